"""Published shares beside the computed ones, as JSON."""

from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import TypedDict

from kerntaken_cli.documents.fields import HERKENNING, Aandeel, Aantal, Bedrag, Exact, Formaat2
from kerntaken_cli.domain.antwoorden import IJkpuntenAntwoord
from kerntaken_cli.domain.feiten import IJkvorm
from kerntaken_cli.domain.getallen import exact_share, plain
from kerntaken_cli.domain.ijkpunten import IJking
from kerntaken_cli.domain.lijsten import Basis, IJkdimensie


class Jaarveld(TypedDict, total=False):
    """The year that a published figure is of, where one is named."""

    jaar: Annotated[int, "Het jaar waarover het gaat; zonder: dat waarin de keuzes ingaan."]


class IJkingvelden(Jaarveld):
    """A published share beside the computed one."""

    bron: Annotated[str, "De id van de bron."]
    per: Annotated[IJkdimensie, "Waarnaar verdeeld is."]
    basis: Annotated[Basis, "Waar het aandeel een deel van is."]
    pijler: Annotated[str, "De pijler waarbinnen het geldt; leeg: alle."]
    stroom: Annotated[str, "De geldstroom waarbinnen het geldt; leeg: alle."]
    vorm: Annotated[IJkvorm, "Of het een aandeel is (in procenten) of een bedrag (in de eenheid van de gegevens)."]
    waarde: Annotated[str, "De waarde van de dimensie."]
    gepubliceerd: Annotated[Exact, "Het gepubliceerde cijfer."]
    berekend: Annotated[Exact | Literal[""], "Het berekende cijfer, net zo afgerond; leeg als het onbekend is."]
    exact: Annotated[Aandeel | Bedrag, "Het berekende cijfer; leeg als het onbekend is."]
    marge: Annotated[Exact, "Hoeveel een bedrag mag afwijken."]
    klopt: Annotated[bool, "Of beide gelijk zijn."]


class IJkpuntenDocument(TypedDict):
    """Every published share beside the computed one."""

    soort: Annotated[Literal["kerntaken-ijkpunten"], HERKENNING]
    formaat: Formaat2
    aantal: Annotated[Aantal, "Het aantal gepubliceerde aandelen."]
    afwijkend: Annotated[Aantal, "Het aantal daarvan dat niet uitkomt."]
    ijkpunten: Annotated[list[IJkingvelden], "De aandelen."]


def document(antwoord: IJkpuntenAntwoord) -> IJkpuntenDocument:
    """Return every published share beside the computed one."""
    return {
        "soort": "kerntaken-ijkpunten",
        "formaat": 2,
        "aantal": len(antwoord.ijkingen),
        "afwijkend": antwoord.afwijkend,
        "ijkpunten": [fields(one) for one in antwoord.ijkingen],
    }


def fields(one: IJking) -> IJkingvelden:
    """Return a published figure beside the computed one."""
    year: Jaarveld = {} if one.ijkpunt.jaar is None else {"jaar": one.ijkpunt.jaar}
    return {
        **year,
        "bron": one.ijkpunt.bron,
        "per": one.ijkpunt.per,
        "basis": one.ijkpunt.basis,
        "pijler": one.ijkpunt.pijler or "",
        "stroom": one.ijkpunt.stroom or "",
        "vorm": one.vorm,
        "waarde": one.sleutel,
        "gepubliceerd": plain(one.gepubliceerd),
        "berekend": "" if one.afgerond is None else plain(one.afgerond),
        "exact": _exact(one),
        "marge": plain(one.ijkpunt.marge),
        "klopt": one.klopt,
    }


def _exact(one: IJking) -> str:
    """Return the computed figure: a share with six decimals, an amount in full."""
    if one.exact is None:
        return ""
    if one.vorm == "aandelen":
        return exact_share(one.exact / 100)
    return plain(one.exact)
