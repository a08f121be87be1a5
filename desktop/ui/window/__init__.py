"""The window: bars, sidebar, inspector, strip, palette, and the one table of actions.

Knows the areas by name only; they know of it what `desktop.ui.area.Shell` says.
"""
