"""Layouts that close round a column: the gap where both ends meet is as wide as the others.

The room of a closed wall is as wide as the circumference without one gap; what a layout leaves
free in it, it leaves at the ends, and that is shared out here among all gaps. Then the sheet is
turned: what stands beside what stays, only the place changes where it is cut.
"""

from __future__ import annotations

from dataclasses import replace

from desktop.core.geometry import Rect
from desktop.core.layouts.plan import Layout, Plan, Room, Slot

NEARLY = 1e-6


def spaced(room: Room, columns: int, width: float) -> Room:
    """The room with gaps so wide that columns of a width go round it exactly."""
    gap = (room.area.width + room.gap_x) / columns - width
    area = room.area
    left = area.x + (gap - room.gap_x) / 2
    return replace(
        room, area=Rect(left, area.y, area.width + room.gap_x - gap, area.height), gap_x=gap
    )


def closed_up(room: Room, layout: Layout, plan: Plan) -> Plan:
    """The plan whose lines go round the column with equal gaps.

    Rows and columns that follow the photos may be narrower than the room; the others fill it.
    """
    if layout not in ("rows", "columns"):
        return plan
    lines: dict[int, dict[int, list[int]]] = {}
    for at, slot in enumerate(plan.slots):
        # Photos of a row stand each for itself, those of a column move along together.
        line, bundle = (slot.row, at) if layout == "rows" else (0, slot.column)
        lines.setdefault(line, {}).setdefault(bundle, []).append(at)
    slots = list(plan.slots)
    for bundles in lines.values():
        _share(room, slots, list(bundles.values()))
    return replace(plan, slots=tuple(slots))


def _share(room: Room, slots: list[Slot], bundles: list[list[int]]) -> None:
    """Give the bundles of a line equal gaps all round the column."""
    rects = [slots[bundle[0]].rect for bundle in bundles]
    taken = sum(rect.width for rect in rects)
    gap = (room.area.width + room.gap_x - taken) / len(bundles)
    left = room.area.x + (gap - room.gap_x) / 2
    for _, rect, bundle in sorted(
        zip((rect.x for rect in rects), rects, bundles, strict=True), key=lambda found: found[0]
    ):
        for at in bundle:
            slots[at] = replace(slots[at], rect=slots[at].rect.moved(left - rect.x, 0.0))
        left += rect.width + gap


def turned(plan: Plan, circumference: float, overlap: float, seam: float) -> Plan:
    """The plan with the sheet cut `seam` mm further round the column.

    Each rectangle stands where most of it is on the sheet, which is `overlap` wider than the
    circumference; it may reach over an edge and come again at the other (`Wall.shifts`).
    """

    def moved(rect: Rect) -> Rect:
        middle = rect.x + rect.width / 2 - overlap / 2
        there = (middle - seam + NEARLY) % circumference - NEARLY
        return rect.moved(there - middle, 0.0)

    slots = tuple(replace(slot, rect=moved(slot.rect)) for slot in plan.slots)
    return replace(plan, slots=slots, fillers=tuple(moved(rect) for rect in plan.fillers))
