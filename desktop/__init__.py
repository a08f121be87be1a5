"""Litfass, the desktop application for image campaigns of cities and towns.

`core` computes (no Qt, no SQLAlchemy), `work` joins it with Qt and the library, `ui` shows it.
Imports point down only: ui -> work -> core and db; import-linter checks that.
"""

__version__ = "0.1.0"
