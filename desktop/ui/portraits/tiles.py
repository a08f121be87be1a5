"""Photos cut to a tile or fitted into it: prepared once, then only copied while scrolling."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPixmap, QTransform

from desktop.core.geometry import Size
from desktop.ui import theme
from desktop.work.crops import crop_of

if TYPE_CHECKING:
    from db.rows import PortraitLine
    from desktop.work.images import Images

BUDGET = 64_000_000
"""Bytes of prepared tiles that are kept: several screens of them."""

PATIENCE = 2_000_000
"""Nanoseconds of one frame after which no further tile is begun; the rest are drawn roughly, or as
an empty place, and come with the next: a tile takes a millisecond or two, a frame may take sixteen.
After a frame that brought none the next one brings one, though all else in it takes longer: a slow
computer gets there by every second frame, and a jump to rows that are still to be read takes no
longer for a photo."""

Key = tuple[str, int, int, float, object]


class Tiles(QObject):
    """Prepares and keeps tiles. Signal: `arrived` (digest) when one can be drawn better now."""

    arrived = Signal(str)

    def __init__(self, images: Images, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._latest: dict[str, Key] = {}
        self._rough: set[Key] = set()
        self._bytes = 0
        self._clock = QElapsedTimer()
        self._clock.start()
        self._begun = False
        self._owed = False
        self.late = False
        """Whether a tile of this frame was put off; the view paints once more then."""
        images.arrived.connect(self._on_arrived)
        theme.changed.connect(self.forget)

    def begin(self) -> None:
        """A new frame: its time for new tiles starts now."""
        self._clock.restart()
        self._owed = self.late and not self._begun
        self._begun = False
        self.late = False

    def forget(self) -> None:
        """Drop all prepared tiles."""
        self._kept.clear()
        self._latest.clear()
        self._rough.clear()
        self._bytes = 0

    def tile(
        self, line: PortraitLine, size: QSize, scale: float, radius: float, whole: bool = False
    ) -> QPixmap | None:
        """The photo for a tile of logical `size`; None while it is fetched or there is none.

        It is cropped as on a wall, or the `whole` picture with ground beside it.
        What comes back may be of another size where there was no time: draw it scaled.
        """
        if not line.digest:
            return None
        focus = (line.focus_x, line.focus_y, line.face_x, line.face_y, line.face_height)
        if whole:
            focus = ("whole",)
        key: Key = (line.digest, size.width(), size.height(), scale, focus)
        found = self._kept.get(key)
        if found is not None and key not in self._rough:
            self._kept.move_to_end(key)
            return found
        if self._clock.nsecsElapsed() > PATIENCE and (self._begun or not self._owed):
            self.late = True
            latest = self._latest.get(line.digest)
            return found or (self._kept.get(latest) if latest else None)
        return self._prepare(key, line, size, scale, radius, whole) or found

    def _prepare(
        self,
        key: Key,
        line: PortraitLine,
        size: QSize,
        scale: float,
        radius: float,
        whole: bool,
    ) -> QPixmap | None:
        photo = Size(max(1, line.width), max(1, line.height))
        target = Size(size.width(), size.height())
        box = crop_of(None, line, target).box(photo, target)  # as on a wall: by focus or face
        # How long the whole photo would be, were it drawn at the tile's scale.
        longest = max(size.width() / box.width, size.height() / box.height) * scale
        proof = self._images.best(line.digest, longest, 1.0, line.suffix)
        if proof is None:
            return None
        wanted = self._images.proof_side(longest)
        if max(proof.width(), proof.height()) < min(wanted, max(line.width, line.height)) * 0.9:
            self._rough.add(key)
        else:
            self._rough.discard(key)
        self._begun = True
        broken = self._images.broken(line.digest)
        source = QRectF(
            box.left * proof.width(),
            box.top * proof.height(),
            box.width * proof.width(),
            box.height * proof.height(),
        )
        if whole:
            tile = framed(proof, size, scale, radius)
        else:
            tile = cut(proof, QRectF(proof.rect()) if broken else source, size, scale, radius)
        self._keep(key, tile)
        return tile

    def _keep(self, key: Key, tile: QPixmap) -> None:
        old = self._kept.pop(key, None)
        self._bytes += _weight(tile) - (_weight(old) if old is not None else 0)
        self._kept[key] = tile
        self._latest[key[0]] = key
        while self._bytes > BUDGET and len(self._kept) > 1:
            gone, pixmap = self._kept.popitem(last=False)
            self._bytes -= _weight(pixmap)
            self._rough.discard(gone)
            if self._latest.get(gone[0]) == gone:
                del self._latest[gone[0]]

    def _on_arrived(self, digest: str, _side: int) -> None:
        self.arrived.emit(digest)


def cut(proof: QPixmap, source: QRectF, size: QSize, scale: float, radius: float) -> QPixmap:
    """A part of a proof as a tile with round corners, sharp on a screen of this scale."""
    width, height = round(size.width() * scale), round(size.height() * scale)
    wanted = source.toAlignedRect() & proof.rect()
    part = proof if wanted.size() == proof.size() else proof.copy(wanted)
    # Qt's painters read four pixels for each; scaling by itself reads all: clean hair and eyes.
    small = part.scaled(
        width,
        height,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    tile = QPixmap(width, height)
    tile.fill(Qt.GlobalColor.transparent)
    brush = QBrush(small)
    shift = QTransform.fromTranslate((width - small.width()) // 2, (height - small.height()) // 2)
    brush.setTransform(shift)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(QRectF(0, 0, width, height), radius * scale, radius * scale)
    painter.end()
    tile.setDevicePixelRatio(scale)
    return tile


def framed(proof: QPixmap, size: QSize, scale: float, radius: float) -> QPixmap:
    """A whole proof in the middle of a tile with round corners, on quiet ground."""
    width, height = round(size.width() * scale), round(size.height() * scale)
    small = proof.scaled(
        width,
        height,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    ground = QPixmap(width, height)
    ground.fill(theme.color("sunken"))
    painter = QPainter(ground)
    painter.drawPixmap((width - small.width()) // 2, (height - small.height()) // 2, small)
    painter.end()
    return cut(ground, QRectF(ground.rect()), size, scale, radius)


def _weight(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
