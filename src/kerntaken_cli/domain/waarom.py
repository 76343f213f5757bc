"""Why a scenario decides as it does: the rules that were tried, what decided, and what would flip it.

What would flip a decision is found by doing it: one attribute of the task is changed, and the same rules are tried
again. Only what a rule can see plays a part, so never a cost. What the law or the data forbid is not foretold.
"""

from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

from kerntaken_cli.domain import besluit
from kerntaken_cli.domain.acties import Keuze
from kerntaken_cli.domain.antwoorden import Vastgesteld, Vraag
from kerntaken_cli.domain.besluit import KADER_GELDIG, SEES, Besluit, Tabelregel, fits, holds
from kerntaken_cli.domain.diagnostics import Place, Route
from kerntaken_cli.domain.model import SOORTEN, Conditie, Gegevens, Grondslag, Kader, Taak
from kerntaken_cli.domain.suggestie import nearest
from kerntaken_cli.domain.uitkomst import Uitkomst, Uitkomstregel
from kerntaken_cli.domain.verdeling import Groep


class Toets(NamedTuple):
    """One key of a condition held against a task; ``niet`` says that the rule asks for the contrary.

    ``klopt`` is whether the key itself holds, whatever ``niet`` says.
    """

    sleutel: str
    gevraagd: tuple[str, ...]
    gezien: tuple[str, ...]
    klopt: bool
    niet: bool = False


class Poging(NamedTuple):
    """One rule that was tried: what was looked at, and whether it fits."""

    regel: Tabelregel
    toetsen: tuple[Toets, ...]
    geldt: bool

    @property
    def failed(self) -> tuple[Toets, ...]:
        """What kept the rule from deciding; of a ``niet`` everything in it, for together it held."""
        wrong = tuple(one for one in self.toetsen if not one.niet and not one.klopt)
        return wrong or tuple(one for one in self.toetsen if one.niet)


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
    plaatsen: dict[Route, Place]
    plaats: Place
    plaats_kosten: Place
    vastgesteld: Vastgesteld | None = None


class WaaromSom(NamedTuple):
    """What a scenario adds up: the total, its pillars and their tasks, or the part of these that was asked for."""

    gegevens: Gegevens
    scenario: str
    vraag: Vraag
    geheel: Groep
    uitkomst: Uitkomst
    plaatsen: dict[Route, Place]
    plaatsen_kosten: dict[str, Place]
    vastgesteld: Vastgesteld | None = None


def attempts(taak: Taak, rows: tuple[Tabelregel, ...], gegevens: Gegevens) -> tuple[Poging, ...]:
    """Return the rules that were tried for a task, ending with the one that decided."""
    found: list[Poging] = []
    for row in rows:
        geldt = row.als is None or fits(row.als, taak, gegevens)
        found.append(Poging(row, tuple(_tests(row.als, taak, gegevens)), geldt))
        if geldt:
            break
    return tuple(found)


def _tests(conditie: Conditie | None, taak: Taak, gegevens: Gegevens, niet: bool = False) -> Iterator[Toets]:  # noqa: FBT001, FBT002
    while conditie is not None:
        for key, sees in SEES.items():
            wanted: tuple[str, ...] = getattr(conditie, key)
            if wanted:
                yield Toets(key, wanted, sees(taak), holds(key, wanted, taak, gegevens), niet)
        conditie, niet = conditie.niet, not niet


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


def _asked(rows: tuple[Tabelregel, ...], key: str, gegevens: Gegevens) -> tuple[str, ...]:
    """Return the values that the rules of a scenario ask for; of ``kader: geldig`` every framework."""
    found: dict[str, None] = {}
    for row in rows:
        conditie = row.als
        while conditie is not None:
            found |= dict.fromkeys(getattr(conditie, key))
            conditie = conditie.niet
    if key == "kader" and KADER_GELDIG in found:
        found |= dict.fromkeys(gegevens.feiten.kaders)
    return tuple(value for value in found if value != KADER_GELDIG or key != "kader")


def _one(taak: Taak, attribuut: str, values: tuple[str, ...]) -> Iterator[Variant]:
    for value in values:
        if value != getattr(taak, attribuut):
            yield "wordt", value, taak.model_copy(update={attribuut: value})


def _kinds(taak: Taak, _: tuple[str, ...], __: Gegevens) -> Iterator[Variant]:
    yield from _one(taak, "soort", SOORTEN)


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
    if not any(KADER_GELDIG in toets.gevraagd for row in rows for toets in _tests(row.als, taak, gegevens)):
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
    if not kader.holds_in(jaar):
        later = kader.van is not None and kader.van > jaar
        yield ("van" if later else "tot"), jaar
    elif kader.van is None or kader.van < jaar:
        yield "tot", jaar - 1


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


def values_of(taak: Taak) -> dict[str, Any]:
    """Return what the rules can see of a task, by the keys of a condition."""
    return {key: sees(taak) for key, sees in SEES.items()}
