"""Bodies that break off on the wire, or are cut wrongly: no fault of the server's, and nothing of
them is taken in. Over bare sockets: every client refuses to send them."""

import json
import random
import re
import socket
import struct
import time
from collections.abc import Sequence
from typing import Any

from flask import Flask

from server.api.cookies import Ticket
from tests.api.asking import HISTORY
from tests.sync import stored
from tests.sync.people import cookie, sign_up
from tests.sync.server import Server
from tests.sync.writing import Writer

CHUNKED = "Transfer-Encoding: chunked"
END = b"0\r\n\r\n"
PATIENCE_S = 10
PAUSE_S = 0.1
Answer = tuple[int, bytes]
"""Status and body."""


def chunk(data: bytes, line: str = "{:x}", after: bytes = b"\r\n") -> bytes:
    """`data` as one chunk. `line` says how long it is, `after` that it ends."""
    return line.format(len(data)).encode() + b"\r\n" + data + after


def badly_cut(body: bytes) -> dict[str, bytes]:
    """`body` in chunks that are none."""
    half = len(body) // 2
    return {
        "no size": chunk(body, "zz") + END,
        "a size below nothing": chunk(body, "-{:x}") + END,
        "an empty size": chunk(body, "") + END,
        "a size in the way of C": chunk(body, "0x{:x}") + END,
        "a size without an end": b"1" * 9000,
        "a size too small": chunk(body, "5") + END,
        "a size too large": chunk(body, "fffffffffffffffffffff"),
        "another terminator": chunk(body, after=b"XX") + END,
        "no terminator": chunk(body, after=b"") + END,
        "half a terminator": chunk(body, after=b"\n") + END,
        "an extension without a name": chunk(body, "{:x};=") + END,
        "an extension with a line end": chunk(body, "{:x};a\rb") + END,
        "a trailer that is none": chunk(body) + b"0\r\nno trailer\r\n\r\n",
        "nothing": b"",
        "cut off in the size": b"1",
        "cut off in the middle": chunk(body)[:half],
        "cut off after a chunk": chunk(body[:half]) + chunk(body[half:]),
        "cut off in the end": chunk(body) + END[:-2],
    }


def badly_framed(body: bytes) -> dict[str, tuple[str, bytes]]:
    """`body` with headers that contradict each other, or say nothing."""
    length = f"Content-Length: {len(body)}"
    return {
        "chunked and a length": (f"{CHUNKED}\r\n{length}", chunk(body) + END),
        "chunked twice": (f"{CHUNKED}\r\n{CHUNKED}", chunk(body) + END),
        "another coding": ("Transfer-Encoding: gzip", body),
        "two lengths": (f"{length}\r\nContent-Length: 5", body),
        "no length": ("Accept: */*", body),
        "a length that is none": ("Content-Length: x", body),
        "a length below nothing": ("Content-Length: -1", body),
        "a length beyond the body": (f"Content-Length: {len(body)}", body[:-1]),
    }


class Wire:
    """A route, and a body that it would take."""

    def __init__(self, server: Server, ticket: Ticket, path: str, body: Any) -> None:
        self.body = json.dumps(body).encode()
        self._port = server.port
        lines = [f"POST {path} HTTP/1.1", "Host: localhost", "Content-Type: application/json"]
        lines += ["Sec-Fetch-Site: same-origin", f"Cookie: {cookie(ticket)}", "Connection: close"]
        self._head = "\r\n".join(lines)

    def ask(self, header: str, *parts: bytes, pause: float = 0) -> Answer:
        """The answer to a body that comes in `parts`, and nothing after them."""
        with self._sent(header, parts, pause) as wire:
            wire.shutdown(socket.SHUT_WR)
            with wire.makefile("rb") as stream:
                head, _, body = stream.read().partition(b"\r\n\r\n")
        return int(head.split()[1]), body

    def hang_up(self, header: str, *parts: bytes) -> None:
        """Away in the middle, without a word."""
        with self._sent(header, parts) as wire:
            wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def _sent(self, header: str, parts: Sequence[bytes], pause: float = 0) -> socket.socket:
        wire = socket.create_connection(("127.0.0.1", self._port), PATIENCE_S)
        wire.sendall(f"{self._head}\r\n{header}\r\n\r\n".encode())
        for part in parts:
            wire.sendall(part)
            time.sleep(pause)
        return wire


def test_a_body_that_is_badly_sent_is_refused_and_nothing_of_it_is_kept(
    server: Server, house: Flask, chance: random.Random
) -> None:
    (ticket,) = sign_up(house)
    asked = {"version": 1, "epoch": None, "cursor": 0}
    changes = [Writer(chance).change("note", text="heel")]
    wires = [
        Wire(server, ticket, "/api/v1/recommendation", HISTORY),
        Wire(server, ticket, "/api/v1/sync", {**asked, "changes": changes}),
    ]
    for wire in wires:
        for name, sent in badly_cut(wire.body).items():
            status, answer = wire.ask(CHUNKED, sent)
            assert status == 400, (name, answer)
            assert [error["field"] for error in json.loads(answer)["errors"]] == [""], name
        for name, (header, sent) in badly_framed(wire.body).items():
            status, answer = wire.ask(header, sent)
            assert 400 <= status < 500, (name, answer)
        assert b"breaks off" in wire.ask(*badly_framed(wire.body)["a length beyond the body"])[1]
        wire.hang_up(CHUNKED, chunk(wire.body)[:-9])
        wire.hang_up(f"Content-Length: {len(wire.body)}", wire.body[:-9])
    assert stored.of(house, ticket.person_id).seq == 0
    for wire in wires:
        slowly = [chunk(wire.body[:9])[:5], chunk(wire.body[:9])[5:], chunk(wire.body[9:]), END]
        assert wire.ask(CHUNKED, *slowly, pause=PAUSE_S)[0] == 200
    assert stored.of(house, ticket.person_id).seq == 1
    assert not re.search(r"\bERROR\b|Traceback", server.log.read_text())
