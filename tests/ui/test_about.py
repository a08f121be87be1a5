"""About Litfass: versions and licences of everything, to read and to copy."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.core import parts
from desktop.core.places import resource
from desktop.ui.window.about import About
from tests.fixtures.desks import begin, folder  # noqa: F401


def test_every_part_has_a_version_and_the_words_of_its_licence() -> None:
    found = {part.name: part for part in parts.parts("6.0")}
    assert found["Litfass"].version == __version__
    assert found["SQLite"].version == sqlite3.sqlite_version
    without = {name for name, part in found.items() if not part.version}
    assert not without
    # Python's own lies where Python was put, which not every system does.
    silent = {name for name, part in found.items() if not part.words().strip()}
    assert silent <= {"SQLite", "Python"}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in found["Qt"].words()
    assert "SIL OPEN FONT LICENSE" in found["Inter"].words()
    assert "Copyright" in found["SQLAlchemy"].words()


def test_whatever_lies_in_resources_under_a_licence_is_named() -> None:
    shipped = {file for _name, _version, _licence, file in parts.SHIPPED}
    lying = {file.name for file in resource("licenses").iterdir()}
    assert lying - shipped == {"LGPL-3.0.txt"}  # Qt's


def test_a_frozen_copy_tells_from_what_was_shipped_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = next(path for path in parts._metadata() if path.name.startswith("segno-"))
    shutil.copytree(whole, tmp_path / whole.name)
    (tmp_path / whole.name / "RECORD").unlink()  # it is left out of the bundle
    (tmp_path / "licences-python").mkdir()
    (tmp_path / "licences-python" / "LICENSE.txt").write_text("PYTHON SOFTWARE FOUNDATION")
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr("sys.path", [])
    found = {part.name: part for part in parts.parts("6.0")}
    assert found["segno"].version
    assert "Heuer" in found["segno"].words()
    assert found["Python"].words() == "PYTHON SOFTWARE FOUNDATION"
    assert found["numpy"].version == ""


def test_the_sheet_shows_and_copies(begin, qtbot, folder):
    desk = begin(folder)
    desk.window.actions.trigger("help.about")
    (sheet,) = desk.window.findChildren(About)
    assert desk.window.focusWidget() is sheet.names
    assert "GNU GENERAL PUBLIC LICENSE" in sheet.shown.toPlainText()
    qtbot.keyClick(sheet.names, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.names, Qt.Key.Key_Down)
    assert "LESSER" in sheet.shown.toPlainText()
    qtbot.keyClick(sheet.names, Qt.Key.Key_Down)
    assert "public domain" in sheet.shown.toPlainText()
    qtbot.mouseClick(sheet.copied, Qt.MouseButton.LeftButton)
    text = QApplication.clipboard().text()
    assert f"Qt {qVersion()}, LGPL-3.0" in text
    assert f"Litfass {__version__}" in text
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
