"""What a reader sees of a text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerntaken_cli.domain.tekens import is_visible, looks

ALIKE = [
    ("preventie", "Preventie"),
    ("preventie", "preventie "),
    ("pre ventie", "pre\u00a0\u00a0ventie"),
    ("preventie", "pre\u200bventie"),
    ("preventie", "prev\u0435ntie"),
    ("kern", "\u039aern"),
    ("caf\u00e9", "cafe\u0301"),
    ("jeugdI", "jeugdl"),
    ("jeugd1", "jeugdl"),
    ("id", "Id"),
    ("nul-0", "nul-O"),
    ("a-b", "a\u2011b"),
    ("fi", "\ufb01"),
    ("\uff2bern", "kern"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_texts_that_are_taken_for_each_other_share_a_look(one: str, other: str) -> None:
    first, second = looks([one, other])
    assert set(first) & set(second)


@pytest.mark.parametrize(("one", "other"), [("jgz", "jgz-basis"), ("wmo 1", "wmo 2"), ("ab", "a b"), ("cafe", "café")])
def test_others_do_not(one: str, other: str) -> None:
    first, second = looks([one, other])
    assert not set(first) & set(second)


@given(st.lists(st.text()))
def test_each_text_has_its_looks(texts: list[str]) -> None:
    assert len(list(looks(texts))) == len(texts)


@given(st.text(st.characters(categories=["Cc", "Zs", "Zl", "Zp"])))
def test_blanks_are_not_seen(text: str) -> None:
    assert not is_visible(text)


DRAWN = ("ARABIC", "SYRIAC", "KAITHI")
"""The scripts in which a sign that steers is drawn, around or above others."""


@given(st.characters(categories=["Cf"]))
def test_signs_that_steer_are_not_seen(sign: str) -> None:
    assert is_visible(sign) <= unicodedata.name(sign).startswith(DRAWN)
    assert is_visible(f"{sign}a{sign}")
