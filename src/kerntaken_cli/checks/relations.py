"""Relations (KT2): what is said of tasks and pillars together is said once, and can be so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kerntaken_cli.domain.diagnostics import Code, Diagnostic, codes_in
from kerntaken_cli.domain.feiten import Kant, Samenhang
from kerntaken_cli.domain.gegevens import Gegevens

DUBBELE_SAMENHANG = Code(
    "KT220",
    "dubbele-samenhang",
    "waarschuwing",
    "Een relatie die twee keer staat, telt twee keer mee en wordt twee keer getoond.",
    fout="- {aard: overlap, van: {taak: jgz}, naar: {taak: monitor}, hoe: …}\n"
    "- {aard: overlap, van: {taak: monitor}, naar: {taak: jgz}, hoe: …}",
    goed="- {aard: overlap, van: {taak: jgz}, naar: {taak: monitor}, hoe: …}",
)
KRING_VAN_VOORWAARDEN = Code(
    "KT221",
    "kring-van-voorwaarden",
    "waarschuwing",
    "Taken die in een kring elkaars voorwaarde zijn, kunnen geen van alle de eerste zijn.",
    fout="- {aard: voorwaarde, van: {taak: jgz}, naar: {taak: monitor}, hoe: …}\n"
    "- {aard: voorwaarde, van: {taak: monitor}, naar: {taak: jgz}, hoe: …}",
    goed="- {aard: voorwaarde, van: {taak: jgz}, naar: {taak: monitor}, hoe: …}",
)

CODES = codes_in(globals())

SHOWN = 8
"""A circle of more sides than this is told in part."""


def relations_are_told_once(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No two relations are of one kind between the same sides; of an overlap either side may come first."""
    first: dict[object, int] = {}
    for i, one in enumerate(gegevens.feiten.samenhang):
        sides = frozenset({one.van, one.naar}) if one.aard == "overlap" else (one.van, one.naar)
        if (eerder := first.setdefault((one.aard, sides), i)) != i:
            bericht, remedie = f"deze {one.aard} staat er al", "voeg de twee samen, of haal er één weg"
            here, there = ("samenhang", i), ("samenhang", eerder)
            yield Diagnostic(DUBBELE_SAMENHANG, bericht, "taken", here, remedie, route_eerder=there)


Steps = Mapping[Kant, list[tuple[int, Kant]]]
"""For each side the relations in which it is a precondition: their number, and of what."""


def preconditions_begin_somewhere(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No task or pillar is, along the way, a precondition of itself."""
    for i, circle in _circles(_preconditions(gegevens.feiten.samenhang)):
        shown = circle if len(circle) <= SHOWN else [*circle[: SHOWN - 1], None, circle[-1]]
        kring = " → ".join("…" if kant is None else kant.taak or kant.pijler or "" for kant in shown)
        bericht, remedie = f"elkaars voorwaarde, in een kring: {kring}", "haal er één weg, of noem de aard keten"
        yield Diagnostic(KRING_VAN_VOORWAARDEN, bericht, "taken", ("samenhang", i), remedie)


def _preconditions(samenhang: tuple[Samenhang, ...]) -> Steps:
    steps: dict[Kant, list[tuple[int, Kant]]] = {}
    for i, one in enumerate(samenhang):
        if one.aard == "voorwaarde" and one.van != one.naar:
            steps.setdefault(one.van, []).append((i, one.naar))
            steps.setdefault(one.naar, [])
    return steps


def _circles(steps: Steps) -> Iterator[tuple[int, list[Kant]]]:
    """Yield each relation that closes a circle, with the sides of that; every relation is walked once."""
    done: set[Kant] = set()
    for start in steps:
        path = {start: iter(steps[start])} if start not in done else {}
        while path:
            here = next(reversed(path))
            i, there = next(path[here], (-1, here))
            if i < 0:
                done.add(here)
                del path[here]
            elif there in path:
                sides = [*path]
                yield i, [*sides[sides.index(there) :], there]
            elif there not in done:
                path[there] = iter(steps[there])
