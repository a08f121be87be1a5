"""Tables into the registers and out of them: what a file would do, the Change that does it, export.

Reading, comparing and making the Change belong into a job. Nothing is written before the caller
applies the Change, on the Store's thread.
"""

from __future__ import annotations

from desktop.work.tabling.apply import change
from desktop.work.tabling.columns import Goal, fields, mapping
from desktop.work.tabling.survey import Note, Survey, survey
from desktop.work.tabling.telling import doubles

__all__ = ["Goal", "Note", "Survey", "change", "doubles", "fields", "mapping", "survey"]
