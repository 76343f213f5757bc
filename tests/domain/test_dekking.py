"""What pays a task where something is unknown, has ended, falls short or is too much: one small case each."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from kerntaken_cli.domain.dekking import ONGEDEKT, OVER, Dekking, cover, left_by, parts
from kerntaken_cli.domain.feiten import Takenbestand
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import Saldo
from kerntaken_cli.domain.keuzes import Scenariobestand
from kerntaken_cli.domain.uitkomst import Taakuitkomst, apply_scenario
from kerntaken_cli.reporting.notation import Notatie

STREAMS = {
    "basis": {"naam": "Basis", "aard": "basis"},
    "plus": {"naam": "Plus", "aard": "plus"},
    "spuk": {"naam": "SPUK", "aard": "spuk", "tot": Decimal(2031)},
    "oud": {"naam": "Oud", "aard": "spuk", "tot": Decimal(2029)},
    "derden": {"naam": "Derden", "aard": "derden"},
    "wie": {"naam": "Wie"},
}


def euro(bedrag: int | str) -> dict[str, Any]:
    return {"bedrag": Decimal(bedrag) if isinstance(bedrag, int) else bedrag, "herkomst": "fictief"}


def task(bedrag: int | str, stromen: dict[str, Any], dan: Any = "behouden") -> Taakuitkomst:
    """Return the outcome of a body of one task."""
    feiten = {
        "versie": Decimal(1),
        "organisatie": "X",
        "peiljaar": Decimal(2030),
        "eenheid": "euro",
        "pijlers": {"een": {"naam": "Een"}},
        "stromen": STREAMS,
        "taken": [
            {"id": "t", "naam": "T", "pijler": "een", "soort": "kaders", "kosten": euro(bedrag)} | {"stromen": stromen}
        ],
    }
    scenario = {"naam": "S", "anders": {"dan": dan}}
    choices = {"versie": Decimal(1), "ingang": Decimal(2030), "scenarios": {"s": scenario}}
    gegevens = Gegevens(Takenbestand.model_validate(feiten), Scenariobestand.model_validate(choices))
    (one,) = apply_scenario(gegevens, "s").taken
    return one


def shown(saldo: Saldo) -> str:
    return Notatie(bedrag_decimalen=0, geld=True).saldo(saldo)


def said(dekking: Dekking) -> str:
    """Return what a cover holds in a line: streams, what lacks, what is over, what nobody knows, and the verdict."""
    paid = " ".join(f"{naam} {shown(saldo)}" for naam, saldo in dekking.betaald.items())
    rest = [shown(saldo) for saldo in (dekking.ongedekt, dekking.over, dekking.onbekend)]
    return " | ".join([paid, *rest, str(dekking.dekkend)])


HALF = {"versoberen": "50%"}
MORE = {"intensiveren": "150%"}
CASES = {
    "parts in per cent": (
        100,
        {"basis": Decimal(60), "derden": Decimal(40)},
        "behouden",
        "basis 60 derden 40 | – | – | – | ja",
    ),
    "amounts and a rest": (
        100,
        {"spuk": euro(40), "basis": "rest"},
        "behouden",
        "spuk 40 basis 60 | – | – | – | tijdelijk",
    ),
    "half the task, half of each": (
        100,
        {"spuk": euro(40), "basis": "rest"},
        HALF,
        "spuk 20 basis 30 | – | – | – | tijdelijk",
    ),
    "more is for the municipalities": (
        100,
        {"spuk": euro(40), "basis": "rest"},
        MORE,
        "spuk 40 basis 110 | – | – | – | tijdelijk",
    ),
    "more by two, in proportion": (
        100,
        {"basis": Decimal(25), "plus": Decimal(75)},
        MORE,
        "basis 38 plus 113 | – | – | – | ja",
    ),
    "more by two that pay nothing yet": (
        100,
        {"basis": euro(0), "plus": euro(0), "derden": "rest"},
        MORE,
        "basis 25 plus 25 derden 100 | – | – | – | ja",
    ),
    "more that nobody pays": (100, {"derden": Decimal(100)}, MORE, "derden 100 | 50 | – | – | nee"),
    "money that ended leaves a hole": (
        100,
        {"oud": euro(40), "basis": "rest"},
        "behouden",
        "oud – basis 60 | 40 | – | – | nee",
    ),
    "also in per cent": (
        100,
        {"oud": Decimal(40), "basis": Decimal(60)},
        "behouden",
        "oud – basis 60 | 40 | – | – | nee",
    ),
    "a rest that ended": (100, {"derden": euro(30), "oud": "rest"}, "behouden", "derden 30 oud – | 70 | – | – | nee"),
    "without a rest": (100, {"basis": euro(30)}, "behouden", "basis 30 | 70 | – | – | nee"),
    "too much": (100, {"basis": euro(130)}, "behouden", "basis 130 | – | 30 | – | ja"),
    "too much never pays what is added": (100, {"derden": euro(130)}, MORE, "derden 130 | 50 | 30 | – | nee"),
    "a task that goes": (100, {"spuk": euro(40), "basis": "rest"}, "stoppen", "spuk – basis – | – | – | – | None"),
    "nobody knows": (100, {}, "behouden", " | – | – | 100 | onbekend"),
    "a stream of unknown size": (
        100,
        {"derden": euro("PM"), "basis": "rest"},
        "behouden",
        "derden PM basis PM | – | – | – | ja",
    ),
    "that ended": (100, {"oud": euro("PM"), "basis": "rest"}, "behouden", "oud – basis PM | PM | – | – | onbekend"),
    "of unknown size, without a rest": (
        100,
        {"derden": euro("PM"), "basis": euro(30)},
        "behouden",
        "derden PM basis 30 | ≤70 | – | – | onbekend",
    ),
    "a cost of unknown size": ("PM", {"basis": Decimal(100)}, "behouden", "basis PM | – | – | – | ja"),
    "with amounts": ("PM", {"basis": euro(30)}, "behouden", "basis 30 | PM | ≤30 | – | onbekend"),
    "with a rest": ("PM", {"spuk": euro(30), "basis": "rest"}, "behouden", "spuk 30 basis PM | – | – | – | tijdelijk"),
    "no cost of its own": ("geen", {"basis": Decimal(100)}, "behouden", "basis – | – | – | – | None"),
}


@pytest.mark.parametrize(("bedrag", "stromen", "dan", "expected"), CASES.values(), ids=CASES)
def test_what_pays(bedrag: int | str, stromen: dict[str, Any], dan: Any, expected: str) -> None:
    assert said(cover(task(bedrag, stromen, dan))) == expected


@pytest.mark.parametrize(
    ("stroom", "stromen", "gap"),
    [
        ("spuk", {"spuk": euro(40), "basis": "rest"}, "40"),
        ("spuk", {"spuk": Decimal(25), "basis": Decimal(75)}, "25"),
        ("spuk", {"spuk": euro(40), "basis": euro(100)}, "–"),  # there was too much
        ("basis", {"spuk": euro(40), "basis": "rest"}, "–"),  # it does not end
    ],
)
def test_what_a_stream_leaves_when_it_ends(stroom: str, stromen: dict[str, Any], gap: str) -> None:
    one = task(100, stromen)
    assert shown(left_by(one, one.stromen[stroom])) == gap


def test_the_parts_of_a_task_name_what_is_not_covered_and_what_is_over() -> None:
    short = {naam: shown(part.bedragen.nul.saldo()) for naam, part in parts(task(100, {"basis": euro(30)}))}
    over = {naam: shown(part.bedragen.nul.saldo()) for naam, part in parts(task(100, {"basis": euro(130)}))}
    assert short == {"basis": "30", ONGEDEKT: "70"}
    assert over == {"basis": "130", OVER: "−30"}


def test_a_cover_is_no_surer_than_what_it_is_made_of() -> None:
    """The rest rests on the cost and on what the others pay; an amount that is stated on its own source alone."""
    sure = {"bedrag": Decimal(40), "herkomst": "gepubliceerd"}
    found = cover(task(100, {"spuk": sure, "basis": "rest"})).betaald
    assert found["spuk"].herkomsten == {"gepubliceerd"}
    assert found["basis"].herkomsten == {"gepubliceerd", "fictief"}
