"""Decisions for one screen: what is done with which task, what that changes in cost and substance, and who notices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from kerntaken_cli.domain.acties import INGRIJPEND, ActieNaam
from kerntaken_cli.domain.besluit import against_wishes
from kerntaken_cli.domain.feiten import Gevolg
from kerntaken_cli.domain.getallen import Number, Saldo, netto
from kerntaken_cli.domain.lijsten import assumed
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import group
from kerntaken_cli.domain.waarden import KORT
from kerntaken_cli.reporting.blokken import Alinea, Kleur, Kolom, Rij, Tabel, Woord
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts import gevolgen
from kerntaken_cli.reporting.words import listed, plural

COLOUR: dict[ActieNaam, Kleur] = {
    "behouden": "gewoon",
    "versoberen": "let-op",
    "intensiveren": "meer",
    "overdragen": "let-op",
    "stoppen": "ernstig",
}


FEW = 4
"""With fewer rows than this there is no room for a second line of what is told beside them."""


class Besluit(NamedTuple):
    """A decision as one line: the outcome that it gives, what it changes in cost, how it is called, what it does."""

    one: Taakuitkomst
    verschil: Saldo
    woord: str
    kort: str

    @classmethod
    def of(cls, one: Taakuitkomst) -> Besluit:
        """Return a decision of a scenario beside how things are now."""
        return cls(one, group([one]).verschil, gevolgen.decision(one.keuze, loopt_af=one.loopt_af), in_short(one))

    @property
    def size(self) -> tuple[bool, bool, bool, Number]:
        """How soon it is shown.

        What is not open to discussion comes first and what ends by itself last, what is unknown before what is large.
        """
        verschil = self.verschil
        wishes = against_wishes(self.one.taak, self.one.keuze)
        return (not wishes, self.one.eindigt, not (verschil.lager or verschil.hoger), -verschil.grootte)


def example(besluiten: Collection[Besluit]) -> str:
    """Return the id of the task to ask on about: the one that is shown before any other."""
    return min(besluiten, key=lambda one: one.size).one.taak.id


def in_short(one: Taakuitkomst, actie: ActieNaam | None = None) -> str:
    """Return what a decision does on one line, as it is written or else the beginning of it; a ban goes before it."""
    gevolg = one.gevolgen.get(actie or one.actie)
    said = gevolgen.NOT_DESCRIBED if gevolg is None else gevolg.kort or _beginning(gevolg.effect)
    return f"LET OP, onbespreekbaar; {said}" if against_wishes(one.taak, one.keuze) else said


def _beginning(text: str) -> str:
    """Return the first sentence of a text, or as many of its words as fit on one line."""
    first = text.split(". ", maxsplit=1)[0].removesuffix(".")
    return first if len(first) <= KORT else f"{first[:KORT].rsplit(' ', 1)[0]}…"


def _reach(one: Besluit) -> tuple[bool, int]:
    """Return how far a decision reaches, the furthest first; what ends by itself is none."""
    return one.one.eindigt, INGRIJPEND.index(one.one.actie)


def _in_turn(besluiten: Collection[Besluit]) -> list[Besluit]:
    """Return decisions in the order in which a few rows are filled: the largest of each kind, then the rest."""
    by_size = sorted(besluiten, key=lambda one: one.size)
    largest: dict[str, Besluit] = {}
    for one in by_size:
        largest.setdefault("" if one.one.eindigt else one.one.actie, one)
    first = sorted(largest.values(), key=_reach)
    chosen = {one.one.taak.id for one in first}
    return [*first, *(one for one in by_size if one.one.taak.id not in chosen)]


def table(besluiten: Collection[Besluit], notatie: Notatie, rijen: int) -> Tabel:
    """Return decisions as a table of so many rows: the largest, the most far-reaching first, and the rest counted."""
    most = len(besluiten) if len(besluiten) <= rijen else max(rijen - 1, 1)
    largest = _in_turn(besluiten)
    shown = sorted(largest[:most], key=_reach)
    rows = [
        Rij(
            (
                Woord(one.woord, "vanzelf" if one.one.eindigt else COLOUR[one.one.actie]),
                one.one.taak.naam,
                notatie.verschil(one.verschil).on(aanname=assumed([one.one.herkomst])),
                one.kort,
            )
        )
        for one in shown
    ]
    if rest := largest[most:]:
        which = Counter(one.woord for one in sorted(rest, key=_reach))
        told = ", ".join(f"{number} {word}" for word, number in which.items())
        if hidden := sum(against_wishes(one.one.taak, one.one.keuze) for one in rest):
            told += f"; LET OP, {hidden} onbespreekbaar"
        sure = assumed(one.one.herkomst for one in rest)
        more = notatie.verschil(netto(one.verschil for one in rest)).on(aanname=sure)
        rows.append(Rij(("…", f"en nog {plural(len(rest), 'taak', 'taken')}", more, told)))
    columns = (
        Kolom("besluit", "links", heel=True),
        Kolom("taak", "links"),
        Kolom("verschil"),
        Kolom("wat dat betekent", "links", loopt_door=True),
    )
    return Tabel("", columns, tuple(rows))


def noticed(ones: Sequence[Taakuitkomst]) -> Iterator[Alinea]:
    """Yield who notices the decisions, and how many of them: those who notice most first."""
    counts: Counter[str] = Counter()
    others: set[str] = set()
    for one in ones:
        gevolg = one.gevolgen.get(one.actie)
        if gevolg is not None:
            counts.update([*_who(gevolg)])
            others.update(_inside(gevolg))
    if not counts and not others:
        return
    several = len(ones) > 1
    named = [f"{who} ({number}×)" if several else who for who, number in counts.most_common()]
    if others:
        named.append(plural(len(others), "taak", "taken"))
    yield Alinea(listed(named), term="Wie het merkt:", hoogstens=2)


def _who(gevolg: Gevolg) -> Iterable[str]:
    """Return who outside the body notices a choice: those that are named, and those for whom there is a risk."""
    named = dict.fromkeys(raakt.wie for raakt in gevolg.raakt if raakt.wie)
    return ({"inwoners": None} if gevolg.risico.inwoners else {}) | named


def _inside(gevolg: Gevolg) -> Iterator[str]:
    """Yield which tasks and pillars of the body notice a choice."""
    yield from (f"{raakt.taak} {raakt.pijler}" for raakt in gevolg.raakt if raakt.taak or raakt.pijler)


def reason(ones: Sequence[Taakuitkomst], *, short: bool = False) -> Alinea:
    """Return why: the reason of the rule that decides most of the tasks, and how many others there are."""
    counts = Counter(one.besluit.omdat or gevolgen.NO_REASON for one in ones)
    ((told, number),) = counts.most_common(1)
    lines = 1 if short else 2
    if len(counts) == 1:
        return Alinea(told, term="Reden:", hoogstens=lines)
    others = len(counts) - 1
    rest = f"er {'is' if others == 1 else 'zijn'} er nog {others}"
    return Alinea(told, term=f"Reden bij {number} van de {len(ones)} ({rest}):", hoogstens=lines)
