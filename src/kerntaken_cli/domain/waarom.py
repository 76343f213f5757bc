"""Why a scenario decides as it does: the rules that were tried, what decided, and what would flip it.

What would flip a decision is found by doing it: one attribute of the task is changed, and the same rules are tried
again. Only what a rule can see plays a part, so never a cost. What the law or the data forbid is not foretold.
"""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from kerntaken_cli.domain import besluit
from kerntaken_cli.domain.acties import Keuze
from kerntaken_cli.domain.antwoorden import Bewaard, Vraag
from kerntaken_cli.domain.besluit import KADER_GELDIG, SEES, Besluit, Tabelregel, fits, holds
from kerntaken_cli.domain.diagnostics import Place, Route
from kerntaken_cli.domain.model import SOORTEN, YEARS, Conditie, Gegevens, Grondslag, Kader, Taak
from kerntaken_cli.domain.samenhang import Banden
from kerntaken_cli.domain.suggestie import nearest
from kerntaken_cli.domain.uitkomst import Uitkomst, Uitkomstregel
from kerntaken_cli.domain.verdeling import Groep


class Toets(NamedTuple):
    """One key of a condition that does not hold for a task: what the rule asks for, and what it sees."""

    sleutel: str
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


Wijze = Literal["wordt", "erbij", "eraf", "alleen", "geen", "tot", "van"]
"""How an attribute is changed: to a value, a value more or less, one or none at all, or another end or beginning."""


class Omkering(NamedTuple):
    """One attribute whose change gives another decision: every one of ``waarden`` does, each by itself."""

    attribuut: str
    wijze: Wijze
    waarden: tuple[str, ...]
    besluit: Besluit


class WaaromTaak(NamedTuple):
    """Why a scenario decides so for one task."""

    gegevens: Gegevens
    scenario: str
    vraag: Vraag
    regel: Uitkomstregel
    pogingen: tuple[Poging, ...]
    niet_geprobeerd: int
    omkeringen: tuple[Omkering, ...]
    banden: Banden
    plaatsen: dict[Route, Place]
    plaats: Place
    plaats_kosten: Place
    bewaard: Bewaard | None = None


class WaaromSom(NamedTuple):
    """What a scenario adds up: the total, its pillars and their tasks, or the part of these that was asked for."""

    gegevens: Gegevens
    scenario: str
    vraag: Vraag
    geheel: Groep
    uitkomst: Uitkomst
    plaatsen: dict[Route, Place]
    plaatsen_kosten: dict[str, Place]
    bewaard: Bewaard | None = None


def attempts(taak: Taak, rows: tuple[Tabelregel, ...], gegevens: Gegevens) -> tuple[Poging, ...]:
    """Return the rules that were tried for a task, ending with the one that decided."""
    found: list[Poging] = []
    for row in rows:
        geldt = row.als is None or fits(row.als, taak, gegevens)
        faalt = () if geldt or row.als is None else tuple(_failures(row.als, taak, gegevens))
        found.append(Poging(row, geldt, faalt))
        if geldt:
            break
    return tuple(found)


def _failures(conditie: Conditie, taak: Taak, gegevens: Gegevens) -> Iterator[Toets | Uitzondering]:
    for key in SEES:
        wanted: tuple[str, ...] = getattr(conditie, key)
        if wanted and not holds(key, wanted, taak, gegevens):
            yield Toets(key, wanted, seen(key, taak))
    if conditie.niet is not None and fits(conditie.niet, taak, gegevens):
        yield Uitzondering(conditie.niet)


def seen(key: str, taak: Taak) -> tuple[str, ...]:
    """Return what a key of a condition sees of a task, each value once."""
    return tuple(dict.fromkeys(SEES[key](taak)))


def flips(taak: Taak, naam: str, gegevens: Gegevens) -> tuple[Omkering, ...]:
    """Return the single attributes whose change gives another decision, alike ones together."""
    rows = besluit.table(gegevens, naam)
    now = besluit.decide(taak, rows, gegevens).keuze
    found: dict[tuple[str, Wijze, Keuze, Route], tuple[list[str], Besluit]] = {}
    for attribuut, wijze, waarde, other, world in _changes(taak, rows, gegevens):
        then = besluit.decide(other, rows, world)
        if then.keuze == now or _is_forbidden(other, taak, world, gegevens) or _is_refused(other, taak, gegevens):
            continue
        key = (attribuut, wijze, then.keuze, then.regel.route)
        found.setdefault(key, ([], then))[0].append(waarde)
    return tuple(Omkering(key[0], key[1], tuple(values), then) for key, (values, then) in found.items())


Change = tuple[str, Wijze, str, Taak, Gegevens]
"""An attribute, how it is changed, to what, and the task and the data that this gives."""


def _changes(taak: Taak, rows: tuple[Tabelregel, ...], gegevens: Gegevens) -> Iterator[Change]:
    """Yield every change of a single attribute that a rule of the scenario could notice."""
    for attribuut, changes in CHANGES.items():
        for wijze, waarde, other in changes(taak, _asked(rows, attribuut, gegevens), gegevens):
            yield ATTRIBUTE.get(attribuut, attribuut), wijze, waarde, other, gegevens
    yield from _terms(taak, rows, gegevens)


ATTRIBUTE = {"wet": "grondslag.wet", "kader": "kaders", "kenmerk": "kenmerken", "stroom": "stromen"}
"""How the attribute of a task is called that a key of a condition looks at, where it is not the same word."""

Variant = tuple[Wijze, str, Taak]


def _conditions(rows: tuple[Tabelregel, ...]) -> Iterator[Conditie]:
    """Yield every condition of the rules, also those under ``niet``."""
    for row in rows:
        conditie = row.als
        while conditie is not None:
            yield conditie
            conditie = conditie.niet


