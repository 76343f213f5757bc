"""Two scenarios compared, as JSON: what changes in decisions, and then in money."""

from __future__ import annotations

from typing import Annotated, Any, Literal, cast

from typing_extensions import TypedDict

from kerntaken_cli.documents.fields import (
    HERKENNING,
    Aandeel,
    Aantal,
    Afloop,
    Bandvelden,
    Bedrag,
    Bedragvelden,
    Exact,
    Formaat2,
    Gevraagd,
    Herkomstnaam,
    Keuzevelden,
    Onbespreekbaar,
    Regelvelden,
    Scenarionaam,
    Staat,
    Taakkop,
    Verschilvelden,
    Volledig,
    Zoals,
    amounts,
    asked,
    bond,
    choice,
    difference,
    dump,
    rule,
    sums,
    task,
    whose,
)
from kerntaken_cli.domain.acties import ActieNaam
from kerntaken_cli.domain.antwoorden import VergelijkAntwoord
from kerntaken_cli.domain.bedragen import Bedragnaam, without
from kerntaken_cli.domain.brug import Brugdeel, Oorzaak
from kerntaken_cli.domain.feiten import Gevolg, Kant
from kerntaken_cli.domain.getallen import exact_share, plain
from kerntaken_cli.domain.keuzes import Tabelregel
from kerntaken_cli.domain.lijsten import Soort
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verschil import Groepsverschil, Taakverschil, Telling, Verandering, Zijde, count, ratio
from kerntaken_cli.domain.wijzigingen import Wijziging, Wijzigingsaard


class Zijdevelden(Staat):
    """Which scenario a side is, whether it was kept, and what is tried out in it."""

    scenario: Scenarionaam
    naam: Annotated[str, "De naam van het scenario."]


class Wijzigingvelden(TypedDict):
    """A fact or a rule that changed."""

    onderdeel: Annotated[str, "Waarvan: taak, kader, scenario en zo meer."]
    id: Annotated[str, "Welke; leeg als dit onderdeel geen id heeft."]
    aard: Annotated[Wijzigingsaard, "Hoe het gewijzigd is."]
    veld: Annotated[str, "Welk veld; leeg als het geheel er bij kwam of verdween."]
    van: Annotated[str, "Wat er stond."]
    naar: Annotated[str, "Wat er nu staat."]


class Zijdebesluit(Keuzevelden, Bedragvelden):
    """What one side decides for a task."""

    herkomst: Herkomstnaam
    regel: Annotated[Regelvelden, "De regel die besliste."]


class Raaktvelden(Keuzevelden):
    """The decision on another task that touches this one."""

    taak: Annotated[str, "De id van de andere taak."]
    hoe: Annotated[str, "Wat die ermee doet."]


class Uitgebleven(TypedDict):
    """The action of which the effect does not come about."""

    actie: Annotated[ActieNaam, "Het besluit dat niet meer genomen wordt."]


Gevolgvelden = TypedDict(
    "Gevolgvelden",
    {
        "gevolg": Annotated[Annotated[dict[str, Any], Zoals(Gevolg)] | None, "Wat het besluit doet, of null."],
        "vervallen-gevolg": Annotated[
            Annotated[dict[str, Any], Zoals(Gevolg, Uitgebleven)] | None, "Wat nu uitblijft, of null."
        ],
        "geraakt-door": Annotated[list[Raaktvelden], "Andere wijzigingen die deze taak raken."],
        "samenhang": Annotated[list[Bandvelden], "De samenhang van de taak."],
    },
)

Hernoemd = TypedDict("Hernoemd", {"hernoemd-van": Annotated[str | None, "De id die de taak eerst had, of null."]})


class Taakverschilvelden(Taakkop, Verschilvelden, Hernoemd):
    """A task on both sides."""

    verandering: Annotated[Verandering | None, "Wat er met de taak gebeurt; null als het besluit gelijk is."]
    van: Annotated[Zijdebesluit | None, "Het besluit waarmee vergeleken wordt; null als de taak er niet was."]
    naar: Annotated[Zijdebesluit | None, "Het besluit dat vergeleken wordt; null als de taak er niet meer is."]
    onbespreekbaar: Onbespreekbaar
    gevolgen: Annotated[Gevolgvelden | None, "Wat de wijziging doet; null als het besluit gelijk is."]


