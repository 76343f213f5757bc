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


def _quote(text: str) -> str:
    return f'zet aanhalingstekens: "{text}"'


def _both_readings(text: str) -> str:
    thousands, decimal = text.replace(".", ""), text.rstrip("0").rstrip(".")
    return f"schrijf {thousands} of {decimal}: bedoelt u {thousands} of {decimal.replace('.', ',')}?"


def _written_out(text: str) -> str:
    """Return a number in full: ``1e6`` as ``1000000``, ``.5`` as ``0.5``."""
    number = Decimal(text)
    return f"schrijf {number:f}" if abs(number.adjusted()) < MAX_WRITTEN_OUT else "schrijf het getal voluit"


def _without_zeros(text: str) -> str:
    sign = "-" if text.startswith("-") else ""
    bare = sign + (text.lstrip("+-").lstrip("0") or "0")
    return f'schrijf {bare}, of "{text}" als het tekst is'


TRAPS: tuple[TrapKind, ...] = (
    TrapKind(re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}"), "{} is dubbelzinnig", _both_readings, DUBBELZINNIG_GETAL),
    TrapKind(
        re.compile(r"[-+]?0[0-9]+(?:\.[0-9]*)?"),
        "{} begint met een nul; YAML leest dat als een achttallig getal",
        _without_zeros,
    ),
    TrapKind(
        re.compile(r"[-+]?0[xob][0-9A-Fa-f_]+"),
        "{} is een getal in een ander grondtal",
        lambda text: f'schrijf het gewone getal, of "{text}" als het tekst is',
    ),
    TrapKind(
        re.compile(r"[-+]?[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?"),
        "{} bevat een liggend streepje",
        lambda text: f"schrijf {text.replace('_', '')}",
    ),
    TrapKind(
        re.compile(r"[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?"),
        "YAML leest {} als zestigtallig getal",
        _quote,
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
        lambda text: f"schrijf {text[1:]}",
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
    _quote,
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
    """Return what a scalar means that begins like a number."""
    thousands = TRAPS[0]
    if NUMBER.fullmatch(text):
        return Trap(thousands, text) if thousands.pattern.fullmatch(text) else Decimal(text)
    if DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    return next((Trap(kind, text) for kind in TRAPS if kind.pattern.fullmatch(text)), text)
