"""The fields that several kinds of JSON share: what they are, and how each is written.

Amounts, shares and levels are texts that hold an exact decimal; counts and years are numbers. The sentence beside a
type tells what the field is (Dutch), and stands in the published schema.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal, NamedTuple, cast

from pydantic import BaseModel, Field
from typing_extensions import TypedDict

from kerntaken_cli.domain.acties import ActieNaam, Keuze
from kerntaken_cli.domain.bedragen import BEDRAG, Bedragen
from kerntaken_cli.domain.diagnostics import Place, Route
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import ONBEKEND, Saldo, Som, exact, exact_difference, exact_share, plain, share
from kerntaken_cli.domain.keuzes import Tabelregel
from kerntaken_cli.domain.lijsten import Basis, Herkomst, Samenhangaard, Soort
from kerntaken_cli.domain.samenhang import Band, Toestand
from kerntaken_cli.domain.verzoek import Bedragseenheid, Bewaard, Verzoek
from kerntaken_cli.domain.waarden import Model

Record = dict[str, str]
"""A row of a spreadsheet: text by column."""

GETAL = "-?[0-9]{1,60}([.][0-9]{1,60})?"
BREUK = "-?[0-9]{1,200}/[0-9]{1,200}"
"""What no decimal can hold exactly: where something was divided."""


class Zoals(NamedTuple):
    """Marks a part that is written as it stands in its file, with the keys of another type added where one is named."""

    model: type[BaseModel]
    met: type | None = None


class Volledig(NamedTuple):
    """Marks a group that has every word of its closed list as a key."""


Exact = Annotated[str, Field(pattern=f"^{GETAL}$")]
Bedrag = Annotated[str, Field(pattern=f"^({GETAL}|{BREUK}|PM)$")]
Aandeel = Annotated[str, Field(pattern="^(-?[0-9]+[.][0-9]{6}|PM)?$")]
Aantal = Annotated[int, Field(ge=0)]

HERKENNING = "Waaraan een programma deze uitvoer herkent; zo heet ook haar schema."
FORMAAT = "De versie van deze vorm. Zij gaat omhoog als een sleutel verdwijnt of iets anders gaat betekenen."
Formaat1 = Annotated[Literal[1], FORMAAT]
Formaat2 = Annotated[Literal[2], FORMAAT]

Taaknaam = Annotated[str, "De id van de taak."]
Scenarionaam = Annotated[str, "De id van het scenario."]
Herkomstnaam = Annotated[Herkomst, "Waar het bedrag vandaan komt."]
Bron = Annotated[str | None, "De id van de bron, of null."]
Plaats = Annotated[str, "Waar het staat: bestand:regel:kolom."]
Onbespreekbaar = Annotated[bool, "Of het opgeven van de taak onbespreekbaar is."]
Taakaantallen = Annotated[
    dict[ActieNaam, Aantal], "Het aantal taken per besluit, zonder wat vanzelf afloopt.", Volledig()
]


class Taakkop(TypedDict):
    """Which task it is, and where it belongs."""

    taak: Taaknaam
    naam: Annotated[str, "De naam van de taak."]
    pijler: Annotated[str, "De id van de pijler van de taak."]
    soort: Annotated[Soort | None, "De soort van de taak; null bij overhead en gastheerschap."]


class Keuzevelden(TypedDict):
    """An action with its level."""

    actie: Annotated[ActieNaam, "Wat er met de taak gebeurt."]
    niveau: Annotated[Exact, "Het deel van de inzet van nu dat blijft: 1 is alles."]


class Regelvelden(TypedDict):
    """A rule: of which scenario, where, why and whose it is."""

    scenario: Annotated[str, "Het scenario waarin de regel staat: dit, of een waar het op voortbouwt."]
    plaats: Plaats
    omdat: Annotated[str, "Waarom; leeg als dat er niet bij staat."]
    herkomst: Annotated[Herkomst | None, "Waar de regel vandaan komt, of null."]


Bedragvelden = TypedDict(
    "Bedragvelden",
    {
        "nul": Annotated[Bedrag, BEDRAG["nul"].uitleg],
        "regionaal": Annotated[Bedrag, BEDRAG["regionaal"].uitleg],
        "naar-gemeenten": Annotated[Bedrag, BEDRAG["naar-gemeenten"].uitleg],
        "vervalt": Annotated[Bedrag, BEDRAG["vervalt"].uitleg],
        "extra": Annotated[Bedrag, BEDRAG["extra"].uitleg],
    },
)

PmVelden = TypedDict(
    "PmVelden",
    {
        "pm-nul": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'nul' zit."],
        "pm-regionaal": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'regionaal' zit."],
        "pm-naar-gemeenten": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'naar-gemeenten' zit."],
        "pm-vervalt": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'vervalt' zit."],
        "pm-extra": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'extra' zit."],
    },
)

Afloop = TypedDict(
    "Afloop", {"loopt-af": Annotated[Aantal, "Het aantal taken dat vanzelf is afgelopen voordat de keuzes gelden."]}
)

Verschilvelden = TypedDict(
    "Verschilvelden",
    {
        "verschil": Annotated[Bedrag, "Naar min van, voor zover bekend; PM als er niets van bekend is."],
        "pm-lager": Annotated[Aantal, "Het aantal onbekende bedragen dat het verschil lager maakt."],
        "pm-hoger": Annotated[Aantal, "Het aantal onbekende bedragen dat het verschil hoger maakt."],
    },
)


class Bewaardvelden(TypedDict):
    """The file that an answer was kept in."""

    bestand: Annotated[str, "Het bestand."]
    versie: Annotated[str, "De versie van kerntaken die het schreef."]


class Staat(TypedDict):
    """What is tried out, and the file that the answer was kept in."""

    proef: Annotated[list[str], "Wat met --stel is geprobeerd; leeg: dit is geen proef."]
    bewaard: Annotated[Bewaardvelden | None, "Het bewaarde resultaat waar dit uit komt, of null."]


class Scenariokop(Staat):
    """Which scenario an answer is about, and what is tried out in it or was kept of it."""

    scenario: Annotated[str | None, "De id van het scenario, of null als er geen gevraagd is."]


class Selectie(TypedDict):
    """Which part was asked for."""

    basis: Annotated[Basis, "Waar de aandelen een deel van zijn."]
    pijler: Annotated[list[str], "De gekozen pijlers; leeg: alle."]
    soort: Annotated[list[Soort], "De gekozen soorten; leeg: alle."]


class Gevraagd(TypedDict):
    """Which part was asked for, and in which money."""

    eenheid: Annotated[
        Bedragseenheid,
        "De eenheid van alle bedragen: procent van de totale kosten, euro, of (met --begroting) duizend euro.",
    ]
    begroting: Annotated[Exact | None, "Het bedrag van --begroting, of null."]
    selectie: Annotated[Selectie, "Welke taken meetellen."]


class Kantvelden(TypedDict):
    """One side of a relation."""

    taak: Annotated[str | None, "De id van de taak, of null als het een pijler is."]
    pijler: Annotated[str | None, "De id van de pijler, of null als het een taak is."]


class Bandvelden(TypedDict):
    """A relation with what becomes of it."""

    aard: Annotated[Samenhangaard, "Wat voor samenhang het is."]
    van: Annotated[Kantvelden, "De ene kant."]
    naar: Annotated[Kantvelden, "De andere kant."]
    hoe: Annotated[str, "Hoe beide samenhangen."]
    herkomst: Annotated[Herkomst, "Waar dit vandaan komt."]
    bron: Bron
    toelichting: Annotated[str, "Wat er verder over te zeggen is; leeg als er niets bij staat."]
    toestand: Annotated[Toestand | None, "Wat er in het scenario van wordt; null zonder scenario."]


def whose(gegevens: Gegevens, bewaard: Bewaard | None) -> Staat:
    """Return what is tried out, and the file that the answer was kept in."""
    kept: Bewaardvelden | None = None if bewaard is None else {"bestand": bewaard.bestand, "versie": bewaard.versie}
    return {"proef": [str(stelling) for stelling in gegevens.proef], "bewaard": kept}


def about(scenario: str | None, gegevens: Gegevens, bewaard: Bewaard | None) -> Scenariokop:
    """Return of which scenario an answer is, and what is tried out in it or was kept of it."""
    return {"scenario": scenario, **whose(gegevens, bewaard)}


def asked(gegevens: Gegevens, verzoek: Verzoek) -> Gevraagd:
    """Return which part was asked for, and in which money."""
    return {
        "eenheid": verzoek.eenheid(gegevens),
        "begroting": None if verzoek.begroting is None else plain(verzoek.begroting),
        "selectie": {
            "basis": verzoek.basis,
            "pijler": list(verzoek.pijlers),
            "soort": [*cast("tuple[Soort, ...]", verzoek.soorten)],
        },
    }


def choice(keuze: Keuze) -> Keuzevelden:
    """Return an action with its level."""
    return {"actie": keuze.actie, "niveau": plain(keuze.niveau)}


def task(taak: Taak) -> Taakkop:
    """Return which task it is, and where it belongs."""
    return {"taak": taak.id, "naam": taak.naam, "pijler": taak.pijler, "soort": taak.soort}


def rule(regel: Tabelregel, plaatsen: Mapping[Route, Place]) -> Regelvelden:
    """Return the rule that decided: of which scenario, where, why and whose it is."""
    where = str(plaatsen[regel.route])
    return {"scenario": regel.scenario, "plaats": where, "omdat": regel.omdat, "herkomst": regel.herkomst}


def amounts(bedragen: Bedragen) -> Bedragvelden:
    """Return what becomes of the money of a task."""
    return cast("Bedragvelden", {naam: exact(som) for naam, som in bedragen.items()})


def unknown(bedragen: Bedragen) -> PmVelden:
    """Return for each of the amounts how many of them are unknown."""
    return cast("PmVelden", {f"pm-{naam}": som.pm for naam, som in bedragen.items()})


def difference(verschil: Saldo) -> Verschilvelden:
    """Return a difference: what is known of it, and how many unknown amounts make it lower or higher."""
    return {"verschil": exact_difference(verschil), "pm-lager": verschil.lager, "pm-hoger": verschil.hoger}


def part(som: Som, base: Som) -> str:
    """Return the share of a sum in a base, in per cent; PM where all of it is unknown."""
    return ONBEKEND if som.is_onbekend else exact_share(share(som.bekend, base.bekend))


def sums(named: Mapping[str, Som]) -> dict[str, str | int]:
    """Return sums by name, with for each how many of its amounts are unknown."""
    known: dict[str, str | int] = {naam: exact(som) for naam, som in named.items()}
    return known | {f"pm-{naam}": som.pm for naam, som in named.items()}


def dump(model: Model) -> dict[str, Any]:
    """Return a model as it is written in its file."""
    return model.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def bond(band: Band) -> Bandvelden:
    """Return a relation with what becomes of it."""
    one = band.samenhang
    return {
        "aard": one.aard,
        "van": {"taak": one.van.taak, "pijler": one.van.pijler},
        "naar": {"taak": one.naar.taak, "pijler": one.naar.pijler},
        "hoe": one.hoe,
        "herkomst": one.herkomst,
        "bron": one.bron,
        "toelichting": one.toelichting,
        "toestand": band.toestand,
    }


def flat(*parts: Mapping[str, object]) -> Record:
    """Return fields as a row of a spreadsheet: what is not there is empty, yes and no are ja and nee."""
    return {key: _text(value) for fields in parts for key, value in fields.items()}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, Iterable) and not isinstance(value, str):
        return " ".join(map(str, value))
    return "" if value is None else str(value)
