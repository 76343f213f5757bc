"""The engine on an invented body with round numbers: decisions, outcome and distribution."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from kerntaken_cli.domain.acties import ACTIE, Bestemming, Keuze
from kerntaken_cli.domain.besluit import unlawful
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import NIETS, Som, som
from kerntaken_cli.domain.keuzes import Conditie
from kerntaken_cli.domain.uitkomst import apply_scenario, select
from kerntaken_cli.domain.verdeling import cross, distribute, whole
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.domain.voorwaarden import VOORWAARDE
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
    return {one.taak.id: str(one.keuze) for one in apply_scenario(gegevens, scenario).taken}


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
    assert {*VOORWAARDE, "niet"} == set(Conditie.model_fields)


def test_a_framework_that_has_lapsed_does_not_hold_a_task(body: Body) -> None:
    later = load(body(scenarios={"ingang: 2030": "ingang: 2033"}))
    assert decisions(later, "smal")["raadsel"] == "stoppen"


def test_a_year_is_asked_of_a_decision_and_the_choices_only_say_which_is_usual(gegevens: Gegevens) -> None:
    there = {jaar: apply_scenario(gegevens, "smal", jaar=jaar).taken[3].actie for jaar in (2027, 2028, 2032, 2033)}
    assert there == {2027: "stoppen", 2028: "versoberen", 2032: "versoberen", 2033: "stoppen"}
    assert apply_scenario(gegevens, "smal", jaar=2030) == apply_scenario(gegevens, "smal")


def test_amounts_go_where_the_decision_sends_them(gegevens: Gegevens) -> None:
    money = {one.taak.id: one.bedragen for one in apply_scenario(gegevens, "smal").taken}
    assert money["keuze"].naar_gemeenten == Som(Decimal(200))
    assert money["wens"].vervalt == Som(Decimal("100.50"))
    assert money["plicht"].regionaal == Som(Decimal(400))
    extra = {one.taak.id: one.bedragen.extra for one in apply_scenario(gegevens, "breed").taken}
    assert extra["wens"] == Som(Decimal("50.250"))


def test_what_is_unknown_stays_unknown_where_it_goes_and_is_nothing_elsewhere(gegevens: Gegevens) -> None:
    money = next(one for one in apply_scenario(gegevens, "smal").taken if one.taak.id == "raadsel").bedragen
    assert money.nul == money.regionaal == money.vervalt == som(None)
    assert money.naar_gemeenten == money.extra == NIETS


def test_totals_name_the_known_part_and_count_the_unknown(gegevens: Gegevens) -> None:
    totaal = whole(apply_scenario(gegevens, "smal")).bedragen
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
    assert groepen["bijdrage"].bedragen.nul.bekend == Decimal(300)
    assert groepen["rijk"].bedragen.nul.bekend == Decimal(100)
    assert groepen[None].bedragen.nul == Som(Decimal("600.00"), 1)


def test_a_selection_makes_its_own_base(gegevens: Gegevens) -> None:
    uitkomst = select(apply_scenario(gegevens, "nul"), gegevens, Verzoek(basis="pijlers"))
    verdeling = distribute(uitkomst, gegevens, "pijler")
    assert verdeling.totaal.bedragen.nul == Som(Decimal("700.50"), 1)
    assert verdeling.share_nul(verdeling.groepen["zorg"]) == pytest.approx(600 / 700.5)


def test_a_cross_table_splits_what_its_margins_hold(gegevens: Gegevens) -> None:
    kruis = cross(apply_scenario(gegevens, "nul"), gegevens, "pijler", "soort")
    assert kruis.cellen["zorg", "wettelijk-keuze"].bedragen.nul.bekend == Decimal(200)
    assert kruis.rijen.groepen["zorg"].bedragen.nul.bekend == Decimal(600)
    assert kruis.kolommen.groepen["wettelijk-keuze"].bedragen.nul.bekend == Decimal(200)


@pytest.mark.parametrize(
    ("taak", "rest", "niveau", "expected"),
    [
        ("plicht", "gemeenten", "0", "verhuist"),
        ("plicht", "gemeenten", "0.8", "verhuist"),  # a part of it leaves the region as well
        ("plicht", "vervalt", "0.8", None),
        ("plicht", "vervalt", "0", "vervalt"),
        ("keuze", "gemeenten", "0.8", None),
        ("keuze", "vervalt", "0", "vervalt"),
        ("wens", "vervalt", "0", None),
    ],
)
def test_the_law_looks_at_what_a_choice_does_not_at_its_name(
    taak: str,
    rest: Bestemming,
    niveau: str,
    expected: str | None,
    body: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(ACTIE, "versoberen", ACTIE["versoberen"]._replace(rest=rest))
    gegevens = open_data(body()).gegevens
    assert gegevens is not None
    assert unlawful(gegevens.taken[taak], Keuze("versoberen", Decimal(niveau))) == expected
