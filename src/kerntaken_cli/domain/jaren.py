"""A scenario in one year beside the same year without decisions: what every question about money looks at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kerntaken_cli.domain.dekking import Dekking, cover
from kerntaken_cli.domain.getallen import Saldo, netto
from kerntaken_cli.domain.uitkomst import Uitkomst


@dataclass(frozen=True)
class Jaarbeeld:
    """A year: every task in the scenario and as it is, in the same order and the same money."""

    jaar: int
    nul: Uitkomst
    uitkomst: Uitkomst

    @cached_property
    def dekking(self) -> tuple[Dekking, ...]:
        """What pays each task in the scenario."""
        return tuple(map(cover, self.uitkomst.taken))

    @cached_property
    def dekking_nul(self) -> tuple[Dekking, ...]:
        """What pays each task as it is."""
        return tuple(map(cover, self.nul.taken))

    def betaald(self, stroom: str) -> Saldo:
        """Return what a stream pays of all tasks in the scenario."""
        return netto(one.betaald[stroom] for one in self.dekking if stroom in one.betaald)

    def betaald_nul(self, stroom: str) -> Saldo:
        """Return what a stream pays of all tasks as they are."""
        return netto(one.betaald[stroom] for one in self.dekking_nul if stroom in one.betaald)
