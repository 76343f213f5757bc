"""Tasks as JSON: one with its decisions in every scenario, or those that were asked for."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from typing_extensions import TypedDict

from kerntaken_cli.documents.fields import (
    HERKENNING,
    Formaat1,
    Keuzevelden,
    Plaats,
    Scenarionaam,
    Staat,
    Zoals,
    choice,
    dump,
    whose,
)
from kerntaken_cli.domain.antwoorden import TaakAntwoord, TakenAntwoord
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.lijsten import Dekkend


class Scenariobesluit(Keuzevelden):
    """What a scenario decides for a task."""

    omdat: Annotated[str, "Waarom; leeg als dat er niet bij staat."]
    regel: Annotated[str, "Waar de regel staat: bestand:regel:kolom."]


class TaakDocument(TypedDict):
    """One task, with what every scenario decides for it."""

    soort: Annotated[Literal["kerntaken-taak"], HERKENNING]
    formaat: Formaat1
    taak: Annotated[dict[str, Any], Zoals(Taak), "De taak, zoals zij in taken.yaml staat."]
    plaats: Plaats
    besluiten: Annotated[dict[str, Scenariobesluit], "Het besluit in elk scenario, onder de id daarvan."]


class Gekozen(Keuzevelden):
    """What the scenario that was asked for decides for a task."""

    scenario: Scenarionaam
    omdat: Annotated[str, "Waarom; leeg als dat er niet bij staat."]


class Takenbesluit(TypedDict, total=False):
    """What is added to a task where a scenario was asked for."""

    besluit: Annotated[Gekozen, "Wat het gevraagde scenario besluit; alleen met --scenario."]


Takendekking = TypedDict(
    "Takendekking",
    {
        "betaald-uit": Annotated[list[str], "De id's van de geldstromen die de taak betalen."],
        "dekkend": Annotated[Dekkend | None, "Of zij de kosten dekken; null zonder kosten."],
    },
    total=False,
)


class Takenextra(Takenbesluit, Takendekking):
    """What is added to a task: what a scenario decides, and what pays it where that is known of any."""


class TakenDocument(Staat):
    """The tasks that were asked for."""

    soort: Annotated[Literal["kerntaken-taken"], HERKENNING]
    formaat: Formaat1
    taken: Annotated[
        list[Annotated[dict[str, Any], Zoals(Taak, Takenextra)]], "De taken, zoals zij in taken.yaml staan."
    ]


def one(antwoord: TaakAntwoord) -> TaakDocument:
    """Return one task, with what every scenario decides for it."""
    return {
        "soort": "kerntaken-taak",
        "formaat": 1,
        "taak": dump(antwoord.taak),
        "plaats": str(antwoord.plaats),
        "besluiten": decided(antwoord),
    }


def decided(antwoord: TaakAntwoord) -> dict[str, Scenariobesluit]:
    """Return what every scenario decides for a task, and by which rule."""
    return {
        scenario: {**choice(besluit.keuze), "omdat": besluit.omdat, "regel": str(antwoord.plaatsen[scenario])}
        for scenario, besluit in antwoord.besluiten.items()
    }


def several(antwoord: TakenAntwoord) -> TakenDocument:
    """Return the tasks that were asked for, with their decision where a scenario was named."""
    return {
        "soort": "kerntaken-taken",
        "formaat": 1,
        **whose(antwoord.gegevens, antwoord.bewaard),
        "taken": [_task(antwoord, taak) for taak in antwoord.taken],
    }


def cover_of(antwoord: TakenAntwoord, taak: Taak) -> Takendekking:
    """Return which streams pay a task, and whether they cover its cost; nothing where that is known of none."""
    if not antwoord.dekking:
        return {}
    dekking = antwoord.dekking[taak.id]
    return {"betaald-uit": [naam for naam, saldo in dekking.betaald.items() if saldo], "dekkend": dekking.dekkend}


def _task(antwoord: TakenAntwoord, taak: Taak) -> dict[str, Any]:
    if antwoord.filter.scenario is None:
        return dump(taak) | cover_of(antwoord, taak)
    besluit = antwoord.besluiten[taak.id]
    found: Gekozen = {"scenario": antwoord.filter.scenario, **choice(besluit.keuze), "omdat": besluit.omdat}
    return dump(taak) | {"besluit": found} | cover_of(antwoord, taak)
