"""The shelf: who stands on the wall, who waits for a place, who is not on it; and the way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from desktop.ui.composer.tray import Tray
from tests.fixtures.composer import PEOPLE, Composer

Key = Qt.Key


def small_grid(composer: Composer) -> Tray:
    """Nine people on a grid of four places, the shelf with the keyboard."""
    composer.wall()
    composer.area.edits.set_grid(2, 2)
    composer.settle()
    assert composer.names() == ["Mara", "Tom", "Ayşe", "Jörg"]
    tray = composer.area.tray
    tray.list.setFocus()
    return tray


def listed(composer: Composer) -> list[str]:
    model = composer.area.tray.model
    lines = [model.line(row) for row in range(len(model.pages))]
    return [line.name for line in lines if line is not None]


def waiting(composer: Composer) -> list[str]:
    return [PEOPLE[id_ - 1] for id_ in composer.shown.waiting]


def choose(composer: Composer, *names: str) -> None:
    tray = composer.area.tray
    tray.list.clearSelection()
    for name in names:
        index = tray.model.index(listed(composer).index(name), 0)
        flag = QItemSelectionModel.SelectionFlag.Select
        tray.list.selectionModel().setCurrentIndex(index, flag)


def text_of(composer: Composer, name: str, role: Qt.ItemDataRole) -> str:
    model = composer.area.tray.model
    return str(model.index(listed(composer).index(name), 0).data(role))


def words(action: QAction) -> str:
    """The text of an entry without its key."""
    return action.text().replace("&", "").partition("\t")[0]


def opened_menu() -> QMenu:
    menus = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
    assert len(menus) == 1
    return menus[0]


def pick(menu: QMenu, text: str) -> None:
    """Choose an entry with the keyboard."""
    action = next(a for a in menu.actions() if words(a) == text)
    assert action.isEnabled()
    menu.setActiveAction(action)
    QTest.keyClick(menu, Key.Key_Return)
    QApplication.processEvents()


def menu_of(composer: Composer) -> QMenu:
    """The menu that the menu key opens."""
    tray = composer.area.tray
    point = QPoint(1, 1)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, point, tray.list.viewport().mapToGlobal(point)
    )
    QApplication.sendEvent(tray.list.viewport(), event)
    return opened_menu()


def test_who_waits_is_listed_as_not_on_the_wall_and_marked(composer: Composer) -> None:
    tray = small_grid(composer)
    assert waiting(composer) == ["Li", "Käthe", "Henrike", "Bruno", "Dana"]
    tray.unplaced.setChecked(True)
    composer.settle()
    assert listed(composer) == [
        "Bruno", "Dana", "Emil", "Fatou", "Henrike", "Ida", "Käthe", "Li"
    ]  # fmt: skip
    spoken = Qt.ItemDataRole.AccessibleTextRole
    tip = Qt.ItemDataRole.ToolTipRole
    assert text_of(composer, "Li", spoken) == "Li, wartet auf ein Feld"
    assert text_of(composer, "Emil", spoken) == "Emil"
    assert text_of(composer, "Li", tip).startswith("Li wartet: Das Raster hat kein Feld")
    tray.unplaced.setChecked(False)
    composer.settle()
    assert len(listed(composer)) == 12
    assert text_of(composer, "Tom", spoken) == "Tom, Feld 1,2"
    assert text_of(composer, "Tom", tip) == "Tom steht in Feld 1,2."


def test_the_tooltip_is_shown_under_the_mouse(composer: Composer) -> None:
    tray = small_grid(composer)
    rect = tray.list.visualRect(tray.model.index(listed(composer).index("Li"), 0))
    spot = rect.center()
    event = QHelpEvent(QEvent.Type.ToolTip, spot, tray.list.viewport().mapToGlobal(spot))
    QApplication.sendEvent(tray.list.viewport(), event)
    assert QToolTip.text().startswith("Li wartet")
    QToolTip.hideText()


def test_who_waits_carries_a_mark_of_its_own(composer: Composer) -> None:
    """Seen in pixels: a plate in the corner, and the photo does not step back."""
    tray = small_grid(composer)

    def plate(name: str) -> str:
        index = tray.model.index(listed(composer).index(name), 0)
        tray.list.scrollTo(index)
        rect = tray.list.visualRect(index)
        shot = tray.list.viewport().grab(rect).toImage()
        corner = QPoint(rect.width() - 4 - 18, 12)
        return shot.copy(corner.x(), corner.y(), 16, 16).pixelColor(2, 6).name()

    surface = plate("Mara")
    assert plate("Li") == surface
    assert plate("Emil") != surface


def test_a_waiting_portrait_is_dragged_to_a_place(composer: Composer) -> None:
    small_grid(composer)
    composer.drop_portraits([5], 1)
    assert composer.names() == ["Mara", "Li", "Ayşe", "Jörg"]
    assert waiting(composer) == ["Käthe", "Henrike", "Bruno", "Dana"]
    composer.actions.trigger("walls.grid_auto")
    assert [name for name in composer.names() if name] == [
        "Mara", "Li", "Ayşe", "Jörg", "Käthe", "Henrike", "Bruno", "Dana"
    ]  # fmt: skip
    assert composer.shown.number == 8  # it left no empty cell behind
    composer.undo()
    composer.undo()
    assert composer.names() == ["Mara", "Tom", "Ayşe", "Jörg"]
    assert waiting(composer) == ["Li", "Käthe", "Henrike", "Bruno", "Dana"]


def test_delete_takes_portraits_off_the_wall(composer: Composer) -> None:
    tray = small_grid(composer)
    choose(composer, "Käthe", "Tom", "Emil")
    count = composer.context.undo.index()
    QTest.keyClick(tray.list, Key.Key_Delete)
    composer.settle()
    assert composer.names() == ["Mara", "", "Ayşe", "Jörg"]
    assert waiting(composer) == ["Li", "Henrike", "Bruno", "Dana"]
    assert composer.context.undo.index() == count + 1
    assert composer.context.undo.undoText() == "2 Porträts von der Wand nehmen"
    composer.undo()
    assert composer.names() == ["Mara", "Tom", "Ayşe", "Jörg"]
    assert waiting(composer) == ["Li", "Käthe", "Henrike", "Bruno", "Dana"]
    choose(composer, "Emil")
    QTest.keyClick(tray.list, Key.Key_Delete)
    assert composer.context.undo.index() == count  # he was not on it


def test_the_menu_does_the_same(composer: Composer) -> None:
    small_grid(composer)
    choose(composer, "Käthe")
    pick(menu_of(composer), "Von der Wand nehmen")
    composer.settle()
    assert waiting(composer) == ["Li", "Henrike", "Bruno", "Dana"]
    choose(composer, "Ayşe")
    pick(menu_of(composer), "Auf der Wand zeigen")
    assert composer.board.chosen == {2}
    composer.area.edits.clear(composer.board.chosen_places)
    composer.settle()
    choose(composer, "Dana")
    pick(menu_of(composer), "In ein leeres Feld setzen")
    composer.settle()
    assert composer.names()[2] == "Dana"
    choose(composer, "Emil")
    menu = menu_of(composer)
    enabled = {words(a): a.isEnabled() for a in menu.actions() if a.text()}
    assert enabled == {
        "In ein leeres Feld setzen": False,
        "Auf der Wand zeigen": False,
        "Von der Wand nehmen": False,
        "Porträt zeigen": True,
    }
    pick(menu, "Porträt zeigen")
    assert composer.shell.shown == [("portraits", (10,))]


def test_a_line_over_the_shelf_says_how_many_wait_and_what_can_be_done(composer: Composer) -> None:
    tray = small_grid(composer)
    bar = tray.waiting
    assert bar.isVisible()
    assert bar.text() == "5 warten auf ein Feld"
    bar.setFocus()
    QTest.keyClick(bar, Key.Key_Space)
    pick(opened_menu(), "Alle wartenden von der Wand nehmen")
    composer.settle()
    assert waiting(composer) == []
    assert composer.shown.number == 4
    assert not bar.isVisible()
    composer.undo()
    assert bar.text() == "5 warten auf ein Feld"
    bar.click()
    pick(opened_menu(), "Raster automatisch")
    composer.settle()
    assert not bar.isVisible()
    assert len([name for name in composer.names() if name]) == 9


def test_empty_places_are_filled_with_who_waits_first(composer: Composer) -> None:
    tray = small_grid(composer)
    composer.area.edits.clear([composer.board.places[0], composer.board.places[2]])
    composer.settle()
    composer.actions.trigger("walls.fill")
    assert composer.names() == ["Li", "Tom", "Käthe", "Jörg"]
    composer.area.edits.clear([composer.board.places[1]])
    composer.settle()
    tray.waiting.click()
    pick(opened_menu(), "Wartende in leere Felder setzen")
    composer.settle()
    assert composer.names() == ["Li", "Henrike", "Käthe", "Jörg"]


def test_the_hint_leads_to_who_waits(composer: Composer) -> None:
    tray = small_grid(composer)
    hints = composer.area.wall_inspector.wall.hints
    hint = next(h for h in hints.lines() if "passen nicht" in h.text())
    QTest.mouseClick(hint, Qt.MouseButton.LeftButton)
    composer.settle()
    assert sorted(tray.list.chosen()) == [5, 6, 7, 8, 9]
    assert composer.window.focusWidget() is tray.list
