"""Published figures beside what the data give: every published figure must come out.

A share does under plain rounding to the decimals that were published, an amount within the margin that is stated.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.feiten import IJkpunt, IJkvorm
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import EXACT, round_plain
from kerntaken_cli.domain.uitkomst import Uitkomst, select
from kerntaken_cli.domain.verdeling import DIMENSIE, Groep, Verdeling, distribute
from kerntaken_cli.domain.verzoek import Verzoek


class IJking(NamedTuple):
    """One published figure beside the computed one: both in per cent, or both in the unit of the data.

    ``exact`` is None where all of it is unknown; ``afgerond`` is as it would be published.
    """

    ijkpunt: IJkpunt
    vorm: IJkvorm
    sleutel: str
    gepubliceerd: Decimal
    exact: Fraction | None
    afgerond: Decimal | None
    route: Route

    @property
    def klopt(self) -> bool:
        """Whether the computed figure is the published one: a share as it is rounded, an amount within the margin."""
        if self.afgerond is None:
            return False
        marge = self.ijkpunt.marge if self.vorm == "bedragen" else Decimal(0)
        return abs(EXACT.subtract(self.afgerond, self.gepubliceerd)) <= marge


def compare(gegevens: Gegevens, nul: Uitkomst) -> tuple[IJking, ...]:
    """Return every published figure with the computed one; ``nul`` is the outcome in which all stays as it is."""
    known: dict[tuple[Verzoek, str | None], Verdeling] = {}  # many published tables may ask the same
    found: list[IJking] = []
    for i, ijkpunt in enumerate(gegevens.feiten.ijkpunten):
        asked = Verzoek(
            per=(ijkpunt.per,),
            basis=ijkpunt.basis,
            pijlers=(ijkpunt.pijler,) if ijkpunt.pijler else (),
            soorten=(ijkpunt.soort,) if ijkpunt.soort else (),
        )
        if (asked, ijkpunt.stroom) not in known:
            part = _within(select(nul, gegevens, asked), ijkpunt.stroom)
            known[asked, ijkpunt.stroom] = distribute(part, gegevens, ijkpunt.per)
        found += _one_table(known[asked, ijkpunt.stroom], ijkpunt, i)
    return tuple(found)


def _within(uitkomst: Uitkomst, stroom: str | None) -> Uitkomst:
    """Return the part of an outcome that one stream pays; all of it where none is named."""
    if stroom is None:
        return uitkomst
    parts = (pair for one in uitkomst.taken for pair in DIMENSIE["stroom"].delen(one))
    return uitkomst._replace(taken=tuple(part for key, part in parts if key == stroom))


def _one_table(verdeling: Verdeling, ijkpunt: IJkpunt, index: int) -> Iterator[IJking]:
    for vorm, sleutel, gepubliceerd in ijkpunt.tables:
        groep = verdeling.groepen.get(sleutel)
        exact = None if groep is None else _share(verdeling, groep) if vorm == "aandelen" else _amount(groep)
        decimals = max(0, -int(gepubliceerd.as_tuple().exponent))
        afgerond = None if exact is None else round_plain(exact, decimals)
        yield IJking(ijkpunt, vorm, sleutel, gepubliceerd, exact, afgerond, ("ijkpunten", index, vorm, sleutel))


def _share(verdeling: Verdeling, groep: Groep) -> Fraction | None:
    deel = verdeling.share_nul(groep)
    return None if deel is None else deel * 100


def _amount(groep: Groep) -> Fraction | None:
    nul = groep.bedragen.nul
    return None if nul.is_onbekend else Fraction(nul.bekend)
