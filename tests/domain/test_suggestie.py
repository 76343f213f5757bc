"""What somebody may have meant: on a line or two, however many names there are, and quick however many are misspelt."""

from __future__ import annotations

from difflib import get_close_matches

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerntaken_cli.domain.suggestie import ROOM, Namen, did_you_mean, nearest
from kerntaken_cli.domain.weigering import unknown

MANY = [f"{woord}-{n}" for n in range(33) for woord in ("jeugd", "zorg", "ggd", "wonen")]


@pytest.mark.parametrize(
    ("word", "advice"),
    [
        ("jeugd", "bedoelde u 'jeugd-0', 'jeugd-1', 'jeugd-2', 'jeugd-3' of een van de 29 andere met 'jeugd'?"),
        ("org-3", "bedoelde u 'zorg-3', 'zorg-30', 'zorg-31' of 'zorg-32'?"),
        ("zrog-12", "bedoelde u 'zorg-12'?"),
        ("JEUGD-12", "bedoelde u 'jeugd-12'?"),
        ("wo", "bedoelde u 'wonen-0', 'wonen-1', 'wonen-2', 'wonen-3' of een van de 29 andere met 'wo'?"),
        ("xyz", ""),
    ],
)
def test_names_that_contain_the_word_come_first_then_the_nearest(word: str, advice: str) -> None:
    assert did_you_mean(word, MANY) == advice


def test_what_contains_the_word_and_what_is_nearest_stand_together() -> None:
    assert did_you_mean("zorg", ["jeugdzorg", "zord", "wonen"]) == "bedoelde u 'jeugdzorg' of 'zord'?"


def test_all_names_are_shown_only_where_they_fit() -> None:
    assert did_you_mean("xyz", ["een", "twee"]) == "kies uit: een, twee"
    assert did_you_mean("xyz", ["een", "twee", "een"]) == "kies uit: een, twee"
    assert did_you_mean("xyz", []) == ""


def test_a_refusal_says_where_the_names_are() -> None:
    assert unknown("e taak", "xyz", MANY, "kerntaken taken").remedie == (
        "geen van de 132 namen lijkt erop; zie: kerntaken taken"
    )
    assert unknown("e taak", "xyz", []).remedie == "de gegevens noemen er geen"
    assert unknown(" scenario", "kren", ["kern", "nul"]).remedie == "bedoelde u 'kern'?"
    assert "Mogelijk" not in unknown("e taak", "zrog-12", MANY).remedie


@given(st.text(min_size=1, max_size=20))
def test_an_advice_fits_on_two_lines(word: str) -> None:
    assert len(did_you_mean(word, MANY)) <= ROOM + len(word)


@given(st.sampled_from(MANY), st.integers(0, 20), st.characters(categories=["Ll"]), st.booleans())
def test_the_nearest_is_as_near_as_the_nearest_of_all(word: str, at: int, sign: str, instead: bool) -> None:
    typed = word[:at] + sign + word[at + instead :]
    best = get_close_matches(typed.casefold(), MANY, n=1, cutoff=0.6)
    found = nearest(typed, MANY)
    assert bool(found) >= bool(best)


def test_a_word_of_how_a_thing_is_called_in_full_is_enough() -> None:
    namen = Namen(["jgz", "rvp"], {"jgz": "Jeugdgezondheidszorg", "rvp": "Rijksvaccinatieprogramma"})
    assert did_you_mean("vaccinatie", namen) == "bedoelde u 'rvp' (Rijksvaccinatieprogramma)?"
    assert did_you_mean("jeugd", namen) == "bedoelde u 'jgz' (Jeugdgezondheidszorg)?"


def test_names_made_ready_are_a_collection() -> None:
    namen = Namen(["b", "a"])
    assert (list(namen), len(namen), "a" in namen, "c" in namen) == (["b", "a"], 2, True, False)
    assert did_you_mean("bb", namen) == "kies uit: b, a"
