"""What happens in the places of a wall, as Changes; `desktop.work.verbs` offers them too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from db import rows
from db.changes import Batch, Change, Insert, Update
from desktop.work.store import Store


def swap(store: Store, first: int, second: int) -> Update:
    """Exchange what two cells show, crops included."""
    one, other = store.need("cells", first), store.need("cells", second)
    return Update("cells", {first: shown_in(other), second: shown_in(one)})


def fill(store: Store, wall_id: int, contents: Mapping[int, Mapping[str, Any]]) -> Change:
    """Set what places of a wall show, by their index in reading order; missing cells are added."""
    from db import queries

    cells = store.read(queries.cells, wall_id)
    there = {cells[index].id: values for index, values in contents.items() if index < len(cells)}
    missing = range(len(cells), max(contents, default=-1) + 1)
    ids = store.reserve("cells", len(missing))
    fresh = [
        replace(rows.Cell(id_, wall_id, index), **contents.get(index, {}))
        for id_, index in zip(ids, missing, strict=True)
    ]
    return Batch.of(Update("cells", there), Insert.of("cells", fresh))


def exchange(store: Store, wall_id: int, first: int, second: int) -> Change:
    """Exchange what two places of a wall show, by their indices; a place needs no cell yet."""
    from db import queries

    cells = store.read(queries.cells, wall_id)

    def shown(index: int) -> dict[str, Any]:
        return shown_in(cells[index]) if index < len(cells) else content(None)

    return fill(store, wall_id, {first: shown(second), second: shown(first)})


def insert(store: Store, wall_id: int, source: int, target: int) -> Change:
    """Bring what a place shows to another one, by their indices; those in between move up by one.

    Locked places keep what they show, and are passed over.
    """
    from db import queries

    cells = store.read(queries.cells, wall_id)
    last = max(source, target, len(cells) - 1)
    free = [at for at in range(last + 1) if at >= len(cells) or not cells[at].locked]
    if source not in free or target not in free:
        return Batch(())
    shown = [shown_in(cells[at]) if at < len(cells) else content(None) for at in free]
    moved = shown.pop(free.index(source))
    shown.insert(free.index(target), moved)
    between = range(min(source, target), max(source, target) + 1)
    return fill(
        store,
        wall_id,
        {at: values for at, values in zip(free, shown, strict=True) if at in between},
    )


def place_at(
    store: Store, wall_id: int, portraits: Sequence[int], index: int, places: int = 0
) -> Change:
    """Put portraits on a wall from a place on: the first there, the others into empty places.

    Those after it come first, then those before it, then new ones at the end. What stood in the
    first place leaves the wall; a portrait that stands on the wall already is moved. `places` is
    how many the grid has: those beyond the wall's cells are empty too.
    """
    from db import queries

    cells = store.read(queries.cells, wall_id)
    moving = set(portraits)
    contents: dict[int, dict[str, Any]] = {
        at: content(None) for at, cell in enumerate(cells) if cell.portrait_id in moving
    }
    number = places or max(len(cells), index + 1)
    empty = [
        at
        for at in [*range(index + 1, number), *range(index)]
        if at >= len(cells) or cells[at].open or cells[at].portrait_id in moving
    ]
    targets = [index, *empty, *range(number, number + len(portraits))]
    for target, portrait in zip(targets, portraits, strict=False):
        contents[target] = content(portrait)
    return fill(store, wall_id, contents)


def set_places(
    store: Store, wall_id: int, indices: Iterable[int], free: Iterable[int] = (), **values: Any
) -> Change:
    """The same kind, text, colour, span or lock for places by index; missing cells are added.

    A place that becomes something else than a portrait is left by who stood there, who goes to
    the next of the `free` places with its framing, or off the wall where there is none left.
    """
    from db import queries

    indices = list(indices)
    if values.get("kind", "portrait") == "portrait":
        return fill(store, wall_id, dict.fromkeys(indices, values))
    cells = store.read(queries.cells, wall_id)
    leaving = [shown_in(cells[at]) for at in indices if at < len(cells) and cells[at].portrait_id]
    contents: dict[int, dict[str, Any]] = {at: {**content(None), **values} for at in indices}
    open_ = (at for at in free if at not in contents)
    return fill(store, wall_id, contents | dict(zip(open_, leaving, strict=False)))


def close_up(store: Store, wall_id: int) -> Change:
    """Take the empty cells away; the portraits move up and keep their crops."""
    from db import queries

    cells = store.read(queries.cells, wall_id)
    return keep_cells(cells, [cell for cell in cells if not cell.empty])


def keep_cells(cells: Sequence[rows.Cell], kept: Sequence[rows.Cell]) -> Change:
    """Take all of a wall's cells away but these, which move up; locked ones stay where they are."""
    from db.changes import Delete

    stay = {cell.id for cell in kept}
    spare = tuple(cell.id for cell in cells if cell.id not in stay)
    before = {cell.id: at for at, cell in enumerate(cells)}
    pinned = {before[c.id]: c for c in kept if c.locked and before[c.id] < len(kept)}
    there = {cell.id for cell in pinned.values()}
    others = iter([cell for cell in kept if cell.id not in there])
    now = [pinned[at] if at in pinned else next(others) for at in range(len(kept))]
    moved = {c.id: {"position": at} for at, c in enumerate(now) if c.position != at}
    return Batch.of(Delete("cells", spare), Update("cells", moved))


