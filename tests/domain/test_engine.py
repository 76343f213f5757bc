"""The engine on an invented body with round numbers: decisions, outcome and distribution."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from kerntaken_cli.domain.besluit import SEES
from kerntaken_cli.domain.getallen import Som
from kerntaken_cli.domain.model import Conditie, Gegevens
from kerntaken_cli.domain.uitkomst import Selectie, apply_scenario, select
from kerntaken_cli.domain.verdeling import cross, distribute, whole
from kerntaken_cli.usecases.invoer import open_data

Body = Callable[..., Path]


def load(folder: Path) -> Gegevens:
    invoer = open_data(folder)
    assert invoer.gegevens is not None, [diagnostic.bericht for diagnostic in invoer.bevindingen]
    return invoer.gegevens


@pytest.fixture
def gegevens(body: Body) -> Gegevens:
    return load(body())


def decisions(gegevens: Gegevens, scenario: str) -> dict[str, str]:
    return {regel.taak.id: str(regel.besluit.keuze) for regel in apply_scenario(gegevens, scenario).regels}


def test_the_first_rule_that_fits_decides(gegevens: Gegevens) -> None:
    assert decisions(gegevens, "smal") == {
        "plicht": "behouden",
        "keuze": "overdragen",
        "wens": "stoppen",
        "raadsel": "versoberen 80%",
        "staf": "behouden",
        "gast": "behouden",
    }


def test_a_scenario_that_builds_on_another_puts_its_rules_in_front(gegevens: Gegevens) -> None:
    assert decisions(gegevens, "breed") == decisions(gegevens, "smal") | {
        "keuze": "behouden",
        "wens": "intensiveren 150%",
    }


def test_a_condition_sees_what_its_keys_say_and_nothing_else() -> None:
    assert {*SEES, "niet"} == set(Conditie.model_fields)


def test_a_framework_that_has_lapsed_does_not_hold_a_task(body: Body) -> None:
    later = load(body(scenarios={"ingang: 2030": "ingang: 2033"}))
    assert decisions(later, "smal")["raadsel"] == "stoppen"


def test_amounts_go_where_the_decision_sends_them(gegevens: Gegevens) -> None:
    rows = {regel.taak.id: regel for regel in apply_scenario(gegevens, "smal").regels}
    assert rows["keuze"].naar_gemeenten == Decimal(200)
    assert rows["wens"].vervalt == Decimal("100.50")
    assert rows["plicht"].regionaal == Decimal(400)
    extra = {regel.taak.id: regel.extra for regel in apply_scenario(gegevens, "breed").regels}
    assert extra["wens"] == Decimal("50.250")


def test_what_is_unknown_stays_unknown_where_it_goes_and_is_nothing_elsewhere(gegevens: Gegevens) -> None:
    raadsel = next(regel for regel in apply_scenario(gegevens, "smal").regels if regel.taak.id == "raadsel")
    assert (raadsel.nul, raadsel.regionaal, raadsel.vervalt) == (None, None, None)
    assert (raadsel.naar_gemeenten, raadsel.extra) == (Decimal(0), Decimal(0))


def test_totals_name_the_known_part_and_count_the_unknown(gegevens: Gegevens) -> None:
    totaal = whole(apply_scenario(gegevens, "smal"))
    assert totaal.nul == Som(Decimal("1000.00"), 1)
    assert totaal.regionaal == Som(Decimal("699.50"), 1)
    assert totaal.naar_gemeenten == Som(Decimal(200), 0)


def test_pillars_come_first_by_number_then_overhead_and_guests(gegevens: Gegevens) -> None:
    assert list(distribute(apply_scenario(gegevens, "nul"), gegevens, "pijler").groepen) == [
        "rust",
        "zorg",
        "staf",
        "gast",
    ]


def test_all_five_kinds_are_kept_and_what_has_none_comes_last(gegevens: Gegevens) -> None:
    verdeling = distribute(apply_scenario(gegevens, "nul"), gegevens, "soort")
    assert list(verdeling.groepen) == [
        "wettelijk-verplicht",
        "wettelijk-keuze",
        "opdracht-gemeenten",
        "kaders",
        "opdracht-rijk",
        None,
    ]
    assert verdeling.groepen["opdracht-rijk"].taken == 0


def test_a_task_paid_from_two_streams_is_split_between_them(gegevens: Gegevens) -> None:
    groepen = distribute(apply_scenario(gegevens, "nul"), gegevens, "stroom").groepen
    assert groepen["bijdrage"].nul.bekend == Decimal(300)
    assert groepen["rijk"].nul.bekend == Decimal(100)
    assert groepen[None].nul == Som(Decimal("600.00"), 1)


def test_a_selection_makes_its_own_base(gegevens: Gegevens) -> None:
    uitkomst = select(apply_scenario(gegevens, "nul"), gegevens, Selectie(alleen_pijlers=True))
    verdeling = distribute(uitkomst, gegevens, "pijler")
    assert verdeling.totaal.nul == Som(Decimal("700.50"), 1)
    assert verdeling.share_nul(verdeling.groepen["zorg"]) == pytest.approx(600 / 700.5)


def test_a_cross_table_splits_what_its_margins_hold(gegevens: Gegevens) -> None:
    kruis = cross(apply_scenario(gegevens, "nul"), gegevens, "pijler", "soort")
    assert kruis.cellen["zorg", "wettelijk-keuze"].nul.bekend == Decimal(200)
    assert kruis.rijen.groepen["zorg"].nul.bekend == Decimal(600)
    assert kruis.kolommen.groepen["wettelijk-keuze"].nul.bekend == Decimal(200)
