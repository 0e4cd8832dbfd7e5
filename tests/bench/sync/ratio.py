"""The server against the bare endpoint: turn by turn, so that both meet the same machine.

A worker each: of two workers each gets as many connections as luck has it, and the same code is
twice as fast in one turn as in the next. And each several times from its start, with another bare
endpoint beside them: what that one differs by is what the measurement does not know.
"""

from contextlib import ExitStack
from dataclasses import dataclass

from tests.bench.report import Line
from tests.bench.sync.house import House
from tests.bench.sync.load import load
from tests.bench.sync.phones import Ask, Phone, sign_up
from tests.bench.sync.workers import BARE, OURS, Workers, serving

DAYS = 30
_WARM_S = 0.5
_SIDES = {"ours": OURS, "bare": BARE, "bare again": BARE}
_ASKS: list[tuple[str, str, Ask, int]] = [
    ("pull", "0.9", Phone.pull, 16),
    ("pull, one phone", "0.9", Phone.pull, 1),
    ("push of 10", "0.7", Phone.push, 16),
]
"""What, at least how much of bare, and how many phones do so at once."""


@dataclass(frozen=True)
class Turn:
    """What one server did in its part of a second."""

    a_second: float
    cpu_us: float
    """Of the worker, a request."""


@dataclass
class Side:
    """A server with phones of its own."""

    workers: Workers
    phones: list[Phone]

    def turn(self, ask: Ask, phones: int, seconds: float) -> Turn:
        before = self.workers.cpu()
        result = load(self.workers.port, self.phones[:phones], ask, seconds).must_be_good()
        used = self.workers.cpu() - before
        return Turn(result.a_second, used / len(result.waits) * 1e6)


_Turns = dict[str, list[Turn]]
"""By side; those of one index were beside each other."""


def measure(house: House, starts: int, turns: int, seconds: float) -> list[Line]:
    """Pull and push, in throughput and in processor time."""
    urls = {name: house(name.replace(" ", "_")) for name in _SIDES}
    phones = {name: sign_up(url, max(ask[3] for ask in _ASKS), DAYS) for name, url in urls.items()}
    taken: list[_Turns] = [{name: [] for name in _SIDES} for _ in _ASKS]
    for _ in range(starts):
        with ExitStack() as running:
            sides = {
                name: Side(
                    running.enter_context(serving(app, urls[name], WEB_CONCURRENCY="1")),
                    phones[name],
                )
                for name, app in _SIDES.items()
            }
            for (_, _, ask, many), found in zip(_ASKS, taken, strict=True):
                _take_turns(sides, ask, many, turns, seconds, found)
    return [
        line
        for (what, target, _, _), found in zip(_ASKS, taken, strict=True)
        for line in _lines(what, target, found)
    ]


def _take_turns(
    sides: dict[str, Side], ask: Ask, phones: int, turns: int, seconds: float, found: _Turns
) -> None:
    """Each goes first as often."""
    names = list(sides)
    for side in sides.values():
        side.turn(ask, phones, _WARM_S)
    for number in range(turns):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            found[name].append(sides[name].turn(ask, phones, seconds))


def _lines(what: str, target: str, found: _Turns) -> list[Line]:
    ours, bare, again = found.values()
    return [
        Line(f"{what}: a second", "", [round(turn.a_second) for turn in ours]),
        Line(f"{what}: a second, bare", "", [round(turn.a_second) for turn in bare]),
        Line(f"{what}: part of bare", f"≥ {target}", _parts(ours, bare)),
        Line(f"{what}: bare, part of bare", "1", _parts(again, bare)),
        Line(f"{what}: processor", "", [round(turn.cpu_us) for turn in ours], " µs"),
        Line(f"{what}: processor, bare", "", [round(turn.cpu_us) for turn in bare], " µs"),
    ]


def _parts(some: list[Turn], bare: list[Turn]) -> list[float]:
    return [round(a.a_second / b.a_second, 3) for a, b in zip(some, bare, strict=True)]
