"""A line that completes what is typed: the offers stand below it, the arrows choose one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop.ui.widgets.undoing import for_window

MOST_OFFERS = 8
_ROW = 28
_EDGE = 10


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be chosen: its id and how it is called.

    `fresh`: what was typed, where the offer is to make something of that name.
    """

    id: int
    text: str
    fresh: str = ""


Find = Callable[[str], Sequence[Offer]]


def meant(text: str, found: Sequence[Offer]) -> Offer | None:
    """The offer that is meant by a text: the only one, or the only one that is called so."""
    found = [offer for offer in found if not offer.fresh]
    same = [offer for offer in found if offer.text.casefold() == text.casefold()]
    return (same or found)[0] if len(found) == 1 or len(same) == 1 else None


class Completion(QLineEdit):
    """Signals: `picked` (Offer) for a chosen one, `typed` (text) for what is none of them.

    Enter, a click on an offer and leaving the line finish; Esc first hides the offers, then
    takes back what was typed (`given_up`, also when it is left as it was); Down shows all.
    Backspace in the empty line gives `rubbed`.
    """

    picked = Signal(object)
    typed = Signal(str)
    rubbed = Signal()
    given_up = Signal()

    def __init__(self, name: str, hint: str, find: Find, parent: QWidget | None = None) -> None:
        """`name` is read by screen readers; `hint` stands in the empty line."""
        super().__init__(parent)
        self.setProperty("kind", "value")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self._find = find
        self._shown = ""
        self._offers: list[Offer] = []
        self._list: QListWidget | None = None
        self.textEdited.connect(self._search)

    def show_text(self, text: str) -> None:
        """Show what is chosen; while somebody is typing here, only Esc brings it up."""
        typing = self.hasFocus() and self.text() != self._shown
        self._shown = text
        if not typing:
            self.setText(text)
            self.setCursorPosition(0)

    def accept_text(self, text: str) -> None:
        """Show what was taken over instead of what was typed."""
        self._shown = text
        self.setText(text)
        self.setCursorPosition(0)

    def offers(self) -> list[Offer]:
        """What is offered now; nothing while no list is shown."""
        return self._offers if self._list is not None and self._list.isVisible() else []

    def chosen(self) -> Offer | None:
        """The offer that the arrows have chosen."""
        row = self._list.currentRow() if self._list is not None else -1
        return self._offers[row] if self.offers() and row >= 0 else None

    # ------------------------------------------------------------------ the list

    def _search(self, text: str) -> None:
        if text.strip():
            self._offer(self._find(text.strip()))
        else:
            self.hide_offers()

    def _offer(self, offers: Sequence[Offer]) -> None:
        self._offers = list(offers[:MOST_OFFERS])
        if not self._offers:
            self.hide_offers()
            return
        shown = self._list or self._make_list()
        self._list = shown
        shown.clear()
        for offer in self._offers:
            item = QListWidgetItem(offer.text)
            item.setSizeHint(QSize(0, _ROW))
            shown.addItem(item)
        shown.setCurrentRow(-1)
        height = len(self._offers) * _ROW + _EDGE
        corner = self.mapTo(self.window(), QPoint(0, self.height()))
        if corner.y() + height > self.window().height():
            corner.setY(corner.y() - self.height() - height)
        shown.setGeometry(corner.x(), corner.y(), self.width(), height)
        shown.raise_()
        shown.show()
        self.setAccessibleDescription(", ".join(offer.text for offer in self._offers))

    def _make_list(self) -> QListWidget:
        """A child of the window: no window of its own that could take the keyboard."""
        made = QListWidget(self.window())
        made.setProperty("kind", "boxed")
        made.setAccessibleName(self.accessibleName())
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.setUniformItemSizes(True)
        made.setMouseTracking(True)
        made.entered.connect(made.setCurrentIndex)
        made.clicked.connect(self._clicked)
        self.destroyed.connect(made.deleteLater)
        self.window().installEventFilter(self)
        return made

    def hide_offers(self) -> None:
        """Put the list away."""
        if self._list is not None:
            self._list.hide()
            self.setAccessibleDescription("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.hide_offers()
        return False

    def _clicked(self, index: QModelIndex) -> None:
        self._pick(self._offers[index.row()])

    # ------------------------------------------------------------------ keys

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and (self.offers() or self.text() != self._shown)
        ):
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and for_window(
            event, self.text() != self._shown, self.isRedoAvailable()
        ):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif key == Qt.Key.Key_Escape and self.offers():
            self.hide_offers()
        elif key == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            self.given_up.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.rubbed.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        if not self.offers():
            self._offer(self._find("" if self.text() == self._shown else self.text().strip()))
        shown = self._list
        if shown is not None and self.offers():
            row = shown.currentRow() + by
            shown.setCurrentRow(row % len(self._offers) if row >= 0 else len(self._offers) - 1)
            self.setAccessibleDescription(self._offers[shown.currentRow()].text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.finish()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hide_offers()

    def finish(self) -> None:
        """Take over the chosen offer, or what was typed."""
        chosen = self.chosen()
        text = " ".join(self.text().split())
        if chosen is not None:
            self._pick(chosen)
        elif text != self._shown:
            self.hide_offers()
            self.typed.emit(text)
        else:
            self.given_up.emit()

    def _pick(self, offer: Offer) -> None:
        self.hide_offers()
        self.setText(self._shown)
        self.picked.emit(offer)
