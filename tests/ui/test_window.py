"""The window: first frame, areas, panes, what it remembers, and its names for screen readers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit

from desktop.ui import shots, theme
from desktop.ui.start import Desk
from desktop.ui.window.areas import AREAS
from desktop.ui.window.switcher import Switcher
from desktop.ui.window.window import Window
from desktop.work import crash, i18n
from tests.fixtures.registers import (  # noqa: F401
    add_campaign,
    add_contacts,
    add_portraits,
    context,
    settle,
    window,
)

ROOT = Path(__file__).parents[2]

FIRST_FRAME = """
import sys
from PySide6 import QtCore
from desktop.ui import start, theme
from desktop.context import Context
from desktop.work import i18n
from desktop.work.settings import Settings
application = start.prepare()
settings = Settings()
i18n.install("de")
theme.install("system")
desk = start.Desk(Context(settings))
desk.window.drawn.disconnect()
def drawn():
    heavy = {"sqlalchemy", "PIL", "numpy", "cv2", "exiv2", "pikepdf", "alembic", "platformdirs"}
    found = sorted(heavy & set(sys.modules))
    found += ["Qt"] if "Qt" in vars(QtCore) else []
    found += sorted(name for name in sys.modules if name.startswith("desktop.ui.portraits"))
    print("found", *found)
    application.quit()
desk.window.drawn.connect(drawn)
desk.show()
application.exec()
"""


def test_the_first_frame_needs_nothing_heavy(home):
    """Not even QtCore.Qt, whose thousand names cost an eighth of a bare window's time."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME],
        env={**os.environ, "LITFASS_HOME": str(home), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.split() == ["found"], done.stderr


def activate(window, qtbot):  # noqa: F811
    with qtbot.waitActive(window):
        window.activateWindow()


def drop(*windows):
    for made in windows:
        made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_areas_are_made_when_they_are_shown(window):  # noqa: F811
    assert list(window.stage.areas()) == ["portraits"]
    window.show_area("contacts")
    assert list(window.stage.areas()) == ["portraits", "contacts"]
    assert window.sidebar.button("contacts").isChecked()
    assert window.windowTitle() == "Contacts – Litfass"
    assert window.context.settings.get("window.area") == "contacts"


def test_a_click_in_the_sidebar_and_a_shortcut_change_the_area(window, qtbot):  # noqa: F811
    activate(window, qtbot)
    qtbot.mouseClick(window.sidebar.button("campaigns"), Qt.MouseButton.LeftButton)
    assert window.stage.current.key == "campaigns"
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.stage.current.key == "contacts"


def test_an_action_of_an_area_that_is_not_there_yet_makes_it(window, qtbot):  # noqa: F811
    assert "campaigns" not in window.stage.areas()
    window.actions.trigger("campaigns.new")
    settle(qtbot, window.context)
    assert "campaigns" in window.stage.areas()
    assert len(window.scoping.campaigns()) == 1


def test_the_sidebar_folds_and_remembers(window, qtbot):  # noqa: F811
    window.actions.trigger("view.sidebar")
    assert window.sidebar.width() == theme.size("sidebar_folded")
    assert window.sidebar.button("walls").text() == ""
    assert window.sidebar.button("walls").toolTip() == "Poster wall"
    again = Window(window.context)
    assert again.sidebar.folded
    drop(again)


def test_the_inspector_folds_and_remembers(window):  # noqa: F811
    assert window.inspector.isVisible()
    window.actions.trigger("view.inspector")
    assert not window.inspector.isVisible()
    window.show_area("contacts")
    assert not window.inspector.isVisible()
    window.show_inspector()
    assert window.inspector.isVisible()
    assert window.inspector.width() == window.context.settings.get("inspector.width")


def test_the_inspector_is_made_with_the_first_choice(window, qtbot):  # noqa: F811
    add_contacts(window.context)
    window.show_area("contacts")
    settle(qtbot, window.context)
    assert window.inspector.content() is None
    window.stage.current.choose_first()
    settle(qtbot, window.context)
    assert window.inspector.content() is window.stage.current.inspector()
    window.show_area("portraits")
    assert window.inspector.content() is None
    window.show_area("contacts")
    assert window.inspector.content() is window.stage.current.inspector()


def test_f6_walks_through_the_panes(window, qtbot):  # noqa: F811
    activate(window, qtbot)
    window.notify("Something", kind="warning")
    window.topbar.search.setFocus()
    seen = []
    panes = (window.topbar, window.sidebar, window.stage, window.inspector, window.strip)
    for _ in range(5):
        focus = QApplication.focusWidget()
        seen.append(next(pane.objectName() for pane in panes if pane.isAncestorOf(focus)))
        qtbot.keyClick(focus, Qt.Key.Key_F6)
    assert seen[:2] == ["topbar", "sidebar"]
    assert "strip" in seen
    assert len(set(seen)) >= 4
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)


