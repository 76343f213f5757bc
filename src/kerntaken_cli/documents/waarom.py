"""Why, as JSON: a decision with its rules, facts and sources, and a total with its tasks."""

from __future__ import annotations

from typing import Annotated, Any, Literal, cast

from typing_extensions import TypedDict

from kerntaken_cli.documents.fields import (
    HERKENNING,
    Aandeel,
    Aantal,
    Bandvelden,
    Bedrag,
    Bedragvelden,
    Bron,
    Formaat1,
    Formaat2,
    Gevraagd,
    Herkomstnaam,
    Keuzevelden,
    Onbespreekbaar,
    Plaats,
    Regelvelden,
    Scenariokop,
    Taaknaam,
    Volledig,
    Zoals,
    about,
    amounts,
    asked,
    bond,
    choice,
    dump,
    part,
    rule,
    sums,
)
from kerntaken_cli.domain.antwoorden import WaaromSom, WaaromTaak
from kerntaken_cli.domain.feiten import Gevolg, Kant
from kerntaken_cli.domain.getallen import exact
from kerntaken_cli.domain.keuzes import Conditie
from kerntaken_cli.domain.lijsten import Soort
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import group
from kerntaken_cli.domain.voorwaarden import Voorwaardenaam, Wijze, values_of
from kerntaken_cli.domain.waarom import Omkering, Poging, Toets, Uitzondering

Naam = Annotated[str, "De naam van de taak."]


class Regelbron(Regelvelden):
    """A rule, with its source."""

    bron: Bron


class Waarombesluit(Keuzevelden):
    """What was decided."""

    regel: Annotated[Regelbron, "De regel die besliste."]


class Toetsvelden(TypedDict):
    """A key of a condition that does not hold."""

    sleutel: Annotated[Voorwaardenaam, "De sleutel van de voorwaarde die niet klopt."]
    gevraagd: Annotated[list[str], "Wat de regel vraagt: een van deze."]
    gezien: Annotated[list[str], "Wat de taak heeft."]


class Uitzonderingvelden(TypedDict):
    """An exception that holds, so that the rule does not."""

    sleutel: Annotated[Literal["niet"], "Hieraan te herkennen: een uitzondering geldt wel."]
    uitzondering: Annotated[dict[str, Any], Zoals(Conditie), "De uitzondering."]


Pogingvelden = TypedDict(
    "Pogingvelden",
    {
        "als": Annotated[Annotated[dict[str, Any], Zoals(Conditie)] | None, "De voorwaarde; null bij 'anders'."],
        "geldt": Annotated[bool, "Of de regel geldt; dan beslist zij."],
        "niet-vervuld": Annotated[list[Toetsvelden | Uitzonderingvelden], "Waarom de regel niet geldt."],
        "regel": Annotated[Regelvelden, "De regel."],
    },
)


class Regelpoging(Pogingvelden, Keuzevelden):
    """A rule that was tried."""


class Waarombedrag(Bedragvelden):
    """What becomes of the money of the task, and where the amount comes from."""

    herkomst: Herkomstnaam
    bron: Bron
    toelichting: Annotated[str, "De toelichting bij het bedrag; leeg als die er niet is."]
    plaats: Plaats


class Omkeringvelden(Keuzevelden):
    """A change of one attribute that gives another decision."""

    attribuut: Annotated[str, "Wat er aan de taak zou wijzigen."]
    wijze: Annotated[Wijze, "Hoe het zou wijzigen."]
    waarden: Annotated[list[str], "Elk van deze waarden geeft dat besluit."]
    regel: Annotated[Regelvelden, "De regel die dan beslist."]


NietGeprobeerd = TypedDict(
    "NietGeprobeerd", {"niet-geprobeerd": Annotated[Aantal, "Het aantal regels na de regel die besliste."]}
)


