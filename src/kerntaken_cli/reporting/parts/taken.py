"""What the list of tasks and the card of one show alike."""

from __future__ import annotations

from typing import Any

from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import som
from kerntaken_cli.reporting.notation import Notatie, exact
from kerntaken_cli.reporting.parts.fields import dump


def unit_of(gegevens: Gegevens) -> str:
    """Return the unit of the data in words."""
    feiten = gegevens.feiten
    if feiten.eenheid == "procent":
        return f"in % van de totale kosten {feiten.peiljaar}"
    return f"in euro's, {feiten.peiljaar}"


def notatie_of(gegevens: Gegevens) -> Notatie:
    """Return how the amounts of the data are written: whole euros, or per cents with two decimals."""
    geld = gegevens.feiten.eenheid == "euro"
    return Notatie(bedrag_decimalen=0 if geld else 2, geld=geld)


def task_data(taak: Taak) -> dict[str, Any]:
    """Return a task as it is written in its file, PM included."""
    data = dump(taak)
    data["kosten"]["bedrag"] = exact(som(taak.kosten.bedrag))
    return data
