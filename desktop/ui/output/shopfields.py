"""The fields of a print shop's profile; every edit is kept at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from desktop.core.press.shops import (
    BUILT_IN,
    LEAST_DPI,
    MARKS,
    MOST_BLEED,
    MOST_DPI,
    MOST_SAFE,
    MOST_TEXT,
    SCALES,
    Shop,
)
from desktop.ui import theme
from desktop.ui.widgets.captions import row, titled
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.numbers import CountField, MmField, NumberField
from desktop.work import shops as words
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.core.press.intents import Intent


class TextField(NumberField):
    """A size of type in points, 0 where a shop says nothing of it."""

    edited = Signal(float)

    def __init__(self, name: str) -> None:
        suffix = "\N{NO-BREAK SPACE}pt"
        super().__init__(name, 0.0, MOST_TEXT, suffix, translate("Output", "not asked"), 1)
        self.valueChanged.connect(self.edited)


class ShopFields(QWidget):
    """Shows a shop; `edited` comes with the shop as the user wants it."""

    edited = Signal(object)
    icc_wanted = Signal()
    refused = Signal(str)
    """Why what is typed cannot be; "" when it can again."""

    def __init__(self) -> None:
        super().__init__()
        self._shop = BUILT_IN[0]
        self.bleed = MmField(translate("Output", "Bleed"), MOST_BLEED)
        self.safe = MmField(translate("Output", "Safe distance"), MOST_SAFE)
        self.dpi = CountField(
            translate("Output", "Resolution"), LEAST_DPI, MOST_DPI, "\N{NO-BREAK SPACE}dpi"
        )
        self.scale = self._choice(
            translate("Output", "Scale"), [(f"1:{scale}", scale) for scale in SCALES], "scale"
        )
        self.least_dpi = CountField(
            translate("Output", "Least resolution"),
            0,
            MOST_DPI,
            "\N{NO-BREAK SPACE}dpi",
            translate("Output", "not asked"),
        )
        self.least_text = TextField(translate("Output", "Smallest words"))
        self.flavour = self._choice(
            translate("Output", "Format"),
            [(translate("Press", text), key) for key, text in words.FLAVOURS.items()],
            "flavour",
        )
        self.colour = self._choice(
            translate("Output", "Photos"),
            [(translate("Press", text), key) for key, text in words.COLOURS.items()],
            "colour",
        )
        self.intent = Choice()
        self.intent.setAccessibleName(translate("Output", "Output intent"))
        self.intent.activated.connect(self._intent_chosen)
        self.marks = {mark: QCheckBox(translate("Press", words.MARKS[mark])) for mark in MARKS}
        self.pattern = QLineEdit()
        self.pattern.setAccessibleName(translate("Output", "File name"))
        self.pattern.setToolTip("{campaign} {wall} {format} {width} {height} {bleed} {shop} {date}")
        self.pattern.editingFinished.connect(lambda: self._edit(pattern=self.pattern.text()))
        self.bleed.edited.connect(lambda value: self._edit(bleed=value))
        self.safe.edited.connect(lambda value: self._edit(safe=value))
        self.dpi.edited.connect(lambda value: self._edit(dpi=value))
        self.least_dpi.edited.connect(lambda value: self._edit(least_dpi=value))
        self.least_text.edited.connect(lambda value: self._edit(least_text=value))
        for field in (self.bleed, self.safe, self.dpi, self.least_dpi, self.least_text):
            field.refused.connect(self.refused)
        for choice in (self.scale, self.flavour, self.colour, self.intent):
            narrow(choice)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("inside"))
        fields = (
            self.bleed, self.safe, self.dpi, self.scale, self.least_dpi, self.least_text,
            self.flavour, self.colour,
        )  # fmt: skip
        named = [titled(field.accessibleName(), field) for field in fields]
        for left, right in zip(named[::2], named[1::2], strict=True):
            column.addWidget(row(left, right))
        column.addWidget(titled(translate("Output", "Output intent"), self.intent))
        for mark, box in self.marks.items():
            box.clicked.connect(self._marks_changed)
            box.setObjectName(mark)
            column.addWidget(box)
        column.addWidget(titled(translate("Output", "File name"), self.pattern))

    def _choice(self, name: str, rows: Sequence[tuple[str, Any]], field: str) -> Choice:
        made = Choice()
        made.setAccessibleName(name)
        for text, key in rows:
            made.addItem(text, key)
        made.activated.connect(lambda at: self._edit(**{field: made.itemData(at)}))
        return made

    def show_shop(self, shop: Shop, intents: Sequence[tuple[str, Intent]]) -> None:
        """Show a profile, with the presses that can be chosen."""
        self._shop = shop
        self.bleed.show_value(shop.bleed)
        self.safe.show_value(shop.safe)
        self.dpi.show_value(shop.dpi)
        self.least_dpi.show_value(shop.least_dpi)
        self.least_text.show_value(shop.least_text)
        self.scale.setCurrentIndex(self.scale.findData(shop.scale))
        self.flavour.setCurrentIndex(self.flavour.findData(shop.flavour))
        self.colour.setCurrentIndex(self.colour.findData("cmyk" if shop.is_cmyk else "rgb"))
        self.colour.setEnabled(not shop.is_flat)  # without transparency all is CMYK
        self.intent.clear()
        self.intent.addItem(translate("Output", "FOGRA39, coated paper (shipped)"), "")
        for name, intent in intents:
            year = f" ({intent.made:%d.%m.%Y})" if intent.made is not None else ""
            self.intent.addItem(f"{intent.name}{year}", name)
        self.intent.addItem(translate("Output", "Import ICC profile…"), None)
        self.intent.setCurrentIndex(max(0, self.intent.findData(shop.intent)))
        for mark, box in self.marks.items():
            box.setChecked(mark in shop.marks)
        self.pattern.setText(shop.pattern)

    def _edit(self, **values: Any) -> None:
        changed = replace(self._shop, **values)
        if changed != self._shop:
            self.edited.emit(changed)

    def _marks_changed(self) -> None:
        self._edit(marks=tuple(mark for mark, box in self.marks.items() if box.isChecked()))

    def _intent_chosen(self, at: int) -> None:
        name = self.intent.itemData(at)
        if name is None:
            self.icc_wanted.emit()
        else:
            self._edit(intent=name)


def narrow(choice: Choice) -> None:
    """Let a choice be narrower than its longest text."""
    choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(6)
