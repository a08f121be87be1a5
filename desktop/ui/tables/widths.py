"""Widths of columns: they share the table's width until the user sets them by hand."""

from __future__ import annotations

from collections.abc import Sequence

LEAST, MOST = 0.78, 1.7
"""How far a column of text may shrink and grow from the width it is declared with."""


def shared(room: int, wanted: Sequence[int], elastic: Sequence[bool]) -> list[int]:
    """Widths for columns that together fill `room`, as far as the elastic ones allow.

    Narrower than their least they do not get: the table scrolls then.
    """
    soft = sum(width for width, bends in zip(wanted, elastic, strict=True) if bends)
    rest = room - sum(wanted)
    factor = 1.0 if not soft else max(LEAST, min(MOST, 1.0 + rest / soft))
    return [
        round(width * factor) if bends else width
        for width, bends in zip(wanted, elastic, strict=True)
    ]
