"""Why a scenario decides as it does: the rules that were tried, what decided, and what would flip it.

What would flip a decision is found by doing it: one attribute of the task is changed, and the same rules are tried
again. Only what a rule can see plays a part, so never a cost. What the law or the data forbid is not foretold.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from kerntaken_cli.domain import besluit
from kerntaken_cli.domain.acties import Keuze
from kerntaken_cli.domain.besluit import fits, holds
from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.feiten import Kader, Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.keuzes import Conditie, Tabelregel
from kerntaken_cli.domain.suggestie import nearest
from kerntaken_cli.domain.voorwaarden import KADER_GELDIG, VOORWAARDE, Voorwaardenaam, Wijze, asked, chain, seen
from kerntaken_cli.domain.waarden import YEARS


class Toets(NamedTuple):
    """One key of a condition that does not hold for a task: what the rule asks for, and what it sees."""

    sleutel: Voorwaardenaam
    gevraagd: tuple[str, ...]
    gezien: tuple[str, ...]


class Uitzondering(NamedTuple):
    """The exception of a rule (``niet``) that holds for a task, as a whole."""

    conditie: Conditie


class Poging(NamedTuple):
    """One rule that was tried: whether it fits, and otherwise everything that kept it from deciding."""

    regel: Tabelregel
    geldt: bool
    faalt: tuple[Toets | Uitzondering, ...]


class Omkering(NamedTuple):
    """One attribute whose change gives another decision: every one of ``waarden`` does, each by itself."""

    attribuut: str
    wijze: Wijze
    waarden: tuple[str, ...]
    besluit: Tabelregel


def attempts(taak: Taak, regels: tuple[Tabelregel, ...], gegevens: Gegevens, jaar: int) -> tuple[Poging, ...]:
    """Return the rules that were tried for a task in a year, ending with the one that decided."""
    found: list[Poging] = []
    for regel in regels:
        faalt = () if regel.als is None else tuple(_failures(regel.als, taak, gegevens, jaar))
        found.append(Poging(regel, not faalt, faalt))
        if not faalt:
            break
    return tuple(found)


def _failures(conditie: Conditie, taak: Taak, gegevens: Gegevens, jaar: int) -> Iterator[Toets | Uitzondering]:
    for naam, wanted in asked(conditie).items():
        if not holds(naam, wanted, taak, gegevens, jaar):
            yield Toets(naam, wanted, seen(naam, taak))
    if conditie.niet is not None and fits(conditie.niet, taak, gegevens, jaar):
        yield Uitzondering(conditie.niet)


def flips(taak: Taak, naam: str, gegevens: Gegevens, jaar: int) -> tuple[Omkering, ...]:
    """Return the single attributes whose change gives another decision, alike ones together."""
    regels = besluit.table(gegevens, naam)
    now = besluit.decide(taak, regels, gegevens, jaar).keuze
    found: dict[tuple[str, Wijze, Keuze, Route], tuple[list[str], Tabelregel]] = {}
    for attribuut, wijze, waarde, other, world in _variants(taak, regels, gegevens, jaar):
        then = besluit.decide(other, regels, world, jaar)
        forbidden = (
            then.keuze == now or _is_unlawful(other, world, gegevens, jaar) or _is_refused(other, taak, gegevens)
        )
        if not forbidden:
            key = (attribuut, wijze, then.keuze, then.route)
            found.setdefault(key, ([], then))[0].append(waarde)
    return tuple(Omkering(key[0], key[1], tuple(values), then) for key, (values, then) in found.items())


Otherwise = tuple[str, Wijze, str, Taak, Gegevens]
"""An attribute, how it is changed, to what, and the task and the data that this gives."""


def _variants(taak: Taak, regels: tuple[Tabelregel, ...], gegevens: Gegevens, jaar: int) -> Iterator[Otherwise]:
    """Yield every change of a single attribute that a rule of the scenario could notice."""
    for naam, row in VOORWAARDE.items():
        values = _asked(regels, naam, gegevens)
        for wijze, waarde, other in row.varianten(taak, values, gegevens) if row.varianten is not None else ():
            yield row.attribuut, wijze, waarde, other, gegevens
    yield from _terms(taak, regels, gegevens, jaar)


def _conditions(regels: tuple[Tabelregel, ...]) -> Iterator[Conditie]:
    """Yield every condition of the rules, also those under ``niet``."""
    for regel in regels:
        yield from chain(regel.als)


def _asked(regels: tuple[Tabelregel, ...], naam: Voorwaardenaam, gegevens: Gegevens) -> tuple[str, ...]:
    """Return the values that the rules of a scenario ask for; of ``kader: geldig`` every framework."""
    found = dict.fromkeys(value for conditie in _conditions(regels) for value in asked(conditie).get(naam, ()))
    if naam == "kader" and KADER_GELDIG in found:
        found |= dict.fromkeys(gegevens.feiten.kaders)
    return tuple(value for value in found if value != KADER_GELDIG or naam != "kader")


def _terms(taak: Taak, regels: tuple[Tabelregel, ...], gegevens: Gegevens, jaar: int) -> Iterator[Otherwise]:
    """Yield the other end or beginning of a framework that makes it hold, or not, in the year of the choices."""
    if not any(KADER_GELDIG in conditie.kader for conditie in _conditions(regels)):
        return
    for naam in dict.fromkeys(taak.kaders):
        kader = gegevens.feiten.kaders[naam]
        for wijze, year in _other_term(kader, jaar):
            changed = kader.model_copy(update={wijze: year})
            kaders = {**gegevens.feiten.kaders, naam: changed}
            feiten = gegevens.feiten.model_copy(update={"kaders": kaders})
            yield f"kaders.{naam}", wijze, str(year), taak, replace(gegevens, feiten=feiten)


def _other_term(kader: Kader, jaar: int) -> Iterator[tuple[Literal["tot", "van"], int]]:
    """Yield the other end or beginning that a framework can have, so that it still runs forward."""
    if not kader.holds_in(jaar):
        later = kader.van is not None and kader.van > jaar
        yield ("van" if later else "tot"), jaar
        return
    if (kader.van is None or kader.van < jaar) and jaar - 1 in YEARS:
        yield "tot", jaar - 1
    if (kader.tot is None or kader.tot > jaar) and jaar + 1 in YEARS:
        yield "van", jaar + 1


def _is_unlawful(other: Taak, world: Gegevens, gegevens: Gegevens, jaar: int) -> bool:
    """Whether a change would make some scenario break the law, so that nothing would be decided at all."""
    tasks = (other,) if world is gegevens else world.feiten.taken
    for naam in gegevens.complete:
        regels = tuple(regel for regel in besluit.table(world, naam) if regel.route[0] != besluit.PROEF)
        for one in tasks:
            seen_as = other if one.id == other.id else one
            if besluit.unlawful(seen_as, besluit.decide(seen_as, regels, world, jaar).keuze) is not None:
                return True
    return False


def _is_refused(other: Taak, taak: Taak, gegevens: Gegevens) -> bool:
    """Whether a word that no task would have any more stands in a rule that is refused without it."""
    for naam, row in VOORWAARDE.items():
        if not row.los or not (gone := set(row.ziet(taak)) - set(row.ziet(other))):
            continue
        tasks = tuple(other if one.id == taak.id else one for one in gegevens.feiten.taken)
        left = row.bekend(replace(gegevens, feiten=gegevens.feiten.model_copy(update={"taken": tasks})))
        rules = (regel.als for scenario in gegevens.scenarios.values() for regel in scenario.regels)
        needed = {word for als in rules for word in asked(als).get(naam, ())}
        if any(word in needed or nearest(word, left) for word in gone - set(left)):
            return True
    return False
