"""Photos on the welcome page: a library is made for them, and they are imported into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout

from desktop.core.places import default_library
from desktop.ui import theme
from desktop.ui.library import drives
from desktop.ui.library.boards import Board, FirstStart, Offer
from desktop.ui.library.placing import new_place
from desktop.ui.portraits.dropping import DropZone, contents, importing, local_paths
from desktop.ui.portraits.importing import ImportController, imports_of
from desktop.ui.widgets.text import label
from desktop.work.drives import drive_of
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.library.librarian import Librarian

_NAME = 320


class Welcome(QObject):
    """The first screen, which takes photos by drop and paste, and what follows."""

    def __init__(self, librarian: Librarian) -> None:
        super().__init__(librarian)
        self._librarian = librarian
        self._context = librarian.context
        self._board: FirstStart | NewLibrary | None = None
        self._waiting: tuple[QMimeData, str, Path] | None = None
        """What is imported once which library is open, and how its campaign is called."""
        self.zone: DropZone
        self._context.opened.connect(self._opened)

    def show(self) -> None:
        """Show the first screen."""
        self._waiting = None
        folder = new_place()
        librarian = self._librarian
        self._put(
            FirstStart(
                str(folder),
                librarian.example.open,
                lambda: librarian.open(folder, create=True),
                librarian.choose_new,
                librarian.choose_open,
                drives.warning(drive_of(folder)),
            )
        )

    def _put(self, board: FirstStart | NewLibrary) -> None:
        self._board = board
        self.zone = DropZone(board, self._say, lambda data, _event: self.offer(data))
        self._librarian.show(board)

    def _say(self, data: QMimeData, _event: QDropEvent) -> tuple[str, QRect] | None:
        if self._board is None or not ImportController.can_paste(data):
            return None
        text = translate("Library", "Make a library and import {what}", what=_what(data))
        return text, self._board.rect()

    # ------------------------------------------------------------------ paste

    def can_paste(self) -> bool:
        """Whether the screen is shown and the clipboard holds files or a picture."""
        window = self._librarian.window
        shown = window is not None and window.stage.board() is self._board is not None
        return shown and ImportController.can_paste(QGuiApplication.clipboard().mimeData())

    def paste(self) -> None:
        """Take what is on the clipboard."""
        self.offer(QGuiApplication.clipboard().mimeData())

    # ------------------------------------------------------------------ offer

    def offer(self, data: QMimeData, folder: Path | None = None, name: str = "") -> None:
        """Offer to make a library for these photos; `folder` and `name` instead of our guess."""
        kept = _copy(data)
        place = folder or new_place()
        self._put(
            NewLibrary(
                importing(_what(kept), ""),
                place,
                name or _guess(kept),
                lambda chosen: self._begin(kept, place, chosen),
                lambda chosen: self._elsewhere(kept, chosen),
                self.show,
            )
        )

    def _elsewhere(self, data: QMimeData, name: str) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self._librarian.window,
            translate("Library", "Choose an empty folder for the new library"),
            str(default_library().parent),
        )
        if chosen:
            self.offer(data, Path(chosen), name)

    def _begin(self, data: QMimeData, folder: Path, name: str) -> None:
        """Make the library; where that fails, the photos wait for another new one."""
        self._waiting = data, name, folder.absolute()
        self._librarian.open(folder, create=True)

    def _opened(self) -> None:
        self._board = None
        if self._waiting is not None:
            # After the window has taken the library in, or has found that it cannot.
            QTimer.singleShot(0, self, self._import)

    def _import(self) -> None:
        waiting, self._waiting = self._waiting, None
        window = self._librarian.window
        if waiting is None or window is None or not self._context.is_open:
            return
        data, name, folder = waiting
        if self._context.library.folder == folder or self._is_new():
            imports_of(self._context, window).paste(data, self._campaign(name))

    def _is_new(self) -> bool:
        """Whether nothing was done in the open library yet."""
        from db import queries

        return not self._context.store.read(queries.count, queries.Query("campaigns"))

    def _campaign(self, name: str) -> int | None:
        """The campaign of a new library; None where there are some already."""
        from db.rows import Campaign
        from desktop.work import verbs

        context = self._context
        if not self._is_new():
            return None
        change, id_ = verbs.add(context.store, "campaigns", Campaign(0, name))
        if not context.undo.push_change(translate("Campaigns", "New campaign"), change):
            return None
        context.scope.select(id_)
        return id_


class NewLibrary(Board):
    """Says what is imported into which new library; one click does it."""

    def __init__(
        self,
        title: str,
        folder: Path,
        name: str,
        begin: Callable[[str], object],
        elsewhere: Callable[[str], object],
        cancel: Callable[[], object],
    ) -> None:
        """`begin` and `elsewhere` get the name of the campaign."""
        self.name = QLineEdit(name)
        super().__init__(
            "import",
            "accent_text",
            title,
            translate(
                "Library",
                "Litfass makes a library in {folder} and copies the photos into it. Your files "
                "stay as they are.",
                folder=folder,
            ),
            (
                Offer(translate("Offer", "Create and import"), lambda: begin(self._named())),
                Offer(
                    translate("Library", "Choose another folder"), lambda: elsewhere(self._named())
                ),
                Offer(translate("Offer", "Cancel"), cancel),
            ),
        )
        named = label(translate("Offer", "Name of the campaign"), "secondary")
        named.setBuddy(self.name)
        named.setFixedWidth(_NAME)
        self.name.setAccessibleName(named.text())
        self.name.setFixedWidth(_NAME)
        self.name.textChanged.connect(lambda: self.buttons[0].setEnabled(bool(self._named())))
        self.name.returnPressed.connect(self.buttons[0].click)
        under = QVBoxLayout()
        under.setSpacing(theme.space("tiny"))
        under.addWidget(named)
        under.addWidget(self.name)
        self.body.addLayout(under)
        self.body.setAlignment(under, Qt.AlignmentFlag.AlignHCenter)

    def _named(self) -> str:
        return self.name.text().strip()


def _copy(data: QMimeData) -> QMimeData:
    """The files or the picture: what is dropped or copied is gone when the next thing is."""
    kept = QMimeData()
    if local_paths(data):
        kept.setUrls([url for url in data.urls() if url.isLocalFile()])
    else:
        kept.setImageData(data.imageData())
    return kept


def _what(data: QMimeData) -> str:
    """In words: "37 photos"."""
    paths = local_paths(data)
    return contents(paths) if paths else translate("Import", "%n photo(s)", "", 1)


def _guess(data: QMimeData) -> str:
    """What the campaign may be called: as a folder of photos is, if it is one."""
    paths = local_paths(data)
    if len(paths) == 1 and paths[0].is_dir():
        return paths[0].name
    return translate("Campaigns", "New campaign")
