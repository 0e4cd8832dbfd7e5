"""What time it is, for accounts and sessions."""

from datetime import UTC, datetime


def now() -> datetime:
    """The moment in UTC."""
    return datetime.now(UTC)
