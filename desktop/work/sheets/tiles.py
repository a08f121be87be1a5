"""A wall on sheets of office paper, to be glued together: sheets, glue edges, and how to do it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from desktop.core.geometry import Rect
from desktop.core.tiling.tiles import Strip, Tile, Tiling
from desktop.work.i18n import translate
from desktop.work.lettering import INK, QUIET, Type, set_line, words_width
from desktop.work.painting import PAPER, paint_wall, to_qt
from desktop.work.sheets.cover import paint_cover
from desktop.work.sheets.pages import Page, Photos, Stock, smooth, write_pages

if TYPE_CHECKING:
    from desktop.core.cellcache import CellCache
    from desktop.work.lanes import Progress
    from desktop.work.walls.snapshot import Snapshot

HAIR = 0.12
"""Width of thin lines in mm."""
CROSS = 4.0
"""Half of a cross's arm in mm."""
TICK, OFF = 3.2, 0.6
"""Length of the marks at a sheet's corners, and how far off its picture they begin (mm)."""
BESIDE = OFF + TICK
"""What marks and the name of a sheet take beside its picture (mm)."""
TICK_COLOR = QColor("#6b665e")


def export_tiles(
    snapshot: Snapshot,
    path: Path,
    tiling: Tiling,
    dpi: float,
    progress: Progress,
    cells: CellCache | None = None,
    *,
    marks: bool = True,
    cover: bool = True,
) -> Path:
    """Write a wall as a PDF of sheets, with a cover page that shows where each belongs.

    `marks`: glue edges, crosses and names of the sheets. What is printed on a glue edge gets
    covered by the next sheet, all other marks are cut off. Raises as `write_pages`.
    """
    pages = tile_pages(snapshot, tiling, Stock(snapshot), marks=marks, cover=cover)
    return write_pages(snapshot, pages, path, dpi, progress, cells, small=cover)


def tile_pages(
    snapshot: Snapshot, tiling: Tiling, stock: Photos, *, marks: bool = True, cover: bool = True
) -> list[Page]:
    """The cover and the sheets, in the order of printing."""
    pages: list[Page] = []
    if cover:
        standing = tiling.paper if not tiling.paper.is_landscape else tiling.paper.turned()
        pages.append(
            Page(
                standing,
                lambda painter: paint_cover(painter, snapshot, tiling, standing, stock),
                translate("Sheets", "Plan"),
            )
        )

    def page_of(tile: Tile) -> Page:
        return Page(
            tiling.paper,
            lambda painter: paint_tile(painter, snapshot, tiling, tile, stock, marks=marks),
            tile.name,
        )

    return pages + [page_of(tile) for tile in tiling.tiles]


def paint_tile(
    painter: QPainter,
    snapshot: Snapshot,
    tiling: Tiling,
    tile: Tile,
    stock: Photos,
    *,
    marks: bool = True,
) -> None:
    """Paint one sheet in mm of its paper."""
    smooth(painter)
    painter.save()
    painter.setClipRect(to_qt(tile.place))
    painter.translate(tile.place.x - tile.part.x, tile.place.y - tile.part.y)
    paint_wall(
        painter,
        snapshot.wall,
        snapshot.content,
        stock.large,
        cropped=True,
        visible=tile.part,
        ground=tile.part,
    )
    painter.restore()
    if not marks:
        return
    for strip in tiling.strips(tile):
        on_paper = strip.rect.moved(tile.place.x - tile.part.x, tile.place.y - tile.part.y)
        _paint_strip(painter, tile, strip, on_paper)
    _paint_corners(painter, tile.place)
    set_line(
        painter,
        translate("Sheets", "{sheet} · {wall}", sheet=tile.name, wall=snapshot.title),
        tile.place.x + TICK,
        tile.place.bottom + OFF + 2.1,
        Type(2.1, QFont.Weight.Medium, QUIET),
    )


def _paint_strip(painter: QPainter, tile: Tile, strip: Strip, place: Rect) -> None:
    """Mark a glue edge: the line up to which the next sheet lies, crosses at its corners, words."""
    painter.save()
    painter.setClipRect(to_qt(place))
    lying = strip.edge in ("top", "bottom")
    joint = _joint(strip, place)
    for color, style in ((PAPER, Qt.PenStyle.SolidLine), (QColor(INK), Qt.PenStyle.DashLine)):
        painter.setPen(QPen(color, HAIR * 3, style, Qt.PenCapStyle.FlatCap))
        painter.drawLine(joint)
    for point in (joint.p1(), joint.center(), joint.p2()):
        for color, width in ((PAPER, HAIR * 5), (QColor(INK), HAIR * 1.6)):
            painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            x, y = point.x(), point.y()
            painter.drawLine(QLineF(x - CROSS, y, x + CROSS, y))
            painter.drawLine(QLineF(x, y - CROSS, x, y + CROSS))
    painter.restore()
    deep = place.height if lying else place.width
    text = translate("Sheets", "{sheet}: glue {next} here", sheet=tile.name, next=strip.neighbour)
    _paint_label(painter, text, place, min(3.2, deep * 0.32), lying)


def _joint(strip: Strip, place: Rect) -> QLineF:
    """The side of a glue edge that points into the sheet."""
    if strip.edge == "right":
        return QLineF(place.x, place.y, place.x, place.bottom)
    if strip.edge == "left":
        return QLineF(place.right, place.y, place.right, place.bottom)
    y = place.y if strip.edge == "bottom" else place.bottom
    return QLineF(place.x, y, place.right, y)


def _paint_label(painter: QPainter, text: str, place: Rect, em: float, lying: bool) -> None:
    """Words on a white field a third of the way along a glue edge."""
    kind = Type(em, QFont.Weight.Medium)
    width, height = words_width(text, kind) + em, em * 1.5
    if width > (place.width if lying else place.height) * 0.6 or em < 1.2:
        return
    painter.save()
    if lying:
        painter.translate(place.x + place.width * 0.3, place.center.y)
    else:
        painter.translate(place.center.x, place.y + place.height * 0.3)
        painter.rotate(90)
    painter.fillRect(QRectF(-width / 2, -height / 2, width, height), PAPER)
    set_line(painter, text, 0, em * 0.36, kind, 0.5)
    painter.restore()


def _paint_corners(painter: QPainter, place: Rect) -> None:
    """Short lines outside the corners: where to cut, also where the poster is white."""
    painter.setPen(QPen(TICK_COLOR, HAIR, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    for x, left in ((place.x, -1), (place.right, 1)):
        for y, up in ((place.y, -1), (place.bottom, 1)):
            painter.drawLine(QLineF(x + left * OFF, y, x + left * (OFF + TICK), y))
            painter.drawLine(QLineF(x, y + up * OFF, x, y + up * (OFF + TICK)))
