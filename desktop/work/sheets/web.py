"""A wall as a web page: one ZIP with a page that needs no script, and its pictures.

Every picture has words for those who cannot see it (WCAG 2.2, 1.1.1); the page has a language, a
title, a heading and a list, and follows the reader's light or dark setting.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from db.layout import require_outside
from desktop.core.writing import replacing
from desktop.work.i18n import translate
from desktop.work.pictures import cell_jpeg, prepared

if TYPE_CHECKING:
    from db import rows
    from desktop.core.cellcache import CellCache
    from desktop.core.imaging import Check, EncodedPicture
    from desktop.work.lanes import Progress
    from desktop.work.store import Store
    from desktop.work.walls.snapshot import Person, Snapshot

SIDE = 640
"""The shorter side of a picture in pixels, where the original has them."""
STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 2rem 1rem; }
h1 { line-height: 1.2; }
ul { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
     list-style: none; margin: 0; padding: 0; }
img { display: block; height: auto; width: 100%; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: .5rem 0 0; }
p { margin: 0; }
small { font-size: .85rem; }
"""


def export_web(
    snapshot: Snapshot,
    path: Path,
    alternatives: Sequence[str],
    language: str,
    day: date,
    progress: Progress,
    cells: CellCache | None = None,
) -> Path:
    """Write a ZIP with `index.html` and a folder of pictures.

    `alternatives` are the texts for those who cannot see the pictures, by place; where one is
    empty, name and role stand for it. Raises as `desktop.work.output.export_pdf`.
    """
    require_outside(path)
    photos = snapshot.photos()

    def prepare(index: int, check: Check) -> EncodedPicture:
        cell, original = photos[index]
        dpi = SIDE / min(cell.photo.width, cell.photo.height) * 25.4
        return cell_jpeg(snapshot, cell, original, dpi, cells, check)

    stamp = (max(1980, day.year), day.month, day.day, 12, 0, 0)
    sizes: dict[int, tuple[int, int]] = {}
    with replacing(path) as stream, zipfile.ZipFile(stream, "w") as package:
        with closing(prepared(list(photos), prepare, progress, len(photos) + 1)) as made:
            for index, picture in made:
                sizes[index] = picture.width, picture.height
                _put(package, _picture(index), picture.data, stamp)
        page = page_of(snapshot, alternatives, language, sizes)
        _put(package, "index.html", page.encode("utf-8"), stamp)
        progress.report(len(photos) + 1, len(photos) + 1)
    return path


def described(store: Store, snapshot: Snapshot, campaign_id: int | None) -> tuple[list[str], str]:
    """The alternative texts of the pictures by place, and the language of the campaign."""
    from db import queries

    ids = [person.picture_id for person in snapshot.people if person is not None]
    pictures: list[rows.Picture] = store.read(
        queries.many, "pictures", [id_ for id_ in ids if id_ is not None]
    )
    texts = {picture.id: picture.alt_text for picture in pictures}
    campaign: rows.Campaign | None = store.row("campaigns", campaign_id) if campaign_id else None
    told = [
        texts.get(person.picture_id, "") if person is not None and person.picture_id else ""
        for person in snapshot.people
    ]
    return told, campaign.language if campaign is not None else "de"


def page_of(
    snapshot: Snapshot,
    alternatives: Sequence[str],
    language: str,
    sizes: dict[int, tuple[int, int]],
) -> str:
    """The page in HTML; `sizes` are those of the pictures in pixels, by place."""
    title = escape(snapshot.title or "Litfass")
    entries = "\n".join(
        _entry(index, person, alternatives[index] if index < len(alternatives) else "", sizes)
        for index, person in enumerate(snapshot.people)
        if person is not None
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{title}</h1>\n<ul>\n{entries}\n</ul>\n</main>\n</body>\n</html>\n"
    )


def _entry(index: int, person: Person, alternative: str, sizes: dict[int, tuple[int, int]]) -> str:
    name = person.title or translate("Sheets", "Without a name")
    lines = ["<li>"]
    if index in sizes:
        width, height = sizes[index]
        words = alternative.strip() or ", ".join(part for part in (name, person.role) if part)
        lines.append(
            f'<img src="{_picture(index)}" alt="{escape(words)}" width="{width}" height="{height}"'
            ' loading="lazy">'
        )
    lines.append(f"<h2>{escape(name)}</h2>")
    if person.role:
        lines.append(f"<p>{escape(person.role)}</p>")
    if person.credit and index in sizes:
        credit = translate("Sheets", "Photo: {credit}", credit=person.credit)
        lines.append(f"<p><small>{escape(credit)}</small></p>")
    return "\n".join([*lines, "</li>"])


def _picture(index: int) -> str:
    return f"pictures/{index + 1:03}.jpg"


def _put(
    package: zipfile.ZipFile, name: str, data: bytes, stamp: tuple[int, int, int, int, int, int]
) -> None:
    entry = zipfile.ZipInfo(name, stamp)
    entry.external_attr = 0o644 << 16
    entry.compress_type = zipfile.ZIP_DEFLATED if name.endswith(".html") else zipfile.ZIP_STORED
    package.writestr(entry, data)
