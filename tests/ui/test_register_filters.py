"""Filters as chips in the real window: offered, opened, changed and taken off by mouse and keys."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from db import rows
from db.changes import Insert
from db.word_filters import Due
from desktop.core.formats import FORMATS, judge, largest_good_format, needed_pixels
from desktop.ui.portraits.filters import due, too_small
from desktop.ui.tables.choosing import ChoicePopup
from desktop.ui.tables.ranging import RangePopup
from desktop.ui.widgets.flow import FlowLayout
from desktop.work import i18n
from tests.fixtures.registers import (
    add_campaign,
    add_contacts,
    add_portraits,
    context,  # noqa: F401
    enter,  # noqa: F401
    portraits,  # noqa: F401
    settle,
    window,  # noqa: F401
)

KEY = Qt.Key


@pytest.fixture
def area(portraits, context, qtbot):
    """The register of portraits, some of them with a label."""
    context.store.apply(Insert.of("labels", [rows.Label(1, "Presse"), rows.Label(2, "Amt")]))
    context.store.apply(
        Insert.of("portrait_labels", [rows.PortraitLabel(i, i, 1) for i in range(1, 6)])
    )
    settle(qtbot, context)
    return portraits


def texts(menu):
    return [action.text() for action in menu.actions()]


def popup_after(start, act):
    """Start something that opens a menu, and act in it when it is there."""
    seen = []

    def look():
        seen.append(QApplication.activePopupWidget())
        act(seen[0])

    QTimer.singleShot(0, look)
    start()
    return seen


def test_a_filter_is_added_chosen_and_removed_with_the_keyboard(area, window, context, qtbot):
    bar = area.chip_bar
    assert not bar._buttons["label"].isVisible()

    def choose_label(menu):
        for _ in range(texts(menu).index("Label") + 1):
            qtbot.keyClick(menu, KEY.Key_Down)
        qtbot.keyClick(menu, KEY.Key_Return)

    popup_after(lambda: window.actions.trigger("view.filter"), choose_label)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu: Any = QApplication.activePopupWidget()
    assert texts(menu) == ["without label", "Amt", "Presse"]
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Down, KEY.Key_Space, KEY.Key_Escape):
        qtbot.keyClick(menu, key)
    settle(qtbot, context)
    button = bar._buttons["label"]
    assert button.text() == "Label: Presse"
    assert area.model.pages.ids.tolist() == [1, 2, 3, 4, 5]
    window.activateWindow()
    assert window.focusWidget() is button
    qtbot.keyClick(button, KEY.Key_Delete)
    settle(qtbot, context)
    assert not button.isVisible()
    assert window.focusWidget() is bar.more
    assert area.model.rowCount() == 40


def test_a_chip_opens_by_a_click_and_goes_by_its_cross(area, context, qtbot):
    button = area.chip_bar._buttons["status"]
    assert button.isVisible()  # pinned
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    menu: Any = QApplication.activePopupWidget()
    draft = menu.actionGeometry(menu.actions()[1]).center()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=draft)
    assert menu.isVisible()
    qtbot.keyClick(menu, KEY.Key_Escape)
    settle(qtbot, context)
    assert button.text() == "Status: Draft"
    assert area.narrowed()
    cross = QPoint(button.width() - 10, button.height() // 2)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=cross)
    assert area.chip_bar.chosen() == {}
    assert QApplication.activePopupWidget() is None


def test_an_age_is_typed_from_and_to(area, context, qtbot):
    area.chip_bar._begin(area.chip_bar._chips["age"])
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), RangePopup))
    popup: Any = QApplication.activePopupWidget()
    qtbot.keyClicks(popup.fields[0], "1x0")
    qtbot.keyClick(popup.fields[0], KEY.Key_Tab)
    qtbot.keyClicks(popup.fields[1], "12")
    qtbot.keyClick(popup.fields[1], KEY.Key_Return)
    settle(qtbot, context)
    assert area.chip_bar._buttons["age"].text() == "Age: 10–12"
    assert area.model.pages.ids.tolist() == [10, 11, 12]
    area.chip_bar.set_chosen({"age": ("", "2")})
    settle(qtbot, context)
    assert area.chip_bar._buttons["age"].text() == "Age: up to 2"
    assert area.model.rowCount() == 2


def test_a_chip_left_without_a_choice_goes_again(area, qtbot):
    area.chip_bar._begin(area.chip_bar._chips["age"])
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), RangePopup))
    assert area.chip_bar._buttons["age"].isVisible()
    popup: Any = QApplication.activePopupWidget()
    qtbot.keyClick(popup.fields[0], KEY.Key_Escape)
    qtbot.waitUntil(lambda: not area.chip_bar._buttons["age"].isVisible())


def test_filters_combine_and_are_cleared_at_once(area, context, qtbot):
    area.chip_bar.set_chosen({"label": ("1",), "age": ("3", "")})
    settle(qtbot, context)
    assert area.model.pages.ids.tolist() == [3, 4, 5]
    assert area.header._count.text() == "3 of 40"
    clear = area.chip_bar.findChild(QToolButton, "chip-clear")
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert area.model.rowCount() == 40


def test_a_label_that_is_gone_filters_nothing(area, context, qtbot):
    from desktop.work import verbs

    area.chip_bar.set_chosen({"label": ("1",)})
    settle(qtbot, context)
    area.write("Delete", verbs.remove(context.store, "labels", (1,)))
    settle(qtbot, context)
    assert area.chip_bar.chosen() == {}
    assert area.model.rowCount() == 40


def test_every_filter_of_portraits_and_contacts_can_be_asked(enter, context, qtbot):
    add_campaign(context)
    add_portraits(context, 3)
    add_contacts(context)
    for key in ("portraits", "contacts", "campaigns"):
        area = enter(key)
        for chip in area.chips:
            words = area.chip_bar._words(chip)
            codes = {"range": ("1", "9"), "switch": ()}.get(chip.kind, tuple(words)[:1])
            area.chip_bar.set_chosen({chip.key: codes})
            settle(qtbot, context)
            assert area.model.ready
        area.chip_bar.clear()
        settle(qtbot, context)


def test_role_and_campaign_of_a_contact_mean_one_part(enter, context, qtbot):
    add_campaign(context)
    add_campaign(context, 2, "Andere")
    add_contacts(context)
    parts = [rows.Participation(1, 1, 1, "press"), rows.Participation(2, 2, 1, "partner"),
             rows.Participation(3, 2, 2, "press")]  # fmt: skip
    context.store.apply(Insert.of("participations", parts))
    area = enter("contacts")
    area.chip_bar.set_chosen({"role": ("press",), "campaign": ("2",)})
    settle(qtbot, context)
    assert area.model.pages.ids.tolist() == [2]


def test_weeks_begin_on_monday():
    sunday = date(2026, 5, 10)
    assert due("this_week", sunday) == Due(date(2026, 5, 4), sunday)
    assert due("next_week", sunday) == Due(date(2026, 5, 11), date(2026, 5, 17))
    assert due("overdue", sunday) == Due(None, date(2026, 5, 9))


@given(st.integers(1, 9000), st.integers(1, 9000), st.sampled_from(FORMATS))
@example(1431, 2023, next(p for p in FORMATS if p.name == "A5"))  # half a dpi below what is needed
def test_too_small_is_what_the_badge_says(width, height, page):
    best = largest_good_format(width, height)
    good = best is not None and FORMATS.index(best) >= FORMATS.index(page)
    filter_: Any = too_small(page.name)
    sides = filter_.sides
    fits = any(min(width, height) >= s and max(width, height) >= long for s, long in sides)
    assert fits == good


@pytest.mark.parametrize("page", FORMATS, ids=lambda page: page.name)
def test_one_pixel_tells_what_a_photo_is_good_for(page):
    short, long = needed_pixels(page)
    for less, good in ((0, True), (1, False)):
        for width, height in ((short - less, long), (short, long - less)):
            dpi = min(width / page.width_mm, height / page.height_mm) * 25.4
            assert (judge(dpi, page.needed_dpi) == "good") == good


def test_chips_go_on_in_the_next_line(qapp):
    row = QWidget()
    layout = FlowLayout(8, row)
    for _ in range(5):
        inner = QWidget(row)
        inner.setFixedSize(100, 20)
        layout.addWidget(inner)
    assert layout.heightForWidth(540) == 20
    assert layout.heightForWidth(330) == 48
    assert layout.heightForWidth(100) == 5 * 20 + 4 * 8
    row.deleteLater()


def test_chips_speak_german(area):
    i18n.install("de")
    try:
        area.chip_bar.refresh()
        menu = area.chip_bar.offers()
        assert "Sprache fehlt" in texts(menu)
        menu.deleteLater()
    finally:
        i18n.install("en")


def test_many_labels_are_found_by_typing_and_ticked_by_keys(area, context, qtbot):
    names = [f"Etikett {number:03d}" for number in range(200)]
    added = [rows.Label(10 + number, name) for number, name in enumerate(names)]
    context.store.apply(Insert.of("labels", [*added, rows.Label(500, "Bürgerfest")]))
    settle(qtbot, context)
    area.chip_bar._begin(area.chip_bar._chips["label"])
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), ChoicePopup))
    popup: Any = QApplication.activePopupWidget()
    assert popup.picker.field.accessibleName() == "Search Label"
    qtbot.keyClicks(popup.picker.field, "buerger")
    assert [entry.text for entry in popup.picker.model.entries] == ["Bürgerfest"]
    popup.picker.field.clear()
    qtbot.keyClicks(popup.picker.field, "presse")
    qtbot.keyClick(popup.picker.field, KEY.Key_Return)
    assert popup.isVisible()
    assert popup.picker.current().marked
    popup.picker.field.clear()
    qtbot.keyClicks(popup.picker.field, "etikett 007")
    qtbot.keyClick(popup.picker.field, KEY.Key_Return)
    settle(qtbot, context)
    assert set(area.chip_bar.chosen()["label"]) == {"1", "17"}
    popup.picker.field.clear()
    assert {entry.key for entry in popup.picker.model.entries[:2]} == {"1", "17"}
    assert popup.picker.current().text == "Etikett 007"
    qtbot.keyClick(popup.picker.field, KEY.Key_Return)
    qtbot.keyClick(popup.picker.field, KEY.Key_Escape)
    settle(qtbot, context)
    assert area.chip_bar._buttons["label"].text() == "Label: Presse"
    assert area.model.pages.ids.tolist() == [1, 2, 3, 4, 5]
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_quotes_that_are_missing_and_states_of_texts_are_found(area, context, qtbot):
    texts_of = [
        rows.PortraitText(101, 1, "en", quote="Here.", state="checked"),
        rows.PortraitText(102, 2, "en", role="Nurse"),
        rows.PortraitText(103, 3, "en", state="checked"),
    ]
    context.store.apply(Insert.of("portrait_texts", texts_of))
    settle(qtbot, context)
    every = area.model.rowCount()

    def shown(**chosen):
        area.chip_bar.set_chosen(chosen)
        settle(qtbot, context)
        return area.model.rowCount()

    assert shown(no_quote=("en",)) == every - 1
    assert shown(text_state=("en:checked",)) == 1  # a text without a word is missing
    assert shown(text_state=("en:draft",)) == 1
    assert shown(text_state=("en:missing",)) == every - 2
    assert shown(text_state=("en:missing", "en:draft", "en:checked")) == every
    chip = area.chip_bar._buttons["text_state"]
    assert chip.isVisible()
    assert "(English)" in chip.accessibleName() or "English: " in chip.text()
