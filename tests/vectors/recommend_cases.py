"""Histories written by hand: the corners where two implementations part, or one falls over."""

from typing import Any

PLAN = [
    "walk-breaks", "calf-stretch", "breathing", "legs-up", "no-caffeine-after-lunch",
    "walk-outside", "lukewarm-shower", "self-massage", "hourly-move", "active-meetings",
    "light-compression",
]  # fmt: skip


def history(days: list[dict], episodes: list[dict], **fields: Any) -> dict[str, Any]:
    """A history of day 7 with the whole plan available, unless `fields` says otherwise."""
    numbered = [{"id": f"e{i}", **episode} for i, episode in enumerate(episodes)]
    start = {"version": 1, "as_of_day": 7, "available": PLAN}
    return start | {"days": days, "episodes": numbered} | fields


def did(measure: str, day: int, **fields: Any) -> dict[str, Any]:
    """An episode."""
    return {"intervention": measure, "day": day} | fields


def evenings(*scores: int | None) -> list[dict[str, Any]]:
    """Days 1, 2, 3 … with these scores, the whole plan offered."""
    return [
        {"day": i, "evening_score": score, "offered": PLAN} for i, score in enumerate(scores, 1)
    ]


def stretched(day: int, before: int = 6, after: int = 4, verdict: int = 2) -> dict[str, Any]:
    """A calf stretch that went well, unless told otherwise."""
    return did("calf-stretch", day, before=before, after=after, help=verdict)


WEEK = evenings(7, 6, 6, 5, 6, 4, 5)
GOOD = [stretched(day) for day in range(1, 8)]

