"""What is asked and what is answered: the values that go from the use cases to whoever shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from kerntaken_cli.domain.acties import Stelling
from kerntaken_cli.domain.besluit import Besluit, Tabelregel
from kerntaken_cli.domain.diagnostics import Diagnostic, Place, Route
from kerntaken_cli.domain.ijkpunten import Vergelijking
from kerntaken_cli.domain.model import Basis, Dimensie, Gegevens, Kant, Scenario, Taak
from kerntaken_cli.domain.samenhang import Band, Banden
from kerntaken_cli.domain.uitkomst import Selectie, Uitkomst
from kerntaken_cli.domain.verdeling import Groep, Kruistabel, Verdeling


class Invoerbestand(NamedTuple):
    """One of the files that an answer rests on, byte for byte."""

    naam: str
    data: bytes

    @property
    def sha256(self) -> str:
        """The fingerprint of the file, in hexadecimal."""
        from hashlib import sha256

        return sha256(self.data).hexdigest()


RESULT_KIND = "kerntaken-scenario"
RESULT_FORMAT = 1
"""By what the JSON of a scenario is known, and its version; that goes up when a key changes its meaning or goes."""


Bedragseenheid = Literal["procent", "euro", "duizend euro"]


class Vraag(NamedTuple):
    """How an outcome is asked for: which part, from which base, along which dimensions, in which money."""

    per: tuple[Dimensie, ...] = ()
    basis: Basis = "totaal"
    pijlers: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()
    begroting: Decimal | None = None

    def eenheid(self, gegevens: Gegevens) -> Bedragseenheid:
        """Return the unit of the amounts in the answer."""
        return "duizend euro" if self.begroting is not None else gegevens.feiten.eenheid

    @property
    def selectie(self) -> Selectie:
        """The rows that count."""
        return Selectie(self.basis == "pijlers", self.pijlers, self.soorten)


class Bewaard(NamedTuple):
    """A result that was kept: the file, who wrote it, and what was asked then; its figures are worked out anew."""

    pad: str
    versie: str
    scenario: str
    vraag: Vraag
    proef: tuple[Stelling, ...]


class ScenarioAntwoord(NamedTuple):
    """Everything there is to say of one scenario: who reads it so, its decisions, and its distributions."""

    gegevens: Gegevens
    naam: str
    scenario: Scenario
    vraag: Vraag
    uitkomst: Uitkomst
    totaal: Groep
    verdelingen: tuple[Verdeling, ...]
    kruistabel: Kruistabel | None
    herkomst: Verdeling
    plaatsen: dict[Route, Place]
    bestanden: tuple[Invoerbestand, ...]
    bewaard: Bewaard | None = None

    @property
    def changes(self) -> bool:
        """Whether the scenario decides anything else than keeping what is."""
        return any(regel.actie != "behouden" for regel in self.uitkomst.regels)


class Overzicht(NamedTuple):
    """The scenarios in the order of the file, each with its outcome as a whole."""

    gegevens: Gegevens
    uitkomsten: tuple[Uitkomst, ...]


class Filter(NamedTuple):
    """Which tasks are asked for; every condition that is given must hold."""

    pijlers: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()
    acties: tuple[str, ...] = ()
    kenmerken: tuple[str, ...] = ()
    kaders: tuple[str, ...] = ()
    scenario: str | None = None


class TakenAntwoord(NamedTuple):
    """The tasks that were asked for, with their decisions when a scenario was named."""

    gegevens: Gegevens
    filter: Filter
    taken: tuple[Taak, ...]
    besluiten: dict[str, Besluit]
    aantal: int
    bewaard: Bewaard | None = None


class TaakAntwoord(NamedTuple):
    """One task: its facts, where it is written, and what every scenario decides for it."""

    gegevens: Gegevens
    taak: Taak
    plaats: Place
    besluiten: dict[str, Besluit]
    plaatsen: dict[str, Place]
    banden: Banden


class SamenhangAntwoord(NamedTuple):
    """The relations that were asked for: of all, or of one task or pillar; for a scenario where one was named."""

    gegevens: Gegevens
    van: Kant | None
    scenario: str | None
    banden: tuple[Band, ...]
    bewaard: Bewaard | None = None


class RegelAntwoord(NamedTuple):
    """One row of a decision table: the rule, where it is written, and the tasks that it decides."""

    regel: Tabelregel
    plaats: Place
    taken: tuple[str, ...]


class RegelsAntwoord(NamedTuple):
    """A scenario's flattened decision table."""

    gegevens: Gegevens
    naam: str
    scenario: Scenario
    regels: tuple[RegelAntwoord, ...]
    bewaard: Bewaard | None = None


class IJkpuntenAntwoord(NamedTuple):
    """The published shares beside the computed ones."""

    gegevens: Gegevens
    vergelijkingen: tuple[Vergelijking, ...]

    @property
    def afwijkend(self) -> int:
        """How many published shares do not come out."""
        return sum(not one.klopt for one in self.vergelijkingen)


class Bevindingen(NamedTuple):
    """Everything found in the data, sorted by place; the lines of each file; and what was read at all.

    With ``streng`` a warning counts as an error does.
    """

    gevonden: tuple[Diagnostic, ...]
    teksten: Mapping[str, Sequence[str]]
    gelezen: bool
    taken: int
    scenarios: int
    streng: bool = False

    def aantal(self, ernst: str) -> int:
        """Return how many findings have a severity."""
        return sum(diagnostic.code.ernst == ernst for diagnostic in self.gevonden)

    def telt(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding makes the data not good."""
        return diagnostic.is_fout or (self.streng and diagnostic.code.ernst == "waarschuwing")

    def with_other(self, other: Bevindingen) -> Bevindingen:
        """Put the findings of two folders together; what was not read in one is not read."""
        return Bevindingen(
            self.gevonden + other.gevonden,
            {**self.teksten, **other.teksten},
            self.gelezen and other.gelezen,
            self.taken + other.taken,
            self.scenarios + other.scenarios,
            self.streng or other.streng,
        )
