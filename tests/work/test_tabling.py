"""Tables against a real library: what a file would do, what it does, and that it can be undone."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import json
from datetime import date

import pytest

from db import queries, rows
from db.changes import Insert, Update
from db.portrait_rows import Place, PortraitPicture
from desktop.core.errors import Cancelled, Known
from desktop.core.sheets import reading
from desktop.work import locating
from desktop.work.jobs import Progress
from desktop.work.tabling import Goal, change, survey
from desktop.work.tabling.apply import change_and_fallen
from tests.fixtures.tables import (
    CONTACTS,
    HERE,
    contacts,
    exported,
    found,
    portraits,
    store,  # noqa: F401
    take,
    ways,
)


def add_picture(store, id_, name, **more):
    picture = rows.Picture(id_, f"{id_:064x}", ".jpg", name, 1, 10, 10, **more)
    store.apply(Insert.of("pictures", [picture]))


def everything(store):
    return {
        table: store.read(queries.where, table)
        for table in ("places", "campaigns", "portraits", "portrait_texts", "person_data",
                      "pictures", "contacts", "labels", "portrait_labels", "contact_labels")
    }  # fmt: skip


PEOPLE = """Vorname;Nachname;Alter;Beruf;Zitat;Quote (English);Schlagwörter;Geburtsdatum;Status
Özlem;Süd;34;Hebamme;„Hier.“;Here.;Ehrenamt, Sport;3.5.1992;Fertig
Jörg;Weiß;;;;;;;
"""


def test_rows_become_portraits_with_all_that_stands_beside_them(store):
    before = everything(store)
    plan, back = take(store, HERE, PEOPLE)
    assert (len(plan.new), plan.changed, plan.bad, plan.double) == (2, {}, [], [])
    assert portraits(store) == [
        {"kind": "person", "name": "Özlem", "age": 34, "status": "ready", "surname": "Süd",
         "born_on": date(1992, 5, 3), "role@de": "Hebamme", "quote@de": "„Hier.“",
         "state@de": "draft", "quote@en": "Here.", "state@en": "draft",
         "labels": "Ehrenamt, Sport"},
        {"kind": "person", "name": "Jörg", "status": "draft", "surname": "Weiß"},
    ]  # fmt: skip
    store.apply(back)
    assert everything(store) == before


def test_the_same_again_changes_nothing_and_three_cells_change_three_cells(store):
    take(store, HERE, PEOPLE)
    before = everything(store)
    plan, _ = take(store, HERE, PEOPLE)
    assert (plan.new, plan.changed, len(plan.same)) == ([], {}, 2)
    assert everything(store) == before
    edited = (
        PEOPLE.replace(";34;", ";35;").replace("Here.", "There.").replace("Weiß;;;", "Weiß;;Wirt;")
    )
    plan, back = take(store, HERE, edited)
    assert (plan.new, plan.cells, sorted(plan.changed)) == ([], 3, [1, 2])
    assert [p.get("age") for p in portraits(store)] == [35, None]
    assert portraits(store)[0]["quote@en"] == "There."
    assert portraits(store)[1]["role@de"] == "Wirt"
    store.apply(back)
    assert everything(store) == before


def test_labels_are_set_as_the_cell_says_in_the_spelling_that_is_there(store):
    store.apply(Insert.of("labels", [rows.Label(7, "Sport")]))
    take(store, HERE, "Vorname;Schlagwörter\nMara;sport;\nTom;\n")
    take(store, HERE, "Vorname;Schlagwörter\nMara;Neu,  Zwei  Wörter\nTom;SPORT\n")
    assert [p.get("labels") for p in portraits(store)] == ["Neu, Zwei Wörter", "Sport"]
    plan, _ = take(store, HERE, "Vorname;Schlagwörter\nMara;neu, zwei wörter\nTom;sport\n")
    assert plan.changed == {}
    assert [row.name for row in store.read(queries.where, "labels")] == [
        "Sport", "Neu", "Zwei Wörter",
    ]  # fmt: skip


def test_a_row_for_each_language_is_one_portrait(store):
    text = "Vorname;Sprache;Zitat;Alter\nMara;de;Hallo;8\nMara;en;Hello;8\nTom;;Na;9\n"
    plan, _ = take(store, HERE, text)
    assert len(plan.new) == 2
    assert [(p.get("quote@de"), p.get("quote@en")) for p in portraits(store)] == [
        ("Hallo", "Hello"), ("Na", None),
    ]  # fmt: skip
    plan, _ = take(store, HERE, text)
    assert (plan.new, plan.changed, plan.double) == ([], {}, [])


def test_photos_are_found_by_file_name(store):
    add_picture(store, 1, "Mära.JPG")
    add_picture(store, 2, "tom.jpg")
    store.apply(Insert.of("portraits", [rows.Portrait(1, 1, picture_id=1)]))
    text = (
        "Datei;Vorname;Fotograf\nC:\\Fotos\\ma\u0308ra;Mära;Ida Ilk\nTOM.jpg;Tom;\n"
        "fehlt.jpg;Uwe;Ida Ilk\nauch.jpg;;\n"
    )
    made = found(store, HERE, text)
    assert [(note.line, note.code, note.text) for note in made.notes] == [
        (4, "photo_missing", "fehlt.jpg")
    ]
    assert [(bad.line, bad.code) for bad in made.plan.bad] == [(5, "photo_missing")]
    assert (len(made.plan.new), made.plan.cells) == (2, 2)
    store.apply(change(store, made))
    shown = {p.name: p.picture_id for p in store.read(queries.where, "portraits")}
    assert shown == {"Mära": 1, "Tom": 2, "Uwe": None}
    assert [p.creator for p in store.read(queries.where, "pictures")] == ["Ida Ilk", ""]
    again = found(store, HERE, text).plan
    assert (again.new, again.changed, len(again.same)) == ([], {}, 3)
    # The photo comes later, and the row is asked again.
    add_picture(store, 3, "fehlt.jpg")
    plan, _ = take(store, HERE, text)
    assert plan.cells == 2
    assert store.need("pictures", 3).creator == "Ida Ilk"
    assert store.need("portraits", 3).picture_id == 3


def test_another_chosen_photo_doubles_nobody(store):
    add_picture(store, 1, "mara.jpg")
    text = "Datei;Vorname;Nachname;Fotograf\nmara.jpg;Mara;Beck;Ida Ilk\n"
    take(store, HERE, text)
    add_picture(store, 2, "mara-lacht.jpg", creator="Uwe Ort")
    links = [PortraitPicture(1, 1, 1), PortraitPicture(2, 1, 2, 1)]
    store.apply(Insert.of("portrait_pictures", links))
    store.apply(Update.one("portraits", 1, picture_id=2))
    made = found(store, HERE, text)
    assert (made.plan.new, made.plan.changed, made.plan.same) == ([], {}, [1])
    assert [(note.line, note.code) for note in made.notes] == [(2, "photo_beside")]
    store.apply(change(store, made))
    assert store.need("portraits", 1).picture_id == 2
    assert [p.creator for p in store.read(queries.where, "pictures")] == ["Ida Ilk", "Uwe Ort"]


def test_a_mail_and_a_name_find_somebody_with_another_photo(store):
    add_picture(store, 1, "mara.jpg")
    add_picture(store, 2, "neu.jpg")
    heading = "Datei;Vorname;Nachname;E-Mail\n"
    take(store, HERE, f"{heading}mara.jpg;Mara;Beck;mara@beck.example\n")
    plan, back = take(store, HERE, f"{heading}neu.jpg;Mara;Beck;mara@beck.example\n")
    assert (plan.new, plan.cells) == ([], 1)
    store.apply(back)
    # One mail for a family, and a new address of the same person.
    again = f"{heading}neu.jpg;Tom;Beck;mara@beck.example\nmara.jpg;Mara;Beck;neu@beck.example\n"
    plan = found(store, HERE, again).plan
    assert (len(plan.new), plan.cells, plan.double) == (1, 1, [])


TOWNS = """Vorname;Ort des Porträts;Kreis;Region
Mara;Auental;Kreis Hohenau;Nordland
Tom; auental ;;
Ida;Neustadt;;Nordland
Uwe;;kreis hohenau;
Änne;;;
"""


def lying(store):
    tree = locating.Tree.read(store)
    found = store.read(queries.where, "portraits")
    return {portrait.name: tree.called(portrait.place_id) for portrait in found}


def test_rows_say_where_portraits_lie(store):
    before = everything(store)
    plan, back = take(store, HERE, TOWNS)
    assert (len(plan.new), plan.bad) == (5, [])
    assert lying(store) == {
        "Mara": "Auental, Kreis Hohenau, Nordland", "Tom": "auental", "Ida": "Neustadt, Nordland",
        "Uwe": "kreis hohenau", "Änne": "",
    }  # fmt: skip
    plan, _ = take(store, HERE, TOWNS)
    assert (plan.new, plan.changed, len(plan.same)) == ([], {}, 5)
    store.apply(back)
    assert everything(store) == before


def test_what_is_known_of_a_place_fits_rows_that_know_less_or_more(store):
    store.apply(Insert.of("places", [
        Place(1, "Nordland", "region"), Place(2, "Kreis Hohenau", "district", 1),
        Place(3, "Auental", "town", 2), Place(4, "Neustadt", "town"),
    ]))  # fmt: skip
    plan, _ = take(store, HERE, (
        "Vorname;Ort des Porträts;Kreis;Region\nMara;auental;;\nTom;NEUSTADT;kreis hohenau;\n"
        "Ida;Auental;Kreis Weidenau;\n"
    ))  # fmt: skip
    assert lying(store) == {
        "Mara": "Auental, Kreis Hohenau, Nordland", "Tom": "Neustadt, Kreis Hohenau, Nordland",
        "Ida": "Auental, Kreis Weidenau",
    }  # fmt: skip
    # Another district of somebody is another town of the same name; an emptied cell is no news.
    text = "Vorname;Ort des Porträts;Kreis\nMara;Auental;Kreis Weidenau\nTom;;\n"
    plan, _ = take(store, HERE, text)
    assert (plan.new, plan.cells) == ([], 1)
    assert lying(store)["Mara"] == "Auental, Kreis Weidenau, Nordland"
    assert lying(store)["Tom"] == "Neustadt, Kreis Hohenau, Nordland"
    plan, _ = take(store, HERE, text, erase=True)
    assert lying(store)["Tom"] == "Nordland"
    plan, _ = take(store, HERE, text, erase=True)
    assert (plan.new, plan.changed) == ([], {})


def test_rows_that_quarrel_about_one_photo_are_named(store):
    add_picture(store, 1, "a.jpg")
    store.apply(Insert.of("portraits", [
        rows.Portrait(1, 1, name="Mara", picture_id=1),
        rows.Portrait(2, 1, name="Tom", picture_id=1),
    ]))  # fmt: skip
    text = "Vorname;Fotograf;Alter\nMara;Ida;8\nTom;Uwe;9\n"
    for cells in (2, 0):
        plan, _ = take(store, HERE, text)
        assert (plan.cells, [(bad.line, bad.code) for bad in plan.bad]) == (
            cells, [(3, "photo_shared")],
        )  # fmt: skip


def test_namesakes_are_told_apart_by_what_the_table_has(store):
    text = "Vorname;Alter;Zitat\nAnna;8;A\nAnna;9;B\nTom;8;C\n"
    for new in (3, 0):
        plan, _ = take(store, HERE, text)
        assert (len(plan.new), plan.changed, plan.double) == (new, {}, [])


def test_each_row_may_name_its_campaign_which_is_made_where_it_is_missing(store):
    text = "Kampagne;Vorname\nwir am fluss;Anna\nHerbst;Anna\n;Tom\n"
    goal = Goal("portraits")
    plan, back = take(store, goal, text)
    assert [(bad.line, bad.code) for bad in plan.bad] == [(4, "table_campaign")]
    assert [c.name for c in store.read(queries.where, "campaigns")] == ["Wir am Fluss", "Herbst"]
    assert [p.campaign_id for p in store.read(queries.where, "portraits")] == [1, 2]
    plan, _ = take(store, goal, text)
    assert (plan.new, plan.changed) == ([], {})
    store.apply(back)
    assert store.read(queries.where, "portraits") == []


def test_contacts_and_organisations(store):
    text = (
        "Firma;Vorname;Nachname;E-Mail;Telefon\n"
        "Stadtwerke Nord;Karoline;Petersmann;k@example.org;0221 4710-100\n"
        "Agentur Federkiel;;;;\nKunstverein am Ufer e. V.;;;;\nMusterstadt Druck GmbH;;;;\n"
    )
    plan, _ = take(store, CONTACTS, text)
    assert len(plan.new) == 4
    assert [(c["kind"], c["name"], c.get("organisation")) for c in contacts(store)] == [
        ("person", "Petersmann", "Stadtwerke Nord"),
        ("company", "Agentur Federkiel", None),
        ("association", "Kunstverein am Ufer e. V.", None),
        ("company", "Musterstadt Druck GmbH", None),
    ]
    plan, _ = take(store, CONTACTS, text)
    assert (plan.new, plan.changed, len(plan.same)) == ([], {}, 4)
    # Somebody else with the same mail address is told apart by the name.
    both = "Nachname;Vorname;E-Mail\nA;Uwe;info@example.org\nB;Ida;info@example.org\n"
    for new in (2, 0):
        plan, _ = take(store, CONTACTS, both)
        assert (len(plan.new), plan.changed, plan.double) == (new, {}, [])


def test_the_office_has_its_own_names_for_columns(store):
    store.apply(Insert.of("header_aliases", [
        rows.HeaderAlias(1, "contacts", "Ansprechperson", "name"),
        rows.HeaderAlias(2, "contacts", "Telefon", ""),
    ]))  # fmt: skip
    take(store, CONTACTS, "Ansprechperson;Telefon\nFähre;intern\n")
    assert contacts(store) == [{"kind": "person", "name": "Fähre"}]


def test_nothing_to_go_by_is_said(store):
    with pytest.raises(Known, match="table_no_columns"):
        found(store, CONTACTS, "Foo;Bar\n1;2\n")
    with pytest.raises(Known, match="key_missing"):
        found(store, CONTACTS, "PLZ;Ort\n1;2\n")
    with pytest.raises(Known, match="key_missing"):
        found(store, CONTACTS, "Name;Ort\nA;2\n", keys=[("email",)])


def test_a_chosen_key(store):
    take(store, HERE, "Vorname;Beruf;Alter\nMara;Wirtin;8\n")
    plan, _ = take(store, HERE, "Vorname;Beruf;Alter\nAnna;Wirtin;8\n", keys=[("role", "age")])
    assert (plan.new, plan.cells) == ([], 1)


def test_reading_can_be_stopped_and_tells_how_far_it_is(store):
    text = "Vorname\n" + "".join(f"P{i}\n" for i in range(3000))
    data = text.encode()
    sheet = reading.read(data, reading.look(data, "t.csv"))
    seen = []
    progress = Progress(lambda done, total, _text: seen.append((done, total)))
    survey(store, HERE, sheet, {0: "name"}, progress)
    assert seen[0] == (0, 6000)
    assert seen == sorted(seen)
    stopped = Progress(None)
    stopped.cancel()
    with pytest.raises(Cancelled):
        survey(store, HERE, sheet, {0: "name"}, stopped)


def test_further_numbers_and_addresses_are_columns_and_set_as_the_cell_says(store):
    store.apply(Insert.of("contacts", [rows.Contact(1, name="Fähre", phone="0203 1")]))
    text = (
        "Name;Telefon 2;Weitere E-Mail-Adressen;Weitere Anschriften\n"
        'Fähre;0170 0000002;hp2@m.example (privat);"Uferweg 3; 00-001; Warschau; Polen"\n'
    )
    plan, back = take(store, CONTACTS, text)
    assert (len(plan.changed), plan.bad) == (1, [])
    assert ways(store) == [(
        [[("phone", "work", "0170 0000002", "+491700000002")],
         [("mail", "home", "hp2@m.example", "hp2@m.example")], []],
        [("work", "Uferweg 3", "00-001", "Warschau", "Polen")],
    )]  # fmt: skip
    data = exported(store, "contacts", "csv").decode("utf-8-sig")
    assert "0170 0000002 (Telefon, dienstlich)" in data
    (record,) = json.loads(exported(store, "contacts", "json"))
    assert record["phones"] == [{"kind": "phone", "use": "work", "value": "0170 0000002"}]
    assert record["addresses"][0]["country"] == "Polen"
    assert record["websites"] == []
    (kept,) = store.read(queries.where, "contact_points", kind="phone")
    more = 'Name;Weitere Telefonnummern\nFähre;"0170 3 (Handy, privat)\n0203 4 (Fax)"\n'
    plan, again = take(store, CONTACTS, more)
    (points, _) = ways(store)[0]
    assert [point[:3] for point in points[0]] == [
        ("mobile", "home", "0170 3"), ("fax", "work", "0203 4"),
    ]  # fmt: skip
    assert store.need("contact_points", kept.id).value == "0170 3"
    assert len(points[1]) == 1
    plan, _ = take(store, CONTACTS, "Name;Weitere Telefonnummern\nFähre;\n")
    assert plan.changed == {}
    plan, gone = take(store, CONTACTS, "Name;Weitere Telefonnummern\nFähre;\n", erase=True)
    assert ways(store)[0][0][0] == []
    for change_ in (gone, again, back):
        store.apply(change_)
    assert ways(store) == [([[], [], []], [])]
    bad = found(store, CONTACTS, "Name;E-Mail 2\nFähre;ida(at)example.org\n").plan.bad
    assert [(one.line, one.code) for one in bad] == [(2, "value_mail")]


def test_a_table_with_other_words_makes_drafts_of_checked_texts(store):
    head = "Vorname;Beruf;Zitat;Textstand\n"
    take(store, HERE, head + "Ida;Wirtin;Hier.;Geprüft\nJo;Koch;Da.;Freigegeben\nMia;;Dort.;\n")

    def states():
        return [text.state for text in store.read(queries.where, "portrait_texts")]

    assert states() == ["checked", "released", "draft"]
    made = found(store, HERE, "Vorname;Zitat\nIda;Neu.\nJo;Da.\nMia;Auch neu.\n")
    step, fallen = change_and_fallen(store, made)
    back = store.apply(step)
    assert (states(), fallen) == (["draft", "released", "draft"], 1)
    store.apply(back)
    assert states() == ["checked", "released", "draft"]
    # What the row says of the state wins; the same file again changes nothing.
    again = head + "Ida;Wirtin;Neu.;Geprüft\nJo;Köchin;Da.;Geprüft\nMia;;Dort.;\n"
    take(store, HERE, again)
    assert states() == ["checked", "checked", "draft"]
    assert not found(store, HERE, again).plan.changed


def test_what_changes_alike_in_two_rows_takes_nothing_from_one_to_the_other(store):
    head = "Vorname;Nachname;Alter;Ort des Porträts\n"
    take(store, HERE, f"{head}Jo;Lang;17;Auental\nMara;Kurz;17;Neustadt\n")
    plan, _ = take(store, HERE, f"{head}Jo;Lang;18;Neustadt\nMara;Kurz;18;Altstadt\n")
    assert (plan.new, len(plan.changed)) == ([], 2)
    assert [one["age"] for one in portraits(store)] == [18, 18]
    assert lying(store) == {"Jo": "Neustadt", "Mara": "Altstadt"}
