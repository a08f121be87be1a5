"""Output intents: the ICC profile that says on which press and paper a file will be printed.

A profile is checked before it is taken: a shop's mail often holds one for a monitor. Only its
header and LittleCMS are asked; the header is that of ICC.1:2022, section 7.2.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256

from desktop.core import colour
from desktop.core.errors import Known

MOST_BYTES = 32 << 20
"""No profile for a press is larger."""


@dataclass(frozen=True, slots=True)
class Intent:
    """A profile for a press: its bytes, the name in it, when it was made, and its digest.

    Profiles of one name circulate in several versions: the digest tells them apart.
    """

    data: bytes
    name: str
    made: datetime | None
    digest: str

    @property
    def condition(self) -> str:
        """The registered printing condition, such as "FOGRA39"; "Custom" for others."""
        found = re.search(r"FOGRA\s?(\d\d)", self.name, re.IGNORECASE)
        return f"FOGRA{found.group(1)}" if found else "Custom"

    @property
    def is_registered(self) -> bool:
        """Whether the ICC's registry knows the condition."""
        return self.condition != "Custom"


@lru_cache(maxsize=8)
def read_intent(data: bytes, file: str = "") -> Intent:
    """Look at an ICC profile. `file` is how errors call it.

    Raises Known: "intent_broken" (no profile, or damaged), "intent_not_press" (with `kind`: for a
    monitor, a camera ...), "intent_not_cmyk" (with `space`).
    """
    if not 132 <= len(data) <= MOST_BYTES or data[36:40] != b"acsp":
        raise Known("intent_broken", file=file)
    if struct.unpack(">I", data[:4])[0] > len(data):
        raise Known("intent_broken", file=file)
    kind, space = data[12:16].decode("latin-1").strip(), data[16:20].decode("latin-1").strip()
    if kind != "prtr":
        raise Known("intent_not_press", file=file, kind=kind)
    if space != "CMYK":
        raise Known("intent_not_cmyk", file=file, space=space)
    opened = colour.profile(data)
    if opened is None:
        raise Known("intent_broken", file=file)
    name = opened.description or file
    return Intent(data, name, _made(data), sha256(data).hexdigest())


def shipped_intent() -> Intent:
    """Coated offset paper (FOGRA39), which ships with Litfass."""
    return read_intent(colour.shipped(colour.OFFSET_PRINT), colour.OFFSET_PRINT)


def _made(data: bytes) -> datetime | None:
    try:
        return datetime(*struct.unpack(">6H", data[24:36]))
    except ValueError:
        return None
