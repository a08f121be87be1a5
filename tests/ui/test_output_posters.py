"""Single posters of a wall of posters as sheets to glue, posting plan and parts."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from desktop.ui.output.card import OutputCard
from desktop.ui.output.parts import PartsPanel
from desktop.ui.output.sheets import JointPanel, PlanPanel, TilesPanel
from desktop.work.walls.prints import prints
from tests.fixtures.composer import Composer


def panel_of(composer: Composer, kind: str) -> JointPanel:
    composer.area.publisher.choose(kind)
    panel = card_of(composer).panel
    assert isinstance(panel, JointPanel)
    return panel


def card_of(composer: Composer) -> OutputCard:
    return composer.area.publisher.card


def choose(panel: JointPanel, index: int | None) -> None:
    choice = panel.posters.choice
    at = choice.findData(index) if index is not None else 0
    choice.setCurrentIndex(at)
    choice.activated.emit(at)


def posters(composer: Composer) -> None:
    composer.area.new_posters()
    composer.settle()


def test_a_poster_wall_lists_its_posters_and_others_have_none(composer: Composer) -> None:
    composer.wall()
    assert panel_of(composer, "tiles").posters.isHidden()
    card_of(composer).close_card()
    posters(composer)
    composer.board.choose([3])
    panel = panel_of(composer, "tiles")
    assert not panel.posters.isHidden()
    assert panel.posters.choice.count() == 1 + len(composer.shown.taken)
    assert panel.posters.index == 3
    assert composer.place(3).name in panel.file_name()
    assert composer.area.guiding.shown_tiling is None, "its joints are not those of the wall"


@pytest.mark.parametrize(
    ("kind", "expected"), [("tiles", TilesPanel), ("plan", PlanPanel), ("parts", PartsPanel)]
)
def test_one_poster_becomes_a_file_of_its_own(
    composer: Composer, tmp_path: Path, kind: str, expected: type[JointPanel]
) -> None:
    posters(composer)
    panel = panel_of(composer, kind)
    assert isinstance(panel, expected)
    choose(panel, None)
    together = panel.said.text()
    choose(panel, 2)
    assert panel.said.text() != together
    assert panel.is_possible
    assert panel._tiling is not None
    poster = composer.board.places[2].cell.poster
    assert poster is not None
    assert panel._tiling.poster == poster.size
    if isinstance(panel, PlanPanel):
        panel.parts.setCurrentIndex(panel.parts.findData(2))
        panel.choose()
    path = tmp_path / "Plakat.pdf"
    job = composer.area.publisher.write(path, panel.writer(), card_of(composer))
    assert job is not None
    composer.settle()
    with pikepdf.open(path) as pdf:
        number = len(pdf.pages)
        photos = {
            image.objgen
            for page in pdf.pages
            for image in page.get_images().values()
            if int(image.Width) > 2
        }
    assert number == (1 + panel._tiling.count if kind == "tiles" else 1)
    assert 1 <= len(photos) <= 3, "one photo, small on the plan, and perhaps a logo"
    if kind == "parts":
        assert len(list(tmp_path.glob("Plakat*.pdf"))) == 3
    assert not panel.is_whole
    assert prints(composer.context.store, composer.shown.row.id) == []


def test_hints_of_a_poster_lead_to_its_place(composer: Composer) -> None:
    posters(composer)
    panel = panel_of(composer, "tiles")
    for place in composer.shown.taken:
        choose(panel, place.index)
        for hint in panel.hints():
            assert hint.places == (place.index,)
