"""Photo sessions: who is asked, who comes, what is to be done."""

from __future__ import annotations

from datetime import date

import pytest

from db import queries, rows
from db.changes import Insert
from desktop.work import shoots, verbs
from desktop.work.store import Store


@pytest.fixture
def store(qapp, library):
    made = Store(library)
    made.apply(Insert.of("campaigns", [rows.Campaign(1, "Eine")]))
    made.apply(Insert.of("portraits", [rows.Portrait(id_, 1) for id_ in (1, 2, 3)]))
    return made


def test_a_session_begins_with_a_checklist_and_counts_who_comes(store):
    change, session = shoots.begin(store, 1, (1, 2), date(2026, 5, 3))
    inverse = store.apply(change)
    items = shoots.items(store, session)
    assert [item.text for item in items] == list(shoots.CHECKLIST)
    store.apply(shoots.tick(items[0], True, date(2026, 5, 1)))
    change, fresh = shoots.invite(store, session, (2, 3))
    back = store.apply(change)
    assert fresh == (3,)
    asked = shoots.invitations(store, session)
    store.apply(verbs.set_values("session_invitations", (asked[0].id,), answer="yes"))
    no = store.apply(verbs.set_values("session_invitations", (asked[2].id,), answer="no"))
    (summary,) = shoots.of_campaigns(store, (1,))
    assert (summary.invited, summary.yes, summary.no) == (3, 1, 1)
    assert (summary.items, summary.done) == (len(items), 1)
    assert summary.counts().startswith("1 of 3 come, 1 ")
    ((invitation, seen),) = shoots.of_portrait(store, 1)
    assert (invitation.answer, seen) == ("yes", summary)
    store.apply(no)
    store.apply(back)
    store.apply(shoots.tick(items[0], False))
    store.apply(verbs.set_values("session_invitations", (asked[0].id,), answer=""))
    store.apply(inverse)
    assert store.read(queries.where, "session_items") == []


def test_a_session_goes_with_its_campaign_and_an_invitation_with_its_portrait(store):
    change, session = shoots.begin(store, 1, (1, 2))
    store.apply(change)
    store.apply(verbs.remove(store, "portraits", (1,)))
    assert [each.portrait_id for each in shoots.invitations(store, session)] == [2]
    inverse = store.apply(verbs.remove(store, "campaigns", (1,)))
    assert store.row("photo_sessions", session) is None
    store.apply(inverse)
    assert len(shoots.items(store, session)) == len(shoots.CHECKLIST)


def test_sessions_come_in_the_order_of_their_days(store):
    for day in (None, date(2026, 6, 1), date(2026, 5, 1)):
        store.apply(shoots.begin(store, 1, on=day)[0])
    days = [each.session.held_on for each in shoots.of_campaigns(store, (1,))]
    assert days == [date(2026, 5, 1), date(2026, 6, 1), None]


@pytest.mark.parametrize(
    ("typed", "time"),
    [("14:30", "14:30"), ("9", "09:00"), ("9.05 Uhr", "09:05"), ("18 h", "18:00"), ("", ""),
     ("24:00", None), ("12:60", None), ("mittags", None)],
)  # fmt: skip
def test_a_time_of_day(typed, time):
    assert shoots.clock(typed) == time
