"""Where a portrait lies, in SQL: its town, and the district and region around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from db.models import TABLES

if TYPE_CHECKING:
    from sqlalchemy import ScalarSelect


def within(kind: str, column: str) -> ScalarSelect[Any]:
    """A column of the place of a kind in which a portrait's place lies, or which it is.

    For statements over portraits; NULL where there is none.
    """
    own, above, top = (TABLES["places"].alias() for _ in range(3))
    joined = own.outerjoin(above, above.c.id == own.c.parent_id)
    joined = joined.outerjoin(top, top.c.id == above.c.parent_id)
    found = sa.case(*((each.c.kind == kind, each.c[column]) for each in (own, above, top)))
    return (
        sa.select(found)
        .select_from(joined)
        .where(own.c.id == TABLES["portraits"].c.place_id)
        .scalar_subquery()
    )
