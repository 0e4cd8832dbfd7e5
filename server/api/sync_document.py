"""What the OpenAPI document says of a sync. Its requests are read by hand: see sync.py."""

from typing import Any

from server.api.body import MAX_WHOLE
from server.api.problems import MEDIA_TYPE, ProblemSchema
from server.domain.stamp import SHAPE

MAX_CHANGES = 500
OWNER = "Notes-Of"
"""The header in which a phone names the person whose notes it holds."""

_STAMP = {
    "type": "string",
    "description": "A reading of a hybrid logical clock: time, counter and device",
    "pattern": f"^{SHAPE}$",
}
_CURSOR = {
    "type": "integer",
    "minimum": 0,
    "maximum": MAX_WHOLE,
    "description": "The number of the last version that the phone has",
}


def _object(
    description: str, required: dict[str, Any], optional: dict[str, Any] | None = None
) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "properties": required | (optional or {}),
        "required": list(required),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any], most: int = MAX_CHANGES) -> dict[str, Any]:
    return {"type": "array", "items": items, "maxItems": most}


def _by_name(description: str, values: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "description": description, "additionalProperties": values}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


_TEXT = {"type": "string"}

SCHEMAS: dict[str, dict[str, Any]] = {
    "LostText": _object(
        "A text that lost a merge.", {"field": _TEXT, "value": _TEXT, "stamp": _TEXT}
    ),
    "Note": _object(
        "A note: per field a value, and when it was written.",
        {
            "id": {"type": "string", "minLength": 1, "maxLength": 100},
            "kind": {"type": "string", "pattern": "^[a-z-]{1,20}$"},
            "fields": _by_name("Any JSON by name; unknown ones are kept", {}),
            "stamps": _by_name("For each field one", _STAMP),
        },
        {
            "lost": {"type": "array", "items": _ref("LostText")},
            "seen": _by_name("Per device its last text that was read and written over", _STAMP),
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
                "hyphens. A repeat is answered as the first time, and not done again",
            },
            "note": {"description": "A Note; of its fields and stamps only those that changed"},
        },
        "required": ["op"],
    },
    "SyncRequest": _object(
        "What waits on the phone, and up to where it has everything.",
        {
            "version": {"type": "integer", "enum": [1]},
            "epoch": {
                "type": ["string", "null"],
                "description": "The life of the database in which the cursor was counted",
            },
            "cursor": _CURSOR,
            "changes": _list(_ref("Change")),
        },
    ),
    "SyncResult": _object(
        "What became of a change: stored for good, or refused with the field and the reason.",
        {"op": _TEXT, "status": {"type": "string", "enum": ["stored", "refused"]}},
        {
            "moved": _by_name("Stamps from ahead of the clock, and what replaced them", _STAMP),
            "field": _TEXT,
            "message": _TEXT,
        },
    ),
    "SyncAnswer": _object(
        "A result for each change, and the notes that are new for the phone.",
        {
            "epoch": {"type": "string", "description": "Another one: offer all notes again"},
            "cursor": _CURSOR,
            "more": {"type": "boolean", "description": "Whether to ask again from this cursor"},
            "now": {"type": "integer", "description": "Milliseconds since 1970"},
            "results": _list(_ref("SyncResult")),
            "notes": _list(_ref("Note")),
            "count": {"type": "integer", "description": "How many notes the person has"},
            "digest": {"type": "integer", "description": "Of all of them together, below 2^52"},
        },
    ),
}

PARAMETERS: list[dict[str, Any]] = [
    {
        "in": "header",
        "name": OWNER,
        "required": False,
        "schema": {"type": "string"},
        "description": "The person whose notes the phone holds. When somebody else is signed in: "
        "403, and nothing is done or told",
    }
]

REQUEST_BODY: dict[str, Any] = {
    "required": True,
    "content": {"application/json": {"schema": _ref("SyncRequest")}},
}


def _problem(description: str) -> dict[str, Any]:
    return {"description": description, "content": {MEDIA_TYPE: {"schema": ProblemSchema}}}


# As one document and not as decorators: each of those is one more call around every sync.
RESPONSES: dict[str, Any] = {
    "200": {
        "description": "What is new, and what became of each change",
        "content": {"application/json": {"schema": _ref("SyncAnswer")}},
    },
    "400": _problem("Not JSON that can be carried"),
    "401": _problem("Nobody is signed in"),
    "403": _problem("Not asked by the app itself, or for the notes of somebody else"),
    "413": _problem("Longer than a megabyte, or of notes too large together: send fewer changes"),
    "415": _problem("Not application/json in UTF-8"),
    "422": _problem("Not a SyncRequest"),
    "503": _problem("The database is busy or away"),
    "507": _problem("The database's disk is full"),
}
