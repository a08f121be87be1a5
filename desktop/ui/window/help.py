"""The pages of the help menu: the list of shortcuts, and what Litfass is made of."""

from __future__ import annotations

import importlib.metadata
import platform

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QTextBrowser, QVBoxLayout, QWidget

from desktop import __version__
from desktop.core.places import resource
from desktop.ui import theme
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import label
from desktop.ui.window.actions import Actions
from desktop.ui.window.menus import MENUS, SUBMENUS
from desktop.work.i18n import translate

PARTS = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("shiboken6", "LGPL-3.0"),
    ("SQLAlchemy", "MIT"),
    ("alembic", "MIT"),
    ("Mako", "MIT"),
    ("MarkupSafe", "BSD-3-Clause"),
    ("typing_extensions", "PSF-2.0"),
    ("Pillow", "MIT-CMU"),
    ("pillow-heif", "BSD-3-Clause"),
    ("exiv2", "GPL-3.0"),
    ("opencv-python-headless", "Apache-2.0"),
    ("numpy", "BSD-3-Clause"),
    ("pikepdf", "MPL-2.0"),
    ("lxml", "BSD-3-Clause"),
    ("packaging", "Apache-2.0"),
    ("openpyxl", "MIT"),
    ("et_xmlfile", "MIT"),
    ("platformdirs", "MIT"),
    ("phonenumberslite", "Apache-2.0"),
    ("pyphen", "LGPL-2.1"),
    ("segno", "BSD-3-Clause"),
)
"""What Litfass stands on, with the licence of each; where there is a choice, the one we use."""

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


def about(window: QWidget) -> Sheet:
    """Version, licence, and what Litfass stands on."""
    sheet = Sheet(window, "Litfass", 560)
    picture = QLabel()
    picture.setPixmap(_logo(window))
    sheet.body.insertWidget(0, picture)
    sheet.body.addWidget(
        label(translate("Help", "Version {version}", version=__version__), "secondary")
    )
    sheet.body.addWidget(
        label(
            translate(
                "Help",
                "Portraits, poster walls and the image campaigns of a city, in one place.",
            ),
            wrap=True,
        )
    )
    sheet.body.addWidget(
        label(
            translate(
                "Help",
                "Litfass is free software under the GNU General Public License, version 3 or "
                "later. It comes without any warranty.",
            ),
            "secondary",
            wrap=True,
        )
    )
    parts = QTextBrowser()
    parts.setAccessibleName(translate("Help", "Components and licences"))
    parts.setPlainText("\n".join(components()))
    parts.setMinimumHeight(180)
    sheet.body.addWidget(label(translate("Help", "Components and licences"), "strong"))
    sheet.body.addWidget(parts)
    return sheet


def components() -> list[str]:
    """A line for each thing that Litfass stands on: name, version, licence."""
    lines = [f"Python {platform.python_version()}, PSF-2.0"]
    for name, licence in PARTS:
        try:
            lines.append(f"{name} {importlib.metadata.version(name)}, {licence}")
        except importlib.metadata.PackageNotFoundError:  # a frozen copy carries no metadata
            lines.append(f"{name}, {licence}")
    shipped = {"Inter": "OFL-1.1", "Lucide": "ISC", "YuNet": "MIT", "DiceBear Notionists": "CC0"}
    return lines + [f"{name}, {licence}" for name, licence in shipped.items()]


def _logo(window: QWidget) -> QPixmap:
    scale = window.devicePixelRatioF()
    pixmap = QPixmap(str(resource("icons/app/litfass-128.png")))
    side = round(64 * scale)
    pixmap = pixmap.scaled(
        side,
        side,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    pixmap.setDevicePixelRatio(scale)
    return pixmap
