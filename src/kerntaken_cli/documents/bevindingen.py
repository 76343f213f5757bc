"""Findings as JSON."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from kerntaken_cli.documents.codes import Codenaam, Codenummer, Ernstnaam
from kerntaken_cli.documents.fields import HERKENNING, Aantal, Formaat1, Volledig
from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import ERNST, Diagnostic, Ernst

GETELD = "geteld vanaf 1; 0 als de bevinding over het hele bestand gaat."


class Bevindingvelden(TypedDict):
    """One thing that is wrong, with its place and what to write instead."""

    bestand: Annotated[str, "Het bestand waarin het staat."]
    regel: Annotated[Aantal, f"De regel in het bestand, {GETELD}"]
    kolom: Annotated[Aantal, f"De kolom in de regel, {GETELD}"]
    ernst: Ernstnaam
    code: Codenummer
    naam: Codenaam
    bericht: Annotated[str, "Wat er mis is."]
    remedie: Annotated[str, "Wat u in plaats daarvan schrijft; leeg als daar niets over te zeggen is."]
    eerder: Annotated[
        str | None, "Een eerdere plaats waar het mee te maken heeft, als bestand:regel:kolom; anders null."
    ]


class BevindingenDocument(TypedDict):
    """Everything that is wrong with the data."""

    soort: Annotated[Literal["kerntaken-bevindingen"], HERKENNING]
    formaat: Formaat1
    resultaat: Annotated[
        str,
        Field(pattern="^(GOED|BEVINDINGEN|MISLUKT)"),
        "Het resultaat in woorden. Het begint met GOED, BEVINDINGEN of MISLUKT (er is niets gelezen).",
    ]
    aantallen: Annotated[dict[Ernst, Aantal], "Het aantal bevindingen per ernst.", Volledig()]
    bevindingen: Annotated[list[Bevindingvelden], "De bevindingen, op volgorde van plaats."]


def document(bevindingen: Bevindingen, resultaat: str) -> BevindingenDocument:
    """Return everything that is wrong with the data, with the result in words."""
    return {
        "soort": "kerntaken-bevindingen",
        "formaat": 1,
        "resultaat": resultaat,
        "aantallen": {ernst: bevindingen.aantal(ernst) for ernst in ERNST},
        "bevindingen": [_finding(diagnostic) for diagnostic in bevindingen.gevonden],
    }


def _finding(diagnostic: Diagnostic) -> Bevindingvelden:
    plaats = diagnostic.vindplaats
    return {
        "bestand": plaats.file,
        "regel": plaats.line,
        "kolom": plaats.column,
        "ernst": diagnostic.code.ernst,
        "code": diagnostic.code.nummer,
        "naam": diagnostic.code.naam,
        "bericht": diagnostic.bericht,
        "remedie": diagnostic.remedie,
        "eerder": None if diagnostic.eerder is None else str(diagnostic.eerder),
    }
