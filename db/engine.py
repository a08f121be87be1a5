"""Opening a database file so that SQLite keeps its promises.

Write-ahead log, foreign keys on, and a full sync at each commit: a finished edit survives a killed
process and a power cut (sqlite.org/pragma.html#pragma_synchronous). Every connection brings the
functions `fold` and `searchable`, which the schema's sort columns and search triggers call.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA temp_store = MEMORY",
    # Every thread that reads has a connection with pages of its own, and the system keeps the file
    # in memory anyway: 32 MB each cost a window of a million portraits 48 MB and won nothing.
    "PRAGMA cache_size = -8000",
)


#: letters that no decomposition takes apart
_LETTERS = str.maketrans({"ß": "ss", "ẞ": "ss", "ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o"})


def fold(text: str | None) -> str | None:
    """Text without case and marks: „Öztürk“ sorts and is found as "ozturk" (DIN 5007-1).

    Stored columns and the search index hold its results: a change here needs a migration that
    computes them anew.
    """
    if text is None or text.isascii():
        return text.lower() if text else text
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return plain.translate(_bare).lower()


class _Bare(dict[int, int | None]):
    """What `str.translate` makes of a letter: itself, and nothing of a mark."""

    def __missing__(self, letter: int) -> int | None:
        self[letter] = None if unicodedata.combining(chr(letter)) else letter
        return self[letter]


_bare = _Bare()


def contracted(word: str) -> str:
    """A folded word with ae, oe and ue as the vowel alone: "mueller" as "muller"."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def searchable(text: str | None) -> str | None:
    """What the search index holds of a text: folded, and each word with ae, oe or ue both ways.

    So "mueller", "müller" and "Muller" meet, whichever is stored and whichever is typed; see
    `db.filters.Matching` for the asking side.
    """
    folded = fold(text)
    if not folded or not ("ae" in folded or "oe" in folded or "ue" in folded):
        return folded
    more = dict.fromkeys(short for word in folded.split() if (short := contracted(word)) != word)
    return f"{folded} {' '.join(more)}"


def add_functions(connection: Any) -> None:
    """Teach a connection of the driver what the schema calls."""
    connection.create_function("fold", 1, fold, deterministic=True)
    connection.create_function("searchable", 1, searchable, deterministic=True)


def open_engine(file: Path) -> Engine:
    """An engine on a database file; safe to read from any thread, one connection each."""
    import sqlalchemy as sa
    from sqlalchemy import event

    engine = sa.create_engine(
        sa.URL.create("sqlite+pysqlite", database=str(file)),
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:  # pyright: ignore[reportUnusedFunction]
        # The driver's own transaction handling leaves reads and DDL outside of transactions.
        connection.isolation_level = None
        add_functions(connection)
        for pragma in PRAGMAS:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
        connection.exec_driver_sql("BEGIN")

    return engine
