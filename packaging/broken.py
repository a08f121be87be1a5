"""Is a broken Litfass found out? `python packaging/broken.py FOLDER [NAME ...]`.

Takes one thing at a time out of a copy of a frozen folder and runs the smoke test on the rest: it
must fail each time and say where. A smoke test that passes on half a program proves nothing. 0
when every break was found. Copies are made of links and take no room.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SMOKE = Path(__file__).with_name("smoke.py")
INSIDE = "_internal"
LIMIT = 300
"""Seconds that a step of the smoke test may take: a program that lacks a part often just waits."""


@dataclass(frozen=True)
class Break:
    """One thing that is taken out, and what the smoke test says without it."""

    name: str
    patterns: tuple[str, ...]
    """Where it lies below the program's inner folder, on one system or the other."""
    says: str
    """Some words of the line with which the smoke test fails."""
    display: bool = False
    """Missed by nothing but the window, which needs a display."""


SAMPLE, PHOTOS, PRESS = "builds the sample", "a photo of every format", "the print shop"
BREAKS = (
    Break("qt-offscreen", ("**/platforms/*qoffscreen*",), SAMPLE),
    Break("qt-jpeg", ("**/imageformats/*qjpeg*",), "null pixmap"),
    Break(
        "qt-window", ("**/platforms/*qxcb*", "**/platforms/*qwindows*"), "opens its window", True
    ),
    Break("pillow-colours", ("PIL/_imagingcms*",), SAMPLE),
    Break("pillow-webp", ("PIL/_webp*",), PHOTOS),
    Break("pillow-heif", ("_pillow_heif*",), SAMPLE),
    Break("face-model", ("resources/models/*.onnx",), "faces cannot be found"),
    Break("migration", ("db/migrations/versions/0004_*",), SAMPLE),
    Break("icon", ("resources/icons/wall.svg",), "no icon"),
    Break("font", ("resources/fonts/Inter-Bold.ttf",), SAMPLE),
    Break("profile", ("resources/profiles/FOGRA39L.icc",), PRESS),
    Break("german", ("resources/translations/litfass_de.qm",), SAMPLE),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the named breaks, or all; 1 where the smoke test passes without the part."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="the frozen folder")
    parser.add_argument("names", nargs="*", help="which breaks; all where none is named")
    parser.add_argument("--program", default="Litfass", help="the program in it")
    parser.add_argument("--through", default="", help="a command to start the program with")
    parser.add_argument("--limit", type=float, default=LIMIT, help="seconds a step may take")
    options = parser.parse_args(arguments)
    known = {each.name: each for each in BREAKS}
    if unknown := set(options.names) - set(known):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    display = sys.platform != "linux" or "DISPLAY" in os.environ
    missed = 0
    for each in [known[name] for name in options.names] or BREAKS:
        if each.display and not display:
            print(f"{each.name:<16} not tried: no display")
            continue
        begin = time.monotonic()
        found, line = tried(each, options)
        took = time.monotonic() - begin
        print(
            f"{each.name:<16}{'found' if found else 'MISSED':<8}{took:5.0f} s  {line}", flush=True
        )
        missed += not found
    return 1 if missed else 0


def tried(each: Break, options: argparse.Namespace) -> tuple[bool, str]:
    """Whether the smoke test finds a break, and the line in which it says so."""
    folder: Path = options.folder
    # Beside the folder: links do not reach over to another disk.
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="broken-") as place:
        copy = Path(place) / folder.name
        shutil.copytree(folder, copy, symlinks=True, copy_function=os.link)
        if not take_out(each, copy):
            return False, f"{' or '.join(each.patterns)} is not there to be taken out"
        done = subprocess.run(
            [
                sys.executable,
                SMOKE,
                copy / options.program,
                "--through",
                options.through,
                "--limit",
                str(options.limit),
            ],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    lines = done.stderr.splitlines()
    line = next((line for line in lines if line.startswith("FAILED")), "the smoke test passes")
    return done.returncode == 1 and each.says in done.stderr, line[:200]


def take_out(each: Break, folder: Path) -> bool:
    """Remove what a break names; whether there was something."""
    found = [file for pattern in each.patterns for file in (folder / INSIDE).glob(pattern)]
    for file in found:
        file.unlink()
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
