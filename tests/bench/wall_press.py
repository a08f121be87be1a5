"""Walls for print shops: memory, time of each flavour, the window meanwhile, and cancelling.

    python -m tests.bench.wall_press [--photos 96] [--folder DIR] [--out press.json]

Each export runs in a process of its own, so that the most memory it held is known: A0 at 300 dpi
with photos that stay RGB with their profile and with photos in CMYK, and 18/1 at 100 dpi. The
time is compared with the floor of `tests.bench.wall_export`. Then an export runs as a job below a
window's event loop that is asked for a sign every millisecond: the longest silence is the longest
freeze. Last, exports are cancelled in the middle; none may take longer than a second to stop, or
leave a file.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from desktop.core.crop import default_crop
from desktop.core.press.intents import shipped_intent
from desktop.core.press.shops import BUILT_IN, Shop
from desktop.core.wall import WallSpec, compose
from desktop.work.lanes import Progress
from desktop.work.output import Original, Snapshot
from desktop.work.painting import CellContent, WallContent
from desktop.work.press import export_press
from tests.bench.harness import Figure, arguments, peak_megabytes, report
from tests.bench.wall_export import FACE, PHOTO, floor, make_photos

T = TypeVar("T")

A0, LARGE = (841, 1189), (3560, 2520)
SHOPS: dict[str, tuple[tuple[float, float], Shop]] = {
    "A0 300 dpi, RGB": (A0, BUILT_IN[0]),
    "A0 300 dpi, CMYK": (A0, replace(BUILT_IN[0], colour="cmyk")),
    "18/1 100 dpi, RGB": (LARGE, replace(BUILT_IN[2], dpi=100)),
    "18/1 100 dpi, CMYK": (LARGE, replace(BUILT_IN[2], dpi=100, colour="cmyk")),
}
IDLE_MS = 10_000
CANCELS = (0.0, 0.1, 0.5, 1.0)
"""Where exports are cancelled, as shares of the photos; 0: while the first are read, 1: while the
file is put together."""


def main() -> int:
    """Make the photos, measure, report."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--photos", type=int, default=96)
    parser.add_argument("--folder", type=Path, help="keep the photos here, for the next run")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="litfass-bench-") as temporary:
        work = Path(temporary)
        photos = alone(make_photos, options.folder or work / "photos", options.photos)
        base = alone(floor_of, photos)
        figures: list[Figure] = []
        for name in SHOPS:
            seconds, peak = alone(exported, photos, work / "wall.pdf", name)
            figures.append(
                Figure(f"{name}: peak memory / 600 MB", peak / 600, 1.0, f"{peak:.0f} MB")
            )
            against = seconds / base if name.startswith("A0") else 0.0
            detail = f"{seconds:.1f} s, floor {base:.1f} s"
            figures.append(Figure(f"{name}: export / floor", against, None, detail))
        idle = alone(longest_freeze, photos, work / "wall.pdf", False)
        freeze = alone(longest_freeze, photos, work / "wall.pdf", True)
        # What the machine itself keeps a window waiting for says how far to trust the other figure.
        figures.append(
            Figure("the same, nothing running", idle / 0.1, None, f"{idle * 1000:.0f} ms")
        )
        figures.append(
            Figure("longest freeze / 100 ms", freeze / 0.1, 1.0, f"{freeze * 1000:.0f} ms")
        )
        for share in CANCELS:
            took, left = alone(cancelled, photos, work / "stop", share)
            detail = f"{took * 1000:.0f} ms, {left} file(s) left"
            figures.append(Figure(f"cancel at {share:.0%} / 1 s", took + 10 * left, 1.0, detail))
        return report("wall_press", figures, options.out, photos=len(photos))


def alone(work: Callable[..., T], *given: object) -> T:
    """Run something in a process of its own."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


def snapshot_of(photos: list[Path], size: tuple[float, float]) -> Snapshot:
    """A page with a portrait for each photo, names and roles below."""
    wall = compose(WallSpec.for_page(*size), len(photos))
    content: list[CellContent | None] = []
    originals: list[Original | None] = []
    for cell, path in zip(wall.cells, photos, strict=False):
        crop = default_crop(PHOTO, cell.photo.size, face=FACE)
        content.append(CellContent(PHOTO, crop, f"Person, {20 + cell.index % 60}", "Nachbarin"))
        originals.append(Original(path, path.stem, path.name))
    return Snapshot(wall, WallContent(tuple(content)), tuple(originals), "Wall")


def floor_of(photos: list[Path]) -> float:
    """Seconds for decoding each photo once and encoding the cells, nothing else."""
    start = time.perf_counter()
    floor(snapshot_of(photos, A0))
    return time.perf_counter() - start


def exported(photos: list[Path], target: Path, name: str) -> tuple[float, float]:
    """One export; answers seconds and the most memory that was held, in MB."""
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    size, shop = SHOPS[name]
    start = time.perf_counter()
    export_press(snapshot_of(photos, size), target, shop, shipped_intent(), Progress())
    seconds = time.perf_counter() - start
    target.unlink()
    del application
    return seconds, peak_megabytes()


def longest_freeze(photos: list[Path], target: Path, running: bool) -> float:
    """The longest time, in seconds, that a window says nothing while an export runs as a job.

    With nothing `running`, the same for some seconds of an idle program.
    """
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    from desktop.work.jobs import Jobs

    application = QApplication([])
    window = QWidget()
    window.show()
    jobs, loop, signs = Jobs(), QEventLoop(), [time.perf_counter()]
    longest = 0.0

    def sign() -> None:
        nonlocal longest
        longest = max(longest, time.perf_counter() - signs[-1])
        signs[-1] = time.perf_counter()

    beat = QTimer(interval=1)
    beat.timeout.connect(sign)
    size, shop = SHOPS["A0 300 dpi, RGB"]
    snapshot = snapshot_of(photos, size)
    application.processEvents()
    beat.start()
    signs[-1] = time.perf_counter()
    if running:
        jobs.start(
            lambda progress: export_press(snapshot, target, shop, shipped_intent(), progress),
            title="Wall",
            done=lambda _made: loop.quit(),
            failed=lambda _error: loop.quit(),
        )
    else:
        QTimer.singleShot(IDLE_MS, loop.quit)
    loop.exec()
    sign()
    beat.stop()
    target.unlink(missing_ok=True)
    del window, application
    return longest


def cancelled(photos: list[Path], folder: Path, share: float) -> tuple[float, int]:
    """Cancel an export on its way; answers the seconds until it stopped, and the files left."""
    from PySide6.QtGui import QGuiApplication

    from desktop.core.errors import Cancelled

    application = QGuiApplication([])
    folder.mkdir(exist_ok=True)
    stopped_at = 0.0

    def stop() -> None:
        nonlocal stopped_at
        stopped_at = time.perf_counter()
        progress.cancel()

    # Not between two photos, where stopping costs nothing: somewhere in the midst of them.
    timer = threading.Timer(0.07, stop)

    def moved(done: int, total: int, _text: str) -> None:
        if not timer.is_alive() and not stopped_at and done >= (total - 1) * share:
            timer.start()

    progress = Progress(moved)
    size, shop = SHOPS["A0 300 dpi, CMYK"]
    try:
        export_press(
            snapshot_of(photos, size), folder / "wall.pdf", shop, shipped_intent(), progress
        )
    except Cancelled:
        took = time.perf_counter() - stopped_at
    else:
        raise RuntimeError("the export was not cancelled")
    del application
    return took, len(list(folder.iterdir()))


if __name__ == "__main__":
    sys.exit(main())
