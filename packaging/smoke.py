"""Does a frozen Litfass work? `python packaging/smoke.py PROGRAM [--out DIR] [--through COMMAND]`.

Starts the program with a throw-away profile, as somebody does who has just installed it: builds
the sample, imports a photo of every format, finds a face, writes a file for the print shop and a
set of tiles, opens and photographs every screen, and looks at what came of it. 0 when all of it
went well and nothing was said on stderr. `--through` is put before the program: `wine`, or the
`chroot` that it lies in.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

LIMIT = 300
"""Seconds after which a step hangs: a program that lacks a part often shows a box and waits."""
SCREENS = 8
"""At least so many screens are photographed."""
SAMPLE = Path(__file__).parents[1] / "resources" / "sample" / "pictures"
PHOTO = "Smoke"
"""How the file names of the imported photos begin."""
FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "HEIF")


class Failed(Exception):
    """A step did not do what it should; the text says what is wrong."""


class Smoke:
    """The steps, one after the other, in a folder of their own."""

    def __init__(self, program: Sequence[str], folder: Path) -> None:
        self._program = list(program)
        self._folder = folder
        self._library = folder / "demo" / "library"
        self._environment = os.environ | {"LITFASS_HOME": str(folder / "home")}

    def run(self) -> None:
        """All steps; raises Failed at the first that goes wrong."""
        steps: list[tuple[str, Callable[[], None]]] = [
            ("says which version it is", self.version),
            ("builds the sample and shows every screen", self.demo),
            ("imports a photo of every format", self.photos),
            ("found a face", self.face),
            ("writes and checks a file for the print shop", self.press),
            ("writes tiles", self.tiles),
            ("finds no damage in its library", self.check),
        ]
        for text, step in steps:
            begin = time.monotonic()
            step()
            print(f"{text:<48}{time.monotonic() - begin:6.1f} s", flush=True)

    def version(self) -> None:
        """The version, on stdout."""
        if not self._litfass("--version").strip():
            raise Failed("It does not say which version it is.")

    def demo(self) -> None:
        """The sample library, its wall, and a picture of every screen."""
        demo = self._folder / "demo"
        self._litfass("--language", "de", "demo", "--out", str(demo))
        for name in ("wall.pdf", "wall.png"):
            _large(demo / name, 20_000)
        screens = sorted((demo / "screens").glob("*.png"))
        if len(screens) < SCREENS:
            raise Failed(f"Only {len(screens)} screens were photographed.")
        for screen in screens:
            _large(screen, 10_000)

    def photos(self) -> None:
        """One photo of each format becomes one portrait."""
        photos = self._folder / "photos"
        make_photos(photos)
        answer = self._json("import", "--campaign", self._campaign(), str(photos))
        if answer["imported"] != len(FORMATS):
            raise Failed(f"Of {len(FORMATS)} photos these came in: {answer}")

    def face(self) -> None:
        """The program found a face on at least one of the photos that it imported."""
        with closing(sqlite3.connect(self._library / "library.db")) as database:
            (found,) = database.execute(
                "SELECT count(*) FROM pictures WHERE face_width > 0 AND file_name LIKE ?",
                [f"{PHOTO} %"],
            ).fetchone()
        if not found:
            raise Failed("No face was found on any photo.")

    def press(self) -> None:
        """A PDF for the print shop that passes our own preflight."""
        out = self._folder / "print-shop.pdf"
        self._litfass(
            *self._wall("export"), "--as", "print-shop", "--dpi", "100", "--out", str(out)
        )
        _large(out, 50_000)
        if not out.read_bytes().startswith(b"%PDF-1.6"):
            raise Failed("The file for the print shop is no PDF 1.6.")
        self._litfass("preflight", str(out))

    def tiles(self) -> None:
        """The wall over sheets of A4."""
        out = self._folder / "tiles.pdf"
        self._litfass(*self._wall("export"), "--as", "tiles", "--dpi", "72", "--out", str(out))
        _large(out, 50_000)

    def check(self) -> None:
        """The library is whole after all this."""
        self._litfass("--library", str(self._library), "check")

    # ------------------------------------------------------------------ means

    def _wall(self, verb: str) -> list[str]:
        walls = self._json("list", "walls")
        return ["--library", str(self._library), "wall", verb, walls["walls"][0]["name"]]

    def _campaign(self) -> str:
        return str(self._json("list", "campaigns")["campaigns"][0]["name"])

    def _json(self, *arguments: str) -> Any:
        return json.loads(self._litfass("--library", str(self._library), "--json", *arguments))

    def _litfass(self, *arguments: str) -> str:
        """What the program writes; it must end well and say nothing on stderr."""
        command = [*self._program, *arguments]
        try:
            done = subprocess.run(
                command,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=LIMIT,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            raise Failed(f"{shlex.join(command)} hangs:\n{late.stdout}\n{late.stderr}") from late
        if done.returncode or done.stderr.strip():
            raise Failed(
                f"{shlex.join(command)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
            )
        return done.stdout


def make_photos(folder: Path) -> None:
    """A portrait in every format, none like another."""
    import pillow_heif
    from PIL import Image, ImageOps

    pillow_heif.register_heif_opener()
    folder.mkdir(parents=True, exist_ok=True)
    portraits = sorted(SAMPLE.glob("a*.jpg"))
    for index, kind in enumerate(FORMATS):
        with Image.open(portraits[-1 - index % 3]) as portrait:
            small = portrait.convert("RGB").resize((900, 1125))
        framed = ImageOps.expand(small, 10 + 20 * index, (40 * index, 90, 160))
        framed.save(folder / f"{PHOTO} {kind} äöü.{kind.lower()}", kind)


def _large(file: Path, least: int) -> None:
    size = file.stat().st_size if file.is_file() else 0
    if size < least:
        raise Failed(f"{file.name} has only {size} bytes.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the steps; 1 when one of them fails."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("program", type=Path, help="the frozen program")
    parser.add_argument("--out", type=Path, help="keep what was written here")
    parser.add_argument("--through", default="", help="a command to start the program with")
    options = parser.parse_args(arguments)
    program = [*shlex.split(options.through), str(options.program)]
    with tempfile.TemporaryDirectory() as throwaway:
        folder = Path(options.out or throwaway).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        try:
            Smoke(program, folder).run()
        except Failed as failed:
            print(f"FAILED: {failed}", file=sys.stderr)
            return 1
    print("Litfass works.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
