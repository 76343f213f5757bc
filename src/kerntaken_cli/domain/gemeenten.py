"""The municipalities: ``gemeenten.yaml``, closed and frozen; who lives where, and the keys by which cost is divided."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Annotated

from pydantic import Field

from kerntaken_cli.domain.lijsten import GELIJK, INWONERS, Herkomst
from kerntaken_cli.domain.waarden import (
    DATUM_ONBEKEND,
    Gemeentecode,
    Gemeentenaam,
    Getal,
    Id,
    Inwoners,
    Model,
    Peildatum,
    Tekst,
    Versie,
)

LATEST = 2
"""A budget rests on the population of so many years earlier, or of later."""


class Gemeente(Model):
    """A municipality that takes part; its name is what people review, its code (CBS) is for programs."""

    code: Gemeentecode
    naam: Tekst
    inwoners: Inwoners


class Verdeelsleutel(Model):
    """Weights by which an amount is divided; they need not add to anything, and who is not named weighs nothing."""

    naam: Tekst
    waarden: Annotated[dict[Gemeentenaam, Getal], Field(min_length=1)]
    herkomst: Herkomst
    peildatum: Peildatum | None = None
    bron: Tekst = ""
    toelichting: Tekst = ""

    def weight(self, gemeente: str) -> Decimal:
        """Return what a municipality weighs."""
        return self.waarden.get(gemeente, Decimal(0))

    def total(self, deelnemers: Collection[str]) -> Decimal:
        """Return what those who take part weigh together."""
        return sum((self.weight(one) for one in deelnemers), Decimal(0))

    def share(self, gemeente: str, deelnemers: Collection[str]) -> Fraction:
        """Return the part that a municipality bears of what is divided among those who take part."""
        if gemeente not in deelnemers:
            return Fraction(0)
        return Fraction(self.weight(gemeente)) / Fraction(self.total(deelnemers))

    def is_stale(self, ingang: int) -> bool:
        """Whether its figures are too old for choices from a year on, or of nobody knows when."""
        if self.peildatum is None:
            return False
        return self.peildatum == DATUM_ONBEKEND or self.peildatum < date(ingang - LATEST, 1, 1)


class Gemeentenbestand(Model):
    """``gemeenten.yaml``: who takes part, and the keys by which they divide what they pay."""

    versie: Versie
    peildatum: Peildatum
    bron: Tekst
    gemeenten: Annotated[tuple[Gemeente, ...], Field(min_length=1)]
    verdeelsleutels: dict[Id, Verdeelsleutel] = Field(default_factory=dict)
    herkomst: Herkomst = "gepubliceerd"
    toelichting: Tekst = ""

    @cached_property
    def namen(self) -> tuple[str, ...]:
        """The names of all municipalities, in the order of the file."""
        return tuple(one.naam for one in self.gemeenten)

    @cached_property
    def sleutels(self) -> dict[str, Verdeelsleutel]:
        """Every key by its id: those that always exist, and those of the file."""
        people = {one.naam: Decimal(one.inwoners) for one in self.gemeenten}
        inwoners = Verdeelsleutel.model_construct(
            naam="Inwoners",
            waarden=people,
            herkomst=self.herkomst,
            peildatum=self.peildatum,
            bron=self.bron,
            toelichting="",
        )
        gelijk = inwoners.model_copy(
            update={
                "naam": "Elke gemeente evenveel",
                "waarden": dict.fromkeys(people, Decimal(1)),
                "herkomst": "gepubliceerd",
                "peildatum": None,
                "bron": "",
            }
        )
        return {INWONERS: inwoners, GELIJK: gelijk, **self.verdeelsleutels}
