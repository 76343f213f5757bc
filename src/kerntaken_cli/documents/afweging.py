"""The afwegingskader as JSON: which questions about which tasks have an answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from typing_extensions import TypedDict

from kerntaken_cli.documents.fields import (
    HERKENNING,
    Aantal,
    Formaat1,
    Keuzevelden,
    Onbespreekbaar,
    Scenariokop,
    Taaknaam,
    Zoals,
    about,
    choice,
    dump,
)
from kerntaken_cli.domain.afweging import VRAAG, Beantwoording, Taakafweging
from kerntaken_cli.domain.antwoorden import AfwegingAntwoord
from kerntaken_cli.domain.feiten import Antwoord
from kerntaken_cli.domain.lijsten import Vraagnaam

Telling = TypedDict(
    "Telling",
    {
        "gevraagd": Annotated[Aantal, "Het aantal antwoorden dat gevraagd is."],
        "beantwoord": Annotated[Aantal, "Daarvan onder 'afweging' beantwoord."],
        "uit-gegevens": Annotated[Aantal, "Daarvan door de gegevens zelf beantwoord."],
        "open": Annotated[Aantal, "Daarvan nog niet beantwoord."],
    },
)


class Pijlertelling(Telling):
    """How far a pillar has come."""

    pijler: Annotated[str, "De id van de pijler."]


class Vraagtelling(Telling):
    """How far a question has come."""

    vraag: Annotated[Vraagnaam, "De vraag."]
    tekst: Annotated[str, "De vraag in woorden."]


UitGegevens = TypedDict(
    "UitGegevens", {"uit-gegevens": Annotated[dict[Vraagnaam, str], "Welke gegevens een vraag beantwoorden."]}
)


class Taakstand(UitGegevens):
    """How far the questions about one task have come."""

    taak: Taaknaam
    naam: Annotated[str, "De naam van de taak."]
    besluit: Annotated[Keuzevelden | None, "Wat het scenario besluit; null zonder scenario."]
    geraakt: Annotated[bool, "Of het scenario iets anders doet dan de taak behouden."]
    onbespreekbaar: Onbespreekbaar
    open: Annotated[list[Vraagnaam], "De vragen zonder antwoord."]
    antwoorden: Annotated[
        dict[Vraagnaam, Annotated[dict[str, Any], Zoals(Antwoord)]], "De antwoorden, onder hun vraag."
    ]


class AfwegingDocument(Scenariokop):
    """How complete the answers are."""

    soort: Annotated[Literal["kerntaken-afweging"], HERKENNING]
    formaat: Formaat1
    totaal: Annotated[Telling, "Alle taken samen."]
    pijlers: Annotated[list[Pijlertelling], "Per pijler."]
    vragen: Annotated[list[Vraagtelling], "Per vraag."]
    taken: Annotated[list[Taakstand], "Per taak."]


def document(antwoord: AfwegingAntwoord) -> AfwegingDocument:
    """Return how complete the answers are."""
    return {
        "soort": "kerntaken-afweging",
        "formaat": 1,
        **about(antwoord.scenario, antwoord.gegevens, antwoord.bewaard),
        "totaal": progress(antwoord.beantwoordingen),
        "pijlers": [{"pijler": key, **progress(answers)} for key, answers in antwoord.per_pijler.items()],
        "vragen": [
            {"vraag": vraag, "tekst": VRAAG[vraag].tekst, **progress(answers)}
            for vraag, answers in antwoord.per_vraag.items()
        ],
        "taken": [_task(one) for one in antwoord.taken],
    }


def _task(one: Taakafweging) -> Taakstand:
    return {
        "taak": one.taak.id,
        "naam": one.taak.naam,
        "besluit": None if one.besluit is None else choice(one.besluit.keuze),
        "geraakt": one.is_geraakt,
        "onbespreekbaar": one.taak.is_onbespreekbaar,
        "open": list(one.open),
        "antwoorden": {answer.vraag: dump(answer.antwoord) for answer in one.vragen if answer.antwoord is not None},
        "uit-gegevens": {answer.vraag: answer.uit for answer in one.vragen if answer.voortgang == "gegevens"},
    }


def progress(answers: Iterable[Beantwoording]) -> Telling:
    """Return how many answers were asked for, and how far they have come."""
    ones = [one.voortgang for one in answers]
    return {
        "gevraagd": len(ones),
        "beantwoord": ones.count("antwoord"),
        "uit-gegevens": ones.count("gegevens"),
        "open": ones.count("open"),
    }
