"""Words of the settings of sheets, for windows."""

from __future__ import annotations

from desktop.core.tiling.tiles import Side
from desktop.work.i18n import mark

SIDES: dict[Side, str] = {
    "right-bottom": mark("Sheets", "right and bottom"),
    "right-top": mark("Sheets", "right and top"),
    "left-bottom": mark("Sheets", "left and bottom"),
    "left-top": mark("Sheets", "left and top"),
}
"""At which sides of a sheet the glue edges are."""
