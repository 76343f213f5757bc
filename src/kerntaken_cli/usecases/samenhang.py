"""What hangs together, and what a scenario does to it."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import SamenhangAntwoord
from kerntaken_cli.domain.feiten import Kant
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.samenhang import bonds
from kerntaken_cli.domain.suggestie import called
from kerntaken_cli.domain.weigering import Weigering, unknown
from kerntaken_cli.domain.woorden import kind_of, resolve
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
    if wat and wat not in gegevens.taken and wat not in gegevens.feiten.pijlers:
        wat = _meant(wat, gegevens)
    kant: Kant | None = None
    asked: frozenset[Kant] = frozenset()
    if wat in gegevens.taken:
        kant = Kant(taak=wat)
        # its own relations, those of its pillar, and those of a pillar with the same name
        asked = frozenset({kant, Kant(pijler=gegevens.taken[wat].pijler), Kant(pijler=wat)})
    elif wat in gegevens.feiten.pijlers:
        kant = Kant(pijler=wat)
        asked = frozenset({kant, *(Kant(taak=taak.id) for taak in gegevens.feiten.taken if taak.pijler == wat)})
    found = tuple(
        band._replace(plaats=invoer.dataset.place("taken", ("samenhang", band.nummer)))
        for band in bonds(gegevens, scenario, jaar)
        if kant is None or band.samenhang.van in asked or band.samenhang.naar in asked
    )
    return SamenhangAntwoord(gegevens, kant, scenario, found)


def _meant(wat: str, gegevens: Gegevens) -> str:
    """Return the task or pillar that a word stands for."""
    both = called(gegevens.taken, gegevens.feiten.pijlers)
    is_scenario = kind_of(wat, gegevens, ["scenario", "taak", "pijler"]) == "scenario"
    if not is_scenario and (found := both.meant(wat)) is not None:
        return found
    if is_scenario:
        see = gegevens.opdracht("samenhang", "--scenario", resolve("scenario", wat, gegevens, ""))
        raise Weigering(f"'{wat}' is een scenario", f"bedoelde u: {see}?")
    raise unknown("e taak of pijler", wat, both, gegevens.opdracht("taken"))
