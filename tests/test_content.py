"""The Dutch content: shape, references, doses, and the tone in which the app speaks."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "server" / "content"
STEMS = [
    "measures",
    "plan",
    "flags",
    "cautions",
    "patterns",
    "questions",
    "triggers",
    "relief",
    "evening",
]
RELIEF_ONLY = {"warmth", "walk-indoors"}
BUDGET = 40_000
# Not read by the person as a sentence: ids, citations and machine words.
SILENT = {
    "id",
    "source",
    "sources",
    "picture",
    "kind",
    "moment",
    "pace",
    "fits",
    "needs",
    "tel",
}
SILENT |= {
    "measure",
    "measures",
    "judged_as",
    "removes",
    "limits",
    "urgency",
    "certainty",
    "by_pattern",
    "default",
}
# Library, topics and signs: names, search words, and where to go on.
SILENT |= {"words", "codes", "group", "see", "when", "between", "excludes", "cite"}
WORDS_IN_A_SENTENCE = 16
BANNED = (
    r"helaas|goed gedaan|knap|super|streak|proficiat|gefeliciteerd|gemist|u|uw|mg|milligram|tablet"
)


def load(stem):
    return json.loads((CONTENT / f"{stem}.json").read_text("utf-8"))


MEASURES = {m["id"]: m for m in load("measures")}
CAUTIONS = {c["id"]: c for c in load("cautions")}
VECTORS = json.loads((ROOT / "tests" / "vectors" / "safety.json").read_text("utf-8"))


def texts(value, where):
    """Every text that the person may read, as (place, text)."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, list):
        for i, item in enumerate(value):
            name = item.get("id", i) if isinstance(item, dict) else i
            yield from texts(item, f"{where}.{name}")
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in SILENT:
                yield from texts(item, f"{where}.{key}")


# Those of the library too, whose shape test_library.py looks at.
READ = [*STEMS, "library", "topics", "signs"]
TEXTS = [pair for stem in READ for pair in texts(load(stem), stem)]


def words_per_sentence(text):
    sentences = re.split(r"[.?!]\s+|[.?!]$", text)
    return [len(sentence.split()) for sentence in sentences]


def what_happens(caution, measure):
    if measure in caution["removes"]:
        return "removed"
    changed = any(change["measure"] == measure for change in caution["changes"])
    return "changed" if changed else "unchanged"


