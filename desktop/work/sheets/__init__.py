"""A wall on many pages: sheets to glue, a plan for posting, a contact sheet, a package, a web page.

Everything is painted in mm through `desktop.work.painting`; photos are decoded once per file. May
use `desktop.core.tiling` and the other outputs; knows no window.
"""
