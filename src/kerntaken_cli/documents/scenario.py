"""A scenario as JSON: its decisions and what these do to the cost, with the texts of the files; and the list of all."""

from __future__ import annotations

from typing import Annotated, Literal, cast

from pydantic import Field
from typing_extensions import TypedDict

from kerntaken_cli import __version__
from kerntaken_cli.documents.fields import (
    HERKENNING,
    Aandeel,
    Aantal,
    Afloop,
    Bedrag,
    Bedragvelden,
    Bron,
    Formaat2,
    Gevraagd,
    Herkomstnaam,
    Keuzevelden,
    Onbespreekbaar,
    PmVelden,
    Regelvelden,
    Taakaantallen,
    Taakkop,
    amounts,
    asked,
    choice,
    part,
    rule,
    task,
    unknown,
)
from kerntaken_cli.domain.antwoorden import Overzicht, ScenarioAntwoord
from kerntaken_cli.domain.getallen import exact_difference
from kerntaken_cli.domain.labels import label
from kerntaken_cli.domain.lijsten import HERKOMST, Dimensie, Herkomst
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import AandeelVan, Groep, Kruistabel, Verdeling

WORD = f"({'|'.join(HERKOMST)})"
Organisatie = Annotated[str, "De organisatie waarvan dit de taken zijn."]
ScenarioId = Annotated[str, "De id van het scenario."]
Scenariotitel = Annotated[str, "De naam van het scenario."]
Wiens = Annotated[Herkomst | None, "Wiens lezing het scenario is, of null als dat niet vermeld is."]

Voortbouw = TypedDict(
    "Voortbouw", {"bouwt-op": Annotated[str | None, "De id van het scenario waar dit op voortbouwt, of null."]}
)

Groepsdelen = TypedDict(
    "Groepsdelen",
    {
        "taken": Annotated[Aantal, "Het aantal taken."],
        "verschil": Annotated[Bedrag, "Regionaal min nul, voor zover bekend; PM als er niets van bekend is."],
        "aandeel-nul": Annotated[Aandeel, "Het aandeel in nul, in procenten; leeg zonder basis, PM: onbekend."],
        "aandeel": Annotated[
            Aandeel,
            "Het aandeel in wat het scenario de organisatie kost, in procenten; leeg zonder basis, PM: onbekend.",
        ],
        "herkomsten": Annotated[
            str,
            Field(pattern=f"^({WORD}( {WORD})*)?$"),
            "Waar de bedragen vandaan komen: een of meer woorden met een spatie ertussen; leeg zonder taken.",
        ],
    },
)


class Groepvelden(Bedragvelden, PmVelden, Groepsdelen):
    """The amounts and shares of a number of tasks together."""


class Verdelingsrij(Groepvelden):
    """A row of a distribution."""

    waarde: Annotated[str, "De waarde van de dimensie; leeg bij taken die er geen hebben."]
    naam: Annotated[str, "De naam van de waarde, om te tonen."]


class Celwaarden(TypedDict, total=False):
    """The row and the column of a cell, each under the name of its dimension."""

    pijler: Annotated[str, "De waarde van de dimensie 'pijler'; leeg als die er niet is."]
    soort: Annotated[str, "De waarde van de dimensie 'soort'; leeg als die er niet is."]
    opgave: Annotated[str, "De waarde van de dimensie 'opgave'; leeg als die er niet is."]
    actie: Annotated[str, "De waarde van de dimensie 'actie'; leeg als die er niet is."]
    stroom: Annotated[str, "De waarde van de dimensie 'stroom'; leeg als die er niet is."]
    taakveld: Annotated[str, "De waarde van de dimensie 'taakveld'; leeg als die er niet is."]
    herkomst: Annotated[str, "De waarde van de dimensie 'herkomst'; leeg als die er niet is."]
    taak: Annotated[str, "De waarde van de dimensie 'taak'; leeg als die er niet is."]


AandeelBasis = TypedDict("AandeelBasis", {"aandeel-van": Annotated[AandeelVan, "Waarvan 'aandeel' het deel is."]})


class Cel(Groepvelden, Celwaarden, AandeelBasis):
    """A cell of a cross table."""

    scenario: ScenarioId


