"""What a plain scalar means, and which ones are traps."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kerntaken_cli.loading.scalars import Trap, resolve


@pytest.mark.parametrize("text", ["26.05", "0", "-1", "0.125", "1234.567", "10.10", "1.2505", "123456789.123456789"])
def test_a_number_keeps_every_digit(text: str) -> None:
    value = resolve(text)
    assert isinstance(value, Decimal)
    assert str(value) == text


@pytest.mark.parametrize("text", ["jgz", "80%", "12,5", "4.1.1", "6.21-6.23", "PM", "Nee", "y", "-", "2e", "…"])
def test_other_words_are_text(text: str) -> None:
    assert resolve(text) == text


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_nothing_is_a_trap_too(text: str) -> None:
    value = resolve(text)
    assert isinstance(value, Trap)
    assert value.bericht == "hier staat niets"


def test_a_date_is_a_date() -> None:
    assert resolve("2025-06-30") == date(2025, 6, 30)


@pytest.mark.parametrize(
    ("text", "bericht", "remedie"),
    [
        ("1.250", "1.250 is dubbelzinnig", "schrijf 1250 (duizendtallen) of 1.25 (decimalen)"),
        ("12.000", "12.000 is dubbelzinnig", "schrijf 12000 (duizendtallen) of 12 (decimalen)"),
        ("no", "YAML leest no als ja of nee, niet als tekst", 'zet aanhalingstekens: "no"'),
        ("On", "YAML leest On als ja of nee, niet als tekst", 'zet aanhalingstekens: "On"'),
        (
            "012",
            "012 begint met een nul; YAML leest dat als een achttallig getal",
            "schrijf 12",
        ),
        ("12:30", "YAML leest 12:30 als zestigtallig getal", 'zet aanhalingstekens: "12:30"'),
        ("12:30:00", "YAML leest 12:30:00 als zestigtallig getal", 'zet aanhalingstekens: "12:30:00"'),
        ("1e6", "1e6 is een macht van tien", "schrijf 1000000"),
        ("1e99999", "1e99999 is een macht van tien", "schrijf het getal voluit"),
        (
            "-012",
            "-012 begint met een nul; YAML leest dat als een achttallig getal",
            "schrijf -12",
        ),
        ("0x1F", "0x1F is een getal in een ander grondtal", "schrijf het gewone getal"),
        ("1_000", "1_000 bevat een liggend streepje", "schrijf 1000"),
        (".inf", "met .inf is niet te rekenen", "schrijf een bedrag, of PM als het onbekend is"),
        (".nan", "met .nan is niet te rekenen", "schrijf een bedrag, of PM als het onbekend is"),
        ("+5", "een getal krijgt geen plusteken: +5", "schrijf 5"),
        (".5", ".5 mist een cijfer voor of na de punt", "schrijf 0.5"),
        ("5.", "5. mist een cijfer voor of na de punt", "schrijf 5"),
        ("2025-02-30", "2025-02-30 is geen bestaande datum", "schrijf jaar-maand-dag, zoals 2025-06-30"),
        ("2025-6-1", "2025-6-1 is geen bestaande datum", "schrijf jaar-maand-dag, zoals 2025-06-30"),
    ],
)
def test_a_trap_says_what_to_write(text: str, bericht: str, remedie: str) -> None:
    value = resolve(text)
    assert isinstance(value, Trap)
    assert (value.bericht, value.remedie) == (bericht, remedie)
