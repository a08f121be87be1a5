"""The pixels of one photo: its proof at once, its original when asked, smaller steps for between.

A large picture drawn much smaller shimmers, so that the original is halved a few times beside the
window; `pick` gives the step that suits a zoom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from desktop.work.jobs import Job, Progress

if TYPE_CHECKING:
    from db.rows import PortraitLine
    from desktop.work.images import Images
    from desktop.work.jobs import Jobs

PROOF = 1024
"""Longest side of the proof that is shown first, in px."""
LONGEST = 12_000
"""Longest side of an original that is loaded, in px; `Images` also limits its area."""
UNASKED = 32_000_000
"""Originals of so many pixels are loaded without a zoom, after a short rest."""
_ENOUGH = 0.85
"""A picture is sharp with so many of its pixels for one of the screen."""

Shown = QImage | QPixmap


class Picture(QObject):
    """What there is of the photo that is shown; one photo at a time.

    Signals: `changed` when another picture can be drawn or something failed.
    """

    changed = Signal()

    def __init__(self, images: Images, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._jobs = jobs
        self._job: Job | None = None
        self.digest = ""
        self.suffix = ""
        self.proof: QPixmap | None = None
        self.original: QImage | None = None
        self.problem: BaseException | None = None
        """Why the original cannot be shown."""
        self._steps: tuple[QImage, ...] = ()
        images.arrived.connect(self._arrived)

    def show(self, line: PortraitLine | None) -> None:
        """Show another photo; the former original is let go."""
        digest = line.digest if line is not None else ""
        if digest == self.digest:
            return
        self._stop()
        self.digest, self.suffix = digest, line.suffix if line is not None else ""
        self.proof = self.original = self.problem = None
        self._steps = ()
        if digest:
            self._take_proof()
        self.changed.emit()

    def prefetch(self, line: PortraitLine) -> None:
        """Have the proof of a neighbour ready."""
        if line.digest:
            self._images.pixmap(line.digest, PROOF, line.suffix)

    @property
    def loading(self) -> bool:
        """Whether the original is on its way."""
        return self._job is not None

    @property
    def tried(self) -> bool:
        """Whether the original is there, on its way, or cannot be had."""
        return self.original is not None or self.loading or self.problem is not None

    @property
    def broken(self) -> bool:
        """Whether not even a proof can be shown."""
        return bool(self.digest) and self.original is None and self._images.broken(self.digest)

    def load(self) -> None:
        """Fetch the original, if that has not been tried yet."""
        if not self.digest or self.tried or self._images.vault is None:
            return
        digest = self.digest
        self._job = self._images.load_original(
            digest,
            self.suffix,
            LONGEST,
            lambda image: self._take(digest, image),
            lambda error: self._fail(digest, error),
            key=(self, "original"),
        )
        self.changed.emit()

    def sharp(self, needed: float) -> bool:
        """Whether what is there has enough pixels for a longest side of `needed` screen pixels."""
        best = self.original.size() if self.original is not None else self._proof_size()
        return max(best.width(), best.height()) >= needed * _ENOUGH

    def pick(self, needed: float) -> Shown | None:
        """The smallest picture that is sharp for `needed` screen pixels, or the largest there is.

        `needed`: the longest side that the whole photo has on the screen at this zoom.
        """
        found: list[Shown] = []
        if self.proof is not None and not self.broken:
            found.append(self.proof)
        found.extend(self._steps)
        if self.original is not None:
            found.append(self.original)
        for each in found:
            if max(each.width(), each.height()) >= needed * _ENOUGH:
                return each
        return found[-1] if found else None

    def _proof_size(self) -> QSize:
        return self.proof.size() if self.proof is not None else QSize(0, 0)

    def _take_proof(self) -> None:
        self.proof = self._images.best(self.digest, PROOF, 1.0, self.suffix)

    def _arrived(self, digest: str, _side: int) -> None:
        if digest == self.digest:
            self._take_proof()
            self.changed.emit()

    def _take(self, digest: str, image: QImage) -> None:
        self._job = None
        if digest != self.digest:
            return
        self.original = image
        self.changed.emit()

        def done(steps: tuple[QImage, ...]) -> None:
            if digest == self.digest:
                self._steps = steps
                self.changed.emit()

        self._jobs.quick(lambda progress: halved(image, progress), done=done, key=(self, "steps"))

    def _fail(self, digest: str, error: BaseException) -> None:
        self._job = None
        if digest == self.digest:
            self.problem = error
            self.changed.emit()

    def _stop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()


def halved(image: QImage, progress: Progress) -> tuple[QImage, ...]:
    """The picture in halves of halves down to the proof's size, the smallest first."""
    steps: list[QImage] = []
    while max(image.width(), image.height()) >= 2 * PROOF * 1.2:
        progress.check()
        image = image.scaled(
            max(1, image.width() // 2),
            max(1, image.height() // 2),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        steps.append(image)
    return tuple(reversed(steps))
