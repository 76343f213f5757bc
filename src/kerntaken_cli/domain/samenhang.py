"""Relations between tasks and pillars, seen from both sides, and what a scenario does to them: shown, not priced."""

from typing import Literal, NamedTuple

from kerntaken_cli.domain import besluit
from kerntaken_cli.domain.antwoorden import Vastgesteld
from kerntaken_cli.domain.diagnostics import Place
from kerntaken_cli.domain.model import Gegevens, Kant, Samenhang, Taak

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


class SamenhangAntwoord(NamedTuple):
    """The relations that were asked for: of all, or of one task or pillar; for a scenario where one was named."""

    gegevens: Gegevens
    van: Kant | None
    scenario: str | None
    banden: tuple[Band, ...]
    vastgesteld: Vastgesteld | None = None


def bonds(gegevens: Gegevens, scenario: str | None = None) -> tuple[Band, ...]:
    """Return every relation in the order of the file, with its state in a scenario where one is named."""
    relations = gegevens.feiten.samenhang
    if scenario is None:
        return tuple(Band(one, i) for i, one in enumerate(relations))
    stays = _staying(gegevens, scenario) if relations else {}
    return tuple(Band(one, i, _state(one, stays)) for i, one in enumerate(relations))


def of_task(gegevens: Gegevens, taak: Taak, scenario: str | None = None) -> tuple[Band, ...]:
    """Return the relations of a task itself, from whichever side."""
    return tuple(band for band in bonds(gegevens, scenario) if Kant(taak=taak.id) in _sides(band.samenhang))


def of_pillar(gegevens: Gegevens, pijler: str, scenario: str | None = None) -> tuple[Band, ...]:
    """Return the relations of a pillar as a whole, from whichever side."""
    return tuple(band for band in bonds(gegevens, scenario) if Kant(pijler=pijler) in _sides(band.samenhang))


def other_side(samenhang: Samenhang, kant: Kant) -> Kant:
    """Return the side of a relation that is not the given one."""
    return samenhang.naar if samenhang.van == kant else samenhang.van


def _sides(samenhang: Samenhang) -> tuple[Kant, Kant]:
    return samenhang.van, samenhang.naar


def _staying(gegevens: Gegevens, scenario: str) -> dict[Kant, Blijven]:
    """Return for each task and pillar how far the body goes on with it."""
    levels: dict[str, list[Blijven]] = {}
    found: dict[Kant, Blijven] = {}
    for taak, regel in zip(gegevens.feiten.taken, besluit.decisions(gegevens, scenario), strict=True):
        niveau = regel.keuze.niveau
        stays: Blijven = "niet" if not niveau else "deels" if niveau < 1 else "geheel"
        found[Kant(taak=taak.id)] = stays
        levels.setdefault(taak.pijler, []).append(stays)
    for pijler, tasks in levels.items():
        one_way = len(set(tasks)) == 1
        found[Kant(pijler=pijler)] = tasks[0] if one_way else "deels"
    return found


def _state(samenhang: Samenhang, stays: dict[Kant, Blijven]) -> Toestand:
    van, naar = stays.get(samenhang.van, "geheel"), stays.get(samenhang.naar, "geheel")
    gone = [one for one in (van, naar) if one == "niet"]
    if len(gone) > 1 or (gone and samenhang.aard == "overlap") or (naar == "niet" and samenhang.aard == "voorwaarde"):
        return "vervalt"
    if gone:
        return "breekt"
    return "verzwakt" if "deels" in (van, naar) else "blijft"
