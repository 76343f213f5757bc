"""Relations between tasks and pillars, seen from both sides, and what a scenario does to them: shown, not priced."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from kerntaken_cli.domain.besluit import decided
from kerntaken_cli.domain.diagnostics import Place
from kerntaken_cli.domain.feiten import Kant, Samenhang
from kerntaken_cli.domain.gegevens import Gegevens

Toestand = Literal["blijft", "verzwakt", "breekt", "vervalt"]
"""What becomes of a relation: both sides stay; one goes on in part; one leaves; both do, or nothing is left of it."""

Blijven = Literal["geheel", "deels", "niet"]


class Rest(NamedTuple):
    """How many of the tasks of a pillar go on in full."""

    pijler: str
    blijft: int
    van: int


class Band(NamedTuple):
    """A relation, where it is written, and what a scenario does to it where one was asked for.

    ``resten`` says of each side that is a pillar of which a part goes on how large that part is; ``weg`` are the sides
    that do not go on.
    """

    samenhang: Samenhang
    nummer: int
    toestand: Toestand | None = None
    plaats: Place | None = None
    resten: tuple[Rest, ...] = ()
    weg: tuple[Kant, ...] = ()

    @property
    def breaks(self) -> bool:
        """Whether the scenario breaks it."""
        return self.toestand == "breekt"


def bonds(gegevens: Gegevens, scenario: str | None = None, jaar: int | None = None) -> tuple[Band, ...]:
    """Return every relation in the order of the file, with its state in a scenario where one is named."""
    relations = gegevens.feiten.samenhang
    if scenario is None:
        return tuple(Band(one, i) for i, one in enumerate(relations))
    if not relations:
        return ()
    stays, rests = _staying(gegevens, scenario, jaar)
    return tuple(
        Band(
            one,
            i,
            _state(one, stays),
            resten=tuple(rests[side] for side in (one.van, one.naar) if side in rests),
            weg=tuple(side for side in (one.van, one.naar) if stays[side] == "niet"),
        )
        for i, one in enumerate(relations)
    )


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


def _staying(gegevens: Gegevens, scenario: str, jaar: int | None) -> tuple[dict[Kant, Blijven], dict[Kant, Rest]]:
    """Return for each task and pillar in a relation how far the body goes on with it; of a pillar also how many."""
    sides = {kant: (kant.taak, kant.pijler) for one in gegevens.feiten.samenhang for kant in (one.van, one.naar)}
    found: dict[tuple[str | None, str | None], Blijven] = {}
    all_, whole = Counter[str](), Counter[str]()
    for taak, regel in decided(gegevens, scenario, jaar):
        niveau = regel.keuze.niveau
        stays: Blijven = "niet" if not niveau else "deels" if niveau < 1 else "geheel"
        found[taak.id, None] = stays
        found[None, taak.pijler] = stays if found.get((None, taak.pijler), stays) == stays else "deels"
        all_[taak.pijler] += 1
        whole[taak.pijler] += stays == "geheel"
    far = {kant: found.get(key, "geheel") for kant, key in sides.items()}
    parts = (kant.pijler for kant, stays in far.items() if stays == "deels" and kant.pijler is not None)
    return far, {Kant(pijler=pijler): Rest(pijler, whole[pijler], all_[pijler]) for pijler in parts}


def _state(samenhang: Samenhang, stays: dict[Kant, Blijven]) -> Toestand:
    van, naar = stays[samenhang.van], stays[samenhang.naar]
    gone = [one for one in (van, naar) if one == "niet"]
    if len(gone) > 1 or (gone and samenhang.aard == "overlap") or (naar == "niet" and samenhang.aard == "voorwaarde"):
        return "vervalt"
    if gone:
        return "breekt"
    return "verzwakt" if "deels" in (van, naar) else "blijft"
