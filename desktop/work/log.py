"""The log file: what the program did, for the one who has to find out what went wrong.

Nothing personal goes in at INFO or above: no names, texts or addresses of portrayed people and
contacts; ids, counts and file suffixes are enough. What libraries and errors say is `redact`ed
(photos are called after people). It stays on this computer.
"""

from __future__ import annotations

import logging
import logging.handlers
import sys
from pathlib import Path

from desktop.core.places import log_folder
from desktop.core.redact import redact

FILE = "litfass.log"
COMMANDS = "litfass-commands.log"
"""The commands' own file: Windows renames no file that the window's process has open."""
BYTES = 1_000_000
OLD_FILES = 4  # five files in all
FORMAT = "%(asctime)s %(levelname)-7s %(threadName)s %(name)s: %(message)s"


class Discreet(logging.Formatter):
    """Lines without names of files and without what errors quote."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        return redact(super().format(record))


def start(folder: Path | None = None, level: int = logging.INFO, name: str = FILE) -> Path | None:
    """Write the log to `folder` (left out: the user's log folder) from now on; return the file.

    `name` is the file's; two processes at the same time need two.
    None where no file can be written: then warnings go to stderr, and the program starts anyway.
    """
    root = logging.getLogger()
    root.setLevel(level)
    logging.captureWarnings(True)
    # A log that cannot be written (full disk, a second command turning it over) is no reason to
    # print tracebacks at the user.
    logging.raiseExceptions = False
    handler: logging.Handler
    path: Path | None = None
    try:
        path = (folder or log_folder()) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=BYTES, backupCount=OLD_FILES, encoding="utf-8"
        )
    except OSError as error:
        handler, path = logging.StreamHandler(sys.stderr), None
        handler.setLevel(logging.WARNING)
        root.warning("no log file: %s", error)
    handler.setFormatter(Discreet(FORMAT))
    handler.set_name("litfass")
    stop()
    root.addHandler(handler)
    return path


def stop() -> None:
    """Close the log file that `start` opened."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if handler.get_name() == "litfass":
            root.removeHandler(handler)
            handler.close()


def tail(path: Path, lines: int = 40) -> list[str]:
    """The last lines of a log file; none where it cannot be read."""
    try:
        with path.open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - 200 * lines))
            return file.read().decode("utf-8", "replace").splitlines()[-lines:]
    except OSError:
        return []
