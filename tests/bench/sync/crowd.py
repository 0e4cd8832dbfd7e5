"""Many at once: two hundred phones on SQLite, and a flood of strangers who try passwords."""

import secrets
import threading
import time
from collections import Counter
from http.client import HTTPConnection

from tests.bench.report import Line
from tests.bench.sync.house import House
from tests.bench.sync.load import load
from tests.bench.sync.phones import Phone, post, sign_up
from tests.bench.sync.workers import OURS, Workers, serving

PHONES = 200
STRANGERS = 8
_A_WEEK = 7


def measure(house: House, seconds: float) -> list[Line]:
    """Two hundred phones that never wait, every second request a push; and what it takes."""
    url = house("crowd")
    with serving(OURS, url) as workers:
        phones = sign_up(url, PHONES, _A_WEEK)
        result = load(workers.port, phones, _push_and_pull, seconds)
        bad = sum(count for status, count in result.statuses.items() if status != 200)
        return [
            Line(f"{PHONES} phones: answers that are not 200", "0", [bad]),
            Line(f"{PHONES} phones: connections closed too early", "", [result.hung_up]),
            Line(f"{PHONES} phones: syncs a second", "", [round(result.a_second)]),
            Line(f"{PHONES} phones: longest wait", "", [round(max(result.waits), 2)], " s"),
            *memory(workers),
        ]


def memory(workers: Workers) -> list[Line]:
    return [
        Line(f"worker's memory ({kind})", "≤ 80 MB", workers.megabytes(kind), " MB")
        for kind in ("Rss", "Pss")
    ]


def _push_and_pull(phone: Phone) -> bytes:
    return phone.push() if secrets.randbelow(2) else phone.pull()


def flood(house: House, rounds: int, seconds: float) -> list[Line]:
    """Phones that sync now and then, in quiet and while strangers from everywhere try to enter."""
    url = house("flood")
    quiet, flooded, tried = [], [], Counter[int]()
    with serving(OURS, url, PROXIES="1") as workers:
        phones = sign_up(url, 4, _A_WEEK)
        for _ in range(rounds):
            quiet.append(_p95(workers, phones, seconds))
            with _Flood(workers.port) as strangers:
                flooded.append(_p95(workers, phones, seconds))
            tried += strangers.statuses
        lines = memory(workers)
    ratios = [round(one / other, 2) for one, other in zip(flooded, quiet, strict=True)]
    entered = ", ".join(f"{count} × {status}" for status, count in sorted(tried.items()))
    return [
        Line("sync's 95%, in quiet", "", quiet, " ms"),
        Line(f"sync's 95%, strangers got {entered}", "", flooded, " ms"),
        Line("times as long", "", ratios),
        *lines,
    ]


def _p95(workers: Workers, phones: list[Phone], seconds: float) -> float:
    return round(load(workers.port, phones, _now_and_then, seconds).must_be_good().p95 * 1000, 1)


def _now_and_then(phone: Phone) -> bytes:
    time.sleep(0.005)
    return phone.push()


class _Flood:
    """Strangers, each with another name and from another address every time."""

    def __init__(self, port: int) -> None:
        self.statuses: Counter[int] = Counter()
        self._port = port
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._try) for _ in range(STRANGERS)]

    def __enter__(self) -> "_Flood":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _try(self) -> None:
        while not self._over.wait(0.05):
            address = ".".join(str(secrets.randbelow(254) + 1) for _ in range(4))
            body = {"name": secrets.token_hex(8), "password": secrets.token_hex(8), "device": "x"}
            connection = HTTPConnection("127.0.0.1", self._port, timeout=30)
            connection.connect()
            connection.sock.sendall(
                post("/api/v1/session", body, f"X-Forwarded-For: {address}\r\n")
            )
            self.statuses[int(connection.sock.recv(4096)[9:12])] += 1
            connection.close()
