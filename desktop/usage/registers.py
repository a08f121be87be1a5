"""Commands over photos, registers and the library."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from desktop.usage.spec import (
    CAMPAIGN,
    Command,
    count,
    name,
    option,
)
from desktop.work.i18n import mark

COMMANDS: Final = (
    Command(
        "demo",
        mark("Cli", "Build the sample library, export its wall and photograph every screen"),
        (
            option(
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
            option(
                "paths",
                metavar="PATH",
                nargs="+",
                type=Path,
                help=mark("Cli", "A photo or a folder"),
            ),
            CAMPAIGN,
        ),
    ),
    Command(
        "list",
        mark("Cli", "List campaigns, portraits, contacts or walls"),
        (
            option(
                "what",
                choices=("campaigns", "portraits", "contacts", "walls"),
                help=mark("Cli", "What to list"),
            ),
            option(
                "--search", metavar="TEXT", default="", help=mark("Cli", "Only what has this text")
            ),
            option(
                "--sort",
                metavar="FIELD",
                default="name",
                help=mark("Cli", "The field to sort by; with a minus in front, downwards"),
            ),
            option("--limit", metavar="N", type=count, help=mark("Cli", "At most so many")),
        ),
    ),
    Command(
        "duplicates",
        mark("Cli", "List contacts or portraits that are probably the same"),
        (
            option(
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
            option(
                "file",
                metavar="FILE",
                type=Path,
                help=mark("Cli", "The table (.csv, .xlsx) or the cards (.vcf)"),
            ),
            option(
                "--into",
                choices=("portraits", "contacts"),
                required=True,
                help=mark("Cli", "What the rows are"),
            ),
            option(
                "--campaign",
                metavar="NAME",
                type=name,
                help=mark(
                    "Cli", "The campaign of the portraits; without it each row names its own"
                ),
            ),
            option(
                "--key",
                metavar="FIELDS",
                help=mark("Cli", "The fields that rows are recognised by, with commas between"),
            ),
            option(
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
            option("what", choices=("portraits", "contacts"), help=mark("Cli", "What to write")),
            option(
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
            option(
                "--out",
                metavar="FILE",
                type=Path,
                required=True,
                help=mark("Cli", "The file to write; without an ending it gets the right one"),
            ),
            option(
                "--search", metavar="TEXT", default="", help=mark("Cli", "Only what has this text")
            ),
            option(
                "--campaign",
                metavar="NAME",
                type=name,
                help=mark("Cli", "Only portraits of this campaign, or contacts with a part in it"),
            ),
            option(
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
        (option("file", metavar="FILE", type=Path, help=mark("Cli", "The file to write")),),
    ),
    Command(
        "restore",
        mark("Cli", "Bring a library back from a backup"),
        (option("file", metavar="FILE", type=Path, help=mark("Cli", "The backup")),),
    ),
)
