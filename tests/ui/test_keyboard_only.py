# ruff: noqa: F811 - fixtures are imported by name and asked for by name
"""The three registers without a mouse: every control is reached, named, and used by keys alone."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from db import queries
from desktop.ui import theme, words
from desktop.ui.preview.overlay import PreviewOverlay
from desktop.ui.tables.views import NamePopup
from desktop.ui.widgets.staying import StayingMenu
from desktop.ui.window.window import Window
from desktop.work import i18n, verbs
from desktop.work.i18n import translate
from tests.fixtures.registers import (
    add_campaign,
    add_contacts,
    add_portraits,
    context,  # noqa: F401
    settle,
)

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
REGISTERS = ("campaigns", "portraits", "contacts")


@pytest.fixture(params=["en", "de"])
def window(context, qtbot, request):
    """The window in one of its languages, with some records in each register."""
    i18n.install(request.param)
    theme.install("light")
    add_campaign(context)
    add_portraits(context, 30)
    add_contacts(context)
    made = Window(context)
    made.complete()
    made.resize(1440, 900)
    made.show()
    made.library_opened()
    made.activateWindow()
    settle(qtbot, context)
    yield made
    made.library_closing()
    made.hide()
    made.deleteLater()
    i18n.install("en")


@pytest.fixture
def keys(window, context, qtbot):
    """Presses keys where the keyboard is, and lets what follows come."""

    def press(*wanted: object, times: int = 1) -> None:
        for _ in range(times):
            for key in wanted:
                give_back()
                here = listener() or window
                if isinstance(key, str):
                    qtbot.keyClicks(here, key)
                elif isinstance(key, tuple):
                    qtbot.keyClick(here, key[0], key[1])
                else:
                    qtbot.keyClick(here, key)
                QApplication.processEvents()
        settle(qtbot, context)

    return press


def give_back() -> None:
    """Let the window be the active one again.

    Offscreen windows may lose this on a busy machine when a popup has closed, real ones do not.
    """
    if QApplication.activePopupWidget() is None and QApplication.activeWindow() is None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, Window) and window.isVisible():
                window.activateWindow()
                assert QTest.qWaitForWindowActive(window)


def listener() -> QWidget | None:
    """What gets a key: in a popup what has its keyboard, as Qt does it for real keys."""
    popup, focused = QApplication.activePopupWidget(), QApplication.focusWidget()
    inside = popup is None or (focused is not None and popup.isAncestorOf(focused))
    return focused if inside else popup


def focus() -> QWidget:
    give_back()
    widget = QApplication.focusWidget()
    assert widget is not None, "the keyboard is nowhere"
    return widget


def said(widget: QWidget) -> str:
    """What a screen reader says of a control."""
    found = QAccessible.queryAccessibleInterface(widget)
    if found is None:
        return widget.accessibleName()
    return found.text(QAccessible.Text.Name) or found.text(QAccessible.Text.Description)


def controls(root: QWidget) -> list[QWidget]:
    """What takes the keyboard by Tab in a part of the window, as it is shown now."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def in_menu(qtbot, *wanted) -> list[str]:
    """Press keys in the next menu, which holds the thread while it is open, then close it."""
    seen: list[str] = []

    def act() -> None:
        for key in (*wanted, Key.Key_Escape, Key.Key_Escape, Key.Key_Escape):
            popup = QApplication.activePopupWidget()
            if popup is not None:
                seen.append(popup.metaObject().className())
                qtbot.keyClick(popup, key)

    QTimer.singleShot(200, act)
    return seen


