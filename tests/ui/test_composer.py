"""The composer by hand: real events on the real widget, real library, real undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.work.walls.hints import hints
from tests.fixtures.composer import Composer
from tests.fixtures.photos import PhotoFactory

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def steps(composer: Composer) -> int:
    return composer.context.undo.index()


def listed(composer: Composer) -> list[str]:
    model = composer.area.tray.model
    lines = [model.line(row) for row in range(len(model.pages))]
    return [line.name for line in lines if line is not None]


def test_one_click_makes_a_wall_of_the_campaign(composer: Composer) -> None:
    assert composer.board.composition is None
    composer.area.start_page.empty.button.click()
    composer.settle()
    assert len([name for name in composer.names() if name]) == 12
    assert composer.shown.row.name == "Plakatwand"
    composer.undo()
    assert composer.board.composition is None


def test_a_drag_swaps_two_places_in_one_step(composer: Composer) -> None:
    composer.wall()
    before, count = composer.names(), steps(composer)
    composer.drag(composer.at(0), composer.at(4))
    after = composer.names()
    assert (after[0], after[4]) == (before[4], before[0])
    assert steps(composer) == count + 1
    assert composer.board.chosen == {4}
    composer.undo()
    assert composer.names() == before


def test_while_dragging_the_status_line_says_what_happens(composer: Composer) -> None:
    composer.wall()
    composer.drag(composer.at(0), composer.at(4), release=False)
    name = composer.names()[4]
    assert composer.area.status.words.text() == f"Tauscht mit {name} in Feld 2,2. Esc bricht ab."
    assert composer.view.wall_scene.marks.targets == (4,)


def test_escape_cancels_a_drag(composer: Composer) -> None:
    composer.wall()
    before, count = composer.names(), steps(composer)
    composer.drag(composer.at(0), composer.at(4), release=False)
    composer.key(Qt.Key.Key_Escape)
    composer.mouse(QEvent.Type.MouseButtonRelease, composer.at(4), Qt.MouseButton.NoButton)
    assert composer.names() == before
    assert steps(composer) == count
    assert composer.view.wall_scene.marks.targets == ()


def test_a_drag_beside_the_page_does_nothing(composer: Composer) -> None:
    composer.wall()
    before, count = composer.names(), steps(composer)
    composer.drag(composer.at(0), QPoint(4, 4))
    assert composer.names() == before
    assert steps(composer) == count


def test_alt_and_drag_moves_the_photo(composer: Composer) -> None:
    composer.wall()
    place = composer.board.places[0]
    composer.area.edits.set_zoom([place], 2.0)
    start, count = composer.board.places[0].crop, steps(composer)
    composer.drag(composer.at(0), composer.at(0) + QPoint(20, 0), CTRL)
    moved = composer.board.places[0]
    assert moved.crop.center_x < start.center_x
    assert moved.crop.center_y == pytest.approx(start.center_y)
    assert moved.crop.zoom == pytest.approx(2.0)
    assert steps(composer) == count + 1
    composer.undo()
    assert composer.board.places[0].crop == start


def test_double_click_frames_and_the_wheel_zooms_in_one_step(composer: Composer) -> None:
    composer.wall()
    count = steps(composer)
    composer.double_click(3)
    assert composer.view.wall_scene.framing == 3
    for _ in range(4):
        composer.wheel(composer.at(3), 120)
    assert composer.board.places[3].crop.zoom > 1.5
    assert steps(composer) == count + 1
    composer.key(Qt.Key.Key_Return)
    assert composer.view.wall_scene.framing is None
    assert composer.board.places[3].crop.zoom > 1.5
    composer.undo()
    assert not composer.board.places[3].by_hand


def test_escape_brings_back_the_framing_of_before(composer: Composer) -> None:
    composer.wall()
    place = composer.board.places[3]
    composer.area.edits.zoom_photo(place, 1.5)  # a moment ago: a step of its own
    before, count = composer.board.places[3], steps(composer)
    composer.double_click(3)
    composer.wheel(composer.at(3), 240)
    composer.drag(composer.at(3), composer.at(3) + QPoint(15, 10))
    composer.key(Qt.Key.Key_Left)
    assert composer.board.places[3].crop != before.crop
    composer.key(Qt.Key.Key_Escape)
    assert composer.view.wall_scene.framing is None
    assert composer.board.places[3] == before
    assert steps(composer) == count
    composer.context.undo.redo()  # even that can be taken back
    assert composer.board.places[3].crop != before.crop


def test_escape_brings_it_back_whatever_was_done_meanwhile(composer: Composer) -> None:
    composer.wall()
    composer.double_click(2)
    composer.wheel(composer.at(2), 240)
    composer.area.edits.rename("Marktplatz")
    composer.wheel(composer.at(2), 240)
    composer.key(Qt.Key.Key_Escape)
    assert not composer.board.places[2].by_hand
    assert composer.shown.row.name == "Marktplatz"


def test_escape_during_a_drag_ends_the_drag_alone(composer: Composer) -> None:
    composer.wall()
    composer.double_click(2)
    composer.wheel(composer.at(2), 240)
    framed = composer.board.places[2].crop
    composer.drag(composer.at(2), composer.at(2) + QPoint(15, 10), release=False)
    composer.key(Qt.Key.Key_Escape)
    assert composer.view.wall_scene.framing == 2
    assert composer.board.places[2].crop == framed
    composer.mouse(QEvent.Type.MouseButtonRelease, composer.at(2), Qt.MouseButton.NoButton)


@pytest.mark.parametrize("framing", [False, True])
def test_the_line_of_help_is_never_cut(composer: Composer, framing: bool) -> None:
    composer.wall()
    words = composer.area.status.words
    composer.area.status.setFixedWidth(450)  # a small screen with shelf and inspector
    if framing:
        composer.double_click(3)
    composer.mouse(QEvent.Type.MouseMove, composer.at(3), Qt.MouseButton.NoButton)
    words.grab()
    assert ("Esc" if framing else "Alt") in words.text()
    assert not words.toolTip()
    composer.view.say("Sehr lange Worte, die nirgends Platz haben. " * 5)
    words.grab()
    assert words.toolTip() == words.text()


def test_the_keyboard_does_what_the_mouse_does(composer: Composer) -> None:
    composer.wall()
    before = composer.names()
    composer.key(Qt.Key.Key_Down)
    assert composer.board.current == 0
    composer.key(Qt.Key.Key_Right)
    composer.key(Qt.Key.Key_Down)
    assert composer.board.current == 4
    composer.key(Qt.Key.Key_Left, CTRL)
    assert composer.names()[3] == before[4]
    assert composer.board.current == 3
    composer.actions.trigger("walls.photo_in")
    assert composer.board.places[3].crop.zoom > 1.0
    crop = composer.board.places[3].crop
    composer.key(Qt.Key.Key_Right, ALT)
    assert composer.board.places[3].crop.center_x < crop.center_x
    composer.actions.trigger("walls.face")
    assert not composer.board.places[3].by_hand
    composer.key(Qt.Key.Key_Right, SHIFT)
    assert composer.board.chosen == {3, 4}
    composer.actions.trigger("walls.clear_cell")
    assert [name for name in composer.names() if name] == [*before[:3], *before[5:]]
    assert composer.board.chosen == {3}
    composer.undo()
    assert "" not in composer.names()
    composer.area.edits.set_grid(3, 3)
    composer.board.choose([3, 4])
    composer.actions.trigger("walls.clear_cell")
    assert composer.names()[3:5] == ["", ""]
    assert composer.board.chosen == {3, 4}
    assert "Feld 2,1" in composer.view.accessibleDescription()


def test_ctrl_and_shift_choose_several(composer: Composer) -> None:
    composer.wall()
    composer.click(0)
    composer.click(4, CTRL)
    assert composer.board.chosen == {0, 4}
    composer.click(4, CTRL)
    assert composer.board.chosen == {0}
    composer.click(4, SHIFT)
    assert composer.board.chosen == {0, 1, 3, 4}
    composer.actions.trigger("edit.select_all")
    assert len(composer.board.chosen) == len(composer.board.places)


def test_a_rubber_band_chooses_what_it_touches(composer: Composer) -> None:
    composer.wall()
    composer.drag(QPoint(2, 2), composer.at(1))
    assert composer.board.chosen == {0, 1}


def test_portraits_are_dropped_on_a_place(composer: Composer) -> None:
    composer.wall()
    composer.drop_portraits([10], 2)
    assert composer.names()[2] == "Emil"
    composer.area.edits.set_grid(4, 3)
    composer.drop_portraits([11, 12, 3], 9)
    assert composer.names()[9:] == ["Fatou", "Ida", "Ayşe"]


def test_a_full_grid_by_hand_says_that_it_is_full(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_grid(3, 3)
    composer.area.intake.place([10, 11], None)
    assert composer.shell.said[-1] == "Alle Felder sind belegt."
    composer.area.intake.place([10, 11], 0)
    assert composer.names()[0] == "Emil"
    assert composer.shell.said[-1] == "Für 1 Porträt war kein Feld mehr frei."
    offer = composer.shell.offers[-1]
    assert offer is not None
    offer[1]()
    assert composer.shown.row.rows == 0


def test_photos_from_the_file_manager_are_imported_and_placed(
    composer: Composer, photo: PhotoFactory
) -> None:
    composer.wall(8)
    composer.area.edits.set_grid(3, 3)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo("neu.jpg", (300, 400))))])
    composer.drop(data, composer.at(8))
    composer.qtbot.waitUntil(lambda: composer.board.places[8].portrait is not None, timeout=15000)
    assert composer.place(8).file_name == "neu.jpg"


def test_the_shelf_places_by_enter_and_lists_who_is_missing(composer: Composer) -> None:
    composer.wall()
    tray = composer.area.tray
    tray.unplaced.setChecked(True)
    composer.settle()
    assert listed(composer) == ["Emil", "Fatou", "Ida"]
    tray.list.selectAll()
    QTest.keyClick(tray.list, Qt.Key.Key_Return)
    composer.settle()
    assert {"Emil", "Fatou", "Ida"} <= set(composer.names())
    assert len(tray.model.pages) == 0
    tray.unplaced.setChecked(False)
    tray.search.setText("kät")
    tray.search.flush()
    composer.settle()
    assert listed(composer) == ["Käthe"]


def test_ordering_and_shuffling_keep_everybody(composer: Composer) -> None:
    composer.wall()
    people = sorted(composer.names())
    composer.area.edits.order("name")
    assert composer.names()[:3] == ["Ayşe", "Bruno", "Dana"]
    composer.actions.trigger("walls.shuffle")
    assert sorted(composer.names()) == people
    composer.area.edits.clear([composer.board.places[0]])
    composer.area.edits.close_up()
    assert len([name for name in composer.names() if name]) == 8


def test_portraits_beyond_the_grid_are_kept_and_told(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_grid(2, 2)
    assert len(composer.board.places) == 4
    assert len(composer.shown.waiting) == 5
    composer.settle()
    texts = [hint.text for hint in hints(composer.shown)]
    assert "5 Porträts passen nicht in das eingestellte Raster." in texts
    assert composer.area.toolbar.check.text() == "2"  # the small photos of the test too
    composer.actions.trigger("walls.grid_auto")
    assert len([name for name in composer.names() if name]) == 9


def test_nothing_is_left_when_the_campaign_changes(composer: Composer) -> None:
    from db import rows
    from db.changes import Insert

    composer.wall()
    composer.context.store.apply(Insert.of("campaigns", [rows.Campaign(2, "Lieblingsufer")]))
    composer.context.scope.select(2)
    assert composer.board.composition is None
    composer.context.scope.select(1)
    assert composer.board.composition is not None


def test_closing_the_library_clears_the_board(composer: Composer) -> None:
    composer.wall()
    composer.context.close_library()
    QApplication.processEvents()
    assert composer.board.composition is None


def test_plus_enlarges_all_chosen_photos_in_one_step(composer: Composer) -> None:
    composer.wall(9)
    composer.board.choose([1, 2, 5])
    step = composer.context.undo.index()
    composer.actions.trigger("walls.photo_in")
    composer.actions.trigger("walls.photo_in")
    composer.settle()
    zooms = [place.crop.zoom for place in composer.board.places]
    assert zooms[1] == zooms[2] == zooms[5] > 1.05
    assert all(zooms[at] == 1.0 for at in (0, 3, 4, 6, 7, 8))
    assert composer.context.undo.index() == step + 1
    composer.undo()
    assert {place.crop.zoom for place in composer.board.places} == {1.0}
