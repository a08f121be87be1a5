"""Number fields that take what people type: all of it until it is finished, and then a reason.

A spin box of Qt drops the keys that would lead out of its range, and goes back without a word
where it cannot read a text: 99999 became 999.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox

from desktop.core.lengths import read_mm, read_number
from desktop.ui import theme
from desktop.ui.widgets.undoing import for_window
from desktop.work.i18n import format_number, locale, translate

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MM = "\N{NO-BREAK SPACE}mm"


class NumberField(QDoubleSpinBox):
    """The base of both fields.

    What cannot be stays to be mended, and `refused` tells why ("" when it is right again); Esc
    brings back what was there.
    """

    refused = Signal(str)

    def __init__(
        self, name: str, least: float, most: float, suffix: str, zero: str, decimals: int
    ) -> None:
        """`zero` is shown instead of the least value (found automatically)."""
        super().__init__()
        self.setAccessibleName(name)
        self.setLocale(locale())
        self.setGroupSeparatorShown(False)
        self.setDecimals(decimals)
        self.setRange(least, most)
        self.setSuffix(suffix)
        self.setSpecialValueText(zero)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(theme.space("inside") - 2, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setStepType(QAbstractSpinBox.StepType.DefaultStepType)
        self.valueChanged.connect(lambda _value: self.refused.emit(""))

    def read(self, text: str) -> float | None:
        """The number that a text means, None where it means none."""
        return read_number(text.removesuffix(self.suffix()), self.locale().decimalPoint())

    def unreadable(self) -> str:
        """What is said of a text that is no number."""
        return translate("Checks", "A whole number, please.")

    def problem(self) -> str:
        """Why what stands in the field cannot be; "" where it can."""
        return self._why_not(self.lineEdit().text())

    def _why_not(self, text: str) -> str:
        value = self._meant(text)
        if value is None:
            return self.unreadable()
        least, most = self.minimum(), self.maximum()
        if not least <= value <= most:
            return translate(
                "Checks",
                "From {least} to {most}, please.",
                least=format_number(least, 1),
                most=format_number(most, 1) + self.suffix(),
            )
        return ""

    def _meant(self, text: str) -> float | None:
        zero = self.specialValueText()
        return self.minimum() if zero and text.strip() == zero else self.read(text)

    @property
    def unfinished(self) -> bool:
        """Whether something is being typed that has not been taken over."""
        return self.lineEdit().text() != self._as_shown()

    def _as_shown(self) -> str:
        zero, value = self.specialValueText(), self.value()
        if zero and value == self.minimum():
            return zero
        return self.prefix() + self.textFromValue(value) + self.suffix()

    def show_value(self, value: float) -> None:
        """Show a value without telling anybody."""
        if self.value() != value:
            self.blockSignals(True)
            self.setValue(value)
            self.blockSignals(False)
        elif self.unfinished and not self.hasFocus():
            self._go_back()

    def _go_back(self) -> None:
        self.lineEdit().setText(self._as_shown())
        self.refused.emit("")

    # ------------------------------------------------------------------ what Qt asks

    def validate(self, input: str, pos: int) -> Any:
        fits = not self._why_not(input)
        state = QValidator.State.Acceptable if fits else QValidator.State.Intermediate
        return state, input, pos

    def valueFromText(self, text: str) -> float:
        meant = self._meant(text)
        return self.value() if meant is None else meant

    def textFromValue(self, val: float) -> str:
        text = super().textFromValue(val)
        point = self.locale().decimalPoint()
        return text.rstrip("0").rstrip(point) if point in text else text

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and for_window(
            event, self.unfinished, False
        ):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and (why := self.problem()):
            self.refused.emit(why)
            return
        if event.key() == Qt.Key.Key_Escape and self.unfinished:
            self._go_back()
            return
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            self.refused.emit("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        why, text = self.problem(), self.lineEdit().text()
        super().focusOutEvent(event)
        if why:
            self.lineEdit().setText(text)
        self.refused.emit(why)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a panel must not change what happens to lie under the mouse.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class MmField(NumberField):
    """A length in mm, typed in mm, cm or m.

    `edited` comes with each finished value of the user, never from `show_value`.
    """

    edited = Signal(float)

    def __init__(self, name: str, most: float = 1000.0, least: float = 0.0, zero: str = "") -> None:
        """`zero` is shown instead of 0 (found automatically)."""
        super().__init__(name, least, most, MM, zero, 1)
        self.valueChanged.connect(self.edited)

    def read(self, text: str) -> float | None:
        # What is typed over the number stands before the suffix: "1,5 m mm".
        return read_mm(text.removesuffix(self.suffix()), self.locale().decimalPoint())

    def unreadable(self) -> str:
        return translate("Checks", "A length looks like 300 mm, 30 cm or 1.5 m.")


class CountField(NumberField):
    """A whole number; as `MmField`."""

    edited = Signal(int)

    def __init__(self, name: str, least: int, most: int, suffix: str = "", zero: str = "") -> None:
        super().__init__(name, least, most, suffix, zero, 0)
        self.valueChanged.connect(lambda value: self.edited.emit(round(value)))

    def value(self) -> int:
        return round(super().value())

    def read(self, text: str) -> float | None:
        found = super().read(text)
        return found if found is None or found.is_integer() else None
