"""The line that says how many tests there were."""

from pathlib import Path

from tests.total import total

REPORT = """<testsuites><testsuite>
<testcase name="a"/><testcase name="b"/>
<testcase name="c"><failure/></testcase><testcase name="d"><error/></testcase>
<testcase name="e"><skipped/></testcase>
</testsuite></testsuites>"""


def test_reports_are_added_up(tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    report.write_text(REPORT)
    assert total([report, report]) == "4 passed, 4 failed"


def test_no_report_is_no_test() -> None:
    assert total([]) == "0 passed, 0 failed"
