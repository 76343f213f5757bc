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
from kerntaken_cli.domain.getallen import EXACT, GELIJK, NIETS, Som, round_plain, share
from kerntaken_cli.domain.lijsten import Dimensie
from kerntaken_cli.domain.uitkomst import Uitkomst, as_it_is, select
from kerntaken_cli.domain.verdeling import DIMENSIE, distribute
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


Tafel = tuple[dict[str, Som], Som]
"""What the data give for each value of a published table, and their total: the base of shares."""


def compare(gegevens: Gegevens) -> tuple[IJking, ...]:
    """Return every published figure with the computed one, in which all stays as it is."""
    known: dict[tuple[object, ...], Tafel] = {}  # many published tables may ask the same
    years: dict[int | None, Uitkomst] = {}
    found: list[IJking] = []
    for i, ijkpunt in enumerate(gegevens.feiten.ijkpunten):
        asked = Verzoek(
            basis=ijkpunt.basis,
            pijlers=(ijkpunt.pijler,) if ijkpunt.pijler else (),
            soorten=(ijkpunt.soort,) if ijkpunt.soort else (),
        )
        key = (asked, ijkpunt.per, ijkpunt.stroom, ijkpunt.jaar)
        if key not in known:
            if ijkpunt.jaar not in years:
                years[ijkpunt.jaar] = as_it_is(gegevens, jaar=ijkpunt.jaar)
            nul = select(years[ijkpunt.jaar], gegevens, asked)
            known[key] = (
                _contributions(nul, gegevens, ijkpunt)
                if ijkpunt.per == "gemeente"
                else _sums(_within(nul, ijkpunt.stroom), gegevens, ijkpunt.per)
            )
        found += _one_table(known[key], ijkpunt, i)
    return tuple(found)


def _sums(nul: Uitkomst, gegevens: Gegevens, per: Dimensie) -> Tafel:
    verdeling = distribute(nul, gegevens, per)
    values = {key: groep.bedragen.nul for key, groep in verdeling.groepen.items() if key is not None}
    return values, verdeling.totaal.bedragen.nul


def _contributions(nul: Uitkomst, gegevens: Gegevens, ijkpunt: IJkpunt) -> Tafel:
    """Return what every municipality pays the body: all of it, or by one stream; nothing where there are none."""
    if gegevens.gemeentenbestand is None or not gegevens.kent_stromen:
        return {}, NIETS
    from kerntaken_cli.domain.jaren import Jaarbeeld
    from kerntaken_cli.domain.rekening import bills, per_task

    found: dict[str, Som] = {}
    beeld = Jaarbeeld(ijkpunt.jaar or gegevens.ingang, nul, nul)
    for one in bills(per_task(beeld, gegevens), gegevens):
        paid = one.nul.bijdrage if ijkpunt.stroom is None else one.nul.stromen.get(ijkpunt.stroom, GELIJK)
        found["" if one.gemeente is None else one.gemeente.naam] = Som(paid.bekend, paid.hoger)
    return found, found.pop("")


def _within(uitkomst: Uitkomst, stroom: str | None) -> Uitkomst:
    """Return the part of an outcome that one stream pays; all of it where none is named."""
    if stroom is None:
        return uitkomst
    parts = (pair for one in uitkomst.taken for pair in DIMENSIE["stroom"].delen(one))
    return uitkomst._replace(taken=tuple(part for key, part in parts if key == stroom))


def _one_table(tafel: Tafel, ijkpunt: IJkpunt, index: int) -> Iterator[IJking]:
    values, total = tafel
    for vorm, sleutel, gepubliceerd in ijkpunt.tables:
        som = values.get(sleutel)
        exact = None if som is None else _share(som, total) if vorm == "aandelen" else _amount(som)
        decimals = max(0, -int(gepubliceerd.as_tuple().exponent))
        afgerond = None if exact is None else round_plain(exact, decimals)
        yield IJking(ijkpunt, vorm, sleutel, gepubliceerd, exact, afgerond, ("ijkpunten", index, vorm, sleutel))


def _share(som: Som, total: Som) -> Fraction | None:
    deel = share(som.bekend, total.bekend)
    return None if deel is None else deel * 100


def _amount(som: Som) -> Fraction | None:
    return None if som.is_onbekend else Fraction(som.bekend)
