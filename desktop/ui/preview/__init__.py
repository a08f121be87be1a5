"""The previewer: one portrait's photo, large, over the window; zoom, true size, focus point.

It reads through the Store and Images like every screen, and writes one thing only: the focus.
"""
