"""Where a portrait belongs: a person's town; a town's district and region, and its people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.inspector.cards import CardKind, Chooser
from desktop.ui.inspector.completion import MOST_OFFERS, Completion, Offer
from desktop.ui.inspector.editors import several
from desktop.ui.inspector.roster import Person, Roster
from desktop.ui.inspector.specs import FieldSpec
from desktop.ui.widgets.menus import as_it_is
from desktop.ui.widgets.text import label
from desktop.ui.widgets.value import Field
from desktop.work import locating
from desktop.work.i18n import mark, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.changes import Change
    from db.rows import Portrait
    from desktop.ui.inspector.panel import Inspector

SECTIONS: Final = CardKind(
    "place_sections",
    (
        FieldSpec(
            "heading",
            mark("Inspector", "Heading of the section"),
            mark("Inspector", "Change heading of a section"),
            hint=mark("Inspector", "Heading, e.g. The market"),
        ),
        FieldSpec(
            "text",
            mark("Inspector", "Text of the section"),
            mark("Inspector", "Change text of a section"),
            "long",
            hint=mark("Inspector", "what there is to tell of it"),
        ),
    ),
    mark("Inspector", "Add a section"),
    mark("Inspector", "Section removed"),
    bare=True,
    ordered=True,
)
"""The sections of a town portrait, in one language and in their order."""


class PlacePart(QWidget):
    """The fields of one portrait that say where it belongs."""

    def __init__(self, inspector: Inspector) -> None:
        super().__init__()
        self._inspector = inspector
        self._portrait: Portrait | None = None
        self._tree = locating.Tree(())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("tiny"))
        self._town_hint = translate("Inspector", "where they live")
        self.town, self._town = self._line(
            locating.TOWN, translate("Inspector", "Town"), self._town_hint
        )
        self.portrait_button = QPushButton()
        self.portrait_button.setAccessibleName(translate("Inspector", "Town"))
        self.portrait_button.setProperty("kind", "link")
        self.portrait_button.clicked.connect(self._go_to_town)
        self.district, self._district = self._line(
            "district", translate("Inspector", "District"), translate("Inspector", "lies in …")
        )
        self.region, self._region = self._line(
            "region", translate("Inspector", "Region"), translate("Inspector", "lies in …")
        )
        self._head = label(translate("Inspector", "People from here"), "caption")
        self._head.setContentsMargins(9, theme.space("inside"), 0, 0)
        self.people = Roster()
        self.people.opened.connect(lambda id_: inspector.shell.show_area("portraits", (id_,)))
        self.people.removed.connect(self._send_away)
        self.welcome = Chooser(translate("Inspector", "Add a person from here"), self._persons)
        self.welcome.chosen.connect(self._welcome)
        for widget in (self._town, self._district, self._region):
            column.addWidget(widget)
        column.addWidget(self.portrait_button, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._head, self.people, self.welcome):
            column.addWidget(widget)
        self.all = QPushButton(theme.icon("map-pin"), translate("Inspector", "All places…"))
        self.all.setProperty("kind", "quiet")
        self.all.clicked.connect(lambda: inspector.shell.actions.trigger("portraits.places"))
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)

    def _line(self, kind: str, caption: str, hint: str) -> tuple[Completion, Field]:
        line = Completion(caption, hint, lambda text: self._offers(kind, text))
        line.setObjectName(f"field-place-{kind}")
        line.picked.connect(lambda offer: self._put(line, kind, self._tree.places[offer.id].name))
        line.typed.connect(lambda text: self._put(line, kind, text))
        return line, Field(caption, line)

    # ------------------------------------------------------------------ showing

    def show_portrait(self, portrait: Portrait | None) -> None:
        """Show where a portrait belongs; of several `show_several` does."""
        self._portrait = portrait
        self.setVisible(portrait is not None)
        if portrait is None:
            return
        store, place = self._inspector.context.store, portrait.kind == "place"
        self._tree = locating.Tree.read(store)
        self.town.setPlaceholderText(self._town_hint)
        for widget in (self._district, self._region, self._head, self.welcome):
            widget.setVisible(place)
        self._town.setVisible(not place)
        for line, kind in ((self.town, locating.TOWN), (self.district, "district"),
                           (self.region, "region")):  # fmt: skip
            found = self._tree.above(portrait.place_id, kind)
            line.show_text(found.name if found is not None else "")
        people = locating.people(store, portrait.id) if place else []
        self.people.show_people([Person(each.id, called(each)) for each in people])
        around = self._tree.called(portrait.place_id) if not place else ""
        self._town.set_note(around.partition(", ")[2])
        town = locating.portrayed(store, portrait.place_id) if not place else None
        self.portrait_button.setVisible(town is not None)
        if town is not None:
            text = translate("Inspector", "Portrait of {town}", town=town.name)
            self.portrait_button.setText(as_it_is(text))
            self.portrait_button.setAccessibleName(text)

    def show_several(self, portraits: Sequence[Portrait]) -> bool:
        """Offer one town for several persons; whether there is a person among them.

        None of them: too many to be compared.
        """
        persons = [each for each in portraits if each.kind == "person"]
        shown = bool(persons) or not portraits
        self.setVisible(shown)
        if not shown:
            return False
        self._tree = locating.Tree.read(self._inspector.context.store)
        for widget in (self._district, self._region, self._head, self.people, self.welcome,
                       self.portrait_button):  # fmt: skip
            widget.hide()
        self._town.show()
        self._town.set_note("")
        towns = {each.place_id for each in persons}
        same = self._tree.places.get(next(iter(towns)) or 0) if len(towns) == 1 else None
        mixed = len(towns) != 1
        self.town.setPlaceholderText(several() if mixed else self._town_hint)
        self.town.show_text(same.name if same is not None else "")
        return True

    def start_anew(self) -> None:
        """Other records are selected: what was typed is not for them."""
        self.welcome.empty()

    def _offers(self, kind: str, text: str) -> list[Offer]:
        return [
            Offer(place.id, self._tree.called(place.id))
            for place in self._tree.find(text, kind)[:MOST_OFFERS]
        ]

    def _persons(self, text: str) -> list[Offer]:
        from db import queries
        from db.filters import Having

        if self._portrait is None:
            return []
        store, place = self._inspector.context.store, self._portrait.place_id
        query = queries.Query(
            "portraits",
            search=text,
            filters=(Having.of("kind", "person"),),
            limit=3 * MOST_OFFERS,
        ).sorted_by("name")
        ids = store.read(queries.ids, query)
        found: list[Portrait] = store.read(queries.many, "portraits", ids)
        return [
            Offer(each.id, called(each))
            for each in found
            if place is None or each.place_id != place
        ]

    # ------------------------------------------------------------------ writing

    def _do(self, text: str, change: Change) -> None:
        if not self._inspector.context.undo.push_change(text, change):
            self.show_portrait(self._portrait)

    def _put(self, line: Completion, kind: str, name: str) -> None:
        line.accept_text(name)  # so that leaving the line does not write it once more
        portrait, store = self._portrait, self._inspector.context.store
        if portrait is None:
            text = translate("Inspector", "Change town")
            self._inspector.do(text, lambda ids: locating.settle(store, ids, name))
            return
        if kind == locating.TOWN:
            text = translate("Inspector", "Change town")
            self._do(text, locating.put_named(store, (portrait.id,), name))
        else:
            if kind == "district":
                text = translate("Inspector", "Change district")
            else:
                text = translate("Inspector", "Change region")
            self._do(text, locating.lies_in(store, portrait.id, kind, name))

    def _welcome(self, person: int) -> None:
        if self._portrait is not None:
            change = locating.welcome(self._inspector.context.store, self._portrait.id, (person,))
            self._do(translate("Inspector", "Add a person from here"), change)

    def _send_away(self, person: int) -> None:
        change = locating.put(self._inspector.context.store, (person,), None)
        text = translate("Inspector", "Person no longer from here")
        if self._inspector.context.undo.push_change(text, change):
            self._inspector.shell.notify(text, undo=True)

    def _go_to_town(self) -> None:
        portrait = self._portrait
        if portrait is None:
            return
        town = locating.portrayed(self._inspector.context.store, portrait.place_id)
        if town is not None:
            self._inspector.shell.show_area("portraits", (town.id,))


def called(portrait: Portrait) -> str:
    """A portrait in a list: "Mara, 34"."""
    name = portrait.name or translate("Gallery", "No name yet")
    return name if portrait.age is None else f"{name}, {portrait.age}"
