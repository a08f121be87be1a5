"""What stands instead of photos, frames and round corners: on the screen, as PDF and as PNG."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from desktop.core.crop import Crop
from desktop.core.geometry import Rect, Size
from desktop.core.wall import Wall, WallSpec, compose
from desktop.work.cellart import joined, modules
from desktop.work.lanes import Progress
from desktop.work.output import export_pdf, paint_pdf
from desktop.work.painting import CellContent, WallContent, paint_wall, words_in
from desktop.work.typesetting import broken, quoted, set_quote, set_text
from desktop.work.walls.snapshot import Snapshot
from desktop.work.walls.specials import Special
from tests.fixtures.walls import drawn_photo, wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")
A4 = WallSpec.for_page(210, 297, caption="none")
RED = "#C8102E"


def painted(wall: Wall, content: WallContent, dpmm: float = 3.0) -> QImage:
    image = QImage(
        round(wall.page.width * dpmm), round(wall.page.height * dpmm), QImage.Format.Format_RGB32
    )
    painter = QPainter(image)
    painter.scale(dpmm, dpmm)
    paint_wall(painter, wall, content, drawn_photo)
    painter.end()
    return image


def colour_at(image: QImage, x: float, y: float, dpmm: float = 3.0) -> str:
    return image.pixelColor(round(x * dpmm), round(y * dpmm)).name().upper()


def special(kind: str, text: str = "", colour: str = RED) -> CellContent:
    return CellContent(None, Crop(), special=Special(kind, text, colour))


def test_cells_are_painted_for_what_they_show() -> None:
    kinds = (
        ("colour", ""),
        ("claim", "Hier."),
        ("qr", "https://muehl.example"),
        ("missing", "Sie"),
    )
    wall = compose(replace(A4, rows=2, columns=2), 4)
    image = painted(wall, WallContent(tuple(special(*kind) for kind in kinds)))
    for cell in wall.cells:
        assert colour_at(image, cell.outer.x + 2, cell.outer.y + 2) == RED
    qr = wall.cells[2].outer.center
    near = {colour_at(image, qr.x + dx, qr.y + dy) for dx in range(-9, 9) for dy in range(-9, 9)}
    assert {"#000000", "#FFFFFF"} <= near
    assert len({colour_at(image, wall.cells[1].outer.x + x, wall.cells[1].outer.center.y)
                for x in range(2, 80)}) > 1  # fmt: skip


def test_a_qr_code_is_what_segno_makes_of_the_text() -> None:
    found = modules("https://muehl.example")
    assert found is not None
    path, count = found
    import segno

    matrix = list(segno.make("https://muehl.example", error="m", micro=False).matrix)
    assert count == len(matrix)
    from PySide6.QtCore import QPointF

    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            assert path.contains(QPointF(x + 0.5, y + 0.5)) == bool(dark)
    assert modules("x" * 9000) is None


def test_round_corners_and_frames_lie_on_the_photo() -> None:
    spec = replace(A4, rows=1, columns=1, radius=20.0, frame=4.0, frame_colour="#0B3D5C")
    wall = compose(spec, 1)
    content = CellContent(Size(400, 600), Crop())
    image = painted(wall, WallContent((content,)))
    outer = wall.cells[0].outer
    assert colour_at(image, outer.x + 1, outer.y + 1) == "#FFFFFF"
    assert colour_at(image, outer.center.x, outer.y + 2) == "#0B3D5C"
    assert colour_at(image, outer.center.x, outer.center.y) not in ("#FFFFFF", "#0B3D5C")


def test_a_last_row_is_filled_once_and_broadly() -> None:
    spec = replace(A4, columns=4, last_row="fill", gap_x=5.0)
    wall = compose(spec, 9)
    assert len(wall.fillers) == 3
    (field,) = joined(wall.fillers, 5.0)
    image = painted(wall, WallContent((), Special("colour", "", RED)))
    assert colour_at(image, field.center.x, field.center.y) == RED
    assert colour_at(image, wall.fillers[0].right + 2.5, field.center.y) == RED


def test_the_pdf_keeps_photos_swappable_and_everything_else_vector(tmp_path: Path) -> None:
    spec = replace(A4, rows=3, columns=3, radius=6.0, frame=1.0, caption="overlay")
    shot = wall_snapshot(tmp_path, spec, 7)
    cells = [
        *shot.content.cells[:7],
        special("qr", "https://muehl.example"),
        special("claim", "Ja"),
    ]
    shot = Snapshot(shot.wall, WallContent(tuple(cells)), shot.originals, "Wand")
    assert len(re.findall(rb"/Subtype /Image", paint_pdf(shot))) == len(shot.photos())
    file = export_pdf(shot, tmp_path / "wand.pdf", 72, Progress(None))
    import pypdfium2

    page = pypdfium2.PdfDocument(file)[0]
    drawn = page.render(scale=3 * 25.4 / 72).to_pil().convert("RGB")  # pyright: ignore[reportArgumentType]
    screen = painted(shot.wall, shot.content)
    spots = [(c.outer.x + 0.7, c.outer.y + 0.7) for c in shot.wall.cells]
    spots += [(c.outer.center.x, c.outer.y + 0.6) for c in shot.wall.cells]
    spots += [(c.outer.center.x, c.outer.center.y) for c in shot.wall.cells[7:]]
    for x, y in spots:
        on_paper = drawn.crop(
            (round(x * 3), round(y * 3), round(x * 3) + 1, round(y * 3) + 1)
        ).tobytes()
        on_screen = QColor(colour_at(screen, x, y))
        shade = (on_screen.red(), on_screen.green(), on_screen.blue())
        apart = max(abs(a - b) for a, b in zip(on_paper, shade, strict=True))
        assert apart < 70, (x, y)


def test_quotes_are_hyphenated_and_marked_in_their_language() -> None:
    assert quoted("Ich bleibe hier.", "de") == "„Ich bleibe hier.“"
    assert quoted("„Schon da“", "de") == "„Schon da“"
    assert quoted("I stay.", "en") == "“I stay.”"
    assert quoted("Das Brot ist „hier“ am besten.", "de") == "„Das Brot ist ‚hier‘ am besten.“"
    assert quoted('"Hier" sagt alles', "de") == "„‚Hier‘ sagt alles“"
    assert quoted("Mara's “home”", "en") == "“Mara's ‘home’”"
    text = "Donaudampfschifffahrtsgesellschaft"
    lines = broken(text, QFont.Weight.Normal, 900, "de")
    assert len(lines) > 1
    assert all(line.endswith("-") for line in lines[:-1])
    assert "".join(line.rstrip("-") for line in lines) == text


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=30).map(
        lambda text: " ".join(text[at : at + 7] for at in range(0, len(text), 7))
    ),
    st.floats(30, 300),
    st.floats(20, 300),
)
def test_a_text_never_leaves_its_rectangle(text: str, width: float, height: float) -> None:
    rect = Rect(10, 10, width, height)
    for line in set_text(rect, text, QFont.Weight.Bold):
        assert line.x + line.width <= rect.right + 0.1
        assert line.baseline <= rect.bottom
        assert line.baseline - 0.75 * line.size >= rect.y - 1e-6
    for line in set_quote("below", rect, 9.0, text, "de"):
        assert line.baseline <= rect.bottom + 0.3 * line.size


def test_a_quote_stands_below_name_and_role() -> None:
    for kind in ("below", "inside", "overlay"):
        spec = replace(A4, rows=2, columns=2, caption=kind, caption_quote=True)
        wall = compose(spec, 1)
        content = CellContent(None, Crop(), "Mara, 34", "Hebamme", quote="„Hier will ich bleiben.“")
        cell = wall.cells[0]
        lines = words_in(wall, cell, content)
        assert [line.text for line in lines] == ["Mara, 34", "Hebamme", "„Hier will ich bleiben.“"]
        baselines = [line.baseline for line in lines]
        assert baselines == sorted(baselines)
        assert cell.caption is not None
        assert baselines[-1] <= cell.caption.bottom
        assert not any(line.cut for line in lines)
