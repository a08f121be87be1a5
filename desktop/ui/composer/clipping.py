"""Copying how a place is framed, or what it looks like, and pasting that into others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.work.i18n import translate
from desktop.work.walls.clips import (
    MIME,
    Clip,
    CropClip,
    crop_clip,
    from_bytes,
    pasting,
    style_clip,
    to_bytes,
)

if TYPE_CHECKING:
    from desktop.ui.area import Shell
    from desktop.ui.composer.board import Board
    from desktop.work.walls.composition import Place


class Clipping:
    """Puts crops and styles of the board's places on the clipboard, and takes them from there."""

    def __init__(self, board: Board, shell: Shell) -> None:
        self._board, self._shell = board, shell

    def _source(self) -> Place | None:
        """Where to copy from: the place that the keyboard is at."""
        return self._board.place(self._board.current)

    # ------------------------------------------------------------------ copying

    @property
    def has_crop(self) -> bool:
        """Whether there is a framing to copy."""
        place = self._source()
        return place is not None and place.photo is not None

    @property
    def has_style(self) -> bool:
        """Whether there is a place whose looks can be copied."""
        return self._source() is not None

    def copy(self) -> None:
        """Copy the framing; of a place without a photo what it looks like."""
        if self.has_crop:
            self.copy_crop()
        else:
            self.copy_style()

    def copy_crop(self) -> None:
        """Copy how the photo is framed."""
        place = self._source()
        clip = crop_clip(place) if place is not None else None
        if clip is not None:
            self._keep(clip)
            self._shell.notify(translate("Composer", "Crop copied. Ctrl+V frames others like it."))

    def copy_style(self) -> None:
        """Copy size, ground and lock."""
        place = self._source()
        if place is not None:
            self._keep(style_clip(place))
            text = translate("Composer", "Style copied: size, ground and lock of the place.")
            self._shell.notify(text)

    @staticmethod
    def _keep(clip: Clip) -> None:
        data = QMimeData()
        data.setData(MIME, to_bytes(clip))
        QGuiApplication.clipboard().setMimeData(data)

    # ------------------------------------------------------------------ pasting

    def _kept(self) -> Clip | None:
        data = QGuiApplication.clipboard().mimeData()
        if data is None or not data.hasFormat(MIME):
            return None
        return from_bytes(bytes(data.data(MIME).data()))

    @property
    def can_paste(self) -> bool:
        """Whether the clipboard has something for the chosen places."""
        clip = self._kept()
        if isinstance(clip, CropClip):
            return any(place.photo is not None for place in self._board.chosen_places)
        return clip is not None and bool(self._board.chosen)

    def paste(self) -> None:
        """Frame or style all chosen places like the one that was copied."""
        clip, composition = self._kept(), self._board.composition
        if clip is None or composition is None:
            return
        context, chosen = self._board.context, self._board.chosen_places
        change = pasting(context.store, composition.row.id, chosen, clip)
        if not change.changes:
            return
        text = (
            translate("Composer", "Paste the crop")
            if isinstance(clip, CropClip)
            else translate("Composer", "Paste the style")
        )
        context.undo.push_change(text, change)
