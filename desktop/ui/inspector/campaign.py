"""The inspector of campaigns: the brand with its colour, the claim, the period, what is in it."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop.core import hashtag
from desktop.ui import theme, words
from desktop.ui.inspector import colours, shooting, sources
from desktop.ui.inspector.beside import Beside, BesideRow
from desktop.ui.inspector.panel import Inspector
from desktop.ui.inspector.period import PERIOD
from desktop.ui.inspector.specs import FieldSpec, Section, Source
from desktop.ui.tables import checks
from desktop.ui.widgets.plain import as_tip
from desktop.ui.widgets.text import label
from desktop.work import contacting, verbs
from desktop.work.i18n import format_euro, format_number, mark, translate

_EDGES = 48
"""What of the inspector's width no button can have, in px."""
_SPACE = "\N{NO-BREAK SPACE}"


SECTIONS: Final = (
    Section(
        "",
        (
            FieldSpec(
                "name",
                mark("Inspector", "Name"),
                mark("Inspector", "Rename campaign"),
                check=lambda value, _row: checks.name(value),
            ),
            FieldSpec(
                "status",
                mark("Inspector", "Status"),
                mark("Inspector", "Change status"),
                "choice",
                words=words.said(words.CAMPAIGN_STATUS),
                bulk=True,
            ),
            *PERIOD,
        ),
    ),
    Section(
        mark("Inspector", "Message"),
        (
            FieldSpec(
                "claim",
                mark("Inspector", "Claim"),
                mark("Inspector", "Change claim"),
                hint=mark("Inspector", "the words on every poster"),
            ),
            FieldSpec(
                "guiding_sentence",
                mark("Inspector", "Guiding sentence"),
                mark("Inspector", "Change guiding sentence"),
                "long",
            ),
            FieldSpec("hashtag", mark("Inspector", "Hashtag"), mark("Inspector", "Change hashtag")),
            FieldSpec("aim", mark("Inspector", "Aim"), mark("Inspector", "Change aim"), "long"),
        ),
    ),
    Section(
        mark("Inspector", "Languages"),
        (
            FieldSpec(
                "language",
                mark("Inspector", "First language"),
                mark("Inspector", "Change first language"),
                "choice",
                words=words.said(words.LANGUAGE),
                bulk=True,
            ),
        ),
    ),
    Section(mark("Inspector", "Who takes part"), ()),
    Section(mark("Inspector", "Photo sessions"), ()),
    Section(
        mark("Inspector", "Umbrella brand"),
        (
            FieldSpec(
                "name",
                mark("Inspector", "Name of the brand"),
                mark("Inspector", "Change brand"),
                source="brand",
                bulk=True,
            ),
            FieldSpec(
                "accent",
                mark("Inspector", "Colour"),
                mark("Inspector", "Change colour"),
                "color",
                source="brand",
                check=lambda value, _row: colours.wrong(value),
                bulk=True,
            ),
        ),
        note=mark("Inspector", "Its colour is the accent of the window while you work here."),
    ),
    Section(
        mark("Inspector", "Notes"),
        (FieldSpec("note", mark("Inspector", "Note"), mark("Inspector", "Change note"), "long"),),
    ),
)


