"""A step that could not be written is told as such, and nothing speaks of success."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest

from db import queries, rows
from db.changes import Insert
from desktop.core.crop import Face
from desktop.ui.campaigns.dropping import give
from desktop.ui.portraits.doing import faces_found
from desktop.ui.portraits.replacing import replace_photo
from tests.fixtures.registers import (
    add_campaign,
    add_contacts,
    add_portraits,
    context,  # noqa: F401
    settle,
    window,  # noqa: F401
)


def fill_the_disk(context):
    """From now on the library's database refuses every row as a full disk does."""
    with context.library.writing() as connection:
        found = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' "
            "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%search%'"
        ).fetchall()
        for (table,) in found:
            for verb in ("INSERT", "UPDATE", "DELETE"):
                connection.exec_driver_sql(
                    f"CREATE TRIGGER no_{verb}_{table} BEFORE {verb} ON {table} "
                    "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
                )


@pytest.fixture
def full(window, context, qtbot):
    """A window with two campaigns, portraits and contacts, and no room left on the disk."""
    add_campaign(context, 1, "Alte")
    add_campaign(context, 2, "Neue", language="de")
    add_portraits(context, 3)
    add_contacts(context)
    settle(qtbot, context)
    fill_the_disk(context)
    return window


def only_a_failure(window, qtbot):
    """The strip says what went wrong, offers no Undo, and the stack has no step."""
    settle(qtbot, window.context)
    front = window.strip.messages.front
    assert front is not None
    assert front.kind == "error"
    assert "Undo" not in window.strip.buttons()
    assert window.strip.messages.waiting == 0
    assert window.context.undo.count() == 0


def area_of(window, qtbot, key, ids=()):
    window.show_area(key)
    settle(qtbot, window.context)
    area = window.stage.current
    if ids:
        area.choose(ids)
        settle(qtbot, window.context)
        assert set(area.chosen()) == set(ids)
    return area


def test_what_was_not_deleted_is_not_called_deleted(full, qtbot):
    area = area_of(full, qtbot, "portraits", (1, 2))
    area.deeds.remove()
    only_a_failure(full, qtbot)


@pytest.mark.parametrize("verb", ["duplicate", "place_on_new", "new_person"])
def test_the_verbs_of_portraits(full, context, qtbot, verb):
    context.scope.select(1)
    area = area_of(full, qtbot, "portraits", (1, 2))
    getattr(area.doing, verb)()
    only_a_failure(full, qtbot)
    assert set(area.chosen()) == {1, 2}


def test_faces_that_were_not_noted(full, qtbot):
    faces_found(full.context, full, {1: Face(0.1, 0.1, 0.2, 0.2)}, 1)
    only_a_failure(full, qtbot)


@pytest.mark.parametrize("move", [True, False])
def test_portraits_that_were_not_given(full, context, qtbot, move):
    give(context, full, (1, 2), 2, move=move)
    only_a_failure(full, qtbot)


def test_contacts_that_did_not_join(full, qtbot):
    area = area_of(full, qtbot, "contacts", (1, 2))
    area.join(2)
    only_a_failure(full, qtbot)


def test_a_photo_that_was_not_replaced(full, context, qtbot, photo):
    replace_photo(context, full, photo("neu.jpg"), 1)
    only_a_failure(full, qtbot)


def test_photos_that_did_not_arrive(full, context, qtbot, photo):
    got = []
    area = area_of(full, qtbot, "portraits")
    area.importing.start([photo("neu.jpg")], 1, then=got.append)
    only_a_failure(full, qtbot)
    assert got == []
    assert context.store.read(queries.count, queries.Query("portraits")) == 3


def test_a_campaign_that_was_not_made_is_not_chosen(full, context, qtbot, photo):
    area = area_of(full, qtbot, "portraits")
    area.importing.start([photo("neu.jpg")], None)
    area.offer.name.setText("Dritte")
    area.offer._create()
    only_a_failure(full, qtbot)
    assert context.scope.campaign_id is None
    assert area.stack.currentWidget() is area.offer


def test_the_inspector_says_nothing_of_values_it_did_not_write(full, qtbot):
    area = area_of(full, qtbot, "contacts", (1, 2))
    inspector = area.inspector()
    inspector.reload()
    spec = next(f for s in inspector.sections for f in s.fields if f.name == "town")
    inspector.write(spec, "Flussheim")
    only_a_failure(full, qtbot)


def test_parts_and_languages_that_were_not_removed(window, context, qtbot):
    add_campaign(context)
    add_contacts(context)
    context.store.apply(Insert.of("participations", [rows.Participation(1, 1, 1, "partner")]))
    context.store.apply(Insert.of("campaign_languages", [rows.CampaignLanguage(1, 1, "en")]))
    fill_the_disk(context)
    inspector = area_of(window, qtbot, "contacts", (1,)).inspector()
    inspector.reload()
    inspector.parts.cards[0].remove.click()
    only_a_failure(window, qtbot)
    window.strip.clear()
    area_of(window, qtbot, "campaigns", (1,)).inspector()._remove_language(1)
    only_a_failure(window, qtbot)
