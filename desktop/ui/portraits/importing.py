"""Importing into the window: a Job reads the files, one Edit brings the portraits.

One controller for all screens, as long as the library is open: an import outlives the window that
it was started in (another language), and speaks through the one that is there when it ends.

    imports_of(context, shell).start(paths, campaign_id, then=lambda portraits: ...)
"""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.context import FRESH
from desktop.core.errors import Cancelled
from desktop.ui.portraits.dropping import local_paths
from desktop.work.i18n import translate
from desktop.work.settings import folder_to_import

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.context import Context
    from desktop.ui.area import Shell
    from desktop.work.importing import Arrival, Failure, Harvest
    from desktop.work.jobs import Job, Progress
    from desktop.work.store import Store

Then = Callable[[tuple[int, ...]], object]
Also = Callable[["Store", int, tuple[int, ...]], "tuple[str, Change] | None"]
"""What else the step does with the portraits of a campaign, and how it is called alone."""

LAST_SECONDS = 4.0
"""How long the end of the program waits for photos at work; Windows gives it five in all."""
MANY = 50
"""An import of so many portraits is worth a backup of its own."""
PATTERNS = "*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif"


@dataclass(frozen=True, slots=True)
class Request:
    """What shall be imported, and what follows."""

    paths: tuple[Path, ...]
    then: Then | None = None
    """Gets the portraits of all photos, new and known, after they were written."""
    also: Also | None = None
    """More that belongs to the same step. It must not need the window it was made in."""
    scrap: Path | None = None
    """A folder of ours to be removed afterwards."""
    area: str = "portraits"
    """The screen that asks; it comes back when the user has named the campaign elsewhere."""


def imports_of(context: Context, shell: Shell) -> ImportController:
    """The controller of the open library; `shell` speaks where no window has come forward."""
    if context.shell is None:
        context.shell = shell
    return context.keep("imports", lambda: ImportController(context))


