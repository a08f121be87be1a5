"""A wall as a job package: one ZIP with the file for the print shop, the photos, their credits.

`manifest.json` in it lists every file with its size and SHA-256, so that who gets it can tell
whether all of it arrived.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from db.layout import require_outside
from desktop.core.errors import Known
from desktop.core.sheets.writing import write_csv
from desktop.core.writing import FORBIDDEN, replacing
from desktop.work.delivering import deliver
from desktop.work.i18n import translate
from desktop.work.lanes import Share
from desktop.work.pictures import named

if TYPE_CHECKING:
    from desktop.core.cellcache import CellCache
    from desktop.core.press.intents import Intent
    from desktop.core.press.shops import Shop
    from desktop.work.lanes import Progress
    from desktop.work.ticket import Ticket
    from desktop.work.walls.snapshot import Original, Snapshot

DELIVERED = 0.9
"""How much of the job is done when the print shop's file is written and checked."""
PIECE = 1 << 20
"""Files are copied in pieces of so many bytes; between them the job can be stopped."""


def export_package(
    snapshot: Snapshot,
    path: Path,
    ticket: Ticket,
    day: date,
    progress: Progress,
    cells: CellCache | None = None,
) -> Path:
    """Write a ZIP: the PDF/X for the ticket's shop, the ticket, all originals, their credits.

    Runs in a job. Raises as `desktop.work.press.export_press`. In no case a file is left, or
    touched that was there.
    """
    require_outside(path)
    with replacing(path) as stream, tempfile.TemporaryDirectory(prefix="litfass-") as folder:
        shop, intent, title = ticket.shop, ticket.intent, _clean(snapshot.title) or "Litfass"
        pdf = Path(folder) / f"{title}.pdf"
        step = Share(progress, 0.0, DELIVERED)
        delivered = deliver(snapshot, pdf, ticket, step, cells, slip=True)
        overview, slip = delivered.pressed.overview, delivered.slip
        assert slip is not None, "it was asked for"
        photos = photo_names(snapshot)
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as package:
            files = _Files(package, day, progress)
            files.add(pdf.name, pdf)
            files.add(slip.name, slip)
            if overview is not None:
                files.add(f"{title} – {translate('Output', 'overview')}.pdf", overview)
            for name, original in {name: original for original, name in photos.values()}.items():
                with named(original):
                    try:
                        files.add(name, original.path)
                    except OSError as error:
                        raise Known("image_vanished", file=str(original.path)) from error
            files.write(translate("Sheets", "Photo credits.csv"), _credits(snapshot, photos))
            files.write("manifest.json", _manifest(snapshot, shop, intent, day, files.told))
    return path


def photo_names(snapshot: Snapshot) -> dict[int, tuple[Original, str]]:
    """The original of each cell and its name in the package; a photo used twice is there once."""
    folder = translate("Sheets", "Photos")
    known: dict[Path, str] = {}
    found: dict[int, tuple[Original, str]] = {}
    for index, (_cell, original) in snapshot.pictures().items():
        if original.path not in known:
            person = snapshot.people[index] if index < len(snapshot.people) else None
            words = f"{index + 1:03} {_clean(person.name) if person is not None else ''}".strip()
            known[original.path] = f"{folder}/{words}{original.path.suffix.lower()}"
        found[index] = original, known[original.path]
    return found


def _credits(snapshot: Snapshot, photos: dict[int, tuple[Original, str]]) -> bytes:
    """Who took which photo, as German Excel opens it."""
    stream = BytesIO()
    headers = [
        translate("Sheets", "Place"),
        translate("Sheets", "Name"),
        translate("Sheets", "Role"),
        translate("Sheets", "Photo credit"),
        translate("Sheets", "File"),
    ]
    rows = [
        (index + 1, person.name, person.role, person.credit, photos[index][1])
        for index, person in enumerate(snapshot.people)
        if person is not None and index in photos
    ]
    write_csv(stream, headers, rows)
    return stream.getvalue()


def _manifest(
    snapshot: Snapshot, shop: Shop, intent: Intent, day: date, files: list[dict[str, Any]]
) -> bytes:
    page = snapshot.wall.page
    told = {
        "made_with": "Litfass",
        "made_on": day.isoformat(),
        "wall": snapshot.title,
        "width_mm": page.width,
        "height_mm": page.height,
        "bleed_mm": shop.bleed,
        "scale": shop.scale,
        "output_intent": intent.name,
        "files": files,
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


class _Files:
    """Puts files into a package and notes their sizes and hashes."""

    def __init__(self, package: zipfile.ZipFile, day: date, progress: Progress) -> None:
        self._package, self._progress = package, progress
        self._stamp = (max(1980, day.year), day.month, day.day, 12, 0, 0)
        self.told: list[dict[str, Any]] = []

    def add(self, name: str, path: Path) -> None:
        """A file from the disk, in pieces."""
        with path.open("rb") as source:
            self._put(name, source)

    def write(self, name: str, data: bytes) -> None:
        """A small file."""
        self._put(name, BytesIO(data))

    def _put(self, name: str, source: BinaryIO) -> None:
        digest, size = hashlib.sha256(), 0
        entry = zipfile.ZipInfo(name, self._stamp)
        entry.external_attr = 0o644 << 16
        with self._package.open(entry, "w", force_zip64=True) as target:
            while piece := source.read(PIECE):
                self._progress.check()
                digest.update(piece)
                size += len(piece)
                target.write(piece)
        self.told.append({"name": name, "bytes": size, "sha256": digest.hexdigest()})


def _clean(text: str) -> str:
    return " ".join(FORBIDDEN.sub(" ", text).split()).strip(" .")[:80]
