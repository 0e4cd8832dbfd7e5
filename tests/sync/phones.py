"""Phones without a screen: the shipped store and sync of the app, driven by JSON lines.

See pwa/scripts/sync-phone.ts; many phones live in one process.
"""

import itertools
import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from server.api.cookies import Ticket
from server.domain.note import Note
from server.settings import ROOT
from tests.sync.people import cookie
from tests.sync.server import while_we_live

Fault = dict[str, Any]
Written = tuple[dict[str, Any], Note | None, Note]
"""A change, and the note as it was before it and is after it."""


class Phones:
    """A process full of phones. Not for two threads at once."""

    def __init__(self, process: subprocess.Popen[str], origin: str) -> None:
        self.origin = origin
        self._process = process
        self._names = (f"phone{n}" for n in itertools.count(1))

    def phone(self, ticket: Ticket, ahead: int, device: str, seed: int) -> "Phone":
        """A new one that is signed in, its clock `ahead` milliseconds of the true one."""
        return Phone(self, next(self._names), ticket, ahead, device, seed)

    def do(self, *commands: dict[str, Any]) -> list[dict[str, Any]]:
        """What each command gives, all at once. Fails when one does."""
        assert self._process.stdin
        assert self._process.stdout
        for n, command in enumerate(commands):
            self._process.stdin.write(json.dumps({"id": n, **command}) + "\n")
        self._process.stdin.flush()
        answers = [json.loads(self._process.stdout.readline()) for _ in commands]
        assert not any("error" in answer for answer in answers), (commands, answers)
        return sorted(answers, key=lambda answer: int(answer["id"]))


class Phone:
    def __init__(
        self, phones: Phones, name: str, ticket: Ticket, ahead: int, device: str, seed: int
    ) -> None:
        self.name = name
        self.is_safe = False
        """What it said after the last sync, when nothing was written since."""
        self.is_away = False
        """True when the last sync did not come to its end."""
        self._phones = phones
        self._opening = {
            "base": phones.origin,
            "cookie": cookie(ticket),
            "device": device,
            "seed": seed,
            "patience": 20_000,
        }
        self._offset = ahead
        self.reload()
        self._do("join", person=ticket.person_id)

    def reload(self) -> None:
        self._do("open", **self._opening, offset=self._offset)

    def close(self) -> None:
        self._do("erase")
        self._do("close")

    def set_clock(self, ahead: int) -> None:
        self._offset = ahead
        self._do("set", offset=ahead)

    def save(self, changes: list[dict[str, Any]]) -> list[Written]:
        """Each change must be of another note."""
        self.is_safe = False
        return _written(changes, self._do("save", changes=changes))

    def sync(self, faults: list[Fault] | None = None, tries: int = 1) -> list[Written]:
        """What was written meanwhile, as a fault may have asked."""
        (answer,) = self._phones.do(self.syncing(faults or [], tries))
        return self.synced(faults or [], answer)

    def syncing(self, faults: list[Fault], tries: int = 1) -> dict[str, Any]:
        """The command to sync, for several at once."""
        return {"phone": self.name, "do": "sync", "faults": faults, "tries": tries}

    def synced(self, faults: list[Fault], answer: dict[str, Any]) -> list[Written]:
        self.is_away = answer["ended"]["kind"] == "away"
        self.is_safe = answer["ended"]["kind"] == "done" and answer["status"]["kind"] == "safe"
        asked = [fault["changes"] for fault in faults if fault["do"] == "meanwhile"]
        done = zip(asked, answer["written"], strict=False)
        return [each for changes, written in done for each in _written(changes, written)]

    def sync_as(self, other: Ticket) -> None:
        """Once, with the cookie of somebody else. That must not end well."""
        self._do("set", cookie=cookie(other))
        self.sync()
        assert not self.is_safe
        self._do("set", cookie=self._opening["cookie"])

    def dump(self) -> dict[str, Any]:
        return self._do("dump")

    def notes(self) -> dict[str, Note]:
        return {note["id"]: note for note in self.dump()["notes"]}

    def _do(self, what: str, **more: Any) -> dict[str, Any]:
        (answer,) = self._phones.do({"phone": self.name, "do": what, **more})
        return answer


@contextmanager
def phones_at(origin: str) -> Iterator[Phones]:
    """Phones whose server is at `origin`, until the end of the block."""
    node = shutil.which("node", path=str(ROOT / ".venv/bin")) or "node"
    command = [*while_we_live(), node, "scripts/sync-phone.ts"]
    with subprocess.Popen(
        command,
        cwd=ROOT / "pwa",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            yield Phones(process, origin)
        finally:
            process.kill()


def _written(changes: list[dict[str, Any]], answer: dict[str, Any]) -> list[Written]:
    before = {note["id"]: note for note in answer["before"]}
    after = {note["id"]: note for note in answer["notes"]}
    return [(change, before.get(change["id"]), after[change["id"]]) for change in changes]
