"""A package that somebody handed on: what is in it, and the two ways to take it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from desktop.core.places import default_library
from desktop.ui import theme
from desktop.ui.library.boards import Board, Offer
from desktop.ui.library.placing import named_place
from desktop.work.i18n import format_bytes, format_moment, translate

if TYPE_CHECKING:
    from db.joining import CampaignInside, Inside
    from desktop.ui.library.librarian import Librarian
    from desktop.work.jobs import Job
    from desktop.work.lanes import Progress

_WIDTH = 520
_ROWS = 5
"""So many campaigns are seen at once."""


class Packages(QObject):
    """What the File menu, a double click and a drop on the window ask for."""

    def __init__(self, librarian: Librarian) -> None:
        super().__init__(librarian)
        self._librarian = librarian
        self._context = librarian.context

    def choose(self) -> None:
        """Ask for a package and show what is in it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._librarian.window,
            translate("Library", "Choose a package"),
            self._context.settings.get("import.folder") or str(default_library().parent),
            translate("Library", "Litfass packages (*.litfass *.zip)"),
        )
        if chosen:
            self._context.settings.set("import.folder", str(Path(chosen).parent))
            self.show(Path(chosen))

    def show(self, file: Path) -> None:
        """Look into a package, beside the window, and show what is in it."""
        from desktop.work import packages

        store = self._context.store if self._context.is_open else None
        self._context.jobs.start(
            lambda progress: packages.look(file, store, progress),
            title=translate("Library", "Looking into ‘{file}’", file=file.name),
            done=lambda inside: self._show(file, inside),
            failed=self._librarian.failed,
            key=(self, "look"),
        )

    def _show(self, file: Path, inside: Inside) -> None:
        folder = named_place(file.stem.strip(". ") or default_library().name, Path.exists)
        alone = Offer(
            translate("Library", "Open as a library of its own"), lambda: self.unfold(file, folder)
        )
        offers = [
            alone,
            Offer(translate("Library", "Choose another folder"), lambda: self._elsewhere(file)),
            Offer(translate("Offer", "Cancel"), self._cancel),
        ]
        into = ""
        if self._context.is_open:
            into = self._context.library.folder.name
            take = Offer(
                translate("Library", "Import into ‘{library}’", library=into),
                lambda: self._join(file),
            )
            offers.insert(0, take)
        self._librarian.show(PackageBoard(file, inside, folder, into, offers))

    def _cancel(self) -> None:
        if self._context.is_open:
            self._librarian.back()
        else:
            self._librarian.begin(None)

    # ------------------------------------------------------------------ into the open library

    def _join(self, file: Path) -> None:
        from desktop.ui.library.joining import Joining

        window = self._librarian.window
        if not self._context.is_open or window is None:
            self.show(file)  # the library has gone meanwhile: there is another choice now
            return
        self._librarian.back()
        Joining(self._context, window, file).start()

    # ------------------------------------------------------------------ a library of its own

    def _elsewhere(self, file: Path) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self._librarian.window,
            translate("Library", "Choose an empty folder for the new library"),
            str(default_library().parent),
        )
        if chosen:
            self.unfold(file, Path(chosen))

    def unfold(self, file: Path, folder: Path) -> None:
        """Make a library of the package in a new folder, and open it when it is whole."""
        from db import packing
        from db.errors import LibraryError
        from db.library import claimed, is_free

        def work(progress: Progress) -> None:
            if not is_free(folder):
                raise LibraryError("library_not_empty", folder=str(folder))
            with claimed(folder):
                packing.unpack(file, folder, datetime.now(), progress.report)

        job = self._context.jobs.start(
            work,
            title=translate("Library", "Making a library of ‘{file}’", file=file.name),
            done=lambda _none: self._unfolded(folder),
            failed=self._librarian.failed,
            key=(self, "unfold"),
        )
        job.ended.connect(lambda: self._not_unfolded(job))
        if self._context.is_open:
            self._librarian.back()

    def _unfolded(self, folder: Path) -> None:
        if self._librarian.open(folder):
            text = translate("Library", "The package is a library of its own in {folder}",
                             folder=folder)  # fmt: skip
            self._librarian.say(text)

    def _not_unfolded(self, job: Job) -> None:
        if job.state == "cancelled" and not self._context.jobs.stopped:
            self._librarian.say_plainly(
                translate("Library", "Stopped. Nothing of the package was kept.")
            )


class PackageBoard(Board):
    """What is in a package, campaign by campaign, and what can be done with it."""

    def __init__(
        self, file: Path, inside: Inside, folder: Path, into: str, offers: Sequence[Offer]
    ) -> None:
        """`into` is the name of the open library, "" where none is open."""
        text = "\n\n".join((_contents(inside), _ways(folder, into)))
        title = translate("Library", "Package ‘{name}’", name=file.stem)
        super().__init__("archive", "accent_text", title, text, offers)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Library", "Campaigns in the package"))
        self.list.setProperty("kind", "boxed")
        for campaign in inside.campaigns:
            item = QListWidgetItem(_line(campaign), self.list)
            item.setSizeHint(QSize(0, theme.size("row")))
        rows = min(len(inside.campaigns), _ROWS)
        self.list.setFixedSize(_WIDTH, rows * theme.size("row") + theme.space("between"))
        self.list.setVisible(bool(inside.campaigns))
        self._add(self.list)

    def first_focus(self) -> QWidget:
        return self.buttons[0]


def _contents(inside: Inside) -> str:
    """All that is in a package, counted, and of when it is."""
    photos = translate("Import", "%n photo(s)", "", inside.pictures)
    parts = [
        translate("Library", "%n campaign(s)", "", len(inside.campaigns)),
        translate("Library", "%n portrait(s)", "", inside.portraits),
        translate("Library", "%n contact(s)", "", inside.contacts),
        translate("Library", "%n wall(s)", "", inside.walls),
        f"{photos} ({format_bytes(inside.size_bytes)})",
    ]
    text = ", ".join(parts)
    if inside.changed_at is None:
        return text
    changed = translate(
        "Library",
        "last changed on {moment}",
        moment=format_moment(inside.changed_at.replace(tzinfo=UTC).astimezone(), long=True),
    )
    return f"{text}; {changed}"


def _ways(folder: Path, into: str) -> str:
    """Where the contents go, by which way."""
    alone = translate("Library", "A library of its own is made in {folder}.", folder=folder)
    if not into:
        return alone
    joined = translate(
        "Library",
        "Imported, its campaigns stand beside those of ‘{library}’. Contacts, places and photos "
        "that are there already are not doubled, and one step undoes it.",
        library=into,
    )
    return f"{joined} {alone}"


def _line(campaign: CampaignInside) -> str:
    """A campaign with what is in it."""
    parts = [
        campaign.name,
        translate("Library", "%n portrait(s)", "", campaign.portraits),
    ]
    if campaign.walls:
        parts.append(translate("Library", "%n wall(s)", "", campaign.walls))
    if campaign.there:
        parts.append(translate("Library", "there is one of this name already"))
    return "   ".join(parts)
