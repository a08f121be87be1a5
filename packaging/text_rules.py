"""What is wrong with a translation, and how the English plurals are made."""

from __future__ import annotations

import re

from text_files import GERMAN, Text
from text_sources import PLACEHOLDER

MNEMONIC = re.compile(r"&(?!&)\w")
ENGLISH_WORDS = re.compile(
    r"\b(the|and|of|to|is|are|not|your|you|with|this|that|file|save|delete|cancel|please)\b",
    re.IGNORECASE,
)
FAMILIAR = re.compile(r"\b(du|dich|dir|dein|deine[rmns]?|euch|euer|eure[rmns]?)\b", re.IGNORECASE)


def english_forms(source: str) -> tuple[str, str] | None:
    """One and many for an English plural: from "(s)", or from the first noun after the number.

    None where no rule fits; then the forms have to be filled in by hand.
    """
    if "(s)" in source or "(es)" in source:
        many = source.replace("(es)", "es").replace("(s)", "s")
        one = source.replace("(es)", "").replace("(s)", "")
    else:
        noun = re.search(r"%n\b.*?\b(\w+[^s\W]s)\b", source)
        if noun is None:
            return None
        word = noun.group(1)
        single = re.sub(r"ies$", "y", word)
        single = re.sub(r"(ss|x|ch|sh)es$", r"\1", single) if single == word else single
        single = word[:-1] if single == word else single
        many = source
        one = source[: noun.start(1)] + single + source[noun.end(1) :]
    for plural, singular in ((" are ", " is "), (" were ", " was "), (" have ", " has ")):
        one = one.replace(plural, singular)
    return one, many


def problems(text: Text, language: str) -> list[str]:
    """What is wrong with one translated text."""
    if text.unfinished:
        return ["not translated"]
    found: list[str] = []
    for index, form in enumerate(text.forms):
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(text.source)):
            found.append("placeholders differ")
        # "Ein Porträt" may do without the number; "%n Porträts" may not.
        if text.plural and "%n" not in form and (index > 0 or "%n" not in text.source):
            found.append("%n is missing")
        if form.strip() != form and text.source.strip() == text.source:
            found.append("space at the edge")
        if bool(MNEMONIC.search(form)) != bool(MNEMONIC.search(text.source)):
            found.append("the & of the keyboard differs")
        if form.endswith("…") != text.source.endswith("…"):
            found.append("… at the end differs")
        if language == GERMAN:
            found += _german_problems(form, text.source)
    return found


def _german_problems(form: str, source: str) -> list[str]:
    found: list[str] = []
    words = PLACEHOLDER.sub(" ", form)
    if '"' in words or "'" in words:
        found.append("straight quotes: write „so“, ›so‹ or ’")
    if "”" in words or words.count("„") != words.count("“"):
        found.append("quotes must stand as „so“")
    if "..." in words:
        found.append("write … for three dots")
    if ENGLISH_WORDS.search(words) or (form == source and len(re.findall(r"[a-z]{2,}", words)) > 1):
        found.append("English left")
    if FAMILIAR.search(words):
        found.append("the interface says Sie")
    return found
