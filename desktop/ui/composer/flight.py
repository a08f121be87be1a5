"""Flights: portraits that changed places glide from the old one to the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QRectF, QVariantAnimation

from desktop.ui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGraphicsScene

    from desktop.ui.composer.items import CellItem, GhostItem


class Flight(QObject):
    """One movement of some ghosts; a new one ends the one before at once."""

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self._scene = scene
        self._ghosts: list[tuple[GhostItem, QRectF, QRectF, CellItem]] = []
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)
        self._animation.finished.connect(self._land)

    def start(self, moves: list[tuple[GhostItem, QRectF, CellItem]]) -> None:
        """Let ghosts fly to their places; the cells there show nothing until they arrive."""
        self.stop()
        if not moves:
            return
        for ghost, target, cell in moves:
            self._scene.addItem(ghost)
            self._ghosts.append((ghost, ghost.bounds(), target, cell))
            cell.setVisible(False)
        self._animation.setDuration(theme.motion("normal"))
        self._animation.start()

    def stop(self) -> None:
        """Everything has arrived."""
        self._animation.stop()
        self._land()

    def _step(self, share: float) -> None:
        for ghost, start, target, _cell in self._ghosts:
            ghost.place(
                QRectF(
                    start.x() + (target.x() - start.x()) * share,
                    start.y() + (target.y() - start.y()) * share,
                    start.width() + (target.width() - start.width()) * share,
                    start.height() + (target.height() - start.height()) * share,
                )
            )

    def _land(self) -> None:
        ghosts, self._ghosts = self._ghosts, []
        for ghost, _start, _target, cell in ghosts:
            self._scene.removeItem(ghost)
            cell.setVisible(True)
