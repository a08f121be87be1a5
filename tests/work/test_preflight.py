"""Files that were broken on purpose: each fault is found, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from desktop.core import colour
from desktop.core.errors import Known
from desktop.core.geometry import Rect, Size
from desktop.core.press.intents import shipped_intent
from desktop.core.press.rules import CHECKS, Finding, Order
from desktop.core.press.shops import Shop
from desktop.work import i18n
from desktop.work.lanes import Progress
from desktop.work.preflight import SENTENCES, Told, look, tell
from desktop.work.press import export_press
from desktop.work.sheets.ticket import write_ticket
from desktop.work.ticket import Ticket
from tests.fixtures.walls import page, wall_snapshot

SHOP = Shop("test", bleed=4.0, dpi=300, colour="cmyk")
ORDER = Order(Size(148, 210), SHOP)


@pytest.fixture(scope="module")
def good(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file without a fault."""
    folder = tmp_path_factory.mktemp("good")
    snapshot = wall_snapshot(folder, page(148, 210), count=4, photo=(1200, 1800))
    shop, intent = SHOP, shipped_intent()
    return export_press(snapshot, folder / "w.pdf", shop, intent, Progress()).path


Break = Callable[[pikepdf.Pdf, Any], object]


def photo(sheet: Any) -> Any:
    return next(iter(sheet.Resources.XObject.values()))


def wrong_box(_pdf: pikepdf.Pdf, sheet: Any) -> None:
    left, bottom, right, top = sheet.TrimBox
    sheet.TrimBox = Array([left, bottom, float(right) - 1, top])


def crossed_boxes(_pdf: pikepdf.Pdf, sheet: Any) -> None:
    left, bottom, right, top = sheet.MediaBox
    sheet.BleedBox = Array([float(left) - 5, bottom, right, top])


def no_trim(_pdf: pikepdf.Pdf, sheet: Any) -> None:
    del sheet["/TrimBox"]


def narrow_bleed(_pdf: pikepdf.Pdf, sheet: Any) -> None:
    sheet.BleedBox = sheet.TrimBox


def rgb_photo(_pdf: pikepdf.Pdf, sheet: Any) -> None:
    stream = BytesIO()
    Image.new("RGB", (900, 900), "teal").save(stream, "JPEG")
    image = photo(sheet)
    image.write(stream.getvalue(), filter=Name.DCTDecode)
    image.Width = image.Height = 900
    image.ColorSpace = Name.DeviceRGB
    del image["/Decode"]


def no_font(_pdf: pikepdf.Pdf, sheet: Any) -> None:
    font = next(iter(sheet.Resources.Font.values()))
    del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def low_resolution(_pdf: pikepdf.Pdf, sheet: Any) -> None:
    stream = BytesIO()
    Image.new("CMYK", (90, 90), (90, 20, 40, 0)).save(stream, "JPEG")
    image = photo(sheet)
    image.write(stream.getvalue(), filter=Name.DCTDecode)
    image.Width = image.Height = 90


def much_ink(_pdf: pikepdf.Pdf, sheet: Any) -> None:
    stream = BytesIO()
    Image.new("CMYK", (900, 900), (255, 230, 230, 200)).save(stream, "JPEG")
    image = photo(sheet)
    image.write(stream.getvalue(), filter=Name.DCTDecode)
    image.Width = image.Height = 900


def no_intent(pdf: pikepdf.Pdf, _sheet: Any) -> None:
    del pdf.Root["/OutputIntents"]


def intent_of_a_monitor(pdf: pikepdf.Pdf, _sheet: Any) -> None:
    stream = pdf.make_stream(colour.shipped("sRGB.icc"))
    pdf.Root.OutputIntents[0].DestOutputProfile = stream


def empty_intent(pdf: pikepdf.Pdf, _sheet: Any) -> None:
    del pdf.Root.OutputIntents[0]["/DestOutputProfile"]


def no_claim(pdf: pikepdf.Pdf, _sheet: Any) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(packet.replace(b"GTS_PDFXVersion", b"Other"))


def not_trapped(pdf: pikepdf.Pdf, _sheet: Any) -> None:
    del pdf.trailer.Info["/Trapped"]


def program(pdf: pikepdf.Pdf, _sheet: Any) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def note(pdf: pikepdf.Pdf, sheet: Any) -> None:
    comment = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9])
    sheet.Annots = Array([pdf.make_indirect(comment)])


