"""What is done to the rows that are selected in a register: a value for all, remove, merge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.ui import words
from desktop.ui.tables.many import Many
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.tables.columns import Column
    from desktop.ui.tables.register import Register

MOST_MERGED = 24
"""More records than this nobody compares side by side."""


class Chosen(Many):
    """The deeds of a register that concern all its selected rows."""

    def __init__(self, register: Register) -> None:
        super().__init__(register.context, register.shell, register)
        self._register = register

    def write(self, column: Column, value: Any) -> None:
        """Write a value into a column of all of them, as one step."""
        register = self._register
        ids, store, language = register.chosen(), register.context.store, register.language()
        write = column.write
        if write is not None and ids:
            what = translate("Columns", column.edit_text)
            if column.aside is not None and len(ids) > 1:
                what = column.aside(what, store, ids, value, language)
            text = f"{words.counted(register.table, len(ids))}: {what}"
            self.do(text, ids, lambda part: write(store, part, value, language))

    def remove(self) -> None:
        """Remove them with all that belongs to them; one step to undo."""
        from desktop.work import verbs

        register, ids = self._register, self._register.chosen()
        if ids:
            text, following = register.removed_text(len(ids)), self._beside()
            if register.write(text, verbs.remove(register.context.store, register.table, ids)):
                register.shell.notify(text, undo=True)
                if following is not None:
                    register.choose((following,))

    def _beside(self) -> int | None:
        """The record below them, else the one above; None where they are all."""
        model, rows = self._register.model, self._register.keeper.rows()
        row = model.sections.beside(rows[-1] + 1, 1)
        if row is None:
            row = model.sections.beside(rows[0] - 1, -1)
        return model.id_at(row) if row is not None else None

    def are_several(self) -> bool:
        """Whether there are several, and so few that they can stand side by side."""
        return 1 < self._register.keeper.number() <= MOST_MERGED

    def merge(self) -> None:
        """Show them side by side, to become one."""
        from desktop.ui.doubles.search import compare

        register = self._register
        compare(register.context, register.shell, register.table, sorted(register.chosen()))
