"""The commands: the office's work without a window, over the same verbs.

`desktop.usage` declares them; each runs a function of `desktop.commands` that returns what is to be
told, once for people and once as JSON. Exit codes: 0 done, 1 something the user can mend (one
plain line on stderr), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from desktop.core.places import resource
from desktop.usage import parsing, registers, walls
from desktop.work import i18n
from desktop.work.i18n import translate

COMMANDS = (*registers.COMMANDS, *walls.COMMANDS)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; wrong usage ends the program with exit code 2."""
    i18n.install(_language(arguments))
    parsing.speak()
    common = _common()
    parser = argparse.ArgumentParser(
        prog="litfass",
        description=translate("Cli", "Image campaigns, from the portrait to the poster wall."),
        parents=[common],
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"Litfass {_version()}",
        help=translate("Cli", "Say which version this is, and no more"),
    )
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
    # Not as defaults of the parser: those of a command would undo what stands before its name.
    package, others = _package(arguments)
    unless_said = argparse.Namespace(library=None, language="", json=False, package=package)
    return parser.parse_args(others, unless_said)


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


VALUED: Final = ("--library", "--language")
"""What holds for every command and is followed by a value."""


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


def _package(arguments: Sequence[str]) -> tuple[Path | None, list[str]]:
    """The package that a double click brings along, and what else was said.

    Only without a command: those have files of their own.
    """
    commands = {command.words.partition(" ")[0] for command in COMMANDS}
    if not arguments or commands & set(arguments):
        return None, list(arguments)
    from db.layout import PACKAGE

    package, others = None, list[str]()
    for before, each in zip(("", *arguments), arguments, strict=False):
        free = before not in VALUED and not each.startswith("-")
        if free and each.lower().endswith(PACKAGE):
            package = package or Path(each)
        else:
            others.append(each)
    return package, others


def _version() -> str:
    from desktop import __version__

    return __version__


def _failed(sentence: str, code: int = 1) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return code


def _print(line: str) -> None:
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison]
        return  # a program of Windows that has no console, started by a click
    # A terminal that cannot show a sign shows another; the work is done all the same.
    encoding = sys.stdout.encoding or "utf-8"
    print(line.encode(encoding, "replace").decode(encoding))


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"no JSON for {type(value).__name__}")
