"""Portraits: gallery and list over one model, filters, drop zone, import.

Pictures come from `Context.images`; files are read by a Job (`desktop.work.importing`).
"""
