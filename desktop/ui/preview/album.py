"""Further pictures of the portrait that is looked at: walked along, and one of them chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db.rows import PortraitLine
from desktop.ui import theme
from desktop.ui.widgets.filmstrip import GAP, PLATE, STILL, Filmstrip
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.rows import Picture
    from desktop.context import Context

_SHOWN = (
    "digest", "suffix", "file_name", "width", "height", "creator", "credit_line", "focus_x",
    "focus_y", "face_x", "face_y", "face_width", "face_height",
)  # fmt: skip
MOST = 9
"""So many small pictures stand side by side."""


class Album(QObject):
    """What pictures the portrait has beside the one that it shows, and which one is looked at."""

    def __init__(self, context: Context, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._context = context
        self._pictures: list[Picture] = []
        self._line: PortraitLine | None = None
        self.seen: int | None = None
        """The picture that is looked at."""
        self.strip = Filmstrip(context.images, editable=False, parent=canvas)

    @property
    def count(self) -> int:
        """How many pictures there are to walk along; 0 where there is only one."""
        return len(self._pictures)

    def look(self, line: PortraitLine) -> PortraitLine:
        """The portrait as it looks with the picture that is looked at."""
        from db import queries
        from desktop.work import albums

        store = self._context.store
        before = self._line
        ids = albums.of(store, line.id)
        self._pictures = store.read(queries.many, "pictures", ids) if len(ids) > 1 else []
        same = before is not None and (before.id, before.picture_id) == (line.id, line.picture_id)
        if not same or self.seen not in ids:
            self.seen = line.picture_id
        self._line = line
        self.strip.show_pictures(self._pictures, self.seen)
        across = min(MOST, len(self._pictures))
        self.strip.setFixedWidth(max(1, across * (STILL.width() + GAP) - GAP + 2 * PLATE))
        picture = next((each for each in self._pictures if each.id == self.seen), None)
        if picture is None or picture.id == line.picture_id:
            return line
        shown = {name: getattr(picture, name) for name in _SHOWN}
        return replace(line, picture_id=picture.id, **shown)

    def step(self, by: int) -> bool:
        """Look at the next picture, round and round; False where there is only one."""
        ids = [picture.id for picture in self._pictures]
        if self.seen not in ids:
            return False
        self.seen = ids[(ids.index(self.seen) + by) % len(ids)]
        return True

    def choose(self) -> None:
        """The portrait shows the picture that is looked at; one step to undo."""
        from desktop.work import albums

        line, seen = self._line, self.seen
        if line is None or seen is None or not self._pictures or seen == line.picture_id:
            return
        change = albums.choose(self._context.store, line.id, seen)
        self._context.undo.push_change(translate("Inspector", "Choose picture"), change)

    def words(self) -> str:
        """What can be done here."""
        line = self._line
        if not self._pictures or line is None or self.seen == line.picture_id:
            return ""
        return translate("Preview", "Enter shows this picture from now on. B goes to the next one.")

    def arrange(self, wide: int, below: int) -> int:
        """Stand at the lower edge; returns what is left above it."""
        if self.strip.isHidden():
            return below
        self.strip.move((wide - self.strip.width()) // 2, below - self.strip.height())
        return below - self.strip.height() - theme.space("inside")