def test_every_control_has_a_name_for_screen_readers(window, qtbot):  # noqa: F811
    add_campaign(window.context)
    add_portraits(window.context, 3)
    add_contacts(window.context)
    nameless = []
    for spec in AREAS:
        window.show_area(spec.key)
        settle(qtbot, window.context)
        for kind in (QAbstractButton, QLineEdit, QPlainTextEdit):
            for widget in window.findChildren(kind):
                named = widget.accessibleName() or (
                    isinstance(widget, QAbstractButton) and (widget.text() or widget.toolTip())
                )
                inner = isinstance(widget.parent(), QLineEdit)
                if widget.isVisible() and not named and not inner:
                    nameless.append((spec.key, type(widget).__name__, widget.objectName()))
    assert not nameless


def test_the_menus_have_every_action_that_has_a_menu(window):  # noqa: F811
    shown = {action.objectName() for menu in window.menus.values() for action in menu.actions()}
    assert shown >= {name for name, spec in window.actions.specs.items() if spec.menu}


def test_the_recent_libraries_outlive_what_python_knows_of_the_menu_around_them(window):  # noqa: F811
    window.context.settings.set("library.recent", ["/srv/Plakate & mehr"])
    recent = window.menus["file.recent"]
    shiboken6.invalidate(window.menus["file"])
    for _ in range(2):
        recent.aboutToShow.emit()
        assert [action.text() for action in recent.actions()] == ["/srv/Plakate && mehr"]


def test_undo_says_what_it_undoes(window, qtbot):  # noqa: F811
    activate(window, qtbot)
    context = window.context  # noqa: F811
    add_campaign(context)
    from desktop.work import verbs

    context.undo.push_change("Rename campaign", verbs.set_values("campaigns", [1], name="Ufer"))
    assert window.actions.action("edit.undo").text() == "&Undo: Rename campaign"
    assert window.scoping.campaigns()[0].name == "Ufer"
    QCoreApplication.processEvents()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.scoping.campaigns()[0].name == "Wir am Fluss"


def test_the_chosen_campaign_gives_name_and_colour(window):  # noqa: F811
    from db import rows
    from db.changes import Insert

    store = window.context.store
    store.apply(Insert.of("brands", [rows.Brand(1, "Stadt am Fluss", accent="#004F9F")]))
    add_campaign(window.context, brand_id=1)
    window.context.scope.select(1)
    assert theme.theme.accent.upper() == "#004F9F"
    assert "Wir am Fluss" in window.topbar.campaign.accessibleName()
    window.actions.trigger("campaigns.all")
    assert window.context.scope.campaign_id is None


def test_a_deleted_campaign_is_no_longer_chosen(window):  # noqa: F811
    from desktop.work import verbs

    add_campaign(window.context)
    window.context.scope.select(1)
    window.context.store.apply(verbs.remove(window.context.store, "campaigns", [1]))
    assert window.context.scope.campaign_id is None


def test_the_switcher_works_with_the_keyboard(window, qtbot):  # noqa: F811
    for number, name in enumerate(("Wir am Fluss", "Hier gelandet", "Ufer"), 1):
        add_campaign(window.context, number, name)
    window.actions.trigger("campaigns.switch")
    switcher = QApplication.activePopupWidget()
    assert isinstance(switcher, Switcher)
    field = switcher.picker.field
    qtbot.keyClicks(field, "gel")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.context.scope.campaign_id == 2
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_light_and_dark_switch_at_run_time(window):  # noqa: F811
    window.actions.trigger("theme.dark")
    assert theme.theme.dark
    assert window.context.settings.get("window.theme") == "dark"
    window.actions.trigger("theme.switch")
    assert not theme.theme.dark


def test_the_place_is_remembered(context, qtbot):  # noqa: F811
    first = Window(context)
    height = first.minimumHeight() + 30
    first.resize(first.minimumWidth(), height)
    first.close()
    second = Window(context)
    assert second.height() == height
    drop(first, second)


@pytest.fixture
def desk(context, qtbot):  # noqa: F811
    made = Desk(context)
    made.show()
    qtbot.waitUntil(lambda: hasattr(made, "librarian"))
    settle(qtbot, context)
    yield made
    made.stop()
    i18n.install("en")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_another_language_keeps_the_place(desk, qtbot):
    add_campaign(desk.context)
    desk.window.show_area("contacts")
    before = desk.window
    desk.window.actions.trigger("language.de")
    settle(qtbot, desk.context)
    assert desk.window is not before
    assert desk.window.windowTitle() == "Kontakte – Litfass"
    assert desk.window.actions.action("edit.undo").text().startswith("&Rückgängig")
    assert desk.context.is_open


