"""A wall wrapped round an advertising column: usual sizes, where its seam lies, how it looks.

Pure geometry in mm of the unrolled sheet. Knows nothing of photos, files or widgets.
"""
