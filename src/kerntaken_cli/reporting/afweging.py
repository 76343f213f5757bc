"""The afwegingskader: how complete its answers are per pillar and per question, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from kerntaken_cli.domain.afweging import VRAAG, AfwegingAntwoord, Taakafweging, Vraagstand
from kerntaken_cli.domain.model import VRAGEN
from kerntaken_cli.reporting.document import Alinea, Blok, Kolom, Kop, Lijst, Punt, Record, Rij, Tabel, View
from kerntaken_cli.reporting.notatie import Notatie
from kerntaken_cli.reporting.opening import example, headed, notices, with_proef
from kerntaken_cli.reporting.velden import choice, dump, whose
from kerntaken_cli.reporting.woorden import label, plural

WHOLE = Notatie(decimalen=0)
COLUMNS = (Kolom("gevraagd"), Kolom("beantwoord"), Kolom("uit gegevens", wijkt=1), Kolom("open"), Kolom("compleet"))


def view(antwoord: AfwegingAntwoord) -> View:
    """Return the state of the answers for every format."""
    return View(
        lambda: tuple(_blocks(antwoord)),
        lambda: with_proef(antwoord.gegevens, list(_records(antwoord))),
        lambda: _data(antwoord),
    )


def _blocks(antwoord: AfwegingAntwoord) -> Iterator[Blok]:
    gegevens = antwoord.gegevens
    within = "" if antwoord.scenario is None else f" bij {antwoord.scenario}"
    yield Kop(headed(f"Afwegingskader{within}", gegevens), 1)
    yield from notices(gegevens, antwoord.bewaard)
    standings = _all(antwoord.taken)
    asked, known = len(standings), sum(one.stand != "open" for one in standings)
    tasks = plural(len(antwoord.taken), "taak", "taken")
    yield Alinea(f"{tasks}, {asked} antwoorden gevraagd: {known} gegeven, {asked - known} open.")
    yield from _forbidden(antwoord)
    yield _per_pijler(antwoord)
    yield _per_vraag(antwoord)
    if antwoord.scenario is None:
        see = gegevens.opdracht("afweging", example(gegevens))
        yield Alinea(f"Wat er ontbreekt bij de taken die een scenario raakt, bijvoorbeeld: {see}", zacht=True)
        return
    yield Kop(f"Wat nog ontbreekt bij de taken die {antwoord.scenario} raakt")
    if not antwoord.touched:
        yield Alinea("Dit scenario raakt geen enkele taak.")
    for one in antwoord.touched:
        yield from _missing(one)


def _forbidden(antwoord: AfwegingAntwoord) -> Iterator[Blok]:
    """Yield what is not open to discussion, first where the scenario gives it up all the same."""
    marked = [one for one in antwoord.taken if one.taak.is_onbespreekbaar]
    if not marked:
        return
    yield Kop("Onbespreekbaar")
    points = []
    for one in marked:
        niveau = 1 if one.besluit is None else one.besluit.keuze.niveau
        decided = "" if one.besluit is None else f" ({one.besluit.keuze})"
        warning = "" if niveau >= 1 else f"LET OP, dit scenario {'versobert haar' if niveau else 'geeft haar op'}. "
        points.append(Punt(f"{one.taak.naam}{decided}", f"{warning}{one.taak.afweging['onbespreekbaar'].antwoord}"))
    yield Lijst(tuple(points))


def _missing(one: Taakafweging) -> Iterator[Blok]:
    keuze = "" if one.besluit is None else f": {one.besluit.keuze}"
    if one.open:
        yield Kop(f"{one.taak.naam}{keuze} ({len(one.open)} van {len(one.vragen)} open)", 3)
        yield Lijst(tuple(Punt("", VRAAG[vraag]) for vraag in one.open))
    else:
        yield Kop(f"{one.taak.naam}{keuze} (compleet)", 3)


def _all(taken: Iterable[Taakafweging]) -> list[Vraagstand]:
    return [stand for one in taken for stand in one.vragen]


def _cells(standings: list[Vraagstand]) -> tuple[str, ...]:
    asked = len(standings)
    words = sum(one.stand == "antwoord" for one in standings)
    facts = sum(one.stand == "gegevens" for one in standings)
    done = WHOLE.aandeel(Fraction(words + facts, asked)) if asked else "n.v.t."
    return (str(asked), str(words), str(facts), str(asked - words - facts), done)


def _per_pijler(antwoord: AfwegingAntwoord) -> Tabel:
    gegevens = antwoord.gegevens
    rows = []
    for key in gegevens.pijlers:
        standings = _all(one for one in antwoord.taken if one.taak.pijler == key)
        if standings:
            rows.append(
                Rij((label(gegevens, "pijler", key), *_cells(standings)), kort=gegevens.feiten.pijlers[key].kort)
            )
    rows.append(Rij(("Totaal", *_cells(_all(antwoord.taken))), "totaal"))
    return Tabel("Per pijler", (Kolom("Pijler", "links"), *COLUMNS), tuple(rows), EXPLAINED)


EXPLAINED = "Beantwoord: met een antwoord onder afweging; uit gegevens: de gegevens zeggen het al."


def _per_vraag(antwoord: AfwegingAntwoord) -> Tabel:
    standings = _all(antwoord.taken)
    rows = []
    for vraag in VRAGEN:
        ones = [one for one in standings if one.vraag == vraag]
        if ones:
            rows.append(Rij((VRAAG[vraag], *_cells(ones)), kort=vraag))
    return Tabel("Per vraag", (Kolom("Vraag", "links"), *COLUMNS), tuple(rows))


def _records(antwoord: AfwegingAntwoord) -> Iterator[Record]:
    for one in antwoord.taken:
        for stand in one.vragen:
            yield {
                "taak": one.taak.id,
                "pijler": one.taak.pijler,
                "vraag": stand.vraag,
                "stand": stand.stand,
                "uit": stand.uit,
                "antwoord": "" if stand.antwoord is None else stand.antwoord.antwoord,
                "oordeel": "" if stand.antwoord is None else stand.antwoord.oordeel or "",
                "herkomst": "" if stand.antwoord is None else stand.antwoord.herkomst,
                "bron": "" if stand.antwoord is None else stand.antwoord.bron or "",
                "scenario": antwoord.scenario or "",
                "besluit": "" if one.besluit is None else str(one.besluit.keuze),
                "geraakt": "" if one.besluit is None else "ja" if one.is_touched else "nee",
            }


def _data(antwoord: AfwegingAntwoord) -> dict[str, Any]:
    gegevens = antwoord.gegevens
    return {
        "soort": "kerntaken-afweging",
        "formaat": 1,
        "scenario": antwoord.scenario,
        **whose(gegevens, antwoord.bewaard),
        "totaal": _counted(_all(antwoord.taken)),
        "pijlers": [
            {"pijler": key, **_counted(_all(one for one in antwoord.taken if one.taak.pijler == key))}
            for key in gegevens.pijlers
        ],
        "vragen": [
            {
                "vraag": vraag,
                "tekst": VRAAG[vraag],
                **_counted([one for one in _all(antwoord.taken) if one.vraag == vraag]),
            }
            for vraag in VRAGEN
        ],
        "taken": [
            {
                "taak": one.taak.id,
                "naam": one.taak.naam,
                "besluit": None if one.besluit is None else choice(one.besluit.keuze),
                "geraakt": one.is_touched,
                "onbespreekbaar": one.taak.is_onbespreekbaar,
                "open": list(one.open),
                "antwoorden": {stand.vraag: dump(stand.antwoord) for stand in one.vragen if stand.antwoord is not None},
                "uit-gegevens": {stand.vraag: stand.uit for stand in one.vragen if stand.stand == "gegevens"},
            }
            for one in antwoord.taken
        ],
    }


def _counted(standings: list[Vraagstand]) -> dict[str, int]:
    return {
        "gevraagd": len(standings),
        "beantwoord": sum(one.stand == "antwoord" for one in standings),
        "uit-gegevens": sum(one.stand == "gegevens" for one in standings),
        "open": sum(one.stand == "open" for one in standings),
    }
