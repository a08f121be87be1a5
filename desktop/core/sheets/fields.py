"""The fields of portraits and contacts in files, with the names that people give their columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from desktop.core.sheets.field import Field
from desktop.core.sheets.tongues import LANGUAGES

PORTRAIT_KINDS: Final = MappingProxyType(
    {"person": ("Person", "Person"), "place": ("Ort", "Place")}
)
PORTRAIT_STATUSES: Final = MappingProxyType(
    {
        "idea": ("Idee", "Idea"),
        "draft": ("Entwurf", "Draft"),
        "ready": ("Fertig", "Ready"),
        "published": ("Veröffentlicht", "Published"),
        "archived": ("Abgelegt", "Archived", "Archiviert"),
    }
)
TEXT_STATES: Final = MappingProxyType(
    {
        "draft": ("Entwurf", "Draft"),
        "checked": ("Geprüft", "Checked"),
        "released": ("Freigegeben", "Released"),
    }
)
CONTACT_KINDS: Final = MappingProxyType(
    {
        "person": ("Person", "Person"),
        "company": ("Unternehmen", "Company", "Firma"),
        "department": ("Amt", "Department", "Fachbereich", "Abteilung", "Dezernat"),
        "medium": ("Medium", "Medium"),
        "university": ("Hochschule", "University", "Universität"),
        "chamber": ("Kammer", "Chamber"),
        "association": ("Verein", "Association"),
        "consortium": ("Verbund", "Consortium", "Arbeitsgemeinschaft", "Bündnis"),
        "municipality": ("Gemeinde", "Municipality", "Kommune", "Stadt"),
        "studio": ("Studio", "Studio", "Atelier"),
    }
)

# fmt: off
_PHONE = ("Tel.", "Telefonnummer", "Telefon-Nr.", "Rufnummer", "Fon", "Telephone", "Phone number",
          "Phone")
_MOBILE = ("Mobil", "Handy", "Mobiltelefon", "Mobile", "Mobilnummer", "Cell")
_MAIL = ("Mail", "E-Mail-Adresse", "Mailadresse", "Email address", "E-Mail 1 - Value", "eMail")
_STREET = ("Str.", "Straße und Hausnummer", "Straße/Hausnummer", "Straße Nr.", "Anschrift",
           "Address", "Street address")
_POSTCODE = ("PLZ", "Postleitzahl", "Zip", "Zip code", "Postal code", "Post code")
_TOWN = ("Stadt", "Wohnort", "Gemeinde", "City", "Ort/Stadt")
_NOTE = ("Notizen", "Bemerkung", "Bemerkungen", "Anmerkung", "Kommentar", "Notes", "Remark",
         "Comment", "Hinweis")
_LABELS = ("Label", "Schlagwort", "Schlagworte", "Etikett", "Schlagwörter", "Tags", "Tag",
           "Stichwörter")
_SURNAME = ("Familienname", "Zuname", "Last name", "Family name")
_FIRST = ("Rufname", "Vornamen", "Given name", "Forename", "Firstname")

#: Name, age and words of a portrait; then what the public never sees; then its photo.
PORTRAITS: Final = (
    Field("file_name", "file", "pictures", "file_name", "Dateiname", "File name",
          ("Datei", "Foto", "Bild", "Bilddatei", "Fotodatei", "File", "Photo", "Picture", "Image",
           "Foto-Nr.", "Filename")),
    Field("campaign", "text", "campaigns", "name", "Kampagne", "Campaign"),
    Field("kind", "choice", "portraits", "kind", "Art", "Kind", ("Typ", "Type"),
          words=PORTRAIT_KINDS),
    Field("name", "text", "portraits", "name", "Vorname", "First name", _FIRST, ("Name",)),
    Field("age", "whole", "portraits", "age", "Alter", "Age", ("Lebensalter", "Jahre", "Years"),
          least=0, most=120),
    Field("status", "choice", "portraits", "status", "Status", "Status",
          ("Stand", "Bearbeitungsstand"), ("State",), words=PORTRAIT_STATUSES),
    Field("language", "language", "portrait_texts", "language", "Sprache", "Language",
          ("Lang", "Sprachcode")),
    Field("role", "text", "portrait_texts", "role", "Beruf oder Rolle", "Profession or role",
          ("Beruf", "Rolle", "Tätigkeit", "Funktion", "Profession", "Role", "Job", "Occupation",
           "Job title")),
    Field("quote", "text", "portrait_texts", "quote", "Zitat", "Quote",
          ("Aussage", "Statement", "O-Ton", "Quotation", "Spruch")),
    Field("story", "text", "portrait_texts", "story", "Geschichte", "Story",
          ("Porträttext", "Langtext", "Long text", "Biografie", "Bio"), ("Text",)),
    Field("state", "choice", "portrait_texts", "state", "Textstand", "Text state",
          ("Textstatus", "Freigabe", "Text status"), words=TEXT_STATES),
    Field("due_on", "day", "portrait_texts", "due_on", "Text fällig am", "Text due on",
          ("Fällig", "Fällig am", "Frist", "Due", "Due date", "Deadline")),
    Field("place", "text", "places", "town", "Ort des Porträts", "Place of the portrait",
          ("Heimatort", "Porträtort", "Home town")),
    Field("district", "text", "places", "district", "Kreis", "District",
          ("Landkreis", "Stadtkreis", "County")),
    Field("region", "text", "places", "region", "Region", "Region", ("Bundesland", "Province")),
    Field("labels", "labels", "labels", "name", "Etiketten", "Labels", _LABELS),
    Field("note", "text", "portraits", "note", "Notiz", "Note", _NOTE),
    Field("surname", "text", "person_data", "surname", "Nachname", "Surname", _SURNAME, ("Name",),
          private=True),
    Field("born_on", "day", "person_data", "born_on", "Geburtsdatum", "Date of birth",
          ("Geburtstag", "Geboren", "Geboren am", "geb.", "Birthday", "Birth date", "Born"),
          private=True),
    Field("street", "text", "person_data", "street", "Straße", "Street", _STREET, private=True),
    Field("postcode", "text", "person_data", "postcode", "PLZ", "Postcode", _POSTCODE,
          private=True),
    Field("town", "text", "person_data", "town", "Ort", "Town", _TOWN, private=True),
    Field("phone", "phone", "person_data", "phone", "Telefon", "Phone", _PHONE, _MOBILE,
          private=True),
    Field("email", "mail", "person_data", "email", "E-Mail", "E-mail", _MAIL, private=True),
    Field("private_note", "text", "person_data", "note", "Interne Notiz", "Private note",
          ("Vertraulich", "Notiz intern", "Internal note"), private=True),
    Field("creator", "text", "pictures", "creator", "Fotograf", "Photographer",
          ("Fotografin", "Fotograf/in", "Fotograf*in", "Fotograf:in", "Urheber", "Urheberin",
           "Creator", "Author", "By-line")),
    Field("credit_line", "text", "pictures", "credit_line", "Bildnachweis", "Credit line",
          ("Credit", "Bildquelle", "Quelle", "Fotonachweis", "Nachweis")),
    Field("copyright", "text", "pictures", "copyright", "Copyright", "Copyright",
          ("Rechte", "Rechteinhaber", "Rights", "©")),
    Field("caption", "text", "pictures", "caption", "Bildunterschrift", "Caption",
          ("BU", "Bildtext", "Bildbeschreibung")),
    Field("alt_text", "text", "pictures", "alt_text", "Alternativtext", "Alt text",
          ("Alt-Text", "Alternative text")),
)

#: Only in files that come in: a cell with both names, of which the public sees the first name.
FULL_NAME: Final = Field(
    "full_name", "text", "portraits", "name", "Vor- und Nachname", "First name and surname",
    ("Vorname Nachname", "Vorname und Nachname", "Vorname/Nachname", "Voller Name",
     "Vollständiger Name", "Full name", "First and last name"),
)
#: The same with the surname in front, with or without a comma behind it.
SURNAME_FIRST: Final = Field(
    "surname_first", "text", "portraits", "name", "Nach- und Vorname", "Surname and first name",
    ("Nachname Vorname", "Nachname, Vorname", "Nachname und Vorname", "Nachname/Vorname",
     "Name, Vorname", "Name und Vorname", "Name Vorname", "Last name, first name",
     "Last and first name"),
)

CONTACTS: Final = (
    Field("kind", "choice", "contacts", "kind", "Art", "Kind", ("Typ", "Type", "Kategorie"),
          words=CONTACT_KINDS),
    Field("name", "text", "contacts", "name", "Name", "Name",
          ("Nachname", "Surname", "Nachname oder Firma", "Surname or company", *_SURNAME)),
    Field("first_name", "text", "contacts", "first_name", "Vorname", "First name", _FIRST),
    Field("organisation", "text", "contacts", "organisation", "Organisation", "Organisation",
          ("Firma", "Unternehmen", "Institution", "Einrichtung", "Organization", "Company",
           "Firma/Organisation", "Behörde", "Verein")),
    Field("function", "text", "contacts", "function", "Funktion", "Function",
          ("Position", "Rolle", "Stellung", "Job title", "Aufgabe", "Role"), ("Beruf", "Titel")),
    Field("email", "mail", "contacts", "email", "E-Mail", "E-mail", _MAIL),
    Field("phone", "phone", "contacts", "phone", "Telefon", "Phone", _PHONE, _MOBILE),
    Field("website", "text", "contacts", "website", "Webseite", "Website",
          ( "Internet", "Homepage", "Web", "URL", "Internetadresse", "www")),
    Field("street", "text", "contacts", "street", "Straße", "Street", _STREET),
    Field("postcode", "text", "contacts", "postcode", "PLZ", "Postcode", _POSTCODE),
    Field("town", "text", "contacts", "town", "Ort", "Town", _TOWN),
    Field("phones", "points", "contact_points", "phone", "Weitere Telefone", "Further phones",
          ("Weitere Telefonnummern", "Telefon 2", "Weitere Nummern", "Further phone numbers",
           "Phone 2", "Other phones")),
    Field("mails", "points", "contact_points", "mail", "Weitere E-Mails", "Further e-mails",
          ("Weitere E-Mail-Adressen", "E-Mail 2", "Further e-mail addresses", "Mail 2",
           "Other e-mails")),
    Field("websites", "points", "contact_points", "web", "Weitere Webseiten", "Further websites",
          ("Webseite 2", "Website 2", "Other websites")),
    Field("addresses", "addresses", "contact_addresses", "street", "Weitere Adressen",
          "Further addresses", ("Weitere Anschriften", "Anschrift 2", "Address 2",
                                "Other addresses")),
    Field("labels", "labels", "labels", "name", "Etiketten", "Labels", _LABELS),
    Field("note", "text", "contacts", "note", "Notiz", "Note", _NOTE),
)
# fmt: on

AROUND: Final = ("place", "district", "region")
"""The fields of a portrait that say where it lies."""

SPOKEN: Final = ("role", "quote", "story")
"""The fields of a portrait that there may be one of for each language."""


def portrait_fields(languages: Iterable[str] = ()) -> tuple[Field, ...]:
    """The fields of portraits, and those in further languages: `quote@en`, "Zitat (Englisch)"."""
    return (*PORTRAITS, *(spoken(language, name) for language in languages for name in SPOKEN))


def spoken(language: str, name: str) -> Field:
    """A portrait's words in one language, as a field of its own."""
    plain = next(field for field in PORTRAITS if field.name == name)
    german, english = LANGUAGES.get(language, (language, language))[:2]
    names = (plain.de, plain.en, *plain.aliases)
    return replace(
        plain,
        name=f"{name}@{language}",
        de=f"{plain.de} ({german})",
        en=f"{plain.en} ({english})",
        aliases=tuple(f"{head} {tail}" for head in names for tail in (german, english, language)),
        weak=(),
        language=language,
    )
