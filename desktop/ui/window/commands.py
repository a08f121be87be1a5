"""What the window itself answers: library, view, appearance, language, help."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui import theme
from desktop.ui.doubles import binding as doubles
from desktop.ui.widgets.menus import as_it_is
from desktop.ui.window.areas import AREAS
from desktop.work.i18n import LANGUAGES, language

if TYPE_CHECKING:
    from desktop.ui.window.finding import Found
    from desktop.ui.window.window import Window


def bind(window: Window) -> None:
    """Connect the window's own actions."""
    for part in (_library, _edit, _areas, _view, _looks, _campaigns, _help, doubles.bind):
        part(window)


def goer(window: Window) -> Callable[[Found], None]:
    """What the palette does with a found record."""

    def go(found: Found) -> None:
        spec = next(spec for spec in AREAS if spec.table == found.table)
        window.show_area(spec.key, (found.id,))

    return go


def _library(window: Window) -> None:
    actions = window.actions

    def is_open() -> bool:
        return window.context.is_open

    def ask(name: str) -> Callable[[], object]:
        """The librarian comes after the window; look for it when the action is used."""

        def run() -> None:
            if window.librarian is not None:
                attrgetter(name)(window.librarian)()

        return run

    actions.bind("file.new", ask("choose_new"))
    actions.bind("file.open", ask("choose_open"))
    actions.bind("file.package", ask("packages.choose"))
    actions.bind("file.sample", ask("example.open"))
    actions.bind("file.backup", ask("backups.save"), is_open)
    actions.bind("file.restore", ask("backups.show"), is_open)
    actions.bind("file.move", ask("moving.ask"), is_open)
    actions.bind("file.import_table", partial(_import_table, window), is_open)
    actions.bind("file.aliases", partial(_aliases, window), is_open)
    actions.bind("portraits.places", partial(_places, window), is_open)
    actions.bind("file.quit", window.close)
    actions.bind("file.settings", partial(_settings, window))
    recent = window.menus["file.recent"]

    def fill() -> None:
        recent.clear()
        for folder in window.context.settings.get("library.recent"):
            entry = recent.addAction(as_it_is(folder))
            entry.triggered.connect(
                lambda _checked=False, folder=folder: (
                    window.librarian and window.librarian.open_text(folder)
                )
            )

    recent.aboutToShow.connect(fill)


def _import_table(window: Window) -> None:
    from desktop.ui.exchange.opening import choose

    choose(window)


def _aliases(window: Window) -> None:
    from desktop.ui.exchange.aliases import AliasSheet

    AliasSheet(window, window.context).open()


def _places(window: Window) -> None:
    from desktop.ui.portraits.places import PlacesSheet

    PlacesSheet(window, window.context).open()


def _settings(window: Window) -> None:
    from desktop.ui.window.settings import SettingsSheet

    SettingsSheet(window, window.context, window.actions).open()


def _edit(window: Window) -> None:
    undo = window.context.undo
    actions = window.actions
    actions.bind("edit.undo", partial(_undo, window), undo.canUndo)
    actions.bind("edit.redo", partial(_redo, window), undo.canRedo)
    window.strip.undo_wanted.connect(partial(_undo, window))
    actions.bind(
        "edit.paste",
        lambda: window.librarian and window.librarian.welcome.paste(),
        partial(_welcomes_paste, window),
    )
    actions.bind("edit.palette", partial(_open_palette, window))
    window.topbar.search_wanted.connect(partial(actions.trigger, "edit.palette"))

    # Methods of the window, so that the stack, which lives longer, lets go of it.
    undo.undoTextChanged.connect(window.name_steps)
    undo.redoTextChanged.connect(window.name_steps)
    undo.stepped.connect(window.tell_step)
    window.name_steps()


def _undo(window: Window) -> None:
    window.context.undo.step_back(window.context.jobs)


def _redo(window: Window) -> None:
    window.context.undo.step_forth(window.context.jobs)


def _welcomes_paste(window: Window) -> bool:
    """Whether the first screen can take what is on the clipboard; the areas answer themselves."""
    librarian = window.librarian
    return librarian is not None and not window.context.is_open and librarian.welcome.can_paste()


def _open_palette(window: Window) -> None:
    if QApplication.activeModalWidget() is None:  # what asks something is answered first
        window.palette_card.open()


