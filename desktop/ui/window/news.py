"""Newer versions: a quiet note once a day at most, and what the settings say about it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop import __version__
from desktop.core.news import News, is_address
from desktop.ui import theme
from desktop.ui.widgets.text import label
from desktop.work.i18n import language, translate

if TYPE_CHECKING:
    from desktop.context import Context

CALM = 20_000
"""Milliseconds after the start: until then there is more important work."""
AGAIN = 60 * 60 * 1000
"""Milliseconds between two looks whether another day has begun."""

_log = logging.getLogger(__name__)


class Newsboy(QObject):
    """Asks by itself, once a day, where the office has set a place; and when somebody wants."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)
        self.timer.start(CALM)

    def stop(self) -> None:
        """Ask no more by itself."""
        self.timer.stop()

    def look(self) -> None:
        """Ask if it is due. What goes wrong stands in the log alone."""
        from desktop.work import news

        self.timer.setInterval(AGAIN)
        settings = self._context.settings
        if not news.due(settings, date.today()):
            return
        settings.set("news.asked", date.today().isoformat())
        ask(self._context, self, self._tell, _in_the_log)

    def _tell(self, news: News) -> None:
        """Say so, once for each version."""
        settings = self._context.settings
        shell = self._context.shell
        known: str = settings.get("news.told")
        if shell is None or known == news.version or not news.newer_than(__version__):
            return
        settings.set("news.told", news.version)
        action = None
        if news.page:
            action = (translate("News", "Where to get it"), lambda: visit(news.page))
        shell.notify(sentence(news), action=action)


def ask(
    context: Context,
    owner: QObject,
    done: Callable[[News], object],
    failed: Callable[[BaseException], object],
) -> None:
    """Ask on a worker at the place in the settings; the answer is dropped when `owner` goes."""
    from desktop.work import news

    source: str = context.settings.get("news.source")
    context.jobs.start(
        lambda progress: news.ask(source, progress),
        title="",
        done=done,
        failed=failed,
        key=(owner, "news"),
        quiet=True,
    )


def _in_the_log(error: BaseException) -> None:
    _log.info("asking for a newer version failed: %s", error)


def sentence(news: News) -> str:
    """Which version there is, and the office's words about it."""
    text = translate("News", "Litfass {version} is there, you have {own}.", version=news.version,
                     own=__version__)  # fmt: skip
    return " ".join(part for part in (text, news.note(language())) if part)


def visit(page: str) -> None:
    """Open the page, or the folder, where the version is to be had. A file is never started."""
    if is_address(page):
        QDesktopServices.openUrl(QUrl(page))
        return
    place = Path(page)
    folder = place if place.is_dir() else place.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class NewsField(QWidget):
    """The row in the settings: the place, a button to ask at once, and what came of it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page = ""
        self.place = QLineEdit(context.settings.get("news.source"))
        self.place.setAccessibleName(translate("News", "Where newer versions are named"))
        self.place.setPlaceholderText(translate("News", "https://… or a file"))
        self.place.editingFinished.connect(self._keep)
        self.button = QPushButton(translate("News", "Check now"))
        self.button.clicked.connect(self.check)
        self.said = label("", "secondary", wrap=True)
        self.link = QPushButton(translate("News", "Where to get it"))
        self.link.setProperty("kind", "link")
        self.link.clicked.connect(lambda: visit(self._page))
        self.link.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.space("inside"))
        row.addWidget(self.place, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("tiny"))
        column.addLayout(row)
        below = QHBoxLayout()
        below.addWidget(self.said, 1)
        below.addWidget(self.link)
        column.addLayout(below)
        self._say_rule()

    def _say_rule(self) -> None:
        if self.place.text().strip():
            text = translate("News", "Litfass asks there once a day and sends nothing about you.")
        else:
            text = translate("News", "Litfass does not ask for newer versions.")
        self._say(text)

    def _say(self, text: str, page: str = "") -> None:
        self.said.setText(text)
        self._page = page
        self.link.setVisible(bool(page))

    def _keep(self) -> None:
        place = self.place.text().strip()
        if place != self._context.settings.get("news.source"):
            self._context.settings.set("news.source", place)
            self._context.settings.set("news.asked", "")
            self._say_rule()

    def check(self) -> None:
        """Ask now, and say what came of it."""
        self._keep()
        if not self.place.text().strip():
            self._say(translate("News", "Say first where your office names newer versions."))
            self.place.setFocus()
            return
        self.button.setEnabled(False)
        self._say(translate("News", "Asking …"))
        self._context.settings.set("news.asked", date.today().isoformat())
        ask(self._context, self, self._answered, self._failed)

    def _answered(self, news: News) -> None:
        self.button.setEnabled(True)
        if news.newer_than(__version__):
            self._say(sentence(news), news.page)
        else:
            self._say(translate("News", "You have the newest version, {own}.", own=__version__))

    def _failed(self, error: BaseException) -> None:
        from desktop.work.messages import is_known
        from desktop.work.messages import sentence as words

        self.button.setEnabled(True)
        self._say_rule()
        if not is_known(error):
            raise error
        _in_the_log(error)
        self._say(words(error))
