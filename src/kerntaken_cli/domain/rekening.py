"""What the municipalities bear: their contribution to the body, and what they pay for a task that they do themselves.

Every amount is divided whole, by one key among those who take part; so what each bears adds up to exactly that amount.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from kerntaken_cli.domain.acties import EEN
from kerntaken_cli.domain.dekking import Dekking, cover, in_nul
from kerntaken_cli.domain.feiten import Stroom, Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.gemeenten import Gemeente, Gemeentenbestand, Verdeelsleutel
from kerntaken_cli.domain.getallen import GELIJK, NUL, Saldo, netto
from kerntaken_cli.domain.jaren import Jaarbeeld
from kerntaken_cli.domain.lijsten import INWONERS
from kerntaken_cli.domain.uitkomst import Taakuitkomst

Lastsoort = Literal["bijdrage", "lokaal", "van-anderen", "ongedekt"]
"""What municipalities pay the body; what they pay at home, and the part of it that others pay now; what nobody pays."""


class Last(NamedTuple):
    """An amount that municipalities bear together, and how they divide it: by which key, and who take part.

    ``stroom`` is what they pay the body by; None where nobody knows, or where it is not paid to the body.
    """

    soort: Lastsoort
    stroom: str | None
    sleutel: str
    deelnemers: tuple[str, ...]
    bedrag: Saldo


ONBEKEND = Saldo(NUL, hoger=1)
"""What may have to be paid, and nobody knows how much."""


def own_key(taak: Taak, stromen: Iterable[Stroom]) -> str:
    """Return the key of what a task costs at home: its own, else the one of all its municipal streams, else people.

    So the order of streams says nothing.
    """
    keys = {key_of(taak, stroom) for stroom in stromen if stroom.is_gemeentelijk}
    return taak.verdeelsleutel or (keys.pop() if len(keys) == 1 else INWONERS)


def key_of(taak: Taak, stroom: Stroom) -> str:
    """Return the key by which municipalities divide what they pay of a task by a stream."""
    return taak.verdeelsleutel or stroom.verdeelsleutel or INWONERS


def burdens(one: Taakuitkomst, dekking: Dekking, gegevens: Gegevens) -> Iterator[Last]:
    """Yield what the municipalities bear of a task: what they contribute, pay at home, and what nobody pays."""
    among, key = participants(one.taak, all_of(gegevens)), own_key(one.taak, one.betaalstromen.values())
    cost = one.bedragen.regionaal.saldo([one.herkomst])
    yield from _contributions(one, dekking.betaald, cost, gegevens)
    if dekking.ongedekt:
        yield Last("ongedekt", None, key, among, dekking.ongedekt)
    if one.bedragen.naar_gemeenten:
        yield Last("lokaal", None, key, among, one.bedragen.naar_gemeenten.saldo([one.herkomst]))
        yield Last("van-anderen", None, key, among, _paid_by_others(one))


def _contributions(one: Taakuitkomst, paid: Mapping[str, Saldo], cost: Saldo, gegevens: Gegevens) -> Iterator[Last]:
    """Yield what municipalities contribute of what streams pay; without any in the file their share of the whole cost.

    Where it is not known who pays, what they contribute is unknown.
    """
    taak, streams = one.taak, one.betaalstromen
    among, key = participants(taak, all_of(gegevens)), own_key(taak, streams.values())
    if not gegevens.kent_stromen:
        yield Last("bijdrage", None, INWONERS, among, cost)
    elif cost and not taak.stromen:
        yield Last("bijdrage", None, key, among, ONBEKEND)
    for naam, saldo in paid.items():
        if saldo and streams[naam].is_gemeentelijk:
            yield Last("bijdrage", naam, key_of(taak, streams[naam]), among, saldo)
        elif saldo and streams[naam].aard is None:
            yield Last("bijdrage", None, key, among, ONBEKEND)


def changes(one: Taakuitkomst, nul: Iterable[Last], dekking: Dekking, gegevens: Gegevens) -> Iterator[Last]:
    """Yield what changes in what municipalities pay of a task that a scenario changes.

    What goes is a part of what they contribute now; beside it comes what is added, and what they pay at home.
    """
    goes = max(EEN - one.keuze.niveau, NUL)
    yield from (last._replace(bedrag=-last.bedrag.part(goes)) for last in nul if last.soort == "bijdrage" and goes)
    yield from _contributions(one, dekking.bij, one.bedragen.extra.saldo([one.herkomst]), gegevens)
    yield from (last for last in burdens(one, dekking, gegevens) if last.soort == "lokaal")


def _paid_by_others(one: Taakuitkomst) -> Saldo:
    """Return what others than municipalities pay now of what goes to them."""
    now, goes = cover(in_nul(one)), EEN - one.keuze.niveau
    found = [ONBEKEND] if now.onbekend else []
    for naam, stroom in one.betaalstromen.items():
        if now.betaald[naam] and not stroom.is_gemeentelijk:
            found.append(ONBEKEND if stroom.aard is None else now.betaald[naam].part(goes))
    return netto(found)


def all_of(gegevens: Gegevens) -> Gemeentenbestand:
    """Return the municipalities of data that have them."""
    assert gegevens.gemeentenbestand is not None, "asked only where there is such a file"  # noqa: S101
    return gegevens.gemeentenbestand


def participants(taak: Taak, gemeenten: Gemeentenbestand) -> tuple[str, ...]:
    """Return who take part in a task, in the order of gemeenten.yaml: those that it names, or else all."""
    if not taak.deelnemers:
        return gemeenten.namen
    return tuple(naam for naam in gemeenten.namen if naam in taak.deelnemers)


class Lasten(NamedTuple):
    """What one municipality bears, or all together: by kind, and what they contribute by stream."""

    bijdrage: Saldo = GELIJK
    lokaal: Saldo = GELIJK
    van_anderen: Saldo = GELIJK
    ongedekt: Saldo = GELIJK
    stromen: Mapping[str | None, Saldo] = {}

    @property
    def rekening(self) -> Saldo:
        """What is paid to the body and at home together."""
        return self.bijdrage + self.lokaal


def borne(lasten: Iterable[Last], sleutels: Mapping[str, Verdeelsleutel], gemeente: str | None = None) -> Lasten:
    """Return what a municipality bears of amounts; without one what all bear together."""
    by_kind: dict[Lastsoort, list[Saldo]] = defaultdict(list)
    by_stream: dict[str | None, list[Saldo]] = defaultdict(list)
    for last in lasten:
        bedrag = last.bedrag if gemeente is None else part_of(last, sleutels, gemeente)
        if bedrag:
            by_kind[last.soort].append(bedrag)
            if last.soort == "bijdrage":
                by_stream[last.stroom].append(bedrag)
    sums = {soort: netto(ones) for soort, ones in by_kind.items()}
    return Lasten(
        sums.get("bijdrage", GELIJK),
        sums.get("lokaal", GELIJK),
        sums.get("van-anderen", GELIJK),
        sums.get("ongedekt", GELIJK),
        {stroom: netto(ones) for stroom, ones in by_stream.items()},
    )


def part_of(last: Last, sleutels: Mapping[str, Verdeelsleutel], gemeente: str) -> Saldo:
    """Return the part of an amount that a municipality bears, no surer than the key that divides it."""
    sleutel = sleutels[last.sleutel]
    return last.bedrag.part(sleutel.share(gemeente, last.deelnemers), [sleutel.herkomst])


class Deel(NamedTuple):
    """What a municipality bears of an amount of one task: by what it weighs in the key, and how much that is."""

    taak: Taakuitkomst
    last: Last
    gewicht: Decimal
    totaal: Decimal
    bedrag: Saldo


def parts_of(taken: Iterable[Taaklasten], gegevens: Gegevens, gemeente: str) -> Iterator[Deel]:
    """Yield everything that adds to the bill of a municipality in a scenario, and what it bears beside that."""
    sleutels = all_of(gegevens).sleutels
    for one in taken:
        for last in one.dan:
            if bedrag := part_of(last, sleutels, gemeente):
                sleutel = sleutels[last.sleutel]
                weights = sleutel.weight(gemeente), sleutel.total(last.deelnemers)
                yield Deel(one.uitkomst, last, *weights, bedrag)


def together(lasten: Iterable[Last]) -> tuple[Last, ...]:
    """Return amounts with those that are divided alike added up: so many tasks are divided as quickly as one."""
    found: dict[Last, list[Saldo]] = defaultdict(list)
    for last in lasten:
        found[last._replace(bedrag=GELIJK)].append(last.bedrag)
    return tuple(last._replace(bedrag=netto(ones)) for last, ones in found.items())


class Gemeenterekening(NamedTuple):
    """What a municipality bears as it is and in a scenario (without one: all of them together), and what changes.

    ``verandering`` is what changes: what is unknown before and after, and not decided about, changes nothing.
    """

    gemeente: Gemeente | None
    inwoners: int
    nul: Lasten
    dan: Lasten
    verandering: Lasten

    @property
    def verschil(self) -> Saldo:
        """What changes in the bill."""
        return self.verandering.rekening

    @property
    def per_inwoner(self) -> Saldo:
        """What changes for each inhabitant."""
        return self.verschil.part(Fraction(1, self.inwoners))


class Taaklasten(NamedTuple):
    """What a task makes the municipalities bear, as it is and in a scenario, and what that changes in their bill."""

    uitkomst: Taakuitkomst
    nul: tuple[Last, ...]
    dan: tuple[Last, ...]
    verschil: tuple[Last, ...]


def per_task(beeld: Jaarbeeld, gegevens: Gegevens) -> tuple[Taaklasten, ...]:
    """Return for every task what the municipalities bear of it."""
    found = []
    rows = zip(beeld.nul.taken, beeld.dekking_nul, beeld.uitkomst.taken, beeld.dekking, strict=True)
    for as_it_is, before, one, after in rows:
        nul = tuple(burdens(as_it_is, before, gegevens))
        verschil = tuple(changes(one, nul, after, gegevens)) if one.keuze.verandert else ()
        found.append(Taaklasten(one, nul, tuple(burdens(one, after, gegevens)), verschil))
    return tuple(found)


def bills(taken: Iterable[Taaklasten], gegevens: Gegevens) -> tuple[Gemeenterekening, ...]:
    """Return the bill of every municipality, in the order of gemeenten.yaml, and last that of all together."""
    bestand, ones = all_of(gegevens), list(taken)
    nul, dan, moved = (
        together(last for one in ones for last in getattr(one, side)) for side in ("nul", "dan", "verschil")
    )
    found = []
    for gemeente in (*bestand.gemeenten, None):
        naam = None if gemeente is None else gemeente.naam
        now, then, change = (borne(lasten, bestand.sleutels, naam) for lasten in (nul, dan, moved))
        people = sum(one.inwoners for one in bestand.gemeenten) if gemeente is None else gemeente.inwoners
        found.append(Gemeenterekening(gemeente, people, now, then, change))
    return tuple(found)


class Aandeel(NamedTuple):
    """What a task makes one municipality bear, as it is and in a scenario, and what that changes in its bill."""

    uitkomst: Taakuitkomst
    nul: Lasten
    dan: Lasten
    verschil: Saldo


def mine(taken: Iterable[Taaklasten], gegevens: Gegevens, gemeente: str) -> Iterator[Aandeel]:
    """Yield what every task makes a municipality bear."""
    sleutels = all_of(gegevens).sleutels
    for one in taken:
        nul, dan, moved = (borne(lasten, sleutels, gemeente) for lasten in (one.nul, one.dan, one.verschil))
        yield Aandeel(one.uitkomst, nul, dan, moved.rekening)
