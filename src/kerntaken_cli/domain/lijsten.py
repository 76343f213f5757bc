"""The closed lists of words that the files know: each stated once, with what there is to say of a word in one row.

Every table over such a list holds all of it (tests/test_families.py); a part of a list is a frozenset.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple, get_args

Soort = Literal[
    "wettelijk-verplicht",
    "wettelijk-keuze",
    "opdracht-gemeenten",
    "kaders",
    "opdracht-rijk",
    "opdracht-derden",
    "onbekend",
]
Herkomst = Literal["gepubliceerd", "afgeleid", "duiding", "aanname", "fictief"]
Pijleraard = Literal["pijler", "overhead", "gastheerschap"]
Zekerheid = Literal["zeker", "redelijk", "onzeker"]
Eenheid = Literal["procent", "euro"]
Basis = Literal["totaal", "pijlers"]
Dimensie = Literal["pijler", "soort", "opgave", "actie", "stroom", "taakveld", "herkomst", "taak"]
IJkdimensie = Literal[Dimensie, "gemeente"]
"""What a published table can be divided over."""
Samenhangaard = Literal["keten", "overlap", "voorwaarde"]
Oordeel = Literal["ja", "nee", "deels"]
JaNee = Literal["ja", "nee"]
Stroomaard = Literal["basis", "plus", "gemeentefonds", "spuk", "derden", "reserve"]
Dekkend = Literal["ja", "tijdelijk", "nee", "onbekend"]
Richting = Literal["gelijk", "lager", "hoger"]
Weging = Literal["fout", "waarschuwing", "opmerking", "uit"]
Naamregister = Literal[
    "bronnen", "pijlers", "taken", "kaders", "stromen", "taakvelden", "opgaven", "gemeenten", "verdeelsleutels"
]
"""Where names are described that are used elsewhere in the files."""
Vraagnaam = Literal[
    "wettelijk",
    "regionaal-of-lokaal",
    "geldstromen",
    "bedrijfsvoering-coalities",
    "moet-blijven",
    "doelen",
    "ontwikkelingen",
    "samenwerking",
    "anders-of-stoppen",
    "andere-uitvoerder",
    "alternatieven",
    "keten",
    "effecten",
    "middelen",
    "risicos",
    "ingroeipad",
    "draagvlak",
    "onbespreekbaar",
    "keuzevrijheid",
]
"""The questions of the assignment (2.1, 2.2, 3.2 and 3.3) that every task and every choice must answer."""

PIJLERAARDEN: tuple[Pijleraard, ...] = get_args(Pijleraard)
"""In the order of tables: pillars of substance first."""
BASES: tuple[Basis, ...] = get_args(Basis)
DIMENSIES: tuple[Dimensie, ...] = get_args(Dimensie)


class Soortrij(NamedTuple):
    """A kind of basis under a task: its title, a short name for in front of a row and above a column, and its meaning.

    The five of the source are shown ``altijd``; another only where a task has it. ``ook`` is what else people call it.
    """

    titel: str
    op_rij: str
    kort: str
    uitleg: str
    wettelijk: bool = False
    in_opdracht: bool = False
    altijd: bool = True
    ook: tuple[str, ...] = ()


SOORT: dict[Soort, Soortrij] = {
    "wettelijk-verplicht": Soortrij(
        "Wettelijk, regionaal verplicht",
        "Wettelijk, verplicht",
        "verplicht",
        "de wet verplicht tot de taak, en ook tot regionale uitvoering",
        wettelijk=True,
    ),
    "wettelijk-keuze": Soortrij(
        "Wettelijk, regionaal uit keuze",
        "Wettelijk, uit keuze",
        "keuze",
        "de wet verplicht tot de taak; haar regionaal uitvoeren is een keuze van de gemeenten",
        wettelijk=True,
    ),
    "opdracht-gemeenten": Soortrij(
        "In opdracht van gemeenten",
        "Opdracht gemeenten",
        "gemeenten",
        "de gemeenten hebben de taak zelf opgedragen",
        in_opdracht=True,
        ook=("plustaak", "plustaken", "maatwerk", "lokaal"),
    ),
    "kaders": Soortrij("In lijn met kaders", "Kaders", "kaders", "de taak voert een regionaal of landelijk kader uit"),
    "opdracht-rijk": Soortrij(
        "In opdracht van het Rijk", "Opdracht Rijk", "Rijk", "het Rijk heeft de opdracht gegeven", in_opdracht=True
    ),
    "opdracht-derden": Soortrij(
        "In opdracht van derden",
        "Opdracht derden",
        "derden",
        "een ander dan de gemeenten of het Rijk heeft de taak opgedragen, en betaalt haar",
        in_opdracht=True,
        altijd=False,
    ),
    "onbekend": Soortrij(
        "Soort onbekend",
        "Soort onbekend",
        "onbekend",
        "niemand weet nog waar de taak op berust; zoek dat uit",
        altijd=False,
    ),
}
SOORTEN: tuple[Soort, ...] = tuple(SOORT)
SOORT_SYNONIEM: dict[str, Soort] = {word: naam for naam, row in SOORT.items() for word in row.ook}


def shown_soorten(of_tasks: Collection[str | None]) -> tuple[Soort, ...]:
    """Return the kinds that a table shows: the five of the source, and any other that a task has."""
    return tuple(naam for naam, row in SOORT.items() if row.altijd or naam in of_tasks)


class Stroomaardrij(NamedTuple):
    """Who pays the body by a stream of funding.

    What municipalities pay is ``gemeentelijk``, and part of their contribution; what is ``tijdelijk`` ends some day.
    """

    uitleg: str
    gemeentelijk: bool = False
    tijdelijk: bool = False


STROOMAARD: dict[Stroomaard, Stroomaardrij] = {
    "basis": Stroomaardrij("alle gemeenten betalen, naar een verdeelsleutel", gemeentelijk=True),
    "plus": Stroomaardrij("de gemeenten die de taak afnemen, betalen: maatwerk en plustaken", gemeentelijk=True),
    "gemeentefonds": Stroomaardrij(
        "de gemeenten betalen, uit geld dat het Rijk daarvoor in het gemeentefonds deed", gemeentelijk=True
    ),
    "spuk": Stroomaardrij("het Rijk betaalt, met een specifieke uitkering: geoormerkt en tijdelijk", tijdelijk=True),
    "derden": Stroomaardrij("een ander betaalt volgens een contract: een verzekeraar, een ander of een coalitie"),
    "reserve": Stroomaardrij("de organisatie betaalt zelf uit een reserve, zolang die strekt", tijdelijk=True),
}

DEKKEND: dict[Dekkend, str] = {
    "ja": "de geldstromen dekken de kosten, en geen daarvan is tijdelijk",
    "tijdelijk": "de geldstromen dekken de kosten, maar een daarvan houdt op",
    "nee": "een deel van de kosten is niet gedekt",
    "onbekend": "niet bekend is wie betaalt, of hoeveel",
}
"""Whether the streams cover the cost of a task, from sure to unknown."""

INWONERS = "inwoners"
GELIJK = "gelijk"
SLEUTELS: tuple[str, ...] = (INWONERS, GELIJK)
"""The keys that always exist: by inhabitants, and to each as much."""


class Herkomstrij(NamedTuple):
    """Where a figure or classification comes from: whether it then names its source, or is no more than assumed."""

    voluit: str
    uitleg: str
    met_bron: bool = False
    aangenomen: bool = False


HERKOMST: dict[Herkomst, Herkomstrij] = {
    "gepubliceerd": Herkomstrij("gepubliceerd", "staat zo in de bron", met_bron=True),
    "afgeleid": Herkomstrij("afgeleid van gepubliceerde cijfers", "volgt uit gepubliceerde cijfers", met_bron=True),
    "duiding": Herkomstrij("duiding (lezing van de opsteller)", "een eigen lezing van de bronnen"),
    "aanname": Herkomstrij("aanname", "aangenomen, omdat de bronnen er niets over zeggen", aangenomen=True),
    "fictief": Herkomstrij("fictief", "verzonnen, voor een voorbeeld of een proef", aangenomen=True),
}
"""From sure to unsure."""
HERKOMSTEN: tuple[Herkomst, ...] = tuple(HERKOMST)


def assumed(herkomsten: Iterable[Herkomst]) -> bool:
    """Whether anything of what comes from these is no more than assumed."""
    return any(HERKOMST[one].aangenomen for one in herkomsten)


def weakest(herkomsten: Collection[Herkomst]) -> Herkomst:
    """Return the least sure of where things come from: what is made of them is no surer."""
    return max(herkomsten, key=HERKOMSTEN.index)
