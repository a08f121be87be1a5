"""Templates of walls in the window: save, make, rename, delete and bring back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop.ui.composer.templates_sheet import TemplatesSheet
from desktop.work.walls.templates import FILE, TemplateShelf, built_in
from tests.fixtures.composer import Composer


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LITFASS_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def sheet_of(composer: Composer) -> TemplatesSheet:
    (sheet,) = [one for one in composer.window.findChildren(TemplatesSheet) if one.isVisible()]
    return sheet


def test_a_wall_is_saved_under_a_name_that_is_typed_at_once(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set("Ecken", radius=7.0)
    composer.actions.trigger("walls.save_template")
    sheet = sheet_of(composer)
    editor = sheet.list.findChild(QLineEdit)
    assert editor is not None
    editor.setText("Marktplatz")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    composer.settle()
    assert [each.name for each in TemplateShelf().own()] == ["Marktplatz"]
    assert sheet.current is not None
    assert sheet.current.values["radius"] == 7.0
    sheet.close_card()


def test_a_wall_is_made_of_a_template_and_can_be_undone(composer: Composer) -> None:
    composer.wall()
    before = composer.board.wall_id
    composer.actions.trigger("walls.from_template")
    sheet = sheet_of(composer)
    names = [sheet.list.item(row).text() for row in range(sheet.list.count())]
    assert names[0] == "Neun Porträts auf A0"
    assert len(names) == len(built_in())
    sheet.list.setCurrentRow(3)
    assert "A0" in sheet.facts.text()
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    composer.settle()
    assert composer.board.wall_id != before
    assert composer.shown.row.layout == "mosaic"
    assert len(composer.shown.portraits()) == 12
    composer.undo()
    assert composer.board.wall_id == before


def test_own_templates_are_renamed_deleted_and_brought_back(composer: Composer) -> None:
    composer.wall()
    composer.actions.trigger("walls.save_template")
    sheet = sheet_of(composer)
    editor = sheet.list.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    composer.settle()
    sheet.list.currentItem().setText("Neun Porträts auf A0")
    composer.settle()
    assert "schon" in sheet.wrong.text() or "bereits" in sheet.wrong.text()
    sheet.list.currentItem().setText("Markt")
    composer.settle()
    assert not sheet.wrong.isVisible()
    assert [each.name for each in TemplateShelf().own()] == ["Markt"]
    sheet.remove.click()
    assert TemplateShelf().own() == []
    assert "Markt" in sheet.back.text()
    sheet.back.click()
    assert [each.name for each in TemplateShelf().own()] == ["Markt"]
    sheet.close_card()


def test_built_in_templates_stay(composer: Composer) -> None:
    composer.wall()
    composer.actions.trigger("walls.from_template")
    sheet = sheet_of(composer)
    sheet.list.setCurrentRow(0)
    assert not sheet.rename.isEnabled()
    assert not sheet.remove.isEnabled()
    QTest.keyClick(sheet.list, Qt.Key.Key_Delete)
    assert sheet.list.count() == len(built_in())
    sheet.close_card()


def test_a_damaged_file_is_told_of_and_stays(composer: Composer, home: Path) -> None:
    composer.wall()
    composer.actions.trigger("walls.save_template")
    sheet_of(composer).close_card()
    composer.settle()
    (file,) = home.rglob(FILE)
    damaged = file.read_bytes()[:-3]
    file.write_bytes(damaged)
    composer.actions.trigger("walls.from_template")
    sheet = sheet_of(composer)
    assert FILE in sheet.wrong.text()
    assert "beschädigt" in sheet.wrong.text()
    sheet.close_card()
    composer.settle()
    composer.actions.trigger("walls.save_template")
    sheet_of(composer).close_card()
    assert len(TemplateShelf().own()) == 1
    assert (file.parent / "wall_templates.damaged.json").read_bytes() == damaged


def test_no_other_template_is_renamed_where_the_wanted_one_is_not_there(
    composer: Composer,
) -> None:
    composer.wall()
    composer.actions.trigger("walls.save_template")
    sheet_of(composer).close_card()
    composer.settle()
    sheet = TemplatesSheet(composer.window, TemplateShelf(), "Bauzaun")
    sheet.open()
    sheet.edit_name()
    assert sheet.current is None
    assert sheet.list.findChild(QLineEdit) is None
    assert not sheet.rename.isEnabled()
    sheet.close_card()
