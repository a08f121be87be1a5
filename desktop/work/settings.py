"""What Litfass remembers about the user's way of working: one declared table, one INI file.

Nothing that belongs to the campaign is kept here; that lies in the library. A key that is not in
the table cannot be read or written. A value in the file that does not fit its row counts as not
being there, so a file edited by hand or by an older version never stops a start.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Signal

from desktop.core.places import settings_folder

FILE = "litfass.ini"


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table. `default` gives the type: str, int, float, bool, bytes or list[str].

    `per_library`: it names something inside a library, so each library has a value of its own.
    """

    key: str
    default: Any
    doc: str
    choices: tuple[str, ...] = ()
    per_library: bool = False


TABLE: tuple[Setting, ...] = (
    Setting("window.geometry", b"", "place and size of the window, as Qt writes it"),
    Setting("window.language", "system", "language of the interface", ("system", "de", "en")),
    Setting("window.theme", "system", "light or dark", ("system", "light", "dark")),
    Setting("window.area", "portraits", "the area shown last"),
    Setting("window.cut_off", [], "what the last end cut off, in sentences for the next start"),
    Setting("window.first", True, "true until the first start is over"),
    Setting("sidebar.folded", False, "whether the sidebar shows icons only"),
    Setting("inspector.visible", True, "whether the inspector is shown"),
    Setting("inspector.width", 320, "width of the inspector in logical pixels"),
    Setting("inspector.folds", [], "sections of the inspector that the user has unfolded"),
    Setting("library.path", "", "folder of the library opened last"),
    Setting("library.recent", [], "folders of libraries, the latest first"),
    Setting("library.drive", "", "the kind of drive that was warned of last", per_library=True),
    Setting(
        "campaign.current", 0, "id of the campaign in the switcher; 0 for all", per_library=True
    ),
    Setting("portraits.view", "gallery", "how portraits are shown", ("gallery", "list")),
    Setting("portraits.whole", False, "whether the gallery shows whole pictures, not crops"),
    Setting("portraits.tile", 200, "width of a gallery tile in logical pixels"),
    Setting(
        "table.campaigns.columns", b"", "columns of the table: how many, and as Qt writes them"
    ),
    Setting("table.campaigns.sort", "", "fields sorted by, with commas; '-' before one: downwards"),
    Setting("table.campaigns.group", "", "field grouped by; '-' before it: downwards"),
    Setting("table.campaigns.folded", [], "values of the folded groups", per_library=True),
    Setting(
        "table.campaigns.view", 0, "id of the named view used last; 0 for none", per_library=True
    ),
    Setting(
        "table.campaigns.look",
        "",
        "how the table looked at the end where that was not as its view says; JSON",
        per_library=True,
    ),
    Setting(
        "table.portraits.columns", b"", "columns of the table: how many, and as Qt writes them"
    ),
    Setting("table.portraits.sort", "", "fields sorted by, with commas; '-' before one: downwards"),
    Setting("table.portraits.group", "", "field grouped by; '-' before it: downwards"),
    Setting("table.portraits.folded", [], "values of the folded groups", per_library=True),
    Setting(
        "table.portraits.view", 0, "id of the named view used last; 0 for none", per_library=True
    ),
    Setting(
        "table.portraits.look",
        "",
        "how the table looked at the end where that was not as its view says; JSON",
        per_library=True,
    ),
    Setting("table.contacts.columns", b"", "columns of the table: how many, and as Qt writes them"),
    Setting("table.contacts.sort", "", "fields sorted by, with commas; '-' before one: downwards"),
    Setting("table.contacts.group", "", "field grouped by; '-' before it: downwards"),
    Setting("table.contacts.folded", [], "values of the folded groups", per_library=True),
    Setting(
        "table.contacts.view", 0, "id of the named view used last; 0 for none", per_library=True
    ),
    Setting(
        "table.contacts.look",
        "",
        "how the table looked at the end where that was not as its view says; JSON",
        per_library=True,
    ),
    Setting("wall.last", 0, "id of the wall opened last; 0 for none", per_library=True),
    Setting("wall.shelf", 220, "width of the shelf of portraits in logical pixels"),
    Setting("wall.heads", 5, "how far heads may differ in height when evened out, in percent"),
    Setting("wall.guides", False, "guides stay in sight; else they appear while something moves"),
    Setting("wall.minimap", True, "whether the page is shown in small where it does not fit"),
    Setting("wall.column", True, "whether a wall round a column is shown as it will stand"),
    Setting("wall.rulers", True, "whether rulers are shown"),
    Setting(
        "wall.views",
        [],
        "where each wall was looked at last: id, middle in mm, px per mm",
        per_library=True,
    ),
    Setting("wall.unplaced", False, "whether the shelf leaves out who is on the wall"),
    Setting("preview.format", "A4", "paper of the previewer's true size; '' for a free width"),
    Setting("preview.width", 210.0, "free width of the previewer's true size in mm"),
    Setting("screen.mm_correction", [], "measured by the user: screen=factor to what it reports"),
    Setting("export.folder", "", "folder of the last export"),
    Setting("export.portraits.form", "xlsx", "the form of the last export of portraits"),
    Setting("export.contacts.form", "xlsx", "the form of the last export of contacts"),
    Setting("export.columns", "all", "which columns the last table had", ("all", "shown")),
    Setting("export.pictures", False, "whether the last workbook had photos"),
    Setting("export.kind", "press", "what a wall was last written for"),
    Setting("export.shop", "", "key of the print shop's profile; '' for one that suits the page"),
    Setting("export.ticket", True, "whether a print shop's file gets a job ticket"),
    Setting("export.png_dpi", 0, "dpi of the last picture of a wall; 0 for what the wall asks"),
    Setting("export.credits", True, "whether a wall names the photographers"),
    Setting("sheets.paper", "A4", "paper of the sheets to glue together", ("A4", "A3")),
    Setting("sheets.overlap", 10.0, "by how many mm these sheets overlap"),
    Setting("sheets.margin", 5.0, "how many mm the printer leaves white on them"),
    Setting("sheets.side", "right-bottom", "at which sides their glue edges are"),
    Setting(
        "print.form",
        "page",
        "what a printer last made of a wall",
        ("page", "tiles", "model", "strip"),
    ),
    Setting("print.draft", False, "whether prints of walls spare ink"),
    Setting("import.folder", "", "folder of the last import"),
    Setting("import.faces", True, "whether faces are looked for in imported photos"),
    Setting("news.source", "", "where the office names newer versions; '' to ask nowhere"),
    Setting("news.asked", "", "the day of the last question, ISO 8601"),
    Setting("news.told", "", "the newer version that was told of last"),
    Setting("palette.recent", [], "names of actions used in the command palette, latest first"),
)


