"""The pictures of a portrait, as Changes: in an order, one of them chosen.

A portrait with one picture has no rows of its own for that (see `db.portrait_rows`); all verbs
here set the whole album anew, so that there is one way in which it can be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from db import portrait_rows, rows
from db.changes import Batch, Change, Delete, Insert, Update
from desktop.work.store import Store

if TYPE_CHECKING:
    from desktop.core.ingest import Ingested


def of(store: Store, portrait_id: int) -> tuple[int, ...]:
    """The pictures of a portrait in their order, the chosen one among them."""
    return of_many(store, (portrait_id,))[portrait_id]


def of_many(store: Store, portraits: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """The pictures of portraits; a chosen one that stands nowhere else comes first."""
    from db import queries

    links: list[portrait_rows.PortraitPicture] = store.read(
        queries.beside, "portrait_pictures", "portrait_id", portraits
    )
    found: dict[int, list[int]] = {id_: [] for id_ in portraits}
    for link in sorted(links, key=_place):
        found[link.portrait_id].append(link.picture_id)
    for portrait in store.read(queries.many, "portraits", portraits):
        own, chosen = found[portrait.id], portrait.picture_id
        if chosen is not None and chosen not in own:
            own.insert(0, chosen)
    return {id_: tuple(pictures) for id_, pictures in found.items()}


def arrange(
    store: Store, portrait_id: int, pictures: Iterable[int], chosen: int | None = None
) -> Change:
    """These are the pictures of a portrait from now on, in this order.

    Without `chosen` it goes on showing what it shows, or the first where that is not among them.
    """
    portrait: rows.Portrait = store.need("portraits", portrait_id)
    order = list(dict.fromkeys(pictures))
    shown = portrait.picture_id if chosen is None else chosen
    if shown not in order:
        shown = order[0] if order else None
    there = {link.picture_id: link for link in _links(store, portrait_id)}
    kept = order if len(order) > 1 else []
    ids = iter(store.reserve("portrait_pictures", sum(p not in there for p in kept)))
    fresh = [
        portrait_rows.PortraitPicture(next(ids), portrait_id, picture, place)
        for place, picture in enumerate(kept)
        if picture not in there
    ]
    moved = {
        there[picture].id: {"position": place}
        for place, picture in enumerate(kept)
        if picture in there and there[picture].position != place
    }
    spare = tuple(link.id for picture, link in there.items() if picture not in kept)
    changes: list[Change] = []
    if spare:
        changes.append(Delete("portrait_pictures", spare))
    if moved:
        changes.append(Update("portrait_pictures", moved))
    if fresh:
        changes.append(Insert.of("portrait_pictures", fresh))
    if shown != portrait.picture_id:
        changes.append(Update.one("portraits", portrait_id, picture_id=shown))
    return Batch(tuple(changes))


def choose(store: Store, portrait_id: int, picture_id: int) -> Change:
    """The portrait shows this one of its pictures."""
    return arrange(store, portrait_id, of(store, portrait_id), picture_id)


def move(store: Store, portrait_id: int, picture_id: int, place: int) -> Change:
    """A picture goes to another place of the order."""
    others = [each for each in of(store, portrait_id) if each != picture_id]
    others.insert(max(0, place), picture_id)
    return arrange(store, portrait_id, others)


def remove(store: Store, portrait_id: int, picture_id: int) -> Change:
    """A picture is the portrait's no longer; its neighbour is shown. The original stays."""
    before = of(store, portrait_id)
    place = before.index(picture_id)
    after = [each for each in before if each != picture_id]
    shown = store.need("portraits", portrait_id).picture_id
    if shown == picture_id:
        shown = after[min(place, len(after) - 1)] if after else None
    return arrange(store, portrait_id, after, shown)


def add(
    store: Store, portrait_id: int, pictures: Sequence[Ingested], show: bool = False
) -> tuple[Change, int]:
    """Photos that were read become pictures of a portrait; how many are new to it.

    With `show` it shows the first of them, and the one that it showed stays beside it.
    """
    from db import queries
    from desktop.work.importing import picture_row
    from desktop.work.verbs import now

    there = store.read(queries.pictures_by_digest, [picture.digest for picture in pictures])
    ids = {digest: row.id for digest, row in there.items()}
    unknown = [picture for picture in pictures if picture.digest not in ids]
    fresh = store.reserve("pictures", len(unknown))
    ids.update(zip([picture.digest for picture in unknown], fresh, strict=True))
    moment, before = now(), of(store, portrait_id)
    added = [ids[picture.digest] for picture in pictures]
    new_rows = [picture_row(ids[picture.digest], picture, moment) for picture in unknown]
    chosen = added[0] if show and added else None
    change = arrange(store, portrait_id, (*before, *added), chosen)
    changes = (Insert.of("pictures", new_rows), change) if new_rows else (change,)
    return Batch(changes), len(set(added) - set(before))


def copies(store: Store, copied: dict[int, int]) -> list[Change]:
    """The albums of portraits once more for their copies (original -> copy)."""
    from db import queries

    links: list[portrait_rows.PortraitPicture] = store.read(
        queries.beside, "portrait_pictures", "portrait_id", tuple(copied)
    )
    ids = store.reserve("portrait_pictures", len(links))
    again = [
        portrait_rows.PortraitPicture(id_, copied[link.portrait_id], link.picture_id, link.position)
        for id_, link in zip(ids, links, strict=True)
    ]
    return [Insert.of("portrait_pictures", again)] if again else []


def gathered(store: Store, keep: int, others: Sequence[int], picked: int | None) -> list[Change]:
    """What has to follow a merging, so that `keep` has the pictures of all and shows one.

    The merging itself moves the rows of the albums; what the others showed without such a row
    would be lost. `picked` is the picture that the user picked.
    """
    from db import queries

    portraits: list[rows.Portrait] = store.read(queries.many, "portraits", (keep, *others))
    albums = of_many(store, tuple(portrait.id for portrait in portraits))
    everything = list(dict.fromkeys(picture for album in albums.values() for picture in album))
    linked = {
        link.picture_id
        for link in store.read(queries.beside, "portrait_pictures", "portrait_id", tuple(albums))
    }
    missing = [each for each in everything if each not in linked] if everything[1:] else []
    changes: list[Change] = []
    if missing:
        ids = store.reserve("portrait_pictures", len(missing))
        changes.append(
            Insert.of(
                "portrait_pictures",
                [
                    portrait_rows.PortraitPicture(id_, keep, picture, len(linked) + place)
                    for place, (id_, picture) in enumerate(zip(ids, missing, strict=True))
                ],
            )
        )
    shown = next((p.picture_id for p in portraits if p.id == keep), None)
    if picked is None and shown is None and everything:
        changes.append(Update.one("portraits", keep, picture_id=everything[0]))
    return changes


def _links(store: Store, portrait_id: int) -> list[portrait_rows.PortraitPicture]:
    from db import queries

    found = store.read(queries.where, "portrait_pictures", portrait_id=portrait_id)
    return sorted(found, key=_place)


def _place(link: portrait_rows.PortraitPicture) -> tuple[int, int]:
    return link.position, link.id
