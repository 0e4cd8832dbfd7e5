"""The server against the bare endpoint: turn by turn, so that both meet the same machine."""

from dataclasses import dataclass

from tests.bench.report import Line
from tests.bench.sync.house import House
from tests.bench.sync.load import load
from tests.bench.sync.phones import Ask, Phone, sign_up
from tests.bench.sync.workers import BARE, OURS, Workers, serving

# Enough for both workers to get as many: a connection stays with who accepted it.
PHONES = 32
DAYS = 30
_WARM_S = 1.0


@dataclass(frozen=True)
class Turn:
    """What one server did in its few seconds."""

    a_second: float
    cpu_us: float
    """Of the workers, a request."""


@dataclass
class Side:
    """A server with phones of its own."""

    workers: Workers
    phones: list[Phone]

    def turn(self, ask: Ask, seconds: float) -> Turn:
        before = self.workers.cpu()
        result = load(self.workers.port, self.phones, ask, seconds).must_be_good()
        used = self.workers.cpu() - before
        return Turn(result.a_second, used / len(result.waits) * 1e6)


def measure(house: House, rounds: int, seconds: float) -> list[Line]:
    """Pull and push, in throughput and in processor time."""
    ours, bare = house("ours"), house("bare")
    with serving(OURS, ours) as one, serving(BARE, bare) as other:
        sides = [Side(one, sign_up(ours, PHONES, DAYS)), Side(other, sign_up(bare, PHONES, DAYS))]
        return [
            *_compare("pull, nothing new", "0.9", sides, Phone.pull, rounds, seconds),
            *_compare("push of 10 changes", "0.7", sides, Phone.push, rounds, seconds),
        ]


def _compare(
    what: str, target: str, sides: list[Side], ask: Ask, rounds: int, seconds: float
) -> list[Line]:
    for side in sides:
        side.turn(ask, _WARM_S)
    pairs = [_pair(sides, ask, seconds, number) for number in range(rounds)]
    ours, bare = zip(*pairs, strict=True)
    return [
        Line(f"{what}: a second", "", [round(turn.a_second) for turn in ours]),
        Line(f"{what}: a second, bare", "", [round(turn.a_second) for turn in bare]),
        Line(
            f"{what}: part of bare",
            f"≥ {target}",
            [round(a.a_second / b.a_second, 3) for a, b in pairs],
        ),
        Line(f"{what}: processor", "", [round(turn.cpu_us) for turn in ours], " µs"),
        Line(f"{what}: processor, bare", "", [round(turn.cpu_us) for turn in bare], " µs"),
        Line(
            f"{what}: bare's processor to ours",
            f"≥ {target}",
            [round(b.cpu_us / a.cpu_us, 3) for a, b in pairs],
        ),
    ]


def _pair(sides: list[Side], ask: Ask, seconds: float, number: int) -> tuple[Turn, Turn]:
    """Each goes first as often."""
    turns = {side: sides[side].turn(ask, seconds) for side in ([0, 1], [1, 0])[number % 2]}
    return turns[0], turns[1]
