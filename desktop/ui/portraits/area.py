"""The portraits' screen: gallery and list over one model, with filters and a drop zone."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QSizePolicy,
    QSlider,
    QWidget,
)

from db.filters import Having
from desktop.ui import theme
from desktop.ui.area import Binder, Shell
from desktop.ui.exchange import actions as exchange
from desktop.ui.portraits.columns import COLUMNS, GROUPS
from desktop.ui.portraits.doing import Doing
from desktop.ui.portraits.dragging import drag
from desktop.ui.portraits.filters import CHIPS
from desktop.ui.portraits.gallery import LEAST, MOST, GalleryView
from desktop.ui.portraits.importing import Request, imports_of
from desktop.ui.portraits.offer import CampaignOffer
from desktop.ui.portraits.receiving import Receiving
from desktop.ui.portraits.table import PortraitTable
from desktop.ui.portraits.tiles import Tiles
from desktop.ui.portraits.whole import WholeButton
from desktop.ui.tables.band import GroupBand
from desktop.ui.tables.register import Register
from desktop.ui.tables.returning import Returning
from desktop.ui.tables.views import Look
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.segments import Segments
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.filters import Filter
    from desktop.context import Context
    from desktop.ui.portraits.inviting import Inviting

STEP = 24
"""How much larger or smaller a tile gets by the keyboard, in px."""


class PortraitsArea(Register):
    """Portraits of the chosen campaign, or of all."""

    key = "portraits"
    table = "portraits"
    columns = COLUMNS
    fields = GROUPS
    chips = CHIPS
    merges = True
    menu_actions: ClassVar = (
        "portraits.preview",
        "portraits.to_wall",
        "",
        "portraits.add_photos",
        "portraits.replace",
        "portraits.face",
        "portraits.save_original",
        "portraits.show_file",
        "",
        "portraits.invite",
        "portraits.move",
        "edit.duplicate",
        "doubles.merge",
        "",
        "edit.delete",
    )

    def __init__(self, context: Context, shell: Shell, parent: QWidget | None = None) -> None:
        self._pending: Request | None = None
        self.tiles = Tiles(context.images)
        super().__init__(context, shell, parent)
        self.tiles.setParent(self)
        self.gallery = GalleryView(self.model, self.tiles)
        self.gallery.setObjectName("gallery")
        self.gallery.setAccessibleName(translate("Portraits", "Gallery"))
        self.gallery.setSelectionModel(self.selection)
        self.keeper.watch(self.gallery)
        self.stack.addWidget(self.gallery)
        self.list.dragged.connect(self._drag_from_list)
        self.importing = imports_of(context, shell)
        self.importing.asker = self.ask_campaign
        self.doing = Doing(self)
        self.offer = CampaignOffer(context)
        self.stack.addWidget(self.offer)
        self._add_tools()
        self._connect_portraits()
        self.show_view(context.settings.get("portraits.view"), remember=False)

    def _add_tools(self) -> None:
        tools = self.header.tools
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(LEAST, MOST)
        self.slider.setFixedWidth(112)
        self.slider.setAccessibleName(translate("Portraits", "Size of the tiles"))
        self.slider.setToolTip(self.slider.accessibleName())
        self.switch = Segments(
            (
                ("gallery", translate("Portraits", "Gallery"), "grid"),
                ("list", translate("Portraits", "List"), "list"),
            ),
            translate("Portraits", "View"),
        )
        self.import_button = QPushButton(
            theme.icon("import", "on_accent"), translate("Portraits", "Import photos")
        )
        self.import_button.setProperty("kind", "primary")
        self.import_button.setIconSize(theme.beside("icon_small"))
        self.whole_button = WholeButton()
        for beside in (self.whole_button, self.slider):
            self.below.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        for button in (self.switch, self.import_button):
            tools.addWidget(button)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.header.give_way(self.switch)

    def _connect_portraits(self) -> None:
        tile: int = self.context.settings.get("portraits.tile")
        self.gallery.set_tile_width(tile)
        self.slider.setValue(self.gallery.tile_width)
        self.slider.valueChanged.connect(self.gallery.set_tile_width)
        self.show_whole(self.context.settings.get("portraits.whole"))
        self.whole_button.clicked.connect(self.show_whole)
        self.gallery.resized.connect(self._on_resized)
        self.switch.chosen.connect(self.show_view)
        self.import_button.clicked.connect(lambda: self.importing.choose_files(self))
        self.gallery.typed.connect(self.header.begin_search)
        self.gallery.asked_all.connect(self.keeper.select_all)
        self.gallery.asked_menu.connect(self.show_menu)
        self.gallery.opened.connect(self.open_row)
        self.offer.chosen.connect(self._on_offer)
        self.offer.cancelled.connect(self._end_offer)
        self.context.scope.changed.connect(self._on_scope)
        self.receiving = Receiving(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Polished by now: the slider stands in the middle of the row.
        self.slider.setFixedHeight(self.sort_button.sizeHint().height())

    # ------------------------------------------------------------------ hooks

    def make_empty(self) -> EmptyState:
        return EmptyState(
            "portraits",
            translate("Portraits", "Drag photos or a folder here: each photo becomes a portrait."),
            translate("Portraits", "Choose photos"),
            lambda: self.importing.choose_files(self),
        )

    @cached_property
    def inviting(self) -> Inviting:
        """Asking portraits to a photo session; made when it is first wanted."""
        from desktop.ui.portraits.inviting import Inviting

        return Inviting(self)

    def _invite(self) -> None:
        self.inviting.ask()

    def make_list(self) -> PortraitTable:
        return PortraitTable(self.model, self.context.settings, self.tiles)

    def base_filters(self) -> tuple[Filter, ...]:
        campaign = self.context.scope.campaign_id
        return () if campaign is None else (Having.of("campaign_id", campaign),)

    def language(self) -> str:
        campaign = self.context.scope.campaign_id
        row = self.context.store.row("campaigns", campaign) if campaign is not None else None
        return row.language if row is not None else "de"

    def removed_text(self, number: int) -> str:
        return translate("Portraits", "%n portrait(s) deleted", "", number)

    def open_row(self, id_: int) -> None:
        del id_
        if self._binder is not None:
            self._binder.trigger("portraits.preview")

    # ------------------------------------------------------------------ gallery or list

    def beside_chosen(self) -> QPoint:
        """Where a menu for the chosen portraits opens: at the current one, as far as it is seen."""
        view = self.gallery if self.shown_view == "gallery" else self.list
        seen = view.viewport().rect()
        rect = view.visualRect(self.selection.currentIndex()).intersected(seen)
        spot = rect.center() if not rect.isEmpty() else seen.center()
        return view.viewport().mapToGlobal(spot)

    def band(self) -> GroupBand:
        return self.gallery.band if self.shown_view == "gallery" else self.list.band

    def view(self) -> QWidget:
        return self.gallery if self.shown_view == "gallery" else self.list

    def settled(self) -> bool:
        return super().settled() and not self.tiles.late

    def show_view(self, name: str, *, remember: bool = True) -> None:
        """Show the "gallery" or the "list"; selection and place stay."""
        self.shown_view = name
        self.switch.choose(name)
        self.slider.setVisible(name == "gallery")
        self.whole_button.setVisible(name == "gallery")
        self._show_state()
        view = self.view()
        if remember:
            self.context.settings.set("portraits.view", name)
            self.views.refresh()
            if self.selection.currentIndex().isValid():
                (self.gallery if name == "gallery" else self.list).scrollTo(
                    self.selection.currentIndex()
                )
            view.setFocus()

    def show_whole(self, whole: bool) -> None:
        """Whole pictures in the gallery, or crops by the face; remembered."""
        self.gallery.set_whole(whole)
        self.whole_button.setChecked(whole)
        self.context.settings.set("portraits.whole", whole)

    def _show_state(self) -> None:
        if hasattr(self, "shown_view") and not self._pending:
            super()._show_state()

    def _on_resized(self, width: int) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(width)
        self.slider.blockSignals(False)
        self.context.settings.set("portraits.tile", width)

    def _drag_from_list(self) -> None:
        ids = self.chosen()
        if ids:
            drag(self.list, ids, self.gallery.photos(ids[:3]))

    def look(self) -> Look:
        return replace(super().look(), layout=self.shown_view)

    def look_like(self, look: Look) -> None:
        if look.layout in ("gallery", "list"):
            self.show_view(look.layout)
        super().look_like(look)

    # ------------------------------------------------------------------ importing

    def ask_campaign(self, request: Request) -> None:
        """No campaign is chosen: ask in place."""
        self._drop_request()
        self._pending = request
        self.offer.ask(request.paths)
        self.stack.setCurrentWidget(self.offer)
        self.offer.name.setFocus()

    def _on_offer(self, campaign_id: int) -> None:
        request, self._pending = self._pending, None
        self._end_offer()
        if request is not None:
            self.importing.resume(request, campaign_id)

    def _drop_request(self) -> None:
        request, self._pending = self._pending, None
        if request is not None:
            self.importing.forget(request)

    def _end_offer(self) -> None:
        self._drop_request()
        self._show_state()
        self.view().setFocus()

    def paste(self) -> None:
        """Import the files or the picture on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        if not (data is not None and self.importing.paste(data)):
            self.shell.notify(translate("Portraits", "There is no photo on the clipboard."))

    def preview(self) -> None:
        """Show the photos of this list large, from the chosen one on."""
        from desktop.ui.preview.overlay import open_preview

        row = self.selection.currentIndex().row()
        if not (row >= 0 and self.selection.isRowSelected(row)):
            row = self.keeper.rows()[0]
        place = row - self.model.sections.at(row) - 1  # without the headings of groups
        open_preview(self, self.context, self.model.records, place, self._previewed)

    def _previewed(self, id_: int) -> None:
        if self.isVisible() and id_ not in self.chosen():
            self.choose((id_,))

    # ------------------------------------------------------------------ actions

    def bind(self, actions: Binder) -> None:
        super().bind(actions)
        some = self.has_chosen
        actions.bind("portraits.preview", self.preview, some, widget=self.stack)
        choose, folder = self.importing.choose_files, self.importing.choose_folder
        actions.bind("portraits.import", lambda: choose(self), everywhere=True)
        actions.bind("portraits.import_folder", lambda: folder(self), everywhere=True)
        actions.bind("edit.paste", self.paste, self._can_paste)
        for name in ("gallery", "list"):
            actions.bind(
                f"view.{name}",
                lambda n=name: self.show_view(n),
                checked=lambda n=name: self.shown_view == n,
            )
        actions.bind(
            "view.whole",
            lambda: self.show_whole(not self.gallery.whole),
            self._shows_gallery,
            checked=lambda: self.gallery.whole,
        )
        actions.bind("view.zoom_in", lambda: self._zoom(STEP), self._shows_gallery)
        actions.bind("view.zoom_out", lambda: self._zoom(-STEP), self._shows_gallery)
        actions.bind("portraits.clear_filters", self.show_all, self.narrowed)
        actions.bind("edit.duplicate", self.doing.duplicate, some)
        actions.bind("portraits.new_person", self.doing.new_person, everywhere=True)
        actions.bind("portraits.new_place", self.doing.new_place, everywhere=True)
        actions.bind("portraits.add_photos", self.doing.add_photos, self.doing.is_one)
        actions.bind("portraits.replace", self.doing.replace, self.doing.is_one)
        actions.bind("portraits.face", self.doing.find_faces, self.doing.has_photo)
        actions.bind("portraits.save_original", self.doing.save_original, self.doing.has_one_photo)
        actions.bind("portraits.show_file", self.doing.show_file, self.doing.has_one_photo)
        actions.bind("portraits.to_wall", self.doing.to_wall, some)
        actions.bind("portraits.invite", self._invite, some)
        actions.bind("portraits.move", self.doing.move, some)
        exchange.bind(actions, self)

    def _can_paste(self) -> bool:
        return self.importing.can_paste(QGuiApplication.clipboard().mimeData())

    def _shows_gallery(self) -> bool:
        return self.shown_view == "gallery"

    def _zoom(self, step: int) -> None:
        self.gallery.set_tile_width(self.gallery.tile_width + step)

    def rename(self) -> None:
        if self.shown_view == "list":
            super().rename()
        else:
            self.rename_first()

    def rename_first(self) -> None:
        """In the list the cell is edited, in the gallery the inspector's name."""
        if self.shown_view == "list":
            super().rename_first()
            return
        self.shell.show_inspector()
        if self._inspector is not None:
            self._inspector.focus_field("name")
            field = QApplication.focusWidget()
            if field is not None and self._inspector.isAncestorOf(field):
                Returning(field, self.gallery)

    # ------------------------------------------------------------------ scope

    def _on_scope(self) -> None:
        if self.context.is_open and self.model.active:
            self.ask()

    def state(self) -> dict[str, object]:
        return {**super().state(), "view": self.shown_view}

    def restore(self, state: dict[str, object]) -> None:
        super().restore(state)
        if state.get("view") in ("gallery", "list"):
            self.show_view(str(state["view"]), remember=False)
