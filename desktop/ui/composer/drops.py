"""Drops: portraits from the shelf, or photos from the file manager, onto the wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt

from desktop.ui.composer.interactions import At, Interaction
from desktop.ui.portraits.dragging import ids_of
from desktop.ui.portraits.dropping import local_paths
from desktop.work.hints import place_name
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.composer.view import WallView


class PlaceDrop(Interaction):
    """Something from outside is dragged over the wall."""

    cursor = Qt.CursorShape.DragCopyCursor

    def __init__(self, view: WallView, data: QMimeData) -> None:
        super().__init__(view)
        self._portraits = list(ids_of(data))
        self._files = [] if self._portraits else local_paths(data)
        self._index: int | None = None
        self._names: dict[int, str] = {}

    @property
    def welcome(self) -> bool:
        """Whether it can be dropped on the wall."""
        return bool(self._portraits or self._files)

    @property
    def _count(self) -> int:
        return len(self._portraits) or len(self._files)

    def move(self, at: At) -> None:
        place = self.board.place_at(at.page.x(), at.page.y())
        self._index = place.index if place else None
        self.scene.target(self._targets())
        self.view.say(self.hint())

    def _targets(self) -> list[int]:
        """Where it would land: this place, then the empty ones after it."""
        if self._index is None:
            free = [p.index for p in self.board.places if p.portrait is None]
            return free[: self._count]
        later = [
            p.index
            for p in (*self.board.places[self._index + 1 :], *self.board.places[: self._index])
            if p.portrait is None
        ]
        return [self._index, *later[: self._count - 1]]

    def end(self, at: At) -> None:
        self.scene.target()
        if self._portraits:
            self.view.dropped_portraits.emit(self._portraits, self._index)
        elif self._files:
            self.view.dropped_files.emit(self._files, self._index)

    def cancel(self) -> None:
        self.scene.target()
        self.view.say("")

    def hint(self) -> str:
        place = self.board.place(self._index)
        if self._files:
            return translate(
                "Composer",
                "Imports %n file(s) and puts the portraits on the wall.",
                "",
                self._count,
            )
        if place is None:
            return translate(
                "Composer", "Puts %n portrait(s) into the next empty place(s).", "", self._count
            )
        if place.portrait is not None:
            return translate(
                "Composer", "Replaces {name} in {place}.",
                name=place.portrait.name or translate("Composer", "the portrait"),
                place=place_name(place),
            )  # fmt: skip
        return translate("Composer", "Puts the portrait into {place}.", place=place_name(place))
