"""Writes recommend.json: histories with the answers that Python and TypeScript must both give.

Run `python -m tests.vectors.generate_recommend` after a change to the model or its constants, and
read the difference before you keep it.
"""

import json
import random
from pathlib import Path
from typing import Any

from server.content import content
from server.domain.recommender import recommend
from tests.vectors.recommend_cases import HAND_WRITTEN

HERE = Path(__file__).parent
GENERATED = 2400
POOL = (
    "walk-breaks", "calf-stretch", "breathing", "legs-up", "no-caffeine-after-lunch",
    "walk-outside", "lukewarm-shower", "self-massage", "hourly-move", "active-meetings",
    "light-compression", "not-in-the-content", "a", "x-9",
)  # fmt: skip
TRIGGERS = ("alcohol", "stress", "long_sitting", "Été", "😀")


def main() -> None:
    """Every case on a line of its own, so that a difference can be read."""
    priors = {measure["id"]: _bare(measure["prior"]) for measure in content()["measures"]}
    model = content()["model"]
    histories = HAND_WRITTEN | {f"generated {i}": _history(i) for i in range(GENERATED)}
    lines = [
        _json({"name": name, "history": history, "want": packed(recommend(history, priors, model))})
        for name, history in histories.items()
    ]
    head = f'{{"priors": {_json(priors)},\n"model": {_json(model)},\n"cases": [\n'
    (HERE / "recommend.json").write_text(head + ",\n".join(lines) + "\n]}\n", encoding="utf-8")


def packed(answer: dict[str, Any]) -> dict[str, Any]:
    """The answer in few bytes; floats to twelve places, three more than the suites compare."""
    rows = [
        [
            e["intervention"], e["verdict"], *e["based_on"].values(),
            *(_short(x) for x in e["relief"].values()),
            *(_short(e[x]) for x in ("chance_helps", "chance_best3", "keep_chance", "benefit")),
        ]
        for e in answer["ranking"]
    ]  # fmt: skip
    return {
        "certainty": answer["certainty"],
        "habits": [habit["intervention"] for habit in answer["habits"]],
        "ranking": rows,
    }


def _short(value: float) -> float:
    return round(value, 12)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _bare(prior: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in prior.items() if name not in ("why", "source")}


def _history(seed: int) -> dict[str, Any]:
    chance = random.Random(seed)
    measures = chance.sample(POOL, chance.choice((1, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 11)))
    days = chance.choice((0, 1, 2, 3, 5, 7, 7, 7, 10, 14))
    step = chance.choice((1, 1, 1, 2, 30))
    history: dict[str, Any] = {
        "version": 1,
        "as_of_day": max(1, days),
        "available": chance.sample(measures, max(1, len(measures) - chance.choice((0, 0, 0, 1)))),
        "days": [],
        "episodes": [],
    }
    if chance.random() < 0.7:
        patterns = ("tension", "rls", "circulation", "cramp", "arousal", None)
        history["pattern"] = chance.choice(patterns)
    if chance.random() < 0.2:
        history["excluded"] = chance.sample(measures, 1)
    wanted = {measure: chance.random() for measure in measures}
    for number in range(days):
        _add_day(history, 1 + number * step, wanted, chance)
    return history


def _add_day(history: dict, day: int, wanted: dict[str, float], chance: random.Random) -> None:
    if chance.random() < 0.85:
        history["days"].append(_day(day, list(wanted), chance))
    if chance.random() < 0.04:
        history["days"].append(_day(day, list(wanted), chance))
    for measure, wish in wanted.items():
        while chance.random() < 0.6 * wish:
            history["episodes"].append(_episode(history, measure, day, chance))
    if chance.random() < 0.2:
        history["episodes"].append(_episode(history, "rest", day, chance))


def _day(day: int, measures: list[str], chance: random.Random) -> dict[str, Any]:
    row: dict[str, Any] = {"day": day}
    if chance.random() < 0.8:
        row["evening_score"] = chance.choice((None, *range(11), *range(3, 8)))
    if chance.random() < 0.3:
        names = chance.sample(TRIGGERS, 2)
        row["triggers"] = {name: chance.random() < 0.5 for name in names}
    if chance.random() < 0.7:
        row["offered"] = chance.sample(measures, chance.randint(0, len(measures)))
    return row


def _episode(history: dict, measure: str, day: int, chance: random.Random) -> dict[str, Any]:
    number = len(history["episodes"])
    again = chance.random() < 0.02
    row: dict[str, Any] = {"id": str(number // 2 if again else number)}
    row |= {"intervention": measure, "day": day}
    if chance.random() < 0.5:
        row["before"] = chance.choice((None, *range(11)))
    if chance.random() < 0.5:
        row["after"] = chance.randint(0, 10)
    if chance.random() < 0.4:
        row["help"] = chance.choice((None, -1, 0, 1, 1, 2))
    return row


if __name__ == "__main__":
    main()
