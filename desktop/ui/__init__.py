"""The window and everything in it: widgets, models and scenes, one folder for each screen.

May use `desktop.work` and, for plain rules, `desktop.core`; nothing below may import it.
"""
