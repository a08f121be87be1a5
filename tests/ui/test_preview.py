"""The previewer over a window, with real photos, keys and clicks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QSplitter, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from db import rows
from db.changes import Insert, Update
from desktop.context import Context
from desktop.ui.preview.overlay import PreviewOverlay, open_preview
from desktop.work import importing, screens, stroke
from desktop.work.jobs import Jobs
from tests.fixtures.photos import PhotoFactory
from tests.fixtures.registers import context, settle

__all__ = ["context"]  # a fixture

Key = Qt.Key
SIZE = (1600, 2000)


@pytest.fixture
def ids(context: Context, photo: PhotoFactory) -> list[int]:
    """Three portraits with photos larger than their proofs, and one without."""
    context.store.apply(Insert.of("campaigns", [rows.Campaign(1, "Wir am Fluss", language="de")]))
    files = [photo(f"{name}.jpg", SIZE, credit="Jule Andresen") for name in ("a", "b", "c")]
    harvest = Jobs.run(lambda p: importing.harvest(files, context.vault, p, faces=False))
    context.store.apply(importing.arrive(context.store, 1, harvest).change)
    context.store.apply(Insert.of("portraits", [rows.Portrait(4, 1, name="Zoë")]))
    names = {1: {"name": "Mara", "age": 34}, 2: {"name": "Tom"}, 3: {"name": "Ayşe"}}
    context.store.apply(Update("portraits", names))
    text = rows.PortraitText(9, 1, "de", role="Hebamme", quote="Ich fange jeden Tag neu an.")
    context.store.apply(Insert.of("portrait_texts", [text]))
    return [1, 2, 3, 4]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with a sidebar, an area and a panel, active."""
    made = QWidget()
    made.resize(1200, 800)
    splitter = QSplitter()
    area = QTextEdit("area")
    area.setObjectName("area")
    splitter.addWidget(area)
    splitter.addWidget(QWidget())
    layout = QVBoxLayout(made)
    layout.addWidget(QPushButton("top"))
    layout.addWidget(splitter, 1)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    area.setFocus()
    return made


@pytest.fixture
def area(window: QWidget) -> QWidget:
    found = window.findChild(QTextEdit, "area")
    assert found is not None
    return found


@pytest.fixture
def overlay(context: Context, window: QWidget, area: QWidget, ids: list[int], qtbot: QtBot):
    made = PreviewOverlay(context, window, area)
    made.open(ids, 0)
    settle(qtbot, context)
    yield made
    made.close_preview()
    settle(qtbot, context)


def press(*wanted: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in wanted:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, held)


