"""The choices: ``scenarios.yaml``, closed and frozen; rules that can see what a task is, never what it costs."""

from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, Field

from kerntaken_cli.domain.acties import Keuze
from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.lijsten import Herkomst, Richting
from kerntaken_cli.domain.waarden import Bronnaam, Dan, Id, Jaar, Model, Soorten, Tekst, Teksten, Versie, not_empty


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
    niet: Annotated["Conditie | None", BeforeValidator(not_empty)] = None


class Regel(Model):
    """One row of a scenario's decision table: when, what, and why."""

    als: Annotated[Conditie, BeforeValidator(not_empty)]
    dan: Dan
    omdat: Tekst
    herkomst: Herkomst | None = None
    bron: Bronnaam | None = None


class Anders(Model):
    """What a scenario does with every task that no rule fits."""

    dan: Dan
    omdat: Tekst = ""
    herkomst: Herkomst | None = None
    bron: Bronnaam | None = None


class Verwacht(Model):
    """What the author of a scenario expects of its outcome; checked, never steered by."""

    totaal: Richting


class Scenario(Model):
    """A reading of what the body keeps: ordered rules, possibly in front of those of another scenario."""

    naam: Tekst
    herkomst: Herkomst | None = None
    bron: Bronnaam | None = None
    toelichting: Tekst = ""
    bouwt_op: str | None = None
    regels: tuple[Regel, ...] = ()
    anders: Anders | None = None
    verwacht: Verwacht | None = None


class Scenariobestand(Model):
    """``scenarios.yaml``: the choices, and the year from which they hold."""

    versie: Versie
    ingang: Jaar
    scenarios: Annotated[dict[Id, Scenario], Field(min_length=1)]
    toelichting: Tekst = ""


class Tabelregel(NamedTuple):
    """A rule of a flattened decision table, or the ``anders`` (without condition), and where it is written."""

    scenario: str
    als: Conditie | None
    keuze: Keuze
    omdat: str
    herkomst: Herkomst | None
    bron: str | None
    route: Route
