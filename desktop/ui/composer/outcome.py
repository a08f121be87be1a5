"""How an output ended: told by whatever window is there then.

An output of a large wall takes long. Another language puts a new window in the place of the one
that began it; its end must still be told. Nothing here is a QObject, so that jobs deliver to it
whatever became of the area (`desktop.work.jobs` drops answers for QObjects that are gone).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.core.errors import Cancelled
from desktop.work.i18n import translate
from desktop.work.messages import is_known, sentence

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.ui.area import Shell


class Outcome:
    """Tells the end of an output; `shell` speaks where no window has come forward."""

    def __init__(self, context: Context, shell: Shell) -> None:
        self._context, self._shell = context, shell

    def written(self, path: Path) -> None:
        """A file is complete."""
        self.shell.notify(
            translate("Output", "‘{file}’ is saved.", file=path.name),
            action=(translate("Output", "Show in folder"), lambda: show_in_folder(path)),
            kind="success",
        )

    def cancelled(self, path: Path, *, before: bool) -> None:
        """Somebody stopped it; `before`: there was a file of that name, which stays."""
        if before:
            text = translate(
                "Output",
                "Saving ‘{file}’ was cancelled. The file that was there is as it was.",
                file=path.name,
            )
        else:
            text = translate(
                "Output", "Saving ‘{file}’ was cancelled. There is no file.", file=path.name
            )
        self.shell.notify(text)

    def printed(self) -> None:
        """The printer has everything."""
        self.shell.notify(
            translate("Output", "The wall is on its way to the printer."), kind="success"
        )

    def failed(self, error: BaseException) -> None:
        """It could not be done. What the user cannot mend is a mistake of ours and goes on."""
        if isinstance(error, Cancelled):
            return
        if not is_known(error):
            raise error
        self.shell.notify(sentence(error), kind="error")

    @property
    def shell(self) -> Shell:
        """The window that is there now."""
        return self._context.shell or self._shell


def show_in_folder(path: Path) -> None:
    """Open the folder of a file in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
