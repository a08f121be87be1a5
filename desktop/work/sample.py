"""The sample: a library of an invented town, to look at and to try things out on."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, Final, cast

from db import rows
from db.changes import Batch, Change, Insert
from desktop.core.places import resource
from desktop.core.vault import Vault
from desktop.work.importing import Harvest, harvest, picture_row
from desktop.work.lanes import Progress
from desktop.work.store import Store
from desktop.work.verbs import now

FOLDER: Final = "sample"

PLACES: Final = ("Litfass Beispiel", "Litfass example")
"""Names of the sample library's folder, whatever the language; a new one gets the first."""

_ROWS: Final[dict[str, type[Any]]] = {
    "brands": rows.Brand,
    "campaigns": rows.Campaign,
    "campaign_languages": rows.CampaignLanguage,
    "portraits": rows.Portrait,
    "portrait_texts": rows.PortraitText,
    "person_data": rows.PersonData,
    "contacts": rows.Contact,
    "participations": rows.Participation,
    "walls": rows.Wall,
}


def read_pictures(vault: Vault, progress: Progress) -> Harvest:
    """Take the sample's pictures into a vault; the long part, on any thread."""
    folder = resource(FOLDER) / "pictures"
    return harvest(sorted(folder.iterdir()), vault, progress, faces=False)


def build(store: Store, harvested: Harvest) -> Change:
    """The Change that brings the sample with all its records; pictures as `read_pictures` read."""
    sample = tomllib.loads((resource(FOLDER) / "sample.toml").read_text("utf-8"))
    return _Builder(store, harvested, sample).change()


class _Builder:
    """Gives the sample's records ids and joins them by the keys of the file."""

    def __init__(self, store: Store, harvested: Harvest, sample: Mapping[str, Any]) -> None:
        self._store = store
        self._harvested = harvested
        self._sample = sample
        self._moment = now()
        self._ids: dict[tuple[str, str], int] = {}
        self._changes: list[Change] = []

    def change(self) -> Change:
        """All of it."""
        self._insert("brands", self._sample["brands"])
        self._insert("campaigns", self._sample["campaigns"], brand="brands")
        self._insert_below("campaign_languages", "campaigns", "languages", "campaign_id")
        self._pictures()
        self._insert("portraits", self._sample["portraits"], campaign="campaigns")
        self._insert_below("portrait_texts", "portraits", "texts", "portrait_id")
        self._insert_below("person_data", "portraits", "person", "portrait_id")
        self._insert("contacts", self._sample["contacts"])
        parts = self._sample["participations"]
        self._insert("participations", parts, campaign="campaigns", contact="contacts")
        self._insert("walls", self._sample["walls"], campaign="campaigns")
        self._cells()
        return Batch(tuple(self._changes))

    def _insert(self, table: str, records: Iterable[Mapping[str, Any]], **links: str) -> None:
        """Rows from records; `links`: the record's word for another one -> that one's table."""
        found = list(records)
        made: list[Any] = []
        for id_, record in zip(self._store.reserve(table, len(found)), found, strict=True):
            values = self._own(table, record)
            for word, target in links.items():
                values[f"{word}_id"] = self._ids[target, record[word]]
            if table == "portraits":
                values["picture_id"] = self._ids["pictures", record["picture"]["file"]]
            if "key" in record:
                self._ids[table, record["key"]] = id_
            made.append(_ROWS[table](id=id_, **values))
        self._changes.append(Insert.of(table, made))

    def _insert_below(self, table: str, owners: str, word: str, link: str) -> None:
        """Rows that a record carries under `word`, one or several."""
        below: list[tuple[int, Mapping[str, Any]]] = []
        for owner in self._sample[owners]:
            found: Any = owner.get(word, [])
            listed = cast("list[Mapping[str, Any]]", found if isinstance(found, list) else [found])
            below += [(self._ids[owners, owner["key"]], record) for record in listed]
        ids = self._store.reserve(table, len(below))
        made = [
            _ROWS[table](id=id_, **{link: owner}, **self._own(table, record))
            for id_, (owner, record) in zip(ids, below, strict=True)
        ]
        self._changes.append(Insert.of(table, made))

    def _own(self, table: str, record: Mapping[str, Any]) -> dict[str, Any]:
        names = {field.name for field in fields(_ROWS[table])} - {"id"}
        values = {name: value for name, value in record.items() if name in names}
        if "created_at" in names:
            values["created_at"] = self._moment
        return values

    def _pictures(self) -> None:
        """The pictures, with what the file says about each (alt text, focus, face)."""
        said = {
            record["picture"]["file"].rpartition("/")[2]: record["picture"]
            for record in self._sample["portraits"]
        }
        pictures = [picture for picture in self._harvested.pictures if picture.file_name in said]
        ids = self._store.reserve("pictures", len(pictures))
        made: list[rows.Picture] = []
        for id_, picture in zip(ids, pictures, strict=True):
            record = said[picture.file_name]
            self._ids["pictures", record["file"]] = id_
            row = replace(picture_row(id_, picture, self._moment), alt_text=record["alt_text"])
            if "face" in record:
                names = ("face_x", "face_y", "face_width", "face_height")
                row = replace(row, **dict(zip(names, record["face"], strict=True)))
            elif "focus" in record:
                row = replace(row, focus_x=record["focus"][0], focus_y=record["focus"][1])
            made.append(row)
        self._changes.append(Insert.of("pictures", made))

    def _cells(self) -> None:
        cells = [
            (self._ids["walls", wall["key"]], position, self._ids["portraits", portrait])
            for wall in self._sample["walls"]
            for position, portrait in enumerate(wall["cells"])
        ]
        ids = self._store.reserve("cells", len(cells))
        made = [rows.Cell(id_, *cell) for id_, cell in zip(ids, cells, strict=True)]
        self._changes.append(Insert.of("cells", made))
