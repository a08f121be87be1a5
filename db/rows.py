"""Rows: the only shape that data has outside `db`.

A row of a table carries exactly the table's columns, so that a Change can take it and give it
back without loss. A line is what a list shows: a row with what belongs beside it, already joined.
Lengths are millimetres; positions within a picture are fractions 0..1 of the upright photo.
"""

# ruff: noqa: PLC0414 - what is imported under its own name is offered here too

from __future__ import annotations

from datetime import date, datetime

from db.frozen import frozen
from db.wall_rows import Cell as Cell
from db.wall_rows import Wall as Wall
from db.wall_rows import WallPrint as WallPrint


@frozen
class Brand:
    """An umbrella brand (Dachmarke) with its core and its one colour."""

    id: int
    name: str
    claim: str = ""
    core: str = ""
    accent: str = "#C8102E"
    website: str = ""
    note: str = ""
    created_at: datetime | None = None


@frozen
class Campaign:
    """A campaign of a brand; `language` is the one its texts are written in first (ISO 639-1)."""

    id: int
    name: str
    brand_id: int | None = None
    claim: str = ""
    guiding_sentence: str = ""
    aim: str = ""
    hashtag: str = ""
    status: str = "idea"
    starts_on: date | None = None
    ends_on: date | None = None
    language: str = "de"
    note: str = ""
    created_at: datetime | None = None


@frozen
class CampaignLanguage:
    """A further language of a campaign, with its claim and the day from which it is due."""

    id: int
    campaign_id: int
    language: str
    claim: str = ""
    starts_on: date | None = None


@frozen
class Portrait:
    """A person or a place as the public sees it; `name` is the first name, or the place's name.

    `place_id` is where a person belongs, or the town that a place's portrait is about.
    """

    id: int
    campaign_id: int
    kind: str = "person"
    name: str = ""
    age: int | None = None
    status: str = "draft"
    picture_id: int | None = None
    note: str = ""
    created_at: datetime | None = None
    place_id: int | None = None


@frozen
class PortraitText:
    """A portrait's words in one language."""

    id: int
    portrait_id: int
    language: str = "de"
    role: str = ""
    quote: str = ""
    story: str = ""
    state: str = "draft"
    due_on: date | None = None


@frozen
class PersonData:
    """What the public never sees of a portrayed person; held apart from the portrait."""

    id: int
    portrait_id: int
    surname: str = ""
    born_on: date | None = None
    street: str = ""
    postcode: str = ""
    town: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""


@frozen
class Picture:
    """An original in the vault; `width` and `height` are px of the upright photo.

    `likeness` is 64 bits that are nearly the same in pictures that look the same; None: not yet
    computed.
    """

    id: int
    digest: str
    suffix: str
    file_name: str
    size_bytes: int
    width: int
    height: int
    format: str = ""
    mode: str = ""
    profile: str = ""
    taken_at: datetime | None = None
    creator: str = ""
    credit_line: str = ""
    copyright: str = ""
    caption: str = ""
    alt_text: str = ""
    focus_x: float | None = None
    focus_y: float | None = None
    face_x: float | None = None
    face_y: float | None = None
    face_width: float | None = None
    face_height: float | None = None
    added_at: datetime | None = None
    likeness: int | None = None


@frozen
class Contact:
    """A person or organisation; `name` is the surname of a person, else the organisation's name."""

    id: int
    kind: str = "person"
    name: str = ""
    first_name: str = ""
    organisation: str = ""
    function: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    note: str = ""
    created_at: datetime | None = None


@frozen
class Participation:
    """A contact's part in a campaign.

    `amount` is the value of its contribution in cents, in money or in kind; `credit_duty` says how
    it must be named; `representative_id` is the contact who speaks for it.
    """

    id: int
    campaign_id: int
    contact_id: int
    role: str = "partner"
    starts_on: date | None = None
    ends_on: date | None = None
    note: str = ""
    contribution: str = "none"
    amount: int | None = None
    credit_duty: str = ""
    representative_id: int | None = None


