"""An outcome grouped along one or two dimensions, with exact sums and shares."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from kerntaken_cli.domain.acties import ACTIES
from kerntaken_cli.domain.getallen import EXACT, Bedrag, Som, multiply, share
from kerntaken_cli.domain.model import HERKOMSTEN, SOORTEN, Dimensie, Gegevens, Herkomst
from kerntaken_cli.domain.uitkomst import Uitkomst, Uitkomstregel

EEN = Decimal(1)
HUNDRED = Decimal(100)

Sleutel = str | None
"""A value of a dimension; None gathers the tasks that have no value on it."""


@dataclass(frozen=True, slots=True)
class Groep:
    """The sums of the tasks that share a value (or, in a cross table, a pair of values)."""

    taken: int = 0
    nul: Som = Som()
    regionaal: Som = Som()
    naar_gemeenten: Som = Som()
    vervalt: Som = Som()
    extra: Som = Som()
    herkomsten: frozenset[Herkomst] = frozenset()

    def __add__(self, other: "Groep") -> "Groep":
        """Add two groups sum by sum."""
        return Groep(
            self.taken + other.taken,
            self.nul + other.nul,
            self.regionaal + other.regionaal,
            self.naar_gemeenten + other.naar_gemeenten,
            self.vervalt + other.vervalt,
            self.extra + other.extra,
            self.herkomsten | other.herkomsten,
        )


class Verdeling(NamedTuple):
    """Groups in the order of tables, with their total; the total is the base of the shares."""

    per: Dimensie
    groepen: dict[Sleutel, Groep]
    totaal: Groep

    def share_nul(self, groep: Groep) -> Fraction | None:
        """Return the exact share of a group in the base, as it is now."""
        return share(groep.nul.bekend, self.totaal.nul.bekend)

    def share_regionaal(self, groep: Groep) -> Fraction | None:
        """Return the exact share of a group in what the body still does in the scenario."""
        return share(groep.regionaal.bekend, self.totaal.regionaal.bekend)


class Kruistabel(NamedTuple):
    """An outcome grouped along two dimensions; ``cellen`` holds the pairs that have tasks."""

    rijen: Verdeling
    kolommen: Verdeling
    cellen: dict[tuple[Sleutel, Sleutel], Groep]


def distribute(uitkomst: Uitkomst, gegevens: Gegevens, per: Dimensie) -> Verdeling:
    """Group an outcome along one dimension; values without tasks are kept where the list of values is closed."""
    cells: dict[Sleutel, _Tally] = {key: _Tally() for key in known_values(gegevens, per)}
    values = VALUES[per]
    for regel in uitkomst.regels:
        for key, deel in values(regel):
            cells.setdefault(key, _Tally()).add(regel, deel)
    if (rest := cells.pop(None, None)) is not None:
        cells[None] = rest
    groepen = {key: tally.groep() for key, tally in cells.items()}
    return Verdeling(per, groepen, whole(uitkomst))


def cross(uitkomst: Uitkomst, gegevens: Gegevens, rij: Dimensie, kolom: Dimensie) -> Kruistabel:
    """Group an outcome along two dimensions at once."""
    cells: dict[tuple[Sleutel, Sleutel], _Tally] = {}
    for regel in uitkomst.regels:
        for row, deel in VALUES[rij](regel):
            for column, part in VALUES[kolom](regel):
                cells.setdefault((row, column), _Tally()).add(regel, EXACT.multiply(deel, part))
    return Kruistabel(
        distribute(uitkomst, gegevens, rij),
        distribute(uitkomst, gegevens, kolom),
        {key: tally.groep() for key, tally in cells.items()},
    )


def whole(uitkomst: Uitkomst) -> Groep:
    """Return the sums over all rows of an outcome."""
    tally = _Tally()
    for regel in uitkomst.regels:
        tally.add(regel, EEN)
    return tally.groep()


def known_values(gegevens: Gegevens, per: Dimensie) -> tuple[str, ...]:
    """Return the values of a dimension that a table always shows, in order."""
    feiten = gegevens.feiten
    closed: dict[Dimensie, tuple[str, ...]] = {
        "pijler": tuple(gegevens.pijlers),
        "soort": SOORTEN,
        "actie": ACTIES,
        "herkomst": HERKOMSTEN,
        "stroom": tuple(feiten.stromen),
        "taakveld": tuple(feiten.taakvelden),
    }
    return closed.get(per, ())


def _streams(regel: Uitkomstregel) -> Iterator[tuple[Sleutel, Decimal]]:
    rest = HUNDRED
    for stroom, procent in regel.taak.stromen.items():
        rest = EXACT.subtract(rest, procent)
        yield stroom, EXACT.multiply(procent, Decimal("0.01"))
    if rest:
        yield None, EXACT.multiply(rest, Decimal("0.01"))


VALUES: dict[Dimensie, Callable[[Uitkomstregel], Iterator[tuple[Sleutel, Decimal]]]] = {
    "pijler": lambda regel: iter(((regel.taak.pijler, EEN),)),
    "soort": lambda regel: iter(((regel.taak.soort, EEN),)),
    "actie": lambda regel: iter(((regel.actie, EEN),)),
    "stroom": _streams,
    "taakveld": lambda regel: iter(((regel.taak.taakveld, EEN),)),
    "herkomst": lambda regel: iter(((regel.taak.kosten.herkomst, EEN),)),
    "taak": lambda regel: iter(((regel.taak.id, EEN),)),
}
"""How each dimension reads a row: its value, or several with the part of the row that each takes."""


class _Tally:
    """Running sums of a group; much cheaper than adding frozen groups row by row."""

    __slots__ = ("herkomsten", "pm", "sums", "taken")

    def __init__(self) -> None:
        self.taken = 0
        self.sums = [Decimal(0)] * 5
        self.pm = [0] * 5
        self.herkomsten: set[Herkomst] = set()

    def add(self, regel: Uitkomstregel, deel: Decimal) -> None:
        self.taken += 1
        self.herkomsten.add(regel.taak.kosten.herkomst)
        amounts: tuple[Bedrag, ...] = (regel.nul, regel.regionaal, regel.naar_gemeenten, regel.vervalt, regel.extra)
        for i, amount in enumerate(amounts):
            part = amount if deel is EEN else multiply(amount, deel)
            if part is None:
                self.pm[i] += 1
            elif part:
                self.sums[i] = EXACT.add(self.sums[i], part)

    def groep(self) -> Groep:
        nul, regionaal, naar, vervalt, extra = (Som(bekend, pm) for bekend, pm in zip(self.sums, self.pm, strict=True))
        return Groep(self.taken, nul, regionaal, naar, vervalt, extra, frozenset(self.herkomsten))
