"""Languages by their names: code (ISO 639-1) -> German, English, own name, three-letter codes."""

from __future__ import annotations

from typing import Final

LANGUAGES: Final[dict[str, tuple[str, ...]]] = {
    "de": ("Deutsch", "German", "deu", "ger"),
    "en": ("Englisch", "English", "eng"),
    "fr": ("Französisch", "French", "Français", "fra", "fre"),
    "it": ("Italienisch", "Italian", "Italiano", "ita"),
    "es": ("Spanisch", "Spanish", "Español", "spa"),
    "nl": ("Niederländisch", "Dutch", "Nederlands", "Holländisch", "nld", "dut"),
    "pl": ("Polnisch", "Polish", "Polski", "pol"),
    "cs": ("Tschechisch", "Czech", "Čeština", "ces", "cze", "cz"),
    "da": ("Dänisch", "Danish", "Dansk", "dan", "dk"),
    "tr": ("Türkisch", "Turkish", "Türkçe", "tur"),
    "uk": ("Ukrainisch", "Ukrainian", "Українська", "ukr", "ua"),
    "ru": ("Russisch", "Russian", "Русский", "rus"),
    "ar": ("Arabisch", "Arabic", "العربية", "ara"),
    "bg": ("Bulgarisch", "Bulgarian", "bul"),
    "el": ("Griechisch", "Greek", "Ελληνικά", "ell", "gre"),
    "fa": ("Persisch", "Persian", "Farsi", "fas", "per"),
    "fi": ("Finnisch", "Finnish", "Suomi", "fin"),
    "hr": ("Kroatisch", "Croatian", "Hrvatski", "hrv"),
    "hu": ("Ungarisch", "Hungarian", "Magyar", "hun"),
    "ja": ("Japanisch", "Japanese", "日本語", "jpn"),
    "ko": ("Koreanisch", "Korean", "한국어", "kor"),
    "no": ("Norwegisch", "Norwegian", "Norsk", "nor"),
    "pt": ("Portugiesisch", "Portuguese", "Português", "por"),
    "ro": ("Rumänisch", "Romanian", "Română", "ron", "rum"),
    "sk": ("Slowakisch", "Slovak", "Slovenčina", "slk", "slo"),
    "sl": ("Slowenisch", "Slovenian", "Slovenščina", "slv"),
    "sq": ("Albanisch", "Albanian", "Shqip", "sqi", "alb"),
    "sr": ("Serbisch", "Serbian", "srp"),
    "sv": ("Schwedisch", "Swedish", "Svenska", "swe", "se"),
    "zh": ("Chinesisch", "Chinese", "中文", "zho", "chi"),
}
