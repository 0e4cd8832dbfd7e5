"""The words of a history, as content/schema/history.schema.json has them: here once, for who makes
a history, who checks one and who takes one in. The app has them in core/history-types.ts."""

import re

PATTERNS = ("tension", "rls", "circulation", "cramp", "arousal")

LAST_DAY = 3650
"""The highest `as_of_day`."""

MEASURE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What may name a measure, with `fullmatch`."""
