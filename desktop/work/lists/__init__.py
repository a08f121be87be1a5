"""Lists of portraits and contacts on paper: A4 pages in a PDF or on the office's printer.

One paint routine for both. Records are read by the page, so any number of them fits in memory.
"""

from __future__ import annotations

from desktop.work.lists.output import lines_from, paint_on_printer, write_pdf
from desktop.work.lists.sheet import Listing

__all__ = ["Listing", "lines_from", "paint_on_printer", "write_pdf"]