class WaaromDocument(Scenariokop, Gevraagd, NietGeprobeerd):
    """Why a scenario decides so for one task."""

    soort: Annotated[Literal["kerntaken-waarom"], HERKENNING]
    formaat: Formaat1
    taak: Taaknaam
    naam: Naam
    plaats: Plaats
    besluit: Annotated[Waarombesluit, "Wat het scenario besluit."]
    elders: Annotated[dict[str, Keuzevelden], "Wat elk scenario over de taak besluit, ook dit."]
    feiten: Annotated[dict[Voorwaardenaam, list[str]], "De feiten waar regels naar kijken.", Volledig()]
    regels: Annotated[list[Regelpoging], "De regels, in de volgorde waarin zij zijn geprobeerd."]
    bedrag: Annotated[Waarombedrag, "Het bedrag van de taak."]
    gevolg: Annotated[Annotated[dict[str, Any], Zoals(Gevolg)] | None, "Wat het besluit doet, of null."]
    onbespreekbaar: Onbespreekbaar
    samenhang: Annotated[list[Bandvelden], "De samenhang van de taak."]
    omkeringen: Annotated[list[Omkeringvelden], "Wat tot een ander besluit zou leiden, telkens één wijziging."]


Som = TypedDict(
    "Som",
    {
        "nul": Annotated[Bedrag, "Wat nu wordt uitgegeven."],
        "regionaal": Annotated[Bedrag, "Wat de organisatie in het scenario uitgeeft."],
        "pm-nul": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'nul' zit."],
        "pm-regionaal": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'regionaal' zit."],
        "aandeel": Annotated[Aandeel, "Het aandeel in het geheel, in procenten; leeg zonder geheel, PM: onbekend."],
    },
)

Geheel = TypedDict(
    "Geheel",
    {
        "regionaal": Annotated[Bedrag, "Wat de organisatie in het scenario uitgeeft."],
        "pm-regionaal": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'regionaal' zit."],
    },
)

PlaatsBedrag = TypedDict(
    "PlaatsBedrag", {"plaats-bedrag": Annotated[str, "Waar het bedrag staat: bestand:regel:kolom."]}
)


class Taakdeel(Keuzevelden, PlaatsBedrag):
    """A task as a part of a sum."""

    taak: Taaknaam
    naam: Naam
    soort: Annotated[Soort | None, "De soort van de taak; null bij overhead en gastheerschap."]
    nul: Annotated[Bedrag, "Wat nu wordt uitgegeven."]
    regionaal: Annotated[Bedrag, "Wat de organisatie in het scenario uitgeeft."]
    aandeel: Annotated[Aandeel, "Het aandeel in het geheel, in procenten; leeg zonder geheel, PM: onbekend."]
    herkomst: Herkomstnaam
    bron: Bron
    regel: Annotated[Regelvelden, "De regel die besliste."]


class Pijlerdeel(Som):
    """A pillar as a part of a sum, with its tasks."""

    pijler: Annotated[str, "De id van de pijler."]
    taken: Annotated[list[Taakdeel], "De taken van de pijler."]


class WaaromSomDocument(Scenariokop, Gevraagd):
    """What a scenario adds up."""

    soort: Annotated[Literal["kerntaken-waarom-som"], HERKENNING]
    formaat: Formaat2
    geheel: Annotated[Geheel, "Waar de aandelen een deel van zijn."]
    totaal: Annotated[Som, "De gevraagde taken samen."]
    pijlers: Annotated[list[Pijlerdeel], "De pijlers, met hun taken."]


