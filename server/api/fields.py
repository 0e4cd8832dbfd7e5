"""Fields as JSON Schema understands them: nothing is coerced, and 5.0 is a whole number."""

from datetime import date
from typing import Any

from marshmallow import ValidationError, fields, validate

from server.domain.contract import MEASURE_ID


class WholeNumber(fields.Integer):
    """An int, or a float without a fraction; never a bool or a text."""

    def _deserialize(self, value: Any, *_args: Any, **_kwargs: Any) -> int:
        whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
        if isinstance(value, bool) or not whole:
            raise self.make_error("invalid")
        return int(value)


class Truths(fields.Dict):
    """true or false by name, and nothing that resembles them."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(keys=fields.String(), values=fields.Boolean(), **kwargs)

    def _deserialize(self, value: Any, *_args: Any, **_kwargs: Any) -> dict[str, bool]:
        if not isinstance(value, dict):
            raise self.make_error("invalid")
        wrong = {
            name: ["Not true or false."] for name in value if not isinstance(value[name], bool)
        }
        if wrong:
            raise ValidationError(wrong)
        return value


class CivilDate(fields.String):
    """A day as YYYY-MM-DD that the calendar has. Stays a text."""

    default_error_messages = {"invalid_date": "Not a date as YYYY-MM-DD."}

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> str:
        text = super()._deserialize(value, *args, **kwargs)
        try:
            if len(text) == 10 and date.fromisoformat(text).isoformat() == text:
                return text
        except ValueError:
            pass
        raise self.make_error("invalid_date")


class Identifier(fields.String):
    """The id of a measure: small letters, digits and single hyphens."""

    default_error_messages = {"invalid_id": "Not an id: small letters, digits, single hyphens."}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(metadata={"pattern": f"^{MEASURE_ID.pattern}$"}, **kwargs)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> str:
        text = super()._deserialize(value, *args, **kwargs)
        # Not match(): its $ lets a line end pass.
        if not MEASURE_ID.fullmatch(text):
            raise self.make_error("invalid_id")
        return text


class Few(fields.List[Any]):
    """A list of at most `most` items; a longer one is refused before its items are read."""

    default_error_messages = {"too_many": "More than {most} items."}

    def __init__(self, inner: fields.Field[Any], most: int, **kwargs: Any) -> None:
        kwargs["metadata"] = {"maxItems": most} | kwargs.get("metadata", {})
        super().__init__(inner, **kwargs)
        self.most = most

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> list[Any]:
        if isinstance(value, list) and len(value) > self.most:
            raise self.make_error("too_many", most=self.most)
        return super()._deserialize(value, *args, **kwargs)


class Identifiers(Few):
    """A list of ids, none twice. Plan and library have some seventy measures together."""

    def __init__(self, **kwargs: Any) -> None:
        metadata = {"uniqueItems": True}
        super().__init__(Identifier(), 200, validate=_each_once, metadata=metadata, **kwargs)


def _each_once(ids: list[str]) -> None:
    if len(set(ids)) < len(ids):
        raise ValidationError("An id comes twice.")


def score() -> WholeNumber:
    """0 (no complaint) to 10; null means: not noted."""
    return WholeNumber(allow_none=True, validate=validate.Range(0, 10))