class Settings(QObject):
    """Reads and writes the table. Signal: `changed` (key), when a value has become another one."""

    changed = Signal(str)

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        """`file` is the INI file; left out, it lies in the user's settings folder."""
        super().__init__(parent)
        self._table = {row.key: row for row in TABLE}
        path = settings_folder() / FILE if file is None else file
        self._store = QSettings(str(path), QSettings.Format.IniFormat, self)
        self.library = ""
        """The folder of the library at work; chooses the values of the rows `per_library`."""

    @property
    def path(self) -> Path:
        """The file in which the settings lie."""
        return Path(self._store.fileName())

    def row(self, key: str) -> Setting:
        """The declaration of a key; KeyError for one that is not declared."""
        return self._table[key]

    def get(self, key: str) -> Any:
        """The value, of the type of its default. KeyError for an undeclared key."""
        row = self._table[key]
        return _read(row, self._store.value(self._place(row)))

    def set(self, key: str, value: object) -> None:
        """Keep a value; ValueError for one that does not fit the row.

        Written to disk soon by Qt, and by `sync` at once.
        """
        row = self._table[key]
        if not _fits(row, value):
            raise ValueError(f"{value!r} does not fit the setting {key}")
        if value == self.get(key):
            return
        self._store.setValue(self._place(row), _written(value))
        self.changed.emit(key)

    def reset(self, key: str) -> None:
        """Go back to the default."""
        before = self.get(key)
        self._store.remove(self._place(self._table[key]))
        if before != self._table[key].default:
            self.changed.emit(key)

    def sync(self) -> bool:
        """Write to disk now; False where that fails (the program goes on with what it has)."""
        self._store.sync()
        return self._store.status() == QSettings.Status.NoError

    def _place(self, row: Setting) -> str:
        """The key inside the INI file: the first word is the section, or the library is.

        A library goes by a digest of its folder, which has signs that no INI section may have.
        """
        if not row.per_library or not self.library:
            return row.key.replace(".", "/", 1)
        return f"library-{sha256(self.library.encode()).hexdigest()[:16]}/{row.key}"


def _fits(row: Setting, value: object) -> bool:
    if isinstance(row.default, list):
        if not isinstance(value, list):
            return False
        return all(isinstance(item, str) for item in cast("list[object]", value))
    if type(value) is not type(row.default) and not (
        isinstance(row.default, float) and type(value) is int
    ):
        return False
    return not row.choices or value in row.choices


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _read(row: Setting, stored: object) -> Any:
    """The stored text as a value of the row's type, or the default where it does not fit."""
    default: object = row.default
    fallback = list(cast("list[str]", default)) if isinstance(default, list) else default
    if not isinstance(stored, str):
        return fallback
    try:
        value = _parsed(row.default, stored)
    except (ValueError, binascii.Error):
        return fallback
    return value if _fits(row, value) else fallback


def _parsed(default: object, text: str) -> object:
    if isinstance(default, bool):
        return {"true": True, "false": False}.get(text.lower())
    if isinstance(default, int):
        return int(text)
    if isinstance(default, float):
        number = float(text)
        return number if abs(number) < float("inf") else None
    if isinstance(default, bytes):
        return base64.b64decode(text, validate=True)
    if isinstance(default, list):
        return json.loads(text)
    return text


def folder_to_import(settings: Settings, place: str = "PicturesLocation") -> str:
    """Where a dialog for files to import begins: as last time, at first in the user's photos.

    `place` is a name of `QStandardPaths.StandardLocation`.
    """
    last: str = settings.get("import.folder")
    if last and Path(last).is_dir():
        return last
    usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation[place])
    # A folder that is not there would stand in the dialog as the name of a file.
    return usual if Path(usual).is_dir() else str(Path.home())
