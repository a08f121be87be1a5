"""What a table would do to a register, found out in a job; nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from desktop.core import phone
from desktop.core.sheets.field import Field, Value
from desktop.core.sheets.folding import bare, file_key
from desktop.core.sheets.plan import Bad, Entry, Plan, entries, plan
from desktop.core.sheets.shapes import Report, Sheet
from desktop.work.tabling import columns, persons, preparing
from desktop.work.tabling.columns import Goal
from desktop.work.tabling.ground import Ground, look, same_photo

if TYPE_CHECKING:
    from db.library import Connection
    from desktop.work.lanes import Progress
    from desktop.work.store import Store

PICTURE_ID = "picture_id"
"""Beside the fields of a file: which picture a portrait shows."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something in a row that people should look at; the rest of the row is taken.

    `code` is that of a sentence: photo_missing, photo_several or photo_beside (the portrait has
    it and shows another one), with `text`, the file name; name_full (a full name would be public)
    or name_parted (it may be parted otherwise), with the name.
    """

    line: int
    field: str
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Survey:
    """What a table would do. `columns`: field -> name of its column in the file.

    `photos`: line -> the picture that the portrait of this row is going to show; `organisations`:
    lines of contacts that name nothing but an organisation.
    """

    goal: Goal
    plan: Plan
    fields: Mapping[str, Field]
    columns: Mapping[str, str]
    ground: Ground = field(default_factory=Ground)
    rows: Mapping[int, Entry] = field(default_factory=dict[int, Entry])
    photos: Mapping[int, int] = field(default_factory=dict[int, int])
    organisations: frozenset[int] = frozenset()
    notes: tuple[Note, ...] = ()


def survey(
    store: Store,
    goal: Goal,
    sheet: Sheet,
    mapped: Mapping[int, str],
    progress: Progress,
    *,
    keys: Sequence[Sequence[str]] = (),
    erase: bool = False,
    language: str = "de",
    photos: Sequence[tuple[int, str]] = (),
) -> Survey:
    """Compare a table with the library. For a job: reads and computes, may be cancelled.

    `mapped`: column -> field; `keys`: what rows are recognised by (`columns.keys` by default).
    `language` is that of the user. Words without a language are in that of the row or campaign.
    `photos`: ids and file names of pictures that come with the table; they win over those there.

    Raises Known: key_missing (`fields`); `Cancelled`.
    """
    known = {one.name: one for one in columns.fields(goal)}
    steps = len(sheet.rows) * 2
    good, bad = entries(
        sheet, mapped, list(known.values()), language=language,
        report=_part(progress, 0, steps), check=progress.check,
    )  # fmt: skip
    halves = persons.halved(mapped.values())
    there = [name for name in halves if not (goal.campaign and name == "campaign")]
    ground = store.read(look, goal, preparing.photos_named(good)).joined_by(photos)
    rows, homeless = preparing.prepared(goal, good, ground, there)
    progress.check()
    existing = store.read(_records, goal, known, rows, ground)
    full = {row.line: text for row in rows if (text := persons.text_of(row))}
    rows = persons.part(rows, existing)
    asked = list(keys) or columns.keys(goal, rows, there, language)
    asked = [_key(key, goal, ground) for key in asked]
    albums = _albums(store, existing if "file_name" in there else ())
    named = _Photos(ground, existing, asked, albums)
    rows = [row for row in map(named.resolved, rows) if row is not None]
    made = plan(
        rows, existing, asked, list(known.values()), bad=[*bad, *homeless, *named.bad],
        spellings=_joined(named.spellings(), persons.spellings(rows, existing) if full else {}),
        phone=phone.normal, erase=erase, language=language,
        report=_part(progress, len(sheet.rows), steps), check=progress.check,
    )  # fmt: skip
    lines = {row.line: row for row in rows}
    if goal.register == "portraits":
        named.settle(made, lines)
        persons.settle(made, lines, full, existing)
    made.bad.sort(key=lambda one: one.line)
    notes = [*named.notes]
    if goal.register == "portraits":
        notes += _about_names(made, lines, full)
    names = {
        half: sheet.names[column]
        for column, field in mapped.items()
        for half in persons.halved((field,))
    }
    shown = {line: picture for line, (picture, _name) in named.found.items()}
    called = {row.line: row.values.get("name") for row in good}
    firms = frozenset(row.line for row in rows if row.values.get("name") != called.get(row.line))
    return Survey(goal, made, known, names, ground, lines, shown, firms, tuple(notes))


def _about_names(made: Plan, lines: Mapping[int, Entry], full: Mapping[int, str]) -> Iterator[Note]:
    """Names that are whole though the public would see them, and those that were hard to part."""
    for line in persons.whole(made, lines, full):
        yield Note(line, "name", "name_full", str(lines[line].values["name"]))
    for line in persons.doubtful(made, lines, full):
        yield Note(line, "name", "name_parted", full[line])


def _part(progress: Progress, before: int, total: int) -> Report:
    """Progress of one of several steps."""
    return lambda done, _of: progress.report(before + done, total)


Spellings = Mapping[int, Sequence[Mapping[str, Value]]]


def _joined(*found: Spellings) -> Spellings:
    """All spellings of each record."""
    made: dict[int, list[Mapping[str, Value]]] = {}
    for one in found:
        for id_, spellings in one.items():
            made.setdefault(id_, []).extend(spellings)
    return made


def _key(key: Sequence[str], goal: Goal, ground: Ground) -> tuple[str, ...]:
    """A key as rows and records have it: words in their language, and within one campaign."""
    spoken = ground.campaign(goal.campaign).language
    named = tuple(f"{name}@{spoken}" if name in columns.WORDS else name for name in key)
    return named if goal.register == "contacts" or goal.campaign else (*named, "campaign")


def _records(
    connection: Connection,
    goal: Goal,
    known: Mapping[str, Field],
    rows: Iterable[Entry],
    ground: Ground,
) -> dict[int, dict[str, Any]]:
    """The records that the rows may mean, with the values that the rows have."""
    from db import records

    names = persons.halved(name for row in rows for name in row.values)
    wanted = {name: (known[name].table, known[name].column, known[name].language) for name in names}
    if goal.register == "contacts":
        wanted["organisation"] = ("contacts", "organisation", "")
        wanted["first_name"] = ("contacts", "first_name", "")
        found = records.contacts(connection, wanted)
        for record in found.values():
            preparing.contact_as_compared(record)
        return found
    wanted["kind"] = ("portraits", "kind", "")
    wanted[PICTURE_ID] = ("portraits", PICTURE_ID, "")
    wanted["file_name"] = ("pictures", "file_name", "")
    named = {goal.campaign} if goal.campaign else {str(row.values["campaign"]) for row in rows}
    ids = [id_ for name in named if (id_ := ground.campaign(name).id) is not None]
    return records.portraits(connection, wanted, campaigns=ids)


_Albums = Mapping[int, Sequence[tuple[int, str]]]
"""Portrait -> ids and file names of all its pictures, where it has several."""


def _albums(store: Store, existing: Iterable[int]) -> _Albums:
    from db import records

    return store.read(records.albums, tuple(existing))


class _Photos:
    """Finds the picture that each row names, and keeps rows from quarrelling about one."""

    def __init__(
        self,
        ground: Ground,
        existing: Mapping[int, Mapping[str, Any]],
        keys: Sequence[Sequence[str]],
        albums: _Albums,
    ) -> None:
        self._ground = ground
        self._albums = albums
        self._existing = existing
        self._shown = {
            spelling
            for name in (
                *(record.get("file_name") for record in existing.values()),
                *(name for album in albums.values() for _id, name in album),
            )
            if name
            for spelling in (file_key(name), bare(file_key(name)))
        }
        self._others = [key[0] for key in keys if key[0] != "file_name"]
        self.found: dict[int, tuple[int, str]] = {}
        """Line -> id and name of the picture that its portrait is to show."""
        self.notes: list[Note] = []
        self.bad: list[Bad] = []

    def spellings(self) -> dict[int, list[Mapping[str, Value]]]:
        """The portraits that have several pictures, under the file name of each."""
        return {
            id_: [{**self._existing[id_], "file_name": name} for _picture, name in album]
            for id_, album in self._albums.items()
        }

    def resolved(self, row: Entry) -> Entry | None:
        """The row with the name of a picture that is there, or with none."""
        typed = str(row.values.get("file_name") or "")
        if not typed:
            return row
        pictures = self._ground.photos.get(file_key(typed), ())
        if len(pictures) == 1:
            self.found[row.line] = pictures[0]
            return replace(row, values={**row.values, "file_name": pictures[0][1]})
        if pictures and file_key(typed) in self._shown:
            return row  # which of them, the portraits know
        code = "photo_several" if pictures else "photo_missing"
        if not any(row.values.get(name) for name in self._others):
            self.bad.append(Bad(row.line, "file_name", code, {"text": typed}))
            return None
        self.notes.append(Note(row.line, "file_name", code, typed))
        return replace(row, values={**row.values, "file_name": ""})

    def settle(self, made: Plan, rows: Mapping[int, Entry]) -> None:
        """Leave out what no picture can take, and rows that want one picture differently."""
        claims: dict[int, tuple[int, dict[str, Value]]] = {}
        owners: list[tuple[int, int | None]] = [(entry.line, None) for entry in made.new]
        owners += [(line, id_) for id_, line in made.lines.items()]
        for line, id_ in sorted(owners):
            picture = self._picture_of(line, id_, made)
            said = {
                name: value
                for name, value in rows[line].values.items()
                if name in PICTURE_FIELDS and value
            }
            if picture is None:
                self._without(made, id_)
            elif said:
                first, claimed = claims.setdefault(picture, (line, {}))
                if all(claimed.get(name, value) == value for name, value in said.items()):
                    claimed.update(said)
                else:
                    text = str(rows[line].values.get("file_name", ""))
                    values = {"text": text, "first": first}
                    made.bad.append(Bad(line, "", "photo_shared", values))
                    _drop(made, line, id_)

    def _picture_of(self, line: int, id_: int | None, made: Plan) -> int | None:
        """The picture that a row's portrait shows after the import."""
        found = self.found.get(line)
        if id_ is None:
            return found[0] if found else None
        changes = made.changed.get(id_, {})
        if "file_name" not in changes:
            self.found.pop(line, None)
            return self._existing[id_].get(PICTURE_ID)
        now, then = changes["file_name"]
        if self._beside(id_, line, str(then), str(now or "")):
            self.found.pop(line, None)
            self.notes.append(Note(line, "file_name", "photo_beside", str(then)))
            _forget(made, id_, ("file_name", *PICTURE_FIELDS))
            return self._existing[id_].get(PICTURE_ID)
        if found and not (now and same_photo(str(then), str(now))):
            return found[0]
        # The same name in other letters, or one of several of that name: it shows it already.
        self.found.pop(line, None)
        _forget(made, id_, ("file_name",))
        return self._existing[id_].get(PICTURE_ID)

    def _beside(self, id_: int, line: int, named: str, shown: str) -> bool:
        """Whether a row names one of the portrait's pictures that it does not show: it was chosen.

        The credits in the row are those of that picture, not of the one that is shown.
        """
        album = self._albums.get(id_, ())
        found = self.found.get(line)
        if found is not None:
            own = self._existing[id_].get(PICTURE_ID)
            return found[0] != own and any(picture == found[0] for picture, _name in album)
        return not same_photo(named, shown) and any(same_photo(named, name) for _id, name in album)

    def _without(self, made: Plan, id_: int | None) -> None:
        """A portrait without a picture has nobody who took it."""
        if id_ is not None:
            _forget(made, id_, PICTURE_FIELDS)


PICTURE_FIELDS = ("creator", "credit_line", "copyright", "caption", "alt_text")
"""What a file says about the picture of a portrait."""


def _forget(made: Plan, id_: int, names: Iterable[str]) -> None:
    """Take cells out of what changes; a record of which none is left stays the same."""
    changes = made.changed.get(id_)
    if changes is None:
        return
    for name in names:
        changes.pop(name, None)
    if not changes:
        del made.changed[id_]
        made.same.append(id_)


def _drop(made: Plan, line: int, id_: int | None) -> None:
    """Take a row out of the plan."""
    if id_ is None:
        made.new[:] = [entry for entry in made.new if entry.line != line]
        return
    made.changed.pop(id_, None)
    made.lines.pop(id_, None)
    if id_ in made.same:
        made.same.remove(id_)
