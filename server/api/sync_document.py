"""What the OpenAPI document says of a sync. Its requests are read by hand: see sync.py."""

from typing import Any

from server.api.body import MAX_WHOLE

MAX_CHANGES = 500

_STAMP = {
    "type": "string",
    "description": "A reading of a hybrid logical clock: time, counter and device",
    "pattern": "^[0-9a-z]{9}-[0-9a-z]{4}-[0-9A-Za-z]{1,40}$",
}
_CURSOR = {
    "type": "integer",
    "minimum": 0,
    "maximum": MAX_WHOLE,
    "description": "The number of the last version that the phone has",
}


def _object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": required | (optional or {}),
        "required": list(required),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any], most: int = MAX_CHANGES) -> dict[str, Any]:
    return {"type": "array", "items": items, "maxItems": most}


def _by_name(values: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": values}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


SCHEMAS: dict[str, dict[str, Any]] = {
    "Stamp": _STAMP,
    "LostText": _object(
        {
            "field": {"type": "string"},
            "value": {"type": "string"},
            "stamp": {"type": "string"},
        }
    ),
    "Note": _object(
        {
            "id": {"type": "string", "minLength": 1, "maxLength": 100},
            "kind": {"type": "string", "pattern": "^[a-z-]{1,20}$"},
            "fields": _by_name({}),
            "stamps": _by_name(_ref("Stamp")),
        },
        {
            "lost": {"type": "array", "items": _ref("LostText")},
            "seen": _by_name(_ref("Stamp")),
        },
    ),
    "Change": {
        "type": "object",
        "description": "A note with only what changed. One that cannot be taken in is refused by "
        "itself, in the results; the others go on.",
        "properties": {
            "op": {
                "type": "string",
                "description": "The id of the change, made once: 1 to 40 letters, digits and "
                "hyphens. A repeat is answered and not done again.",
            },
            "note": {"description": "A Note; its fields and stamps only those that changed"},
        },
        "required": ["op"],
    },
    "SyncRequest": _object(
        {
            "version": {"type": "integer", "enum": [1]},
            "epoch": {
                "type": ["string", "null"],
                "description": "The life of the database in which the cursor was counted",
            },
            "cursor": _CURSOR,
            "changes": _list(_ref("Change")),
        }
    ),
    "SyncResult": {
        "oneOf": [
            _object(
                {"op": {"type": "string"}, "status": {"const": "stored"}},
                {
                    "moved": _by_name(_ref("Stamp"))
                    | {"description": "Stamps from ahead of the clock, and what replaced them"}
                },
            ),
            _object(
                {
                    "op": {"type": "string"},
                    "status": {"const": "refused"},
                    "field": {"type": "string"},
                    "message": {"type": "string"},
                }
            ),
        ]
    },
    "SyncAnswer": _object(
        {
            "epoch": {"type": "string"},
            "cursor": _CURSOR,
            "more": {"type": "boolean", "description": "Whether to ask again from this cursor"},
            "now": {"type": "integer", "description": "Milliseconds since 1970"},
            "results": _list(_ref("SyncResult")),
            "notes": _list(_ref("Note")),
            "count": {"type": "integer", "description": "How many notes the person has"},
            "digest": {"type": "integer", "description": "Of all of them together, below 2^52"},
        }
    ),
}

REQUEST_BODY: dict[str, Any] = {
    "required": True,
    "content": {"application/json": {"schema": _ref("SyncRequest")}},
}
ANSWER = _ref("SyncAnswer")
