"""Broken on the server: how changes are taken in and given out."""

from tests.mutants.mutant import Mutant
from tests.mutants.named import (
    CROWD,
    DURABLE,
    ERASED,
    FULL_DISK,
    KILLED,
    LOST_ANSWERS,
    MODEL,
    OWED,
    RESTORED,
    WRITERS_POSTGRESQL,
    WRITERS_SQLITE,
)

_STORE, _DOMAIN = "server/store/sync.py", "server/domain/sync.py"
_NEW = "server/store/new_notes.py"
_TAKEN = "        _keep(connection, asker.person, taken, stored.keys())\n"
_BY_CLOCK = """        from dataclasses import replace
        from random import randrange
        taken.versions = [v._replace(seq=now * 1000 + randrange(999)) for v in taken.versions]
        seq = max([known.state.seq, *(v.seq for v in taken.versions)])
        taken.state = replace(taken.state, seq=seq)
"""
_BEFORE_COMMIT = """        import threading
        import time
        from flask import current_app
        app = current_app._get_current_object()
        def later() -> None:
            time.sleep(0.05)
            with app.app_context():
                again(lambda: _exchange(asker, asked, changes, now))
        threading.Thread(target=later).start()
        stored = [{"op": change.op, "status": "stored"} for change in changes]
        return Answer(_look(asker, asked).new, stored)
"""

OF_THE_SERVER = (
    Mutant(
        "versions are numbered by the clock",
        _STORE,
        _TAKEN,
        _BY_CLOCK + _TAKEN,
        WRITERS_POSTGRESQL,
    ),
    Mutant(
        "versions are numbered without the lock of their person",
        _STORE,
        "_LOCK = new_notes.STATE.with_for_update(of=PERSON, key_share=True)",
        "_LOCK = new_notes.STATE",
        WRITERS_POSTGRESQL,
    ),
    Mutant(
        "SQLite's transactions begin without the lock",
        "server/store/sqlite.py",
        'driver.execute("BEGIN IMMEDIATE")',
        'driver.execute("BEGIN")',
        WRITERS_SQLITE,
    ),
    Mutant(
        "SQLite waits for nobody",
        "server/store/sqlite.py",
        "_WAIT_MS = 5000",
        "_WAIT_MS = 0",
        CROWD,
    ),
    Mutant(
        "SQLite leaves its writes with the system",
        "server/store/sqlite.py",
        "_FULL = 2",
        "_FULL = 0",
        DURABLE,
    ),
    Mutant(
        "a page counts as all there is",
        _NEW,
        "    return New(known, rows[-1].note_seq or cursor, notes)",
        "    return New(known, rows[0].seq, notes)",
        WRITERS_SQLITE,
    ),
    Mutant(
        "a repeat is not known as one",
        _STORE,
        "        applied = _applied(connection, asker.person, changes)",
        "        applied: dict[str, Moved] = {}",
        LOST_ANSWERS,
    ),
    Mutant(
        "a repeat is answered without the stamps that were set back",
        _STORE,
        "return {op: orjson.loads(moved) if moved else {} for op, moved in rows}",
        "return {op: {} for op, _ in rows}",
        LOST_ANSWERS,
    ),
    Mutant(
        "the answer goes before the commit",
        _STORE,
        "        return again(lambda: _exchange(asker, asked, changes, now))\n",
        _BEFORE_COMMIT,
        KILLED,
    ),
    Mutant(
        "stamps from ahead of the clock are stored",
        _DOMAIN,
        "        if time_part(stamp) > limit:\n            clock",
        "        if not stamp:\n            clock",
        MODEL,
    ),
    Mutant(
        "what a phone dropped for a stamp of its own is not given again",
        _DOMAIN,
        "self.new, known, self._owed(cursor))",
        "self.new, known)",
        OWED,
    ),
    Mutant(
        "text that loses is dropped",
        "server/domain/note.py",
        '"lost": [*_lost_in(a), *_lost_in(b), *texts],',
        '"lost": [*_lost_in(a), *_lost_in(b)],',
        MODEL,
    ),
    Mutant(
        "the older value wins",
        "server/domain/note.py",
        "        return stamps[0] > stamps[1]",
        "        return stamps[0] < stamps[1]",
        MODEL,
    ),
    Mutant(
        "what is new is looked for among everybody",
        _NEW,
        "(_NOTE.person_id == _PERSON.person_id) & _IS_NEW",
        "_IS_NEW",
        MODEL,
    ),
    Mutant(
        "whose notes a phone holds is not asked",
        "server/api/sync.py",
        "    sign_in.must_be_theirs(asking, ticket.person_id)",
        "",
        MODEL,
    ),
    Mutant(
        "the life of the database is ignored by the server",
        _DOMAIN,
        "    return cursor if epoch == own_epoch and cursor <= state.seq else 0",
        "    return cursor",
        RESTORED,
    ),
    Mutant(
        "a restored backup brings the erased back",
        "server/database_commands.py",
        "count = restored.erase_again(connection, hashes)",
        "count = 0",
        ERASED,
    ),
    Mutant(
        "a full disk is a fault of the server",
        "server/store/faults.py",
        "    return _sqlite_code(error) == _FULL or _pg_code(error) == _PG_FULL",
        "    return False",
        FULL_DISK,
    ),
)
