"""Why a municipality pays what it does, as JSON: every part of its bill, with where it is written."""

from __future__ import annotations

from typing import Annotated, Literal, cast

from kerntaken_cli.documents.fields import HERKENNING, Bedrag, Exact, Keuzevelden, Plaats, choice
from kerntaken_cli.documents.geld import (
    Geldkop,
    Gemeentevelden,
    Onzeker,
    Sleutelvelden,
    Zekerheid,
    bill,
    figures,
    head,
    key,
)
from kerntaken_cli.domain.antwoorden import WaaromRekening
from kerntaken_cli.domain.getallen import plain
from kerntaken_cli.domain.rekening import Deel, Lastsoort


class Sleutelgewicht(Sleutelvelden):
    """A key, and what the municipality weighs in it."""

    plaats: Plaats


class Rekeningdeel(Keuzevelden, Onzeker, Zekerheid):
    """A part of the bill, or of what comes beside it."""

    waarvoor: Annotated[Lastsoort, "Wat het is; alleen bijdrage en lokaal zitten in de rekening."]
    stroom: Annotated[str | None, "De geldstroom waaruit wordt bijgedragen, of null."]
    taak: Annotated[str, "De id van de taak."]
    naam: Annotated[str, "De naam van de taak."]
    verdeelsleutel: Annotated[str, "De sleutel waarnaar is verdeeld."]
    gewicht: Annotated[Exact, "Wat de gemeente in die sleutel weegt."]
    gewichten: Annotated[Exact, "Wat de deelnemers samen wegen."]
    samen: Annotated[Bedrag, "Wat de deelnemers samen betalen."]
    bedrag: Annotated[Bedrag, "Wat de gemeente daarvan betaalt."]
    kosten: Annotated[str, "Waar de kosten van de taak staan: bestand:regel:kolom."]
    regel: Annotated[str, "Waar de regel staat die over de taak besliste: bestand:regel:kolom; leeg: geen."]


class WaaromRekeningDocument(Geldkop):
    """What the bill of a municipality is made of."""

    soort: Annotated[Literal["kerntaken-waarom-rekening"], HERKENNING]
    jaar: Annotated[int, "Het jaar."]
    gemeente: Annotated[str, "De gemeente."]
    rekening: Annotated[Gemeentevelden, "De rekening van de gemeente."]
    verdeelsleutels: Annotated[list[Sleutelgewicht], "De sleutels, en waar het gewicht van de gemeente staat."]
    delen: Annotated[list[Rekeningdeel], "Alles waar de rekening uit bestaat, en wat daarnaast komt."]


def document(waarom: WaaromRekening) -> WaaromRekeningDocument:
    """Return what the bill of a municipality is made of."""
    antwoord = waarom.antwoord
    return {
        **head(antwoord.geld),
        "soort": "kerntaken-waarom-rekening",
        "jaar": antwoord.geld.beeld.jaar,
        "gemeente": waarom.gemeente,
        "rekening": bill(antwoord, antwoord.gevraagd),
        "verdeelsleutels": [
            {**key(naam, sleutel, antwoord.gegevens.ingang), "plaats": str(waarom.plaatsen_sleutel[naam])}
            for naam, sleutel in antwoord.sleutels.items()
        ],
        "delen": [part(waarom, one) for one in waarom.delen],
    }


def part(waarom: WaaromRekening, one: Deel) -> Rekeningdeel:
    """Return a part of the bill, with where its cost and its decision are written."""
    taak, rule = one.taak.taak, one.taak.besluit
    place = waarom.plaatsen.get(rule.route)
    row = {
        "waarvoor": one.last.soort,
        "stroom": one.last.stroom,
        "taak": taak.id,
        "naam": taak.naam,
        **choice(one.taak.keuze),
        "verdeelsleutel": one.last.sleutel,
        "gewicht": plain(one.gewicht),
        "gewichten": plain(one.totaal),
        **figures({"samen": one.last.bedrag, "bedrag": one.bedrag}),
        "kosten": str(waarom.plaatsen_kosten[taak.id]),
        "regel": "" if place is None else str(place),
    }
    return cast("Rekeningdeel", row)
