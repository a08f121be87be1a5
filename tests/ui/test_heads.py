"""Heads of one height in the composer: the key, the slider, what stands out, and one step back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.core.harmony import head_of
from desktop.ui.composer.heads_panel import HeadsPanel
from desktop.work import verbs
from desktop.work.walls import heads
from desktop.work.walls.seeing import sights_of
from tests.fixtures.composer import Composer

SIZES = (0.14, 0.16, 0.2, 0.15, 0.21, 0.18)


@pytest.fixture
def wall(composer: Composer) -> Composer:
    """Six people whose faces are of different height in their photos."""
    composer.wall(6)
    for place, height in zip(composer.board.places, SIZES, strict=True):
        assert place.portrait is not None
        composer.context.store.apply(picture(composer, place.portrait.id, height))
        # Drawn by no more than their box: nothing to be looked for.
        sights_of(composer.context.vault).put(place.portrait.digest, None)
    composer.settle()
    return composer


def picture(composer: Composer, portrait: int, height: float, **more: object):
    row = composer.context.store.need("portraits", portrait)
    face = {"face_x": 0.4, "face_y": 0.32, "face_width": height * 0.7, "face_height": height}
    face.update(width=3000, height=4000)  # pixels enough to come nearer
    return verbs.set_values("pictures", [row.picture_id], **{**face, **more})


def panel(composer: Composer) -> HeadsPanel:
    return composer.area.wall_inspector.wall.heads


def shown(composer: Composer) -> list[tuple[float, float]]:
    found = []
    for place in composer.board.places:
        head = heads.head_in(composer.shown, place)
        assert head is not None
        found.append(head_of(head, place.crop))
    return [one for one in found if one is not None]


def spread(values: list[float]) -> float:
    return max(values) / min(values)


def test_one_key_evens_out_all_heads_and_one_step_brings_them_back(wall: Composer) -> None:
    wall.context.settings.set("wall.heads", 0)
    before, step = shown(wall), wall.context.undo.index()
    assert spread([height for height, _ in before]) > 1.05
    assert wall.actions.action("walls.heads").shortcut().toString() == "Shift+F"
    wall.actions.trigger("walls.heads")
    wall.settle()
    after = shown(wall)
    assert spread([height for height, _ in after]) < 1.005
    lines = [eyes for _, eyes in after]
    assert max(lines) - min(lines) < 0.005
    assert "gleich" in panel(wall).state.text()
    wall.undo()
    assert shown(wall) == before
    assert wall.context.undo.index() == step


def test_only_the_chosen_places_take_part(wall: Composer) -> None:
    wall.board.choose([0, 1])
    before = [place.crop for place in wall.board.places]
    panel(wall).even()
    after = [place.crop for place in wall.board.places]
    assert after[2:] == before[2:]


def test_the_slider_is_one_step_and_is_remembered(wall: Composer) -> None:
    step = wall.context.undo.index()
    for percent in (2, 1, 0):
        panel(wall).tolerance.setValue(percent)
    assert wall.context.undo.index() == step + 1
    assert wall.context.settings.get("wall.heads") == 0


def test_a_focus_point_wins_and_a_locked_place_stays(wall: Composer) -> None:
    person = wall.place(0).id
    wall.context.store.apply(picture(wall, person, 0.2, focus_x=0.5, focus_y=0.6))
    wall.settle()
    wall.area.edits.set_places([wall.board.places[1]], locked=1)
    before = [place.crop for place in wall.board.places[:2]]
    evened = heads.even(wall.shown, wall.board.places, 0.0)
    assert evened.focused == (0,)
    assert 1 not in (*evened.even, *evened.outliers)
    panel(wall).even()
    assert [place.crop for place in wall.board.places[:2]] == before


def test_heads_that_stand_out_are_shown_by_a_click(wall: Composer) -> None:
    panel(wall).tolerance.setValue(0)
    panel(wall).even()
    place = wall.board.places[3]
    wall.area.edits.zoom_photo(place, 1.6)
    wall.settle()
    line = panel(wall).state
    assert line.isVisibleTo(panel(wall))
    assert "Ein Kopf" in line.text()
    spot = QPointF(5, 5)
    event = QMouseEvent(
        QEvent.Type.MouseButtonRelease, spot, line.mapToGlobal(spot), Qt.MouseButton.LeftButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(line, event)
    assert wall.board.chosen == {3}


def without_face(composer: Composer, indices: list[int]) -> None:
    for index in indices:
        row = composer.context.store.need("portraits", composer.place(index).id)
        nothing = dict.fromkeys(("face_x", "face_y", "face_width", "face_height"))
        change = verbs.set_values("pictures", [row.picture_id], **nothing)
        composer.context.store.apply(change)
    composer.settle()


def test_unknown_faces_are_counted_and_shown_and_nothing_is_green(wall: Composer) -> None:
    panel(wall).tolerance.setValue(0)
    panel(wall).even()
    assert not panel(wall).unknown.isVisibleTo(panel(wall))
    without_face(wall, [1, 4])
    line = panel(wall).unknown
    assert line.isVisibleTo(panel(wall))
    assert line.text() == "Auf 2 Fotos wurde kein Gesicht gefunden. Zeigen"
    assert not panel(wall).state.isVisibleTo(panel(wall))
    line.clicked.emit()
    assert wall.board.chosen == {1, 4}
    place = wall.area.wall_inspector.place
    assert place.unknown.isVisibleTo(place)
    wall.board.choose([0])
    assert not place.unknown.isVisibleTo(place)
    # A focus point frames the photo as well as a face does.
    person = wall.place(1).id
    portrait = wall.context.store.need("portraits", person)
    wall.context.store.apply(
        verbs.set_values("pictures", [portrait.picture_id], focus_x=0.5, focus_y=0.4)
    )
    wall.settle()
    assert line.text() == "Auf einem Foto wurde kein Gesicht gefunden. Zeigen"


def test_where_no_face_is_known_at_all_that_is_said(wall: Composer) -> None:
    without_face(wall, list(range(6)))
    assert "6 Fotos" in panel(wall).unknown.text()
    assert not panel(wall).state.isVisibleTo(panel(wall))
