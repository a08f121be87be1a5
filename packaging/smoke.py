"""Does a frozen Litfass work? `python packaging/smoke.py PROGRAM [--out DIR] [--through COMMAND]`.

Starts the program with a throw-away profile, as somebody does who has just installed it: builds
the sample, imports a photo of every format, finds a face, writes a file for the print shop and a
set of tiles, opens and photographs every screen, opens and closes its window where there is a
display, and looks at what came of it. 0 when all of it went well and nothing was said on stderr or
as a warning in the log. `--through` is put before the program: `wine`, or the `chroot` that it
lies in; `--root` is then the folder that the program takes for all of the disk.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
import shutil
import signal
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
OLD = Path(__file__).parents[1] / "tests" / "fixtures" / "old" / "revision-0001.litfass"
"""A library as the first version made it."""
PHOTO = "Smoke"
"""How the file names of the imported photos begin."""
FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "HEIF")
WINDOW, COMMANDS = "Litfass", "litfass-command"
"""On Windows one program has the window and another the commands; elsewhere one does both."""
OPENED = "desktop.context: library opened"
"""What the log says when the window has its library."""
COMPLAINTS = re.compile(r" (WARNING|ERROR|CRITICAL) ")
HARMLESS = re.compile(
    # The screen without a display has no such thing.
    r"This plugin does not support "
)


class Failed(Exception):
    """A step did not do what it should; the text says what is wrong."""


class Smoke:
    """The steps, one after the other, in a folder of their own."""

    def __init__(
        self, program: Sequence[str], folder: Path, limit: float = LIMIT, root: str = ""
    ) -> None:
        """`root`: what is cut off a path for the program to find it."""
        self._root = root
        self._program = [self._seen(word) for word in program]
        self._folder = folder
        self._limit = limit
        self._library = folder / "demo" / "library"
        self._environment = os.environ | {"LITFASS_HOME": self._seen(str(folder / "home"))}

    def run(self) -> None:
        """All steps; raises Failed at the first that goes wrong."""
        steps: list[tuple[str, Callable[[], None]]] = [
            ("says which version it is", self.version),
            ("builds the sample and shows every screen", self.demo),
            ("imports a photo of every format", self.photos),
            ("finds a face", self.face),
            ("writes and checks a file for the print shop", self.press),
            ("writes tiles", self.tiles),
            ("finds no damage in its library", self.check),
            ("brings an old library up to date, and refuses a newer one", self.upgrade),
            ("opens its window and closes it", self.window),
        ]
        for text, step in steps:
            if step == self.window and not display():
                print(f"{text:<60} not tried: no display")
                continue
            begin = time.monotonic()
            try:
                step()
                self.log()
            except Failed as failed:
                raise Failed(f"where it {text}: {failed}") from failed
            print(f"{text:<60}{time.monotonic() - begin:6.1f} s", flush=True)

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

    def upgrade(self) -> None:
        """A library of the first version keeps what is in it, and a copy of what it was.

        One that a newer Litfass has worked in is left alone, with words that say why.
        """
        library = self._folder / "old"
        old = ("--library", str(library))
        self._litfass(*old, "restore", str(shutil.copy(OLD, self._folder)))
        names = json.loads(self._litfass(*old, "--json", "list", "portraits"))["portraits"]
        if sorted(each["name"] for each in names) != ["Alte Brücke", "Özlem"]:
            raise Failed(f"The old library lost something: {names}")
        if not list((library / "backups").glob("* migration.db")):
            raise Failed("There is no copy of the library as it was.")
        with closing(sqlite3.connect(library / "library.db")) as database:
            database.execute("UPDATE alembic_version SET version_num = '9999'")
            database.commit()
        before = (library / "library.db").read_bytes()
        try:
            self._litfass(*old, "--language", "en", "list", "portraits")
        except Failed as refused:
            if "newer version" not in str(refused):
                raise
        else:
            raise Failed("It opened a library that a newer version has worked in.")
        if (library / "library.db").read_bytes() != before:
            raise Failed("It changed a library that it cannot read.")

    def window(self) -> None:
        """The window comes up on the display, opens the library, and goes when it is asked to."""
        *through, program = self._program
        program = program.replace(COMMANDS, WINDOW)
        log = self._folder / "home" / "logs" / "litfass.log"
        command = [*through, program, "--library", self._seen(str(self._library))]

        def opened() -> bool:
            return log.is_file() and OPENED in log.read_text("utf-8", "replace")

        # A pipe on purpose: with a file to write into, a program with a window hangs under Wine 8.
        running = subprocess.Popen(
            command,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        try:
            self._waited(running, opened)
            there = running.poll() is None
            if program.endswith(".exe"):
                # Wine has numbers of its own; elsewhere somebody's own Litfass may be open.
                which = ("/im", f"{WINDOW}.exe") if through else ("/pid", str(running.pid))
                ask = [*through, "taskkill", *which]
                subprocess.run(ask, env=self._environment, capture_output=True, check=False)
            else:
                running.send_signal(signal.SIGTERM)
            self._waited(running, lambda: running.poll() is not None)
        finally:
            running.kill()
            said, _nothing = running.communicate()
        words = said.decode("utf-8", "replace").strip()
        if running.returncode or words or not there:
            raise Failed(self._ended(command, running.returncode, words))

    def log(self) -> None:
        """Nothing went wrong behind the scenes, such as a picture that could not be read."""
        for line in self._complaints():
            raise Failed(line)

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
        command = [*self._program, *map(self._seen, arguments)]
        try:
            done = subprocess.run(
                command,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=self._limit,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            raise Failed(f"{shlex.join(command)} hangs:\n{late.stdout}\n{late.stderr}") from late
        if done.returncode or done.stderr.strip():
            raise Failed(self._ended(command, done.returncode, done.stdout + done.stderr))
        return done.stdout

    def _ended(self, command: Sequence[str], code: int, said: str) -> str:
        """How a program ended that should not have: the last that it said comes first."""
        lines = [line for line in said.splitlines() if line and not line.startswith("[PYI-")]
        last = next(reversed(lines or self._complaints()), "without a word")
        return f"{last}\n{shlex.join(command)} ended with {code}:\n{said}"

    def _seen(self, word: str) -> str:
        """A path as the program sees it; other words stay as they are."""
        return word.removeprefix(self._root) if word.startswith(f"{self._root}/") else word

    def _complaints(self) -> list[str]:
        files = sorted((self._folder / "home" / "logs").glob("*.log"))
        lines = [line for file in files for line in file.read_text("utf-8", "replace").splitlines()]
        return [line for line in lines if COMPLAINTS.search(line) and not HARMLESS.search(line)]

    def _waited(self, running: subprocess.Popen[bytes], done: Callable[[], bool]) -> None:
        end = time.monotonic() + self._limit
        while not done():
            if running.poll() is not None:
                return  # its exit code tells
            if time.monotonic() > end:
                raise Failed("The window does not open or close.")
            time.sleep(0.05)


def display() -> bool:
    """Whether windows can be shown. Windows and macOS always say yes."""
    return sys.platform != "linux" or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


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
    parser.add_argument("--root", default="", help="what the program takes for the root folder")
    parser.add_argument("--limit", type=float, default=LIMIT, help="seconds that a step may take")
    options = parser.parse_args(arguments)
    program = [*shlex.split(options.through), str(options.program)]
    with tempfile.TemporaryDirectory() as throwaway:
        folder = Path(options.out or throwaway).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        try:
            Smoke(program, folder, options.limit, options.root).run()
        except Failed as failed:
            print(f"FAILED {failed}", file=sys.stderr)
            return 1
    print("Litfass works.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