def scroll(overlay: PreviewOverlay, notches: int, at: QPointF) -> None:
    canvas = overlay.canvas
    event = QWheelEvent(
        at, canvas.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


# ---------------------------------------------------------------------------- showing


def test_it_covers_the_area_and_its_panels_and_says_who_it_is(overlay, window, area) -> None:
    splitter = window.findChild(QSplitter)
    assert overlay.geometry().topLeft() == splitter.mapTo(window, QPoint(0, 0))
    assert overlay.size() == splitter.size()
    window.resize(1000, 700)
    QApplication.processEvents()
    assert overlay.size() == splitter.size()
    assert overlay.bar.position.text() == "1 of 4"
    assert overlay.foot.name.text() == "Mara, 34"
    assert overlay.foot.role.text() == "Hebamme"
    assert overlay.foot.quote.text() == "“Ich fange jeden Tag neu an.”"
    assert overlay.foot.credit.text() == "Photo: Jule Andresen"
    assert overlay.canvas.accessibleName() == "Mara, 34, Hebamme"
    assert overlay.canvas.accessibleDescription() == "1 of 4"


def test_the_proof_comes_first_and_the_original_after_a_zoom_without_a_jump(
    overlay, context, qtbot
) -> None:
    assert overlay.picture.proof is not None
    assert max(overlay.picture.proof.width(), overlay.picture.proof.height()) == 1024
    overlay._rest.stop()
    press(Key.Key_1)
    before = overlay.canvas.camera.rect_in_view(overlay.canvas.camera.content)
    corner = overlay.canvas.grab().toImage().pixelColor(5, 5)
    qtbot.waitUntil(lambda: overlay.picture.original is not None)
    settle(qtbot, context)
    assert overlay.picture.original.width() == SIZE[0]
    assert overlay.canvas.camera.rect_in_view(overlay.canvas.camera.content) == before
    now = overlay.canvas.grab().toImage().pixelColor(5, 5)
    assert abs(now.lightness() - corner.lightness()) <= 8
    assert overlay.bar.percent.text() == "100%"
    assert overlay.note.isHidden()


def test_the_loading_is_told_quietly(overlay, context, qtbot) -> None:
    overlay.step(1)  # the first one may have come by itself meanwhile
    overlay._rest.stop()
    settle(qtbot, context)
    overlay._rest.stop()
    overlay.canvas.full()
    overlay.picture.load()
    assert overlay.picture.loading
    assert overlay.note.text() == "Loading the original…"
    assert overlay.note.isVisible()
    settle(qtbot, context)
    assert overlay.note.isHidden()


def test_a_rest_fetches_the_original_unasked(overlay, qtbot) -> None:
    assert overlay._rest.isActive()
    qtbot.waitUntil(lambda: overlay.picture.original is not None, timeout=5000)
    overlay.step(1)
    assert overlay.picture.original is None


def test_a_hundred_per_cent_shows_every_pixel_as_it_is(overlay, context, qtbot) -> None:
    overlay.picture.load()
    settle(qtbot, context)
    overlay.canvas.full()
    camera, canvas = overlay.canvas.camera, overlay.canvas
    shown: QImage = canvas.grab().toImage()
    area = canvas._snapped(overlay_rect(overlay))
    wrong = 0
    for x in range(200, 500, 7):
        at = QPoint(x, 300)
        pixel = overlay.picture.original.pixelColor(round(x - area.x()), round(300 - area.y()))
        wrong += shown.pixelColor(at) != pixel
    assert camera.percent == 1.0
    assert wrong == 0


def overlay_rect(overlay: PreviewOverlay) -> QRectF:
    rect = overlay.canvas.camera.rect_in_view(overlay.canvas.camera.content)
    return QRectF(rect.x, rect.y, rect.width, rect.height)


# ---------------------------------------------------------------------------- walking


def test_keys_walk_along_the_list_and_stop_at_its_ends(overlay, context, qtbot) -> None:
    shown: list[int] = []
    overlay.moved.connect(shown.append)
    press(Key.Key_Right, Key.Key_PageDown, Key.Key_Left, Key.Key_PageUp, Key.Key_Left)
    press(Key.Key_End, Key.Key_Right, Key.Key_Home)
    assert shown == [2, 3, 2, 1, 4, 1]
    assert not overlay.previous.isEnabled()
    qtbot.mouseClick(overlay.next, Qt.MouseButton.LeftButton)
    assert overlay.index == 1
    assert overlay.bar.position.text() == "2 of 4"


def test_the_neighbours_are_there_before_one_goes_to_them(overlay, context) -> None:
    line = overlay._walk._known[2]
    assert context.images.pixmap(line.digest, 1024) is not None


def test_a_portrait_without_a_photo_says_so(overlay) -> None:
    press(Key.Key_End)
    assert overlay.empty.isVisible()
    assert "no photo" in overlay.empty._text.text()
    assert not overlay.bar.true.isEnabled()
    press(Key.Key_T, Key.Key_F)
    assert not overlay.true_size
    assert not overlay.canvas.aiming
    press(Key.Key_Left)
    assert not overlay.empty.isVisible()


def test_what_is_deleted_meanwhile_is_left_out(overlay, context) -> None:
    from desktop.work import verbs

    overlay.step(1)
    context.undo.push_change("x", verbs.remove(context.store, "portraits", [2]))
    assert overlay.line.id == 3
    assert overlay.bar.position.text() == "2 of 3"
    context.undo.undo()
    assert overlay.line.id == 3
    assert overlay.bar.position.text() == "3 of 4"
    context.undo.push_change("x", verbs.remove(context.store, "portraits", [1, 2, 3, 4]))
    assert overlay.isHidden()


def test_words_follow_a_change(overlay, context) -> None:
    context.store.apply(Update.one("portraits", 1, name="Marie"))
    assert overlay.foot.name.text() == "Marie, 34"


# ---------------------------------------------------------------------------- zoom


def test_the_wheel_zooms_to_the_mouse_and_dragging_pans(overlay, qtbot) -> None:
    canvas, camera = overlay.canvas, overlay.canvas.camera
    at = QPointF(canvas.width() / 2 + 60, canvas.height() / 2 - 40)
    scroll(overlay, 4, at)
    held = canvas.fraction(at)
    scroll(overlay, 1, at)
    now = canvas.fraction(at)
    assert now.x == pytest.approx(held.x)
    assert now.y == pytest.approx(held.y)
    start = camera.middle
    middle = canvas.rect().center()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    QTest.mouseMove(canvas, middle + QPoint(40, 30))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(40, 30))
    assert camera.middle.x == pytest.approx(start.x - 40 / camera.scale)
    assert camera.middle.y == pytest.approx(start.y - 30 / camera.scale)
    scroll(overlay, -20, at)
    assert camera.fitted


