"""What the user reads when a wall cannot go onto sheets: part of `messages`."""

from __future__ import annotations

from desktop.work.i18n import mark

SHEETS: dict[str, str] = {
    "tiling_numbers": mark(
        "Messages",
        "These lengths make no sense. Nothing was written. Choose an overlap and a margin of 0 to "
        "200 mm.",
    ),
    "tiling_paper": mark(
        "Messages",
        "Margins and overlap leave no room on the paper. Nothing was written. Choose smaller ones, "
        "or a larger paper.",
    ),
    "tiling_many": mark(
        "Messages",
        "The poster would take more than {most} sheets. Nothing was written. Choose a larger "
        "paper, smaller margins or a smaller overlap.",
    ),
    "tiff_too_large": mark(
        "Messages",
        "The picture would be larger than 4 GB, which no TIFF can be. Nothing was written. Choose "
        "a lower resolution, or JPEG.",
    ),
    "posters_not_here": mark(
        "Messages",
        "‘{wall}’ is no wall of posters, so there is no single one to write. Nothing was written. "
        "Leave --only out.",
    ),
    "poster_missing": mark(
        "Messages",
        "There is no poster ‘{poster}’ on the wall ‘{wall}’. Nothing was written. There are: "
        "{posters}.",
    ),
    "poster_ambiguous": mark(
        "Messages",
        "{number} posters of the wall ‘{wall}’ show ‘{poster}’. Nothing was written. Say which by "
        "its number: {posters}.",
    ),
    "argument_needless": mark(
        "Messages",
        "{argument} says nothing about this kind of output. Nothing was written. Leave it out.",
    ),
}
