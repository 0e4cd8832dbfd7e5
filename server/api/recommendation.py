"""POST /api/v1/recommendation"""

from typing import Any

from flask import Response, json
from flask_smorest import Blueprint

from server.api.body import StrictParser
from server.api.history import HistorySchema
from server.api.problems import PROBLEM
from server.content import content

blueprint = Blueprint(
    "recommendation", __name__, url_prefix="/api/v1", description="Which habits to keep"
)
blueprint.ARGUMENTS_PARSER = StrictParser()


@blueprint.post("/recommendation")
@blueprint.arguments(HistorySchema)
@blueprint.alt_response(400, description="Not JSON that can be carried", **PROBLEM)
@blueprint.alt_response(413, description="Longer than a megabyte", **PROBLEM)
@blueprint.alt_response(415, description="Not application/json in UTF-8", **PROBLEM)
@blueprint.response(200, {"$ref": "#/components/schemas/Recommendation"})
def answer(history: dict[str, Any]) -> Response:
    """A history in, a recommendation out. Nothing of it is kept."""
    # Only here: numpy takes 20 MB in each worker, and most never need it.
    from server.domain.recommender import priors_of, recommend

    priors = priors_of(content()["measures"] + content()["library"])
    found = recommend(history, priors, content()["model"])
    return Response(json.dumps(found), mimetype="application/json")
