"""Address cards as phones and mail programs exchange them: vCard 2.1, 3.0, 4.0 in, 3.0, 4.0 out.

Pure bytes and dataclasses; may use the standard library and `desktop.core`, nothing else.
"""

from __future__ import annotations

from desktop.core.vcard.card import Address, Card, Kind, Line, Photo, Point, PointKind, Use
from desktop.core.vcard.reading import Fault, Reading, read
from desktop.core.vcard.writing import Version, write

__all__ = [
    "Address",
    "Card",
    "Fault",
    "Kind",
    "Line",
    "Photo",
    "Point",
    "PointKind",
    "Reading",
    "Use",
    "Version",
    "read",
    "write",
]
