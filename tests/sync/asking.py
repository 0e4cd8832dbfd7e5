"""POST /api/v1/sync as a program asks it: the bare protocol, without the app's own client.

For the tests that need thousands of calls a second; those that need the phone use phones.py.
"""

import json
import socket
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from server.api.cookies import Ticket
from server.domain.note import Note
from tests.sync.people import cookie

Change = dict[str, Any]
"""`{op, note}`"""

TIMEOUT_S = 60


@dataclass(frozen=True)
class Answer:
    status: int
    body: dict[str, Any]
    headers: dict[str, str]


class NoAnswerError(Exception):
    """The connection ended first: what became of the request is unknown."""


@dataclass
class Caller:
    """One device with one connection that stays open; remembers its cursor and the epoch."""

    port: int
    ticket: Ticket
    cursor: int = 0
    epoch: str | None = None
    _socket: socket.socket | None = field(default=None, repr=False)

    def push(self, *changes: Change, die: str = "") -> Answer:
        """One call with the device's cursor. Raises NoAnswerError."""
        return self._heed(self.call(self.body(*changes), die))

    def pull(self) -> list[Note]:
        """All that is new since the last time. Raises NoAnswerError."""
        notes: list[Note] = []
        while True:
            answer = self.push()
            assert answer.status == 200, answer
            notes += answer.body["notes"]
            if not answer.body["more"]:
                return notes

    def body(self, *changes: Change) -> bytes:
        asked = {
            "version": 1,
            "epoch": self.epoch,
            "cursor": self.cursor,
            "changes": list(changes),
        }
        return json.dumps(asked).encode()

    def call(self, body: bytes, die: str = "") -> Answer:
        """The answer to `body`. Raises NoAnswerError."""
        self.send(body, die)
        return self.receive()

    def send(self, body: bytes, die: str = "") -> None:
        """The request alone, for who does not wait for the answer."""
        lines = [
            "POST /api/v1/sync HTTP/1.1",
            f"Host: 127.0.0.1:{self.port}",
            f"Cookie: {cookie(self.ticket)}",
            "Sec-Fetch-Site: same-origin",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
            *([f"Test-Die: {die}"] if die else []),
        ]
        request = "\r\n".join(lines).encode() + b"\r\n\r\n" + body
        try:
            self._connected(again=self._is_shut()).sendall(request)
        except OSError as error:
            self.hang_up()
            raise NoAnswerError from error

    def receive(self) -> Answer:
        assert self._socket
        try:
            with self._socket.makefile("rb") as stream:
                status = int(stream.readline().split()[1])
                headers = _headers(stream)
                answer = _read_all(stream, int(headers["content-length"]))
        except (OSError, EOFError, IndexError, KeyError, ValueError) as error:
            self.hang_up()
            raise NoAnswerError from error
        if headers.get("connection", "").lower() == "close":
            self.hang_up()
        return Answer(status, json.loads(answer), headers)

    def hang_up(self) -> None:
        if self._socket:
            self._socket.close()
            self._socket = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: object, _trace: TracebackType | None
    ) -> None:
        self.hang_up()

    def _connected(self, again: bool) -> socket.socket:
        if again:
            self.hang_up()
        if not self._socket:
            self._socket = socket.create_connection(("127.0.0.1", self.port), TIMEOUT_S)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return self._socket

    def _is_shut(self) -> bool:
        """True when the server has hung up, or what lies there is not for the next request."""
        if not self._socket:
            return False
        self._socket.setblocking(False)
        try:
            self._socket.recv(1, socket.MSG_PEEK)
        except BlockingIOError:
            return False
        except OSError:
            return True
        finally:
            self._socket.settimeout(TIMEOUT_S)
        return True

    def _heed(self, answer: Answer) -> Answer:
        if answer.status == 200:
            self.cursor, self.epoch = answer.body["cursor"], answer.body["epoch"]
        return answer


def _read_all(stream: Any, length: int) -> bytes:
    found: bytes = stream.read(length)
    if len(found) < length:
        raise EOFError
    return found


def _headers(stream: Any) -> dict[str, str]:
    found = {}
    while line := stream.readline().strip():
        name, _, value = line.decode("latin-1").partition(":")
        found[name.lower()] = value.strip()
    return found
