"""Migrations make exactly the tables that the rows declare."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, OperationalError

from db import migrations, portrait_rows, queries, rows
from db.changes import Batch, Insert, Update, removal
from db.engine import fold, open_engine, searchable
from db.library import Library, create_library, open_library
from db.models import DERIVED, LINKS, TABLES, columns

VERSIONS = Path(migrations.__file__).parent / "versions"


def test_the_newest_revision_is_known_as_head() -> None:
    newest = sorted(VERSIONS.glob("[0-9]*.py"))[-1]
    assert newest.name.startswith(f"{migrations.HEAD}_")
    assert migrations.known(migrations.HEAD)
    assert not migrations.known("9999")


def test_a_new_database_has_the_declared_tables(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "new.db")
    assert migrations.current(engine) is None
    migrations.upgrade(engine)
    assert migrations.current(engine) == migrations.HEAD
    inspector = sa.inspect(engine)
    for name, table in TABLES.items():
        found = {column["name"]: column for column in inspector.get_columns(name)}
        derived = {column for owner, column in DERIVED if owner == name}
        # A column that came later stands behind the derived ones.
        assert [each for each in found if each not in derived] == list(columns(name))
        assert {each for each in found if each in derived} == derived
        for column in table.columns:
            if column.name not in derived:
                assert found[column.name]["nullable"] == column.nullable, (name, column.name)
                assert isinstance(found[column.name]["type"], type(column.type))
        keys = {
            (name, key["constrained_columns"][0]): key["referred_table"]
            for key in inspector.get_foreign_keys(name)
        }
        assert keys == {link: to for link, to in LINKS.items() if link[0] == name}
    engine.dispose()


def test_a_failing_upgrade_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "old.db")
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE cells (id INTEGER)")  # in the way of the first
    with pytest.raises(OperationalError):
        migrations.upgrade(engine)
    assert sa.inspect(engine).get_table_names() == ["cells"]
    engine.dispose()


def test_fold() -> None:
    assert fold("Özlem Großmann-Łuczak ı É") == "ozlem grossmann-luczak i e"
    assert fold(None) is None
    assert fold("") == ""
    assert fold("😀 Ab") == "😀 ab"


def test_a_library_of_the_first_version_keeps_its_rows_and_is_searched_anew(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "old.db")
    migrations.upgrade(engine, to="0001")
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO contacts VALUES (7, 'person', 'Müller-Lüneburg', 'Ines', '', '', '', '',"
            " '', '', '', '', '', NULL)"
        )
    migrations.upgrade(engine)
    with engine.connect() as connection:
        (row,) = connection.execute(TABLES["contacts"].select())
        assert (row.id, row.name, row.sort_name) == (7, "Müller-Lüneburg", "muller-luneburg")
        found = connection.exec_driver_sql(
            "SELECT rowid FROM contacts_search WHERE text LIKE '%muller%'"
        )
        assert found.scalars().all() == [7]
    engine.dispose()


def test_searchable_holds_both_ways_of_writing_an_umlaut() -> None:
    assert searchable("Ines Mueller, Köln") == "ines mueller, koln muller,"
    assert searchable("Müller") == "muller"
    assert searchable(None) is None


def test_a_library_of_the_third_version_keeps_its_rows_and_is_backed_up(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    create_library(folder).close()
    file = folder / "library.db"
    file.unlink()
    engine = open_engine(file)
    migrations.upgrade(engine, to="0003")
    with engine.begin() as connection:
        for statement in (
            (
                "INSERT INTO campaigns (id, name, claim, guiding_sentence, aim, hashtag, status,"
                " language, note) VALUES (1, 'Wir', '', '', '', '', 'idea', 'de', '')"
            ),
            (
                "INSERT INTO portraits (id, campaign_id, kind, name, status, note)"
                " VALUES (7, 1, 'person', 'Özlem', 'draft', 'früh')"
            ),
            (
                "INSERT INTO portrait_texts (id, portrait_id, language, role, quote, story, state)"
                " VALUES (3, 7, 'de', 'Müllerin', '', '', 'draft')"
            ),
        ):
            connection.exec_driver_sql(statement)
        found = connection.exec_driver_sql("SELECT text FROM portraits_search").scalars().all()
    engine.dispose()
    with closing(open_library(folder)) as library:
        with library.reading() as connection:
            (portrait,) = queries.where(connection, "portraits")
            assert (portrait.name, portrait.note, portrait.place_id) == ("Özlem", "früh", None)
            now = connection.exec_driver_sql("SELECT text FROM portraits_search").scalars().all()
            assert now == found
        with library.writing() as connection:
            Batch.of(
                Insert.of("places", [portrait_rows.Place(1, "Auental")]),
                Update.one("portraits", 7, place_id=1, status="ready"),
                Insert.of("place_sections", [portrait_rows.PlaceSection(1, 7, heading="Burg")]),
                Update.one("portrait_texts", 3, state="checked"),
            ).apply(connection)
            for word in ("auental", "burg", "mullerin"):
                query = queries.Query("portraits", search=word)
                assert list(queries.ids(connection, query)) == [7], word
    assert list((folder / "backups").glob("*"))


def test_walls_of_the_fifth_version_stay_one_poster_with_many_portraits(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    create_library(folder).close()
    file = folder / "library.db"
    file.unlink()
    engine = open_engine(file)
    migrations.upgrade(engine, to="0005")
    with engine.begin() as connection:
        for statement in (
            (
                "INSERT INTO walls (id, name, format, width, height, margin_top, margin_right,"
                " margin_bottom, margin_left, gap_x, gap_y, rows, columns, caption,"
                " caption_fields, caption_size, background, dpi, seed)"
                " VALUES (4, 'Rathaus', 'A0', 841, 1189, 20, 20, 20, 20, 10, 10, 0, 3, 'below',"
                " 'name', 0, '#FFFFFF', 300, 7)"
            ),
            (
                "INSERT INTO cells (id, wall_id, position, zoom, kind, text)"
                " VALUES (9, 4, 0, 1.0, 'text', 'Hier')"
            ),
        ):
            connection.exec_driver_sql(statement)
    engine.dispose()
    with closing(open_library(folder)) as library:
        with library.reading() as connection:
            wall = queries.get(connection, "walls", 4)
            assert wall == replace(
                rows.Wall(4, "Rathaus"), columns=3, caption_fields="name", seed=7
            )
            assert (wall.kind, wall.logo_id, wall.circumference) == ("poster", None, 0.0)
            assert queries.cells(connection, 4) == [rows.Cell(9, 4, 0, kind="text", text="Hier")]
        with library.writing() as connection:
            undo = Batch.of(
                Insert.of("pictures", [rows.Picture(1, "a", ".png", "wappen.png", 1, 9, 9)]),
                Update.one("walls", 4, kind="column", circumference=3600.0, logo_id=1),
                Update.one("cells", 9, picture_id=1),
                Insert.of("wall_prints", [rows.WallPrint(1, 4, output="press", arrangement="{}")]),
            ).apply(connection)
            gone = removal(connection, "pictures", [1]).apply(connection)
            assert queries.get(connection, "walls", 4).logo_id is None
            gone.apply(connection)
            assert queries.cells(connection, 4)[0].picture_id == 1
            away = removal(connection, "walls", [4]).apply(connection)
            assert not queries.where(connection, "wall_prints")
            away.apply(connection)
            undo.apply(connection)
            assert queries.get(connection, "walls", 4) == wall


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO portrait_pictures VALUES (2, 1, 1, 1)",  # the same picture twice
        "INSERT INTO portrait_pictures VALUES (2, 1, 9, 1)",  # no such picture
        "INSERT INTO session_invitations VALUES (2, 1, 1, '')",
        "INSERT INTO places (id, name, kind, parent_id) VALUES (1, 'A', 'town', 5)",
        "UPDATE portraits SET place_id = 5",
        "DELETE FROM photo_sessions",
    ],
)
def test_what_cannot_be_is_refused(library: Library, statement: str) -> None:
    with library.writing() as connection:
        Batch.of(
            Insert.of("campaigns", [rows.Campaign(1, "Wir")]),
            Insert.of("pictures", [rows.Picture(1, "a", ".jpg", "a.jpg", 1, 1, 1)]),
            Insert.of("portraits", [rows.Portrait(1, 1)]),
            Insert.of("portrait_pictures", [portrait_rows.PortraitPicture(1, 1, 1)]),
            Insert.of("photo_sessions", [portrait_rows.PhotoSession(1, 1)]),
            Insert.of("session_invitations", [portrait_rows.SessionInvitation(1, 1, 1)]),
        ).apply(connection)
    with pytest.raises(IntegrityError), library.writing() as connection:
        connection.exec_driver_sql(statement)
