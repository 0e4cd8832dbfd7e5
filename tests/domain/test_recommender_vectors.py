"""The recommender gives the answers that both languages must give, in the shape of the contract."""

import json
import math
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from server.content import FOLDER, content
from server.domain.recommender import recommend
from server.domain.recommender.check import problem_with
from tests.vectors.close import alike
from tests.vectors.generate_recommend import packed

VECTORS = Path(__file__).parents[1] / "vectors" / "recommend.json"
GIVEN = json.loads(VECTORS.read_text(encoding="utf-8"))
CASES = GIVEN["cases"]
WRITTEN = [case for case in CASES if not case["name"].startswith("generated")]


def answer(case: dict) -> dict:
    return recommend(case["history"], GIVEN["priors"], GIVEN["model"])


@pytest.mark.parametrize("case", WRITTEN, ids=lambda case: case["name"])
def test_the_hand_written_histories(case: dict) -> None:
    assert alike(packed(answer(case)), case["want"])


def test_thousands_of_generated_histories() -> None:
    generated = CASES[len(WRITTEN) :]
    wrong = [case["name"] for case in generated if not alike(packed(answer(case)), case["want"])]
    assert wrong == []
    assert len(generated) > 2000


def test_every_answer_keeps_to_the_contract() -> None:
    schema = json.loads((FOLDER / "schema" / "recommendation.schema.json").read_text())
    contract = Draft202012Validator(schema)
    wrong = [case["name"] for case in CASES[::5] + WRITTEN if not contract.is_valid(answer(case))]
    assert wrong == []


def test_every_history_of_the_vectors_keeps_to_the_contract() -> None:
    assert [p for case in CASES if (p := problem_with(case["history"])) is not None] == []


def test_every_answer_holds_three_habits_or_all_there_are_and_none_twice() -> None:
    for case in CASES:
        history, given = case["history"], answer(case)
        allowed = set(history["available"]) - set(history.get("excluded", [])) - {"rest"}
        habits = [habit["intervention"] for habit in given["habits"]]
        assert len(set(habits)) == len(habits) == min(3, len(allowed))
        assert {estimate["intervention"] for estimate in given["ranking"]} == allowed
        assert given["habits"] == given["ranking"][:3]


def test_no_answer_holds_a_number_that_is_none() -> None:
    for case in CASES:
        for estimate in answer(case)["ranking"]:
            floats = [*estimate["relief"].values(), estimate["benefit"], estimate["chance_best3"]]
            assert all(map(math.isfinite, floats))
            assert estimate["relief"]["low"] < estimate["relief"]["high"]


def test_the_vectors_are_of_the_model_in_use() -> None:
    """If not: python -m tests.vectors.generate_recommend, and read the difference."""
    assert GIVEN["model"] == content()["model"]


def test_every_constant_has_a_reason_and_a_source() -> None:
    for name, constant in content()["model"]["constants"].items():
        assert constant["why"], name
        assert constant["source"], name
