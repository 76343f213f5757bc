"""The afwegingskader: how complete its answers are per pillar and per question, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from kerntaken_cli.domain.afweging import VRAAG, Beantwoording, Taakafweging
from kerntaken_cli.domain.antwoorden import AfwegingAntwoord
from kerntaken_cli.domain.lijsten import Vraagnaam
from kerntaken_cli.reporting.document import Alinea, Blok, Kolom, Kop, Lijst, Punt, Record, Rij, Tabel, View
from kerntaken_cli.reporting.labels import label, short_row
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts.fields import about, choice, dump
from kerntaken_cli.reporting.parts.opening import example, headed, notices, with_proef
from kerntaken_cli.reporting.words import plural

WHOLE = Notatie(decimalen=0)
COLUMNS = (Kolom("gevraagd"), Kolom("beantwoord"), Kolom("uit gegevens", wijkt=1), Kolom("open"), Kolom("compleet"))


def view(antwoord: AfwegingAntwoord) -> View:
    """Return the state of the answers for every format."""
    return View(
        lambda: _blocks(antwoord),
        lambda: with_proef(antwoord.gegevens, list(_records(antwoord))),
        lambda: _data(antwoord),
    )


def _blocks(antwoord: AfwegingAntwoord) -> Iterator[Blok]:
    gegevens = antwoord.gegevens
    within = "" if antwoord.scenario is None else f" bij {antwoord.scenario}"
    yield Kop(headed(f"Afwegingskader{within}", gegevens), 1)
    yield from notices(gegevens, antwoord.bewaard)
    answers = _all(antwoord.taken)
    asked, known = len(answers), sum(one.voortgang != "open" for one in answers)
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
    if not antwoord.geraakt:
        yield Alinea("Dit scenario raakt geen enkele taak.")
    for one in antwoord.geraakt:
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
    state = f"{len(one.open)} van {len(one.vragen)} open" if one.open else "compleet"
    yield Kop(f"{one.taak.naam}{keuze} ({state})", 3)
    if one.open:
        yield Lijst(tuple(Punt("", VRAAG[vraag].tekst) for vraag in one.open))


def _all(taken: Iterable[Taakafweging]) -> list[Beantwoording]:
    return [answer for one in taken for answer in one.vragen]


def _cells(answers: list[Beantwoording]) -> tuple[str, ...]:
    counted = _counted(answers)
    done = Fraction(len(answers) - counted["open"], len(answers)) if answers else None
    return (*map(str, counted.values()), WHOLE.aandeel(done))


def _of_pijlers(antwoord: AfwegingAntwoord) -> dict[str, list[Beantwoording]]:
    pijlers = antwoord.gegevens.pijlers
    return {key: _all(one for one in antwoord.taken if one.taak.pijler == key) for key in pijlers}


def _per_pijler(antwoord: AfwegingAntwoord) -> Tabel:
    gegevens = antwoord.gegevens
    rows = [
        Rij((label(gegevens, "pijler", key), *_cells(answers)), kort=short_row(gegevens, "pijler", key))
        for key, answers in _of_pijlers(antwoord).items()
        if answers
    ]
    rows.append(Rij(("Totaal", *_cells(_all(antwoord.taken))), "totaal"))
    return Tabel("Per pijler", (Kolom("Pijler", "links"), *COLUMNS), tuple(rows), EXPLAINED)


EXPLAINED = "Beantwoord: met een antwoord onder afweging; uit gegevens: de gegevens zeggen het al."


def _of_vragen(antwoord: AfwegingAntwoord) -> dict[Vraagnaam, list[Beantwoording]]:
    answers = _all(antwoord.taken)
    return {vraag: [one for one in answers if one.vraag == vraag] for vraag in VRAAG}


def _per_vraag(antwoord: AfwegingAntwoord) -> Tabel:
    found = _of_vragen(antwoord).items()
    rows = [Rij((VRAAG[vraag].tekst, *_cells(answers)), kort=vraag) for vraag, answers in found if answers]
    return Tabel("Per vraag", (Kolom("Vraag", "links"), *COLUMNS), tuple(rows))


def _records(antwoord: AfwegingAntwoord) -> Iterator[Record]:
    for one in antwoord.taken:
        for answer in one.vragen:
            given = {} if answer.antwoord is None else dump(answer.antwoord)
            yield {
                "taak": one.taak.id,
                "pijler": one.taak.pijler,
                "vraag": answer.vraag,
                "voortgang": answer.voortgang,
                "uit": answer.uit,
                **{key: given.get(key, "") for key in ("antwoord", "oordeel", "herkomst", "bron")},
                "scenario": antwoord.scenario or "",
                "besluit": "" if one.besluit is None else str(one.besluit.keuze),
                "geraakt": "" if one.besluit is None else "ja" if one.is_geraakt else "nee",
            }


def _data(antwoord: AfwegingAntwoord) -> dict[str, Any]:
    return {
        **about("afweging", antwoord.scenario, antwoord.gegevens, antwoord.bewaard),
        "totaal": _counted(_all(antwoord.taken)),
        "pijlers": [{"pijler": key, **_counted(answers)} for key, answers in _of_pijlers(antwoord).items()],
        "vragen": [
            {"vraag": vraag, "tekst": VRAAG[vraag].tekst, **_counted(answers)}
            for vraag, answers in _of_vragen(antwoord).items()
        ],
        "taken": [
            {
                "taak": one.taak.id,
                "naam": one.taak.naam,
                "besluit": None if one.besluit is None else choice(one.besluit.keuze),
                "geraakt": one.is_geraakt,
                "onbespreekbaar": one.taak.is_onbespreekbaar,
                "open": list(one.open),
                "antwoorden": {
                    answer.vraag: dump(answer.antwoord) for answer in one.vragen if answer.antwoord is not None
                },
                "uit-gegevens": {answer.vraag: answer.uit for answer in one.vragen if answer.voortgang == "gegevens"},
            }
            for one in antwoord.taken
        ],
    }


def _counted(answers: list[Beantwoording]) -> dict[str, int]:
    return {
        "gevraagd": len(answers),
        "beantwoord": sum(one.voortgang == "antwoord" for one in answers),
        "uit-gegevens": sum(one.voortgang == "gegevens" for one in answers),
        "open": sum(one.voortgang == "open" for one in answers),
    }
