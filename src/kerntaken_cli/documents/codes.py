"""The catalogue of findings as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from kerntaken_cli.documents.fields import HERKENNING, Formaat1
from kerntaken_cli.domain.diagnostics import Code, Ernst

Codenummer = Annotated[
    str, Field(pattern="^KT[0-9]{3}$"), "De code van dit soort bevinding; kerntaken code legt haar uit."
]
Codenaam = Annotated[str, "De naam van de code."]
Ernstnaam = Annotated[Ernst, "Hoe ernstig het is."]


class Codevelden(TypedDict):
    """A code, explained."""

    code: Codenummer
    naam: Codenaam
    ernst: Ernstnaam
    familie: Annotated[str, "Waar de codes met dit eerste cijfer over gaan."]
    waarom: Annotated[str, "Waarom het ertoe doet."]
    fout: Annotated[str, "Een voorbeeld waarin het fout staat."]
    goed: Annotated[str, "Hetzelfde voorbeeld, goed."]


class CodesDocument(TypedDict):
    """One code, or all."""

    soort: Annotated[Literal["kerntaken-codes"], HERKENNING]
    formaat: Formaat1
    codes: Annotated[list[Codevelden], "De gevraagde codes."]


def document(codes: Sequence[Code]) -> CodesDocument:
    """Return codes, explained."""
    return {"soort": "kerntaken-codes", "formaat": 1, "codes": [fields(code) for code in codes]}


def fields(code: Code) -> Codevelden:
    """Return a code, explained."""
    return {
        "code": code.nummer,
        "naam": code.naam,
        "ernst": code.ernst,
        "familie": code.familie,
        "waarom": code.waarom,
        "fout": code.fout,
        "goed": code.goed,
    }
