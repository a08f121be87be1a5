"""Guides on the canvas: keys, legend, division, hints with a nudge, and the output's joints."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.tiling.division import Division
from desktop.ui.composer.guides_panel import GuidesPanel
from desktop.ui.composer.inspect_wall import HintLine
from desktop.ui.portraits.dragging import mime_data
from tests.fixtures.composer import Composer


def poster(composer: Composer, **values: float) -> None:
    composer.wall()
    composer.area.edits.set_page("City-Light-Poster", 1185, 1750)
    if values:
        composer.area.edits.set("Wand", gesture=False, **values)
    composer.settle()


def nudges(composer: Composer) -> list[HintLine]:
    lines = composer.area.wall_inspector.wall.hints.lines()
    return [line for line in lines if hasattr(line, "nudge_button")]


def test_one_key_keeps_the_guides_in_sight_and_it_is_remembered(composer: Composer) -> None:
    poster(composer)
    scene, settings = composer.view.wall_scene, composer.context.settings
    assert scene.guides is None
    composer.actions.refresh_now()
    QTest.keyClick(composer.view, Qt.Key.Key_H)
    assert scene.guides is not None
    assert scene.guides.visible is not None
    assert settings.get("wall.guides") is True
    assert composer.actions.action("walls.guides").isChecked()
    QTest.keyClick(composer.view, Qt.Key.Key_H)
    assert scene.guides is None
    assert settings.get("wall.guides") is False


def test_guides_appear_while_something_moves(composer: Composer) -> None:
    poster(composer)
    scene = composer.view.wall_scene
    nowhere = composer.at(2)
    composer.drag(composer.at(0), nowhere, release=False)
    assert scene.guides is not None
    composer.key(Qt.Key.Key_Escape)
    composer.mouse(QEvent.Type.MouseButtonRelease, nowhere, Qt.MouseButton.NoButton)
    assert scene.guides is None
    composer.hover(mime_data([10]), composer.at(3))
    assert scene.guides is not None
    QApplication.sendEvent(composer.view.viewport(), QDragLeaveEvent())
    assert scene.guides is None
    composer.double_click(1)
    assert scene.framing == 1
    assert scene.guides is not None
    composer.key(Qt.Key.Key_Return)
    assert scene.guides is None


def test_looking_elsewhere_shows_no_guides(composer: Composer) -> None:
    poster(composer)
    scene = composer.view.wall_scene
    empty = composer.view.mapFromScene(QPointF(-30, -30))
    composer.drag(empty, composer.at(4), release=False)  # a rubber band
    assert scene.marks.band is not None
    assert scene.guides is None
    composer.key(Qt.Key.Key_Escape)
    composer.area.legend.open()
    assert scene.guides is not None
    composer.area.legend.panel.window().hide()
    assert scene.guides is None


def test_guides_change_what_is_seen(composer: Composer) -> None:
    poster(composer)
    composer.area.legend.keep(True)
    composer.settle()
    before = composer.view.viewport().grab().toImage()
    composer.area.legend.keep(False)
    composer.settle()
    assert composer.view.viewport().grab().toImage() != before
    composer.area.legend.keep(True)
    composer.settle()
    assert composer.view.viewport().grab().toImage() == before


def test_the_status_line_says_what_a_line_is(composer: Composer) -> None:
    poster(composer)
    composer.area.legend.keep(True)
    point = composer.view.mapFromScene(QPointF(12.5, 900))
    composer.mouse(QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton)
    assert "1160 × 1720 mm" in composer.area.status.words.text().replace("\N{NO-BREAK SPACE}", " ")
    composer.area.legend.keep(False)
    composer.mouse(QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton)
    assert "1160" not in composer.area.status.words.text()


def test_the_legend_divides_the_wall_in_a_step_that_can_be_undone(composer: Composer) -> None:
    poster(composer)
    composer.area.legend.keep(True)
    panel = composer.area.legend.panel
    assert isinstance(panel, GuidesPanel)
    at = panel.division.findText("In 4 Teilen")
    panel.division.setCurrentIndex(at)
    panel.division.activated.emit(at)
    composer.settle()
    assert composer.board.division == Division.in_parts(4)
    guides = composer.view.wall_scene.guides
    assert guides is not None
    assert (len(guides.standing), len(guides.lying)) == (1, 1)
    panel.eased.click()
    assert composer.board.division == Division(4, eased=True)
    composer.undo()
    assert composer.board.division == Division.in_parts(4)
    assert not panel.eased.isChecked()
    composer.undo()
    assert composer.board.division is None
    assert panel.division.currentIndex() == 0
    assert not composer.view.wall_scene.guides.standing  # type: ignore[union-attr]


def test_a_hint_shows_and_nudges_with_one_click(composer: Composer) -> None:
    none = dict.fromkeys(("margin_top", "margin_right", "margin_bottom", "margin_left"), 0.0)
    poster(composer, **none)
    (line,) = nudges(composer)
    assert "Rahmen verdeckt" in line.text()
    line.show_button.click()
    assert composer.board.chosen
    composer.board.choose([])
    before = composer.shown
    (line,) = nudges(composer)
    line.nudge_button.click()
    composer.settle()
    assert nudges(composer) == []
    assert composer.shell.said[-1].startswith("Verschoben: ")
    composer.undo()
    assert composer.shown == before


def test_where_nothing_can_move_that_is_said(composer: Composer) -> None:
    poster(composer)
    composer.area.legend.nudge("joint")
    assert composer.shell.said[-1].startswith("Es ist kein Platz")


def test_an_output_that_is_set_up_shows_its_joints(composer: Composer) -> None:
    poster(composer)
    composer.area.guiding.divide(Division.in_parts(2))
    composer.area.publisher.choose("tiles")
    composer.settle()
    guides = composer.view.wall_scene.guides
    assert guides is not None
    assert len(guides.lying) > 1
    composer.area.publisher.choose("plan")
    composer.settle()
    guides = composer.view.wall_scene.guides
    assert guides is not None, "those of an output are seen until its card is closed"
    assert len(guides.standing) + len(guides.lying) == 1
    composer.area.publisher.card.close_card()
    composer.settle()
    assert composer.area.guiding.shown_tiling == composer.area.guiding.tiling
    assert composer.view.wall_scene.guides is None
