"""Freeze Litfass into a folder for this system, try it, and pack it.

`python packaging/dev.py package [-- OPTIONS]` runs this in the environment of development. The
folder, the archive and a table of what takes the room land in `build/package`. `--broken` also
breaks copies of the folder, one part at a time, and looks whether the smoke test finds it.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

R = TypeVar("R")

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "package"
MEGABYTE = 2**20
LISTED = 12
"""So many of the largest parts are named."""
DESKTOP_ENTRY = """[Desktop Entry]
Type=Application
Name=Litfass
Comment=Portraits, poster walls and the image campaigns of a city
Comment[de]=Porträts, Plakatwände und die Imagekampagnen einer Stadt
Exec=Litfass
Icon=litfass
Categories=Graphics;Office;
Terminal=false
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Freeze, tell the sizes, try, pack; 1 where the frozen program does not work."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--no-smoke", action="store_true", help="do not try what was made")
    parser.add_argument("--broken", action="store_true", help="try whether breaks are found")
    options = parser.parse_args(arguments)
    folder = timed("frozen", freeze)
    finish(folder)
    for line in room(folder):
        print(line)
    if not options.no_smoke and timed("tried", smoke, folder):
        return 1
    if options.broken and timed("broken", broken, folder):
        return 1
    print(timed("packed", pack, folder).relative_to(ROOT))
    return 0


def freeze() -> Path:
    """Run PyInstaller; the folder it made."""
    shutil.rmtree(OUT, ignore_errors=True)
    subprocess.run(
        [
            sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
            "--distpath", OUT, "--workpath", ROOT / "build" / "pyinstaller",
            ROOT / "packaging" / "litfass.spec",
        ],
        cwd=ROOT,
        check=True,
    )  # fmt: skip
    return OUT / "Litfass"


def finish(folder: Path) -> None:
    """Put beside the program what Linux wants to show it in a menu."""
    if sys.platform == "linux":
        (folder / "litfass.desktop").write_text(DESKTOP_ENTRY, encoding="utf-8")
        icons = ROOT / "resources" / "icons" / "app"
        shutil.copy(icons / "litfass-256.png", folder / "litfass.png")


def room(folder: Path) -> list[str]:
    """What takes how much room in a frozen folder, in MB."""
    inside = folder / "_internal"
    sizes = {part.name: size(part) for part in inside.iterdir()}
    lines = [f"{size(folder) / MEGABYTE:7.1f} MB  {folder.name}"]
    largest = sorted(sizes, key=lambda name: -sizes[name])[:LISTED]
    return lines + [f"{sizes[name] / MEGABYTE:7.1f} MB    {name}" for name in largest]


def size(place: Path) -> int:
    """The bytes of a file, or of all files below a folder; a link takes none."""
    files = place.rglob("*") if place.is_dir() else [place]
    return sum(f.stat().st_size for f in files if f.is_file() and not f.is_symlink())


def smoke(folder: Path) -> int:
    """The smoke test on the frozen program; its exit code."""
    places = {
        "win32": folder / "litfass-command.exe",
        "darwin": mac_app(folder) / "Contents/MacOS/Litfass",
    }
    return on_screen("smoke.py", places.get(sys.platform, folder / "Litfass"))


def broken(folder: Path) -> int:
    """Whether the smoke test misses a part that was taken out; 0 where it finds all."""
    return on_screen("broken.py", folder)


def on_screen(script: str, *words: object) -> int:
    """Run a script of packaging/; without a display on one of its own, where Xvfb is there."""
    command: list[object] = [sys.executable, ROOT / "packaging" / script, *words]
    bare = sys.platform == "linux" and not os.environ.get("DISPLAY")
    if bare and shutil.which("xvfb-run"):
        command[:0] = ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24"]
    return subprocess.run([*map(str, command)], cwd=ROOT, check=False).returncode


def pack(folder: Path) -> Path:
    """One file to carry away: a tar.gz on Linux, a disk image on a Mac, a ZIP on Windows."""
    if sys.platform == "darwin":
        import macos

        return macos.pack(mac_app(folder))
    sys.path.insert(0, str(ROOT))
    from desktop import __version__

    system = {"linux": "linux", "win32": "windows"}[sys.platform]
    name = f"Litfass-{__version__}-{system}-{platform.machine().lower()}"
    if sys.platform != "linux":
        return Path(shutil.make_archive(str(OUT / name), "zip", OUT, folder.name))
    target = OUT / f"{name}.tar.gz"
    with tarfile.open(target, "w:gz", compresslevel=6) as archive:
        archive.add(folder, folder.name)
    return target


def mac_app(folder: Path) -> Path:
    """The app that PyInstaller makes of a frozen folder on a Mac."""
    return folder.with_name(f"{folder.name}.app")


def timed(verb: str, function: Callable[..., R], *given: Any) -> R:
    """Do something and tell how long it took."""
    begin = time.monotonic()
    value = function(*given)
    print(f"{verb} in {time.monotonic() - begin:.0f} s", flush=True)
    return value


if __name__ == "__main__":
    sys.exit(main())
