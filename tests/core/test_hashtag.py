"""Hashtags from claims."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.hashtag import canonical, readable


@pytest.mark.parametrize(
    ("claim", "tag"),
    [
        ("Wir sind Köln.", "#WirSindKoeln"),
        ("Größe – hier bei uns!", "#GroesseHierBeiUns"),
        ("So geht's: Straße & Platz", "#SoGehtsStrassePlatz"),
        ("Über 100 Gründe", "#Ueber100Gruende"),
        ("Die EU und wir", "#DieEUUndWir"),
        ("Café Ça va", "#CafeCaVa"),
        ("#WirSindMusterstadt", "#WirSindMusterstadt"),
        ("u\u0308ber uns", "#UeberUns"),
        ("Наш город", "#НашГород"),
        ("2026", ""),
        ("…", ""),
        ("", ""),
    ],
)
def test_a_claim_becomes_a_tag_that_can_be_read(claim, tag):
    assert readable(claim) == tag


def test_all_spellings_share_one_form():
    spellings = ("#WirSindKöln", "#wirsindkoeln", "WIR SIND KÖLN", "wir-sind-köln")
    assert {canonical(tag) for tag in spellings} == {"#wirsindkoeln"}


@given(st.text())
def test_a_tag_is_one_word_and_stays_what_it_is(claim):
    tag = readable(claim)
    assert tag == "" or (tag[0] == "#" and " " not in tag and len(tag) <= 101)
    assert readable(tag) == tag
    assert canonical(canonical(claim)) == canonical(claim)
