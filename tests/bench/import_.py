"""Import of 24-megapixel JPEGs against `vipsthumbnail` making their 1024 px proofs.

    python -m tests.bench.import_ [--photos 8] [--folder DIR] [--out import.json]

The photos are made up: smooth structure at several scales and mild noise, 6 to 9 MB each, with
EXIF. The yardstick is the faster of one `vipsthumbnail` with its own threads and of one process
per core with one thread each. Needs numpy and libvips-tools.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from PIL import Image

from desktop.core.ingest import ingest
from desktop.core.vault import Vault
from tests.bench.harness import Figure, arguments, measure_in_turns, peak_megabytes, report

SIZE = (6000, 4000)
THREADS = 2


def main() -> int:
    """Make the photos, measure, report."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--photos", type=int, default=8)
    parser.add_argument("--folder", type=Path, help="keep the photos here, for the next run")
    options = parser.parse_args()
    if shutil.which("vipsthumbnail") is None:
        print("vipsthumbnail is missing: install libvips-tools", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="litfass-bench-") as temporary:
        work = Path(temporary)
        # In a process of its own: drawing 24 megapixels takes more memory than importing them.
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            place = options.folder or work / "photos"
            photos = pool.submit(make_photos, place, options.photos).result()
        out = work / "out"

        def fresh() -> None:
            shutil.rmtree(out, ignore_errors=True)
            out.mkdir()

        importing(photos[:2], out_made(out), faces=True)()  # load the libraries
        sizes = [photo.stat().st_size for photo in photos]
        runs = {
            "vips, one process": lambda: one_vips(photos, out),
            "vips, one per core": lambda: vips_per_core(photos, out),
            "import": importing(photos, out, faces=False),
            "import with faces": importing(photos, out, faces=True),
        }
        best = measure_in_turns(runs, options.repeat, fresh)
    yardsticks = [best["vips, one process"], best["vips, one per core"]]
    wall, cpu = min(y.wall for y in yardsticks), min(y.cpu for y in yardsticks)
    figures: list[Figure] = []
    for name, hold in (("import", 1.0), ("import with faces", 1.3)):
        each = best[name].wall / len(photos) * 1000
        figures.append(Figure(name, best[name].wall / wall, hold, f"{each:.0f} ms per photo"))
        figures.append(Figure(f"{name}, processor time", best[name].cpu / cpu))
    peak = peak_megabytes()
    figures.append(Figure("peak memory / 600 MB", peak / 600, 1.0, f"{peak:.0f} MB"))
    seconds = {name: {"wall": m.wall, "cpu": m.cpu} for name, m in best.items()}
    return report("import", figures, options.out, seconds=seconds, bytes=sizes)


def importing(photos: list[Path], folder: Path, *, faces: bool) -> Callable[[], None]:
    """The import of all photos into a new library, on two threads."""

    def run() -> None:
        vault = Vault(folder)
        with ThreadPoolExecutor(THREADS) as pool:
            for _ in pool.map(lambda photo: ingest(photo, vault, faces), photos):
                pass

    return run


def one_vips(photos: list[Path], out: Path) -> None:
    """All proofs by one process with as many threads as vips likes."""
    wait([vips(photos, out, dict(os.environ))])


def vips_per_core(photos: list[Path], out: Path) -> None:
    """The proofs by two processes with one thread each."""
    environment = dict(os.environ) | {"VIPS_CONCURRENCY": "1"}
    wait([vips(photos[n::THREADS], out, environment) for n in range(THREADS)])


def vips(photos: list[Path], out: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start `vipsthumbnail` on some photos."""
    command = ["vipsthumbnail", "-s", "1024", "-o", f"{out}/%s.jpg", *map(str, photos)]
    return subprocess.Popen(command, env=environment)


def wait(processes: list[subprocess.Popen[bytes]]) -> None:
    """Wait for all; a failed one ends the benchmark."""
    for process in processes:
        if process.wait() != 0:
            raise RuntimeError(f"vipsthumbnail ended with {process.returncode}")


def out_made(folder: Path) -> Path:
    """The folder, made."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def make_photos(folder: Path, count: int) -> list[Path]:
    """Photos in `folder`; those that are there already are used again."""
    out_made(folder)
    photos = [folder / f"photo-{n:02}.jpg" for n in range(count)]
    for number, path in enumerate(photos):
        if not path.exists():
            exif = Image.Exif()
            exif[0x010F], exif[0x013B] = "Litfass", "Jo Lind"
            exif[0x0112] = 1 if number % 3 else 6
            exif.get_ifd(0x8769)[0x9003] = f"2026:05:{number % 28 + 1:02} 14:30:00"
            quality = 92 + number % 3
            photo(number).save(path, quality=quality, subsampling="4:2:2", exif=exif)
    return photos


def photo(seed: int) -> Image.Image:
    """A picture with structure from the size of a face down to skin, and a sensor's noise."""
    width, height = SIZE
    random = np.random.default_rng(seed)
    layers = np.zeros((height, width, 3), np.float32)
    for cells, strength in ((4, 90), (12, 40), (60, 22), (400, 14), (1500, 8)):
        grid = random.normal(0, 1, (max(2, cells * height // width), cells, 3)).astype(np.float32)
        for channel in range(3):
            layer = Image.fromarray(grid[..., channel]).resize(SIZE, Image.Resampling.BICUBIC)
            layers[..., channel] += strength * np.asarray(layer)
    layers += random.normal(0, 2.5, (height, width, 1)).astype(np.float32) + 128
    return Image.fromarray(layers.clip(0, 255).astype(np.uint8))


if __name__ == "__main__":
    sys.exit(main())
