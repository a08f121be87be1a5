"""The small picture of a whole photo with the framed part of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from desktop.core.geometry import Rect, Size
from desktop.ui.composer.inspect_place import SLIVER, framed

FRAME = QRectF(0, 0, 271, 168)
sides = st.floats(200, 9000)
shares = st.floats(0.05, 1.0)


@given(sides, sides, shares, shares, st.floats(0, 1), st.floats(0, 1))
def test_nothing_lies_between_two_pixels_and_no_sliver_is_left(
    width: float, height: float, across: float, down: float, x: float, y: float
) -> None:
    box = Rect(x * (1 - across), y * (1 - down), across, down)
    whole, part = framed(FRAME, Size(width, height), box)
    assert FRAME.contains(whole)
    assert part.isEmpty() or whole.contains(part)
    for edge in (whole.left(), whole.right(), part.left(), part.top(), part.right()):
        assert edge == round(edge)
    for gap in (part.left() - whole.left(), whole.right() - part.right()):
        assert gap == 0 or gap >= int(SLIVER)


def test_a_photo_in_its_full_width_has_nothing_beside_it() -> None:
    whole, part = framed(FRAME, Size(4000, 6000), Rect(0.004, 0.1, 0.993, 0.7))
    assert (part.left(), part.right()) == (whole.left(), whole.right())
