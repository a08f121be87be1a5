"""Preparing the photos of a wall: each original decoded once, on two threads, few at a time."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Generator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, TypeVar

from desktop.core.errors import Cancelled, Known
from desktop.core.formats import mm_to_px
from desktop.core.wall import Cell
from desktop.work.lanes import Progress
from desktop.work.walls.snapshot import Original, Snapshot

if TYPE_CHECKING:
    from desktop.core.cellcache import CellCache
    from desktop.core.imaging import Check, EncodedPicture, Pixels

T = TypeVar("T")

THREADS = 2
"""Photos are prepared by so many threads: decoding releases Python's lock."""
AHEAD = 2
"""So many more photos may be finished before they are fetched."""
PATIENCE = 0.4
"""Seconds that a stopped export waits for photos in work; after that they end on their own."""
QUALITY = 92
"""JPEG quality of pictures in a PDF, colour not subsampled."""


def pixels_of(cell: Cell, dpi: float) -> tuple[int, int]:
    """The pixels that a cell's photo needs, rounded up: never less than asked for."""
    return (
        max(1, math.ceil(mm_to_px(cell.photo.width, dpi) - 1e-6)),
        max(1, math.ceil(mm_to_px(cell.photo.height, dpi) - 1e-6)),
    )


def cell_jpeg(
    snapshot: Snapshot,
    cell: Cell,
    original: Original,
    dpi: float,
    cache: CellCache | None = None,
    check: Check = lambda: None,
) -> EncodedPicture:
    """The photo of a cell as JPEG at a resolution, from the cache where it is there already.

    Raises Known: image_..., original_missing.
    """
    from desktop.core.imaging import crop_jpeg

    width, height = pixels_of(cell, dpi)
    part = snapshot.part(cell)
    key = ""
    if cache is not None and original.digest:
        key = cache.key(original.digest, part, width, height, QUALITY, original.ground)
        kept = cache.get(key)
        if kept is not None:
            return kept
    with named(original):
        picture = crop_jpeg(original.path, part, width, height, QUALITY, original.ground, check)
    check()
    if cache is not None and key:
        cache.put(key, picture)
    return picture


class named:  # noqa: N801 - used like a function
    """Errors about an original carry the name that the user knows, not that in the vault."""

    def __init__(self, original: Original) -> None:
        self._original = original

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, Known):
            code = "original_missing" if error.code == "image_vanished" else error.code
            name = self._original.name or self._original.path.name
            raise Known(code, **{**error.values, "file": name}) from error


def cell_pixels(
    snapshot: Snapshot, cell: Cell, original: Original, dpi: float, check: Check = lambda: None
) -> Pixels:
    """The photo of a cell as plain pixels at a resolution. Raises as `cell_jpeg`."""
    from desktop.core.imaging import crop_pixels

    width, height = pixels_of(cell, dpi)
    with named(original):
        part = snapshot.part(cell)
        return crop_pixels(original.path, part, width, height, original.ground, check)


def prepared(
    indices: list[int],
    prepare: Callable[[int, Check], T],
    progress: Progress,
    total: int,
    *,
    ordered: bool = False,
) -> Generator[tuple[int, T], None, None]:
    """Prepare pictures on two threads; yield (index, picture) as they come, or in order.

    Few are prepared before they are fetched. `prepare` is given the index and what it shall call
    between its steps. When the consumer stops or somebody cancels, that raises `Cancelled`, and
    what waits is dropped. A step that takes long is not waited for: it ends on its thread, and
    nobody takes its result.
    """
    over = threading.Event()

    def check() -> None:
        if over.is_set():
            raise Cancelled
        progress.check()

    waiting = iter(indices)
    running: dict[Future[T], int] = {}
    pool = ThreadPoolExecutor(THREADS, thread_name_prefix="picture")
    done = 0
    try:
        while True:
            for index in waiting:
                running[pool.submit(prepare, index, check)] = index
                if len(running) >= THREADS + AHEAD:
                    break
            if not running:
                return
            future = next(iter(running)) if ordered else _first(running)
            while not future.done():
                progress.check()
                wait([future], timeout=0.1)
            index = running.pop(future)
            yield index, future.result()
            done += 1
            if total:
                progress.report(done, total)
    finally:
        over.set()
        pool.shutdown(wait=False, cancel_futures=True)
        working = [future for future in running if not future.cancelled()]
        if not wait(working, timeout=PATIENCE).not_done:
            pool.shutdown(wait=True)


def _first(running: Mapping[Future[T], int]) -> Future[T]:
    """One that has ended, or else the one that began first."""
    ended, _ = wait(running, timeout=0.1, return_when=FIRST_COMPLETED)
    return next(iter(ended)) if ended else next(iter(running))