def plain_rgb(pdf: pikepdf.Pdf, sheet: Any) -> None:
    before = sheet.Contents.read_bytes()
    sheet.Contents = pdf.make_stream(before + b"\n1 0 0 rg 0 0 9 9 re f")


def own_unit(_pdf: pikepdf.Pdf, sheet: Any) -> None:
    sheet.UserUnit = 2


BROKEN: dict[Break, set[str]] = {
    wrong_box: {"wrong_size"},
    crossed_boxes: {"boxes_cross"},
    no_trim: {"no_trim"},
    narrow_bleed: {"small_bleed"},
    rgb_photo: {"picture_rgb"},
    no_font: {"font_missing"},
    low_resolution: {"soft_picture"},
    much_ink: {"much_ink"},
    no_intent: {"no_intent", "colour_loose"},
    intent_of_a_monitor: {"intent_no_press", "colour_loose"},
    empty_intent: {"intent_without_profile", "colour_loose"},
    no_claim: {"claim"},
    not_trapped: {"no_trapped"},
    program: {"has_actions"},
    note: {"has_annotations"},
    plain_rgb: {"colour_loose"},
}


def broken(good: Path, target: Path, harm: Break, version: str = "") -> Path:
    with pikepdf.open(good) as pdf:
        harm(pdf, pdf.pages[0].obj)
        if version:
            pdf.save(target, force_version=version)
        else:
            pdf.save(target)
    return target


def test_a_good_file_is_good(good: Path) -> None:
    verdict = look(good, ORDER)
    assert (verdict.told, verdict.light) == ((), "green")


@pytest.mark.parametrize("harm", BROKEN, ids=lambda harm: harm.__name__)
def test_each_fault_is_found(harm: Break, good: Path, tmp_path: Path) -> None:
    verdict = look(broken(good, tmp_path / "b.pdf", harm), ORDER)
    assert {finding.check for finding in verdict.findings} == BROKEN[harm]
    assert verdict.light == ("yellow" if harm is much_ink else "red")


def test_a_fault_shows_its_place(good: Path, tmp_path: Path) -> None:
    verdict = look(broken(good, tmp_path / "b.pdf", low_resolution), ORDER)
    (told,) = verdict.told
    (place,) = told.places
    assert 0 <= place.x < place.right <= 148
    assert 0 <= place.y < place.bottom <= 210


def test_a_newer_pdf_and_a_unit_of_its_own(good: Path, tmp_path: Path) -> None:
    newer = look(broken(good, tmp_path / "n.pdf", lambda _pdf, _sheet: None, "2.0"), ORDER)
    assert {finding.check for finding in newer.findings} == {"version"}
    own = look(broken(good, tmp_path / "u.pdf", own_unit))
    assert {finding.check for finding in own.findings} == {"user_unit"}


def test_a_shop_that_refuses_transparency(good: Path) -> None:
    flat = Order(Size(148, 210), Shop("flat", bleed=4.0, flavour="flat"))
    assert {finding.check for finding in look(good, flat).findings} == {"other_claim"}


def test_what_is_no_pdf(tmp_path: Path, good: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"no PDF")
    with pytest.raises(Known, match="pdf_broken"):
        look(tmp_path / "x.pdf")
    with pytest.raises(Known, match="pdf_missing"):
        look(tmp_path / "gone.pdf")
    with pikepdf.open(good) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(user="a", owner="b"))
    with pytest.raises(Known, match="pdf_locked"):
        look(tmp_path / "locked.pdf")
    (tmp_path / "cut.pdf").write_bytes(good.read_bytes()[:5000])
    with pytest.raises(Known, match="pdf_broken"):
        look(tmp_path / "cut.pdf")


def test_every_finding_has_its_sentence(good: Path, tmp_path: Path) -> None:
    i18n.install("de")
    try:
        for number, harm in enumerate(BROKEN):
            verdict = look(broken(good, tmp_path / f"{number}.pdf", harm), ORDER)
            assert all(told.text and "{" not in told.text for told in verdict.told)
        for name, words in SENTENCES.items():
            assert i18n.translate("Preflight", words) != words, name
    finally:
        i18n.install("en")
    assert len({check.name for check in CHECKS}) == len(CHECKS)
    assert tell([]) == []


