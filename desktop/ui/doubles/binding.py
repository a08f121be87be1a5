"""Who answers the actions about doubles: the window everywhere, the page while it is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.doubles.page import DoublesPage
    from desktop.ui.window.window import Window


def bind(window: Window) -> None:
    """Connect the actions; the page itself is imported when it is first wanted."""
    actions = window.actions

    def search(table: str) -> None:
        from desktop.ui.doubles.search import search

        search(window.context, window, table)

    for table in ("contacts", "portraits"):
        actions.bind(f"{table}.doubles", partial(search, table), lambda: window.context.is_open)

    def page() -> DoublesPage | None:
        board = window.stage.board()
        shown = board is not None and board.objectName() == "doubles"
        return board if shown else None  # pyright: ignore[reportReturnType] - by its name

    def do(name: str) -> None:
        shown = page()
        if shown is not None:
            getattr(shown, name)()

    def can() -> bool:
        shown = page()
        return shown is not None and shown.has_group()

    actions.bind("doubles.merge", partial(do, "merge"), can)
    actions.bind("doubles.apart", partial(do, "keep_apart"), can)
    actions.bind("doubles.later", partial(do, "later"), can)
    actions.bind("doubles.identical", partial(do, "merge_identical"), can)
