"""Relations between tasks and pillars as JSON, with what a scenario does to them."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Literal, get_args

from kerntaken_cli.documents.fields import (
    HERKENNING,
    Aantal,
    Bandvelden,
    Formaat1,
    Scenariokop,
    Volledig,
    about,
    bond,
)
from kerntaken_cli.domain.antwoorden import SamenhangAntwoord
from kerntaken_cli.domain.samenhang import Toestand


class Bandplaats(Bandvelden):
    """A relation, and where it is written."""

    plaats: Annotated[str | None, "Waar de samenhang staat: bestand:regel:kolom, of null."]


class SamenhangDocument(Scenariokop):
    """The relations that were asked for."""

    soort: Annotated[Literal["kerntaken-samenhang"], HERKENNING]
    formaat: Formaat1
    aantallen: Annotated[
        Annotated[dict[Toestand, Aantal], Volledig()] | None, "Het aantal relaties per toestand; null zonder scenario."
    ]
    samenhang: Annotated[list[Bandplaats], "De relaties, op volgorde van taken.yaml."]


def document(antwoord: SamenhangAntwoord) -> SamenhangDocument:
    """Return the relations that were asked for."""
    counts = Counter(band.toestand for band in antwoord.banden)
    toestanden: tuple[Toestand, ...] = get_args(Toestand)
    return {
        "soort": "kerntaken-samenhang",
        "formaat": 1,
        **about(antwoord.scenario, antwoord.gegevens, antwoord.bewaard),
        "aantallen": None if antwoord.scenario is None else {state: counts[state] for state in toestanden},
        "samenhang": [
            {**bond(band), "plaats": None if band.plaats is None else str(band.plaats)} for band in antwoord.banden
        ],
    }
