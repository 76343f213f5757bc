"""The models of the two files: tasks (facts) and scenarios (choices), closed and frozen.

Keys in YAML are written with a hyphen (``bouwt-op``), attributes with an underscore. Amounts are exact decimals in the
``eenheid`` of the file; ``None`` is PM (unknown). Everything optional is empty rather than absent where it is a list.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError
from typing_extensions import override

from kerntaken_cli.domain.acties import ActieNaam, Keuze, OngeldigeKeuze, Stelling, parse_keuze
from kerntaken_cli.domain.getallen import Bedrag
from kerntaken_cli.domain.opdracht import opdracht

Soort = Literal["wettelijk-verplicht", "wettelijk-keuze", "opdracht-gemeenten", "kaders", "opdracht-rijk"]
Aard = Literal["pijler", "gastheerschap", "overhead"]
Herkomst = Literal["gepubliceerd", "afgeleid", "duiding", "aanname", "fictief"]
Zekerheid = Literal["zeker", "redelijk", "onzeker"]
Eenheid = Literal["procent", "euro"]
Basis = Literal["totaal", "pijlers"]
Dimensie = Literal["pijler", "soort", "actie", "stroom", "taakveld", "herkomst", "taak"]
SamenhangAard = Literal["keten", "overlap", "voorwaarde"]
Oordeel = Literal["ja", "nee", "deels"]
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

SOORTEN: tuple[Soort, ...] = get_args(Soort)
AARDEN: tuple[Aard, ...] = get_args(Aard)
HERKOMSTEN: tuple[Herkomst, ...] = get_args(Herkomst)
BASES: tuple[Basis, ...] = get_args(Basis)
DIMENSIES: tuple[Dimensie, ...] = get_args(Dimensie)
SAMENHANG_AARDEN: tuple[SamenhangAard, ...] = get_args(SamenhangAard)
OORDELEN: tuple[Oordeel, ...] = get_args(Oordeel)
VRAGEN: tuple[Vraagnaam, ...] = get_args(Vraagnaam)

WETTELIJK: frozenset[Soort] = frozenset({"wettelijk-verplicht", "wettelijk-keuze"})
"""The kinds of task that the law demands; a body can move such a task, never let it lapse."""

MAX_DIGITS = 20
YEARS = range(1900, 2201)
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PERCENTAGE = re.compile(r"(\d{1,3}(?:[.,]\d{1,6})?)\s*%")


def _refuse(kind: str, bericht: str, remedie: str = "") -> PydanticCustomError:
    return PydanticCustomError(kind, "{bericht}", {"bericht": bericht, "remedie": remedie})


def _parse_bedrag(value: object) -> Bedrag:
    if isinstance(value, Decimal):
        _, digits, exponent = value.as_tuple()
        if len(digits) > MAX_DIGITS or not isinstance(exponent, int) or exponent < -MAX_DIGITS:
            raise _refuse("bedrag", f"een bedrag heeft hoogstens {MAX_DIGITS} cijfers", "controleer het getal")
        if value < 0:
            raise _refuse("bedrag", f"een bedrag is niet negatief: {value}", "schrijf een bedrag van 0 of meer, of PM")
        return value
    if value == "PM":
        return None
    raise _refuse("bedrag", "hier hoort een bedrag", "schrijf een getal zoals 26.05, of PM als het bedrag onbekend is")


def _parse_getal(value: object) -> Decimal:
    bedrag = _parse_bedrag(value)
    if bedrag is None:
        raise _refuse("bedrag", "hier kan geen PM staan", "schrijf een getal zoals 26.05")
    return bedrag


def _parse_jaar(value: object) -> int:
    if isinstance(value, Decimal) and value == int(value) and int(value) in YEARS:
        return int(value)
    raise _refuse("jaar", "hier hoort een jaartal", "schrijf vier cijfers, zoals 2026")


def _parse_geheel(value: object) -> int:
    if isinstance(value, Decimal) and value == int(value):
        return int(value)
    raise _refuse("geheel", "hier hoort een geheel getal", "schrijf bijvoorbeeld 1")


def _parse_versie(value: object) -> int:
    if value == 1:
        return 1
    raise _refuse("versie", "alleen versie 1 van dit bestandsformaat is bekend", "schrijf: versie: 1")


def _parse_datum(value: object) -> date:
    if isinstance(value, str) and DATE.fullmatch(value):
        with suppress(ValueError):
            value = date.fromisoformat(value)
    if isinstance(value, date):
        return value
    raise _refuse("datum", "hier hoort een datum", "schrijf jaar-maand-dag, zoals 2025-06-30")


def _parse_dan(value: object) -> Keuze:
    try:
        if isinstance(value, str):
            return parse_keuze(value)
        if isinstance(value, dict) and len(value) == 1:
            ((actie, niveau),) = value.items()
            return parse_keuze(actie, niveau if niveau is not None else "")
        if isinstance(value, dict) and any(str(key).endswith("%") for key in value):
            raise _refuse("keuze", "een komma scheidt hier twee sleutels", "schrijf een punt: {versoberen: 80.5%}")
    except OngeldigeKeuze as fout:
        raise _refuse("keuze", fout.bericht, fout.remedie) from None
    raise _refuse("keuze", "hier hoort één actie", "schrijf bijvoorbeeld: dan: behouden, of dan: {versoberen: 80%}")


def _parse_procent(value: object) -> Decimal:
    match = PERCENTAGE.fullmatch(value) if isinstance(value, str) else None
    if match:
        return Decimal(match[1].replace(",", "."))
    raise _refuse("procent", "hier hoort een percentage", "schrijf bijvoorbeeld 50%")


def _listed(value: object) -> object:
    if isinstance(value, (list, tuple)):
        return _not_empty(value)
    return (value,)


def _not_empty(value: object) -> object:
    if value in ([], (), {}):
        raise _refuse("voorwaarde", "een lege voorwaarde geldt voor elke taak", "noem een waarde, of schrijf anders:")
    return value


NEUTRAL: dict[Callable[..., object], object] = {
    _parse_bedrag: "PM",
    _parse_getal: Decimal(0),
    _parse_jaar: Decimal(2000),
    _parse_geheel: Decimal(0),
    _parse_versie: Decimal(1),
    _parse_datum: date(2000, 1, 1),
    _parse_dan: "behouden",
    _parse_procent: "50%",
    _not_empty: {"kenmerk": "x"},
}
"""For each of our own readings of a value, something that it accepts and that says nothing."""

Tekst = Annotated[str, Field(min_length=1)]
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
ExactBedrag = Annotated[Decimal | None, BeforeValidator(_parse_bedrag)]
Getal = Annotated[Decimal, BeforeValidator(_parse_getal)]
Jaar = Annotated[int, BeforeValidator(_parse_jaar)]
Geheel = Annotated[int, BeforeValidator(_parse_geheel)]
Versie = Annotated[int, BeforeValidator(_parse_versie)]
Datum = Annotated[date, BeforeValidator(_parse_datum)]
Procent = Annotated[Decimal, BeforeValidator(_parse_procent)]
Dan = Annotated[Any, BeforeValidator(_parse_dan)]
Teksten = Annotated[tuple[Tekst, ...], BeforeValidator(_listed)]
Soorten = Annotated[tuple[Soort, ...], BeforeValidator(_listed)]


def _hyphenate(name: str) -> str:
    return name.replace("_", "-")


class Model(BaseModel):
    """Base of every model: unknown keys are refused and nothing changes after loading."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=_hyphenate, defer_build=True)


