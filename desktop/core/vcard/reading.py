"""From a file to its cards: where each begins and ends, and what was wrong with it.

Reading never fails on what a file contains. What cannot be used is a `Fault` with the number and
the name of its card, and the rest goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.core.errors import Known
from desktop.core.vcard.card import Card
from desktop.core.vcard.fields import Faults, excerpt, make
from desktop.core.vcard.lines import BOUNDARY, Logical, logical_lines
from desktop.core.vcard.prop import Property, parse


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that was wrong with a card. `number` counts the cards of the file from 1.

    `number` is 0 for the file as a whole. `name` is the card's name as far as it is known.
    `dropped` says that the card is not among the cards; otherwise it is there without what the
    error names.
    """

    number: int
    name: str
    error: Known
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file held, in its order. A card can be among the cards and have faults too.

    `numbers` says which card of the file each of the cards is.
    """

    cards: tuple[Card, ...]
    faults: tuple[Fault, ...]
    numbers: tuple[int, ...] = field(default=(), compare=False)


def read(data: bytes) -> Reading:
    """All cards of a file in vCard 2.1, 3.0 or 4.0 (mixed as well), in time linear in its size.

    Rules: RFC 6350 (4.0), RFC 2426 (3.0), "vCard, The Electronic Business Card" 2.1.
    """
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xfe\xff"):
        return Reading((), (Fault(0, "", Known("vcard_empty")),))
    cards: list[tuple[int, Card]] = []
    faults: list[Fault] = []
    file = _File()
    for one in file.cards(data):
        card = make(one.properties, one.faults) if one.properties else Card()
        if card.name:
            cards.append((one.number, card))
        else:
            empty = Known("vcard_nameless", number=one.number, line=one.line)
            faults.append(Fault(one.number, "", empty, True))
        faults += [Fault(one.number, card.name, error) for error in one.faults.values()]
    if not file.count:
        faults = [Fault(0, "", Known("vcard_none"))]
    elif file.outside is not None:
        line, text = file.outside
        faults.append(Fault(0, "", Known("vcard_outside", line=line, text=text)))
    cards.sort(key=lambda pair: pair[0])
    faults.sort(key=lambda fault: fault.number)
    numbers = tuple(number for number, _ in cards)
    return Reading(tuple(card for _, card in cards), tuple(faults), numbers)


@dataclass(slots=True)
class _Open:
    """A card that has begun. `line` is where."""

    number: int
    line: int
    version: str = "3.0"
    properties: list[Property] = field(default_factory=list[Property])
    faults: Faults = field(default_factory=dict[str, Known])


class _File:
    """Parts a file into cards. `count` of them, and the first text `outside` of them all."""

    def __init__(self) -> None:
        self.count = 0
        self.outside: tuple[int, str] | None = None
        self._open: list[_Open] = []

    def cards(self, data: bytes) -> Iterator[_Open]:
        """The cards in the order in which they end."""
        for line in logical_lines(data):
            whole = line.data
            boundary = BOUNDARY.fullmatch(whole)
            if boundary is None:
                self._inside(line, whole)
            elif boundary[1].upper() == b"BEGIN":
                yield from self._begin(line.number)
            elif self._open:
                yield self._open.pop()
            elif self.outside is None:
                self.outside = (line.number, excerpt(whole))
        yield from self._broken()

    def _begin(self, line: int) -> Iterator[_Open]:
        """A card begins: inside another one only after `AGENT:` (vCard 2.1 section 2.4.2).

        Anywhere else the card before lacks its end. The card of an agent, somebody's secretary,
        becomes a card of its own.
        """
        if self._open:
            last = self._open[-1].properties
            if last and last[-1].name == "AGENT" and not last[-1].value.strip():
                last.pop()
            else:
                yield from self._broken()
        self.count += 1
        self._open.append(_Open(self.count, line))

    def _broken(self) -> Iterator[_Open]:
        """End the cards that have no END; what they hold is not lost."""
        while self._open:
            one = self._open.pop()
            error = Known("vcard_no_end", number=one.number, line=one.line)
            one.faults.setdefault("end", error)
            yield one

    def _inside(self, line: Logical, whole: bytes) -> None:
        if not self._open:
            if self.outside is None:
                self.outside = (line.number, excerpt(whole))
            return
        card = self._open[-1]
        given = None if line.stray else parse(whole, card.version)
        if given is None:
            error = Known("vcard_line", line=line.number, text=excerpt(whole))
            card.faults.setdefault("line", error)
        elif given.name == "VERSION":
            card.version = given.text().strip()[:10] or card.version
        else:
            card.properties.append(given)
