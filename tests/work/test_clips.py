"""Crops and styles on the clipboard: what comes back, and what strangers put there."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import rows
from desktop.work.walls import composing
from desktop.work.walls.clips import (
    CropClip,
    Head,
    StyleClip,
    crop_clip,
    framed_like,
    from_bytes,
    style_clip,
    to_bytes,
)
from desktop.work.walls.composition import Place
from desktop.work.walls.sizing import new_wall

pytestmark = pytest.mark.usefixtures("qapp")

shares = st.floats(0.01, 0.99)
crops = st.builds(
    CropClip, shares, shares, st.floats(1, 16),
    st.none() | st.builds(Head, shares, shares, st.floats(0.05, 0.9)),
)  # fmt: skip
styles = st.builds(
    StyleClip, st.integers(1, 12), st.integers(1, 12), st.sampled_from(["", "#C8102E"]),
    st.integers(0, 1),
)  # fmt: skip


def places(*people: tuple[float, float, float] | None, zoom: float = 1.0) -> list[Place]:
    """A wall of people with their faces: left, top and height of the box; None: none known."""
    lines: list[rows.PortraitLine] = []
    for n, face in enumerate(people, 1):
        left, top, width, height = (
            (None, None, None, None) if face is None else (face[0], face[1], face[2] * 0.8, face[2])
        )
        lines.append(
            rows.PortraitLine(
                n, 1, "", "person", f"Mara {n}", 34, "draft", "Hebamme", "", "de", n,
                f"{n:064x}", ".jpg", "m.jpg", 4500, 6000, "", "Jo Lind",
                None, None, left, top, width, height, datetime(2026, 5, 3),
            )
        )  # fmt: skip
    cells = [rows.Cell(n, 1, n - 1, n, 0.5, 0.45, zoom) for n in range(1, len(people) + 1)]
    wall = replace(new_wall("Rathaus", None), id=1, caption="none")
    return list(composing.composed(wall, cells, lines).places)[: len(people)]


@given(crops | styles)
def test_what_is_copied_comes_back(clip: CropClip | StyleClip) -> None:
    assert from_bytes(to_bytes(clip)) == clip


@given(st.binary(max_size=200))
def test_what_strangers_put_on_the_clipboard_is_nothing(data: bytes) -> None:
    assert from_bytes(data) is None


@pytest.mark.parametrize(
    "data",
    [
        b'{"crop": {"center_x": "a", "center_y": 1, "zoom": 1}}',
        b'{"crop": {"center_x": NaN, "center_y": 1, "zoom": 1}}',
        b'{"crop": []}',
        b'{"style": {"span_columns": 1, "span_rows": 1, "locked": 0, "colour": "red"}}',
        b'{"style": null}',
        b"[]",
    ],
)
def test_damaged_clips_are_nothing(data: bytes) -> None:
    assert from_bytes(data) is None


def test_without_a_face_the_same_part_of_the_photo_is_shown() -> None:
    one, other = places(None, None, zoom=2.0)
    clip = crop_clip(one)
    assert clip is not None
    assert clip.head is None
    assert framed_like(clip, other) == one.crop


@given(
    st.floats(0.35, 0.45), st.floats(0.25, 0.35), st.floats(0.15, 0.25),
    st.floats(1.2, 2.5),
)  # fmt: skip
def test_with_faces_the_head_stands_as_high_and_as_large(
    left: float, top: float, height: float, zoom: float
) -> None:
    one, other = places((0.4, 0.3, 0.2), (left, top, height), zoom=zoom)
    clip = crop_clip(one)
    assert clip is not None
    assert clip.head is not None
    crop = framed_like(clip, other)
    assert crop is not None
    assert other.photo is not None
    box = crop.box(other.photo, other.cell.photo.size)
    free = 1.0 < crop.zoom < 16.0
    inside = box.left > 0 and box.top > 0 and box.right < 1 and box.bottom < 1
    if free and inside:
        assert height / box.height == pytest.approx(clip.head.height, rel=1e-6)
        middle = (top + height / 2 - box.top) / box.height
        assert middle == pytest.approx(clip.head.y, abs=1e-6)


def test_a_style_is_of_the_place_and_not_of_who_stands_there() -> None:
    one, _ = places(None, None)
    assert one.row is not None
    changed = replace(
        one, row=replace(one.row, span_columns=2, span_rows=3, locked=1, colour="#0B3D5C")
    )
    assert style_clip(changed) == StyleClip(2, 3, "#0B3D5C", 1)


@pytest.mark.parametrize("number", ["1" + "0" * 400, "NaN", "-Infinity", "1e999"])
def test_numbers_beyond_all_measure_on_the_clipboard_are_no_clip(number: str) -> None:
    values = f'"center_x": {number}, "center_y": 0.5, "zoom": 1'
    assert from_bytes(b'{"crop": {%s}}' % values.encode()) is None
