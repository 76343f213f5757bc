"""The actions, and how a choice is written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kerntaken_cli.domain.acties import Keuze, OngeldigeKeuze, parse_keuze


@pytest.mark.parametrize(
    ("words", "keuze"),
    [
        (("behouden",), Keuze("behouden", Decimal(1))),
        (("stoppen",), Keuze("stoppen", Decimal(0))),
        (("overdragen",), Keuze("overdragen", Decimal(0))),
        (("versoberen", "80%"), Keuze("versoberen", Decimal("0.8"))),
        (("versoberen:80%",), Keuze("versoberen", Decimal("0.8"))),
        (("intensiveren", "112,5%"), Keuze("intensiveren", Decimal("1.125"))),
    ],
)
def test_a_choice_is_read(words: tuple[str, ...], keuze: Keuze) -> None:
    assert parse_keuze(*words) == keuze


@pytest.mark.parametrize(
    ("words", "bericht", "remedie"),
    [
        (("behoudn",), "onbekende actie 'behoudn'", "bedoelde u 'behouden'?"),
        (("behouden", "80%"), "'behouden' heeft geen niveau", "schrijf: dan: behouden"),
        (("versoberen",), "'versoberen' vraagt een niveau als percentage van nu", "schrijf: dan: {versoberen: 80%}"),
        (
            ("versoberen", "80"),
            "'versoberen' vraagt een niveau als percentage van nu",
            "schrijf: dan: {versoberen: 80%}",
        ),
        (
            ("versoberen", "100%"),
            "'versoberen: 100%' past niet: het niveau ligt tussen 0% en 100%",
            "schrijf bijvoorbeeld 80%",
        ),
        (
            ("versoberen", "0%"),
            "'versoberen: 0%' past niet: het niveau ligt tussen 0% en 100%",
            "schrijf bijvoorbeeld 80%",
        ),
        (
            ("intensiveren", "90%"),
            "'intensiveren: 90%' past niet: het niveau ligt boven 100%",
            "schrijf bijvoorbeeld 110%",
        ),
    ],
)
def test_a_choice_that_makes_no_sense_says_what_to_write(words: tuple[str, ...], bericht: str, remedie: str) -> None:
    with pytest.raises(OngeldigeKeuze) as caught:
        parse_keuze(*words)
    assert (caught.value.bericht, caught.value.remedie) == (bericht, remedie)


@pytest.mark.parametrize(
    ("niveau", "text"), [("0.8", "versoberen 80%"), ("0.125", "versoberen 12,5%"), ("0.1", "versoberen 10%")]
)
def test_a_choice_is_shown_as_it_is_written(niveau: str, text: str) -> None:
    assert str(Keuze("versoberen", Decimal(niveau))) == text
