"""Walls between library and screen: from their rows to a Composition, and what is done with them.

Hints, heads, columns, division into sheets, printed states and templates live here; no painting
and no files. `composing` makes a Composition, `cells` changes it.
"""
