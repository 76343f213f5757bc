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


class Kop(NamedTuple):
    """A heading; level 1 opens the page."""

    tekst: str
    niveau: int = 2


class Alinea(NamedTuple):
    """A paragraph."""

    tekst: str
    zacht: bool = False


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
    """A figure as it is written in a table, with its exact value; None where it is unknown or does not apply."""

    __slots__ = ("waarde",)
    waarde: Decimal | Fraction | None

    def __new__(cls, tekst: str, waarde: Decimal | Fraction | None = None) -> Self:
        """Write a value as a text."""
        cijfer = super().__new__(cls, tekst)
        cijfer.waarde = waarde
        return cijfer


class Kolom(NamedTuple):
    """A column: its heading and side, and how soon it may go when the terminal is narrow (0 = never).

    ``balk`` says that a screen may draw its values as bars beside them, where there is room.
    """

    kop: str
    uitlijning: Uitlijning = "rechts"
    wijkt: int = 0
    balk: bool = False


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


class View(NamedTuple):
    """An answer ready for every format; each part is made only when a format asks for it."""

    blokken: Callable[[], Iterable[Blok]]
    records: Callable[[], Sequence[Record]]
    data: Callable[[], Mapping[str, object]]
