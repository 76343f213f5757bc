"""The bridge: the difference between two totals, attributed to the rules that decided and the facts that changed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.getallen import Number, Saldo, minus, netto, times
from kerntaken_cli.domain.keuzes import Tabelregel
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verschil import Groepsverschil, Taakverschil

Oorzaak = Literal["besluit", "bedrag", "nieuwe taak", "verdwenen taak"]
"""Why the total differs: another decision, another amount in the facts, or a task that one side does not have."""


class Brugdeel(NamedTuple):
    """A part of the difference in the total: what caused it, and for a decision the rule that decided on each side."""

    oorzaak: Oorzaak
    van: Tabelregel | None
    naar: Tabelregel | None
    taken: tuple[str, ...]
    verschil: Saldo


class Brug(NamedTuple):
    """The difference in the total with everything that it is made of; ``rest`` is what nothing explains: always 0."""

    delen: tuple[Brugdeel, ...]
    totaal: Saldo
    rest: Number


def bridge(verschillen: tuple[Taakverschil, ...], totaal: Groepsverschil) -> Brug:
    """Attribute the difference in what the body spends to what caused it; a pair of rules is one cause.

    Where the amount in the facts changed as well, that is counted at the old level, and the decision at the new amount.
    """
    parts: dict[tuple[Oorzaak, Route, Route], list[tuple[Taakverschil, Saldo]]] = {}
    for one in verschillen:
        for oorzaak, verschil in _causes(one):
            if verschil:
                rules = (_route(one.van), _route(one.naar)) if oorzaak == "besluit" else ((), ())
                parts.setdefault((oorzaak, *rules), []).append((one, verschil))
    delen = tuple(_part(oorzaak, ones) for (oorzaak, _, _), ones in parts.items())
    explained = netto(deel.verschil for deel in delen)
    whole = minus(totaal.naar.bekend, totaal.van.bekend)
    return Brug(delen, replace(totaal.verschil, bekend=whole), minus(whole, explained.bekend))


def _causes(one: Taakverschil) -> Iterator[tuple[Oorzaak, Saldo]]:
    whole = one.verschil("regionaal")
    if one.van is None or one.naar is None:
        yield ("nieuwe taak" if one.van is None else "verdwenen taak"), whole
        return
    before, after = one.van.bedragen.nul, one.naar.bedragen.nul
    if before == after:
        yield "besluit", whole
    elif before.pm or after.pm:  # the amount became known or unknown: that is what changed
        yield "bedrag", whole
    else:
        fact = times(minus(after.bekend, before.bekend), one.van.keuze.niveau)
        yield "bedrag", Saldo(fact)
        yield "besluit", Saldo(minus(whole.bekend, fact))


def _part(oorzaak: Oorzaak, ones: list[tuple[Taakverschil, Saldo]]) -> Brugdeel:
    (first, _), *_ = ones
    is_besluit = oorzaak == "besluit"
    return Brugdeel(
        oorzaak,
        first.van.besluit if is_besluit and first.van is not None else None,
        first.naar.besluit if is_besluit and first.naar is not None else None,
        tuple(one.taak.id for one, _ in ones),
        netto(verschil for _, verschil in ones),
    )


def _route(one: Taakuitkomst | None) -> Route:
    return () if one is None else one.besluit.route
