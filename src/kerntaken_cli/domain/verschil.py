"""Two outcomes side by side: what changes in decisions, then in money.

``van`` is what is compared with, and ``naar`` what is compared. Both may be of other data: a result that was kept
against the data of today. A task that only got another id is the same task.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

from kerntaken_cli.domain.acties import ACTIE, INGRIJPEND, ActieNaam
from kerntaken_cli.domain.bedragen import BEDRAG, Bedragnaam, altogether
from kerntaken_cli.domain.diagnostics import Place, Route
from kerntaken_cli.domain.feiten import Raakt, Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import GELIJK, NIETS, Saldo, Som, minus, netto, share, total
from kerntaken_cli.domain.lijsten import Herkomst, shown_soorten
from kerntaken_cli.domain.uitkomst import Taakuitkomst, Uitkomst
from kerntaken_cli.domain.verdeling import Sleutel
from kerntaken_cli.domain.verzoek import Bewaard

Verandering = ActieNaam | Literal["nieuwe taak", "verdwenen taak"]


class Veranderrij(NamedTuple):
    """A kind of change: how the tasks with it are headed, and what follows on their number."""

    kop: str
    kort: str


VERANDERING: dict[Verandering, Veranderrij] = {
    **{naam: Veranderrij(ACTIE[naam].kop, naam) for naam in INGRIJPEND},
    "behouden": Veranderrij("Weer behouden", "weer behouden"),
    "nieuwe taak": Veranderrij("Nieuwe taken", "nieuw"),
    "verdwenen taak": Veranderrij("Verdwenen taken", "verdwenen"),
}
"""The most far-reaching decision first; the last two are of tasks that one side does not have."""


class Zijde(NamedTuple):
    """One side of a comparison: the outcome of a scenario of some data, with where its rules are written."""

    titel: str
    gegevens: Gegevens
    uitkomst: Uitkomst
    plaatsen: dict[Route, Place]
    bewaard: Bewaard | None = None

    @property
    def naam(self) -> str:
        """The id of the scenario."""
        return self.uitkomst.scenario

    def of_tasks(self, taken: Iterable[Taakuitkomst | None]) -> "Zijde":
        """Return the side with only these tasks in its outcome."""
        return self._replace(uitkomst=self.uitkomst._replace(taken=tuple(one for one in taken if one is not None)))


class Taakverschil(NamedTuple):
    """One task on both sides; None where that side does not have it."""

    van: Taakuitkomst | None
    naar: Taakuitkomst | None

    @property
    def taak(self) -> Taak:
        """The task, as it is on the side that is compared where it is there."""
        if (found := self.naar or self.van) is None:
            raise LookupError("een verschil zonder taak")
        return found.taak

    @property
    def verandering(self) -> Verandering | None:
        """What becomes of the task, or None when the decision is the same."""
        if self.van is None or self.naar is None:
            return "nieuwe taak" if self.van is None else "verdwenen taak"
        return None if self.van.keuze == self.naar.keuze else self.naar.actie

    @property
    def hernoemd(self) -> str | None:
        """The id that the task had before, when it has another now."""
        if self.van is None or self.naar is None or self.van.taak.id == self.naar.taak.id:
            return None
        return self.van.taak.id

    @property
    def loopt_af(self) -> bool:
        """Whether the task ended by itself, so that no longer doing it is no choice."""
        return self.verandering is not None and self.naar is not None and self.naar.loopt_af

    @property
    def uitgebleven(self) -> ActieNaam | None:
        """The decision whose effect does not come about, where a task is kept after all."""
        return self.van.actie if self.verandering == "behouden" and self.van is not None else None

    @property
    def beweegt(self) -> bool:
        """Whether any amount that the scenario makes differs."""
        return any(self.verschil(naam) for naam in BEDRAG if naam != "nul")

    def verschil(self, naam: Bedragnaam) -> Saldo:
        """Return what changes in one of the amounts."""
        van = NIETS if self.van is None else self.van.bedragen[naam]
        naar = NIETS if self.naar is None else self.naar.bedragen[naam]
        if van.pm and naar.pm and self.van is not None and self.naar is not None:
            return _unknown_both(self.van, self.naar)
        return Saldo(minus(naar.bekend, van.bekend), van.pm, naar.pm)


def _unknown_both(van: Taakuitkomst, naar: Taakuitkomst) -> Saldo:
    """Return the change of an unknown amount: it depends on the levels alone."""
    less, more = naar.keuze.niveau, van.keuze.niveau
    if less == more:
        return GELIJK
    return Saldo(lager=1) if less < more else Saldo(hoger=1)


@dataclass(frozen=True, slots=True)
class Groepsverschil:
    """A sum over a group of tasks on both sides, and what changes in it.

    ``voor`` and ``na`` say how sure each task is altogether on the side where it adds to the sum, and ``gewijzigd`` how
    sure the tasks are whose amount changes, on either side.
    """

    van: Som = NIETS
    naar: Som = NIETS
    verschil: Saldo = GELIJK
    voor: frozenset[Herkomst] = frozenset()
    na: frozenset[Herkomst] = frozenset()
    gewijzigd: frozenset[Herkomst] = frozenset()

    @property
    def is_gelijk(self) -> bool:
        """Whether nothing changes, in the sums or in what is unknown of them."""
        return not self.verschil and self.van == self.naar


def together(ones: Iterable[Groepsverschil]) -> Groepsverschil:
    """Add up side by side."""
    found = list(ones)
    van, naar = total(one.van for one in found), total(one.naar for one in found)
    return Groepsverschil(
        van,
        naar,
        netto(one.verschil for one in found),
        frozenset[Herkomst]().union(*(one.voor for one in found)),
        frozenset[Herkomst]().union(*(one.na for one in found)),
        frozenset[Herkomst]().union(*(one.gewijzigd for one in found)),
    )


def of_task(one: Taakverschil, naam: Bedragnaam) -> Groepsverschil:
    """Return one amount of one task on both sides."""
    van, naar = (NIETS if side is None else side.bedragen[naam] for side in one)
    sure = [frozenset([side.herkomst]) if side is not None else frozenset[Herkomst]() for side in one]
    voor, na = (of if som else frozenset[Herkomst]() for of, som in zip(sure, (van, naar), strict=True))
    verschil = one.verschil(naam)
    return Groepsverschil(van, naar, verschil, voor, na, sure[0] | sure[1] if verschil else frozenset())


def pair(van: Zijde, naar: Zijde) -> tuple[Taakverschil, ...]:
    """Put the tasks of both sides beside each other, in the order of ``naar`` with what only ``van`` has at the end.

    Tasks that became one are one where nothing but their amounts sets them apart.
    """
    olds = {one.taak.id: one for one in van.uitkomst.taken}
    named = by_new(renames(van.gegevens, naar.gegevens))
    found = []
    for one in naar.uitkomst.taken:
        befores = [olds[old] for old in named.get(one.taak.id, (one.taak.id,)) if old in olds]
        joined = [before for before in befores if _is_alike(before, befores[0])]
        for before in joined:
            del olds[before.taak.id]
        found.append(Taakverschil(_as_one(joined) if joined else None, one))
    return (*found, *(Taakverschil(one, None) for one in olds.values()))


def _is_alike(one: Taakuitkomst, other: Taakuitkomst) -> bool:
    return (one.keuze, one.taak.pijler, one.taak.soort) == (other.keuze, other.taak.pijler, other.taak.soort)


def _as_one(ones: list[Taakuitkomst]) -> Taakuitkomst:
    return ones[0]._replace(bedragen=altogether(one.bedragen for one in ones))


def renames(van: Gegevens, naar: Gegevens) -> dict[str, str]:
    """Return for each task of ``van`` with another id in ``naar`` that id, whichever of the two is the later."""
    pairs = [(taak.id, old) for taak in naar.feiten.taken for old in taak.voorheen]
    pairs += [(new, taak.id) for taak in van.feiten.taken for new in taak.voorheen]
    found: dict[str, str] = {}
    for new, old in pairs:
        if new in naar.taken and new not in van.taken and old in van.taken and old not in naar.taken:
            found.setdefault(old, new)
    return found


def by_new(renamed: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return for each new id the ids that it had before: more than one where tasks became one."""
    found: dict[str, tuple[str, ...]] = {}
    for old, new in renamed.items():
        found[new] = (*found.get(new, ()), old)
    return found


