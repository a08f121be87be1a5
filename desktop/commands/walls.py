"""Making a poster wall and writing it to a file."""

from __future__ import annotations

import argparse
import dataclasses
from typing import TYPE_CHECKING, Any, Final, cast

from db import rows
from desktop.commands.answers import (
    Answer,
    Usage,
    called,
    campaign_id,
    graphics,
    opened,
    output_file,
    shown_progress,
)
from desktop.context import Context
from desktop.core.errors import Known
from desktop.work.i18n import mark, translate
from desktop.work.jobs import Jobs, Progress

if TYPE_CHECKING:
    from desktop.work.walls.composition import Composition


def create_wall(options: argparse.Namespace) -> Answer:
    """Create a wall from a campaign's portraits."""
    from db import queries
    from db.filters import Having
    from desktop.work import verbs
    from desktop.work.walls import composing
    from desktop.work.walls.sizing import new_wall, with_page
    from desktop.work.walls.templates import TemplateShelf, adding

    number = _first(options.portraits)
    try:
        template = TemplateShelf().find(options.template) if options.template else None
        wall = new_wall(options.name, None, options.format or "A0")
        if template is not None:
            page = (wall.format, wall.width, wall.height)
            wall = template.wall(options.name, None)
            if options.format:
                wall = dataclasses.replace(wall, **cast(Any, with_page(wall, *page)))
        if options.column is not None:
            wall = dataclasses.replace(wall, **_column(wall, options.column))
    except Known as error:
        raise Usage(error.code, **error.values) from error
    with opened(options, create=True) as context:
        campaign = campaign_id(context, options.campaign)
        if called(context, "walls", options.name, campaign_id=campaign):
            raise Known("wall_exists", name=options.name, campaign=options.campaign)
        query = queries.Query(
            "portraits",
            filters=(Having.of("campaign_id", campaign),),
            sort=(queries.Sort("created_at"),),
            limit=number,
        )
        portraits = list(context.store.read(queries.ids, query))
        columns = options.columns or wall.columns
        wall = dataclasses.replace(wall, campaign_id=campaign, columns=columns)
        composing.check(wall, len(portraits))
        if template is not None:
            change, wall_id = adding(context.store, wall, template, portraits)
        else:
            change, wall_id = verbs.add_wall(context.store, wall, portraits)
        context.store.apply(change)
    return Answer(
        {"wall": options.name, "id": wall_id, "portraits": len(portraits)},
        [translate("Cli", "Wall created with %n portrait(s)", "", len(portraits))],
    )


def arrange_wall(options: argparse.Namespace) -> Answer:
    """Lay a wall out and order it: one step for the layout, one for the order."""
    from desktop.work import verbs
    from desktop.work.walls import composing
    from desktop.work.walls.arranging import arranging

    values: dict[str, Any] = {
        name: value
        for name, value in (
            ("layout", options.layout),
            ("last_row", options.last_row),
            ("fill", options.fill),
            ("columns", options.columns),
            ("rows", options.rows),
            ("seed", options.seed),
        )
        if value is not None
    }
    if options.cell is not None:
        values["cell_width"], values["cell_height"] = options.cell
    graphics()
    with opened(options) as context:
        row = _wall_row(context, options)
        if options.column is not None:
            values |= _column(row, options.column)
        else:
            values |= _posters(row, options)
        if options.seam is not False:
            place = options.seam
            values |= {"seam": place or 0.0, "seam_locked": int(place is not None)}
        wall = dataclasses.replace(row, **values)
        before = composing.load(context.store, wall.id)
        assert before is not None, "the wall was there a moment ago"
        composing.check(wall, before.number, before)
        if values:
            context.store.apply(verbs.set_values("walls", [wall.id], **values))
        if options.order is not None:
            change = arranging(context.store, context.vault, wall.id, options.order, wall.seed)
            if change is not None:
                context.store.apply(change)
        after = composing.load(context.store, wall.id)
        assert after is not None, "the wall was there a moment ago"
    return _arranged(after)


def _posters(wall: rows.Wall, options: argparse.Namespace) -> dict[str, Any]:
    """The settings of another kind of wall, and of its posters; asking for these makes some."""
    from desktop.work.walls.kinds import poster_page, with_kind, with_posters

    kind = options.kind or wall.kind
    if options.poster is not None or options.poster_layout is not None:
        kind = "posters"
    values = with_kind(wall, kind)
    if options.poster is not None:
        try:
            page = poster_page(options.poster)
        except Known as error:
            raise Usage(error.code, **error.values) from error
        sides = (page["poster_format"], page["poster_width"], page["poster_height"])
        values |= with_posters(dataclasses.replace(wall, **values), *sides)
    if options.poster_layout is not None:
        values["poster_layout"] = options.poster_layout
    return values


def _column(wall: rows.Wall, size: tuple[float, float]) -> dict[str, Any]:
    """The settings of a wall round a column of a circumference and height."""
    from desktop.core.columns.sizes import Column
    from desktop.work.walls.columns import with_column

    return with_column(wall, Column(*size))


