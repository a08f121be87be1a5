"""The composer's answers to the window's actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from desktop.ui.composer.aligned import Aligning
from desktop.ui.composer.column_edits import free_seam, has_locked_seam

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from desktop.ui.area import Binder
    from desktop.ui.composer.area import ComposerArea

SPANNING = ("grid", "mosaic")
"""The layouts in which a place can span several columns and rows."""
PHOTO_STEP = 1.1
"""One press of plus or minus on a photo."""

CELL_MENU = (
    "walls.open_portrait", "", "walls.face", "walls.heads", "walls.align_eyes",
    "walls.align_heights", "walls.align_middles", "walls.reset_crop", "walls.photo_in",
    "walls.photo_out", "", "walls.spread", "", "walls.copy_crop", "walls.copy_style",
    "edit.paste", "", "walls.content", "walls.hero", "walls.lock", "", "walls.clear_cell",
)  # fmt: skip
WALL_MENU = (
    "walls.fill", "walls.sort", "walls.mix", "walls.shuffle", "walls.heads", "",
    "walls.layout", "walls.turn", "walls.grid_auto", "",
    "walls.fit", "walls.true", "walls.rulers", "walls.guides", "walls.minimap",
    "walls.division",
)  # fmt: skip


def bind(area: ComposerArea, actions: Binder) -> None:
    """Connect names of the actions with what the composer does."""
    _bind_walls(area, actions)
    _bind_photos(area, actions)
    _bind_places(area, actions)
    _bind_contents(area, actions)
    _bind_view(area, actions)


def show_menu(area: ComposerArea, actions: Binder, position: QPoint) -> None:
    """The context menu: of the chosen places, else of the wall."""
    menu = QMenu(area.view)
    menu.aboutToHide.connect(menu.deleteLater)
    for name in CELL_MENU if area.board.chosen else WALL_MENU:
        if name:
            menu.addAction(actions.action(name))
        else:
            menu.addSeparator()
    actions.refresh()
    menu.popup(position)


def _bind_walls(area: ComposerArea, actions: Binder) -> None:
    board, edits = area.board, area.edits

    def there() -> bool:
        return board.composition is not None

    def has_room() -> bool:
        return board.composition is not None and board.composition.free > 0

    def duplicate() -> None:
        area.open_made(edits.duplicate(area.walls.copy_name()))

    def rename() -> None:
        board.choose([])
        area.shell.show_inspector()
        area.wall_inspector.wall.edit_name()

    actions.bind("walls.new", area.new_wall, lambda: area.context.is_open)
    actions.bind("walls.new_posters", area.new_posters, lambda: area.context.is_open)
    actions.bind("walls.new_column", area.new_column, lambda: area.context.is_open)
    actions.bind("walls.from_template", area.templating.open, lambda: area.context.is_open)
    actions.bind("walls.save_template", area.templating.save, there)
    for name in ("walls.duplicate", "edit.duplicate"):
        actions.bind(name, duplicate, there)
    for name in ("walls.rename", "edit.rename"):
        actions.bind(name, rename, there)
    actions.bind("walls.delete", edits.delete, there)
    actions.bind("walls.formats", edits.formats_wanted.emit, there)
    actions.bind("walls.page", area.toolbar.open_page, there)
    actions.bind("walls.turn", edits.turn, lambda: there() and not area.sides.possible)
    actions.bind("walls.grid_auto", lambda: edits.set_grid(0, 0), there)
    actions.bind("walls.fill", area.intake.fill, has_room)
    actions.bind("walls.shuffle", edits.shuffle, there)
    actions.bind("walls.mix", area.mix, there, widget=area.view)
    actions.bind("walls.layout", area.toolbar.open_layout, there)
    actions.bind("walls.sort", lambda: edits.order("name"), there)
    actions.bind("walls.empty_all", lambda: edits.clear(board.places), there)
    for kind in ("press", "office", "png"):
        name = {"office": "file.pdf"}.get(kind, f"file.{kind}")
        actions.bind(name, lambda kind=kind: area.publisher.choose(kind), there)
    actions.bind("file.print", area.publisher.print, there)


def _bind_photos(area: ComposerArea, actions: Binder) -> None:
    """How the photos of places are framed."""
    board, edits, view = area.board, area.edits, area.view

    def photos() -> bool:
        return any(place.photo is not None for place in board.chosen_places)

    def faces() -> bool:
        return any(place.photo is not None for place in board.places)

    def zoom(factor: float) -> None:
        edits.zoom_photos(board.chosen_places, factor)

    actions.bind("walls.face", lambda: edits.to_face(board.chosen_places), photos, widget=view)
    actions.bind("walls.heads", area.wall_inspector.wall.heads.even, faces, widget=view)
    actions.bind("walls.reset_crop", lambda: edits.whole(board.chosen_places), photos, widget=view)
    # Without a chosen place plus and minus are for the page.
    actions.bind(
        "walls.photo_in",
        lambda: zoom(PHOTO_STEP) if photos() else view.zoom_in(),
        lambda: board.composition is not None,
        widget=view,
    )
    actions.bind(
        "walls.photo_out",
        lambda: zoom(1 / PHOTO_STEP) if photos() else view.zoom_out(),
        lambda: board.composition is not None,
        widget=view,
    )
    heads = Aligning(board, area.shell)
    for line in ("eyes", "heights", "middles"):
        actions.bind(
            f"walls.align_{line}",
            lambda line=line: heads.align(line),
            lambda: heads.possible,
            widget=view,
        )
    actions.bind("walls.spread", heads.spread, lambda: heads.to_spread, widget=view)


def _bind_places(area: ComposerArea, actions: Binder) -> None:
    """Who stands in places, what is copied of them, and which are chosen."""
    board, edits, view = area.board, area.edits, area.view

    def taken() -> bool:
        return any(not place.empty for place in board.chosen_places)

    def people() -> bool:
        return any(place.portrait is not None for place in board.chosen_places)

    def open_portrait() -> None:
        ids = [p.portrait.id for p in board.chosen_places if p.portrait is not None]
        area.shell.show_area("portraits", ids)

    actions.bind("walls.clear_cell", lambda: edits.clear(board.chosen_places), taken, widget=view)
    actions.bind("walls.open_portrait", open_portrait, people)
    clips = area.clipping
    actions.bind("edit.copy", clips.copy, lambda: clips.has_style)
    actions.bind("walls.copy_crop", clips.copy_crop, lambda: clips.has_crop)
    actions.bind("walls.copy_style", clips.copy_style, lambda: clips.has_style)
    actions.bind("edit.paste", clips.paste, lambda: clips.can_paste)
    actions.bind(
        "edit.select_all",
        lambda: board.choose(range(len(board.places))),
        # On a button of the bar nobody thinks of the places.
        lambda: not isinstance(QApplication.focusWidget(), QAbstractButton),
    )
    actions.bind("edit.select_none", lambda: board.choose([]))
    actions.bind("edit.find", lambda: area.tray.search.setFocus(Qt.FocusReason.ShortcutFocusReason))


def _bind_contents(area: ComposerArea, actions: Binder) -> None:
    """What places show, how large they are, and whether they stay."""
    board, edits, view = area.board, area.edits, area.view

    def chosen() -> bool:
        return bool(board.chosen)

    def locked() -> bool:
        return chosen() and all(place.locked for place in board.chosen_places)

    def large() -> bool:
        return chosen() and all(place.cell.columns > 1 for place in board.chosen_places)

    def heroes() -> bool:
        composition = board.composition
        return chosen() and composition is not None and composition.row.layout in SPANNING

    def span() -> None:
        side = 1 if large() else 2
        edits.set_places(board.chosen_places, span_columns=side, span_rows=side)

    def content() -> None:
        area.shell.show_inspector()
        area.wall_inspector.place.content.kind.setFocus(Qt.FocusReason.ShortcutFocusReason)

    actions.bind(
        "walls.lock",
        lambda: edits.set_places(board.chosen_places, locked=int(not locked())),
        chosen,
        checked=locked,
        widget=view,
    )
    actions.bind("walls.hero", span, heroes, checked=large, widget=view)
    actions.bind("walls.content", content, chosen)


def _bind_view(area: ComposerArea, actions: Binder) -> None:
    view = area.view
    settings = area.context.settings

    def there() -> bool:
        return area.board.composition is not None

    actions.bind("view.zoom_in", view.zoom_in, there)
    actions.bind("view.zoom_out", view.zoom_out, there)
    actions.bind("view.zoom_fit", view.fit, there)
    actions.bind("view.true_size", view.true_size, there)
    actions.bind("walls.fit", view.fit, there, widget=view)
    actions.bind("walls.true", view.true_size, there, widget=view)
    prints = area.wall_inspector.wall.prints
    actions.bind(
        "walls.compare",
        lambda: prints.show_comparison(not prints.comparing.on),
        lambda: bool(prints.comparing.states),
        checked=lambda: prints.comparing.on,
        widget=view,
    )
    actions.bind(
        "walls.column",
        lambda: area.sides.show_column(not area.sides.on_column),
        lambda: area.sides.possible,
        checked=lambda: area.sides.on_column,
        widget=area.sides.widget,
    )
    actions.bind(
        "walls.seam",
        lambda: free_seam(area.edits),
        lambda: area.sides.possible and has_locked_seam(area.board),
    )
    actions.bind(
        "walls.rulers",
        lambda: area.show_rulers(not settings.get("wall.rulers")),
        there,
        checked=lambda: settings.get("wall.rulers"),
    )
    actions.bind(
        "walls.guides",
        lambda: area.legend.keep(not settings.get("wall.guides")),
        there,
        checked=lambda: settings.get("wall.guides"),
        widget=view,
    )
    actions.bind(
        "walls.show_chosen", view.show_chosen, lambda: bool(area.board.chosen), widget=view
    )

    def minimap() -> None:
        settings.set("wall.minimap", not settings.get("wall.minimap"))
        view.minimap.want(settings.get("wall.minimap"))

    actions.bind(
        "walls.minimap", minimap, there, checked=lambda: settings.get("wall.minimap"), widget=view
    )
    actions.bind("walls.division", area.legend.open, there)
