"""A private copy of the project, to break."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.settings import ROOT

# As large as what was installed. Never broken, but for the built app: who needs that builds it.
_SHARED = (".venv", "pwa/node_modules", "pwa/dist")
# Enough for a mutant: each is also met by the long runs of `make test`, unbroken.
_OPERATIONS = "2000"
_PATIENCE_S = 600


@contextmanager
def copied() -> Iterator[Path]:
    """All files of the project that git knows or would know."""
    with tempfile.TemporaryDirectory(prefix="lichte-benen-mutants-") as room:
        tree = Path(room)
        # PostgreSQL runs as another user, and starts in a folder of its own.
        tree.chmod(0o755)
        for name in _files():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tree / name)
        for name in _SHARED:
            if (ROOT / name).exists():
                (tree / name).symlink_to(ROOT / name)
        yield tree


def outcome(tree: Path, test: str) -> tuple[bool, str]:
    """Whether `test` failed in `tree`, as opposed to not running at all; and what it printed."""
    if test.startswith("tests/e2e/"):
        _build(tree)
    done = subprocess.run(
        _command(test),
        cwd=tree / "pwa" if _is_vitest(test) else tree,
        env={**os.environ, "OPERATIONS": _OPERATIONS, "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=_PATIENCE_S,
    )
    failed = done.returncode == 1 and ("FAILED" in done.stdout or "FAIL " in done.stdout)
    if not failed and done.returncode != 0:
        raise RuntimeError(f"{test} did not run:\n{done.stdout[-3000:]}")
    return failed, done.stdout


def _build(tree: Path) -> None:
    """The app as it is in `tree` now, for a browser."""
    dist = tree / "pwa/dist"
    # What is not of this tree must not be built over.
    if dist.is_symlink():
        dist.unlink()
    subprocess.run(["npm", "run", "--silent", "build"], cwd=tree / "pwa", check=True)


def _command(test: str) -> list[str]:
    if _is_vitest(test):
        return ["npx", "vitest", "run", "--no-color", test.removeprefix("pwa/")]
    return [sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider", test]


def _is_vitest(test: str) -> bool:
    return test.startswith("pwa/")


def _files() -> list[str]:
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [name for name in names.split("\0") if name and (ROOT / name).is_file()]
