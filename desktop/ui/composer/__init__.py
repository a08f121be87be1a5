"""The composer: a poster wall on a table, with the portraits beside it.

`board` holds the wall that is worked on and what is chosen of it, `edits` pushes the Edits;
everything else shows the board or turns what mouse and keyboard do into edits.
"""
