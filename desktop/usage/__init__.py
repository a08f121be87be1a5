"""What can be typed: every command and its arguments, as data that `desktop.cli` interprets.

May use the vocabularies of `db` and `desktop.core` and the words of `desktop.work.i18n`.
"""
