"""What Litfass is made of: each part with its version, its licence and the words of that.

From source the packages that are installed tell it, in a frozen copy the metadata that is shipped
along: the same files at other places.
"""

from __future__ import annotations

import importlib.metadata
import platform
import re
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.core.places import resource, root

PACKAGES: Final = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("shiboken6", "LGPL-3.0"),
    ("SQLAlchemy", "MIT"),
    ("alembic", "MIT"),
    ("Mako", "MIT"),
    ("MarkupSafe", "BSD-3-Clause"),
    ("typing_extensions", "PSF-2.0"),
    ("Pillow", "MIT-CMU"),
    ("pillow-heif", "BSD-3-Clause"),
    ("exiv2", "GPL-3.0"),
    ("opencv-python-headless", "Apache-2.0"),
    ("numpy", "BSD-3-Clause"),
    ("pikepdf", "MPL-2.0"),
    ("lxml", "BSD-3-Clause"),
    ("packaging", "Apache-2.0"),
    ("openpyxl", "MIT"),
    ("et_xmlfile", "MIT"),
    ("platformdirs", "MIT"),
    ("phonenumberslite", "Apache-2.0"),
    ("pyphen", "LGPL-2.1"),
    ("segno", "BSD-3-Clause"),
)
"""The libraries, with the licence of each; where there is a choice, the one we use."""

SHIPPED: Final = (
    ("Inter", "4.1", "OFL-1.1", "OFL-Inter.txt"),
    ("Lucide", "1.62.0", "ISC", "ISC-Lucide.txt"),
    ("YuNet", "2023-03", "MIT", "MIT-YuNet.txt"),
    ("icc-profiles-free", "2.0.1", "Zlib", "Zlib-icc-profiles.txt"),
    ("DiceBear Notionists", "9.4.3", "CC0-1.0", "CC0-1.0.txt"),
)
"""What lies in `resources/` and comes from others: name, version, licence, file of its words."""

_COMMON: Final = (("GPL-3.0", "LICENSE"), ("LGPL-3.0", "resources/licenses/LGPL-3.0.txt"))
"""For packages that name their licence only."""
_WORDS: Final = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One part. `texts` are the files with the words of its licence; none for SQLite, which is in
    the public domain.
    """

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...] = ()

    def words(self) -> str:
        """The licence to read."""
        return "\n\n".join(
            file.read_text(encoding="utf-8", errors="replace") for file in self.texts
        )


def parts(qt: str) -> list[Part]:
    """Everything, Litfass itself first; `qt` is the version of Qt that runs."""
    from desktop import __version__

    own = _common("GPL-3.0")
    return [
        Part("Litfass", __version__, "GPL-3.0-or-later", own),
        Part("Python", platform.python_version(), "PSF-2.0", _python()),
        Part("Qt", qt, "LGPL-3.0", _common("LGPL-3.0")),
        Part("SQLite", sqlite3.sqlite_version, "Public Domain"),
        *(_package(name, licence) for name, licence in PACKAGES),
        *(
            Part(name, version, licence, (resource(f"licenses/{file}"),))
            for name, version, licence, file in SHIPPED
        ),
    ]


def _package(name: str, licence: str) -> Part:
    wanted = _plain(name)
    for folder in _metadata():
        if _plain(folder.name.partition("-")[0]) == wanted:
            version = importlib.metadata.Distribution.at(folder).version
            files = sorted(
                file
                for file in folder.rglob("*")
                if file.is_file() and (_WORDS.match(file.name) or "licenses" in file.parts[-2:-1])
            )
            return Part(name, version, licence, tuple(files) or _common(licence))
    return Part(name, "", licence, _common(licence))


def _metadata() -> Iterator[Path]:
    """The folders in which packages tell of themselves."""
    for place in dict.fromkeys((str(root()), *sys.path)):
        if place and Path(place).is_dir():
            yield from sorted(Path(place).glob("*.dist-info"))


def _plain(name: str) -> str:
    """The name of a package as PyPA compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _common(licence: str) -> tuple[Path, ...]:
    """The words of a licence that several parts have, as far as they lie here."""
    names = [file for name, file in _COMMON if licence == name]
    if licence == "LGPL-3.0":  # it adds to the General Public License
        names.append("LICENSE")
    return tuple(file for file in (root() / name for name in names) if file.is_file())


def _python() -> tuple[Path, ...]:
    base = Path(sys.base_prefix)
    numbers = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    places = (root() / "licences-python", base, base / "lib" / numbers)
    found = (place / "LICENSE.txt" for place in places)
    return tuple(file for file in found if file.is_file())[:1]
