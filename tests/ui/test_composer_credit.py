"""The credits on the canvas: there as they print, gone where they are not wanted, and a click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt

from desktop.work import verbs
from desktop.work.walls import composing
from tests.fixtures.composer import Composer


def middle(composer: Composer) -> QPoint:
    point = composer.view.wall_scene.credit.boundingRect().center()
    return composer.view.viewportTransform().map(QPointF(point)).toPoint()


def test_it_says_what_an_output_prints(composer: Composer) -> None:
    composer.wall()
    credit = composer.view.wall_scene.credit
    assert "Jo Lind" in credit.text
    context, wall = composer.context, composer.shown.row.id
    printed = composing.snapshot(context.store, context.vault, wall)
    assert printed is not None
    assert credit.text == printed.content.credit
    place = composer.board.places[0].portrait
    assert place is not None
    assert place.picture_id is not None
    change = verbs.set_values("pictures", [place.picture_id], credit_line="Stadtarchiv")
    context.store.apply(change)
    composer.settle()
    assert "Stadtarchiv (1)" in credit.text


def test_it_goes_where_outputs_do_not_name_photographers(composer: Composer) -> None:
    composer.wall()
    credit = composer.view.wall_scene.credit
    before = composer.view.viewport().grab().toImage()
    composer.context.settings.set("export.credits", False)
    composer.settle()
    assert (credit.text, credit.boundingRect().isEmpty()) == ("", True)
    assert composer.view.viewport().grab().toImage() != before
    composer.context.settings.set("export.credits", True)
    composer.settle()
    assert composer.view.viewport().grab().toImage() == before


def test_a_click_leads_to_its_switch_and_chooses_nothing(composer: Composer) -> None:
    composer.wall()
    composer.board.choose([4])
    point = middle(composer)
    composer.mouse(QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton)
    assert composer.view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert composer.area.status.words.text().startswith("Der Bildnachweis")
    composer.mouse(QEvent.Type.MouseButtonPress, point)
    composer.mouse(QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.NoButton)
    composer.settle()
    card = composer.area.publisher.card
    assert card.isVisible()
    assert card.credits.hasFocus()
    assert composer.board.chosen == {4}


def test_on_a_wall_without_a_margin_it_lies_over_the_photos(composer: Composer) -> None:
    composer.wall()
    before = composer.view.wall_scene.credit.boundingRect()
    names = ("margin_top", "margin_right", "margin_bottom", "margin_left")
    composer.area.edits.set("Ränder", gesture=False, **dict.fromkeys(names, 0.0))
    composer.settle()
    after = composer.view.wall_scene.credit.boundingRect()
    assert after != before
    assert composer.board.indices_in(after)
