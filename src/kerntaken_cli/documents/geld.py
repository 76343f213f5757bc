"""What pays the tasks, and what every municipality bears, as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, cast

from typing_extensions import TypedDict

from kerntaken_cli import __version__
from kerntaken_cli.documents.fields import (
    HERKENNING,
    Aantal,
    Bedrag,
    Formaat1,
    Gevraagd,
    Keuzevelden,
    Scenariokop,
    about,
    asked,
    choice,
)
from kerntaken_cli.domain.antwoorden import GeldAntwoord, GemeentenAntwoord
from kerntaken_cli.domain.dekking import Dekking
from kerntaken_cli.domain.gemeenten import Verdeelsleutel
from kerntaken_cli.domain.getallen import Saldo, exact_difference, netto
from kerntaken_cli.domain.jaren import Jaarbeeld
from kerntaken_cli.domain.lijsten import SLEUTELS, Dekkend, Herkomst, Stroomaard, weakest
from kerntaken_cli.domain.rekening import Gemeenterekening, Lasten, Taaklasten, all_of, mine, own_key, participants
from kerntaken_cli.domain.uitkomst import Taakuitkomst

Jaar = Annotated[int, "Het jaar."]
Onzeker = TypedDict(
    "Onzeker",
    {
        "pm-lager": Annotated[
            dict[str, Aantal], "Voor elk cijfer hoeveel onbekende bedragen het lager maken; wie er niet staat: geen."
        ],
        "pm-hoger": Annotated[
            dict[str, Aantal], "Voor elk cijfer hoeveel onbekende bedragen het hoger maken; wie er niet staat: geen."
        ],
    },
)
Zekerheid = TypedDict(
    "Zekerheid",
    {"zwakste-herkomst": Annotated[Herkomst | None, "Het zwakste van alles waar de cijfers op berusten; null: niets."]},
)


class Geldkop(Scenariokop, Gevraagd):
    """What opens every answer about money."""

    formaat: Formaat1
    versie: Annotated[str, "De versie van kerntaken die dit schreef."]
    organisatie: Annotated[str, "De organisatie waarvan dit de taken zijn."]
    peiljaar: Annotated[int, "Het jaar waarop de bedragen slaan."]
    ingang: Annotated[int, "Het eerste jaar waarvoor de keuzes gelden."]
    horizon: Annotated[int, "Het laatste jaar dat wordt getoond."]


class Stroomjaar(Onzeker, Zekerheid):
    """What a stream pays in a year."""

    jaar: Jaar
    bedrag: Annotated[Bedrag, "Wat de stroom in het scenario betaalt."]
    nul: Annotated[Bedrag, "Wat de stroom betaalt als alles blijft zoals het is."]


class Stroomvelden(TypedDict):
    """A stream, and what it pays."""

    id: Annotated[str, "De id van de geldstroom."]
    naam: Annotated[str, "De naam van de geldstroom."]
    aard: Annotated[Stroomaard | None, "Wie betaalt, of null als dat niet bekend is."]
    tot: Annotated[int | None, "Het laatste jaar met geld, of null."]
    jaren: Annotated[list[Stroomjaar], "Wat de stroom per jaar betaalt."]


class Dekkingjaar(Onzeker, Zekerheid):
    """What pays a task, or all together, in a year."""

    jaar: Jaar
    kosten: Annotated[Bedrag, "Wat de organisatie in het scenario uitgeeft."]
    stromen: Annotated[dict[str, Bedrag], "Wat elke stroom daarvan betaalt; nul als het geld op is."]
    ongedekt: Annotated[Bedrag, "Kosten waarvoor geen geld (meer) is; niemand neemt die vanzelf over."]
    over: Annotated[Bedrag, "Geld waar geen kosten tegenover staan."]
    onbekend: Annotated[Bedrag, "Kosten waarvan niet bekend is waaruit zij worden betaald."]
    dekkend: Annotated[Dekkend | None, "Of de stromen de kosten dekken; null zonder kosten."]


class Dekkingtaak(Keuzevelden):
    """A task, and what pays it."""

    id: Annotated[str, "De id van de taak."]
    naam: Annotated[str, "De naam van de taak."]
    jaren: Annotated[list[Dekkingjaar], "Waaruit de taak per jaar wordt betaald."]


class DekkingDocument(Geldkop):
    """What pays the tasks of a scenario."""

    soort: Annotated[Literal["kerntaken-dekking"], HERKENNING]
    stromen: Annotated[list[Stroomvelden], "De geldstromen, op volgorde van taken.yaml."]
    taken: Annotated[list[Dekkingtaak], "De taken, op volgorde van taken.yaml."]
    totaal: Annotated[list[Dekkingjaar], "Alle taken samen, per jaar."]


class Sleutelvelden(TypedDict):
    """A key by which something is divided."""

    id: Annotated[str, "De id van de verdeelsleutel."]
    naam: Annotated[str, "Wat er geteld is."]
    peildatum: Annotated[str | None, "De dag waarop de cijfers slaan, onbekend, of null als zij geen dag hebben."]
    verouderd: Annotated[bool, "Of de cijfers te oud zijn voor het jaar van de keuzes, of van onbekende datum."]
    bron: Annotated[str, "Waar de cijfers te lezen zijn; leeg als dat er niet bij staat."]
    herkomst: Annotated[Herkomst, "Waar de cijfers vandaan komen."]


Lastvelden = TypedDict(
    "Lastvelden",
    {
        "nul": Annotated[Bedrag, "Wat nu wordt bijgedragen; zonder geldstromen: het aandeel in alle kosten."],
        "bijdrage": Annotated[Bedrag | None, "De bijdrage aan de organisatie; null als geen geldstroom bekend is."],
        "kostenaandeel": Annotated[
            Bedrag | None, "Alleen zonder geldstromen: het deel van alle kosten, naar inwoners. Dit is geen bijdrage."
        ],
        "achterblijvend": Annotated[Bedrag, "Wat daarvan overhead is die achterblijft; overhead beweegt nog niet mee."],
        "lokaal": Annotated[Bedrag, "Wat voor overgedragen taken zelf wordt betaald, tegen de kosten van nu (bruto)."],
        "van-anderen": Annotated[Bedrag, "Het deel van 'lokaal' dat Rijk en derden nu betalen."],
        "rekening": Annotated[Bedrag | None, "Bijdrage en lokaal samen; null als geen geldstroom bekend is."],
        "verschil": Annotated[Bedrag, "Wat er tegenover nul verandert: bijdrage (of kostenaandeel) en lokaal samen."],
        "per-inwoner": Annotated[Bedrag, "Het verschil per inwoner."],
        "ongedekt": Annotated[Bedrag, "Het deel van wat ongedekt is; het zit niet in de rekening."],
        "ongedekt-nul": Annotated[Bedrag, "Hetzelfde als alles blijft zoals het is."],
        "eenmalig": Annotated[Bedrag, "Eenmalige kosten; die zijn nog niet bekend, en zitten nergens in."],
        "stromen": Annotated[dict[str, Bedrag], "De bijdrage per geldstroom."],
    },
)


class Gemeentevelden(Lastvelden, Onzeker, Zekerheid):
    """What a municipality bears."""

    naam: Annotated[str, "De naam van de gemeente; bij het totaal: alle gemeenten samen."]
    code: Annotated[str, "De code van de gemeente (CBS); leeg bij het totaal."]
    inwoners: Annotated[int, "Het aantal inwoners."]


class Gemeentetaak(Keuzevelden, Onzeker, Zekerheid):
    """What a task makes a municipality bear."""

    id: Annotated[str, "De id van de taak."]
    naam: Annotated[str, "De naam van de taak."]
    nul: Annotated[Bedrag, "Wat de gemeente er nu voor bijdraagt."]
    bijdrage: Annotated[Bedrag, "De bijdrage; zonder geldstromen het deel van de kosten."]
    lokaal: Annotated[Bedrag, "Wat de gemeente er zelf voor gaat betalen."]
    verschil: Annotated[Bedrag, "Wat er in haar rekening verandert."]
    ongedekt: Annotated[Bedrag, "Haar deel van wat ongedekt is."]


class Deelname(TypedDict):
    """Who take part in a task, and by which key they divide it."""

    taak: Annotated[str, "De id van de taak."]
    naam: Annotated[str, "De naam van de taak."]
    afspraak: Annotated[bool, "Of bij de taak staat wie meedoet of naar welke sleutel; anders doen alle gemeenten mee."]
    deelnemers: Annotated[list[str] | None, "De gemeenten die meedoen; null: alle."]
    verdeelsleutel: Annotated[str, "De sleutel waarnaar zij de taak verdelen."]
    gewichtloos: Annotated[list[str], "De deelnemers die in die sleutel niets wegen, en dus niets betalen."]


class GemeentenDocument(Geldkop):
    """What every municipality pays in a scenario."""

    soort: Annotated[Literal["kerntaken-gemeenten"], HERKENNING]
    jaar: Jaar
    gemeente: Annotated[str | None, "De gemeente die gevraagd is, of null."]
    verdeelsleutels: Annotated[list[Sleutelvelden], "De sleutels waarnaar iets is verdeeld."]
    gemeenten: Annotated[list[Gemeentevelden], "De gemeenten, op volgorde van gemeenten.yaml."]
    totaal: Annotated[Gemeentevelden, "Alle gemeenten samen."]
    taken: Annotated[list[Gemeentetaak], "De taken van de gevraagde gemeente; leeg zonder."]
    deelname: Annotated[list[Deelname], "Wie aan elke taak meedoet, en naar welke sleutel die wordt verdeeld."]


def head(antwoord: GeldAntwoord) -> Geldkop:
    """Return what opens every answer about money."""
    gegevens = antwoord.gegevens
    return {
        "formaat": 1,
        "versie": __version__,
        "organisatie": gegevens.feiten.organisatie,
        "peiljaar": gegevens.feiten.peiljaar,
        "ingang": gegevens.ingang,
        "horizon": gegevens.horizon,
        **about(antwoord.naam, gegevens, antwoord.bewaard),
        **asked(gegevens, antwoord.verzoek),
    }


def figures(named: Mapping[str, Saldo]) -> dict[str, object]:
    """Return amounts by name, with which unknown amounts make each lower or higher, and how sure they all are."""
    found: dict[str, object] = {naam: exact_difference(saldo) for naam, saldo in named.items()}
    herkomsten = [one for saldo in named.values() for one in saldo.herkomsten]
    return found | {
        "pm-lager": {naam: saldo.lager for naam, saldo in named.items() if saldo.lager},
        "pm-hoger": {naam: saldo.hoger for naam, saldo in named.items() if saldo.hoger},
        "zwakste-herkomst": weakest(herkomsten) if herkomsten else None,
    }


def dekking(antwoord: GeldAntwoord) -> DekkingDocument:
    """Return what pays the tasks of a scenario."""
    streams = antwoord.gegevens.feiten.stromen
    taken: list[Dekkingtaak] = [
        {
            "id": one.taak.id,
            "naam": one.taak.naam,
            **choice(one.keuze),
            "jaren": [_covered(beeld, [beeld.uitkomst.taken[i]], [beeld.dekking[i]]) for beeld in antwoord.jaren],
        }
        for i, one in enumerate(antwoord.beeld.uitkomst.taken)
    ]
    return {
        **head(antwoord),
        "soort": "kerntaken-dekking",
        "stromen": [
            {
                "id": naam,
                "naam": stroom.naam,
                "aard": stroom.aard,
                "tot": stroom.tot,
                "jaren": [
                    cast(
                        "Stroomjaar",
                        {"jaar": beeld.jaar} | figures({"bedrag": beeld.betaald(naam), "nul": beeld.betaald_nul(naam)}),
                    )
                    for beeld in antwoord.jaren
                ],
            }
            for naam, stroom in streams.items()
        ],
        "taken": taken,
        "totaal": [_covered(beeld, beeld.uitkomst.taken, beeld.dekking) for beeld in antwoord.jaren],
    }


def _covered(
    beeld: Jaarbeeld, ones: tuple[Taakuitkomst, ...] | list[Taakuitkomst], covers: tuple[Dekking, ...] | list[Dekking]
) -> Dekkingjaar:
    """Return what pays one or more tasks in a year."""
    names = dict.fromkeys(naam for cover in covers for naam in cover.betaald)
    paid = {naam: netto(cover.betaald[naam] for cover in covers if naam in cover.betaald) for naam in names}
    rest = {
        "kosten": netto(one.bedragen.regionaal.saldo([one.herkomst]) for one in ones),
        "ongedekt": netto(cover.ongedekt for cover in covers),
        "over": netto(cover.over for cover in covers),
        "onbekend": netto(cover.onbekend for cover in covers),
    }
    found = figures(rest | {f"stroom-{naam}": saldo for naam, saldo in paid.items()})  # its id may be that of a figure
    single = covers[0].dekkend if len(covers) == 1 else None
    streams = {naam: found.pop(f"stroom-{naam}") for naam in paid}
    return cast("Dekkingjaar", {"jaar": beeld.jaar, "stromen": streams, **found, "dekkend": single})


def gemeenten(antwoord: GemeentenAntwoord) -> GemeentenDocument:
    """Return what every municipality pays in a scenario."""
    gegevens = antwoord.gegevens
    *ones, whole = antwoord.rekeningen
    return {
        **head(antwoord.geld),
        "soort": "kerntaken-gemeenten",
        "jaar": antwoord.geld.beeld.jaar,
        "gemeente": antwoord.gemeente,
        "verdeelsleutels": [key(naam, sleutel, gegevens.ingang) for naam, sleutel in antwoord.sleutels.items()],
        "gemeenten": [bill(antwoord, one) for one in ones],
        "totaal": bill(antwoord, whole),
        "taken": [] if antwoord.gemeente is None else tasks(antwoord, antwoord.gemeente),
        "deelname": [participation(antwoord, one) for one in antwoord.taken],
    }


def key(naam: str, sleutel: Verdeelsleutel, ingang: int) -> Sleutelvelden:
    """Return a key, and whether it is too old."""
    return {
        "id": naam,
        "naam": sleutel.naam,
        "peildatum": None if sleutel.peildatum is None else str(sleutel.peildatum),
        "verouderd": sleutel.is_stale(ingang),
        "bron": sleutel.bron,
        "herkomst": sleutel.herkomst,
    }


def bill(antwoord: GemeentenAntwoord, one: Gemeenterekening) -> Gemeentevelden:
    """Return what a municipality bears, or all together; without streams its part of the cost is no contribution."""
    knows, nothing = antwoord.gegevens.kent_stromen, Saldo()
    found = figures(
        {
            "nul": one.nul.bijdrage,
            "bijdrage": one.dan.bijdrage,
            "achterblijvend": nothing,
            "lokaal": one.dan.lokaal,
            "van-anderen": one.dan.van_anderen,
            "rekening": one.dan.rekening,
            "verschil": one.verschil,
            "per-inwoner": one.per_inwoner,
            "ongedekt": one.dan.ongedekt,
            "ongedekt-nul": one.nul.ongedekt,
            "eenmalig": nothing,
        }
    )
    kostenaandeel = None if knows else found["bijdrage"]
    if not knows:
        found |= {"bijdrage": None, "rekening": None}
    who = one.gemeente
    return cast(
        "Gemeentevelden",
        {
            "naam": "Alle gemeenten samen" if who is None else who.naam,
            "code": "" if who is None else who.code,
            "inwoners": one.inwoners,
            **found,
            "kostenaandeel": kostenaandeel,
            "stromen": by_stream(antwoord, one.dan) if knows else {},
        },
    )


def by_stream(antwoord: GemeentenAntwoord, lasten: Lasten) -> dict[str, str]:
    """Return what is contributed by every municipal stream."""
    streams = antwoord.gegevens.feiten.stromen.items()
    municipal = (naam for naam, stroom in streams if stroom.is_gemeentelijk)
    return {naam: exact_difference(lasten.stromen.get(naam, Saldo())) for naam in municipal}


def tasks(antwoord: GemeentenAntwoord, gemeente: str) -> list[Gemeentetaak]:
    """Return what every task makes a municipality bear."""
    found = []
    for one in mine(antwoord.taken, antwoord.gegevens, gemeente):
        amounts = {
            "nul": one.nul.bijdrage,
            "bijdrage": one.dan.bijdrage,
            "lokaal": one.dan.lokaal,
            "verschil": one.verschil,
            "ongedekt": one.dan.ongedekt,
        }
        taak = one.uitkomst.taak
        row = {"id": taak.id, "naam": taak.naam, **choice(one.uitkomst.keuze), **figures(amounts)}
        found.append(cast("Gemeentetaak", row))
    return found


def apart(antwoord: GemeentenAntwoord) -> list[Taaklasten]:
    """Return the tasks that not all municipalities do together by one key: those with participants or a key named."""
    return [one for one in antwoord.taken if one.uitkomst.taak.deelnemers or one.uitkomst.taak.verdeelsleutel]


def participation(antwoord: GemeentenAntwoord, one: Taaklasten) -> Deelname:
    """Return who take part in a task, and by which key they divide it."""
    bestand, taak = all_of(antwoord.gegevens), one.uitkomst.taak
    naam = own_key(taak, one.uitkomst.betaalstromen.values())
    weightless = () if naam in SLEUTELS else participants(taak, bestand)
    return {
        "taak": taak.id,
        "naam": taak.naam,
        "afspraak": bool(taak.deelnemers or taak.verdeelsleutel),
        "deelnemers": list(participants(taak, bestand)) if taak.deelnemers else None,
        "verdeelsleutel": naam,
        "gewichtloos": [who for who in weightless if not bestand.sleutels[naam].weight(who)],
    }
