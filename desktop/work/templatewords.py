"""What the user reads about templates of walls and page formats: part of `messages`."""

from __future__ import annotations

from typing import Final

from desktop.work.i18n import mark

TEMPLATES: Final[dict[str, str]] = {
    "template_missing": mark(
        "Messages", "There is no template ‘{name}’ of walls. Choose one of: {names}."
    ),
    "template_name": mark("Messages", "A template needs a name."),
    "template_taken": mark("Messages", "There is a template ‘{name}’ already."),
    "template_broken": mark("Messages", "A template of a wall makes no sense and is left out."),
    "rows_damaged": mark(
        "Messages",
        "The entries in ‘{file}’ cannot be read: the file is damaged. It is kept, under another "
        "name once a new one is written. Correct it in a text editor.",
    ),
    "rows_unreadable": mark(
        "Messages",
        "The entries in ‘{file}’ cannot be read or changed ({reason}). Nothing was changed. "
        "Close what has the file open, then try again.",
    ),
    "format_name": mark("Messages", "A page format needs a name that is no size."),
    "format_taken": mark("Messages", "There is a page format ‘{name}’ already."),
    "format_fixed": mark("Messages", "Name and size of a built-in page format stay as they are."),
    "format_value": mark("Messages", "From {least} to {most}, please."),
    "format_visible": mark("Messages", "The visible area cannot be larger than the page."),
}
