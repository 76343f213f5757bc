"""What pays the tasks, as tables and in sentences: every stream, what is not covered, and the money that ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kerntaken_cli.domain.antwoorden import GeldAntwoord, TakenAntwoord
from kerntaken_cli.domain.dekking import Dekking, left_by
from kerntaken_cli.domain.feiten import Stroom, Taak
from kerntaken_cli.domain.getallen import GELIJK, Number, Saldo, netto
from kerntaken_cli.domain.lijsten import DEKKEND, Dekkend
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.reporting.blokken import Kolom, Punt, Rij, Tabel
from kerntaken_cli.reporting.notation import NIETS, Notatie
from kerntaken_cli.reporting.parts import gevolgen
from kerntaken_cli.reporting.parts.geld import caption, cost, with_unit
from kerntaken_cli.reporting.words import listed, plural

UNKNOWN_SOURCE = "Niet bekend waaruit"
NO_COVER = "Ongedekt"
TOO_MUCH = "Meer geld dan kosten"


def sources(antwoord: GeldAntwoord, notatie: Notatie) -> Tabel:
    """Return what every stream pays, what is not covered, and the cost that they add up to."""
    beeld, streams = antwoord.beeld, antwoord.gegevens.feiten.stromen
    sides = [beeld.dekking_nul, beeld.dekking] if antwoord.verandert else [beeld.dekking]

    def row(name: str, *facts: str, of: Callable[[Dekking], Saldo]) -> Rij:
        sums = [netto(map(of, side)) for side in sides]
        return Rij((name, *(facts or ("", "")), *map(notatie.saldo, sums)), kort=name)

    rows = [
        row(
            stroom.naam,
            stroom.aard or "onbekend",
            "" if stroom.tot is None else str(stroom.tot),
            of=lambda one, naam=naam: one.betaald.get(naam, GELIJK),  # type: ignore[misc]
        )
        for naam, stroom in streams.items()
    ]
    if streams:
        rows.append(row(NO_COVER, of=lambda one: one.ongedekt))
    if any(one.onbekend for side in sides for one in side):
        rows.append(row(UNKNOWN_SOURCE, of=lambda one: one.onbekend))
    if any(one.over for side in sides for one in side):
        rows.append(row(TOO_MUCH, of=lambda one: -one.over))
    outcomes = [beeld.nul, beeld.uitkomst] if antwoord.verandert else [beeld.uitkomst]
    costs = [netto(cost(one) for one in outcome.taken) for outcome in outcomes]
    rows.append(Rij(("Kosten van de organisatie", "", "", *map(notatie.saldo, costs)), "totaal"))
    figures = (Kolom("nul"), Kolom(antwoord.naam)) if antwoord.verandert else (Kolom(antwoord.naam),)
    columns = (Kolom("Geldstroom", "links"), Kolom("aard", "links", wijkt=1), Kolom("tot", "links", wijkt=2), *figures)
    return Tabel("", columns, tuple(rows), caption(antwoord, notatie))


def counted(antwoord: GeldAntwoord) -> str:
    """Return of how many tasks that cost anything the streams cover that, and which they do not."""
    found: dict[Dekkend, list[str]] = {word: [] for word in DEKKEND}
    for one, cover in zip(antwoord.beeld.uitkomst.taken, antwoord.beeld.dekking, strict=True):
        if cover.dekkend is not None:
            found[cover.dekkend].append(one.taak.naam)
    told = [_counted(word, names) for word, names in found.items() if names]
    return f"Gedekt: {' · '.join(told)}." if told else "Geen enkele taak kost nog iets."


def _counted(word: Dekkend, names: list[str]) -> str:
    """Return how many tasks are covered or not; of what is not, the first few by name."""
    most = 2
    if word != "nee":
        return f"{len(names)} {word}"
    return f"{len(names)} nee ({', '.join(names[:most])}{', …' if len(names) > most else ''})"


class Einde(NamedTuple):
    """A stream that ends while tasks that it pays go on, and what is not covered then."""

    stroom: Stroom
    taken: tuple[str, ...]
    bedrag: Saldo


def endings(antwoord: GeldAntwoord) -> list[Einde]:
    """Return the streams that end while the scenario goes on with what they pay, the first to end first."""
    found: dict[str, list[tuple[Taakuitkomst, Saldo]]] = {}
    for one in antwoord.beeld.uitkomst.taken:
        for naam, stroom in one.betaalstromen.items():
            if gap := left_by(one, stroom):
                found.setdefault(naam, []).append((one, gap))
    streams = antwoord.gegevens.feiten.stromen
    ends = [
        Einde(streams[naam], tuple(one.taak.naam for one, _ in ones), netto(gap for _, gap in ones))
        for naam, ones in found.items()
    ]
    return sorted(ends, key=lambda one: one.stroom.tot or 0)


def ending(antwoord: GeldAntwoord, one: Einde, notatie: Notatie) -> Punt:
    """Return in a sentence which money ends, for what, and what is not covered then."""
    most = 3
    names = [*one.taken[:most], *([f"{len(one.taken) - most} andere"] if len(one.taken) > most else [])]
    amount = f"{with_unit(antwoord, one.bedrag, notatie)} per jaar voor {listed(names)}"
    tot = one.stroom.tot or 0
    since = f"sinds {tot + 1}" if tot < antwoord.beeld.jaar else f"vanaf {tot + 1}"
    return Punt(f"{one.stroom.naam} tot en met {tot}", f"{amount}; {since} ongedekt.")


MOST_STREAMS = 4
"""So many streams have a column of their own; of more, those who pay alike have one together."""


def _columns(antwoord: GeldAntwoord) -> dict[str, frozenset[str]]:
    """Return the columns of what streams pay: a heading for each, and the streams that it holds; none without pay."""
    streams = antwoord.gegevens.feiten.stromen
    found: dict[str, set[str]] = {}
    for naam in filter(antwoord.beeld.betaald, streams):
        if len(streams) <= MOST_STREAMS:
            found[naam] = {naam}
            continue
        found.setdefault(streams[naam].aard or "onbekend wie", set()).add(naam)
    return {aard: frozenset(names) for aard, names in found.items()}


def per_task(antwoord: GeldAntwoord, notatie: Notatie, most: int | None = None) -> Tabel:
    """Return what pays every task, whether that covers its cost, and the sum of all.

    With ``most`` so many are shown, those that are not covered and the dearest first; the others are added up.
    """
    beeld, columns = antwoord.beeld, _columns(antwoord)
    ones = [*zip(beeld.uitkomst.taken, beeld.dekking, strict=True)]
    few = {*range(len(ones))} if most is None else _largest(ones, most)

    def cells(some: Sequence[tuple[Taakuitkomst, Dekking]], name: str, word: str = "") -> tuple[str, ...]:
        covers = [cover for _, cover in some]
        paid = [
            netto(one.betaald[naam] for one in covers for naam in of & one.betaald.keys()) for of in columns.values()
        ]
        sums = netto(cost(one) for one, _ in some), *paid, netto(one.ongedekt for one in covers)
        return (name, *map(notatie.saldo, sums), word)

    rows = [Rij(cells([pair], pair[0].taak.naam, pair[1].dekkend or NIETS)) for i, pair in enumerate(ones) if i in few]
    if rest := [pair for i, pair in enumerate(ones) if i not in few]:
        rows.append(Rij(cells(rest, f"… en nog {plural(len(rest), 'taak', 'taken')}")))
    rows.append(Rij(cells(ones, "Totaal"), "totaal"))
    figures = (Kolom("kosten"), *(Kolom(kop, wijkt=1) for kop in columns), Kolom("ongedekt"))
    title = f"Per taak in {beeld.jaar}"
    return Tabel(title, (Kolom("Taak", "links"), *figures, Kolom("dekkend", "links", heel=True)), tuple(rows))


def _largest(ones: Sequence[tuple[Taakuitkomst, Dekking]], most: int) -> set[int]:
    """Return which tasks are shown where not all of them can be; those without cost only where there is room."""

    def soon(i: int) -> tuple[bool, bool, Number]:
        one, cover = ones[i]
        return (cover.dekkend is None, not cover.ongedekt, -one.bedragen.regionaal.bekend)

    return {*sorted(range(len(ones)), key=soon)[: most if len(ones) <= most else most - 1]}


def paying(antwoord: TakenAntwoord) -> tuple[Kolom, ...]:
    """Return the columns of what pays a task; none where that is not known of any."""
    if not antwoord.dekking:
        return ()
    return Kolom("betaald uit", "links", wijkt=3), Kolom("dekkend", "links", heel=True)


def paid(antwoord: TakenAntwoord, taak: Taak) -> tuple[str, ...]:
    """Return the cells of what pays a task: the names of the streams, and whether they cover its cost."""
    if not antwoord.dekking:
        return ()
    dekking, streams = antwoord.dekking[taak.id], antwoord.gegevens.feiten.stromen
    names = [streams[naam].naam for naam, saldo in dekking.betaald.items() if saldo]
    return listed(names) if names else NIETS, dekking.dekkend or NIETS


def answers(antwoord: GeldAntwoord) -> Iterator[Punt]:
    """Yield what is said in words of what pays a task, where the question is answered."""
    for one in antwoord.beeld.uitkomst.taken:
        if (said := one.taak.afweging.get("geldstromen")) is not None:
            source = gevolgen.origin(antwoord.gegevens, said.herkomst, said.bron)
            yield Punt(one.taak.naam, said.antwoord, (f"Herkomst: {source}",))


def notes(antwoord: GeldAntwoord) -> Iterator[str]:
    """Yield how the figures of what is covered are to be read."""
    gegevens = antwoord.gegevens
    if not gegevens.kent_stromen:
        yield (
            "Van geen enkele taak staat in de gegevens waaruit zij wordt betaald; of het geld de kosten dekt, is dus "
            "onbekend. Schrijf het op onder stromen: in taken.yaml."
        )
        return
    yield "Geld dat eindigt, neemt niemand vanzelf over; ongedekt is geen bijdrage van de gemeenten."
    if antwoord.verandert:
        yield (
            "Van een taak die kleiner wordt, betaalt elke stroom naar verhouding minder; wat erbij komt, betalen de "
            "gemeenten. Geld van anderen gaat niet mee met een taak die overgaat."
        )
    pairs = zip(antwoord.beeld.nul.taken, antwoord.beeld.dekking_nul, strict=True)
    if unknown := [one.taak.naam for one, cover in pairs if any(saldo.hoger for saldo in cover.betaald.values())]:
        most = 3
        more = f" en {len(unknown) - most} andere" if len(unknown) > most else ""
        yield f"≥: hoeveel een geldstroom betaalt, is onbekend (PM) bij {', '.join(unknown[:most])}{more}."
    if endless := [one.naam for one in gegevens.feiten.stromen.values() if one.is_tijdelijk and one.tot is None]:
        yield f"Tijdelijk, maar zonder laatste jaar: {listed(endless)}."
