"""The outcome of a scenario: for every task its decision, and what stays, moves, lapses and is added."""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from kerntaken_cli.domain.acties import ACTIES, EEN, ActieNaam, Keuze
from kerntaken_cli.domain.bedragen import Bedragen
from kerntaken_cli.domain.besluit import decided, links
from kerntaken_cli.domain.feiten import Gevolg, Stroom, Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import EXACT, NIETS, NUL, som
from kerntaken_cli.domain.keuzes import Tabelregel
from kerntaken_cli.domain.lijsten import Herkomst, weakest
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.domain.waarden import Koppeling

KEEP = Tabelregel("", None, Keuze("behouden", EEN), "", None, None, ())
"""The rule of a body that changes nothing."""


class Taakuitkomst(NamedTuple):
    """One task in a scenario: the rule that decided, and its amounts a year, in the unit of the outcome.

    ``schakels`` are what the task is connected with that made the rule hold, or that places it in a row of a table;
    ``loopt_af`` says that the task ended by itself before the choices hold, so that nothing is chosen about it;
    ``gevolgen`` say what each choice does. ``stromen`` are the streams that are described, ``jaar`` is the year of the
    amounts, and ``factor`` turns the unit of the file into theirs.
    """

    taak: Taak
    besluit: Tabelregel
    bedragen: Bedragen
    schakels: tuple[Koppeling, ...] = ()
    loopt_af: bool = False
    gevolgen: Mapping[ActieNaam, Gevolg] = MappingProxyType({})
    stromen: Mapping[str, Stroom] = MappingProxyType({})
    jaar: int = 0
    factor: Decimal = EEN

    @property
    def betaalstromen(self) -> dict[str, Stroom]:
        """The streams that pay the task, in the order in which it names them."""
        return {naam: self.stromen[naam] for naam in self.taak.stromen if naam in self.stromen}

    @property
    def herkomst(self) -> Herkomst:
        """How sure it is: the weakest of the amount, the classification and ``schakels``."""
        return weakest([self.taak.herkomst, *(one.herkomst for one in self.schakels)])

    @property
    def keuze(self) -> Keuze:
        """What the scenario does with the task."""
        return self.besluit.keuze

    @property
    def actie(self) -> ActieNaam:
        """The action that the scenario takes on the task."""
        return self.besluit.keuze.actie

    def by(self, *schakels: Koppeling) -> "Taakuitkomst":
        """Return the task as what it is connected with places it: no surer than that."""
        return self._replace(schakels=(*self.schakels, *schakels))

    @property
    def eindigt(self) -> bool:
        """Whether the task is gone because it ended by itself, and not because somebody stopped it."""
        return self.loopt_af and not self.keuze.niveau

    def part(self, deel: Decimal) -> "Taakuitkomst":
        """Return the task with a part of every amount."""
        return self._replace(bedragen=self.bedragen.part(deel))


class Uitkomst(NamedTuple):
    """All decisions of a scenario with their amounts; ``begroting`` (× € 1.000) turns per cent into euros."""

    scenario: str
    taken: tuple[Taakuitkomst, ...]
    begroting: Decimal | None = None

    def counts(self) -> dict[ActieNaam, int]:
        """Return how many tasks get each action; every action is named."""
        counted = Counter(one.actie for one in self.taken)
        return {actie: counted[actie] for actie in ACTIES}

    def choices(self) -> dict[ActieNaam, int]:
        """Return how many tasks get each action by choice; what ended by itself is none."""
        counted = Counter(one.actie for one in self.taken if not one.loopt_af)
        return {actie: counted[actie] for actie in ACTIES}

    @property
    def afgelopen(self) -> tuple["Taakuitkomst", ...]:
        """The tasks that ended by themselves before the choices hold."""
        return tuple(one for one in self.taken if one.loopt_af)

    def having(self, *acties: ActieNaam) -> tuple[Taakuitkomst, ...]:
        """Return the tasks with one of the given actions, in the order of the file."""
        return tuple(one for one in self.taken if one.actie in acties)


def apply_scenario(
    gegevens: Gegevens, naam: str, begroting: Decimal | None = None, jaar: int | None = None
) -> Uitkomst:
    """Decide every task in a year (without one: that from which the choices hold), and work out its amounts.

    ``begroting`` is the body's total in × € 1.000; with it, data in per cent of the total become euros.
    """
    return _outcome(gegevens, naam, decided(gegevens, naam, jaar), begroting, jaar or gegevens.ingang)


def as_it_is(gegevens: Gegevens, begroting: Decimal | None = None, jaar: int | None = None) -> Uitkomst:
    """Return the outcome in which every task stays as it is, whatever the scenarios say."""
    kept = ((taak, KEEP) for taak in gegevens.feiten.taken)
    return _outcome(gegevens, "", kept, begroting, jaar or gegevens.ingang)


def _outcome(
    gegevens: Gegevens, naam: str, besluiten: Iterable[tuple[Taak, Tabelregel]], begroting: Decimal | None, jaar: int
) -> Uitkomst:
    factor = EEN if begroting is None else EXACT.multiply(begroting, Decimal("0.01"))
    taken = tuple(
        Taakuitkomst(
            taak,
            besluit,
            _bedragen(taak, besluit.keuze, factor),
            links(taak, besluit, gegevens, jaar),
            taak.runs_out_before(jaar),
            gegevens.gevolgen(taak),
            gegevens.feiten.stromen,
            jaar,
            factor,
        )
        for taak, besluit in besluiten
    )
    return Uitkomst(naam, taken, begroting)


def _bedragen(taak: Taak, keuze: Keuze, factor: Decimal) -> Bedragen:
    """Return what becomes of the cost of a task."""
    nul = som(taak.kosten.bedrag)
    if factor is not EEN:
        nul = nul.part(factor)
    niveau = keuze.niveau
    if niveau == EEN:
        return Bedragen(nul, nul)
    rest = nul.part(max(EEN - niveau, NUL))
    return Bedragen(
        nul,
        regionaal=nul.part(niveau),
        naar_gemeenten=rest if keuze.rest == "gemeenten" else NIETS,
        vervalt=rest if keuze.rest == "vervalt" else NIETS,
        extra=nul.part(max(niveau - EEN, NUL)),
    )


def select(uitkomst: Uitkomst, gegevens: Gegevens, verzoek: Verzoek) -> Uitkomst:
    """Return the part of an outcome that is asked for; its total is the base of every share."""
    return uitkomst._replace(taken=tuple(one for one in uitkomst.taken if verzoek.takes(one.taak, gegevens)))