@frozen
class ContactPoint:
    """A further way to reach a contact; the first phone, mail and website stand in its row.

    `value` is as it was typed; `normal` is what two of them are compared by (E.164, lower case).
    """

    id: int
    contact_id: int
    kind: str = "phone"
    use: str = "work"
    value: str = ""
    normal: str = ""
    position: int = 0


@frozen
class ContactAddress:
    """A further postal address of a contact; the first stands in its row."""

    id: int
    contact_id: int
    use: str = "work"
    street: str = ""
    postcode: str = ""
    town: str = ""
    country: str = ""
    position: int = 0


@frozen
class ContactRelation:
    """What a contact is to another one: head of it, part of it, works there, represents it."""

    id: int
    contact_id: int
    other_id: int
    kind: str = "works_at"
    note: str = ""


@frozen
class ContactNote:
    """What was agreed or said, with its day."""

    id: int
    contact_id: int
    written_on: date | None = None
    text: str = ""


@frozen
class Label:
    """A word of the office's own that portraits and contacts can be marked with."""

    id: int
    name: str
    colour: str = ""


@frozen
class PortraitLabel:
    """A portrait bears a label."""

    id: int
    portrait_id: int
    label_id: int


@frozen
class ContactLabel:
    """A contact bears a label."""

    id: int
    contact_id: int
    label_id: int


@frozen
class View:
    """A register as somebody wants to see it again: filters, order, groups, columns.

    `register` is the table it shows, `content` JSON that only the window reads. The register
    "doubles" shows nothing: `content` are pairs of ids of the table `name` that are no doubles.
    "divisions" neither: `content` says how the wall with the number `name` is cut into sheets.
    """

    id: int
    register: str
    name: str
    content: str = "{}"
    position: int = 0


@frozen
class HeaderAlias:
    """A column heading in the office's own spreadsheets, and the field it means."""

    id: int
    register: str
    heading: str
    field: str


@frozen
class CampaignLine:
    """A campaign in a list, with its brand and what is counted in it."""

    id: int
    name: str
    claim: str
    hashtag: str
    status: str
    starts_on: date | None
    ends_on: date | None
    brand_id: int | None
    brand: str
    accent: str
    portraits: int
    walls: int


@frozen
class PortraitLine:
    """A portrait in a list: its words in the asked language and its chosen picture.

    `due_on` is the first day on which one of its texts has to be released that is not yet; `label`
    all its labels in one text; `town` the one that it lies in. Surname, e-mail and phone are of the
    person data: for the office alone.
    """

    id: int
    campaign_id: int
    campaign: str
    kind: str
    name: str
    age: int | None
    status: str
    role: str
    quote: str
    languages: str
    picture_id: int | None
    digest: str
    suffix: str
    file_name: str
    width: int
    height: int
    creator: str
    credit_line: str
    focus_x: float | None
    focus_y: float | None
    face_x: float | None
    face_y: float | None
    face_width: float | None
    face_height: float | None
    created_at: datetime | None
    due_on: date | None = None
    surname: str = ""
    email: str = ""
    phone: str = ""
    label: str = ""
    town: str = ""


@frozen
class ContactLine:
    """A contact in a list, with the roles it takes (comma separated codes) all its labels, and
    the first of its mobiles.
    """

    id: int
    kind: str
    name: str
    first_name: str
    organisation: str
    function: str
    email: str
    phone: str
    town: str
    roles: str
    label: str = ""
    mobile: str = ""


@frozen
class WallLine:
    """A wall in a list, with the number of its cells and how many are taken."""

    id: int
    name: str
    campaign_id: int | None
    campaign: str
    format: str
    width: float
    height: float
    cells: int
    taken: int
    created_at: datetime | None
    kind: str = "poster"
    poster_format: str = ""
    poster_width: float = 0.0
    poster_height: float = 0.0
