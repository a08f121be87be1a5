"""A poster on many sheets: where each begins and ends, what is glued where, what a joint crosses.

Pure geometry in mm of the poster. Knows nothing of photos, files or paper beyond its size.
"""
