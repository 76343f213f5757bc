"""What a plain YAML scalar means here: text, an exact number, a date, nothing, or a trap that is refused.

YAML 1.1 reads ``no`` as false, ``012`` as ten, ``12:30`` as 750 and ``1.250`` as one and a quarter. Such a scalar
becomes a Trap, which no model accepts, so that the finding can say what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from kerntaken_cli.domain.diagnostics import Code
from kerntaken_cli.loading.codes import DUBBELZINNIG_GETAL, VERKEERDE_VORM, YAML_VALKUIL

MAX_WRITTEN_OUT = 15
"""A power of ten beyond this many digits is not written out in a remedy."""
MAX_NUMERAL = 100
"""No number of ours takes more characters; a longer one is refused without looking what it is."""


class TrapKind(NamedTuple):
    """A way in which YAML misleads: how it looks, what YAML makes of it, and what to write instead."""

    pattern: re.Pattern[str]
    bericht: str
    remedie: Callable[[str], str]
    code: Code = YAML_VALKUIL
    is_text: bool = False
    """Whether it is most likely text; where a number or a date belongs, quotes would not help."""


@dataclass(frozen=True)
class Trap:
    """A scalar that YAML readers understand otherwise than people; never accepted as a value."""

    kind: TrapKind
    text: str

    @property
    def bericht(self) -> str:
        """What is wrong with it, in Dutch."""
        return self.kind.bericht.format(self.text)

    @property
    def remedie(self) -> str:
        """What to write instead, in Dutch."""
        return self.kind.remedie(self.text)


def quote(text: str) -> str:
    """Return the advice to make text of something."""
    return f'zet aanhalingstekens: "{text}"'


def _both_readings(text: str) -> str:
    thousands, decimal = text.replace(".", ""), text.rstrip("0").rstrip(".")
    written = f"{decimal}0" if THOUSANDS.fullmatch(decimal) else decimal  # with a fourth decimal there is no doubt
    return f"schrijf {thousands} (duizendtallen) of {written} (decimalen)"


def _advice(number: str) -> str:
    """Return what to write for a number: itself, or what there is to say of it in turn."""
    meant = resolve(number)
    return meant.remedie if isinstance(meant, Trap) else f"schrijf {number}"


def _written_out(text: str) -> str:
    """Return a number in full: ``1e6`` as ``1000000``, ``.5`` as ``0.5``."""
    return _plain(text) if abs(Decimal(text).adjusted()) < MAX_WRITTEN_OUT else "schrijf het getal voluit"


def _plain(text: str) -> str:
    """Return the advice to write a number as it is meant, without zeros or signs that say nothing."""
    number = Decimal(text)
    return _advice(f"{number or abs(number):f}")


THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
"""What is a number of thousands in Dutch, and one with three decimals in YAML."""

AMBIGUOUS = TrapKind(THOUSANDS, "{} is dubbelzinnig", _both_readings, DUBBELZINNIG_GETAL)
TOO_LONG = TrapKind(
    re.compile("(?!)"), "dit getal is te lang", lambda _: f"schrijf een getal van hoogstens {MAX_NUMERAL} tekens"
)

TRAPS: tuple[TrapKind, ...] = (
    AMBIGUOUS,
    TrapKind(
        re.compile(r"[-+]?0[0-9]+(?:\.[0-9]*)?"),
        "{} begint met een nul; YAML leest dat als een achttallig getal",
        _plain,
    ),
    TrapKind(
        re.compile(r"[-+]?0[xob][0-9A-Fa-f_]+"),
        "{} is een getal in een ander grondtal",
        lambda _: "schrijf het gewone getal",
    ),
    TrapKind(
        re.compile(r"[-+]?[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?"),
        "{} bevat een liggend streepje",
        lambda text: _plain(text.replace("_", "")),
    ),
    TrapKind(
        re.compile(r"[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?"),
        "YAML leest {} als zestigtallig getal",
        quote,
        is_text=True,
    ),
    TrapKind(
        re.compile(r"[-+]?(?:[0-9]{1,30}\.?[0-9]{0,30}|\.[0-9]{1,30})[eE][-+]?[0-9]{1,6}"),
        "{} is een macht van tien",
        _written_out,
    ),
    TrapKind(
        re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"),
        "met {} is niet te rekenen",
        lambda _: "schrijf een bedrag, of PM als het onbekend is",
    ),
    TrapKind(
        re.compile(r"\+[0-9]+(?:\.[0-9]+)?"),
        "een getal krijgt geen plusteken: {}",
        _plain,
    ),
    TrapKind(re.compile(r"[-+]?(?:[0-9]+\.|\.[0-9]+)"), "{} mist een cijfer voor of na de punt", _written_out),
    TrapKind(
        re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?"),
        "{} is geen bestaande datum",
        lambda _: "schrijf jaar-maand-dag, zoals 2025-06-30",
    ),
)
"""Numbers and dates, in the order in which they are tried; a plain number comes after the first."""

YES_NO = TrapKind(
    re.compile(
        "|".join(f"{word}|{word.capitalize()}|{word.upper()}" for word in ("true", "false", "yes", "no", "on", "off"))
    ),
    "YAML leest {} als ja of nee, niet als tekst",
    quote,
    is_text=True,
)

NOTHING = TrapKind(
    re.compile(r"|~|null|Null|NULL"),
    "hier staat niets",
    lambda _: "vul een waarde in, of haal de sleutel weg",
    VERKEERDE_VORM,
)
"""An empty value: nobody can tell what was meant, so it is never taken for nothing at all."""

ALIAS = TrapKind(re.compile("(?!)"), "{}", lambda text: text)
"""Stands for a value that was an alias, which has been told already."""

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
NUMERAL = frozenset("0123456789+-._:")
NUMBER_START = frozenset("0123456789+-.")
SUSPECT = frozenset({"", *"~nNtTfFyYoO"})
"""How a word begins that may be nothing, yes or no; every other word is text, without further looking."""
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Scalar = str | Decimal | date | Trap


def resolve(text: str) -> Scalar:
    """Return what a plain (unquoted) scalar means, as exactly as it is written."""
    first = text[:1]
    if first in NUMBER_START:
        return _numeral(text)
    if first not in SUSPECT:
        return text
    return next((Trap(kind, text) for kind in (NOTHING, YES_NO) if kind.pattern.fullmatch(text)), text)


def _numeral(text: str) -> Scalar:
    """Return what a scalar means that begins like a number; how long one can be is bounded, and so is the looking."""
    if len(text) > MAX_NUMERAL:
        return Trap(TOO_LONG, text) if NUMERAL.issuperset(text) else text
    if NUMBER.fullmatch(text):
        return Trap(AMBIGUOUS, text) if THOUSANDS.fullmatch(text) else Decimal(text)
    if DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    return next((Trap(kind, text) for kind in TRAPS if kind.pattern.fullmatch(text)), text)
