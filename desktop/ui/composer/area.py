"""The area "Poster wall": toolbar, shelf, wall and inspector, put together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.errors import Known
from desktop.ui import theme
from desktop.ui.area import Area, Binder, Selection, Shell
from desktop.ui.composer import actions as table
from desktop.ui.composer.board import Board
from desktop.ui.composer.clipping import Clipping
from desktop.ui.composer.column_page import Sides
from desktop.ui.composer.edits import Edits
from desktop.ui.composer.guiding import Guiding
from desktop.ui.composer.hinting import Hinting
from desktop.ui.composer.inspector import WallInspector
from desktop.ui.composer.intake import Intake
from desktop.ui.composer.legend import Legend
from desktop.ui.composer.looked import mix_wall, when_looked
from desktop.ui.composer.memory import Memory
from desktop.ui.composer.publish import Publisher
from desktop.ui.composer.rulers import Ruler
from desktop.ui.composer.start import StartPage
from desktop.ui.composer.statusbar import StatusBar
from desktop.ui.composer.templating import Templating
from desktop.ui.composer.toolbar import Toolbar
from desktop.ui.composer.tray import Tray
from desktop.ui.composer.view import WallView
from desktop.ui.composer.walls_list import WallsList
from desktop.work.i18n import translate
from desktop.work.messages import sentence
from desktop.work.walls.hints import place_name

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.work.store import Touched


class ComposerArea(Area):
    """The composer. It opens exactly as it was left."""

    key = "walls"

    def __init__(self, context: Context, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self.board = Board(context, self)
        self.edits = Edits(self.board, self)
        self.walls = WallsList(self.board, self.edits)
        self.toolbar = Toolbar(self.board, self.edits)
        self.tray = Tray(self.board)
        self.view = WallView(self.board, self.edits)
        self.status = StatusBar(self.view)
        self.start_page = StartPage(self.walls)
        self.guiding = Guiding(self.board, self)
        self.hinting = Hinting(self.board, self.guiding, self)
        self.wall_inspector = WallInspector(self.board, self.edits, self.hinting)
        self.destroyed.connect(self.wall_inspector.deleteLater)
        self.publisher = Publisher(self.board, shell, self)
        self.clipping = Clipping(self.board, shell)
        self.legend = Legend(self.guiding, self.view, self.status, shell, self)
        self.intake = Intake(self.board, self.edits, self.walls, shell, self)
        self.templating = Templating(self.walls, shell, self)
        self._active = False
        self.memory = Memory(self.view, self)
        self._lay_out()
        self._connect()

    # ------------------------------------------------------------------ widgets

    def _lay_out(self) -> None:
        self._rulers = (Ruler(self.view, False), Ruler(self.view, True), QWidget())
        self._rulers[2].setFixedSize(theme.size("ruler"), theme.size("ruler"))
        self._rulers[2].setObjectName("composer-corner")
        middle = QWidget()
        grid = QGridLayout(middle)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._rulers[2], 0, 0)
        grid.addWidget(self._rulers[0], 0, 1)
        grid.addWidget(self._rulers[1], 1, 0)
        grid.addWidget(self.view, 1, 1)
        grid.addWidget(self.status, 2, 0, 1, 2)
        self._splitter = QSplitter()
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.tray)
        self.sides = Sides(self.board, self.edits, middle, self.view)
        self._splitter.addWidget(self.sides.widget)
        self._splitter.setStretchFactor(1, 1)
        shelf: int = self.context.settings.get("wall.shelf")
        self._splitter.setSizes([shelf, 10 * shelf])
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start_page)
        self._stack.addWidget(self._splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addWidget(self._stack, 1)
        self.show_rulers(self.context.settings.get("wall.rulers"))

    def _connect(self) -> None:
        context, board, view = self.context, self.board, self.view
        context.opened.connect(self._library_opened)
        context.closing.connect(self._library_closing)
        context.scope.changed.connect(self._scope_changed)
        if context.is_open:
            context.store.changed.connect(self._store_changed)
        board.opened.connect(self._board_opened)
        board.changed.connect(self._board_changed)
        board.chosen_changed.connect(self._chosen)
        self.hinting.changed.connect(self._show_hints)
        self.wall_inspector.wall.hints.nudge_wanted.connect(self.legend.nudge)
        view.dropped_portraits.connect(self.intake.place)
        view.dropped_files.connect(self.intake.import_photos)
        view.credit_wanted.connect(self.publisher.show_credits)
        view.menu_wanted.connect(lambda at: table.show_menu(self, self._actions, at))
        self.edits.failed.connect(self._say_problem)
        self.edits.refused.connect(self._say_problem)
        self.edits.formats_wanted.connect(self.edit_formats)
        self.tray.wanted.connect(lambda ids: self.intake.place(ids, None))
        self.tray.fill_wanted.connect(self.intake.place_all)
        self.tray.unwanted.connect(self.edits.take_off)
        self.tray.places_wanted.connect(self._show_places)
        self.tray.portraits_wanted.connect(lambda ids: self.shell.show_area("portraits", ids))
        self.tray.waiting.grid_wanted.connect(self.intake.grow)
        self.toolbar.wall_chosen.connect(self.open_wall)
        self.toolbar.check_wanted.connect(self.show_hints)
        self.wall_inspector.portrait_wanted.connect(
            lambda id_: self.shell.show_area("portraits", (id_,))
        )
        self.wall_inspector.places_wanted.connect(self._show_places)
        self.wall_inspector.portraits_wanted.connect(self.tray.choose)
        self.publisher.places_wanted.connect(self._show_places)
        self.publisher.made.connect(self._add_card)
        self.start_page.made.connect(self.open_made)
        self.templating.made.connect(self.open_made)
        self.start_page.dropped_files.connect(self.intake.import_new)
        self.intake.wall_made.connect(self.open_wall)
        self.intake.moved.connect(view.wall_scene.show_moved)
        self.wall_inspector.wall.prints.attach(self.publisher, view.wall_scene, self.sides)
        self._splitter.splitterMoved.connect(
            lambda width, _index: context.settings.set("wall.shelf", width)
        )

    # ------------------------------------------------------------------ area

    def bind(self, actions: Binder) -> None:
        table.bind(self, actions)
        self._actions = actions
        self.toolbar.bind(actions)
        self._list_walls()

    def activate(self) -> None:
        self._active = True
        if self.context.is_open:
            self.tray.model.activate()
            if self.board.wall_id is None:
                self.open_wall(self.walls.first())
            else:
                self.tray.ask()

    def deactivate(self) -> None:
        self._active = False
        self.memory.keep()
        self.tray.model.deactivate()
        self.view.pointer.cancel()
        self.view.wall_scene.frame_photo(None)

    def inspector(self) -> QWidget | None:
        return self.wall_inspector if self.board.composition is not None else None

    def choose(self, ids: Sequence[int]) -> None:
        if ids:
            self.open_wall(ids[0])

    def choose_first(self) -> None:
        if not self.board.chosen:
            self.board.choose([place.index for place in self.board.places if place.portrait][:1])

    def settled(self) -> bool:
        renderer = self.view.wall_scene.renderer
        down = self.view.wall_scene.curtain.down
        return not down and not renderer.busy and not renderer.missing

    def state(self) -> dict[str, object]:
        return {"wall": self.board.wall_id or 0}

    def restore(self, state: dict[str, object]) -> None:
        wall = state.get("wall")
        if isinstance(wall, int) and wall and self.context.is_open:
            self.open_wall(wall)

    def first_focus(self) -> QWidget:
        return self.view if self.board.wall_id is not None else self.start_page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the choice wherever in the area the keyboard is, as on a button of the bar."""
        if event.key() == Qt.Key.Key_Escape and self.board.chosen:
            self.board.choose([])
            return
        super().keyPressEvent(event)

    # ------------------------------------------------------------------ walls

    def open_wall(self, wall_id: int | None) -> None:
        """Put a wall on the board, looked at as it was left."""
        if wall_id is not None and wall_id == self.board.wall_id:
            return
        self.memory.keep()
        self.board.open(wall_id)

    def new_wall(self) -> None:
        """A new wall with the portraits of the campaign."""
        self.open_made(self.walls.make())

    def new_column(self) -> None:
        """A new wall round a column with the portraits of the campaign."""
        self.open_made(self.walls.make(kind="column"))

    def new_posters(self) -> None:
        """A new wall of posters, one for each portrait of the campaign."""
        self.open_made(self.walls.make(kind="posters"))

    def mix(self) -> None:
        """Mix the wall once it is known where everybody looks, and say what that means."""
        when_looked(self.board, self, lambda: mix_wall(self.edits, self.shell))

    def edit_formats(self) -> None:
        """Open the table of page formats."""
        from desktop.ui.composer.formats_sheet import FormatsSheet

        page = self.board.composition.page.name if self.board.composition is not None else ""
        sheet = FormatsSheet(self.window(), page)
        sheet.kept.connect(self.board.reconsider)
        sheet.open()

    def open_made(self, wall_id: int | None) -> None:
        """Open a wall that was just made; None: it could not be written, which was told."""
        if wall_id is not None:
            self.open_wall(wall_id)

    def _board_opened(self) -> None:
        composition = self.board.composition
        self._stack.setCurrentIndex(0 if composition is None else 1)
        self.memory.opened()
        if composition is not None:
            self.walls.note(composition.row.id)
            if self._active:
                self.tray.ask()
        else:
            self.start_page.follow()
        self._list_walls()
        self.shell.refresh_inspector()

    def _board_changed(self) -> None:
        self.view.page_changed()
        self.tray.follow()

    def _list_walls(self) -> None:
        if self.context.is_open and hasattr(self, "_actions"):
            self.toolbar.show_walls(self.walls.listed())

    def _show_hints(self) -> None:
        found = self.hinting.found()
        lights = [hint.light for hint in found]
        light = next((light for light in ("red", "yellow") if light in lights), "")
        self.toolbar.show_hints(len([h for h in found if h.light != "green"]), light)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.memory.shown()

    # ------------------------------------------------------------------ doing

    def show_rulers(self, visible: bool) -> None:
        """Show or hide the rulers."""
        for ruler in self._rulers:
            ruler.setVisible(visible)
        if self.context.settings.get("wall.rulers") != visible:
            self.context.settings.set("wall.rulers", visible)

    def show_hints(self) -> None:
        """Unfold the inspector at the hints."""
        self.board.choose([])
        self.shell.show_inspector()
        self.wall_inspector.show_hints()

    def _add_card(self, card: QWidget) -> None:
        """Give the output a place: that of the shelf, which is not needed meanwhile."""
        self._splitter.insertWidget(0, card)
        card.shown.connect(self._card_shown)  # type: ignore[attr-defined]
        card.tiled.connect(self.guiding.lend)  # type: ignore[attr-defined]

    def _card_shown(self, there: bool) -> None:
        self.tray.setVisible(not there)
        if not there:
            self.guiding.lend(None)
        if not there and self._active:
            self.view.setFocus()

    def _show_places(self, indices: Sequence[int]) -> None:
        self.board.choose(indices)
        if indices and not self.sides.reveal(min(indices)):
            self.view.reveal(min(indices))
            self.view.setFocus()

    def _say_problem(self, problem: Known) -> None:
        self.shell.notify(sentence(problem), kind="warning")

    # ------------------------------------------------------------------ following

    def _chosen(self) -> None:
        if self.board.chosen:
            self.view.wall_scene.show_moved()  # somebody has looked
        composition = self.board.composition
        wall = (composition.row.id,) if composition is not None else ()
        self.selected.emit(Selection("walls", wall))
        place = self.board.place(self.board.current)
        words = ""
        if place is not None:
            content = place.content
            who = (
                ", ".join(part for part in (content.name, content.role) if part)
                if content is not None
                else translate("Composer", "Empty")
            )
            words = f"{place_name(place)}: {who}"
        self.view.setAccessibleDescription(words)

    def _store_changed(self, touched: Touched) -> None:
        before = self.board.wall_id
        self.board.follow(touched)
        if touched.has("walls", "campaigns") and before == self.board.wall_id:
            self._list_walls()
        if before is not None and self.board.wall_id is None:
            self.open_wall(self.walls.first())
        elif self.board.wall_id is None and touched.has("portraits", "campaigns", "walls"):
            self.start_page.follow()
        if self._active and self.context.undo.moving and touched.has("walls", "cells"):
            self.open_made(self.walls.elsewhere(touched))

    def _scope_changed(self) -> None:
        if not self.context.is_open:
            return
        if self.board.wall_id not in [id_ for id_, _name, _about in self.walls.listed()]:
            self.open_wall(self.walls.first())
            self.start_page.follow()
        self._list_walls()

    def _library_opened(self) -> None:
        self.context.store.changed.connect(self._store_changed)
        if self._active:
            self.activate()

    def _library_closing(self) -> None:
        self.memory.keep()
        self.board.open(None)
