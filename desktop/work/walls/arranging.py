"""The order of a wall: by a field, by chance, a calm and fair mix, or some spread over it.

Locked places stay.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from desktop.core.layouts.mixing import Colour, Look, mixed
from desktop.core.layouts.spreading import spread
from desktop.work import verbs
from desktop.work.i18n import mark
from desktop.work.lanes import Progress
from desktop.work.walls import composing
from desktop.work.walls.cells import content, fill, shown_in
from desktop.work.walls.seeing import gaze_of, see, sights_of, unseen

if TYPE_CHECKING:
    from db import rows
    from db.changes import Change
    from desktop.core.vault import Vault
    from desktop.work.store import Store
    from desktop.work.walls.composition import Composition, Place

FIELDS = ("name", "age", "role", "created_at")
"""What a wall can be ordered by."""
ORDERS = ("name", "age", "role", "mix", "random")
"""The orders that a command can ask for."""
MIX_IN_WORDS = mark(
    "Composer",
    "People of about the same age, photos of similar colour and heads that look the same way do "
    "not stand side by side; the same number gives the same mix.",
)
"""What a mix does, in one sentence."""
SAMPLE = 8
"""A photo's mean colour is taken from so many pixels a side."""


def by_field(store: Store, wall_id: int, field: str) -> Change:
    """The Change that orders a wall's portraits by a field of `FIELDS`."""
    from db import queries
    from db.filters import OnWall
    from db.queries import Query, Sort

    query = Query("portraits", filters=(OnWall(wall_id),), sort=(Sort(field),))
    found: Sequence[int] = store.read(queries.ids, query)
    return verbs.reorder(store, wall_id, found)


def by_chance(store: Store, wall_id: int, seed: int) -> Change:
    """The Change to a random order; the same seed gives the same one."""
    from db import queries

    cells: list[rows.Cell] = store.read(queries.cells, wall_id)
    standing = sorted(cell.portrait_id for cell in cells if cell.portrait_id is not None)
    random.Random(seed).shuffle(standing)
    return verbs.reorder(store, wall_id, standing)


def by_mix(composition: Composition, store: Store, vault: Vault, seed: int) -> Change:
    """The Change to a calm and fair mix; the same people, places and seed give the same one.

    It does not matter how they stood before. Empty places come last. Where heads look is known of
    those photos at which somebody has looked before (`desktop.work.walls.seeing.see`).
    """
    mine = [p for p in composition.places if _movable(p)]
    fixed = [p for p in composition.taken if p not in mine]
    people = sorted(
        (p for p in mine if p.portrait is not None),
        key=lambda p: p.portrait.id if p.portrait else 0,
    )
    spots = [p.cell.outer for p in mine][: len(people)] + [p.cell.outer for p in fixed]
    looks = [look_of(place, vault) for place in (*people, *fixed)]
    locked = range(len(people), len(people) + len(fixed))
    order = mixed(looks, spots, seed, locked)[: len(people)]
    ids = [people[who].portrait.id for who in order]  # type: ignore[union-attr]
    return verbs.reorder(store, composition.row.id, [*ids, *composition.waiting])


def _movable(place: Place) -> bool:
    row = place.row
    return row is not None and row.kind == "portrait" and not row.locked


def spreading(
    composition: Composition, store: Store, chosen: Collection[int]
) -> tuple[Change, dict[int, int]]:
    """The Change that spreads what the chosen places show evenly over the wall; what went where.

    Places are named by their index. It changes places with what stands there. Locked and large
    places stay, as does what is well placed already.
    """
    free = [place for place in composition.places if _of_one(place)]
    movers = [place for place in free if place.index in chosen and not place.empty]
    targets = [free[at] for at in spread([place.cell.outer.center for place in free], len(movers))]
    wanted = {place.index: place for place in targets if place not in movers}
    shown: dict[int, dict[str, Any]] = {}
    moved: dict[int, int] = {}
    for place in movers:
        if place in targets:
            continue
        here = place.cell.outer.center
        there = min(wanted.values(), key=lambda other: here.away(other.cell.outer.center))
        del wanted[there.index]
        moved[place.index] = there.index
        shown[there.index], shown[place.index] = _shown(place), _shown(there)
    return fill(store, composition.row.id, shown), moved


def _of_one(place: Place) -> bool:
    return not place.locked and place.cell.rows == place.cell.columns == 1


def _shown(place: Place) -> dict[str, Any]:
    return shown_in(place.row) if place.row is not None else content(None)


def look_of(place: Place, vault: Vault) -> Look:
    """What is known of how a portrait looks on the wall: age, colour of the photo, gaze."""
    line = place.portrait
    if line is None:
        return Look()
    colour = None
    if line.digest:
        colour = mean_colour(vault.proof(line.digest, 256))
    return Look(line.age, colour, gaze_of(line, sights_of(vault)))


@lru_cache(maxsize=4096)
def mean_colour(proof: Path) -> Colour | None:
    """The mean colour of a proof, 0..255 each; None where it cannot be read."""
    reader = QImageReader(str(proof))
    reader.setScaledSize(QSize(SAMPLE, SAMPLE))
    image = reader.read()
    if image.isNull():
        return None
    small = image.convertToFormat(QImage.Format.Format_RGB888).scaled(
        1, 1, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    pixel = small.pixelColor(0, 0)
    return float(pixel.red()), float(pixel.green()), float(pixel.blue())


def arranging(store: Store, vault: Vault, wall_id: int, order: str, seed: int) -> Change | None:
    """The Change to an order of `ORDERS` or `FIELDS`; None where nobody stands on the wall."""
    composition = composing.load(store, wall_id)
    if composition is None or not composition.portraits():
        return None
    if order == "mix":
        see(unseen(composition, sights_of(vault)), vault, Progress())
    kinds: dict[str, Callable[[], Change]] = {
        "mix": lambda: by_mix(composition, store, vault, seed),
        "random": lambda: by_chance(store, wall_id, seed),
    }
    make = kinds.get(order)
    return make() if make is not None else by_field(store, wall_id, order)
