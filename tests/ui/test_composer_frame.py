"""The small picture of a whole photo with the framed part of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from desktop.core.geometry import Rect, Size
from desktop.ui import theme
from desktop.ui.composer.inspect_place import SLIVER, framed
from desktop.work import verbs
from tests.fixtures.composer import Composer

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


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_no_dark_bar_is_painted_beside_a_photo_that_is_nearly_whole(
    composer: Composer, mode: str
) -> None:
    """A place all but as wide as its photo, framed to the right."""
    theme.choose(mode)
    composer.wall(9)
    composer.area.edits.set("", cell_width=147.0, cell_height=200.0, caption="none")
    cell = composer.board.places[0].row
    assert cell is not None
    composer.context.store.apply(verbs.crop(cell.id, 1.0, 0.5, 1.0))
    composer.board.choose([0])
    composer.settle()
    place, preview = composer.board.places[0], composer.area.wall_inspector.place.preview
    assert place.photo is not None
    assert place.crop.box(place.photo, place.cell.photo.size).left == pytest.approx(0.02)
    image = preview.grab().toImage()
    middle, width = image.height() // 2, round(image.height() * place.photo.aspect)
    left = (image.width() - width) // 2
    inside = image.pixelColor(left + 12, middle).lightnessF()
    for x in range(left - 3, left + 8):
        assert image.pixelColor(x, middle).lightnessF() > 0.8 * min(
            inside, theme.color("sunken").lightnessF()
        )


def test_a_photo_in_its_full_width_has_nothing_beside_it() -> None:
    whole, part = framed(FRAME, Size(4000, 6000), Rect(0.004, 0.1, 0.993, 0.7))
    assert (part.left(), part.right()) == (whole.left(), whole.right())
