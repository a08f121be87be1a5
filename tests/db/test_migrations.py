"""Migrations make exactly the tables that the rows declare."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from db import migrations
from db.engine import fold, open_engine, searchable
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
        assert list(found) == [*columns(name), *sorted(derived)]
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