def among(widget: QWidget, reached: list[QWidget]) -> bool:
    """Whether the keyboard came to it, or to the one of its switch from which arrows go on."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    switch = group.buttons() if group is not None and group.exclusive() else []
    if isinstance(widget, QAbstractButton) and widget.autoExclusive():
        switch = [
            w for w in widget.window().findChildren(type(widget)) if w.parent() is widget.parent()
        ]
    return any(each in reached for each in (widget, *switch))


def described(widget: QWidget) -> str:
    names = [widget.metaObject().className(), widget.objectName()]
    parent: QObject | None = widget.parent()
    while parent is not None and len(names) < 6:
        names.append(parent.metaObject().className())
        parent = parent.parent()
    return "/".join(names)


def enter(window, context, qtbot, key, choose=True):
    window.show_area(key)
    settle(qtbot, context)
    area = window.stage.current
    if choose:
        area.choose_first()
        settle(qtbot, context)
    return area


@pytest.mark.parametrize("register", REGISTERS)
def test_every_control_has_a_name(window, context, qtbot, register):
    area = enter(window, context, qtbot, register)
    if register == "portraits":
        area.show_view("list")
        settle(qtbot, context)
    nameless = [described(w) for w in controls(window) if not said(w).strip()]
    assert not nameless


@pytest.mark.parametrize("register", REGISTERS)
def test_tab_reaches_everything_and_is_trapped_by_nothing(window, context, qtbot, register):
    area = enter(window, context, qtbot, register)
    area.first_focus().setFocus()
    begin = focus()
    reached: list[QWidget] = []
    for _ in range(250):
        reached.append(focus())
        last = focus()
        qtbot.keyClick(last, Key.Key_Tab)
        QApplication.processEvents()
        if focus() is last and isinstance(last, (QTextEdit, QPlainTextEdit)):
            qtbot.keyClick(last, Key.Key_Escape)  # a text may hold a tabulator: Esc leaves it
            qtbot.keyClick(focus(), Key.Key_Tab)
        if focus() is begin:
            break
    assert focus() is begin, "Tab goes round"
    missing = [described(w) for w in controls(window) if not among(w, reached)]
    assert not missing
    inspector = [w for w in reached if window.inspector.isAncestorOf(w)]
    assert inspector, "the inspector is part of the round"
    places = [reached.index(w) for w in inspector]
    assert places == list(range(places[0], places[0] + len(places))), "one pane after the other"
    tops = [w.mapTo(window.inspector, QPoint(0, 0)).y() for w in inspector]
    out_of_order = sum(later < earlier - 40 for earlier, later in itertools.pairwise(tops))
    assert out_of_order <= 1, "from above to below"


def test_a_day_at_the_portraits(window, context, qtbot, keys):
    """Find, filter, sort, edit, mark, change many, delete, take back, look: all by keys."""
    store = context.store
    area = enter(window, context, qtbot, "portraits", choose=False)
    area.first_focus().setFocus()
    keys((Key.Key_L, CTRL))
    assert area.shown_view == "list"
    # Search, and back to the list.
    keys((Key.Key_F, CTRL), "Mara")
    qtbot.waitUntil(lambda: 0 < len(area.model.pages) < 30)
    keys(Key.Key_Down)
    assert area.list.hasFocus()
    keys((Key.Key_F, CTRL), Key.Key_Escape, Key.Key_Escape)
    area.show_all()
    settle(qtbot, context)
    assert len(area.model.pages) == 30
    # Sort by a menu.
    seen = in_menu(qtbot, Key.Key_Down, Key.Key_Return)
    keys((Key.Key_O, CTRL | SHIFT))
    qtbot.waitUntil(lambda: bool(seen))
    assert len(area.model.pages) == 30
    # Edit a cell.
    area.first_focus().setFocus()
    keys((Key.Key_Home, CTRL))
    area.keeper.clear()
    keys(Key.Key_Down, Key.Key_Up)
    chosen = area.chosen()
    assert len(chosen) == 1
    keys(Key.Key_F2)
    assert isinstance(focus(), QLineEdit)
    keys((Key.Key_A, CTRL))
    keys("Rosa", Key.Key_Return)
    if area.list.state() == QAbstractItemView.State.EditingState:
        keys(Key.Key_Escape)
    assert store.row("portraits", chosen[0]).name == "Rosa"
    # Many at once, in the inspector.
    area.list.setFocus()
    keys((Key.Key_A, CTRL))
    assert len(area.chosen()) == 30
    keys(Key.Key_F6)
    assert window.inspector.isAncestorOf(focus())
    for _ in range(40):
        if focus().objectName() == "field-words-role":
            break
        keys(Key.Key_Tab)
    steps = context.undo.count()
    keys("Zeugin", Key.Key_Return)
    qtbot.waitUntil(lambda: context.undo.count() == steps + 1)
    roles = {text.role for text in store.read(queries.where, "portrait_texts", language="de")}
    assert roles == {"Zeugin"}, "thirty at once are one step"
    keys((Key.Key_F6, SHIFT))
    assert area.isAncestorOf(focus())
    keys((Key.Key_Z, CTRL))
    # Delete and take back.
    area.list.setFocus()
    keys(Key.Key_Delete)
    assert len(store.read(queries.where, "portraits")) == 0
    keys((Key.Key_Z, CTRL))
    assert len(store.read(queries.where, "portraits")) == 30


def test_a_label_by_keys(window, context, qtbot, keys):
    area = enter(window, context, qtbot, "portraits")
    line = area.inspector().labels.line
    line.setFocus()
    keys("Ehrenamt", Key.Key_Return)
    settle(qtbot, context)
    assert [label.name for label in context.store.read(queries.where, "labels")] == ["Ehrenamt"]
    assert len(context.store.read(queries.where, "portrait_labels")) == 1


def test_filter_and_view_by_keys(window, context, qtbot, keys):
    area = enter(window, context, qtbot, "portraits")
    for shortcut in (Key.Key_L, Key.Key_Y):
        seen = in_menu(qtbot)
        keys((shortcut, CTRL | SHIFT))
        qtbot.waitUntil(lambda seen=seen: bool(seen))
        assert QApplication.activePopupWidget() is None, "Esc closes what popped up"
    controls(area.chip_bar)[0].setFocus()
    seen = in_menu(qtbot)
    keys(Key.Key_Space)
    qtbot.waitUntil(lambda: bool(seen))
    assert QApplication.activePopupWidget() is None


def test_the_first_choice_of_thirty_by_keys(window, context, qtbot, keys, walk_menu):
    """Down and Enter take another status for all that are chosen."""
    area = enter(window, context, qtbot, "portraits", choose=False)
    keys((Key.Key_L, CTRL))
    area.first_focus().setFocus()
    keys((Key.Key_A, CTRL), Key.Key_F6)
    for _ in range(40):
        if isinstance(focus(), QComboBox):
            break
        keys(Key.Key_Tab)
    steps = context.undo.count()
    keys(Key.Key_Down, Key.Key_Return)
    assert context.undo.count() == steps + 1
    assert {row.status for row in context.store.read(queries.where, "portraits")} == {"ready"}


@pytest.fixture
def walk_menu(window, qtbot):
    """Presses keys, or chooses by its text, in the next menu of the window, and ends with it."""

    def walk(*wanted: object) -> None:
        def act() -> None:
            menu = QApplication.activePopupWidget()
            if not isinstance(menu, QMenu):
                QTimer.singleShot(20, window, act)
                return
            for key in wanted:
                if isinstance(key, str):
                    for _ in menu.actions():
                        qtbot.keyClick(menu, Key.Key_Down)
                        active = menu.activeAction()
                        if active is not None and active.text() == key:
                            break
                else:
                    qtbot.keyClick(menu, key)

        QTimer.singleShot(20, window, act)

    return walk


def test_a_chip_is_applied_by_keys(window, context, qtbot, keys, walk_menu):
    context.undo.push_change("x", verbs.set_values("portraits", range(1, 8), status="ready"))
    area = enter(window, context, qtbot, "portraits", choose=False)
    area.first_focus().setFocus()
    status = translate("Chips", "Status")
    walk_menu(status, Key.Key_Return)
    keys((Key.Key_L, CTRL | SHIFT))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), StayingMenu))
    ready = list(words.PORTRAIT_STATUS).index("ready")
    keys(*[Key.Key_Down] * (ready + 1), Key.Key_Space, Key.Key_Escape)
    assert area.chip_bar.chosen() == {"status": ("ready",)}
    assert len(area.model.pages) == 7
    assert said(focus()).endswith(words.word(words.PORTRAIT_STATUS, "ready")), "on the chip"
    keys(Key.Key_Delete)
    assert area.chip_bar.chosen() == {}
    assert len(area.model.pages) == 30


def test_a_view_is_saved_and_opened_by_keys(window, context, qtbot, keys, walk_menu):
    area = enter(window, context, qtbot, "portraits", choose=False)
    keys((Key.Key_F, CTRL), "Mara", Key.Key_Down)
    found = len(area.model.pages)
    assert 0 < found < 30
    assert area.isAncestorOf(focus())
    walk_menu(translate("Views", "Save as a new view…"), Key.Key_Return)
    keys((Key.Key_Y, CTRL | SHIFT))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), NamePopup))
    keys("Alle Maras", Key.Key_Return)
    assert [view.name for view in context.store.read(queries.where, "views")] == ["Alle Maras"]
    walk_menu(translate("Views", "Show all"), Key.Key_Return)
    keys((Key.Key_Y, CTRL | SHIFT))
    assert len(area.model.pages) == 30
    walk_menu("Alle Maras", Key.Key_Return)
    keys((Key.Key_Y, CTRL | SHIFT))
    assert len(area.model.pages) == found
    assert area.isAncestorOf(focus())


def test_a_cell_of_thirty_rows_by_keys(window, context, qtbot, keys):
    area = enter(window, context, qtbot, "portraits", choose=False)
    keys((Key.Key_L, CTRL))
    area.first_focus().setFocus()
    keys((Key.Key_Home, CTRL), (Key.Key_A, CTRL), Key.Key_F2)
    assert isinstance(focus(), QLineEdit)
    keys("Alle", (Key.Key_Return, CTRL))
    assert {row.name for row in context.store.read(queries.where, "portraits")} == {"Alle"}
    assert focus() is area.list
    assert len(area.chosen()) == 30
    keys((Key.Key_Z, CTRL))
    assert len({row.name for row in context.store.read(queries.where, "portraits")}) == 30


@pytest.mark.parametrize("view", [Key.Key_L, Key.Key_G])
def test_the_previewer_opens_by_space_and_is_left(window, context, qtbot, keys, view):
    area = enter(window, context, qtbot, "portraits")
    keys((view, CTRL))
    area.first_focus().setFocus()
    first = area.chosen()
    keys(Key.Key_Space)
    (overlay,) = window.findChildren(PreviewOverlay)
    assert overlay.isAncestorOf(focus())
    keys(Key.Key_Right, Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(PreviewOverlay))
    assert focus() is area.view()
    assert len(area.chosen()) == 1
    assert area.chosen() != first


@pytest.mark.parametrize("view", [Key.Key_L, Key.Key_G])
def test_groups_by_keys(window, context, qtbot, keys, walk_menu, view):
    """Group, go from heading to heading, fold, open, choose a group, and no groups again."""
    area = enter(window, context, qtbot, "portraits", choose=False)
    keys((view, CTRL))
    area.first_focus().setFocus()
    walk_menu(translate("Columns", "Profession or role"), Key.Key_Return)
    keys((Key.Key_G, CTRL | SHIFT))
    assert [heading.count for heading in area.model.sections.headings] == [6] * 5
    assert focus() is area.view()
    keys((Key.Key_PageDown, ALT))
    assert area.model.is_heading(area.view().currentIndex().row())
    keys(Key.Key_Left)
    assert len(area.model.folded) == 1
    keys(Key.Key_Right)
    assert not area.model.folded
    keys(Key.Key_Space)
    assert len(area.chosen()) == 6
    keys((Key.Key_PageUp, ALT | SHIFT))
    assert len(area.model.folded) == 5
    keys((Key.Key_PageDown, ALT | SHIFT))
    assert not area.model.folded
    walk_menu(translate("Groups", "No groups"), Key.Key_Return)
    keys((Key.Key_G, CTRL | SHIFT))
    assert not area.model.sections.grouped


@pytest.mark.parametrize("register", REGISTERS)
def test_the_menu_key_brings_the_menu(window, context, qtbot, register):
    area = enter(window, context, qtbot, register)
    asked: list[QPoint] = []
    view = area.view()
    view.asked_menu.disconnect()
    view.asked_menu.connect(asked.append)
    view.setFocus()
    at = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, view.mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    assert asked
    assert any(action.isEnabled() for action in area.context_menu().actions())
