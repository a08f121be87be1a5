"""A wall of 500 cells in the composer: frame times of pan, zoom, drag and framing.

    python -m tests.bench.composer [--cells 500] [--out composer.json]

Real mouse and wheel events go to the view, drawn by Qt's software raster; a frame is from the
event until everything that it caused is painted. The figure is the 95th percentile in 16 ms.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.harness import Figure, arguments, report

FRAME = 16.0
PHOTOS = 24
"""Different photos; each portrait has proof files of its own all the same."""
SIZE = (1100, 760)
CELLS = 200
LAYOUT = 100.0
"""Milliseconds in which a wall of so many cells is laid out."""
STEPS = 200


def main() -> int:
    """Make the wall, measure, report."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--cells", type=int, default=500)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="litfass-bench-") as temporary:
        os.environ["LITFASS_HOME"] = str(Path(temporary) / "home")
        figures = measured(Path(temporary), options.cells)
    return report("composer", figures, options.out, cells=options.cells)


def measured(work: Path, cells: int) -> list[Figure]:
    """Frame times of what a user does on a full wall."""
    from PySide6.QtWidgets import QApplication

    from desktop.context import Context
    from desktop.core.tiling.division import Division
    from desktop.ui import theme
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits
    from desktop.ui.composer.view import WallView
    from desktop.work.settings import Settings
    from desktop.work.walls.guarding import guides

    app = QApplication.instance() or QApplication(sys.argv[:1])
    theme.install("light")
    context = Context(Settings(work / "settings.ini"))
    context.open_library(work / "library", create=True)
    wall = fill(context, cells)
    board = Board(context)
    context.store.changed.connect(board.follow)
    view = WallView(board, Edits(board))
    view.resize(*SIZE)
    view.show()
    board.open(wall)
    assert board.composition is not None
    page = board.composition.wall.page.size
    # As they are shown while somebody works: cut, bleed, safe area and the joints of eight parts.
    view.wall_scene.show_guides(guides(board.composition, Division.in_parts(8).cut(page)))
    view.fit()
    until_calm(view, context)
    runs: dict[str, Callable[[WallView, Frames], None]] = {
        "pan": pan,
        "zoom": zoom,
        "drag": drag,
        "hover": hover,
        "choose by a band": band,
        "drop over the wall": drop,
        "frame a photo": frame_photo,
        "zoom a photo": zoom_photo,
    }
    figures: list[Figure] = []
    for name, run in runs.items():
        view.fit()
        until_calm(view, context)
        frames = Frames(app)
        run(view, frames)
        figures.append(frames.figure(name))
    started = time.perf_counter()
    board.open(None)
    board.open(wall)
    figures.append(Figure("open the wall", (time.perf_counter() - started) * 10, None, "x 100 ms"))
    figures += layouts(board)
    view.close()
    context.stop()
    return figures


def layouts(board: object) -> list[Figure]:
    """A wall of 200 cells laid out anew, of every kind of layout; each from nothing."""
    from dataclasses import replace

    from db.vocabulary import LAYOUTS
    from desktop.work.walls import composing

    composition = board.composition  # type: ignore[attr-defined]
    cells = [place.row for place in composition.places[:CELLS]]
    people = [place.portrait for place in composition.places[:CELLS]]
    figures: list[Figure] = []
    for layout in LAYOUTS:
        wall, worst = replace(composition.row, layout=layout), 0.0
        for seed in range(1, 6):
            started = time.thread_time()
            composing.composed(replace(wall, seed=seed), cells, people)
            worst = max(worst, (time.thread_time() - started) * 1000)
        detail = f"worst of five {worst:.0f} ms of work"
        figures.append(Figure(f"layout of {CELLS}: {layout}", worst / LAYOUT, 1.0, detail))
    return figures


