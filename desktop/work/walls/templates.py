"""Templates of walls: page, layout, captions and special places, kept in the settings' folder.

They belong to the office's habits, not to a library. A file edited by hand never stops anybody:
a template or a value that makes no sense is left out and logged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from db import rows
from db.changes import Batch, Insert
from db.vocabulary import CELL_KINDS, CHOICES
from desktop.core.errors import Known
from desktop.core.formats import LARGEST_HOARDING_MM, LARGEST_MM, check_page
from desktop.core.naming import free_name
from desktop.core.places import settings_folder
from desktop.core.rowsfile import NamedRows
from desktop.core.wall import MOST_CELLS
from desktop.work import pages
from desktop.work.i18n import mark, translate
from desktop.work.walls.cells import content
from desktop.work.walls.sizing import MARGINS, new_wall

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.work.store import Store


FILE: Final = "wall_templates.json"
LONGEST_NAME: Final = 80
MOST_SPAN: Final = 12
MOST_COUNT: Final = 10_000
"""No number of rows or columns, resolution or variant of a wall is larger."""
OWN: Final = ("id", "name", "campaign_id", "created_at", "seam", "seam_locked", "logo_id")
"""What a wall has for itself."""
FIELDS: Final = tuple(field.name for field in fields(rows.Wall) if field.name not in OWN)
"""What a template keeps of a wall."""
_PLAIN = rows.Wall(0, "")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class PlaceLook:
    """A place that is not like the others: what it shows, how large it is, whether it stays."""

    position: int
    kind: str = "portrait"
    text: str = ""
    colour: str = ""
    span_columns: int = 1
    span_rows: int = 1
    locked: int = 0


@dataclass(frozen=True, slots=True)
class WallTemplate:
    """The settings of a wall by column, its special places, and how many places it has empty."""

    name: str
    values: dict[str, Any]
    places: tuple[PlaceLook, ...] = ()
    number: int = 9
    built_in: bool = False

    @property
    def shown_name(self) -> str:
        """The name in the user's language."""
        return translate("Templates", self.name) if self.built_in else self.name

    def wall(self, name: str, campaign_id: int | None) -> rows.Wall:
        """A wall with these settings; not yet in the library."""
        return replace(_PLAIN, name=name, campaign_id=campaign_id, **self.values)


def template_of(name: str, wall: rows.Wall, cells: Sequence[rows.Cell]) -> WallTemplate:
    """A wall as a template."""
    looks = [
        PlaceLook(
            cell.position, cell.kind, cell.text if cell.kind != "portrait" else "", cell.colour,
            cell.span_columns, cell.span_rows, int(bool(cell.locked)),
        )
        for cell in cells
    ]  # fmt: skip
    special = tuple(look for look in looks if look != PlaceLook(look.position))
    values = {field: getattr(wall, field) for field in FIELDS}
    return WallTemplate(name, values, special, max(1, len(cells)))


def adding(
    store: Store, wall: rows.Wall, template: WallTemplate, portraits: Sequence[int]
) -> tuple[Change, int]:
    """A new wall by a template, for these portraits or with empty places; its id.

    `wall`: `WallTemplate.wall`, changed as one likes. Raises Known where it cannot be laid out.
    """
    from desktop.work import verbs
    from desktop.work.walls import composing

    cells = cells_for(template, portraits)
    composing.check(wall, len(cells))
    insert, wall_id = verbs.add(store, "walls", wall)
    ids = store.reserve("cells", len(cells))
    made = [replace(cell, id=id_, wall_id=wall_id) for id_, cell in zip(ids, cells, strict=True)]
    return Batch.of(insert, Insert.of("cells", made)), wall_id


