"""The commands: the office's work without a window, over the same verbs.

`COMMANDS` declares them; each runs a function of `desktop.commands` that returns what is to be
told, once for people and once as JSON. Exit codes: 0 done, 1 something the user can mend (one
plain line on stderr), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from db.vocabulary import FILLS, LAST_ROWS, LAYOUTS
from desktop import clisheets
from desktop.core.places import resource
from desktop.work import i18n
from desktop.work.i18n import mark, translate


@dataclass(frozen=True, slots=True)
class Option:
    """An argument of a command, as argparse takes it."""

    names: tuple[str, ...]
    help: str
    settings: dict[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its words ("wall export"), what it is for, its arguments."""

    words: str
    help: str
    options: tuple[Option, ...]


def _option(*names: str, help: str, **settings: Any) -> Option:
    return Option(names, help, settings)


def _count(text: str) -> int:
    """A number from one up; anything else is wrong usage."""
    if not text.isdecimal() or not 1 <= int(text) < 2**31:
        raise argparse.ArgumentTypeError(
            translate("Cli", "‘{text}’ is not a number from 1 up.", text=text)
        )
    return int(text)


def _name(text: str) -> str:
    """A name without needless space; one with nothing else is wrong usage."""
    name = " ".join(text.split())
    if not name:
        raise argparse.ArgumentTypeError(translate("Cli", "A name cannot be empty."))
    return name


def _count_or_auto(text: str) -> int:
    """A number from one up, or 0 for “auto”."""
    return 0 if text == "auto" else _count(text)


def _cell(text: str) -> tuple[float, float]:
    """Width and height of a cell in mm, both 0 for “auto”."""
    if text == "auto":
        return 0.0, 0.0
    sides = text.replace(",", ".").replace("×", "x").split("x")
    try:
        width, height = (float(side) for side in sides)
    except ValueError:
        width = height = 0.0
    if not (0 < width <= 5080 and 0 < height <= 5080):
        raise argparse.ArgumentTypeError(
            translate(
                "Cli", "‘{text}’ is no size of a cell. Write, for example, 100x130.", text=text
            )
        )
    return width, height


def _dpi(text: str) -> int:
    """A resolution of 36 to 1200 dpi; anything else is wrong usage."""
    if not text.isdecimal() or not _LEAST_DPI <= int(text) <= _MOST_DPI:
        raise argparse.ArgumentTypeError(
            translate(
                "Cli",
                "‘{text}’ is no resolution. Choose {least} to {most} dpi.",
                text=text,
                least=_LEAST_DPI,
                most=_MOST_DPI,
            )
        )
    return int(text)


_LEAST_DPI, _MOST_DPI = 36, 1200

_CAMPAIGN = _option(
    "--campaign",
    metavar="NAME",
    type=_name,
    required=True,
    help=mark("Cli", "The campaign, by its name"),
)

