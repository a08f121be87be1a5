"""The panel below a chip with many codes: type to find, Enter ticks, it stays open."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.sheets.folding import folded
from desktop.ui import theme
from desktop.ui.widgets.picker import Entry, Picker
from desktop.work.i18n import translate

SHOWN = 9
"""Lines that are seen at once."""


class ChoicePopup(QFrame):
    """A field and a list with ticks. Signals: `ticked` (code, on) and `closed`."""

    ticked = Signal(str, bool)
    closed = Signal()

    def __init__(
        self,
        title: str,
        words: Mapping[str, str],
        chosen: Callable[[], tuple[str, ...]],
        parent: QWidget,
    ) -> None:
        """`words` for each code; `chosen()` are those that are ticked now."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self.setAccessibleName(title)
        self.setFixedWidth(theme.size("inspector"))
        self._found = [(code, word, folded(word)) for code, word in words.items()]
        self._chosen = chosen
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        hint = translate("Register", "Search {title}", title=title)
        self.picker = Picker(hint, SHOWN, self)
        layout.addWidget(self.picker)
        self.picker.typed.connect(self._show)
        self.picker.picked.connect(self._on_picked)
        self.picker.cancelled.connect(self.close)

    def open_at(self, place: QPoint) -> None:
        """Show it there (global), with the keyboard in the field."""
        self._show("")
        self.adjustSize()
        self.move(place)
        self.show()
        self.picker.start()

    def _show(self, typed: str) -> None:
        """What has been chosen comes first, as long as nothing is typed."""
        wanted = [folded(word) for word in typed.split()]
        chosen = set(self._chosen())
        found = [
            (code, word) for code, word, plain in self._found if all(w in plain for w in wanted)
        ]
        if not wanted:
            found.sort(key=lambda pair: pair[0] not in chosen)
        self.picker.show_entries([self._entry(code, word, chosen) for code, word in found])

    def _entry(self, code: str, word: str, chosen: set[str]) -> Entry:
        on = code in chosen
        return Entry(word, lambda: self.ticked.emit(code, not on), marked=on, key=code)

    def _on_picked(self, entry: Entry) -> None:
        entry.run()
        chosen = set(self._chosen())
        entries = self.picker.model.entries
        self.picker.show_entries(
            [self._entry(each.key, each.text, chosen) if each.enabled else each for each in entries]
        )
        self.picker.choose(entry.key)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()
