"""GET /api/v1/content"""

from flask import Response, request
from flask_smorest import Blueprint

from server.content import document, etag

blueprint = Blueprint(
    "content", __name__, url_prefix="/api/v1", description="What the app says, as data"
)


@blueprint.get("/content")
@blueprint.response(200, {"type": "object"}, description="Every content file by its name")
@blueprint.alt_response(304, description="Unchanged since the ETag in If-None-Match")
def show() -> Response:
    """The plan, the measures and all other content."""
    response = Response(document(), mimetype="application/json")
    response.set_etag(etag())
    response.headers["Cache-Control"] = "no-cache"
    response.make_conditional(request)
    return response
