"""Note on which device a passkey was made."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("passkey", sa.Column("label", sa.String(length=60), nullable=True))


def downgrade() -> None:
    op.drop_column("passkey", "label")
