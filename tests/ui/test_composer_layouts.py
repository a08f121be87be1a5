"""Layouts in the composer: the panel, places with something else, inserting and locking."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.core.wall import Offer
from desktop.ui.composer.content_panel import ContentPanel
from desktop.ui.composer.layout_panel import LayoutPanel, offer_text
from desktop.work import i18n, verbs
from tests.fixtures.composer import Composer

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def layout_of(composer: Composer) -> LayoutPanel:
    return composer.area.wall_inspector.findChildren(LayoutPanel)[0]


def content_of(composer: Composer) -> ContentPanel:
    return composer.area.wall_inspector.place.content


def pick(choice: object, key: str) -> None:
    """Choose in a list as a user does."""
    index = choice.findData(key)  # type: ignore[attr-defined]
    assert index >= 0, key
    choice.setCurrentIndex(index)  # type: ignore[attr-defined]
    choice.activated.emit(index)  # type: ignore[attr-defined]


def test_a_layout_is_seen_at_once_and_one_step(composer: Composer) -> None:
    composer.wall(11)
    panel, before = layout_of(composer), composer.context.undo.index()
    for layout in ("rows", "columns", "mosaic", "brick"):
        pick(panel._layout, layout)
        assert composer.shown.row.layout == layout
        assert len(composer.view.wall_scene.cells) == len(composer.board.places)
    pick(panel._last, "fill")
    pick(panel._fill, "missing")
    composer.settle()
    assert composer.shown.content.filler is not None
    assert composer.shown.content.filler.text == "Ihr Gesicht fehlt noch"
    while composer.context.undo.index() > before:
        composer.undo()
    assert composer.shown.row.layout == "grid"
    assert not composer.view.wall_scene.fillers


def test_a_filled_row_is_on_the_scene(composer: Composer) -> None:
    composer.wall(7)
    panel = layout_of(composer)
    panel._columns.setValue(3)  # as many as are found are no step
    panel._columns.setValue(4)
    panel._rows.setValue(3)
    panel._rows.setValue(2)
    pick(panel._last, "fill")
    composer.settle()
    assert len(composer.view.wall_scene.fillers) == 1
    composer.area.intake.place([8], None)
    composer.settle()
    assert not composer.view.wall_scene.fillers
    assert len(composer.shown.taken) == 8


def test_the_nearest_complete_grid_is_offered_and_taken(composer: Composer) -> None:
    composer.wall(11)
    panel = layout_of(composer)
    pick(panel._last, "centre")
    offer = composer.shown.offer()
    assert offer is not None
    assert panel._offer.text() == f"Mit {offer.number} statt 11 Feldern geht es auf"
    step = composer.context.undo.index()
    panel._offer.click()
    assert len(composer.board.places) == offer.number == 12
    assert composer.context.undo.index() == step + 1


def test_a_grid_that_fits_exactly_is_offered_by_its_columns_and_rows() -> None:
    i18n.install("de")
    assert offer_text(Offer(8, 5), 40) == "Mit 5 × 8 Feldern geht es genau auf"
    assert offer_text(Offer(6, 8, 3), 40) == "Mit 45 statt 40 Feldern geht es auf"


def test_the_offered_grid_keeps_everybody_with_a_hero(composer: Composer) -> None:
    composer.wall(12)
    composer.click(0)
    composer.actions.trigger("walls.hero")
    composer.settle()
    panel, offer = layout_of(composer), composer.shown.offer()
    assert offer is not None
    panel._offer.click()
    composer.settle()
    assert len(composer.shown.taken) == 12
    assert not composer.shown.waiting
    assert composer.board.places[0].cell.columns == 2
    assert len(composer.board.places) == offer.number


def test_alt_inserts_and_ctrl_alt_too(composer: Composer) -> None:
    composer.wall(9)
    names = composer.names()
    for keys in (ALT, ALT | CTRL):
        composer.drag(composer.at(5), composer.at(1), keys)
        assert composer.names() == [names[0], names[5], *names[1:5], *names[6:]]
        composer.undo()
        assert composer.names() == names
    composer.drag(composer.at(5), composer.at(1), ALT, release=False)
    composer.key(Qt.Key.Key_Escape)
    assert composer.names() == names


def test_a_locked_place_stays_and_says_so(composer: Composer) -> None:
    composer.wall(9)
    composer.click(4)
    composer.actions.trigger("walls.lock")
    assert composer.board.places[4].locked
    names = composer.names()
    composer.drag(composer.at(4), composer.at(0))
    assert composer.names() == names
    assert "gesperrt" in composer.shell.said[-1]
    composer.actions.trigger("walls.mix")
    composer.settle()
    assert composer.names()[4] == names[4]
    assert composer.names() != names
    assert "Mischung" in composer.shell.said[-1]
    composer.undo()
    assert composer.names() == names


def test_a_place_shows_a_claim_and_is_emptied_again(composer: Composer) -> None:
    composer.wall(9)
    composer.click(2)
    panel = content_of(composer)
    pick(panel.kind, "text")
    panel.text.setText("Kommen Sie vorbei.")
    panel.text.editingFinished.emit()
    composer.settle()
    content = composer.board.places[2].content
    assert content is not None
    assert content.special is not None
    assert content.special.text == "Kommen Sie vorbei."
    assert composer.names()[2] == ""
    composer.actions.trigger("walls.clear_cell")
    assert composer.board.places[2].empty


@pytest.mark.parametrize("by_hand", [False, True])
def test_who_makes_room_for_a_claim_goes_to_a_free_place(composer: Composer, by_hand: bool) -> None:
    composer.wall(9)
    if by_hand:
        composer.area.edits.set_grid(4, 3)
        composer.settle()
    composer.area.edits.zoom_photo(composer.board.places[2], 1.5)
    who, crop, step = (
        composer.names()[2],
        composer.board.places[2].crop,
        composer.context.undo.index(),
    )
    composer.click(2)
    pick(content_of(composer).kind, "claim")
    composer.settle()
    assert who in composer.names()
    assert composer.where(who).index == 9
    assert composer.where(who).crop.zoom == crop.zoom
    assert composer.board.places[2].portrait is None
    assert composer.context.undo.index() == step + 1
    composer.undo()
    assert composer.where(who).index == 2


def test_a_place_is_made_large_by_its_key(composer: Composer) -> None:
    composer.wall(9)
    composer.click(0)
    composer.actions.trigger("walls.hero")
    assert composer.board.places[0].cell.columns == 2
    assert content_of(composer).columns.value() == 2
    composer.actions.trigger("walls.hero")
    assert composer.board.places[0].cell.columns == 1


@pytest.mark.parametrize("layout", ["brick", "rows", "columns", "mosaic"])
def test_arrows_and_clicks_find_places_in_every_layout(composer: Composer, layout: str) -> None:
    composer.wall(11)
    wall = composer.shown.row.id
    composer.context.store.apply(verbs.set_values("walls", [wall], layout=layout))
    composer.settle()
    for index in (0, 5, 10):
        composer.click(index)
        assert composer.board.current == index
    composer.key(Qt.Key.Key_Home)
    composer.key(Qt.Key.Key_Right)
    assert composer.board.current not in (0, None)


def test_late_portraits_are_marked_until_the_next_look(composer: Composer) -> None:
    composer.wall(7)
    wall = composer.shown.row.id
    composer.context.store.apply(verbs.set_values("walls", [wall], growth="keep"))
    composer.board.choose([])
    composer.area.intake.place([8, 9, 10, 11, 12], None)
    composer.settle()
    assert "verschoben" in composer.shell.said[-1] or "weichen" in composer.shell.said[-1]
    composer.click(0)
    assert not composer.view.wall_scene.marks.moved
