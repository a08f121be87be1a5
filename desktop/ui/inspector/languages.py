"""Which language's words are shown: a switch with what there is, and a way to add one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.ui import theme, words
from desktop.ui.widgets.menus import entry, pop_up_below
from desktop.ui.widgets.segments import Segments
from desktop.work.i18n import translate


class LanguageSwitch(QWidget):
    """Signal: `chosen` (ISO 639-1 code)."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages: tuple[str, ...] = ()
        self._segments: Segments | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(9, 2, 0, 4)
        self._layout.setSpacing(theme.space("tiny"))
        self.add = QToolButton()
        self.add.setIcon(theme.icon("plus"))
        self.add.setToolTip(translate("Inspector", "Add a language"))
        self.add.setAccessibleName(self.add.toolTip())
        self.add.clicked.connect(self._pop_up)
        self._layout.addWidget(self.add)
        self._layout.addStretch(1)

    def show_languages(self, languages: Sequence[str], current: str) -> None:
        """Offer these, with one of them chosen."""
        if tuple(languages) != self._languages or self._segments is None:
            self._languages = tuple(languages)
            if self._segments is not None:
                self._layout.removeWidget(self._segments)
                self._segments.deleteLater()
            choices = [(code, words.word(words.LANGUAGE, code), "") for code in languages]
            name = translate("Inspector", "Language of the words")
            self._segments = Segments(choices, name)
            self._segments.chosen.connect(self.chosen)
            self._layout.insertWidget(0, self._segments)
        self._segments.choose(current)

    def menu(self) -> QMenu:
        """The languages that can be added."""
        menu = QMenu(self)
        for code, name in words.said(words.LANGUAGE)().items():
            if code not in self._languages:
                entry(menu, name, lambda c=code: self.chosen.emit(c))
        return menu

    def _pop_up(self) -> None:
        pop_up_below(self.menu(), self.add)
