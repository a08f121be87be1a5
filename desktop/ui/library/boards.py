"""Boards: what stands in the middle of the window while there is no library to show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.backup import Backup
from desktop.core.places import resource
from desktop.ui import theme
from desktop.ui.widgets.empty import Medallion
from desktop.ui.widgets.text import label, paragraph
from desktop.work.i18n import format_bytes, format_moment, mark, translate

_TEXT = 560
_LOGO = 96
_CARD = QSize(256, 184)
_LIST = QSize(520, 220)


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of a board: what it says, what it does."""

    text: str
    act: Callable[[], object]


class Board(QWidget):
    """Icon, title, words and offers in the middle of the window; the first offer stands out."""

    def __init__(
        self, icon: str, role: str, title: str, text: str, offers: Sequence[Offer] = ()
    ) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        column = QVBoxLayout(self)
        column.setSpacing(theme.space("between"))
        column.addStretch(2)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space("between"))
        self._add(Medallion(icon, role))
        self._add(_words(title, "title"))
        self._add(_words(text, ""))
        column.addLayout(self.body)
        column.addSpacing(theme.space("inside"))
        row = QHBoxLayout()
        row.setSpacing(theme.space("inside"))
        row.addStretch()
        self.buttons: list[QPushButton] = []
        for offer in offers:
            button = QPushButton(offer.text)
            if not self.buttons:
                button.setProperty("kind", "primary")
            button.clicked.connect(lambda _checked=False, act=offer.act: act())
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(3)

    def _add(self, widget: QWidget) -> None:
        self.body.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def first_focus(self) -> QWidget:
        """The offer that Enter takes."""
        return self.buttons[0] if self.buttons else self


class Choice(QPushButton):
    """A large button: icon, name and a sentence."""

    def __init__(self, icon: str, title: str, text: str, act: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("kind", "choice")
        self.setFixedSize(_CARD)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.clicked.connect(lambda _checked=False: act())
        column = QVBoxLayout(self)
        edge = theme.space("around")
        column.setContentsMargins(edge, edge + 4, edge, edge)
        column.setSpacing(theme.space("inside"))
        picture = QLabel()
        side = theme.size("icon_large")
        picture.setPixmap(theme.pixmap(icon, side, "accent_text", self.devicePixelRatioF()))
        column.addWidget(picture)
        column.addSpacing(theme.space("between"))
        for words in (label(title, "lead", wrap=True), label(text, "secondary", wrap=True)):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(words)
        column.addStretch()


class FirstStart(QWidget):
    """The very first screen: look at the example, begin a library, or open one."""

    def __init__(
        self,
        folder: str,
        sample: Callable[[], object],
        new: Callable[[], object],
        elsewhere: Callable[[], object],
        existing: Callable[[], object],
    ) -> None:
        """`folder` is where `new` makes the library; `elsewhere` asks for another place."""
        super().__init__()
        self.setAccessibleName(translate("Library", "Welcome to Litfass"))
        column = QVBoxLayout(self)
        column.setSpacing(theme.space("between"))
        column.addStretch(2)
        column.addWidget(_logo(self), 0, Qt.AlignmentFlag.AlignHCenter)
        title = label(translate("Library", "Welcome to Litfass"), "display")
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        words = translate(
            "Library",
            "Collect portraits, make a poster wall of them, print it. Everything lies in one "
            "folder on your computer: the library.",
        )
        column.addWidget(_words(words, ""), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.space("around"))
        row = QHBoxLayout()
        row.setSpacing(theme.space("around"))
        row.addStretch()
        self.choices = [Choice(icon, title, text, act) for icon, title, text, act in (
            (
                "picture",
                translate("Library", "Look at the example"),
                translate("Library", "An invented town with portraits and a finished wall."),
                sample,
            ),
            (
                "plus",
                translate("Library", "Begin a library"),
                translate("Library", "Empty, for your own campaign."),
                new,
            ),
            (
                "folder-open",
                translate("Library", "Open a library"),
                translate("Library", "One that is already on this computer or on a drive."),
                existing,
            ),
        )]  # fmt: skip
        for choice in self.choices:
            row.addWidget(choice)
        row.addStretch()
        column.addLayout(row)
        column.addSpacing(theme.space("inside"))
        place = QHBoxLayout()
        place.setSpacing(theme.space("tiny"))
        place.addStretch()
        place.addWidget(
            label(
                translate("Library", "A new library is made in {folder}", folder=folder),
                "secondary",
            )
        )
        self.elsewhere = QPushButton(translate("Library", "Choose another folder"))
        self.elsewhere.setProperty("kind", "link")
        self.elsewhere.clicked.connect(lambda _checked=False: elsewhere())
        place.addWidget(self.elsewhere)
        place.addStretch()
        column.addLayout(place)
        column.addStretch(3)

    def first_focus(self) -> QWidget:
        """The choice that Enter takes."""
        return self.choices[0]


_REASONS = {
    "daily": mark("Library", "daily backup"),
    "migration": mark("Library", "before an update of Litfass"),
    "restore": mark("Library", "before a backup was restored"),
}


class BackupsBoard(Board):
    """The library's own backups, newest first; choose one and bring it back."""

    def __init__(
        self,
        text: str,
        backups: Sequence[Backup],
        restore: Callable[[Backup], object],
        others: Sequence[Offer],
        damaged: bool = False,
    ) -> None:
        """`others` are offers beside "Restore": another file, another library, back."""
        self._restore = restore
        self._backups = list(backups)
        bring = Offer(translate("Library", "Restore this backup"), self._chosen)
        super().__init__(
            "warning" if damaged else "restore",
            "yellow_text" if damaged else "accent_text",
            translate("Library", "The library is damaged")
            if damaged
            else translate("Library", "Restore a backup"),
            text,
            [bring, *others] if backups else others,
        )
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Library", "Backups"))
        self.list.setFixedSize(_LIST)
        self.list.setProperty("kind", "boxed")
        for backup in backups:
            reason = (
                translate("Library", _REASONS[backup.reason]) if backup.reason in _REASONS else ""
            )
            parts = (
                format_moment(backup.made_at, long=True),
                format_bytes(backup.size_bytes),
                reason,
            )
            item = QListWidgetItem("   ".join(part for part in parts if part), self.list)
            item.setSizeHint(QSize(0, theme.size("row")))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _item: self._chosen())
        self.list.setVisible(bool(backups))
        self._add(self.list)

    def _chosen(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._backups):
            self._restore(self._backups[row])

    def first_focus(self) -> QWidget:
        return self.list if self._backups else super().first_focus()


def _logo(board: QWidget) -> QLabel:
    """The application's own picture."""
    scale = board.devicePixelRatioF()
    picture = QPixmap(str(resource("icons/app/litfass-256.png"))).scaledToWidth(
        round(_LOGO * scale), Qt.TransformationMode.SmoothTransformation
    )
    picture.setDevicePixelRatio(scale)
    shown = QLabel()
    shown.setPixmap(picture)
    return shown


def _words(text: str, role: str) -> QLabel:
    return paragraph(text, role, _TEXT)
