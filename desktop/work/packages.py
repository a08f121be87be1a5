"""Packages: a library in one file that somebody handed on. Looked into, and brought in.

What is taken out to look at lies in the user's own cache folder and goes at once: it is personal
data, which the system's temporary folder may show to others.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from db.errors import LibraryError
from db.layout import DATABASE
from desktop.core.errors import Known
from desktop.core.places import cache_folder

if TYPE_CHECKING:
    from db.joining import Inside, Joined
    from db.library import Connection
    from desktop.work.lanes import Progress
    from desktop.work.store import Store


def look(file: Path, store: Store | None, progress: Progress) -> Inside:
    """What a package holds; `store` is the open library's, to tell what it has already.

    Raises `Cancelled`, `Known("file_missing")` and `LibraryError`: backup_damaged,
    backup_newer, disk_full.
    """
    from db import packing
    from db.joining import inside

    with _taken_out(file, lambda database: packing.peek(file, database, progress.check)) as theirs:
        return inside(theirs) if store is None else store.read(lambda ours: inside(theirs, ours))


def bring(file: Path, store: Store, progress: Progress) -> Joined:
    """Take a package's originals into the vault and make the Change that brings its records.

    On any thread. Nothing is written but originals, which stay where this is cancelled: they are
    recognised the next time. Raises as `look`.
    """
    from db import packing
    from db.joining import DanglingError, join

    folder = store.library.folder

    def stage(database: Path) -> None:
        packing.share(file, folder, database, progress.report)

    with _taken_out(file, stage) as theirs:
        try:
            return store.read(lambda ours: join(theirs, ours, store.reserve, progress.breathe))
        except DanglingError as error:
            raise LibraryError("backup_damaged", file=file.name) from error


@contextmanager
def _taken_out(file: Path, stage: Callable[[Path], object]) -> Generator[Connection]:
    """The database of a package, brought up to date where it is older."""
    from db.library import open_library

    if not file.is_file():
        raise Known("file_missing", file=str(file))
    with TemporaryDirectory(
        prefix="package-", dir=cache_folder(), ignore_cleanup_errors=True
    ) as folder:
        stage(Path(folder) / DATABASE)
        library = open_library(Path(folder))
        try:
            with library.reading() as theirs:
                yield theirs
        finally:
            library.close()
