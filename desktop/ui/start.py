"""The start with a window: first the frame, then everything else.

The first frame is on the screen before the database, Pillow or an area is imported; what it
shows is the window as it was left, without content.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desktop.context import Context
from desktop.ui import theme
from desktop.ui.library import front
from desktop.ui.library.front import Wish
from desktop.ui.window.window import Window
from desktop.work import i18n
from desktop.work.settings import Settings

if TYPE_CHECKING:
    from desktop.ui.library.librarian import Librarian
    from desktop.ui.window.news import Newsboy
    from desktop.work.crash import Net
    from desktop.work.ending import Ending

SESSION = 30_000
"""Milliseconds after the system's word that the session may end in which nothing is asked; then
somebody has kept the session alive."""


def run(
    library: Path | None = None, language: str | None = None, package: Path | None = None
) -> int:
    """Open the window, with `library` or what was open last; the exit code when it is closed.

    `package` is shown in it. Where a window is there already, that one does it.
    """
    application = prepare()
    wish = Wish(_absolute(library), _absolute(package))
    lock = front.claim(wish)
    if lock is None:
        return 0
    settings = Settings()
    i18n.install(language or settings.get("window.language"))
    theme.install(settings.get("window.theme"))
    desk = Desk(Context(settings), library, net=True, package=package)
    if isinstance(application, Application):
        application.wished.connect(desk.fulfil)
    desk.show()
    try:
        return application.exec()
    finally:
        desk.stop()
        lock.unlock()


def _absolute(path: Path | None) -> str:
    """As another process understands it, which was started elsewhere."""
    return "" if path is None else str(path.absolute())


class Application(QApplication):
    """Hears on macOS which file somebody opened. Signal: `wished` (`Wish`)."""

    wished = Signal(object)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.wished.emit(Wish(file=event.file()))
            return True
        return super().event(event)


def prepare() -> QApplication:
    """The QApplication with its names."""
    _spare_sources()
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # Until everything is imported nothing is garbage: looking for it costs a twentieth of the
    # start. `Desk.complete` lets the collector in, and keeps it away from what came until then.
    gc.disable()
    application = Application([sys.argv[0]])
    application.setApplicationName("Litfass")
    application.setDesktopFileName("litfass")
    return application


def _spare_sources() -> None:
    """Keep PySide from reading the source of every module that is imported from now on.

    It looks in each for its own name, to offer snake_case to those that ask for it. Nobody here
    does, and with SQLAlchemy's modules it costs a tenth of the start. Inner workings of PySide:
    where they are others, nothing happens.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: False  # type: ignore[attr-defined]


