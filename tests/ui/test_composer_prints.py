"""The printed state in the composer: remembered, compared, listed, and gone back to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from desktop.ui.composer.prints_panel import PrintsPanel
from desktop.ui.output.panel import Write, Written
from desktop.work import verbs
from desktop.work.walls.prints import prints
from tests.fixtures.composer import Composer


def panel_of(composer: Composer) -> PrintsPanel:
    return composer.area.wall_inspector.wall.prints


def print_it(composer: Composer, path: Path, kind: str = "press") -> None:
    """Write the wall as if for a kind of output, and wait until that is noted."""

    def write(_snapshot: object, target: Path, _progress: object) -> Written:
        target.write_bytes(b"%PDF")
        return Written(target)

    wanted: Write = write
    job = composer.area.publisher.write(path, wanted, None, kind)
    assert job is not None
    composer.qtbot.waitUntil(lambda: not job.running)
    composer.settle()


def lines(panel: PrintsPanel) -> list[str]:
    shown = [b.text() for b in panel._list.findChildren(QPushButton) if not b.isHidden()]
    return [text for text in shown if text]


def test_only_what_goes_to_paper_is_remembered(composer: Composer, tmp_path: Path) -> None:
    composer.wall(9)
    panel = panel_of(composer)
    steps = composer.context.undo.count()
    print_it(composer, tmp_path / "mail.pdf", "office")
    assert panel.comparing.states == []
    assert panel._none.isVisibleTo(panel)
    print_it(composer, tmp_path / "Wand.pdf")
    (state,) = panel.comparing.states
    assert (state.row.output, state.row.file_name) == ("press", "Wand.pdf")
    assert composer.context.undo.count() == steps
    assert not panel._none.isVisibleTo(panel)
    assert "Druckerei" in panel.states.itemText(0)


def test_the_state_is_that_of_the_moment_it_was_asked_for(
    composer: Composer, tmp_path: Path
) -> None:
    composer.wall(9)
    panel = panel_of(composer)
    job = composer.area.publisher.write(
        tmp_path / "a.pdf", lambda _s, target, _p: Written(target), None, "tiles"
    )
    composer.area.edits.swap(0, 8)  # while it is being written
    assert job is not None
    composer.qtbot.waitUntil(lambda: not job.running)
    panel.compare.click()
    assert set(panel.comparing.marks) == {0, 8}


def test_what_has_changed_is_marked_counted_and_listed(composer: Composer, tmp_path: Path) -> None:
    composer.wall(9)
    print_it(composer, tmp_path / "Wand.pdf")
    panel, scene = panel_of(composer), composer.view.wall_scene
    panel.compare.click()
    assert panel._words.text() == "Alles ist so, wie es gedruckt wurde."
    assert scene.marks.compared == {}
    name = composer.place(0).name
    composer.area.edits.swap(0, 8)
    gone = composer.place(4)
    composer.area.edits.clear([composer.board.places[4]])
    composer.settle()
    assert scene.marks.compared
    assert set(scene.marks.compared.values()) == {"moved"}
    words = panel._words.text()
    assert "versetzt" in words
    assert "1 nicht mehr da" in words
    assert any(text.startswith(name) for text in lines(panel))
    assert gone.name not in " ".join(lines(panel))  # nothing to be shown of who is gone
    assert not composer.view.grab().toImage().isNull()
    first = next(b for b in panel._list.findChildren(QPushButton) if not b.isHidden())
    first.click()
    assert len(composer.board.chosen) == 1
    composer.board.choose([])
    panel.back.click()
    composer.settle()
    assert not panel.comparing.comparison or not panel.comparing.comparison.moved
    composer.undo()
    assert panel.comparing.comparison
    panel.compare.click()
    assert scene.marks.compared == {}


def test_another_wall_has_its_own_states(composer: Composer, tmp_path: Path) -> None:
    composer.wall(9)
    print_it(composer, tmp_path / "Wand.pdf")
    panel = panel_of(composer)
    panel.compare.click()
    first = composer.board.wall_id
    composer.area.new_wall()
    composer.settle()
    assert panel.comparing.states == []
    assert not panel.comparing.on
    composer.area.open_wall(first)
    assert len(panel.comparing.states) == 1


def test_a_wall_that_went_meanwhile_is_not_noted(composer: Composer, tmp_path: Path) -> None:
    composer.wall(9)
    context, wall_id = composer.context, composer.board.wall_id
    assert wall_id is not None
    remember = composer.area.publisher._remembering()
    context.store.apply(verbs.remove(context.store, "walls", [wall_id]))
    remember("press", "Wand.pdf")
    assert prints(context.store, wall_id) == []
