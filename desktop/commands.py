"""What each command does, and what it tells."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from db import rows
from desktop.context import Context
from desktop.core.errors import Known
from desktop.core.places import default_library
from desktop.work.i18n import translate
from desktop.work.jobs import Jobs, Progress
from desktop.work.settings import Settings


class Usage(Known):
    """Words on the command line that make no sense: exit code 2."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command tells: an object for programs, lines for people, and the exit code."""

    data: dict[str, Any]
    lines: Sequence[str] = field(default_factory=tuple[str, ...])
    code: int = 0


def import_photos(options: argparse.Namespace) -> Answer:
    """Import photos into a campaign, which is made if it is not there."""
    from desktop.work import importing, verbs
    from desktop.work.messages import reason

    for path in options.paths:
        if not path.exists():
            raise Known("image_vanished", file=str(path))
    with _library(options, create=True) as context:
        known = importing.recorder(context.store)

        def work(progress: Progress) -> importing.Harvest:
            return importing.harvest(options.paths, context.vault, progress, known=known)

        harvested = Jobs.run(work, _progress(options))
        campaign = _campaign_id(context, options.campaign, required=False)
        if campaign is None and harvested.pictures:
            change, campaign = verbs.add(
                context.store, "campaigns", rows.Campaign(0, options.campaign)
            )
            context.store.apply(change)
        arrival = importing.arrive(context.store, campaign or 0, harvested)
        context.store.apply(arrival.change)
    there = len(arrival.known) + harvested.repeated
    failed = [
        {"file": str(failure.path), "reason": reason(failure.error)}
        for failure in harvested.failures
    ]
    lines = [
        translate("Cli", "%n portrait(s) imported", "", len(arrival.portraits)),
        translate("Cli", "%n photo(s) already there", "", there),
    ]
    lines += [f"{entry['file']}: {entry['reason']}" for entry in failed]
    return Answer(
        {
            "imported": len(arrival.portraits),
            "known": there,
            "failed": failed,
            "seconds": round(harvested.seconds, 3),
        },
        lines,
    )


def list_records(options: argparse.Namespace) -> Answer:
    """List records of one kind."""
    from db import queries

    descending = options.sort.startswith("-")
    name = options.sort.removeprefix("-")
    if name not in queries.SORTS[options.what]:
        fields = ", ".join(sorted(queries.SORTS[options.what]))
        raise Usage("unknown_field", field=name, fields=fields)
    query = queries.Query(options.what, options.search, limit=options.limit)
    query = query.sorted_by(name, descending)
    with _library(options, write=False) as context:
        store = context.store
        found = store.read(queries.ids, query)
        lines = store.read(queries.lines, options.what, found)
        total = store.read(queries.count, query)
    records = [dataclasses.asdict(line) for line in lines]
    table = [
        "\t".join(str(record.get(column) or "") for column in _SHOWN[options.what])
        for record in records
    ]
    return Answer({options.what: records, "total": total}, table)


#: what a listing shows to people, in this order
_SHOWN = {
    "campaigns": ("name", "claim", "status", "portraits", "walls"),
    "portraits": ("name", "age", "role", "campaign", "file_name"),
    "contacts": ("name", "first_name", "organisation", "phone", "email"),
    "walls": ("name", "campaign", "format", "cells", "id"),
}


def create_wall(options: argparse.Namespace) -> Answer:
    """Create a wall from a campaign's portraits."""
    from db import queries
    from db.filters import Having
    from desktop.work import verbs, walls

    number = _first(options.portraits)
    try:
        wall = walls.new_wall(options.name, None, options.format)
    except Known as error:
        raise Usage(error.code, **error.values) from error
    with _library(options, create=True) as context:
        campaign = _campaign_id(context, options.campaign)
        if context.store.read(queries.where, "walls", name=options.name, campaign_id=campaign):
            raise Known("wall_exists", name=options.name, campaign=options.campaign)
        query = queries.Query(
            "portraits",
            filters=(Having.of("campaign_id", campaign),),
            sort=(queries.Sort("created_at"),),
            limit=number,
        )
        portraits = list(context.store.read(queries.ids, query))
        wall = dataclasses.replace(wall, campaign_id=campaign, columns=options.columns)
        walls.check(wall, len(portraits))
        change, wall_id = verbs.add_wall(context.store, wall, portraits)
        context.store.apply(change)
    return Answer(
        {"wall": options.name, "id": wall_id, "portraits": len(portraits)},
        [translate("Cli", "Wall created with %n portrait(s)", "", len(portraits))],
    )


def export_wall(options: argparse.Namespace) -> Answer:
    """Write a wall to a PDF or PNG file."""
    from desktop.work import output, walls

    file = _output(options.out, options.kind)
    _graphics()
    with _library(options, write=False) as context:
        wall = _wall_row(context, options)
        snapshot = walls.snapshot(context.store, context.vault, wall.id)
        assert snapshot is not None, "the wall was there a moment ago"

        def work(progress: Progress) -> None:
            if options.kind == "office":
                cells = output.CellCache.of_library(context.library.folder)
                output.export_pdf(snapshot, file, wall.dpi, progress, cells)
            else:
                output.export_png(snapshot, file, wall.dpi, progress)

        Jobs.run(work, _progress(options))
    return Answer(
        {"file": file, "bytes": file.stat().st_size},
        [translate("Cli", "Written: {file}", file=file)],
    )


