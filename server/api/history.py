"""A history, as content/schema/history.schema.json has it; a test compares the two.

On top of the contract there are limits that no life reaches: the work of a recommendation grows
with the square of what it tells apart, and anybody may ask for one.
"""

from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validate, validates_schema

from server.api.body import MAX_WHOLE
from server.api.fields import CivilDate, Few, Identifier, Identifiers, Truths, WholeNumber, score
from server.domain.contract import LAST_DAY, PATTERNS

MAX_DAYS = 3650
MAX_EPISODES = 20_000
MAX_TRIGGERS = 50
MAX_MEASURES = 200


class Strict(Schema):
    """A schema that refuses what it does not know."""

    class Meta:
        """Settings of marshmallow."""

        unknown = RAISE


class DaySchema(Strict):
    """What was noted on one day."""

    day = WholeNumber(required=True, validate=validate.Range(1, MAX_WHOLE))
    date = CivilDate(metadata={"format": "date"})
    evening_score = score()
    sleep_score = score()
    triggers = Truths()
    offered = Identifiers()


class EpisodeSchema(Strict):
    """One time that a measure was done, or a do-nothing pair (`rest`)."""

    id = fields.String(required=True, validate=validate.Length(min=1))
    intervention = Identifier(required=True)
    day = WholeNumber(required=True, validate=validate.Range(1, MAX_WHOLE))
    before = score()
    after = score()
    help = WholeNumber(allow_none=True, validate=validate.OneOf([-1, 0, 1, 2]))


class HistorySchema(Strict):
    """What the recommender may know of one person."""

    version = WholeNumber(required=True, validate=validate.OneOf([1]))
    as_of_day = WholeNumber(required=True, validate=validate.Range(1, LAST_DAY))
    pattern = fields.String(allow_none=True, validate=validate.OneOf([*PATTERNS, None]))
    available = Identifiers(required=True)
    excluded = Identifiers()
    days = Few(fields.Nested(DaySchema), MAX_DAYS, required=True)
    episodes = Few(fields.Nested(EpisodeSchema), MAX_EPISODES, required=True)

    @validates_schema
    def _few_names(self, history: dict[str, Any], **_kwargs: Any) -> None:
        days, episodes = history["days"], history["episodes"]
        triggers = {name for day in days for name in day.get("triggers", {})}
        if len(triggers) > MAX_TRIGGERS:
            raise ValidationError(f"More than {MAX_TRIGGERS} different triggers.", "days")
        measures = {episode["intervention"] for episode in episodes}.union(
            history["available"], *(day.get("offered", []) for day in days)
        )
        if len(measures) > MAX_MEASURES:
            raise ValidationError(f"More than {MAX_MEASURES} different measures.", "episodes")