class CampaignInspector(Inspector):
    """One campaign or several."""

    table = "campaigns"
    sections = SECTIONS

    def add_head(self) -> None:
        self.open_button = QPushButton(
            theme.icon("portraits"), translate("Inspector", "Show portraits")
        )
        self.open_button.clicked.connect(self._open)

    def add_foot(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(9, 0, 9, 0)
        line.addWidget(self.open_button)
        line.addStretch(1)
        self.body.insertLayout(self.body.indexOf(self.form), line)
        self.languages = Beside(translate("Inspector", "Add a language"))
        self.languages.added.connect(self._add_language)
        self.languages.removed.connect(self._remove_language)
        self.form.group("Languages").content.addWidget(self.languages)
        self._add_hashtag()
        self.taking = label("", "", wrap=True)
        self.taking.setContentsMargins(9, 0, 9, 0)
        self.form.group("Who takes part").add(self.taking)
        self.sessions = shooting.CampaignSessions(self, shooting.Photographers(self))
        self.form.group("Photo sessions").add(self.sessions)

    def show_session(self, session: int) -> None:
        """Unfold a photo session, bring it into sight, and let the keyboard into its day."""
        self.reload()
        if session in self.sessions.heads:
            self.sessions.unfold(session)
            self.sessions.detail.fields.cards[0].focus_field("held_on")
            QTimer.singleShot(
                0, self.sessions, lambda: self.scroll_to(self.sessions.heads[session])
            )

    def sources(self) -> dict[str, Source]:
        return {"own": sources.own("campaigns"), "brand": sources.brand()}

    def more_tables(self) -> tuple[str, ...]:
        return ("walls", "participations", "campaign_languages", *shooting.TABLES)

    def nothing_text(self) -> str:
        return translate("Inspector", "Select a campaign to see and change what it says.")

    def refresh(self) -> None:
        store = self.context.store
        self.subtitle.setText(self._counts() if self.one is not None else "")
        self.open_button.setVisible(self.one is not None)
        self.languages.setVisible(self.one is not None)
        self.suggestion.setVisible(False)
        if self.one is not None:
            self._show_languages(self.one)
            self._show_hashtag(self.one)
            self.sessions.show_campaign(self.one.id)
            self.taking.setText(taking_text(contacting.taking_part(store, self.one.id)))

    def _counts(self) -> str:
        from db import queries
        from db.filters import Having, TakingPart

        store, id_ = self.context.store, self.ids[0]
        own = (Having.of("campaign_id", id_),)
        portraits = store.read(queries.count, queries.Query("portraits", filters=own))
        walls = store.read(queries.count, queries.Query("walls", filters=own))
        part = (TakingPart((id_,)),)
        contacts = store.read(queries.count, queries.Query("contacts", filters=part))
        return " · ".join(
            (
                translate("Inspector", "%n portrait(s)", "", portraits),
                translate("Inspector", "%n poster wall(s)", "", walls),
                translate("Inspector", "%n contact(s)", "", contacts),
            )
        )

    def _open(self) -> None:
        if self.one is not None:
            self.context.scope.select(self.one.id)
            self.shell.show_area("portraits")

    # ------------------------------------------------------------------ the hashtag

    def _add_hashtag(self) -> None:
        """A button below the hashtag that takes over the one made of the claim."""
        self.suggestion = QPushButton()
        self.suggestion.setProperty("kind", "link")
        self.suggestion.clicked.connect(self._take_hashtag)
        self._suggested = ""
        content = self.form.group("Message").content
        place = content.indexOf(self.form.editors["own", "hashtag"].field)
        content.insertWidget(place + 1, self.suggestion, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_hashtag(self, campaign: Any) -> None:
        """Say the one form of the hashtag; offer the one of the claim where it is another."""
        own = hashtag.canonical(campaign.hashtag)
        field = self.form.editors["own", "hashtag"].field
        same = own == campaign.hashtag or not own
        field.set_note("" if same else translate("Inspector", "compared as {tag}", tag=own))
        self._suggested = hashtag.readable(campaign.claim)
        text = translate("Inspector", "Take {tag}", tag=self._suggested)
        room = theme.size("inspector_least") - _EDGES
        metrics, elide = self.suggestion.fontMetrics(), Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(self._suggested, elide, room - metrics.horizontalAdvance(text)
                                   + metrics.horizontalAdvance(self._suggested))  # fmt: skip
        self.suggestion.setText(translate("Inspector", "Take {tag}", tag=shown))
        self.suggestion.setAccessibleName(text)
        self.suggestion.setToolTip(as_tip(text))
        self.suggestion.setVisible(
            bool(self._suggested) and hashtag.canonical(self._suggested) != own
        )

    def _take_hashtag(self) -> None:
        if self.one is not None:
            change = verbs.set_values("campaigns", (self.one.id,), hashtag=self._suggested)
            self.context.undo.push_change(translate("Inspector", "Change hashtag"), change)

    # ------------------------------------------------------------------ further languages

    def _show_languages(self, campaign: Any) -> None:
        from db import queries

        rows = self.context.store.read(queries.where, "campaign_languages", campaign_id=campaign.id)
        taken = {campaign.language, *(row.language for row in rows)}
        self.languages.show_rows(
            [BesideRow(row.id, words.word(words.LANGUAGE, row.language)) for row in rows],
            [
                (code, name)
                for code, name in words.said(words.LANGUAGE)().items()
                if code not in taken
            ],
        )

    def _add_language(self, code: str) -> None:
        from db.rows import CampaignLanguage

        row = CampaignLanguage(0, self.ids[0], code)
        change, _id = verbs.add(self.context.store, "campaign_languages", row)
        self.context.undo.push_change(translate("Inspector", "Add a language"), change)

    def _remove_language(self, id_: int) -> None:
        change = verbs.remove(self.context.store, "campaign_languages", (id_,))
        text = translate("Inspector", "Language removed")
        if self.context.undo.push_change(text, change):
            self.shell.notify(text, undo=True)


def taking_text(taking: contacting.Taking) -> str:
    """How many take part in which role, and what they give; counted, never typed."""
    roles = [
        f"{translate('Words', text)}:{_SPACE}{format_number(taking.roles[code])}"
        for code, text in words.ROLES.items()
        if code in taking.roles
    ]
    money, in_kind = format_euro(taking.money), format_euro(taking.in_kind)
    if taking.money and taking.in_kind:
        given = translate(
            "Inspector", "{money} in money, {kind} in kind", money=money, kind=in_kind
        )
    elif taking.money:
        given = translate("Inspector", "{money} in money", money=money)
    else:
        given = translate("Inspector", "{kind} in kind", kind=in_kind) if taking.in_kind else ""
    if not roles:
        return translate("Inspector", "Nobody yet. Contacts join in their own inspector.")
    return "\n".join(filter(None, (f"{_SPACE}· ".join(roles), given)))
