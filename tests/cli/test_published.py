"""The published figures come out, in the very form in which they were published: plain whole percentages."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Kerntaken

PIES = {
    "--basis totaal --per pijler": {
        "Jeugd": 29,
        "Publieke gezondheid en leefomgeving": 12,
        "Veiligheid": 12,
        "Kennisontwikkeling en kennisdeling": 0,
        "Inkoop en contractbeheer": 5,
        "Bedrijfsvoering, ondersteuning en overhead": 29,
        "Kennispunt Twente": 4,
        "Twentse Koers": 10,
    },
    "--basis pijlers --per pijler": {
        "Jeugd": 50,
        "Publieke gezondheid en leefomgeving": 20,
        "Veiligheid": 21,
        "Kennisontwikkeling en kennisdeling": 1,
        "Inkoop en contractbeheer": 8,
    },
    "--per soort --pijler jeugd": {
        "Wettelijk, verplicht regionaal": 0,
        "Wettelijk, keuze regionaal": 90,
        "In opdracht van gemeenten": 5,
        "In lijn met kaders": 4,
        "In opdracht van het Rijk": 1,
    },
    "--per soort --pijler publieke-gezondheid": {
        "Wettelijk, verplicht regionaal": 64,
        "Wettelijk, keuze regionaal": 13,
        "In opdracht van gemeenten": 0,
        "In opdracht van het Rijk": 22,
    },
    "--per soort --pijler veiligheid": {
        "Wettelijk, verplicht regionaal": 58,
        "Wettelijk, keuze regionaal": 28,
        "In opdracht van gemeenten": 9,
        "In lijn met kaders": 5,
        "In opdracht van het Rijk": 0,
    },
}
"""The five pies of the slides of 16 October 2024 (bronnen, 001)."""


@pytest.mark.parametrize(("words", "published"), PIES.items(), ids=PIES)
def test_a_pie_is_printed_as_it_was_published(words: str, published: dict[str, int], kerntaken: Kerntaken) -> None:
    result = kerntaken("scenario", "nul", *words.split(), "--decimalen", 0)
    assert result.code == 0
    lines = result.out.splitlines()
    for name, percentage in published.items():
        (line,) = [line for line in lines if line.startswith(f"{name}  ")]
        assert f" {percentage}% " in f"{line} "


def test_the_first_pie_adds_to_101_and_says_so(kerntaken: Kerntaken) -> None:
    result = kerntaken("scenario", "nul", "--per", "pijler", "--decimalen", 0)
    assert "Per pijler tellen de afgeronde aandelen in nul op tot 101%" in result.out
    assert "Kennisontwikkeling en kennisdeling staat als 0%, maar is 0,42%." in result.out


def test_all_27_published_figures_are_reproduced(kerntaken: Kerntaken) -> None:
    result = kerntaken("ijkpunten", "--formaat", "json")
    assert result.code == 0
    answer = json.loads(result.out)
    assert (answer["aantal"], answer["afwijkend"]) == (27, 0)
    assert sum(len(published) for published in PIES.values()) == 27


def test_a_figure_that_no_longer_comes_out_ends_with_1(kerntaken: Kerntaken, body: Callable[..., Path]) -> None:
    folder = body(taken={"aandelen: {zorg: 86": "aandelen: {zorg: 85"})
    result = kerntaken("ijkpunten", "--data", folder)
    assert result.code == 1
    assert "NEE" in result.out
    assert "Van 2 gepubliceerde cijfers wijkt er 1 af" in result.out
