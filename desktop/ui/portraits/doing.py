"""What can be done with the selected portraits: the actions of the screen, without the screen."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from desktop.core.naming import free_name
from desktop.ui.campaigns.dropping import give
from desktop.ui.widgets.menus import entry, pop_up
from desktop.work import verbs
from desktop.work.i18n import translate
from desktop.work.settings import folder_to_import

if TYPE_CHECKING:
    from db.rows import Picture, Portrait, PortraitLine
    from desktop.context import Context
    from desktop.core.crop import Face
    from desktop.core.faces import FaceFinder
    from desktop.core.vault import Vault
    from desktop.ui.area import Shell
    from desktop.ui.portraits.area import PortraitsArea
    from desktop.work.jobs import Progress


_log = logging.getLogger(__name__)

#: Bytes copied between two looks at whether the user wants to stop.
PIECE = 4 << 20


class Doing(QObject):
    """The verbs of the portraits' screen."""

    def __init__(self, area: PortraitsArea) -> None:
        super().__init__(area)
        self._area = area
        self._context = area.context
        self._shell = area.shell

    # ------------------------------------------------------------------ what is selected

    def is_one(self) -> bool:
        """Whether exactly one portrait is selected."""
        return self._area.keeper.number() == 1

    def has_one_photo(self) -> bool:
        """Whether one portrait is selected that has a photo."""
        rows = self._area.keeper.rows() if self.is_one() else ()
        line = self._area.model.line(rows[0]) if rows else None
        return line is not None and bool(line.digest)

    def has_photo(self) -> bool:
        """Whether anything is selected."""
        return self._area.has_chosen()

    def _one(self) -> PortraitLine:
        line = self._area.model.line(self._area.keeper.rows()[0])
        assert line is not None, "asked for what is gone"
        return line

    # ------------------------------------------------------------------ new ones

    def new_person(self) -> None:
        """A portrait without a photo, to be filled in."""
        self._new("person", translate("Portraits", "New person"))

    def new_place(self) -> None:
        """A town or place."""
        self._new("place", translate("Portraits", "New place"))

    def _new(self, kind: str, text: str) -> None:
        from db.rows import Portrait

        self._shell.show_area("portraits")
        campaign = self._area.importing.campaign()
        if campaign is None:
            self._shell.notify(
                translate("Portraits", "Choose the campaign first in which it shall appear."),
                action=(
                    translate("Portraits", "Campaigns"),
                    lambda: self._shell.show_area("campaigns"),
                ),
            )
            return
        self._area.add_row(Portrait(0, campaign, kind), text)

    def duplicate(self) -> None:
        """The selected portraits once more, in their own campaigns."""
        from db import queries
        from db.changes import Batch

        store = self._context.store
        portraits: list[Portrait] = store.read(queries.many, "portraits", self._area.chosen())
        changes: list[Any] = []
        fresh: tuple[int, ...] = ()
        for campaign in {portrait.campaign_id: None for portrait in portraits}:
            own = [p.id for p in portraits if p.campaign_id == campaign]
            change, ids = verbs.copy_portraits(store, own, campaign)
            changes.append(change)
            fresh += ids
        text = translate("Portraits", "%n portrait(s) duplicated", "", len(fresh))
        if self._area.write(text, Batch(tuple(changes))):
            self._area.choose(fresh)
            self._shell.notify(text, undo=True)

    # ------------------------------------------------------------------ photos

    def add_photos(self) -> None:
        """Further photos for the selected portrait."""
        from desktop.ui.portraits.replacing import add_photos

        files, _filter = QFileDialog.getOpenFileNames(
            self._area,
            translate("Portraits", "Add photos"),
            folder_to_import(self._context.settings),
        )
        if files:
            paths = [Path(file) for file in files]
            add_photos(self._context, self._shell, paths, self._area.chosen()[0])

    def replace(self) -> None:
        """Another photo for the selected portrait."""
        file, _filter = QFileDialog.getOpenFileName(
            self._area,
            translate("Portraits", "Replace photo"),
            folder_to_import(self._context.settings),
        )
        if file:
            self.replace_with(Path(file), self._area.chosen()[0])

    def replace_with(self, path: Path, portrait_id: int) -> None:
        """Read a file and let a portrait show it; the former photo stays in the library."""
        from desktop.ui.portraits.replacing import replace_photo

        replace_photo(self._context, self._shell, path, portrait_id)

    def find_faces(self) -> None:
        """Look for the face in the photos of the selected portraits again."""
        from db import queries

        context = self._context
        ids = self._area.chosen()
        portraits = context.store.read(queries.many, "portraits", ids)
        wanted = {p.picture_id: None for p in portraits if p.picture_id is not None}
        pictures = context.store.read(queries.many, "pictures", tuple(wanted))
        vault = context.vault

        store, shell = context.store, self._shell

        def work(progress: Progress) -> dict[int, Face]:
            from desktop.core.faces import FaceFinder

            finder, found = FaceFinder(), {}
            for number, picture in enumerate(pictures):
                progress.report(number, len(pictures), picture.file_name)
                face = _face_in(finder, vault, picture)
                if face is not None:
                    found[picture.id] = face
            return found

        def done(found: dict[int, Face]) -> None:
            # Neither this screen nor its window need be there any more.
            if context.is_open and context.store is store:
                faces_found(context, context.shell or shell, found, len(pictures))

        context.jobs.start(
            work,
            title=translate("Portraits", "Find faces"),
            done=done,
            key=(context, "faces", tuple(wanted)),
        )

    def save_original(self) -> None:
        """Copy the original of the selected portrait out of the library."""
        line = self._one()
        source = self._context.vault.original(line.digest, line.suffix)
        folder = Path(self._context.settings.get("export.folder"))
        name = Path(line.file_name).with_suffix(line.suffix).name
        file, _filter = QFileDialog.getSaveFileName(
            self._area, translate("Portraits", "Save the original"), str(folder / name)
        )
        if not file:
            return
        target = Path(file)
        self._context.settings.set("export.folder", str(target.parent))

        context, shell = self._context, self._shell

        def work(progress: Progress) -> Path:
            copy_original(source, target, progress)
            return target

        def done(path: Path) -> None:
            text = translate("Portraits", "Saved: {file}", file=path.name)
            (context.shell or shell).notify(text, kind="success")

        context.jobs.start(
            work,
            title=translate("Portraits", "Save the original"),
            done=done,
            key=(context, "save", target),
        )

    def show_file(self) -> None:
        """Show the folder of the original in the system's file manager."""
        line = self._one()
        path = self._context.vault.original(line.digest, line.suffix)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    # ------------------------------------------------------------------ elsewhere

    def to_wall(self) -> None:
        """Choose a wall, or a new one, for the selected portraits."""
        pop_up(self.walls_menu(), self._area.beside_chosen(), first=True)

    def walls_menu(self) -> QMenu:
        """The walls of the campaign, to choose one from."""
        from db import queries
        from db.filters import Having

        campaign = self._context.scope.campaign_id
        filters = () if campaign is None else (Having.of("campaign_id", campaign),)
        query = queries.Query("walls", filters=filters).sorted_by("name")
        store = self._context.store
        walls = store.read(queries.many, "walls", store.read(queries.ids, query))
        menu = QMenu(self._area)
        for wall in walls:
            entry(menu, wall.name, lambda id_=wall.id: self.place_on(id_))
        menu.addSeparator()
        entry(menu, translate("Portraits", "New poster wall"), self.place_on_new)
        return menu

    def place_on(self, wall_id: int) -> None:
        """Put the selected portraits into the empty places of a wall."""
        ids = self._area.chosen()
        text = translate("Portraits", "%n portrait(s) put on the wall", "", len(ids))
        if self._area.write(text, verbs.place(self._context.store, wall_id, ids)):
            self._tell_wall(text, wall_id)

    def place_on_new(self) -> None:
        """A new wall of the selected portraits."""
        from db import queries
        from desktop.work.walls.sizing import new_wall

        store, ids = self._context.store, self._area.chosen()
        campaign = self._area.importing.campaign()
        name = self._area.importing.campaign_name(campaign)
        taken = store.read(queries.values_in, "walls", "name")
        wall = new_wall(free_name(name or translate("Portraits", "Poster wall"), taken), campaign)
        change, wall_id = verbs.add_wall(store, wall, ids)
        text = translate("Portraits", "Wall with %n portrait(s)", "", len(ids))
        if self._area.write(text, change):
            self._shell.show_area("walls", (wall_id,))  # what was just made is seen
            self._shell.notify(text, undo=True)

    def _tell_wall(self, text: str, wall_id: int) -> None:
        show = lambda: self._shell.show_area("walls", (wall_id,))  # noqa: E731
        self._shell.notify(text, undo=True, action=(translate("Portraits", "Show"), show))

    def move(self) -> None:
        """Choose the campaign the selected portraits shall belong to."""
        pop_up(self.campaigns_menu(), self._area.beside_chosen(), first=True)

    def campaigns_menu(self) -> QMenu:
        """The campaigns, to choose one from."""
        from db import queries

        store = self._context.store
        ids = store.read(queries.ids, queries.Query("campaigns").sorted_by("name"))
        campaigns = store.read(queries.many, "campaigns", ids)
        menu = QMenu(self._area)
        for campaign in campaigns:
            entry(menu, campaign.name, lambda id_=campaign.id: self.move_to(id_))
        return menu

    def move_to(self, campaign_id: int) -> None:
        """Move the selected portraits to a campaign."""
        give(self._context, self._shell, self._area.chosen(), campaign_id, move=True)


