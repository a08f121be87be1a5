"""What is asked before a wall becomes a picture: its resolution, and what that means in pixels."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core.errors import Known
from desktop.ui import theme
from desktop.ui.composer.fields import CountField, LightLine, titled
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import label
from desktop.work.i18n import format_number, translate
from desktop.work.messages import sentence

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board

OFFERED = (72, 150, 300)
"""Resolutions that one click chooses, in dpi."""
WIDTH = 460


class PictureSheet(Sheet):
    """Asks for the dpi of a picture of the board's wall; `proceed` gets them.

    The last choice is proposed, else what the wall asks of its photos, as far as that is possible.
    """

    def __init__(self, window: QWidget, board: Board, proceed: Callable[[float], object]) -> None:
        super().__init__(window, translate("Output", "Save wall as picture"), WIDTH)
        from desktop.work.output import HIGHEST_DPI, LOWEST_DPI

        self._board, self._proceed = board, proceed
        name = translate("Output", "Resolution")
        self.dpi = CountField(name, LOWEST_DPI, HIGHEST_DPI, "\N{NO-BREAK SPACE}dpi")
        self.dpi.setKeyboardTracking(True)  # the pixels follow while one types
        self.dpi.setValue(self._proposed())
        self.dpi.edited.connect(self._follow)
        self.pixels = label("", "strong")
        self.verdict = LightLine()
        about = translate("Output", "Screen and web: 72 to 150 dpi. Print: 300 dpi.")
        self.body.addWidget(titled(name, self._line()))
        self.body.addWidget(self.pixels)
        self.body.addWidget(self.verdict)
        self.body.addWidget(label(about, "secondary", wrap=True))
        self.done.setText(translate("Output", "Save…"))
        self.done.clicked.disconnect(self.close_card)
        self.done.clicked.connect(self.save)
        self.add_button(translate("Output", "Cancel")).clicked.connect(self.close_card)
        board.changed.connect(self._follow)
        board.opened.connect(self.close_card)
        self._follow()

    def _line(self) -> QWidget:
        made = QWidget()
        layout = QHBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("inside"))
        layout.addWidget(self.dpi, 1)
        for dpi in OFFERED:
            button = QPushButton(f"{dpi}\N{NO-BREAK SPACE}dpi")
            button.clicked.connect(lambda _checked=False, dpi=dpi: self.dpi.setValue(dpi))
            layout.addWidget(button)
        return made

    def _proposed(self) -> int:
        from desktop.work.output import png_most

        remembered: int = self._board.context.settings.get("export.png_dpi")
        composition = self._board.composition
        if remembered or composition is None:
            return remembered
        return min(composition.row.dpi, png_most(composition.wall.page))

    def _follow(self) -> None:
        """Say what the resolution means for the wall as it is."""
        from desktop.work.output import png_size

        composition = self._board.composition
        if composition is None:
            return
        problem, words = None, ""
        try:
            width, height = png_size(composition.wall.page, self.dpi.value())
        except Known as refused:
            problem = refused
        else:
            words = translate(
                "Output", "{width} × {height} pixels",
                width=format_number(width), height=format_number(height),
            )  # fmt: skip
        self.pixels.setText(words)
        self.pixels.setVisible(problem is None)
        self.verdict.setVisible(problem is not None)
        if problem is not None:
            self.verdict.show_line("red", sentence(problem))
        self.done.setEnabled(problem is None)

    def save(self) -> None:
        """Go on with this resolution, and remember it."""
        dpi = self.dpi.value()
        self._board.context.settings.set("export.png_dpi", dpi)
        self.close_card()
        self._proceed(float(dpi))

    def open(self) -> None:
        super().open()
        self.dpi.setFocus(Qt.FocusReason.OtherFocusReason)
        self.dpi.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.done.isEnabled():
            self.save()
            event.accept()
        else:
            super().keyPressEvent(event)
