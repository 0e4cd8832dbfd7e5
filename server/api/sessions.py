"""/api/v1/session: devices that sign in and out."""

from typing import Any

from flask_smorest import Blueprint
from webargs.flaskparser import abort

from server.api import cookies, limits, passkeys, passwords, tickets
from server.api.account_schemas import EnterSchema, PersonSchema
from server.api.body import StrictParser
from server.api.guard import same_origin
from server.api.proof import code_hash
from server.api.sign_in import current_user, login_required, unseen
from server.domain.account import fold_name, read_recovery_code
from server.store import sessions, ways
from server.store.ways import Way

blueprint = Blueprint(
    "sessions", __name__, url_prefix="/api/v1", description="Devices that are signed in"
)
blueprint.ARGUMENTS_PARSER = StrictParser()
same_origin(blueprint)


@blueprint.post("/session")
@blueprint.arguments(EnterSchema)
@blueprint.response(200, PersonSchema)
def enter(asked: dict[str, Any]) -> dict[str, str]:
    """Sign this device in; the session that the browser had before ends.

    Whatever is wrong, an unknown name, a wrong password or an erased account, the answer is the
    same 401, and takes as long.
    """
    limits.enter()
    way = _way_in(asked)
    begun, secret = tickets.new_session(asked["device"])
    if not way or not sessions.start(way, begun, tickets.this_session(), unseen()):
        abort(401, message="No account goes with this.")
    tickets.hand_out(way.person_id, begun, secret)
    return {"person": way.person_id}


@blueprint.delete("/session")
@login_required
@blueprint.response(204)
def leave() -> None:
    """Sign this device out."""
    sessions.end(current_user.person_id, current_user.session_id)
    tickets.take_back()


@blueprint.delete("/session/<session_id>")
@login_required
@blueprint.response(204)
def revoke(session_id: str) -> None:
    """Sign another of one's own devices out. Somebody else's is not found either."""
    known = cookies.is_session(session_id)
    if not known or not sessions.end(current_user.person_id, session_id):
        abort(404, message="You have no such device.")


def _way_in(asked: dict[str, Any]) -> Way | None:
    if "passkey" in asked:
        return passkeys.entered(asked["passkey"])
    if "recovery_code" in asked:
        code = read_recovery_code(asked["recovery_code"])
        return ways.by_code(code_hash(code)) if code else None
    return _by_password(fold_name(asked["name"]), asked["password"])


def _by_password(folded: str, password: str) -> Way | None:
    limits.try_password(folded)
    way = ways.by_name(folded)
    return way if passwords.fits(password, way.password_hash if way else None) else None
