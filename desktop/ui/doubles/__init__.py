"""Likely doubles side by side: who stays, which values stay, and what is no double after all.

May use the stage and the strip of the window; finding, comparing and merging lie in `desktop.work`.
"""