def test_keys_and_double_click_zoom(overlay) -> None:
    camera = overlay.canvas.camera
    fit = camera.scale
    press(Key.Key_Plus)
    assert camera.scale == pytest.approx(fit * 1.25)
    press(Key.Key_Minus)
    assert camera.fitted
    press(Key.Key_Plus, held=Qt.KeyboardModifier.ControlModifier)
    assert camera.scale > fit
    press(Key.Key_0)
    assert camera.fitted
    middle = overlay.canvas.rect().center()
    QTest.mouseDClick(overlay.canvas, Qt.MouseButton.LeftButton, pos=middle)
    assert camera.percent == 1.0
    QTest.mouseDClick(overlay.canvas, Qt.MouseButton.LeftButton, pos=middle)
    assert camera.fitted
    press(Key.Key_1)
    assert camera.percent == 1.0
    assert overlay.bar.percent.text() == "100%"


# ---------------------------------------------------------------------------- true size


def test_a_ruler_on_the_screen_measures_right(overlay, context) -> None:
    press(Key.Key_T)
    assert overlay.sizes.isVisible()
    per_mm = screens.pixels_per_mm(context.settings, overlay.screen())
    for name, width, height in (("A4", 210, 297), ("A0", 841, 1189)):
        overlay.sizes.format.setCurrentText(name)
        seen = overlay.canvas.camera.rect_in_view(overlay.canvas.camera.content)
        assert seen.width == pytest.approx(width * per_mm)
        assert seen.height == pytest.approx(height * per_mm)
    assert "soft on A0" in overlay.sizes.verdict.text()
    press(Key.Key_Right)  # stays for the next one
    seen = overlay.canvas.camera.rect_in_view(overlay.canvas.camera.content)
    assert seen.width == pytest.approx(841 * per_mm)
    assert context.settings.get("preview.format") == "A0"
    press(Key.Key_Plus)  # a zoom by hand is no true size any more
    assert not overlay.true_size
    assert overlay.sizes.isHidden()


def test_a_width_of_ones_own(overlay, context) -> None:
    overlay.set_true_size(True)
    overlay.sizes.format.setCurrentIndex(overlay.sizes.format.findData(""))
    overlay.sizes.width_field.setValue(150)
    per_mm = screens.pixels_per_mm(context.settings, overlay.screen())
    seen = overlay.canvas.camera.rect_in_view(overlay.canvas.camera.content)
    assert seen.width == pytest.approx(150 * per_mm)
    assert seen.height == pytest.approx(187.5 * per_mm)
    assert context.settings.get("preview.width") == 150


def test_the_ruler_corrects_a_screen_that_reports_wrongly(overlay, context) -> None:
    overlay.set_true_size(True)
    overlay.sizes.ruler.click()
    line = overlay.ruler.line
    before = line.per_mm
    end = line.end.toPoint()
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=end)
    QTest.mouseMove(line, end + QPoint(20, 0))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=end + QPoint(20, 0))
    assert line.per_mm == pytest.approx(before + 0.2, abs=0.01)
    seen = overlay.canvas.camera.rect_in_view(overlay.canvas.camera.content)
    assert seen.width == pytest.approx(210 * line.per_mm, rel=1e-3)
    QTest.keyClick(line, Key.Key_Left)
    assert line.per_mm == pytest.approx(before + 0.19, abs=0.01)
    assert overlay.index == 0  # the arrow belongs to the line
    overlay.ruler.reset.click()
    assert line.per_mm == pytest.approx(before)
    press(Key.Key_Escape)
    assert overlay.ruler.isHidden()
    assert overlay.true_size


# ---------------------------------------------------------------------------- focus point


