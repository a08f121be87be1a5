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
from db.library import open_library
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
from desktop.work import importing, output, verbs, walls
from desktop.work.jobs import Jobs
from desktop.work.settings import Settings

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

print("ready", flush=True)
files = sorted(photos.iterdir())
for number in itertools.count(seed):
    change, campaign = verbs.add(context.store, "campaigns", rows.Campaign(0, f"K{number}"))
    context.undo.push_change("Kampagne", change)
    done("campaign", campaign, f"K{number}")
    part = files[number % 3 :: 3]
    known = importing.recorder(context.store)
    def read(progress):
        return importing.harvest(part, context.vault, progress, known=known, faces=False)
    harvested = Jobs.run(read)
    arrival = importing.arrive(context.store, campaign, harvested)
    context.undo.push_change("Import", arrival.change)
    done("import", campaign, len(arrival.portraits))
    change = verbs.set_words(context.store, arrival.portraits, "de", role=f"R{number}")
    context.undo.push_change("Rolle", change)
    done("role", arrival.portraits[0], f"R{number}")
    wall = walls.new_wall(f"W{number}", campaign, "A4")
    change, wall_id = verbs.add_wall(context.store, wall, arrival.portraits)
    context.undo.push_change("Wand", change)
    done("wall", wall_id, len(arrival.portraits))
    snapshot = walls.snapshot(context.store, context.vault, wall_id)
    for write, ending in ((output.export_pdf, "pdf"), (output.export_png, "png")):
        file = out / f"wand{number}.{ending}"
        Jobs.run(lambda p: write(snapshot, file, 150, p))
        done("file", file.name)
    context.undo.undo()
    context.undo.redo()
    if number % 4 == 3:
        context.care()
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
    for kill in range(KILLS):
        _work_and_die(folder, photos, out, kill * 1000, dice.uniform(0.05, 2.5))
        _check(folder, out)


def _work_and_die(folder: Path, photos: Path, out: Path, seed: int, seconds: float) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(root()),
        "LITFASS_HOME": str(out / "home"),
    }
    worker = subprocess.Popen(
        [sys.executable, "-c", WORKER, str(folder), str(photos), str(out), str(seed)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=root(),
        text=True,
    )
    assert worker.stdout is not None
    assert worker.stderr is not None
    assert worker.stdout.readline() == "ready\n", worker.stderr.read()
    time.sleep(seconds)  # the random moment is what this test is about
    assert worker.poll() is None, worker.stderr.read()
    worker.send_signal(signal.SIGKILL)
    worker.communicate()


def _check(folder: Path, out: Path) -> None:
    journal = (out / "journal.txt").read_text("utf-8").splitlines()
    library = open_library(folder)
    try:
        assert problems(library, Vault(folder), Progress()) == []
        with library.reading() as connection:
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
                    # The last wall may just have been undone on purpose.
                    cells = queries.cells(connection, int(what))
                    assert len(cells) in (0, int(more[0]))
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