class Invoervelden(TypedDict):
    """A file that was read."""

    bestand: Annotated[str, "De naam van het bestand."]
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$"), "De SHA-256 van de inhoud, in hexadecimale cijfers."]
    tekst: Annotated[str, "De inhoud van het bestand, letterlijk."]


class Scenariovelden(Voortbouw):
    """Which scenario it is."""

    id: ScenarioId
    naam: Scenariotitel
    herkomst: Wiens


Zwakste = TypedDict(
    "Zwakste",
    {"zwakste-herkomst": Annotated[Herkomst, "Het zwakste van bedrag, indeling en de koppeling die besliste."]},
    total=False,  # it came later than the first results that were kept
)


class Besluitvelden(Taakkop, Keuzevelden, Bedragvelden, Zwakste):
    """What a scenario decides about one task, and what that does to its cost."""

    onbespreekbaar: Onbespreekbaar
    herkomst: Herkomstnaam
    bron: Bron
    regel: Annotated[Regelvelden, "De regel die besliste."]


class ScenarioDocument(Gevraagd, Afloop):
    """One scenario: the result that can be kept and compared later."""

    soort: Annotated[Literal["kerntaken-scenario"], HERKENNING]
    formaat: Formaat2
    versie: Annotated[str, "De versie van kerntaken die dit schreef."]
    organisatie: Organisatie
    peiljaar: Annotated[int, "Het jaar waarop de bedragen slaan."]
    ingang: Annotated[int, "Het eerste jaar waarvoor de keuzes gelden."]
    scenario: Annotated[Scenariovelden, "Welk scenario dit is."]
    proef: Annotated[list[str], "Wat met --stel is geprobeerd; leeg: dit is geen proef."]
    aantallen: Taakaantallen
    besluiten: Annotated[list[Besluitvelden], "Het besluit over elke taak, op volgorde van taken.yaml."]
    totaal: Annotated[Groepvelden, "Alle gekozen taken samen."]
    kruistabel: Annotated[list[Cel] | None, "Elke cel van een tabel met twee dimensies (--per … --per …); null zonder."]
    verdelingen: Annotated[
        dict[Dimensie, list[Verdelingsrij]], "De verdelingen, elk onder haar dimensie; leeg bij een kruistabel."
    ]
    invoer: Annotated[
        list[Invoervelden],
        "De gelezen bestanden, met hun vingerafdruk en hun tekst: daarmee is dit resultaat later na te rekenen en te "
        "vergelijken.",
    ]


class Overzichtrij(Voortbouw, Afloop):
    """One of the scenarios."""

    id: ScenarioId
    naam: Scenariotitel
    herkomst: Wiens
    toelichting: Annotated[str, "De toelichting bij het scenario; leeg als die er niet is."]
    aantallen: Taakaantallen


class Kerncijfervelden(TypedDict):
    """A number of the region."""

    id: Annotated[str, "De id van het kerncijfer."]
    naam: Annotated[str, "Wat er geteld is."]
    aantal: Annotated[int, "Hoeveel het er zijn."]
    herkomst: Annotated[Herkomst, "Waar het getal vandaan komt."]
    bron: Bron


class OverzichtDocument(TypedDict):
    """The scenarios of a body."""

    soort: Annotated[Literal["kerntaken-scenarios"], HERKENNING]
    formaat: Formaat2
    organisatie: Organisatie
    kerncijfers: Annotated[list[Kerncijfervelden], "De kerncijfers van het gebied."]
    scenarios: Annotated[list[Overzichtrij], "De scenario's, op volgorde van scenarios.yaml."]


