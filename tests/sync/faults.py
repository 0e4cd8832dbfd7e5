"""What a bad network does to a sync: chance, from a seed."""

import random
from collections.abc import Callable
from typing import Any

from tests.sync.phones import Fault

# What a server, a proxy, a hotel may say instead of an answer. 400 and 422 come from our server
# only, and mean what they say.
_STATUSES = (401, 403, 404, 408, 413, 429, 500, 502, 503, 504, 507, 511)
_AFTER = (429, 500, 502, 504)


def some_faults(
    chance: random.Random, write: Callable[[], list[dict[str, Any]]], deadly: float
) -> list[Fault]:
    """One each for the first requests of a sync. `deadly`: how often the server dies."""
    if chance.random() < 0.4:
        return []
    return [_fault(chance, write, deadly) for _ in range(chance.randint(1, 3))]


def _fault(
    chance: random.Random, write: Callable[[], list[dict[str, Any]]], deadly: float
) -> Fault:
    if chance.random() < deadly:
        return {"do": "die", "when": chance.choice(["before", "after", "after"])}
    kinds: list[Callable[[], Fault]] = [
        lambda: {"do": "ok"},
        lambda: {"do": chance.choice(["drop", "lose", "lose", "double", "late", "cut"])},
        lambda: {"do": chance.choice(["portal", "other"])},
        lambda: {"do": "slow", "ms": chance.randint(1, 10)},
        lambda: {"do": "status", "status": chance.choice(_STATUSES)},
        lambda: {"do": "status", "status": chance.choice(_AFTER), "after": True},
        lambda: {"do": "reload"},
        lambda: {"do": "meanwhile", "changes": write()},
    ]
    return chance.choice(kinds)()
