"""The outcome of a scenario: one row a task, with what stays, moves, lapses and is added.

For every task ``nul + extra = regionaal + naar_gemeenten + vervalt``, exactly; an unknown cost (PM) stays unknown
wherever the task goes, and is nothing where it does not go.
"""

from collections import Counter
from decimal import Decimal
from typing import NamedTuple

from kerntaken_cli.domain import besluit as besluiten
from kerntaken_cli.domain.acties import ACTIES, ActieNaam, Keuze
from kerntaken_cli.domain.besluit import Besluit, Tabelregel
from kerntaken_cli.domain.getallen import EXACT, NUL, Bedrag, multiply
from kerntaken_cli.domain.model import Gegevens, Taak

EEN = Decimal(1)

KEEP = Tabelregel("", None, Keuze("behouden", EEN), "", None, None, ())
"""The rule of a body that changes nothing."""


class Uitkomstregel(NamedTuple):
    """One task in a scenario: its decision and its amounts a year, in the unit of the outcome."""

    taak: Taak
    besluit: Besluit
    nul: Bedrag
    regionaal: Bedrag
    naar_gemeenten: Bedrag
    vervalt: Bedrag
    extra: Bedrag

    @property
    def actie(self) -> ActieNaam:
        """The action that the scenario takes on the task."""
        return self.besluit.keuze.actie

    def part(self, deel: Decimal) -> "Uitkomstregel":
        """Return the same row with a part of every amount."""
        amounts = (self.nul, self.regionaal, self.naar_gemeenten, self.vervalt, self.extra)
        return Uitkomstregel(self.taak, self.besluit, *(multiply(amount, deel) for amount in amounts))


class Uitkomst(NamedTuple):
    """All decisions of a scenario with their amounts; ``begroting`` (× € 1.000) turns per cent into euros."""

    scenario: str
    regels: tuple[Uitkomstregel, ...]
    begroting: Decimal | None = None

    def counts(self) -> dict[ActieNaam, int]:
        """Return how many tasks get each action; every action is named."""
        counted = Counter(regel.actie for regel in self.regels)
        return {actie: counted[actie] for actie in ACTIES}

    def having(self, *acties: ActieNaam) -> tuple[Uitkomstregel, ...]:
        """Return the rows with one of the given actions, in the order of the file."""
        return tuple(regel for regel in self.regels if regel.actie in acties)


def apply_scenario(gegevens: Gegevens, naam: str, begroting: Decimal | None = None) -> Uitkomst:
    """Decide every task and work out what becomes of its cost.

    ``begroting`` is the body's total in × € 1.000; with it, data in per cent of the total become euros.
    """
    factor = _factor(begroting)
    decided = zip(gegevens.feiten.taken, besluiten.decisions(gegevens, naam), strict=True)
    return Uitkomst(
        naam,
        tuple(_row(taak, Besluit(taak.id, regel.keuze, regel), factor) for taak, regel in decided),
        begroting,
    )


def as_it_is(gegevens: Gegevens, begroting: Decimal | None = None) -> Uitkomst:
    """Return the outcome in which every task stays as it is, whatever the scenarios say."""
    factor = _factor(begroting)
    return Uitkomst(
        "",
        tuple(_row(taak, Besluit(taak.id, KEEP.keuze, KEEP), factor) for taak in gegevens.feiten.taken),
        begroting,
    )


def _factor(begroting: Decimal | None) -> Decimal:
    return EEN if begroting is None else EXACT.multiply(begroting, Decimal("0.01"))


def _row(taak: Taak, besluit: Besluit, factor: Decimal) -> Uitkomstregel:
    bedrag = taak.kosten.bedrag
    nul = bedrag if factor is EEN or bedrag is None else EXACT.multiply(bedrag, factor)
    keuze = besluit.keuze
    niveau = keuze.niveau
    if niveau == EEN:
        return Uitkomstregel(taak, besluit, nul, nul, NUL, NUL, NUL)
    rest = multiply(nul, max(EEN - niveau, NUL))
    return Uitkomstregel(
        taak,
        besluit,
        nul,
        regionaal=multiply(nul, niveau),
        naar_gemeenten=rest if keuze.rest == "gemeenten" else NUL,
        vervalt=rest if keuze.rest == "vervalt" else NUL,
        extra=multiply(nul, max(niveau - EEN, NUL)),
    )


def select(uitkomst: Uitkomst, gegevens: Gegevens, keuze: "Selectie") -> Uitkomst:
    """Return the part of an outcome that a selection asks for; its total is the base of every share."""
    return uitkomst._replace(regels=tuple(regel for regel in uitkomst.regels if keuze.takes(regel, gegevens)))


class Selectie(NamedTuple):
    """Which rows count: the base (all, or pillars only) and, where given, the pillars and kinds."""

    alleen_pijlers: bool = False
    pijlers: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()

    def takes(self, regel: Uitkomstregel, gegevens: Gegevens) -> bool:
        """Whether a row is part of the selection."""
        taak = regel.taak
        return (
            (not self.alleen_pijlers or gegevens.is_pijler(taak))
            and (not self.pijlers or taak.pijler in self.pijlers)
            and (not self.soorten or taak.soort in self.soorten)
        )