Beide = TypedDict(
    "Beide",
    {
        "van": Annotated[Bedrag, "Het bedrag waarmee vergeleken wordt."],
        "naar": Annotated[Bedrag, "Het bedrag dat vergeleken wordt."],
        "pm-van": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'van' zit."],
        "pm-naar": Annotated[Aantal, "Het aantal onbekende bedragen dat niet in 'naar' zit."],
    },
)


class Bedragverschil(Beide, Verschilvelden):
    """A sum on both sides, and the difference."""


class Groepverschil(Bedragverschil):
    """A sum on both sides with the difference in per cent."""

    procent: Annotated[
        Aandeel | Literal["nieuw", "vervalt"],
        "Het verschil in procenten van 'van'; nieuw: eerst niets, vervalt: nu niets; leeg als het niet te zeggen is.",
    ]


class Pijlerverschil(Groepverschil):
    """The difference of a pillar."""

    pijler: Annotated[str, "De id van de pijler."]


class Soortverschil(Groepverschil):
    """The difference of a kind of task."""

    soort: Annotated[Soort | None, "De soort taak; null bij overhead en gastheerschap."]


class Oorzaakvelden(Keuzevelden, Regelvelden):
    """A rule that decided on one side."""


class Brugdeelvelden(Verschilvelden):
    """The part of the difference that one cause makes."""

    oorzaak: Annotated[Oorzaak, "Waardoor het verschil ontstaat."]
    van: Annotated[Oorzaakvelden | None, "De regel die eerst besliste, of null."]
    naar: Annotated[Oorzaakvelden | None, "De regel die nu beslist, of null."]
    taken: Annotated[list[str], "De taken die het betreft."]


class Brugvelden(TypedDict):
    """The difference in the total by what makes it."""

    delen: Annotated[list[Brugdeelvelden], "De delen van het verschil."]
    totaal: Annotated[Verschilvelden, "Het hele verschil."]
    rest: Annotated[Exact, "Wat door geen regel verklaard is: altijd 0."]


Uitkomstvelden = TypedDict(
    "Uitkomstvelden",
    {
        "taken": Annotated[list[Taakverschilvelden], "Elke taak aan beide kanten."],
        "samenhang-die-breekt": Annotated[list[Bandvelden], "De samenhang die alleen aan de nieuwe kant breekt."],
        "pijlers": Annotated[list[Pijlerverschil], "Het verschil per pijler."],
        "soorten": Annotated[list[Soortverschil], "Het verschil per soort taak."],
        "totaal": Annotated[Groepverschil, "Het verschil in wat de organisatie uitgeeft."],
        "brug": Annotated[Brugvelden, "Welke regels het verschil maken."],
        "bedragen": Annotated[dict[Bedragnaam, Bedragverschil], "Wat er elders met het geld gebeurt."],
    },
)


class VergelijkingDocument(Gevraagd, Afloop):
    """A comparison of two scenarios."""

    soort: Annotated[Literal["kerntaken-vergelijking"], HERKENNING]
    formaat: Formaat2
    van: Annotated[Zijdevelden, "Waarmee vergeleken wordt."]
    naar: Annotated[Zijdevelden, "Wat vergeleken wordt."]
    gelijk: Annotated[bool, "Of er niets verschilt."]
    aantallen: Annotated[
        dict[Verandering | Literal["ongewijzigd"], Aantal], "Het aantal taken per verandering.", Volledig()
    ]
    feiten: Annotated[list[Wijzigingvelden] | None, "De gewijzigde feiten; null bij dezelfde gegevens."]
    regels: Annotated[list[Wijzigingvelden] | None, "De gewijzigde regels; null bij dezelfde gegevens."]
    uitkomst: Annotated[Uitkomstvelden, "Wat er in de uitkomst verschilt."]


