"""Photos and margins that snap, and heads that are aligned."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt

from desktop.work import verbs
from desktop.work.walls.aligning import head_at
from tests.fixtures.composer import Composer

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.MouseButton.NoButton


def steps(composer: Composer) -> int:
    return composer.context.undo.index()


def on_view(composer: Composer, x: float, y: float) -> QPoint:
    return composer.view.viewportTransform().map(QPointF(x, y)).toPoint()


@pytest.fixture
def faces(composer: Composer) -> Composer:
    """A wall of nine whose faces are known and who are zoomed in, each framed otherwise."""
    store = composer.context.store
    composer.wall()
    for index, place in enumerate(composer.board.places):
        assert place.portrait is not None
        assert place.portrait.picture_id is not None
        assert place.row is not None
        picture = place.portrait.picture_id
        store.apply(
            verbs.set_values(
                "pictures", [picture],
                face_x=0.4, face_y=0.3, face_width=0.2, face_height=0.2,
            )
        )  # fmt: skip
        height = 0.42 + 0.004 * index if index else 0.34
        store.apply(verbs.crop(place.row.id, 0.5, height, 2.0))
    composer.settle()
    return composer


def eyes(composer: Composer, index: int) -> float:
    head = head_at(composer.board.places[index])
    assert head is not None
    return head.y


# ---------------------------------------------------------------------- photos


def test_eyes_snap_to_those_beside_them_and_the_line_is_seen(faces: Composer) -> None:
    wanted, start = eyes(faces, 1), faces.at(0)
    away = (wanted - eyes(faces, 0)) * faces.view.zoom
    near = start + QPoint(0, round(away) + 2)
    faces.drag(start, near, CTRL, release=False)
    lines = faces.view.wall_scene._lines  # pyright: ignore[reportPrivateUsage]
    assert [standing for standing, _ in lines if not standing] == [False]
    faces.mouse(QEvent.Type.MouseButtonRelease, near, NONE, CTRL)
    faces.settle()
    assert eyes(faces, 0) == pytest.approx(wanted, abs=0.01)
    assert faces.view.wall_scene._lines == ()  # pyright: ignore[reportPrivateUsage]


def test_with_alt_nothing_snaps(faces: Composer) -> None:
    wanted, start = eyes(faces, 1), faces.at(0)
    away = (wanted - eyes(faces, 0)) * faces.view.zoom
    near = start + QPoint(0, round(away) + 3)
    faces.double_click(0)  # in a framed photo the drag needs no key
    faces.drag(start, near, ALT)
    assert abs(eyes(faces, 0) - wanted) > 1.0 / faces.view.zoom


# ---------------------------------------------------------------------- margins


def test_a_margin_is_dragged_in_one_step_and_esc_brings_it_back(composer: Composer) -> None:
    composer.wall()
    area, before, count = composer.shown.wall.spec.area, composer.shown.row, steps(composer)
    start = on_view(composer, area.x, area.center.y) - QPoint(2, 0)
    composer.mouse(QEvent.Type.MouseMove, start, NONE)
    assert composer.view.viewport().cursor().shape() == Qt.CursorShape.SplitHCursor
    assert composer.area.status.words.text().startswith("Linker Rand: ")
    composer.drag(start, start + QPoint(30, 0), release=False)
    composer.key(Qt.Key.Key_Escape)
    composer.mouse(QEvent.Type.MouseButtonRelease, start, NONE)
    assert composer.shown.row == before
    composer.drag(start, start + QPoint(30, 0), ALT)
    moved = composer.shown.row.margin_left - before.margin_left
    assert moved == pytest.approx(28 / composer.view.zoom, abs=3 / composer.view.zoom)
    assert composer.shown.row.margin_right == before.margin_right
    assert steps(composer) == count + 1
    composer.undo()
    assert composer.shown.row == before


def test_a_margin_snaps_to_the_safe_area(composer: Composer) -> None:
    composer.wall()
    guides = composer.area.guiding.guides
    assert guides is not None
    assert guides.safe is not None
    area = composer.shown.wall.spec.area
    start = on_view(composer, area.center.x, area.y) - QPoint(0, 2)
    end = on_view(composer, area.center.x, guides.safe.y) - QPoint(0, 1)
    composer.drag(start, end)
    assert composer.shown.row.margin_top == guides.safe.y


def test_guides_are_there_while_a_margin_moves(composer: Composer) -> None:
    composer.wall()
    area, scene = composer.shown.wall.spec.area, composer.view.wall_scene
    start = on_view(composer, area.x, area.center.y) - QPoint(2, 0)
    assert scene.guides is None
    composer.drag(start, start + QPoint(-3, 40), release=False)
    assert scene.guides is not None
    composer.mouse(QEvent.Type.MouseButtonRelease, start, NONE)
    assert scene.guides is None


# ---------------------------------------------------------------------- heads


@pytest.mark.parametrize("line", ["eyes", "heights", "middles"])
def test_heads_of_the_chosen_places_follow_the_current_one(faces: Composer, line: str) -> None:
    faces.board.choose([0, 3, 4], 3)
    untouched = faces.board.places[1]
    count = steps(faces)
    if line != "eyes":  # they agree in these already: make one differ
        place = faces.board.places[3]
        assert place.row is not None
        faces.context.store.apply(verbs.crop(place.row.id, 0.53, 0.42, 2.3))
    faces.actions.trigger(f"walls.align_{line}")
    faces.settle()
    heads = [head_at(faces.board.places[index]) for index in (0, 3, 4)]
    photos = [faces.board.places[index].cell.photo for index in (0, 3, 4)]
    shares = [
        {
            "eyes": (head.y - photo.y) / photo.height,
            "heights": head.height / photo.height,
            "middles": (head.x - photo.x) / photo.width,
        }[line]
        for head, photo in zip(heads, photos, strict=True)
        if head is not None
    ]
    assert max(shares) - min(shares) < 0.005
    assert faces.board.places[1] == untouched
    assert steps(faces) == count + 1


def test_a_single_place_has_nothing_to_align_with(faces: Composer) -> None:
    faces.board.choose([0])
    assert not faces.actions.can("walls.align_eyes")


# ---------------------------------------------------------------------- spreading


def test_chosen_places_are_spread_over_the_wall_and_stay_chosen(composer: Composer) -> None:
    composer.wall(9)
    who = [composer.board.places[at].portrait for at in (0, 1, 2)]
    composer.board.choose([0, 1, 2])
    count = steps(composer)
    assert composer.actions.action("walls.spread").shortcut().toString() == "Shift+V"
    composer.actions.trigger("walls.spread")
    composer.settle()
    assert steps(composer) == count + 1
    chosen = composer.board.chosen_places
    assert {p.portrait.id for p in chosen if p.portrait} == {one.id for one in who if one}
    assert [place.index for place in chosen] != [0, 1, 2]
    composer.actions.trigger("walls.spread")
    assert steps(composer) == count + 1
    assert "gleichmäßig" in composer.shell.said[-1]


def test_one_place_or_all_have_nothing_to_be_spread_over(composer: Composer) -> None:
    composer.wall(4)
    for chosen in ([0], range(len(composer.board.places))):
        composer.board.choose(chosen)
        assert not composer.actions.can("walls.spread")
