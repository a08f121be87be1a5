"""Full names in a table: parted, so that no surname becomes public by accident."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from db import rows
from db.changes import Insert, Update
from db.portrait_rows import PortraitPicture
from desktop.core.sheets import reading
from desktop.core.sheets.shapes import Row
from desktop.work.jobs import Progress
from desktop.work.tabling import change, mapping, survey
from tests.fixtures.tables import (
    HERE,
    found,
    portraits,
    store,  # noqa: F401
    take,
)

NAMES = """Name;Alter
Änne Müller;18
Müller, Jörg;19
Dr. Yılmaz;20
von Berg;21
Anna Lena Öz;22
Ida;23
"""


def shown(store):
    return [(row.get("name", ""), row.get("surname", "")) for row in portraits(store)]


def test_full_names_are_parted_and_surnames_stay_private(store):
    made = found(store, HERE, NAMES)
    store.apply(change(store, made))
    assert shown(store) == [
        ("Änne", "Müller"), ("Jörg", "Müller"), ("", "Dr. Yılmaz"), ("", "von Berg"),
        ("Anna", "Lena Öz"), ("Ida", ""),
    ]  # fmt: skip
    told = [(note.line, note.code) for note in made.notes]
    assert told == [(4, "name_parted"), (5, "name_parted"), (6, "name_parted")]
    again = found(store, HERE, NAMES).plan
    assert (again.new, again.changed, len(again.same)) == ([], {}, 6)


def test_a_column_may_stay_as_it_is_and_its_full_names_are_told(store):
    sheet = reading.read(NAMES.encode(), reading.look(NAMES.encode(), "t.csv"))
    whole = {0: "name", 1: "age"}
    made = survey(store, HERE, sheet, whole, Progress(None))
    assert {note.code for note in made.notes} == {"name_full"}
    assert [note.line for note in made.notes] == [2, 3, 4, 5, 6]
    store.apply(change(store, made))
    # A table that is parted later heals what was public: the same portraits, none doubled.
    plan, _ = take(store, HERE, NAMES)
    assert (plan.new, len(plan.changed)) == ([], 5)
    assert ("Änne", "Müller") in shown(store)
    assert ("", "Dr. Yılmaz") in shown(store)
    assert not any(" " in first for first, _ in shown(store))


def test_places_keep_names_of_several_words(store):
    plan, _ = take(store, HERE, "Art;Name\nOrt;Bad Säckingen\nOrt;Sankt Goar\nPerson;Änne Müller\n")
    assert not plan.bad
    assert shown(store) == [("Bad Säckingen", ""), ("Sankt Goar", ""), ("Änne", "Müller")]
    plan, _ = take(store, HERE, "Name;Alter\nBad Säckingen;\nIda Öz;20\nJo Süd;30\n")
    assert (len(plan.new), len(plan.same)) == (2, 1)


def test_a_name_beside_first_names_is_not_parted(store):
    assert mapping(store, HERE, ["Vorname", "Name"], [Row(2, ("Anna Lena", "von Berg"))]) == {
        0: "name", 1: "surname",
    }  # fmt: skip
    made = found(store, HERE, "Vorname;Nachname\nAnna Lena;von Berg\nIda Öz;Öz\nAnna Lena;\n")
    assert [(note.line, note.code) for note in made.notes] == [(3, "name_full"), (4, "name_full")]


def test_what_the_office_assigned_itself_is_not_parted(store):
    store.apply(Insert.of("header_aliases", [rows.HeaderAlias(1, "portraits", "NAME", "name")]))
    assert found(store, HERE, NAMES).columns == {"name": "Name", "age": "Alter"}


def test_columns_that_say_so_are_parted(store):
    take(store, HERE, "Vor- und Nachname;Schlagworte\nÄnne Müller;Süd, Vereine\n")
    assert shown(store) == [("Änne", "Müller")]
    assert portraits(store)[0]["labels"] == "Süd, Vereine"


def test_a_heading_with_the_surname_first_makes_no_surname_public(store):
    made = found(store, HERE, "Nachname Vorname\nMüller Änne\nÖz, Ida\nBerg Anna Lena\n")
    store.apply(change(store, made))
    assert shown(store) == [("Änne", "Müller"), ("Ida", "Öz"), ("", "Berg Anna Lena")]
    assert [(note.line, note.code) for note in made.notes] == [(4, "name_parted")]


def test_capitals_in_front_are_told_and_not_public(store):
    made = found(store, HERE, "Name\nMÜLLER Änne\nÖZ Ida\nJo Süd\n")
    store.apply(change(store, made))
    assert shown(store) == [("", "MÜLLER Änne"), ("", "ÖZ Ida"), ("Jo", "Süd")]
    assert {note.code for note in made.notes} == {"name_parted"}


def test_a_full_name_beside_its_surname_is_the_same_portrait(store):
    take(store, HERE, "Vorname;Nachname;Alter\nÄnne Müller;Müller;\nJo;Lang;\n")
    plan, _ = take(store, HERE, "Name;Alter\nÄnne Müller;18\nJo Lang;3\n")
    assert (plan.new, len(plan.changed)) == ([], 2)
    assert shown(store) == [("Änne", "Müller"), ("Jo", "Lang")]


def test_a_full_name_with_several_pictures_is_the_same_portrait(store):
    take(store, HERE, "Vorname\nÄnne Müller\n")
    pictures = [rows.Picture(n, f"{n:064x}", ".jpg", f"{n}.jpg", 1, 10, 10) for n in (1, 2)]
    album = [PortraitPicture(n, 1, n, n) for n in (1, 2)]
    store.apply(Insert.of("pictures", pictures))
    store.apply(Insert.of("portrait_pictures", album))
    store.apply(Update.one("portraits", 1, picture_id=1))
    plan, _ = take(store, HERE, "Name;Datei;Alter\nÄnne Müller;;18\n")
    assert (plan.new, len(plan.changed)) == ([], 1)


def test_a_half_that_a_cell_does_not_name_is_never_erased(store):
    take(store, HERE, "Vorname;Nachname;E-Mail\nÄnne;Müller;a@example.org\n")

    def told(cell):
        text = f"Vor- und Nachname;E-Mail\n{cell};a@example.org\n"
        return take(store, HERE, text, keys=[("email",)], erase=True)[0]

    plan = told("Änne")
    assert (plan.new, plan.changed, len(plan.same)) == ([], {}, 1)
    told("Frau Öz")
    assert shown(store) == [("Änne", "Frau Öz")]
    assert told("").changed
    assert shown(store)[0][1] == ""


def test_a_full_name_among_first_names_is_told_beside_parted_ones(store):
    made = found(store, HERE, "Vorname;Vor- und Nachname\nÄnne Müller;Müller, Änne\n")
    assert [(note.line, note.code) for note in made.notes] == [(2, "name_full")]
