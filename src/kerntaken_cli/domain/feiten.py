"""The facts: ``taken.yaml``, closed and frozen; who does what, on which basis, at what cost, and who says so.

Keys in YAML are written with a hyphen, attributes with an underscore; everything optional is empty rather than absent
where it is a list.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag
from typing_extensions import override

from kerntaken_cli.domain.acties import ActieNaam
from kerntaken_cli.domain.lijsten import (
    STROOMAARD,
    Basis,
    Eenheid,
    Herkomst,
    IJkdimensie,
    JaNee,
    Oordeel,
    Pijleraard,
    Samenhangaard,
    Soort,
    Stroomaard,
    Vraagnaam,
    Zekerheid,
    weakest,
)
from kerntaken_cli.domain.waarden import (
    Bronnaam,
    Datum,
    ExactBedrag,
    Geheel,
    Gemeentenaam,
    Getal,
    Id,
    Jaar,
    Kadernaam,
    Koppelnaam,
    KorteTekst,
    Model,
    Opgavenaam,
    Pijlernaam,
    Sleutelnaam,
    Stroombedragwaarde,
    Stroomnaam,
    Stroomprocent,
    Taaknaam,
    Taakveldnaam,
    Tekst,
    Versie,
    Verwijst,
)


class Bron(Model):
    """A source document; figures and classifications refer to it by its id."""

    titel: Tekst
    datum: Datum | None = None
    uitgever: Tekst = ""
    url: Tekst = ""
    toelichting: Tekst = ""


class Kader(Model):
    """A regional or national framework with a term in years (without ``tot``: no end stated) and its principles."""

    naam: Tekst
    van: Jaar | None = None
    tot: Jaar | None = None
    bron: Bronnaam | None = None
    principes: dict[Tekst, Tekst] = Field(default_factory=dict)
    toelichting: Tekst = ""

    def holds_in(self, jaar: int) -> bool:
        """Whether the framework holds in a year; an end or beginning that is not stated does not bind."""
        return (self.van is None or self.van <= jaar) and (self.tot is None or jaar <= self.tot)


class Opgave(Model):
    """A matter in society that tasks serve, whatever their pillar: the assignment starts from these."""

    naam: Tekst
    bron: Bronnaam | None = None
    toelichting: Tekst = ""


class Kerncijfer(Model):
    """A number of the region that says how large it is; nothing is computed with it."""

    naam: Tekst
    aantal: Geheel
    herkomst: Herkomst
    bron: Bronnaam | None = None
    toelichting: Tekst = ""


class Risico(Model):
    """The risks of a choice, in the three kinds that the assignment asks for."""

    inwoners: Tekst = ""
    bestuurlijk: Tekst = ""
    financieel: Tekst = ""


class Raakt(Model):
    """Who feels a choice: another task, a pillar or somebody outside, and how."""

    hoe: Tekst
    taak: Taaknaam | None = None
    pijler: Pijlernaam | None = None
    wie: Tekst = ""


class Gevolg(Model):
    """What a choice does, text first: the effect, the risks and who notices it; ``kort`` is the effect on one line."""

    effect: Tekst
    kort: KorteTekst = ""
    risico: Risico = Risico.model_construct(inwoners="", bestuurlijk="", financieel="")
    raakt: tuple[Raakt, ...] = ()
    herkomst: Herkomst | None = None
    bron: Bronnaam | None = None


class Pijler(Model):
    """A pillar of substance, or (``aard``) a hosted coalition or the overhead, which are never counted as pillars."""

    naam: Tekst
    nummer: Geheel | None = None
    kort: Tekst = ""
    aard: Pijleraard = "pijler"
    gevolgen: dict[ActieNaam, Gevolg] = Field(default_factory=dict)
    toelichting: Tekst = ""


class Stroom(Model):
    """A stream of funding out of which tasks are paid: who pays (``aard``), and ``tot`` which year inclusive."""

    naam: Tekst
    aard: Stroomaard | None = None
    tot: Jaar | None = None
    incidenteel: JaNee | None = None
    verdeelsleutel: Sleutelnaam | None = None
    bron: Bronnaam | None = None
    toelichting: Tekst = ""

    @property
    def is_gemeentelijk(self) -> bool:
        """Whether it is municipalities who pay; of an unknown payer nobody can say so."""
        return self.aard is not None and STROOMAARD[self.aard].gemeentelijk

    @property
    def is_tijdelijk(self) -> bool:
        """Whether the money ends some day, be it unknown when."""
        by_nature = self.aard is not None and STROOMAARD[self.aard].tijdelijk
        return self.tot is not None or self.incidenteel == "ja" or by_nature

    def pays_in(self, jaar: int) -> bool:
        """Whether there is still money in a year."""
        return self.tot is None or jaar <= self.tot


class Stroombedrag(Model):
    """What a stream pays of a task a year, in the unit of the file (PM = unknown), and who says so."""

    bedrag: Stroombedragwaarde
    herkomst: Herkomst
    bron: Bronnaam | None = None
    toelichting: Tekst = ""


REST: Literal["rest"] = "rest"
"""How it is written that a stream pays what the others leave."""


def _form(deel: object) -> str:
    """Return in which form it is written what a stream pays of a task."""
    if isinstance(deel, (dict, Stroombedrag)):
        return "[bedrag]"
    return "[rest]" if deel == REST else "[procent]"


Procentdeel = Annotated[Stroomprocent, Tag("[procent]")]
Stroomdeel = Annotated[
    Annotated[Stroombedrag, Tag("[bedrag]")] | Procentdeel | Annotated[Literal["rest"], Tag("[rest]")],
    Discriminator(_form),
]
"""What a stream pays of a task: an amount, a part in per cent, or what the others leave."""


class Indeling(Model):
    """Where the classification of a task (its pillar and its kind) comes from."""

    herkomst: Herkomst
    bron: Bronnaam | None = None
    toelichting: Tekst = ""


class Grondslag(Model):
    """The basis of a task: a statute with article and paragraph, or the assignment that asks for it."""

    wet: Tekst = ""
    artikel: Tekst = ""
    lid: Tekst = ""
    opdracht: Tekst = ""
    bwb: Tekst = ""
    url: Tekst = ""
    stand: Datum | None = None
    zekerheid: Zekerheid | None = None
    bron: Bronnaam | None = None
    toelichting: Tekst = ""

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
    bron: Bronnaam | None = None
    bandbreedte: tuple[Getal, Getal] | None = None
    toelichting: Tekst = ""


class Looptijd(Model):
    """The term of a task that does not simply go on."""

    van: Datum | None = None
    tot: Datum | None = None


class Antwoord(Model):
    """An answer to one question of the afwegingskader; ``oordeel`` where the question asks for yes or no."""

    antwoord: Tekst
    herkomst: Herkomst
    oordeel: Oordeel | None = None
    bron: Bronnaam | None = None


class Taak(Model):
    """Something the body does, with its pillar, its kind of basis, its cost and what choices would do to it."""

    id: Id
    naam: Tekst
    pijler: Annotated[Tekst, Verwijst("pijlers")]
    kosten: Kosten
    soort: Soort | None = None
    indeling: Indeling | None = None
    grondslag: tuple[Grondslag, ...] = ()
    kaders: tuple[Kadernaam, ...] = ()
    kenmerken: tuple[Koppelnaam, ...] = ()
    stromen: dict[Stroomnaam, Stroomdeel] = Field(default_factory=dict)
    deelnemers: Annotated[tuple[Gemeentenaam, ...], Field(min_length=1)] = ()
    verdeelsleutel: Sleutelnaam | None = None
    taakveld: Taakveldnaam | None = None
    opgaven: tuple[Opgavenaam, ...] = ()
    looptijd: Looptijd | None = None
    toelichting: Tekst = ""
    gevolgen: dict[ActieNaam, Gevolg] = Field(default_factory=dict)
    afweging: dict[Vraagnaam, Antwoord] = Field(default_factory=dict)
    voorheen: tuple[Tekst, ...] = ()

    @property
    def herkomst(self) -> Herkomst:
        """How sure the task itself is: the weaker of its amount and its classification."""
        return weakest([self.kosten.herkomst, *([] if self.indeling is None else [self.indeling.herkomst])])

    def runs_out_before(self, jaar: int) -> bool:
        """Whether the task ended by itself before a year began."""
        return self.looptijd is not None and self.looptijd.tot is not None and self.looptijd.tot.year < jaar

    def tells_payers(self, stromen: Mapping[str, Stroom]) -> bool:
        """Whether more is said of what pays it than in which parts: who pays, how much or how long."""
        known = [stromen[naam] for naam in self.stromen if naam in stromen]
        more = any(stroom.aard is not None or stroom.tot is not None for stroom in known)
        return more or any(isinstance(deel, Stroombedrag) or deel == REST for deel in self.stromen.values())

    @property
    def is_onbespreekbaar(self) -> bool:
        """Whether giving up the task is not open to discussion."""
        antwoord = self.afweging.get("onbespreekbaar")
        return antwoord is not None and antwoord.oordeel == "ja"


class Kant(Model):
    """One side of a relation: a task or a pillar."""

    taak: Taaknaam | None = None
    pijler: Pijlernaam | None = None


class Samenhang(Model):
    """A relation between tasks or pillars: a chain, an overlap, or ``van`` as a precondition of ``naar``."""

    aard: Samenhangaard
    van: Kant
    naar: Kant
    hoe: Tekst
    herkomst: Herkomst
    bron: Bronnaam | None = None
    toelichting: Tekst = ""


IJkvorm = Literal["aandelen", "bedragen"]
"""What a published table holds, by the key that it stands under."""


class IJkpunt(Model):
    """A published table that the data must reproduce: of shares (per cent) or of amounts, up to a ``marge``."""

    bron: Annotated[Tekst, Verwijst("bronnen")]
    per: IJkdimensie
    jaar: Jaar | None = None
    aandelen: Annotated[dict[str, Getal], Field(min_length=1)] | None = None
    bedragen: Annotated[dict[str, Getal], Field(min_length=1)] | None = None
    marge: Getal = Decimal(0)
    naam: Tekst = ""
    basis: Basis = "totaal"
    pijler: Pijlernaam | None = None
    soort: Soort | None = None
    stroom: Stroomnaam | None = None
    toelichting: Tekst = ""

    @property
    def tables(self) -> Iterator[tuple[IJkvorm, str, Decimal]]:
        """Yield each published figure: of which kind, of which value, and how much."""
        tables: dict[IJkvorm, dict[str, Decimal] | None] = {"aandelen": self.aandelen, "bedragen": self.bedragen}
        for vorm, table in tables.items():
            for sleutel, cijfer in (table or {}).items():
                yield vorm, sleutel, cijfer


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
    opgaven: dict[Id, Opgave] = Field(default_factory=dict)
    kerncijfers: dict[Id, Kerncijfer] = Field(default_factory=dict)
    stromen: dict[Id, Stroom] = Field(default_factory=dict)
    taakvelden: dict[Tekst, Tekst] = Field(default_factory=dict)
    kenmerken: dict[Id, Tekst] = Field(default_factory=dict)
    gevolgen_bij_kenmerk: dict[Id, dict[ActieNaam, Gevolg]] = Field(default_factory=dict)
    ijkpunten: tuple[IJkpunt, ...] = ()
    samenhang: tuple[Samenhang, ...] = ()
    toelichting: Tekst = ""