class ImportController(QObject):
    """Starts imports and tells what came of them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._jobs: list[Job] = []
        self._scraps: set[Path] = set()
        self._enough = threading.Event()
        self.asker: Callable[[Request], object] | None = None
        """Lets the user choose a campaign, then calls `resume` or `forget`; set by the screen of
        the portraits."""
        context.ending.connect(self._on_ending)
        context.closing.connect(self._on_closing)

    @property
    def _shell(self) -> Shell:
        """The window that is there now."""
        return self._context.shell

    # ------------------------------------------------------------------ what to import

    def start(
        self,
        paths: Sequence[Path],
        campaign_id: int | None,
        then: Then | None = None,
        also: Also | None = None,
        area: str = "portraits",
    ) -> Job | None:
        """Import files and folders; for `then`, `also` and `area` see `Request`.

        Without a campaign the one that is chosen is taken, else the only one, else the user is
        asked and None returned.
        """
        if not paths:
            return None
        return self._begin(Request(tuple(paths), then, also, area=area), campaign_id)

    def resume(self, request: Request, campaign_id: int) -> Job:
        """The user has said into which campaign."""
        self._shell.show_area(request.area)
        return self._start(request, campaign_id)

    def forget(self, request: Request) -> None:
        """The user does not want it after all."""
        if request.scrap is not None:
            shutil.rmtree(request.scrap, ignore_errors=True)
            self._scraps.discard(request.scrap)

    def _begin(self, request: Request, campaign_id: int | None) -> Job | None:
        campaign_id = campaign_id or self.campaign()
        if campaign_id is not None:
            return self._start(request, campaign_id)
        self._shell.show_area("portraits")  # which makes the screen, and with it the asker
        if self.asker is not None:
            self.asker(request)
        else:
            self.forget(request)
        return None

    def campaign(self) -> int | None:
        """Where an import goes when nobody says: the chosen campaign, or the only one."""
        if self._context.scope.campaign_id is not None:
            return self._context.scope.campaign_id
        from db import queries

        ids = self._context.store.read(queries.ids, queries.Query("campaigns", limit=2))
        return ids[0] if len(ids) == 1 else None

    def campaign_name(self, campaign_id: int | None) -> str:
        """How a campaign is called, "" for none."""
        if campaign_id is None or not self._context.is_open:
            return ""
        row = self._context.store.row("campaigns", campaign_id)
        return row.name if row is not None else ""

    def choose_files(self, parent: QWidget, campaign_id: int | None = None) -> None:
        """Ask for files and import them."""
        files, _filter = QFileDialog.getOpenFileNames(
            parent,
            translate("Import", "Import photos"),
            folder_to_import(self._context.settings),
            translate("Import", "Photos ({patterns})", patterns=_patterns())
            + ";;"
            + translate("Import", "All files (*)"),
        )
        if files:
            self._remember(Path(files[0]).parent)
            self.start([Path(file) for file in files], campaign_id)

    def choose_folder(self, parent: QWidget, campaign_id: int | None = None) -> None:
        """Ask for a folder and import every photo in it."""
        folder = QFileDialog.getExistingDirectory(
            parent,
            translate("Import", "Import folder"),
            folder_to_import(self._context.settings),
        )
        if folder:
            self._remember(Path(folder))
            self.start([Path(folder)], campaign_id)

    @staticmethod
    def can_paste(data: QMimeData | None) -> bool:
        """Whether the clipboard holds files or a picture."""
        return data is not None and (bool(local_paths(data)) or data.hasImage())

    def paste(self, data: QMimeData, campaign_id: int | None = None) -> bool:
        """Import what is on the clipboard; False when that is neither files nor a picture."""
        paths = local_paths(data)
        if paths:
            self.start(paths, campaign_id)
            return True
        image = data.imageData() if data.hasImage() else None
        if not isinstance(image, QImage) or image.isNull():
            return False
        folder = Path(tempfile.mkdtemp(prefix="litfass-"))
        moment = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
        path = folder / f"{translate('Import', 'Clipboard')} {moment}.png"
        if not image.save(str(path), "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
            shutil.rmtree(folder, ignore_errors=True)
            return False
        self._scraps.add(folder)
        self._begin(Request((path,), scrap=folder), campaign_id)
        return True

    def _remember(self, folder: Path) -> None:
        self._context.settings.set("import.folder", str(folder))

    # ------------------------------------------------------------------ the job

    def _start(self, request: Request, campaign_id: int) -> Job:
        from desktop.work import importing

        context = self._context
        vault, known = context.vault, importing.recorder(context.store)
        faces: bool = context.settings.get("import.faces")
        store, enough = context.store, self._enough.is_set

        def work(progress: Progress) -> Harvest:
            return importing.harvest(
                request.paths, vault, progress, known=known, faces=faces, enough=enough
            )

        def done(harvested: Harvest) -> None:
            if context.is_open and context.store is store:
                self._arrive(campaign_id, harvested, request)

        name = self.campaign_name(campaign_id)
        job = context.jobs.start(
            work,
            title=translate("Import", "Import photos into ‘{campaign}’", campaign=name),
            done=done,
            failed=self._on_failed,
            key=(self, object()),
        )
        self._jobs.append(job)
        job.ended.connect(lambda: self._ended(job, request))
        return job

    def _ended(self, job: Job, request: Request) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
        self.forget(request)

    def _on_failed(self, error: BaseException) -> None:
        from desktop.work.messages import is_known, sentence

        if isinstance(error, Cancelled):
            return
        if not is_known(error):
            raise error
        self._shell.notify(sentence(error), kind="error")

    def _on_ending(self) -> None:
        """The program ends before the imports: what they have so far arrives."""
        self._enough.set()
        deadline = time.monotonic() + LAST_SECONDS
        for job in [job for job in self._jobs if not job.cancelling]:
            self._context.jobs.finish(job, max(0.0, deadline - time.monotonic()))

    def _on_closing(self) -> None:
        for job in list(self._jobs):
            job.cancel()
        for scrap in self._scraps:
            shutil.rmtree(scrap, ignore_errors=True)
        self._scraps.clear()

    # ------------------------------------------------------------------ the result

    def _arrive(self, campaign_id: int, harvested: Harvest, request: Request) -> None:
        from db.changes import Batch
        from desktop.work.importing import arrive

        store = self._context.store
        arrival = arrive(store, campaign_id, harvested)
        portraits = (*arrival.portraits, *arrival.known)
        more = request.also(store, campaign_id, portraits) if request.also and portraits else None
        text, change = "", arrival.change
        if more is not None:
            text, change = more[0], Batch.of(arrival.change, more[1])
        if arrival.portraits:
            text = translate("Import", "Import %n portrait(s)", "", len(arrival.portraits))
        if text and not self._context.undo.push_change(text, change):
            return
        if self._enough.is_set():
            self._note(campaign_id, harvested)  # nobody is there to be told, or to look
            return
        self._tell(campaign_id, harvested, arrival, bool(text))
        if len(arrival.portraits) >= MANY:
            self._context.care(FRESH)
        if request.then is not None:
            request.then(portraits)

    def _note(self, campaign_id: int, harvested: Harvest) -> None:
        """Leave word for the next start how far an import came."""
        text = translate(
            "Import",
            "The import into ‘{campaign}’ was cut off: {there} of {total} photos are there. "
            "Import again to get the rest.",
            campaign=self.campaign_name(campaign_id),
            there=harvested.total - harvested.left - len(harvested.failures),
            total=harvested.total,
        )
        if harvested.left:
            settings = self._context.settings
            settings.set("window.cut_off", [*settings.get("window.cut_off"), text])

    def _tell(self, campaign_id: int, harvested: Harvest, arrival: Arrival, written: bool) -> None:
        shown = arrival.portraits or arrival.known
        action = None
        if shown:
            action = (
                translate("Import", "Show"),
                lambda: self._show(campaign_id, arrival.portraits or arrival.known),
            )
        self._shell.notify(
            summary(
                len(arrival.portraits),
                len(arrival.known) + harvested.repeated,
                len(harvested.failures),
            ),
            undo=written,
            action=action,
            kind="warning" if harvested.failures else "success",
            topic="import",
        )
        if harvested.failures:
            title = translate(
                "Import", "%n file(s) could not be imported", "", len(harvested.failures)
            )
            self._shell.report(title, report_lines(harvested.failures))

    def _show(self, campaign_id: int, portraits: tuple[int, ...]) -> None:
        scope = self._context.scope
        if scope.campaign_id not in (None, campaign_id):
            scope.select(campaign_id)
        self._shell.show_area("portraits", portraits)


def summary(fresh: int, known: int, failed: int) -> str:
    """What came of an import: "37 portraits imported, 5 were there already, 2 errors"."""
    parts: list[str] = []
    if fresh or not known:
        parts.append(translate("Import", "%n portrait(s) imported", "", fresh))
    if known:
        parts.append(translate("Import", "%n photo(s) were there already", "", known))
    if failed:
        parts.append(translate("Import", "%n file(s) could not be read", "", failed))
    return ", ".join(parts)


def report_lines(failures: Sequence[Failure]) -> list[tuple[str, str]]:
    """Each file that failed and its plain reason."""
    from desktop.work import messages

    return [(failure.path.name, messages.reason(failure.error)) for failure in failures]


def _patterns() -> str:
    """File dialogs of some systems tell upper from lower case."""
    return f"{PATTERNS} {PATTERNS.upper()}"
