"""What the recommender promises the person, each where others fail."""

import pytest

from server.content import content
from server.domain.recommender import priors_of, recommend
from tests.vectors.recommend_cases import PLAN, did, evenings, history

MODEL = content()["model"]
PRIORS = priors_of(content()["measures"])
WEEK = range(1, 8)


def answer(given: dict) -> dict[str, dict]:
    """The estimates by measure."""
    ranking = recommend(given, PRIORS, MODEL)["ranking"]
    return {estimate["intervention"]: estimate for estimate in ranking}


def relief(given: dict, measure: str) -> float:
    mean: float = answer(given)[measure]["relief"]["mean"]
    return mean


def pairs(measure: str, before: int, after: int, days: range = WEEK) -> list[dict]:
    return [did(measure, day, before=before, after=after) for day in days]


def rated(measure: str, verdict: int, days: range = WEEK) -> list[dict]:
    return [did(measure, day, help=verdict) for day in days]


FLAT = evenings(5, 5, 6, 5, 4, 5, 5)


def test_a_fall_from_a_bad_moment_counts_for_less_than_the_same_fall_from_an_ordinary_one() -> None:
    """Regression to the mean: MoodTracker gives 1.0 to 1.8 points for nothing here."""
    ordinary = relief(history(FLAT, pairs("breathing", 5, 3)), "breathing")
    bad = relief(history(FLAT, pairs("breathing", 9, 7)), "breathing")
    assert bad < ordinary - 0.05


def test_a_fall_that_doing_nothing_gives_as_well_is_no_relief() -> None:
    alone = history(FLAT, pairs("breathing", 6, 4))
    beside = history(FLAT, pairs("breathing", 6, 4) + pairs("rest", 6, 4))
    assert relief(beside, "breathing") < relief(alone, "breathing")


def test_a_fall_that_everything_gives_makes_nothing_stand_out() -> None:
    everything = [pair for measure in PLAN for pair in pairs(measure, 7, 5)]
    verdicts = {e["verdict"] for e in answer(history(FLAT, everything)).values()}
    assert "helps" not in verdicts


def test_missing_evenings_change_nothing_where_zeros_would() -> None:
    """Nomie counts what is missing as zero."""
    given = evenings(6, None, 6, None, 6, None, 6)
    zeros = evenings(6, 0, 6, 0, 6, 0, 6)
    without = [{k: v for k, v in day.items() if v is not None} for day in given]
    done = [did("legs-up", day) for day in (2, 4, 6)]
    assert answer(history(given, done)) == answer(history(without, done))
    assert relief(history(zeros, done), "legs-up") > relief(history(given, done), "legs-up") + 0.2


def test_a_trigger_that_was_not_noted_is_not_taken_for_absent() -> None:
    noted = [{**day, "triggers": {"stress": False}} for day in FLAT]
    assert answer(history(noted, []))["legs-up"] == answer(history(FLAT, []))["legs-up"]


def test_seven_inert_steps_in_a_week_that_goes_up_and_down_give_no_discovery() -> None:
    """Bearable's rule sees a point or more in 95% of such weeks."""
    days = evenings(7, 3, 6, 2, 7, 4, 5)
    done = [
        did(measure, day) for k, measure in enumerate(PLAN[:7]) for day in range(1 + k % 3, 8, 2)
    ]
    assert {e["verdict"] for e in answer(history(days, done)).values()} == {"unclear"}


def test_evenings_alone_say_nothing_in_a_week_and_may_in_a_fortnight() -> None:
    week = history(evenings(8, 2, 8, 2, 8, 2, 8), [did("legs-up", day) for day in (2, 4, 6)])
    more = history(
        evenings(*[8, 2] * 7), [did("legs-up", d) for d in range(2, 15, 2)], as_of_day=14
    )
    assert answer(week)["legs-up"]["verdict"] == "unclear"
    assert answer(more)["legs-up"]["verdict"] == "helps"


def test_a_slow_fall_over_the_week_is_not_put_down_to_what_came_with_it() -> None:
    """The plan piles up while scores settle: StudyU's t on scheduled days calls that an effect."""
    days = evenings(8, 7, 7, 6, 6, 5, 5)
    done = [did(m, day) for k, m in enumerate(PLAN[:7]) for day in range(1 + k, 8)]
    assert "helps" not in {e["verdict"] for e in answer(history(days, done)).values()}


def test_days_that_resemble_their_neighbours_are_not_counted_as_so_many_proofs() -> None:
    """Two long stretches say less than the same days in turn."""
    stretches = evenings(*[7] * 7, *[5] * 7)
    turns = evenings(*[7, 5] * 7)
    apart = answer(history(stretches, [did("legs-up", d) for d in range(8, 15)], as_of_day=14))
    inturn = answer(history(turns, [did("legs-up", d) for d in range(2, 15, 2)], as_of_day=14))
    assert apart["legs-up"]["chance_helps"] < inturn["legs-up"]["chance_helps"]


def test_a_kind_rater_gives_no_measure_the_word_helps() -> None:
    everything = [row for measure in PLAN for row in rated(measure, 2)]
    assert "helps" not in {e["verdict"] for e in answer(history(FLAT, everything)).values()}


def test_the_one_measure_that_a_severe_rater_praises_stands_out() -> None:
    notes = rated("breathing", 1) + [
        row for m in ("legs-up", "calf-stretch") for row in rated(m, -1)
    ]
    estimates = answer(history(FLAT, notes))
    assert estimates["breathing"]["relief"]["mean"] > estimates["legs-up"]["relief"]["mean"] + 0.4


