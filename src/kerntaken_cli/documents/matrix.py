"""Three or more scenarios beside each other, as JSON."""

from __future__ import annotations

from typing import Annotated, Literal, cast

from typing_extensions import TypedDict

from kerntaken_cli.documents.fields import (
    HERKENNING,
    Aandeel,
    Aantal,
    Afloop,
    Bedrag,
    Bedragvelden,
    Formaat2,
    Gevraagd,
    Keuzevelden,
    Regelvelden,
    Taakaantallen,
    Taakkop,
    amounts,
    asked,
    choice,
    part,
    rule,
    sums,
    task,
)
from kerntaken_cli.documents.vergelijk import Zijdevelden, side
from kerntaken_cli.domain.antwoorden import MATRIX_PER, Matrix, MatrixPer
from kerntaken_cli.domain.bedragen import without
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import whole

Totalen = TypedDict(
    "Totalen",
    {
        "regionaal": Annotated[Bedrag, "Wat de organisatie in het scenario uitgeeft."],
        "naar-gemeenten": Annotated[Bedrag, "Wat de gemeenten zelf gaan betalen."],
        "vervalt": Annotated[Bedrag, "Wat niemand meer uitgeeft."],
        "extra": Annotated[Bedrag, "Wat er boven nul bij komt."],
        "pm-regionaal": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'regionaal' zit."],
        "pm-naar-gemeenten": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'naar-gemeenten' zit."],
        "pm-vervalt": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'vervalt' zit."],
        "pm-extra": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'extra' zit."],
    },
)


class Matrixzijde(Zijdevelden, Afloop):
    """One of the scenarios, with its counts, totals and shares."""

    basis: Annotated[bool, "Of de andere met dit scenario vergeleken worden."]
    gewijzigd: Annotated[Aantal, "Het aantal feiten en regels dat anders is dan bij de basis."]
    aantallen: Taakaantallen
    totaal: Annotated[Totalen, "Alle gekozen taken samen."]
    aandelen: Annotated[
        dict[MatrixPer, dict[str, Aandeel]],
        "Het aandeel van elke waarde in wat de organisatie uitgeeft, in procenten; onder '' wat er geen heeft.",
    ]


class Matrixbesluit(Keuzevelden, Bedragvelden):
    """What one of the scenarios decides for a task."""

    gewijzigd: Annotated[bool, "Of het besluit anders is dan in de basis."]
    regel: Annotated[Regelvelden, "De regel die besliste."]


class Matrixrij(Taakkop):
    """A task in every scenario."""

    besluiten: Annotated[
        list[Matrixbesluit | None], "Het besluit in elk scenario, op volgorde; null waar de taak er niet is."
    ]


class MatrixDocument(Gevraagd):
    """Three or more scenarios beside each other."""

    soort: Annotated[Literal["kerntaken-matrix"], HERKENNING]
    formaat: Formaat2
    gelijk: Annotated[bool, "Of er niets verschilt."]
    scenarios: Annotated[list[Matrixzijde], "De scenario's; het eerste is de basis."]
    taken: Annotated[list[Matrixrij], "Elke taak, in elk scenario."]


def document(matrix: Matrix) -> MatrixDocument:
    """Return everything there is to say of scenarios beside each other."""
    return {
        "soort": "kerntaken-matrix",
        "formaat": 2,
        **asked(matrix.zijden[-1].gegevens, matrix.verzoek),
        "gelijk": matrix.is_empty,
        "scenarios": [_side(matrix, n) for n in range(len(matrix.zijden))],
        "taken": [_row(matrix, rij) for rij in matrix.rijen],
    }


def _side(matrix: Matrix, n: int) -> Matrixzijde:
    one = matrix.zijden[n]
    bedragen = whole(one.uitkomst).bedragen
    return {
        **side(one),
        "basis": n == 0,
        "gewijzigd": matrix.gewijzigd[n],
        "aantallen": one.uitkomst.choices(),
        "loopt-af": len(one.uitkomst.afgelopen),
        "totaal": cast("Totalen", sums({naam: bedragen[naam] for naam in without("nul")})),
        "aandelen": {
            per: {
                key or "": part(groep.bedragen.regionaal, base.bedragen.regionaal)
                for key, (groep, base) in matrix.spent(one, per).items()
            }
            for per in MATRIX_PER
        },
    }


def _row(matrix: Matrix, rij: tuple[Taakuitkomst | None, ...]) -> Matrixrij:
    return {**task(matrix.task(rij)), "besluiten": [_decision(matrix, rij, n) for n in range(len(rij))]}


def _decision(matrix: Matrix, rij: tuple[Taakuitkomst | None, ...], n: int) -> Matrixbesluit | None:
    one = rij[n]
    if one is None:
        return None
    return {
        **choice(one.keuze),
        "gewijzigd": not matrix.is_same(rij[0], one),
        **amounts(one.bedragen),
        "regel": rule(one.besluit, matrix.zijden[n].plaatsen),
    }
