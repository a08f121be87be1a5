"""Commands over poster walls and their files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from db.vocabulary import FILLS, LAST_ROWS, LAYOUTS
from desktop.usage import sheets
from desktop.usage.spec import (
    CAMPAIGN,
    Command,
    Option,
    cell,
    column,
    count,
    count_or_auto,
    dpi,
    name,
    option,
    seam,
)
from desktop.work.i18n import mark

_NAME: Final = option("name", metavar="NAME", type=name, help=mark("Cli", "The wall's name"))
_WHICH: Final = (
    option(
        "--campaign",
        metavar="NAME",
        type=name,
        help=mark("Cli", "The wall’s campaign, where others have a wall of that name"),
    ),
    option(
        "--number",
        metavar="N",
        type=count,
        help=mark("Cli", "The wall’s number, the last thing that “list walls” tells of it"),
    ),
)
_COLUMN: Final = option(
    "--column",
    metavar="MMxMM",
    type=column,
    help=mark("Cli", "Wrap it round a column of a circumference and height, such as 3600x2600"),
)

COMMANDS: Final = (
    Command(
        "wall create",
        mark("Cli", "Create a poster wall from a campaign's portraits"),
        (
            _NAME,
            CAMPAIGN,
            option(
                "--format",
                metavar="FORMAT",
                help=mark(
                    "Cli",
                    "A page format such as A0, 18/1 or City-Light-Poster, or width x height in mm",
                ),
            ),
            option(
                "--template",
                metavar="NAME",
                type=name,
                help=mark("Cli", "A template of walls that page, layout and captions come from"),
            ),
            option("--columns", metavar="N", type=count, default=0, help=mark("Cli", "Columns")),
            _COLUMN,
            option(
                "--portraits",
                metavar="all|first:N",
                default="all",
                help=mark("Cli", "Which portraits: all or the first N"),
            ),
        ),
    ),
    Command(
        "wall arrange",
        mark("Cli", "Lay a poster wall out, and order who stands on it"),
        (
            _NAME,
            *_WHICH,
            option(
                "--kind",
                choices=("poster", "posters"),
                help=mark("Cli", "One poster with many portraits, or a poster for each of them"),
            ),
            option(
                "--poster",
                metavar="FORMAT",
                help=mark(
                    "Cli", "The format of the posters, such as A1 or 18/1, or width x height in mm"
                ),
            ),
            option(
                "--poster-layout",
                choices=("band", "full", "quote"),
                help=mark("Cli", "How the posters are laid out"),
            ),
            option("--layout", choices=LAYOUTS, help=mark("Cli", "The kind of layout")),
            option(
                "--last-row",
                choices=LAST_ROWS,
                help=mark("Cli", "What becomes of an incomplete last row"),
            ),
            option("--fill", choices=FILLS, help=mark("Cli", "What a last row is filled up with")),
            option(
                "--columns",
                metavar="N|auto",
                type=count_or_auto,
                help=mark("Cli", "Columns; auto finds them"),
            ),
            option(
                "--rows",
                metavar="N|auto",
                type=count_or_auto,
                help=mark("Cli", "Rows; auto finds them"),
            ),
            option(
                "--cell",
                metavar="MMxMM|auto",
                type=cell,
                help=mark("Cli", "The size of a cell in mm, such as 100x130; auto finds it"),
            ),
            _COLUMN,
            option(
                "--seam",
                metavar="MM|auto",
                type=seam,
                default=False,
                help=mark(
                    "Cli",
                    "Where the sheet round a column is cut; auto finds where no face is",
                ),
            ),
            option(
                "--order",
                choices=("name", "age", "role", "mix", "random"),
                help=mark("Cli", "How to order the portraits; locked places stay"),
            ),
            option(
                "--seed",
                metavar="N",
                type=count,
                help=mark("Cli", "The number of a mix or a mosaic; the same gives the same"),
            ),
        ),
    ),
    Command(
        "wall export",
        mark("Cli", "Write a poster wall to a file"),
        (
            _NAME,
            option(
                "--as",
                dest="kind",
                choices=sheets.KINDS,
                required=True,
                help=mark(
                    "Cli",
                    "print-shop: a PDF/X; office: a PDF; png, tiff, jpeg: a picture; tiles: sheets "
                    "of paper to glue together; plan: how a large poster is posted; parts: that "
                    "plan, and beside it a PDF/X for each part; "
                    "contact-sheet: portraits to be signed off; package: a ZIP with everything; "
                    "web: a ZIP with a web page; "
                    "draft: a PDF that spares ink; model: 1:10 on A4; strip: a piece in true size",
                ),
            ),
            option(
                "--out",
                metavar="FILE",
                type=Path,
                required=True,
                help=mark("Cli", "The file to write; without an ending it gets the right one"),
            ),
            *_WHICH,
            option(
                "--only",
                metavar="NAME|N",
                type=name,
                help=mark(
                    "Cli",
                    "One poster of a wall of posters, by whom it shows or by its place as numbered "
                    "on the contact sheet",
                ),
            ),
            option(
                "--profile",
                metavar="NAME",
                type=name,
                help=mark("Cli", "The print shop’s profile; by default one that suits the format"),
            ),
            option(
                "--ticket",
                action="store_true",
                help=mark("Cli", "With a job ticket beside the file (print-shop)"),
            ),
            option(
                "--dpi",
                metavar="N",
                type=dpi,
                help=mark("Cli", "The photos’ resolution, 36 to 1200; by default the wall’s own"),
            ),
            *(Option(*argument) for argument in sheets.ARGUMENTS),
        ),
    ),
    Command(
        "preflight",
        mark("Cli", "Look at a PDF as a print shop does"),
        (
            option("file", metavar="FILE", type=Path, help=mark("Cli", "The PDF to look at")),
            option(
                "--profile",
                metavar="NAME",
                type=name,
                help=mark("Cli", "The print shop’s profile that the file must fit"),
            ),
        ),
    ),
)
