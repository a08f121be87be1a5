"""Files that are tables or address cards: chosen, dropped, read, and brought on the import page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFileDialog

from desktop.ui.portraits.dropping import contents
from desktop.work.i18n import translate
from desktop.work.settings import folder_to_import

if TYPE_CHECKING:
    from desktop.ui.window.window import Window
    from desktop.work.jobs import Job, Progress
    from desktop.work.tabling.columns import Register

SUFFIXES: Final = (".csv", ".tsv", ".xlsx", ".vcf", ".vcard")
_PATTERNS: Final = "*.csv *.tsv *.txt *.xlsx *.vcf"
_CARDS: Final = (".vcf", ".vcard")


def table_of(paths: Sequence[Path]) -> Path | None:
    """The table among files that come together; the others go with it."""
    return next((path for path in paths if path.suffix.lower() in SUFFIXES), None)


def announcement(paths: Sequence[Path], register: Register) -> str:
    """What dropping these would do: "Import table ‘x.csv’ into contacts"; "" for no table."""
    table = table_of(paths)
    if table is None:
        return ""
    cards = table.suffix.lower() in _CARDS
    others = [path for path in paths if path != table]
    if cards:
        return translate("Exchange", "Import address cards ‘{file}’ into contacts", file=table.name)
    if register == "contacts":
        return translate("Exchange", "Import table ‘{file}’ into contacts", file=table.name)
    if others:
        return translate(
            "Exchange", "Import table ‘{file}’ with {photos} into portraits",
            file=table.name, photos=contents(others),
        )  # fmt: skip
    return translate("Exchange", "Import table ‘{file}’ into portraits", file=table.name)


def choose(window: Window) -> None:
    """Ask for a file, and show what it would do."""
    settings = window.context.settings
    file, _kind = QFileDialog.getOpenFileName(
        window,
        translate("Exchange", "Import table"),
        folder_to_import(settings, "DocumentsLocation"),
        translate("Exchange", "Tables and address cards ({patterns})", patterns=_PATTERNS)
        + ";;"
        + translate("Exchange", "All files (*)"),
    )
    if file:
        settings.set("import.folder", str(Path(file).parent))
        area = window.stage.current
        key = area.key if area is not None else ""
        open_files(window, [Path(file)], "contacts" if key == "contacts" else "portraits")


def open_files(window: Window, paths: Sequence[Path], register: Register) -> Job | None:
    """Read a table, find the photos beside it, and bring both on the page. Nothing is written."""
    from desktop.ui.composer.outcome import Outcome
    from desktop.work.tabling.trial import are_cards, read_file

    table = table_of(paths) or (paths[0] if paths else None)
    if table is None:
        return None
    others = [path for path in paths if path != table]

    def work(progress: Progress) -> tuple[bytes, list[Path]]:
        from desktop.core.ingest import find_files

        data = read_file(table)
        found = find_files(others, progress.check) if others else []
        return data, [path for path in found if path.suffix.lower() not in SUFFIXES]

    def done(answer: tuple[bytes, list[Path]]) -> None:
        data, photos = answer
        if window.context.is_open:
            into: Register = "contacts" if are_cards(data, table.name) else register
            _show(window, table.name, data, into, photos)

    return window.context.jobs.start(
        work,
        title=translate("Exchange", "Look at ‘{file}’", file=table.name),
        done=done,
        failed=Outcome(window.context, window).failed,
        key=(window, "open table"),
    )


def _show(
    window: Window, name: str, data: bytes, register: Register, photos: Sequence[Path]
) -> None:
    from db import queries
    from desktop.ui.exchange.page import ImportPage
    from desktop.work.tabling.columns import Goal

    context = window.context
    rows = context.store.read(queries.where, "campaigns")
    campaigns = sorted((row.name for row in rows), key=str.casefold)
    chosen = context.scope.campaign_id
    current = next((row.name for row in rows if row.id == chosen), "")
    if not campaigns:
        campaigns = [Path(name).stem]  # it is made with the import
    if not current and len(campaigns) == 1:
        current = campaigns[0]
    goal = Goal("contacts") if register == "contacts" else Goal("portraits", current)
    page = ImportPage(context, window, name, data, goal, campaigns, photos)
    if register == "contacts":
        page.choices.suggest_campaign(current)
    window.show_page(register, page)
    page.table.setFocus()