def cells_for(template: WallTemplate, portraits: Sequence[int]) -> list[rows.Cell]:
    """The places in order: special ones where they were, portraits in all others.

    A special place that lay behind the last portrait comes after it.
    """
    looks = {look.position: look for look in template.places}
    shows = sorted(look.position for look in template.places if look.kind != "portrait")
    waiting: list[int | None] = list(portraits)
    if not waiting:
        waiting = [None] * max(0, template.number - len(shows))
    made: list[rows.Cell] = []
    while waiting or shows:
        position = len(made)
        if shows and (shows[0] <= position or not waiting):
            look, values = looks[shows.pop(0)], content(None)
            values |= {"kind": look.kind, "text": look.text, "colour": look.colour}
        else:
            values = content(waiting.pop(0))
            look = looks.get(position, PlaceLook(position))
            if look.kind != "portrait":  # it comes later, as there are more of them
                look = PlaceLook(position)
        size = {"span_columns": look.span_columns, "span_rows": look.span_rows}
        made.append(replace(rows.Cell(0, 0, position), **values, **size, locked=look.locked))
    return made


# ---------------------------------------------------------------------- built in


def _built_in(name: str, page: str, number: int, **values: Any) -> WallTemplate:
    wall = replace(new_wall("", None, page), **values)
    return WallTemplate(
        name, {field: getattr(wall, field) for field in FIELDS}, (), number, built_in=True
    )


def built_in() -> list[WallTemplate]:
    """The templates that are always there."""
    frameless = dict.fromkeys(MARGINS, 0.0)
    vitrine = pages.find("City-Light-Poster")
    across, down = vitrine.hidden
    safe = {
        "margin_left": across + vitrine.safe, "margin_right": across + vitrine.safe,
        "margin_top": down + vitrine.safe, "margin_bottom": down + vitrine.safe,
    }  # fmt: skip
    return [
        _built_in(mark("Templates", "Nine portraits on A0"), "A0", 9, rows=3, columns=3),
        _built_in(
            mark("Templates", "Photos edge to edge on A1"), "A1", 12,
            caption="inside", **{**frameless, "margin_bottom": 20.0},
        ),
        _built_in(
            mark("Templates", "Bricks on 18/1, filled up with the claim"), "18/1", 24,
            layout="brick", last_row="fill", fill="claim", ends="half",
        ),
        _built_in(
            mark("Templates", "Mosaic with large places on A0"), "A0", 20,
            layout="mosaic", last_row="fill", caption="inside", gap_x=8.0, gap_y=8.0,
        ),
        _built_in(
            mark("Templates", "Vitrine: all within its frame"), "City-Light-Poster", 12, **safe
        ),
        _built_in(
            mark("Templates", "Four portraits for Instagram"), "Instagram 4:5", 4,
            rows=2, columns=2, caption="overlay", caption_fields="name,role",
        ),
    ]  # fmt: skip


# ---------------------------------------------------------------------- the file


def as_data(template: WallTemplate) -> dict[str, Any]:
    """A template as plain values, for a file."""
    return {
        "name": template.name,
        "number": template.number,
        "values": template.values,
        "places": [asdict(look) for look in template.places],
    }


def of_data(data: object) -> WallTemplate:
    """A template from plain values; what makes no sense in it is left as in a new wall.

    Raises Known "template_broken", or "page_size".
    """
    if not isinstance(data, dict):
        raise Known("template_broken")
    given = cast("dict[str, Any]", data)
    name, values = tidy(given.get("name")), given.get("values")
    if not name or not isinstance(values, dict):
        raise Known("template_broken")
    kept = {
        field: value
        for field, value in cast("dict[str, Any]", values).items()
        if field in FIELDS and _fits(field, value)
    }
    whole = {field: kept.get(field, getattr(_PLAIN, field)) for field in FIELDS}
    largest = LARGEST_HOARDING_MM if whole["kind"] == "posters" else LARGEST_MM
    check_page(whole["width"], whole["height"], largest)
    number = given.get("number")
    if not isinstance(number, int) or not 1 <= number <= MOST_CELLS:
        number = 9
    looks = given.get("places")
    listed = cast("list[object]", looks) if isinstance(looks, list) else []
    found = [look for look in map(_look_of, listed) if look is not None]
    unique = {look.position: look for look in found}
    return WallTemplate(name, whole, tuple(unique[at] for at in sorted(unique)), number)


