"""The bench's tables, as plain text."""

from tests.bench.recommender.peers import RULES
from tests.bench.recommender.scores import OURS, calibration_error, merged
from tests.bench.recommender.simulate import DAYS, HELD_OUT, Result


def is_null(result: Result) -> bool:
    """Whether nothing helps these people."""
    return result.scenario.effects == "none"


def tables(results: dict[str, list[Result]]) -> str:
    """Everything, simulator after simulator."""
    return "\n".join(_simulator(name, found) for name, found in results.items())


def _simulator(name: str, found: list[Result]) -> str:
    held_out = " (held out)" if name == HELD_OUT else ""
    people = found[0].people
    return "\n".join(
        [
            f"\n== {name}{held_out}, {people} people a scenario",
            _captured([result for result in found if not is_null(result)]),
            _told([result for result in found if is_null(result)]),
            _sureness([result for result in found if not is_null(result)]),
        ]
    )


def _captured(found: list[Result]) -> str:
    lines = ["share of the achievable relief captured", _head()]
    for result in found:
        for rule in (OURS, *RULES):
            shares = "".join(f"{result.by_day[day].share(rule):8.3f}" for day in DAYS)
            lines.append(f"  {result.scenario.name:14}{rule:26}{shares}")
    return "\n".join(lines)


def _told(found: list[Result]) -> str:
    lines = ["'helps' said to people whom nothing helps (ceiling 5%)", _head() + "    ever"]
    for result in found:
        people = [f"{result.by_day[day].told / result.people:8.1%}" for day in DAYS]
        single = [
            f"{result.by_day[day].told_measures / len(result.by_day[day].covered):8.2%}"
            for day in DAYS
        ]
        ever = f"{result.ever / result.people:8.1%}"
        lines.append(f"  {result.scenario.name:14}{'of people':26}{''.join(people)}{ever}")
        lines.append(f"  {'':14}{'of measures':26}{''.join(single)}")
    return "\n".join(lines)


def _sureness(found: list[Result]) -> str:
    lines = ["how sure, and rightly so", _head()]
    for result in found:
        shares = [sum(t.covered) / len(t.covered) for t in result.by_day.values()]
        row = "".join(f"{share:8.3f}" for share in shares)
        lines.append(f"  {result.scenario.name:14}{'80% intervals cover':26}{row}")
    whole = [merged([result.by_day[day] for result in found]) for day in DAYS]
    rows = {
        "80% intervals cover": [sum(t.covered) / len(t.covered) for t in whole],
        "relief >= 1 found": [t.found / max(1, t.large) for t in whole],
        "chance_helps off by": [calibration_error(t.chances) for t in whole],
    }
    for label, values in rows.items():
        lines.append(f"  {'all':14}{label:26}{''.join(f'{value:8.3f}' for value in values)}")
    return "\n".join(lines)


def _head() -> str:
    return f"  {'':40}" + "".join(f"{'day ' + str(day):>8}" for day in DAYS)
