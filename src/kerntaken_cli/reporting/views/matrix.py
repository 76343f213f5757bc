"""Three or more scenarios beside each other: what each decides for each task, and below that money and shares."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.documents.fields import Record, amounts, choice, flat, task
from kerntaken_cli.documents.matrix import document
from kerntaken_cli.domain.acties import ACTIES
from kerntaken_cli.domain.antwoorden import Matrix, MatrixPer
from kerntaken_cli.domain.bedragen import BEDRAG, Bedragnaam, without
from kerntaken_cli.domain.labels import label_in
from kerntaken_cli.domain.lijsten import Herkomst, assumed
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import APART, Groep, Sleutel, whole
from kerntaken_cli.domain.verschil import Zijde
from kerntaken_cli.reporting.blokken import Alinea, Blok, Cijfer, Kolom, Kop, Lijst, Punt, Rij, Tabel, View
from kerntaken_cli.reporting.notation import Notatie, Opmaak
from kerntaken_cli.reporting.parts import gevolgen
from kerntaken_cli.reporting.parts.geld import legend
from kerntaken_cli.reporting.parts.opening import EXPLAINED, again, named, unit
from kerntaken_cli.reporting.schermen import matrix as schermen
from kerntaken_cli.reporting.views.vergelijk import heading, preface
from kerntaken_cli.reporting.words import capital, listed, plural

SAME = "="
ABSENT = "(geen)"
BASE = " (basis)"


def view(matrix: Matrix, opmaak: Opmaak) -> View:
    """Return a matrix for every format."""
    first = (
        None
        if opmaak.kort or matrix.is_empty
        else lambda rijen: schermen.screen(matrix, opmaak, columns(matrix), rijen)
    )
    return View(lambda: _blocks(matrix, opmaak), lambda: _records(matrix), lambda: document(matrix), first)


def _blocks(matrix: Matrix, opmaak: Opmaak) -> Iterator[Blok]:
    counted = heading(matrix.zijden, _tally(matrix))
    yield Kop(counted, 1)
    yield from preface(matrix.zijden, matrix.verzoek)
    if matrix.is_empty:
        yield Alinea("Geen verschillen: alle scenario's nemen dezelfde besluiten, met dezelfde bedragen.")
        yield Alinea(counted)
        return
    if opmaak.alles or not all(_is_same_everywhere(matrix, rij) for rij in matrix.rijen):
        yield _tasks(matrix, opmaak)
    else:
        yield Alinea("Geen enkel besluit verschilt.")
    yield _counts(matrix)
    if not opmaak.kort:
        yield _totals(matrix, opmaak.notatie)
        yield _shares(matrix, opmaak.notatie, "pijler")
        yield _shares(matrix, opmaak.notatie, "soort")
        yield Kop(EXPLAINED)
        yield Lijst(tuple(Punt("", text) for text in _notes(matrix)))
    yield Alinea(counted)


def columns(matrix: Matrix) -> list[str]:
    """Return how the scenarios are called above their columns; the base says that it is."""
    names: list[str] = []
    for one in matrix.zijden:
        name = one.naam if one.bewaard is None else f"{one.naam} bewaard"
        name = f"{name} proef" if one.gegevens.proef else name
        name = f"{name} ({names.count(name) + 1})" if name in names else name
        names.append(name)
    return [names[0] + BASE, *names[1:]]


def _tally(matrix: Matrix) -> str:
    same = sum(_is_same_everywhere(matrix, rij) for rij in matrix.rijen)
    changed = plural(len(matrix.rijen) - same, "taak verschilt", "taken verschillen")
    return f"{changed} in een of meer scenario's · {same} overal gelijk aan {matrix.zijden[0].naam}"


def _is_same_everywhere(matrix: Matrix, rij: tuple[Taakuitkomst | None, ...]) -> bool:
    """Whether every scenario takes the decision of the base."""
    return all(matrix.is_same(rij[0], one) for one in rij)


def _tasks(matrix: Matrix, opmaak: Opmaak) -> Tabel:
    rows: list[Rij] = []
    last = None
    shown = [rij for rij in matrix.rijen if opmaak.alles or not _is_same_everywhere(matrix, rij)]
    order = {key: n for n, key in enumerate(matrix.pijlers)}
    for rij in sorted(shown, key=lambda rij: order[matrix.task(rij).pijler]):
        taak = matrix.task(rij)
        if taak.pijler != last:
            last = taak.pijler
            rows.append(Rij((_pillar_name(matrix, last), *("" for _ in rij)), "subtotaal"))
        cells = (_cell(rij[0]), *(SAME if matrix.is_same(rij[0], one) else _cell(one) for one in rij[1:]))
        rows.append(Rij((f"  {taak.naam}", *cells)))
    heads = (Kolom(name, "links") for name in columns(matrix))
    caption = f"{SAME} is hetzelfde besluit als in {matrix.zijden[0].naam}."
    hidden = len(matrix.rijen) - len(shown)
    if hidden:
        caption += f" {plural(hidden, 'taak is', 'taken zijn')} overal gelijk; met --alles staan zij er ook bij."
    return Tabel("Besluiten", (Kolom("Taak", "links"), *heads), tuple(rows), caption)


def _cell(one: Taakuitkomst | None) -> str:
    return ABSENT if one is None else gevolgen.decision(one.keuze, loopt_af=one.loopt_af)


def _pillar_name(matrix: Matrix, key: str) -> str:
    return label_in((one.gegevens for one in matrix.zijden), "pijler", key)


def _counts(matrix: Matrix) -> Tabel:
    rows = []
    for actie in ACTIES:
        counts = [one.uitkomst.choices()[actie] for one in matrix.zijden]
        if any(counts):
            rows.append(Rij((actie, *(str(number) if number else "–" for number in counts))))
    if any(ended := [len(one.uitkomst.afgelopen) for one in matrix.zijden]):
        rows.append(Rij((gevolgen.ENDS, *(str(number) if number else "–" for number in ended))))
    return _figures(matrix, "Aantal taken per besluit", rows, first="Besluit")


def _totals(matrix: Matrix, notatie: Notatie) -> Tabel:
    totals = [whole(one.uitkomst) for one in matrix.zijden]
    rows = []
    for naam in without("nul"):
        each = [one.bedragen[naam] for one in totals]
        if naam == "regionaal" or any(each):
            title = "Wat de organisatie uitgeeft" if naam == "regionaal" else capital(BEDRAG[naam].kop)
            marked = (
                notatie.bedrag(som).on(aanname=assumed(_adding(zijde, naam)))
                for som, zijde in zip(each, matrix.zijden, strict=True)
            )
            rows.append(Rij((title, *marked)))
    return _figures(matrix, "Geld", rows, f"Bedragen {unit(matrix.zijden[-1].gegevens, matrix.verzoek)}.")


def _adding(zijde: Zijde, naam: Bedragnaam) -> Iterator[Herkomst]:
    """Yield how sure each task is that adds to an amount."""
    yield from (one.herkomst for one in zijde.uitkomst.taken if one.bedragen[naam])


def _figures(matrix: Matrix, titel: str, rows: list[Rij], caption: str = "", first: str = "") -> Tabel:
    return Tabel(titel, (Kolom(first, "links"), *map(Kolom, columns(matrix))), tuple(rows), caption)


TITLE: dict[MatrixPer, str] = {"pijler": "Aandeel per pijler", "soort": "Aandeel per soort taak"}


def _shares(matrix: Matrix, notatie: Notatie, per: MatrixPer) -> Tabel:
    """Return the share of every pillar or kind in what the body spends, per scenario."""
    spent = [matrix.spent(one, per) for one in matrix.zijden]
    keys = matrix.shown(per)

    def deel(groep: Groep, base: Groep) -> Cijfer:
        shown = notatie.deel(groep.bedragen.regionaal, base.bedragen.regionaal)
        return shown.on(aanname=assumed(groep.blijvend | base.blijvend))

    rows = [Rij((_value(matrix, per, key), *(deel(*one[key]) for one in spent))) for key in keys]
    caption = "Elk aandeel is een deel van wat de organisatie in dat scenario uitgeeft."
    return _figures(matrix, TITLE[per], rows, caption)


def _value(matrix: Matrix, per: MatrixPer, key: Sleutel) -> str:
    """Return the name of a pillar or a kind."""
    if key is None:
        return f"{APART} (geen soort taak)"
    return label_in((one.gegevens for one in matrix.zijden), per, key)


def _notes(matrix: Matrix) -> Iterator[str]:
    base = matrix.zijden[0]
    yield f"De basis is {base.titel}; {SAME} betekent dat een scenario over die taak hetzelfde besluit."
    for one, number in zip(matrix.zijden, matrix.gewijzigd, strict=True):
        if number:
            told = plural(number, "feit of regel verschilt", "feiten en regels verschillen")
            yield f"{one.titel} tegenover {base.titel}: {told}; vergelijk die twee apart om te zien welke."
    unknown = [
        matrix.task(rij).naam for rij in matrix.rijen if any(one is not None and one.bedragen.nul.pm for one in rij)
    ]
    if unknown:
        yield f"PM: van {listed(unknown)} is het bedrag onbekend; het telt in de aandelen niet mee."
    yield from legend({one.herkomst for zijde in matrix.zijden for one in zijde.uitkomst.taken})
    last = matrix.zijden[-1]
    see = again(last.gegevens, "vergelijk", *(named(one.naam, one.bewaard) for one in (base, last)))
    yield f"Wat twee scenario's scheidt, met redenen en gevolgen, bijvoorbeeld: {see}"


def _records(matrix: Matrix) -> list[Record]:
    """Return a row for every task in every scenario."""
    names = columns(matrix)
    return [_record(matrix, rij, n, name.removesuffix(BASE)) for rij in matrix.rijen for n, name in enumerate(names)]


def _record(matrix: Matrix, rij: tuple[Taakuitkomst | None, ...], n: int, name: str) -> Record:
    taak, zijde, one = matrix.task(rij), matrix.zijden[n], rij[n]
    decided = dict.fromkeys(("actie", "niveau", *BEDRAG), "")
    if one is not None:
        decided = flat(choice(one.keuze), amounts(one.bedragen))
    return {
        **flat(task(taak)),
        "kolom": name,
        "scenario": zijde.naam,
        "basis": "ja" if n == 0 else "nee",
        "gewijzigd": "nee" if matrix.is_same(rij[0], one) else "ja",
        **decided,
        "herkomst": taak.kosten.herkomst,
        "proef": " ".join(map(str, zijde.gegevens.proef)),
    }
