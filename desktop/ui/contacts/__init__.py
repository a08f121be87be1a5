"""Contacts: the people and organisations the office works with, and their parts in campaigns."""