class Bron(Model):
    """A source document; figures and classifications refer to it by its id."""

    titel: Tekst
    datum: Datum | None = None
    uitgever: str = ""
    url: str = ""
    toelichting: str = ""


class Kader(Model):
    """A regional or national framework with a term in years (without ``tot``: no end stated) and its principles."""

    naam: Tekst
    van: Jaar | None = None
    tot: Jaar | None = None
    bron: str | None = None
    principes: dict[str, str] = Field(default_factory=dict)
    toelichting: str = ""

    def holds_in(self, jaar: int) -> bool:
        """Whether the framework holds in a year; an end or beginning that is not stated does not bind."""
        return (self.van is None or self.van <= jaar) and (self.tot is None or jaar <= self.tot)


class Pijler(Model):
    """A pillar of substance, or (``aard``) a hosted coalition or the overhead, which are never counted as pillars."""

    naam: Tekst
    nummer: Geheel | None = None
    kort: str = ""
    aard: Aard = "pijler"
    toelichting: str = ""


class Stroom(Model):
    """A stream of funding out of which tasks are paid."""

    naam: Tekst
    incidenteel: Literal["ja", "nee"] = "nee"
    bron: str | None = None
    toelichting: str = ""


class Indeling(Model):
    """Where the classification of a task (its pillar and its kind) comes from."""

    herkomst: Herkomst
    bron: str | None = None
    toelichting: str = ""


