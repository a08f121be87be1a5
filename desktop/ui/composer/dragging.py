"""Drags that snap: a photo in its place, and the margins of the page.

What is dragged jumps onto a line that it comes near to, and the line is shown. Alt goes without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, Qt

from desktop.core.crop import EYE_LINE, Crop
from desktop.core.snapping import snap
from desktop.ui.composer.interactions import At, Interaction
from desktop.work.i18n import format_number, mark, translate
from desktop.work.walls.aligning import head_at

if TYPE_CHECKING:
    from desktop.ui.composer.view import WallView
    from desktop.work.walls.composition import Place

NEAR = 6
"""Something snaps from so many logical px away."""
REACH = 5
"""The edge of a margin is taken hold of from so many logical px away."""
Side = Literal["left", "right", "top", "bottom"]
NAMES: dict[Side, str] = {
    "left": mark("Composer", "Left margin: {length}"),
    "right": mark("Composer", "Right margin: {length}"),
    "top": mark("Composer", "Upper margin: {length}"),
    "bottom": mark("Composer", "Lower margin: {length}"),
}
_ALT = Qt.KeyboardModifier.AltModifier


class PanPhoto(Interaction):
    """Moves a photo within its place; eyes snap to those beside it, faces to the middle."""

    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(self, view: WallView, place: Place) -> None:
        super().__init__(view)
        self._place = place
        self._crop = place.crop

    def start(self, at: At) -> None:
        self._from = at.page
        self._eyes, self._middles = self._lines()

    def _lines(self) -> tuple[list[float], list[float]]:
        """Where eyes and faces may snap to: lying and standing lines, in mm of the page."""
        place, photo = self._place, self._place.cell.photo
        eyes = [photo.y + EYE_LINE * photo.height]
        middles = [photo.center.x]
        for other in self.board.places:
            head = head_at(other) if other.index != place.index else None
            if head is None:
                continue
            there = other.cell.photo
            if abs(there.y - photo.y) < 1.0 and abs(there.height - photo.height) < 1.0:
                eyes.append(head.y)
            elif abs(there.x - photo.x) < 1.0 and abs(there.width - photo.width) < 1.0:
                middles.append(head.x)
        return eyes, middles

    def move(self, at: At) -> None:
        photo = self._place.photo
        if photo is None:
            return
        delta = at.page - self._from
        if at.keys & Qt.KeyboardModifier.ShiftModifier:
            delta = (
                QPointF(delta.x(), 0) if abs(delta.x()) > abs(delta.y()) else QPointF(0, delta.y())
            )
        target = self._place.cell.photo.size
        self._crop = self._place.crop.panned(photo, target, delta.x(), delta.y())
        lines: list[tuple[bool, float]] = []
        if not at.keys & _ALT:
            self._crop, lines = self._snapped(self._crop, delta)
        self.scene.show_lines(lines)
        self.scene.preview_crop(self._place.index, self._crop)

    def _snapped(self, crop: Crop, delta: QPointF) -> tuple[Crop, list[tuple[bool, float]]]:
        """The crop on the lines that it is near to, and these lines."""
        head, photo = head_at(self._place, crop), self._place.photo
        if head is None or photo is None:
            return crop, []
        within, target = NEAR / self.view.zoom, self._place.cell.photo.size
        across = snap([head.x], self._middles, within) if delta.x() else None
        down = snap([head.y], self._eyes, within) if delta.y() else None
        moved = crop.panned(photo, target, across[0] if across else 0.0, down[0] if down else 0.0)
        there = head_at(self._place, moved)
        lines: list[tuple[bool, float]] = []
        if there is not None and across and abs(there.x - across[1]) < 0.01:
            lines.append((True, across[1]))
        if there is not None and down and abs(there.y - down[1]) < 0.01:
            lines.append((False, down[1]))
        return moved, lines

    def end(self, at: At) -> None:
        self.cancel()
        self.edits.crop(self._place, self._crop)

    def cancel(self) -> None:
        self.scene.show_lines(())
        self.scene.preview_crop(self._place.index, None)

    def hint(self) -> str:
        return translate(
            "Composer",
            "Moves the photo in its place. Shift keeps it straight, Alt does not snap. "
            "Esc cancels.",
        )


class MarginDrag(Interaction):
    """Moves a margin of the page; it snaps to guides, to other margins and to the gap."""

    def __init__(self, view: WallView, side: Side) -> None:
        super().__init__(view)
        self._side: Side = side
        self._value = margin_of(view, side)
        self.cursor = cursor_of(side)

    def start(self, at: At) -> None:
        self._before = self._value
        self.move(at)

    def _lengths(self) -> list[float]:
        """Margins to snap to: the guides at this side, the other margins, and the gap."""
        composition = self.board.composition
        assert composition is not None, "there was a margin to take hold of"
        row, guides = composition.row, self.scene.guides
        found = [margin_of(self.view, side) for side in NAMES if side != self._side]
        found += [row.gap_x if self._side in ("left", "right") else row.gap_y, self._before]
        page = composition.wall.page
        for _name, rect in guides.rects() if guides is not None else ():
            edges = {
                "left": rect.x, "right": page.right - rect.right,
                "top": rect.y, "bottom": page.bottom - rect.bottom,
            }  # fmt: skip
            found.append(edges[self._side])
        return [length for length in found if length >= 0]

    def move(self, at: At) -> None:
        page, point = self.scene.page, at.page
        length = {
            "left": point.x(), "right": page.right - point.x(),
            "top": point.y(), "bottom": page.bottom - point.y(),
        }[self._side]  # fmt: skip
        most = (page.width if self._side in ("left", "right") else page.height) * 0.45
        length = min(max(float(round(length)), 0.0), most)
        if not at.keys & _ALT:
            found = snap([length], self._lengths(), NEAR / self.view.zoom)
            length += found[0] if found is not None else 0.0
        self._value = length
        at_line = {
            "left": length, "right": page.right - length,
            "top": length, "bottom": page.bottom - length,
        }[self._side]  # fmt: skip
        self.scene.show_lines([(self._side in ("left", "right"), at_line)])

    def end(self, at: At) -> None:
        self.cancel()
        values: dict[str, float] = {f"margin_{self._side}": self._value}
        self.edits.set(translate("Composer", "Margins"), gesture=False, **values)

    def cancel(self) -> None:
        self.scene.show_lines(())

    def hint(self) -> str:
        keys = translate("Composer", "Alt does not snap. Esc cancels.")
        return f"{said_of(self._side, self._value)}. {keys}"


def margin_of(view: WallView, side: Side) -> float:
    """A margin of the wall in mm."""
    composition = view.board.composition
    return getattr(composition.row, f"margin_{side}") if composition is not None else 0.0


def said_of(side: Side, length: float) -> str:
    """A margin in words."""
    return translate(
        "Composer", NAMES[side], length=format_number(length, 1) + "\N{NO-BREAK SPACE}mm"
    )


def cursor_of(side: Side) -> Qt.CursorShape:
    """How the mouse looks at the edge of a margin."""
    standing = side in ("left", "right")
    return Qt.CursorShape.SplitHCursor if standing else Qt.CursorShape.SplitVCursor


def margin_at(view: WallView, at: At) -> Side | None:
    """The margin whose edge the mouse is at; cells go before it."""
    composition, scene = view.board.composition, view.wall_scene
    if composition is None or scene.framing is not None:
        return None
    if composition.row.kind != "poster" or composition.problem is not None:
        return None
    x, y = at.page.x(), at.page.y()
    if view.board.place_at(x, y) is not None:
        return None
    area, reach = composition.wall.spec.area, REACH / view.zoom
    if area.y <= y <= area.bottom:
        if abs(x - area.x) <= reach:
            return "left"
        if abs(x - area.right) <= reach:
            return "right"
    if area.x <= x <= area.right:
        if abs(y - area.y) <= reach:
            return "top"
        if abs(y - area.bottom) <= reach:
            return "bottom"
    return None
