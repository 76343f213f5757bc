"""Relations between tasks and pillars, seen from both sides, and what a scenario does to them: shown, not priced."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from kerntaken_cli.domain.besluit import decided
from kerntaken_cli.domain.diagnostics import Place
from kerntaken_cli.domain.feiten import Kant, Samenhang
from kerntaken_cli.domain.gegevens import Gegevens

Toestand = Literal["blijft", "verzwakt", "breekt", "vervalt"]
"""What becomes of a relation: both sides stay; one goes on in part; one leaves; both do, or nothing is left of it."""

Blijven = Literal["geheel", "deels", "niet"]


class Band(NamedTuple):
    """A relation, where it is written, and what a scenario does to it where one was asked for."""

    samenhang: Samenhang
    nummer: int
    toestand: Toestand | None = None
    plaats: Place | None = None

    @property
    def breaks(self) -> bool:
        """Whether the scenario breaks it."""
        return self.toestand == "breekt"


def bonds(gegevens: Gegevens, scenario: str | None = None, jaar: int | None = None) -> tuple[Band, ...]:
    """Return every relation in the order of the file, with its state in a scenario where one is named."""
    relations = gegevens.feiten.samenhang
    if scenario is None:
        return tuple(Band(one, i) for i, one in enumerate(relations))
    stays = _staying(gegevens, scenario, jaar) if relations else {}
    return tuple(Band(one, i, _state(one, stays)) for i, one in enumerate(relations))


Banden = Mapping[Kant, tuple[Band, ...]]
"""The relations of every task and pillar that has any, from whichever side."""


def by_side(bands: Iterable[Band]) -> Banden:
    """Return relations by each of their sides."""
    found: dict[Kant, list[Band]] = {}
    for band in bands:
        for kant in (band.samenhang.van, band.samenhang.naar):
            found.setdefault(kant, []).append(band)
    return {kant: tuple(ones) for kant, ones in found.items()}


def other_side(samenhang: Samenhang, kant: Kant) -> Kant:
    """Return the side of a relation that is not the given one."""
    return samenhang.naar if samenhang.van == kant else samenhang.van


def _staying(gegevens: Gegevens, scenario: str, jaar: int | None) -> dict[Kant, Blijven]:
    """Return for each task and pillar in a relation how far the body goes on with it."""
    sides = {kant: (kant.taak, kant.pijler) for one in gegevens.feiten.samenhang for kant in (one.van, one.naar)}
    found: dict[tuple[str | None, str | None], Blijven] = {}
    for taak, regel in decided(gegevens, scenario, jaar):
        niveau = regel.keuze.niveau
        stays: Blijven = "niet" if not niveau else "deels" if niveau < 1 else "geheel"
        found[taak.id, None] = stays
        found[None, taak.pijler] = stays if found.get((None, taak.pijler), stays) == stays else "deels"
    return {kant: found.get(key, "geheel") for kant, key in sides.items()}


def _state(samenhang: Samenhang, stays: dict[Kant, Blijven]) -> Toestand:
    van, naar = stays[samenhang.van], stays[samenhang.naar]
    gone = [one for one in (van, naar) if one == "niet"]
    if len(gone) > 1 or (gone and samenhang.aard == "overlap") or (naar == "niet" and samenhang.aard == "voorwaarde"):
        return "vervalt"
    if gone:
        return "breekt"
    return "verzwakt" if "deels" in (van, naar) else "blijft"