def reorder(store: Store, wall_id: int, portraits: Sequence[int]) -> Update:
    """Fill the cells in this order; each portrait keeps its crop, empty cells come last.

    Locked cells, and those that show something else, stay as they are.
    """
    from db import queries

    cells = [c for c in store.read(queries.cells, wall_id) if c.kind == "portrait" and not c.locked]
    shown = {c.portrait_id: shown_in(c) for c in cells if c.portrait_id is not None}
    contents = [shown[portrait] for portrait in portraits if portrait in shown]
    contents += [content(None)] * (len(cells) - len(contents))
    return Update("cells", {c.id: content for c, content in zip(cells, contents, strict=True)})


def crop(cell: int, center_x: float | None, center_y: float | None, zoom: float = 1.0) -> Update:
    """Which part of its photo a cell shows; None lets face or focus decide."""
    return Update.one("cells", cell, center_x=center_x, center_y=center_y, zoom=zoom)


def clear_cells(cells: Iterable[int]) -> Update:
    """Take the portraits out of cells; the cells stay."""
    return Update("cells", {cell: content(None) for cell in cells})


def take_off(store: Store, wall_id: int, portraits: Iterable[int], places: int) -> Change:
    """Take portraits off a wall whose grid shows the first `places` of its cells.

    What they leave in the grid stays as empty places; cells that wait beyond it close up.
    """
    from db import queries
    from db.changes import Delete

    cells, gone = store.read(queries.cells, wall_id), set(portraits)
    cleared = {c.id: content(None) for c in cells[:places] if c.portrait_id in gone}
    kept: list[rows.Cell] = []
    spare: list[rows.Cell] = []
    for cell in cells[places:]:
        leaves = cell.empty or cell.portrait_id in gone
        (spare if leaves else kept).append(cell)
    moved = {c.id: {"position": places + at} for at, c in enumerate(kept)}
    return Batch.of(
        Update("cells", cleared),
        Delete("cells", tuple(cell.id for cell in spare)),
        Update("cells", moved),
    )


def content(portrait: int | None) -> dict[str, Any]:
    """The columns of a cell that shows a portrait as it comes, or nothing."""
    return {
        "portrait_id": portrait,
        "center_x": None,
        "center_y": None,
        "zoom": 1.0,
        "kind": "portrait",
        "text": "",
        "colour": "",
        "picture_id": None,
    }


def shown_in(cell: rows.Cell) -> dict[str, Any]:
    """What a cell shows, crop included: the columns that go along when it goes elsewhere."""
    return {
        "portrait_id": cell.portrait_id,
        "center_x": cell.center_x,
        "center_y": cell.center_y,
        "zoom": cell.zoom,
        "kind": cell.kind,
        "text": cell.text,
        "colour": cell.colour,
        "picture_id": cell.picture_id,
    }
