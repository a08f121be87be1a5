"""The widget of a field: shows a value, checks what is typed, tells a new one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.ui.inspector.colours import ColourField
from desktop.ui.inspector.specs import MIXED, FieldSpec
from desktop.ui.tables.dates import DateEdit
from desktop.ui.tables.editors import Unreadable, read_text
from desktop.ui.widgets.value import Field, ValueField, ValueText
from desktop.work.i18n import format_date, translate


class Editor(QObject):
    """One field of an inspector. Signal: `edited` (value) for a new value that can be."""

    edited = Signal(object)

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self.spec = spec
        self._shown: Any = None
        self._row: Any = None
        name = translate("Inspector", spec.title)
        self.hint = (
            translate("Inspector", spec.hint) if spec.hint else translate("Inspector", "add")
        )
        self.widget = self._make(name)
        self.widget.setObjectName(f"field-{spec.source}-{spec.name}")
        self.field = Field(name, self.widget)
        self.setParent(self.field)

    def _make(self, name: str) -> QWidget:
        kind = self.spec.kind
        if kind == "choice":
            box = ValueChoice()
            box.setAccessibleName(name)
            for code, word in (self.spec.words() if self.spec.words else {}).items():
                box.addItem(word, code)
            box.activated.connect(lambda _index: self._take(box.currentData()))
            return box
        if kind == "color":
            colour = ColourField(name)
            colour.edited.connect(self._take)
            return colour
        line: ValueField | ValueText
        if kind == "long":
            line = ValueText(name, self.hint, 2)
        elif kind == "date":
            line = DateEdit(name)
        else:
            line = ValueField(name, self.hint)
        line.edited.connect(self._typed)
        return line

    def show(self, value: Any, row: Any) -> None:
        """Show a value, or that the selected records have several."""
        self._shown, self._row = value, row
        self.field.set_error("")
        widget = self.widget
        mixed = value is MIXED
        if isinstance(widget, ValueChoice):
            widget.setPlaceholderText(several() if mixed else "")
            widget.setCurrentIndex(-1 if mixed else widget.findData(value))
        elif isinstance(widget, ColourField):
            widget.set_value("" if mixed else str(value or ""))
        elif isinstance(widget, (ValueField, ValueText)):
            if not isinstance(widget, DateEdit) or mixed:
                widget.setPlaceholderText(several() if mixed else self.hint)
            else:
                widget.setPlaceholderText(translate("Dates", "dd.mm.yyyy"))
            widget.set_value(self._text(value))

    def _text(self, value: Any) -> str:
        if value is MIXED or value is None:
            return ""
        return format_date(value) if self.spec.kind == "date" else str(value)

    def _typed(self, text: str) -> None:
        try:
            value = read_text(text, self.spec.kind)
        except Unreadable as error:
            self._refuse(str(error), text)
            return
        self._take(value, text)

    def _take(self, value: Any, text: str = "") -> None:
        why = self.spec.check(value, self._row) if self.spec.check else ""
        if why:
            self._refuse(why, text)
            return
        self.field.set_error("")
        if value != self._shown or self._shown is MIXED:
            self._shown = value
            self.edited.emit(value)
        elif isinstance(self.widget, (ValueField, ValueText)):
            self.widget.set_value(self._text(value))

    def _refuse(self, why: str, text: str) -> None:
        """What was typed stays to be mended; Esc brings back what was there."""
        self.field.set_error(why)
        widget = self.widget
        if isinstance(widget, (ValueField, ValueText)):
            widget.set_value(self._text(self._shown))
            widget.blockSignals(True)
            widget.setText(text) if isinstance(widget, ValueField) else widget.setPlainText(text)
            widget.blockSignals(False)


class ValueChoice(QComboBox):
    """A choice that looks like text; the wheel scrolls the panel, not the choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "value")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def several() -> str:
    """What stands in a field of several records with different values."""
    return translate("Inspector", "several values")
