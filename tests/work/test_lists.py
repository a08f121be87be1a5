"""Lists on paper: their pages, their words, what they never tell, and a disk that fills up."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import errno
import io
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from db import rows
from db.changes import Insert
from desktop.context import Context
from desktop.core.errors import Cancelled, Known
from desktop.work import exporting, i18n, importing
from desktop.work.fonts import poster_font
from desktop.work.lanes import Progress
from desktop.work.lists import Listing, write_pdf
from desktop.work.lists.fitting import broken
from desktop.work.lists.sheet import Sheet
from tests.fixtures.registers import add_campaign, add_contacts, add_portraits, context  # noqa: F401

A4 = QSizeF(2100, 2970)
DAY = date(2026, 5, 3)


def pages_of(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]


def written(context: Context, order: exporting.Order, folder: Path) -> list[str]:
    file = folder / "liste.pdf"
    exporting.write(file, order, context.store, context.vault, Progress())
    return pages_of(file.read_bytes())


def test_every_portrait_is_on_one_page_below_repeated_headings(context, tmp_path) -> None:
    i18n.install("de")
    add_campaign(context)
    ids = add_portraits(context, 50)
    order = exporting.Order("portraits", ids, "pdf", title="Wir am Fluss", detail="Suche: a")
    pages = written(context, order, tmp_path)
    assert len(pages) == 4
    assert "50 Porträts" in pages[0]
    assert "Suche: a" in pages[0]
    for number, page in enumerate(pages, 1):
        assert "Wir am Fluss" in page
        assert "Beruf oder Rolle" in page
        assert f"Seite {number} von 4" in page
    for id_ in ids:
        assert sum(f" {id_:05d}" in page for page in pages) == 1
    assert "Hebamme" in pages[0]


def test_the_list_of_portraits_tells_nothing_private(context, tmp_path) -> None:
    add_campaign(context)
    (id_,) = add_portraits(context, 1)
    private = rows.PersonData(
        1, id_, surname="Geheim", street="Verborgen 7", phone="0221 4711", email="g@example.org",
        born_on=date(1990, 1, 2), note="Vertraulich", postcode="50667", town="Stillstadt",
    )  # fmt: skip
    context.store.apply(Insert.of("person_data", [private]))
    (page,) = written(context, exporting.Order("portraits", [id_], "pdf"), tmp_path)
    for word in ("Geheim", "Verborgen", "4711", "g@example", "1990", "Vertraulich", "50667",
                 "Stillstadt"):  # fmt: skip
        assert word not in page


def test_contacts_have_their_ways_to_be_reached(context, tmp_path) -> None:
    (page,) = written(context, exporting.Order("contacts", add_contacts(context), "pdf"), tmp_path)
    for word in ("Petersmann, Karoline", "Stadtwerke", "Leiterin", "0221 4710-100",
                 "k.petersmann@example.org", "Agentur Federkiel", "2 contacts"):  # fmt: skip
        assert word in page.replace("\r\n", " ")


def test_photos_are_on_the_page(context, tmp_path) -> None:
    campaign = add_campaign(context)
    photo = tmp_path / "Mara.jpg"
    Image.new("RGB", (600, 800), (200, 30, 40)).save(photo)
    harvest = importing.harvest([photo], context.vault, Progress(), faces=False)
    arrival = importing.arrive(context.store, campaign, harvest)
    context.store.apply(arrival.change)
    file = tmp_path / "liste.pdf"
    order = exporting.Order("portraits", arrival.portraits, "pdf")
    exporting.write(file, order, context.store, context.vault, Progress())
    page = pypdfium2.PdfDocument(file.read_bytes())[0].render(scale=2).to_pil().convert("RGB")
    counted = page.getcolors(page.width * page.height) or []
    red = sum(n for n, (r, g, b) in counted if abs(r - 200) < 12 and g < 60 and b < 70)
    assert red > 1000


def test_nothing_found_is_one_page_that_says_so(context, tmp_path) -> None:
    (page,) = written(context, exporting.Order("portraits", [], "pdf"), tmp_path)
    assert "Nothing fits the search" in page


class Full(io.BytesIO):
    def write(self, data: object) -> int:
        raise OSError(errno.ENOSPC, "no space left")


def test_a_full_disk_is_told_and_leaves_nothing(context, tmp_path, monkeypatch) -> None:
    add_campaign(context)
    ids = add_portraits(context, 3)
    asked = Listing("portraits", ids, "Wir", DAY)
    with pytest.raises(OSError, match="no space"):
        write_pdf(Full(), asked, context.store, context.vault, Progress())
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no device that is always full")
    real = Path.open
    monkeypatch.setattr(
        Path, "open", lambda self, mode="r": real(full if self.suffix == ".part" else self, mode)
    )
    order = exporting.Order("portraits", ids, "pdf")
    with pytest.raises(Known) as caught:
        exporting.write(tmp_path / "x.pdf", order, context.store, context.vault, Progress())
    assert caught.value.code == "file_disk_full"
    assert not (tmp_path / "x.pdf").exists()


def test_a_cancelled_list_leaves_no_file(context, tmp_path) -> None:
    add_campaign(context)
    ids = add_portraits(context, 60)
    progress = Progress(lambda done, _total, _text: progress.cancel() if done else None)
    with pytest.raises(Cancelled):
        exporting.write(
            tmp_path / "x.pdf", exporting.Order("portraits", ids, "pdf"),
            context.store, context.vault, progress,
        )  # fmt: skip
    assert list(tmp_path.glob("*.pdf")) == []
    assert list(tmp_path.glob(".*.part")) == []


@given(st.integers(0, 5000), st.sampled_from(["portraits", "contacts"]))
def test_pages_hold_all_records_once_in_their_order(number, register) -> None:
    pages = Sheet(Listing(register, range(number), "x", DAY), A4).pages()
    assert [place for page in pages for place in page] == list(range(number))
    assert all(len(page) for page in pages[1:])


@given(st.text(max_size=200), st.integers(1, 3), st.floats(60, 900))
def test_broken_text_has_few_lines_that_begin_it(qapp, text, most, width) -> None:
    font = poster_font(QFont.Weight.Normal, 32)
    lines = broken(text, font, width, most)
    whole = " ".join(text.split())
    assert len(lines) <= most
    assert bool(lines) == bool(whole)
    assert "".join(lines[:-1]).replace(" ", "") in whole.replace(" ", "")
    metrics = QFontMetricsF(font)
    assert all(metrics.horizontalAdvance(line) <= width + 40 for line in lines)
