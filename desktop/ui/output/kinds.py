"""What a wall can be written for: a table; further kinds are further rows."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from desktop.work.i18n import mark

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.ui.output.panel import OutputPanel


@dataclass(frozen=True, slots=True)
class OutputKind:
    """A kind of output: its key (remembered), icon, name on screen, file ending and panel."""

    key: str
    icon: str
    name: str
    suffix: str
    panel: str
    """"module:Class" of an `OutputPanel`, imported when it is first chosen."""


KINDS: tuple[OutputKind, ...] = (
    OutputKind(
        "press", "print", mark("Output", "Print shop (PDF/X)"), ".pdf",
        "desktop.ui.output.press:PressPanel",
    ),
    OutputKind(
        "office", "pdf", mark("Output", "Office and mail (PDF)"), ".pdf",
        "desktop.ui.output.resolution:PdfPanel",
    ),
    OutputKind(
        "png", "png", mark("Output", "Picture (PNG)"), ".png",
        "desktop.ui.output.resolution:PicturePanel",
    ),
    OutputKind(
        "tiff", "picture", mark("Output", "Picture (TIFF)"), ".tif",
        "desktop.ui.output.sheets:TiffPanel",
    ),
    OutputKind(
        "jpeg", "picture", mark("Output", "Picture (JPEG)"), ".jpg",
        "desktop.ui.output.sheets:JpegPanel",
    ),
    OutputKind(
        "tiles", "grid", mark("Output", "Sheets to glue together (PDF)"), ".pdf",
        "desktop.ui.output.sheets:TilesPanel",
    ),
    OutputKind(
        "plan", "template", mark("Output", "Posting plan (PDF)"), ".pdf",
        "desktop.ui.output.sheets:PlanPanel",
    ),
    OutputKind(
        "parts", "files", mark("Output", "Parts of a large poster (PDF/X)"), ".pdf",
        "desktop.ui.output.parts:PartsPanel",
    ),
    OutputKind(
        "contact", "select-all", mark("Output", "Contact sheet for sign-off (PDF)"), ".pdf",
        "desktop.ui.output.sheets:ContactPanel",
    ),
    OutputKind(
        "draft", "eye", mark("Output", "Draft that spares ink (PDF)"), ".pdf",
        "desktop.ui.output.proofs:DraftPanel",
    ),
    OutputKind(
        "model", "zoom-out", mark("Output", "Model 1:10 on A4 (PDF)"), ".pdf",
        "desktop.ui.output.proofs:ModelPanel",
    ),
    OutputKind(
        "strip", "true-size", mark("Output", "Piece in true size on A4 (PDF)"), ".pdf",
        "desktop.ui.output.proofs:StripPanel",
    ),
    OutputKind(
        "web", "web", mark("Output", "Web page with pictures (ZIP)"), ".zip",
        "desktop.ui.output.proofs:WebPanel",
    ),
    OutputKind(
        "package", "archive", mark("Output", "Job package with photos (ZIP)"), ".zip",
        "desktop.ui.output.package:PackagePanel",
    ),
)  # fmt: skip


def kind_of(key: str) -> OutputKind:
    """The kind of a key; the first one for a key that is none."""
    return next((kind for kind in KINDS if kind.key == key), KINDS[0])


def make_panel(kind: OutputKind, board: Board) -> OutputPanel:
    """The settings of a kind for the board's wall."""
    module, _, name = kind.panel.partition(":")
    made: OutputPanel = getattr(import_module(module), name)(board)
    return made