def of_task(antwoord: WaaromTaak) -> WaaromDocument:
    """Return why a scenario decides so for one task."""
    gegevens, outcome = antwoord.gegevens, antwoord.uitkomst
    taak, decided = outcome.taak, outcome.besluit
    gevolg = outcome.gevolgen.get(outcome.actie)
    return {
        "soort": "kerntaken-waarom",
        "formaat": 1,
        **about(antwoord.scenario, gegevens, antwoord.bewaard),
        **asked(gegevens, antwoord.verzoek),
        "taak": taak.id,
        "naam": taak.naam,
        "plaats": str(antwoord.plaats),
        "besluit": {
            **choice(outcome.keuze),
            "regel": {**rule(decided, antwoord.plaatsen), "bron": decided.bron},
        },
        "elders": {naam: choice(keuze) for naam, keuze in antwoord.elders.items()},
        "feiten": {key: list(values) for key, values in values_of(taak).items()},
        "regels": [_attempt(antwoord, one) for one in antwoord.pogingen],
        "niet-geprobeerd": antwoord.niet_geprobeerd,
        "bedrag": {
            **amounts(outcome.bedragen),
            "herkomst": taak.kosten.herkomst,
            "bron": taak.kosten.bron,
            "toelichting": taak.kosten.toelichting,
            "plaats": str(antwoord.plaats_kosten),
        },
        "gevolg": None if gevolg is None else dump(gevolg),
        "onbespreekbaar": taak.is_onbespreekbaar,
        "samenhang": [bond(band) for band in antwoord.banden.get(Kant(taak=taak.id), ())],
        "omkeringen": [_flip(antwoord, one) for one in antwoord.omkeringen],
    }


def _attempt(antwoord: WaaromTaak, one: Poging) -> Regelpoging:
    return {
        "als": None if one.regel.als is None else dump(one.regel.als),
        **choice(one.regel.keuze),
        "geldt": one.geldt,
        "niet-vervuld": [_failure(fout) for fout in one.faalt],
        "regel": rule(one.regel, antwoord.plaatsen),
    }


def _failure(fout: Toets | Uitzondering) -> Toetsvelden | Uitzonderingvelden:
    if isinstance(fout, Uitzondering):
        return {"sleutel": "niet", "uitzondering": dump(fout.conditie)}
    return {"sleutel": fout.sleutel, "gevraagd": list(fout.gevraagd), "gezien": list(fout.gezien)}


def _flip(antwoord: WaaromTaak, one: Omkering) -> Omkeringvelden:
    return {
        "attribuut": one.attribuut,
        "wijze": one.wijze,
        "waarden": list(one.waarden),
        **choice(one.besluit.keuze),
        "regel": rule(one.besluit, antwoord.plaatsen),
    }


def of_sum(antwoord: WaaromSom) -> WaaromSomDocument:
    """Return what a scenario adds up."""
    return {
        "soort": "kerntaken-waarom-som",
        "formaat": 2,
        **about(antwoord.scenario, antwoord.gegevens, antwoord.bewaard),
        **asked(antwoord.gegevens, antwoord.verzoek),
        "geheel": cast("Geheel", sums({"regionaal": antwoord.geheel.bedragen.regionaal})),
        "totaal": _added(antwoord, antwoord.uitkomst.taken),
        "pijlers": [
            {"pijler": key, **_added(antwoord, ones), "taken": [_part(antwoord, one) for one in ones]}
            for key, ones in antwoord.pijlers.items()
        ],
    }


def _added(antwoord: WaaromSom, ones: tuple[Taakuitkomst, ...]) -> Som:
    bedragen = group(ones).bedragen
    figures = sums({"nul": bedragen.nul, "regionaal": bedragen.regionaal})
    return cast("Som", figures | {"aandeel": part(bedragen.regionaal, antwoord.geheel.bedragen.regionaal)})


def _part(antwoord: WaaromSom, one: Taakuitkomst) -> Taakdeel:
    taak = one.taak
    return {
        "taak": taak.id,
        "naam": taak.naam,
        "soort": taak.soort,
        "nul": exact(one.bedragen.nul),
        "regionaal": exact(one.bedragen.regionaal),
        "aandeel": part(one.bedragen.regionaal, antwoord.geheel.bedragen.regionaal),
        **choice(one.keuze),
        "herkomst": taak.kosten.herkomst,
        "bron": taak.kosten.bron,
        "plaats-bedrag": str(antwoord.plaatsen_kosten[taak.id]),
        "regel": rule(one.besluit, antwoord.plaatsen),
    }