HAND_WRITTEN: dict[str, dict[str, Any]] = {
    "an empty week": history([], []),
    "an empty week, nothing available": history([], [], available=[]),
    "days without anything on them": history([{"day": day} for day in range(1, 8)], []),
    "one note: an evening": history(evenings(6), []),
    "one note: a tick": history([], [did("breathing", 1)]),
    "one note: a pair": history([], [did("breathing", 1, before=7, after=4)]),
    "one note: a verdict": history([], [did("breathing", 1, help=2)]),
    "one note: a do-nothing pair": history([], [did("rest", 1, before=7, after=6)]),
    "a do-nothing pair with a verdict": history([], [did("rest", 1, before=7, after=6, help=2)]),
    "before without after": history(WEEK, [did("breathing", d, before=d) for d in range(1, 8)]),
    "after without before": history(WEEK, [did("breathing", d, after=d) for d in range(1, 8)]),
    "everything excluded": history(WEEK, GOOD, excluded=PLAN),
    "two available": history(WEEK, GOOD, available=["calf-stretch", "legs-up"]),
    "two left after exclusion": history(
        WEEK, GOOD, available=PLAN[:3], excluded=["calf-stretch", "not-listed"]
    ),
    "one available": history(WEEK, GOOD, available=["calf-stretch"]),
    "three available": history(WEEK, GOOD, available=PLAN[:3]),
    "four available": history(WEEK, GOOD, available=PLAN[:4]),
    "rest listed as available": history(WEEK, GOOD, available=["rest", "calf-stretch"]),
    "unknown measure in an episode": history(WEEK, [*GOOD, did("moon-water", 3, help=2)]),
    "unknown measure available": history(WEEK, GOOD, available=["moon-water", "sun-water"]),
    "names that objects have by birth": history(
        [{"day": 1, "evening_score": 5, "triggers": {"constructor": True, "__proto__": False}}],
        [did("constructor", 1, help=1), did("tostring", 1)],
        available=["constructor", "valueof", "a", "b"],
    ),
    "ties: nothing known of any": history([], [], available=[f"m{i}" for i in range(9)]),
    "ties: the same notes on each": history(
        [{"day": 1, "evening_score": 5}],
        [did(m, 1, before=6, after=5, help=1) for m in ("q", "p", "o", "n", "m")],
        available=["m", "n", "o", "p", "q"],
    ),
    "ties: the order of available decides": history([], [], available=["z", "y", "x", "w"]),
    "day 400": history(
        [{"day": 400, "evening_score": 3, "offered": ["breathing"]}],
        [did("breathing", 400, before=5, after=3, help=1)],
        as_of_day=400,
    ),
    "days 1 and 400": history(
        [{"day": 1, "evening_score": 8}, {"day": 400, "evening_score": 2}],
        [did("breathing", 400)],
        as_of_day=400,
    ),
    "a day number far off": history(
        [{"day": 1, "evening_score": 8}, {"day": 10**15, "evening_score": 2}], [did("a", 10**15)]
    ),
    "days in no order": history(WEEK[::-1], GOOD[::-1]),
    "duplicate days": history([*WEEK, *evenings(1, None, 3)], GOOD),
    "duplicate days, notes spread over them": history(
        [
            {"day": 1, "evening_score": 5},
            {"day": 1, "triggers": {"stress": True}},
            {"day": 1, "offered": ["breathing"]},
            {"day": 1, "offered": ["legs-up"], "triggers": {"stress": False, "alcohol": True}},
        ],
        [did("breathing", 1)],
    ),
    "an episode twice under one id": history(WEEK, [{**e, "id": "same"} for e in GOOD]),
    "an episode on a day without a row": history(evenings(6), [stretched(5)]),
    "episodes only": history([], GOOD),
    "evenings only": history(WEEK, []),
    "nulls everywhere": history(
        [{"day": d, "evening_score": None, "sleep_score": None} for d in range(1, 8)],
        [did("breathing", d, before=None, after=None, help=None) for d in range(1, 8)],
        pattern=None,
        excluded=[],
    ),
    "no checklist known": history(
        [{"day": d, "evening_score": 5} for d in range(1, 8)],
        [did("breathing", d) for d in (3, 4, 6)],
    ),
    "a checklist with nothing on it": history(
        [{"day": d, "evening_score": 5, "offered": []} for d in range(1, 8)],
        [did("breathing", d) for d in (3, 4, 6)],
    ),
    "always ten": history(evenings(*[10] * 7), [stretched(d, 10, 10, 0) for d in range(1, 8)]),
    "always zero": history(evenings(*[0] * 7), [stretched(d, 0, 0, 0) for d in range(1, 8)]),
    "from ten to zero, each time": history(WEEK, [stretched(d, 10, 0, 2) for d in range(1, 8)]),
    "it makes it worse": history(
        evenings(4, 8, 4, 8, 4, 8, 4),
        [stretched(d, 4, 8, -1) for d in (2, 4, 6)] + [did("breathing", d, help=1) for d in (1, 3)],
    ),
    "judged worse each time, though all else speaks for it": history(
        evenings(8, 3, 8, 3, 8, 3, 8), [stretched(d, 8, 3, -1) for d in (2, 4, 6)]
    ),
    "evenings alone, a week": history(
        evenings(8, 2, 8, 2, 8, 2, 8), [did("calf-stretch", d) for d in (2, 4, 6)]
    ),
    "evenings alone, a fortnight": history(
        evenings(*[8, 2] * 7), [did("calf-stretch", d) for d in range(2, 15, 2)], as_of_day=14
    ),
    "judged worse once": history(
        evenings(8, 3, 8, 3, 8, 3, 8),
        [stretched(2, 8, 3, -1), did("calf-stretch", 4), did("calf-stretch", 6)],
    ),
    "judged worse, and once not": history(
        evenings(8, 3, 8, 3, 8, 3, 8),
        [stretched(2, 8, 3, -1), stretched(4, 8, 3, 0), stretched(6, 8, 3, -1)],
    ),
    "judged worse each time, and nothing else left": history(
        WEEK,
        [stretched(3, 6, 5, -1), did("breathing", 4, help=-1), did("legs-up", 5)],
        available=["calf-stretch", "breathing", "legs-up"],
    ),
    "all judged worse each time": history(
        WEEK, [did(m, d, help=-1) for d, m in enumerate(PLAN, 1)], as_of_day=11
    ),
    "one strange evening": history(evenings(5, 5, 5, 0, 5, 5, 5), [did("legs-up", 4)]),
    "many times a day": history(WEEK, [did("hourly-move", d) for d in range(1, 8) for _ in "123"]),
    "triggers noted on some days": history(
        [{"day": d, "evening_score": 4 + d % 2, "triggers": {"stress": d % 2 == 0}} for d in (1, 2)]
        + [{"day": d, "evening_score": 5} for d in (3, 4, 5)],
        GOOD,
    ),
    "a trigger that was always there": history(
        [{"day": d, "evening_score": 5, "triggers": {"stress": True}} for d in range(1, 8)], GOOD
    ),
    **{
        f"pattern {pattern}": history(WEEK, GOOD, pattern=pattern)
        for pattern in ("tension", "rls", "circulation", "cramp", "arousal")
    },
    "whole numbers written as floats": history(
        [{"day": 1.0, "evening_score": 5.0}, {"day": 1, "evening_score": 6}],
        [did("breathing", 1.0, before=6.0, after=4.0, help=1.0)],
    ),
    "four hundred days": history(
        [
            {"day": d, "evening_score": 4 + (d * 7) % 5, "offered": ["breathing", "legs-up"]}
            for d in range(1, 401)
        ],
        [did("breathing", d) for d in range(1, 401, 2)]
        + [did("legs-up", d, before=6, after=4 + d % 2) for d in range(1, 401, 40)],
        as_of_day=400,
        available=["breathing", "legs-up"],
    ),
}
