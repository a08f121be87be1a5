"""The list of shortcuts in the help menu; `about` has what Litfass is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import label
from desktop.ui.window.actions import Actions
from desktop.ui.window.menus import MENUS, SUBMENUS
from desktop.work.i18n import translate

_WIDTH = 760
_HEIGHT = 440


def shortcuts(window: QWidget, actions: Actions) -> Sheet:
    """All shortcuts, by menu, as the table of actions has them."""
    sheet = Sheet(window, translate("Help", "Keyboard shortcuts"), _WIDTH)
    body = QWidget()
    row = QHBoxLayout(body)
    row.setContentsMargins(0, 0, theme.space("between"), 0)
    row.setSpacing(theme.space("section"))
    columns: list[list[QWidget]] = [[], []]
    outer = {name: menu for name, menu, _text, _icon in SUBMENUS}
    for menu, text in MENUS:
        names = [
            name
            for name, spec in actions.specs.items()
            if spec.shortcut and outer.get(spec.menu, spec.menu) == menu
        ]
        if names:
            column = min(columns, key=len)
            column.append(label(translate("Actions", text).replace("&", ""), "strong"))
            column += [_shortcut(actions, name) for name in names]
    for column in columns:
        lines = QVBoxLayout()
        lines.setSpacing(theme.space("tiny"))
        for line in column:
            if isinstance(line, QLabel) and line is not column[0]:
                lines.addSpacing(theme.space("between"))
            lines.addWidget(line)
        lines.addStretch()
        row.addLayout(lines, 1)
    scroll = QScrollArea()
    scroll.setWidget(body)
    scroll.setWidgetResizable(True)
    scroll.setMinimumHeight(_HEIGHT)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.viewport().setAutoFillBackground(False)
    body.setAutoFillBackground(False)
    sheet.body.addWidget(scroll)
    return sheet


def _shortcut(actions: Actions, name: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label(_named(actions, name)), 1)
    row.addWidget(label(_keys(actions, name), "secondary"))
    return line


def _named(actions: Actions, name: str) -> str:
    spec = actions.specs[name]
    return translate(spec.context, spec.text).replace("&", "").rstrip("…")


def _keys(actions: Actions, name: str) -> str:
    form = QKeySequence.SequenceFormat.NativeText
    keys = [QKeySequence(text).toString(form) for text in actions.specs[name].shortcuts]
    return "   ".join(keys)
