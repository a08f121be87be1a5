"""What Linux gets beside the frozen program: a menu entry, a file type, icons and a description.

They lie in `share/` of the folder as they would in `/usr/share`, and `menu.sh` puts them into the
menu of one user, with the place in which the folder was unpacked.
"""

from __future__ import annotations

import shutil
import tarfile
from pathlib import Path

import contents
import release

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "packaging" / "linux"
ICONS = ROOT / "resources" / "icons" / "app"
SIDES = (48, 128, 256)
PLACES = {
    "litfass.desktop": "applications",
    "litfass.xml": "mime/packages",
    "org.litfass.Litfass.metainfo.xml": "metainfo",
}


def finish(folder: Path) -> None:
    """Put everything beside the program."""
    share = folder / "share"
    for name, place in PLACES.items():
        text = (SOURCES / name).read_text(encoding="utf-8")
        text = text.replace("@VERSION@", contents.version())
        text = text.replace("@DATE@", release.day(contents.version()))
        (share / place).mkdir(parents=True, exist_ok=True)
        (share / place / name).write_text(text, encoding="utf-8")
    hicolor = share / "icons" / "hicolor"
    for side in SIDES:
        place = hicolor / f"{side}x{side}" / "apps"
        place.mkdir(parents=True)
        shutil.copy(ICONS / f"litfass-{side}.png", place / "litfass.png")
    (hicolor / "scalable" / "apps").mkdir(parents=True)
    shutil.copy(ICONS / "litfass.svg", hicolor / "scalable" / "apps")
    shutil.copy(SOURCES / "menu.sh", folder)


def pack(folder: Path, target: Path) -> Path:
    """The folder as a tar.gz that belongs to nobody in particular."""

    def anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        return member

    with tarfile.open(target, "w:gz", compresslevel=6) as archive:
        archive.add(folder, folder.name, filter=anonymous)
    return target
