"""The rows behind the fields: a record itself, and what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from desktop.ui.inspector.specs import Source
from desktop.work import verbs

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.work.store import Store


def own(table: str) -> Source:
    """The record itself."""

    def read(store: Store, ids: Sequence[int]) -> list[Any]:
        from db import queries

        return store.read(queries.many, table, ids)

    def write(_store: Store, ids: tuple[int, ...], name: str, value: Any) -> Change:
        return verbs.set_values(table, ids, **{name: value})

    return Source((table,), read, write)


def words(language: str) -> Source:
    """A portrait's words in a language."""

    def read(store: Store, ids: Sequence[int]) -> list[Any]:
        return _beside(store, "portrait_texts", ids, language=language)

    def write(store: Store, ids: tuple[int, ...], name: str, value: Any) -> Change:
        return verbs.set_words(store, ids, language, **{name: value})

    return Source(("portrait_texts",), read, write)


def person() -> Source:
    """What the public does not see of a person."""

    def read(store: Store, ids: Sequence[int]) -> list[Any]:
        return _beside(store, "person_data", ids)

    def write(store: Store, ids: tuple[int, ...], name: str, value: Any) -> Change:
        return verbs.set_person_data(store, ids[0], **{name: value})

    return Source(("person_data",), read, write)


def picture() -> Source:
    """The picture that a portrait shows."""

    def read(store: Store, ids: Sequence[int]) -> list[Any]:
        from db import queries

        portraits = store.read(queries.many, "portraits", ids)
        wanted = {p.picture_id: None for p in portraits if p.picture_id is not None}
        found = {row.id: row for row in store.read(queries.many, "pictures", tuple(wanted))}
        return [found.get(portrait.picture_id) for portrait in portraits]

    def write(store: Store, ids: tuple[int, ...], name: str, value: Any) -> Change:
        return verbs.set_picture(store, ids, **{name: value})

    return Source(("pictures", "portraits"), read, write)


def brand() -> Source:
    """The umbrella brand of a campaign; one is made where there is none yet."""

    def read(store: Store, ids: Sequence[int]) -> list[Any]:
        from db import queries

        campaigns = store.read(queries.many, "campaigns", ids)
        wanted = {c.brand_id: None for c in campaigns if c.brand_id is not None}
        found = {row.id: row for row in store.read(queries.many, "brands", tuple(wanted))}
        return [found.get(campaign.brand_id) for campaign in campaigns]

    def write(store: Store, ids: tuple[int, ...], name: str, value: Any) -> Change:
        return set_brand(store, ids, name, value)

    return Source(("brands", "campaigns"), read, write)


def set_brand(store: Store, campaigns: Sequence[int], name: str, value: Any) -> Change:
    """Set a value of the campaigns' brand; a campaign without one gets a new brand."""
    from db import queries
    from db.changes import Batch
    from db.rows import Brand

    rows = store.read(queries.many, "campaigns", campaigns)
    brands = {row.brand_id: None for row in rows if row.brand_id is not None}
    without = [row for row in rows if row.brand_id is None]
    changes: list[Change] = []
    if brands:
        changes.append(verbs.set_values("brands", brands, **{name: value}))
    if without:
        fresh = Brand(0, value if name == "name" else without[0].name)
        insert, brand_id = verbs.add(store, "brands", fresh)
        changes.append(insert)
        if name != "name":
            changes.append(verbs.set_values("brands", (brand_id,), **{name: value}))
        changes.append(
            verbs.set_values("campaigns", [row.id for row in without], brand_id=brand_id)
        )
    return Batch(tuple(changes))


def _beside(store: Store, table: str, ids: Sequence[int], **values: Any) -> list[Any]:
    from db import queries

    rows = store.read(queries.beside, table, "portrait_id", ids, **values)
    found = {row.portrait_id: row for row in rows}
    return [found.get(id_) for id_ in ids]
