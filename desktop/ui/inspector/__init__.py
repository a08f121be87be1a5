"""The inspector: the fields of what is selected, edited in place, one Edit for each value.

Fields are declared as data; a value looks like text until it is touched.
"""
