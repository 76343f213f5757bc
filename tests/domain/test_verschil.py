"""The laws of a comparison: of itself it is empty, turned round it mirrors, and the bridge leaves nothing over."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kerntaken_cli.domain.bedragen import without
from kerntaken_cli.domain.brug import Brug, bridge
from kerntaken_cli.domain.feiten import Takenbestand
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import GELIJK, NUL, Saldo, minus, netto
from kerntaken_cli.domain.keuzes import Scenariobestand
from kerntaken_cli.domain.lijsten import SOORTEN
from kerntaken_cli.domain.uitkomst import apply_scenario
from kerntaken_cli.domain.verschil import Taakverschil, Zijde, count, pair, per_bedrag, per_group, ratio, renames
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.usecases import vergelijk
from kerntaken_cli.usecases.invoer import open_data
from kerntaken_cli.usecases.standen import of_data
from tests.domain.test_laws import CHOICES, bodies

Raw = tuple[dict[str, Any], dict[str, Any]]


@st.composite
def two_scenarios(draw: st.DrawFn) -> Raw:
    """Draw a body with two scenarios, s and t."""
    feiten, keuzes = draw(bodies())
    regels = [
        {"als": {"soort": draw(st.sampled_from(SOORTEN))}, "dan": draw(st.sampled_from(CHOICES)), "omdat": "Anders."}
        for _ in range(draw(st.integers(0, 3)))
    ]
    other = {"naam": "T", "regels": regels, "anders": {"dan": draw(st.sampled_from(CHOICES))}}
    return feiten, keuzes | {"scenarios": keuzes["scenarios"] | {"t": other}}


def make(raw: Raw) -> Gegevens:
    return Gegevens(Takenbestand.model_validate(raw[0]), Scenariobestand.model_validate(raw[1]))


def zijde(gegevens: Gegevens, naam: str) -> Zijde:
    return Zijde(naam, gegevens, apply_scenario(gegevens, naam), {})


def bridged(found: tuple[Taakverschil, ...]) -> Brug:
    return bridge(found, per_bedrag(found)["regionaal"])


def negative(verschil: Saldo) -> Saldo:
    return Saldo(-verschil.bekend, verschil.hoger, verschil.lager)


@given(two_scenarios())
def test_of_itself_it_is_empty(raw: Raw) -> None:
    gegevens = make(raw)
    found = pair(zijde(gegevens, "s"), zijde(gegevens, "s"))
    assert all(one.verandering is None for one in found)
    assert all(one.verschil(naam) == GELIJK for one in found for naam in without("nul"))
    assert bridged(found).delen == ()
    assert bridged(found).rest == 0


@given(two_scenarios())
def test_turned_round_it_mirrors(raw: Raw) -> None:
    gegevens = make(raw)
    there = pair(zijde(gegevens, "s"), zijde(gegevens, "t"))
    back = pair(zijde(gegevens, "t"), zijde(gegevens, "s"))
    assert [(one.naar, one.van) for one in there] == [(one.van, one.naar) for one in back]
    for naam in without("nul"):
        assert [one.verschil(naam) for one in there] == [negative(one.verschil(naam)) for one in back]
    assert count(there).ongewijzigd == count(back).ongewijzigd
    for keys in (lambda taak: taak.pijler, lambda taak: taak.soort):
        groups, other = per_group(there, keys), per_group(back, keys)
        assert {key: (one.van, one.naar, one.verschil) for key, one in groups.items()} == {
            key: (one.naar, one.van, negative(one.verschil)) for key, one in other.items()
        }
    parts = {(deel.naar, deel.van): deel.verschil for deel in bridged(there).delen}
    assert parts == {(deel.van, deel.naar): negative(deel.verschil) for deel in bridged(back).delen}


@given(two_scenarios(), two_scenarios())
@settings(max_examples=60)
def test_the_bridge_leaves_nothing_over_not_even_between_different_data(one: Raw, other: Raw) -> None:
    for van, naar in ((make(one), make(one)), (make(one), make(other))):
        found = pair(zijde(van, "s"), zijde(naar, "t"))
        brug = bridged(found)
        assert brug.rest == NUL
        assert netto(deel.verschil for deel in brug.delen) == brug.totaal
        money = per_bedrag(found)["regionaal"]
        assert minus(money.naar.bekend, money.van.bekend) == brug.totaal.bekend == money.verschil.bekend


@given(two_scenarios())
def test_the_groups_add_to_the_total(raw: Raw) -> None:
    gegevens = make(raw)
    found = pair(zijde(gegevens, "s"), zijde(gegevens, "t"))
    groups = per_group(found, lambda taak: taak.pijler)
    assert netto(one.verschil for one in groups.values()) == bridged(found).totaal


Body = Callable[..., Path]


def test_the_invented_body(body: Body) -> None:
    invoer = open_data(body())
    assert invoer.gegevens is not None
    van, naar = (of_data(invoer, invoer.gegevens, naam) for naam in ("nul", "smal"))
    antwoord = vergelijk.compare(van, naar, Verzoek())
    changes = {one.taak.id: one.verandering for one in antwoord.verschillen}
    assert changes == {
        "plicht": None,
        "keuze": "overdragen",
        "wens": "stoppen",
        "raadsel": "versoberen",
        "staf": None,
        "gast": None,
    }
    assert [(deel.taken, deel.verschil) for deel in antwoord.brug.delen] == [
        (("keuze",), Saldo(Decimal(-200))),
        (("wens",), Saldo(Decimal("-100.50"))),
        (("raadsel",), Saldo(NUL, lager=1)),
    ]
    assert antwoord.bedragen["naar-gemeenten"].naar.bekend == 200
    assert ratio(antwoord.pijlers["zorg"]) == Fraction(-1, 3)
    assert ratio(antwoord.pijlers["rust"]) is None  # part of it is unknown
    assert ratio(antwoord.pijlers["staf"]) is None  # nothing changes
    assert ratio(antwoord.soorten["wettelijk-keuze"]) == "vervalt"
    assert ratio(vergelijk.compare(naar, van, Verzoek()).soorten["wettelijk-keuze"]) == "nieuw"


def test_a_renamed_task_is_the_same_task_whichever_side_knows_it(body: Body) -> None:
    old = open_data(body()).gegevens
    new = open_data(
        body(
            taken={
                "  - id: plicht\n": "  - id: taak-een\n    voorheen: [plicht]\n",
                "raakt: [{taak: plicht, ": "raakt: [{taak: taak-een, ",
            }
        )
    ).gegevens
    assert old is not None
    assert new is not None
    assert renames(old, new) == {"plicht": "taak-een"}
    assert renames(new, old) == {"taak-een": "plicht"}
    there = pair(zijde(old, "nul"), zijde(new, "nul"))
    assert [one.hernoemd for one in there if one.hernoemd] == ["plicht"]
    assert all(one.verandering is None for one in there)


@pytest.mark.parametrize(
    ("van", "naar", "expected"),
    [("5", "3", Saldo(Decimal(-2))), ("PM", "PM", GELIJK), ("PM", "3", Saldo(Decimal(3), lager=1))],
)
def test_what_is_unknown_stays_unknown(van: str, naar: str, expected: Saldo, body: Body) -> None:
    amounts = []
    for bedrag in (van, naar):
        gegevens = open_data(body(taken={"bedrag: PM": f"bedrag: {bedrag}"})).gegevens
        assert gegevens is not None
        amounts.append(next(one for one in apply_scenario(gegevens, "nul").taken if one.taak.id == "raadsel"))
    assert Taakverschil(*amounts).verschil("regionaal") == expected
