"""Whether somebody still writes a file, told by a lock that ends with the run, however it ends.

On Windows an open file cannot be removed, which tells the same; there nothing is locked.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO


def claim(stream: BinaryIO) -> None:
    """Say that a file is being written, as long as it is open."""
    if sys.platform != "win32":
        import fcntl

        with suppress(OSError):  # some shared folders know no locks
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_abandoned(path: Path) -> bool:
    """Whether nobody writes a file that was claimed; OSError where that cannot be told."""
    if sys.platform == "win32":
        return True
    import fcntl

    with path.open("rb") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True