class Desk(QObject):
    """Holds the Context, the window that is shown, and builds another one for another language."""

    librarian: Librarian

    def __init__(
        self,
        context: Context,
        library: Path | None = None,
        net: bool = False,
        package: Path | None = None,
    ) -> None:
        """`net`: write the log, catch bugs and hear other starts, as a test does not."""
        super().__init__()
        self.context = context
        self._library = library
        self._wish = None if package is None else Wish(file=str(package))
        self._front: front.Front | None = None
        self._newsboy: Newsboy | None = None
        self._wants_net = net
        self._net: Net | None = None
        self._ending: Ending | None = None
        self._stopped = False
        self.window = Window(context)
        self.window.drawn.connect(self.complete)

    def show(self) -> None:
        """Show the first frame; the rest follows when it was drawn."""
        self.window.show()

    def complete(self) -> None:
        """Everything that the first frame did not need."""
        try:
            self._load()
        finally:
            gc.freeze()
            gc.enable()

    def _load(self) -> None:
        from desktop.ui.library.librarian import Librarian

        if self._wants_net:
            self._spread_net()
        self.context.jobs.failed.connect(self._job_failed)
        self.librarian = Librarian(self.context, self)
        self._join(self.window)
        self.librarian.take(self.window)
        self.librarian.begin(self._library)
        self._tell_last_end()
        self._tell_cut_off()
        if self._wants_net:
            from desktop.ui.window.news import Newsboy

            self._newsboy = Newsboy(self.context, self)
        if self._wish is not None:
            QTimer.singleShot(0, self, self._fulfil_first)
        if self._front is not None:
            self._front.look()

    def _fulfil_first(self) -> None:
        """What the program was started with, after the library was opened."""
        wish, self._wish = self._wish, None
        if wish is not None:
            self.librarian.fulfil(wish)

    def fulfil(self, wish: Wish) -> None:
        """Do what another start wished for, or the system; at once, or when all is there."""
        if hasattr(self, "librarian"):
            self.librarian.fulfil(wish)
        else:
            self._wish = wish

    def _join(self, window: Window) -> None:
        window.rebuild_wanted.connect(self.rebuild)
        window.complete()

    def rebuild(self) -> None:
        """Put a new window in the old one's place, in the language that the settings say."""
        i18n.install(self.context.settings.get("window.language"))
        old = self.window
        where: dict[str, Any] = old.where()
        old.keep_place()
        if self.context.is_open:
            old.library_closing()
        self.window = Window(self.context)
        self._join(self.window)
        self.librarian.take(self.window, where)
        if not self.context.is_open:
            self.librarian.begin(self._library)
        self.window.take_place(old)
        old.hide()
        old.deleteLater()

    def stop(self) -> None:
        """The orderly end; once, whoever asks for it first."""
        if self._stopped:
            return
        self._stopped = True
        if self._ending is not None:
            self._ending.stop()
        if self._newsboy is not None:
            self._newsboy.stop()
        self.window.hide()
        self._cut_off()
        if self.context.is_open:
            self.window.library_closing()
        self.context.stop()
        self.window.deleteLater()
        if self._net is not None:
            self._net.stop()
            from desktop.work import log

            log.stop()

    def end(self) -> None:
        """End now, as if the window was closed, whatever is open over it or runs."""
        self.window.ending = True
        self.window.close()
        QApplication.exit(0)

    def keep(self) -> None:
        """Write down what else only the end would. A session that ends waits for no answer."""
        self.window.keep_place()
        self.context.settings.sync()
        self.window.ending = True
        QTimer.singleShot(SESSION, self.window, self.window.ask_again)

    def _cut_off(self) -> None:
        """The end comes before that of some jobs: they keep what they can, or it is noted."""
        if not self.context.announced:
            return
        self.context.ending.emit()
        settings = self.context.settings
        notes = [
            i18n.translate("Window", "Not finished when Litfass ended: {title}", title=job.title)
            for job in self.context.announced
        ]
        settings.set("window.cut_off", [*settings.get("window.cut_off"), *notes])

    def _tell_cut_off(self) -> None:
        settings = self.context.settings
        for text in settings.get("window.cut_off"):
            self.window.notify(text, kind="warning")
        settings.set("window.cut_off", [])

    # ------------------------------------------------------------------ mishaps

    def _spread_net(self) -> None:
        from desktop.work import crash, log
        from desktop.work.ending import Ending

        self._ending = Ending(self)
        self._ending.asked.connect(self.end)
        self._ending.warned.connect(self.keep)
        application = QApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.stop)  # Windows gives no more time than this
        self._front = front.Front(front.PROGRAM, self)
        self._front.wanted.connect(self.fulfil)
        log.start()
        self._net = crash.start()
        self._net.bug.connect(self.show_bug)

    def _job_failed(self, error: BaseException) -> None:
        """An error of a job that nobody else takes: the user's to mend, or a mistake of ours."""
        from desktop.work import crash
        from desktop.work.messages import is_known

        if is_known(error):
            self.window.say_error(error)
        else:
            self.show_bug(crash.report_text(error))

    def show_bug(self, details: str) -> None:
        """Tell of a mistake of ours, once."""
        from desktop.ui.library import crashed

        if not self.window.findChildren(crashed.CrashSheet):
            crashed.bug(self.window, details).open()

    def _tell_last_end(self) -> None:
        last = self._net.last if self._net is not None else None
        if last is None:
            return
        from desktop.ui.library import crashed

        details = last.text()
        self.window.notify(
            i18n.translate("Crash", "Last time Litfass did not end well. Your data is safe."),
            action=(
                i18n.translate("Crash", "Details"),
                lambda: crashed.last_end(self.window, details).open(),
            ),
        )
