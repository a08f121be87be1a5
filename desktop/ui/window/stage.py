"""The middle of the window: the areas, each made when it is first shown, or a board instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from desktop.ui.window.areas import AREAS

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.ui.area import Area, Selection


class Stage(QStackedWidget):
    """Shows one area at a time. Part of the first frame: nothing in here may import `Qt`."""

    entered = Signal(str)
    """Another area is in front; "" for a board or nothing."""
    selected = Signal(object)
    """`Selection` of the area in front."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._areas: dict[str, Area] = {}
        self._blank = QFrame(self)
        self._board: QWidget | None = None
        self.current: Area | None = None
        self.make: Callable[[str], Area] | None = None
        """Makes and binds an area by its key; set by the window."""
        self.addWidget(self._blank)

    def areas(self) -> dict[str, Area]:
        """The areas that were made so far."""
        return dict(self._areas)

    def area(self, key: str) -> Area:
        """An area, made now where it was not."""
        found = self._areas.get(key)
        if found is None:
            assert self.make is not None, "the window is not complete"
            found = self._areas[key] = self.make(key)
            found.selected.connect(self._selection)
            self.addWidget(found)
        return found

    def enter(self, key: str) -> Area:
        """Bring an area to the front."""
        area = self.area(key)
        if area is not self.current:
            self._leave()
            self._drop_board()
            self.current = area
            self.setCurrentWidget(area)
            self.entered.emit(key)
            area.activate()
        return area

    def show_board(self, board: QWidget | None) -> None:
        """Show something else than an area; None for an empty middle. The board is ours then."""
        self._leave()
        self._drop_board()
        self._board = board
        if board is not None:
            self.addWidget(board)
        self.setCurrentWidget(board or self._blank)
        self.entered.emit("")

    def board(self) -> QWidget | None:
        """The board that is shown."""
        return self._board

    def clear(self) -> None:
        """Let all areas go: the library they show is about to close."""
        self.show_board(None)
        for area in self._areas.values():
            self.removeWidget(area)
            area.hide()
            area.deleteLater()
        self._areas.clear()

    def _leave(self) -> None:
        area, self.current = self.current, None
        if area is not None:
            area.deactivate()

    def _drop_board(self) -> None:
        board, self._board = self._board, None
        if board is not None:
            self.removeWidget(board)
            board.hide()
            board.deleteLater()

    def _selection(self, selection: Selection) -> None:
        if self.sender() is self.current:
            self.selected.emit(selection)


def make_area(key: str, context: Context, shell: QWidget) -> Area:
    """Import and construct an area."""
    spec = next(spec for spec in AREAS if spec.key == key)
    return spec.load()(context, shell)  # pyright: ignore[reportArgumentType] - the Window
