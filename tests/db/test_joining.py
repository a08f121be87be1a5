"""What another library holds joins the open one: whole, not doubled, and taken back whole."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from db import queries, rows
from db.changes import Batch, Insert
from db.joining import LEFT, ORDER, DanglingError, inside, join
from db.library import Library, open_library
from db.models import BESIDE, LINKS, ROWS, TABLES
from db.portrait_rows import PhotoSession, Place, PortraitPicture, SessionInvitation
from tests.db.strategies import dump


@pytest.fixture
def both(library: Library, empty_library: Path, tmp_path: Path):
    """The open library and another one."""
    folder = tmp_path / "other"
    shutil.copytree(empty_library, folder)
    other = open_library(folder)
    yield library, other
    other.close()


def fill(library: Library, first: int = 1) -> None:
    """A campaign with everything that refers to something."""
    n = first
    with library.writing() as connection:
        Batch.of(
            Insert.of("brands", [rows.Brand(n, "Auental")]),
            Insert.of("places", [Place(n, "Kreis", "district"), Place(n + 1, "Aue", parent_id=n)]),
            Insert.of("labels", [rows.Label(n, "Handwerk"), rows.Label(n + 1, "handwerk")]),
            Insert.of(
                "pictures",
                [rows.Picture(n + i, f"{i:064x}", ".jpg", "a.jpg", 9, 1, 1) for i in range(2)],
            ),
            Insert.of(
                "contacts",
                [rows.Contact(n, name="Brandt"), rows.Contact(n + 1, kind="firm", name="Mühle")],
            ),
            Insert.of("campaigns", [rows.Campaign(n, "Wir", brand_id=n)]),
            Insert.of("campaign_languages", [rows.CampaignLanguage(n, n, "pl")]),
            Insert.of(
                "portraits",
                [
                    rows.Portrait(n, n, name="Mara", picture_id=n, place_id=n + 1),
                    rows.Portrait(n + 1, n, name="Tom"),
                ],
            ),
            Insert.of("portrait_texts", [rows.PortraitText(n, n, role="Hebamme")]),
            Insert.of("person_data", [rows.PersonData(n, n, "Sommer", date(1990, 5, 1))]),
            Insert.of("portrait_pictures", [PortraitPicture(n + i, n, n + i) for i in (0, 1)]),
            Insert.of("photo_sessions", [PhotoSession(n, n, photographer_id=n)]),
            Insert.of("session_invitations", [SessionInvitation(n, n, n)]),
            Insert.of("participations", [rows.Participation(n, n, n + 1, representative_id=n)]),
            Insert.of("contact_points", [rows.ContactPoint(n, n, value="1", normal="1")]),
            Insert.of("contact_relations", [rows.ContactRelation(n, n, n + 1)]),
            Insert.of("portrait_labels", [rows.PortraitLabel(n, n, n)]),
            Insert.of("contact_labels", [rows.ContactLabel(n, n, n)]),
            Insert.of("walls", [rows.Wall(n, "Rathaus", n, logo_id=n)]),
            Insert.of("cells", [rows.Cell(n, n, 0, n), rows.Cell(n + 1, n, 1, None)]),
            Insert.of("wall_prints", [rows.WallPrint(n, n)]),
            Insert.of(
                "views",
                [
                    rows.View(n, "divisions", str(n), json.dumps({"x": 1})),
                    rows.View(n + 1, "divisions", "999", "{}"),  # its wall has gone
                    rows.View(n + 2, "portraits", "Nur Handwerk"),
                ],
            ),
            Insert.of("header_aliases", [rows.HeaderAlias(n, "contacts", "Tel.", "phone")]),
        ).apply(connection)  # fmt: skip


def reserve(library: Library):
    def give(table: str, number: int) -> range:
        with library.reading() as connection:
            first = queries.highest_id(connection, table) + 1
        return range(first, first + number)

    return give


def bring(ours: Library, other: Library):
    with other.reading() as theirs, ours.reading() as here:
        joined = join(theirs, here, reserve(ours))
    with ours.writing() as connection:
        return joined, joined.change.apply(connection)


def count(library: Library, table: str) -> int:
    with library.reading() as connection:
        return connection.scalar(text(f"SELECT count(*) FROM {table}")) or 0


def test_every_table_comes_along_or_is_named_as_left() -> None:
    assert sorted((*ORDER, *LEFT)) == sorted(ROWS)
    for (table, _column), target in LINKS.items():
        if (table, _column) not in BESIDE:
            assert ORDER.index(target) <= ORDER.index(table)


def test_everything_comes_along_and_goes_again(both) -> None:
    ours, other = both
    with ours.writing() as connection:  # other numbers than theirs
        Batch.of(
            Insert.of("campaigns", [rows.Campaign(5, "Alt")]),
            Insert.of("portraits", [rows.Portrait(7, 5, name="Ayse")]),
            Insert.of("walls", [rows.Wall(3, "Alt")]),
        ).apply(connection)
        before = dump(connection)
    fill(other)
    joined, undo = bring(ours, other)
    assert (len(joined.campaigns), joined.portraits) == (1, 2)
    with ours.reading() as connection:
        (mara,) = queries.where(connection, "portraits", name="Mara")
        assert mara.campaign_id == joined.campaigns[0] != 1
        place = queries.get(connection, "places", mara.place_id)
        assert (place.name, queries.get(connection, "places", place.parent_id).name) == (
            "Aue", "Kreis",
        )  # fmt: skip
        (wall,) = queries.where(connection, "walls", name="Rathaus")
        assert [cell.portrait_id for cell in queries.cells(connection, wall.id)] == [mara.id, None]
        assert queries.get(connection, "pictures", wall.logo_id).digest == f"{0:064x}"
        (view,) = queries.where(connection, "views")
        assert (view.register, view.name) == ("divisions", str(wall.id))
        assert not queries.where(connection, "wall_prints")
        assert not connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    with ours.writing() as connection:
        undo.apply(connection)
        assert dump(connection) == before


def test_what_is_there_already_is_not_doubled(both) -> None:
    ours, other = both
    fill(other)
    bring(ours, other)
    with other.reading() as theirs, ours.reading() as here:
        (campaign,) = inside(theirs, here).campaigns
        assert (campaign.name, campaign.portraits, campaign.walls, campaign.there) == (
            "Wir", 2, 1, True,
        )  # fmt: skip
    once = {table: count(ours, table) for table in TABLES}
    joined, _undo = bring(ours, other)
    twice = {table: count(ours, table) for table in TABLES}
    more = {table for table in TABLES if twice[table] > once[table]}
    assert more == {
        "campaigns", "campaign_languages", "portraits", "portrait_texts", "person_data",
        "portrait_pictures", "photo_sessions", "session_invitations", "participations",
        "portrait_labels", "walls", "cells", "views",
    }  # fmt: skip
    assert joined.known["contacts"] == 2


def test_two_of_their_labels_may_be_one_of_ours(both) -> None:
    ours, other = both
    fill(other)
    with other.writing() as connection:
        Insert.of("portrait_labels", [rows.PortraitLabel(8, 1, 2)]).apply(connection)
    with ours.writing() as connection:
        Insert.of("labels", [rows.Label(4, "HANDWERK")]).apply(connection)
    bring(ours, other)
    assert (count(ours, "labels"), count(ours, "portrait_labels")) == (1, 1)


def test_a_link_into_nowhere_is_damage(both) -> None:
    ours, other = both
    fill(other)
    with closing(sqlite3.connect(other.database)) as raw:
        raw.execute("UPDATE photo_sessions SET campaign_id = 99")
        raw.commit()
    with pytest.raises(DanglingError):
        bring(ours, other)


@settings(max_examples=15, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(st.integers(1, 500), st.integers(1, 500))
def test_numbers_do_not_matter(both, first: int, second: int) -> None:
    ours, other = both
    for library, start in ((ours, first), (other, second)):
        if not count(library, "campaigns"):
            fill(library, start)
    with ours.writing() as connection:
        before = dump(connection)
    _joined, undo = bring(ours, other)
    with ours.writing() as connection:
        assert not connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        undo.apply(connection)
        assert dump(connection) == before
