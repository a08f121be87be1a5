"""The example library: opened where it is, built where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop.core.places import default_library
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.library.librarian import Librarian


class Example(QObject):
    """Opens and builds the example."""

    def __init__(self, librarian: Librarian) -> None:
        super().__init__(librarian)
        self._librarian = librarian
        self._context = librarian.context

    def open(self) -> None:
        """Open the example; while it has nothing in it, it is built."""
        from db import queries
        from db.library import is_library
        from desktop.work import sample

        places = [default_library().with_name(name) for name in sample.PLACES]
        folder = next((place for place in places if is_library(place)), places[0])
        if not self._librarian.open(folder, create=not is_library(folder)):
            return
        # Not only the first time: the program may have ended before the pictures were read.
        if not self._context.store.read(queries.count, queries.Query("campaigns")):
            self._build()

    def _build(self) -> None:
        from desktop.work import sample

        context = self._context
        store, vault = context.store, context.vault

        def fill(harvested: Any) -> None:
            if context.is_open and context.store is store:
                text = translate("Library", "Prepare the example")
                context.undo.push_change(text, sample.build(store, harvested))

        context.jobs.start(
            lambda progress: sample.read_pictures(vault, progress),
            title=translate("Library", "Preparing the example"),
            done=fill,
            failed=self._librarian.failed,
            key=(store, "sample"),
        )
