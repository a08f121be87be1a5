"""The picker of page formats and the table in which an office edits them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.core.formats import judge
from desktop.core.pages.shelf import FILE
from desktop.core.places import settings_folder
from desktop.ui.composer.formats_model import COLUMNS
from desktop.ui.composer.formats_sheet import FormatsSheet
from desktop.ui.composer.panels import PagePanel
from desktop.work import pages
from desktop.work.walls.hints import page_name
from tests.fixtures.composer import Composer

FIELDS = [column.field for column in COLUMNS]


def picker(composer: Composer) -> PagePanel:
    return composer.area.wall_inspector.findChildren(PagePanel)[0]


def pick(panel: PagePanel, key: str) -> None:
    index = panel._format.findData(key)
    assert index >= 0, key
    panel._format.setCurrentIndex(index)
    panel._format.activated.emit(index)


def sheet(composer: Composer) -> FormatsSheet:
    composer.area.edit_formats()
    return composer.area.window().findChildren(FormatsSheet)[-1]


def finish(qtbot: QtBot, editor: QLineEdit) -> None:
    """Press Enter; the cell closes."""
    qtbot.keyPress(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def type_over(qtbot: QtBot, opened: FormatsSheet, row: int, field: str, text: str) -> None:
    """Type into a cell and press Enter, as a user does."""
    opened.table.setCurrentIndex(opened.model.index(row, FIELDS.index(field)))
    opened.table.edit(opened.table.currentIndex())
    (editor,) = opened.table.findChildren(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    finish(qtbot, editor)


def test_the_picker_knows_the_formats_of_the_trade(composer: Composer) -> None:
    composer.wall(4)
    panel = picker(composer)
    pick(panel, "18/1")
    row = composer.shown.row
    assert (row.format, row.width, row.height) == ("18/1", 3560, 2520), "it hangs lying"
    assert composer.shown.distance == 5.0
    assert panel._format.currentData() == "18/1"
    assert composer.area.toolbar._page.text() == "18/1"
    assert page_name(composer.shown) == "18/1"
    pick(panel, "1/1")
    assert composer.shown.page.name == "1/1", "though A1 is as large"
    composer.undo()
    assert composer.shown.page.name == "18/1"


def test_a_format_for_a_screen_gives_its_pixels(composer: Composer) -> None:
    composer.wall(4)
    before = composer.shown.row.dpi
    panel = picker(composer)
    pick(panel, "Instagram 4:5")
    row = composer.shown.row
    assert [round(side / 25.4 * row.dpi) for side in (row.width, row.height)] == [1080, 1350]
    assert "px" in panel._format.currentText()
    pick(panel, "A2")
    assert composer.shown.row.dpi == before


def test_a_variant_is_added_named_and_used(composer: Composer, qtbot: QtBot) -> None:
    composer.wall(4)
    opened = sheet(composer)
    row = opened.model.row_of("City-Light-Poster")
    opened._go(row)
    opened.variant.click()
    made = opened.table.currentIndex().row()
    editor = opened.table.findChildren(QLineEdit)[-1]
    editor.setText("Ströer CLP Sichtmaß")  # QTest types ASCII only
    finish(qtbot, editor)
    type_over(qtbot, opened, made, "visible_width", "115 cm")
    type_over(qtbot, opened, made, "min_dpi", "120")
    kept = pages.find("ströer clp sichtmaß")
    assert (kept.visible_width, kept.min_dpi, kept.width_mm) == (1150, 120, 1185)
    pick(picker(composer), "Ströer CLP Sichtmaß")
    assert composer.shown.needed_dpi == 120
    opened._go(made)
    opened.remove.click()
    assert composer.shown.page.name == "City-Light-Poster", "the size is still that of one"
    assert picker(composer)._format.findData("Ströer CLP Sichtmaß") < 0


def test_another_least_resolution_judges_the_wall_anew(composer: Composer, qtbot: QtBot) -> None:
    composer.wall(4)
    place = next(place for place in composer.board.places if place.dpi)
    opened = sheet(composer)
    row = opened.model.row_of("A0")
    assert opened.table.currentIndex().row() == row, "it opens at the format of the wall"
    type_over(qtbot, opened, row, "min_dpi", "400")
    assert composer.shown.needed_dpi == 400
    assert place.dpi is not None
    assert composer.shown.judged(place) == judge(place.dpi, 400)
    opened.remove.click()
    assert composer.shown.needed_dpi == 70


def test_what_cannot_be_is_said_and_not_taken(composer: Composer, qtbot: QtBot) -> None:
    composer.wall(4)
    opened = sheet(composer)
    row = opened.model.row_of("A0")
    for field, text, why in (
        ("bleed", "viel", "viel"),
        ("distance_m", "0", "0,1"),
        ("visible_width", "900", "Sichtmaß"),
    ):
        type_over(qtbot, opened, row, field, text)
        assert why in opened.wrong.text(), field
    name = opened.model.index(row, 0)
    assert not opened.model.flags(name) & Qt.ItemFlag.ItemIsEditable
    type_over(qtbot, opened, row, "safe", "12,5")
    assert opened.wrong.text() == ""
    assert pages.find("A0").safe == 12.5


def test_a_long_name_does_not_widen_the_panel(composer: Composer) -> None:
    composer.wall(4)
    before = picker(composer).minimumSizeHint().width()
    page = replace(pages.find("City-Light-Poster"), name="Sehr langer Name eines Betreibers " * 2)
    pages.shelf().keep(page)
    pages.forget()
    composer.board.reconsider()
    assert picker(composer)._format.findData(page.name.strip()[:60].strip()) > 0
    assert picker(composer).minimumSizeHint().width() == before


def test_a_damaged_table_says_so_and_is_kept(composer: Composer, qtbot: QtBot) -> None:
    composer.wall(4)
    file = settings_folder() / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("[{", encoding="utf-8")
    pages.forget()
    opened = sheet(composer)
    assert FILE in opened.wrong.text()
    type_over(qtbot, opened, opened.model.row_of("A1"), "safe", "12")
    assert opened.wrong.text() == ""
    assert pages.find("A1").safe == 12
    assert file.with_name("formats.damaged.json").read_text(encoding="utf-8") == "[{"
    opened.close_card()