def per_group(verschillen: Iterable[Taakverschil], key: Callable[[Taak], Sleutel]) -> dict[Sleutel, Groepsverschil]:
    """Group both sides; a task that moved from one group to another leaves the one and comes to the other."""
    found: dict[Sleutel, list[Groepsverschil]] = {}
    for one in verschillen:
        for part in _within_one_group(one, key):
            found.setdefault(key(part.taak), []).append(of_task(part, "regionaal"))
    return {sleutel: together(ones) for sleutel, ones in found.items()}


def _within_one_group(one: Taakverschil, key: Callable[[Taak], Sleutel]) -> tuple[Taakverschil, ...]:
    if one.van is None or one.naar is None or key(one.van.taak) == key(one.naar.taak):
        return (one,)
    return (Taakverschil(one.van, None), Taakverschil(None, one.naar))


def per_bedrag(verschillen: Iterable[Taakverschil]) -> dict[Bedragnaam, Groepsverschil]:
    """Return every amount that a scenario makes, on both sides."""
    ones = tuple(verschillen)
    return {naam: together(of_task(one, naam) for one in ones) for naam in BEDRAG if naam != "nul"}


def ratio(one: Groepsverschil) -> Fraction | Literal["nieuw", "vervalt"] | None:
    """Return a difference as a part of what was; from nothing or to nothing has a word, what is unknown has none."""
    verschil = one.verschil
    if not verschil or verschil.lager or verschil.hoger:
        return None
    if not one.van:
        return "nieuw"
    if not one.naar:
        return "vervalt"
    return share(verschil.bekend, one.van.bekend)


class Telling(NamedTuple):
    """How many tasks change in which way by choice, how many do not, and how many change that ended by themselves."""

    aantallen: dict[Verandering, int]
    ongewijzigd: int
    afgelopen: int


def count(verschillen: Iterable[Taakverschil]) -> Telling:
    """Count the changes; kinds that do not occur are 0."""
    ones = list(verschillen)
    counts = Counter(one.verandering for one in ones if not one.loopt_af)
    return Telling({kind: counts[kind] for kind in VERANDERING}, counts[None], sum(one.loopt_af for one in ones))


def soort_order(sleutels: Iterable[Sleutel]) -> tuple[Sleutel, ...]:
    """Return the kinds of task in their order, those without a kind at the end; the five of the source always."""
    found = set(sleutels)
    shown = shown_soorten(found)
    return (*shown, None) if None in found else shown


Geraakt = dict[str, list[tuple[Taakuitkomst, Raakt]]]
"""For a task the decisions on other tasks that touch it, and how."""


def touches(changed: Iterable[Taakverschil]) -> Geraakt:
    """Return for each task by which changes of other tasks it is touched, and how."""
    found: Geraakt = {}
    for one in changed:
        if one.naar is None or (gevolg := one.naar.gevolgen.get(one.naar.actie)) is None:
            continue
        for raakt in gevolg.raakt:
            if raakt.taak is not None and raakt.taak != one.naar.taak.id:
                found.setdefault(raakt.taak, []).append((one.naar, raakt))
    return found
