"""Many phones at once out of one small process: a request each, and the next when it is answered.

It leaves the processors to the server: some 50 µs a request, where a server needs a thousand.
"""

import selectors
import socket
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import quantiles

from tests.bench.sync.phones import Ask, Phone

_END = b"\r\n\r\n"


@dataclass
class Result:
    """What became of all requests."""

    seconds: float = 0
    waits: list[float] = field(default_factory=list)
    """Of each answer, in seconds."""
    statuses: Counter[int] = field(default_factory=Counter)
    hung_up: int = 0
    """How often a server closed a connection just as it was used again; a phone asks anew then."""

    @property
    def a_second(self) -> float:
        return len(self.waits) / self.seconds

    @property
    def p95(self) -> float:
        return quantiles(self.waits, n=20)[-1]

    def must_be_good(self) -> "Result":
        assert set(self.statuses) == {200}, self.statuses
        return self


class _Line:
    """One phone's connection."""

    def __init__(self, port: int, phone: Phone, ask: Ask) -> None:
        self.phone, self.ask, self.port = phone, ask, port
        self.request, self.answer = b"", b""
        self.began = 0.0
        self.connect()

    def connect(self) -> None:
        self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self) -> None:
        self.request = self.ask(self.phone)
        self.answer = b""
        self.began = time.perf_counter()
        self.socket.sendall(self.request)

    def send_again(self) -> None:
        assert not self.answer, "half an answer"
        self.socket.close()
        self.connect()
        self.socket.sendall(self.request)

    def receive(self) -> int | None:
        """The status, once the whole answer is here. Raises ConnectionError when it never will."""
        data = self.socket.recv(1 << 18)
        if not data:
            raise ConnectionError
        self.answer += data
        head, found, body = self.answer.partition(_END)
        if not found or len(body) < _length(head):
            return None
        status = int(head[9:12])
        self.phone.heed(status, body)
        return status


def _length(head: bytes) -> int:
    return int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])


def load(port: int, phones: Sequence[Phone], ask: Ask, seconds: float) -> Result:
    """Let all `phones` ask at once, over and over, for `seconds`."""
    result = Result()
    begin = time.perf_counter()
    with selectors.DefaultSelector() as selector:
        lines = [_Line(port, phone, ask) for phone in phones]
        for line in lines:
            line.send()
            selector.register(line.socket, selectors.EVENT_READ, line)
        while selector.get_map():
            for key, _ in selector.select():
                line = key.data
                selector.unregister(line.socket)
                try:
                    if _step(line, result, begin + seconds):
                        continue
                except ConnectionError:
                    result.hung_up += 1
                    line.send_again()
                selector.register(line.socket, selectors.EVENT_READ, line)
        for line in lines:
            line.socket.close()
    result.seconds = time.perf_counter() - begin
    return result


def _step(line: _Line, result: Result, end: float) -> bool:
    """Take in what is there; True when the line is done."""
    status = line.receive()
    if status is None:
        return False
    now = time.perf_counter()
    result.waits.append(now - line.began)
    result.statuses[status] += 1
    if now >= end:
        return True
    line.send()
    return False


def once(port: int, phone: Phone, request: bytes) -> float:
    """How long one answer takes on a connection of its own, made before."""
    line = _Line(port, phone, lambda _: request)
    line.send()
    while (status := line.receive()) is None:
        pass
    line.socket.close()
    assert status == 200, line.answer
    return time.perf_counter() - line.began
