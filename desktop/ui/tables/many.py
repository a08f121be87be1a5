"""Many records at once: one step to undo, and the offer below a cell to write its value to all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui import theme
from desktop.work.edit import AT_ONCE
from desktop.work.i18n import format_number, translate

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.context import Context
    from desktop.ui.area import Shell
    from desktop.work.bulk import Bulk


class Many(QObject):
    """Writes to the records that are selected, one or thousands, as one step.

    Signals: `begun` and `ended` around what takes so long that the strip shows its progress.
    """

    begun = Signal()
    ended = Signal()

    def __init__(self, context: Context, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self.bulk: Bulk | None = None
        """What is being written portion by portion."""
        context.closing.connect(self.give_up)

    def do(
        self,
        text: str,
        ids: tuple[int, ...],
        change: Callable[[tuple[int, ...]], Change],
        merge: str = "",
    ) -> bool:
        """Write what `change` says for these ids; whether it was written, or begun.

        Of several records the strip tells, with "Undo" beside it. `merge`: see `push_change`.
        """
        if len(ids) > AT_ONCE and self.bulk is not None:
            return False  # one after the other
        if len(ids) > AT_ONCE:
            self._by_portions(text, ids, change)
            return True
        if not self._context.undo.push_change(text, change(ids), merge):
            return False
        if len(ids) > 1:
            self._shell.notify(text, undo=True)
        return True

    def give_up(self) -> None:
        """Take back what is half written: the library closes."""
        if self.bulk is not None:
            self.bulk.give_up()

    def _by_portions(
        self, text: str, ids: tuple[int, ...], change: Callable[[tuple[int, ...]], Change]
    ) -> None:
        """So many that the window would stand still: a job with progress, and still one step."""
        from desktop.work.bulk import Bulk

        self.bulk = Bulk(self._context.undo, text, ids, change, self)
        self.bulk.ended.connect(lambda how: self._on_ended(text, how))
        self.begun.emit()
        self.bulk.start(self._context.jobs)

    def _on_ended(self, text: str, how: str) -> None:
        self.bulk = None
        self.ended.emit()
        if not self._context.is_open:
            return
        if how == "done":
            self._shell.notify(text, undo=True)
        elif how == "stopped":
            half = translate("Inspector", "{what}: stopped half way", what=text)
            self._shell.notify(half, undo=True, kind="warning")
        else:
            back = translate("Inspector", "{what}: stopped, nothing was changed", what=text)
            self._shell.notify(back)


class ForAll(QPushButton):
    """Stands below a cell's editor while several rows are selected: "Apply to all 12".

    It goes with the editor, and leaves the keyboard there; Ctrl+Enter does the same.
    """

    def __init__(self, editor: QWidget, number: int) -> None:
        super().__init__(editor.parentWidget())
        self._editor = editor
        count = format_number(number)
        self.setText(translate("Register", "Apply to all {count} (Ctrl+Enter)", count=count))
        self.setObjectName("for-all")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        editor.setAccessibleDescription(self.text())
        editor.installEventFilter(self)
        editor.destroyed.connect(self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    def _place(self) -> None:
        """Below the editor, above it where there is no room."""
        cell, pane = self._editor.geometry(), self.parentWidget()
        if pane is None:
            return
        self.adjustSize()
        gap = theme.space("tiny")
        place = QPoint(cell.left(), cell.bottom() + 1 + gap)
        if place.y() + self.height() > pane.height():
            place.setY(cell.top() - gap - self.height())
        place.setX(max(0, min(place.x(), pane.width() - self.width())))
        self.move(place)
        self.show()
        self.raise_()
