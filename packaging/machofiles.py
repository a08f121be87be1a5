"""The programs and libraries of macOS, read on any system: for which processors, from which macOS.

macholib reads the headers; PyInstaller uses it for the same.
"""

from __future__ import annotations

import struct
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from macholib.mach_o import (
    CPU_TYPE_NAMES,
    LC_BUILD_VERSION,
    LC_LOAD_DYLIB,
    LC_LOAD_WEAK_DYLIB,
    LC_REEXPORT_DYLIB,
    LC_VERSION_MIN_MACOSX,
)
from macholib.MachO import MachO

Version = tuple[int, ...]

MAGIC = {struct.pack(">I", one) for one in (0xFEEDFACF, 0xCFFAEDFE, 0xCAFEBABE, 0xCAFEBABF)}
"""How files begin that hold one program of 64 bits, or several."""
MACOS = 1
"""The platform of LC_BUILD_VERSION; 2 would be iOS."""
LOADS = {LC_LOAD_DYLIB, LC_LOAD_WEAK_DYLIB, LC_REEXPORT_DYLIB}
THEIRS = ("/usr/lib/", "/System/")
"""Where the libraries of macOS itself lie."""


@dataclass(frozen=True)
class Part:
    """What one file holds for one processor."""

    place: str
    architecture: str
    oldest: Version | None
    """The oldest macOS that it runs on; None where it does not tell."""
    needs: frozenset[str] = frozenset()
    """The names of the libraries that it loads and that are not those of macOS itself."""

    @property
    def name(self) -> str:
        """The name of the file, without the folders."""
        return self.place.rpartition("/")[2]


class Unreadable(Exception):
    """A file that looks like a program of macOS and cannot be read as one."""


def parts(file: Path, place: str) -> list[Part]:
    """What a file holds, one part for each processor; none where it is no program of macOS."""
    with file.open("rb") as stream:
        if stream.read(4) not in MAGIC:
            return []
    try:
        headers = MachO(str(file), allow_unknown_load_commands=True).headers
    except (ValueError, struct.error, OverflowError) as error:
        raise Unreadable(f"{place}: {error}") from error
    return [
        Part(
            place,
            str(CPU_TYPE_NAMES[one.header.cputype]).lower(),
            _oldest(one.commands),
            frozenset(_needs(one.commands)),
        )
        for one in headers
    ]


def _oldest(commands: Iterable[tuple[object, ...]]) -> Version | None:
    for load, command, _rest in commands:
        kind = getattr(load, "cmd", None)
        if kind == LC_BUILD_VERSION and int(getattr(command, "platform", 0)) == MACOS:
            return version(int(getattr(command, "minos", 0)))
        if kind == LC_VERSION_MIN_MACOSX:
            return version(int(getattr(command, "version", 0)))
    return None


def _needs(commands: Iterable[tuple[object, ...]]) -> Iterator[str]:
    for load, _command, rest in commands:
        if getattr(load, "cmd", None) in LOADS and isinstance(rest, bytes):
            path = rest.rstrip(b"\0").decode("utf-8", "replace")
            if not path.startswith(THEIRS):
                yield path.rpartition("/")[2]


def version(number: int) -> Version:
    """A version of macOS from its 32 bits; zeros at the end say nothing and are left out."""
    whole = (number >> 16, number >> 8 & 0xFF, number & 0xFF)
    return whole if whole[2] else whole[:2]


def in_folder(folder: Path) -> list[Part]:
    """Every part of every file below a folder, links left out."""
    return [
        part
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.is_symlink()
        for part in parts(file, file.relative_to(folder).as_posix())
    ]


def in_wheel(wheel: Path, kept: Callable[[str], bool]) -> list[Part]:
    """Every part of every file in a wheel that is kept."""
    found: list[Part] = []
    with zipfile.ZipFile(wheel) as archive, tempfile.TemporaryDirectory() as folder:
        for entry in archive.infolist():
            if entry.is_dir() or not kept(entry.filename):
                continue
            with archive.open(entry) as stream:
                if stream.read(4) not in MAGIC:
                    continue
            found += parts(Path(archive.extract(entry, folder)), entry.filename)
    return found
