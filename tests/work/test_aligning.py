"""Heads brought into line with that of one place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.work.walls.aligning import Line, align, head_at
from desktop.work.walls.composition import Place
from tests.work.test_clips import places

pytestmark = pytest.mark.usefixtures("qapp")


def crops(change: object) -> dict[int, dict[str, float]]:
    """What a change sets, by the cell's id."""
    return {id_: dict(values) for one in change.changes for id_, values in one.values.items()}  # type: ignore[attr-defined]


def framed(place: Place, change: object) -> Place:
    """A place as the change frames it."""
    from dataclasses import replace

    from desktop.core.crop import Crop

    assert place.row is not None
    assert place.content is not None
    values = crops(change).get(place.row.id)
    if values is None:
        return place
    crop = Crop(values["center_x"], values["center_y"], values["zoom"])
    return replace(place, content=replace(place.content, crop=crop))


def away(model: Place, place: Place, line: Line) -> float:
    """How far a head is from where it should be, as a share of its place."""
    one, other = head_at(model), head_at(place)
    assert one is not None
    assert other is not None
    here, there = model.cell.photo, place.cell.photo
    if line == "eyes":
        return (other.y - there.y) / there.height - (one.y - here.y) / here.height
    if line == "middles":
        return (other.x - there.x) / there.width - (one.x - here.x) / here.width
    return other.height / there.height - one.height / here.height


@given(
    st.floats(0.3, 0.5), st.floats(0.25, 0.4), st.floats(0.12, 0.25),
    st.sampled_from(["eyes", "heights", "middles"]), st.floats(1.3, 3),
)  # fmt: skip
def test_heads_stand_as_in_the_model_or_the_place_is_named(
    left: float, top: float, height: float, line: Line, zoom: float
) -> None:
    model, other, faceless = places((0.4, 0.3, 0.2), (left, top, height), None, zoom=zoom)
    found = align(model, [model, other, faceless], line)
    assert found.faceless == (faceless.index,)
    after = framed(other, found.change)
    before = abs(away(model, other, line))
    now = abs(away(model, after, line))
    assert now <= before + 1e-9
    if other.index not in found.short:
        assert now <= 0.004 + 1e-9
    assert crops(found.change).keys() <= {other.row.id if other.row else 0}


def test_a_model_without_a_face_aligns_nothing() -> None:
    model, other = places(None, (0.4, 0.3, 0.2))
    assert align(model, [model, other], "eyes").change.changes == ()
