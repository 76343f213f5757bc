"""Decide: the flattened decision table of a scenario, and for each task the rule that decides: that is its besluit."""

from collections.abc import Iterator
from typing import Literal

from kerntaken_cli.domain.acties import Keuze, Stelling
from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.keuzes import Anders, Conditie, Regel, Tabelregel
from kerntaken_cli.domain.lijsten import HERKOMSTEN, SOORT, Herkomst
from kerntaken_cli.domain.voorwaarden import (
    KADER_GELDIG,
    VOORWAARDE,
    Gezien,
    Voorwaardenaam,
    Wegwijzer,
    asked,
    chain,
    values_of,
)
from kerntaken_cli.domain.waarden import Koppeling

PROEF = "proef"
"""The first step of the route of what is tried out: it stands in no file."""


def table(gegevens: Gegevens, naam: str) -> tuple[Tabelregel, ...]:
    """Return the rules of a scenario in the order in which they are tried, ending with its ``anders``.

    What is tried out stands in front: it decides as a rule does.
    Raises LookupError when no scenario in the chain has an ``anders``: then a task could be left without a decision.
    """
    regels = [_tried(naam, stelling, i) for i, stelling in enumerate(gegevens.proef)]
    anders: Tabelregel | None = None
    for step, scenario in gegevens.chain(naam):
        here: Route = ("scenarios", step)
        for i, regel in enumerate(scenario.regels):
            regels.append(_row(step, regel, regel.als, scenario.herkomst, (*here, "regels", i)))
        if anders is None and scenario.anders is not None:
            anders = _row(step, scenario.anders, None, scenario.herkomst, (*here, "anders"))
    if anders is None:
        raise LookupError(naam)
    return (*regels, anders)


def _row(step: str, regel: Regel | Anders, als: Conditie | None, herkomst: Herkomst | None, route: Route) -> Tabelregel:
    return Tabelregel(step, als, regel.dan, regel.omdat, regel.herkomst or herkomst, regel.bron, route)


def _tried(naam: str, stelling: Stelling, i: int) -> Tabelregel:
    als = Conditie(taak=(stelling.taak,))
    return Tabelregel(naam, als, stelling.keuze, "U probeert dit besluit uit.", "fictief", None, (PROEF, i))


def fits(conditie: Conditie, taak: Taak, gegevens: Gegevens, jaar: int) -> bool:
    """Whether a condition holds for a task: every key holds, and ``niet`` does not; an empty one holds always."""
    for naam in VOORWAARDE:
        wanted: tuple[str, ...] = getattr(conditie, naam)
        if wanted and not holds(naam, wanted, taak, gegevens, jaar):
            return False
    return conditie.niet is None or not fits(conditie.niet, taak, gegevens, jaar)


def holds(naam: Voorwaardenaam, wanted: tuple[str, ...], taak: Taak, gegevens: Gegevens, jaar: int) -> bool:
    """Whether one key of a condition holds for a task: it has one of the values that are asked for."""
    if any(value in wanted for value in VOORWAARDE[naam].ziet(taak)):
        return True
    if naam != "kader" or KADER_GELDIG not in wanted:
        return False
    return any(_in_force(kader, gegevens, jaar) for kader in taak.kaders)


def links(taak: Taak, regel: Tabelregel, gegevens: Gegevens, jaar: int) -> tuple[Koppeling, ...]:
    """Return what a task is connected with that made a rule hold: for each key the surest of what is enough."""
    found: list[Koppeling] = []
    for naam, wanted in asked(regel.als).items() if regel.als is not None else ():
        seen = (one for one in VOORWAARDE[naam].ziet(taak) if isinstance(one, Koppeling))
        enough = (one for one in seen if one in wanted or (KADER_GELDIG in wanted and _in_force(one, gegevens, jaar)))
        found += sorted(enough, key=lambda one: HERKOMSTEN.index(one.herkomst))[:1]
    return tuple(found)


def _in_force(kader: str, gegevens: Gegevens, jaar: int) -> bool:
    kaders = gegevens.feiten.kaders
    return kader in kaders and kaders[kader].holds_in(jaar)


def decide(
    taak: Taak, regels: tuple[Tabelregel, ...], gegevens: Gegevens, jaar: int, wegwijzer: Wegwijzer | None = None
) -> Tabelregel:
    """Return the decision for a task in a year: the first rule whose condition holds; the last holds always.

    Who decides many tasks brings what tells which rules can hold for one.
    """
    numbers = range(len(regels)) if wegwijzer is None else wegwijzer.candidates(_signs(taak))
    for regel in map(regels.__getitem__, numbers):
        if regel.als is None or fits(regel.als, taak, gegevens, jaar):
            return regel
    raise LookupError(taak.id)


def _signs(taak: Taak) -> Iterator[Gezien]:
    """Yield what conditions can see of a task; that a framework holds may be so of any."""
    yield "kader", KADER_GELDIG
    for naam, values in values_of(taak).items():
        for value in values:
            yield naam, value


Onwettig = Literal["vervalt", "verhuist"]


def unlawful(taak: Taak, keuze: Keuze) -> Onwettig | None:
    """Return what the law forbids of a choice: that a statutory task lapses, or a part of a regional one leaves."""
    if keuze.rest == "gemeenten":
        return "verhuist" if keuze.niveau < 1 and taak.soort == "wettelijk-verplicht" else None
    statutory = taak.soort is not None and SOORT[taak.soort].wettelijk
    return "vervalt" if statutory and not keuze.niveau else None


def against_wishes(taak: Taak, keuze: Keuze) -> bool:
    """Whether a choice gives up, in whole or in part, a task of which that is not open to discussion."""
    return taak.is_onbespreekbaar and keuze.niveau < 1


def decisions(gegevens: Gegevens, naam: str, jaar: int | None = None) -> tuple[Tabelregel, ...]:
    """Return for each task, in the order of the file, the rule of a scenario that decides it in a year.

    Without a year it is the one from which the choices hold. Tasks that look the same to every condition are decided
    once, and a scenario is worked out once for all who ask.
    """
    when = gegevens.ingang if jaar is None else jaar
    known = gegevens.besloten.regels
    if (naam, when) not in known:
        regels = table(gegevens, naam)
        wegwijzer = Wegwijzer(regel.als for regel in regels)
        named = {taak for regel in regels for conditie in chain(regel.als) for taak in conditie.taak}
        alike: dict[tuple[str, int], Tabelregel] = {}
        found = []
        for taak, look in zip(gegevens.feiten.taken, _looks(gegevens), strict=True):
            key = (taak.id if taak.id in named else "", look)
            if key not in alike:
                alike[key] = decide(taak, regels, gegevens, when, wegwijzer)
            found.append(alike[key])
        known[naam, when] = tuple(found)
    return known[naam, when]


def decided(gegevens: Gegevens, naam: str, jaar: int | None = None) -> Iterator[tuple[Taak, Tabelregel]]:
    """Return every task with the rule of a scenario that decides it, in the order of the file."""
    return zip(gegevens.feiten.taken, decisions(gegevens, naam, jaar), strict=True)


def _looks(gegevens: Gegevens) -> list[int]:
    """Return a number for each task, the same for tasks that look the same to every condition but ``taak``."""
    looks = gegevens.besloten.uiterlijk
    if not looks:
        numbers: dict[tuple[tuple[str, ...], ...], int] = {}
        others = [row.ziet for naam, row in VOORWAARDE.items() if naam != "taak"]
        for taak in gegevens.feiten.taken:
            looks.append(numbers.setdefault(tuple(ziet(taak) for ziet in others), len(numbers)))
    return looks
