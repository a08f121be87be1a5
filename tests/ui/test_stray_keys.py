"""A key or a turn of the wheel that goes astray changes no records."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox

from desktop.ui.inspector.editors import ValueChoice
from desktop.work import verbs
from tests.fixtures.registers import (
    add_campaign,
    add_portraits,
    context,  # noqa: F401
    settle,
    window,  # noqa: F401
)

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def area(window, context, qtbot):
    add_campaign(context)
    add_portraits(context, 8)
    settle(qtbot, context)
    with qtbot.waitActive(window):
        window.activateWindow()
    made = window.stage.current
    made.choose([1])
    settle(qtbot, context)
    return made


def status(window) -> ValueChoice:
    box = window.inspector.findChild(ValueChoice, "field-own-status")
    assert box is not None
    box.setFocus()
    QApplication.processEvents()
    assert QApplication.focusWidget() is box
    return box


def statuses(context) -> list[str]:
    return [context.store.row("portraits", id_).status for id_ in range(1, 9)]


def turn_wheel(box: QComboBox) -> None:
    """A notch of the wheel downwards over a box."""
    middle = QPointF(box.rect().center())
    turn = QWheelEvent(
        middle, box.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)


def test_ctrl_a_in_the_inspector_leaves_the_list_alone(window, area, context, qtbot):
    box = status(window)
    qtbot.keyClick(box, Qt.Key.Key_A, CTRL)
    assert area.keeper.ids() == (1,)
    area.first_focus().setFocus()
    qtbot.keyClick(area.first_focus(), Qt.Key.Key_A, CTRL)
    settle(qtbot, context)
    assert len(area.keeper.ids()) == 8


@pytest.mark.parametrize("chosen", [(1,), (1, 2, 3)])
def test_a_closed_choice_opens_instead_of_changing(window, area, context, qtbot, chosen):
    area.choose(chosen)
    settle(qtbot, context)
    before = statuses(context)
    box = status(window)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_A, Qt.Key.Key_P, Qt.Key.Key_Z):
        qtbot.keyClick(box, key)
        assert box.view().isVisible()
        assert statuses(context) == before
        qtbot.keyClick(box.view(), Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not box.view().isVisible())
    assert statuses(context) == before
    turn_wheel(box)
    assert statuses(context) == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_choice_closed_with_the_pointer_elsewhere_looks_left(window, area, qtbot, key):
    area.choose((1,))
    box = status(window)
    inside = QPointF(box.rect().center())
    QApplication.sendEvent(box, QEnterEvent(inside, inside, inside))
    assert box.underMouse()
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    QCursor.setPos(window.mapToGlobal(QPoint(3, 3)))
    qtbot.keyClick(box.view(), key)
    qtbot.waitUntil(lambda: not box.view().isVisible())
    assert not box.underMouse()


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 0), (Qt.Key.Key_Home, 0), (Qt.Key.Key_End, -1)],
)
def test_an_arrow_and_enter_take_what_the_arrow_means(window, area, context, qtbot, key, expected):
    """The arrow opened the choice where it stood, and Enter then took what was there already."""
    everybody = tuple(range(1, 9))
    area.choose(everybody)
    settle(qtbot, context)
    box = status(window)
    assert box.currentIndex() == 1
    steps = context.undo.count()
    qtbot.keyClick(box, key)
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    settle(qtbot, context)
    assert context.undo.count() == steps + 1
    wanted = box.itemData(range(box.count())[expected])
    assert set(statuses(context)) == {wanted}


def test_down_and_enter_among_several_values_take_the_first(window, area, context, qtbot):
    change = verbs.set_values("portraits", (1, 2), status="published")
    context.undo.push_change("Status", change)
    area.choose((1, 5))
    settle(qtbot, context)
    box = status(window)
    assert box.currentIndex() == -1
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    settle(qtbot, context)
    assert [statuses(context)[place] for place in (0, 1, 4)] == [
        box.itemData(0), "published", box.itemData(0),
    ]  # fmt: skip


def test_a_letter_and_enter_take_what_is_meant(window, area, context, qtbot):
    box = status(window)
    last = box.itemText(box.count() - 1)
    qtbot.keyClicks(box, last[0])
    qtbot.keyClick(box.view(), Qt.Key.Key_End)
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    settle(qtbot, context)
    assert context.store.row("portraits", 1).status == box.itemData(box.count() - 1)


def test_ctrl_a_in_a_number_field_marks_its_number(window, area, context, qtbot):
    field = QSpinBox(window)
    field.setValue(42)
    field.show()
    field.setFocus()
    QApplication.processEvents()
    qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    assert field.lineEdit().selectedText() == "42"
    assert area.keeper.ids() == (1,)


def test_the_page_of_a_wall_does_not_change_by_the_wheel(composer):
    composer.wall()
    before = composer.shown.row
    boxes = [b for b in composer.area.wall_inspector.findChildren(QComboBox) if b.count() > 5]
    assert boxes
    for box in boxes:
        turn_wheel(box)
    composer.settle()
    assert composer.shown.row == before
