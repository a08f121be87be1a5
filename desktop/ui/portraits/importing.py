"""Importing into the window: a Job reads the files, one Edit brings the portraits.

Used by the gallery, the list, the campaigns' table and the composer alike:

    controller.start(paths, campaign_id, then=lambda portraits: ...)
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.errors import Cancelled
from desktop.ui.portraits.dropping import local_paths
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.ui.area import Shell
    from desktop.work.importing import Arrival, Failure, Harvest
    from desktop.work.jobs import Job, Progress

Then = Callable[[tuple[int, ...]], object]

PATTERNS = "*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif"


class ImportController(QObject):
    """Starts imports and tells what came of them."""

    def __init__(
        self,
        context: Context,
        shell: Shell,
        parent: QObject | None = None,
        ask: Callable[[list[Path]], object] | None = None,
    ) -> None:
        """`ask(paths)` lets the user choose a campaign where none is given."""
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self._ask = ask
        self._jobs: list[Job] = []
        context.closing.connect(self._on_closing)

    # ------------------------------------------------------------------ what to import

    def start(
        self, paths: Sequence[Path], campaign_id: int | None, then: Then | None = None
    ) -> Job | None:
        """Import files and folders; `then` gets the portraits of all photos, new and known.

        Without a campaign the one that is chosen is taken, else the only one, else `ask` is
        called and None returned.
        """
        if not paths:
            return None
        campaign_id = campaign_id or self.campaign()
        if campaign_id is None:
            if self._ask is not None:
                self._ask(list(paths))
            return None
        return self._start(list(paths), campaign_id, then, None)

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
            self._context.settings.get("import.folder"),
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
            self._context.settings.get("import.folder"),
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
        campaign = campaign_id or self.campaign()
        if not image.save(str(path), "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
            shutil.rmtree(folder, ignore_errors=True)
            return False
        if campaign is None:
            if self._ask is not None:
                self._ask([path])
            return True
        self._start([path], campaign, None, folder)
        return True

    def _remember(self, folder: Path) -> None:
        self._context.settings.set("import.folder", str(folder))

    # ------------------------------------------------------------------ the job

    def _start(
        self, paths: list[Path], campaign_id: int, then: Then | None, scrap: Path | None
    ) -> Job:
        from desktop.work import importing

        context = self._context
        vault, known = context.vault, importing.recorder(context.store)
        faces: bool = context.settings.get("import.faces")
        store = context.store

        def work(progress: Progress) -> Harvest:
            return importing.harvest(paths, vault, progress, known=known, faces=faces)

        def done(harvested: Harvest) -> None:
            if context.is_open and context.store is store:
                self._arrive(campaign_id, harvested, then)

        name = self.campaign_name(campaign_id)
        job = context.jobs.start(
            work,
            title=translate("Import", "Import photos into ‘{campaign}’", campaign=name),
            done=done,
            failed=self._on_failed,
            key=(self, object()),
        )
        self._jobs.append(job)
        job.ended.connect(lambda: self._ended(job, scrap))
        return job

    def _ended(self, job: Job, scrap: Path | None) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
        if scrap is not None:
            shutil.rmtree(scrap, ignore_errors=True)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            from desktop.work.messages import sentence

            if not hasattr(error, "code"):
                raise error
            self._shell.notify(sentence(error), kind="error")

    def _on_closing(self) -> None:
        for job in list(self._jobs):
            job.cancel()

    # ------------------------------------------------------------------ the result

    def _arrive(self, campaign_id: int, harvested: Harvest, then: Then | None) -> None:
        from desktop.work.importing import arrive

        arrival = arrive(self._context.store, campaign_id, harvested)
        if arrival.portraits:
            text = translate("Import", "Import %n portrait(s)", "", len(arrival.portraits))
            if not self._context.undo.push_change(text, arrival.change):
                return
        self._tell(campaign_id, harvested, arrival)
        if then is not None:
            then((*arrival.portraits, *arrival.known))

    def _tell(self, campaign_id: int, harvested: Harvest, arrival: Arrival) -> None:
        shown = arrival.portraits or arrival.known
        action = None
        if shown:
            action = (
                translate("Import", "Show"),
                lambda: self._show(campaign_id, arrival.portraits or arrival.known),
            )
        self._shell.notify(
            summary(len(arrival.portraits), len(arrival.known), len(harvested.failures)),
            undo=bool(arrival.portraits),
            action=action,
            kind="warning" if harvested.failures else "success",
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
