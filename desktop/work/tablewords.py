"""What the user reads about tables and address cards: rows of `desktop.work.messages.TABLE`.

Those about a single cell, row or card stand in a report that names it beside them.
"""

from __future__ import annotations

from desktop.work.i18n import mark

TABLES: dict[str, str] = {
    # Files with tables, and their cells
    "table_empty": mark(
        "Messages",
        "The table is empty. Nothing was changed. Choose another file.",
    ),
    "table_too_large": mark(
        "Messages",
        "The table is larger than {most} MB. Nothing was changed. Split it into several files.",
    ),
    "table_encrypted": mark(
        "Messages",
        "The file is protected by a password. Nothing was changed. Save it in Excel without a "
        "password, then try again.",
    ),
    "table_old_excel": mark(
        "Messages",
        "This file has Excel’s old format (.xls). Nothing was changed. Save it in Excel as "
        ".xlsx, then try again.",
    ),
    "table_format": mark(
        "Messages",
        "This is not a CSV or XLSX table but {format}. Nothing was changed. Save it as .xlsx or"
        " .csv, then try again.",
    ),
    "table_damaged": mark(
        "Messages",
        "The file is damaged. Nothing was changed. Open it in Excel and save it again, or ask "
        "for it again.",
    ),
    "table_not_a_table": mark(
        "Messages",
        "This is not a table. Nothing was changed. Choose a CSV or XLSX file.",
    ),
    "table_bomb": mark(
        "Messages",
        "The file unpacks to far more than a table can hold. Nothing was changed. Do not open "
        "it, and ask its sender.",
    ),
    "table_encoding": mark(
        "Messages",
        "Line {line} holds characters that do not exist in the encoding {encoding}. Nothing was"
        " changed. Choose another encoding.",
    ),
    "table_quote_open": mark(
        "Messages",
        "In the row that begins in line {line} a quotation mark is opened and never closed. "
        "Nothing was changed. Close it, or choose “no quotation marks”.",
    ),
    "table_too_long": mark(
        "Messages",
        "The table has more than {most} rows. Nothing was changed. Split it into several files.",
    ),
    "table_too_wide": mark(
        "Messages",
        "The table has more than {most} columns. Nothing was changed. Check the separator, or "
        "delete columns that you do not need.",
    ),
    "table_no_header": mark(
        "Messages",
        "Line {line} holds no column names. Nothing was changed. Choose another line.",
    ),
    "table_sheet_missing": mark(
        "Messages",
        "There is no sheet ‘{sheet}’ in this file. Nothing was changed. Choose another sheet.",
    ),
    "table_characters": mark(
        "Messages",
        "Windows-1252 has no characters for {characters} (line {line}). Nothing was written. "
        "Choose UTF-8.",
    ),
    "cell_too_long": mark(
        "Messages",
        "The text in line {line}, column ‘{column}’ is longer than the {most} characters that "
        "Excel takes. Nothing was written. Shorten it, or export as CSV.",
    ),
    "cell_digits_lost": mark(
        "Messages",
        "Excel has cut the number to ‘{text}’; its last digits are lost. Format the column as "
        "text in Excel and enter the number again.",
    ),
    "cell_error": mark(
        "Messages",
        "The cell holds Excel’s error ‘{text}’ and no value. Mend it in Excel and save the file"
        " again.",
    ),
    "cell_not_computed": mark(
        "Messages",
        "The cell holds a formula whose result was never stored. Open the file in Excel and "
        "save it.",
    ),
    "row_too_long": mark(
        "Messages",
        "The row has more cells than there are columns; ‘{text}’ is left over. Perhaps a text "
        "with the separator lacks its quotation marks.",
    ),
    "value_whole": mark(
        "Messages",
        "‘{text}’ is not a whole number.",
    ),
    "value_number": mark(
        "Messages",
        "‘{text}’ is not a number.",
    ),
    "value_money": mark(
        "Messages",
        "‘{text}’ is not an amount of money. It looks like 1,700.50.",
    ),
    "value_day": mark(
        "Messages",
        "‘{text}’ is not a date. It looks like 03.05.2026.",
    ),
    "value_truth": mark(
        "Messages",
        "‘{text}’ is neither yes nor no.",
    ),
    "value_language": mark(
        "Messages",
        "Litfass does not know the language ‘{text}’.",
    ),
    "value_choice": mark(
        "Messages",
        "‘{text}’ is not possible here. Possible are: {words}.",
    ),
    "value_mail": mark(
        "Messages",
        "‘{text}’ is not an e-mail address. It looks like name@example.org.",
    ),
    "value_range": mark(
        "Messages",
        "‘{text}’ is not possible. Enter a number from {least} to {most}.",
    ),
    "key_empty": mark(
        "Messages",
        "The row lacks what it is recognised by: {fields}.",
    ),
    "key_missing": mark(
        "Messages",
        "The records are to be recognised by {fields}, but no column belongs to it. Nothing was"
        " changed. Assign a column, or choose another key.",
    ),
    # What a table would do
    "table_in_use": mark(
        "Messages",
        "‘{file}’ cannot be read: another program holds it, or it is not meant for you. Nothing "
        "was changed. Close it in Excel and try again.",
    ),
    "table_no_columns": mark(
        "Messages",
        "None of the columns belongs to a field: {names}. Nothing was changed. Name the columns "
        "in the first line, for example “Vorname” or “E-Mail”.",
    ),
    "table_campaign": mark(
        "Messages", "The row names no campaign. Fill in its column, or say one for all rows."
    ),
    "name_full": mark(
        "Messages",
        "‘{text}’ looks like a full name and would be public as a first name. Assign the column "
        "to ‘First name and surname’.",
    ),
    "name_parted": mark(
        "Messages", "‘{text}’ can be parted in more than one way. Please check the first name."
    ),
    "photo_missing": mark(
        "Messages", "There is no photo ‘{text}’ in the library. Import the photos first."
    ),
    "photo_beside": mark(
        "Messages",
        "The portrait has the photo ‘{text}’ and shows another one, as chosen in Litfass.",
    ),
    "photo_several": mark(
        "Messages", "Several photos in the library are called ‘{text}’. Give them different names."
    ),
    "photo_shared": mark(
        "Messages",
        "The photo ‘{text}’ is the one of line {first} too, which says something else about it.",
    ),
    "rows_double": mark(
        "Messages", "The lines {lines} mean the same record and differ. None of them is taken."
    ),
    "row_ambiguous": mark(
        "Messages",
        "Line {line} could mean {number} records of the library. Add what tells them apart, for "
        "example an e-mail address.",
    ),
    "campaign_of_contacts": mark(
        "Messages",
        "Contacts belong to no single campaign. Nothing was changed. Leave --campaign out.",
    ),
    "unknown_key": mark(
        "Messages",
        "There is no field ‘{field}’ to recognise rows by. Nothing was changed. Name it as the "
        "column is called.",
    ),
    # Files with address cards
    "vcard_outside": mark(
        "Messages",
        "There is text outside the cards, first in line {line}: ‘{text}’. The cards were read; "
        "look at this place if one is missing.",
    ),
    "vcard_nameless": mark(
        "Messages",
        "Card {number} (line {line} of the file) has no name, organisation, mail address or "
        "number. It was left out. Give it a name in the address book, then export it again.",
    ),
    "vcard_no_end": mark(
        "Messages",
        "Card {number} (line {line} of the file) has no end; perhaps the file was cut off. What "
        "there is was read. Check whether the card is complete.",
    ),
    "vcard_line": mark(
        "Messages",
        "Line {line} cannot be understood: ‘{text}’. The rest of the card was read.",
    ),
    "vcard_charset": mark(
        "Messages",
        "The card names an unknown character set ({charset}). Check its umlauts.",
    ),
    "vcard_photo": mark(
        "Messages", "The picture in the card is broken and was left out. The rest was read."
    ),
    "vcard_birthday": mark(
        "Messages",
        "‘{text}’ is not a day. The birthday was left empty; enter it by hand.",
    ),
    "vcard_parts": mark(
        "Messages",
        "A name or an address has too many parts: ‘{text}’. Check whether each is in its field.",
    ),
    "vcard_empty": mark("Messages", "The file is empty. Export it again from the address book."),
    "vcard_none": mark(
        "Messages",
        "There is no address card in this file. Choose a vCard file (.vcf).",
    ),
    "vcard_bare": mark(
        "Messages",
        "The card has no name, organisation, mail address or number. It is left out.",
    ),
    "vcard_unnamed": mark(
        "Messages", "The card has no name. It is taken without one; please add it."
    ),
    "vcard_mail": mark("Messages", "‘{text}’ is no mail address. It is taken as typed."),
    "vcard_joined": mark("Messages", "Joined with card {number}."),
    "vcard_group": mark(
        "Messages", "‘{text}’ is a list of contacts and no contact itself. It is left out."
    ),
    "vcard_ambiguous": mark(
        "Messages",
        "‘{text}’ could be any of {number} contacts. The card is left out; merge the contacts, "
        "then import it again.",
    ),
    "cards_of_portraits": mark(
        "Messages", "Address cards belong to contacts. Nothing was changed. Choose contacts."
    ),
}
