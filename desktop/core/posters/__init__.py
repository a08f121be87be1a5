"""How a poster with one portrait is laid out: built-in tables of where photo and words stand.

Pure data and geometry; words are set by `desktop.work.posters`.
"""
