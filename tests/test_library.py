"""The library, the topics and the signs: references, safety, tone, and that nothing is missing."""

import json
import re
from itertools import combinations

import pytest

from server.domain.safety import judge
from tests.test_content import (
    CONTENT,
    ROOT,
    load,
)

PLAN = {m["id"]: m for m in load("measures")}
LIBRARY = {m["id"]: m for m in load("library")}
MEASURES = PLAN | LIBRARY
TOPICS = {t["id"]: t for t in load("topics")}
SIGNS = load("signs")
OPTIONS = {o["id"]: o for sign in SIGNS["signs"] for o in sign["options"]}
CAUTIONS = {c["id"]: c for c in load("cautions")}
FLAGS = {f["id"] for f in load("flags")["flags"]}
URGENCIES = {u["id"] for u in load("flags")["urgencies"]}
PATTERNS = {p["id"] for p in load("patterns")}
PAIRS = json.loads((ROOT / "tests" / "vectors" / "safety-library.json").read_text("utf-8"))
SOURCE = json.loads((ROOT / "tests" / "source-ids.json").read_text("utf-8"))

# What heats or presses a leg, and whom that harms.
HEAT = {"warmth", "foot-bath", "warm-bath"}
COLD = {"brief-cooling", "cold-pack"}
PRESSURE = {"air-massage", "have-massage"}


def test_the_library_stays_small():
    assert (CONTENT / "library.json").stat().st_size <= 75_000
    assert sum((CONTENT / f"{s}.json").stat().st_size for s in ("topics", "signs")) <= 45_000


def test_no_id_occurs_twice_in_the_plan_and_the_library_together():
    assert len(MEASURES) == len(load("measures")) + len(load("library"))
    assert len(TOPICS) == len(load("topics"))


def test_no_code_is_covered_twice():
    codes = [code for m in LIBRARY.values() for code in m["codes"]]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("name", LIBRARY)
def test_no_prior_promises_more_than_one_point(name):
    prior = LIBRARY[name]["prior"]
    for estimate in [prior, *prior.get("by_pattern", {}).values()]:
        # Harm stays possible: zero lies within two sd of every mean.
        assert 0 <= estimate["relief"] < min(1, 2 * estimate["sd"])


def test_what_was_never_studied_promises_little():
    for measure in LIBRARY.values():
        if measure["prior"]["source"].startswith("Schatting"):
            assert measure["prior"]["relief"] <= 0.2, measure["id"]
        if measure["known"]["certainty"] == "strong":
            assert not measure["prior"]["source"].startswith("Schatting"), measure["id"]


@pytest.mark.parametrize("feel", ["urge", "heavy", "cramp", "tense", "wired", "burning"])
def test_every_feeling_leads_to_something(feel):
    assert any(feel in m["feels"] for m in LIBRARY.values())


def test_micro_relaxation_holds_each_part_for_three_seconds():
    seconds = {s["say"]: s["seconds"] for s in LIBRARY["micro-relaxation"]["guide"]["steps"]}
    assert [seconds[s] for s in ("Schouders omhoog", "Maak vuisten", "Tenen naar je neus")] == [
        3
    ] * 3


SOURCE_MINUTES = {"walk-indoors": (120, 180), "micro-relaxation": (9, 90)}
OWN_MINUTES = {"foot-bath": 15, "evening-walk": 10, "body-scan": 8, "muscle-relaxation": 5}


@pytest.mark.parametrize("name", OWN_MINUTES)
def test_a_guide_lasts_as_long_as_its_dose_says(name):
    measure = LIBRARY[name]
    assert sum(step["seconds"] for step in measure["guide"]["steps"]) == OWN_MINUTES[name] * 60
    assert str(OWN_MINUTES[name]) in measure["dose"]
    assert measure["own_dose"]