def _asked(rows: tuple[Tabelregel, ...], key: str, gegevens: Gegevens) -> tuple[str, ...]:
    """Return the values that the rules of a scenario ask for; of ``kader: geldig`` every framework."""
    found = dict.fromkeys(value for conditie in _conditions(rows) for value in getattr(conditie, key))
    if key == "kader" and KADER_GELDIG in found:
        found |= dict.fromkeys(gegevens.feiten.kaders)
    return tuple(value for value in found if value != KADER_GELDIG or key != "kader")


def _one(taak: Taak, attribuut: str, values: tuple[str, ...]) -> Iterator[Variant]:
    for value in values:
        if value != getattr(taak, attribuut):
            yield "wordt", value, taak.model_copy(update={attribuut: value})


def _kinds(taak: Taak, _: tuple[str, ...], gegevens: Gegevens) -> Iterator[Variant]:
    yield from _one(taak, "soort", SOORTEN)
    if taak.soort is not None and not gegevens.is_pijler(taak):
        yield "geen", "", taak.model_copy(update={"soort": None})


def _pillars(taak: Taak, _: tuple[str, ...], gegevens: Gegevens) -> Iterator[Variant]:
    for wijze, value, other in _one(taak, "pijler", tuple(gegevens.pijlers)):
        if other.soort is not None or not gegevens.is_pijler(other):  # a task in a pillar must have a kind
            yield wijze, value, other


def _more_or_less(taak: Taak, attribuut: str, asked: tuple[str, ...]) -> Iterator[Variant]:
    now: tuple[str, ...] = getattr(taak, attribuut)
    for value in asked:
        if value not in now:
            yield "erbij", value, taak.model_copy(update={attribuut: (*now, value)})
    for value in dict.fromkeys(now):
        yield "eraf", value, taak.model_copy(update={attribuut: tuple(one for one in now if one != value)})


def _laws(taak: Taak, asked: tuple[str, ...], _: Gegevens) -> Iterator[Variant]:
    now = [grond.wet for grond in taak.grondslag if grond.wet]
    for value in asked:
        if value not in now:
            yield "erbij", value, taak.model_copy(update={"grondslag": (*taak.grondslag, Grondslag(wet=value))})
    for value in dict.fromkeys(now):
        rest = tuple(grond for grond in taak.grondslag if grond.wet != value)
        yield "eraf", value, taak.model_copy(update={"grondslag": rest})


def _streams(taak: Taak, asked: tuple[str, ...], _: Gegevens) -> Iterator[Variant]:
    for value in asked:
        if tuple(taak.stromen) != (value,):
            yield "alleen", value, taak.model_copy(update={"stromen": {value: 100}})
    if taak.stromen:
        yield "geen", "", taak.model_copy(update={"stromen": {}})


CHANGES: dict[str, Callable[[Taak, tuple[str, ...], Gegevens], Iterator[Variant]]] = {
    "soort": _kinds,
    "pijler": _pillars,
    "kenmerk": lambda taak, asked, _: _more_or_less(taak, "kenmerken", asked),
    "kader": lambda taak, asked, _: _more_or_less(taak, "kaders", asked),
    "wet": _laws,
    "stroom": _streams,
}
"""For each key of a condition how the attribute that it sees can be changed; the id of a task is not changed."""


def _terms(taak: Taak, rows: tuple[Tabelregel, ...], gegevens: Gegevens) -> Iterator[Change]:
    """Yield the other end or beginning of a framework that makes it hold, or not, in the year of the choices."""
    if not any(KADER_GELDIG in conditie.kader for conditie in _conditions(rows)):
        return
    jaar = gegevens.keuzes.ingang
    for naam in dict.fromkeys(taak.kaders):
        kader = gegevens.feiten.kaders[naam]
        for wijze, year in _other_term(kader, jaar):
            changed = kader.model_copy(update={wijze: year})
            kaders = {**gegevens.feiten.kaders, naam: changed}
            feiten = gegevens.feiten.model_copy(update={"kaders": kaders})
            yield f"kaders.{naam}", wijze, str(year), taak, Gegevens(feiten, gegevens.keuzes, gegevens.proef)


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


def _is_forbidden(other: Taak, taak: Taak, world: Gegevens, gegevens: Gegevens) -> bool:
    """Whether a change would make some scenario break the law, so that nothing would be decided at all."""
    tasks = (other,) if world is gegevens else world.feiten.taken
    for naam in gegevens.complete:
        rows = tuple(row for row in besluit.table(world, naam) if row.route[0] != besluit.PROEF)
        for one in tasks:
            seen = other if one.id == taak.id else one
            if besluit.unlawful(seen, besluit.decide(seen, rows, world).keuze) is not None:
                return True
    return False


def _is_refused(other: Taak, taak: Taak, gegevens: Gegevens) -> bool:
    """Whether a word that no task would have any more stands in a rule that is refused without it."""
    for key in ("kenmerk", "wet"):
        sees = SEES[key]
        if not (gone := set(sees(taak)) - set(sees(other))):
            continue
        left = {word for one in gegevens.feiten.taken if one.id != taak.id for word in sees(one)} | set(sees(other))
        if key == "kenmerk":
            left |= set(gegevens.feiten.kenmerken)
        rules = (regel.als for scenario in gegevens.keuzes.scenarios.values() for regel in scenario.regels)
        needed = {word for als in rules for word in getattr(als, key)}
        if any(word in needed or nearest(word, left) for word in gone - left):
            return True
    return False


def values_of(taak: Taak) -> dict[str, tuple[str, ...]]:
    """Return what the rules can see of a task, by the keys of a condition."""
    return {key: seen(key, taak) for key in SEES}
