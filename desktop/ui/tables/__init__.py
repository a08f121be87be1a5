"""Lists of records: a model that holds ids and pages of lines, columns as data, the table view.

Shared by all registers. Rows are read through `Store.read`, written as Edits; nothing here knows
which table it shows.
"""
