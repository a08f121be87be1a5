"""What the user reads when something cannot be done: one row for every code of a Known error.

Each sentence says what happened, what is safe, and what to do. `{...}` are the error's values.
Rows about a single file (`image_...`) do not name it: a report lists it beside the reason
(`reason`), and a message that stands alone puts it in front (`sentence`).
"""

from __future__ import annotations

import errno

from desktop.work.i18n import format_number, mark, translate
from desktop.work.presswords import PRESS
from desktop.work.sheetwords import SHEETS
from desktop.work.tablewords import TABLES
from desktop.work.templatewords import TEMPLATES

CONTEXT = "Messages"

TABLE: dict[str, str] = {
    **TABLES,
    **PRESS,
    **SHEETS,
    **TEMPLATES,
    # The library and its disk
    "disk_full": mark(
        "Messages",
        "The disk that holds ‘{folder}’ is full. Everything saved so far is safe. "
        "Make room on it, then try again.",
    ),
    "library_missing": mark(
        "Messages",
        "There is no library in ‘{folder}’. Perhaps its drive is not connected. "
        "Connect the drive, or choose another library.",
    ),
    "library_damaged": mark(
        "Messages",
        "The library in ‘{folder}’ is damaged. Its photos are files of their own and were not "
        "touched. Restore the latest backup.",
    ),
    "library_newer": mark(
        "Messages",
        "A newer version of Litfass has worked in the library in ‘{folder}’, and this one cannot "
        "read what it wrote. Nothing was changed. Install the current version to open it; you get "
        "it where you got Litfass, or from the colleague who worked in the library.",
    ),
    "library_older": mark(
        "Messages",
        "The library in ‘{folder}’ comes from an older version of Litfass. Nothing was changed. "
        "Open it once in the window: it is brought up to date there, after a backup.",
    ),
    "library_read_only": mark(
        "Messages",
        "Litfass is not allowed to write to ‘{folder}’. Nothing was changed. "
        "Allow writing to this folder, or choose another one.",
    ),
    "library_locked": mark(
        "Messages",
        "The library in ‘{folder}’ is open in another Litfass. Nothing was changed. "
        "Close it there, then try again.",
    ),
    "library_not_empty": mark(
        "Messages",
        "The folder ‘{folder}’ is not empty. Nothing was changed. "
        "Choose an empty folder or a new one for the library.",
    ),
    "library_unreadable": mark(
        "Messages",
        "The library in ‘{folder}’ cannot be read. Nothing was changed. "
        "Check the connection to its drive and your access rights, then try again.",
    ),
    "library_not_written": mark(
        "Messages",
        "The library in ‘{folder}’ could not be written to ({reason}). What was saved before is "
        "safe. Check its drive, then try again.",
    ),
    "backup_unreachable": mark(
        "Messages",
        "The backup ‘{file}’ can no longer be reached ({reason}). The library is as it was. Check "
        "the drive of the backup, then try again.",
    ),
    "library_closed": mark(
        "Messages",
        "The library in ‘{folder}’ was closed meanwhile. Everything saved before is safe. "
        "Open it again, then try again.",
    ),
    "backup_newer": mark(
        "Messages",
        "The backup ‘{file}’ was made with a newer version of Litfass. Nothing was changed. "
        "Install the current version to restore it.",
    ),
    "backup_damaged": mark(
        "Messages",
        "‘{file}’ is not a complete backup of Litfass. The library was not changed. "
        "Choose another backup.",
    ),
    "file_in_library": mark(
        "Messages",
        "‘{file}’ lies inside the library in ‘{folder}’, where only Litfass keeps its files. "
        "Nothing was written. Choose another place.",
    ),
    "file_is_other": mark(
        "Messages",
        "‘{file}’ is there already and is not a backup of Litfass. It was not touched. "
        "Choose another name.",
    ),
    "not_found": mark(
        "Messages",
        "The entry is not there any more. Nothing was changed. Perhaps it was deleted just now; "
        "undo brings it back.",
    ),
    "duplicate": mark("Messages", "The entry is there already. Nothing was changed."),
    # Photos
    "image_vanished": mark(
        "Messages",
        "The file is not there. Check whether it was moved or its drive disconnected.",
    ),
    "image_unreadable": mark(
        "Messages",
        "The file cannot be read. Check the drive and your access rights, or copy it again.",
    ),
    "image_is_folder": mark("Messages", "This is a folder. Choose the photos in it."),
    "image_special": mark(
        "Messages", "This is not an ordinary file but a device or a pipe. Choose a photo."
    ),
    "image_empty": mark(
        "Messages", "The file is empty. Copy it again from the camera, or ask for it again."
    ),
    "image_not_a_picture": mark(
        "Messages",
        "This is not a photo, whatever its name says. Choose a JPEG, PNG, TIFF, WebP or HEIC file.",
    ),
    "image_format": mark(
        "Messages",
        "Litfass does not take {format} files. Save the photo as JPEG, PNG, TIFF, WebP or HEIC.",
    ),
    "image_raw": mark(
        "Messages",
        "This is a camera’s raw file. Save it as JPEG or TIFF with the photographer’s program.",
    ),
    "image_animated": mark(
        "Messages", "This {format} file moves. Save the one picture that you want of it."
    ),
    "image_too_large": mark(
        "Messages",
        "{width} × {height} pixels are more than Litfass takes (200 megapixels). "
        "Scale the photo down, then import it again.",
    ),
    "image_truncated": mark(
        "Messages",
        "The photo is cut off: its end is missing. Copy it again from the camera, or ask for it "
        "again.",
    ),
    "image_damaged": mark(
        "Messages",
        "The photo is damaged. Copy it again from the camera, or ask for it again.",
    ),
    "image_no_memory": mark(
        "Messages",
        "There is not enough memory for this photo. Close other programs or scale the photo down, "
        "then try again.",
    ),
    "image_changed": mark(
        "Messages", "The photo was changed while it was being copied. Import it again."
    ),
    "folder_unreadable": mark(
        "Messages",
        "The folder ‘{folder}’ cannot be read. Check the drive and your access rights.",
    ),
    # Pages and walls
    "page_format": mark("Messages", "There is no page format ‘{name}’. Choose one of: {names}."),
    "page_size": mark(
        "Messages",
        "A page of {width} × {height} mm cannot be made. Choose sides of {smallest} to {largest} "
        "mm.",
    ),
    "wall_numbers": mark(
        "Messages", "Margins, gaps, rows and columns cannot be negative. Enter 0 or more."
    ),
    "wall_margins": mark(
        "Messages",
        "The margins leave no room for photos on a page of {width} × {height} mm. "
        "Make the margins smaller or the page larger.",
    ),
    "wall_cells": mark(
        "Messages", "A wall holds at most {most} photos. Choose fewer rows or columns."
    ),
    "wall_gaps": mark(
        "Messages",
        "A grid of {rows} × {columns} leaves no room for photos. Make the gaps smaller, or choose "
        "fewer rows or columns.",
    ),
    "column_size": mark(
        "Messages",
        "There is no column of that size. Its circumference and height are {least} to {most} mm.",
    ),
    "column_overlap": mark(
        "Messages", "Choose an overlap of 0 to {most} mm, no more than a quarter of the column."
    ),
    "posters_none": mark("Messages", "No poster is filled yet. Put a portrait on the wall first."),
    "wall_posters": mark(
        "Messages",
        "The hoarding has no room for a poster of {width} × {height} mm. Make it larger, or its "
        "margins smaller.",
    ),
    "cell_locked": mark(
        "Messages", "This place is locked. Unlock it first: right click, or the key L."
    ),
    # Files that the user asked for, and paper
    "output_dpi": mark(
        "Messages", "{dpi} dpi is not possible. Choose a resolution of {least} to {most} dpi."
    ),
    "png_too_large": mark(
        "Messages",
        "At {dpi} dpi this wall is too large for a picture. Choose at most {most} dpi, or a PDF.",
    ),
    "original_missing": mark(
        "Messages",
        "The original of ‘{file}’ is missing from the library. Nothing was written. "
        "Restore a backup, or replace the photo.",
    ),
    "printer_failed": mark(
        "Messages",
        "The printer does not take the wall. Check that it is switched on and connected, then "
        "print again.",
    ),
    "file_disk_full": mark(
        "Messages",
        "The disk is full: ‘{file}’ was not written. Make room on it, or choose another place.",
    ),
    "file_folder_missing": mark(
        "Messages",
        "The folder for ‘{file}’ does not exist. Nothing was written. Choose another place.",
    ),
    "file_is_folder": mark(
        "Messages", "‘{file}’ is a folder. Nothing was written. Choose another name."
    ),
    "file_not_writable": mark(
        "Messages",
        "Litfass is not allowed to write ‘{file}’. Nothing was written. Choose another place.",
    ),
    "file_in_use": mark(
        "Messages",
        "‘{file}’ is open in another program and was not changed. Close it there, or choose "
        "another name.",
    ),
    "file_not_written": mark(
        "Messages",
        "‘{file}’ could not be written ({reason}). Check its drive, or choose another place.",
    ),
    # Commands
    "campaign_missing": mark(
        "Messages",
        "There is no campaign ‘{name}’ in this library. Nothing was changed. "
        "Check the name with “list campaigns”.",
    ),
    "wall_missing": mark(
        "Messages",
        "There is no poster wall ‘{name}’ in this library. Nothing was changed. "
        "Check the name with “list walls”.",
    ),
    "wall_ambiguous": mark(
        "Messages",
        "{number} poster walls are called ‘{name}’: {walls}. Nothing was written. "
        "Say which with --number, or with --campaign.",
    ),
    "wall_exists": mark(
        "Messages",
        "The campaign ‘{campaign}’ has a poster wall ‘{name}’ already. Nothing was changed. "
        "Choose another name.",
    ),
    "ending_other": mark(
        "Messages",
        "‘{file}’ is the name of another kind of file than was asked for. Nothing was written. "
        "Choose a name that ends with {ending}, or write another --as.",
    ),
    "news_place": mark(
        "Messages",
        "‘{place}’ is no place to ask for newer versions. Write an address that begins with "
        "https://, or a file.",
    ),
    "news_unreachable": mark(
        "Messages",
        "Nothing can be read at ‘{place}’ ({reason}). Check the place, and whether the network "
        "is there.",
    ),
    "news_unreadable": mark(
        "Messages",
        "What stands there about newer versions makes no sense ({reason}). Tell those who look "
        "after it.",
    ),
    "file_missing": mark("Messages", "The file is not there. Nothing was changed. Check its path."),
    "portraits_option": mark(
        "Messages", "‘{text}’ says nothing about portraits. Write “all” or “first:9”."
    ),
    "unknown_field": mark(
        "Messages", "There is no field ‘{field}’ to sort by. Possible are: {fields}."
    ),
    # What comes without a code of its own
    "system": mark(
        "Messages",
        "The computer reports: {reason}. What was saved before is safe. "
        "Check drive, folder and access rights, then try again.",
    ),
    "memory": mark(
        "Messages",
        "There is not enough memory. What was saved before is safe. Close other programs, then try "
        "again.",
    ),
    "bug": mark(
        "Messages",
        "Something went wrong inside Litfass ({kind}). What was saved before is safe. If it "
        "happens again, please send us the log file.",
    ),
}


