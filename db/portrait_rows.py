"""Rows of what hangs on portraits: their pictures, a town's sections, places, photo sessions.

The rules are those of `db.rows`.
"""

from __future__ import annotations

from datetime import date, datetime

from db.frozen import frozen


@frozen
class PortraitPicture:
    """One of several pictures of a portrait, in the office's order.

    A portrait with one picture needs no such row: `Portrait.picture_id` is the one it shows.
    """

    id: int
    portrait_id: int
    picture_id: int
    position: int = 0


@frozen
class PlaceSection:
    """A section of a town portrait in one language: the castle, the market, the people."""

    id: int
    portrait_id: int
    language: str = "de"
    position: int = 0
    heading: str = ""
    text: str = ""


@frozen
class Place:
    """A region, a district in it, or a town: `parent_id` is always of a higher kind."""

    id: int
    name: str
    kind: str = "town"
    parent_id: int | None = None


@frozen
class PhotoSession:
    """An appointment at which portraits of a campaign are taken.

    `time` is the clock as people write it ("14:30"); `photographer_id` is a contact.
    """

    id: int
    campaign_id: int
    held_on: date | None = None
    time: str = ""
    location: str = ""
    photographer_id: int | None = None
    note: str = ""
    created_at: datetime | None = None


@frozen
class SessionInvitation:
    """A portrayed person is asked to a photo session; `answer` is "" until they said something."""

    id: int
    session_id: int
    portrait_id: int
    answer: str = ""


@frozen
class SessionItem:
    """A line of a photo session's checklist, with the day on which it was done."""

    id: int
    session_id: int
    position: int = 0
    text: str = ""
    done_on: date | None = None
