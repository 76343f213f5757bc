"""The bridge: the difference between two totals, attributed to the rules that decided and the facts that changed."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from kerntaken_cli.domain.besluit import Tabelregel
from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.getallen import EXACT, NUL, multiply, total
from kerntaken_cli.domain.uitkomst import Uitkomstregel
from kerntaken_cli.domain.verdeling import Verschil
from kerntaken_cli.domain.verschil import NO_CHANGE, Taakverschil, add, regionaal

Oorzaak = Literal["besluit", "bedrag", "nieuwe taak", "verdwenen taak"]
"""Why the total differs: another decision, another amount in the facts, or a task that one side does not have."""


class Brugdeel(NamedTuple):
    """A part of the difference in the total: what caused it, and for a decision the rule that decided on each side."""

    oorzaak: Oorzaak
    van: Tabelregel | None
    naar: Tabelregel | None
    taken: tuple[str, ...]
    verschil: Verschil


class Brug(NamedTuple):
    """The difference in the total with everything that it is made of; ``rest`` is what nothing explains: always 0."""

    delen: tuple[Brugdeel, ...]
    totaal: Verschil
    rest: Decimal


def bridge(verschillen: tuple[Taakverschil, ...]) -> Brug:
    """Attribute the difference in the total to what caused it; a pair of rules is one cause.

    Where the amount in the facts changed as well, that is counted at the old level, and the decision at the new amount.
    """
    parts: dict[tuple[Oorzaak, Route, Route], list[tuple[Taakverschil, Verschil]]] = {}
    for one in verschillen:
        for oorzaak, verschil in _causes(one):
            if verschil != NO_CHANGE:
                rules = (_route(one.van), _route(one.naar)) if oorzaak == "besluit" else ((), ())
                parts.setdefault((oorzaak, *rules), []).append((one, verschil))
    delen = tuple(_part(oorzaak, ones) for (oorzaak, _, _), ones in parts.items())
    olds = total(one.van.regionaal for one in verschillen if one.van is not None)
    news = total(one.naar.regionaal for one in verschillen if one.naar is not None)
    whole = EXACT.subtract(news.bekend, olds.bekend)
    totaal = add(one.change(regionaal) for one in verschillen)
    return Brug(
        delen, totaal._replace(bekend=whole), EXACT.subtract(whole, add(deel.verschil for deel in delen).bekend)
    )


def _causes(one: Taakverschil) -> Iterator[tuple[Oorzaak, Verschil]]:
    whole = one.change(regionaal)
    if one.van is None or one.naar is None:
        yield ("nieuwe taak" if one.van is None else "verdwenen taak"), whole
        return
    if one.van.nul == one.naar.nul:
        yield "besluit", whole
        return
    if one.van.nul is None or one.naar.nul is None:  # the amount became known or unknown: that is what changed
        yield "bedrag", whole
        return
    fact = multiply(EXACT.subtract(one.naar.nul, one.van.nul), one.van.besluit.keuze.niveau) or NUL
    yield "bedrag", Verschil(fact)
    yield "besluit", Verschil(EXACT.subtract(whole.bekend, fact))


def _part(oorzaak: Oorzaak, ones: list[tuple[Taakverschil, Verschil]]) -> Brugdeel:
    (first, _), *_ = ones
    is_besluit = oorzaak == "besluit"
    return Brugdeel(
        oorzaak,
        first.van.besluit.regel if is_besluit and first.van is not None else None,
        first.naar.besluit.regel if is_besluit and first.naar is not None else None,
        tuple(one.taak.id for one, _ in ones),
        add(verschil for _, verschil in ones),
    )


def _route(regel: Uitkomstregel | None) -> Route:
    return () if regel is None else regel.besluit.regel.route
