"""The one table of actions, and who answers them."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.places import resource
from desktop.ui.area import Area
from desktop.ui.window.actions import Actions
from desktop.ui.window.areas import AREAS
from desktop.ui.window.menus import MENUS, SUBMENUS
from desktop.ui.window.table import ACTIONS
from desktop.work import i18n
from desktop.work.i18n import translate

MENU_NAMES = {name for name, _text in MENUS} | {name for name, *_rest in SUBMENUS}
ALTGR = set("@[]{}\\|~€")
SHIFTED = set("=/?!\"§$%&()*;:_'")


class Place(Area):
    key = "walls"


class Other(Area):
    key = "portraits"


@pytest.fixture
def window(qapp, qtbot):
    i18n.install("en")
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    return made


@pytest.fixture
def actions(window):
    return Actions(window)


def area(window, kind):
    return kind(None, None, window)  # type: ignore[arg-type]


def test_names_are_unique_and_lead_to_a_menu_and_an_icon():
    assert max(Counter(spec.name for spec in ACTIONS).values()) == 1
    for spec in ACTIONS:
        assert re.fullmatch(r"[a-z]+\.[a-z_]+", spec.name)
        assert not spec.menu or spec.menu in MENU_NAMES, spec.name
        assert not spec.icon or resource(f"icons/{spec.icon}.svg").is_file(), spec.name
        assert not spec.area or spec.area in {area.key for area in AREAS}, spec.name


def test_shortcuts_are_unique_where_they_meet():
    for one in ACTIONS:
        for other in ACTIONS:
            meet = not one.area or not other.area or one.area == other.area
            if one is not other and meet and one.name != "edit.delete":
                same = set(one.shortcuts) & set(other.shortcuts) - {"Del"}
                assert not same, (one.name, other.name)


def test_shortcuts_work_on_german_keyboards():
    for spec in ACTIONS:
        for text in spec.shortcuts:
            assert not QKeySequence(text).isEmpty()
            assert not ("Ctrl" in text and "Alt" in text), "that is AltGr"
            assert not set(text) & ALTGR
            first = spec.shortcuts[0]
            assert not set(first) & SHIFTED, "shown first, so it has to be a plain key"
            if len(text) == 1 or text == "Space":
                assert spec.local, "a plain key would be stolen from every field"


@pytest.mark.parametrize("language", ["en", "de"])
def test_letters_of_a_menu_are_unique(language, qapp):
    i18n.install(language)
    menus: dict[str, list[str]] = {"": [translate("Actions", text) for _name, text in MENUS]}
    for spec in ACTIONS:
        menus.setdefault(spec.menu or "none", []).append(translate(spec.context, spec.text))
    for name, menu, text, _icon in SUBMENUS:
        assert name in menus or name == "file.recent"
        menus[menu].append(translate("Actions", text))
    menus.pop("none")
    for name, texts in menus.items():
        letters = Counter(
            found.group(1).casefold() for text in texts if (found := re.search(r"&(\w)", text))
        )
        assert not [letter for letter, number in letters.items() if number > 1], (name, letters)
    i18n.install("en")


def test_unanswered_actions_are_disabled(actions):
    actions.refresh_now()
    assert not any(actions.action(name).isEnabled() for name in actions.names())


def test_the_area_in_front_answers(actions, window):
    called = []
    for kind in (Place, Other):
        scope = actions.scoped(area(window, kind))
        scope.bind("edit.rename", lambda key=kind.key: called.append(key))
    actions.enter("walls")
    actions.trigger("edit.rename")
    actions.enter("portraits")
    actions.trigger("edit.rename")
    actions.enter("contacts")
    actions.trigger("edit.rename")
    assert called == ["walls", "portraits"]


def test_everywhere_works_everywhere_until_the_area_goes(actions, window):
    called = []
    scope = actions.scoped(area(window, Other))
    scope.bind("portraits.import", lambda: called.append(1), everywhere=True)
    actions.enter("contacts")
    actions.trigger("portraits.import")
    actions.forget("portraits")
    actions.trigger("portraits.import")
    assert called == [1]


def test_a_fallback_answers_only_while_nobody_else_does(actions):
    called = []
    actions.fall_back("walls.new", lambda: called.append("late"), lambda: True)
    actions.trigger("walls.new")
    actions.bind("walls.new", lambda: called.append("own"))
    actions.trigger("walls.new")
    assert called == ["late", "own"]


def test_enabled_and_checked_are_asked_again(actions, qtbot):
    can = [False]
    actions.bind("view.sidebar", lambda: None, lambda: can[0], checked=lambda: can[0])
    qtbot.waitUntil(lambda: not actions.can("view.sidebar"))
    can[0] = True
    actions.refresh()
    qtbot.waitUntil(lambda: actions.action("view.sidebar").isEnabled())
    assert actions.action("view.sidebar").isChecked()


def test_copy_belongs_to_the_text_field_that_has_the_keyboard(actions, window, qtbot, qapp):
    called = []
    actions.bind("edit.copy", lambda: called.append("area"))
    field = QLineEdit("Hebamme", window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    field.selectAll()
    actions.trigger("edit.copy")
    assert qapp.clipboard().text() == "Hebamme"
    assert not called
    field.clearFocus()
    window.setFocus()
    actions.trigger("edit.copy")
    assert called == ["area"]


def test_a_plain_key_works_inside_its_area_only(actions, window, qtbot):
    called = []
    place = area(window, Place)
    inside, outside = QWidget(place), QLineEdit(window)
    inside.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    scope = actions.scoped(place)
    scope.bind("walls.face", lambda: called.append(1))
    actions.enter("walls")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    inside.setFocus()
    qtbot.keyClick(inside, Qt.Key.Key_F)
    assert called == [1]
    outside.setFocus()
    qtbot.keyClick(outside, Qt.Key.Key_F)
    assert called == [1]
    assert outside.text() == "f"
