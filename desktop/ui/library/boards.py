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

from db.backup import Backup, portraits_in, readable
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
        self.buttons: list[QPushButton] = []
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space("between"))
        self._add(Medallion(icon, role))
        self._add(_words(title, "title"))
        self._add(_words(text, ""))
        column = QVBoxLayout(self)
        column.setSpacing(theme.space("between"))
        column.addStretch(2)
        column.addLayout(self.body)
        column.addSpacing(theme.space("inside"))
        column.addLayout(self._row(offers))
        column.addStretch(3)

    def _row(self, offers: Sequence[Offer]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.space("inside"))
        row.addStretch()
        for offer in offers:
            button = QPushButton(offer.text)
            if not self.buttons:
                button.setProperty("kind", "primary")
            button.clicked.connect(lambda _checked=False, act=offer.act: act())
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch()
        return row

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
        warning: str = "",
    ) -> None:
        """`folder` is where `new` makes the library; `elsewhere` asks for another place.

        `warning` says what is against that folder.
        """
        super().__init__()
        title = translate("Library", "Welcome to Litfass")
        words = translate(
            "Library",
            "Collect portraits, make a poster wall of them, print it. Everything lies in one "
            "folder on your computer: the library.",
        )
        self.setAccessibleName(title)
        self.choices = [Choice(*parts) for parts in _ways(sample, new, existing)]
        self.elsewhere = QPushButton(translate("Library", "Choose another folder"))
        self.elsewhere.setProperty("kind", "link")
        self.elsewhere.clicked.connect(lambda _checked=False: elsewhere())
        column = QVBoxLayout(self)
        column.setSpacing(theme.space("between"))
        column.addStretch(2)
        for widget in (_logo(self), label(title, "display"), _words(words, "")):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.space("around"))
        column.addLayout(_centred(self.choices, "around"))
        column.addSpacing(theme.space("inside"))
        hint = label(
            translate(
                "Library", "Or drag photos or a package here: a library is made of what you bring."
            )
        )
        column.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        place = translate("Library", "A new library is made in {folder}", folder=folder)
        column.addLayout(_centred((label(place, "secondary"), self.elsewhere), "tiny"))
        self.warning = _words(warning, "secondary")
        self.warning.setVisible(bool(warning))
        column.addWidget(self.warning, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def first_focus(self) -> QWidget:
        """The choice that Enter takes."""
        return self.choices[0]


def _ways(
    sample: Callable[[], object], new: Callable[[], object], existing: Callable[[], object]
) -> tuple[tuple[str, str, str, Callable[[], object]], ...]:
    """Icon, name, sentence and deed of each way to begin."""
    return (
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
    )


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
        self.list = self._listed(backups)
        self._add(self.list)

    def _listed(self, backups: Sequence[Backup]) -> QListWidget:
        shown = QListWidget()
        shown.setAccessibleName(translate("Library", "Backups"))
        shown.setFixedSize(_LIST)
        shown.setProperty("kind", "boxed")
        for backup in backups:
            item = QListWidgetItem(_line(backup), shown)
            item.setSizeHint(QSize(0, theme.size("row")))
        usable = (row for row, copy in enumerate(backups) if readable(copy.file))
        shown.setCurrentRow(next(usable, 0))
        shown.itemActivated.connect(lambda _item: self._chosen())
        if not backups:
            shown.hide()
        return shown

    def _chosen(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._backups):
            self._restore(self._backups[row])

    def first_focus(self) -> QWidget:
        return self.list if self._backups else super().first_focus()


def _line(backup: Backup) -> str:
    """When a backup was made, what it holds, how large it is, and why it was made."""
    reason = translate("Library", _REASONS[backup.reason]) if backup.reason in _REASONS else ""
    if backup.reason == "package":
        reason = translate("Library", "the whole library: {file}", file=backup.file.name)
    portraits = portraits_in(backup.file)
    parts = (
        format_moment(backup.made_at, long=True),
        "" if portraits is None else translate("Library", "%n portrait(s)", "", portraits),
        format_bytes(backup.size_bytes),
        reason,
        "" if readable(backup.file) else translate("Library", "from a newer version of Litfass"),
    )
    return "   ".join(part for part in parts if part)


def _centred(widgets: Sequence[QWidget], gap: str) -> QHBoxLayout:
    """Side by side in the middle."""
    row = QHBoxLayout()
    row.setSpacing(theme.space(gap))
    row.addStretch()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


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
