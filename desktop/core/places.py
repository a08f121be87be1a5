"""Where things lie: what ships with Litfass, and the folders of the user.

The environment variable `LITFASS_HOME` moves every folder of the user below one directory: a
throw-away profile for tests and smoke runs. A frozen copy with the file `portable.txt` beside the
program keeps them in `data` beside it, to be carried along.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "Litfass"
MARKER, CARRIED = "portable.txt", "data"
"""What makes a frozen copy portable, and the folder in which it then keeps everything."""


def root() -> Path:
    """The directory that holds `desktop` and `resources`.

    That is the checkout, the site-packages folder of an installed copy, or the folder into which
    a frozen copy unpacks itself.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if isinstance(frozen, str):
        return Path(frozen)
    return Path(__file__).resolve().parents[2]


def resource(relative: str) -> Path:
    """The path of a file that ships with Litfass, such as `resource("icons/plus.svg")`."""
    return root() / "resources" / relative


def home() -> Path | None:
    """The directory of a throw-away profile or a portable copy, or None where the system's own
    folders serve.
    """
    override = os.environ.get("LITFASS_HOME", "")
    return Path(override).expanduser().resolve() if override else carried()


def carried() -> Path | None:
    """The directory beside the program in which a portable copy keeps everything, else None."""
    if not getattr(sys, "frozen", False):
        return None
    beside = Path(sys.executable).resolve().parent
    return beside / CARRIED if (beside / MARKER).is_file() else None


def again(folder: Path) -> Path:
    """A folder that was remembered. A portable copy finds it where it has been carried along:
    the stick may have another letter today, and the copy lie in another folder.
    """
    home = carried()
    if home is None or folder.exists():
        return folder
    here = home / "documents" / folder.name
    return here if here.exists() else folder


def settings_folder() -> Path:
    """The folder of the settings file; made on first use."""
    return _made("settings", "user_config_path")


def log_folder() -> Path:
    """The folder of the log, the crash file and the running mark; made on first use."""
    return _made("logs", "user_log_path")


def cache_folder() -> Path:
    """The folder of what can be computed again at any time; made on first use."""
    return _made("cache", "user_cache_path")


def documents_folder() -> Path:
    """The folder in which the user expects documents. Not made here."""
    profile = home()
    if profile is not None:
        return profile / "documents"
    import platformdirs

    return platformdirs.user_documents_path()


def default_library() -> Path:
    """The library folder that a first start proposes. Not made here."""
    return documents_folder() / NAME


def _made(below_home: str, function: str) -> Path:
    profile = home()
    if profile is not None:
        folder = profile / below_home
    else:
        import platformdirs

        find = getattr(platformdirs, function)
        folder = Path(find(NAME, appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
