"""Changes as a phone makes them, for tests that speak the protocol themselves."""

import random
import string
import time
from typing import Any

from server.domain.stamp import Stamp, next_stamp
from tests.sync.asking import Change

_LETTERS = string.digits + string.ascii_lowercase
TEN_YEARS_MS = 10 * 365 * 24 * 60 * 60 * 1000


class Writer:
    """One device with a clock of its own, `ahead` milliseconds from the true one."""

    def __init__(self, chance: random.Random, ahead: int = 0) -> None:
        self.device = word(chance, 10)
        self._chance = chance
        self._ahead = ahead
        self._last: Stamp | None = None

    def change(self, note_id: str, **fields: Any) -> Change:
        """A change of `fields`, all under one new stamp."""
        stamp = self.stamp()
        note = {
            "id": note_id,
            "kind": "thought",
            "fields": fields,
            "stamps": dict.fromkeys(fields, stamp),
        }
        return {"op": word(self._chance, 20), "note": note}

    def stamp(self) -> Stamp:
        self._last = next_stamp(self._last, time.time() * 1000 + self._ahead, self.device)
        return self._last


def word(chance: random.Random, length: int) -> str:
    return "".join(chance.choices(_LETTERS, k=length))
