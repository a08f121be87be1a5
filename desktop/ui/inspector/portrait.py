"""The inspector of portraits: the photo with its facts, words per language, what is internal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core import formats
from desktop.core.formats import FORMATS, MM_PER_INCH
from desktop.ui import theme, words
from desktop.ui.inspector import place, shooting, sources
from desktop.ui.inspector.cards import Cards
from desktop.ui.inspector.labels import Labels
from desktop.ui.inspector.languages import LanguageSwitch
from desktop.ui.inspector.panel import Inspector
from desktop.ui.inspector.photo import Photo
from desktop.ui.inspector.portrait_fields import SECTIONS
from desktop.ui.inspector.specs import FieldSpec, Source
from desktop.ui.preview.controls import LightLine
from desktop.ui.widgets.filmstrip import Filmstrip
from desktop.work import drafts
from desktop.work.i18n import format_bytes, format_number, translate
from desktop.work.pages import papers

if TYPE_CHECKING:
    from pathlib import Path

    from db.rows import Picture, PortraitText
    from desktop.context import Context
    from desktop.ui.area import Shell

WEEK = 7
"""A text that is due within so many days is marked."""
SHARP_DPI = 150
"""Enough for a print that is looked at from half a metre."""

_SPACE = "\N{NO-BREAK SPACE}"


class PortraitInspector(Inspector):
    """One portrait or several."""

    table = "portraits"
    sections = SECTIONS

    def __init__(self, context: Context, shell: Shell, parent: QWidget | None = None) -> None:
        self._language = "de"
        super().__init__(context, shell, parent)

    # ------------------------------------------------------------------ what it is made of

    def add_head(self) -> None:
        self.photo = Photo(self.context.images)
        self.photo.dropped.connect(self._add_photos)
        self.photo.asked.connect(lambda: self.shell.actions.trigger("portraits.add_photos"))
        self.body.addWidget(self.photo)
        self.strip = Filmstrip(self.context.images)
        self.strip.chosen.connect(self._choose_picture)
        self.strip.removed.connect(self._remove_picture)
        self.strip.moved.connect(self._move_picture)
        self.body.addWidget(self.strip)
        self.add_button = self._button("plus", translate("Inspector", "Add photos"), "add_photos")
        self.add_button.setToolTip(
            translate("Inspector", "Or drop them on the photo, or with Alt on a tile")
        )
        self.replace_button = self._button(
            "replace", translate("Inspector", "Replace photo"), "replace"
        )
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addWidget(self.replace_button)
        line.addStretch(1)
        self.body.addLayout(line)

    def _button(self, icon: str, text: str, action: str) -> QPushButton:
        button = QPushButton(theme.icon(icon), text)
        button.setProperty("kind", "quiet")
        button.clicked.connect(lambda: self.shell.actions.trigger(f"portraits.{action}"))
        return button

    def add_foot(self) -> None:
        self.switch = LanguageSwitch()
        self.switch.chosen.connect(self.show_language)
        self.labels = Labels(self)
        self.form.group("Campaign and labels").content.addWidget(self.labels)
        self.form.group("Words").content.insertWidget(0, self.switch)
        self.due = LightLine()
        self.due.setContentsMargins(9, 0, 9, 0)
        self.form.group("Words").content.addWidget(self.due)
        self.sections_of = Cards(place.SECTIONS, self)
        self.add_section = QPushButton(theme.icon("plus"), translate("Inspector", "Add a section"))
        self.add_section.setProperty("kind", "quiet")
        self.add_section.clicked.connect(self.start_section)
        line = QHBoxLayout()
        line.addWidget(self.add_section)
        line.addStretch(1)
        self.form.group("Sections").add(self.sections_of)
        self.form.group("Sections").content.addLayout(line)
        self.place = place.PlacePart(self)
        self.form.group("Where it belongs").add(self.place)
        self.sessions = shooting.PortraitSessions(self)
        self.form.group("Photo session").add(self.sessions)

    def sources(self) -> dict[str, Source]:
        return {
            "own": sources.own("portraits"),
            "words": sources.words(self._language),
            "person": sources.person(),
            "picture": sources.picture(),
        }

    def more_tables(self) -> tuple[str, ...]:
        return (
            "campaign_languages",
            "campaigns",
            "portrait_labels",
            "labels",
            "portrait_pictures",
            "place_sections",
            "places",
            "photo_sessions",
            "session_invitations",
        )

    # ------------------------------------------------------------------ showing

    def nothing_text(self) -> str:
        return translate("Inspector", "Select a portrait to fill it in; select several to set a "
                         "value for all of them.")  # fmt: skip

    def headline(self, row: Any) -> str:
        age = "" if row.age is None else f", {row.age}"
        return f"{row.name}{age}" if row.name else translate("Gallery", "No name yet")

    def show_rows(self, ids: Any) -> None:
        if tuple(ids) != self.ids and len(ids) == 1:
            self._language = self._first_language(ids[0])
        super().show_rows(ids)

    def start_anew(self) -> None:
        self.labels.start_anew()
        self.sections_of.drop_drafts()
        self.place.start_anew()

    def offer(self) -> None:
        from db import queries

        store = self.context.store
        ids = store.read(queries.ids, queries.Query("campaigns").sorted_by("name"))
        campaigns = {row.id: row.name for row in store.read(queries.many, "campaigns", ids)}
        self.form.editors["own", "campaign_id"].offer(campaigns)

    def refresh(self) -> None:
        self.labels.refresh()
        pictures = [row for row in self.rows["picture"] if row is not None]
        self.photo.show_pictures(pictures[:3], len(self.ids))
        self.photo.setVisible(bool(pictures) or len(self.ids) == 1)
        self._show_album()
        picture = pictures[0] if len(self.ids) == 1 and pictures else None
        self.subtitle.setText(facts(picture) if picture is not None else "")
        self.switch.show_languages(self._languages(), self._language)
        self.add_button.setVisible(len(self.ids) == 1)
        self.replace_button.setVisible(picture is not None)
        self._show_due()
        kind = self.one.kind if self.one is not None else ""
        self.form.group("Internal only").setVisible(kind == "person")
        self.form.group("Sections").setVisible(kind == "place")
        if len(self.ids) > 1:
            persons = self.place.show_several(self.rows["own"])
            self.form.group("Where it belongs").setVisible(persons)
        else:
            self.place.show_portrait(self.one)
        self.sessions.show_portrait(self.one)
        if kind == "place":
            self.form.editors["words", "quote"].field.hide()  # a town says nothing
            text = self.rows["words"][0] if self.rows["words"] else None
            role = self.form.editors["words", "role"]
            role.field.setVisible(text is not None and bool(text.role))
            self._show_sections()

    def _show_due(self) -> None:
        """Say of the text in this language that it is late, or soon will be."""
        row = self.rows["words"][0] if self.one is not None and self.rows["words"] else None
        light, text = urgency(row, date.today())
        self.due.setVisible(bool(light))
        if light:
            self.due.say(light, text)

    # ------------------------------------------------------------------ sections

    def _show_sections(self) -> None:
        from db import queries

        rows = self.context.store.read(
            queries.where, "place_sections", portrait_id=self.ids[0], language=self._language
        )
        self.sections_of.show_rows(sorted(rows, key=lambda row: (row.position, row.id)))

    def start_section(self) -> None:
        """Offer a further section in the language that is shown."""
        from db.portrait_rows import PlaceSection

        after = max((card.row.position for card in self.sections_of.cards), default=-1) + 1
        self.sections_of.start(PlaceSection(0, self.ids[0], self._language, after))

    # ------------------------------------------------------------------ the state of a text

    def write(self, spec: FieldSpec, value: Any, merge: str = "") -> None:
        """As of all records; but only a text with words can be more than a draft.

        Of several it tells how many texts are drafts again because their words change.
        """
        if spec.source == "words" and spec.name in drafts.WORDS and len(self.ids) > 1:
            store, source = self.context.store, self.sources()["words"]
            fallen = drafts.fallen(store, self.ids, self._language, {spec.name: value})
            text = drafts.with_fallen(translate("Inspector", spec.edit_text), len(fallen))
            self.do(text, lambda some: source.write(store, some, spec.name, value), merge)
            return
        if (spec.source, spec.name) != ("words", "state") or value == "draft":
            super().write(spec, value, merge)
            return
        from db import records

        store, language = self.context.store, self._language
        ids = tuple(store.read(records.with_words, self.ids, language))
        named = words.word(words.LANGUAGE, language)
        if not ids:
            text = translate("Inspector", "{language}: there is no text yet.", language=named)
            self.shell.notify(text, kind="warning")
            self.reload()
            return
        text = translate("Inspector", spec.edit_text)
        if left := len(self.ids) - len(ids):
            said = translate(
                "Inspector", "{language}: %n text(s) missing", "", left, language=named
            )
            text = f"{text} ({said})"
        source = self.sources()["words"]
        self.do(text, lambda some: source.write(store, some, "state", value), merge, ids)

    # ------------------------------------------------------------------ languages

    def show_language(self, language: str) -> None:
        """Show and edit the words in this language."""
        self._commit_focus()
        self.sections_of.drop_drafts()
        self._language = language
        self.reload()

    def _first_language(self, portrait_id: int) -> str:
        campaign = self._campaign(portrait_id)
        return campaign.language if campaign is not None else "de"

    def _campaign(self, portrait_id: int) -> Any | None:
        row = self.context.store.row("portraits", portrait_id)
        return self.context.store.row("campaigns", row.campaign_id) if row is not None else None

    def _languages(self) -> list[str]:
        """Those of the campaign first, then those in which there are words already."""
        from db import queries

        if not self.ids:
            return [self._language]
        campaign = self._campaign(self.ids[0])
        store = self.context.store
        found = [campaign.language] if campaign is not None else []
        if campaign is not None:
            rows = store.read(queries.where, "campaign_languages", campaign_id=campaign.id)
            found += [row.language for row in rows]
        if len(self.ids) == 1:
            texts = store.read(queries.where, "portrait_texts", portrait_id=self.ids[0])
            found += [row.language for row in texts]
        return list(dict.fromkeys([*found, self._language]))

    # ------------------------------------------------------------------ the photo

    def _add_photos(self, paths: list[Path]) -> None:
        if len(self.ids) == 1:
            from desktop.ui.portraits.replacing import add_photos

            add_photos(self.context, self.shell, paths, self.ids[0])

    def _show_album(self) -> None:
        """The small pictures, where there are several to choose from."""
        from db import queries
        from desktop.work import albums

        store, one = self.context.store, self.one
        ids = albums.of(store, one.id) if one is not None else ()
        pictures = store.read(queries.many, "pictures", ids) if len(ids) > 1 else []
        self.strip.show_pictures(pictures, one.picture_id if one is not None else None)

    def _choose_picture(self, picture_id: int) -> None:
        from desktop.work import albums

        change = albums.choose(self.context.store, self.ids[0], picture_id)
        self.context.undo.push_change(translate("Inspector", "Choose picture"), change)

    def _move_picture(self, picture_id: int, place: int) -> None:
        from desktop.work import albums

        change = albums.move(self.context.store, self.ids[0], picture_id, place)
        self.context.undo.push_change(translate("Inspector", "Order pictures"), change)

    def _remove_picture(self, picture_id: int) -> None:
        from desktop.work import albums

        change = albums.remove(self.context.store, self.ids[0], picture_id)
        text = translate("Inspector", "Picture removed; the original stays in the library")
        if self.context.undo.push_change(text, change):
            self.shell.notify(text, undo=True)


def urgency(row: PortraitText | None, today: date) -> tuple[str, str]:
    """The light of a text and what it says: late, due within a week, or nothing ("")."""
    if row is None or row.due_on is None or row.state == "released":
        return "", ""
    days = (row.due_on - today).days
    if days < 0:
        return "red", translate("Inspector", "%n day(s) overdue", "", -days)
    if days == 0:
        return "yellow", translate("Inspector", "due today")
    if days <= WEEK:
        return "yellow", translate("Inspector", "due in %n day(s)", "", days)
    return "", ""


def facts(picture: Picture) -> str:
    """What a photo is and how large it can be printed."""
    parts = [
        f"{format_number(picture.width)}{_SPACE}×{_SPACE}{format_number(picture.height)}{_SPACE}px",
        picture.format,
        format_bytes(picture.size_bytes),
    ]
    if picture.mode not in ("RGB", "L", ""):
        parts.insert(2, picture.mode)
    return " · ".join(part for part in parts if part) + "\n" + reach(picture.width, picture.height)


def reach(width: int, height: int) -> str:
    """How large a photo of so many pixels can be printed, in words."""
    found = formats.reach(width, height, papers())
    if not found.good and not found.fair:
        return translate(
            "Inspector", "Too small for a whole page; in a place on a wall it may be large enough."
        )
    if not found.good or found.but:
        from desktop.work import reaching

        said = reaching.said(found)
        return f"{said[0].upper()}{said[1:]}."
    best = found.good[-1]
    sharp = [
        each.name
        for each in FORMATS
        if min(width / each.width_mm, height / each.height_mm) * MM_PER_INCH >= SHARP_DPI
    ]
    if not sharp or sharp[-1] == best:
        return translate("Inspector", "Alone good up to {format}.", format=best)
    return translate(
        "Inspector",
        "Alone good up to {format} from its usual distance, up to {sharp} at {dpi} dpi.",
        format=best,
        sharp=sharp[-1],
        dpi=SHARP_DPI,
    )
