"""Notes go up and come down: each once, and nothing is lost on the way."""

from flask import Flask

from tests.api.syncing import SyncingPhone, change, new_person, note


def test_what_one_phone_sends_another_gets(app: Flask) -> None:
    person = new_person(app)
    one, other = SyncingPhone(app, person), SyncingPhone(app, person)
    sent = one.sync(change(note(evening=4)), change(note("profile", sound=True)))
    assert [result["status"] for result in sent["results"]] == ["stored", "stored"]
    assert (sent["notes"], sent["cursor"], sent["count"], sent["more"]) == ([], 2, 2, False)
    got = other.sync()
    assert got["notes"] == [note(evening=4), note("profile", sound=True)]
    assert got["cursor"] == 2
    assert got["digest"] == sent["digest"]
    assert other.sync_after(got)["notes"] == []
