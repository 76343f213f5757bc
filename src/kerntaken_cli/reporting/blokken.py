"""The neutral form of an answer: blocks to read, records for a spreadsheet, data for a program.

A view is written once per answer and a format once for all views. Blocks carry finished Dutch text, and figures in them
their value; records and data carry exact values as strings, and come from the answer itself, never from the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple, Self

from kerntaken_cli.documents.fields import Record

Stijl = Literal["gewoon", "subtotaal", "totaal"]
Uitlijning = Literal["links", "rechts"]
Nadruk = Literal["gewoon", "zacht", "vet"]
"""How heavy text is: what may be skipped is soft, and never anything that decides."""
Kleur = Literal["gewoon", "ernstig", "let-op", "meer", "vanzelf"]
"""What a colour adds to a word that says the same: never more than that."""


class Kop(NamedTuple):
    """A heading; level 1 opens the page."""

    tekst: str
    niveau: int = 2


class Alinea(NamedTuple):
    """A paragraph; a ``term``, if any, stands in bold before it, and a first screen shows so many lines of it."""

    tekst: str
    nadruk: Nadruk = "gewoon"
    term: str = ""
    hoogstens: int = 0


class Punt(NamedTuple):
    """An item of a list: a term in bold, if any, and its text; ``onder`` are lines below it."""

    term: str
    tekst: str = ""
    onder: tuple[str, ...] = ()

    @property
    def voor(self) -> str:
        """The term as it stands before the text: with a colon, unless it asks a question or there is no text."""
        return self.term if not self.tekst or self.term.endswith("?") else f"{self.term}:"


class Lijst(NamedTuple):
    """A list of items."""

    punten: tuple[Punt, ...]


class Cijfer(str):
    """A figure as it is written in a table, with its exact value; None where it is unknown or does not apply.

    One that rests on an assumption is marked where it stands.
    """

    __slots__ = ("aanname", "waarde")
    waarde: Decimal | Fraction | None
    aanname: bool

    def __new__(cls, tekst: str, waarde: Decimal | Fraction | None = None, *, aanname: bool = False) -> Self:
        """Write a value as a text."""
        cijfer = super().__new__(cls, tekst)
        cijfer.waarde, cijfer.aanname = waarde, aanname
        return cijfer

    def on(self, *, aanname: bool) -> Self:
        """Return the figure as one that rests on an assumption, or not; nothing rests on nothing."""
        return type(self)(self, self.waarde, aanname=aanname and bool(self.waarde))


class Woord(str):
    """A word in a table that a screen may colour."""

    __slots__ = ("kleur",)
    kleur: Kleur

    def __new__(cls, tekst: str, kleur: Kleur) -> Self:
        """Colour a text."""
        woord = super().__new__(cls, tekst)
        woord.kleur = kleur
        return woord


class Balk(str):
    """A bar as long as a value beside it."""

    __slots__ = ()


STER = "*"
"""Stands behind a figure that rests on an assumption."""


class Kolom(NamedTuple):
    """A column: its heading and side, and how soon it may go when the terminal is narrow (0 = never).

    ``balk`` is the heading of the bars that a screen may draw of its values beside them, where there is room. What is
    ``heel`` is neither broken nor shortened; a first screen shortens a name, and wraps what ``loopt_door``.
    """

    kop: str
    uitlijning: Uitlijning = "rechts"
    wijkt: int = 0
    balk: str = ""
    heel: bool = False
    loopt_door: bool = False


class Rij(NamedTuple):
    """A row of cells, its weight in the table, and a shorter first cell for where there is no room."""

    cellen: tuple[str | Cijfer, ...]
    stijl: Stijl = "gewoon"
    kort: str = ""


class Tabel(NamedTuple):
    """A table with a caption that names unit and base."""

    titel: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[Rij, ...]
    bijschrift: str = ""


class Tekstblok(NamedTuple):
    """Text as it is written, line by line, such as a piece of YAML."""

    tekst: str


Blok = Kop | Alinea | Lijst | Tabel | Tekstblok


class Naast(NamedTuple):
    """Two tables of a first screen, beside each other where there is room and else below each other."""

    links: Tabel
    rechts: Tabel


class Samen(NamedTuple):
    """Blocks of a first screen that belong together: no blank line stands between them."""

    blokken: tuple[Kop | Alinea | Tabel | Naast, ...]


class View(NamedTuple):
    """An answer ready for every format; each part is made only when a format asks for it.

    ``eerste`` is the answer on one screen, with at most so many rows in what can be any length; without one the whole
    is shown.
    """

    blokken: Callable[[], Iterable[Blok]]
    records: Callable[[], Sequence[Record]]
    data: Callable[[], Mapping[str, object]]
    eerste: Callable[[int], Iterable[Samen]] | None = None


def marked(tabel: Tabel) -> Tabel:
    """Return a table with a mark behind each figure that rests on an assumption, and as much room behind the others."""
    rows = [list(rij.cellen) for rij in tabel.rijen]
    for i, kolom in enumerate(tabel.kolommen):
        column = [row[i] for row in rows]
        if kolom.uitlijning == "rechts" and any(_rests_on_assumption(cel) for cel in column):
            for row, cel in zip(rows, column, strict=True):
                row[i] = _with_room(cel, STER if _rests_on_assumption(cel) else " ")
    return tabel._replace(
        rijen=tuple(rij._replace(cellen=tuple(row)) for rij, row in zip(tabel.rijen, rows, strict=True))
    )


def _rests_on_assumption(cel: str) -> bool:
    return isinstance(cel, Cijfer) and cel.aanname


def _with_room(cel: str, sign: str) -> str:
    return Cijfer(f"{cel}{sign}", cel.waarde) if isinstance(cel, Cijfer) else f"{cel}{sign}"


BAR_LENGTH = 8
EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")


def with_bars(tabel: Tabel) -> Tabel:
    """Return a table with bars in a column of their own, behind the column whose values they show."""
    at = next((i for i, kolom in enumerate(tabel.kolommen) if kolom.balk), None)
    if at is None:
        return tabel
    values = [_value(rij, at) for rij in tabel.rijen]
    biggest = max(values, default=0.0)
    kolom = tabel.kolommen[at]
    pair = (kolom._replace(balk=""), Kolom(kolom.balk, "links", wijkt=2, heel=True))
    columns = (*tabel.kolommen[:at], *pair, *tabel.kolommen[at + 1 :])
    rows = (
        rij._replace(cellen=(*rij.cellen[: at + 1], _bar(value, biggest), *rij.cellen[at + 1 :]))
        for rij, value in zip(tabel.rijen, values, strict=True)
    )
    return tabel._replace(kolommen=columns, rijen=tuple(rows))


def _value(rij: Rij, i: int) -> float:
    """Return what a cell is worth; sums have no bar."""
    cel = rij.cellen[i]
    return float(cel.waarde) if isinstance(cel, Cijfer) and cel.waarde and rij.stijl == "gewoon" else 0.0


def _bar(value: float, biggest: float) -> Balk:
    """Return a bar in eighths of a character, beside the largest value of its column."""
    eighths = round(value / biggest * BAR_LENGTH * 8) if biggest else 0
    return Balk("█" * (eighths // 8) + EIGHTHS[eighths % 8])
