"""Rows that belong to a record, each a small form of its own: numbers, addresses, parts, notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from db.changes import Update
from desktop.ui import theme
from desktop.ui.inspector.completion import Completion, Find, meant
from desktop.ui.inspector.editors import Editor
from desktop.ui.inspector.form import lay_out
from desktop.ui.inspector.specs import FieldSpec, Lookup
from desktop.ui.widgets.menus import as_it_is
from desktop.ui.widgets.plain import as_tip
from desktop.ui.widgets.text import line
from desktop.ui.widgets.value import Field
from desktop.work import verbs
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.inspector.panel import Inspector


_BESIDE = 72
"""What stands beside a title, in px: edges and the button that removes the card."""


@dataclass(frozen=True, slots=True)
class CardKind:
    """What stands on the cards of a table. Texts are marked in the context "Inspector".

    `bare`: without captions, for what speaks for itself. `title(row)`: heads the card, and opens
    something when it is clicked. `derive(row)`: further columns that follow from a row.
    `ordered`: the rows have a `position`, and each card has a button that moves it up.
    """

    table: str
    fields: tuple[FieldSpec, ...]
    add: str
    removed: str
    bare: bool = False
    title: Callable[[Any], str] | None = None
    derive: Callable[[Any], Mapping[str, Any]] | None = None
    ordered: bool = False


class Card(QWidget):
    """One row.

    Signals: `edited`, `taken_back` (FieldSpec, value, merge), `removed`, `opened`, `raised`.
    """

    edited = Signal(object, object, str)
    taken_back = Signal(object, object, str)
    removed = Signal()
    opened = Signal()
    raised = Signal()

    def __init__(self, kind: CardKind, lookup: Lookup | None) -> None:
        super().__init__()
        self.row: Any = None
        self._kind = kind
        self.editors: dict[tuple[str, str], Editor] = {}
        for spec in kind.fields:
            editor = Editor(spec, lookup, bare=kind.bare)
            editor.edited.connect(partial(self.edited.emit, spec))
            editor.taken_back.connect(partial(self.taken_back.emit, spec))
            self.editors[spec.source, spec.name] = editor
        self.remove = QToolButton()
        self.remove.setIcon(theme.icon("close", "icon_quiet"))
        self.remove.clicked.connect(self.removed)
        self.up: QToolButton | None = None
        if kind.ordered:
            self.up = QToolButton()
            self.up.setIcon(theme.icon("chevron-up", "icon_quiet"))
            self.up.setToolTip(translate("Inspector", "Move up"))
            self.up.setAccessibleName(self.up.toolTip())
            self.up.clicked.connect(self.raised)
        self.title: QPushButton | None = None
        if kind.title is not None:
            self.title = QPushButton()
            self.title.setProperty("kind", "link")
            self.title.clicked.connect(self.opened)
        self._lay_out()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.space("tiny"))
        head, fields = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(theme.space("tiny"))
        fields.setSpacing(theme.space("tiny"))
        lay_out(fields, [*self.editors.values()])
        if self.title is None:
            head.addLayout(fields, 1)
            beside = QVBoxLayout()
            beside.setSpacing(0)
            beside.addWidget(self.remove)
            if self.up is not None:
                beside.addWidget(self.up)
            beside.addStretch(1)
            head.addLayout(beside)
            outer.addLayout(head)
        else:
            outer.addWidget(line())
            head.addWidget(self.title)
            head.addStretch(1)
            head.addWidget(self.remove)
            outer.addLayout(head)
            outer.addLayout(fields)

    def show_row(self, row: Any) -> None:
        """Show its values, and the fields that apply."""
        self.row = row
        for (_source, name), editor in self.editors.items():
            applies = editor.spec.shown is None or editor.spec.shown(row)
            editor.field.setVisible(applies)
            if applies:
                editor.show(getattr(row, name), row)
        name = self._kind.title(row) if self._kind.title is not None else ""
        if self.title is not None:
            room = theme.size("inspector_least") - _BESIDE
            elide = Qt.TextElideMode.ElideRight
            shown = self.title.fontMetrics().elidedText(name, elide, room)
            self.title.setText(as_it_is(shown))
            self.title.setAccessibleName(name)
        text = translate("Inspector", self._kind.removed)
        self.remove.setToolTip(as_tip(f"{text}: {name}") if name else text)
        self.remove.setAccessibleName(self.remove.toolTip())

    def focus_field(self, name: str) -> None:
        """Let the keyboard into a field."""
        for (_source, field), editor in self.editors.items():
            if field == name and not editor.field.isHidden():
                editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Let the keyboard into the first line that is typed in."""
        for editor in self.editors.values():
            if editor.spec.kind not in ("choice", "date") and not editor.field.isHidden():
                editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return