def document(antwoord: ScenarioAntwoord, aandeel_van: AandeelVan) -> ScenarioDocument:
    """Return everything there is to say of a scenario."""
    feiten = antwoord.gegevens.feiten
    kruis = antwoord.kruistabel
    return {
        "soort": "kerntaken-scenario",
        "formaat": 2,
        "versie": __version__,
        "organisatie": feiten.organisatie,
        "peiljaar": feiten.peiljaar,
        "ingang": antwoord.gegevens.ingang,
        **asked(antwoord.gegevens, antwoord.verzoek),
        "scenario": {
            "id": antwoord.naam,
            "naam": antwoord.scenario.naam,
            "herkomst": antwoord.scenario.herkomst,
            "bouwt-op": antwoord.scenario.bouwt_op,
        },
        "proef": [str(stelling) for stelling in antwoord.gegevens.proef],
        "aantallen": antwoord.uitkomst.choices(),
        "loopt-af": len(antwoord.uitkomst.afgelopen),
        "besluiten": [_decision(antwoord, one) for one in antwoord.uitkomst.taken],
        "totaal": _group(antwoord.totaal, antwoord.herkomst),
        "kruistabel": None if kruis is None else cells(antwoord, kruis, aandeel_van),
        "verdelingen": {one.per: rows(antwoord, one) for one in antwoord.verdelingen},
        "invoer": [
            {"bestand": bestand.naam, "sha256": bestand.sha256, "tekst": bestand.data.decode("utf-8")}
            for bestand in antwoord.bestanden
        ],
    }


def _decision(antwoord: ScenarioAntwoord, one: Taakuitkomst) -> Besluitvelden:
    return {
        **task(one.taak),
        **choice(one.keuze),
        "onbespreekbaar": one.taak.is_onbespreekbaar,
        **amounts(one.bedragen),
        "herkomst": one.taak.kosten.herkomst,
        "bron": one.taak.kosten.bron,
        "regel": rule(one.besluit, antwoord.plaatsen),
        "zwakste-herkomst": one.herkomst,
    }


def rows(antwoord: ScenarioAntwoord, verdeling: Verdeling) -> list[Verdelingsrij]:
    """Return a distribution, a row a value; shares in per cent with six decimals."""
    return [
        {
            "waarde": key or "",
            "naam": label(antwoord.gegevens, verdeling.per, key),
            **_group(verdeling.groepen[key], verdeling),
        }
        for key in antwoord.shown(verdeling)
    ]


def cells(antwoord: ScenarioAntwoord, kruis: Kruistabel, aandeel_van: AandeelVan) -> list[Cel]:
    """Return a cross table, a cell a pair of values; its shares are of the row, the column or the total."""
    found = []
    for row in antwoord.shown(kruis.rijen):
        for column in antwoord.shown(kruis.kolommen):
            groep = kruis.cellen.get((row, column), Groep())
            base = kruis.base(row, column, aandeel_van)
            where = {"scenario": antwoord.naam, kruis.rijen.per: row or "", kruis.kolommen.per: column or ""}
            share = {"aandeel-van": aandeel_van, "aandeel": part(groep.bedragen.regionaal, base.bedragen.regionaal)}
            found.append(cast("Cel", where | dict(_group(groep, kruis.rijen)) | share))
    return found


def _group(groep: Groep, verdeling: Verdeling) -> Groepvelden:
    """Return the sums and shares of a group; for each sum how many of its amounts are unknown (PM)."""
    here, base = groep.bedragen, verdeling.totaal.bedragen
    return {
        "taken": groep.taken,
        **amounts(here),
        "verschil": exact_difference(groep.verschil),
        "aandeel-nul": part(here.nul, base.nul),
        "aandeel": part(here.regionaal, base.regionaal),
        **unknown(here),
        "herkomsten": " ".join(sorted(groep.herkomsten)),
    }


def overview(overzicht: Overzicht) -> OverzichtDocument:
    """Return the scenarios of a body."""
    return {
        "soort": "kerntaken-scenarios",
        "formaat": 2,
        "organisatie": overzicht.gegevens.feiten.organisatie,
        "kerncijfers": [
            {"id": id_, "naam": one.naam, "aantal": one.aantal, "herkomst": one.herkomst, "bron": one.bron}
            for id_, one in overzicht.gegevens.feiten.kerncijfers.items()
        ],
        "scenarios": [
            {
                "id": uitkomst.scenario,
                "naam": scenario.naam,
                "herkomst": scenario.herkomst,
                "toelichting": scenario.toelichting,
                "bouwt-op": scenario.bouwt_op,
                "aantallen": uitkomst.choices(),
                "loopt-af": len(uitkomst.afgelopen),
            }
            for uitkomst in overzicht.uitkomsten
            for scenario in [overzicht.gegevens.scenarios[uitkomst.scenario]]
        ],
    }
