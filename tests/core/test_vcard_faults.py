"""Each fault of real files as a test: what is still read, and what is said about the rest.

The numbers in brackets are those of the threads that `monicahq/monica` has on such files.
"""

from __future__ import annotations

import base64

import pytest

from desktop.core.vcard import Card, Reading, read, write
from tests.fixtures.vcards import card, photo

NAMED = ("N:Holtkamp;Mara;;;", "FN:Mara Holtkamp")


def codes(reading: Reading) -> list[tuple[int, str, str, bool]]:
    return [(one.number, one.name, one.error.code, one.dropped) for one in reading.faults]


def only(text: str | bytes) -> Card:
    """The one card of a file in which nothing is wrong."""
    reading = read(text if isinstance(text, bytes) else text.encode())
    assert codes(reading) == []
    assert len(reading.cards) == 1
    return reading.cards[0]


@pytest.mark.parametrize("data", [b"", b"\r\n\r\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file(data: bytes) -> None:
    assert codes(read(data)) == [(0, "", "vcard_empty", False)]


@pytest.mark.parametrize(
    "data", [b"Name;Mail\r\nMara;x\r\n", bytes(range(256)), b"BEGIN:VCALENDAR"]
)
def test_another_sort_of_file(data: bytes) -> None:
    reading = read(data)
    assert reading.cards == ()
    assert codes(reading) == [(0, "", "vcard_none", False)]


def test_text_around_the_cards() -> None:
    reading = read(("Anlage\r\n" + card(*NAMED) + "Gruß\r\n").encode())
    assert len(reading.cards) == 1
    assert codes(reading) == [(0, "", "vcard_outside", False)]
    assert reading.faults[0].error.values == {"line": 1, "text": "Anlage"}


def test_no_end() -> None:
    first = card(*NAMED).removesuffix("END:VCARD\r\n")
    reading = read((first + card("FN:Tom") + first).encode())
    assert [one.name for one in reading.cards] == ["Mara Holtkamp", "Tom", "Mara Holtkamp"]
    assert codes(reading) == [
        (1, "Mara Holtkamp", "vcard_no_end", False),
        (3, "Mara Holtkamp", "vcard_no_end", False),
    ]


def test_files_put_behind_one_another() -> None:
    one = card(*NAMED).strip().encode()
    reading = read(one + one + b"\xef\xbb\xbf" + one + b"\r\n\xef\xbb\xbf" + one)
    assert len(reading.cards) == 4
    assert codes(reading) == []


def test_the_same_file_three_times_gives_equal_cards() -> None:  # [5932]
    reading = read(card(*NAMED, "UID:4711").encode() * 3)
    assert len(set(reading.cards)) == 1
    assert reading.cards[0].uid == "4711"


def test_an_agent_becomes_a_card_of_its_own() -> None:
    inner = card("N:Reinders;Tom", version="2.1")
    reading = read(
        card("N:Holtkamp;Mara", "AGENT:", inner.strip(), "TEL:1", version="2.1").encode()
    )
    assert [one.name for one in reading.cards] == ["Mara Holtkamp", "Tom Reinders"]
    assert reading.cards[0].points[0].value == "1"
    assert codes(reading) == []


# ------------------------------------------------------------------------------ names


def test_no_first_name() -> None:  # [2085]
    found = only(card("N:Holtkamp;;;;", "FN:Holtkamp"))
    assert (found.surname, found.first_name) == ("Holtkamp", "")


def test_no_n_and_no_fn() -> None:
    assert only(card("FN:Mara Holtkamp")).name == "Mara Holtkamp"
    assert only(card("N:Holtkamp;Mara;Lou;Dr.;M.A.")).formatted == "Dr. Mara Lou Holtkamp M.A."
    assert only(card("N:;;;;", "FN:", "ORG:Werft")).formatted == "Werft"
    assert only(card("N:", "EMAIL:mara@example.org")).formatted == "mara@example.org"
    assert only(card("TEL:030 23125-001")).formatted == "030 23125-001"


def test_no_name_at_all() -> None:
    reading = read((card("N:;;;;", "NOTE:wer?") + card(*NAMED)).encode())
    assert [one.name for one in reading.cards] == ["Mara Holtkamp"]
    assert codes(reading) == [(1, "", "vcard_nameless", True)]


def test_more_parts_than_a_name_has() -> None:
    assert codes(read(card("N:Holtkamp;Mara;;;;x", "FN:Mara").encode())) == [
        (1, "Mara", "vcard_parts", False)
    ]
    assert only(card("N:Holtkamp;Mara;;;;Alt;II", "FN:Mara", version="4.0")).surname == "Holtkamp"


def test_semicolons_commas_and_backslashes_of_a_name() -> None:
    found = only(card(r"N:Holtkamp\; geb. Weiß;Mara\, Lou;;;", r"FN:A\\B\n\C", r"ORG:A\;B;C\,D;E"))
    assert found.surname == "Holtkamp; geb. Weiß"
    assert found.first_name == "Mara, Lou"
    assert found.formatted == "A\\B\n\\C"
    assert (found.organisation, found.department) == ("A;B", "C,D / E")


def test_a_backslash_of_the_old_version_is_one() -> None:
    found = only(card("N:Holtkamp;Mara", r"NOTE:C:\neu\;x", r"ORG:A\;B;C", version="2.1"))
    assert found.note == r"C:\neu;x"
    assert (found.organisation, found.department) == ("A;B", "C")


def test_kinds() -> None:
    assert only(card("FN:Werft", "ORG:Werft")).kind == "organisation"
    assert only(card("FN:Werft", "KIND:org", version="4.0")).kind == "organisation"
    assert only(card("FN:Rat", "KIND:GROUP", version="4.0")).kind == "group"
    assert only(card("FN:Rat", "X-ADDRESSBOOKSERVER-KIND:group")).kind == "group"
    assert only(card("FN:Mara", "ORG:Mara", "KIND:individual", version="4.0")).kind == "person"
    assert only(card("FN:Amt 5", "X-ABShowAs:COMPANY")).kind == "organisation"
    assert only(card("FN:Mara", "ORG:Werft", "KIND:x-raumschiff", version="4.0")).kind == "person"


# ------------------------------------------------------------------------------ letters


@pytest.mark.parametrize(
    "coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"]
)
@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_character_sets_that_nobody_named(coding: str, version: str) -> None:
    text = card("N:Großmann;Jürgen", "FN:Jürgen Großmann", "NOTE:Ätzend «é»", version=version)
    found = only(text.encode(coding))
    assert (found.surname, found.first_name) == ("Großmann", "Jürgen")
    assert found.note == "Ätzend «é»"


def test_both_utf_16_with_a_mark() -> None:
    text = "\ufeff" + card("FN:Jürgen 🎪")
    assert only(text.encode("utf-16-le")).name == "Jürgen 🎪"
    assert only(text.encode("utf-16-be")).name == "Jürgen 🎪"


def test_the_euro_of_windows() -> None:
    text = card("FN:Jürgen", "NOTE:5 € – „gut“", version="2.1")
    assert only(text.encode("cp1252")).note == "5 € – „gut“"
    claimed = text.replace("NOTE:", "NOTE;CHARSET=ISO-8859-1:")
    assert only(claimed.encode("cp1252")).note == "5 € – „gut“"


def test_a_claim_that_is_untrue() -> None:
    text = card("FN;CHARSET=UTF-8:Jürgen", "NOTE;CHARSET=ISO-8859-1:Größe", version="2.1")
    assert only(text.encode("cp1252")).name == "Jürgen"
    assert only(text.encode("utf-8")).note == "Größe"


def test_other_character_sets() -> None:
    head = card("FN:x", "NOTE;CHARSET={}:", version="2.1").encode().replace(b"{}", b"%s")
    for charset in ("shift_jis", "iso-2022-jp", "gb18030", "windows-1251", "koi8-r", "big5"):
        text = {"windows-1251": "Привет", "koi8-r": "Привет"}.get(charset, "王日")
        data = head.replace(b"%s:", charset.encode() + b":" + text.encode(charset))
        assert only(data).note == text


@pytest.mark.parametrize("charset", ["FANTASIE", "punycode", "hex", "unicode_escape", "a\0b"])
def test_a_character_set_that_nobody_knows(charset: str) -> None:
    reading = read(card("FN:x", f"NOTE;CHARSET={charset}:Größe", version="2.1").encode("cp1252"))
    assert reading.cards[0].note == "Größe"
    assert codes(reading) == [(1, "x", "vcard_charset", False)]


def test_quoted_printable() -> None:
    found = only(
        card(
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96z=3Bx;Ja=\r\nna",
            "FN;QUOTED-PRINTABLE;CHARSET=windows-1252:J=FCrgen =80",
            "NOTE;encoding=quoted-printable:=C3=84=0D=0A eins=\r\n zwei=\r\nTel: drei=3D",
            "ROLE;ENCODING=QUOTED-PRINTABLE:50=ZZ",
            version="2.1",
        )
    )
    assert (found.surname, found.first_name) == ("Öz;x", "Jana")
    assert found.formatted == "Jürgen €"
    assert found.note == "Ä\n eins zweiTel: drei="
    assert found.role == "50=ZZ"


def test_quoted_printable_that_breaks_off() -> None:
    found = only(
        card(
            "N;ENCODING=QUOTED-PRINTABLE:H=C3=B6lz;Mara",
            "NOTE;ENCODING=QUOTED-PRINTABLE:kurz=",
            "TEL;CELL:0171 39200-01",
            "ROLE;ENCODING=QUOTED-PRINTABLE:Hebamme=",
            version="2.1",
        )
    )
    assert (found.surname, found.note, found.role) == ("Hölz", "kurz", "Hebamme")
    assert found.points[0].value == "0171 39200-01"


# ------------------------------------------------------------------------------ folds


def test_folds_within_a_letter() -> None:
    data = "NOTE:Größe".encode()
    cut = data.index(b"\xc3") + 1
    lines = b"BEGIN:VCARD\r\nFN:x\r\n" + data[:cut] + b"\r\n " + data[cut:] + b"\r\nEND:VCARD\r\n"
    assert only(lines).note == "Größe"


def test_folds_of_each_version() -> None:
    assert only(card("FN:x", "NOTE:Ende\r\n  neu\r\n\tda", version="3.0")).note == "Ende neuda"
    assert only(card("FN:x", "NOTE:Ende\r\n neu", version="2.1")).note == "Ende neu"
    long = "x" * 70
    assert only(card("FN:x", f"NOTE:{long}\r\n neu", version="2.1")).note == f"{long}neu"


def test_folds_that_lost_their_blank() -> None:
    long = "NOTE:" + "Wort " * 14
    assert only(card("FN:x", long.strip(), "geht: weiter, hier")).note == long[5:].strip() + (
        "geht: weiter, hier"
    )


def test_line_breaks_that_nobody_escaped() -> None:
    text = card("FN:x", "NOTE:Öffnung", "Mo bis Fr: 9", "", "Sonntags nie", "Tür: links", "TEL:1")
    found = only(text)
    assert found.note == "Öffnung\nMo bis Fr: 9\n\nSonntags nie\nTür: links"
    assert found.points[0].value == "1"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\r\r\n"])
def test_line_ends(end: str) -> None:
    text = card("FN:Mara", f"NOTE:lang{end}  und breit", "TEL:1", end=end)
    assert only(text).note == "lang und breit"


def test_lines_that_are_none() -> None:
    reading = read(card("FN:Mara", "TEL:1", "Unsinn", ":", ";;;:", "TEL", "MAIL;").encode())
    assert len(reading.cards[0].points) == 1
    assert codes(reading) == [(1, "Mara", "vcard_line", False)]
    assert reading.faults[0].error.values == {"line": 5, "text": "Unsinn"}


def test_small_letters_and_blanks() -> None:
    found = only("begin:vcard \nversion:3.0\nfn : Mara\ntel ;type=work:1\nend : vcard")
    assert found.name == "Mara"
    assert found.points[0].use == "work"


# ------------------------------------------------------------------------------ pictures


def test_a_picture_given_by_its_address_and_folded() -> None:  # [3352]
    for value in (
        "PHOTO;VALUE=URI:https://pictures.example/a\r\n bc.jpg",
        "PHOTO;VALUE=uri:\r\n https://pictures.example/abc.jpg",
        "PHOTO:https://pictures.example/abc.jpg",
        "PHOTO;ENCODING=b;TYPE=JPEG;VALUE=uri:https://pictures.example/abc.jpg",
    ):
        found = only(card("FN:x", value))
        assert found.photo is None
        assert found.extras[0].value == "https://pictures.example/abc.jpg"
        assert b"pictures.example/abc.jpg" in write([found]).replace(b"\r\n ", b"")


def test_pictures_in_the_card() -> None:
    coded = base64.b64encode(photo()).decode()
    loose = "\r\n".join(coded[at : at + 72] for at in range(0, len(coded), 72))
    folded = "\r\n  ".join(coded[at : at + 72] for at in range(0, len(coded), 72))
    for line in (
        f"PHOTO;ENCODING=b;TYPE=JPEG:{folded}",
        f"PHOTO;ENCODING=BASE64;TYPE=image/jpeg:{loose}",
        f"PHOTO;BASE64;PNG:{loose}\r\n",
        f"PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n {folded}\r\n",
        f'PHOTO;ENCODING="B":{coded.rstrip("=")}',
        f"PHOTO:data:image/jpeg;base64,{folded}",
        f"PHOTO;VALUE=uri:data:image/jpeg;base64\\,{coded}".replace("\\,", ","),
    ):
        found = only(card("FN:x", line, "TEL:1"))
        assert found.photo is not None
        assert (found.photo.data, found.photo.type) == (photo(), "JPEG")
        assert found.points


@pytest.mark.parametrize("value", ["/9j/4AAQS!!a", "A", "/9j/\r\nkein Bild!"])
def test_a_picture_that_is_broken(value: str) -> None:
    reading = read(card("FN:Mara", f"PHOTO;ENCODING=b;TYPE=JPEG:{value}", "TEL:1").encode())
    assert reading.cards[0].photo is None
    assert reading.cards[0].points
    assert codes(reading) == [(1, "Mara", "vcard_photo", False)]


# ------------------------------------------------------------------------------ points


def test_labels_of_apple() -> None:  # [5911] [7239]
    found = only(
        card(
            "FN:x",
            "URL:https://a.example",
            "item1.URL;type=pref:https\\://b.example",
            "item1.X-ABLabel:_$!<HomePage>!$_",
            "item2.URL:https://c.example",
            "item2.X-ABLabel:Werft\\, Büro",
            "ITEM3.TEL:1",
            "item3.X-ABLabel:_$!<WorkFAX>!$_",
            "item4.TEL:2",
            "item4.X-ABLabel:_$!<Main>!$_",
            "item5.X-ABRELATEDNAMES:Tom",
            "item5.X-ABLabel:_$!<Friend>!$_",
        )
    )
    assert [(one.value, one.label, one.preferred) for one in found.points[:3]] == [
        ("https://a.example", "", False),
        ("https://b.example", "", True),
        ("https://c.example", "Werft, Büro", False),
    ]
    assert [(one.kind, one.use, one.label) for one in found.points[3:]] == [
        ("fax", "work", ""),
        ("phone", "other", "Main"),
    ]
    assert [one.name for one in found.extras] == ["X-ABRELATEDNAMES", "X-ABLabel"]


@pytest.mark.parametrize(
    ("head", "kind", "use", "preferred", "label"),
    [
        ("TEL", "phone", "other", False, ""),
        ("TEL;WORK;VOICE;PREF", "phone", "work", True, ""),
        ("TEL;TYPE=WORK,FAX", "fax", "work", False, ""),
        ("TEL;TYPE=cell;TYPE=home;TYPE=pref", "mobile", "home", True, ""),
        ('TEL;VALUE=uri;TYPE="voice,home";PREF=1', "phone", "home", True, ""),
        ("TEL;TYPE=CELL,FAX", "fax", "other", False, ""),
        ("TEL;TYPE=iPhone", "mobile", "other", False, ""),
        ("TEL;X-Zentrale", "phone", "other", False, "Zentrale"),
        ("TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,T=C3=BCr)", "phone", "other",
         False, "Tür"),
        ("TEL;TYPE=Diensthandy", "phone", "other", False, "Diensthandy"),
        ("TEL;TYPE", "phone", "other", False, "TYPE"),
        ("TEL;TYPE=;=;x=\"", "phone", "other", False, ""),
        ("EMAIL;INTERNET", "mail", "other", False, ""),
        ("IMPP;TYPE=home", "chat", "home", False, ""),
        ("X-SOCIALPROFILE;type=mastodon", "web", "other", False, "mastodon"),
    ],
)  # fmt: skip
def test_types(head: str, kind: str, use: str, preferred: bool, label: str) -> None:
    found = only(card("FN:x", f"{head}:0171 39200-01")).points[0]
    assert (found.kind, found.use, found.preferred) == (kind, use, preferred)
    assert (found.label, found.value) == (label, "0171 39200-01")


def test_the_lowest_number_is_preferred() -> None:
    lines = ("FN:x", "TEL;PREF=50:1", "TEL;PREF=2:2", "TEL:3", "EMAIL;PREF=90:a@example.org")
    found = only(card(*lines, version="4.0"))
    assert [one.value for one in found.points if one.preferred] == ["2", "a@example.org"]


def test_addresses_of_the_net_as_values() -> None:
    found = only(
        card(
            "FN:x",
            "TEL;VALUE=uri:tel:+49-171-39200-01;ext=2",
            "EMAIL:mailto:m%C3%A4ra@example.org",
            version="4.0",
        )
    )
    assert [one.value for one in found.points] == ["+49-171-39200-01;ext=2", "mära@example.org"]


def test_addresses_and_their_letters() -> None:
    found = only(
        card(
            "FN:x",
            "ADR;WORK;PREF:Postfach 1;Hof;Fährgasse 7;Kranichbrück;NRW;05217;Deutschland",
            "ADR;HOME:;;;;;;",
            "LABEL;WORK;ENCODING=QUOTED-PRINTABLE:F=C3=A4hrgasse 7=0D=0A05217 Kranichbr=C3=BCck",
            "LABEL;DOM:Nur ein Schild",
            version="2.1",
        )
    )
    first, second = found.addresses
    assert (first.po_box, first.extended, first.street) == ("Postfach 1", "Hof", "Fährgasse 7")
    assert (first.postcode, first.town, first.region) == ("05217", "Kranichbrück", "NRW")
    assert (first.country, first.use, first.preferred) == ("Deutschland", "work", True)
    assert first.lines == "Fährgasse 7\n05217 Kranichbrück"
    assert (second.lines, second.use) == ("Nur ein Schild", "other")


def test_the_letter_within_an_address() -> None:
    line = "ADR;TYPE=home;LABEL=\"Fährgasse 7\\n^n05217: ^'Ort^'\":;;Fährgasse 7;Ort;;05217;"
    found = only(card("FN:x", line, version="4.0")).addresses[0]
    assert found.lines == 'Fährgasse 7\n\n05217: "Ort"'
    assert (found.street, found.use) == ("Fährgasse 7", "home")


def test_a_quotation_mark_that_nobody_closed() -> None:
    assert only(card("FN:x", 'TEL;TYPE="work:030 23125-001')).points[0].value == "030 23125-001"


def test_an_address_with_a_semicolon_too_many() -> None:
    reading = read(card("FN:x", "ADR:;;Fährgasse 7; Hof;Kranichbrück;;05217;D").encode())
    assert codes(reading) == [(1, "x", "vcard_parts", False)]


# ------------------------------------------------------------------------------ the rest


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("BDAY:19910814", "1991-08-14"),
        ("BDAY:1991-08-14", "1991-08-14"),
        ("BDAY;VALUE=date-time:1991-08-14T00:00:00Z", "1991-08-14"),
        ("BDAY:--0814", "--08-14"),  # [3053]
        ("BDAY:--08-14", "--08-14"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "--02-29"),
        ("BDAY:0000-08-14", "--08-14"),
        ("BDAY:14.08.1991", "1991-08-14"),
        ("BDAY:14.8.", "--08-14"),
        ("BDAY:", ""),
    ],
)
def test_birthdays(line: str, day: str) -> None:
    found = only(card("FN:x", line))
    assert (found.birthday, found.extras) == (day, ())


