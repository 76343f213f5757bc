"""What is answered when scenarios are compared: two in full, or three and more as a matrix."""

from collections.abc import Iterable
from typing import NamedTuple

from kerntaken_cli.domain.antwoorden import Vraag
from kerntaken_cli.domain.brug import Brug
from kerntaken_cli.domain.model import Raakt
from kerntaken_cli.domain.samenhang import Band, Banden
from kerntaken_cli.domain.uitkomst import Uitkomstregel
from kerntaken_cli.domain.verdeling import Sleutel, Stroomnaam
from kerntaken_cli.domain.verschil import NO_CHANGE, STROMEN, Groepsverschil, Taakverschil, Zijde
from kerntaken_cli.domain.wijzigingen import Wijziging

Geraakt = dict[str, list[tuple[Uitkomstregel, Raakt]]]


def touches(changed: Iterable[Taakverschil]) -> Geraakt:
    """Return for each task by which changes of other tasks it is touched, and how."""
    found: Geraakt = {}
    for one in changed:
        gevolg = None if one.naar is None else one.naar.taak.gevolgen.get(one.naar.actie)
        for raakt in gevolg.raakt if gevolg is not None else ():
            if one.naar is not None and raakt.taak is not None and raakt.taak != one.naar.taak.id:
                found.setdefault(raakt.taak, []).append((one.naar, raakt))
    return found


class VergelijkAntwoord(NamedTuple):
    """Two scenarios compared.

    ``changed`` are the tasks for which another decision is taken; ``geraakt`` gives for a task the changes of others
    that touch it, and how. ``banden`` are the relations on the side that is compared, ``gebroken`` those that break
    only there. ``feiten`` and ``regels`` are None when both sides are of the same data.
    """

    van: Zijde
    naar: Zijde
    vraag: Vraag
    verschillen: tuple[Taakverschil, ...]
    changed: tuple[Taakverschil, ...]
    geraakt: Geraakt
    banden: Banden
    gebroken: tuple[Band, ...]
    pijlers: dict[Sleutel, Groepsverschil]
    soorten: dict[Sleutel, Groepsverschil]
    brug: Brug
    stromen: dict[Stroomnaam, Groepsverschil]
    feiten: tuple[Wijziging, ...] | None = None
    regels: tuple[Wijziging, ...] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs: no decision, no amount, no fact and no rule."""
        moved = any(one.change(amount) != NO_CHANGE for one in self.verschillen for amount in STROMEN.values())
        return not (self.changed or moved or self.feiten or self.regels)


class Matrix(NamedTuple):
    """Three or more scenarios beside each other; the first is the base. A row holds a task on every side."""

    zijden: tuple[Zijde, ...]
    vraag: Vraag
    rijen: tuple[tuple[Uitkomstregel | None, ...], ...]
    gewijzigd: tuple[int, ...]
    """For each side how many facts and rules differ from those of the base."""

    @property
    def is_empty(self) -> bool:
        """Whether every scenario decides the same for every task, at the same amounts, on the same facts and rules."""
        pairs = (Taakverschil(rij[0], one) for rij in self.rijen for one in rij)
        same = all(
            one.van is not None
            and one.verandering is None
            and all(one.change(amount) == NO_CHANGE for amount in STROMEN.values())
            for one in pairs
        )
        return same and not any(self.gewijzigd)
