"""What a rule can look at: a row for each key of a condition, and everything that looks at conditions derives from it.

Nothing else can play a part in a decision, least of all what a task costs.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from heapq import merge
from typing import Literal, NamedTuple

from kerntaken_cli.domain.feiten import Grondslag, Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.keuzes import Conditie, Scenariobestand
from kerntaken_cli.domain.lijsten import SOORTEN

Voorwaardenaam = Literal["taak", "pijler", "soort", "wet", "kader", "kenmerk", "stroom"]

KADER_GELDIG = "geldig"
"""The value of the condition ``kader`` that asks for any framework that holds in the year of the choices."""

Wijze = Literal["wordt", "erbij", "eraf", "alleen", "geen", "tot", "van"]
"""How an attribute is changed: to a value, a value more or less, one or none at all, or another end or beginning."""

Variant = tuple[Wijze, str, Taak]
"""How one attribute of a task is changed, to what, and the task that this gives."""


class Voorwaarde(NamedTuple):
    """A key of a condition: what it sees of a task, which values there are, and how what it sees could be otherwise.

    ``attribuut`` is how the file calls what it sees, ``woord`` how one value is called (with ``lidwoord`` its article),
    and ``onbekend`` how one that does not exist. ``varianten`` is None for what identifies a task. Of words that are
    ``los`` a task is all that makes them exist, so that an exception can do without them.
    """

    attribuut: str
    woord: str
    onbekend: str
    ziet: Callable[[Taak], tuple[str, ...]]
    bekend: Callable[[Gegevens], Collection[str]]
    varianten: Callable[[Taak, tuple[str, ...], Gegevens], Iterator[Variant]] | None
    los: bool = False
    lidwoord: str = "de"


def _laws(gegevens: Gegevens) -> tuple[str, ...]:
    return tuple(sorted({grond.wet for taak in gegevens.feiten.taken for grond in taak.grondslag if grond.wet}))


def _labels(gegevens: Gegevens) -> tuple[str, ...]:
    used = {kenmerk for taak in gegevens.feiten.taken for kenmerk in taak.kenmerken}
    return tuple(sorted(used | set(gegevens.feiten.kenmerken)))


def _one(taak: Taak, attribuut: str, values: Collection[str]) -> Iterator[Variant]:
    for value in values:
        if value != getattr(taak, attribuut):
            yield "wordt", value, taak.model_copy(update={attribuut: value})


def _other_pillar(taak: Taak, _: tuple[str, ...], gegevens: Gegevens) -> Iterator[Variant]:
    for wijze, value, other in _one(taak, "pijler", tuple(gegevens.pijlers)):
        if other.soort is not None or not gegevens.is_pijler(other):  # a task in a pillar must have a kind
            yield wijze, value, other


def _other_kind(taak: Taak, _: tuple[str, ...], gegevens: Gegevens) -> Iterator[Variant]:
    yield from _one(taak, "soort", SOORTEN)
    if taak.soort is not None and not gegevens.is_pijler(taak):
        yield "geen", "", taak.model_copy(update={"soort": None})


def _other_law(taak: Taak, asked: tuple[str, ...], _: Gegevens) -> Iterator[Variant]:
    now = [grond.wet for grond in taak.grondslag if grond.wet]
    for value in asked:
        if value not in now:
            yield "erbij", value, taak.model_copy(update={"grondslag": (*taak.grondslag, Grondslag(wet=value))})
    for value in dict.fromkeys(now):
        rest = tuple(grond for grond in taak.grondslag if grond.wet != value)
        yield "eraf", value, taak.model_copy(update={"grondslag": rest})


def _more_or_less(attribuut: str) -> Callable[[Taak, tuple[str, ...], Gegevens], Iterator[Variant]]:
    def variants(taak: Taak, asked: tuple[str, ...], _: Gegevens) -> Iterator[Variant]:
        now: tuple[str, ...] = getattr(taak, attribuut)
        for value in asked:
            if value not in now:
                yield "erbij", value, taak.model_copy(update={attribuut: (*now, value)})
        for value in dict.fromkeys(now):
            yield "eraf", value, taak.model_copy(update={attribuut: tuple(one for one in now if one != value)})

    return variants


def _other_stream(taak: Taak, asked: tuple[str, ...], _: Gegevens) -> Iterator[Variant]:
    for value in asked:
        if tuple(taak.stromen) != (value,):
            yield "alleen", value, taak.model_copy(update={"stromen": {value: 100}})
    if taak.stromen:
        yield "geen", "", taak.model_copy(update={"stromen": {}})


VOORWAARDE: dict[Voorwaardenaam, Voorwaarde] = {
    "taak": Voorwaarde(
        "taak", "taak", "onbekende taak", lambda taak: (taak.id,), lambda gegevens: gegevens.taken, varianten=None
    ),
    "pijler": Voorwaarde(
        "pijler",
        "pijler",
        "onbekende pijler",
        lambda taak: (taak.pijler,),
        lambda gegevens: gegevens.feiten.pijlers,
        _other_pillar,
    ),
    "soort": Voorwaarde(
        "soort",
        "soort",
        "onbekende soort",
        lambda taak: (taak.soort,) if taak.soort is not None else (),
        lambda _: SOORTEN,
        _other_kind,
    ),
    "wet": Voorwaarde(
        "grondslag.wet",
        "wet",
        "onbekende wet",
        lambda taak: tuple(grond.wet for grond in taak.grondslag if grond.wet),
        _laws,
        _other_law,
        los=True,
    ),
    "kader": Voorwaarde(
        "kaders",
        "kader",
        "onbekend kader",
        lambda taak: taak.kaders,
        lambda gegevens: (KADER_GELDIG, *gegevens.feiten.kaders),
        _more_or_less("kaders"),
    ),
    "kenmerk": Voorwaarde(
        "kenmerken",
        "kenmerk",
        "onbekend kenmerk",
        lambda taak: taak.kenmerken,
        _labels,
        _more_or_less("kenmerken"),
        los=True,
    ),
    "stroom": Voorwaarde(
        "stromen",
        "geldstroom",
        "onbekende stroom",
        lambda taak: tuple(taak.stromen),  # that it is named, never how much it pays
        lambda gegevens: gegevens.feiten.stromen,
        _other_stream,
    ),
}
"""In the order in which a condition is told; the keys are those of ``Conditie``."""


def asked(conditie: Conditie) -> dict[Voorwaardenaam, tuple[str, ...]]:
    """Return the keys that a condition uses, with the values of which one is enough; ``niet`` left aside."""
    values: dict[Voorwaardenaam, tuple[str, ...]] = {naam: getattr(conditie, naam) for naam in VOORWAARDE}
    return {naam: wanted for naam, wanted in values.items() if wanted}


def chain(conditie: Conditie | None) -> Iterator[Conditie]:
    """Yield a condition and what stands under its ``niet``, and so on down."""
    while conditie is not None:
        yield conditie
        conditie = conditie.niet


def every_condition(scenariobestand: Scenariobestand) -> Iterator[tuple[Conditie, tuple[str | int, ...]]]:
    """Yield every condition of every rule, also those under ``niet``, with its route."""
    for naam, scenario in scenariobestand.scenarios.items():
        for i, regel in enumerate(scenario.regels):
            for depth, conditie in enumerate(chain(regel.als)):
                yield conditie, ("scenarios", naam, "regels", i, "als", *("niet",) * depth)


def seen(naam: Voorwaardenaam, taak: Taak) -> tuple[str, ...]:
    """Return what a key of a condition sees of a task, each value once."""
    return tuple(dict.fromkeys(VOORWAARDE[naam].ziet(taak)))


def values_of(taak: Taak) -> dict[Voorwaardenaam, tuple[str, ...]]:
    """Return what the rules can see of a task, by the keys of a condition."""
    return {naam: seen(naam, taak) for naam in VOORWAARDE}


Gezien = tuple[Voorwaardenaam, str]
"""A key of a condition with one of its values."""


class Wegwijzer:
    """Conditions by a value that each asks for, the one that the fewest ask for: so not every one has to be tried."""

    def __init__(self, condities: Iterable[Conditie | None]) -> None:
        self.sets = [
            {naam: frozenset(values) for naam, values in asked(one).items()} if one else {} for one in condities
        ]
        often = Counter((naam, value) for one in self.sets for naam, values in one.items() for value in values)
        self.always: list[int] = []
        self.by: dict[Gezien, list[int]] = defaultdict(list)
        for number, one in enumerate(self.sets):
            signs = min(
                ([(naam, value) for value in one[naam]] for naam in one),
                key=lambda ways: sum(often[way] for way in ways),
                default=[],
            )
            for sign in signs:
                self.by[sign].append(number)
            if not signs:
                self.always.append(number)

    def candidates(self, values: Iterable[Gezien]) -> Iterator[int]:
        """Yield the numbers of the conditions that can hold where these values are seen, in order."""
        return merge(self.always, *(self.by[one] for one in values if one in self.by))
