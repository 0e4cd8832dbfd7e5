"""POST /api/v1/recommendation"""

import io
import json
import time

import pytest
from flask.testing import FlaskClient
from jsonschema import validate

from server.api.problems import MEDIA_TYPE
from server.content import FOLDER
from tests.api.asking import HISTORY, is_problem

URL = "/api/v1/recommendation"
CONTRACT = json.loads((FOLDER / "schema" / "recommendation.schema.json").read_text())


def test_a_history_gives_a_recommendation(client: FlaskClient) -> None:
    response = client.post(URL, json=HISTORY)
    assert response.status_code == 200
    validate(response.get_json(), CONTRACT)
    named = [habit["intervention"] for habit in response.get_json()["habits"]]
    assert sorted(named) == ["breathing", "calf-stretch", "walk-outside"]
    assert response.headers["Cache-Control"] == "no-store"


def test_a_week_without_notes_still_gives_three_habits(client: FlaskClient) -> None:
    response = client.post(URL, json=HISTORY | {"days": [], "episodes": []})
    validate(response.get_json(), CONTRACT)
    assert response.get_json()["certainty"] == "none"
    assert len(response.get_json()["habits"]) == 3


def test_the_same_history_gives_the_same_answer(client: FlaskClient) -> None:
    assert client.post(URL, json=HISTORY).data == client.post(URL, json=HISTORY).data


def test_a_whole_float_is_a_whole_number(client: FlaskClient) -> None:
    floats = HISTORY | {"as_of_day": 7.0, "days": [{"day": 1.0, "evening_score": 6.0}]}
    whole = HISTORY | {"as_of_day": 7, "days": [{"day": 1, "evening_score": 6}]}
    assert client.post(URL, json=floats).get_json() == client.post(URL, json=whole).get_json()


def test_a_measure_that_the_content_does_not_know_is_answered(client: FlaskClient) -> None:
    response = client.post(URL, json=HISTORY | {"available": ["something-of-my-own"]})
    validate(response.get_json(), CONTRACT)


@pytest.mark.parametrize("day", [3651, 2**53])
def test_a_day_far_away_is_answered(client: FlaskClient, day: int) -> None:
    episode = HISTORY["episodes"][0] | {"day": day}
    response = client.post(URL, json=HISTORY | {"days": [{"day": day}], "episodes": [episode]})
    assert response.status_code == 200


def test_it_names_the_field_that_is_wrong(client: FlaskClient) -> None:
    days = [{"day": n} for n in range(1, 4)] + [{"day": 4, "evening_score": 11}]
    body = is_problem(client.post(URL, json=HISTORY | {"days": days}), 422)
    assert [error["field"] for error in body["errors"]] == ["days.3.evening_score"]


def test_it_names_every_field_that_is_wrong(client: FlaskClient) -> None:
    wrong = HISTORY | {"as_of_day": "7", "pattern": "gout", "days": [{"day": 0, "mood": 3}]}
    body = is_problem(client.post(URL, json=wrong), 422)
    named = sorted(error["field"] for error in body["errors"])
    assert named == ["as_of_day", "days.0.day", "days.0.mood", "pattern"]


def test_a_body_that_is_too_long_is_refused(client: FlaskClient) -> None:
    is_problem(client.post(URL, json={"x": "y" * 1024 * 1024}), 413)


@pytest.mark.parametrize(("more", "status"), [(b"", 200), (b" " * 2**20, 413), (b"x" * 9, 400)])
def test_a_body_of_unknown_length_is_read_to_its_end_or_refused(
    client: FlaskClient, more: bytes, status: int
) -> None:
    body = io.BytesIO(json.dumps(HISTORY).encode() + more)
    told = {"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"}
    response = client.post(
        URL, input_stream=body, content_type="application/json", environ_overrides=told
    )
    assert response.status_code == status


@pytest.mark.parametrize(
    "media",
    [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=utf-16",
        "application/json; charset=latin-1",
        MEDIA_TYPE,
    ],
)
def test_only_json_in_utf8_is_read(client: FlaskClient, media: str) -> None:
    is_problem(client.post(URL, data=json.dumps(HISTORY), content_type=media), 415)


def test_a_compressed_body_is_refused(client: FlaskClient) -> None:
    response = client.post(URL, json=HISTORY, headers={"Content-Encoding": "gzip"})
    is_problem(response, 415)


def test_it_cannot_be_got(client: FlaskClient) -> None:
    response = client.get(URL)
    is_problem(response, 405)
    assert set(response.headers["Allow"].split(", ")) == {"OPTIONS", "POST"}


SCORES = [{"day": n, "evening_score": n % 11} for n in range(1, 2001)]
MANY = [f"m{n}" for n in range(201)]


def episodes(count: int, measures: list[str]) -> list[dict[str, object]]:
    """That many pairs, of the measures in turn."""
    return [
        {"id": str(n), "intervention": measures[n % len(measures)], "day": 1 + n, "before": 5}
        for n in range(count)
    ]


def test_years_of_notes_are_answered_in_time(client: FlaskClient) -> None:
    years = HISTORY | {"as_of_day": 2000, "days": SCORES, "episodes": episodes(8000, MANY[:100])}
    started = time.process_time()
    assert client.post(URL, json=years).status_code == 200
    assert time.process_time() - started < 3


@pytest.mark.parametrize(
    ("field", "too_much"),
    [
        ("available", {"available": MANY}),
        ("days", {"days": [{"day": 1}] * 3651}),
        ("days", {"days": [{"day": 1, "triggers": dict.fromkeys(MANY[:51], True)}]}),
        ("episodes", {"episodes": episodes(201, MANY)}),
        ("episodes", {"days": [{"day": 1, "offered": MANY[:200]}]}),
    ],
)
def test_more_than_a_life_holds_is_refused(
    client: FlaskClient, field: str, too_much: dict[str, object]
) -> None:
    problem = is_problem(client.post(URL, json=HISTORY | too_much), 422)
    assert [error["field"] for error in problem["errors"]] == [field]


def test_a_thousand_mistakes_are_not_all_told(client: FlaskClient) -> None:
    problem = is_problem(client.post(URL, json=HISTORY | {"days": [{}] * 1000}), 422)
    assert len(problem["errors"]) == 50
