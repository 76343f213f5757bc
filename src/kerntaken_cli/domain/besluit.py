"""Decide: a scenario's flattened decision table, and the one rule that decides each task."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from kerntaken_cli.domain.acties import Keuze, Stelling
from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.model import WETTELIJK, Anders, Conditie, Gegevens, Herkomst, Regel, Taak

KADER_GELDIG = "geldig"
"""The value of the condition ``kader`` that asks for any framework that holds in the year of the choices."""


PROEF = "proef"
"""The first step of the route of what is tried out: it stands in no file."""


class Tabelregel(NamedTuple):
    """A row of a flattened decision table: a rule, or the ``anders`` (without condition), and where it is written."""

    scenario: str
    als: Conditie | None
    keuze: Keuze
    omdat: str
    herkomst: Herkomst | None
    bron: str | None
    route: Route


class Besluit(NamedTuple):
    """What a scenario decides for one task, and the one rule that decided."""

    taak: str
    keuze: Keuze
    regel: Tabelregel


def table(gegevens: Gegevens, naam: str) -> tuple[Tabelregel, ...]:
    """Return the rules of a scenario in the order in which they are tried, ending with its ``anders``.

    What is tried out stands in front: it decides as a rule does.
    Raises LookupError when no scenario in the chain has an ``anders``: then a task could be left without a decision.
    """
    rows = [_tried(naam, stelling, i) for i, stelling in enumerate(gegevens.proef)]
    anders: Tabelregel | None = None
    for step, scenario in gegevens.chain(naam):
        here: Route = ("scenarios", step)
        for i, regel in enumerate(scenario.regels):
            rows.append(_row(step, regel, regel.als, scenario.herkomst, (*here, "regels", i)))
        if anders is None and scenario.anders is not None:
            anders = _row(step, scenario.anders, None, scenario.herkomst, (*here, "anders"))
    if anders is None:
        raise LookupError(naam)
    return (*rows, anders)


def _row(step: str, regel: Regel | Anders, als: Conditie | None, herkomst: Herkomst | None, route: Route) -> Tabelregel:
    return Tabelregel(step, als, regel.dan, regel.omdat, regel.herkomst or herkomst, regel.bron, route)


def _tried(naam: str, stelling: Stelling, i: int) -> Tabelregel:
    als = Conditie(taak=(stelling.taak,))
    return Tabelregel(naam, als, stelling.keuze, "Gesteld bij wijze van proef.", "fictief", None, (PROEF, i))


SEES: dict[str, Callable[[Taak], tuple[str, ...]]] = {
    "taak": lambda taak: (taak.id,),
    "pijler": lambda taak: (taak.pijler,),
    "soort": lambda taak: (taak.soort,) if taak.soort is not None else (),
    "wet": lambda taak: tuple(grond.wet for grond in taak.grondslag if grond.wet),
    "kader": lambda taak: taak.kaders,
    "kenmerk": lambda taak: taak.kenmerken,
    "stroom": lambda taak: tuple(stroom for stroom, procent in taak.stromen.items() if procent),
}
"""What each key of a condition sees of a task; nothing else can play a part in a decision, least of all its cost."""


def fits(conditie: Conditie, taak: Taak, gegevens: Gegevens) -> bool:
    """Whether a condition holds for a task: every key holds, and ``niet`` does not; an empty one holds always."""
    for key in SEES:
        wanted: tuple[str, ...] = getattr(conditie, key)
        if wanted and not holds(key, wanted, taak, gegevens):
            return False
    return conditie.niet is None or not fits(conditie.niet, taak, gegevens)


def holds(key: str, wanted: tuple[str, ...], taak: Taak, gegevens: Gegevens) -> bool:
    """Whether one key of a condition holds for a task: it has one of the values that are asked for."""
    return any(value in wanted for value in SEES[key](taak)) or _by_term(key, wanted, taak, gegevens)


def _by_term(key: str, wanted: tuple[str, ...], taak: Taak, gegevens: Gegevens) -> bool:
    """Whether ``kader: geldig`` is asked for, and the task has a framework that holds in the year of the choices."""
    if key != "kader" or KADER_GELDIG not in wanted:
        return False
    kaders, jaar = gegevens.feiten.kaders, gegevens.keuzes.ingang
    return any(kader in kaders and kaders[kader].holds_in(jaar) for kader in taak.kaders)


def decide(taak: Taak, rows: tuple[Tabelregel, ...], gegevens: Gegevens) -> Besluit:
    """Return the decision for a task: the first row whose condition holds; the last row holds always."""
    for row in rows:
        if row.als is None or fits(row.als, taak, gegevens):
            return Besluit(taak.id, row.keuze, row)
    raise LookupError(taak.id)


Onwettig = Literal["vervalt", "verhuist"]


def unlawful(taak: Taak, keuze: Keuze) -> Onwettig | None:
    """Return what the law forbids of a choice: that a statutory task lapses, or that a regional one leaves."""
    if keuze.niveau:
        return None
    if taak.soort in WETTELIJK and keuze.rest == "vervalt":
        return "vervalt"
    return "verhuist" if taak.soort == "wettelijk-verplicht" else None


def against_wishes(taak: Taak, keuze: Keuze) -> bool:
    """Whether a choice gives up, in whole or in part, a task of which that is not open to discussion."""
    return taak.is_onbespreekbaar and keuze.niveau < 1


def decisions(gegevens: Gegevens, naam: str) -> tuple[Tabelregel, ...]:
    """Return for each task, in the order of the file, the row of a scenario that decides it.

    Tasks that look the same to every condition are decided once, and a scenario is worked out once for all who ask.
    """
    if naam not in gegevens.decided:
        rows = table(gegevens, naam)
        named = {taak for row in rows for taak in _named(row.als)}
        seen: dict[tuple[str, object], Tabelregel] = {}
        found = []
        for taak, look in zip(gegevens.feiten.taken, _looks(gegevens), strict=True):
            key = (taak.id if taak.id in named else "", look)
            if key not in seen:
                seen[key] = decide(taak, rows, gegevens).regel
            found.append(seen[key])
        gegevens.decided[naam] = tuple(found)
    decided: tuple[Tabelregel, ...] = gegevens.decided[naam]
    return decided


LOOKS = ""
"""Under this name, which no scenario can have, stands how each task looks."""


def _looks(gegevens: Gegevens) -> list[int]:
    """Return a number for each task, the same for tasks that look the same to every condition but ``taak``."""
    if LOOKS not in gegevens.decided:
        numbers: dict[tuple[tuple[str, ...], ...], int] = {}
        others = [sees for key, sees in SEES.items() if key != "taak"]
        gegevens.decided[LOOKS] = [
            numbers.setdefault(tuple(sees(taak) for sees in others), len(numbers)) for taak in gegevens.feiten.taken
        ]
    looks: list[int] = gegevens.decided[LOOKS]
    return looks


def _named(conditie: Conditie | None) -> Iterator[str]:
    """Yield the tasks that a condition names."""
    while conditie is not None:
        yield from conditie.taak
        conditie = conditie.niet
