"""The visit as a FHIR document: held to R4 by a library, and to what the person chose to show."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from fhir.resources.R4B.bundle import Bundle

from server.settings import ROOT

NODE = Path(sys.prefix) / "bin" / "node"
TODAY = date(2026, 3, 8)
NOW = "2026-03-08T21:30:00.000Z"
ODD = "Hij zei: \"au\" & <b>'t kriebelt'</b>\n\n🦩 half \ud83e \x00\x1b[31m é\tü\u2028 einde]]>"
TEXTS = {"name": "A. de Vries", "complaint": ODD, "medicines": ODD, "questions": "Wat nu?\nEn dan?"}
PARTS = [
    *("complaint", "worst", "course", "nights", "triggers"),
    *("tried", "about", "medicines", "questions", "expect"),
]

Resource = dict[str, Any]


def note(kind: str, number: object, **fields: object) -> Resource:
    return {"id": f"{kind}:{number}", "kind": kind, "fields": fields, "stamps": {}}


def days(count: int) -> Iterator[Resource]:
    """A diary that runs up to today, with something of everything."""
    yield note("profile", "", worstWhen="night", cautions=["varicose"], patterns=["rls"])
    for back in range(count):
        day = str(TODAY - timedelta(days=back))
        scores = {"evening": back % 11, "night": back % 8}
        ticked = {"trigger.stress": back % 3 == 0, "trigger.alcohol": False, "help.breathing": 1}
        yield note("day", day, day=day, worst=["night"], **scores, **ticked)
        at = f"{day}T20:00:00.000Z"
        if back % 10 == 0:
            yield note("relief", back, day=day, at=at, cramp=True, steps=[], before=9, after=2)
        yield note("episode", back, measure="breathing", day=day, at=at, before=6, after=back % 7)


def made(*, off: tuple[str, ...] = (), texts: dict[str, str] | None = None, **line: object) -> str:
    """The document's own text, as the app would hand it over."""
    none = dict.fromkeys(("name", "complaint", "medicines", "questions"), "")
    composed = {"off": off, "texts": none | (texts or {})}
    asked = json.dumps({"today": str(TODAY), "now": NOW, "composed": composed, **line})
    command = [NODE, "scripts/visit-fhir.ts"]
    answer = subprocess.run(
        command, cwd=ROOT / "pwa", input=asked, capture_output=True, text=True, check=True
    )
    return answer.stdout


DIARIES: dict[str, dict[str, Any]] = {
    "example week": {"example": True},
    "example week with all texts": {"example": True, "texts": TEXTS},
    "empty diary": {"notes": []},
    "empty diary, odd texts": {"notes": [], "texts": TEXTS},
    "everything off": {"example": True, "texts": TEXTS, "off": tuple(PARTS)},
    "400 days": {"notes": list(days(400)), "texts": TEXTS},
    "one cramp": {"notes": [note("relief", TODAY, day=str(TODAY), at=NOW, cramp=True, steps=[])]},
    "one night": {"notes": [note("day", TODAY, day=str(TODAY), night=4)]},
}


@pytest.fixture(scope="module", params=DIARIES)
def document(request: pytest.FixtureRequest) -> Resource:
    return json.loads(made(**DIARIES[request.param]))


def of_type(document: Resource, kind: str) -> list[Resource]:
    resources = [entry["resource"] for entry in document["entry"]]
    return [resource for resource in resources if resource["resourceType"] == kind]


