"""Which life of the database this is.

A fresh database has another epoch than the one before it. Clients that remember the epoch can
tell, and offer again what only the old one had. Whoever restores a backup gives it a new epoch.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from server.store.database import Instant, Model


class DatabaseEpoch(Model):
    """One row, made by the first migration."""

    __tablename__ = "database_epoch"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    epoch: Mapped[str] = mapped_column(String(32))
    created_at: Mapped[datetime] = mapped_column(Instant)
