"""Two outcomes side by side: what changes in decisions, then in money, and which rules make the difference.

``van`` is the base and ``naar`` what it is compared with. Both may be of other data: a result that was kept against the
data of today. A task that only got another id is the same task.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Literal, NamedTuple, get_args

from kerntaken_cli.domain.acties import ActieNaam
from kerntaken_cli.domain.antwoorden import Bewaard
from kerntaken_cli.domain.diagnostics import Place, Route
from kerntaken_cli.domain.getallen import EXACT, NUL, Bedrag, Som, share, total
from kerntaken_cli.domain.model import SOORTEN, Gegevens, Taak
from kerntaken_cli.domain.uitkomst import Uitkomst, Uitkomstregel
from kerntaken_cli.domain.verdeling import Sleutel, Stroomnaam, Verschil

Verandering = Literal[
    "stoppen", "overdragen", "versoberen", "intensiveren", "behouden", "nieuwe taak", "verdwenen taak"
]
VERANDERINGEN: tuple[Verandering, ...] = get_args(Verandering)
"""The kinds of change, the most far-reaching decision first; the last two are of tasks that one side does not have."""

NO_CHANGE = Verschil(NUL)


class Zijde(NamedTuple):
    """One side of a comparison: the outcome of a scenario of some data, with where its rules are written."""

    titel: str
    gegevens: Gegevens
    uitkomst: Uitkomst
    regels: dict[Route, Place]
    bewaard: Bewaard | None = None

    @property
    def naam(self) -> str:
        """The id of the scenario."""
        return self.uitkomst.scenario

    def of_rows(self, rows: Iterable[Uitkomstregel | None]) -> "Zijde":
        """Return the same side with only these rows of its outcome."""
        return self._replace(uitkomst=self.uitkomst._replace(regels=tuple(row for row in rows if row is not None)))


class Taakverschil(NamedTuple):
    """One task on both sides; None where that side does not have it."""

    van: Uitkomstregel | None
    naar: Uitkomstregel | None

    @property
    def taak(self) -> Taak:
        """The task, as it is on the side that is compared with the base where it is there."""
        regel = self.naar or self.van
        if regel is None:
            raise LookupError("een verschil zonder taak")
        return regel.taak

    @property
    def verandering(self) -> Verandering | None:
        """What becomes of the task, or None when the decision is the same."""
        if self.van is None or self.naar is None:
            return "nieuwe taak" if self.van is None else "verdwenen taak"
        same = self.van.besluit.keuze == self.naar.besluit.keuze
        return None if same else self.naar.actie

    @property
    def hernoemd(self) -> str | None:
        """The id that the task had in the base, when it has another now."""
        if self.van is None or self.naar is None or self.van.taak.id == self.naar.taak.id:
            return None
        return self.van.taak.id

    def change(self, amount: Callable[[Uitkomstregel], Bedrag]) -> Verschil:
        """Return what changes in one of the amounts."""
        van = NUL if self.van is None else amount(self.van)
        naar = NUL if self.naar is None else amount(self.naar)
        if van is None and naar is None and self.van is not None and self.naar is not None:
            return _unknown_both(self.van, self.naar)
        bekend = EXACT.subtract(naar or NUL, van or NUL)
        return Verschil(bekend, int(van is None), int(naar is None))


def _unknown_both(van: Uitkomstregel, naar: Uitkomstregel) -> Verschil:
    """Return the change of an unknown amount: it depends on the levels alone."""
    less, more = naar.besluit.keuze.niveau, van.besluit.keuze.niveau
    if less == more:
        return NO_CHANGE
    return Verschil(NUL, lager=1) if less < more else Verschil(NUL, hoger=1)


def regionaal(regel: Uitkomstregel) -> Bedrag:
    """Return what the body spends on a task."""
    return regel.regionaal


class Groepsverschil(NamedTuple):
    """A sum over a group of tasks on both sides, and what changes in it."""

    van: Som
    naar: Som
    verschil: Verschil


def pair(van: Zijde, naar: Zijde) -> tuple[Taakverschil, ...]:
    """Put the tasks of both sides beside each other, in the order of ``naar`` with what only ``van`` has at the end."""
    olds = {regel.taak.id: regel for regel in van.uitkomst.regels}
    news = {regel.taak.id: regel for regel in naar.uitkomst.regels}
    renamed = renames(van.gegevens, naar.gegevens)
    found = [Taakverschil(olds.pop(renamed.get(key, key), None), regel) for key, regel in news.items()]
    return (*found, *(Taakverschil(regel, None) for regel in olds.values()))


def renames(van: Gegevens, naar: Gegevens) -> dict[str, str]:
    """Return for each task of ``naar`` with another id in ``van`` that id, whichever of the two is the later."""
    found: dict[str, str] = {}
    for taak in naar.feiten.taken:
        for old in taak.voorheen:
            if taak.id not in van.taken and old in van.taken and old not in naar.taken:
                found.setdefault(taak.id, old)
    for taak in van.feiten.taken:
        for old in taak.voorheen:
            if old in naar.taken and old not in van.taken and taak.id not in naar.taken:
                found.setdefault(old, taak.id)
    return found


def per_group(verschillen: Iterable[Taakverschil], key: Callable[[Taak], Sleutel]) -> dict[Sleutel, Groepsverschil]:
    """Group both sides; a task that moved from one group to another leaves the one and comes to the other."""
    olds: dict[Sleutel, list[Bedrag]] = {}
    news: dict[Sleutel, list[Bedrag]] = {}
    changes: dict[Sleutel, list[Verschil]] = {}
    for one in verschillen:
        for part in _within_one_group(one, key):
            sleutel = key(part.taak)
            olds.setdefault(sleutel, []).append(NUL if part.van is None else part.van.regionaal)
            news.setdefault(sleutel, []).append(NUL if part.naar is None else part.naar.regionaal)
            changes.setdefault(sleutel, []).append(part.change(regionaal))
    return {
        sleutel: Groepsverschil(total(olds[sleutel]), total(news[sleutel]), add(changes[sleutel]))
        for sleutel in changes
    }


def _within_one_group(one: Taakverschil, key: Callable[[Taak], Sleutel]) -> tuple[Taakverschil, ...]:
    if one.van is None or one.naar is None or key(one.van.taak) == key(one.naar.taak):
        return (one,)
    return (Taakverschil(one.van, None), Taakverschil(None, one.naar))


def add(verschillen: Iterable[Verschil]) -> Verschil:
    """Add differences: the known parts exactly, and what is unknown counted."""
    bekend, lager, hoger = NUL, 0, 0
    for one in verschillen:
        bekend, lager, hoger = EXACT.add(bekend, one.bekend), lager + one.lager, hoger + one.hoger
    return Verschil(bekend, lager, hoger)


STROMEN: dict[Stroomnaam, Callable[[Uitkomstregel], Bedrag]] = {
    "regionaal": regionaal,
    "naar-gemeenten": lambda regel: regel.naar_gemeenten,
    "vervalt": lambda regel: regel.vervalt,
    "extra": lambda regel: regel.extra,
}
"""What can become of the money of a task."""


def flows(verschillen: Iterable[Taakverschil]) -> dict[Stroomnaam, Groepsverschil]:
    """Return what becomes of the money on both sides."""
    ones = tuple(verschillen)
    return {
        naam: Groepsverschil(
            total(amount(one.van) for one in ones if one.van is not None),
            total(amount(one.naar) for one in ones if one.naar is not None),
            add(one.change(amount) for one in ones),
        )
        for naam, amount in STROMEN.items()
    }


def ratio(one: Groepsverschil) -> Fraction | Literal["nieuw", "vervalt"] | None:
    """Return a difference as a part of the base; from nothing or to nothing has a word, what is unknown has none."""
    verschil = one.verschil
    if verschil == NO_CHANGE or verschil.lager or verschil.hoger:
        return None
    if not (one.van.bekend or one.van.pm):
        return "nieuw"
    if not (one.naar.bekend or one.naar.pm):
        return "vervalt"
    return share(verschil.bekend, one.van.bekend)


class Telling(NamedTuple):
    """How many tasks change in which way, and how many do not."""

    aantallen: dict[Verandering, int]
    ongewijzigd: int


def count(verschillen: Iterable[Taakverschil]) -> Telling:
    """Count the changes; kinds that do not occur are 0."""
    counts: dict[Verandering, int] = dict.fromkeys(VERANDERINGEN, 0)
    same = 0
    for one in verschillen:
        if (kind := one.verandering) is None:
            same += 1
        else:
            counts[kind] += 1
    return Telling(counts, same)


def lost(one: Taakverschil) -> ActieNaam | None:
    """Return the decision of the base whose effect does not come about, where a task is kept after all."""
    if one.verandering != "behouden" or one.van is None:
        return None
    return one.van.actie


def soort_order(sleutels: Iterable[Sleutel]) -> tuple[Sleutel, ...]:
    """Return the kinds of task in their order, those without a kind at the end; all five always."""
    return (*SOORTEN, None) if None in set(sleutels) else SOORTEN
