"""What a task or a group of tasks costs, and what becomes of that: five amounts, as one value.

Always ``nul + extra = regionaal + naar_gemeenten + vervalt``, exactly; an unknown cost (PM) stays unknown wherever the
task goes, and is nothing where it does not go.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter
from typing import Literal, NamedTuple

from kerntaken_cli.domain.getallen import NIETS, Som, total

Bedragnaam = Literal["nul", "regionaal", "naar-gemeenten", "vervalt", "extra"]


class Bedragrij(NamedTuple):
    """One of the amounts: how it is called in a table, and what it is."""

    kop: str
    uitleg: str


BEDRAG: dict[Bedragnaam, Bedragrij] = {
    "nul": Bedragrij("nul", "Wat nu wordt uitgegeven."),
    "regionaal": Bedragrij("bij de organisatie", "Wat de organisatie in het scenario uitgeeft."),
    "naar-gemeenten": Bedragrij("naar gemeenten", "Wat de gemeenten zelf gaan betalen."),
    "vervalt": Bedragrij("vervalt", "Wat niemand meer uitgeeft."),
    "extra": Bedragrij(
        "extra", "Wat er boven nul bij komt. Altijd geldt: nul + extra = regionaal + naar gemeenten + vervalt."
    ),
}
ATTRIBUTE = {naam: attrgetter(naam.replace("-", "_")) for naam in BEDRAG}


def without(*namen: Bedragnaam) -> tuple[Bedragnaam, ...]:
    """Return the names of the other amounts, in the order of tables."""
    return tuple(naam for naam in BEDRAG if naam not in namen)


@dataclass(frozen=True, slots=True)
class Bedragen:
    """The amounts of a task or a group a year, in the unit of the outcome."""

    nul: Som = NIETS
    regionaal: Som = NIETS
    naar_gemeenten: Som = NIETS
    vervalt: Som = NIETS
    extra: Som = NIETS

    def __getitem__(self, naam: Bedragnaam) -> Som:
        """Return one of the amounts by its name."""
        found: Som = ATTRIBUTE[naam](self)
        return found

    def items(self) -> tuple[tuple[Bedragnaam, Som], ...]:
        """Return the amounts with their names, in the order of tables."""
        return tuple((naam, self[naam]) for naam in BEDRAG)

    def __add__(self, other: Bedragen) -> Bedragen:
        """Add amount by amount."""
        return Bedragen(*(self[naam] + other[naam] for naam in BEDRAG))

    def part(self, deel: Decimal) -> Bedragen:
        """Return a part of every amount."""
        return Bedragen(*(som.part(deel) for _, som in self.items()))


GEEN = Bedragen()


def altogether(bedragen: Iterable[Bedragen]) -> Bedragen:
    """Add up the amounts of many tasks."""
    ones = list(bedragen)
    return Bedragen(*(total(map(attribute, ones)) for attribute in ATTRIBUTE.values()))
