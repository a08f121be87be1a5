"""Pictures for the screen: asked for while painting, decoded on threads, kept within a budget.

A view asks `pixmap()` in its paint routine and draws what it gets; where nothing is there yet it
draws an empty place, and `arrived` tells it to paint again. So scrolling never waits for a disk.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPen, QPixmap, QPolygonF

from desktop.core.errors import Cancelled, Known
from desktop.work.i18n import translate
from desktop.work.jobs import Job, Jobs, Progress

if TYPE_CHECKING:
    from desktop.core.vault import Vault

_log = logging.getLogger(__name__)

SIDES = (256, 512, 1024)
"""Longest sides that pictures are decoded to. 512 is the proof of 1024 read at half its size: a
tile that is a little larger than the small proof needs no picture of sixteen times the pixels."""

BUDGET = 96_000_000
"""Bytes of decoded pictures that are kept."""

MOST_PIXELS = 60_000_000
"""An original is shown with at most so many: Qt refuses pictures of more than 256 MiB."""

TORN = (128, 124, 116)
"""RGB of the placeholder for a broken picture. Data, no token: the picture is made once and kept,
so it has to read on the light and on the dark theme alike."""

CLEAR = -1024
"""In place of a proof's side: the picture as it is, transparency included, at most so large."""

Key = tuple[str, int]


class Images(QObject):
    """Proofs for the screen, by digest of the original and longest side in pixels.

    Signal: `arrived` (digest, side) when a picture that was asked for can be had, or is known to
    be broken. Lives on the GUI thread.
    """

    arrived = Signal(str, int)

    def __init__(self, jobs: Jobs, parent: QObject | None = None, budget: int = BUDGET) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._vault: Vault | None = None
        self._budget = budget
        self._bytes = 0
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._asked: set[Key] = set()
        self._broken: set[str] = set()
        self._placeholders: dict[int, QPixmap] = {}

    @property
    def vault(self) -> Vault | None:
        """Where the pictures come from; setting it forgets those of the vault before."""
        return self._vault

    @vault.setter
    def vault(self, vault: Vault | None) -> None:
        self._vault = vault
        self.forget()

    def pixmap(self, digest: str, side: int, suffix: str = "") -> QPixmap | None:
        """The proof of this side, or None: it is fetched, and `arrived` will tell.

        A picture that cannot be read gives a quiet placeholder, at once and for good; `broken`
        tells. `suffix` (".jpg") names the original should the proof have to be made again; left
        out, it is looked for.
        """
        if digest in self._broken:
            return self._placeholder(abs(side))
        key = (digest, side)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        self._ask(key, suffix)
        return None

    def best(self, digest: str, side: float, dpr: float = 1.0, suffix: str = "") -> QPixmap | None:
        """The proof that fills `side` logical pixels on a screen of this device pixel ratio.

        Until it has come, another proof of the same picture stands in, if one is there.
        """
        wanted = self.proof_side(side, dpr)
        found = self.pixmap(digest, wanted, suffix)
        if found is not None:
            return found
        others = (self._kept.get((digest, other)) for other in reversed(SIDES))
        return next((other for other in others if other is not None), None)

    def clear(self, digest: str, suffix: str = "") -> QPixmap | None:
        """A logo with what is transparent in it (a proof stands on white), or None as `pixmap`."""
        return self.pixmap(digest, CLEAR, suffix)

    @staticmethod
    def proof_side(side: float, dpr: float = 1.0) -> int:
        """The smallest of `SIDES` that is sharp at `side` logical pixels, or the largest."""
        # A tenth too few pixels is not seen; twice the decoding would be.
        needed = side * dpr / 1.1
        return next((proof for proof in SIDES if proof >= needed), SIDES[-1])

    def broken(self, digest: str) -> bool:
        """Whether neither the proof nor the original could be read."""
        return digest in self._broken

    def forget(self, digest: str | None = None) -> None:
        """Drop what is kept of one picture, or of all; a broken one may be tried again."""
        for key in [k for k in self._kept if digest is None or k[0] == digest]:
            self._bytes -= _weight(self._kept.pop(key))
        self._asked = {k for k in self._asked if digest is not None and k[0] != digest}
        self._broken = {d for d in self._broken if digest is not None and d != digest}

    def load_original(
        self,
        digest: str,
        suffix: str,
        max_side: int,
        done: Callable[[QImage], object],
        failed: Callable[[BaseException], object] | None = None,
        key: Hashable = None,
    ) -> Job:
        """Decode an original for the previewer: upright, sRGB, at most `max_side` pixels long.

        `done` gets an RGB32 `QImage`; `failed` gets Known (image_vanished, image_damaged, ...).
        """
        vault = self._vault
        if vault is None:
            raise ValueError("there is no vault to load from")

        def work(progress: Progress) -> QImage:
            return read_original(_original(vault, digest, suffix), max_side, progress)

        title = translate("Images", "Load photo")
        return self._jobs.start(
            work, title=title, done=done, failed=failed, key=key, quiet=True, viewing=True
        )

    def _ask(self, key: Key, suffix: str) -> None:
        vault = self._vault
        if vault is None or key in self._asked:
            return
        self._asked.add(key)
        digest, side = key

        def done(image: QImage) -> None:
            if vault is self._vault:
                self._asked.discard(key)
                self._keep(key, image)

        def failed(error: BaseException) -> None:
            if vault is self._vault:
                self._asked.discard(key)
                if not isinstance(error, Cancelled):
                    self._give_up(key, error)

        def read(progress: Progress) -> QImage:
            if side == CLEAR:
                return read_clear(_original(vault, digest, suffix), -CLEAR)
            return read_proof(vault, digest, side, suffix, progress)

        self._jobs.quick(
            read,
            done=done,
            failed=failed,
            key=(self, key),
        )

    def _keep(self, key: Key, image: QImage) -> None:
        pixmap = QPixmap.fromImage(image)
        older = self._kept.pop(key, None)
        self._bytes += _weight(pixmap) - (_weight(older) if older is not None else 0)
        self._kept[key] = pixmap
        while self._bytes > self._budget and len(self._kept) > 1:
            self._bytes -= _weight(self._kept.popitem(last=False)[1])
        self.arrived.emit(*key)

    def _give_up(self, key: Key, error: BaseException) -> None:
        digest, side = key
        _log.warning("picture %s cannot be shown: %s", digest[:12], error)
        self._broken.add(digest)
        self.arrived.emit(digest, side)

    def _placeholder(self, side: int) -> QPixmap:
        found = self._placeholders.get(side)
        if found is None:
            found = self._placeholders[side] = placeholder(side)
        return found