class Cards(QWidget):
    """The rows of one table. Signal: `opened` (row) when the title of a card was clicked.

    A row that was started is written with the first thing that is typed into it.
    """

    opened = Signal(object)

    def __init__(self, kind: CardKind, inspector: Inspector, lookup: Lookup | None = None) -> None:
        super().__init__()
        self.kind = kind
        self.cards: list[Card] = []
        self._inspector = inspector
        self._lookup = lookup
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space("inside"))
        self.hide()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these; cards of rows that stay are kept, with the keyboard in them."""
        old = {card.row.id: card for card in self.cards if card.row.id}
        drafts = [card for card in self.cards if not card.row.id]
        self.cards = [old.pop(row.id, None) or self._card() for row in rows]
        for card in old.values():
            self._put_away(card)
        for at, (card, row) in enumerate(zip(self.cards, rows, strict=True)):
            if self._column.indexOf(card) != at:
                self._column.insertWidget(at, card)
            card.show_row(row)
            card.show()
            if card.up is not None:
                card.up.setEnabled(at > 0)
        self.cards += drafts
        self.setVisible(bool(self.cards))

    def start(self, row: Any) -> None:
        """Offer a card for a new row (its id is 0); nothing is written yet."""
        card = next((card for card in self.cards if not card.row.id), None)
        if card is None:
            card = self._card()
            self._column.addWidget(card)
            self.cards.append(card)
        card.show_row(row)
        card.show()
        self.show()
        self._inspector.order_stops()
        card.focus_first()

    def drop_drafts(self) -> None:
        """Forget what was started and never written."""
        for card in [card for card in self.cards if not card.row.id]:
            self._drop(card)

    def _card(self) -> Card:
        card = Card(self.kind, self._lookup)
        card.edited.connect(lambda spec, value, merge: self._edit(card, spec, value, merge))
        card.taken_back.connect(partial(self._take_back, card))
        card.removed.connect(lambda: self._remove(card))
        card.opened.connect(lambda: self.opened.emit(card.row))
        card.raised.connect(lambda: self._raise(card))
        return card

    def _drop(self, card: Card) -> None:
        self.cards.remove(card)
        self._put_away(card)
        self.setVisible(bool(self.cards))

    def _put_away(self, card: Card) -> None:
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    # ------------------------------------------------------------------ writing

    def _take_back(self, card: Card, spec: FieldSpec, value: Any, merge: str) -> None:
        """What was written while somebody typed is gone, as if it had never been."""
        if not self._inspector.take_back(merge):
            self._edit(card, spec, value, "")

    def _edit(self, card: Card, spec: FieldSpec, value: Any, merge: str) -> None:
        context, kind = self._inspector.context, self.kind
        row = replace(card.row, **{spec.name: value})
        derived = dict(kind.derive(row)) if kind.derive is not None else {}
        if row.id:
            changed = {spec.name: value, **derived}
            change = verbs.set_values(kind.table, (row.id,), **changed)
            text = translate("Inspector", spec.edit_text)
            if context.undo.push_change(text, change, merge):
                card.row = row
            else:
                card.show_row(card.row)
            return
        card.row = row
        if spec.kind == "choice" or value in (None, ""):
            card.show_row(row)
            return
        change, id_ = verbs.add(context.store, kind.table, replace(row, **derived))
        card.row = replace(row, id=id_)
        if not context.undo.push_change(translate("Inspector", kind.add), change, merge):
            card.row = row

    def _raise(self, card: Card) -> None:
        """Put a card before the one above it."""
        at = self.cards.index(card)
        if not card.row.id or at == 0:
            return
        order = [each.row for each in self.cards if each.row.id]
        order.insert(at - 1, order.pop(at))
        moved = {
            row.id: {"position": place} for place, row in enumerate(order) if row.position != place
        }
        text = translate("Inspector", "Change order")
        self._inspector.context.undo.push_change(text, Update(self.kind.table, moved))

    def _remove(self, card: Card) -> None:
        if not card.row.id:
            self._drop(card)
            return
        context, text = self._inspector.context, translate("Inspector", self.kind.removed)
        change = verbs.remove(context.store, self.kind.table, (card.row.id,))
        if context.undo.push_change(text, change):
            self._inspector.shell.notify(text, undo=True)


class Chooser(Field):
    """A line that adds what is chosen in it. Signal: `chosen` (id)."""

    chosen = Signal(int)

    def __init__(self, name: str, find: Find) -> None:
        """`name` stands in the empty line too."""
        self.line = Completion(name, name, find)
        super().__init__("", self.line)
        self._find = find
        self.line.picked.connect(lambda offer: self._take(offer.id))
        self.line.typed.connect(self._typed)
        self.line.textEdited.connect(lambda _text: self.set_error(""))
        self.line.given_up.connect(lambda: self.set_error(""))

    def empty(self) -> None:
        """Forget what was typed."""
        self.set_error("")
        self.line.setText("")

    def _typed(self, text: str) -> None:
        offer = meant(text, self._find(text))
        if offer is not None:
            self._take(offer.id)
        else:
            self.set_error(translate("Checks", "Choose one of the list, please."))

    def _take(self, id_: int) -> None:
        self.empty()
        self.chosen.emit(id_)
