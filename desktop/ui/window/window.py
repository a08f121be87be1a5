"""The window: it holds the bars and panes together and is what the areas know as the Shell.

`__init__` makes no more than the first frame shows; `complete` adds what can wait until it is
drawn. Nothing that `__init__` reaches may import `Qt`, the database or Pillow.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.menus import as_it_is
from desktop.ui.window import menus
from desktop.ui.window.areas import AREAS, FIRST, title
from desktop.ui.window.inspector import Inspector
from desktop.ui.window.messages import Message
from desktop.ui.window.sidebar import Sidebar
from desktop.ui.window.stage import Stage, make_area
from desktop.ui.window.strip import Strip
from desktop.ui.window.topbar import TopBar
from desktop.work.i18n import mark, translate

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from desktop.context import Context
    from desktop.ui.area import Area, Selection
    from desktop.ui.library.boards import Offer
    from desktop.ui.library.librarian import Librarian
    from desktop.ui.window.actions import Actions
    from desktop.ui.window.palette import Palette
    from desktop.ui.window.scoping import Scoping

NAME = "Litfass"
_UNDO, _UNDO_STEP = mark("Actions", "&Undo"), mark("Actions", "&Undo: {step}")
_REDO, _REDO_STEP = mark("Actions", "&Redo"), mark("Actions", "&Redo: {step}")
_UNDONE, _REDONE = mark("Window", "Undone: {step}"), mark("Window", "Done again: {step}")


class _Desk(QFrame):
    """The ground of the window; tells when it was painted for the first time."""

    painted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self._blank = True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._blank:
            self._blank = False
            self.painted.emit()


class Window(QMainWindow):
    """Bars, sidebar, areas, inspector and strip of one open library."""

    drawn = Signal()
    """The first frame is on the screen."""
    ready = Signal()
    """The window is complete and can be used."""
    closing = Signal()
    rebuild_wanted = Signal()
    """Another language was chosen: a new window has to take the place of this one."""

    actions: Actions  # pyright: ignore[reportIncompatibleMethodOverride]
    scoping: Scoping

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.librarian: Librarian | None = None
        self.setObjectName("window")
        self.setWindowTitle(NAME)
        self._complete = False
        self.ending = False
        """True when the program ends without a question: by the system, or after the answer."""
        self._palette: Palette | None = None
        self._inspectors: set[QWidget] = set()
        self._chosen: set[str] = set()
        settings = context.settings
        self.topbar = TopBar()
        self.sidebar = Sidebar(settings.get("sidebar.folded"))
        self.stage = Stage()
        self.inspector = Inspector()
        self.inspector.hide()
        self.strip = Strip()
        self.splitter = QSplitter()
        self._lay_out()
        self.menus = menus.titles(self.menuBar())
        self._place(settings.get("window.geometry"))

    def _lay_out(self) -> None:
        desk = _Desk(self)
        desk.painted.connect(self._drawn)
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self.splitter.addWidget(self.stage)
        self.splitter.addWidget(self.inspector)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        row.addWidget(self.sidebar)
        row.addWidget(self.splitter, 1)
        column.addWidget(self.topbar)
        column.addLayout(row, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(desk)

    def _place(self, geometry: bytes) -> None:
        room = self.screen().availableGeometry().size()
        self.setMinimumSize(
            min(theme.size("window_least_width"), room.width()),
            min(theme.size("window_least_height"), room.height()),
        )
        if not (geometry and self.restoreGeometry(geometry)):
            # The system's frame and title bar want room, too.
            frame = theme.size("window_frame")
            self.resize(
                min(theme.size("window_width"), room.width()),
                min(theme.size("window_height"), room.height() - frame),
            )

    def _drawn(self) -> None:
        QTimer.singleShot(0, self, self.drawn.emit)

    # ------------------------------------------------------------------ second part

    def complete(self) -> None:
        """Add what the first frame did not need: actions, menus, palette, jobs."""
        if self._complete:
            return
        self._complete = True
        self.context.shell = self
        from PySide6.QtWidgets import QApplication

        from desktop.ui.theme import fonts
        from desktop.ui.window import commands
        from desktop.ui.window.actions import Actions
        from desktop.ui.window.jobs import JobsView
        from desktop.ui.window.scoping import Scoping

        fonts.load_rest()
        self.actions = Actions(self)  # pyright: ignore[reportIncompatibleMethodOverride]
        self.menus = menus.fill(self.menus, self.actions)
        self.scoping = Scoping(self)
        self.strip.add_jobs(JobsView(self.context.jobs))
        commands.bind(self)
        self.stage.make = self._make
        self.stage.entered.connect(self._entered)
        self.stage.selected.connect(self._selected)
        self.sidebar.chosen.connect(self.show_area)
        self.splitter.splitterMoved.connect(self._resized)
        undo = self.context.undo
        undo.indexChanged.connect(self._undo_moved)
        undo.failed.connect(self.say_error)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        application.clipboard().dataChanged.connect(self.actions.refresh)
        self.actions.refresh_now()
        self.ready.emit()

    @property
    def palette_card(self) -> Palette:
        """The command palette, made when it is first used."""
        if self._palette is None:
            from desktop.ui.window import commands
            from desktop.ui.window.palette import Palette

            self._palette = Palette(self, self.actions, self.context, commands.goer(self))
        return self._palette

    def _make(self, key: str) -> Area:
        area = make_area(key, self.context, self)
        area.bind(self.actions.scoped(area))
        return area

    # ------------------------------------------------------------------ library

    def library_opened(self, where: dict[str, Any] | None = None) -> None:
        """Show the open library: the area of last time, or the `where` of a former window."""
        self.scoping.library_opened()
        self.sidebar.unlock(True)
        folder = self.context.library.folder
        self.strip.set_idle(folder.name, str(folder))
        wanted: str = self.context.settings.get("window.area")
        keys = [spec.key for spec in AREAS]
        key = wanted if wanted in keys else FIRST
        for other, state in (where or {}).items():
            if other in keys:
                self.stage.area(other).restore(state)
        self.show_area(key)

    def library_closing(self) -> None:
        """Let go of everything that shows the library."""
        keys = list(self.stage.areas())
        self.inspector.show_content(None)
        self.inspector.hide()
        for widget in self._inspectors:
            widget.deleteLater()
        self._inspectors.clear()
        self._chosen.clear()
        self.stage.clear()
        for key in keys:
            self.actions.forget(key)
        self.strip.clear()
        self.strip.set_idle("")
        self.sidebar.unlock(False)
        self.scoping.library_closing()

    def show_board(self, board: QWidget | None) -> None:
        """Show a board in the middle instead of an area (first start, a problem)."""
        self.stage.show_board(board)
        self.sidebar.unlock(board is None and self.context.is_open)

    def show_page(self, key: str, page: QWidget) -> None:
        """Show a page that belongs to an area in its place; the window owns it."""
        self.stage.show_board(page)
        self.sidebar.show_chosen(key)
        page.setFocus()

    def where(self) -> dict[str, Any]:
        """The state of the areas, for a window that takes the place of this one."""
        return {key: area.state() for key, area in self.stage.areas().items()}

    # ------------------------------------------------------------------ Shell

    def show_area(self, key: str, ids: Sequence[int] = (), part: int | None = None) -> None:
        """Go to an area and choose rows there, or what belongs to them."""
        area = self.stage.enter(key)
        if part is not None:
            area.choose_part(ids, part)
        elif ids:
            area.choose(ids)

    def notify(
        self,
        text: str,
        undo: bool = False,
        action: tuple[str, Callable[[], object]] | None = None,
        kind: str = "info",
        other: tuple[str, Callable[[], object]] | None = None,
        topic: str = "",
    ) -> None:
        """Say something in the strip (`Message`); `other` is a second button beside `action`."""
        self.strip.say(Message(text, kind, undo, action, other, topic))

    def status(self, text: str) -> None:
        """A passing hint in the strip."""
        self.strip.set_status(text)

    def say_error(self, error: BaseException, offers: Sequence[Offer] = ()) -> None:
        """Say a Known error in the strip, with up to two offers of a way out."""
        from desktop.work.messages import sentence

        if not offers and self.librarian is not None:
            error, offers = self.librarian.ways_out(error)
        ways = [(offer.text, offer.act) for offer in offers]
        first, second = (*ways, None, None)[:2]
        self.notify(sentence(error), action=first, kind="error", other=second)

    def report(self, title: str, lines: Sequence[tuple[str, str]]) -> None:
        """Show a list of what happened."""
        from desktop.ui.window.report import Report

        Report(self, title, lines).open()

    def show_inspector(self, visible: bool = True) -> None:
        """Unfold or fold the panel on the right, and remember it."""
        self.context.settings.set("inspector.visible", visible)
        self.refresh_inspector()

    def refresh_inspector(self) -> None:
        """Ask the area for its inspector again."""
        area = self.stage.current
        waits = area is not None and area.inspects_selection and area.key not in self._chosen
        widget = area.inspector() if area is not None and not waits else None
        if widget is not None:
            self._inspectors.add(widget)
        has = waits or widget is not None
        visible = has and bool(self.context.settings.get("inspector.visible"))
        if visible:
            self.inspector.show_content(widget)
        if visible and self.inspector.isHidden():
            self.inspector.show()
            width: int = self.context.settings.get("inspector.width")
            self.splitter.setSizes([max(1, self.splitter.width() - width), width])
        elif not visible:
            self.inspector.hide()
            self.inspector.show_content(widget)

    def fold_sidebar(self) -> None:
        """Show the sidebar as icons, or with names again."""
        self.sidebar.fold(not self.sidebar.folded)
        self.context.settings.set("sidebar.folded", self.sidebar.folded)
        self.actions.refresh()

    # ------------------------------------------------------------------ happenings

    def _entered(self, key: str) -> None:
        self.strip.set_status("")
        self.actions.enter(key)
        self.setWindowTitle(f"{title(key)} – {NAME}" if key else NAME)
        if key:
            self.sidebar.show_chosen(key)
            self.context.settings.set("window.area", key)
        self.refresh_inspector()
        if key and self.stage.current is not None:
            self.stage.current.first_focus().setFocus()

    def _selected(self, selection: Selection) -> None:
        """The first choice in an area makes its inspector."""
        area = self.stage.current
        if area is not None and selection and area.key not in self._chosen:
            self._chosen.add(area.key)
            self.refresh_inspector()
        self.actions.refresh()

    def _resized(self) -> None:
        self.context.settings.set("inspector.width", self.inspector.width())

    def _undo_moved(self) -> None:
        self.strip.undo_moved()
        self.actions.refresh()

    def name_steps(self) -> None:
        """Say in the menu what would be undone: "Undo: Delete portrait"."""
        undo = self.context.undo
        for name, plain, full, step in (
            ("edit.undo", _UNDO, _UNDO_STEP, undo.undoText()),
            ("edit.redo", _REDO, _REDO_STEP, undo.redoText()),
        ):
            said = as_it_is(step)  # names of people and campaigns stand in it
            text = translate("Actions", full, step=said) if step else translate("Actions", plain)
            self.actions.action(name).setText(text)

    def tell_step(self, step: str, back: bool) -> None:
        """Say what was undone or done again: it may lie in another area."""
        self.notify(translate("Window", _UNDONE if back else _REDONE, step=step), topic="undo")

    def _focus_moved(self) -> None:
        self.actions.refresh()

    def take_place(self, other: Window) -> None:
        """Stand where another window stands, to the pixel, with its settings open if they are.

        What `restoreGeometry` brings back it moves away from the edges of the screen.
        """
        whole = other.isMaximized() or other.isFullScreen()
        place = other.normalGeometry() if whole else other.geometry()
        self.setGeometry(place)
        self.setWindowState(other.windowState())
        self.show()
        if not whole:
            self.setGeometry(place)  # some systems give a new window its frame only now
        if any(sheet.isVisible() for sheet in other.findChildren(QWidget, "settings")):
            self.actions.trigger("file.settings")

    def keep_place(self) -> None:
        """Remember where the window is and how large."""
        self.context.settings.set("window.geometry", bytes(self.saveGeometry().data()))

    def ask_again(self) -> None:
        """The session did not end after all."""
        self.ending = False

    def _ask_to_leave(self) -> None:
        """Something runs: what shall become of it?"""
        from desktop.ui.window.leaving import Leaving

        if self.isMinimized():
            self.showNormal()
        if all(sheet.isHidden() for sheet in self.findChildren(Leaving)):
            sheet = Leaving(self, self.context.jobs)
            sheet.leave.connect(self._leave)
            sheet.open()

    def _leave(self) -> None:
        self.ending = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.ending and self.context.announced:
            event.ignore()
            self._ask_to_leave()
            return
        self.keep_place()
        self.closing.emit()
        super().closeEvent(event)