def test_harm_is_possible_and_is_said() -> None:
    """Scores go up with it, moments end worse, and the person says so: QuantifyMe looks the other
    way where lower is better."""
    notes = [did("legs-up", d, before=4, after=6, help=-1) for d in range(2, 15, 2)]
    notes += [did("breathing", d, before=5, after=4, help=1) for d in range(1, 15, 2)]
    estimate = answer(history(evenings(*[4, 7] * 7), notes, as_of_day=14))["legs-up"]
    assert estimate["relief"]["high"] < 0
    assert estimate["verdict"] == "worse"


WITH_AND_WITHOUT = evenings(8, 3, 8, 3, 8, 3, 8)


def stretches(*verdicts: int | None) -> list[dict]:
    """On days 2, 4, 6: evenings and moments all speak for it, whatever the person says."""
    days = (2, 4, 6)
    return [
        did("calf-stretch", day, before=8, after=3, help=verdict)
        for day, verdict in zip(days, verdicts, strict=True)
    ]


@pytest.mark.parametrize("verdicts", [(-1, -1, -1), (None, -1, None)])
def test_what_the_person_judged_as_worse_each_time_is_no_habit(verdicts: tuple) -> None:
    ranked = list(answer(history(WITH_AND_WITHOUT, stretches(*verdicts))))
    assert ranked[-1] == "calf-stretch"


@pytest.mark.parametrize("verdicts", [(None, None, None), (-1, 0, -1), (-1, 2, 1)])
def test_a_bad_verdict_among_others_is_weighed_like_any_note(verdicts: tuple) -> None:
    assert "calf-stretch" in list(answer(history(WITH_AND_WITHOUT, stretches(*verdicts))))[:3]


def test_what_was_judged_as_worse_is_a_habit_only_where_nothing_else_is_left() -> None:
    measures = ["calf-stretch", "breathing", "legs-up", "walk-outside"]
    notes = stretches(-1, -1, -1) + rated("breathing", -1)
    habits = list(answer(history(WITH_AND_WITHOUT, notes, available=measures)))[:3]
    assert set(habits[:2]) == {"legs-up", "walk-outside"}
    assert habits[2] == "calf-stretch"


def test_lower_scores_are_better_scores() -> None:
    done = [did("legs-up", day) for day in (2, 4, 6)]
    lower = relief(history(evenings(7, 4, 7, 4, 7, 4, 7), done), "legs-up")
    higher = relief(history(evenings(4, 7, 4, 7, 4, 7, 4), done), "legs-up")
    assert lower > 0 > higher


def test_one_strange_evening_does_not_decide() -> None:
    given = history(evenings(5, 5, 5, 0, 5, 5, 5), [did("legs-up", 4)])
    assert answer(given)["legs-up"]["verdict"] == "unclear"


def test_of_what_was_never_done_nothing_is_said() -> None:
    estimates = answer(history(FLAT, rated("breathing", 2)))
    others = [e for measure, e in estimates.items() if measure != "breathing"]
    assert {e["verdict"] for e in others} == {"unclear"}


def test_of_two_that_help_alike_the_one_that_is_kept_comes_first() -> None:
    notes = rated("breathing", 1) + rated("walk-breaks", 1, range(1, 3))
    estimates = answer(history(FLAT, notes))
    assert estimates["breathing"]["keep_chance"] > 2 * estimates["walk-breaks"]["keep_chance"]
    assert next(iter(estimates)) == "breathing"


def test_a_day_without_a_note_is_not_a_day_on_which_nothing_was_kept() -> None:
    some = [day for day in FLAT if day["day"] in (1, 3, 5)]
    kept = [did("breathing", day) for day in (1, 3, 5)]
    noted = answer(history(some, kept))["breathing"]["keep_chance"]
    assert noted > answer(history(FLAT, kept))["breathing"]["keep_chance"] + 0.2


@pytest.mark.parametrize(
    ("notes", "certainty"),
    [
        (history([], []), "none"),
        (history(evenings(6), []), "weak"),
        (history(FLAT, rated("breathing", 1)), "weak"),
    ],
)
def test_few_notes_give_an_answer_that_says_so(notes: dict, certainty: str) -> None:
    given = recommend(notes, PRIORS, MODEL)
    assert given["certainty"] == certainty
    assert len(given["habits"]) == 3


def test_months_of_notes_carry_the_answer() -> None:
    notes = [
        did(measure, day, before=6, after=4 + k % 2, help=k % 3)
        for day in range(1, 91)
        for k, measure in enumerate(PLAN[:4])
        if (day + k) % 3
    ]
    long = history(evenings(*[4 + d % 3 for d in range(90)]), notes, available=PLAN[:4])
    assert recommend(long, PRIORS, MODEL)["certainty"] in ("moderate", "strong")


def test_the_pattern_moves_the_answer_where_notes_are_few() -> None:
    first = {
        pattern: next(iter(answer(history([], [], pattern=pattern))))
        for pattern in ("circulation", "cramp")
    }
    assert first == {"circulation": "light-compression", "cramp": "calf-stretch"}


def test_what_is_excluded_is_never_recommended() -> None:
    given = history(FLAT, rated("breathing", 2), excluded=["breathing"])
    assert "breathing" not in answer(given)
