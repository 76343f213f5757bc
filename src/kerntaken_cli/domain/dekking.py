"""What pays a task: which stream how much, what is not covered, and what is over.

Money that ends is taken over by nobody, and a stream that pays the rest does not grow to fill the hole. Of less task
every stream pays less, in proportion; what is added to a task is for the municipalities, for nobody else decided it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from kerntaken_cli.domain.acties import EEN
from kerntaken_cli.domain.bedragen import Bedragen
from kerntaken_cli.domain.feiten import REST, Stroom, Stroombedrag
from kerntaken_cli.domain.getallen import GELIJK, HUNDRED, NUL, Saldo, Som, netto, som
from kerntaken_cli.domain.lijsten import Dekkend, Herkomst
from kerntaken_cli.domain.uitkomst import KEEP, Taakuitkomst

SPLIT: Herkomst = "duiding"
"""A part in per cent has no source of its own: it is a reading of the author's."""


class Dekking(NamedTuple):
    """What pays a task in a year, in the unit of the outcome.

    Streams that ended pay nothing. ``bij`` is what is paid of what was added to the task, and stands in ``betaald`` as
    well. ``ongedekt`` is cost for which there is no money (any more), ``over`` money for which there is no cost, and
    ``onbekend`` cost of which nobody knows what pays it.
    """

    betaald: Mapping[str, Saldo] = {}
    ongedekt: Saldo = GELIJK
    over: Saldo = GELIJK
    onbekend: Saldo = GELIJK
    is_tijdelijk: bool = False
    bij: Mapping[str, Saldo] = {}

    @property
    def dekkend(self) -> Dekkend | None:
        """Whether it covers the cost; None where there is none."""
        if self.onbekend:
            return "onbekend"
        if self.ongedekt:
            return "nee" if self.ongedekt.bekend and not self.ongedekt.lager else "onbekend"
        if not any(self.betaald.values()):
            return None
        return "tijdelijk" if self.is_tijdelijk else "ja"


def cover(one: Taakuitkomst) -> Dekking:
    """Return what pays a task in the year of its outcome."""
    taak, regionaal = one.taak, one.bedragen.regionaal
    if not taak.stromen:
        return Dekking(onbekend=regionaal.saldo([one.herkomst]))
    alive = {naam: stroom for naam, stroom in one.betaalstromen.items() if stroom.pays_in(one.jaar)}
    owed = _owed(one)
    paid = {naam: saldo if naam in alive else GELIJK for naam, saldo in owed.items()}
    gone = netto(saldo for naam, saldo in owed.items() if naam not in alive)
    ongedekt, over = _balance(one, owed, paid, gone)
    more: dict[str, Saldo] = {}
    if extra := one.bedragen.extra.saldo([one.herkomst]):
        more = _shared(extra, {naam: paid[naam] for naam, stroom in alive.items() if stroom.is_gemeentelijk})
        paid |= {naam: paid[naam] + saldo for naam, saldo in more.items()}
        ongedekt = ongedekt if more else ongedekt + extra
    temporary = any(paid[naam] and stroom.is_tijdelijk for naam, stroom in alive.items())
    return Dekking(paid, ongedekt, over, is_tijdelijk=temporary, bij=more)


def left_by(one: Taakuitkomst, stroom: Stroom) -> Saldo:
    """Return what is not covered any more of a task once a stream has ended; nothing where it does not end."""
    if stroom.tot is None:
        return GELIJK
    last, after = (cover(one._replace(jaar=jaar)).ongedekt for jaar in (stroom.tot, stroom.tot + 1))
    return after - last


def in_nul(one: Taakuitkomst) -> Taakuitkomst:
    """Return a task in the same year as if nothing were decided about it."""
    return one._replace(besluit=KEEP, bedragen=Bedragen(one.bedragen.nul, one.bedragen.nul), schakels=())


def _base(one: Taakuitkomst) -> Som:
    """Return what the part of a task costs that was there before."""
    return one.bedragen.nul.part(min(one.keuze.niveau, EEN))


