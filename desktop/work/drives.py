"""On what kind of drive a library would lie: some are no good place for a database.

A cloud service copies the database while it is written, and what comes back may be half of it, or
two of it. SQLite's log works on one computer alone (sqlite.org/wal.html), so that on a drive of the
network one person may work at a time.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStorageInfo

CLOUD: Final = "cloud"
NETWORK: Final = "network"

_ONEDRIVE: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Where Windows says which folders OneDrive keeps."""
_CLOUDS: Final = re.compile(
    r"(OneDrive|Dropbox|Google Drive|GoogleDrive|iCloud Drive|iCloudDrive|Nextcloud|ownCloud)"
    r"( ?[-–(].*)?",
    re.IGNORECASE,
)
"""How the services call their folders: "OneDrive - Stadt Auental"."""
_APPLE: Final = {"CloudStorage": "", "Mobile Documents": "iCloud Drive"}
"""Folders below a Mac's Library that services keep; the first holds one for each."""
_NETWORKS: Final = re.compile(
    r"(nfs\d?|cifs|smb\w*|afpfs|webdav|davfs|fuse\.(sshfs|davfs2?|rclone|gvfsd.*))"
)
_REMOTE: Final = 4
"""What Windows calls a drive of the network (DRIVE_REMOTE of GetDriveTypeW)."""


@dataclass(frozen=True, slots=True)
class Drive:
    """`kind` is CLOUD, NETWORK or "" for a drive of this computer; `name` the service's."""

    kind: str = ""
    name: str = ""


def drive_of(folder: Path, environment: Mapping[str, str] = os.environ) -> Drive:
    """On what a folder lies that is there or is going to be made."""
    folder = folder.absolute()
    service = _service(folder, environment)
    if service:
        return Drive(CLOUD, service)
    if _remote(folder):
        return Drive(NETWORK)
    service = service_of_volume(_volume(folder).name())
    return Drive(CLOUD, service) if service else Drive()


def service_of_volume(label: str) -> str:
    """The cloud service that shows itself as a drive of its own, as Google's does on Windows."""
    found = _CLOUDS.fullmatch(label)
    return found[1] if found else ""


def _service(folder: Path, environment: Mapping[str, str]) -> str:
    """The cloud service that keeps a folder, told by its path; "" for none."""
    around = (folder, *folder.parents)
    for name in _ONEDRIVE:
        kept = environment.get(name, "")
        if kept and Path(kept) in around:
            return "OneDrive"
    for each in around:
        if each.parent.name in _APPLE and each.parent.parent.name == "Library":
            return _APPLE[each.parent.name] or each.name.partition("-")[0]
        if found := _CLOUDS.fullmatch(each.name):
            return found[1]
    return ""


def _remote(folder: Path) -> bool:
    """Whether a folder lies on a drive of the network."""
    if sys.platform == "win32":
        import ctypes

        if folder.drive.startswith("\\\\"):
            return True
        return ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\") == _REMOTE
    kind = bytes(_volume(folder).fileSystemType().data()).decode("ascii", "replace")
    return is_network(kind)


def _volume(folder: Path) -> QStorageInfo:
    """The volume where a folder lies or would lie."""
    there = next((each for each in (folder, *folder.parents) if _is_there(each)), folder)
    return QStorageInfo(str(there))


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a folder above it may not be looked into
        return False


def is_network(kind: str) -> bool:
    """Whether a file system of this kind lies on another computer."""
    return _NETWORKS.fullmatch(kind) is not None
