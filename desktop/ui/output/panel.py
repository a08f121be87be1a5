"""The settings of one kind of output: what every panel has."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.abstract import AbstractWidget

if TYPE_CHECKING:
    from desktop.core.tiling.tiles import Tiling
    from desktop.ui.composer.board import Board
    from desktop.work.lanes import Progress
    from desktop.work.preflight import Told
    from desktop.work.walls.hints import Hint
    from desktop.work.walls.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Written:
    """A file that is complete, and what was found when it was looked at; None: nobody looked."""

    path: Path
    told: tuple[Told, ...] | None = None


Write = Callable[["Snapshot", Path, "Progress"], Written]
"""Writes a file; runs in a job."""


class OutputPanel(QWidget, metaclass=AbstractWidget):
    """Asks what an output needs to know, and answers how to write it."""

    changed = Signal()
    """What was asked has another answer."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.board = board
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space("between"))

    @property
    def first(self) -> QWidget:
        """The widget that the keyboard goes to."""
        return self

    @property
    def is_possible(self) -> bool:
        """Whether the wall can be written so."""
        return self.board.composition is not None

    @property
    def is_whole(self) -> bool:
        """Whether all of the wall is written."""
        return True

    @property
    def tiling(self) -> Tiling | None:
        """The sheets that the wall is cut into; None in one piece."""
        return None

    def file_name(self) -> str:
        """The name that is proposed, with its ending; "" for the usual one."""
        return ""

    def hints(self) -> list[Hint]:
        """What to look at beyond the hints of the wall."""
        return []

    def follow(self) -> None:
        """The wall has changed."""

    def keep(self) -> None:
        """Remember what was chosen."""

    @abstractmethod
    def writer(self) -> Write:
        """How to write the wall with these settings."""
