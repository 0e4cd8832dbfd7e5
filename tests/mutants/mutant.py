"""One broken build, and the test that must notice."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Mutant:
    """The `old` text of a file replaced by `new`."""

    what: str
    """What is broken, in a few words."""
    file: str
    old: str
    new: str
    test: str
    """What must fail: a test for pytest, or a file of pwa/src for vitest."""

    def broken(self, text: str) -> str:
        """Raises ValueError when the old text is not there exactly once."""
        if text.count(self.old) != 1:
            raise ValueError(f"{self.file} holds {text.count(self.old)} × {self.old!r}")
        return text.replace(self.old, self.new)

    def breaks(self, tree: Path) -> str:
        """Break the file in `tree`; what it was."""
        file = tree / self.file
        text = file.read_text()
        file.write_text(self.broken(text))
        return text
