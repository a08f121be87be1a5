"""True size: holds the canvas at the scale at which a millimetre of the paper is one on screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from db.rows import PortraitLine
from desktop.core.geometry import Point
from desktop.ui.preview.canvas import Canvas
from desktop.ui.preview.ruler import Ruler
from desktop.ui.preview.sizes import Sizes
from desktop.work import screens
from desktop.work.crops import photo_of
from desktop.work.settings import Settings


class TrueSize(QObject):
    """Joins canvas, choice of paper and ruler. `changed` when the photo is seen otherwise."""

    changed = Signal()

    def __init__(self, settings: Settings, canvas: Canvas, sizes: Sizes, ruler: Ruler) -> None:
        super().__init__(canvas)
        self._settings = settings
        self._canvas = canvas
        self._sizes = sizes
        self._ruler = ruler
        self._line: PortraitLine | None = None
        self.on = False
        """Whether the scale is the screen's and not the user's."""
        sizes.chosen.connect(self.refresh)
        sizes.ruler.clicked.connect(self.show_ruler)
        ruler.closed.connect(lambda: self.show_ruler(False))
        settings.changed.connect(self._setting)

    @property
    def pixels_per_mm(self) -> float:
        """Logical pixels of this screen in a millimetre."""
        return screens.pixels_per_mm(self._settings, self._canvas.screen())

    def begin(self) -> None:
        """Show the paper."""
        self.on = True
        self._sizes.show()
        self.refresh()

    def end(self) -> None:
        """The whole photo again; scale and place stay as they are."""
        self.on = False
        self._sizes.hide()
        self.show_ruler(False)
        if self._line is not None:
            self._canvas.show_photo(photo_of(self._line))

    def follow(self, line: PortraitLine | None) -> None:
        """Another portrait, or the same one changed."""
        self._line = line
        if self.on:
            self.refresh()

    def refresh(self) -> None:
        """The scale of this paper on this screen, and what of the photo is on the paper."""
        found = self._sizes.show_line(self._line)
        if not self.on or found is None or self._line is None:
            return
        camera = self._canvas.camera
        middle, scale = camera.middle, self.pixels_per_mm * found.mm_per_pixel
        stays = not camera.fitted and abs(camera.scale - scale) < 1e-9
        camera.fitted = False
        self._canvas.show_photo(photo_of(self._line), found.part)
        camera.look(scale, middle if stays else self._eyes())
        self._canvas.settle()
        self.changed.emit()

    def show_ruler(self, on: bool) -> None:
        """Show the line of 100 mm, or put it away."""
        self._sizes.ruler.setChecked(on)
        self._ruler.setVisible(on)
        if on:
            self._ruler.refresh()
            self._ruler.raise_()
            self._ruler.line.setFocus()
        elif self._canvas.isVisible():
            self._canvas.setFocus()
        self._canvas.arranged.emit()

    def screen_changed(self) -> None:
        """The window stands on another screen: its millimetres are others."""
        if self._ruler.isVisible():
            self._ruler.refresh()
        self.refresh()

    def _eyes(self) -> Point:
        """What one wants to see of a paper larger than the screen: focus, face, or the middle."""
        canvas = self._canvas
        photo = canvas.photo
        at = canvas.focus or (canvas.face.center if canvas.face else None)
        if photo is None or at is None:
            return canvas.camera.content.center
        return Point(at.x * photo.width, at.y * photo.height)

    def _setting(self, key: str) -> None:
        if key == screens.KEY and self.on:
            self.screen_changed()
            self._canvas.arranged.emit()
