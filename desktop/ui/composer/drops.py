"""Drops: portraits from the shelf, or photos from the file manager, onto the wall."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt

from desktop.ui.composer.interactions import At, Interaction
from desktop.ui.portraits.dragging import ids_of
from desktop.ui.portraits.dropping import contents, local_paths
from desktop.work.i18n import translate
from desktop.work.walls.hints import place_name
from desktop.work.walls.placing import landing

if TYPE_CHECKING:
    from desktop.ui.composer.view import WallView
    from desktop.work.walls.composition import Place


class PlaceDrop(Interaction):
    """Something from outside is dragged over the wall."""

    cursor = Qt.CursorShape.DragCopyCursor

    def __init__(self, view: WallView, data: QMimeData) -> None:
        super().__init__(view)
        self._portraits = list(ids_of(data))
        self._files = [] if self._portraits else local_paths(data)
        self._importing = importing(self._files)
        self._index: int | None = None
        self._targets: list[int] = []
        """Where it would land: this place, then empty ones, then places that are not there yet."""
        self._said = ""

    @property
    def welcome(self) -> bool:
        """Whether it can be dropped on the wall."""
        return bool(self._portraits or self._files)

    @property
    def _count(self) -> int:
        return len(self._portraits) or len(self._files)

    def move(self, at: At) -> None:
        place = self.board.place_at(at.page.x(), at.page.y())
        index = place.index if place else None
        if index != self._index or not self._said:
            self._index = index
            self._targets = self._landing()
            self._said = self.hint()
            self.scene.target([target for target in self._targets if self.board.place(target)])
        self.view.say(self._said)

    def _landing(self) -> list[int]:
        composition = self.board.composition
        if composition is None:
            return []
        return landing(composition, self._portraits or [None] * self._count, self._index)

    def end(self, at: At) -> None:
        self.cancel()
        if self._portraits:
            self.view.dropped_portraits.emit(self._portraits, self._index)
        elif self._files:
            self.view.dropped_files.emit(self._files, self._index)

    def cancel(self) -> None:
        self.scene.target()
        self.view.say("")

    def hint(self) -> str:
        number = len(self._targets)
        if number and number < self._count and not self._files:
            rest = translate(
                "Composer", "%n portrait(s) will find no place.", "", self._count - number
            )
            return f"{self._where(number)} {rest}"
        return self._where(number)

    def _where(self, number: int) -> str:
        place = self.board.place(self._index)
        if self._files and takes_logo(place, self._files):
            assert place is not None
            where = place_name(place)
            return translate("Composer", "Shows the picture as the logo in {place}.", place=where)
        if self._files:
            return self._importing
        if not number:
            return translate("Composer", "All places are taken.")
        if place is None:
            return translate(
                "Composer", "Puts %n portrait(s) into the next empty place(s).", "", number
            )
        where = place_name(place)
        if place.portrait is None and number > 1:
            return translate(
                "Composer", "Puts %n portrait(s) into the empty places from {place} on.", "",
                number, place=where,
            )  # fmt: skip
        if place.portrait is None:
            return translate("Composer", "Puts the portrait into {place}.", place=where)
        name = place.portrait.name or translate("Composer", "the portrait")
        if number > 1:
            return translate(
                "Composer",
                "Replaces {name} in {place}; %n more go(es) into empty places.",
                "", number - 1, name=name, place=where,
            )  # fmt: skip
        return translate("Composer", "Replaces {name} in {place}.", name=name, place=where)


def takes_logo(place: Place | None, paths: Sequence[Path]) -> bool:
    """Whether files that are dropped on a place become its logo: one file, on a place of a logo."""
    row = place.row if place is not None else None
    return row is not None and row.kind == "logo" and len(paths) == 1


def importing(paths: Sequence[Path]) -> str:
    """What dropping files and folders on the wall does. Looks at the disk to tell them apart."""
    if any(path.is_dir() for path in paths):
        return translate(
            "Composer",
            "Imports {what} and puts the portraits on the wall.",
            what=contents(paths),
        )
    return translate(
        "Composer", "Imports %n photo(s) and puts the portrait(s) on the wall.", "", len(paths)
    )
