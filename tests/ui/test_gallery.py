"""The gallery: where tiles stand, how one walks and selects, what is painted."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.ui import theme
from desktop.ui.portraits import dragging
from desktop.ui.portraits.badges import badges
from desktop.ui.portraits.columns import COLUMNS
from desktop.ui.portraits.gallery import GalleryView
from desktop.ui.portraits.grid import Grid
from desktop.ui.portraits.tiles import Tiles
from desktop.ui.tables.keeper import Keeper
from desktop.ui.tables.model import LineModel
from tests.fixtures.registers import add_campaign, add_portraits, context, settle  # noqa: F401

grids = st.builds(
    Grid,
    st.integers(60, 3000),
    st.integers(0, 500),
    st.integers(112, 360),
    st.integers(0, 16),
    st.integers(4, 24),
    st.just(46),
)


@given(grids)
def test_every_tile_is_found_where_it_stands(grid):
    for number in range(0, grid.count, 7):
        rect = grid.rect(number)
        assert grid.at(rect.center()) == number
        assert grid.at(rect.topLeft()) == number
        assert grid.at(rect.topLeft() - QPoint(1, 1)) != number


@given(grids, st.integers(0, 5000), st.integers(1, 1200))
def test_what_is_visible_is_what_the_stripe_touches(grid, top, height):
    stripe = QRect(-10_000, top, 30_000, height)
    touched = {n for n in range(grid.count) if grid.rect(n).intersects(stripe)}
    assert touched <= set(grid.visible(top, top + height - 1))
    assert len(grid.visible(top, top + height - 1)) <= (height // grid.step + 2) * grid.columns


@given(grids, st.integers(-50, 3000), st.integers(-50, 3000), st.integers(1, 900))
def test_a_rubber_band_takes_what_it_touches(grid, x, y, side):
    area = QRect(x, y, side, side)
    found = {n for first, last in grid.within(area) for n in range(first, last + 1)}
    touched = {n for n in range(grid.count) if grid.rect(n).intersects(area)}
    assert touched == found


@given(st.integers(300, 3000), st.integers(112, 360))
def test_tiles_fill_the_width(width, wanted):
    grid = Grid(width, 1000, wanted, 0, 16, 46)
    assert grid.rect(grid.columns - 1).right() < width
    if width > wanted * 4:
        assert grid.tile >= wanted


def shown(context, qtbot):
    """A gallery of all portraits of the library."""
    model = LineModel(context, "portraits", COLUMNS)
    view = GalleryView(model, Tiles(context.images))
    selection = QItemSelectionModel(model)
    view.setSelectionModel(selection)
    keeper = Keeper(model, selection)
    keeper.watch(view)
    view.keeper = keeper  # pyright: ignore[reportAttributeAccessIssue]
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    model.activate()
    settle(qtbot, context)
    return view


@pytest.fixture
def gallery(context, qtbot):
    add_campaign(context)
    add_portraits(context, 100)
    view = shown(context, qtbot)
    view.setFocus()
    return view


def test_all_photos_come_however_slow_the_computer_is(composer, qtbot, monkeypatch):
    # What else is painted takes the time of each frame before the first photo has its turn.
    monkeypatch.setattr("desktop.ui.portraits.tiles.PATIENCE", -1)
    view = shown(composer.context, qtbot)
    rows = [row for row in range(view.grid.count) if view.grid.rect(row).top() < view.height()]
    lines = [view.lines.line(row) for row in rows]
    assert all(line is not None and line.digest for line in lines)
    qtbot.waitUntil(lambda: len(view.tiles._kept) >= len(rows) > 4, timeout=10_000)
    assert not view.tiles.late
    # A frame that brings none owes the next one a photo; then it is the rows' turn again.
    view.tiles.forget()
    there = []
    for _ in range(4):
        view.viewport().repaint()
        there.append(len(view.tiles._kept))
    assert there == [0, 1, 1, 2]
    assert view.tiles.late


def point(gallery, row):
    return gallery.visualRect(gallery.lines.index(row, 0)).center()


def test_a_click_selects_and_shift_click_takes_the_row_of_tiles(gallery, qtbot):
    pane = gallery.viewport()
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=point(gallery, 1))
    assert gallery.keeper.ids() == (2,)
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, shift, point(gallery, 6))
    assert gallery.keeper.ids() == tuple(range(2, 8))
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, control, point(gallery, 3))
    assert gallery.keeper.ids() == (2, 3, 5, 6, 7)


def test_a_click_beside_the_tiles_selects_nothing(gallery, qtbot):
    pane = gallery.viewport()
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=point(gallery, 1))
    beside = gallery.visualRect(gallery.lines.index(0, 0)).topRight() + QPoint(8, 40)
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=beside)
    assert gallery.keeper.ids() == ()


def test_arrows_walk_over_rows_and_shift_takes_them_along(gallery, qtbot):
    columns = gallery.grid.columns
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(gallery, key)
    assert gallery.keeper.ids() == (columns + 2,)
    qtbot.keyClick(gallery, Qt.Key.Key_End)
    assert gallery.keeper.ids() == (100,)
    assert gallery.verticalScrollBar().value() == gallery.verticalScrollBar().maximum()
    qtbot.keyClick(gallery, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert len(gallery.keeper.ids()) == columns + 1


def test_a_band_over_tiles_selects_them(gallery):
    pane = gallery.viewport()
    grid = gallery.grid
    start = QPoint(grid.rect(0).right() + 4, 2)
    end = grid.rect(grid.columns + 2).center()

    def mouse(kind, at, buttons):
        button = Qt.MouseButton.LeftButton
        where = pane.mapToGlobal(at)
        event = QMouseEvent(
            kind, QPointF(at), QPointF(where), button, buttons, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(pane, event)

    mouse(QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
    for step in (end / 2, end):
        mouse(QEvent.Type.MouseMove, step, Qt.MouseButton.LeftButton)
    mouse(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)
    assert gallery.keeper.ids() == (2, 3, grid.columns + 2, grid.columns + 3)


def test_double_click_and_enter_open(gallery, qtbot):
    with qtbot.waitSignal(gallery.opened) as opened:
        qtbot.mouseDClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=point(gallery, 2))
    assert opened.args == [3]
    gallery.keeper.select((5,))
    with qtbot.waitSignal(gallery.opened) as opened:
        qtbot.keyClick(gallery, Qt.Key.Key_Return)
    assert opened.args == [5]


def test_a_letter_searches(gallery, qtbot):
    with qtbot.waitSignal(gallery.typed) as typed:
        qtbot.keyClick(gallery, Qt.Key.Key_M)
    assert typed.args == ["m"]


def test_control_and_wheel_change_the_size_and_keep_the_place(gallery, qtbot):
    gallery.keeper.select((60,))
    gallery.setCurrentIndex(gallery.lines.index(59, 0))
    before = gallery.tile_width
    at = QPointF(200, 200)
    QApplication.sendEvent(
        gallery.viewport(),
        QWheelEvent(
            at,
            at,
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert gallery.tile_width > before
    seen = gallery.visualRect(gallery.lines.index(59, 0))
    assert gallery.viewport().rect().intersects(seen)


def test_only_what_is_in_sight_is_read(gallery):
    gallery.viewport().repaint()
    assert gallery.lines.pages.fetched == 1


def test_the_frame_of_the_selected_tile_is_the_accent(gallery):
    gallery.keeper.select((1,))
    gallery.clearFocus()
    rect = gallery.visualRect(gallery.lines.index(0, 0))
    shot = gallery.viewport().grab().toImage()
    middle = rect.top() + gallery.grid.photo // 2
    colour = QColor(shot.pixel(rect.left() + 1, middle))
    assert colour == theme.color("accent")


def test_badges_say_what_is_worth_saying(context):
    from dataclasses import fields

    from db.rows import PortraitLine

    def line(**values):
        plain = dict.fromkeys(field.name for field in fields(PortraitLine)) | {
            "status": "draft",
            "digest": "",
            "languages": "de",
            "credit_line": "",
            "creator": "",
            "width": 0,
            "height": 0,
        }
        return PortraitLine(**{**plain, **values})

    assert badges(line()) == []
    large = line(digest="a", width=3000, height=3750, creator="Jule", languages="en,de")
    assert [badge.full for badge in badges(large)] == ["alone good up to A0", "de · en"]
    small = badges(line(digest="a", width=90, height=90))
    assert [badge.sign for badge in small] == ["bar", "triangle"]
    assert badges(line(status="published"))[0].full == "Published"


def test_a_drag_carries_ids_as_json(qapp):
    data = dragging.mime_data([3, 1, 2])
    assert json.loads(bytes(data.data(dragging.MIME).data())) == [3, 1, 2]
    assert dragging.ids_of(data) == (3, 1, 2)
    data.setData(dragging.MIME, b"{broken")
    assert dragging.ids_of(data) == ()
    photo = QPixmap(96, 120)
    photo.fill(QColor("navy"))
    pile = dragging.pile([photo, photo], 12, 2.0)
    assert pile.devicePixelRatio() == 2.0
    assert pile.width() > 2 * 96
