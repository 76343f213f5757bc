"""What hangs together, and how far the afwegingskader has been filled in."""

from __future__ import annotations

from kerntaken_cli.domain import afweging as afwegingen
from kerntaken_cli.domain.afweging import AfwegingAntwoord
from kerntaken_cli.domain.model import Gegevens, Kant
from kerntaken_cli.domain.samenhang import SamenhangAntwoord, bonds
from kerntaken_cli.domain.weigering import unknown
from kerntaken_cli.usecases.invoer import Invoer


def samenhang(invoer: Invoer, gegevens: Gegevens, wat: str, scenario: str | None) -> SamenhangAntwoord:
    """Return the relations of a task or a pillar, or all of them for an empty name.

    A task also has the relations of its pillar. Raises Weigering for a name that is neither.
    """
    kant: Kant | None = None
    asked: tuple[Kant, ...] = ()
    if wat in gegevens.taken:
        kant = Kant(taak=wat)
        asked = (kant, Kant(pijler=gegevens.taken[wat].pijler))
    elif wat in gegevens.feiten.pijlers:
        kant = Kant(pijler=wat)
        asked = (kant, *(Kant(taak=taak.id) for taak in gegevens.feiten.taken if taak.pijler == wat))
    elif wat:
        raise unknown("e taak of pijler", wat, (*gegevens.taken, *gegevens.feiten.pijlers))
    found = tuple(
        band._replace(plaats=invoer.dataset.place("taken", ("samenhang", band.nummer)))
        for band in bonds(gegevens, scenario)
        if kant is None or band.samenhang.van in asked or band.samenhang.naar in asked
    )
    return SamenhangAntwoord(gegevens, kant, scenario, found)


def afweging(gegevens: Gegevens, scenario: str | None) -> AfwegingAntwoord:
    """Return how complete the answers are; with a scenario, for the choices that it makes."""
    return afwegingen.weigh(gegevens, scenario)