@pytest.mark.parametrize("name", SOURCE_MINUTES)
def test_a_dose_of_the_source_is_kept(name):
    low, high = SOURCE_MINUTES[name]
    assert low <= sum(s["seconds"] for s in LIBRARY[name]["guide"]["steps"]) <= high
    assert "own_dose" not in LIBRARY[name]


def test_muscle_relaxation_goes_from_feet_to_shoulders_and_never_points_the_toes():
    steps = [s for s in LIBRARY["muscle-relaxation"]["guide"]["steps"] if "span" in s["say"]]
    assert steps[0]["say"].startswith("Voeten")
    assert steps[-1]["say"].startswith("Schouders")
    assert "tenen naar je toe" in steps[0]["detail"]


# --- safety


def what_happens(caution, measure):
    judgment = judge(measure, [caution], list(CAUTIONS.values()))
    if not judgment.allowed:
        return "removed"
    return "changed" if judgment.changes else "unchanged"


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: f"{row['caution']}-{row['measure']}")
def test_a_caution_does_to_a_library_measure_what_it_must(row):
    assert what_happens(row["caution"], row["measure"]) == row["want"]


def test_the_pairs_are_one_each_and_speak_of_the_library():
    pairs = [(row["caution"], row["measure"]) for row in PAIRS]
    assert len(pairs) == len(set(pairs))
    assert {measure for _, measure in pairs} <= set(LIBRARY)
    assert {caution for caution, _ in pairs} == set(CAUTIONS)


@pytest.mark.parametrize("name", CAUTIONS)
def test_a_caution_touches_only_measures_that_exist(name):
    changed = [change["measure"] for change in CAUTIONS[name]["changes"]]
    touched = CAUTIONS[name]["removes"] + changed
    assert set(touched) <= set(MEASURES)
    assert len(touched) == len(set(touched))


def test_heat_cold_and_pressure_are_kept_from_whom_they_harm():
    def removed(caution, measures):
        return {what_happens(caution, m) for m in measures} == {"removed"}

    for caution in ("arteries", "numb-feet", "clot-now", "skin", "injury"):
        assert removed(caution, HEAT)
    for caution in ("arteries", "numb-feet"):
        assert removed(caution, COLD)
    for caution in ("clot-now", "skin", "injury"):
        assert removed(caution, PRESSURE)
    for caution in ("pregnancy", "arteries", "numb-feet", "heart-failure"):
        assert removed(caution, ["air-massage"])


def test_no_medicine_mineral_or_current_is_a_measure():
    forbidden = r"\b(pil|pillen|slik|supplement|EMS|kinine|ijzer)\b"
    for measure in LIBRARY.values():
        assert not re.search(forbidden, measure["title"])
    assert not {"magnesium", "iron", "ems", "potassium", "quinine"} & set(LIBRARY)


# --- references


@pytest.mark.parametrize("topic", TOPICS.values(), ids=lambda topic: topic["id"])
def test_a_topic_leads_to_what_exists(topic):
    advice = topic.get("chooser", {}).get("advice", [])
    for target in topic["see"] + [see for one in advice for see in one["see"]]:
        assert target.startswith("/") or exists(target), target


def test_the_chooser_answers_every_pair_of_answers():
    chooser = TOPICS["cold-or-heat"]["chooser"]
    first, second = ([o["id"] for o in q["options"]] for q in chooser["questions"])
    for one in first:
        for two in second:
            found = [a for a in chooser["advice"] if set(a["when"]) <= {one, two}]
            assert found, (one, two)
            if one == "one-leg":
                assert found[0]["see"] == ["flag:clot"]
            elif two == "limits":
                assert not {"measure:warmth", "measure:cold-pack"} & set(found[0]["see"])