class Grondslag(Model):
    """The basis of a task: a statute with article and paragraph, or the assignment that asks for it."""

    wet: str = ""
    artikel: str = ""
    lid: str = ""
    opdracht: str = ""
    bwb: str = ""
    url: str = ""
    zekerheid: Zekerheid | None = None
    bron: str | None = None
    toelichting: str = ""

    @override
    def __str__(self) -> str:
        """Return the basis as a lawyer cites it: ``Wpg art. 2 lid 2 onder e``."""
        artikel = f" art. {self.artikel}" if self.artikel else ""
        lid = f" lid {self.lid}" if self.lid else ""
        return f"{self.wet}{artikel}{lid}" if self.wet else self.opdracht


class Kosten(Model):
    """What a task costs a year, in the unit of the file (PM = unknown), with where the figure comes from."""

    bedrag: ExactBedrag
    herkomst: Herkomst
    bron: str | None = None
    bandbreedte: tuple[Getal, Getal] | None = None
    toelichting: str = ""


class Looptijd(Model):
    """The term of a task that does not simply go on."""

    van: Datum | None = None
    tot: Datum | None = None


class Risico(Model):
    """The risks of a choice, in the three kinds that the assignment asks for."""

    inwoners: str = ""
    bestuurlijk: str = ""
    financieel: str = ""


class Raakt(Model):
    """Who feels a choice: another task, a pillar or somebody outside, and how."""

    hoe: Tekst
    taak: str | None = None
    pijler: str | None = None
    wie: str = ""


class Gevolg(Model):
    """What a choice does, text first: the effect, the risks and who feels it."""

    effect: Tekst
    risico: Risico = Risico.model_construct(inwoners="", bestuurlijk="", financieel="")
    raakt: tuple[Raakt, ...] = ()
    herkomst: Herkomst | None = None
    bron: str | None = None


class Antwoord(Model):
    """An answer to one question of the afwegingskader; ``oordeel`` where the question asks for yes or no."""

    antwoord: Tekst
    herkomst: Herkomst
    oordeel: Oordeel | None = None
    bron: str | None = None


class Taak(Model):
    """Something the body does, with its pillar, its kind of basis, its cost and what choices would do to it."""

    id: Id
    naam: Tekst
    pijler: Tekst
    kosten: Kosten
    soort: Soort | None = None
    indeling: Indeling | None = None
    grondslag: tuple[Grondslag, ...] = ()
    kaders: tuple[Tekst, ...] = ()
    kenmerken: tuple[Tekst, ...] = ()
    stromen: dict[str, Getal] = Field(default_factory=dict)
    taakveld: str | None = None
    looptijd: Looptijd | None = None
    toelichting: str = ""
    gevolgen: dict[ActieNaam, Gevolg] = Field(default_factory=dict)
    afweging: dict[Vraagnaam, Antwoord] = Field(default_factory=dict)
    voorheen: tuple[Tekst, ...] = ()

    @property
    def is_onbespreekbaar(self) -> bool:
        """Whether giving up the task is not open to discussion."""
        antwoord = self.afweging.get("onbespreekbaar")
        return antwoord is not None and antwoord.oordeel == "ja"


class Kant(Model):
    """One side of a relation: a task or a pillar."""

    taak: str | None = None
    pijler: str | None = None


class Samenhang(Model):
    """A relation between tasks or pillars: a chain, an overlap, or ``van`` as a precondition of ``naar``."""

    aard: SamenhangAard
    van: Kant
    naar: Kant
    hoe: Tekst
    herkomst: Herkomst
    bron: str | None = None
    toelichting: str = ""


class IJkpunt(Model):
    """A published table of whole shares (per cent) that the data must reproduce."""

    bron: Tekst
    per: Dimensie
    aandelen: dict[str, Getal]
    naam: str = ""
    basis: Basis = "totaal"
    pijler: str | None = None
    soort: Soort | None = None
    toelichting: str = ""


class Takenbestand(Model):
    """``taken.yaml``: the facts about one body in one year."""

    versie: Versie
    organisatie: Tekst
    peiljaar: Jaar
    eenheid: Eenheid
    pijlers: dict[Id, Pijler]
    taken: Annotated[tuple[Taak, ...], Field(min_length=1)]
    bronnen: dict[Id, Bron] = Field(default_factory=dict)
    kaders: dict[Id, Kader] = Field(default_factory=dict)
    stromen: dict[Id, Stroom] = Field(default_factory=dict)
    taakvelden: dict[str, str] = Field(default_factory=dict)
    kenmerken: dict[Id, str] = Field(default_factory=dict)
    ijkpunten: tuple[IJkpunt, ...] = ()
    samenhang: tuple[Samenhang, ...] = ()
    toelichting: str = ""


