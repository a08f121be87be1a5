"""Killed at any moment: the library opens, it is sound, and no finished edit is gone."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from db import queries
from db.library import create_library, open_library
from desktop.core.places import root
from desktop.core.vault import Vault
from desktop.work.health import problems
from desktop.work.jobs import Progress

#: How often the program dies. `LITFASS_KILLS=50` for the whole proof.
KILLS = int(os.environ.get("LITFASS_KILLS", "6"))

# Works like a busy office and notes each step in a journal after the program said it was done.
WORKER = """
import itertools, os, sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from db import queries, rows
from db.queries import Query
from desktop.context import Context
from desktop.work import importing, output, verbs
from desktop.work.jobs import Jobs
from desktop.work.settings import Settings
from desktop.work.walls import composing
from desktop.work.walls.sizing import new_wall

library, photos, out = (Path(argument) for argument in sys.argv[1:4])
seed = int(sys.argv[4])
application = QGuiApplication([])
context = Context(Settings())
context.open_library(library)
journal = open(out / "journal.txt", "a", encoding="utf-8")

def done(*words):
    journal.write(" ".join(map(str, words)) + "\\n")
    journal.flush()
    os.fsync(journal.fileno())

def phase(name):
    print(name, flush=True)

files = sorted(photos.iterdir())
for number in itertools.count(seed):
    phase("edit")
    change, campaign = verbs.add(context.store, "campaigns", rows.Campaign(0, f"K{number}"))
    context.undo.push_change("Kampagne", change)
    done("campaign", campaign, f"K{number}")
    part = files[number % 3 :: 3]
    phase("import")
    known = importing.recorder(context.store)
    def read(progress):
        return importing.harvest(part, context.vault, progress, known=known, faces=False)
    harvested = Jobs.run(read)
    arrival = importing.arrive(context.store, campaign, harvested)
    context.undo.push_change("Import", arrival.change)
    done("import", campaign, len(arrival.portraits))
    phase("edit")
    change = verbs.set_words(context.store, arrival.portraits, "de", role=f"R{number}")
    context.undo.push_change("Rolle", change)
    done("role", arrival.portraits[0], f"R{number}")
    wall = new_wall(f"W{number}", campaign, "A4")
    change, wall_id = verbs.add_wall(context.store, wall, arrival.portraits)
    context.undo.push_change("Wand", change)
    done("wall", wall_id, len(arrival.portraits))
    phase("export")
    snapshot = composing.snapshot(context.store, context.vault, wall_id)
    for write, ending in ((output.export_pdf, "pdf"), (output.export_png, "png")):
        file = out / f"wand{number}.{ending}"
        Jobs.run(lambda p: write(snapshot, file, 150, p))
        done("file", file.name)
    phase("undo")
    context.undo.undo()
    context.undo.redo()
    if number % 4 == 3:
        context.care()
"""


PHASES = ("import", "edit", "export", "import", "undo", "export")

# Makes a library and then waits for its end.
MAKER = """
import sys, threading
from pathlib import Path
from db import engine, migrations  # loaded before, so that the kill meets the making
from db.library import create_library

print("make", flush=True)
library = create_library(Path(sys.argv[1]))
threading.Event().wait(60)
"""


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve photos of some size, each different."""
    folder = tmp_path_factory.mktemp("photos")
    for index in range(12):
        noise = Image.effect_noise((900, 1100), 40 + index).convert("RGB")
        noise.save(folder / f"bild{index}.jpg", quality=90)
    return folder


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(os.name != "posix", reason="there is no kill -9")
def test_a_killed_program_loses_nothing(empty_library: Path, photos: Path, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    out = tmp_path / "out"
    out.mkdir()
    shutil.copytree(empty_library, folder)
    dice = random.Random(os.environ.get("LITFASS_SEED", "litfass"))
    undone: set[str] = set()
    for kill in range(KILLS):
        # Every phase has its turn; in which round of it, and when exactly, is chance.
        phase = PHASES[kill % len(PHASES)]
        worker = _start(WORKER, out, folder, photos, out, kill * 1000)
        _await(worker, phase, dice.randint(1, 2))
        _kill(worker, dice.uniform(0, 0.15))
        _check(folder, out, undone)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(os.name != "posix", reason="there is no kill -9")
def test_a_library_killed_while_it_is_made_can_be_made_again(tmp_path: Path) -> None:
    dice = random.Random(os.environ.get("LITFASS_SEED", "litfass"))
    for kill in range(KILLS):
        folder = tmp_path / f"library{kill}"
        worker = _start(MAKER, tmp_path, folder)
        _await(worker, "make", 1)
        _kill(worker, dice.uniform(0, 0.25))
        library = create_library(folder)
        try:
            assert problems(library, Vault(folder), Progress()) == []
        finally:
            library.close()


def _start(program: str, home: Path, *arguments: object) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(root()),
        "LITFASS_HOME": str(home / "home"),
    }
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=root(),
        text=True,
    )


def _await(worker: subprocess.Popen[str], phase: str, times: int) -> None:
    """Wait until the worker has begun a phase so many times."""
    assert worker.stdout is not None
    assert worker.stderr is not None
    for line in worker.stdout:
        times -= line == f"{phase}\n"
        if not times:
            return
    pytest.fail(worker.stderr.read())


def _kill(worker: subprocess.Popen[str], seconds: float) -> None:
    time.sleep(seconds)  # the random moment is what this test is about
    assert worker.poll() is None, worker.communicate()[1]
    worker.send_signal(signal.SIGKILL)
    worker.communicate()


def _check(folder: Path, out: Path, undone: set[str]) -> None:
    """`undone`: journal lines of walls that the program was undoing when it died before."""
    journal = (out / "journal.txt").read_text("utf-8").splitlines()
    library = open_library(folder)
    try:
        assert problems(library, Vault(folder), Progress()) == []
        with library.reading() as connection:
            originals = queries.originals(connection)
            assert list(Vault(folder).check(originals, content=True)) == []
            last_wall = next((n for n in reversed(journal) if n.startswith("wall ")), "")
            for line in journal:
                kind, what, *more = line.split(" ")
                if kind == "campaign":
                    assert queries.get(connection, "campaigns", int(what)).name == more[0]
                elif kind == "import":
                    found = queries.where(connection, "portraits", campaign_id=int(what))
                    assert len(found) == int(more[0])
                elif kind == "role":
                    (line_,) = queries.lines(connection, "portraits", [int(what)])
                    assert line_.role == more[0]
                elif kind == "wall":
                    # Only the last wall may just have been undone on purpose.
                    cells = queries.cells(connection, int(what))
                    if not cells and line == last_wall:
                        undone.add(line)
                    assert len(cells) == (0 if line in undone else int(more[0])), line
    finally:
        library.close()
    for file in out.iterdir():
        if file.suffix == ".pdf":
            assert file.read_bytes().rstrip().endswith(b"%%EOF"), file.name
        elif file.suffix == ".png":
            with Image.open(file) as picture:
                picture.load()
    finished = {line.split(" ")[1] for line in journal if line.startswith("file ")}
    assert finished <= {file.name for file in out.iterdir()}
