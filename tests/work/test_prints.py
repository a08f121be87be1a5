"""Printed states of walls: remembered beside the undo stack, compared, and gone back to."""

from __future__ import annotations

from datetime import datetime

import pytest

from db import changes, queries, rows
from db.changes import Insert, Update
from db.library import Library
from desktop.core.layouts.plan import Shapes
from desktop.core.wall import Wall, WallSpec, compose
from desktop.work import verbs
from desktop.work.edit import Undo
from desktop.work.store import Store
from desktop.work.walls import composing
from desktop.work.walls.composition import Composition
from desktop.work.walls.placing import removing
from desktop.work.walls.prints import KEPT, against, arrangement, as_printed, prints, remembering
from desktop.work.walls.sizing import new_wall

MOMENT = datetime(2026, 5, 3, 12)
PEOPLE = 14

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def store(library: Library) -> Store:
    """A library with portraits and a wall of nine of them."""
    store = Store(library)
    store.apply(Insert.of("campaigns", [rows.Campaign(1, "Wir sind Mühlstetten")]))
    numbers = range(1, PEOPLE + 1)
    pictures = [rows.Picture(n, f"{n:064x}", ".jpg", f"{n}.jpg", 1, 3000, 4000) for n in numbers]
    portraits = [
        rows.Portrait(n, 1, name=f"Mara {n}", picture_id=n, created_at=MOMENT) for n in numbers
    ]
    store.apply(Insert.of("pictures", pictures))
    store.apply(Insert.of("portraits", portraits))
    change, _ = verbs.add_wall(store, new_wall("Rathaus", 1), range(1, 10))
    store.apply(change)
    return store


def loaded(store: Store) -> Composition:
    found = composing.load(store, 1)
    assert found is not None
    return found


def print_it(store: Store) -> None:
    store.apply(remembering(store, 1, arrangement(loaded(store)), "press", "Rathaus.pdf"))


def shown(store: Store) -> list[int | None]:
    return [cell.portrait_id for cell in store.read(queries.cells, 1)]


def test_what_moved_came_and_went_is_told(store: Store) -> None:
    assert prints(store, 1) == []
    print_it(store)
    (state,) = prints(store, 1)
    assert (state.row.output, state.row.file_name) == ("press", "Rathaus.pdf")
    assert against(loaded(store), state).compared.number == 0
    store.apply(verbs.exchange(store, 1, 0, 8))
    store.apply(verbs.fill(store, 1, {4: verbs.content(12)}))
    (cell, *_) = [c for c in store.read(queries.cells, 1) if c.portrait_id == 2]
    store.apply(verbs.crop(cell.id, 0.5, 0.5, 2.0))
    found = against(loaded(store), state)
    assert found.moved == (0, 8)
    assert found.fresh == (4,)
    assert found.gone == (5,)
    assert found.other == (1,)
    assert found.compared.number == 5


def test_everybody_goes_back_to_where_they_were_printed(store: Store) -> None:
    print_it(store)
    (state,) = prints(store, 1)
    store.apply(verbs.reorder(store, 1, [9, 8, 7, 6, 5, 4, 3, 2, 1]))
    store.apply(verbs.fill(store, 1, {8: verbs.content(12)}))  # in place of 1
    inverse = store.apply(as_printed(store, loaded(store), state))
    assert shown(store) == [12, 2, 3, 4, 5, 6, 7, 8, 9]
    found = against(loaded(store), state)
    assert found.moved == ()
    assert (len(found.fresh), found.gone) == (1, (1,))
    store.apply(inverse)
    assert shown(store) == [9, 8, 7, 6, 5, 4, 3, 2, 12]


def test_a_grid_that_closed_up_opens_again_where_it_was_printed(store: Store) -> None:
    print_it(store)
    (state,) = prints(store, 1)
    for gone in ([5], [9], [1, 5], [7, 8, 9]):
        inverse = store.apply(removing(store, 1, gone))
        back = store.apply(as_printed(store, loaded(store), state))
        found = against(loaded(store), state)
        assert (found.moved, found.fresh, list(found.gone)) == ((), (), gone)
        spots = {(p.cell.row, p.cell.column): p.portrait for p in loaded(store).places}
        for stand in state.stands:
            here = spots.get(stand.spot)
            assert here is None or here.id == stand.portrait
        store.apply(back)
        store.apply(inverse)
    assert shown(store) == list(range(1, 10))


