"""The bar of the true size: printed on what, how sharp that looks, and whether the ruler agrees."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFrame, QHBoxLayout

from db.rows import PortraitLine
from desktop.ui import theme
from desktop.ui.preview.controls import LightLine, tool
from desktop.ui.preview.paper import (
    FREE,
    LEAST_MM,
    MOST_MM,
    NAMES,
    Paper,
    Printed,
    printed,
    size_text,
    verdict,
)
from desktop.ui.widgets.text import label
from desktop.work.i18n import locale, translate
from desktop.work.settings import Settings


class Sizes(QFrame):
    """Chooses the paper and remembers it. `chosen` when it is another one."""

    chosen = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.setProperty("kind", "bar")
        self.setFixedHeight(theme.size("toolbar"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space("around"), 0, theme.space("inside"), 0)
        row.setSpacing(theme.space("inside"))
        words = label(translate("Preview", "Printed on"), "secondary")
        row.addWidget(words)
        self.format = QComboBox()
        self.format.setAccessibleName(translate("Preview", "Paper"))
        for name in NAMES:
            self.format.addItem(name, name)
        self.format.addItem(translate("Preview", "Own width"), FREE)
        words.setBuddy(self.format)
        row.addWidget(self.format)
        self.width_field = QDoubleSpinBox()
        self.width_field.setAccessibleName(translate("Preview", "Width of the photo"))
        self.width_field.setLocale(locale())
        self.width_field.setGroupSeparatorShown(False)
        self.width_field.setDecimals(0)
        self.width_field.setRange(LEAST_MM, MOST_MM)
        self.width_field.setSingleStep(10)
        self.width_field.setSuffix("\N{NO-BREAK SPACE}mm")
        self.width_field.setKeyboardTracking(False)
        self.width_field.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(self.width_field)
        self.size_label = label("", "secondary")
        self.size_label.setFont(theme.font("secondary", tabular=True))
        row.addWidget(self.size_label)
        row.addSpacing(theme.space("around"))
        self.verdict = LightLine()
        row.addWidget(self.verdict, 1)
        text = translate("Preview", "Check with a ruler")
        self.ruler = tool("ruler", text, "", text, check=True)
        row.addWidget(self.ruler)
        self._fill()
        self.format.currentIndexChanged.connect(self._choose)
        self.width_field.valueChanged.connect(self._choose)
        self.hide()

    def paper(self) -> Paper:
        """What is chosen."""
        return Paper(self.format.currentData(), self.width_field.value())

    def show_line(self, line: PortraitLine | None) -> Printed | None:
        """Judge the photo of a portrait on the chosen paper."""
        found = printed(line, self.paper()) if line is not None else None
        self.verdict.setVisible(found is not None)
        self.size_label.setText(size_text(found) if found is not None else "")
        if found is not None:
            self.verdict.say(*verdict(found))
        return found

    def _fill(self) -> None:
        name: str = self._settings.get("preview.format")
        found = self.format.findData(name)
        self.format.setCurrentIndex(found if found >= 0 else NAMES.index("A4"))
        self.width_field.setValue(self._settings.get("preview.width"))
        self._free()

    def _free(self) -> None:
        self.width_field.setVisible(self.format.currentData() == FREE)

    def _choose(self) -> None:
        self._free()
        paper = self.paper()
        self._settings.set("preview.format", paper.name)
        self._settings.set("preview.width", paper.width)
        self.chosen.emit()

    def first_focus(self) -> None:
        """Give the keyboard to the choice of paper."""
        self.format.setFocus(Qt.FocusReason.TabFocusReason)
