"""Bringing an older database up to date: Alembic revisions with frozen operations.

May import Alembic and SQLAlchemy only, never the live tables: a revision must do tomorrow what it
did on the day it was written.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Engine

#: The newest revision. A test holds it against the files in `versions`.
HEAD = "0006"


def current(engine: Engine) -> str | None:
    """The revision a database is at; None when it has none. Cheap: Alembic is not imported."""
    with engine.connect() as connection:
        found = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
        ).first()
        if found is None:
            return None
        row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
        return None if row is None else str(row[0])


def known(revision: str) -> bool:
    """Whether this program has the revision; if not, the database is from a newer one."""
    versions = Path(__file__).parent / "versions"
    return any(file.name.startswith(f"{revision}_") for file in versions.glob("*.py"))


def upgrade(engine: Engine, to: str | None = None) -> None:
    """Bring the database to `HEAD` (or revision `to`), in one transaction: all or nothing."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)

    with (
        engine.begin() as connection,
        EnvironmentContext(
            config,
            script,
            fn=lambda revision, _context: script._upgrade_revs(to or HEAD, revision),  # pyright: ignore[reportPrivateUsage, reportUnknownMemberType, reportUnknownLambdaType, reportUnknownArgumentType]
        ) as environment,
    ):
        environment.configure(connection=connection, transactional_ddl=True)
        environment.run_migrations()
