"""The pure part: geometry, imaging, colour, vault, rules and file formats.

May use the standard library and the libraries of its trade; may not import Qt, SQLAlchemy, `db`,
`desktop.work` or `desktop.ui`. Heavy libraries are imported inside the functions that need them.
"""
