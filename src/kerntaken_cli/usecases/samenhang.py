"""What hangs together, and what a scenario does to it."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import SamenhangAntwoord
from kerntaken_cli.domain.feiten import Kant
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.samenhang import bonds
from kerntaken_cli.domain.suggestie import called
from kerntaken_cli.domain.weigering import unknown
from kerntaken_cli.usecases.invoer import Invoer
from kerntaken_cli.usecases.standen import Stand


def samenhang_of(stand: Stand, wat: str) -> SamenhangAntwoord:
    """Return the relations of a task or a pillar with what a scenario does to them, or all for an empty name."""
    found = samenhang(stand.invoer, stand.gegevens, wat, stand.naam, stand.jaar)
    return found._replace(bewaard=stand.bewaard)


def samenhang(
    invoer: Invoer, gegevens: Gegevens, wat: str, scenario: str | None = None, jaar: int | None = None
) -> SamenhangAntwoord:
    """Return the relations of a task or a pillar, or all of them for an empty name.

    A task also has the relations of its pillar. Raises Weigering for a name that is neither.
    """
    kant: Kant | None = None
    asked: frozenset[Kant] = frozenset()
    if wat in gegevens.taken:
        kant = Kant(taak=wat)
        # its own relations, those of its pillar, and those of a pillar with the same name
        asked = frozenset({kant, Kant(pijler=gegevens.taken[wat].pijler), Kant(pijler=wat)})
    elif wat in gegevens.feiten.pijlers:
        kant = Kant(pijler=wat)
        asked = frozenset({kant, *(Kant(taak=taak.id) for taak in gegevens.feiten.taken if taak.pijler == wat)})
    elif wat:
        raise unknown(
            "e taak of pijler", wat, called(gegevens.taken, gegevens.feiten.pijlers), gegevens.opdracht("taken")
        )
    found = tuple(
        band._replace(plaats=invoer.dataset.place("taken", ("samenhang", band.nummer)))
        for band in bonds(gegevens, scenario, jaar)
        if kant is None or band.samenhang.van in asked or band.samenhang.naar in asked
    )
    return SamenhangAntwoord(gegevens, kant, scenario, found)
