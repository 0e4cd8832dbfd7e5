"""Adds JUnit reports up: `python -m tests.total report.xml …` prints `N passed, N failed`."""

import sys
from pathlib import Path
from xml.etree import ElementTree


def total(reports: list[Path]) -> str:
    """One line over all `reports`; an error counts as failed, a skipped test as neither."""
    cases = [case for path in reports for case in ElementTree.parse(path).iter("testcase")]
    failed = sum(
        case.find("failure") is not None or case.find("error") is not None for case in cases
    )
    skipped = sum(case.find("skipped") is not None for case in cases)
    return f"{len(cases) - failed - skipped} passed, {failed} failed"


if __name__ == "__main__":
    print(total([path for path in map(Path, sys.argv[1:]) if path.exists()]))