COMMANDS = (
    Command(
        "demo",
        mark("Cli", "Build the sample library, export its wall and photograph every screen"),
        (
            _option(
                "--out",
                metavar="DIR",
                type=Path,
                required=True,
                help=mark("Cli", "The folder for the results"),
            ),
        ),
    ),
    Command(
        "import",
        mark("Cli", "Import photos and folders as portraits of a campaign"),
        (
            _option(
                "paths",
                metavar="PATH",
                nargs="+",
                type=Path,
                help=mark("Cli", "A photo or a folder"),
            ),
            _CAMPAIGN,
        ),
    ),
    Command(
        "list",
        mark("Cli", "List campaigns, portraits, contacts or walls"),
        (
            _option(
                "what",
                choices=("campaigns", "portraits", "contacts", "walls"),
                help=mark("Cli", "What to list"),
            ),
            _option(
                "--search", metavar="TEXT", default="", help=mark("Cli", "Only what has this text")
            ),
            _option(
                "--sort",
                metavar="FIELD",
                default="name",
                help=mark("Cli", "The field to sort by; with a minus in front, downwards"),
            ),
            _option("--limit", metavar="N", type=_count, help=mark("Cli", "At most so many")),
        ),
    ),
    Command(
        "wall create",
        mark("Cli", "Create a poster wall from a campaign's portraits"),
        (
            _option("name", metavar="NAME", type=_name, help=mark("Cli", "The wall's name")),
            _CAMPAIGN,
            _option(
                "--format",
                metavar="FORMAT",
                default="A0",
                help=mark(
                    "Cli",
                    "A page format such as A0, 18/1 or City-Light-Poster, or width x height in mm",
                ),
            ),
            _option("--columns", metavar="N", type=_count, default=0, help=mark("Cli", "Columns")),
            _option(
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
            _option("name", metavar="NAME", type=_name, help=mark("Cli", "The wall's name")),
            _option(
                "--campaign",
                metavar="NAME",
                type=_name,
                help=mark("Cli", "The wall’s campaign, where others have a wall of that name"),
            ),
            _option(
                "--number",
                metavar="N",
                type=_count,
                help=mark("Cli", "The wall’s number, the last thing that “list walls” tells of it"),
            ),
            _option("--layout", choices=LAYOUTS, help=mark("Cli", "The kind of layout")),
            _option(
                "--last-row",
                choices=LAST_ROWS,
                help=mark("Cli", "What becomes of an incomplete last row"),
            ),
            _option("--fill", choices=FILLS, help=mark("Cli", "What a last row is filled up with")),
            _option(
                "--columns",
                metavar="N|auto",
                type=_count_or_auto,
                help=mark("Cli", "Columns; auto finds them"),
            ),
            _option(
                "--rows",
                metavar="N|auto",
                type=_count_or_auto,
                help=mark("Cli", "Rows; auto finds them"),
            ),
            _option(
                "--cell",
                metavar="MMxMM|auto",
                type=_cell,
                help=mark("Cli", "The size of a cell in mm, such as 100x130; auto finds it"),
            ),
            _option(
                "--order",
                choices=("name", "age", "role", "mix", "random"),
                help=mark("Cli", "How to order the portraits; locked places stay"),
            ),
            _option(
                "--seed",
                metavar="N",
                type=_count,
                help=mark("Cli", "The number of a mix or a mosaic; the same gives the same"),
            ),
        ),
    ),
    Command(
        "wall export",
        mark("Cli", "Write a poster wall to a file"),
        (
            _option("name", metavar="NAME", type=_name, help=mark("Cli", "The wall's name")),
            _option(
                "--as",
                dest="kind",
                choices=clisheets.KINDS,
                required=True,
                help=mark(
                    "Cli",
                    "print-shop: a PDF/X; office: a PDF; png, tiff, jpeg: a picture; tiles: sheets "
                    "of paper to glue together; plan: how a large poster is posted; "
                    "contact-sheet: portraits to be signed off; package: a ZIP with everything; "
                    "web: a ZIP with a web page; "
                    "draft: a PDF that spares ink; model: 1:10 on A4; strip: a piece in true size",
                ),
            ),
            _option(
                "--out",
                metavar="FILE",
                type=Path,
                required=True,
                help=mark("Cli", "The file to write; without an ending it gets the right one"),
            ),
            _option(
                "--campaign",
                metavar="NAME",
                type=_name,
                help=mark("Cli", "The wall’s campaign, where others have a wall of that name"),
            ),
            _option(
                "--number",
                metavar="N",
                type=_count,
                help=mark("Cli", "The wall’s number, the last thing that “list walls” tells of it"),
            ),
            _option(
                "--profile",
                metavar="NAME",
                type=_name,
                help=mark("Cli", "The print shop’s profile; by default one that suits the format"),
            ),
            _option(
                "--ticket",
                action="store_true",
                help=mark("Cli", "With a job ticket beside the file (print-shop)"),
            ),
            _option(
                "--dpi",
                metavar="N",
                type=_dpi,
                help=mark("Cli", "The photos’ resolution, 36 to 1200; by default the wall’s own"),
            ),
            *(Option(*argument) for argument in clisheets.ARGUMENTS),
        ),
    ),
    Command(
        "preflight",
        mark("Cli", "Look at a PDF as a print shop does"),
        (
            _option("file", metavar="FILE", type=Path, help=mark("Cli", "The PDF to look at")),
            _option(
                "--profile",
                metavar="NAME",
                type=_name,
                help=mark("Cli", "The print shop’s profile that the file must fit"),
            ),
        ),
    ),
    Command(
        "duplicates",
        mark("Cli", "List contacts or portraits that are probably the same"),
        (
            _option(
                "what",
                choices=("contacts", "portraits"),
                help=mark("Cli", "Where to look"),
            ),
        ),
    ),
    Command(
        "import-table",
        mark("Cli", "Import a CSV or Excel table, or address cards, into a register"),
        (
            _option(
                "file",
                metavar="FILE",
                type=Path,
                help=mark("Cli", "The table (.csv, .xlsx) or the cards (.vcf)"),
            ),
            _option(
                "--into",
                choices=("portraits", "contacts"),
                required=True,
                help=mark("Cli", "What the rows are"),
            ),
            _option(
                "--campaign",
                metavar="NAME",
                type=_name,
                help=mark(
                    "Cli", "The campaign of the portraits; without it each row names its own"
                ),
            ),
            _option(
                "--key",
                metavar="FIELDS",
                help=mark("Cli", "The fields that rows are recognised by, with commas between"),
            ),
            _option(
                "--dry-run",
                action="store_true",
                help=mark("Cli", "Only tell what would happen, change nothing"),
            ),
        ),
    ),
    Command(
        "export",
        mark("Cli", "Write portraits or contacts into a table"),
        (
            _option("what", choices=("portraits", "contacts"), help=mark("Cli", "What to write")),
            _option(
                "--as",
                dest="kind",
                choices=("csv", "xlsx", "pdf", "vcard", "vcard4", "json"),
                required=True,
                help=mark(
                    "Cli",
                    "csv: as German Excel opens it; xlsx: Excel; pdf: a list to print; "
                    "vcard, vcard4: address cards 3.0 and 4.0; json: for programs",
                ),
            ),
            _option(
                "--out",
                metavar="FILE",
                type=Path,
                required=True,
                help=mark("Cli", "The file to write; without an ending it gets the right one"),
            ),
            _option(
                "--search", metavar="TEXT", default="", help=mark("Cli", "Only what has this text")
            ),
            _option(
                "--campaign",
                metavar="NAME",
                type=_name,
                help=mark("Cli", "Only portraits of this campaign, or contacts with a part in it"),
            ),
            _option(
                "--pictures",
                action="store_true",
                help=mark("Cli", "With small pictures of the portraits (xlsx)"),
            ),
        ),
    ),
    Command("check", mark("Cli", "Look for damage in the library"), ()),
    Command(
        "backup",
        mark("Cli", "Write the whole library into one file"),
        (_option("file", metavar="FILE", type=Path, help=mark("Cli", "The file to write")),),
    ),
    Command(
        "restore",
        mark("Cli", "Bring a library back from a backup"),
        (_option("file", metavar="FILE", type=Path, help=mark("Cli", "The backup")),),
    ),
)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; wrong usage ends the program with exit code 2."""
    i18n.install(_language(arguments))
    common = _common()
    parser = argparse.ArgumentParser(
        prog="litfass",
        description=translate("Cli", "Image campaigns, from the portrait to the poster wall."),
        parents=[common],
    )
    parser.set_defaults(library=None, language="", json=False)
    parser.add_argument("--version", action="version", version=f"Litfass {_version()}")
    groups = {"": parser.add_subparsers(dest="command", metavar="COMMAND")}
    for command in COMMANDS:
        group, _, word = command.words.rpartition(" ")
        if group not in groups:
            parent = groups[""].add_parser(group, help=translate("Cli", "Poster walls"))
            groups[group] = parent.add_subparsers(dest="word", metavar="COMMAND", required=True)
        child = groups[group].add_parser(
            word, help=translate("Cli", command.help), parents=[common]
        )
        for option in command.options:
            child.add_argument(*option.names, help=translate("Cli", option.help), **option.settings)
        child.set_defaults(run=command.words)
    return parser.parse_args(arguments)


def run(options: argparse.Namespace) -> int:
    """Carry out a command that `parse` understood; returns the exit code."""
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtGui import QGuiApplication

    from db.errors import LibraryError
    from desktop import commands
    from desktop.core.errors import Cancelled, Known
    from desktop.work import crash, log
    from desktop.work.messages import sentence

    if not QGuiApplication.instance():
        # Commands draw with Qt and show nothing: no display is needed.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # On Windows that screen knows no fonts but those of a folder, and warns without one.
        os.environ.setdefault("QT_QPA_FONTDIR", str(resource("fonts")))
    log.start(name=log.COMMANDS)
    qInstallMessageHandler(crash.qt_message)
    try:
        answer = commands.RUNS[options.run](options)
    except (Known, LibraryError) as error:
        return _failed(sentence(error), 2 if isinstance(error, commands.Usage) else 1)
    except (KeyboardInterrupt, Cancelled):
        return _failed(translate("Cli", "Stopped. Everything finished so far is kept."))
    if options.json:
        # Plain ASCII: no console's code page can spoil what a program is going to read.
        _print(json.dumps(answer.data, ensure_ascii=True, default=_plain))
    else:
        for line in answer.lines:
            _print(line)
    return answer.code


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument(
        "--library",
        metavar="DIR",
        type=Path,
        help=translate("Cli", "The library's folder; by default the one opened last"),
    )
    common.add_argument(
        "--language",
        choices=tuple(i18n.LANGUAGES),
        help=translate("Cli", "The language of texts and messages"),
    )
    common.add_argument(
        "--json", action="store_true", help=translate("Cli", "Answer with one JSON object")
    )
    return common


def _language(arguments: Sequence[str]) -> str:
    """The language asked for, before the parser exists that speaks it."""
    for index, argument in enumerate(arguments):
        if argument.startswith("--language="):
            return argument.partition("=")[2]
        if argument == "--language" and index + 1 < len(arguments):
            return arguments[index + 1]
    return i18n.SYSTEM


def _version() -> str:
    from desktop import __version__

    return __version__


def _failed(sentence: str, code: int = 1) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return code


def _print(line: str) -> None:
    # A terminal that cannot show a sign shows another; the work is done all the same.
    encoding = sys.stdout.encoding or "utf-8"
    print(line.encode(encoding, "replace").decode(encoding))


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"no JSON for {type(value).__name__}")
