"""Photo sessions where the office finds them: in a campaign, and in a portrait that is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme, words
from desktop.ui.inspector.cards import CardKind, Cards, Chooser
from desktop.ui.inspector.checklist import Checklist
from desktop.ui.inspector.completion import MOST_OFFERS, Offer
from desktop.ui.inspector.contact import Contacts
from desktop.ui.inspector.place import called
from desktop.ui.inspector.roster import Person, Roster
from desktop.ui.inspector.specs import FieldSpec
from desktop.ui.widgets.menus import as_it_is
from desktop.ui.widgets.text import label
from desktop.ui.widgets.value import ValueField
from desktop.work import contacting, shoots, verbs
from desktop.work.i18n import mark, translate

if TYPE_CHECKING:
    from db.portrait_rows import SessionItem
    from db.rows import Portrait
    from desktop.ui.inspector.panel import Inspector
    from desktop.ui.inspector.specs import Lookup


def _time(value: Any, _row: Any) -> str:
    if shoots.clock(str(value or "")) is None:
        return translate("Checks", "A time looks like 14:30.")
    return ""


SESSION: Final = CardKind(
    "photo_sessions",
    (
        FieldSpec(
            "held_on", mark("Inspector", "Day"), mark("Inspector", "Change day"), "date", half=True
        ),
        FieldSpec(
            "time",
            mark("Inspector", "Time"),
            mark("Inspector", "Change time"),
            hint=mark("Inspector", "14:30"),
            check=_time,
            half=True,
        ),
        FieldSpec(
            "location",
            mark("Inspector", "Where"),
            mark("Inspector", "Change place of a photo session"),
            hint=mark("Inspector", "studio, address"),
        ),
        FieldSpec(
            "photographer_id",
            mark("Inspector", "Photographer"),
            mark("Inspector", "Change photographer"),
            "contact",
            hint=mark("Inspector", "name of a contact"),
        ),
        FieldSpec("note", mark("Inspector", "Note"), mark("Inspector", "Change note"), "long"),
    ),
    mark("Inspector", "Add a photo session"),
    mark("Inspector", "Photo session removed"),
    derive=lambda row: {"time": shoots.clock(row.time) or ""},
)

_EDGES = 72
"""What stands beside the name of a session, in px: edges, sign, scroll bar."""

TABLES: Final = ("photo_sessions", "session_invitations", "session_items", "portraits")


class Photographers(Contacts):
    """The contacts, and beyond them whoever is typed: a photographer of the campaign then."""

    def __init__(self, inspector: Inspector) -> None:
        super().__init__(inspector.context.store, tuple)
        self._inspector = inspector

    def find(self, text: str) -> list[Offer]:
        """The contacts that match, and an offer to make the one of that name."""
        found, plain = super().find(text), " ".join(text.split())
        names = {self.name(offer.id).casefold() for offer in found}
        if plain and plain.casefold() not in names:
            make = translate("Inspector", "Make ‘{name}’ a contact", name=plain)
            found = [*found[: MOST_OFFERS - 1], Offer(0, make, plain)]
        return found

    def make(self, name: str) -> int | None:
        """A contact that photographs for the campaign; None where it could not be written."""
        context = self._inspector.context
        change, id_ = contacting.photographer(context.store, name, self._inspector.ids[0])
        text = translate("Inspector", "Make ‘{name}’ a contact", name=name)
        return id_ if context.undo.push_change(text, change) else None


class CampaignSessions(QWidget):
    """The photo sessions of one campaign; a click unfolds one of them."""

    def __init__(self, inspector: Inspector, lookup: Lookup) -> None:
        super().__init__()
        self._inspector = inspector
        self._campaign = 0
        self._opened: int | None = None
        self.heads: dict[int, QToolButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space("tiny"))
        self.detail = Detail(inspector, lookup)
        self._column.addWidget(self.detail)
        self.detail.hide()
        self.add = _quiet("plus", translate("Inspector", "Add a photo session"))
        self.add.clicked.connect(self.begin)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        self._column.addLayout(line)

    def show_campaign(self, campaign_id: int) -> None:
        """Show the sessions of a campaign."""
        if campaign_id != self._campaign:
            self._campaign, self._opened = campaign_id, None
        found = shoots.of_campaigns(self._inspector.context.store, (campaign_id,))
        if list(self.heads) != [each.session.id for each in found]:
            self._make_heads([each.session.id for each in found])
        if self._opened not in self.heads:
            self._opened = None
        for each in found:
            head, here = self.heads[each.session.id], each.session.id == self._opened
            told = (shoots.called(each.session), each.counts())
            metrics, elide = head.fontMetrics(), Qt.TextElideMode.ElideRight
            room = theme.size("inspector_least") - _EDGES
            head.setText(as_it_is("\n".join(metrics.elidedText(t, elide, room) for t in told)))
            head.setAccessibleName(", ".join(told))
            head.setToolTip("\n".join(told))
            head.setChecked(here)
            head.setIcon(theme.icon("chevron-down" if here else "chevron-right"))
            if here:
                self.detail.show_session(each)
                self._column.insertWidget(self._column.indexOf(head) + 1, self.detail)
        self.detail.setVisible(self._opened is not None)

    def unfold(self, session_id: int | None) -> None:
        """Show what belongs to a session; None folds all."""
        self._opened = session_id
        self.show_campaign(self._campaign)
        self._inspector.order_stops()

    def begin(self) -> None:
        """A new session with the usual checklist, unfolded."""
        store = self._inspector.context.store
        change, session = shoots.begin(store, self._campaign)
        text = translate("Inspector", "Add a photo session")
        if self._inspector.context.undo.push_change(text, change):
            self.unfold(session)
            self.detail.fields.cards[0].focus_first()

    def _make_heads(self, ids: Sequence[int]) -> None:
        for head in self.heads.values():
            self._column.removeWidget(head)
            head.hide()
            head.deleteLater()
        self.heads = {}
        for at, id_ in enumerate(ids):
            head = QToolButton()
            head.setCheckable(True)
            head.setProperty("kind", "fold")
            head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            head.clicked.connect(lambda on, i=id_: self.unfold(i if on else None))
            self._column.insertWidget(at, head)
            self.heads[id_] = head


class Detail(QWidget):
    """One photo session: when and where, who comes, what is to be done."""

    def __init__(self, inspector: Inspector, lookup: Lookup) -> None:
        super().__init__()
        self._inspector = inspector
        self._session = 0
        self._campaign = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space("inside"), 0, 0, theme.space("inside"))
        column.setSpacing(theme.space("tiny"))
        self.fields = Cards(SESSION, inspector, lookup)
        self._counts = label("", "strong")
        self._counts.setContentsMargins(9, theme.space("inside"), 0, 0)
        self.invited = Roster(words.said(words.ANSWER)())
        self.invited.opened.connect(self._go)
        self.invited.removed.connect(self._withdraw)
        self.invited.answered.connect(self._answer)
        self.invite = Chooser(translate("Inspector", "Invite somebody"), self._find)
        self.invite.chosen.connect(lambda id_: self._invite((id_,)))
        self._done = label("", "strong")
        self._done.setContentsMargins(9, theme.space("inside"), 0, 0)
        self.checklist = Checklist()
        self.checklist.ticked.connect(self._tick)
        self.checklist.removed.connect(self._drop_item)
        self.checklist.reworded.connect(self._reword)
        self.checklist.moved.connect(self._move_item)
        self.item = ValueField(
            translate("Inspector", "Add to the checklist"),
            translate("Inspector", "add to the checklist"),
        )
        self.item.edited.connect(self._add_item)
        for widget in (self.fields, self._counts, self.invited, self.invite, self._done,
                       self.checklist, self.item):  # fmt: skip
            column.addWidget(widget)

    def show_session(self, summary: shoots.Summary) -> None:
        """Show a session."""
        from db import queries

        store, session = self._inspector.context.store, summary.session
        self._session, self._campaign = session.id, session.campaign_id
        self.fields.show_rows([session])
        self._counts.setText(summary.counts())
        asked = shoots.invitations(store, session.id)
        ids = tuple(each.portrait_id for each in asked)
        names = {row.id: called(row) for row in store.read(queries.many, "portraits", ids)}
        self.invited.show_people(
            [Person(each.id, names.get(each.portrait_id, ""), each.answer) for each in asked]
        )
        self._portraits = {each.id: each.portrait_id for each in asked}
        self._done.setText(
            translate(
                "Sessions", "Checklist: {done} of {all}", done=summary.done, all=summary.items
            )
        )
        self.checklist.show_items(shoots.items(store, session.id))

    def _find(self, text: str) -> list[Offer]:
        from db import queries
        from db.filters import Having

        store = self._inspector.context.store
        own = (Having.of("campaign_id", self._campaign),)
        query = queries.Query("portraits", text, own, limit=3 * MOST_OFFERS).sorted_by("name")
        asked = set(self._portraits.values())
        found: list[Portrait] = store.read(
            queries.many, "portraits", store.read(queries.ids, query)
        )
        return [Offer(each.id, called(each)) for each in found if each.id not in asked]

    # ------------------------------------------------------------------ writing

    def _do(self, text: str, change: Any, told: bool = False) -> None:
        if self._inspector.context.undo.push_change(text, change) and told:
            self._inspector.shell.notify(text, undo=True)

    def _invite(self, portraits: Sequence[int]) -> None:
        change, fresh = shoots.invite(self._inspector.context.store, self._session, portraits)
        if fresh:
            self._do(translate("Inspector", "Invite to a photo session"), change)

    def _answer(self, invitation: int, answer: str) -> None:
        change = verbs.set_values("session_invitations", (invitation,), answer=answer)
        self._do(translate("Inspector", "Change answer"), change)

    def _withdraw(self, invitation: int) -> None:
        store = self._inspector.context.store
        change = verbs.remove(store, "session_invitations", (invitation,))
        self._do(translate("Inspector", "Invitation withdrawn"), change, told=True)

    def _go(self, invitation: int) -> None:
        self._inspector.shell.show_area("portraits", (self._portraits[invitation],))

    def _tick(self, item: SessionItem, done: bool) -> None:
        self._do(translate("Inspector", "Change checklist"), shoots.tick(item, done))

    def _reword(self, item: SessionItem, text: str) -> None:
        """An emptied line is none any more."""
        plain = " ".join(text.split())
        if not plain:
            self._drop_item(item)
        elif plain != item.text:
            change = verbs.set_values("session_items", (item.id,), text=plain)
            self._do(translate("Inspector", "Change checklist"), change)

    def _move_item(self, item: SessionItem, by: int) -> None:
        change = shoots.move(self._inspector.context.store, item, by)
        if change is not None:
            self._do(translate("Inspector", "Order checklist"), change)

    def _drop_item(self, item: SessionItem) -> None:
        change = verbs.remove(self._inspector.context.store, "session_items", (item.id,))
        self._do(translate("Inspector", "Removed from the checklist"), change, told=True)

    def _add_item(self, text: str) -> None:
        from db.portrait_rows import SessionItem

        self.item.set_value("")
        self.item.setText("")
        store, plain = self._inspector.context.store, " ".join(text.split())
        if plain:
            after = max((i.position for i in shoots.items(store, self._session)), default=-1) + 1
            row = SessionItem(0, self._session, after, plain)
            change = verbs.add(store, "session_items", row)[0]
            self._do(translate("Inspector", "Add to the checklist"), change)


class PortraitSessions(QWidget):
    """The photo sessions to which one portrait is asked, with the answer; and a way to ask."""

    def __init__(self, inspector: Inspector) -> None:
        super().__init__()
        self._inspector = inspector
        self._portrait: Portrait | None = None
        self._sessions: dict[int, tuple[int, int]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("tiny"))
        self.invited = Roster(words.said(words.ANSWER)(), below=True)
        self.invited.opened.connect(self._go)
        self.invited.removed.connect(self._withdraw)
        self.invited.answered.connect(self._answer)
        self.add = _quiet("calendar", translate("Inspector", "Invite to a photo session"))
        self.add.clicked.connect(lambda: inspector.shell.actions.trigger("portraits.invite"))
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        column.addWidget(self.invited)
        column.addLayout(line)

    def show_portrait(self, portrait: Portrait | None) -> None:
        """Show the sessions of a portrait; None: several are selected."""
        self._portrait = portrait
        if portrait is None:
            return
        found = shoots.of_portrait(self._inspector.context.store, portrait.id)
        self._sessions = {
            asked.id: (each.session.campaign_id, each.session.id) for asked, each in found
        }
        self.invited.show_people(
            [Person(asked.id, shoots.called(each.session), asked.answer) for asked, each in found]
        )

    def _answer(self, invitation: int, answer: str) -> None:
        change = verbs.set_values("session_invitations", (invitation,), answer=answer)
        text = translate("Inspector", "Change answer")
        self._inspector.context.undo.push_change(text, change)

    def _withdraw(self, invitation: int) -> None:
        store = self._inspector.context.store
        change = verbs.remove(store, "session_invitations", (invitation,))
        text = translate("Inspector", "Invitation withdrawn")
        if self._inspector.context.undo.push_change(text, change):
            self._inspector.shell.notify(text, undo=True)

    def _go(self, invitation: int) -> None:
        campaign, session = self._sessions[invitation]
        self._inspector.shell.show_area("campaigns", (campaign,), session)


def _quiet(icon: str, text: str) -> QPushButton:
    button = QPushButton(theme.icon(icon), text)
    button.setProperty("kind", "quiet")
    return button
