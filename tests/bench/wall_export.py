"""A wall of 96 portraits of 24 megapixels on A0 at 300 dpi as PDF, against what it must cost.

    python -m tests.bench.wall_export [--photos 96] [--folder DIR] [--montage] [--out wall.json]

The floor is decoding each photo once at the scale that its cell needs and encoding the cell, with
Pillow on two threads and nothing else. The second export follows a swap of two cells. Memory is
that of a process which does nothing but one export. `--montage` also runs ImageMagick's montage
on the same photos and grid (minutes). Twelve different photos are used again and again; each
place has a copy of its own, so that nothing is shared.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path

from PIL import Image

from desktop.core.cellcache import CellCache
from desktop.core.crop import Face, default_crop
from desktop.core.geometry import Size
from desktop.core.wall import WallSpec, compose
from desktop.work.lanes import Progress
from desktop.work.output import Original, Snapshot, export_pdf, export_png
from desktop.work.painting import CellContent, WallContent
from desktop.work.pictures import pixels_of
from tests.bench.harness import Figure, arguments, measure_in_turns, peak_megabytes, report

DIFFERENT = 12
DPI = 300
PHOTO = Size(4000, 6000)
POLICY = "".join(
    ["<policymap>"]
    + [
        f'<policy domain="resource" name="{name}" value="{value}"/>'
        for name, value in {
            "memory": "4GiB", "map": "8GiB", "disk": "16GiB",
            "width": "32KP", "height": "32KP", "area": "4GP",
        }.items()
    ]
    + ["</policymap>"]
)  # fmt: skip
FACE = Face(0.36, 0.28, 0.28, 0.22)


def main() -> int:
    """Make the photos, measure, report."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--photos", type=int, default=96)
    parser.add_argument("--folder", type=Path, help="keep the photos here, for the next run")
    parser.add_argument("--montage", action="store_true", help="also run ImageMagick's montage")
    parser.set_defaults(repeat=3)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="litfass-bench-") as temporary:
        work = Path(temporary)
        place = options.folder or work / "photos"
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            photos = pool.submit(make_photos, place, options.photos).result()
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            peak = pool.submit(peak_of_export, photos, work / "peak.pdf").result()
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            png_peak = pool.submit(peak_of_export, photos, work / "peak.png").result()
        return measured(
            photos, work, options.repeat, options.montage, (peak, png_peak), options.out
        )


def measured(
    photos: list[Path],
    work: Path,
    repeat: int,
    montage: bool,
    peaks: tuple[float, float],
    out: Path | None,
) -> int:
    """Run everything in turns and report the ratios."""
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    snapshot = snapshot_of(photos)
    cache = CellCache(work / "cells")
    export_pdf(snapshot, work / "warm.pdf", DPI, Progress(), cache)
    swapped = with_swap(snapshot)

    def again() -> None:
        export_pdf(swapped, work / "again.pdf", DPI, Progress(), cache)

    best = measure_in_turns(
        {
            "floor": lambda: floor(snapshot),
            "export": lambda: export_pdf(snapshot, work / "wall.pdf", DPI, Progress()),
            "second export": again,
        },
        repeat,
    )
    base, first = best["floor"].wall, best["export"].wall
    size = (work / "wall.pdf").stat().st_size / 1e6
    figures = [
        Figure("export / floor", first / base, 1.3, f"{first:.1f} s, floor {base:.1f} s"),
        # On a busy machine the clock says little; the work done says more.
        Figure("export / floor, processor time", best["export"].cpu / best["floor"].cpu),
        Figure(
            "second export / first",
            best["second export"].wall / first,
            0.1,
            f"{best['second export'].wall:.2f} s",
        ),
        Figure("peak memory / 600 MB", peaks[0] / 600, 1.0, f"{peaks[0]:.0f} MB"),
        Figure("peak memory of PNG / 600 MB", peaks[1] / 600, 1.0, f"{peaks[1]:.0f} MB"),
    ]
    seconds = {name: {"wall": m.wall, "cpu": m.cpu} for name, m in best.items()}
    if montage and shutil.which("montage"):
        with_montage = measure_in_turns({"montage": lambda: run_montage(snapshot, work)}, 1)
        other = with_montage["montage"].wall
        seconds["montage"] = {"wall": other, "cpu": with_montage["montage"].cpu}
        figures.append(Figure("export / montage", first / other, 1.0, f"montage {other:.1f} s"))
        effort = best["export"].cpu / with_montage["montage"].cpu
        figures.append(Figure("export / montage, processor time", effort))
    code = report("wall_export", figures, out, seconds=seconds, photos=len(photos), megabytes=size)
    del application
    return code


