"""`python -m tests.mutants [words …]`: each broken build (whose description has one of the words)
against its test. Ends with 1 when one was missed."""

import sys
import time
from pathlib import Path

from tests.mutants.mutant import Mutant
from tests.mutants.table import MUTANTS
from tests.mutants.tree import copied, outcome


def main(words: list[str]) -> int:
    chosen = [m for m in MUTANTS if not words or any(word in m.what for word in words)]
    missed: list[str] = []
    unsound: list[str] = []
    with copied() as tree:
        for test in dict.fromkeys(m.test for m in chosen):
            if not _passes(tree, test):
                unsound.append(test)
                continue
            mine = [m for m in chosen if m.test == test]
            missed += [m.what for m in mine if not _is_caught(tree, m)]
    print(f"{len(chosen)} broken builds, {len(missed)} missed", *missed, sep="\n  ")
    if unsound:
        print("Failing without being broken:", *unsound, sep="\n  ")
    return 1 if missed or unsound else 0


def _passes(tree: Path, test: str) -> bool:
    """A test that fails anyway catches nothing."""
    start = time.monotonic()
    failed, printed = outcome(tree, test)
    print(printed if failed else f"{test}  ({time.monotonic() - start:.0f} s)", flush=True)
    return not failed


def _is_caught(tree: Path, mutant: Mutant) -> bool:
    start = time.monotonic()
    text = mutant.breaks(tree)
    try:
        caught, _ = outcome(tree, mutant.test)
    finally:
        (tree / mutant.file).write_text(text)
    word = "caught" if caught else "MISSED"
    print(f"  {word}  {mutant.what}  ({time.monotonic() - start:.0f} s)", flush=True)
    return caught


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
