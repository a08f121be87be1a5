"""The card "Output": what a wall is written for, with which settings, what to look at, and the end.

Kinds of output are rows of `desktop.ui.output.kinds`. May use the board of the composer and its
fields; the composer opens it.
"""