def _arranged(after: Composition) -> Answer:
    """What is told of a wall that was laid out."""
    offer = after.offer()
    lines = [
        translate(
            "Cli",
            "{rows} rows, {columns} columns, %n place(s)",
            "",
            len(after.places),
            rows=after.wall.rows,
            columns=after.wall.columns,
        )
    ]
    if offer is not None:
        sentence = mark("Cli", "With {number} instead of {now} places the rows would be complete.")
        if offer.number == after.number:
            sentence = mark("Cli", "With {rows} rows of {columns} places they would be complete.")
        values = {"rows": offer.rows, "columns": offer.columns}
        lines.append(translate("Cli", sentence, number=offer.number, now=after.number, **values))
    return Answer(
        {
            "wall": after.row.name,
            "id": after.row.id,
            "rows": after.wall.rows,
            "columns": after.wall.columns,
            "places": len(after.places),
            "fillers": len(after.wall.fillers),
            "waiting": len(after.waiting),
            "complete_with": offer.number if offer is not None else None,
            "seam": after.wall.spec.seam if after.wall.spec.around else None,
            "names": [p.portrait.name if p.portrait else None for p in after.places],
        },
        lines,
    )


def export_wall(options: argparse.Namespace) -> Answer:
    """Write a wall to a file, at the wall's resolution or the one asked for."""
    from desktop.commands import sheets, single
    from desktop.work import output
    from desktop.work.walls import composing

    sheets.check(options)
    if options.kind == "print-shop":
        return _press(options)
    if options.profile is not None and options.kind not in ("package", "parts"):
        raise Usage("profile_needless")
    if options.kind in sheets.KINDS:
        return sheets.export(options, _wall_row)

    file = output_file(options.out, _ENDINGS[options.kind])
    graphics()
    with opened(options, write=False) as context:
        wall = _wall_row(context, options)
        snapshot = composing.snapshot(
            context.store, context.vault, wall.id, credits=not options.no_credits
        )
        composition = composing.load(context.store, wall.id)
        assert snapshot is not None, "the wall was there a moment ago"
        assert composition is not None, "the wall was there a moment ago"
        _, snapshot = single.narrowed(options, composition, snapshot)
        dpi = options.dpi or wall.dpi

        def work(progress: Progress) -> None:
            if options.kind == "office":
                cells = output.CellCache.of_library(context.library.folder)
                output.export_pdf(snapshot, file, dpi, progress, cells)
            else:
                output.export_png(snapshot, file, dpi, progress)

        Jobs.run(work, shown_progress(options))
    return Answer(
        {"file": file, "bytes": file.stat().st_size},
        [translate("Cli", "Written: {file}", file=file)],
    )


def _press(options: argparse.Namespace) -> Answer:
    """Write a wall for a print shop, after its profile; `--dpi` wins over the profile's."""
    from desktop.commands import press, printed, single
    from desktop.work import output
    from desktop.work.delivering import Delivered, deliver
    from desktop.work.shops import shelf, shop_for, shop_name
    from desktop.work.ticket import ticket_of
    from desktop.work.walls import composing

    file = output_file(options.out, _ENDINGS[options.kind])
    graphics()
    with opened(options, write=False) as context:
        row = _wall_row(context, options)
        where = shelf()
        composition = composing.load(context.store, row.id)
        assert composition is not None, "the wall was there a moment ago"
        size = composition.sheet
        shop = shop_for(where, options.profile or "", size)
        if options.dpi:
            shop = dataclasses.replace(shop, dpi=options.dpi)
        intent = where.intent(shop)
        snapshot = composing.snapshot(
            context.store, context.vault, row.id, credits=not options.no_credits
        )
        assert snapshot is not None, "the wall was there a moment ago"
        composition, snapshot = single.narrowed(options, composition, snapshot)
        cells = output.CellCache.of_library(context.library.folder)

        ticket = ticket_of(context.store, composition, shop, intent)

        def work(progress: Progress) -> Delivered:
            return deliver(snapshot, file, ticket, progress, cells, slip=options.ticket)

        delivered = Jobs.run(work, shown_progress(options))
    made, verdict = delivered.pressed, delivered.verdict
    remembered, note = printed.remember(options, composition, file)
    return Answer(
        {
            "file": file,
            "bytes": file.stat().st_size,
            "profile": shop.key,
            "intent": intent.name,
            "untouched": made.untouched,
            "overview": made.overview,
            **press.told(verdict),
            **remembered,
        },
        [
            *(
                translate("Cli", "Written: {file}", file=each)
                for each in (file, made.overview)
                if each is not None
            ),
            translate("Cli", "Profile: {shop}", shop=shop_name(shop)),
            *press.lines(verdict),
            *note,
        ],
    )


def _first(text: str) -> int | None:
    """How many portraits "all" or "first:N" asks for."""
    if text == "all":
        return None
    word, _, number = text.partition(":")
    if word == "first" and number.isdecimal() and len(number) < 10 and int(number) > 0:
        return int(number)
    raise Usage("portraits_option", text=text)


def _wall_row(context: Context, options: argparse.Namespace) -> rows.Wall:
    """The one wall of that name, narrowed down by campaign or number."""
    from db import queries

    narrowed: dict[str, Any] = {}
    if options.campaign is not None:
        narrowed["campaign_id"] = campaign_id(context, options.campaign)
    if options.number is not None:
        narrowed["id"] = options.number
    found: list[rows.Wall] = called(context, "walls", options.name, **narrowed)
    if not found:
        raise Known("wall_missing", name=options.name)
    if len(found) > 1:
        lines = context.store.read(queries.lines, "walls", [wall.id for wall in found])
        named = ", ".join(
            f"{line.id} ({', '.join(filter(None, (line.campaign, line.format)))})" for line in lines
        )
        raise Known("wall_ambiguous", name=options.name, number=len(found), walls=named)
    return found[0]


_ENDINGS: Final = {"office": ".pdf", "png": ".png", "print-shop": ".pdf"}
"""What "wall export" writes, as which file."""
