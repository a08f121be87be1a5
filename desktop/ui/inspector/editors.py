"""The widget of a field: shows a value, checks what is typed, tells a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.core import phone
from desktop.core.money import parse_euro
from desktop.ui import words
from desktop.ui.inspector.colours import ColourField
from desktop.ui.inspector.completion import Completion, Offer, meant
from desktop.ui.inspector.links import LinkField
from desktop.ui.inspector.specs import MIXED, FieldSpec, Lookup
from desktop.ui.tables.dates import DateEdit
from desktop.ui.tables.editors import Unreadable, read_text
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.value import Field, ValueField, ValueText
from desktop.work.i18n import format_date, format_euro, translate

_sessions = count(1)


class Editor(QObject):
    """One field of an inspector.

    Signals: `edited` (value, merge) for a new value that can be; all that is typed in one go has
    the same merge word, "" for a value alone. `taken_back` (value, merge) when Esc brings back
    the value from before what was written while somebody typed.
    """

    edited = Signal(object, str)
    taken_back = Signal(object, str)

    def __init__(
        self,
        spec: FieldSpec,
        lookup: Lookup | None = None,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`lookup` is where a contact is found; `bare`: no caption above, the name is only told."""
        super().__init__()
        self.spec = spec
        self._lookup = lookup
        self._shown: Any = None
        self._choices: dict[Any, str] = {}
        self._row: Any = None
        self._former: Any = None
        self._session = ""
        self._unknown = ""  # the name of no contact, left to be made one
        self.writes_pauses = True
        """Whether a pause in typing writes what stands there."""
        name = translate("Inspector", spec.title)
        self.hint = (
            translate("Inspector", spec.hint) if spec.hint else translate("Inspector", "add")
        )
        self.widget = self._make(name)
        self.widget.setObjectName(f"field-{spec.source}-{spec.name}")
        self.field = Field("" if bare else name, self.widget, parent)
        self.setParent(self.field)

    def _make(self, name: str) -> QWidget:
        kind = self.spec.kind
        if kind == "choice":
            box = ValueChoice()
            box.setAccessibleName(name)
            for code, word in (self.spec.words() if self.spec.words else {}).items():
                box.addItem(word, code)
            self._choices = dict(self.spec.words() if self.spec.words else {})
            box.activated.connect(lambda _index: self._take(box.currentData()))
            return box
        if kind == "color":
            colour = ColourField(name)
            colour.edited.connect(self._take)
            return colour
        if kind == "contact" and self._lookup is not None:
            choice = Completion(name, self.hint, self._lookup.find)
            choice.picked.connect(self._picked)
            choice.typed.connect(self._name_typed)
            return choice
        line: ValueField | ValueText
        if kind == "long":
            line = ValueText(name, self.hint, 2)
        elif kind == "date":
            line = DateEdit(name)
        elif kind in ("mail", "web"):
            line = LinkField(name, self.hint, kind == "mail")
        else:
            line = ValueField(name, self.hint)
        line.edited.connect(self._typed)
        line.draft.paused.connect(lambda text: self._paused(line, text))
        line.draft.taken_back.connect(self._taken_back)
        line.draft.dropped.connect(lambda: self.field.set_error(""))
        line.draft.settled.connect(self._show_note)
        return line

    def offer(self, choices: Mapping[Any, str]) -> None:
        """Offer these from now on: code (or id) -> word."""
        box = self.widget
        if isinstance(box, ValueChoice) and choices != self._choices:
            self._choices = dict(choices)
            box.clear()
            for code, word in choices.items():
                box.addItem(word, code)

    def show(self, value: Any, row: Any) -> None:
        """Show a value, or that the selected records have several."""
        widget = self.widget
        if self._unknown:
            if value == self._shown and getattr(row, "id", 0) == getattr(self._row, "id", 0):
                return
            self._unknown = ""
            self.field.set_offer("")
        typing = isinstance(widget, (ValueField, ValueText)) and widget.draft.going_on
        if not typing or value != self._shown:
            self.field.set_error("")
        self._shown, self._row = value, row
        mixed = value is MIXED
        if isinstance(widget, ValueChoice):
            widget.setPlaceholderText(several() if mixed else "")
            widget.setCurrentIndex(-1 if mixed else widget.findData(value))
        elif isinstance(widget, ColourField):
            widget.set_value("" if mixed else str(value or ""))
        elif isinstance(widget, Completion) and self._lookup is not None:
            widget.setPlaceholderText(several() if mixed else self.hint)
            widget.show_text("" if mixed else self._lookup.name(value))
        elif isinstance(widget, (ValueField, ValueText)):
            if not isinstance(widget, DateEdit) or mixed:
                widget.setPlaceholderText(several() if mixed else self.hint)
            else:
                widget.setPlaceholderText(translate("Dates", "dd.mm.yyyy"))
            widget.set_value(self._text(value))
        self._show_note()

    def _text(self, value: Any) -> str:
        if value is MIXED or value is None:
            return ""
        if self.spec.kind == "money":
            return format_euro(value)
        return format_date(value) if self.spec.kind == "date" else str(value)

    def _typed(self, text: str) -> None:
        try:
            value = read(text, self.spec.kind)
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
        if isinstance(self.widget, Completion) and self._lookup is not None:
            self.widget.accept_text(self._lookup.name(value))
        widget = self.widget
        merge = ""
        if isinstance(widget, (ValueField, ValueText)):
            if widget.draft.going_on and value == self._former:
                widget.draft.take_back()  # all is as before, so there is no step to undo
                return
            merge = self._session if widget.draft.going_on else ""
            widget.draft.former = None
        if value != self._shown or self._shown is MIXED:
            self._shown = value
            self.edited.emit(value, merge)
        elif isinstance(widget, (ValueField, ValueText)):
            widget.set_value(self._text(value))
        self._show_note()

    def _paused(self, line: ValueField | ValueText, text: str) -> None:
        """Write what stands there, if it can be, and leave all on screen to who is typing."""
        if not self.writes_pauses or self._shown is MIXED:
            return
        try:
            value = read(text, self.spec.kind)
        except Unreadable:
            return
        if line.draft.going_on and value == self._former:
            line.draft.take_back()  # typed away again
            return
        if value == self._shown or (self.spec.check and self.spec.check(value, self._row)):
            return
        before = self._shown
        if not line.draft.going_on:
            self._former, self._session = before, f"typing {next(_sessions)}"
        self._shown = value
        self.edited.emit(value, self._session)
        if self._shown == value:  # it was written
            line.draft.keep(self._text(value), self._text(self._former))
            self.field.set_error("")

    def _taken_back(self) -> None:
        self._shown = self._former
        self.field.set_error("")
        self._show_note()
        self.taken_back.emit(self._former, self._session)

    def _show_note(self) -> None:
        """Say what is worth knowing of the value, and yet no reason to refuse it."""
        if self.spec.kind == "phone":
            if isinstance(self.widget, ValueField) and self.widget.draft.going_on:
                return  # half a number is always wrong
            problem = "" if self._shown is MIXED else phone.problem(self._shown or "")
            self.field.set_note(words.word(words.PHONE_PROBLEM, problem) if problem else "")

    def _picked(self, offer: Offer) -> None:
        """A contact of the list; one that is to be made is made first."""
        self._unknown = ""
        self.field.set_offer("")
        id_ = self._lookup.make(offer.fresh) if offer.fresh and self._lookup else offer.id
        if id_ is not None:
            self._take(id_)

    def _keep_unknown(self, text: str, found: Sequence[Offer]) -> None:
        """Leave the name of nobody where it was typed, and offer to make a contact of it."""
        fresh = next((offer for offer in found if offer.fresh), None)
        if fresh is None:
            self._refuse(translate("Checks", "Choose one of the list, please."), text)
            return
        self._unknown = text
        self.field.set_error(translate("Checks", "This is not a contact yet."))
        self.field.set_offer(fresh.text, lambda: self._picked(fresh))

    def _name_typed(self, text: str) -> None:
        """A contact by its name: none, the only one that is called so, or a reason."""
        found = self._lookup.find(text) if self._lookup is not None and text else ()
        offer = meant(text, found)
        self._unknown = ""
        self.field.set_offer("")
        if not text:
            self._take(None)
        elif offer is not None:
            self._take(offer.id)
        else:
            self._keep_unknown(text, found)

    def _refuse(self, why: str, text: str) -> None:
        """What was typed stays to be mended; Esc brings back what was there."""
        self.field.set_error(why)
        widget = self.widget
        if isinstance(widget, (ValueField, ValueText)):
            former = widget.draft.former
            widget.set_value(self._text(self._shown))
            widget.draft.former = former
            widget.blockSignals(True)
            widget.setText(text) if isinstance(widget, ValueField) else widget.setPlainText(text)
            widget.blockSignals(False)


def read(text: str, kind: str) -> Any:
    """A typed text as a value of a kind. Raises `Unreadable` with what one looks like."""
    if kind != "money":
        return read_text(text, kind)
    try:
        return parse_euro(text)
    except ValueError:
        why = translate("Checks", "An amount looks like 1,700.50.")
        raise Unreadable(why) from None


class ValueChoice(Choice):
    """A choice that looks like text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "value")
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)


def several() -> str:
    """What stands in a field of several records with different values."""
    return translate("Inspector", "several values")