def tidy(name: object) -> str:
    """A name without needless space; "" for what is none."""
    return " ".join(name.split())[:LONGEST_NAME] if isinstance(name, str) else ""


def _fits(field: str, value: object) -> bool:
    default = getattr(_PLAIN, field)
    if isinstance(default, float):
        if not isinstance(value, int | float) or isinstance(value, bool):
            return False
        return 0 <= value <= LARGEST_HOARDING_MM
    if isinstance(default, int):
        return type(value) is int and 0 <= value <= MOST_COUNT
    if not isinstance(value, str):
        return False
    choices = CHOICES.get(("walls", field))
    if choices is not None:
        return value in choices
    if isinstance(default, str) and (field == "background" or field.endswith("colour")):
        return _COLOUR.fullmatch(value) is not None or value == default
    return len(value) <= 1000


def _look_of(data: object) -> PlaceLook | None:
    if not isinstance(data, dict):
        return None
    given = cast("dict[str, Any]", data)
    numbers = [given.get(name) for name in ("position", "span_columns", "span_rows", "locked")]
    kind, text, colour = (given.get(name) for name in ("kind", "text", "colour"))
    if not all(type(number) is int and 0 <= number < MOST_CELLS for number in numbers):
        return None
    if kind not in CELL_KINDS or not isinstance(text, str) or not isinstance(colour, str):
        return None
    position, across, down, locked = cast("list[int]", numbers)
    if colour and _COLOUR.fullmatch(colour) is None:
        return None
    spans = (min(max(across, 1), MOST_SPAN), min(max(down, 1), MOST_SPAN))
    return PlaceLook(position, str(kind), text, colour, *spans, int(bool(locked)))


class TemplateShelf:
    """The templates of an office, below its settings' folder."""

    def __init__(self, folder: Path | None = None) -> None:
        path = (folder or settings_folder()) / FILE
        self._rows = NamedRows(path, of_data, as_data, lambda template: template.name)

    def own(self) -> list[WallTemplate]:
        """The office's templates, in the order they were made."""
        return self._rows.all()

    def problem(self) -> Known | None:
        """Why the office's templates cannot be read; None where they can."""
        return self._rows.problem()

    def all(self) -> list[WallTemplate]:
        """The office's templates, then the built-in ones."""
        return [*self.own(), *built_in()]

    def find(self, name: str) -> WallTemplate:
        """The template of a name, whatever its case.

        Raises Known "template_missing", or why the office's own cannot be read.
        """
        wanted = tidy(name).casefold()
        templates = self.all()
        for template in templates:
            if wanted in (template.name.casefold(), template.shown_name.casefold()):
                return template
        problem = self.problem()
        if problem is not None:
            raise problem
        names = ", ".join(template.shown_name for template in templates)
        raise Known("template_missing", name=name, names=names)

    def keep(self, template: WallTemplate, instead: str = "") -> WallTemplate:
        """Keep a template, new or in place of the one with another name.

        Rows that make no sense here are carried along as they are; a damaged file is kept under
        another name. Raises Known: "template_name", "template_taken", "rows_unreadable", and
        those of `replacing`.
        """
        template = replace(template, name=tidy(template.name))
        if not template.name:
            raise Known("template_name")
        taken = {
            name.casefold()
            for each in self.all()
            if each.name != instead
            for name in (each.name, each.shown_name)
        }
        if template.name.casefold() in taken:
            raise Known("template_taken", name=template.name)
        self._rows.keep(template, instead)
        return template

    def remove(self, name: str) -> None:
        """Forget a template of the office. Raises Known as `keep`, but for the name."""
        self._rows.remove(name)

    def free_name(self, name: str) -> str:
        """A name that no template has."""
        return free_name(name, (each.shown_name for each in self.all()))
