"""Page formats as a table that an office can edit.

What is built in, what makes sense, and where it is kept.
"""
