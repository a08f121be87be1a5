"""Kinds of layout: where the cells of a wall stand, as pure geometry in mm.

Each module lays out one kind and knows nothing of photos, captions or people; `desktop.core.wall`
chooses among them. The same settings, number and seed give the same places everywhere.
"""
