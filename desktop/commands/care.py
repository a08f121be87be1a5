"""Looking after a library: check, backup, restore; and the sample as a demonstration."""

from __future__ import annotations

import argparse
from datetime import datetime

from desktop.commands.answers import Answer, folder_of, opened, shown_progress, shown_steps
from desktop.core.errors import Known
from desktop.work.i18n import translate
from desktop.work.jobs import Jobs


def check(options: argparse.Namespace) -> Answer:
    """Look for damage in the database and for originals that are missing or changed."""
    from db.errors import LibraryError
    from desktop.work.health import problems
    from desktop.work.messages import sentence

    try:
        with opened(options, write=False) as context:
            found = Jobs.run(lambda progress: problems(context.library, context.vault, progress))
    except LibraryError as error:
        if error.code != "library_damaged":
            raise
        found = [sentence(error)]
    lines = found or [translate("Cli", "The library is sound.")]
    return Answer({"problems": found}, lines, 1 if found else 0)


def back_up(options: argparse.Namespace) -> Answer:
    """Write the whole library into one file; only an older backup is written over."""
    from db import packing

    if options.file.is_dir():
        raise Known("file_is_folder", file=str(options.file))
    with opened(options, write=False) as context:
        packing.pack(context.library.folder, options.file, shown_steps(options))
    return Answer(
        {"file": options.file, "bytes": options.file.stat().st_size},
        [translate("Cli", "Backup written: {file}", file=options.file)],
    )


def restore(options: argparse.Namespace) -> Answer:
    """Bring a library back, into its folder or a new one."""
    from db import library as libraries
    from db import packing

    folder = folder_of(options)
    if not options.file.is_file():
        raise Known("file_missing", file=str(options.file))
    with libraries.claimed(folder):
        packing.unpack(options.file, folder, datetime.now(), shown_steps(options))
    # Opening it proves that it can be worked with, and brings an older one up to date.
    libraries.open_library(folder).close()
    return Answer(
        {"library": folder}, [translate("Cli", "Library restored: {folder}", folder=folder)]
    )


def demo(options: argparse.Namespace) -> Answer:
    """Build the sample, export its wall, photograph every screen."""
    from desktop.ui import demo as show

    files = show.run(options.out, shown_progress(options))
    return Answer(
        {"folder": options.out, "files": files},
        [translate("Cli", "The results are in {folder}", folder=options.out.absolute())],
    )