def test_a_shop_that_asks_for_more_than_the_eye(good: Path) -> None:
    (few,) = look(good, Order(Size(148, 210), replace(SHOP, least_dpi=600))).told
    assert (few.check, few.light) == ("few_dpi", "red")
    assert len(few.places) == 4
    for least, light in ((1000, "red"), (400, "yellow")):
        (few,) = look(good, Order(Size(148, 210), SHOP, least_dpi=least)).told
        assert (few.check, few.light) == ("few_dpi", light)
    assert look(good, Order(Size(148, 210), SHOP, least_dpi=100)).told == ()


def test_a_part_is_looked_at_from_where_the_poster_is_seen(good: Path) -> None:
    near = look(good, Order(Size(148, 210), SHOP, distance=0.05))
    assert {one.check for one in near.findings} == {"soft_picture"}


def test_the_smallest_words_are_measured(good: Path) -> None:
    size = look(good, ORDER).facts.pages[0].words
    points = size / 25.4 * 72
    assert 3 < points < 12
    wanted = Order(Size(148, 210), replace(SHOP, least_text=points + 1))
    (small,) = look(good, wanted).findings
    assert (small.check, small.light) == ("small_words", "red")
    assert small.values["size"] == pytest.approx(points, abs=0.01)
    assert look(good, Order(Size(148, 210), replace(SHOP, least_text=points - 0.1))).told == ()


def test_the_ticket_says_what_the_file_is(good: Path, tmp_path: Path) -> None:
    shop, contact = replace(SHOP, name="Druckerei Lind"), ("Jo Beispiel", "030 23125 000")
    ticket = Ticket("Wand", "Wir sind", Size(148, 210), shop, shipped_intent(), contact)
    snapshot = wall_snapshot(tmp_path, page(148, 210), count=4, photo=(1200, 1800))
    i18n.install("de")
    try:
        verdict = look(good, ORDER)
        path = write_ticket(snapshot, ticket, good, verdict, Progress(), folder=tmp_path)
    finally:
        i18n.install("en")
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 1
        sheet = document[0]
        text = sheet.get_textpage().get_text_bounded()
        sheet.close()
    for part in ("Auftragszettel", "Druckerei Lind", "FOGRA39", "Inter-Bold", "4 mm", *contact):
        assert part in text
    assert "4 Fotos" in text
    assert "In der Datei wurde kein Fehler gefunden." in text
    assert sha256(good.read_bytes()).hexdigest() in text


def test_a_ticket_with_many_faults_stays_one_page(good: Path, tmp_path: Path) -> None:
    ticket = Ticket("Wand", "Wir sind", Size(148, 210), SHOP, shipped_intent(), ("Jo Beispiel",))
    snapshot = wall_snapshot(tmp_path, page(148, 210), count=4, photo=(1200, 1800))
    many = replace(
        look(good, ORDER), told=tuple(Told("x", "red", f"Fault {number}") for number in range(90))
    )
    path = write_ticket(snapshot, ticket, good, many, Progress(), folder=tmp_path)
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 1
        sheet = document[0]
        text = sheet.get_textpage().get_text_bounded()
        sheet.close()
    assert "Fault 0" in text
    assert "Fault 89" not in text
    assert "more" in text
    assert "Jo Beispiel" in text


def test_findings_of_several_pages_are_one_row() -> None:
    def soft(page: int, dpi: int) -> Finding:
        values: dict[str, object] = {"dpi": dpi, "least": 150}
        return Finding("few_dpi", "yellow", values, page, Rect(0, 0, 10, 10))

    def words(pages: tuple[int, ...]) -> str:
        return tell([Finding("no_bleed", "yellow", page=page) for page in pages], 1, 40)[0].text

    told = tell([soft(page, 64 + page) for page in range(1, 41)], 1, 40)
    assert [one.text for one in told] == [
        "Pages 1 to 40: 40 pictures have 65 dpi; at least 150 dpi are asked for."
    ]
    assert told[0].pages == tuple(range(1, 41))
    assert len(told[0].places) == 40
    assert words((3,)) == "Page 3: The page has no bleed."
    assert words((3, 4)) == "Pages 3 and 4: The page has no bleed."
    assert words((1, 3, 4, 5, 9)) == "Pages 1, 3 to 5 and 9: The page has no bleed."
    assert tell([Finding("no_bleed", "yellow", page=1)])[0].pages == ()
    differing = [
        Finding("small_words", "red", {"size": float(page), "wanted": 6.0}, page) for page in (1, 2)
    ]
    assert len(tell(differing, 1, 2)) == 2
