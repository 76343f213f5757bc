"""The files of a body: a row for each, and everything that reads, checks, keeps or explains files derives from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:  # a shell that completes asks only for names, and models take time to make
    from kerntaken_cli.domain.waarden import Model

Bestand = Literal["taken", "scenarios", "gemeenten", "instellingen"]
"""Which of the input files something stands in."""


@dataclass(frozen=True)
class Bestandrij:
    """A file: what it is called, its model (module.name), and the values that stand in for it where it cannot be read.

    Without ``verplicht`` it may be absent. ``gegevens`` says that it holds facts or choices: it shows where the data of
    a body are.
    """

    bestandsnaam: str
    modelnaam: str
    waarden: Mapping[str, Any]
    verplicht: bool = True
    gegevens: bool = True

    @cached_property
    def model(self) -> type[Model]:
        """The model at the top of the file; its module is loaded only now."""
        module, _, naam = self.modelnaam.partition(".")
        found: type[Model] = getattr(import_module(f"kerntaken_cli.domain.{module}"), naam)
        return found

    @cached_property
    def leeg(self) -> Model:
        """What stands in for a file that could not be read, or that is not there."""
        return self.model.model_construct(**{"versie": 1, **self.waarden})


BESTAND: dict[Bestand, Bestandrij] = {
    "taken": Bestandrij(
        "taken.yaml",
        "feiten.Takenbestand",
        {"organisatie": "", "peiljaar": 0, "eenheid": "euro", "pijlers": {}, "taken": ()},
    ),
    "scenarios": Bestandrij("scenarios.yaml", "keuzes.Scenariobestand", {"ingang": 0, "scenarios": {}}),
    "gemeenten": Bestandrij(
        "gemeenten.yaml",
        "gemeenten.Gemeentenbestand",
        {"peildatum": "onbekend", "bron": "", "gemeenten": ()},
        verplicht=False,
    ),
    "instellingen": Bestandrij("kerntaken.yaml", "instellingen.Instellingen", {}, verplicht=False, gegevens=False),
}
