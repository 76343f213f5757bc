"""Exact numbers: sums and differences that know what is unknown, and the only place where a number is rounded."""

from __future__ import annotations

import decimal
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

Geen = Literal["geen"]
GEEN_EIGEN: Geen = "geen"
"""How an amount is written of a post that has none of its own: it is part of another post, and counts as 0."""
Bedrag = Decimal | Geen | None
"""An amount in the unit of the data; ``None`` is PM: it exists, but nobody knows how much."""

NUL = Decimal(0)
HUNDRED = Decimal(100)
ONBEKEND = "PM"
"""How an amount is written that nobody knows."""

EXACT = decimal.Context(
    prec=2000, traps=[decimal.Inexact, decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow]
)
"""Decimal arithmetic that raises rather than rounds; 2000 digits are more than any file can ask for."""


@dataclass(frozen=True, slots=True)
class Som:
    """One amount or a sum of them: the known part, exactly, and how many addends are PM."""

    bekend: Decimal = NUL
    pm: int = 0

    def __add__(self, other: Som) -> Som:
        """Add the known parts exactly and count what is unknown."""
        return Som(EXACT.add(self.bekend, other.bekend), self.pm + other.pm)

    def __bool__(self) -> bool:
        """Whether there is anything at all: something known, or something unknown."""
        return bool(self.bekend or self.pm)

    @property
    def is_onbekend(self) -> bool:
        """Whether nothing is known of it: it reads as PM."""
        return bool(self.pm) and not self.bekend

    def part(self, factor: Decimal) -> Som:
        """Multiply exactly; nothing of an unknown amount is nothing, the rest of it is unknown."""
        if self.is_onbekend:
            return self if factor else NIETS
        return Som(EXACT.multiply(self.bekend, factor), self.pm) if factor else NIETS


NIETS = Som()


def som(bedrag: Bedrag) -> Som:
    """Return an amount as a sum of one; a post without an amount of its own adds nothing."""
    return Som(pm=1) if bedrag is None else NIETS if bedrag == GEEN_EIGEN else Som(bedrag)


def plain(value: Decimal) -> str:
    """Return a number as programs read it: exact, with a point, without zeros that say nothing."""
    return f"{EXACT.normalize(value):f}" if value else "0"


def exact(som: Som) -> str:
    """Return the known part of an amount or a sum as programs read it; only unknown amounts give PM."""
    return ONBEKEND if som.is_onbekend else plain(som.bekend)


def total(sommen: Iterable[Som]) -> Som:
    """Add up exactly, counting what is unknown."""
    ones = list(sommen)
    with decimal.localcontext(EXACT):
        return Som(sum([one.bekend for one in ones], NUL), sum([one.pm for one in ones]))


@dataclass(frozen=True, slots=True)
class Verschil:
    """What changes: the known part, and how many unknown amounts lower or raise it further."""

    bekend: Decimal = NUL
    lager: int = 0
    hoger: int = 0

    def __bool__(self) -> bool:
        """Whether anything changes at all, known or unknown."""
        return self != GELIJK


GELIJK = Verschil()


def exact_difference(verschil: Verschil) -> str:
    """Return the known part of a difference as programs read it; PM where all that changes is unknown."""
    return ONBEKEND if verschil and not verschil.bekend else plain(verschil.bekend)


def netto(verschillen: Iterable[Verschil]) -> Verschil:
    """Add up differences exactly, counting what is unknown."""
    ones = list(verschillen)
    with decimal.localcontext(EXACT):
        bekend = sum([one.bekend for one in ones], NUL)
    return Verschil(bekend, sum([one.lager for one in ones]), sum([one.hoger for one in ones]))


def share(deel: Decimal, geheel: Decimal) -> Fraction | None:
    """Return the exact share of a part in a base, or None when the base is zero."""
    return Fraction(deel) / Fraction(geheel) if geheel else None


def exact_share(deel: Fraction | None) -> str:
    """Return a share in per cent, rounded to six decimals; empty when there is no base."""
    return "" if deel is None else f"{round_plain(deel * 100, 6):f}"


def is_plain_number(text: str) -> bool:
    """Whether a text is a number in the digits 0 to 9, with a point at most."""
    digits = text.replace(".", "", 1)
    return digits.isascii() and digits.isdigit()


def with_comma(value: Decimal) -> str:
    """Return a number in full as it is written in Dutch, without a sign for thousands."""
    return f"{value:f}".replace(".", ",")


def round_plain(value: Fraction | Decimal, decimalen: int) -> Decimal:
    """Round half away from zero, the rounding of published tables."""
    scaled = Fraction(value) * 10**decimalen
    whole = (abs(scaled.numerator) * 2 + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(whole if scaled >= 0 else -whole).scaleb(-decimalen, EXACT)


def round_together(values: Sequence[Fraction], decimalen: int) -> list[Decimal]:
    """Round so that the results add to the rounded sum (largest remainder; ties go to the first)."""
    scaled = [value * 10**decimalen for value in values]
    floors = [value.numerator // value.denominator for value in scaled]
    missing = int(round_plain(sum(values, Fraction(0)), decimalen).scaleb(decimalen, EXACT)) - sum(floors)
    by_remainder = sorted(range(len(values)), key=lambda i: (floors[i] - scaled[i], i))
    for i in by_remainder[:missing]:
        floors[i] += 1
    return [Decimal(whole).scaleb(-decimalen, EXACT) for whole in floors]