@pytest.mark.parametrize("value", ["1991-02-30", "0000-00-00", "um 1900", "1991", "--", "1" * 99])
def test_birthdays_that_name_no_day(value: str) -> None:
    reading = read(card("FN:x", f"BDAY:{value}").encode())
    assert codes(reading) == [(1, "x", "vcard_birthday", False)]
    assert reading.cards[0].birthday == ""
    assert reading.cards[0].extras[0].value == value


def test_labels() -> None:
    found = only(card("FN:x", "CATEGORIES:Presse\\, Funk, Rat,,Rat", "CATEGORIES:* myContacts"))
    assert found.labels == ("Presse, Funk", "Rat")
    assert only(card("FN:x", "CATEGORIES:Presse;Rat", version="2.1")).labels == ("Presse", "Rat")


def test_what_has_no_field_is_kept() -> None:
    lines = (
        'item7.X-LITFASS;X-A=1,2;X-B="c:d":a\\;b;c\\,d',
        "GEO:51.4,6.7",
        "FN:Mara Noch Einmal",
        "LOGO;ENCODING=b;TYPE=PNG:iVBORw==",
    )
    found = only(card(*NAMED, *lines))
    assert found.formatted == "Mara Holtkamp"
    assert [(one.name, one.value) for one in found.extras] == [
        ("X-LITFASS", "a\\;b;c\\,d"),
        ("GEO", "51.4,6.7"),
        ("FN", "Mara Noch Einmal"),
        ("LOGO", "data:image/png;base64,iVBORw=="),
    ]
    assert found.extras[0].params == (("X-A", ("1", "2")), ("X-B", ("c:d",)))
    assert read(write([found])).cards == (found,)
    assert read(write([found], "4.0")).cards == (found,)


def test_what_has_no_field_is_kept_from_the_old_version() -> None:
    line = "X-MS-WEG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:C:\\neu=0D=0A=C3=84"
    found = only(card(*NAMED, line, version="2.1"))
    assert found.extras[0].value == "C:\\\\neu\\nÄ"
    assert found.extras[0].params == ()
    assert read(write([found])).cards == (found,)


def test_notes_are_put_together() -> None:
    assert only(card("FN:x", "NOTE:eins", "NOTE:", "NOTE:zwei")).note == "eins\nzwei"