def sentence(error: BaseException) -> str:
    """What to tell the user of an error, in the user's language; names the file concerned."""
    code, values = _code(error)
    text = reason(error)
    file = values.get("file")
    if isinstance(file, str) and "{file}" not in TABLE.get(code, "{file}"):
        return f"{file}: {text}"
    return text


def reason(error: BaseException) -> str:
    """As `sentence`, for a report that names the file beside it."""
    code, values = _code(error)
    text = translate(CONTEXT, TABLE[code])
    return text.format(**{name: _shown(value) for name, value in values.items()})


def is_known(error: BaseException) -> bool:
    """Whether the user can act on it (Known and LibraryError); anything else is a bug."""
    return getattr(error, "code", None) in TABLE


def _code(error: BaseException) -> tuple[str, dict[str, object]]:
    """The row and the values for any error. Known and LibraryError carry theirs."""
    code: object = getattr(error, "code", None)
    values: object = getattr(error, "values", None)
    if isinstance(code, str) and code in TABLE and isinstance(values, dict):
        return code, dict(values)  # pyright: ignore[reportUnknownArgumentType]
    if isinstance(error, MemoryError):
        return "memory", {}
    if isinstance(error, OSError):
        name = error.filename if isinstance(error.filename, str) else ""
        if error.errno == errno.ENOSPC and name:
            return "disk_full", {"folder": name}
        text = error.strerror or type(error).__name__
        return "system", {"reason": f"{text}: {name}" if name else text}
    return "bug", {"kind": type(error).__name__}


def _shown(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    return format_number(value, 0 if isinstance(value, int) else 2)
