"""Fill a library with invented records, for benchmarks and for trying things out.

    python tests/bench/fill.py --library DIR --portraits 100000 [--campaigns 12 --contacts 2000]

The records have no pictures unless `--pictures N` asks for that many small drawn ones, which are
shared out among the portraits. The same numbers always give the same records.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from hashlib import sha256
from itertools import count, islice
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from db import queries, rows
from db.changes import Insert
from db.library import Library, create_library
from db.vocabulary import CONTACT_KINDS, PARTICIPATION_ROLES, PORTRAIT_STATUSES


def words(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


FIRST_NAMES = words(
    "Ada Agnes Ayşe Bela Britta Cem Clara Dana Emil Enno Fatma Finn Greta Hannes Ida Ilker Jana "
    "Jörg Käthe Kemal Lale Lars Łucja Mara Mehmet Mia Nuri Ole Özlem Paula Piet Ronja Selma Thea "
    "Tom Ute Vito Willi Yara Zoë"
)
SURNAMES = words(
    "Ährenfeld Birkenau Blumhof Dornbach Eschental Fährmann Grünwerk Hafermühl Ilmenstein "
    "Kesselring Lindenhain Mühlgrund Nordlicht Ölberger Quellmann Rosenstock Südhoff Tannwald "
    "Überall Wiesengrün"
)
ROLES = words(
    "Hebamme Bäckerin Müller Ärztin Feuerwehrmann Busfahrerin Rentner Schülerin Gärtner Tischlerin "
    "Lehrer Pflegerin Wirtin Imker Programmiererin Chorleiter Bademeister Köchin Buchhändler "
    "Straßenbauerin"
)
SENTENCES = (
    "Ich fange jeden Tag neu an.",
    "Hier kennt man sich, und das ist gut so.",
    "Wer fragt, bekommt bei uns auch eine Antwort.",
    "Am Ufer denke ich am besten nach.",
    "Meine Werkstatt steht allen offen.",
    "Ohne Nachbarn geht es nicht.",
)
PLACES = words("Markt Ufer Bahnhof Altstadt Hafen Südstadt Mühlenviertel Schlossberg")
BATCH = 5000
START = datetime(2026, 1, 1, 8, 0)


def fill(
    library: Library, portraits: int, campaigns: int = 12, contacts: int = 2000, pictures: int = 0
) -> None:
    """Add that many invented records to a library, in transactions of some thousands."""
    dice = random.Random(portraits * 31 + campaigns)
    with library.reading() as connection:
        first = {name: queries.highest_id(connection, name) + 1 for name in _TABLES}
    ids = {name: count(start) for name, start in first.items()}
    brand = rows.Brand(next(ids["brands"]), "Beispielstadt", "Hier sind wir", created_at=START)
    _add(library, "brands", [brand])
    _add(library, "campaigns", _campaigns(dice, ids["campaigns"], brand.id, campaigns))
    taken = _add_pictures(library, ids["pictures"], pictures)
    people = _portraits(dice, ids["portraits"], first["campaigns"], campaigns, portraits, taken)
    _add(library, "portraits", people)
    last = range(first["portraits"], first["portraits"] + portraits)
    _add(library, "portrait_texts", _texts(dice, ids["portrait_texts"], last))
    _add(library, "person_data", _person_data(dice, ids["person_data"], last))
    _add(library, "contacts", _contacts(dice, ids["contacts"], contacts))
    parts = _participations(dice, ids["participations"], first, campaigns, contacts)
    _add(library, "participations", parts)


_TABLES = (
    "brands", "campaigns", "pictures", "portraits", "portrait_texts", "person_data", "contacts",
    "participations",
)  # fmt: skip


def _add(library: Library, table: str, found: Iterable[object]) -> None:
    stream = iter(found)
    while batch := list(islice(stream, BATCH)):
        with library.writing() as connection:
            Insert.of(table, batch).apply(connection)


def _campaigns(
    dice: random.Random, ids: count[int], brand: int, number: int
) -> Iterable[rows.Campaign]:
    for index in range(number):
        start = date(2025, 1, 1) + timedelta(days=dice.randrange(900))
        yield rows.Campaign(
            next(ids),
            f"{dice.choice(PLACES)} zeigt Gesicht {index + 1}",
            brand,
            claim="Gesichter unserer Stadt",
            hashtag="#GesichterUnsererStadt",
            status=dice.choice(("idea", "planned", "running", "finished")),
            starts_on=start,
            ends_on=start + timedelta(days=dice.randrange(30, 365)),
            created_at=START,
        )


def _portraits(
    dice: random.Random,
    ids: count[int],
    campaign: int,
    campaigns: int,
    number: int,
    pictures: list[int],
) -> Iterable[rows.Portrait]:
    for index in range(number):
        yield rows.Portrait(
            next(ids),
            campaign + dice.randrange(max(1, campaigns)),
            "place" if index % 40 == 39 else "person",
            dice.choice(PLACES if index % 40 == 39 else FIRST_NAMES),
            None if index % 40 == 39 else dice.randrange(5, 95),
            dice.choice(PORTRAIT_STATUSES),
            dice.choice(pictures) if pictures else None,
            created_at=START + timedelta(minutes=index),
        )


def _texts(
    dice: random.Random, ids: count[int], portraits: Iterable[int]
) -> Iterable[rows.PortraitText]:
    for portrait in portraits:
        yield rows.PortraitText(
            next(ids), portrait, "de", dice.choice(ROLES), dice.choice(SENTENCES)
        )


def _person_data(
    dice: random.Random, ids: count[int], portraits: Iterable[int]
) -> Iterable[rows.PersonData]:
    for portrait in portraits:
        if portrait % 4 == 0:
            yield rows.PersonData(next(ids), portrait, dice.choice(SURNAMES))


def _contacts(dice: random.Random, ids: count[int], number: int) -> Iterable[rows.Contact]:
    for index in range(number):
        kind = dice.choice(CONTACT_KINDS)
        surname = dice.choice(SURNAMES)
        yield rows.Contact(
            next(ids),
            kind,
            surname if kind == "person" else f"{surname} {index}",
            dice.choice(FIRST_NAMES) if kind == "person" else "",
            email=f"kontakt{index}@example.org",
            # A range that is reserved for fiction (Bundesnetzagentur).
            phone=f"030 23125{dice.randrange(1000):03}",
            town="Beispielstadt",
            created_at=START,
        )


def _participations(
    dice: random.Random, ids: count[int], first: dict[str, int], campaigns: int, contacts: int
) -> Iterable[rows.Participation]:
    if not campaigns:
        return
    for index in range(contacts):
        yield rows.Participation(
            next(ids),
            first["campaigns"] + dice.randrange(campaigns),
            first["contacts"] + index,
            dice.choice(PARTICIPATION_ROLES),
        )


def _add_pictures(library: Library, ids: count[int], number: int) -> list[int]:
    """Small drawn pictures with proofs; returns their ids."""
    if not number:
        return []
    from PIL import Image, ImageDraw

    from desktop.core.vault import Vault

    vault = Vault(library.folder)
    dice = random.Random(number)
    made: list[rows.Picture] = []
    for index in range(number):
        paper = tuple(dice.randrange(150, 240) for _ in range(3))
        picture = Image.new("RGB", (800, 1000), paper)
        draw = ImageDraw.Draw(picture)
        draw.ellipse((220, 180, 580, 620), fill=tuple(channel // 2 for channel in paper))
        draw.ellipse((100, 640, 700, 1400), fill=tuple(channel // 3 for channel in paper))
        stream = io.BytesIO()
        picture.save(stream, "JPEG", quality=85, comment=str(index).encode())
        data = stream.getvalue()
        digest = sha256(data).hexdigest()
        vault.keep(data, digest, ".jpg")
        made.append(
            rows.Picture(
                next(ids),
                digest,
                ".jpg",
                f"DSC_{index:05}.jpg",
                len(data),
                800,
                1000,
                "JPEG",
                "RGB",
                creator="Lena Lichthof",
                credit_line="Stadt Beispielstadt",
                added_at=START,
            )
        )
    _add(library, "pictures", made)
    return [picture.id for picture in made]


def main() -> None:
    """Fill the library that the arguments name."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--library", type=Path, required=True)
    parser.add_argument("--portraits", type=int, required=True)
    parser.add_argument("--campaigns", type=int, default=12)
    parser.add_argument("--contacts", type=int, default=2000)
    parser.add_argument("--pictures", type=int, default=0)
    options = parser.parse_args()
    started = time.perf_counter()
    library = create_library(options.library)
    try:
        fill(library, options.portraits, options.campaigns, options.contacts, options.pictures)
    finally:
        library.close()
    print(f"{options.portraits} portraits in {time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main()