class Frames:
    """Sends events and notes how long each takes until it is painted."""

    def __init__(self, app: object) -> None:
        self._app = app
        self.milliseconds: list[float] = []
        self.worked: list[float] = []
        """What of it the window's own thread worked; the rest it waited for the machine."""

    def event(self, act: Callable[[], object]) -> None:
        """One event and all that it causes, background work of the view included."""
        from PySide6.QtWidgets import QApplication

        started, worked = time.perf_counter(), time.thread_time()
        act()
        QApplication.processEvents()
        self.milliseconds.append((time.perf_counter() - started) * 1000)
        self.worked.append((time.thread_time() - worked) * 1000)

    def figure(self, name: str) -> Figure:
        """The 95th percentile in frames of 16 ms."""
        ordered = sorted(self.milliseconds)
        p50 = ordered[len(ordered) // 2]
        p95 = ordered[int(len(ordered) * 0.95)]
        worked = sorted(self.worked)[int(len(self.worked) * 0.95)]
        detail = (
            f"p50 {p50:.1f} ms, p95 {p95:.1f} ms, worst {ordered[-1]:.1f} ms, "
            f"p95 of work {worked:.1f} ms"
        )
        return Figure(name, p95 / FRAME, 1.0, detail)


def until_calm(view: object, context: object) -> None:
    """Wait until all photos have come and every cell is painted sharp."""
    from PySide6.QtWidgets import QApplication

    scene = view.wall_scene  # type: ignore[attr-defined]
    quiet = 0
    while quiet < 30:
        QApplication.processEvents()
        time.sleep(0.01)
        calm = context.jobs.idle and not scene.renderer.busy  # type: ignore[attr-defined]
        quiet = quiet + 1 if calm else 0


def mouse(view: object, kind: object, x: float, y: float, button: object, buttons: object) -> None:
    """A mouse event on the viewport."""
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    point = QPointF(x, y)
    event = QMouseEvent(
        kind, point, view.viewport().mapToGlobal(point), button, buttons,  # type: ignore[attr-defined,call-overload]
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)  # type: ignore[attr-defined]


def wheel(view: object, x: float, y: float, delta: int, ctrl: bool) -> None:
    """A turn of the wheel."""
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    keys = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    point = QPointF(x, y)
    event = QWheelEvent(
        point, view.viewport().mapToGlobal(point), QPoint(), QPoint(0, delta),  # type: ignore[attr-defined]
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)  # type: ignore[attr-defined]


def pan(view: object, frames: Frames) -> None:
    """The middle button moves the table, with the page at one and a half times its fitted size."""
    from PySide6.QtCore import QEvent, Qt

    view.zoom_by(1.5)  # type: ignore[attr-defined]
    settle(view)
    none, middle = Qt.MouseButton.NoButton, Qt.MouseButton.MiddleButton
    mouse(view, QEvent.Type.MouseButtonPress, 550, 380, middle, middle)
    for step in range(STEPS):
        x, y = 550 + 180 * wave(step, 60), 380 + 120 * wave(step, 37)
        frames.event(lambda x=x, y=y: mouse(view, QEvent.Type.MouseMove, x, y, none, middle))
    mouse(view, QEvent.Type.MouseButtonRelease, 550, 380, middle, none)


def zoom(view: object, frames: Frames) -> None:
    """Ctrl and the wheel: in and out about the mouse."""
    for step in range(STEPS):
        delta = 30 if step % 40 < 20 else -30
        frames.event(lambda delta=delta: wheel(view, 600, 300, delta, True))


def drag(view: object, frames: Frames) -> None:
    """A portrait is carried across the wall; other places light up."""
    from PySide6.QtCore import QEvent, QPointF, Qt

    cell = view.wall_scene.cells[40].boundingRect().center()  # type: ignore[attr-defined]
    start = view.mapFromScene(QPointF(cell))  # type: ignore[attr-defined]
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    mouse(view, QEvent.Type.MouseButtonPress, start.x(), start.y(), left, left)
    for step in range(STEPS):
        x, y = 550 + 220 * wave(step, 70), 380 + 300 * wave(step, 43)
        frames.event(lambda x=x, y=y: mouse(view, QEvent.Type.MouseMove, x, y, none, left))
    view.pointer.cancel()  # type: ignore[attr-defined]


def hover(view: object, frames: Frames) -> None:
    """The mouse runs over the wall."""
    from PySide6.QtCore import QEvent, Qt

    none = Qt.MouseButton.NoButton
    for step in range(STEPS):
        x, y = 550 + 220 * wave(step, 70), 380 + 300 * wave(step, 43)
        frames.event(lambda x=x, y=y: mouse(view, QEvent.Type.MouseMove, x, y, none, none))


def band(view: object, frames: Frames) -> None:
    """A rubber band grows and shrinks from the table over the wall."""
    from PySide6.QtCore import QEvent, Qt

    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    mouse(view, QEvent.Type.MouseButtonPress, 20, 20, left, left)
    for step in range(STEPS):
        x, y = 450 + 300 * wave(step, 70), 380 + 300 * wave(step, 43)
        frames.event(lambda x=x, y=y: mouse(view, QEvent.Type.MouseMove, x, y, none, left))
    view.pointer.cancel()  # type: ignore[attr-defined]


def drop(view: object, frames: Frames) -> None:
    """Portraits from outside are carried over the wall, and it says where they would land."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
    from PySide6.QtWidgets import QApplication

    from desktop.ui.portraits.dragging import mime_data

    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none, data = Qt.KeyboardModifier.NoModifier, mime_data(range(1, 101))

    def send(event: object) -> None:
        QApplication.sendEvent(view.viewport(), event)  # type: ignore[attr-defined,call-overload]

    send(QDragEnterEvent(QPoint(550, 380), copy, data, left, none))
    for step in range(STEPS):
        at = QPoint(round(550 + 220 * wave(step, 70)), round(380 + 300 * wave(step, 43)))
        frames.event(lambda at=at: send(QDragMoveEvent(at, copy, data, left, none)))
    send(QDragLeaveEvent())


def frame_photo(view: object, frames: Frames) -> None:
    """A photo is moved in its place, close by."""
    from PySide6.QtCore import QEvent, QPointF, Qt

    view.board.choose([210])  # type: ignore[attr-defined]
    view.show_chosen()  # type: ignore[attr-defined]
    view.wall_scene.frame_photo(210)  # type: ignore[attr-defined]
    settle(view)
    cell = view.wall_scene.cells[210].boundingRect().center()  # type: ignore[attr-defined]
    start = view.mapFromScene(QPointF(cell))  # type: ignore[attr-defined]
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    mouse(view, QEvent.Type.MouseButtonPress, start.x(), start.y(), left, left)
    for step in range(STEPS):
        x, y = start.x() + 60 * wave(step, 30), start.y() + 60 * wave(step, 23)
        frames.event(lambda x=x, y=y: mouse(view, QEvent.Type.MouseMove, x, y, none, left))
    view.pointer.cancel()  # type: ignore[attr-defined]
    view.wall_scene.frame_photo(None)  # type: ignore[attr-defined]


def zoom_photo(view: object, frames: Frames) -> None:
    """The wheel zooms a photo; each turn is written to the library."""
    view.board.choose([210])  # type: ignore[attr-defined]
    view.wall_scene.frame_photo(210)  # type: ignore[attr-defined]
    place = view.mapFromScene(view.wall_scene.cells[210].boundingRect().center())  # type: ignore[attr-defined]
    for step in range(STEPS):
        delta = 30 if step % 40 < 20 else -30
        frames.event(lambda delta=delta: wheel(view, place.x(), place.y(), delta, False))
    view.wall_scene.frame_photo(None)  # type: ignore[attr-defined]


def settle(view: object) -> None:
    """Let the view come to rest."""
    from PySide6.QtWidgets import QApplication

    for _ in range(40):
        QApplication.processEvents()
        time.sleep(0.01)


def wave(step: int, period: int) -> float:
    """A movement to and fro between -1 and 1."""
    place = step % (2 * period) / period
    return 2 * (place if place <= 1 else 2 - place) - 1


def fill(context: object, cells: int) -> int:
    """Portraits with proofs of their own, all on one wall on A0; the wall's id."""
    from PIL import Image

    from db import rows
    from db.changes import Batch, Insert
    from desktop.work import verbs
    from desktop.work.walls.sizing import new_wall

    chance = random.Random(7)
    images = {side: [] for side in (256, 1024)}
    for _ in range(PHOTOS):
        tiny = Image.frombytes("RGB", (6, 8), chance.randbytes(144))
        for side, made in images.items():
            made.append(tiny.resize((side * 3 // 4, side), Image.Resampling.BICUBIC))
    vault, store = context.vault, context.store  # type: ignore[attr-defined]
    pictures, portraits, texts = [], [], []
    for n in range(1, cells + 1):
        digest = f"{n:064x}"
        for side, made in images.items():
            path = vault.proof(digest, side)
            path.parent.mkdir(parents=True, exist_ok=True)
            made[n % PHOTOS].save(path, quality=85)
        pictures.append(
            rows.Picture(n, digest, ".jpg", f"{n}.jpg", 1, 3000, 4000, "JPEG", "RGB",
                         face_x=0.4, face_y=0.2, face_width=0.2, face_height=0.2)
        )  # fmt: skip
        portraits.append(rows.Portrait(n, 1, name=f"Mara {n}", age=20 + n % 60, picture_id=n))
        texts.append(rows.PortraitText(n, n, "de", role="Hebamme"))
    store.apply(
        Batch.of(
            Insert.of("campaigns", [rows.Campaign(1, "Wir sind Mühlstetten")]),
            Insert.of("pictures", pictures),
            Insert.of("portraits", portraits),
            Insert.of("portrait_texts", texts),
        )
    )
    change, wall = verbs.add_wall(store, new_wall("Wand", 1), range(1, cells + 1))
    store.apply(change)
    return wall


if __name__ == "__main__":
    sys.exit(main())
