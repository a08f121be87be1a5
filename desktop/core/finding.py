"""Which files a drop means: folders are opened, what lies in them by accident is left out."""

from __future__ import annotations

import logging
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path

from desktop.core import sniff

log = logging.getLogger(__name__)

_SKIPPED = frozenset(
    (
        "thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        "__macosx",
        "@eadir",  # Synology's thumbnails
        "#recycle",
        "$recycle.bin",
        "system volume information",
        "lost+found",
    )
)

_COMPANIONS = (
    ".aae", ".ai", ".bat", ".cos", ".csv", ".db", ".doc", ".docx", ".dop", ".exe", ".htm",
    ".html", ".indd", ".ini", ".json", ".lnk", ".log", ".lrcat", ".m4a", ".m4v", ".mov", ".mp3",
    ".mp4", ".odt", ".ods", ".on1", ".pdf", ".pp3", ".ppt", ".pptx", ".rtf", ".thm", ".txt",
    ".url", ".vcf", ".wav", ".xls", ".xlsx", ".xml", ".xmp", ".zip",
)  # fmt: skip
"""What lies beside photos and is none. Their content is not looked at: folders may be far away."""

Key = tuple[tuple[str | int, ...], str]


def find_files(paths: Iterable[Path], check: Callable[[], None] = lambda: None) -> list[Path]:
    """The files to import, in natural order ("Bild 2" before "Bild 10"), each once.

    A file that is named itself always comes back, whatever it is, so that its import can say what
    is wrong with it. Of a folder come all pictures below it, by extension or content: also the
    broken ones; not hidden and system files, not a raw file beside its JPEG. Links are followed,
    each folder is visited once. A folder that cannot be read comes back itself.

    `check` is called for each folder and may raise to stop.
    """
    found: dict[Path, None] = {}
    visited: set[tuple[int, int]] = set()
    for path in sorted(paths, key=natural):
        if path.is_dir():
            _expand(path, found, visited, check)
        else:
            found[path.absolute()] = None
    return list(found)


def natural(path: Path) -> Key:
    """A sort key: numbers by value, letters without case and accents."""
    text = unicodedata.normalize("NFKD", str(path).casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    pieces = re.split(r"(\d+)", text)
    return tuple(int(p) if i % 2 else p for i, p in enumerate(pieces)), str(path)


# ------------------------------------------------------------------------------- inside


def _expand(
    root: Path,
    found: dict[Path, None],
    visited: set[tuple[int, int]],
    check: Callable[[], None],
) -> None:
    waiting = [root.absolute()]
    while waiting:
        check()
        folder = waiting.pop()
        try:
            status = folder.stat()
            identity = (status.st_dev, status.st_ino)
            if identity in visited:
                continue
            visited.add(identity)
            files, folders = _listed(folder)
        except OSError as error:
            log.info("%s cannot be read: %s", folder, error)
            found[folder] = None
            continue
        found.update(dict.fromkeys(files))
        waiting.extend(reversed(folders))


def _listed(folder: Path) -> tuple[list[Path], list[Path]]:
    """The pictures and the folders in a folder, each in natural order."""
    files: list[Path] = []
    folders: list[Path] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if _is_hidden(entry):
                continue
            path = folder / entry.name
            if _is_folder(entry):
                folders.append(path)
            elif _is_picture(path):
                files.append(path)
    developed = {path.stem for path in files if not sniff.is_raw_name(path.suffix)}
    files = [p for p in files if not (sniff.is_raw_name(p.suffix) and p.stem in developed)]
    return sorted(files, key=natural), sorted(folders, key=natural)


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    name = entry.name.casefold()
    if name.startswith(".") or name in _SKIPPED or name.endswith(".lrdata"):
        return True
    try:
        attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False  # its import will say so
    return bool(attributes & (stat.FILE_ATTRIBUTE_HIDDEN | stat.FILE_ATTRIBUTE_SYSTEM))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_picture(path: Path) -> bool:
    suffix = path.suffix.lower()
    if suffix in sniff.PICTURE_SUFFIXES:
        return True
    if suffix in _COMPANIONS:
        return False
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        with path.open("rb") as stream:
            kind = sniff.kind(stream.read(sniff.HEAD))
    except OSError as error:
        log.info("%s cannot be read: %s", path, error)
        return False
    return kind is not None and kind.taken