def _owed(one: Taakuitkomst) -> dict[str, Saldo]:
    """Return what each stream pays of that, were there still money; the rest takes no notice of what ended."""
    scale, base = min(one.keuze.niveau, EEN), _base(one)
    found: dict[str, Saldo] = {}
    for naam, deel in one.taak.stromen.items():
        if isinstance(deel, Stroombedrag):
            found[naam] = som(deel.bedrag).part(one.factor).part(scale).saldo([deel.herkomst])
        elif deel != REST:
            found[naam] = base.part(deel / HUNDRED).saldo([one.herkomst, SPLIT])
    if (rest := next((naam for naam, deel in one.taak.stromen.items() if deel == REST), None)) is not None:
        stated = netto(found.values())
        left = (base.saldo([one.herkomst]) - stated).positief
        is_unknown = scale and (base.pm or stated.hoger)
        found[rest] = Saldo(NUL, 0, 1, stated.herkomsten.union([one.herkomst])) if is_unknown else left
    return {naam: found.get(naam, GELIJK) for naam in one.taak.stromen}  # also where two pay the rest: that is told


def _balance(
    one: Taakuitkomst, owed: Mapping[str, Saldo], paid: Mapping[str, Saldo], gone: Saldo
) -> tuple[Saldo, Saldo]:
    """Return what is not covered of a task, and what is over; what was added to it left aside."""
    if not any(isinstance(deel, Stroombedrag) or deel == REST for deel in one.taak.stromen.values()):
        return gone, GELIJK
    saldo = _base(one).saldo([one.herkomst]) - netto(paid.values())
    if REST in one.taak.stromen.values() and any(one.hoger for one in owed.values()):
        return gone, GELIJK  # what the rest is, is unknown; that it covers what the others leave is not
    return saldo.positief, (-saldo).positief if saldo.bekend < 0 else GELIJK


def _shared(extra: Saldo, paid: Mapping[str, Saldo]) -> dict[str, Saldo]:
    """Return which part of what is added each stream pays: in proportion of what they pay, or else the same."""
    if len(paid) == 1:
        return dict.fromkeys(paid, extra)
    whole = netto(paid.values())
    if whole.hoger:
        return dict.fromkeys(paid, Saldo(NUL, 0, 1, extra.herkomsten))
    if not whole:
        return {naam: extra.part(Fraction(1, len(paid))) for naam in paid}
    return {naam: extra.part(Fraction(one.bekend) / Fraction(whole.bekend)) for naam, one in paid.items()}


def parts(one: Taakuitkomst) -> Iterable[tuple[str | None, Taakuitkomst]]:
    """Yield the part of a task for each stream that pays it, for what is not covered, and for what is over.

    None gathers what nobody knows the payer of. What is over stands against the rest, so that the parts add up.
    """
    now, then = cover(in_nul(one)), cover(one)
    pairs: dict[str | None, tuple[Saldo, Saldo]] = {
        naam: (now.betaald[naam], then.betaald[naam]) for naam in one.taak.stromen
    }
    pairs[ONGEDEKT] = now.ongedekt, then.ongedekt
    pairs[OVER] = -now.over, -then.over
    pairs[None] = now.onbekend, then.onbekend
    niveau = one.keuze.niveau
    for naam, (before, after) in pairs.items():
        if before or after or naam in one.taak.stromen:
            nul, rest = _som(before), _som(before.part(max(EEN - niveau, NUL)))
            yield (
                naam,
                one._replace(
                    bedragen=Bedragen(
                        nul,
                        regionaal=_som(after),
                        naar_gemeenten=rest if one.keuze.rest == "gemeenten" else Som(),
                        vervalt=rest if one.keuze.rest == "vervalt" else Som(),
                        extra=_som(after - before) if niveau > 1 else Som(),
                    )
                ),
            )


ONGEDEKT, OVER = "(ongedekt)", "(over)"
"""What stands for a stream where there is none; no id looks like it."""


def _som(saldo: Saldo) -> Som:
    return Som(saldo.bekend, saldo.hoger)