def walk(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from walk(inner)


def test_a_library_reads_it_and_gives_the_same_back(document: Resource) -> None:
    read = Bundle.model_validate(document).model_dump_json()
    assert json.loads(read) == json.loads(json.dumps(document).replace(".000Z", "Z"))


def test_it_is_a_document_with_its_composition_first_and_one_patient(document: Resource) -> None:
    assert document["type"] == "document"
    assert document["entry"][0]["resource"]["resourceType"] == "Composition"
    assert len(of_type(document, "Composition")) == len(of_type(document, "Patient")) == 1


def test_every_reference_leads_to_an_entry_and_every_entry_is_reached(document: Resource) -> None:
    addresses = [entry["fullUrl"] for entry in document["entry"]]
    assert len(set(addresses)) == len(addresses)
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", address) for address in addresses)
    named = {v["reference"] for v in walk(document) if isinstance(v, dict) and "reference" in v}
    assert named == set(addresses[1:])


def test_nothing_names_the_person_but_a_name_that_was_typed(document: Resource) -> None:
    [patient] = of_type(document, "Patient")
    assert set(patient) <= {"resourceType", "active", "name"}
    assert patient.get("name", [{"text": "A. de Vries"}]) == [{"text": "A. de Vries"}]


def test_every_narrative_is_well_formed(document: Resource) -> None:
    for value in walk(document):
        if isinstance(value, dict) and "div" in value:
            root = ElementTree.fromstring(value["div"])
            assert root.tag == "{http://www.w3.org/1999/xhtml}div"
            assert "".join(root.itertext()).strip(), "a narrative says something"


def test_no_text_is_empty_and_none_holds_a_control_sign(document: Resource) -> None:
    for value in walk(document):
        assert value not in ("", [], {}, None)
        if isinstance(value, str):
            assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", value)


def test_answers_keep_to_the_questions_inside(document: Resource) -> None:
    for response in of_type(document, "QuestionnaireResponse"):
        [asked] = response["contained"]
        assert response["questionnaire"] == f"#{asked['id']}"
        check_items(response["item"], asked["item"])
        ids = [v["linkId"] for v in walk(asked) if isinstance(v, dict) and "linkId" in v]
        assert len(set(ids)) == len(ids)


VALUES = {
    "choice": "valueCoding",
    "string": "valueString",
    "integer": "valueInteger",
    "decimal": "valueDecimal",
}


def check_items(answered: list[Resource], asked: list[Resource]) -> None:
    """As the questions are: their order, their types, and no more than one where one was asked."""
    order = [question["linkId"] for question in asked]
    given = [item["linkId"] for item in answered]
    assert given == sorted(given, key=order.index)
    for item in answered:
        question = asked[order.index(item["linkId"])]
        assert question.get("repeats") or given.count(item["linkId"]) == 1
        if question["type"] == "group":
            check_items(item["item"], question["item"])
        else:
            [answer] = item["answer"]
            assert list(answer) == [VALUES[question["type"]]]


def test_the_same_notes_give_the_same_document() -> None:
    assert made(**DIARIES["example week"]) == made(**DIARIES["example week"])


def test_the_example_weeks_scores_stand_in_it_by_civil_day() -> None:
    document = json.loads(made(example=True))
    scores = {
        (o["code"]["coding"][0]["code"], o["effectiveDateTime"]): o["valueInteger"]
        for o in of_type(document, "Observation")
    }
    assert len(scores) == 7 + 6
    assert scores["evening-score", "2026-03-02"] == 7
    assert scores["night-score", "2026-03-08"] == 3


def test_400_days_are_all_there() -> None:
    document = json.loads(made(**DIARIES["400 days"]))
    observations = of_type(document, "Observation")
    assert len(observations) == 800
    assert {o["valueInteger"] for o in observations} == set(range(11))
    first = min(o["effectiveDateTime"] for o in observations)
    assert first == str(TODAY - timedelta(days=399))


@pytest.mark.parametrize(
    ("off", "gone"),
    [
        ("course", "evening-score"),
        ("nights", "night-score"),
        ("triggers", "caffeine_late"),
        ("tried", "calf-stretch"),
        ("worst", "'s Avonds"),
        ("about", "Rusteloze benen"),
        ("complaint", "kriebelt"),
        ("medicines", "kriebelt"),
        ("questions", "Wat nu?"),
    ],
)
def test_what_is_switched_off_is_not_in_it(off: str, gone: str) -> None:
    texts = {name: "" for name in TEXTS if name != off} | {off: TEXTS.get(off, "")}
    shown = made(example=True, texts=texts)
    assert gone in shown
    assert gone not in made(example=True, texts=texts, off=(off,))


def test_cramps_are_told_with_the_nights() -> None:
    many = DIARIES["400 days"]
    assert "<p>Kramp: 40 keer genoteerd, op 40 dagen.</p>" in made(**many)
    assert "Kramp" not in made(**many, off=("nights",))


def test_odd_texts_arrive_as_they_were_typed() -> None:
    document = json.loads(made(**DIARIES["empty diary, odd texts"]))
    [complaint] = [
        section["text"]["div"]
        for section in document["entry"][0]["resource"]["section"]
        if section["title"] == "Mijn klacht"
    ]
    lines = [p.text for p in ElementTree.fromstring(complaint)]
    assert lines[0] == "Hij zei: \"au\" & <b>'t kriebelt'</b>"
    assert lines[1] == "🦩 half  [31m é\tü\u2028 einde]]>"


def test_the_verdict_says_no_more_than_the_estimate() -> None:
    document = json.loads(made(notes=list(days(1))))
    codes = {
        v["code"] for v in walk(document) if isinstance(v, dict) and "code" in v and "display" in v
    }
    words = {
        v["display"] for v in walk(document) if isinstance(v, dict) and v.get("code") == "unclear"
    }
    assert words == {"nog niet te zeggen"}
    assert "helps" not in codes
