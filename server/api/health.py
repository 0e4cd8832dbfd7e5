"""GET /api/v1/health"""

from flask_smorest import Blueprint, abort
from marshmallow import Schema, fields
from sqlalchemy.exc import SQLAlchemyError

from server.api.problems import PROBLEM
from server.store.health import migrations_current

blueprint = Blueprint(
    "health", __name__, url_prefix="/api/v1", description="Whether the server can do its work"
)


class HealthSchema(Schema):
    """All is well; anything else is a problem with status 503."""

    status = fields.String(required=True)


@blueprint.get("/health")
@blueprint.response(200, HealthSchema)
@blueprint.alt_response(
    503, description="The database is away, or its migrations are behind", **PROBLEM
)
def show() -> dict[str, str]:
    """Whether the database can be reached and its migrations are current."""
    try:
        current = migrations_current()
    except SQLAlchemyError:
        abort(503, message="The database cannot be reached.")
    if not current:
        abort(503, message="The database's migrations are not current.")
    return {"status": "ok"}