@pytest.mark.parametrize("stem", STEMS)
def test_each_file_keeps_to_its_schema(stem):
    schema = json.loads((CONTENT / "schema" / f"{stem}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    problems = [
        f"{e.json_path}: {e.message}" for e in Draft202012Validator(schema).iter_errors(load(stem))
    ]
    assert problems == []


@pytest.mark.parametrize(
    "stem", [s for s in STEMS if s not in ("flags", "plan", "relief", "evening")]
)
def test_no_id_occurs_twice(stem):
    ids = [item["id"] for item in load(stem)]
    assert len(ids) == len(set(ids))


def test_the_files_stay_small():
    assert (CONTENT / "measures.json").stat().st_size <= 22_000
    assert sum((CONTENT / f"{s}.json").stat().st_size for s in STEMS if s != "measures") <= BUDGET


def test_the_plan_brings_every_measure_once_in_order():
    assert [m for day in load("plan") for m in day["measures"]] == list(MEASURES)


def test_the_plan_is_seven_days_with_log_reflection_and_review():
    days = load("plan")
    assert [day["day"] for day in days] == [1, 2, 3, 4, 5, 6, 7]
    marked = {
        mark: [d["day"] for d in days if d.get(mark)] for mark in ("log", "reflect", "review")
    }
    assert marked == {"log": [1], "reflect": [6], "review": [7]}


@pytest.mark.parametrize("day", load("plan"), ids=lambda day: f"day {day['day']}")
def test_each_day_is_introduced_in_three_sentences(day):
    assert [len(re.findall(r"[.?]", said["text"])) for said in day["intro"]] == [1, 1, 1]


@pytest.mark.parametrize("day", load("plan"), ids=lambda day: f"day {day['day']}")
def test_each_new_measure_has_its_own_sentence(day):
    said = [sentence.get("measure") for sentence in day["intro"]]
    assert set(said) - {None} == set(day["measures"])
    # What is said of no measure is what the day asks beside them: to note, to judge, to read back.
    asks = 3 if day.get("review") else sum(mark in day for mark in ("log", "reflect"))
    assert said.count(None) == asks


def test_no_introduction_promises_warmth():
    # A sentence falls out with its measure, and stays when a caution leaves only lukewarm water.
    said = " ".join(s["text"] for day in load("plan") for s in day["intro"])
    assert not re.search(r"\bwarm", said, re.IGNORECASE)


# Minutes and times from the source; the others have a dose of the app's own or none in minutes.
SOURCE_DOSES = {
    "walk-breaks": (3, 120),
    "breathing": (1, 300),
    "walk-outside": (1, 1800),
    "hourly-move": (8, 120),
}


@pytest.mark.parametrize("name", SOURCE_DOSES)
def test_a_guide_lasts_as_long_as_the_source_says(name):
    times, seconds = SOURCE_DOSES[name]
    assert MEASURES[name]["times"] == times
    assert guided_seconds(MEASURES[name]["guide"]) == seconds
    assert "own_dose" not in MEASURES[name]


def test_doses_that_the_source_does_not_give_are_marked_as_own():
    own = {name for name, m in MEASURES.items() if m.get("own_dose")}
    assert own == {"calf-stretch", "legs-up", "lukewarm-shower", "self-massage"}


def test_the_stretch_holds_each_muscle_three_times():
    said = [step["say"] for step in MEASURES["calf-stretch"]["guide"]["steps"]]
    for muscle in (
        "Linkerkuit",
        "Rechterkuit",
        "Achterkant links",
        "Achterkant rechts",
    ):
        assert said.count(muscle) == 3


def guided_seconds(guide):
    return (
        guide["seconds"]
        if guide["kind"] == "breathing"
        else sum(s["seconds"] for s in guide["steps"])
    )


@pytest.mark.parametrize("name", MEASURES)
def test_no_prior_promises_more_than_one_point(name):
    prior = MEASURES[name]["prior"]
    for estimate in [prior, *prior.get("by_pattern", {}).values()]:
        # Harm stays possible: zero lies within two sd of every mean.
        assert 0 <= estimate["relief"] < min(1, 2 * estimate["sd"])


def test_every_pattern_has_measures_that_fit_it():
    fits = {p for m in MEASURES.values() for p in m["prior"]["fits"]}
    assert {p["id"] for p in load("patterns")} - {"none"} <= fits


def test_every_caution_meets_every_measure_in_the_vectors():
    wanted = {(c, m) for c in CAUTIONS for m in [*MEASURES, *RELIEF_ONLY]}
    pairs = [(v["caution"], v["measure"]) for v in VECTORS]
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == wanted


@pytest.mark.parametrize("case", VECTORS, ids=lambda v: f"{v['caution']}-{v['measure']}")
def test_a_caution_does_to_a_measure_what_it_must(case):
    assert what_happens(CAUTIONS[case["caution"]], case["measure"]) == case["want"]


@pytest.mark.parametrize("name", CAUTIONS)
def test_a_caution_does_something_and_never_two_things_to_one_measure(name):
    changed = [change["measure"] for change in CAUTIONS[name]["changes"]]
    touched = CAUTIONS[name]["removes"] + changed
    assert touched
    assert len(touched) == len(set(touched))


def test_breath_holds_are_not_offered_where_the_breathing_is_changed():
    changed = {c for c, v in CAUTIONS.items() if what_happens(v, "breathing") == "changed"}
    limited = {c for c, v in CAUTIONS.items() if "breath-4-7-8" in v.get("limits", [])}
    assert changed == limited == {"pregnancy", "heart-failure", "heart-lung", "panic-epilepsy"}


def test_flags_stop_the_plan_when_they_cannot_wait():
    flags = load("flags")
    stops = {u["id"]: u["stops"] for u in flags["urgencies"]}
    assert stops == {"now": True, "today": True, "days": False, "appointment": False}
    assert {f["urgency"] for f in flags["flags"]} == set(stops)
    ids = [f["id"] for f in flags["flags"]]
    assert len(ids) == len(set(ids))


def test_the_start_screen_has_twelve_flags_and_all_of_those_for_112():
    flags = load("flags")["flags"]
    start = [f for f in flags if f.get("start")]
    assert len(start) <= 12
    assert [f for f in flags if f["urgency"] == "now"] == start[:4]
    assert sum(f["urgency"] == "today" for f in start) == 6


def test_thoughts_of_suicide_lead_to_113_and_112():
    (flag,) = [f for f in load("flags")["flags"] if f["id"] == "suicide"]
    assert flag["tel"] == "113"
    for number in ("113", "0800-0113", "112"):
        assert number in flag["do"]


@pytest.mark.parametrize("chain", ["restless", "cramp"])
def test_direct_relief_needs_few_words(chain):
    for step in load("relief")[chain]["steps"]:
        assert len(step["say"].split()) <= 4
        assert len(step["detail"].split()) <= 14


def test_direct_relief_keeps_its_order():
    steps = [step["measure"] for step in load("relief")["restless"]["steps"]]
    assert list(dict.fromkeys(steps)) == [
        "calf-stretch",
        "walk-indoors",
        "legs-up",
        "warmth",
        "breathing",
    ]
    assert load("relief")["cramp"]["steps"][0]["id"] == "foot-to-shin"


def test_each_trigger_fits_a_chip_and_asks_a_question():
    for trigger in load("triggers"):
        assert trigger["ask"].endswith("?")


def test_sentences_are_short():
    long = [(max(words_per_sentence(t)), place) for place, t in TEXTS]
    assert [found for found in long if found[0] > WORDS_IN_A_SENTENCE] == []


def test_nothing_cheers_scolds_or_doses_a_medicine():
    assert [
        place for place, t in TEXTS if "!" in t or re.search(rf"\b({BANNED})\b", t, re.IGNORECASE)
    ] == []


def test_every_text_is_tidy():
    untidy = r"^\s|\s$|\s\s|\s[.,?;:]|\.\.|[\u201c\u201d\u2018\u2019]"
    assert [(place, t) for place, t in TEXTS if re.search(untidy, t)] == []
