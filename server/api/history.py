"""A history, as content/schema/history.schema.json has it; a test compares the two."""

from marshmallow import RAISE, Schema, fields, validate

from server.api.fields import CivilDate, Identifier, Identifiers, Truths, WholeNumber, score

PATTERNS = ["tension", "rls", "circulation", "cramp", "arousal", None]


class Strict(Schema):
    """A schema that refuses what it does not know."""

    class Meta:
        """Settings of marshmallow."""

        unknown = RAISE


class DaySchema(Strict):
    """What was noted on one day."""

    day = WholeNumber(required=True, validate=validate.Range(min=1))
    date = CivilDate(metadata={"format": "date"})
    evening_score = score()
    sleep_score = score()
    triggers = Truths()
    offered = Identifiers()


class EpisodeSchema(Strict):
    """One time that a measure was done, or a do-nothing pair (`rest`)."""

    id = fields.String(required=True, validate=validate.Length(min=1))
    intervention = Identifier(required=True)
    day = WholeNumber(required=True, validate=validate.Range(min=1))
    before = score()
    after = score()
    help = WholeNumber(allow_none=True, validate=validate.OneOf([-1, 0, 1, 2]))


class HistorySchema(Strict):
    """What the recommender may know of one person."""

    version = WholeNumber(required=True, validate=validate.OneOf([1]))
    as_of_day = WholeNumber(required=True, validate=validate.Range(1, 3650))
    pattern = fields.String(allow_none=True, validate=validate.OneOf(PATTERNS))
    available = Identifiers(required=True)
    excluded = Identifiers()
    days = fields.List(fields.Nested(DaySchema), required=True)
    episodes = fields.List(fields.Nested(EpisodeSchema), required=True)