def floor(snapshot: Snapshot) -> None:
    """Decode every photo once at the needed scale, encode a picture of every cell's size."""

    def one(index: int) -> int:
        cell, original = snapshot.photos()[index]
        width, height = pixels_of(cell, DPI)
        part = snapshot.part(cell)
        with Image.open(original.path) as image:
            # What the whole photo must measure for its part to have the cell's pixels.
            image.draft("RGB", (round(width / part[2]), round(height / part[3])))
            image.load()
            stream = BytesIO()
            image.crop((0, 0, width, height)).save(stream, "JPEG", quality=92, subsampling=0)
        return stream.tell()

    with ThreadPoolExecutor(2) as pool:
        for _ in pool.map(one, list(snapshot.photos())):
            pass


def run_montage(snapshot: Snapshot, work: Path) -> None:
    """The same grid by ImageMagick, with its own hint for the scale of decoding."""
    wall = snapshot.wall
    width, height = pixels_of(wall.cells[0], DPI)
    command = [
        "montage",
        "-define", f"jpeg:size={width}x{height}",
        *[str(original.path) for _cell, original in snapshot.photos().values()],
        "-resize", f"{width}x{height}^", "-gravity", "center", "-extent", f"{width}x{height}",
        "-tile", f"{wall.columns}x{wall.rows}", "-geometry", f"{width}x{height}+20+20",
        "-density", str(DPI), "-quality", "92", str(work / "montage.jpg"),
    ]  # fmt: skip
    # Debian's limits refuse pictures of this size.
    (work / "policy.xml").write_text(POLICY)
    environment = dict(os.environ) | {"MAGICK_CONFIGURE_PATH": str(work)}
    subprocess.run(command, check=True, env=environment)


def peak_of_export(photos: list[Path], target: Path) -> float:
    """One export in a process of its own; answers the most memory that it held, in MB."""
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    export = export_pdf if target.suffix == ".pdf" else export_png
    export(snapshot_of(photos), target, DPI, Progress())
    target.unlink()
    del application
    return peak_megabytes()


def snapshot_of(photos: list[Path]) -> Snapshot:
    """A0 with a portrait for each photo, names and roles below."""
    wall = compose(WallSpec.for_page(841, 1189), len(photos))
    content: list[CellContent | None] = []
    originals: list[Original | None] = []
    for cell, path in zip(wall.cells, photos, strict=False):
        crop = default_crop(PHOTO, cell.photo.size, face=FACE)
        content.append(CellContent(PHOTO, crop, f"Person, {20 + cell.index % 60}", "Nachbarin"))
        originals.append(Original(path, path.stem, path.name))
    return Snapshot(wall, WallContent(tuple(content)), tuple(originals), "Wall")


def with_swap(snapshot: Snapshot) -> Snapshot:
    """Two cells exchanged: photos, crops and words."""
    cells, originals = list(snapshot.content.cells), list(snapshot.originals)
    last = len(originals) - 1
    cells[0], cells[last] = cells[last], cells[0]
    originals[0], originals[last] = originals[last], originals[0]
    return replace(snapshot, content=WallContent(tuple(cells)), originals=tuple(originals))


def make_photos(folder: Path, count: int) -> list[Path]:
    """Standing photos of 24 megapixels; those that are there already are used again."""
    from tests.bench.import_ import photo

    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"portrait-{number:03}.jpg" for number in range(count)]
    for number, path in enumerate(paths):
        if path.exists():
            continue
        if number < DIFFERENT:
            standing = photo(number).transpose(Image.Transpose.ROTATE_90)
            standing.save(path, quality=92 + number % 3, subsampling="4:2:2")
        else:
            shutil.copyfile(paths[number % DIFFERENT], path)
    return paths


if __name__ == "__main__":
    sys.exit(main())
