"""What is asked: which part of an outcome, in which money; which tasks; or a result that was kept."""

from __future__ import annotations

from decimal import Decimal
from pathlib import PurePath
from typing import Literal, NamedTuple

from kerntaken_cli.domain.acties import Stelling
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.lijsten import Basis, Dimensie

Bedragseenheid = Literal["procent", "euro", "duizend euro"]


class Verzoek(NamedTuple):
    """How an outcome is asked for: which part, from which base, along which dimensions, in which money."""

    per: tuple[Dimensie, ...] = ()
    basis: Basis = "totaal"
    pijlers: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()
    begroting: Decimal | None = None

    def eenheid(self, gegevens: Gegevens) -> Bedragseenheid:
        """Return the unit of the amounts in the answer."""
        return "duizend euro" if self.begroting is not None else gegevens.feiten.eenheid

    def takes(self, taak: Taak, gegevens: Gegevens) -> bool:
        """Whether a task belongs to the part that is asked for."""
        return (
            (self.basis == "totaal" or gegevens.is_pijler(taak))
            and (not self.pijlers or taak.pijler in self.pijlers)
            and (not self.soorten or taak.soort in self.soorten)
        )


class Bewaard(NamedTuple):
    """A result that was kept: the file, who wrote it, and what was asked then; its figures are worked out anew."""

    pad: str
    versie: str
    scenario: str
    verzoek: Verzoek
    proef: tuple[Stelling, ...]

    @property
    def bestand(self) -> str:
        """How an answer names the file: as it was given, but never by where it lies on this machine."""
        path = PurePath(self.pad)
        return (path.name if path.is_absolute() else self.pad).encode("utf-8", "backslashreplace").decode()


class Filter(NamedTuple):
    """Which tasks are asked for; every condition that is given must hold. ``woorden`` are still to be looked up."""

    pijlers: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()
    acties: tuple[str, ...] = ()
    kenmerken: tuple[str, ...] = ()
    kaders: tuple[str, ...] = ()
    scenario: str | None = None
    woorden: tuple[str, ...] = ()
