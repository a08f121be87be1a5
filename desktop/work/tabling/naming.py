"""What kind of contact somebody is, where a table does not say it."""

from __future__ import annotations

import re
from typing import Final

_LEGAL: Final = re.compile(
    r"(?<!\w)(?:gGmbH|GmbH|AG|KG|OHG|UG|SE|GbR|eG|e\. ?K\.|mbH|Ltd|Inc|Stadtwerke)(?!\w)"
)
"""Legal forms of firms: whoever bears one is a firm, whatever else its name says."""

_HINTS: Final = (
    ("university", r"universität|\w*hochschule|university|college"),
    ("chamber", r"\w*kammer|IHK|HWK|chamber"),
    ("medium", r"\w*zeitung|\w*anzeiger|\w*tageblatt|rundschau|radio|rundfunk|redaktion|\w*verlag"),
    ("association", r"e\. ?V\.?|\w*verein|\w*verband|\w*stiftung|initiative|association"),
    ("department", r"\w*amt|\w*dezernat|fachbereich|referat|department"),
    ("studio", r"\w*studio|atelier"),
    ("consortium", r"arbeitsgemeinschaft|ARGE|\w*verbund|bündnis|netzwerk"),
    ("municipality", r"stadt|\w*hauptstadt|gemeinde|landkreis|kommune|stadtverwaltung"),
)
"""Kind -> words that give an organisation away; the first that fits wins."""

_PATTERNS: Final = tuple(
    (kind, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)) for kind, words in _HINTS
)


def kind_of(name: str, first_name: str, *, organisation: bool) -> str:
    """The kind of a new contact. `organisation`: nothing but an organisation is named."""
    if first_name or not name:
        return "person"
    if _LEGAL.search(name):
        return "company"
    for kind, pattern in _PATTERNS:
        if pattern.search(name):
            return kind
    return "company" if organisation else "person"
