"""The afwegingskader: how complete its answers are per pillar and per question, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from kerntaken_cli.documents.afweging import document, progress
from kerntaken_cli.documents.fields import Record, dump
from kerntaken_cli.domain.afweging import VRAAG, Beantwoording, Taakafweging
from kerntaken_cli.domain.antwoorden import AfwegingAntwoord
from kerntaken_cli.domain.labels import label, short_row
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kolom, Kop, Lijst, Punt, Rij, Tabel, View
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts.gevolgen import decision
from kerntaken_cli.reporting.parts.opening import counted, example, headed, notices, with_proef
from kerntaken_cli.reporting.schermen import verbanden as schermen

WHOLE = Notatie(decimalen=0)
COLUMNS = (Kolom("gevraagd"), Kolom("beantwoord"), Kolom("uit gegevens", wijkt=1), Kolom("open"), Kolom("compleet"))


def view(antwoord: AfwegingAntwoord) -> View:
    """Return the state of the answers for every format."""
    return View(
        lambda: _blocks(antwoord),
        lambda: with_proef(antwoord.gegevens, list(_records(antwoord))),
        lambda: document(antwoord),
        lambda rijen: schermen.afweging(antwoord, rijen),
    )


def _blocks(antwoord: AfwegingAntwoord) -> Iterator[Blok]:
    gegevens = antwoord.gegevens
    within = "" if antwoord.scenario is None else f" bij {antwoord.scenario}"
    yield Kop(headed(f"Afwegingskader{within}", gegevens), 1)
    yield from notices(gegevens, antwoord.bewaard)
    kept = None if antwoord.bewaard is None else antwoord.bewaard.verzoek
    answers = antwoord.beantwoordingen
    asked, known = len(answers), sum(one.voortgang != "open" for one in answers)
    tasks = counted(gegevens, [one.taak for one in antwoord.taken], kept)
    yield Alinea(f"{tasks}; {asked} antwoorden gevraagd: {known} gegeven, {asked - known} open.")
    yield from _forbidden(antwoord)
    yield _per_pijler(antwoord)
    yield _per_vraag(antwoord)
    if antwoord.scenario is None:
        see = gegevens.opdracht("afweging", example(gegevens))
        yield Alinea(f"Wat er ontbreekt bij de taken die een scenario raakt, bijvoorbeeld: {see}", "zacht")
        return
    yield Kop(f"Wat nog ontbreekt bij de taken die {antwoord.scenario} raakt")
    if not antwoord.geraakt:
        yield Alinea("Dit scenario raakt geen enkele taak.")
    for one in antwoord.geraakt:
        yield from _missing(antwoord, one)


def _forbidden(antwoord: AfwegingAntwoord) -> Iterator[Blok]:
    """Yield what is not open to discussion, first where the scenario gives it up all the same."""
    marked = [one for one in antwoord.taken if one.taak.is_onbespreekbaar]
    if not marked:
        return
    yield Kop("Onbespreekbaar")
    points = []
    for one in marked:
        niveau = 1 if one.besluit is None else one.besluit.keuze.niveau
        decided = "" if one.besluit is None else f" ({_decision(antwoord, one)})"
        warning = "" if niveau >= 1 else f"LET OP, dit scenario {'versobert de taak' if niveau else 'houdt ermee op'}. "
        points.append(Punt(f"{one.taak.naam}{decided}", f"{warning}{one.taak.afweging['onbespreekbaar'].antwoord}"))
    yield Lijst(tuple(points))


def _decision(antwoord: AfwegingAntwoord, one: Taakafweging) -> str:
    if one.besluit is None:
        return ""
    return decision(one.besluit.keuze, loopt_af=one.taak.runs_out_before(antwoord.gegevens.ingang))


def _missing(antwoord: AfwegingAntwoord, one: Taakafweging) -> Iterator[Blok]:
    keuze = f": {_decision(antwoord, one)}" if one.besluit is not None else ""
    state = f"{len(one.open)} van {len(one.vragen)} open" if one.open else "compleet"
    yield Kop(f"{one.taak.naam}{keuze} ({state})", 3)
    if one.open:
        yield Lijst(tuple(Punt("", VRAAG[vraag].tekst) for vraag in one.open))


def _cells(answers: list[Beantwoording]) -> tuple[str, ...]:
    telling = progress(answers)
    done = Fraction(len(answers) - telling["open"], len(answers)) if answers else None
    return (*map(str, telling.values()), WHOLE.aandeel(done))


def _per_pijler(antwoord: AfwegingAntwoord) -> Tabel:
    gegevens = antwoord.gegevens
    rows = [
        Rij((label(gegevens, "pijler", key), *_cells(answers)), kort=short_row(gegevens, "pijler", key))
        for key, answers in antwoord.per_pijler.items()
        if answers
    ]
    rows.append(Rij(("Totaal", *_cells(antwoord.beantwoordingen)), "totaal"))
    return Tabel("Per pijler", (Kolom("Pijler", "links"), *COLUMNS), tuple(rows), EXPLAINED)


EXPLAINED = (
    "Beantwoord: er staat een antwoord bij de taak. Uit gegevens: het volgt al uit soort, samenhang of gevolgen."
)


def _per_vraag(antwoord: AfwegingAntwoord) -> Tabel:
    found = antwoord.per_vraag.items()
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
