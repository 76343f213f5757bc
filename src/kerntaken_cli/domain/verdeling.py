"""An outcome grouped along one or two dimensions, with exact sums and shares; a dimension is one row here."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple, cast, get_args

from kerntaken_cli.domain.acties import ACTIES
from kerntaken_cli.domain.bedragen import GEEN, Bedragen, altogether
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import EXACT, Saldo, minus, share
from kerntaken_cli.domain.lijsten import HERKOMSTEN, SOORT, Dimensie, Herkomst, Soort, shown_soorten
from kerntaken_cli.domain.uitkomst import Taakuitkomst, Uitkomst

HUNDRED = Decimal(100)
PERCENT = Decimal("0.01")

Sleutel = str | None
"""A value of a dimension; None gathers the tasks that have no value on it."""


@dataclass(frozen=True, slots=True)
class Groep:
    """The sums of the tasks that share a value (or, in a cross table, a pair of values).

    ``herkomsten`` say where the amounts come from, and ``zwakste`` how sure each task is altogether. ``blijvend`` says
    the same of the tasks that the body goes on with, on which its amount in the scenario rests, and ``gewijzigd`` of
    those that the scenario changes, on which the difference rests.
    """

    taken: int = 0
    bedragen: Bedragen = GEEN
    herkomsten: frozenset[Herkomst] = frozenset()
    zwakste: frozenset[Herkomst] = frozenset()
    blijvend: frozenset[Herkomst] = frozenset()
    gewijzigd: frozenset[Herkomst] = frozenset()

    @property
    def verschil(self) -> Saldo:
        """What the scenario changes; a cost that stays unknown on both sides changes nothing we know of."""
        bedragen = self.bedragen
        bekend = minus(bedragen.regionaal.bekend, bedragen.nul.bekend)
        return Saldo(bekend, bedragen.naar_gemeenten.pm + bedragen.vervalt.pm, bedragen.extra.pm)

    def __add__(self, other: "Groep") -> "Groep":
        """Add two groups sum by sum; what adds nothing makes no sum less sure."""
        adding = [one for one in (self, other) if one.bedragen.nul] or [self, other]
        none: frozenset[Herkomst] = frozenset()
        return Groep(
            self.taken + other.taken,
            self.bedragen + other.bedragen,
            self.herkomsten | other.herkomsten,
            none.union(*(one.zwakste for one in adding)),
            none.union(*(one.blijvend for one in adding)),
            none.union(*(one.gewijzigd for one in adding)),
        )


class Verdeling(NamedTuple):
    """Groups in the order of tables, with their total; the total is the base of the shares."""

    per: Dimensie
    groepen: dict[Sleutel, Groep]
    totaal: Groep

    def share_nul(self, groep: Groep) -> Fraction | None:
        """Return the exact share of a group in the base, as it is now."""
        return share(groep.bedragen.nul.bekend, self.totaal.bedragen.nul.bekend)

    def share_regionaal(self, groep: Groep) -> Fraction | None:
        """Return the exact share of a group in what the body still does in the scenario."""
        return share(groep.bedragen.regionaal.bekend, self.totaal.bedragen.regionaal.bekend)


AandeelVan = Literal["rij", "kolom", "totaal"]
AANDEEL_VAN: tuple[AandeelVan, ...] = get_args(AandeelVan)


class Kruistabel(NamedTuple):
    """An outcome grouped along two dimensions; ``cellen`` holds the pairs that have tasks."""

    rijen: Verdeling
    kolommen: Verdeling
    cellen: dict[tuple[Sleutel, Sleutel], Groep]

    def base(self, rij: Sleutel, kolom: Sleutel, van: AandeelVan) -> Groep:
        """Return what the share of a cell is a part of: its row, its column or the total."""
        match van:
            case "rij":
                return self.rijen.groepen[rij]
            case "kolom":
                return self.kolommen.groepen[kolom]
            case "totaal":
                return self.rijen.totaal


def distribute(uitkomst: Uitkomst, gegevens: Gegevens, per: Dimensie) -> Verdeling:
    """Group an outcome along one dimension; values without tasks are kept where the list of values is closed."""
    dimensie = DIMENSIE[per]
    found: dict[Sleutel, list[Taakuitkomst]] = {key: [] for key in dimensie.waarden(gegevens)}
    for one in uitkomst.taken:
        for key, part in dimensie.delen(one):
            found.setdefault(key, []).append(part)
    if (rest := found.pop(None, None)) is not None:
        found[None] = rest
    return Verdeling(per, {key: group(parts) for key, parts in found.items()}, whole(uitkomst))


def cross(uitkomst: Uitkomst, gegevens: Gegevens, rij: Dimensie, kolom: Dimensie) -> Kruistabel:
    """Group an outcome along two dimensions at once."""
    found: dict[tuple[Sleutel, Sleutel], list[Taakuitkomst]] = {}
    for one in uitkomst.taken:
        for row, part in DIMENSIE[rij].delen(one):
            for column, smaller in DIMENSIE[kolom].delen(part):
                found.setdefault((row, column), []).append(smaller)
    return Kruistabel(
        distribute(uitkomst, gegevens, rij),
        distribute(uitkomst, gegevens, kolom),
        {key: group(parts) for key, parts in found.items()},
    )


def group(taken: Collection[Taakuitkomst]) -> Groep:
    """Return the sums over tasks, and where their amounts come from; what adds nothing makes no sum less sure."""
    adding = [one for one in taken if one.bedragen.nul] or taken
    return Groep(
        len(taken),
        altogether(one.bedragen for one in taken),
        frozenset(one.taak.kosten.herkomst for one in taken),
        frozenset(one.herkomst for one in adding),
        frozenset(one.herkomst for one in adding if one.bedragen.regionaal),
        frozenset(one.herkomst for one in adding if one.keuze.verandert),
    )


def whole(uitkomst: Uitkomst) -> Groep:
    """Return the sums over all tasks of an outcome."""
    return group(uitkomst.taken)


def _streams(one: Taakuitkomst) -> Iterator[tuple[Sleutel, Taakuitkomst]]:
    """Yield the part of a task that each stream pays, and what no stream is stated for.

    As long as only parts are stated, and not who pays, each stream bears its part of whatever becomes of the task.
    """
    from kerntaken_cli.domain import dekking

    if one.taak.tells_payers(one.stromen):
        yield from dekking.parts(one)
        return
    rest = HUNDRED
    for stroom, procent in one.taak.stromen.items():
        assert isinstance(procent, Decimal), "an amount is explained"  # noqa: S101
        rest = EXACT.subtract(rest, procent)
        yield stroom, one.part(EXACT.multiply(procent, PERCENT))
    if rest:
        yield None, one.part(EXACT.multiply(rest, PERCENT)) if rest != HUNDRED else one


STREAMLESS = {"(ongedekt)": "Ongedekt", "(over)": "Meer geld dan kosten"}
"""How is called what stands for a stream where there is none."""

APART = "Overhead en gastheerschap"
"""What a body spends on no pillar and for which there is no kind of task."""

TOGETHER = " + "
"""What stands between the ids of several values that a task has at once: nothing is divided that nobody divided."""


class Dimensierij(NamedTuple):
    """A dimension: its heading, what it tells, and how it reads a task.

    ``waarden`` are the values that a table always shows, in order; ``delen`` gives the value of a task, or several with
    the part of the task that each takes; ``noemt`` names a value, ``kort`` above a column, and ``geen`` the tasks
    without one.
    """

    kop: str
    uitleg: str
    waarden: Callable[[Gegevens], tuple[str, ...]]
    delen: Callable[[Taakuitkomst], Iterable[tuple[Sleutel, Taakuitkomst]]]
    noemt: Callable[[Gegevens, str], str] = lambda _, sleutel: sleutel
    kort: Callable[[Gegevens, str], str] = lambda _, sleutel: sleutel
    geen: str = "niet vermeld"


DIMENSIE: dict[Dimensie, Dimensierij] = {
    "pijler": Dimensierij(
        "Pijler",
        "verdeeld over de pijlers",
        lambda gegevens: tuple(gegevens.pijlers),
        lambda one: ((one.taak.pijler, one),),
        lambda gegevens, sleutel: gegevens.feiten.pijlers[sleutel].naam,
        lambda gegevens, sleutel: gegevens.feiten.pijlers[sleutel].kort or gegevens.feiten.pijlers[sleutel].naam,
    ),
    "soort": Dimensierij(
        "Soort taak",
        "verdeeld over de soorten taken",
        lambda gegevens: shown_soorten({taak.soort for taak in gegevens.feiten.taken}),
        lambda one: ((one.taak.soort, one),),
        lambda _, sleutel: SOORT[cast("Soort", sleutel)].titel,
        lambda _, sleutel: SOORT[cast("Soort", sleutel)].kort,
        geen=APART,
    ),
    "opgave": Dimensierij(
        "Opgave",
        "verdeeld over de maatschappelijke opgaven; een taak die er meer dient, staat bij die samen",
        lambda gegevens: tuple(gegevens.feiten.opgaven),
        lambda one: ((TOGETHER.join(one.taak.opgaven) or None, one.by(*one.taak.opgaven)),),
        lambda gegevens, sleutel: " en ".join(gegevens.feiten.opgaven[one].naam for one in sleutel.split(TOGETHER)),
        geen="Opgave niet vermeld",
    ),
    "actie": Dimensierij(
        "Besluit", "verdeeld naar wat het scenario met de taken doet", lambda _: ACTIES, lambda one: ((one.actie, one),)
    ),
    "stroom": Dimensierij(
        "Geldstroom",
        "verdeeld over de geldstromen",
        lambda gegevens: tuple(gegevens.feiten.stromen),
        _streams,
        lambda gegevens, sleutel: STREAMLESS.get(sleutel) or gegevens.feiten.stromen[sleutel].naam,
        geen="Geldstroom niet vermeld",
    ),
    "taakveld": Dimensierij(
        "Taakveld",
        "verdeeld over de taakvelden (Iv3)",
        lambda gegevens: tuple(gegevens.feiten.taakvelden),
        lambda one: ((one.taak.taakveld, one.by(*filter(None, [one.taak.taakveld]))),),
        lambda gegevens, sleutel: f"{sleutel} {gegevens.feiten.taakvelden[sleutel]}",
        geen="Taakveld niet vermeld",
    ),
    "herkomst": Dimensierij(
        "Herkomst",
        "verdeeld naar de herkomst van de bedragen",
        lambda _: HERKOMSTEN,
        lambda one: ((one.taak.kosten.herkomst, one),),
    ),
    "taak": Dimensierij(
        "Taak",
        "elk apart",
        lambda _: (),
        lambda one: ((one.taak.id, one),),
        lambda gegevens, sleutel: gegevens.taken[sleutel].naam,
    ),
}


def known_values(gegevens: Gegevens, per: Dimensie) -> tuple[str, ...]:
    """Return every value that a dimension has in these data."""
    return tuple(gegevens.taken) if per == "taak" else DIMENSIE[per].waarden(gegevens)