def test_the_signs_name_what_exists():
    ids = [o["id"] for sign in SIGNS["signs"] for o in sign["options"]]
    assert len(ids) == len(set(ids))
    for rule in SIGNS["rules"].values():
        assert {sign for either in rule["needs"] for sign in either} <= set(OPTIONS)
        assert set(rule["excludes"]) <= set(OPTIONS)
    for advice in SIGNS["advice"].values():
        assert set(advice["measures"]) <= set(MEASURES)
    assert {o["flag"] for o in OPTIONS.values() if "flag" in o} <= FLAGS


def test_any_two_patterns_are_set_apart():
    pairs = [frozenset(one["between"]) for one in SIGNS["apart"]]
    wanted = {frozenset(pair) for pair in combinations(SIGNS["rules"], 2)}
    assert set(pairs) == wanted
    assert len(pairs) == len(wanted)


def test_a_pattern_can_be_reached_by_its_signs():
    for pattern, rule in SIGNS["rules"].items():
        assert sum(o["points"].get(pattern, 0) for o in OPTIONS.values()) >= rule["least"]


CHAINS = ("restless", "cramp")


def exists(target):
    kind, _, name = target.partition(":")
    known = {
        "measure": set(MEASURES),
        "topic": set(TOPICS),
        "flag": FLAGS,
        "urgency": URGENCIES,
        "pattern": PATTERNS,
        "caution": set(CAUTIONS),
        "trigger": {t["id"] for t in load("triggers")},
        "plan": {str(page["day"]) for page in load("plan")},
        "evening": set(load("evening")),
        "flags": set(load("flags")),
        "relief": {f"{c}.{s['id']}" for c in CHAINS for s in load("relief")[c]["steps"]},
        "sign": {f"{s['id']}.{o['id']}" for s in SIGNS["signs"] for o in s["options"]}
        | {s["id"] for s in SIGNS["signs"]}
        | {"intro", "cramps"},
    }
    return name in known[kind]


# --- completeness: source-ids.json lists everything that the five sources know


@pytest.mark.parametrize(
    ("part", "name"),
    [(part, name) for part, rows in SOURCE.items() for name in rows],
    ids=lambda value: value,
)
def test_everything_the_sources_know_is_here_or_left_out_for_a_reason(part, name):
    row = SOURCE[part][name]
    assert len(row) == 1
    if "left_out" in row:
        assert len(row["left_out"].split()) >= 6
    else:
        assert exists(row["in"]), row["in"]


def test_each_measure_covers_what_the_list_says():
    listed = {code: row.get("in") for code, row in SOURCE["b"].items()}
    for measure in LIBRARY.values():
        for code in measure["codes"]:
            assert listed[code] == f"measure:{measure['id']}"
    assert len(listed) == 88


def test_what_only_a_doctor_may_give_is_a_topic():
    for name, row in SOURCE["b14"].items():
        assert "left_out" in row or row["in"].startswith("topic:") or name == "sleep therapy"


# --- search


EVERYDAY = load("search")


def test_everyday_words_lead_to_what_exists():
    assert [target for target in EVERYDAY["words"] if not exists(target)] == []


STOPS = {u["id"] for u in load("flags")["urgencies"] if u["stops"]}
URGENT = {f["id"] for f in load("flags")["flags"] if f["urgency"] in STOPS}


def test_every_pattern_and_every_flag_that_cannot_wait_has_everyday_words():
    assert {f"pattern:{p}" for p in SIGNS["rules"]} <= set(EVERYDAY["words"])
    assert {f"flag:{name}" for name in URGENT} <= set(EVERYDAY["words"])


def test_the_search_table_names_what_exists():
    cases = json.loads((ROOT / "tests" / "vectors" / "search.json").read_text("utf-8"))
    assert len(cases) >= 45
    assert all(case["first"] is None or exists(case["first"]) for case in cases)


def test_the_table_of_named_signs_holds_each_flag_that_cannot_wait():
    cases = json.loads((ROOT / "tests" / "vectors" / "search-signs.json").read_text("utf-8"))
    assert {case["sign"] for case in cases["named"]} == URGENT
