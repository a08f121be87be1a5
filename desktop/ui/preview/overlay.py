"""The previewer itself: bars, canvas and words put together, and what the keys and buttons do.

overlay = PreviewOverlay(context, window, area)
overlay.closed.connect(area.go_to)
overlay.open(ids, index)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.rows import PortraitLine
from desktop.ui import theme
from desktop.ui.preview import keys, reading
from desktop.ui.preview.album import Album
from desktop.ui.preview.bars import Bar, Foot
from desktop.ui.preview.canvas import STEP, Canvas
from desktop.ui.preview.controls import Note, RoundButton
from desktop.ui.preview.cover import Cover
from desktop.ui.preview.focus import FocusPoint
from desktop.ui.preview.picture import UNASKED, Picture
from desktop.ui.preview.ruler import Ruler
from desktop.ui.preview.sizes import Sizes
from desktop.ui.preview.truesize import TrueSize
from desktop.ui.preview.walk import Ids, Walk
from desktop.ui.widgets.empty import EmptyState
from desktop.work.crops import photo_of
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.work.store import Touched

REST = 600
"""Milliseconds on one photo after which its original is fetched unasked."""
SOON = 120
"""The same where the proof is not sharp enough: who only leafs through loads none."""
TABLES = ("portraits", "portrait_texts", "pictures", "campaigns", "portrait_pictures")


class PreviewOverlay(Cover):
    """Shows the photos of a list, one at a time, over a window.

    Signals: `moved` (id) for each portrait that is shown, `closed` (id of the last one shown).
    """

    moved = Signal(object)
    closed = Signal(object)

    def __init__(self, context: Context, parent: QWidget, area: QWidget | None = None) -> None:
        """`area` of the window `parent` that is covered; all of the window when left out."""
        super().__init__(parent, area)
        self._context = context
        self._walk: Walk | None = None
        self._screen: QScreen | None = None
        self.line: PortraitLine | None = None
        """The portrait that is shown."""
        self.setAccessibleName(translate("Preview", "Photo"))
        self._build()
        self.picture = Picture(context.images, context.jobs, self)
        self.canvas.pick = self.picture.pick
        self.focus = FocusPoint(context, self.canvas)
        self.album = Album(context, self.canvas)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._rested)
        self._connect()

    # ------------------------------------------------------------------ building

    def _build(self) -> None:
        settings = self._context.settings
        self.bar, self.sizes, self.canvas, self.foot = Bar(), Sizes(settings), Canvas(), Foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.sizes)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.foot)
        self.empty = EmptyState("picture-missing", "", parent=self.canvas)
        self.empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = translate("Preview", "Previous photo"), translate("Preview", "Next photo")
        self.previous = RoundButton("chevron-left", words[0], "←", self.canvas)
        self.next = RoundButton("chevron-right", words[1], "→", self.canvas)
        self.note, self.hint = Note(self.canvas), Note(self.canvas)
        self.ruler = Ruler(settings, self.canvas)
        self.true = TrueSize(settings, self.canvas, self.sizes, self.ruler)

    def _connect(self) -> None:
        bar = self.bar
        bar.close_button.clicked.connect(self.close_preview)
        bar.full.clicked.connect(self.set_full)
        bar.fit.clicked.connect(self.canvas.fit)
        bar.out.clicked.connect(lambda: self.canvas.zoom(1 / STEP))
        bar.larger.clicked.connect(lambda: self.canvas.zoom(STEP))
        bar.percent.clicked.connect(lambda _checked=False: self.canvas.full())
        bar.true.clicked.connect(self.set_true_size)
        bar.focus.clicked.connect(self.set_aiming)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.canvas.zoomed.connect(self._zoomed)
        self.canvas.arranged.connect(self._arranged)
        self.canvas.clicked.connect(self.focus.set)
        self.picture.changed.connect(self._show_picture)
        self.true.changed.connect(self._show_picture)
        self.album.strip.chosen.connect(self.look_at)
        self._context.closing.connect(self.close_preview)
        theme.changed.connect(self.canvas.update)

    # ------------------------------------------------------------------ coming and going

    def open(self, ids: Ids, index: int = 0) -> None:
        """Show the portrait at `index` of a list; a callable is asked again when data changes."""
        if not self._context.is_open:
            return
        walk = Walk(self._context.store, ids, index)
        if walk.line() is None:
            return
        if self._walk is None:
            self._context.store.changed.connect(self._stored)
        self._walk = walk
        self.come()
        self.canvas.settle()
        self._show_here()
        self.canvas.setFocus()

    def close_preview(self) -> None:
        """Go away, and say where one was."""
        self.go()

    def go(self) -> None:
        if self._walk is None:
            return
        self._walk = None
        shown = self.line.id if self.line is not None else 0
        self._rest.stop()
        self.set_aiming(False)
        self.set_true_size(False)
        self._context.store.changed.disconnect(self._stored)
        super().go()
        self.picture.show(None)
        self.line = None
        self.focus.show_line(None)
        self.closed.emit(shown)

    def set_full(self, full: bool) -> None:
        """The whole screen, or back into the window."""
        super().set_full(full)
        self.bar.full.setChecked(self.full)

    # ------------------------------------------------------------------ the list

    @property
    def index(self) -> int:
        """The place of what is shown, from 0."""
        return self._walk.index if self._walk is not None else 0

    @property
    def count(self) -> int:
        """How many there are in the list."""
        return self._walk.count if self._walk is not None else 0

    def step(self, by: int) -> None:
        """Go on in the list; it ends at its ends."""
        self.show_index(self.index + by)

    def show_index(self, index: int) -> None:
        """Show the portrait at a place of the list."""
        if self._walk is not None and self._walk.go(index):
            self._show_here()

    def step_picture(self, by: int) -> None:
        """Look at another picture of the same portrait."""
        if self.album.step(by):
            self._show_here()

    def look_at(self, picture_id: int) -> None:
        """Look at one of the pictures of the portrait."""
        self.album.seen = picture_id
        self._show_here()

    def _show_here(self) -> None:
        walk = self._walk
        line = walk.line() if walk is not None else None
        if walk is None or line is None:
            self.close_preview()
            return
        self._show_line(line)
        for neighbour in walk.neighbours():
            self.picture.prefetch(neighbour)
        self.moved.emit(line.id)

    def _stored(self, touched: Touched) -> None:
        if self._walk is not None and touched.has(*TABLES):
            self._walk.refresh()
            self._show_here()

    # ------------------------------------------------------------------ showing

    def _show_line(self, line: PortraitLine) -> None:
        line = self.album.look(line)
        other = self.line is None or line.digest != self.line.digest
        self.line = line
        self.foot.show_line(line)
        position = self.bar.show_position(self.index, self.count)
        self.previous.setEnabled(self.index > 0)
        self.next.setEnabled(self.index < self.count - 1)
        self.canvas.setAccessibleName(", ".join(filter(None, (reading.title(line), line.role))))
        self.canvas.setAccessibleDescription(position)
        self.focus.show_line(line)
        if not self.canvas.aiming:
            self.hint.say(self.album.words())
        if other:
            self._rest.stop()
            self.canvas.camera.fitted = True
        self.picture.show(line)
        if not self.true.on:
            self.canvas.show_photo(photo_of(line))
        self.true.follow(line)
        self._show_picture()
        if other and not self._rest.isActive():
            self._rest.start(REST)

    def _show_picture(self) -> None:
        """Another picture has come, or the zoom is another one."""
        if self.line is None:
            return
        bare, broken = not self.line.digest, self.picture.broken
        if bare or broken:
            self.canvas.show_photo(None)
            self._show_empty(bare)
        self.empty.setVisible(bare or broken)
        blurred = not (bare or broken or self.picture.sharp(self.canvas.needed))
        if blurred and not self.picture.tried and not 0 <= self._rest.remainingTime() <= SOON:
            self._rest.start(SOON)
        words = ""
        if self.picture.problem is not None and not broken:
            words = translate("Preview", "The original cannot be shown. {reason}",
                              reason=self._reason())  # fmt: skip
        elif blurred and self.picture.loading:
            words = translate("Preview", "Loading the original…")
        self.note.say(words)
        self._arranged()
        self.canvas.update()

    def _show_empty(self, bare: bool) -> None:
        """There is nothing to see: say why."""
        if bare:
            self.empty.show_text(
                "picture-add",
                translate("Preview", "There is no photo yet."),
                translate("Preview", "Add one in the panel beside the list."),
            )
            return
        self.picture.load()  # to learn the reason
        self.empty.show_text(
            "picture-missing",
            translate("Preview", "This photo cannot be shown."),
            self._reason(),
        )

    def _reason(self) -> str:
        from desktop.work.messages import reason

        return reason(self.picture.problem) if self.picture.problem is not None else ""

    def _rested(self) -> None:
        line = self.line
        if line is None:
            return
        blurred = not self.picture.sharp(self.canvas.needed)
        if blurred or line.width * line.height <= UNASKED:
            self.picture.load()

    def _zoomed(self) -> None:
        if self.true.on:
            self.true.end()
            self.bar.true.setChecked(False)
        self._show_picture()

    def _arranged(self) -> None:
        """The canvas or something on it has another size: put what floats there in its place."""
        wide, high = self.canvas.width(), self.canvas.height()
        edge = theme.space("around")
        middle = (high - self.previous.height()) // 2
        self.previous.move(edge, middle)
        self.next.move(wide - edge - self.next.width(), middle)
        below = self.album.arrange(wide, high - edge)
        for note in (self.hint, self.note):
            if not note.isHidden():
                note.move((wide - note.width()) // 2, below - note.height())
                below -= note.height() + theme.space("inside")
        self.ruler.move((wide - self.ruler.width()) // 2, high - edge - self.ruler.height())
        self.empty.setGeometry(self.canvas.rect())
        if self.line is not None:
            self.bar.show_percent(self.canvas.camera.percent, self.canvas.photo is not None)

    # ------------------------------------------------------------------ true size

    @property
    def true_size(self) -> bool:
        """Whether a millimetre on paper is one on the screen."""
        return self.true.on

    def set_true_size(self, on: bool) -> None:
        """Show the photo as large as on the chosen paper, or all of it again."""
        on = on and self.canvas.photo is not None
        self.bar.true.setChecked(on)
        if on == self.true.on:
            return
        if on:
            self.set_aiming(False)
            self.true.begin()
        else:
            self.true.end()
            self.canvas.fit()
        self.canvas.setFocus()

    # ------------------------------------------------------------------ focus point

    def set_aiming(self, on: bool) -> None:
        """Let a click set the focus point, or not any more."""
        on = on and self.canvas.photo is not None
        if on:
            self.set_true_size(False)
        self.bar.focus.setChecked(on)
        self.canvas.aiming = on
        words = translate(
            "Preview",
            "Click the point that every crop should keep. Arrow keys move it, Del removes it.",
        )
        self.hint.say(words if on else self.album.words())
        self._arranged()

    # ------------------------------------------------------------------ events

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and keys.command(self, event) is not None
        ):
            event.accept()  # before a shortcut of the window takes it
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = keys.command(self, event)
        if command is not None:
            command()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color("surface"))
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.window().windowHandle()
        if handle is not None and self._screen is None:
            handle.screenChanged.connect(self._screen_changed)
        self._screen = self.screen()

    def _screen_changed(self, screen: QScreen) -> None:
        self._screen = screen
        self.canvas.settle()
        self.true.screen_changed()


def open_preview(
    area: QWidget,
    context: Context,
    ids: Ids,
    index: int = 0,
    done: Callable[[int], object] | None = None,
) -> PreviewOverlay:
    """Show a list of portraits over the area's window; `done` gets the id that was shown last."""
    overlay = PreviewOverlay(context, area.window(), area)
    if done is not None:
        overlay.closed.connect(done)
    overlay.closed.connect(overlay.deleteLater)
    overlay.open(ids, index)
    return overlay