def test_empty_places_between_people_come_back_as_they_were_printed(store: Store) -> None:
    cells = store.read(queries.cells, 1)
    store.apply(verbs.clear_cells([cells[at].id for at in (1, 4, 6)]))
    print_it(store)
    (state,) = prints(store, 1)
    store.apply(verbs.close_up(store, 1))
    assert len(loaded(store).places) < 9
    store.apply(as_printed(store, loaded(store), state))
    spots = {p.portrait.id: (p.cell.row, p.cell.column) for p in loaded(store).taken if p.portrait}
    assert spots == {stand.portrait: stand.spot for stand in state.stands}


@pytest.mark.parametrize("layout", ["grid", "mosaic"])
def test_going_back_lays_a_wall_out_a_few_times_only(
    store: Store, monkeypatch: pytest.MonkeyPatch, layout: str
) -> None:
    store.apply(Update.one("walls", 1, layout=layout))
    print_it(store)
    (state,) = prints(store, 1)
    store.apply(removing(store, 1, [1, 3, 5, 7]))
    tries: list[int] = []

    def counted(spec: WallSpec, count: int, shapes: Shapes | None = None) -> Wall:
        tries.append(count)
        return compose(spec, count, shapes)

    composition = loaded(store)
    monkeypatch.setattr("desktop.work.walls.prints.compose", counted)
    as_printed(store, composition, state)
    assert len(tries) <= 2


def test_late_portraits_move_as_few_as_possible_from_the_printed_state(store: Store) -> None:
    print_it(store)
    (state,) = prints(store, 1)
    store.apply(verbs.place(store, 1, [10, 11, 12]))  # 3 x 3 becomes 4 x 3
    now = loaded(store)
    before = len(against(now, state).moved)
    store.apply(as_printed(store, now, state))
    after = against(loaded(store), state)
    assert len(after.moved) <= before
    assert after.gone == ()
    assert len(after.fresh) == 3
    # Whoever's row and column is still there stands there.
    spots = {(p.cell.row, p.cell.column): p.portrait for p in loaded(store).places}
    for stand in state.stands:
        here = spots.get(stand.spot)
        assert here is None or here.id == stand.portrait


def test_locked_places_and_others_stay(store: Store) -> None:
    print_it(store)
    (state,) = prints(store, 1)
    store.apply(verbs.reorder(store, 1, [9, 8, 7, 6, 5, 4, 3, 2, 1]))
    store.apply(verbs.set_places(store, 1, [0], locked=1))
    store.apply(verbs.set_places(store, 1, [4], kind="claim"))
    store.apply(as_printed(store, loaded(store), state))
    cells = store.read(queries.cells, 1)
    assert cells[0].portrait_id == 9
    assert cells[4].kind == "claim"
    assert sorted(id_ for id_ in shown(store) if id_) == [1, 2, 3, 4, 6, 7, 8, 9]
    assert cells[1].portrait_id == 2


def test_only_the_latest_states_are_kept(store: Store) -> None:
    for _ in range(KEPT + 3):
        print_it(store)
    found = prints(store, 1)
    assert len(found) == KEPT
    assert found[0].row.id > found[-1].row.id


def test_no_names_are_kept(store: Store) -> None:
    print_it(store)
    assert "Mara" not in prints(store, 1)[0].row.arrangement


def test_printing_is_beside_the_undo_stack(store: Store) -> None:
    undo = Undo()
    undo.store = store
    change, wall_id = verbs.add_wall(store, new_wall("Neu", 1), [1, 2])
    undo.push_change("neue Wand", change)
    composition = composing.load(store, wall_id)
    assert composition is not None
    note = remembering(store, wall_id, arrangement(composition), "tiles")
    store.apply(note)
    assert undo.count() == 1
    undo.undo()  # the wall goes, and what was noted of it
    assert store.row("walls", wall_id) is None
    undo.redo()
    assert len(prints(store, wall_id)) == 1
    remove = verbs.remove(store, "walls", [wall_id])
    inverse = store.apply(remove)
    store.apply(inverse)
    assert len(prints(store, wall_id)) == 1


def test_a_wall_can_be_taken_away_again_after_more_prints(store: Store) -> None:
    undo = Undo()
    undo.store = store
    for _ in range(KEPT):
        print_it(store)
    undo.push_change("Wand löschen", store.read(changes.removal, "walls", [1]))
    undo.undo()
    print_it(store)
    undo.redo()
    assert store.row("walls", 1) is None
    assert store.read(queries.beside, "wall_prints", "wall_id", [1]) == []
    undo.undo()
    assert len(prints(store, 1)) == KEPT