def _areas(window: Window) -> None:
    actions = window.actions

    def is_open() -> bool:
        return window.context.is_open

    for spec in AREAS:
        actions.bind(
            f"view.{spec.key}",
            partial(window.show_area, spec.key),
            is_open,
            checked=partial(_in_front, window, spec.key),
        )

    def elsewhere(key: str, name: str) -> None:
        """Make the area whose action this is, and let it answer."""
        window.stage.area(key)
        if not actions.answers(name):
            window.show_area(key)
        actions.trigger(name)

    keys = {spec.key for spec in AREAS}
    for name, action in actions.specs.items():
        key = name.partition(".")[0]
        if key in keys and not action.area:
            actions.fall_back(name, partial(elsewhere, key, name), is_open)


def _in_front(window: Window, key: str) -> bool:
    return window.stage.current is not None and window.stage.current.key == key


def _view(window: Window) -> None:
    actions, settings = window.actions, window.context.settings
    window.sidebar.fold_wanted.connect(window.fold_sidebar)
    actions.bind("view.sidebar", window.fold_sidebar, checked=lambda: not window.sidebar.folded)

    def inspected() -> bool:
        return bool(settings.get("inspector.visible"))

    actions.bind(
        "view.inspector",
        lambda: window.show_inspector(not inspected()),
        lambda: window.stage.current is not None,
        checked=inspected,
    )
    actions.bind("view.next_pane", partial(_step_pane, window, 1))
    actions.bind("view.previous_pane", partial(_step_pane, window, -1))
    actions.bind("view.full_screen", partial(_full_screen, window), checked=window.isFullScreen)


def _full_screen(window: Window) -> None:
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _step_pane(window: Window, by: int) -> None:
    """Move the keyboard to the next pane: bar, sidebar, area, inspector, strip."""
    area = window.stage.current
    content = window.inspector.content() if window.inspector.isVisible() else None
    panes: list[tuple[QWidget, QWidget | None]] = [
        (window.topbar, window.topbar.first_focus()),
        (window.sidebar, window.sidebar.first_focus()),
        (window.stage, _entry(window.stage, area.first_focus() if area is not None else None)),
        (window.inspector, _first_in(content) if content is not None else None),
        (window.strip, window.strip.first_focus()),
    ]
    panes = [(pane, first) for pane, first in panes if first is not None and first.isEnabled()]
    focus = window.focusWidget()
    now = next(
        (at for at, (pane, _first) in enumerate(panes) if focus and pane.isAncestorOf(focus)), -1
    )
    if now < 0 and by < 0:
        now = 0
    following = panes[(now + by) % len(panes)][1]
    if following is not None:
        following.setFocus(Qt.FocusReason.TabFocusReason)


def _entry(pane: QWidget, wanted: QWidget | None) -> QWidget | None:
    """The wanted widget where it can take the keyboard, else the first that can."""
    takes = wanted is not None and wanted.isVisible() and wanted.focusPolicy()
    return wanted if takes else _first_in(pane)


def _first_in(pane: QWidget) -> QWidget | None:
    """The first widget of a pane that the Tab key reaches."""
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and widget.isVisible() and widget.isEnabled() and pane.isAncestorOf(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None


def _looks(window: Window) -> None:
    actions, settings = window.actions, window.context.settings

    def choose(wanted: str) -> None:
        settings.set("window.theme", wanted)
        theme.choose(wanted)

    for mode in theme.MODES:
        actions.bind(
            f"theme.{mode}",
            partial(choose, mode),
            checked=lambda mode=mode: theme.theme.wanted == mode,
        )

    def switch() -> None:
        choose(theme.LIGHT if theme.theme.dark else theme.DARK)

    actions.bind("theme.switch", switch)
    window.topbar.theme_wanted.connect(partial(actions.trigger, "theme.switch"))

    def speak(code: str) -> None:
        settings.set("window.language", code)
        if code != language():
            window.rebuild_wanted.emit()

    for code in LANGUAGES:
        actions.bind(
            f"language.{code}", partial(speak, code), checked=lambda code=code: language() == code
        )


def _campaigns(window: Window) -> None:
    actions, context = window.actions, window.context
    actions.bind(
        "campaigns.all",
        partial(context.scope.select, None),
        lambda: context.is_open and context.scope.campaign_id is not None,
    )
    actions.bind("campaigns.switch", window.scoping.open_switcher, lambda: context.is_open)


def _help(window: Window) -> None:
    actions = window.actions
    actions.bind("help.shortcuts", partial(_shortcuts, window))
    actions.bind("help.about", partial(_about, window))
    actions.bind("help.logs", _open_logs)
    window.topbar.help_wanted.connect(partial(actions.trigger, "help.shortcuts"))


def _shortcuts(window: Window) -> None:
    from desktop.ui.window import help as pages

    pages.shortcuts(window, window.actions).open()


def _about(window: Window) -> None:
    from desktop.ui.window.about import About

    About(window).open()


def _open_logs() -> Any:
    from desktop.core.places import log_folder

    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))
