"""Kinds of wall, logos, and what a wall was like when it was printed. Frozen."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def text(name: str, default: str) -> sa.Column[str]:
    """A text column; what is there already gets the default."""
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def number(name: str, default: int = 0) -> sa.Column[int]:
    """A whole-number column."""
    return sa.Column(name, sa.Integer, nullable=False, server_default=str(default))


def length(name: str, default: float = 0.0) -> sa.Column[float]:
    """A length in mm."""
    return sa.Column(name, sa.Float, nullable=False, server_default=str(default))


def upgrade() -> None:
    """Walls stay as they are: one poster with many portraits."""
    for column in (
        text("kind", "poster"),
        text("poster_format", ""), length("poster_width"), length("poster_height"),
        text("poster_layout", "band"), text("poster_colour", ""), text("poster_claim", ""),
        text("hoarding", "fitted"),
        length("circumference"), length("column_height"),
        length("seam"), number("seam_locked"), length("seam_overlap", 15.0),
    ):  # fmt: skip
        op.add_column("walls", column)
    # SQLite adds a column with its reference only by itself.
    op.execute("ALTER TABLE walls ADD COLUMN logo_id INTEGER REFERENCES pictures (id)")
    op.execute("ALTER TABLE cells ADD COLUMN picture_id INTEGER REFERENCES pictures (id)")
    op.create_table(
        "wall_prints",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("wall_id", sa.Integer, sa.ForeignKey("walls.id"), nullable=False),
        sa.Column("printed_at", sa.DateTime, nullable=True),
        sa.Column("output", sa.Text, nullable=False),
        sa.Column("file_name", sa.Text, nullable=False),
        sa.Column("arrangement", sa.Text, nullable=False),
    )
    for table, column in (
        ("wall_prints", "wall_id"),
        ("walls", "logo_id"),
        ("cells", "picture_id"),
    ):
        op.create_index(f"ix_{table}_{column}", table, [column])
