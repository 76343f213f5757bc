"""A body proves its published budget: amounts within a margin, and within one stream of funding."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Kerntaken

OLD = "ijkpunten:\n"


@pytest.mark.parametrize(
    ("table", "klopt"),
    [
        ("bedragen: {zorg: 600, rust: 100.5}", [True, True]),
        ("bedragen: {zorg: 601, rust: 101}", [False, True]),
        ("bedragen: {zorg: 601, rust: 101}, marge: 1", [True, True]),
        ("bedragen: {zorg: 602}, marge: 1.99", [False]),
        ("bedragen: {zorg: 300}, stroom: bijdrage", [True]),
        ("bedragen: {zorg: 100, rust: 0}, stroom: rijk", [True, True]),
        ("aandelen: {zorg: 100}, stroom: rijk", [True]),
        ("bedragen: {zorg: 600}, aandelen: {zorg: 60}", [True, True]),
    ],
)
def test_a_published_amount_comes_out_within_its_margin(
    table: str, klopt: list[bool], kerntaken: Kerntaken, body: Callable[..., Path]
) -> None:
    folder = body(taken={OLD: f"{OLD}  - {{bron: verzonnen, per: pijler, {table}}}\n"})
    data = json.loads(kerntaken("ijkpunten", "--data", folder, "-f", "json").out)
    mine = data["ijkpunten"][: len(klopt)]
    assert sorted(one["klopt"] for one in mine) == sorted(klopt)
    assert kerntaken("valideer", folder).out.count("KT701") == klopt.count(False)


def test_an_unknown_amount_proves_nothing(kerntaken: Kerntaken, body: Callable[..., Path]) -> None:
    folder = body(taken={OLD: f"{OLD}  - {{bron: verzonnen, per: taak, bedragen: {{raadsel: 5}}}}\n"})
    (mine, *_) = json.loads(kerntaken("ijkpunten", "--data", folder, "-f", "json").out)["ijkpunten"]
    assert (mine["exact"], mine["berekend"], mine["klopt"]) == ("", "", False)
