"""Exact numbers: sums and differences that know what is unknown, and the only place where a number is rounded."""

from __future__ import annotations

import decimal
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from kerntaken_cli.domain.lijsten import Herkomst

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

Number = Decimal | Fraction
"""An exact number: a decimal as it was written and worked out, or a fraction from where something was divided."""


def plus(one: Number, other: Number) -> Number:
    """Add two numbers exactly."""
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return EXACT.add(one, other)
    return Fraction(one) + Fraction(other)


def minus(one: Number, other: Number) -> Number:
    """Subtract the second number from the first exactly."""
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return EXACT.subtract(one, other)
    return Fraction(one) - Fraction(other)


def times(one: Number, other: Number) -> Number:
    """Multiply two numbers exactly."""
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return EXACT.multiply(one, other)
    return Fraction(one) * Fraction(other)


def summed(numbers: Iterable[Number]) -> Number:
    """Add up numbers exactly."""
    ones = list(numbers)
    try:
        with decimal.localcontext(EXACT):
            return sum(ones, NUL)
    except TypeError:  # a decimal and a fraction do not add by themselves
        return sum((Fraction(one) for one in ones), Fraction(0))


@dataclass(frozen=True, slots=True)
class Som:
    """One amount or a sum of them: the known part, exactly, and how many addends are PM."""

    bekend: Number = NUL
    pm: int = 0

    def __add__(self, other: Som) -> Som:
        """Add the known parts exactly and count what is unknown."""
        return Som(plus(self.bekend, other.bekend), self.pm + other.pm)

    def __bool__(self) -> bool:
        """Whether there is anything at all: something known, or something unknown."""
        return bool(self.bekend or self.pm)

    @property
    def is_onbekend(self) -> bool:
        """Whether nothing is known of it: it reads as PM."""
        return bool(self.pm) and not self.bekend

    def part(self, factor: Number) -> Som:
        """Multiply exactly; nothing of an unknown amount is nothing, the rest of it is unknown."""
        if self.is_onbekend:
            return self if factor else NIETS
        return Som(times(self.bekend, factor), self.pm) if factor else NIETS

    def saldo(self, herkomsten: Iterable[Herkomst] = ()) -> Saldo:
        """Return it as an amount that can be divided and subtracted, with where it comes from."""
        return Saldo(self.bekend, 0, self.pm, frozenset(herkomsten)) if self else GELIJK


NIETS = Som()


def som(bedrag: Bedrag) -> Som:
    """Return an amount as a sum of one; a post without an amount of its own adds nothing."""
    return Som(pm=1) if bedrag is None else NIETS if bedrag == GEEN_EIGEN else Som(bedrag)


def plain(value: Number) -> str:
    """Return a number as programs read it: exact, with a point, without zeros that say nothing.

    What no finite decimal can hold is a fraction: ``1/3``.
    """
    if isinstance(value, Fraction):
        rest = value.denominator
        for prime in (2, 5):
            while rest % prime == 0:
                rest //= prime
        if rest > 1:
            return f"{value.numerator}/{value.denominator}"
        value = EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))
    return f"{EXACT.normalize(value):f}" if value else "0"


def exact(som: Som) -> str:
    """Return the known part of an amount or a sum as programs read it; only unknown amounts give PM."""
    return ONBEKEND if som.is_onbekend else plain(som.bekend)


def total(sommen: Iterable[Som]) -> Som:
    """Add up exactly, counting what is unknown."""
    ones = list(sommen)
    return Som(summed([one.bekend for one in ones]), sum([one.pm for one in ones]))


@dataclass(frozen=True, slots=True)
class Saldo:
    """What is left over or changes: the known part, and how many unknown amounts lower or raise it further.

    ``herkomsten`` say where what adds to it comes from, where somebody keeps that.
    """

    bekend: Number = NUL
    lager: int = 0
    hoger: int = 0
    herkomsten: frozenset[Herkomst] = frozenset()

    def __bool__(self) -> bool:
        """Whether there is anything at all, known or unknown."""
        return bool(self.bekend or self.lager or self.hoger)

    def __add__(self, other: Saldo) -> Saldo:
        """Add exactly, counting what is unknown; what is nothing makes a sum no less sure."""
        return netto([self, other])

    def __neg__(self) -> Saldo:
        """Turn it round: what could be more is then what could be less."""
        return Saldo(-self.bekend, self.hoger, self.lager, self.herkomsten)

    def __sub__(self, other: Saldo) -> Saldo:
        """Subtract exactly, counting what is unknown."""
        return self + -other

    @property
    def grootte(self) -> Number:
        """How much of it is known, whichever way it goes."""
        return self.bekend if self.bekend >= 0 else -self.bekend

    @property
    def positief(self) -> Saldo:
        """As much of it as is more than nothing."""
        if self.bekend > 0:
            return self
        return Saldo(NUL, 0, self.hoger, self.herkomsten) if self.hoger else GELIJK

    def part(self, factor: Number, herkomsten: Iterable[Herkomst] = ()) -> Saldo:
        """Multiply exactly by 0 or more, of which may be told where it comes from."""
        if not factor or not self:
            return GELIJK
        return Saldo(times(self.bekend, factor), self.lager, self.hoger, self.herkomsten.union(herkomsten))


GELIJK = Saldo()


def exact_difference(verschil: Saldo) -> str:
    """Return the known part of a difference as programs read it; PM where all that changes is unknown."""
    return ONBEKEND if verschil and not verschil.bekend else plain(verschil.bekend)


def netto(verschillen: Iterable[Saldo]) -> Saldo:
    """Add up exactly, counting what is unknown."""
    ones = [one for one in verschillen if one]
    if len(ones) == 1:
        return ones[0]
    herkomsten = frozenset[Herkomst]().union(*(one.herkomsten for one in ones))
    lager, hoger = sum([one.lager for one in ones]), sum([one.hoger for one in ones])
    return Saldo(summed([one.bekend for one in ones]), lager, hoger, herkomsten)


def share(deel: Number, geheel: Number) -> Fraction | None:
    """Return the exact share of a part in a base, or None when the base is zero."""
    return Fraction(deel) / Fraction(geheel) if geheel else None


def exact_share(deel: Fraction | None) -> str:
    """Return a share in per cent, rounded to six decimals; empty when there is no base."""
    return "" if deel is None else f"{round_plain(deel * 100, 6):f}"


MIN = "−"


def dutch(value: Decimal) -> str:
    """Return a number with a point for thousands and a comma for decimals."""
    text = f"{value.copy_abs():,f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return (MIN if value < 0 else "") + text


def is_plain_number(text: str) -> bool:
    """Whether a text is a number in the digits 0 to 9, with a point at most."""
    digits = text.replace(".", "", 1)
    return digits.isascii() and digits.isdigit()


def with_comma(value: Number) -> str:
    """Return a number in full as it is written in Dutch, without a sign for thousands."""
    return (f"{value:f}" if isinstance(value, Decimal) else plain(value)).replace(".", ",")


def round_plain(value: Number, decimalen: int) -> Decimal:
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