def test_a_click_sets_the_focus_and_undo_takes_it_back(overlay, context) -> None:
    canvas = overlay.canvas
    press(Key.Key_F)
    assert canvas.cursor().shape() == Qt.CursorShape.CrossCursor
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
    assert overlay.line.focus_x == pytest.approx(0.5, abs=0.01)
    assert canvas.focus is not None
    press(Key.Key_Right, Key.Key_Right, Key.Key_Up)
    assert overlay.line.focus_x == pytest.approx(0.52, abs=0.01)
    assert overlay.index == 0
    context.undo.undo()  # the three steps are one
    assert overlay.line.focus_x == pytest.approx(0.5, abs=0.01)
    press(Key.Key_Delete)
    assert overlay.line.focus_x is None
    context.undo.undo()
    context.undo.undo()
    assert overlay.line.focus_x is None
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(3, canvas.height() // 2))
    assert overlay.line.focus_x is None  # beside the photo
    press(Key.Key_Escape)
    assert not canvas.aiming
    assert overlay.isVisible()


def test_steps_of_the_focus_with_a_pause_between_are_undone_one_by_one(
    overlay, context, monkeypatch
) -> None:
    monkeypatch.setattr(stroke, "PAUSE", -1)
    press(Key.Key_F)
    overlay.focus.set(0.5, 0.5)
    press(Key.Key_Right, Key.Key_Right)
    context.undo.undo()
    assert overlay.line.focus_x == pytest.approx(0.51, abs=0.001)


# ---------------------------------------------------------------------------- what is broken


def damage(context: Context, id_: int, proofs: bool) -> None:
    picture = context.store.need("pictures", context.store.need("portraits", id_).picture_id)
    path: Path = context.vault.original(picture.digest, picture.suffix)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:900])
    if proofs:
        for side in (256, 1024):
            context.vault.proof(picture.digest, side).unlink()
    context.images.forget()


def test_a_damaged_original_is_named_and_the_proof_stays(overlay, context, qtbot) -> None:
    # The next one: the original of the first may have been loaded by now.
    damage(context, 2, proofs=False)
    overlay.step(1)
    overlay.canvas.full()
    overlay.picture.load()
    settle(qtbot, context)
    assert overlay.picture.problem is not None
    assert overlay.note.text().startswith("The original cannot be shown. The photo is")
    assert overlay.picture.pick(100) is not None
    overlay.step(1)
    assert overlay.note.isHidden()


@pytest.mark.filterwarnings("ignore")
def test_without_proof_and_original_a_sentence_stands_there(overlay, context, qtbot) -> None:
    damage(context, 3, proofs=True)
    overlay.show_index(2)
    qtbot.waitUntil(lambda: overlay.picture.problem is not None)
    settle(qtbot, context)
    assert overlay.empty.isVisible()
    assert overlay.empty._text.text() == "This photo cannot be shown."
    assert overlay.empty._detail.text().startswith("The photo is")


# ---------------------------------------------------------------------------- going away


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Space])
def test_it_closes_and_says_where_one_was(overlay, area, key) -> None:
    ended: list[int] = []
    overlay.closed.connect(ended.append)
    press(Key.Key_Right, key)
    assert overlay.isHidden()
    assert ended == [2]
    assert QApplication.focusWidget() is area
    overlay.open([3, 1], 1)
    assert overlay.foot.name.text() == "Mara, 34"


def test_it_goes_with_its_area_and_with_the_library(overlay, area, context, ids) -> None:
    area.hide()
    assert overlay.isHidden()
    area.show()
    overlay.open(lambda: ids, 0)
    assert overlay.isVisible()
    context.close_library()
    assert overlay.isHidden()


def test_full_screen_and_back(overlay, window, qtbot) -> None:
    press(Key.Key_F11)
    qtbot.waitUntil(lambda: overlay.size() == window.size())
    assert window.isFullScreen()
    assert overlay.bar.full.isChecked()
    press(Key.Key_Escape)
    assert not window.isFullScreen()
    assert overlay.isVisible()
    press(Key.Key_F11, Key.Key_Space)
    assert not window.isFullScreen()
    assert overlay.isHidden()


def test_tab_stays_inside_and_everything_has_a_name(overlay) -> None:
    names: set[str] = set()
    for _step in range(30):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert overlay.isAncestorOf(focus)
        names.add(focus.accessibleName() or getattr(focus, "text", str)())
        press(Key.Key_Tab)
    assert "" not in names
    assert {"Next photo", "Set focus", "True size", "Larger", "Back to the list"} <= names


def test_an_area_opens_it_in_one_call(context, area, window, ids, qtbot) -> None:
    ended: list[int] = []
    made = open_preview(area, context, ids, 2, ended.append)
    settle(qtbot, context)
    assert made.line is not None
    assert made.line.name == "Ayşe"
    made.close_preview()
    assert ended == [3]
    qtbot.waitUntil(lambda: window.findChild(PreviewOverlay) is None)
