"""Merging: one record is left, and everything that hung on the others hangs on it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import queries, rows
from db.changes import Batch, Insert
from db.library import Library
from db.merging import merge
from tests.db.strategies import Steps, dump


def test_contacts_become_one_with_all_links(library: Library) -> None:
    with library.writing() as connection:
        Batch.of(
            Insert.of("campaigns", [rows.Campaign(1, "Wir")]),
            Insert.of("contacts", [rows.Contact(i, name=n) for i, n in enumerate("ABCD", 1)]),
            Insert.of("labels", [rows.Label(1, "Ehrenamt"), rows.Label(2, "Presse")]),
            Insert.of(
                "contact_labels",
                [
                    rows.ContactLabel(1, 1, 1),
                    rows.ContactLabel(2, 2, 1),
                    rows.ContactLabel(3, 2, 2),
                ],
            ),
            Insert.of("contact_points", [rows.ContactPoint(1, 3, value="0199")]),
            Insert.of(
                "contact_relations",
                [rows.ContactRelation(1, 1, 2), rows.ContactRelation(2, 3, 4, "head_of")],
            ),
            Insert.of(
                "participations",
                [rows.Participation(1, 1, 2), rows.Participation(2, 1, 4, representative_id=3)],
            ),
        ).apply(connection)
        before = dump(connection)
        inverse = merge(connection, "contacts", 1, (2, 3), {"name": "Neu"}).apply(connection)
        assert [(c.id, c.name) for c in queries.where(connection, "contacts")] == [
            (1, "Neu"), (4, "D"),
        ]  # fmt: skip
        labels = queries.where(connection, "contact_labels")
        assert [(mark.contact_id, mark.label_id) for mark in labels] == [(1, 1), (1, 2)]
        assert queries.where(connection, "contact_points")[0].contact_id == 1
        (relation,) = queries.where(connection, "contact_relations")
        assert (relation.contact_id, relation.other_id) == (1, 4)
        parts = queries.where(connection, "participations")
        assert [(p.contact_id, p.representative_id) for p in parts] == [(1, None), (4, 1)]
        inverse.apply(connection)
        assert dump(connection) == before


def test_words_of_one_language_become_one(library: Library) -> None:
    with library.writing() as connection:
        Batch.of(
            Insert.of("campaigns", [rows.Campaign(1, "Wir")]),
            Insert.of("portraits", [rows.Portrait(1, 1), rows.Portrait(2, 1)]),
            Insert.of(
                "portrait_texts",
                [
                    rows.PortraitText(1, 1, "de", "Hebamme"),
                    rows.PortraitText(2, 2, "de", "Ärztin", "Guten Tag."),
                    rows.PortraitText(3, 2, "en", "Doctor"),
                ],
            ),
            Insert.of("person_data", [rows.PersonData(1, 2, "Abel")]),
        ).apply(connection)
        merge(connection, "portraits", 1, (2,), {}).apply(connection)
        texts = queries.where(connection, "portrait_texts")
        assert [(t.portrait_id, t.language, t.role, t.quote) for t in texts] == [
            (1, "de", "Hebamme", "Guten Tag."), (1, "en", "Doctor", ""),
        ]  # fmt: skip
        assert queries.where(connection, "person_data")[0].portrait_id == 1


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_merging_anything_is_undone_exactly(library: Library, data: st.DataObject) -> None:
    with library.reading() as connection, connection.begin_nested() as outer:
        steps = Steps(connection)
        for _ in range(data.draw(st.integers(2, 14))):
            steps.draw(data).apply(connection)
        table = data.draw(st.sampled_from(("contacts", "portraits", "campaigns")))
        ids = steps.ids(table)
        if len(ids) > 1:
            before = dump(connection)
            keep, *others = data.draw(st.permutations(ids))
            inverse = merge(connection, table, keep, others, {}).apply(connection)
            assert steps.ids(table) == [keep]
            inverse.apply(connection)
            assert dump(connection) == before
        outer.rollback()
