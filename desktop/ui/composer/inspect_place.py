"""The inspector of the chosen places: who is there, how the photo is framed, how sharp it is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from desktop.core.crop import MAX_ZOOM
from desktop.core.geometry import Rect, Size
from desktop.ui import theme
from desktop.ui.composer.content_panel import ContentPanel
from desktop.ui.composer.fields import LightLine
from desktop.ui.widgets.captions import row, titled
from desktop.ui.widgets.text import Elided, label
from desktop.work.crops import face_of, focus_of
from desktop.work.i18n import format_number, format_percent, format_size, translate
from desktop.work.walls.hints import place_name, sharpness
from desktop.work.walls.specials import KINDS

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits
    from desktop.work.images import Images
    from desktop.work.walls.composition import Place

STEPS = 200
"""Steps of the zoom slider, which is logarithmic."""
PREVIEW = 168
"""Height of the preview in logical px."""
SLIVER = 4.5
"""Strips narrower than this many px say nothing: with the line beside them they are a dark bar."""


def framed(frame: QRectF, photo: Size, box: Rect) -> tuple[QRectF, QRectF]:
    """Where the whole photo and the framed part of it (`box`, fractions) lie in a frame, in px.

    Both on whole pixels, and an edge of the part that all but meets the photo's meets it: a
    photo that is framed in its full width has no veiled slivers beside it.
    """
    scale = min(frame.width() / photo.width, frame.height() / photo.height)
    width, height = round(photo.width * scale), round(photo.height * scale)
    left, top = round((frame.width() - width) / 2), round((frame.height() - height) / 2)
    whole = QRectF(frame.x() + left, frame.y() + top, width, height)

    def edge(share: float, length: int) -> int:
        place = share * length
        if place < SLIVER:
            return 0
        return length if place > length - SLIVER else round(place)

    x, y = edge(box.x, width), edge(box.y, height)
    right, bottom = edge(box.right, width), edge(box.bottom, height)
    return whole, QRectF(whole.x() + x, whole.y() + y, right - x, bottom - y)


class Preview(QWidget):
    """The whole photo, with what the place shows of it in full light."""

    def __init__(self, images: Images) -> None:
        super().__init__()
        self._images = images
        self._place: Place | None = None
        self.setFixedHeight(PREVIEW)
        self.setAccessibleName(translate("Composer", "What the place shows of the photo"))
        images.arrived.connect(self._arrived)
        theme.changed.connect(self.update)

    def show_place(self, place: Place | None) -> None:
        """Show another place, or the same framed otherwise."""
        self._place = place
        self.update()

    def _arrived(self, digest: str, _side: int) -> None:
        place = self._place
        if place is not None and place.portrait is not None and place.portrait.digest == digest:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        frame = QRectF(self.rect())
        ground = QPainterPath()
        ground.addRoundedRect(frame, theme.radius("control"), theme.radius("control"))
        painter.fillPath(ground, theme.color("sunken"))
        place = self._place
        if place is None or place.photo is None or place.portrait is None:
            icon = theme.pixmap("picture-missing", 28, "icon_quiet", self.devicePixelRatioF())
            painter.drawPixmap(int(frame.center().x()) - 14, int(frame.center().y()) - 14, icon)
            return
        line, photo = place.portrait, place.photo
        proof = self._images.best(line.digest, PREVIEW, self.devicePixelRatioF(), line.suffix)
        if proof is None:
            return
        painter.setClipPath(ground)
        box = place.crop.box(photo, place.cell.photo.size)
        whole, part = framed(frame, photo, Rect(box.left, box.top, box.width, box.height))
        painter.drawPixmap(whole, proof, QRectF(proof.rect()))
        veil = QPainterPath()
        veil.addRect(whole)
        inner = QPainterPath()
        inner.addRect(part)
        painter.fillPath(veil.subtracted(inner), theme.color("tile_veil"))
        painter.setPen(theme.color("tile_text"))
        painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5))


class PlacePanel(QWidget):
    """One place, or how many are chosen."""

    portrait_wanted = Signal(int)

    def __init__(self, board: Board, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board, self._edits = board, edits
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.space("between"))
        self._where = label("", "secondary")
        self._name = Elided("", "lead")
        self._role = Elided("", "secondary")
        head = QWidget()
        inner = QVBoxLayout(head)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(1)
        for widget in (self._where, self._name, self._role):
            inner.addWidget(widget)
        self._layout.addWidget(head)
        self._open = self._button(translate("Composer", "Show the portrait"), "portraits")
        self._open.clicked.connect(self._show_portrait)
        self._frame = self._make_frame(board.context.images)
        self._layout.addWidget(self._frame)
        self.content = ContentPanel(board, edits)
        self._layout.addWidget(self.content)
        self._clear = self._button(translate("Composer", "Empty the place"), "trash")
        self._clear.clicked.connect(lambda: self._edits.clear(self._board.chosen_places))
        # One below the other: beside each other their words are too wide for a narrow window.
        self._layout.addWidget(self._open)
        self._layout.addWidget(self._clear)
        board.chosen_changed.connect(self.follow)
        board.changed.connect(self.follow)
        self.follow()

    @staticmethod
    def _button(text: str, icon: str) -> QPushButton:
        button = QPushButton(text)
        button.setIcon(theme.icon(icon))
        return button

    def _make_frame(self, images: Images) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("between"))
        self.preview = Preview(images)
        layout.addWidget(self.preview)
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self.zoom.setRange(0, STEPS)
        self.zoom.setAccessibleName(translate("Composer", "Zoom of the photo"))
        self.zoom.valueChanged.connect(self._slide)
        self._percent: QLabel = label("", "secondary")
        self._percent.setMinimumWidth(48)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QWidget()
        beside = QHBoxLayout(line)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.zoom, 1)
        beside.addWidget(self._percent)
        layout.addWidget(titled(translate("Composer", "Size of the photo"), line))
        self.face = self._button(translate("Composer", "Face"), "face")
        self.face.setToolTip(translate("Composer", "Frame by focus or face again (F)"))
        self.face.clicked.connect(lambda: self._edits.to_face(self._board.chosen_places))
        self.whole = self._button(translate("Composer", "Whole photo"), "crop")
        self.whole.setToolTip(translate("Composer", "As much of the photo as fits (R)"))
        self.whole.clicked.connect(lambda: self._edits.whole(self._board.chosen_places))
        layout.addWidget(row(self.face, self.whole))
        self.unknown = label("", "secondary", wrap=True)
        self.unknown.setText(
            translate("Composer", "No face was found here. A focus point on the portrait helps.")
        )
        layout.addWidget(self.unknown)
        self._dpi = label("", "strong")
        self.sharp = LightLine()
        resolution = QWidget()
        column = QVBoxLayout(resolution)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("tiny"))
        column.addWidget(self._dpi)
        column.addWidget(self.sharp)
        self._resolution = titled(translate("Composer", "Resolution"), resolution)
        layout.addWidget(self._resolution)
        return made

    # ------------------------------------------------------------------ following

    def follow(self) -> None:
        """The board, or what is chosen on it, has changed."""
        chosen = self._board.chosen_places
        if not chosen:
            return
        self.content.follow()
        place = chosen[0] if len(chosen) == 1 else None
        taken = [p for p in chosen if p.portrait is not None]
        self._clear.setVisible(any(not p.empty for p in chosen))
        self._open.setVisible(place is not None and place.portrait is not None)
        photos = [p for p in chosen if p.photo is not None]
        self._frame.setVisible(bool(photos))
        self.preview.setVisible(place is not None)
        self._resolution.setVisible(place is not None)
        if photos:
            self._show_zoom(photos)
        if place is None:
            self._where.setText("")
            self._name.setText(translate("Composer", "%n place(s) chosen", "", len(chosen)))
            self._role.setText(translate("Composer", "%n portrait(s)", "", len(taken)))
            self._clear.setText(translate("Composer", "Empty the places"))
            return
        self._clear.setText(translate("Composer", "Empty the place"))
        self._where.setText(_capital(place_name(place)))
        line = place.portrait
        if line is None and not place.empty:
            self._name.setText(kind_name(place))
            self._role.setText("")
            return
        if line is None:
            self._name.setText(translate("Composer", "Empty"))
            self._role.setText(translate("Composer", "Drag a portrait here."))
            return
        name = line.name or line.file_name or translate("Composer", "Without a name")
        self._name.setText(f"{name}, {line.age}" if line.age is not None else name)
        self._role.setText(line.role or translate("Composer", "No role yet"))
        self._show_frame(place)

    def _show_frame(self, place: Place) -> None:
        composition = self._board.composition
        if composition is None or place.photo is None:
            return
        self.preview.show_place(place)
        found = sharpness(composition, place)
        if found is not None:
            size = place.cell.photo
            dpi = format_number(round(place.dpi or 0))
            about = translate(
                "Composer", "{dpi} dpi at {size}", dpi=dpi,
                size=format_size(size.width, size.height, 0),
            )  # fmt: skip
            self._dpi.setText(about)
            self.sharp.show_line(*found)

    def _show_zoom(self, photos: list[Place]) -> None:
        """How large the photos are; of several sizes the smallest and the largest."""
        zooms = sorted(place.crop.zoom for place in photos)
        self.zoom.blockSignals(True)
        self.zoom.setValue(round(math.log(zooms[0]) / math.log(MAX_ZOOM) * STEPS))
        self.zoom.blockSignals(False)
        shown = [format_percent(zoom) for zoom in (zooms[0], zooms[-1])]
        self._percent.setText("–".join(dict.fromkeys(shown)))
        self.face.setEnabled(any(place.by_hand for place in photos))
        self.unknown.setVisible(all(known_face(place) is None for place in photos))

    def _slide(self, step: int) -> None:
        self._edits.set_zoom(self._board.chosen_places, MAX_ZOOM ** (step / STEPS))

    def _show_portrait(self) -> None:
        chosen = self._board.chosen_places
        if len(chosen) == 1 and chosen[0].portrait is not None:
            self.portrait_wanted.emit(chosen[0].portrait.id)


def known_face(place: Place) -> object | None:
    """What frames the photo of a place by itself: a focus point or a face; None without either."""
    line = place.portrait
    return None if line is None else focus_of(line) or face_of(line)


def kind_name(place: Place) -> str:
    """What a place shows in place of a portrait, by name."""
    kind = place.row.kind if place.row is not None else "portrait"
    return translate("Composer", dict(KINDS)[kind])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