def faces_found(context: Context, shell: Shell, found: dict[int, Face], asked: int) -> None:
    """Note the faces that were found, as one step, and say how many."""
    from db.changes import Update

    if not found:
        shell.notify(translate("Portraits", "No face was found."))
        return
    values = {
        id_: {
            "face_x": face.x,
            "face_y": face.y,
            "face_width": face.width,
            "face_height": face.height,
            "focus_x": None,
            "focus_y": None,
        }
        for id_, face in found.items()
    }
    change = Update("pictures", values)
    if not context.undo.push_change(translate("Portraits", "Find faces"), change):
        return
    text = translate("Portraits", "%n face(s) found", "", len(found))
    if asked > len(found):
        missing = translate("Portraits", "none in %n photo(s)", "", asked - len(found))
        text = f"{text}, {missing}"
    shell.notify(text, undo=True)


def _face_in(finder: FaceFinder, vault: Vault, picture: Picture) -> Face | None:
    """The face in a photo; None as well where neither its proof nor its original can be read."""
    from desktop.core.errors import Known
    from desktop.core.opening import open_picture

    files = (
        vault.proof(picture.digest, 1024),
        vault.original(picture.digest, picture.suffix),
    )
    for file in files:
        try:
            with open_picture(file) as opened:
                return finder.find(opened.image.convert("RGB"))
        except Known as error:
            _log.info("no face sought in %s: %s", picture.digest[:12], error)
    return None


def copy_original(source: Path, target: Path, progress: Progress) -> None:
    """Copy a photo out of the library: complete under its name, or not at all.

    Raises Known: image_vanished for an original that is gone, and those of
    `desktop.core.writing.replacing`.
    """
    from desktop.core.errors import Known
    from desktop.core.writing import replacing

    try:
        stream = source.open("rb")
    except OSError as error:
        raise Known("image_vanished", file=target.name) from error
    with stream, replacing(target) as copy:
        while piece := stream.read(PIECE):
            progress.check()
            copy.write(piece)
