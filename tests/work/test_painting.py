"""The paint routine: what a wall looks like, and that words never leave their place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from desktop.core.crop import Crop
from desktop.core.geometry import Rect, Size
from desktop.core.wall import CaptionKind, WallSpec, caption_height, compose
from desktop.work.captions import set_caption
from desktop.work.fonts import FAMILY, poster_font
from desktop.work.inks import contrast, inks
from desktop.work.painting import (
    CellContent,
    WallContent,
    caption_texts,
    paint_wall,
    prepare,
)
from tests.fixtures.golden import assert_golden, difference, pixels
from tests.fixtures.walls import drawn_photo, page, wall_content

pytestmark = pytest.mark.usefixtures("qapp")


def rendered(
    spec: WallSpec,
    content: WallContent,
    dpi: float,
    count: int = 9,
    *,
    empty_cells: bool = False,
) -> QImage:
    """The wall as it looks on screen."""
    wall = compose(spec, count)
    scale = dpi / 25.4
    image = QImage(
        round(spec.width * scale), round(spec.height * scale), QImage.Format.Format_RGB32
    )
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    painter.scale(image.width() / spec.width, image.height() / spec.height)
    paint_wall(painter, wall, content, drawn_photo, empty_cells=empty_cells)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("name", "spec", "empty_cells"),
    [
        ("wall-below", page(210, 297), False),
        ("wall-inside", page(210, 297, caption="inside", background="#c8102e"), False),
        ("wall-none", page(297, 210, caption="none", background="#f2e8d5"), False),
        ("wall-dark-empty", page(210, 297, background="#1d1b18", columns=4), True),
        ("wall-name-only", page(297, 210, caption_lines=1, columns=5), False),
    ],
)
def test_walls_look_as_they_did(name: str, spec: WallSpec, empty_cells: bool) -> None:
    image = rendered(spec, wall_content(spec), 50, empty_cells=empty_cells)
    assert_golden(image, name)


@pytest.mark.parametrize("kind", ["below", "inside"])
def test_long_names_look_as_they_did(kind: CaptionKind) -> None:
    spec = page(210, 297, caption=kind)
    cells = list(wall_content(spec).cells)
    for index, name in ((0, "Anna-Katharina von Weißenburg-Lützow, 34"), (4, "Jörg-Ferdinand")):
        cell = cells[index]
        assert cell is not None
        cells[index] = replace(cell, name=name)
    image = rendered(spec, WallContent(tuple(cells)), 50)
    assert_golden(image, f"wall-long-{kind}")


def test_a_wall_looks_the_same_at_every_scale() -> None:
    spec = page(210, 297)
    content = wall_content(spec)
    small = rendered(spec, content, 50)
    large = rendered(spec, content, 200)
    from PySide6.QtCore import Qt

    shrunk = large.scaled(
        small.size(),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    mean, most = difference(pixels(small), pixels(shrunk), block=6)
    assert mean < 1.0
    assert most < 16


def test_whole_photos_and_their_parts_give_the_same_picture() -> None:
    spec = page(100, 140, caption="none", rows=1, columns=1)
    photo = drawn_photo(0)
    crop = Crop(0.4, 0.45, 1.7)
    wall = compose(spec, 1)
    box = crop.box(Size(400, 600), wall.cells[0].photo.size)
    part = photo.copy(
        round(box.left * 400), round(box.top * 600),
        round(box.width * 400), round(box.height * 600),
    )  # fmt: skip
    content = WallContent((CellContent(Size(400, 600), crop),))
    images: list[QImage] = []
    for picture, cropped in ((photo, False), (QPixmap.fromImage(photo), False), (part, True)):
        image = QImage(300, 420, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.scale(3, 3)
        paint_wall(painter, wall, content, lambda _index, p=picture: p, cropped=cropped)
        painter.end()
        images.append(image)
    assert difference(pixels(images[0]), pixels(images[1]))[0] < 0.5
    assert difference(pixels(images[0]), pixels(images[2]))[0] < 1.5


def test_only_what_is_visible_is_asked_for() -> None:
    spec = page(210, 297, rows=3, columns=3)
    wall = compose(spec, 9)
    asked: list[int] = []
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    upper = Rect(0, 0, 210, 50)
    paint_wall(painter, wall, wall_content(spec), asked.append, visible=upper)
    painter.end()
    assert asked == [0, 1, 2]


def test_a_veil_darkens_the_lower_edge_only(qtbot: QtBot) -> None:
    spec = page(100, 140, caption="inside", rows=1, columns=1)
    content = WallContent((CellContent(Size(10, 10), Crop(), "", "x"),))
    white = QImage(10, 10, QImage.Format.Format_RGB32)
    white.fill(QColor("white"))
    wall = compose(spec, 1)
    image = QImage(100, 140, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_wall(painter, wall, content, lambda _index: white)
    painter.end()
    photo, caption = wall.cells[0].photo, wall.cells[0].caption
    assert caption is not None
    x = round(photo.right) - 3
    assert image.pixelColor(x, round(caption.y) - 2).lightness() == 255
    assert image.pixelColor(x, round(photo.bottom) - 2).lightness() < 90


# ------------------------------------------------------------------------- captions


words = st.text(st.sampled_from("abcdefgh ÄÖÜßşæ-.,/WMil小明👩"), max_size=120)


@given(st.sampled_from(("inside", "below")), words, words, st.floats(4, 300), st.floats(4, 300))
def test_words_never_leave_their_caption(
    kind: CaptionKind, name: str, role: str, width: float, cell_height: float
) -> None:
    QGuiApplication.processEvents()
    size = min(width * 0.072, cell_height * 0.055)
    rect = Rect(7, 11, width, caption_height(kind, size, 2, cell_height))
    for line in set_caption(kind, rect, size, name, role):
        assert line.x >= rect.x
        assert line.x + line.width <= rect.right + 1e-3
        assert line.baseline - 0.75 * line.size >= rect.y
        assert line.baseline + 0.25 * line.size <= rect.bottom
        assert line.size <= size


def test_long_roles_get_smaller_then_break_then_end() -> None:
    rect = Rect(0, 0, 100, 30)

    def roles(text: str) -> list[str]:
        lines = set_caption("below", rect, 8, "Mara, 34", text)
        return [line.text for line in lines if not line.is_name]

    assert roles("Hebamme") == ["Hebamme"]
    assert roles("Wissenschaftlerin für Wasserbau im") == ["Wissenschaftlerin für Wasserbau im"]
    two = roles("Vorsitzende des Fördervereins der Freiwilligen Feuerwehr")
    assert len(two) == 2
    assert " ".join(two) == "Vorsitzende des Fördervereins der Freiwilligen Feuerwehr"
    endless = roles("Vorsitzende des Vereins " * 20)
    assert len(endless) == 3
    assert endless[2].endswith("…")


def test_names_take_two_lines_before_they_get_small() -> None:
    rect = Rect(0, 0, 100, 22.4)
    (line,) = set_caption("below", rect, 8, "Maximilian-Alexander, 78", "")
    assert line.text.endswith("78")
    assert 0.9 * 8 <= line.size <= 8
    lines = set_caption("below", rect, 8, "Maximilian-Alexander Ferdinand, 78", "Hebamme")
    assert [line.text for line in lines] == ["Maximilian-Alexander", "Ferdinand, 78", "Hebamme"]
    assert [line.cut for line in lines] == [False] * 3
    assert lines[0].size == lines[1].size >= 0.85 * 8
    assert lines[2].size == pytest.approx(lines[0].size * 0.72)


def test_only_what_cannot_be_read_any_more_is_cut_and_says_so() -> None:
    rect = Rect(0, 0, 100, 22.4)
    (line,) = set_caption("below", rect, 8, "Maximilian" * 12, "")
    assert line.text.endswith("…")
    assert line.cut
    role = "Vorsitzende des Fördervereins der Freiwilligen Feuerwehr Oberweiler an der Steinach"
    lines = set_caption("below", rect, 8, "Maximilian-Alexander Ferdinand, 78", role)
    assert not any(line.cut for line in lines)
    assert " ".join(line.text for line in lines if not line.is_name) == role
    assert min(line.share for line in lines) >= 0.6


@given(
    st.sampled_from(("inside", "below")),
    st.lists(st.sampled_from(("Maria", "von", "Weißenburg-Lützow,", "78")), max_size=7),
    st.lists(st.sampled_from(("Vorsitzende", "des", "Vereins", "an", "der")), max_size=14),
)
def test_no_word_is_lost_unless_the_caption_says_so(
    kind: CaptionKind, names: list[str], roles: list[str]
) -> None:
    rect = Rect(0, 0, 100, caption_height(kind, 7.2, 2, 130))
    lines = set_caption(kind, rect, 7.2, " ".join(names), " ".join(roles))
    if not any(line.cut for line in lines):
        shown = "".join(line.text for line in lines).replace(" ", "")
        assert shown == "".join((*names, *roles))
    assert any("…" in line.text for line in lines) == any(line.cut for line in lines)


def test_caption_texts() -> None:
    assert caption_texts("name,age,role", "Mara", 34, "Hebamme") == ("Mara, 34", "Hebamme")
    assert caption_texts("name, role", "Mara", 34, "Hebamme") == ("Mara", "Hebamme")
    assert caption_texts("name,age", "Mara", None, "Hebamme") == ("Mara", "")
    assert caption_texts("age", "Mara", 34, "") == ("34", "")
    assert caption_texts("", "Mara", 34, "Hebamme") == ("", "")


@given(st.integers(0, 255), st.integers(0, 255), st.integers(0, 255))
def test_words_are_readable_on_every_background(red: int, green: int, blue: int) -> None:
    ground = QColor(red, green, blue)
    found = inks(ground.name())
    assert contrast(found.text, ground) >= 4.5
    assert contrast(found.quiet, ground) >= 4.5


def test_the_bundled_font_is_used_without_hinting() -> None:
    from PySide6.QtGui import QFontInfo

    font = poster_font(QFont.Weight.Bold, 100)
    assert QFontInfo(font).family() == FAMILY
    assert font.hintingPreference() == QFont.HintingPreference.PreferNoHinting


def test_prepare_sets_the_hints_for_good_pictures() -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    prepare(painter)
    assert painter.testRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    assert painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.end()