def document(antwoord: VergelijkAntwoord) -> VergelijkingDocument:
    """Return everything there is to say of a comparison."""
    counted = count(antwoord.verschillen)
    return {
        "soort": "kerntaken-vergelijking",
        "formaat": 2,
        "van": side(antwoord.van),
        "naar": side(antwoord.naar),
        **asked(antwoord.naar.gegevens, antwoord.verzoek),
        "gelijk": antwoord.is_empty,
        "aantallen": _counts(counted),
        "loopt-af": counted.afgelopen,
        "feiten": None if antwoord.feiten is None else [_edit(one) for one in antwoord.feiten],
        "regels": None if antwoord.regels is None else [_edit(one) for one in antwoord.regels],
        "uitkomst": {
            "taken": [_task(antwoord, one) for one in antwoord.verschillen],
            "samenhang-die-breekt": [bond(band) for band in antwoord.gebroken],
            "pijlers": [{"pijler": key or "", **group(one)} for key, one in antwoord.pijlers.items()],
            "soorten": [{"soort": cast("Soort | None", key), **group(one)} for key, one in antwoord.soorten.items()],
            "totaal": group(antwoord.bedragen["regionaal"]),
            "brug": {
                "delen": [_part(antwoord, deel) for deel in antwoord.brug.delen],
                "totaal": difference(antwoord.brug.totaal),
                "rest": plain(antwoord.brug.rest),
            },
            "bedragen": {naam: _both(antwoord.bedragen[naam]) for naam in without("nul", "regionaal")},
        },
    }


def _counts(telling: Telling) -> dict[Verandering | Literal["ongewijzigd"], int]:
    counts = [*telling.aantallen.items(), ("ongewijzigd", telling.ongewijzigd)]
    return cast("dict[Verandering | Literal['ongewijzigd'], int]", dict(counts))


def side(zijde: Zijde) -> Zijdevelden:
    """Return which scenario a side is, whether it was kept, and what is tried out in it."""
    naam = zijde.gegevens.scenarios[zijde.naam].naam
    return {"scenario": zijde.naam, "naam": naam, **whose(zijde.gegevens, zijde.bewaard)}


def group(one: Groepsverschil) -> Groepverschil:
    """Return a sum on both sides, with the difference and that in per cent."""
    found = ratio(one)
    return {**_both(one), "procent": found if isinstance(found, str) else exact_share(found)}


def _both(one: Groepsverschil) -> Bedragverschil:
    both = cast("Beide", sums({"van": one.van, "naar": one.naar}))
    return {**both, **difference(one.verschil)}


def _edit(one: Wijziging) -> Wijzigingvelden:
    return cast("Wijzigingvelden", one._asdict())


def _task(antwoord: VergelijkAntwoord, one: Taakverschil) -> Taakverschilvelden:
    return {
        **task(one.taak),
        "verandering": one.verandering,
        "hernoemd-van": one.hernoemd,
        "van": _decision(one.van, antwoord.van),
        "naar": _decision(one.naar, antwoord.naar),
        **difference(one.verschil("regionaal")),
        "onbespreekbaar": one.taak.is_onbespreekbaar,
        "gevolgen": None if one.verandering is None else _consequences(antwoord, one),
    }


def _decision(one: Taakuitkomst | None, zijde: Zijde) -> Zijdebesluit | None:
    if one is None:
        return None
    return {
        **choice(one.keuze),
        **amounts(one.bedragen),
        "herkomst": one.taak.kosten.herkomst,
        "regel": rule(one.besluit, zijde.plaatsen),
    }


def _consequences(antwoord: VergelijkAntwoord, one: Taakverschil) -> Gevolgvelden:
    """Return what the change does and who feels it, from whichever side; what does not come about is named apart."""
    taak, undone = one.taak, one.uitgebleven
    gevolg = None if one.naar is None else one.naar.gevolgen.get(one.naar.actie)
    gone = None if undone is None or one.naar is None else one.naar.gevolgen.get(undone)
    return {
        "gevolg": None if gevolg is None else dump(gevolg),
        "vervallen-gevolg": None if gone is None else {"actie": undone, **dump(gone)},
        "geraakt-door": [
            {"taak": other.taak.id, **choice(other.keuze), "hoe": raakt.hoe}
            for other, raakt in antwoord.geraakt.get(taak.id, ())
        ],
        "samenhang": [bond(band) for band in antwoord.banden.get(Kant(taak=taak.id), ())],
    }


def _part(antwoord: VergelijkAntwoord, deel: Brugdeel) -> Brugdeelvelden:
    return {
        "oorzaak": deel.oorzaak,
        "van": _cause(deel.van, antwoord.van),
        "naar": _cause(deel.naar, antwoord.naar),
        "taken": list(deel.taken),
        **difference(deel.verschil),
    }


def _cause(regel: Tabelregel | None, zijde: Zijde) -> Oorzaakvelden | None:
    return None if regel is None else {**choice(regel.keuze), **rule(regel, zijde.plaatsen)}
