"""The closed lists of codes that columns may hold; the words on screen are made in `desktop`."""

from __future__ import annotations

from typing import Final

CAMPAIGN_STATUSES: Final = ("idea", "planned", "running", "finished")
PORTRAIT_KINDS: Final = ("person", "place")
PORTRAIT_STATUSES: Final = ("idea", "draft", "ready", "published", "archived")
TEXT_STATES: Final = ("draft", "checked", "released")
CONTACT_KINDS: Final = (
    "person",
    "company",
    "department",
    "medium",
    "university",
    "chamber",
    "association",
    "consortium",
    "municipality",
    "studio",
)
PARTICIPATION_ROLES: Final = (
    "partner",
    "sponsor",
    "media_partner",
    "photographer",
    "agency",
    "jury",
    "press",
    "department",
)
CONTRIBUTIONS: Final = ("none", "money", "in_kind")
POINT_KINDS: Final = ("phone", "mobile", "fax", "mail", "web")
USES: Final = ("work", "home", "other")
RELATIONS: Final = ("works_at", "head_of", "part_of", "represents")
PLACE_KINDS: Final = ("region", "district", "town")
"""From the largest to the smallest: a place lies in one of a kind before its own."""
ANSWERS: Final = ("", "yes", "no")
"""To an invitation; nothing was said yet."""
REGISTERS: Final = ("campaigns", "portraits", "contacts")
APART: Final = "doubles"
"""The register of views that hold which records are known to be no doubles of each other."""
DIVISIONS: Final = "divisions"
"""The register of views that hold how walls are divided into sheets."""
CAPTION_PLACES: Final = ("none", "inside", "below", "overlay")
LAYOUTS: Final = ("grid", "brick", "rows", "columns", "mosaic")
LAST_ROWS: Final = ("auto", "left", "centre", "stretch", "first", "fill")
BRICK_ENDS: Final = ("inset", "half")
CELL_KINDS: Final = ("portrait", "text", "claim", "qr", "logo", "colour", "missing")
"""What a place of a wall shows; `missing` asks for the face that is not there yet."""
NO_CAPTION: Final = "no caption"
"""The text of a portrait's place that is without the words of the others."""
FILLS: Final = ("colour", "claim", "missing", "qr", "logo", "text")
"""What an incomplete last row is filled up with."""
GROWTHS: Final = ("flow", "keep")
WALL_KINDS: Final = ("poster", "posters", "column")
"""One poster with many portraits, many posters beside each other, a sheet around a column."""
HOARDINGS: Final = ("fitted", "fixed")
"""Whether the page of a wall of posters is as large as they need, or as its owner says."""

#: (table, column) -> the codes allowed there
CHOICES: Final[dict[tuple[str, str], tuple[str, ...]]] = {
    ("campaigns", "status"): CAMPAIGN_STATUSES,
    ("portraits", "kind"): PORTRAIT_KINDS,
    ("portraits", "status"): PORTRAIT_STATUSES,
    ("portrait_texts", "state"): TEXT_STATES,
    ("places", "kind"): PLACE_KINDS,
    ("session_invitations", "answer"): ANSWERS,
    ("contacts", "kind"): CONTACT_KINDS,
    ("participations", "role"): PARTICIPATION_ROLES,
    ("participations", "contribution"): CONTRIBUTIONS,
    ("contact_points", "kind"): POINT_KINDS,
    ("contact_points", "use"): USES,
    ("contact_addresses", "use"): USES,
    ("contact_relations", "kind"): RELATIONS,
    ("views", "register"): (*REGISTERS, APART, DIVISIONS),
    ("header_aliases", "register"): REGISTERS,
    ("walls", "caption"): CAPTION_PLACES,
    ("walls", "layout"): LAYOUTS,
    ("walls", "last_row"): LAST_ROWS,
    ("walls", "ends"): BRICK_ENDS,
    ("walls", "fill"): FILLS,
    ("walls", "growth"): GROWTHS,
    ("walls", "kind"): WALL_KINDS,
    ("walls", "hoarding"): HOARDINGS,
    ("cells", "kind"): CELL_KINDS,
}
