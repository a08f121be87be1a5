"""About Litfass: its version, what it stands on, and the licence of each part to read."""

from __future__ import annotations

import platform

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.core.parts import Part, parts
from desktop.core.places import resource
from desktop.ui import theme
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate

_WIDTH, _HEIGHT, _NAMES = 860, 260, 300
_LOGO = 64


class About(Sheet):
    """The sheet; `parts` are what it names, `shown` the words of the chosen one's licence."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "Litfass", _WIDTH)
        self.parts = parts(qVersion())
        self.body.addLayout(self._head(window))
        self.body.addWidget(label(translate("Help", "Components and licences"), "strong"))
        self.names = self._names()
        self.shown = QPlainTextEdit()
        self.shown.setReadOnly(True)
        self.shown.setTabChangesFocus(True)
        self.shown.setAccessibleName(translate("Help", "Words of the licence"))
        row = QHBoxLayout()
        row.setSpacing(theme.space("between"))
        row.addWidget(self.names)
        row.addWidget(self.shown, 1)
        self.body.addLayout(row)
        self.copied = self.add_button(translate("Help", "Copy details"))
        self.copied.clicked.connect(self._copy)
        self.names.currentRowChanged.connect(self._choose)
        self.names.setCurrentRow(0)

    def _head(self, window: QWidget) -> QHBoxLayout:
        """Logo, version, and what Litfass is."""
        picture = QLabel()
        picture.setPixmap(_logo(window))
        litfass, python, qt, sqlite = self.parts[:4]
        words = QVBoxLayout()
        words.setSpacing(theme.space("tiny"))
        words.addWidget(
            label(translate("Help", "Version {version}", version=litfass.version), "strong")
        )
        words.addWidget(
            label(
                translate(
                    "Help",
                    "Portraits, poster walls and the image campaigns of a city, in one place.",
                ),
                wrap=True,
            )
        )
        words.addWidget(
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
        below = " · ".join(f"{part.name} {part.version}" for part in (python, qt, sqlite))
        words.addWidget(label(below, "secondary"))
        row = QHBoxLayout()
        row.setSpacing(theme.space("around"))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _names(self) -> QListWidget:
        names = QListWidget()
        names.setAccessibleName(translate("Help", "Components"))
        names.setProperty("kind", "boxed")
        names.setFixedSize(_NAMES, _HEIGHT)
        for part in self.parts:
            item = QListWidgetItem(_line(part), names)
            item.setSizeHint(QSize(0, theme.size("row_compact")))
        return names

    def _choose(self, row: int) -> None:
        part = self.parts[row]
        words = part.words() or translate(
            "Help", "{name} is under {licence}. Its words are not beside this copy of Litfass.",
            name=part.name, licence=part.licence,
        )  # fmt: skip
        if part.licence == "Public Domain":
            words = translate(
                "Help", "{name} is in the public domain: anybody may use it for any purpose.",
                name=part.name,
            )  # fmt: skip
        self.shown.setPlainText(words)

    def _copy(self) -> None:
        """What a report of a fault has to name."""
        QApplication.clipboard().setText(details(self.parts))
        self.copied.setText(translate("Help", "Copied"))

    def open(self) -> None:
        super().open()
        self.names.setFocus()


def details(made_of: list[Part]) -> str:
    """Versions and licences as text, the system among them."""
    return "\n".join((platform.platform(), *(_line(part) for part in made_of)))


def _line(part: Part) -> str:
    return f"{' '.join(word for word in (part.name, part.version) if word)}, {part.licence}"


def _logo(window: QWidget) -> QPixmap:
    scale = window.devicePixelRatioF()
    pixmap = QPixmap(str(resource("icons/app/litfass-128.png"))).scaledToWidth(
        round(_LOGO * scale), Qt.TransformationMode.SmoothTransformation
    )
    pixmap.setDevicePixelRatio(scale)
    return pixmap
