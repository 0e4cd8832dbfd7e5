"""What the past and other people cost: requests of both kinds in turn, on one connection each."""

import time
from statistics import median

from sqlalchemy import create_engine, text

from tests.bench.report import Line
from tests.bench.sync.house import House
from tests.bench.sync.load import once
from tests.bench.sync.phones import Ask, Phone, sign_up
from tests.bench.sync.workers import OURS, serving

Place = tuple[int, list[Phone]]
"""A port, and phones there."""

ASKED: list[tuple[str, Ask]] = [("pull", Phone.pull), ("push", Phone.push)]


def by_history(house: House, rounds: int, requests: int) -> list[Line]:
    """People with a week of notes against people with 400 days, in one database."""
    url = house("history")
    week, year = sign_up(url, requests, 7), sign_up(url, requests, 400)
    with serving(OURS, url) as workers:
        places: list[Place] = [(workers.port, week), (workers.port, year)]
        return _compare("400 days to 7", "1.2", places, rounds)


def by_people(house: House, rounds: int, requests: int, crowd: int) -> list[Line]:
    """A database of few people against one of many, with a day of notes each."""
    few, many = house("few"), house("many")
    phones = [sign_up(few, 10, 1), sign_up(many, 10, 1)]
    multiply(many, crowd)
    with serving(OURS, few) as one, serving(OURS, many) as other:
        places: list[Place] = [(one.port, phones[0]), (other.port, phones[1])]
        spread: list[Place] = [(port, own * (requests // 10)) for port, own in places]
        return _compare(f"{crowd:,} people to 10", "1.3", spread, rounds)


def multiply(url: str, crowd: int) -> None:
    """Copy one person of the database until there are so many: other ids, the same notes."""
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TEMPORARY TABLE one AS SELECT min(person_id) FROM person"))
        connection.execute(
            text(
                "CREATE TEMPORARY TABLE other AS"
                " SELECT md5(n::text) AS person_id FROM generate_series(1, :crowd) n"
            ),
            {"crowd": crowd},
        )
        for table, columns in _COPIED.items():
            names = ", ".join(columns)
            connection.execute(
                text(
                    f"INSERT INTO {table} (person_id, {names}) SELECT other.person_id, {names}"
                    f" FROM {table} CROSS JOIN other WHERE {table}.person_id = (SELECT * FROM one)"
                )
            )
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE"))
    engine.dispose()


_COPIED = {
    "person": ["created_at", "consent", "seq", "notes", "digest"],
    "session": ["id", "secret_hash", "label", "created_at", "seen_at"],
    "note": ["id", "seq", "body"],
}


def _compare(what: str, target: str, places: list[Place], rounds: int) -> list[Line]:
    for _, ask in ASKED:
        for port, phones in places:
            once(port, phones[0], ask(phones[0]))
    return [
        Line(
            f"{what}, {name}: times as long",
            f"≤ {target}",
            [_ratio(places, ask) for _ in range(rounds)],
        )
        for name, ask in ASKED
    ]


def _ratio(places: list[Place], ask: Ask) -> float:
    """The second place's median wait in the first's."""
    waits: list[list[float]] = [[], []]
    for pair in zip(*(phones for _, phones in places), strict=True):
        for side, phone in enumerate(pair):
            waits[side].append(once(places[side][0], phone, ask(phone)))
            time.sleep(0.001)
    return round(median(waits[1]) / median(waits[0]), 3)
