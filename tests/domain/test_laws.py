"""The laws of ontwerp § 4.7 that hold for whatever body: stated as properties over generated bodies."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kerntaken_cli.domain.feiten import Takenbestand
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import som, total
from kerntaken_cli.domain.keuzes import Scenariobestand
from kerntaken_cli.domain.lijsten import DIMENSIES, SOORTEN, Dimensie
from kerntaken_cli.domain.uitkomst import Uitkomst, apply_scenario, as_it_is
from kerntaken_cli.domain.verdeling import cross, distribute, whole

AMOUNTS = st.decimals(min_value=0, max_value=10**7, places=3, allow_nan=False) | st.just("PM")
PIJLERS = {
    "een": {"naam": "Een", "nummer": Decimal(1)},
    "twee": {"naam": "Twee", "nummer": Decimal(2)},
    "staf": {"naam": "Staf", "aard": "overhead"},
}
CHOICES: list[Any] = ["behouden", "overdragen", "stoppen", {"versoberen": "35%"}, {"intensiveren": "120,5%"}]


@st.composite
def bodies(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """Draw the raw values of a body with tasks of every kind and a scenario with rules of every action."""
    taken = [
        {
            "id": f"t{i}",
            "naam": f"Taak {i}",
            "pijler": draw(st.sampled_from(sorted(PIJLERS))),
            "soort": draw(st.sampled_from(SOORTEN)),
            "kosten": {"bedrag": draw(AMOUNTS), "herkomst": "fictief"},
            "stromen": draw(st.sampled_from([{}, {"a": Decimal(30), "b": Decimal(70)}])),
        }
        for i in range(draw(st.integers(1, 12)))
    ]
    regels = [
        {"als": {"soort": draw(st.sampled_from(SOORTEN))}, "dan": draw(st.sampled_from(CHOICES)), "omdat": "Zo."}
        for _ in range(draw(st.integers(0, 4)))
    ]
    feiten = {
        "versie": Decimal(1),
        "organisatie": "X",
        "peiljaar": Decimal(2030),
        "eenheid": "euro",
        "pijlers": PIJLERS,
        "stromen": {"a": {"naam": "A"}, "b": {"naam": "B"}},
        "taken": taken,
    }
    scenario = {"naam": "S", "regels": regels, "anders": {"dan": draw(st.sampled_from(CHOICES))}}
    return feiten, {"versie": Decimal(1), "ingang": Decimal(2030), "scenarios": {"s": scenario}}


def make(raw: tuple[dict[str, Any], dict[str, Any]]) -> Gegevens:
    return Gegevens(Takenbestand.model_validate(raw[0]), Scenariobestand.model_validate(raw[1]))


def parts(uitkomst: Uitkomst) -> dict[str, tuple[object, ...]]:
    return {one.taak.id: (one.keuze, one.bedragen) for one in uitkomst.taken}


@given(bodies())
def test_every_amount_goes_somewhere(raw: tuple[dict[str, Any], dict[str, Any]]) -> None:
    for one in apply_scenario(make(raw), "s").taken:
        money = one.bedragen
        there = (money.regionaal, money.naar_gemeenten, money.vervalt)
        if money.nul.is_onbekend:
            assert any(som.is_onbekend for som in there)
            continue
        before = Fraction(money.nul.bekend) + Fraction(money.extra.bekend)
        assert before == sum(Fraction(som.bekend) for som in there)


@given(bodies())
@settings(max_examples=40)
def test_shares_along_every_dimension_add_to_exactly_one(raw: tuple[dict[str, Any], dict[str, Any]]) -> None:
    gegevens = make(raw)
    uitkomst = apply_scenario(gegevens, "s")
    for per in DIMENSIES:
        verdeling = distribute(uitkomst, gegevens, per)
        for shares in (
            [verdeling.share_nul(groep) for groep in verdeling.groepen.values()],
            [verdeling.share_regionaal(groep) for groep in verdeling.groepen.values()],
        ):
            known = [deel for deel in shares if deel is not None]
            assert not known or sum(known) == 1


@given(bodies())
def test_as_it_is_equals_the_base_and_changes_nothing(raw: tuple[dict[str, Any], dict[str, Any]]) -> None:
    gegevens = make(raw)
    sums = whole(as_it_is(gegevens)).bedragen
    assert sums.nul == sums.regionaal == total(som(taak.kosten.bedrag) for taak in gegevens.feiten.taken)
    assert not sums.naar_gemeenten
    assert not sums.vervalt
    assert not sums.extra


@given(bodies(), st.randoms(use_true_random=False))
def test_the_order_of_the_tasks_changes_nothing(raw: tuple[dict[str, Any], dict[str, Any]], random: Any) -> None:
    shuffled = [*raw[0]["taken"]]
    random.shuffle(shuffled)
    one, other = make(raw), make((raw[0] | {"taken": shuffled}, raw[1]))
    first, second = apply_scenario(one, "s"), apply_scenario(other, "s")
    assert parts(first) == parts(second)
    dimensions: tuple[Dimensie, ...] = ("pijler", "soort", "actie", "stroom")
    for per in dimensions:
        assert distribute(first, one, per) == distribute(second, other, per)


@given(bodies())
@settings(max_examples=40)
def test_the_cells_of_a_cross_table_add_to_its_margins(raw: tuple[dict[str, Any], dict[str, Any]]) -> None:
    gegevens = make(raw)
    kruis = cross(apply_scenario(gegevens, "s"), gegevens, "stroom", "soort")
    for row, groep in kruis.rijen.groepen.items():
        cells = [cell for (key, _), cell in kruis.cellen.items() if key == row]
        whole_row = groep.bedragen.regionaal.bekend
        assert sum((Fraction(cell.bedragen.regionaal.bekend) for cell in cells), Fraction(0)) == Fraction(whole_row)


@given(bodies(), st.decimals(min_value=1, max_value=10**7, places=2, allow_nan=False))
def test_a_budget_scales_every_amount_and_no_share(
    raw: tuple[dict[str, Any], dict[str, Any]], begroting: Decimal
) -> None:
    gegevens = make(raw)
    plain = whole(apply_scenario(gegevens, "s")).bedragen
    scaled = whole(apply_scenario(gegevens, "s", begroting)).bedragen
    factor = Fraction(begroting) / 100
    assert Fraction(scaled.regionaal.bekend) == Fraction(plain.regionaal.bekend) * factor
    assert Fraction(scaled.naar_gemeenten.bekend) == Fraction(plain.naar_gemeenten.bekend) * factor
