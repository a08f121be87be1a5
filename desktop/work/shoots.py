"""Photo sessions, as Changes and in a list: who is asked, who comes, what is to be done."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from db import portrait_rows
from db.changes import Batch, Change, Insert, Update
from desktop.work import verbs
from desktop.work.i18n import format_date, mark, translate
from desktop.work.store import Store

CHECKLIST: Final = (
    mark("Sessions", "Invitation with day, place and way sent"),
    mark("Sessions", "Consent forms ready, for minors signed by all guardians"),
    mark("Sessions", "Agreed with the photographer: portrait format, room for text, backdrop"),
    mark("Sessions", "Rights of use and credit line agreed in writing"),
    mark("Sessions", "Room, changing room and make-up arranged"),
    mark("Sessions", "Safety and health thought of: access, breaks, drinks"),
    mark("Sessions", "Consent signed before the first photo"),
    mark("Sessions", "Name, age, role and quote written down for everybody"),
    mark("Sessions", "Photos received and imported"),
    mark("Sessions", "Thanks and photos sent to everybody"),
)
"""What an office has to think of at a photo session; a new one begins with it."""

_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?:\s*(?:Uhr|h))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Summary:
    """A photo session with who answered what, and how much of its checklist is done."""

    session: portrait_rows.PhotoSession
    invited: int
    yes: int
    no: int
    items: int
    done: int

    def counts(self) -> str:
        """In words: "5 of 8 come, 1 does not"."""
        if not self.invited:
            return translate("Sessions", "nobody invited yet")
        text = translate("Sessions", "{yes} of {all} come", yes=self.yes, all=self.invited)
        if self.no:
            text += ", " + translate("Sessions", "%n decline(s)", "", self.no)
        return text


def clock(text: str) -> str | None:
    """A time of day in one form ("14:30"); "" for none, None for what is no time."""
    plain = text.strip()
    if not plain:
        return ""
    found = _CLOCK.fullmatch(plain)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None


def called(session: portrait_rows.PhotoSession) -> str:
    """A photo session as people speak of it: its day, time and place."""
    if session.held_on is None:
        when = translate("Sessions", "Photo session without a day")
    else:
        when = format_date(session.held_on, long=True)
    if session.time:
        when = translate("Sessions", "{day}, {time}", day=when, time=session.time)
    return f"{when} · {session.location}" if session.location else when


def begin(
    store: Store, campaign_id: int, portraits: Sequence[int] = (), on: date | None = None
) -> tuple[Change, int]:
    """A new photo session of a campaign with the checklist, to which these are asked."""
    row = portrait_rows.PhotoSession(0, campaign_id, on)
    change, session = verbs.add(store, "photo_sessions", row)
    ids = store.reserve("session_items", len(CHECKLIST))
    items = [
        portrait_rows.SessionItem(id_, session, place, translate("Sessions", text))
        for place, (id_, text) in enumerate(zip(ids, CHECKLIST, strict=True))
    ]
    changes = [change, Insert.of("session_items", items)]
    if portraits:
        changes.append(_asked(store, session, portraits))
    return Batch(tuple(changes)), session


def invite(
    store: Store, session_id: int, portraits: Sequence[int]
) -> tuple[Change, tuple[int, ...]]:
    """Ask portrayed persons to a session; those that are asked already are left out.

    Returns whom it asks.
    """
    there = {each.portrait_id for each in invitations(store, session_id)}
    fresh = tuple(id_ for id_ in portraits if id_ not in there)
    return _asked(store, session_id, fresh), fresh


def of_campaigns(store: Store, campaigns: Sequence[int]) -> list[Summary]:
    """The photo sessions of campaigns, the next ones last; those without a day come at the end."""
    from db import queries

    return _summed(store, store.read(queries.beside, "photo_sessions", "campaign_id", campaigns))


def of_portrait(
    store: Store, portrait_id: int
) -> list[tuple[portrait_rows.SessionInvitation, Summary]]:
    """The photo sessions that a portrait is asked to, with its own answer."""
    from db import queries

    own: list[portrait_rows.SessionInvitation] = store.read(
        queries.where, "session_invitations", portrait_id=portrait_id
    )
    by_session = {each.session_id: each for each in own}
    sessions = store.read(queries.many, "photo_sessions", tuple(by_session))
    return [(by_session[each.session.id], each) for each in _summed(store, sessions)]


def invitations(store: Store, session_id: int) -> list[portrait_rows.SessionInvitation]:
    """Who is asked to a session."""
    from db import queries

    return store.read(queries.where, "session_invitations", session_id=session_id)


def items(store: Store, session_id: int) -> list[portrait_rows.SessionItem]:
    """The checklist of a session in its order."""
    from db import queries

    found: list[portrait_rows.SessionItem] = store.read(
        queries.where, "session_items", session_id=session_id
    )
    return sorted(found, key=lambda item: (item.position, item.id))


def tick(item: portrait_rows.SessionItem, done: bool, today: date | None = None) -> Change:
    """A line of the checklist is done, or after all not."""
    day = (today or date.today()) if done else None
    return verbs.set_values("session_items", (item.id,), done_on=day)


def move(store: Store, item: portrait_rows.SessionItem, by: int) -> Change | None:
    """A line of the checklist goes so many places down (below zero: up); None where it cannot."""
    order = items(store, item.session_id)
    at = next((place for place, each in enumerate(order) if each.id == item.id), None)
    if at is None or not 0 <= at + by < len(order):
        return None
    order.insert(at + by, order.pop(at))
    moved = {
        each.id: {"position": place} for place, each in enumerate(order) if each.position != place
    }
    return Update("session_items", moved)


def _asked(store: Store, session_id: int, portraits: Sequence[int]) -> Insert:
    ids = store.reserve("session_invitations", len(portraits))
    return Insert.of(
        "session_invitations",
        [
            portrait_rows.SessionInvitation(id_, session_id, portrait)
            for id_, portrait in zip(ids, portraits, strict=True)
        ],
    )


def _summed(store: Store, sessions: Sequence[portrait_rows.PhotoSession]) -> list[Summary]:
    from db import queries

    ids = tuple(session.id for session in sessions)
    asked: Counter[tuple[int, str]] = Counter(
        (each.session_id, each.answer)
        for each in store.read(queries.beside, "session_invitations", "session_id", ids)
    )
    listed: Counter[tuple[int, bool]] = Counter(
        (each.session_id, each.done_on is not None)
        for each in store.read(queries.beside, "session_items", "session_id", ids)
    )
    return [
        Summary(
            session,
            sum(asked[session.id, answer] for answer in ("", "yes", "no")),
            asked[session.id, "yes"],
            asked[session.id, "no"],
            listed[session.id, True] + listed[session.id, False],
            listed[session.id, True],
        )
        for session in sorted(sessions, key=lambda s: (s.held_on or date.max, s.time, s.id))
    ]
