"""Campaigns: the table of all campaigns; a double click works in one of them."""