def test_how_the_last_run_ended_is_told_once_and_goes_like_other_messages(desk, tmp_path):
    net = crash.Net(tmp_path)
    net.last = crash.CrashReport(None, "1.0", "", (), tmp_path / "crash.txt")
    desk._net = net
    strip = desk.window.strip
    strip.clear()
    desk._tell_last_end()
    assert "did not end well" in strip.text()
    desk.window.notify("Saved.")
    strip.dismiss()
    assert "did not end well" not in strip.text()
    desk._tell_last_end()
    strip._time.timeout.emit()
    assert "did not end well" not in strip.text()
    desk._net = None


def test_the_settings_stay_open_in_another_language(desk, qtbot):
    from desktop.ui.window.settings import SettingsSheet

    activate(desk.window, qtbot)
    desk.window.actions.trigger("file.settings")
    before = desk.window.findChild(SettingsSheet)
    before.languages.setFocus()
    qtbot.keyClick(before.languages, Qt.Key.Key_Up)  # English stands below German
    settle(qtbot, desk.context)
    (sheet,) = [made for made in desk.window.findChildren(SettingsSheet) if made.isVisible()]
    assert sheet is not before
    assert sheet.title.text() == "Einstellungen"
    assert sheet.languages.currentData() == "de"
    assert desk.window.focusWidget() is sheet.languages
    sheet.close_card()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # Without them nothing opens.
    desk.window.actions.trigger("language.en")
    assert not desk.window.findChildren(SettingsSheet)


def test_another_language_moves_the_window_by_no_pixel(desk, qtbot):
    room = desk.window.screen().availableGeometry().adjusted(2, 2, 0, 0)  # has a frame of 2 px
    least = desk.window.minimumSize()
    for place in (
        QRect(room.topLeft(), room.size().expandedTo(least)),  # to the very edge
        QRect(QPoint(37, 23), least),
    ):
        desk.window.setGeometry(place)
        settle(qtbot, desk.context)
        for code in ("de", "en"):
            desk.window.actions.trigger(f"language.{code}")
            settle(qtbot, desk.context)
            assert desk.window.geometry() == place
    desk.window.showMaximized()
    desk.window.actions.trigger("language.de")
    settle(qtbot, desk.context)
    assert desk.window.isMaximized()
    assert desk.window.normalGeometry() == place


def test_a_bug_is_told_once_at_a_time(desk, qtbot):
    from desktop.ui.library.crashed import CrashSheet

    desk.show_bug("Traceback one")
    desk.show_bug("Traceback two")
    sheets = desk.window.findChildren(CrashSheet)
    assert [sheet.details for sheet in sheets] == ["Traceback one"]
    qtbot.keyClick(sheets[0].done, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not desk.window.findChildren(CrashSheet)


def test_a_job_that_fails_is_a_message_or_a_bug(desk, qtbot):
    from desktop.core.errors import Known
    from desktop.ui.library.crashed import CrashSheet

    def fail(error):
        def work(_progress):
            raise error

        desk.context.jobs.start(work, title="Work", done=lambda _value: None)
        settle(qtbot, desk.context)

    fail(Known("disk_full", folder="/media/kampagne"))
    assert "/media/kampagne" in desk.window.strip.text()
    assert not desk.window.findChildren(CrashSheet)
    fail(ZeroDivisionError("a mistake"))
    (sheet,) = desk.window.findChildren(CrashSheet)
    assert "a mistake" in sheet.details
    sheet.close_card()


@pytest.mark.parametrize("name", ["help.shortcuts", "help.about", "file.settings"])
def test_sheets_open_and_go_with_escape(window, qtbot, name):  # noqa: F811
    from desktop.ui.widgets.sheet import Sheet

    window.actions.trigger(name)
    (sheet,) = window.findChildren(Sheet)
    assert sheet.isVisible()
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is None or sheet.isAncestorOf(focus)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.findChildren(Sheet)


def test_a_report_can_be_copied(window, qtbot, qapp):  # noqa: F811
    from desktop.ui.window.report import Report

    window.report("2 files failed", [("a.jpg", "It is empty."), ("b.png", "It is damaged.")])
    (report,) = window.findChildren(Report)
    report.copy()
    assert qapp.clipboard().text() == "a.jpg\tIt is empty.\nb.png\tIt is damaged."
    report.close_card()


def test_pictures_of_every_screen(context, tmp_path):  # noqa: F811
    add_campaign(context)
    add_portraits(context, 4)
    files = shots.shoot(context, tmp_path / "screens", themes=("light",))
    from PySide6.QtGui import QImage

    assert [file.name for file in files] == [f"{spec.key}-de-light.png" for spec in AREAS]
    for file in files:
        image = QImage(str(file))
        assert (image.width(), image.height()) == (shots.WIDTH, shots.HEIGHT)
        assert len({image.pixel(x, y) for x in range(0, 1440, 9) for y in range(0, 900, 9)}) > 9
