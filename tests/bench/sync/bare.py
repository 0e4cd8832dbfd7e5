"""The least that a sync can be: Flask, SQLAlchemy Core and orjson, with the server's statements.

It believes whatever is sent, guards nothing, logs nothing and adds no headers; it looks the
session up (in a statement of its own, as one writes it first), stores as durably, and answers the
same. It merges by taking what is newer.
"""

import hashlib
import os
import time
from typing import Any

import orjson
from flask import Flask, Response, request
from sqlalchemy import Connection, bindparam, create_engine, insert, select, text, update

from server.domain.digest import add, note_digest, subtract
from server.store import sqlite
from server.store.epoch import DatabaseEpoch
from server.store.note_rows import AppliedChange, NoteRow
from server.store.people import Person, Session

Note = dict[str, Any]

NOTE, CHANGE, PERSON, SESSION, EPOCH = (
    model.__table__ for model in (NoteRow, AppliedChange, Person, Session, DatabaseEpoch)
)
OWN = bindparam("person")
WHO = select(SESSION.c.secret_hash, SESSION.c.seen_at).where(
    SESSION.c.person_id == OWN, SESSION.c.id == bindparam("session")
)
STATE = select(PERSON.c.seq, PERSON.c.notes, PERSON.c.digest, PERSON.c.clock, EPOCH.c.epoch)
STATE = STATE.select_from(PERSON.join(EPOCH, EPOCH.c.id == 1)).where(PERSON.c.person_id == OWN)
LOCK = STATE.with_for_update(of=PERSON, key_share=True)
IS_NEW = (NOTE.c.person_id == PERSON.c.person_id) & (NOTE.c.seq > bindparam("cursor"))
NEW = STATE.add_columns(NOTE.c.seq.label("note_seq"), NOTE.c.body).outerjoin(NOTE, IS_NEW)
NEW = NEW.order_by(NOTE.c.seq).limit(500)
APPLIED = select(CHANGE.c.op).where(
    CHANGE.c.person_id == OWN, CHANGE.c.op.in_(bindparam("ops", expanding=True))
)
STORED = select(NOTE.c.id, NOTE.c.body).where(
    NOTE.c.person_id == OWN, NOTE.c.id.in_(bindparam("ids", expanding=True))
)
SET_NOTE = (
    update(NOTE)
    .where(NOTE.c.person_id == OWN, NOTE.c.id == bindparam("note"))
    .values(seq=bindparam("new_seq"), body=bindparam("new_body"))
)
SET_STATE = update(PERSON).where(PERSON.c.person_id == OWN)
SET_STATE = SET_STATE.values({n: bindparam(f"new_{n}") for n in ("seq", "notes", "digest")})

app = Flask(__name__, static_folder=None)
engine = create_engine(os.environ["DATABASE_URL"], hide_parameters=True)
if engine.dialect.name == "sqlite":
    sqlite.make_durable(engine)
# As the server: who only reads takes no lock.
reading = create_engine(engine.url, pool=engine.pool)


@app.get("/api/v1/health")
def health() -> dict[str, str]:
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    return {}


@app.post("/api/v1/sync")
def sync() -> Response:
    asked = orjson.loads(request.get_data())
    person, session, secret = request.cookies["__Host-session"].split(".")
    reads = not asked["changes"]
    with (reading if reads else engine).connect() as connection:
        who = connection.execute(WHO, {"person": person, "session": session}).one()
        if who.secret_hash != hashlib.sha256(secret.encode()).hexdigest():
            return Response(status=401)
        answer = pull(connection, person, asked) if reads else push(connection, person, asked)
        if not reads:
            connection.commit()
    return Response(orjson.dumps(answer), mimetype="application/json")


def pull(connection: Connection, person: str, asked: Any) -> dict[str, Any]:
    rows = connection.execute(NEW, {"person": person, "cursor": asked["cursor"]}).all()
    notes = [orjson.Fragment(row.body) for row in rows if row.body is not None]
    last = rows[-1].note_seq or asked["cursor"]
    return said(rows[0].epoch, last, rows[0].seq, [], notes, rows[0].notes, rows[0].digest)


def push(connection: Connection, person: str, asked: Any) -> dict[str, Any]:
    own = {"person": person}
    seq, count, digest, _, epoch = connection.execute(LOCK, own).one()
    changes = {change["op"]: change["note"] for change in asked["changes"]}
    ids = [note["id"] for note in changes.values()]
    stored = dict(connection.execute(STORED, own | {"ids": ids}).tuples().all())
    known = set(connection.execute(APPLIED, own | {"ops": [*changes]}).scalars())
    added, changed = [], []
    for op, note in changes.items():
        if op in known:
            continue
        seq += 1
        if note["id"] in stored:
            old = orjson.loads(stored[note["id"]])
            note = newer(old, note)
            digest = subtract(digest, note_digest(old))
            body = orjson.dumps(note).decode()
            changed.append(own | {"note": note["id"], "new_seq": seq, "new_body": body})
        else:
            count += 1
            body = orjson.dumps(note).decode()
            added.append({"person_id": person, "id": note["id"], "seq": seq, "body": body})
        digest = add(digest, note_digest(note))
    ops = [{"person_id": person, "op": op, "moved": None} for op in changes if op not in known]
    for statement, rows in ((insert(NOTE), added), (SET_NOTE, changed), (insert(CHANGE), ops)):
        if rows:
            connection.execute(statement, rows)
    new = {"new_seq": seq, "new_notes": count, "new_digest": digest}
    connection.execute(SET_STATE, own | new)
    results = [{"op": op, "status": "stored"} for op in changes]
    return said(epoch, seq, seq, results, [], count, digest)


def newer(old: Note, new: Note) -> Note:
    wins = {n: v for n, v in new["fields"].items() if new["stamps"][n] > old["stamps"].get(n, "")}
    stamps = {name: new["stamps"][name] for name in wins}
    return {**old, "fields": old["fields"] | wins, "stamps": old["stamps"] | stamps}


def said(
    epoch: str, cursor: int, seq: int, results: Any, notes: Any, count: int, digest: int
) -> dict[str, Any]:
    now = time.time_ns() // 1_000_000
    head = {"epoch": epoch, "cursor": cursor, "more": cursor < seq, "now": now}
    return head | {"results": results, "notes": notes, "count": count, "digest": digest}
