"""Answers as programs read them: every kind of JSON, with the type that says what stands in it.

The published schemas and the reader of kept results come out of these types; what a type says, its builder must give.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Literal, NamedTuple

Documentsoort = Literal[
    "kerntaken-scenario",
    "kerntaken-scenarios",
    "kerntaken-vergelijking",
    "kerntaken-matrix",
    "kerntaken-waarom",
    "kerntaken-waarom-som",
    "kerntaken-taak",
    "kerntaken-taken",
    "kerntaken-samenhang",
    "kerntaken-regels",
    "kerntaken-afweging",
    "kerntaken-ijkpunten",
    "kerntaken-dekking",
    "kerntaken-gemeenten",
    "kerntaken-waarom-rekening",
    "kerntaken-codes",
    "kerntaken-bevindingen",
]
"""The word under ``soort`` by which a program knows each kind, which is also the name of its schema."""


class Documentrij(NamedTuple):
    """A kind of JSON: the type that says what stands in it (module.name, in documents), and what it is (Dutch)."""

    type_naam: str
    uitleg: str

    def load(self) -> Any:  # noqa: ANN401 - Python has no one type for a TypedDict as such
        """Return the type; its module is loaded only now."""
        module, _, name = self.type_naam.rpartition(".")
        return getattr(import_module(f"{__name__}.{module}"), name)


DOCUMENT: dict[Documentsoort, Documentrij] = {
    "kerntaken-scenario": Documentrij(
        "scenario.ScenarioDocument",
        "Wat kerntaken scenario NAAM schrijft: de besluiten, en wat die met de kosten doen. Een bewaard resultaat.",
    ),
    "kerntaken-scenarios": Documentrij(
        "scenario.OverzichtDocument", "Wat kerntaken scenario zonder naam schrijft: alle scenario's."
    ),
    "kerntaken-vergelijking": Documentrij(
        "vergelijk.VergelijkingDocument", "Wat kerntaken vergelijk schrijft van twee scenario's."
    ),
    "kerntaken-matrix": Documentrij(
        "matrix.MatrixDocument", "Wat kerntaken vergelijk schrijft van drie of meer scenario's."
    ),
    "kerntaken-waarom": Documentrij("waarom.WaaromDocument", "Wat kerntaken waarom schrijft van één taak."),
    "kerntaken-waarom-som": Documentrij("waarom.WaaromSomDocument", "Wat kerntaken waarom schrijft van een bedrag."),
    "kerntaken-taak": Documentrij("taken.TaakDocument", "Wat kerntaken taak schrijft."),
    "kerntaken-taken": Documentrij("taken.TakenDocument", "Wat kerntaken taken schrijft."),
    "kerntaken-samenhang": Documentrij("samenhang.SamenhangDocument", "Wat kerntaken samenhang schrijft."),
    "kerntaken-regels": Documentrij("regels.RegelsDocument", "Wat kerntaken regels schrijft."),
    "kerntaken-afweging": Documentrij("afweging.AfwegingDocument", "Wat kerntaken afweging schrijft."),
    "kerntaken-ijkpunten": Documentrij("ijkpunten.IJkpuntenDocument", "Wat kerntaken ijkpunten schrijft."),
    "kerntaken-dekking": Documentrij(
        "geld.DekkingDocument", "Wat kerntaken dekking schrijft: waaruit de taken worden betaald, en wat ongedekt is."
    ),
    "kerntaken-gemeenten": Documentrij(
        "geld.GemeentenDocument", "Wat kerntaken gemeenten schrijft: wat elke gemeente betaalt, hier en thuis."
    ),
    "kerntaken-waarom-rekening": Documentrij(
        "waarom_rekening.WaaromRekeningDocument", "Wat kerntaken waarom schrijft van de rekening van een gemeente."
    ),
    "kerntaken-codes": Documentrij("codes.CodesDocument", "Wat kerntaken code schrijft."),
    "kerntaken-bevindingen": Documentrij(
        "bevindingen.BevindingenDocument", "Wat kerntaken valideer schrijft: alles wat er mis is met de gegevens."
    ),
}