def read_proof(vault: Vault, digest: str, side: int, suffix: str, progress: Progress) -> QImage:
    """Decode a proof; where it is missing or damaged, make the proofs again from the original.

    Runs on a thread. Raises Known where the original cannot be read either.
    """
    from desktop.core.vault import PROOFS

    stored = next(proof for proof in PROOFS if proof >= side)
    image = _decoded(QImageReader(str(vault.proof(digest, stored))), side)
    if not image.isNull():
        return image
    from desktop.core.imaging import make_proofs
    from desktop.core.opening import open_picture

    progress.check()
    with open_picture(_original(vault, digest, suffix)) as opened:
        proofs = make_proofs(opened)
    for each, data in proofs.data.items():
        try:
            vault.write_proof(digest, each, data)
        except Known as error:  # a full or read-only disk: shown all the same, made again next time
            _log.warning("proof of %s not written: %s", digest[:12], error)
    buffer = QBuffer()
    buffer.setData(proofs.data[stored])
    return _decoded(QImageReader(buffer), side)


def _decoded(reader: QImageReader, side: int) -> QImage:
    """The picture of a reader, at most `side` pixels long; JPEG is decoded small in the first."""
    size = reader.size()
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def read_clear(path: Path, max_side: int) -> QImage:
    """Decode an original upright, in sRGB, with what is transparent in it. Runs on a thread."""
    from desktop.core.imaging import clear_pixels

    pixels = clear_pixels(path, max_side)
    image = QImage(
        pixels.data, pixels.width, pixels.height, pixels.width * 4, QImage.Format.Format_RGBA8888
    )
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)  # a copy, as above


def read_original(path: Path, max_side: int, progress: Progress) -> QImage:
    """Decode an original upright, in sRGB, at most `max_side` pixels long. Runs on a thread."""
    from desktop.core.imaging import WHOLE, crop_pixels
    from desktop.core.opening import open_picture

    with open_picture(path) as opened:
        width, height = opened.header.width, opened.header.height
    progress.check()
    scale = min(1.0, max_side / max(width, height), (MOST_PIXELS / (width * height)) ** 0.5)
    size = max(1, int(width * scale)), max(1, int(height * scale))
    pixels = crop_pixels(path, WHOLE, *size)
    progress.check()
    rgb = QImage(
        pixels.data, pixels.width, pixels.height, pixels.width * 3, QImage.Format.Format_RGB888
    )
    # RGB32 is what the screen wants: the GUI thread need not convert. It is a copy as well, and
    # has to be: `rgb` only borrows the bytes.
    return rgb.convertToFormat(QImage.Format.Format_RGB32)


def _original(vault: Vault, digest: str, suffix: str) -> Path:
    """The path of the original, looked for where the suffix is not known."""
    path = vault.original(digest, suffix)
    if suffix:
        return path
    found = [p for p in path.parent.glob(f"{digest}.*") if p.suffix != ".part"]
    if not found:
        raise Known("image_vanished", file=digest[:12])
    return found[0]


def placeholder(side: int) -> QPixmap:
    """What is shown for a broken picture: a portrait frame torn across, in a grey for any theme."""
    width, height = max(8, round(side * 0.8)), max(8, side)
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    grey = QColor(*TORN)
    image.fill(QColor(grey.red(), grey.green(), grey.blue(), 40))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = width / 10
    pen = QPen(grey, max(1.0, unit / 4))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    frame = QRectF(3 * unit, height / 2 - 2.5 * unit, 4 * unit, 5 * unit)
    painter.drawRoundedRect(frame, unit / 3, unit / 3)
    left, right, middle = frame.left(), frame.right(), frame.center().y()
    steps = [(0.0, 0.6), (0.3, -0.4), (0.6, 0.5), (1.0, -0.6)]
    tear = [QPointF(left + x * (right - left), middle + y * unit) for x, y in steps]
    painter.drawPolyline(QPolygonF(tear))
    painter.end()
    return QPixmap.fromImage(image)


def _weight(pixmap: QPixmap) -> int:
    """Bytes of a pixmap in memory; all have 32 bits per pixel."""
    return pixmap.width() * pixmap.height() * 4
