"""Where the pure part meets Qt: store, edits, jobs, images, settings, translation, painting.

May import QtCore, QtGui, `desktop.core` and `db`; may not import QtWidgets, SQLAlchemy or
`desktop.ui`. Nothing here shows anything; it tells by signals what has happened.
"""
