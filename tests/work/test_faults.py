"""What the check of a library tells: the photo, the portraits, what to do, in both languages."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from db import queries, rows
from db.changes import Insert
from db.engine import add_functions
from db.library import Library
from desktop.core.vault import Vault
from desktop.work import i18n
from desktop.work.faults import NAMED, RECORDS
from desktop.work.health import problems
from desktop.work.importing import arrive, harvest
from desktop.work.jobs import Progress
from desktop.work.store import Store


@pytest.fixture(params=["de", "en"], autouse=True)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    i18n.install(request.param)
    yield request.param
    i18n.install("en")


@pytest.fixture
def store(library: Library, qapp: object) -> Store:
    store = Store(library)
    store.apply(Insert.of("campaigns", [rows.Campaign(1, "Herbst"), rows.Campaign(2, "Winter")]))
    return store


def import_photo(store: Store, tmp_path: Path, campaigns: tuple[int, ...]) -> Path:
    """Import "Jörg.jpg" into these campaigns; where its original lies."""
    file = tmp_path / "Jörg.jpg"
    if not file.exists():
        Image.effect_noise((300, 400), 40).save(file)
    vault = Vault(store.library.folder)
    harvested = harvest([file], vault, Progress(), faces=False)
    for campaign in campaigns:
        store.apply(arrive(store, campaign, harvested).change)
    (picture,) = store.read(queries.where, "pictures")
    return vault.original(picture.digest, picture.suffix)


def found(store: Store) -> list[str]:
    return problems(store.library, Vault(store.library.folder), Progress())


def test_a_missing_original_is_told_with_its_photo_and_portraits(
    store: Store, tmp_path: Path, language: str
) -> None:
    original = import_photo(store, tmp_path, (1, 2))
    assert found(store) == []
    original.unlink()
    (sentence,) = found(store)
    assert "Jörg.jpg" in sentence
    assert "(Herbst)" in sentence
    assert "(Winter)" in sentence
    assert original.name in sentence
    assert ("fehlt" in sentence) == (language == "de")
    assert ("missing" in sentence) == (language == "en")
    # What it advises helps.
    import_photo(store, tmp_path, (1,))
    assert found(store) == []


def test_a_damaged_original_is_told_and_mended_by_importing(store: Store, tmp_path: Path) -> None:
    original = import_photo(store, tmp_path, (1,))
    whole = original.read_bytes()
    original.write_bytes(whole[:1000])
    (sentence,) = found(store)
    assert "Jörg.jpg" in sentence
    import_photo(store, tmp_path, (1,))
    assert found(store) == []
    assert original.read_bytes() == whole


def test_many_portraits_are_counted(store: Store, tmp_path: Path, language: str) -> None:
    original = import_photo(store, tmp_path, (1,))
    (shown,) = store.read(queries.where, "portraits")
    more = [rows.Portrait(shown.id + n, 1, name=f"P{n}-", picture_id=1) for n in range(1, 9)]
    store.apply(Insert.of("portraits", more))
    original.unlink()
    (sentence,) = found(store)
    assert sentence.count("(Herbst)") == NAMED
    assert ("und 4 weiteren" if language == "de" else "and 4 more") in sentence


def test_a_photo_that_nobody_shows(store: Store, tmp_path: Path, language: str) -> None:
    original = import_photo(store, tmp_path, (1,))
    (portrait,) = store.read(queries.where, "portraits")
    with closing(sqlite3.connect(store.library.database)) as connection:
        add_functions(connection)
        connection.execute("DELETE FROM portraits WHERE id = ?", (portrait.id,))
        connection.commit()
    original.unlink()
    (sentence,) = found(store)
    assert ("Kein Porträt" if language == "de" else "No portrait") in sentence


def test_a_broken_link_and_a_wrong_code_are_told_in_words(
    store: Store, tmp_path: Path, language: str
) -> None:
    import_photo(store, tmp_path, (1,)).unlink()
    with closing(sqlite3.connect(store.library.database)) as connection:
        add_functions(connection)
        connection.execute("INSERT INTO cells (id, wall_id, position, zoom) VALUES (7, 77, 0, 1)")
        connection.execute("UPDATE campaigns SET status = 'bogus' WHERE id = 2")
        connection.commit()
    told = found(store)
    assert len(told) == 3
    words = ("Plakatwand", "Kampagne 2") if language == "de" else ("Poster wall", "Campaign 2")
    for word in words:
        assert any(word in sentence for sentence in told)
    assert not any("cells" in sentence or "row" in sentence for sentence in told)


def test_every_table_has_a_word() -> None:
    from db.models import TABLES

    assert set(RECORDS) == set(TABLES)