class Conditie(Model):
    """When a rule fits: every key must hold (and), one of its values is enough (or), ``niet`` must not hold.

    There is no condition on cost: the analysis of the tasks leads, money follows.
    """

    taak: Teksten = ()
    pijler: Teksten = ()
    soort: Soorten = ()
    wet: Teksten = ()
    kader: Teksten = ()
    kenmerk: Teksten = ()
    stroom: Teksten = ()
    niet: Annotated["Conditie | None", BeforeValidator(_not_empty)] = None


class Regel(Model):
    """One row of a scenario's decision table: when, what, and why."""

    als: Annotated[Conditie, BeforeValidator(_not_empty)]
    dan: Dan
    omdat: Tekst
    herkomst: Herkomst | None = None
    bron: str | None = None


class Anders(Model):
    """What a scenario does with every task that no rule fits."""

    dan: Dan
    omdat: str = ""
    herkomst: Herkomst | None = None
    bron: str | None = None


class Verwacht(Model):
    """What the author of a scenario expects of its outcome; checked, never steered by."""

    totaal: Literal["gelijk", "lager", "hoger"]


class Scenario(Model):
    """A reading of what the body keeps: ordered rules, possibly in front of those of another scenario."""

    naam: Tekst
    herkomst: Herkomst | None = None
    bron: str | None = None
    toelichting: str = ""
    bouwt_op: str | None = None
    regels: tuple[Regel, ...] = ()
    anders: Anders | None = None
    verwacht: Verwacht | None = None


class Scenariobestand(Model):
    """``scenarios.yaml``: the choices, and the year from which they hold."""

    versie: Versie
    ingang: Jaar
    scenarios: Annotated[dict[Id, Scenario], Field(min_length=1)]
    toelichting: str = ""


Weging = Literal["fout", "waarschuwing", "opmerking", "uit"]


class Instellingen(Model):
    """``kerntaken.yaml``, optional beside the data: how severe findings are here, and how much may be assumed."""

    versie: Versie
    ernst: dict[str, Weging] = Field(default_factory=dict)
    grens_aannames: Procent = Decimal(50)
    toelichting: str = ""


@dataclass(frozen=True)
class Gegevens:
    """One body's facts and choices together: what every calculation starts from.

    ``proef`` is what somebody tries out: decisions that go before the rules of every scenario; ``datamap`` is the
    folder that was asked for by name, so that what is advised asks it too.
    """

    feiten: Takenbestand
    keuzes: Scenariobestand
    proef: tuple[Stelling, ...] = ()
    datamap: str = ""

    @cached_property
    def taken(self) -> dict[str, Taak]:
        """The tasks by id, in the order of the file."""
        return {taak.id: taak for taak in self.feiten.taken}

    @cached_property
    def pijlers(self) -> dict[str, Pijler]:
        """The pillars in the order of tables: by number, then overhead and hosted coalitions."""
        aard = {"pijler": 0, "overhead": 1, "gastheerschap": 2}
        numbered = sorted(self.feiten.pijlers.items(), key=lambda item: (aard[item[1].aard], item[1].nummer or 0))
        return dict(numbered)

    @cached_property
    def decided(self) -> dict[str, Any]:
        """What has been decided already, by scenario; kept by ``besluit.decisions``."""
        return {}

    @cached_property
    def related(self) -> frozenset[str]:
        """The tasks that are a side of some relation."""
        sides = (kant for one in self.feiten.samenhang for kant in (one.van, one.naar))
        return frozenset(kant.taak for kant in sides if kant.taak is not None)

    @cached_property
    def complete(self) -> tuple[str, ...]:
        """The scenarios that decide every task: somewhere in their chain stands an ``anders``."""
        return tuple(
            naam
            for naam in self.keuzes.scenarios
            if any(scenario.anders is not None for _, scenario in self.chain(naam))
        )

    def opdracht(self, *woorden: str) -> str:
        """Return a command that asks these data, as it can be pasted."""
        return opdracht(*woorden, datamap=self.datamap)

    def is_pijler(self, taak: Taak) -> bool:
        """Whether a task belongs to a pillar of substance, not to overhead or a hosted coalition."""
        return self.feiten.pijlers[taak.pijler].aard == "pijler"

    def chain(self, naam: str) -> Iterator[tuple[str, Scenario]]:
        """Yield a scenario and the ones it builds on, nearest first; stops at a circle or an unknown name."""
        seen: set[str] = set()
        step: str | None = naam
        while step is not None and step not in seen and step in self.keuzes.scenarios:
            seen.add(step)
            scenario = self.keuzes.scenarios[step]
            yield step, scenario
            step = scenario.bouwt_op
