"""The cover page of a poster on many sheets: the plan, and in plain words how to glue it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from desktop.core.formats import format_of
from desktop.core.geometry import Rect, Size
from desktop.core.tiling.tiles import Tiling
from desktop.work.i18n import format_number, translate
from desktop.work.lettering import INK, LEADING, QUIET, Type, lines_of, set_line, set_words
from desktop.work.sheets.pages import Photos, smooth
from desktop.work.sheets.plan import paint_plan

if TYPE_CHECKING:
    from desktop.work.walls.snapshot import Snapshot

AROUND = 16.0
"""Margin of the page in mm."""
RULER = 100.0
"""Length of the line that tells whether the printer has kept the size (mm)."""


def paint_cover(
    painter: QPainter, snapshot: Snapshot, tiling: Tiling, paper: Size, stock: Photos
) -> None:
    """Paint the cover on a standing paper (mm)."""
    smooth(painter)
    width = paper.width - 2 * AROUND
    y = set_words(painter, snapshot.title, AROUND, AROUND, width, Type(7, QFont.Weight.Bold), 2)
    y = set_words(painter, summary(tiling), AROUND, y + 1, width, Type(3.6, color=QUIET), 2) + 5
    steps = instructions(tiling)
    body = Type(3.5)
    height = steps_height(steps, width - 8, body)
    below = paper.height - AROUND - height - 16
    plan = paint_plan(
        painter, snapshot, tiling, Rect(AROUND, y, width, max(60.0, below - y - 6)), stock
    )
    y = max(plan.bottom + 8, below)
    for number, text in enumerate(steps, 1):
        set_line(painter, f"{number}.", AROUND, y + body.em, Type(body.em, QFont.Weight.Bold))
        y = set_words(painter, text, AROUND + 8, y, width - 8, body) + 1.4
    _paint_ruler(painter, AROUND, paper.height - AROUND - 3)


def summary(tiling: Tiling) -> str:
    """What the poster is printed on: "841 × 1189 mm auf 21 Blatt A4 quer, Überlappung 10 mm"."""
    lies = tiling.paper.is_landscape
    named = format_of(tiling.paper.width, tiling.paper.height)
    values = {
        "width": format_number(tiling.poster.width, 1),
        "height": format_number(tiling.poster.height, 1),
        "columns": tiling.columns,
        "rows": tiling.rows,
        "paper": named.name if named else "",
        "overlap": format_number(min(tiling.across.overlap, tiling.down.overlap), 1),
    }
    if lies:
        return translate(
            "Sheets",
            "{width} × {height} mm on %n sheet(s) of {paper}, lying: {columns} × {rows}, "
            "overlap {overlap} mm",
            "",
            tiling.count,
            **values,
        )
    return translate(
        "Sheets",
        "{width} × {height} mm on %n sheet(s) of {paper}, standing: {columns} × {rows}, "
        "overlap {overlap} mm",
        "",
        tiling.count,
        **values,
    )


def instructions(tiling: Tiling) -> list[str]:
    """What to do, step by step."""
    steps = [
        translate(
            "Sheets",
            "Print all pages at “actual size” (100 %), never “fit to page”. Then check with a "
            "ruler: the line at the bottom of this page is exactly 100 mm long.",
        )
    ]
    if tiling.count == 1:
        return steps
    steps.append(_cutting(tiling))
    right = tiling.side.startswith("right")
    if tiling.columns > 1:
        first = tiling.tiles[0 if right else tiling.columns - 1]
        second = tiling.tiles[1 if right else tiling.columns - 2]
        if right:
            text = translate(
                "Sheets",
                "Glue each row from left to right: {next} comes onto the glue edge of {first}, up "
                "to the dashed line. The crosses show where its corners lie.",
                first=first.name,
                next=second.name,
            )
        else:
            text = translate(
                "Sheets",
                "Glue each row from right to left: {next} comes onto the glue edge of {first}, up "
                "to the dashed line. The crosses show where its corners lie.",
                first=first.name,
                next=second.name,
            )
        steps.append(text)
    if tiling.rows > 1:
        steps.append(
            translate(
                "Sheets",
                "Then glue the rows together from top to bottom, each onto the glue edge of the "
                "one above.",
            )
            if tiling.side.endswith("bottom")
            else translate(
                "Sheets",
                "Then glue the rows together from bottom to top, each onto the glue edge of the "
                "one below.",
            )
        )
    steps.append(translate("Sheets", "Last, cut off the white margin around the whole poster."))
    return steps


def _cutting(tiling: Tiling) -> str:
    texts = {
        "right-bottom": translate(
            "Sheets",
            "Cut off the white margin of each sheet at the left and above, where another sheet "
            "follows. The glue edges at the right and below stay.",
        ),
        "right-top": translate(
            "Sheets",
            "Cut off the white margin of each sheet at the left and below, where another sheet "
            "follows. The glue edges at the right and above stay.",
        ),
        "left-bottom": translate(
            "Sheets",
            "Cut off the white margin of each sheet at the right and above, where another sheet "
            "follows. The glue edges at the left and below stay.",
        ),
        "left-top": translate(
            "Sheets",
            "Cut off the white margin of each sheet at the right and below, where another sheet "
            "follows. The glue edges at the left and above stay.",
        ),
    }
    return texts[tiling.side]


def steps_height(steps: list[str], width: float, kind: Type) -> float:
    """How high the steps stand below each other (mm)."""
    lines = sum(len(lines_of(text, width, kind)) for text in steps)
    return lines * kind.em * LEADING + 1.4 * len(steps)


def _paint_ruler(painter: QPainter, x: float, y: float) -> None:
    painter.setPen(QPen(QColor(INK), 0.25))
    painter.drawLine(QLineF(x, y, x + RULER, y))
    for at in range(0, 101, 10):
        long = 2.2 if at % 50 == 0 else 1.2
        painter.drawLine(QLineF(x + at, y - long, x + at, y))
    words = translate("Sheets", "100 mm: check the printed size here")
    set_line(painter, words, x + RULER + 4, y, Type(2.8, color=QUIET))
