"""Kinds of layout of walls, and cells that show something else than a portrait. Frozen."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def text(name: str, default: str) -> sa.Column[str]:
    """A text column; what is there already gets the default."""
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def number(name: str, default: int) -> sa.Column[int]:
    """A whole-number column."""
    return sa.Column(name, sa.Integer, nullable=False, server_default=str(default))


def length(name: str, default: float = 0.0) -> sa.Column[float]:
    """A length in mm, or a share."""
    return sa.Column(name, sa.Float, nullable=False, server_default=str(default))


def upgrade() -> None:
    """Walls stay as they are: a grid whose last row begins at the left."""
    for column in (
        text("layout", "grid"), text("last_row", "left"), text("ends", "inset"),
        length("cell_width"), length("cell_height"), number("seed", 1), length("tolerance", 0.15),
        length("frame"), text("frame_colour", "#FFFFFF"), length("radius"),
        text("fill", "colour"), text("fill_text", ""), text("fill_colour", ""),
        text("growth", "flow"),
    ):  # fmt: skip
        op.add_column("walls", column)
    for column in (
        text("kind", "portrait"), text("text", ""), text("colour", ""),
        number("span_columns", 1), number("span_rows", 1), number("locked", 0),
    ):  # fmt: skip
        op.add_column("cells", column)
