"""Copying crops and styles, and editing many places at once."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from db.vocabulary import NO_CAPTION
from desktop.ui.composer.content_panel import ContentPanel
from desktop.work.painting import words_in
from desktop.work.walls.clips import MIME
from desktop.work.walls.hints import hints
from tests.fixtures.composer import Composer


def steps(composer: Composer) -> int:
    return composer.context.undo.index()


def test_a_crop_is_pasted_into_all_chosen_places_in_one_step(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_zoom([composer.board.places[0]], 2.0)
    wanted = composer.board.places[0].crop
    composer.board.choose([0])
    composer.actions.trigger("edit.copy")
    assert QGuiApplication.clipboard().mimeData().hasFormat(MIME)
    assert not QGuiApplication.clipboard().mimeData().hasText()
    composer.board.choose([2, 3, 5])
    before, count = composer.board.places, steps(composer)
    composer.actions.trigger("edit.paste")
    composer.settle()
    for index in (2, 3, 5):
        assert abs(composer.board.places[index].crop.zoom - wanted.zoom) < 1e-6
    assert composer.board.places[1] == before[1]
    assert steps(composer) == count + 1
    assert composer.context.undo.undoText() == "Ausschnitt einfügen"
    composer.undo()
    assert composer.board.places == before
    composer.actions.trigger("edit.paste")  # the clipboard keeps it
    assert steps(composer) == count + 1


def test_a_style_carries_size_ground_and_lock(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_places([composer.board.places[0]], kind="colour", colour="#0B3D5C")
    composer.area.edits.set_places([composer.board.places[0]], locked=1)
    composer.area.edits.set_places([composer.board.places[4]], kind="text", text="Mut")
    composer.board.choose([0])
    composer.actions.trigger("walls.copy_style")
    composer.board.choose([4, 6])
    composer.actions.trigger("edit.paste")
    composer.settle()
    four, six = composer.board.places[4].row, composer.board.places[6].row
    assert four is not None
    assert six is not None
    assert (four.kind, four.text, four.colour, four.locked) == ("text", "Mut", "#0B3D5C", 1)
    assert (six.kind, six.locked) == ("portrait", 1)
    assert composer.board.places[6].portrait is not None


def test_single_portraits_stand_without_a_caption(composer: Composer) -> None:
    composer.wall()
    inspector = composer.area.inspector()
    assert inspector is not None
    box = inspector.findChildren(ContentPanel)[0].caption
    told = hints(composer.shown)
    composer.board.choose([0, 1, 4])
    before = composer.board.places
    box.click()
    composer.settle()
    for place in composer.board.places:
        assert place.content is not None
        words = words_in(composer.shown.wall, place.cell, place.content)
        assert bool(words) == (place.index not in (0, 1, 4))
    assert not box.isChecked()
    assert composer.context.undo.undoText() == "Beschriftung ausblenden"
    assert hints(composer.shown) == told
    composer.board.choose([0, 2])
    assert box.checkState() == Qt.CheckState.PartiallyChecked
    composer.undo()
    assert composer.board.places == before


def test_a_caption_stays_away_with_its_portrait_alone(composer: Composer) -> None:
    composer.wall()
    board, edits = composer.board, composer.area.edits
    edits.set_places([board.places[0]], text=NO_CAPTION)
    who = composer.place(0).id
    edits.swap(0, 5)
    composer.settle()
    assert composer.place(5).id == who
    assert [place.index for place in board.places if not place.captioned] == [5]
    edits.clear([board.places[5]])
    composer.settle()
    assert all(place.captioned for place in board.places)


def test_what_else_is_on_the_clipboard_is_left_alone(composer: Composer) -> None:
    composer.wall()
    composer.board.choose([0])
    data = QMimeData()
    data.setText("Mara")
    QGuiApplication.clipboard().setMimeData(data)
    assert not composer.actions.can("edit.paste")
    composer.actions.trigger("edit.paste")
    assert QGuiApplication.clipboard().text() == "Mara"
    composer.board.choose([])
    assert not composer.actions.can("edit.copy")


def test_many_places_are_zoomed_framed_and_locked_together(composer: Composer) -> None:
    composer.wall()
    composer.board.choose([0, 1, 2])
    panel, count = composer.area.wall_inspector.place, steps(composer)
    assert panel.zoom.isVisible()
    assert not panel.preview.isVisible()
    for value in range(10, 60, 10):
        panel.zoom.setValue(value)
    zooms = {round(place.crop.zoom, 6) for place in composer.board.places[:3]}
    assert len(zooms) == 1
    assert zooms != {1.0}
    assert steps(composer) == count + 1
    panel.whole.click()
    assert {place.crop.zoom for place in composer.board.places[:3]} == {1.0}
    panel.face.click()
    assert not any(place.by_hand for place in composer.board.places[:3])


def test_the_lock_of_places_that_differ_is_half_and_a_click_locks_all(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_places([composer.board.places[1]], locked=1)
    composer.board.choose([0, 1, 2])
    lock = composer.area.wall_inspector.place.content.lock
    assert lock.checkState() == Qt.CheckState.PartiallyChecked
    lock.click()
    assert all(place.locked for place in composer.board.places[:3])
    assert lock.checkState() == Qt.CheckState.Checked
    lock.click()
    assert not any(place.locked for place in composer.board.places[:3])


def test_a_text_goes_to_the_places_that_have_one_and_only_when_it_was_written(
    composer: Composer,
) -> None:
    composer.wall()
    composer.area.edits.set_places([composer.board.places[0]], kind="text", text="Mut")
    composer.area.edits.set_places([composer.board.places[1]], kind="claim", text="Wir")
    composer.board.choose([0, 1, 2])
    content = composer.area.wall_inspector.place.content
    assert content.kind.currentIndex() == -1
    assert content.kind.placeholderText() == "Verschieden"
    assert (content.text.text(), content.text.placeholderText()) == ("", "Verschieden")
    count = steps(composer)
    content.text.setFocus()
    composer.view.setFocus()
    assert steps(composer) == count
    QTest.keyClicks(content.text, "Alle")
    QTest.keyClick(content.text, Qt.Key.Key_Return)
    composer.settle()
    texts = [p.row.text if p.row is not None else "" for p in composer.board.places[:3]]
    assert texts == ["Alle", "Alle", ""]
    assert composer.board.places[2].portrait is not None
    assert steps(composer) == count + 1


def test_sizes_that_differ_are_told(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_places([composer.board.places[0]], span_columns=2, span_rows=2)
    composer.board.choose([0, 1])
    content = composer.area.wall_inspector.place.content
    assert content.mixed.text() == "Diese Felder unterscheiden sich in: Größe"
    content.columns.setValue(1)
    assert composer.board.places[0].cell.columns == 1
