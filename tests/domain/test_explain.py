"""The sentences of day seven: true, plain, and no bolder than the verdict."""

import re

import pytest

from server.domain.explain import Noted, explain, overall, rests_on
from tests.vectors.read import vectors

GIVEN = vectors("explain")
CASES = GIVEN["cases"]
HEDGES = ("waarschijnlijk", "misschien", "nog niet te zeggen")


def noted(case: dict) -> Noted:
    counts = case["noted"]
    return Noted(counts["daysCounted"], counts["better"], counts["lighter"])


def of(verdict: str) -> list[str]:
    return [case["explain"] for case in CASES if case["estimate"]["verdict"] == verdict]


def test_as_the_vectors_say() -> None:
    for case in CASES:
        assert explain(case["estimate"], noted(case)) == case["explain"]
        assert rests_on(case["estimate"]) == case["rests_on"]
    assert {name: overall(name) for name in GIVEN["overall"]} == GIVEN["overall"]


def test_only_what_helps_is_said_to_help() -> None:
    assert all("helpt" in sentence for sentence in of("helps"))
    for verdict in ("unclear", "no-difference", "worse"):
        assert not any(re.search(r"\bhelp|\bwerkt", sentence) for sentence in of(verdict))


def test_what_is_unclear_is_called_so_first() -> None:
    assert all(sentence.startswith("Nog niet te zeggen") for sentence in of("unclear"))


def test_no_verdict_is_said_without_a_hedge() -> None:
    for case in CASES:
        first = case["explain"].split(".")[0].lower()
        assert any(hedge in first for hedge in HEDGES)


def test_a_good_chance_needs_a_good_chance_and_a_judgment_of_ones_own() -> None:
    for case in CASES:
        if "de kans is goed" in case["explain"]:
            basis = case["estimate"]["based_on"]
            assert case["estimate"]["chance_helps"] >= 0.8
            assert basis["moments"] + basis["ratings"] > 0


def test_what_is_worse_or_makes_no_difference_gets_no_praise() -> None:
    for sentence in of("worse") + of("no-difference"):
        assert not re.search(r"beter|lichter|past", sentence)


def test_every_number_in_a_sentence_is_one_of_the_notes() -> None:
    for case in CASES:
        known = {*case["estimate"]["based_on"].values(), *case["noted"].values()}
        numbers = re.findall(r"\d+", case["explain"] + case["rests_on"])
        assert {int(number) for number in numbers} <= known


def test_the_sentences_are_short() -> None:
    texts = [case["explain"] for case in CASES] + list(GIVEN["overall"].values())
    for text in texts:
        assert all(len(part.split()) <= 14 for part in re.split(r"[.:]", text))


def test_the_whole_is_true_in_any_week_and_of_any_notes() -> None:
    for certainty in GIVEN["overall"]:
        assert not re.search(r"\bweek\b|geen notities", overall(certainty))
    for certainty in ("none", "weak"):
        assert not re.search(r"wijzen|kant op|richting", overall(certainty))


@pytest.mark.parametrize("certainty", ["none", "weak"])
def test_with_few_notes_the_whole_is_said_to_rest_on_general_knowledge(certainty: str) -> None:
    assert "algeme" in overall(certainty)
