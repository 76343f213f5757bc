"""What hangs together, and what is still to be answered, each on one screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from kerntaken_cli.documents.afweging import progress
from kerntaken_cli.domain.afweging import VRAAG, Beantwoording
from kerntaken_cli.domain.antwoorden import AfwegingAntwoord, SamenhangAntwoord
from kerntaken_cli.domain.feiten import Kant
from kerntaken_cli.domain.labels import label, short_row
from kerntaken_cli.domain.lijsten import Vraagnaam
from kerntaken_cli.domain.samenhang import Band
from kerntaken_cli.reporting.blokken import Alinea, Cijfer, Kolom, Kop, Naast, Rij, Samen, Tabel, Woord
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts.gevolgen import TOESTAND, cause, relation, side
from kerntaken_cli.reporting.parts.opening import again, example, headed, named, notices
from kerntaken_cli.reporting.words import capital, listed, plural

WHOLE = Notatie(decimalen=0)


def tally(antwoord: SamenhangAntwoord) -> str:
    """Return how many relations there are, and what becomes of how many; the worst first."""
    counts = Counter(band.toestand for band in antwoord.banden)
    all_ = plural(len(antwoord.banden), "relatie", "relaties")
    found = [plural(counts[state], row.woord, row.meervoud) for state, row in TOESTAND.items() if counts[state]]
    return f"{' · '.join(found)} (van {all_})" if found else all_


def samenhang(antwoord: SamenhangAntwoord, rijen: int) -> Iterator[Samen]:
    """Yield the relations that were asked for, a line each: with a scenario what becomes of them, the worst first."""
    gegevens = antwoord.gegevens
    of = "" if antwoord.van is None else f" van {side(gegevens, antwoord.van)}"
    within = "" if antwoord.scenario is None else f" in {antwoord.scenario}"
    title = headed(f"Samenhang{of}{within} — {gegevens.feiten.organisatie}", gegevens)
    yield Samen((Kop(title, 1), *notices(gegevens, antwoord.bewaard)))
    yield Samen((Alinea(f"{tally(antwoord)}.", "vet"),))
    order = list(TOESTAND)
    bands = sorted(antwoord.banden, key=lambda one: 0 if one.toestand is None else order.index(one.toestand))
    most = len(bands) if len(bands) <= rijen else rijen - 1
    rows = [_row(antwoord, band) for band in bands[:most]]
    if rest := bands[most:]:
        states = Counter(TOESTAND[one.toestand] for one in rest if one.toestand is not None)
        told = ", ".join(plural(number, row.woord, row.meervoud) for row, number in states.items())
        first = ["…"] if antwoord.scenario else []
        rows.append(Rij((*first, f"en nog {plural(len(rest), 'relatie', 'relaties')}", "", told)))
    state = [Kolom("", "links", heel=True)] if antwoord.scenario else []
    columns = (*state, Kolom("wat", "links"), Kolom("samenhang", "links"), Kolom("hoe", "links"))
    yield Samen((Tabel("", columns, tuple(rows)),))
    yield Samen((Alinea(_whose(antwoord)), Alinea(_further(antwoord), term="Verder:")))


def _row(antwoord: SamenhangAntwoord, band: Band) -> Rij:
    gegevens, one = antwoord.gegevens, band.samenhang
    seen_from = band.weg[0] if band.breaks else one.van
    if antwoord.van is not None and antwoord.van in (one.van, one.naar):
        seen_from = antwoord.van
    with_whom, _, how = relation(gegevens, one, seen_from).partition(". ")
    first = [Woord(TOESTAND[band.toestand].woord, TOESTAND[band.toestand].kleur)] if band.toestand else []
    return Rij((*first, capital(side(gegevens, seen_from)), with_whom, _why(antwoord, band, seen_from) or how))


def _why(antwoord: SamenhangAntwoord, band: Band, seen_from: Kant) -> str:
    """Return why a relation does not just stay; what falls away is named unless it stands in front."""
    return "valt weg" if band.weg == (seen_from,) else cause(antwoord.gegevens, band)


def _whose(antwoord: SamenhangAntwoord) -> str:
    """Return where the relations are from: how many of each, with the sources once."""
    counts = Counter(band.samenhang.herkomst for band in antwoord.banden)
    bronnen = antwoord.gegevens.feiten.bronnen
    sources = dict.fromkeys(band.samenhang.bron for band in antwoord.banden if band.samenhang.bron)
    told = f"Herkomst: {listed(f'{number} {herkomst}' for herkomst, number in counts.items())}"
    said = f"{told}; bronnen: {listed(bronnen[one].titel for one in sources)}." if sources else f"{told}."
    return f"{said} Aan samenhang hangt geen bedrag."


def _further(antwoord: SamenhangAntwoord) -> str:
    gegevens = antwoord.gegevens
    if antwoord.scenario is None:
        return f"--volledig · {gegevens.opdracht('samenhang', '--scenario', example(gegevens))}"
    return "--volledig (elke relatie met uitleg, herkomst en plaats)"


def afweging(antwoord: AfwegingAntwoord, rijen: int) -> Iterator[Samen]:
    """Yield how far the questions are answered; with a scenario, those about the tasks that it touches."""
    gegevens = antwoord.gegevens
    within = "" if antwoord.scenario is None else f" bij {antwoord.scenario}"
    title = headed(f"Afwegingskader{within} — {gegevens.feiten.organisatie}", gegevens)
    yield Samen((Kop(title, 1), *notices(gegevens, antwoord.bewaard)))
    all_ = "Alle taken" if antwoord.scenario is None else f"Alle taken, bij wat {antwoord.scenario} besluit"
    lines = [Alinea(_answered(all_, antwoord.beantwoordingen), "vet")]
    touched = [answer for one in antwoord.geraakt for answer in one.vragen]
    if touched:
        number = len(antwoord.geraakt)
        whose = "De taak die verandert" if number == 1 else f"De {number} taken die veranderen"
        lines.insert(0, Alinea(_answered(whose, touched), "vet"))
    elif antwoord.scenario is not None:
        lines.insert(0, Alinea("Dit scenario raakt geen enkele taak.", "vet"))
    if marked := [one for one in antwoord.taken if one.taak.is_onbespreekbaar]:
        given_up = [one for one in marked if one.besluit is not None and one.besluit.keuze.niveau < 1]
        names = listed(one.taak.naam for one in given_up or marked)
        lines.append(
            Alinea(
                names, hoogstens=2, term="LET OP, dit raakt wat onbespreekbaar is:" if given_up else "Onbespreekbaar:"
            )
        )
    yield Samen(tuple(lines))
    if touched:
        yield Samen((_open_questions(antwoord, rijen),))
    else:
        yield Samen((Naast(_per_vraag(antwoord, rijen), _per_pijler(antwoord, rijen)),))
    yield Samen((Alinea(_next(antwoord), term="Verder:"),))


def _answered(whose: str, answers: Sequence[Beantwoording]) -> str:
    known = sum(one.voortgang != "open" for one in answers)
    deel = WHOLE.aandeel(Fraction(known, len(answers)) if answers else None)
    return f"{whose}: {deel} beantwoord ({known} van de {len(answers)} antwoorden; {len(answers) - known} open)."


def _open_questions(antwoord: AfwegingAntwoord, rijen: int) -> Tabel:
    """Return for each question with how many of the tasks that change it is open, and with which."""
    rows = []
    questions: list[tuple[Vraagnaam, list[str], int]] = []
    for vraag in VRAAG:
        asked = [one for one in antwoord.geraakt if any(answer.vraag == vraag for answer in one.vragen)]
        still = [one.taak.naam for one in asked if vraag in one.open]
        if asked:
            questions.append((vraag, still, len(asked)))
    largest = sorted(questions, key=lambda one: -len(one[1]))
    shown = {one[0] for one in (largest if len(largest) <= rijen else largest[: rijen - 1])}
    for vraag, still, all_ in questions:
        if vraag in shown:
            state = Woord("open", "let-op") if still else Woord("klaar", "meer")
            rows.append(
                Rij((state, VRAAG[vraag].tekst, f"{all_ - len(still)} van {all_}", _open(still, all_)), kort="")
            )
    if len(shown) < len(questions):
        rows.append(Rij(("…", f"en nog {len(questions) - len(shown)} vragen", "", "")))
    columns = (
        Kolom("", "links", heel=True),
        Kolom("vraag", "links"),
        Kolom("beantwoord"),
        Kolom("open bij", "links"),
    )
    return Tabel("", columns, tuple(rows))


def _open(still: Sequence[str], all_: int) -> str:
    return "alle taken" if len(still) == all_ > 1 else "; ".join(still)


def _per_vraag(antwoord: AfwegingAntwoord, rijen: int) -> Tabel:
    found = [(vraag, answers) for vraag, answers in antwoord.per_vraag.items() if answers]
    least = sorted(found, key=lambda one: -progress(one[1])["open"])
    shown = {vraag for vraag, _ in (least if len(least) <= rijen else least[: rijen - 1])}
    rows = [Rij((VRAAG[vraag].tekst, *_figures(answers))) for vraag, answers in found if vraag in shown]
    if len(shown) < len(found):
        rows.append(Rij((f"… en nog {len(found) - len(shown)}", "", "")))
    return Tabel("", (Kolom("vraag", "links"), Kolom("open"), Kolom("beantwoord")), tuple(rows))


def _per_pijler(antwoord: AfwegingAntwoord, rijen: int) -> Tabel:
    gegevens = antwoord.gegevens
    rows = [
        Rij((label(gegevens, "pijler", key), *_figures(answers)), kort=short_row(gegevens, "pijler", key))
        for key, answers in antwoord.per_pijler.items()
        if answers
    ]
    if len(rows) > rijen:
        rows = [*rows[: rijen - 1], Rij((f"… en nog {len(rows) - rijen + 1}", "", ""))]
    rows.append(Rij(("Totaal", *_figures(antwoord.beantwoordingen)), "totaal"))
    return Tabel("", (Kolom("pijler", "links"), Kolom("open"), Kolom("beantwoord")), tuple(rows))


def _figures(answers: Sequence[Beantwoording]) -> tuple[str, Cijfer]:
    still = progress(list(answers))["open"]
    return str(still), WHOLE.aandeel(Fraction(len(answers) - still, len(answers)))


def _next(antwoord: AfwegingAntwoord) -> str:
    gegevens = antwoord.gegevens
    if antwoord.scenario is None:
        return f"--volledig · {gegevens.opdracht('afweging', example(gegevens))}"
    first = next((one.taak.id for one in antwoord.geraakt), antwoord.taken[0].taak.id)
    name = named(antwoord.scenario, antwoord.bewaard)
    return f"--volledig (per taak de open vragen) · {again(gegevens, 'waarom', name, first)}"
