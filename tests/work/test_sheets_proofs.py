"""Draft, model and a piece in true size: looked at by another program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.geometry import Rect, Size
from desktop.core.wall import WallSpec, compose
from desktop.work.lanes import Progress
from desktop.work.output import export_pdf
from desktop.work.painting import WallContent
from desktop.work.sheets.proofs import (
    export_draft,
    export_model,
    export_strip,
    model_scale,
    printable,
    strip_part,
)
from desktop.work.walls.snapshot import Snapshot
from tests.fixtures.golden import Array, difference
from tests.fixtures.walls import page, wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")


def seen(path: Path, dpi: float = 72.0) -> Array:
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[0]
        image = sheet.render(scale=dpi / 72).to_pil().convert("RGB")  # pyright: ignore[reportArgumentType]
        sheet.close()
    return np.asarray(image).astype(np.float32)


def test_a_draft_needs_less_ink_and_has_no_background(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(210, 297, background="#c8102e"))
    full = seen(export_pdf(snapshot, tmp_path / "full.pdf", 60, Progress()))
    draft = seen(export_draft(snapshot, tmp_path / "draft.pdf", 60, Progress()))
    assert draft.shape == full.shape
    assert draft[2, 2].min() == 255
    assert (255 - draft).mean() < (255 - full).mean() * 0.45


@pytest.mark.parametrize(
    ("size", "scale"),
    [((841, 1189), 10), ((1185, 1750), 10), ((3560, 2520), 20), ((210, 297), 10)],
)
def test_models_are_ten_times_smaller_where_that_fits(
    size: tuple[float, float], scale: int
) -> None:
    assert model_scale(Size(*size), printable(Size(*size))[1].size) == scale


def test_a_model_has_its_size_on_paper(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(841, 1189, background="#c8102e"))
    image = seen(export_model(snapshot, tmp_path / "m.pdf", Progress()), 300)
    red = np.abs(image - np.array((0xC8, 0x10, 0x2E))).max(axis=2) < 12
    rows, columns = np.where(red)
    assert (columns.max() - columns.min()) / 300 * 25.4 == pytest.approx(84.1, abs=1)
    assert (rows.max() - rows.min()) / 300 * 25.4 == pytest.approx(118.9, abs=1)


def test_a_piece_is_as_large_as_on_the_wall(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(594, 841))
    part = strip_part(snapshot, 4, printable(Size(1, 2))[1].size)
    assert part.intersects(snapshot.wall.cells[4].photo)
    image = seen(export_strip(snapshot, tmp_path / "s.pdf", 4, 72, Progress()))
    whole = seen(export_pdf(snapshot, tmp_path / "w.pdf", 72, Progress()))
    scale = 72 / 25.4
    left, top = (210 - part.width) / 2, (297 - 6 - part.height) / 2

    def cut(source: Array, x: float, y: float) -> Array:
        a, b = round(y * scale), round(x * scale)
        return source[a : a + int(part.height * scale) - 2, b : b + int(part.width * scale) - 2]

    mean, _most = difference(cut(image, left, top), cut(whole, part.x, part.y), 8)
    assert mean < 3


@given(st.floats(60, 3600), st.floats(60, 2600), st.integers(1, 40), st.none() | st.integers(0, 60))
def test_a_piece_always_lies_on_the_wall(
    width: float, height: float, count: int, index: int | None
) -> None:
    wall = compose(WallSpec(width, height), count)
    bare = Snapshot(wall, WallContent(), ())
    part = strip_part(bare, index, printable(Size(1, 2))[1].size)
    assert Rect(0, 0, width, height).holds(part, 1e-3)
    assert part.width <= 194 + 1e-6
    assert replace(bare).wall is wall
