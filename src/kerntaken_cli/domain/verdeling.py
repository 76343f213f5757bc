"""An outcome grouped along one or two dimensions, with exact sums and shares."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from kerntaken_cli.domain.acties import ACTIES
from kerntaken_cli.domain.getallen import EXACT, Som, share, total
from kerntaken_cli.domain.model import HERKOMSTEN, SOORTEN, Dimensie, Gegevens, Herkomst
from kerntaken_cli.domain.uitkomst import Uitkomst, Uitkomstregel

HUNDRED = Decimal(100)
PERCENT = Decimal("0.01")

Sleutel = str | None
"""A value of a dimension; None gathers the tasks that have no value on it."""


Stroomnaam = Literal["regionaal", "naar-gemeenten", "vervalt", "extra"]
"""What can become of the money of a task."""


class Verschil(NamedTuple):
    """What a scenario changes in a group: the known part, and how many unknown amounts lower or raise it further."""

    bekend: Decimal
    lager: int = 0
    hoger: int = 0


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

    @property
    def verschil(self) -> Verschil:
        """What the scenario changes; a cost that stays unknown on both sides changes nothing we know of."""
        verschil = EXACT.subtract(self.regionaal.bekend, self.nul.bekend)
        return Verschil(verschil, self.naar_gemeenten.pm + self.vervalt.pm, self.extra.pm)

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
    rows: dict[Sleutel, list[Uitkomstregel]] = {key: [] for key in known_values(gegevens, per)}
    values = VALUES[per]
    for regel in uitkomst.regels:
        for key, part in values(regel):
            rows.setdefault(key, []).append(part)
    if (rest := rows.pop(None, None)) is not None:
        rows[None] = rest
    return Verdeling(per, {key: group(parts) for key, parts in rows.items()}, group(uitkomst.regels))


def cross(uitkomst: Uitkomst, gegevens: Gegevens, rij: Dimensie, kolom: Dimensie) -> Kruistabel:
    """Group an outcome along two dimensions at once."""
    rows: dict[tuple[Sleutel, Sleutel], list[Uitkomstregel]] = {}
    for regel in uitkomst.regels:
        for row, part in VALUES[rij](regel):
            for column, smaller in VALUES[kolom](part):
                rows.setdefault((row, column), []).append(smaller)
    return Kruistabel(
        distribute(uitkomst, gegevens, rij),
        distribute(uitkomst, gegevens, kolom),
        {key: group(parts) for key, parts in rows.items()},
    )


def group(regels: Collection[Uitkomstregel]) -> Groep:
    """Return the sums over rows, and where their amounts come from."""
    return Groep(
        len(regels),
        total(regel.nul for regel in regels),
        total(regel.regionaal for regel in regels),
        total(regel.naar_gemeenten for regel in regels),
        total(regel.vervalt for regel in regels),
        total(regel.extra for regel in regels),
        frozenset(regel.taak.kosten.herkomst for regel in regels),
    )


def whole(uitkomst: Uitkomst) -> Groep:
    """Return the sums over all rows of an outcome."""
    return group(uitkomst.regels)


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


def _streams(regel: Uitkomstregel) -> Iterator[tuple[Sleutel, Uitkomstregel]]:
    """Yield the part of a row that each stream pays, and what no stream is stated for."""
    rest = HUNDRED
    for stroom, procent in regel.taak.stromen.items():
        rest = EXACT.subtract(rest, procent)
        yield stroom, regel.part(EXACT.multiply(procent, PERCENT))
    if rest:
        yield None, regel.part(EXACT.multiply(rest, PERCENT)) if rest != HUNDRED else regel


VALUES: dict[Dimensie, Callable[[Uitkomstregel], Iterable[tuple[Sleutel, Uitkomstregel]]]] = {
    "pijler": lambda regel: ((regel.taak.pijler, regel),),
    "soort": lambda regel: ((regel.taak.soort, regel),),
    "actie": lambda regel: ((regel.actie, regel),),
    "stroom": _streams,
    "taakveld": lambda regel: ((regel.taak.taakveld, regel),),
    "herkomst": lambda regel: ((regel.taak.kosten.herkomst, regel),),
    "taak": lambda regel: ((regel.taak.id, regel),),
}
"""How each dimension reads a row: its value, or several with the part of the row that each takes."""
