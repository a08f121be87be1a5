"""Freeze Litfass into a folder for this system, try it, and pack it.

`python packaging/dev.py package [-- OPTIONS]` runs this in the environment of development. The
folder, the archive and a table of what takes the room land in `build/package`. `--broken` also
breaks copies of the folder, one part at a time, and looks whether the smoke test finds it; `--bare`
tries it on a Debian without Python, which it makes (as root).
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import bundle
import contents
import installer
import linux
import macos
from credentials import Failed

R = TypeVar("R")

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "package"
MEGABYTE = 2**20
LISTED = 12
"""So many of the largest parts are named."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Freeze, tell the sizes, try, pack; 1 where that does not work."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--no-smoke", action="store_true", help="do not try what was made")
    parser.add_argument("--no-pack", action="store_true", help="do not make an archive of it")
    parser.add_argument("--broken", action="store_true", help="try whether breaks are found")
    parser.add_argument("--bare", action="store_true", help="try it where there is no Python")
    options = parser.parse_args(arguments)
    try:
        return build(options)
    except Failed as failed:
        print(f"FAILED: {failed}", file=sys.stderr)
        return 1


def build(options: argparse.Namespace) -> int:
    """Every step; 1 where the frozen program does not work."""
    folder = timed("frozen", freeze)
    finish(folder)
    for line in room(folder):
        print(line)
    if problems := bundle.check(folder):
        raise Failed("\n".join(problems))
    if not options.no_smoke and timed("tried", smoke, folder):
        return 1
    if options.bare and timed("tried without Python", bare, folder):
        return 1
    if options.broken and timed("broken", broken, folder):
        return 1
    for file in [] if options.no_pack else timed("packed", pack, folder):
        print(file.relative_to(ROOT))
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
    """Do to the folder what this system wants before it is tried."""
    if sys.platform == "linux":
        linux.finish(folder)
    elif sys.platform == "win32":
        installer.sign_programs(folder)


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


def bare(folder: Path) -> int:
    """The smoke test on a Debian without Python; its exit code."""
    command = [sys.executable, ROOT / "packaging" / "bare.py", folder]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def on_screen(script: str, *words: object) -> int:
    """Run a script of packaging/; without a display on one of its own, where Xvfb is there."""
    command: list[object] = [sys.executable, ROOT / "packaging" / script, *words]
    bare = sys.platform == "linux" and not os.environ.get("DISPLAY")
    if bare and shutil.which("xvfb-run"):
        command[:0] = ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24"]
    return subprocess.run([*map(str, command)], cwd=ROOT, check=False).returncode


def pack(folder: Path) -> list[Path]:
    """What users get: a tar.gz on Linux, a disk image on a Mac, installer and ZIP on Windows."""
    if sys.platform == "darwin":
        return [macos.pack(mac_app(folder))]
    if sys.platform == "win32":
        return [installer.build(folder, OUT), installer.portable(folder, OUT)]
    name = f"Litfass-{contents.version()}-linux-{platform.machine().lower()}.tar.gz"
    return [linux.pack(folder, OUT / name)]


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
