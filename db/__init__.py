"""The data: tables, rows, changes, queries, migrations and backups of one library.

The only room that knows SQLAlchemy. It knows neither Qt nor Pillow, and nothing of `desktop`.
"""
