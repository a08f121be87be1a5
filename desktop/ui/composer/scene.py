"""The scene: the wall on the board as items, in millimetres, with the marks over it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene

from desktop.core.crop import Crop
from desktop.core.geometry import Rect
from desktop.core.wall import WallSpec
from desktop.ui import theme
from desktop.ui.composer.credit import CreditItem
from desktop.ui.composer.curtain import Curtain
from desktop.ui.composer.echo import Echoes, paint_marks_round
from desktop.ui.composer.flight import Flight
from desktop.ui.composer.guides import paint_guides, paint_lines
from desktop.ui.composer.items import CellItem, FillerItem, GhostItem, area, around
from desktop.ui.composer.marks import Marks
from desktop.ui.composer.overlay import FramingItem
from desktop.ui.composer.render import Renderer
from desktop.ui.composer.table import paint_table
from desktop.work.cellart import joined
from desktop.work.walls.specials import filler_of

if TYPE_CHECKING:
    from desktop.core.pages.guides import Guides
    from desktop.ui.composer.board import Board
    from desktop.work.images import Images

AGAIN = 250
"""Photos that did not come (too many were asked for at once) are asked for again after ms."""
MARGIN = 3
"""Device pixels that the edge of a mark reaches beyond or into its rectangle at most."""
MOST_FLIGHTS = 60
"""Where more portraits change places at once, nobody could follow them with the eye."""


class WallScene(QGraphicsScene):
    """Follows the board. Tools preview on it; what lasts comes back through the board."""

    framing_changed = Signal()
    """Another photo, or none, is being framed."""

    def __init__(self, board: Board, images: Images, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.board = board
        self.renderer = Renderer(images, self)
        self.curtain = Curtain(self.renderer, self)
        self.cells: list[CellItem] = []
        self.fillers: list[FillerItem] = []
        self._filled: object = None
        self._echoes = Echoes(self)
        self.marks = Marks()
        self._guides: Guides | None = None
        self._lines: tuple[tuple[bool, float], ...] = ()
        self.credit = CreditItem()
        self.addItem(self.credit)
        self._framing: FramingItem | None = None
        self._flight = Flight(self)
        self._landing: dict[int, QRectF] = {}
        self._shown: dict[int, int] = {}
        self._ground: WallSpec | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN)
        self._again.timeout.connect(self._ask_again)
        # The marks stand a little out of the cells: room enough for a pen at any zoom.
        board.opened.connect(self._rebuild)
        board.changed.connect(self._follow)
        board.chosen_changed.connect(self._choose)
        board.context.settings.changed.connect(self._settings_changed)
        images.arrived.connect(self._arrived)
        theme.changed.connect(self._repaint)

    # ------------------------------------------------------------------ following the board

    def _rebuild(self) -> None:
        self._flight.stop()
        self.frame_photo(None)
        self.renderer.forget()
        self._echoes.clear()
        for item in self.cells:
            self.removeItem(item)
        for item in self.fillers:
            self.removeItem(item)
        self.cells, self.fillers, self._filled = [], [], None
        self.marks = Marks(compared=self.marks.compared)
        self._landing.clear()
        composition = self.board.composition
        if composition is not None:
            page = area(composition.wall.page)
            side = max(page.width(), page.height())
            # Fixed, so that the index of items is not made anew at each zoom.
            self.setSceneRect(page.adjusted(-side, -side, side, side))
            self._fit_items()
            self._show_fillers()
            self._echoes.follow(composition.wall, self.cells)
            self._ground = composition.wall.spec
            self.curtain.fall()
        else:
            self.curtain.rise()
        self._show_credit()
        self._shown = self._standing()
        self.invalidate()

    def _fit_items(self) -> None:
        composition = self.board.composition
        assert composition is not None
        for place in composition.places[len(self.cells) :]:
            item = CellItem(self.renderer, composition.wall, place)
            self.cells.append(item)
            self.addItem(item)
        for item in self.cells[len(composition.places) :]:
            self.removeItem(item)
        del self.cells[len(composition.places) :]

    def _follow(self) -> None:
        composition = self.board.composition
        if composition is None:
            return
        page = area(composition.wall.page)
        side = max(page.width(), page.height())
        if self.sceneRect() != page.adjusted(-side, -side, side, side):
            self.setSceneRect(page.adjusted(-side, -side, side, side))
        flights = self._flights()
        self._fit_items()
        self._show_fillers()
        for item, place in zip(self.cells, composition.places, strict=True):
            item.show_place(composition.wall, place)
        self._echoes.follow(composition.wall, self.cells)
        self._show_credit()
        if self._framing is not None:
            self._framing.follow(self.board.place(self._framing.index))
            if not self._framing.isVisible():
                self.frame_photo(None)
        self._shown = self._standing()
        if composition.wall.spec != self._ground:
            self._ground = composition.wall.spec
            self.invalidate(layers=QGraphicsScene.SceneLayer.BackgroundLayer)
        self._flight.start(flights)

    def _settings_changed(self, key: str) -> None:
        if key == "export.credits":
            self._show_credit()

    def _show_credit(self) -> None:
        wanted: bool = self.board.context.settings.get("export.credits")
        self.credit.follow(self.board.composition, wanted)

    def _show_fillers(self) -> None:
        """Make the places that no portrait has anew where they have changed."""
        composition = self.board.composition
        assert composition is not None
        wall, special = composition.wall, filler_of(composition.row, composition.voice)
        wanted = (wall.fillers, wall.spec.gap_x, wall.spec.radius, special)
        if wanted == self._filled:
            return
        self._filled = wanted
        for item in self.fillers:
            self.removeItem(item)
        page = wall.page if wall.spec.around else None
        self.fillers = [
            FillerItem(rect.moved(shift, 0.0), special, wall.spec.radius, self.renderer, page)
            for rect in joined(wall.fillers, wall.spec.gap_x)
            for shift in wall.shifts
            if page is None or rect.moved(shift, 0.0).intersects(page)
        ]
        for item in self.fillers:
            self.addItem(item)

    def _standing(self) -> dict[int, int]:
        return {p.portrait.id: p.index for p in self.board.places if p.portrait is not None}

    def _flights(self) -> list[tuple[GhostItem, QRectF, CellItem]]:
        """Ghosts of the portraits that have other places now, and where they fly."""
        moved: list[tuple[GhostItem, QRectF, CellItem]] = []
        landing, self._landing = self._landing, {}
        standing = self._standing()
        changed = [p for p, index in standing.items() if self._shown.get(p, index) != index]
        if not 0 < len(changed) <= MOST_FLIGHTS or theme.motion("normal") <= 0:
            return []
        for portrait in changed:
            before, after = self._shown[portrait], standing[portrait]
            if before >= len(self.cells) or after >= len(self.cells):
                continue
            pixmap = self.cells[before].image()
            if pixmap is not None:
                start = landing.get(portrait, self.cells[before].boundingRect())
                target = area(self.board.places[after].cell.outer)
                moved.append((GhostItem(pixmap, start), target, self.cells[after]))
        return moved

    def land_from(self, portrait: int, bounds: QRectF) -> None:
        """The next change brings this portrait from where the mouse let go of it."""
        self._landing[portrait] = bounds

    def land_nowhere(self) -> None:
        """The change did not come about."""
        self._landing.clear()

    # ------------------------------------------------------------------ photos

    def _arrived(self, digest: str, _side: int) -> None:
        self.renderer.missing.discard(digest)
        self._stale({digest})
        if self.renderer.missing:
            self._again.start()

    def _ask_again(self) -> None:
        missing = set(self.renderer.missing)
        self.renderer.missing.clear()
        self._stale(missing)

    def _stale(self, digests: set[str]) -> None:
        """These pictures have come."""
        for item in self.cells:
            if item.shows(digests):
                item.stale()
        for filler in self.fillers:
            if filler.shows(digests):
                filler.update()

    def _repaint(self) -> None:
        for item in self.cells:
            item.stale()
        self.invalidate()

    def settle(self) -> None:
        """Finish what would follow in the next moments: flights and sharp cells."""
        self._flight.stop()
        self.renderer.settle()
        self.curtain.rise()

    # ------------------------------------------------------------------ marks

    def _choose(self) -> None:
        before, was = self.marks.touched(), self.marks.current
        self.marks.chosen = self.board.chosen
        self.marks.current = self.board.current
        if self._framing is not None and self.board.current != self._framing.index:
            self.frame_photo(None)
        now = self.marks.touched()
        current = {i for i in (was, self.marks.current) if i is not None}
        self._update_places((before ^ now) | current)

    def show_moved(self, indices: Iterable[int] = ()) -> None:
        """Mark the places whose portrait stood elsewhere, until the next look."""
        moved = frozenset(indices)
        if moved != self.marks.moved:
            before, self.marks.moved = self.marks.moved, moved
            self._update_places(before ^ moved)

    def show_compared(self, marks: dict[int, str]) -> None:
        """Mark the places that are different from a printed state, by their index."""
        if marks != self.marks.compared:
            before, self.marks.compared = self.marks.compared, dict(marks)
            self._update_places({*before, *marks})

    def hover(self, index: int | None) -> None:
        """The mouse is over another place."""
        if index != self.marks.hover:
            before, self.marks.hover = self.marks.hover, index
            self._update_places(i for i in (before, index) if i is not None)

    def target(self, indices: Iterable[int] = ()) -> None:
        """Something would land in these places."""
        targets = tuple(indices)
        if targets != self.marks.targets:
            before, self.marks.targets = self.marks.targets, targets
            self._update_places(set(before) ^ set(targets))
            if before[:1] != targets[:1] and self.board.places:
                self._update_guides((*before[:1], *targets[:1]))

    def show_guides(self, guides: Guides | None) -> None:
        """Show where the page is cut, seen and put together; None hides that."""
        if guides != self._guides:
            self._guides = guides
            self.invalidate(layers=QGraphicsScene.SceneLayer.ForegroundLayer)

    def _update_guides(self, indices: Iterable[int]) -> None:
        """The lines along the edges of these places have come or gone."""
        page, edge = area(self.page), MARGIN / max(self.renderer.transform.m11(), 0.01)
        places = self.board.places
        for place in (places[index] for index in indices if index < len(places)):
            cell = area(place.cell.outer)
            lines = [QRectF(x, page.top(), 0, page.height()) for x in (cell.left(), cell.right())]
            lines += [QRectF(page.left(), y, page.width(), 0) for y in (cell.top(), cell.bottom())]
            for line in lines:
                strip = line.adjusted(-edge, -edge, edge, edge)
                self.invalidate(strip, QGraphicsScene.SceneLayer.ForegroundLayer)

    def band(self, band: QRectF | None) -> None:
        """The rubber band is here."""
        before, self.marks.band = self.marks.band, band
        known = [rect for rect in (before, band) if rect is not None]
        if not known:
            return
        whole, same = QRectF(known[0]), QRectF(known[0]) if len(known) > 1 else QRectF()
        for rect in known[1:]:
            whole, same = whole | rect, same & rect
        # Where both bands are, nothing changes but their edges.
        edge = MARGIN / max(self.renderer.transform.m11(), 0.01)
        same.adjust(edge, edge, -edge, -edge)
        for strip in around(whole.adjusted(-edge, -edge, edge, edge), same):
            self.invalidate(strip, QGraphicsScene.SceneLayer.ForegroundLayer)

    def focus_marks(self, focused: bool) -> None:
        """The keyboard is at the wall, or elsewhere."""
        self.marks.focused = focused
        self._update_places(self.marks.touched())

    def _update_places(self, indices: Iterable[int]) -> None:
        places = self.board.places
        for index in indices:
            if index < len(places):
                self.update(area(places[index].cell.outer))

    # ------------------------------------------------------------------ framing

    @property
    def framing(self) -> int | None:
        """The place whose photo is being framed."""
        return self._framing.index if self._framing is not None else None

    def frame_photo(self, index: int | None) -> None:
        """Show the whole photo of a place around it, to be moved; None ends that."""
        if index == self.framing:
            return
        if self._framing is not None:
            self.removeItem(self._framing)
            self._framing = None
        place = self.board.place(index)
        if place is not None and place.photo is not None:
            self._framing = FramingItem(self.renderer, place)
            self.addItem(self._framing)
        self.framing_changed.emit()

    def preview_crop(self, index: int, crop: Crop | None) -> None:
        """Show a photo framed otherwise until the board says what is."""
        if index < len(self.cells):
            self.cells[index].preview(crop)
        if self._framing is not None and self._framing.index == index:
            self._framing.preview(crop)

    # ------------------------------------------------------------------ painting

    def show_lines(self, lines: Iterable[tuple[bool, float]]) -> None:
        """Show lines across the page that something snaps to: whether they stand, and where."""
        shown = tuple(lines)
        if shown != self._lines:
            before, self._lines = self._lines, shown
            page, edge = area(self.page), MARGIN / max(self.renderer.transform.m11(), 0.01)
            for standing, at in {*before, *shown}:
                line = QRectF(at, page.top(), 0, page.height())
                if not standing:
                    line = QRectF(page.left(), at, page.width(), 0)
                strip = line.adjusted(-edge, -edge, edge, edge)
                self.invalidate(strip, QGraphicsScene.SceneLayer.ForegroundLayer)

    @property
    def guides(self) -> Guides | None:
        """The guides that are shown."""
        return self._guides

    @property
    def page(self) -> Rect:
        """The page of the wall."""
        composition = self.board.composition
        assert composition is not None
        return composition.wall.page

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        rect = QRectF(rect)
        composition = self.board.composition
        if composition is None:
            painter.fillRect(rect, theme.color("canvas"))
            return
        paint_table(painter, rect, area(composition.wall.page), composition.row.background)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        rect = QRectF(rect)
        composition = self.board.composition
        if composition is None:
            return
        if self._guides is not None:
            paint_guides(painter, rect, self._guides)
        if self._lines:
            paint_lines(painter, rect, composition.wall.page, self._lines)
        if composition.places and self._framing is None:
            paint_marks_round(painter, rect, self.marks, composition.places, composition.wall)

    def ghost_of(self, index: int) -> GhostItem | None:
        """A ghost of a place, lying over it."""
        pixmap = self.cells[index].image()
        return GhostItem(pixmap, self.cells[index].boundingRect()) if pixmap else None