def check(options: argparse.Namespace) -> Answer:
    """Look for damage in the database and for originals that are missing or changed."""
    from db.errors import LibraryError
    from desktop.work.health import problems
    from desktop.work.messages import sentence

    try:
        with _library(options, write=False) as context:
            found = Jobs.run(lambda progress: problems(context.library, context.vault, progress))
    except LibraryError as error:
        if error.code != "library_damaged":
            raise
        found = [sentence(error)]
    lines = found or [translate("Cli", "The library is sound.")]
    return Answer({"problems": found}, lines, 1 if found else 0)


def back_up(options: argparse.Namespace) -> Answer:
    """Write the whole library into one file."""
    from db import backup

    if options.file.is_dir():
        raise Known("file_is_folder", file=str(options.file))
    with _library(options, write=False) as context:
        backup.pack(context.library.folder, options.file, _steps(options))
    return Answer(
        {"file": options.file, "bytes": options.file.stat().st_size},
        [translate("Cli", "Backup written: {file}", file=options.file)],
    )


def restore(options: argparse.Namespace) -> Answer:
    """Bring a library back, into its folder or a new one."""
    from db import backup
    from db import library as libraries

    folder = _folder(options)
    if not options.file.is_file():
        raise Known("file_missing", file=str(options.file))
    with libraries.claimed(folder):
        backup.unpack(options.file, folder, datetime.now(), _steps(options))
    # Opening it proves that it can be worked with, and brings an older one up to date.
    libraries.open_library(folder).close()
    return Answer(
        {"library": folder}, [translate("Cli", "Library restored: {folder}", folder=folder)]
    )


def demo(options: argparse.Namespace) -> Answer:
    """Build the sample, export its wall, photograph every screen."""
    from desktop.ui import demo as show

    files = show.run(options.out, _progress(options))
    return Answer(
        {"folder": options.out, "files": files},
        [translate("Cli", "The results are in {folder}", folder=options.out.absolute())],
    )


#: the words of a command -> what it does
RUNS: dict[str, Callable[[argparse.Namespace], Answer]] = {
    "import": import_photos,
    "list": list_records,
    "wall create": create_wall,
    "wall export": export_wall,
    "check": check,
    "backup": back_up,
    "restore": restore,
    "demo": demo,
}


class _library:  # noqa: N801
    """The Context of the asked library for the length of a block."""

    def __init__(
        self, options: argparse.Namespace, *, write: bool = True, create: bool = False
    ) -> None:
        self._folder = _folder(options)
        self._write = write
        self._create = create
        self._context = Context(_settings())

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


def _settings() -> Settings:
    return Settings()


def _folder(options: argparse.Namespace) -> Path:
    if options.library is not None:
        return Path(options.library).absolute()
    remembered = _settings().get("library.path")
    return Path(remembered) if remembered else default_library()


def _graphics() -> None:
    """A QGuiApplication for fonts and painting, kept for the rest of the process."""
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is None:
        _graphics.application = QGuiApplication(["litfass"])  # type: ignore[attr-defined]


def _first(text: str) -> int | None:
    """How many portraits "all" or "first:N" asks for."""
    if text == "all":
        return None
    word, _, number = text.partition(":")
    if word == "first" and number.isdecimal() and int(number) > 0:
        return int(number)
    raise Usage("portraits_option", text=text)


def _campaign_id(context: Context, name: str, *, required: bool = True) -> int | None:
    from db import queries

    found = context.store.read(queries.where, "campaigns", name=name)
    if not found and required:
        raise Known("campaign_missing", name=name)
    return found[0].id if found else None


def _wall_row(context: Context, options: argparse.Namespace) -> rows.Wall:
    """The one wall of that name, narrowed down by campaign or number."""
    from db import queries

    narrowed: dict[str, Any] = {"name": options.name}
    if options.campaign is not None:
        narrowed["campaign_id"] = _campaign_id(context, options.campaign)
    if options.number is not None:
        narrowed["id"] = options.number
    found: list[rows.Wall] = context.store.read(queries.where, "walls", **narrowed)
    if not found:
        raise Known("wall_missing", name=options.name)
    if len(found) > 1:
        lines = context.store.read(queries.lines, "walls", [wall.id for wall in found])
        named = ", ".join(
            f"{line.id} ({', '.join(filter(None, (line.campaign, line.format)))})" for line in lines
        )
        raise Known("wall_ambiguous", name=options.name, number=len(found), walls=named)
    return found[0]


#: the ending of what "wall export" writes, and endings that would lie about it
_ENDINGS = {"office": ".pdf", "png": ".png"}
_OTHERS = frozenset((*_ENDINGS.values(), ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".svg", ".gif"))


def _output(out: Path, kind: str) -> Path:
    """The file to write: a name without an ending gets the right one, a wrong one is refused."""
    ending = _ENDINGS[kind]
    given = out.suffix.lower()
    if out.is_dir():
        raise Known("file_is_folder", file=str(out))
    if given == ".pdf" and kind == "png":
        raise Usage("ending_pdf", file=out.name)
    if given == ".png" and kind == "office":
        raise Usage("ending_png", file=out.name)
    if given in _OTHERS - {ending}:
        raise Usage("ending_other", file=out.name, ending=ending)
    # The "2" of "Wand 1.2" is none, and neither is what is not a word.
    return out if given[1:].isalpha() else out.with_name(out.name + ending)


def _progress(options: argparse.Namespace) -> Callable[[int, int, str], None] | None:
    """Progress on a terminal, nothing in a pipe."""
    if options.json or not sys.stderr.isatty():
        return None

    def report(done: int, total: int, text: str) -> None:
        sys.stderr.write(f"\r{done}/{total} {text[:60]:60}")
        sys.stderr.flush()

    return report


def _steps(options: argparse.Namespace) -> Callable[[int, int], None] | None:
    report = _progress(options)
    return (lambda done, total: report(done, total, "")) if report else None
