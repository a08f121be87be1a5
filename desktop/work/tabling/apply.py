"""From a survey to the one Change that does what it says."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from db import rows
from db.changes import Batch, Change, Delete, Insert, Update
from desktop.work import drafts, labelling
from desktop.work.lanes import Progress
from desktop.work.tabling.gazetteer import Gazetteer
from desktop.work.tabling.naming import kind_of
from desktop.work.tabling.reaching import beside_contacts
from desktop.work.tabling.survey import PICTURE_FIELDS, Survey
from desktop.work.verbs import now

if TYPE_CHECKING:
    from desktop.core.sheets.field import Value
    from desktop.core.sheets.plan import Entry
    from desktop.work.store import Store

_EMPTY: Final[dict[str, dict[str, Any]]] = {
    "campaigns": dataclasses.asdict(rows.Campaign(0, "")),
    "contacts": dataclasses.asdict(rows.Contact(0)),
    "person_data": dataclasses.asdict(rows.PersonData(0, 0)),
    "portrait_texts": dataclasses.asdict(rows.PortraitText(0, 0)),
    "portraits": dataclasses.asdict(rows.Portrait(0, 0)),
}
"""A row of each table with nothing in it; `dataclasses.asdict` is slow, thousands of times."""

Columns = dict[str, Any]
"""Column -> value."""


def change(store: Store, found: Survey, progress: Progress | None = None) -> Change:
    """The Change for a survey, with new ids; apply it at once. One step to undo.

    For a job, or where the Store lives. Raises `Cancelled`.
    """
    return change_and_fallen(store, found, progress)[0]


def change_and_fallen(
    store: Store, found: Survey, progress: Progress | None = None
) -> tuple[Change, int]:
    """As `change`, with how many texts are drafts again; see `desktop.work.drafts`."""
    parts = _Parts(store, found, progress or Progress())
    steps = parts.contacts() if found.goal.register == "contacts" else parts.portraits()
    made = Batch(tuple(step for step in steps if next(step.touched(), None)))
    return made, parts.fallen


class _Parts:
    """Makes the steps of the Change, table by table."""

    def __init__(self, store: Store, found: Survey, progress: Progress) -> None:
        self._store = store
        self._breathe = progress.breathe
        self._survey = found
        new = found.plan.new
        ids = store.reserve(found.goal.register, len(new))
        self._fresh: dict[int, Entry] = dict(zip(ids, new, strict=True))
        self._moment = now()
        self._gazetteer = Gazetteer(store)
        self._located: dict[int, int | None] = {}
        """Where portraits lie from now on."""
        self.fallen = 0
        """Texts that are drafts again."""
        # What the file has a column for: (table, language) -> name of a field -> column.
        self._places: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for name in dict.fromkeys(name for row in found.rows.values() for name in row.values):
            one = found.fields[name]
            self._places[one.table, one.language][name] = one.column

    def contacts(self) -> Iterator[Change]:
        """Contacts and their labels."""
        inserted: list[Columns] = []
        for id_, entry in self._fresh.items():
            values = self._filled("contacts", entry)
            if "kind" not in values:
                name, first = str(values.get("name", "")), str(values.get("first_name", ""))
                firm = entry.line in self._survey.organisations
                values["kind"] = kind_of(name, first, organisation=firm)
            inserted.append({**_EMPTY["contacts"], **values, "id": id_, "created_at": self._moment})
        yield Insert("contacts", tuple(inserted))
        yield Update("contacts", self._changed("contacts"))
        given = [(id_, entry.values) for id_, entry in self._fresh.items()]
        for id_, cells in self._survey.plan.changed.items():
            given.append((id_, {name: then for name, (_, then) in cells.items()}))
        yield from beside_contacts(self._store, self._survey.fields, given, set(self._fresh))
        yield from self._labels()

    def portraits(self) -> Iterator[Change]:
        """Portraits with what stands beside them."""
        self._locate()
        yield from self._gazetteer.changes()
        campaigns, made = self._campaigns()
        yield Insert("campaigns", tuple(made))
        inserted = [
            {
                **_EMPTY["portraits"],
                **self._filled("portraits", entry),
                "id": id_,
                "campaign_id": campaigns[self._campaign_of(entry)],
                "picture_id": self._survey.photos.get(entry.line),
                "place_id": self._located.get(id_),
                "created_at": self._moment,
            }
            for id_, entry in self._fresh.items()
        ]
        yield Insert("portraits", tuple(inserted))
        yield Update("portraits", self._portraits_changed())
        for table, language in sorted(self._places):
            if table == "portrait_texts" and language:
                yield from self._beside(table, language)
        yield from self._beside("person_data", "")
        yield Update("pictures", self._pictures())
        yield from self._labels()

    def _filled(self, table: str, entry: Entry, language: str = "") -> Columns:
        """What a row fills of a table."""
        self._breathe()
        values = entry.values
        return {
            column: value
            for name, column in self._places[table, language].items()
            if (value := values.get(name)) is not None and value != ""
        }

    def _changed(self, table: str, language: str = "") -> dict[int, Columns]:
        """What changes in a table, by the id of the register's record."""
        places = self._places[table, language]
        found: dict[int, Columns] = {}
        for id_, cells in self._survey.plan.changed.items():
            values = {places[name]: then for name, (_, then) in cells.items() if name in places}
            if values:
                found[id_] = values
        return found

    def _campaign_of(self, entry: Entry) -> str:
        return self._survey.goal.campaign or str(entry.values["campaign"])

    def _campaigns(self) -> tuple[dict[str, int], list[Columns]]:
        """The campaigns of the new portraits by their names, and those that are to be made."""
        from db import queries

        found: dict[str, int] = {}
        made: list[Columns] = []
        for name in dict.fromkeys(map(self._campaign_of, self._fresh.values())):
            known = self._survey.ground.campaign(name)
            there = self._store.read(queries.where, "campaigns", name=known.name)
            if there:
                found[name] = there[0].id
                continue
            (found[name],) = self._store.reserve("campaigns")
            fresh = {"id": found[name], "name": known.name, "created_at": self._moment}
            made.append({**_EMPTY["campaigns"], **fresh})
        return found, made

    def _portraits_changed(self) -> dict[int, Columns]:
        """Their own columns, and the picture where another one is named."""
        found = self._changed("portraits")
        plan = self._survey.plan
        for id_ in plan.changed:
            picture = self._survey.photos.get(plan.lines[id_])
            if picture is not None:
                found.setdefault(id_, {})["picture_id"] = picture
            if id_ in self._located:
                found.setdefault(id_, {})["place_id"] = self._located[id_]
        return found

    def _locate(self) -> None:
        """Find the places of the new portraits, and of those that lie elsewhere now."""
        from db import queries

        kinds = self._places["places", ""]
        if not kinds:
            return
        for id_, entry in self._fresh.items():
            self._located[id_] = self._gazetteer.find(self._filled("places", entry))
        changed = self._changed("places")
        for portrait in self._store.read(queries.many, "portraits", tuple(changed)):
            said = changed[portrait.id]
            names = {**self._gazetteer.of(portrait.place_id), **said}
            erased = not all(said.values())
            self._located[portrait.id] = self._gazetteer.find(names, exact=erased)

    def _beside(self, table: str, language: str) -> Iterator[Change]:
        """Words in a language, or person data: rows of portraits, made where they are missing."""
        from db import queries

        narrowed = {"language": language} if language else {}
        changed = self._changed(table, language)
        beside = self._store.read(queries.beside, table, "portrait_id", tuple(changed), **narrowed)
        there: dict[int, int] = {row.portrait_id: row.id for row in beside}
        if table == "portrait_texts":
            self._fall_back(beside, changed, language)
        yield Update(table, {there[id_]: new for id_, new in changed.items() if id_ in there})
        wanted = {id_: values for id_, values in changed.items() if id_ not in there}
        for id_, entry in self._fresh.items():
            if values := self._filled(table, entry, language):
                wanted[id_] = values
        ids = self._store.reserve(table, len(wanted))
        made = [
            {**_EMPTY[table], **narrowed, **values, "id": own, "portrait_id": portrait}
            for own, (portrait, values) in zip(ids, wanted.items(), strict=True)
        ]
        yield Insert(table, tuple(made))

    def _fall_back(self, texts: Sequence[Any], changed: dict[int, Columns], language: str) -> None:
        """Texts with other words are drafts again, unless their rows say how far they are."""
        plan, rows_ = self._survey.plan, self._survey.rows
        for text in texts:
            id_ = text.portrait_id
            said = rows_[plan.lines[id_]].values.get(f"state@{language}")
            if not said and drafts.falls_back(text, changed[id_]):
                changed[id_] = {**changed[id_], "state": drafts.DRAFT}
                self.fallen += 1

    def _pictures(self) -> dict[int, Columns]:
        """What rows say about the pictures of their portraits."""
        from db import queries

        plan, survey = self._survey.plan, self._survey
        found: dict[int, Columns] = {}
        for line in (*(entry.line for entry in plan.new), *map(plan.lines.get, plan.changed)):
            picture = survey.photos.get(line or 0)
            if picture is not None:
                found.setdefault(picture, {}).update(
                    self._filled("pictures", survey.rows[line or 0])
                )
        changed = self._changed("pictures")
        portraits = self._store.read(queries.many, "portraits", tuple(changed))
        for portrait in portraits:
            if plan.lines[portrait.id] not in survey.photos and portrait.picture_id is not None:
                found.setdefault(portrait.picture_id, {}).update(changed[portrait.id])
        wanted = {
            id_: {name: value for name, value in values.items() if name in PICTURE_FIELDS}
            for id_, values in found.items()
        }
        return {id_: values for id_, values in wanted.items() if values}

    def _labels(self) -> Iterator[Change]:
        """Labels that are missing, then who bears which from now on and no longer."""
        given: list[tuple[int, str]] = []
        taken: dict[int, set[str]] = {}
        for id_, entry in self._fresh.items():
            given += [(id_, name) for name in _names(entry.values.get("labels"))]
        for id_, cells in self._survey.plan.changed.items():
            if "labels" not in cells:
                continue
            before, after = map(_names, cells["labels"])
            kept = {name.casefold() for name in before}
            given += [(id_, name) for name in after if name.casefold() not in kept]
            taken[id_] = kept - {name.casefold() for name in after}
        if given or taken:
            yield from self._links(given, taken)

    def _links(
        self, given: list[tuple[int, str]], taken: Mapping[int, set[str]]
    ) -> Iterator[Change]:
        from db import queries

        register = self._survey.goal.register
        links, column, _row = labelling.BORNE[register]
        named = self._store.read(queries.named, "labels")
        borne = self._store.read(queries.beside, links, column, tuple(taken))
        gone = [
            link.id
            for link in borne
            if named[link.label_id].casefold() in taken[getattr(link, column)]
        ]
        yield Delete(links, tuple(gone))
        yield from labelling.give_each(self._store, register, given)


def _names(value: Value) -> list[str]:
    return [name for word in str(value or "").split(",") if (name := word.strip())]
