"""Every caution against every measure, and the most urgent flag."""

import pytest

from server.domain.safety import is_limited, judge, most_urgent
from tests.vectors.read import content_file, vectors

CAUTIONS = content_file("cautions")
TABLE = vectors("safety")


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row['caution']}-{row['measure']}")
def test_each_caution_against_each_measure(row):
    judgment = judge(row["measure"], [row["caution"]], CAUTIONS)
    got = "changed" if judgment.changes else "unchanged"
    assert (got if judgment.allowed else "removed") == row["want"]
    reason = next(c["reason"] for c in CAUTIONS if c["id"] == row["caution"])
    assert judgment.reasons == ([] if row["want"] == "unchanged" else [reason])
    assert judgment.allowed or not judgment.changes


def test_the_table_holds_every_caution_with_every_measure_of_the_plan():
    measures = {m for page in content_file("plan") for m in page["measures"]}
    pairs = {(row["caution"], row["measure"]) for row in TABLE}
    assert {(c["id"], m) for c in CAUTIONS for m in measures} <= pairs
    assert len(pairs) == len(TABLE)


def test_cautions_add_up_and_what_removes_goes_first():
    mine = ["arteries", "pregnancy", "numb-feet"]
    removed = judge("light-compression", mine, CAUTIONS)
    assert (removed.allowed, len(removed.reasons), removed.changes) == (False, 2, [])
    assert len(judge("lukewarm-shower", mine, CAUTIONS).changes) == 5


def test_what_several_cautions_ask_is_said_once_and_nothing_less_than_each():
    breathing = judge("breathing", ["pregnancy", "heart-failure"], CAUTIONS)
    assert breathing.changes == [
        "Adem 4 tellen in en 6 uit, zonder vasthouden.",
        "Lig op je zij.",
        "Zitten mag ook.",
    ]
    for caution in CAUTIONS:
        for change in caution["changes"]:
            judgment = judge(change["measure"], [caution["id"]], CAUTIONS)
            assert " ".join(judgment.changes) == change["text"]


def test_an_unknown_caution_says_nothing():
    judgment = judge("legs-up", ["unknown"], CAUTIONS)
    assert (judgment.allowed, judgment.reasons, judgment.changes) == (True, [], [])


def test_holding_the_breath_is_limited():
    limited = [c["id"] for c in CAUTIONS if is_limited("breath-4-7-8", [c["id"]], CAUTIONS)]
    assert {"pregnancy", "heart-lung", "panic-epilepsy"} <= set(limited)
    assert not is_limited("breath-4-7-8", [], CAUTIONS)


def test_the_most_urgent_flag_is_shown():
    flags = content_file("flags")
    ids = [flag["id"] for flag in flags["flags"]]
    first = most_urgent(ids, flags["flags"], flags["urgencies"])
    assert first == flags["urgencies"][0]
    for flag in flags["flags"]:
        alone = most_urgent([flag["id"]], flags["flags"], flags["urgencies"])
        assert alone is not None
        assert alone["id"] == flag["urgency"]
    assert most_urgent(["unknown"], flags["flags"], flags["urgencies"]) is None
