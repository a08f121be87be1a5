"""What all commands share: the answer, the opened library, progress on a terminal."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from desktop.context import Context
from desktop.core.errors import Known
from desktop.core.places import again, default_library
from desktop.core.sheets.folding import plain
from desktop.work.i18n import translate
from desktop.work.settings import Settings


class Usage(Known):
    """Words on the command line that make no sense: exit code 2."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command tells: an object for programs, lines for people, and the exit code."""

    data: dict[str, Any]
    lines: Sequence[str] = field(default_factory=tuple[str, ...])
    code: int = 0


class opened:  # noqa: N801 - reads as a function: `with opened(options) as context`
    """The Context of the asked library for the length of a block."""

    def __init__(
        self, options: argparse.Namespace, *, write: bool = True, create: bool = False
    ) -> None:
        self._folder = folder_of(options)
        self._write = write
        self._create = create
        self._context = Context(settings())

    def __enter__(self) -> Context:
        from db.library import is_library

        if self._write:
            create = self._create and not is_library(self._folder)
            self._context.open_library(self._folder, create=create, remember=False)
        else:
            self._context.open_read_only(self._folder)
        return self._context

    def __exit__(self, *_exception: object) -> None:
        self._context.close_library()


def settings() -> Settings:
    """What the window remembers of this person."""
    return Settings()


def folder_of(options: argparse.Namespace) -> Path:
    """The folder of the asked library: the given one, else the one opened last."""
    if options.library is not None:
        return Path(options.library).absolute()
    remembered = settings().get("library.path")
    return again(Path(remembered)) if remembered else default_library()


def campaign_id(context: Context, name: str, *, required: bool = True) -> int | None:
    """The campaign of that name. Raises Known("campaign_missing") where it is `required`."""
    found = called(context, "campaigns", name)
    if not found and required:
        raise Known("campaign_missing", name=name)
    return found[0].id if found else None


def called(context: Context, table: str, name: str, **values: Any) -> list[Any]:
    """The rows of that very name, narrowed by values; if there are none, those of a name that
    differs in nothing but case and space.
    """
    from db import queries

    exact = context.store.read(queries.where, table, name=name, **values)
    if exact:
        return exact
    rows = context.store.read(queries.where, table, **values)
    return [row for row in rows if plain(row.name) == plain(name)]


def shown_progress(options: argparse.Namespace) -> Callable[[int, int, str], None] | None:
    """Progress on a terminal, nothing in a pipe."""
    if options.json or not sys.stderr.isatty():
        return None

    def report(done: int, total: int, text: str) -> None:
        sys.stderr.write(f"\r{done}/{total} {text[:60]:60}")
        sys.stderr.flush()

    return report


def shown_steps(options: argparse.Namespace) -> Callable[[int, int], None] | None:
    """The same without words."""
    report = shown_progress(options)
    return (lambda done, total: report(done, total, "")) if report else None


def graphics() -> None:
    """A QGuiApplication for fonts and painting, kept for the rest of the process."""
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is None:
        graphics.application = QGuiApplication(["litfass"])  # type: ignore[attr-defined]


_ENDINGS: Final = frozenset(
    "csv json ods pdf gif jpeg jpg png svg tif tiff txt vcf webp xls xlsx zip".split()  # noqa: SIM905
)
"""Endings that would lie about a file when it is another one that is written."""


def output_file(out: Path, ending: str) -> Path:
    """The file to write: a name without an ending gets the right one, ".pdf" for example.

    Raises Known where a folder has that name, Usage where its ending is that of another kind.
    """
    given = out.suffix.lower()
    if out.is_dir():
        raise Known("file_is_folder", file=str(out))
    if given[1:] in _ENDINGS and given != ending:
        raise Usage("ending_other", file=out.name, ending=ending)
    # Neither the "2" of "Wand 1.2" nor the "Abel" of "Dr.Abel" is an ending.
    word = out.suffix[1:]
    ends = word.isascii() and word.isalpha() and (word.islower() or word.isupper())
    return out if ends or given == ending else out.with_name(out.name + ending)


def brought(data: dict[str, Any], told: Sequence[str], *, dry: bool) -> Answer:
    """What a table or address cards did: the numbers first, then what is told of single rows.

    `data` has the numbers of records as `new`, `changed` and `same`.
    """
    lines = [
        translate("Cli", "%n new record(s)", "", data["new"]),
        translate("Cli", "%n changed record(s)", "", data["changed"]),
        translate("Cli", "%n unchanged record(s)", "", data["same"]),
        *told,
    ]
    if dry:
        lines.append(translate("Cli", "This was a trial: nothing was changed."))
    return Answer(data, lines)
