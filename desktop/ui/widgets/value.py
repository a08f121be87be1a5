"""Values that look like text until they are touched: the fields of an inspector."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.widgets.draft import Draft
from desktop.ui.widgets.menus import as_it_is
from desktop.ui.widgets.text import label
from desktop.ui.widgets.undoing import for_window

_NARROWEST = 80


class ValueField(QLineEdit):
    """A line that is edited in place. `edited` gives the new text once, when it was finished.

    Enter and leaving the field finish; Esc brings the former text back.
    """

    edited = Signal(str)

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        """`name` is read by screen readers; `hint` stands in the empty field."""
        super().__init__(parent)
        self.setProperty("kind", "value")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMinimumWidth(_NARROWEST)
        self.draft = Draft(self, self.text, self._show_text)
        self.textChanged.connect(self.draft.changed)
        self.editingFinished.connect(self._finish)

    def value(self) -> str:
        """The text that was last set or finished, or written at a pause."""
        return self.draft.value

    def set_value(self, text: str) -> None:
        """Show a text; while somebody is typing here, only Esc brings it up."""
        self.draft.set_value(text)

    def _show_text(self, text: str) -> None:
        self.setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and for_window(
            event, self.draft.unfinished, self.isRedoAvailable()
        ):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.draft.take_back():
            return
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            self.draft.take_back()  # what was refused stands there, without its steps
            return
        super().keyPressEvent(event)

    def _finish(self) -> None:
        text = self.draft.finish()
        if self.text() != self.draft.value or self.isUndoAvailable() or self.isRedoAvailable():
            # Set anew, it has no steps of its own any more: they belong to the window now.
            at = self.cursorPosition()
            self.setText(self.draft.value)
            self.setCursorPosition(at)
        if text is not None:
            self.edited.emit(text)


class ValueText(QPlainTextEdit):
    """Several lines that are edited in place; grows with its text from `least` to `most` lines.

    Leaving the field or Ctrl+Enter finishes; Esc brings the former text back; Tab moves on.
    """

    edited = Signal(str)

    def __init__(
        self,
        name: str,
        hint: str = "",
        least: int = 1,
        most: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "value")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setMinimumWidth(_NARROWEST)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._least, self._most = least, most
        self.draft = Draft(self, self.toPlainText, self.setPlainText)
        self.textChanged.connect(self._fit)
        self.textChanged.connect(self.draft.changed)

    def value(self) -> str:
        """The text that was last set or finished, or written at a pause."""
        return self.draft.value

    def set_value(self, text: str) -> None:
        """Show a text; while somebody is typing here, only Esc brings it up."""
        self.draft.set_value(text)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and for_window(
            event, self.draft.unfinished, self.document().isRedoAvailable()
        ):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        elif event.key() != Qt.Key.Key_Escape or not self.draft.take_back():
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()

    def finish(self) -> None:
        """Take over what stands there."""
        text = self.draft.finish()
        self.document().clearUndoRedoStacks()
        if text is not None:
            self.edited.emit(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(theme.size("inspector_least"), self._height())

    def _height(self) -> int:
        shown = round(self.document().size().height())  # lines, for a plain text document
        lines = max(self._least, min(self._most, shown))
        edges = self.height() - self.viewport().height() if self.isVisible() else 10
        # Qt counts only lines that end above the last pixel, and scrolls the first one away else.
        return lines * self.fontMetrics().lineSpacing() + max(10, edges) + 1

    def _fit(self) -> None:
        height = self._height()
        if height != self.height():
            self.setFixedHeight(height)
        more = self.document().size().height() > self._most
        policy = Qt.ScrollBarPolicy
        wanted = policy.ScrollBarAsNeeded if more else policy.ScrollBarAlwaysOff
        if wanted != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(wanted)


class Field(QWidget):
    """A caption (perhaps none), its widget, and room for what is wrong or to know of the value."""

    def __init__(self, caption: str, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widget = widget
        self._offer: QPushButton | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = label(caption, "caption")
        head.setContentsMargins(9, 0, 0, 0)  # above the words, which stand inside the field
        head.setBuddy(widget)
        layout.addWidget(head)
        head.setVisible(bool(caption))
        layout.addWidget(widget)
        self._error = label("", "error", wrap=True)
        self._note = label("", "caption", wrap=True)
        for below in (self._error, self._note):
            below.setContentsMargins(9, 2, 0, 0)
            below.hide()
            layout.addWidget(below)

    def set_offer(self, text: str, run: Callable[[], object] | None = None) -> None:
        """Offer a way out under what is wrong, as a link; "" for none."""
        if self._offer is not None:
            self._offer.hide()
            self._offer.deleteLater()
            self._offer = None
        column = self.layout()
        if text and run is not None and column is not None:
            self._offer = QPushButton(as_it_is(text))
            self._offer.setProperty("kind", "link")
            self._offer.clicked.connect(lambda _on=False: run())
            column.addWidget(self._offer)

    def offer(self) -> QPushButton | None:
        """The way out that is offered now."""
        return self._offer

    def set_note(self, text: str) -> None:
        """Say under the field what there is to know; "" for nothing."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def note(self) -> str:
        """What is said to be known."""
        return self._note.text()

    def set_error(self, text: str) -> None:
        """Say under the field what is wrong; "" when it is right."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        show_wrong(self.widget, text)

    def error(self) -> str:
        """What is said to be wrong."""
        return self._error.text()


def show_wrong(widget: QWidget, text: str) -> None:
    """Mark a field as wrong, and let screen readers tell why; "" when it is right."""
    if bool(widget.property("wrong")) != bool(text):
        widget.setProperty("wrong", "true" if text else None)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
    widget.setAccessibleDescription(text)
