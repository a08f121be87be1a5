"""Walls of many posters as files: a page for each, exact boxes, and an overview beside them."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from desktop.core.errors import Cancelled, Known
from desktop.core.formats import mm_to_pt
from desktop.core.geometry import Size
from desktop.core.posters.built_in import BUILT_IN
from desktop.core.posters.placements import Poster
from desktop.core.press.intents import shipped_intent
from desktop.core.press.rules import Order
from desktop.core.press.shops import Shop
from desktop.core.wall import WallSpec, fitted
from desktop.work.lanes import Progress
from desktop.work.output import export_pdf, export_png, pdf_scale
from desktop.work.painting import WallContent, words_in
from desktop.work.posterfiles import overview_of, poster_pages
from desktop.work.posters import PosterText, set_poster
from desktop.work.preflight import look
from desktop.work.press import Pressed, export_press
from desktop.work.walls.snapshot import Original, Snapshot
from desktop.work.walls.specials import Logo, Special
from tests.fixtures.walls import wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")

A5 = Shop("test", bleed=4.0, dpi=150)
SHOPS = {
    "x4": A5,
    "cmyk": replace(A5, colour="cmyk"),
    "flat": replace(A5, flavour="flat"),
    "tenth": replace(A5, scale=10),
}
QUOTE = "„Ich fange jeden Tag neu an, und meistens gelingt es mir auch bis zum Abend.“"


def posters(
    folder: Path, count: int = 3, poster: Poster | None = None, logo: bool = False
) -> Snapshot:
    """People on posters of their own, on a hoarding that fits them."""
    poster = poster or Poster(148, 210)
    spec = WallSpec(
        margin_top=20, margin_right=20, margin_bottom=20, margin_left=20, gap_x=15, gap_y=15,
        background="#e4ded3", poster=poster,
    )  # fmt: skip
    page = fitted(spec, count)
    found = wall_snapshot(folder, replace(spec, width=page.width, height=page.height), count)
    named = drawn_logo(folder / "logo.png") if logo else None
    words = PosterText("#1f5f6b", "Hier bin ich.", "Foto: Jo Lind", named)
    cells = tuple(here and replace(here, poster=words, quote=QUOTE) for here in found.content.cells)
    files = {"logo": Original(folder / "logo.png", "logo", "logo.png")} if logo else {}
    return replace(found, content=WallContent(cells), logos=files)


def drawn_logo(path: Path) -> Logo:
    """Red bars on nothing."""
    image = Image.new("RGBA", (600, 300), (0, 0, 0, 0))
    for x in (0, 240, 480):
        image.paste((220, 20, 30, 255), (x, 0, x + 120, 300))
    image.save(path)
    return Logo("logo", ".png", Size(600, 300), "logo.png")


def made(snapshot: Snapshot, path: Path, shop: Shop) -> Pressed:
    return export_press(snapshot, path, shop, shipped_intent(), Progress())


@pytest.mark.parametrize("kind", SHOPS)
@pytest.mark.parametrize("layout", [each.key for each in BUILT_IN])
def test_each_poster_is_a_page_that_our_own_preflight_accepts(
    kind: str, layout: str, tmp_path: Path
) -> None:
    shop = SHOPS[kind]
    snapshot = posters(tmp_path, 3, Poster(148, 210, layout), logo=True)
    pressed = made(snapshot, tmp_path / "w.pdf", shop)
    verdict = look(pressed.path, Order(Size(148, 210), shop))
    assert [told.check for told in verdict.told if told.check != "soft_picture"] == []
    assert len(verdict.facts.pages) == 3
    off, width, height = (mm_to_pt(mm / shop.scale) for mm in (4.0, 148, 210))
    with pikepdf.open(pressed.path) as pdf:
        for page in pdf.pages:
            trim = [float(edge) for edge in page.obj.TrimBox]
            bleed = [float(edge) for edge in page.obj.BleedBox]
            assert trim[2] - trim[0] == pytest.approx(width, abs=0.001)
            assert trim[3] - trim[1] == pytest.approx(height, abs=0.001)
            for edge, outer, sign in zip(trim, bleed, (-1, -1, 1, 1), strict=True):
                assert outer - edge == pytest.approx(sign * off, abs=0.001)


def test_a_page_says_whose_poster_it_is_and_nothing_of_the_others(tmp_path: Path) -> None:
    pressed = made(posters(tmp_path), tmp_path / "w.pdf", A5)
    for number, name in enumerate(("Mara, 34", "Tom, 51", "Ayşe, 19"), 1):
        words = " ".join(text_of(pressed.path, number).split())
        assert name in words
        assert "Hier bin ich." in words
        assert "Foto: Jo Lind" in words
        others = {"Mara", "Tom", "Ayşe"} - {name.split(",")[0]}
        assert not any(other in words for other in others)


def test_the_ground_and_the_photo_run_on_into_the_bleed(tmp_path: Path) -> None:
    pressed = made(posters(tmp_path), tmp_path / "w.pdf", A5)
    image = rendered(pressed.path, 1, 50)
    right, bottom = image.width - 2, image.height - 2
    assert near(image.getpixel((right, bottom)), (0x1F, 0x5F, 0x6B))
    assert near(image.getpixel((2, bottom)), (0x1F, 0x5F, 0x6B))
    assert not near(image.getpixel((right, 2)), (255, 255, 255))


def test_the_overview_shows_all_of_them_and_is_small(tmp_path: Path) -> None:
    snapshot = posters(tmp_path, 9, Poster(594, 841))
    pressed = made(snapshot, tmp_path / "Bauzaun.pdf", A5)
    assert pressed.overview is not None
    assert pressed.overview.stem.startswith("Bauzaun – ")
    scale = pdf_scale(snapshot.wall.page, 420)
    with pikepdf.open(pressed.overview) as pdf:
        assert len(pdf.pages) == 1
        box = [float(edge) for edge in pdf.pages[0].obj.TrimBox]
        assert box[2] - box[0] == pytest.approx(
            mm_to_pt(snapshot.wall.page.width / scale), abs=0.001
        )
    words = text_of(pressed.overview, 1)
    assert all(name in words for name in ("Mara, 34", "Tom, 51", "Käthe, 66"))
    # Between two posters one sees the boards.
    image = rendered(pressed.overview, 1, 100)
    first, second = snapshot.wall.cells[0].outer, snapshot.wall.cells[1].outer
    unit = image.width / snapshot.wall.page.width
    at = ((first.right + second.x) / 2 * unit, first.center.y * unit)
    assert near(image.getpixel((round(at[0]), round(at[1]))), (0xE4, 0xDE, 0xD3))


def test_a_foreign_file_of_the_name_of_the_overview_stays(tmp_path: Path) -> None:
    usual = overview_of(tmp_path / "w.pdf")
    usual.write_bytes(b"mine")
    pressed = made(posters(tmp_path), tmp_path / "w.pdf", A5)
    assert usual.read_bytes() == b"mine"
    assert pressed.overview is not None
    assert pressed.overview != usual


def test_an_empty_place_has_no_page_and_an_empty_wall_says_so(tmp_path: Path) -> None:
    snapshot = posters(tmp_path)
    cells = (None, *snapshot.content.cells[1:])
    assert len(poster_pages(replace(snapshot, content=WallContent(cells)))) == 2
    with pytest.raises(Known) as refused:
        made(replace(snapshot, content=WallContent((None,) * 3)), tmp_path / "w.pdf", A5)
    assert refused.value.code == "posters_none"
    assert not list(tmp_path.glob("*.pdf"))


def test_cancelled_there_is_no_file(tmp_path: Path) -> None:
    progress = Progress()

    class Stopped(Progress):
        def report(self, done: int, total: int, text: str = "") -> None:
            if 2 * done > total:
                raise Cancelled

    progress = Stopped()
    with pytest.raises(Cancelled):
        export_press(posters(tmp_path), tmp_path / "w.pdf", A5, shipped_intent(), progress)
    assert not list(tmp_path.glob("*pdf*"))


def test_a_hoarding_wider_than_a_page_is_written_smaller(tmp_path: Path) -> None:
    snapshot = posters(tmp_path, 3, Poster(3560, 2520))
    assert snapshot.wall.page.width > 5080
    path = export_pdf(snapshot, tmp_path / "w.pdf", 20, Progress())
    with pikepdf.open(path) as pdf:
        box = [float(edge) for edge in pdf.pages[0].obj.TrimBox]
    scale = pdf_scale(snapshot.wall.page)
    assert box[2] - box[0] == pytest.approx(mm_to_pt(snapshot.wall.page.width / scale), abs=0.001)


def test_words_stay_in_their_places_and_get_smaller_rather_than_cut(tmp_path: Path) -> None:
    snapshot = posters(tmp_path)
    cell, here = snapshot.wall.cells[0], snapshot.content.cells[0]
    assert here is not None
    assert cell.poster is not None
    long = replace(here, role="Donaudampfschifffahrtsgesellschaftskapitänin im Ruhestand " * 3)
    for each in set_poster(snapshot.wall.spec, cell, long):
        line = each.line
        assert cell.poster.x <= line.x
        assert line.x + line.width <= cell.poster.right
        assert cell.poster.y <= line.baseline - line.size * 0.75
        assert line.baseline + line.size * 0.25 <= cell.poster.bottom
    said = " ".join(e.line.text for e in set_poster(snapshot.wall.spec, cell, long))
    assert said.replace("-", "").replace(" ", "").count("Ruhestand") == 3
    assert words_in(snapshot.wall, cell, here)
    assert not any("Jo Lind" in line.text for line in words_in(snapshot.wall, cell, here))


@pytest.mark.parametrize("kind", ["x4", "cmyk", "flat"])
def test_a_logo_is_shown_whole_on_the_ground_that_is_painted(kind: str, tmp_path: Path) -> None:
    from desktop.core.crop import Crop
    from desktop.work.painting import CellContent

    snapshot = wall_snapshot(tmp_path, WallSpec(300, 200, rows=1, columns=2), 2)
    logo = drawn_logo(tmp_path / "logo.png")
    special = Special("logo", "", "#808080", logo)
    cells = (CellContent(None, Crop(), special=special), snapshot.content.cells[1])
    files = {"logo": Original(tmp_path / "logo.png", "logo", "logo.png")}
    shown = replace(
        snapshot, content=WallContent(cells), logos=files, originals=(None, snapshot.originals[1])
    )
    path = made(shown, tmp_path / "w.pdf", replace(SHOPS[kind], bleed=0.0)).path
    image = rendered(path, 1, 50)
    unit = image.width / 300
    middle = round(100 * unit)
    ground = image.getpixel((round(5 * unit), round(5 * unit)))
    row = [pixel_at(image, round(x * unit), middle) for x in range(5, 145)]
    reds = [pixel[0] > pixel[1] + 90 for pixel in row]
    assert sum(1 for one, two in pairwise(reds) if two and not one) == 3
    # What is transparent in the logo looks like the ground around it.
    between = [pixel for pixel, red in zip(row, reds, strict=True) if not red]
    assert sum(near(pixel, ground) for pixel in between) > len(between) * 0.8
    if kind == "x4":
        png = export_png(shown, tmp_path / "w.png", 50, Progress())
        with Image.open(png) as other:
            assert near(
                other.convert("RGB").getpixel((round(5 * unit), round(5 * unit))), (128,) * 3
            )


def text_of(path: Path, page: int) -> str:
    with closing(pypdfium2.PdfDocument(path)) as file:
        return str(file[page - 1].get_textpage().get_text_bounded())


def rendered(path: Path, page: int, dpi: int) -> Image.Image:
    with closing(pypdfium2.PdfDocument(path)) as file:
        shown: Any = file[page - 1]
        image: Image.Image = shown.render(scale=dpi / 72).to_pil()
        return image.convert("RGB")


def near(pixel: object, wanted: object, slack: int = 14) -> bool:
    one, other = tuple(pixel), tuple(wanted)  # type: ignore[arg-type]
    return all(abs(a - b) <= slack for a, b in zip(one, other, strict=True))


def pixel_at(image: Image.Image, x: int, y: int) -> tuple[int, int, int]:
    found = image.getpixel((x, y))
    assert isinstance(found, tuple)
    return int(found[0]), int(found[1]), int(found[2])


def test_a_column_shows_its_logos_too(tmp_path: Path) -> None:
    from desktop.core.crop import Crop
    from desktop.work.images import read_clear
    from desktop.work.painting import CellContent
    from desktop.work.walls.logos import LOGO
    from desktop.work.wrapping import painted_sheet

    snapshot = wall_snapshot(tmp_path, WallSpec(300, 200, rows=1, columns=2), 2)
    special = Special("logo", "", "#ffffff", drawn_logo(tmp_path / "logo.png"))
    content = WallContent((CellContent(None, Crop(), special=special), None))
    asked: list[int] = []

    def photos(number: int, _side: int) -> QImage | None:
        asked.append(number)
        return read_clear(tmp_path / "logo.png", 256) if number >= LOGO else None

    image = painted_sheet(snapshot.wall, content, photos, 2.0)
    assert asked == [LOGO]
    row = [image.pixelColor(x, 200) for x in range(300)]
    reds = [colour.red() > colour.green() + 90 for colour in row]
    assert sum(1 for one, two in pairwise(reds) if two and not one) == 3


def test_guides_follow_each_poster() -> None:
    from desktop.core.pages.guides import Guides, guides_of, moved
    from desktop.work import pages

    page = pages.find("City-Light-Poster")
    one = guides_of(page, 1185, 1750)
    there = moved(one, 100, 50)
    assert there.visible is not None
    assert one.visible is not None
    assert there.visible == one.visible.moved(100, 50)
    whole = Guides(there.trim.inset(-100), posters=(one, there))
    assert len(whole.rects()) == 1 + 2 * len(one.rects())
    assert len(whole.rects(posters=False)) == 1
