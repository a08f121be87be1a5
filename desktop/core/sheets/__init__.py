"""Tables in and out: CSV and XLSX files as rows, their fields, and what an import would do.

May use the standard library, openpyxl and Pillow (both imported late) and `desktop.core.errors`;
knows no database: records come in and plans go out as plain values.
"""
