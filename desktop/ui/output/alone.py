"""Whether all posters of a wall are cut into sheets together, or a single one of them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.writing import FORBIDDEN
from desktop.ui.output.shopfields import narrow
from desktop.ui.widgets.captions import titled
from desktop.ui.widgets.choice import Choice
from desktop.work.i18n import translate
from desktop.work.posterfiles import poster_alone, poster_page
from desktop.work.walls.hints import place_name

if TYPE_CHECKING:
    from desktop.work.walls.composition import Composition, Place
    from desktop.work.walls.snapshot import Snapshot


class PosterChoice(QWidget):
    """Lists the posters of a wall of posters; on other walls it is not there."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice = Choice()
        self.choice.setAccessibleName(translate("Sheets", "Poster"))
        narrow(self.choice)
        self.choice.activated.connect(lambda _at: self.chosen.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(titled(translate("Sheets", "Poster"), self.choice))
        self._names: list[tuple[str, int]] = []

    @property
    def index(self) -> int | None:
        """The place of the poster that is chosen; None: all together."""
        return self.choice.currentData()

    def follow(self, composition: Composition | None, places: Collection[int] = ()) -> None:
        """List the posters as they are now; of `places`, where it is one, that poster is chosen."""
        names = _names(composition) if composition is not None else []
        self.setVisible(bool(names))
        if names == self._names:
            return
        before = next(iter(places)) if len(places) == 1 else self.index
        self._names = names
        self.choice.clear()
        self.choice.addItem(translate("Sheets", "All together"), None)
        for name, index in names:
            self.choice.addItem(name, index)
        self.choice.setCurrentIndex(
            max(0, self.choice.findData(before)) if before is not None else 0
        )

    def of(self, composition: Composition | None) -> Composition | None:
        """The chosen poster as a wall of its own, or the whole wall."""
        if composition is None or self.index is None:
            return composition
        return poster_alone(composition, self.index)

    def shown(self) -> Callable[[Snapshot], Snapshot]:
        """What makes of a frozen wall what is to be written; for a job."""
        index = self.index
        return lambda snapshot: snapshot if index is None else poster_page(snapshot, index)

    def file_name(self, composition: Composition | None, suffix: str) -> str:
        """The name of a file of the chosen poster; "" for the usual one."""
        if composition is None or self.index is None:
            return ""
        name = f"{composition.row.name} – {self.choice.currentText()}"
        return FORBIDDEN.sub(" ", name).strip(" .") + suffix


def _names(composition: Composition) -> list[tuple[str, int]]:
    """The posters by what stands on them, with their places; none on other walls."""
    posters = [p for p in composition.places if p.cell.poster is not None and not p.empty]
    return [(_name(place), place.index) for place in posters]


def _name(place: Place) -> str:
    portrait = place.portrait
    where = place_name(place)
    return f"{portrait.name} ({where})" if portrait is not None and portrait.name else where
