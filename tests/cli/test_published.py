"""The published figures come out, in the very form in which they were published: plain whole percentages."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from kerntaken_cli.domain.feiten import IJkpunt
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.labels import label
from tests.conftest import SCENARIOS, Kerntaken


def question(one: IJkpunt) -> list[str]:
    """Return how the table of a published figure is asked."""
    return ["--per", one.per, "--basis", one.basis, *(["--pijler", one.pijler] if one.pijler else [])]


def test_every_pie_is_printed_as_it_was_published(samentwente: Gegevens, kerntaken: Kerntaken) -> None:
    """A slide and our table side by side would show another percentage; which ones were published, the data say."""
    for one in samentwente.feiten.ijkpunten:
        assert one.per != "gemeente"  # no source publishes contributions
        result = kerntaken("scenario", SCENARIOS[0], *question(one), "--decimalen", 0)
        assert result.code == 0
        lines = result.out.splitlines()
        for key, percentage in (one.aandelen or {}).items():
            (line,) = [line for line in lines if line.startswith(f"{label(samentwente, one.per, key)}  ")]
            assert f" {percentage}% " in f"{line} ", one.naam


def test_the_first_pie_adds_to_101_and_says_so(kerntaken: Kerntaken) -> None:
    result = kerntaken("scenario", "nul", "--per", "pijler", "--decimalen", 0)
    assert "Per pijler tellen de afgeronde aandelen in nul op tot 101%" in result.out
    assert "Kennisontwikkeling en kennisdeling staat als 0%, maar is 0,42%." in result.out


def test_all_27_published_figures_are_reproduced(kerntaken: Kerntaken) -> None:
    result = kerntaken("ijkpunten", "--formaat", "json")
    assert result.code == 0
    answer = json.loads(result.out)
    assert (answer["aantal"], answer["afwijkend"]) == (27, 0)


def test_a_figure_that_no_longer_comes_out_ends_with_1(kerntaken: Kerntaken, body: Callable[..., Path]) -> None:
    folder = body(taken={"aandelen: {zorg: 86": "aandelen: {zorg: 85"})
    result = kerntaken("ijkpunten", "--data", folder)
    assert result.code == 1
    assert "NEE" in result.out
    assert "Van 2 gepubliceerde cijfers wijkt er 1 af" in result.out


def test_data_without_published_figures_say_so(kerntaken: Kerntaken, body: Callable[..., Path]) -> None:
    """That all figures come out would be said of none at all."""
    figures = "ijkpunten:\n  - {bron: verzonnen, per: pijler, basis: pijlers, aandelen: {zorg: 86, rust: 14}}\n"
    result = kerntaken("ijkpunten", "--data", body(taken={figures: ""}))
    assert result.code == 0
    assert "Deze gegevens hebben geen ijkpunten." in result.out
