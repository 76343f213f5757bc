"""Published figures beside what the data give: every published share must come out under plain rounding."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.feiten import IJkpunt
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import round_plain
from kerntaken_cli.domain.uitkomst import Uitkomst, select
from kerntaken_cli.domain.verdeling import Verdeling, distribute
from kerntaken_cli.domain.verzoek import Verzoek


class IJking(NamedTuple):
    """One published share beside the computed one, both in per cent."""

    ijkpunt: IJkpunt
    sleutel: str
    gepubliceerd: Decimal
    exact: Fraction | None
    afgerond: Decimal | None
    route: Route

    @property
    def klopt(self) -> bool:
        """Whether the computed share, plainly rounded, is the published one."""
        return self.afgerond == self.gepubliceerd


def compare(gegevens: Gegevens, nul: Uitkomst) -> tuple[IJking, ...]:
    """Return every published share with the computed one, rounded to the decimals that were published.

    ``nul`` is the outcome in which every task stays as it is.
    """
    known: dict[Verzoek, Verdeling] = {}  # many published tables may ask the same
    found: list[IJking] = []
    for i, ijkpunt in enumerate(gegevens.feiten.ijkpunten):
        asked = Verzoek(
            per=(ijkpunt.per,),
            basis=ijkpunt.basis,
            pijlers=(ijkpunt.pijler,) if ijkpunt.pijler else (),
            soorten=(ijkpunt.soort,) if ijkpunt.soort else (),
        )
        if asked not in known:
            known[asked] = distribute(select(nul, gegevens, asked), gegevens, ijkpunt.per)
        found += _one_table(known[asked], ijkpunt, i)
    return tuple(found)


def _one_table(verdeling: Verdeling, ijkpunt: IJkpunt, index: int) -> Iterator[IJking]:
    for sleutel, gepubliceerd in ijkpunt.aandelen.items():
        groep = verdeling.groepen.get(sleutel)
        deel = verdeling.share_nul(groep) if groep else None
        exact = None if deel is None else deel * 100
        decimals = max(0, -int(gepubliceerd.as_tuple().exponent))
        afgerond = None if exact is None else round_plain(exact, decimals)
        yield IJking(ijkpunt, sleutel, gepubliceerd, exact, afgerond, ("ijkpunten", index, "aandelen", sleutel))
