"""Mixing and evening out wait until it is known where everybody looks."""

from __future__ import annotations

from desktop.work import verbs
from desktop.work.walls.seeing import sights_of, unseen
from tests.fixtures.composer import Composer

FACE = {"face_x": 0.3, "face_y": 0.2, "face_width": 0.4, "face_height": 0.3}


def with_faces(composer: Composer) -> None:
    """A wall of nine whose faces are known, but nobody has looked at them closely."""
    composer.wall(9)
    pictures = [p.portrait.picture_id for p in composer.shown.taken if p.portrait is not None]
    known = verbs.set_values("pictures", [id_ for id_ in pictures if id_ is not None], **FACE)
    composer.context.store.apply(known)
    composer.settle()


def waiting(composer: Composer) -> int:
    return len(unseen(composer.shown, sights_of(composer.context.vault)))


def test_a_mix_looks_at_everybody_first_and_only_once(composer: Composer) -> None:
    with_faces(composer)
    assert waiting(composer) == 9
    steps = composer.context.undo.index()
    composer.area.mix()
    assert composer.context.undo.index() == steps  # the window does not wait
    composer.qtbot.waitUntil(lambda: composer.context.undo.index() == steps + 1, timeout=20_000)
    assert waiting(composer) == 0
    composer.area.mix()
    assert composer.context.undo.index() == steps + 2
    composer.undo()
    composer.undo()


def test_a_mix_of_a_wall_that_was_left_meanwhile_does_not_come(composer: Composer) -> None:
    with_faces(composer)
    names = composer.names()
    first = composer.board.wall_id
    composer.area.mix()
    composer.area.new_wall()
    composer.qtbot.waitUntil(
        lambda: (
            not any(
                sights_of(composer.context.vault).get(p.portrait.digest) == "unseen"
                for p in composer.shown.taken
                if p.portrait is not None and p.portrait.face_x is not None
            )
        ),
        timeout=20_000,
    )
    composer.settle()
    assert composer.context.undo.undoText() != "Wand mischen"
    composer.area.open_wall(first)
    assert composer.names() == names


def test_evening_out_waits_too(composer: Composer) -> None:
    with_faces(composer)
    composer.area.wall_inspector.wall.heads.even()
    composer.qtbot.waitUntil(lambda: waiting(composer) == 0, timeout=20_000)
    composer.settle()
