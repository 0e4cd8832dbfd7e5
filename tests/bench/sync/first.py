"""The first sync of a year and more: a phone that brings everything, and one that gets it."""

import time
from dataclasses import replace

from tests.bench.report import Line
from tests.bench.sync.diary import diary
from tests.bench.sync.house import House
from tests.bench.sync.load import once
from tests.bench.sync.phones import Phone, sign_up
from tests.bench.sync.workers import OURS, serving

DAYS = 400
_BATCH = 500


def measure(house: House, rounds: int) -> list[Line]:
    """Both ways, the next call when the last was answered, as a phone does."""
    url = house("first")
    phones = sign_up(url, rounds, 0)
    with serving(OURS, url) as workers:
        brought = [_bring(workers.port, phone) for phone in phones]
        fetched = [_fetch(workers.port, replace(phone, cursor=0)) for phone in phones]
    return [
        Line(f"first sync of {DAYS} days, push", "≤ 1 s", brought, " s"),
        Line(f"first sync of {DAYS} days, pull", "≤ 1 s", fetched, " s"),
    ]


def _bring(port: int, phone: Phone) -> float:
    notes = list(diary(DAYS, phone.device))
    requests = range(0, len(notes), _BATCH)
    begin = time.perf_counter()
    for start in requests:
        once(port, phone, phone.send(notes[start : start + _BATCH]))
    taken = time.perf_counter() - begin
    assert phone.cursor == len(notes)
    return round(taken, 3)


def _fetch(port: int, phone: Phone) -> float:
    begin, before = time.perf_counter(), -1
    while phone.cursor != before:
        before = phone.cursor
        once(port, phone, phone.pull())
    taken = time.perf_counter() - begin
    assert phone.cursor == DAYS * 6
    return round(taken, 3)
