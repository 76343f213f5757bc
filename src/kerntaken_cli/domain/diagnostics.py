"""A finding is data: a code, a place, a message and a remedy; how it looks is decided elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from typing_extensions import override

from kerntaken_cli.domain.bestanden import Bestand

Ernst = Literal["fout", "waarschuwing", "opmerking"]


class Ernstrij(NamedTuple):
    """How severe a finding is: the word for more than one, and what it means."""

    meervoud: str
    uitleg: str


ERNST: dict[Ernst, Ernstrij] = {
    "fout": Ernstrij("fouten", "met de gegevens valt zo niet te rekenen"),
    "waarschuwing": Ernstrij("waarschuwingen", "er valt te rekenen, maar dit vraagt om een tweede blik"),
    "opmerking": Ernstrij("opmerkingen", "goed om te weten"),
}

Route = tuple[str | int, ...]
"""The way to a value through the YAML: ``("taken", 3, "kosten", "bedrag")``."""


FAMILIES = {
    "KT0": "Lezen",
    "KT1": "Vorm",
    "KT2": "Verwijzingen",
    "KT3": "Gebruik",
    "KT4": "Regels",
    "KT5": "Wet",
    "KT6": "Inhoud",
    "KT7": "Sommen",
    "KT8": "Tijd en betalers",
    "KT9": "Sturing",
}
"""What the codes with the same first digit are about."""


class Code(NamedTuple):
    """A kind of finding: number, name, how severe it is, why it matters, a bad and a good example (Dutch)."""

    nummer: str
    naam: str
    ernst: Ernst
    waarom: str
    fout: str = ""
    goed: str = ""

    @property
    def is_hard(self) -> bool:
        """Whether it cannot be ignored or weighed: every error in what is read, what the law says and what adds up."""
        return self.ernst == "fout"

    @property
    def familie(self) -> str:
        """What the codes with the same first digit are about."""
        return FAMILIES[self.nummer[:3]]


def codes_in(module: Mapping[str, object]) -> tuple[Code, ...]:
    """Return the codes that a module states, in their order."""
    return tuple(value for value in module.values() if isinstance(value, Code))


class Place(NamedTuple):
    """A spot in a file as people count it: line and column start at 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    @override
    def __str__(self) -> str:
        """Return ``file:line:column``, or the file alone."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Diagnostic(NamedTuple):
    """One finding: what is wrong (Dutch), where, and what to write instead.

    ``op_sleutel`` says that the finding is about the key at the route, not about its value.
    ``plaats`` and ``eerder`` are filled in when the route has been looked up in the text.
    """

    code: Code
    bericht: str
    bestand: Bestand
    route: Route = ()
    remedie: str = ""
    op_sleutel: bool = False
    route_eerder: Route | None = None
    plaats: Place | None = None
    eerder: Place | None = None

    @property
    def is_fout(self) -> bool:
        """Whether the data cannot be used while this finding stands."""
        return self.code.ernst == "fout"

    @property
    def vindplaats(self) -> Place:
        """The place in the text; as long as it is not known, the file as a whole."""
        return self.plaats or Place(self.bestand)

    def at(self, plaats: Place, eerder: Place | None = None) -> Diagnostic:
        """Return the same finding with its place in the text."""
        return self._replace(plaats=plaats, eerder=eerder)


def sort_key(diagnostic: Diagnostic) -> tuple[Place, str, str]:
    """Order findings by place, then code, so that output never jumps."""
    return (diagnostic.vindplaats, diagnostic.code.nummer, diagnostic.bericht)
