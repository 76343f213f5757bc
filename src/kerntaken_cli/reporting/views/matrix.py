"""Three or more scenarios beside each other: what each decides for each task, and below that money and shares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from kerntaken_cli.domain.acties import ACTIES
from kerntaken_cli.domain.antwoorden import Matrix
from kerntaken_cli.domain.bedragen import BEDRAG, without
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.getallen import Som
from kerntaken_cli.domain.lijsten import SOORT
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import Groep, distribute, whole
from kerntaken_cli.domain.verschil import Zijde
from kerntaken_cli.reporting.document import Alinea, Blok, Kolom, Kop, Lijst, Punt, Record, Rij, Tabel, View
from kerntaken_cli.reporting.labels import label_in
from kerntaken_cli.reporting.notation import Notatie, Opmaak
from kerntaken_cli.reporting.parts.fields import amounts, asked, choice, part, rule, sums, task
from kerntaken_cli.reporting.parts.opening import again, named, unit
from kerntaken_cli.reporting.views.vergelijk import heading, preface
from kerntaken_cli.reporting.views.vergelijk_data import side
from kerntaken_cli.reporting.words import capital, listed, plural

SAME = "="
ABSENT = "(geen)"
BASE = " (basis)"


def view(matrix: Matrix, opmaak: Opmaak) -> View:
    """Return a matrix for every format."""
    return View(lambda: _blocks(matrix, opmaak), lambda: _records(matrix), lambda: _data(matrix))


def _blocks(matrix: Matrix, opmaak: Opmaak) -> Iterator[Blok]:
    counted = heading(matrix.zijden, _tally(matrix))
    yield Kop(counted, 1)
    yield from preface(matrix.zijden, matrix.verzoek)
    if matrix.is_empty:
        yield Alinea("Geen verschillen: alle scenario's nemen dezelfde besluiten, met dezelfde bedragen.")
        yield Alinea(counted)
        return
    if opmaak.alles or not all(_is_same_everywhere(rij) for rij in matrix.rijen):
        yield _tasks(matrix, opmaak)
    else:
        yield Alinea("Geen enkel besluit verschilt.")
    yield _counts(matrix)
    if not opmaak.kort:
        yield _totals(matrix, opmaak.notatie)
        yield _shares(matrix, opmaak.notatie, "pijler")
        yield _shares(matrix, opmaak.notatie, "soort")
        yield Kop("Leeswijzer")
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
    same = sum(map(_is_same_everywhere, matrix.rijen))
    changed = plural(len(matrix.rijen) - same, "taak verschilt", "taken verschillen")
    return f"{changed} in een of meer scenario's · {same} overal gelijk aan {matrix.zijden[0].naam}"


def _is_same_everywhere(rij: tuple[Taakuitkomst | None, ...]) -> bool:
    """Whether every scenario takes the decision of the base."""
    return all(_same(rij[0], one) for one in rij)


def _same(base: Taakuitkomst | None, one: Taakuitkomst | None) -> bool:
    if base is None or one is None:
        return base is one
    return base.keuze == one.keuze


def _tasks(matrix: Matrix, opmaak: Opmaak) -> Tabel:
    rows: list[Rij] = []
    last = None
    shown = [rij for rij in matrix.rijen if opmaak.alles or not _is_same_everywhere(rij)]
    order = {key: n for n, key in enumerate(_pillar_order(matrix))}
    for rij in sorted(shown, key=lambda rij: order[_task(rij).pijler]):
        taak = _task(rij)
        if taak.pijler != last:
            last = taak.pijler
            rows.append(Rij((_pillar_name(matrix, last), *("" for _ in rij)), "subtotaal"))
        cells = (_cell(rij[0]), *(SAME if _same(rij[0], one) else _cell(one) for one in rij[1:]))
        rows.append(Rij((f"  {taak.naam}", *cells)))
    heads = (Kolom(name, "links") for name in columns(matrix))
    caption = f"{SAME} is hetzelfde besluit als in {matrix.zijden[0].naam}."
    hidden = len(matrix.rijen) - len(shown)
    if hidden:
        caption += f" {plural(hidden, 'taak is', 'taken zijn')} overal gelijk; met --alles staan zij er ook bij."
    return Tabel("Besluiten", (Kolom("Taak", "links"), *heads), tuple(rows), caption)


def _cell(one: Taakuitkomst | None) -> str:
    return ABSENT if one is None else str(one.keuze)


def _task(rij: tuple[Taakuitkomst | None, ...]) -> Taak:
    return next(one.taak for one in rij if one is not None)


def _pillar_order(matrix: Matrix) -> list[str]:
    return list(dict.fromkeys(key for one in matrix.zijden for key in one.gegevens.pijlers))


def _pillar_name(matrix: Matrix, key: str) -> str:
    return label_in((one.gegevens for one in matrix.zijden), "pijler", key)


def _counts(matrix: Matrix) -> Tabel:
    rows = []
    for actie in ACTIES:
        counts = [one.uitkomst.counts()[actie] for one in matrix.zijden]
        if any(counts):
            rows.append(Rij((actie, *(str(number) if number else "–" for number in counts))))
    return _figures(matrix, "Aantal taken per besluit", rows, first="Besluit")


def _totals(matrix: Matrix, notatie: Notatie) -> Tabel:
    totals = [whole(one.uitkomst).bedragen for one in matrix.zijden]
    rows = []
    for naam in without("nul"):
        each = [bedragen[naam] for bedragen in totals]
        if naam == "regionaal" or any(each):
            title = "Wat de organisatie uitgeeft" if naam == "regionaal" else capital(BEDRAG[naam].kop)
            rows.append(Rij((title, *map(notatie.bedrag, each))))
    return _figures(matrix, "Geld", rows, f"Bedragen {unit(matrix.zijden[-1].gegevens, matrix.verzoek)}.")


def _figures(matrix: Matrix, titel: str, rows: list[Rij], caption: str = "", first: str = "") -> Tabel:
    return Tabel(titel, (Kolom(first, "links"), *map(Kolom, columns(matrix))), tuple(rows), caption)


Per = Literal["pijler", "soort"]
TITLE: dict[Per, str] = {"pijler": "Aandeel per pijler", "soort": "Aandeel per soort taak"}


def _shares(matrix: Matrix, notatie: Notatie, per: Per) -> Tabel:
    """Return the share of every pillar or kind in what the body spends, per scenario."""
    spent = [_spent(matrix, one, per) for one in matrix.zijden]
    rows = [Rij((name, *(notatie.deel(*one[key]) for one in spent))) for key, name in _shown(matrix, per).items()]
    caption = "Elk aandeel is een deel van wat de organisatie in dat scenario uitgeeft."
    return _figures(matrix, TITLE[per], rows, caption)


def _shown(matrix: Matrix, per: Per) -> dict[str | None, str]:
    """Return the values of a dimension with their names: all kinds, and the pillars that were asked for."""
    if per == "pijler":
        asked_for = matrix.verzoek.pijlers or _pillar_order(matrix)
        return {key: _pillar_name(matrix, key) for key in _pillar_order(matrix) if key in asked_for}
    none = any(_task(rij).soort is None for rij in matrix.rijen)
    found: dict[str | None, str] = {naam: row.titel for naam, row in SOORT.items()}
    return found | {None: "Geen soort (overhead, gastheerschap)"} if none else found


def _spent(matrix: Matrix, zijde: Zijde, per: Per) -> dict[str | None, tuple[Som, Som]]:
    """Return what the body spends in a scenario per pillar or kind, with all that it spends: the base of a share."""
    verdeling = distribute(zijde.uitkomst, zijde.gegevens, per)
    base = verdeling.totaal.bedragen.regionaal
    return {key: (verdeling.groepen.get(key, Groep()).bedragen.regionaal, base) for key in _shown(matrix, per)}


def _notes(matrix: Matrix) -> Iterator[str]:
    base = matrix.zijden[0]
    yield f"De basis is {base.titel}; {SAME} betekent dat een scenario over die taak hetzelfde besluit."
    for one, number in zip(matrix.zijden, matrix.gewijzigd, strict=True):
        if number:
            told = plural(number, "feit of regel verschilt", "feiten en regels verschillen")
            yield f"{one.titel} tegenover {base.titel}: {told}; vergelijk die twee apart om te zien welke."
    unknown = [_task(rij).naam for rij in matrix.rijen if any(one is not None and one.bedragen.nul.pm for one in rij)]
    if unknown:
        yield f"PM: van {listed(unknown)} is het bedrag onbekend; het telt in de aandelen niet mee."
    last = matrix.zijden[-1]
    see = again(last.gegevens, "vergelijk", *(named(one.naam, one.bewaard) for one in (base, last)))
    yield f"Wat twee scenario's scheidt, met redenen en gevolgen, bijvoorbeeld: {see}"


def _records(matrix: Matrix) -> list[Record]:
    """Return a row for every task in every scenario."""
    names = columns(matrix)
    return [_record(matrix, rij, n, name.removesuffix(BASE)) for rij in matrix.rijen for n, name in enumerate(names)]


def _record(matrix: Matrix, rij: tuple[Taakuitkomst | None, ...], n: int, name: str) -> Record:
    taak, zijde, one = _task(rij), matrix.zijden[n], rij[n]
    decided = dict.fromkeys(("actie", "niveau", *BEDRAG), "")
    if one is not None:
        decided = choice(one.keuze) | amounts(one.bedragen)
    return {
        **task(taak),
        "soort": taak.soort or "",
        "kolom": name,
        "scenario": zijde.naam,
        "basis": "ja" if n == 0 else "nee",
        "gewijzigd": "nee" if _same(rij[0], one) else "ja",
        **decided,
        "herkomst": taak.kosten.herkomst,
        "proef": " ".join(map(str, zijde.gegevens.proef)),
    }


def _data(matrix: Matrix) -> dict[str, Any]:
    return {
        "soort": "kerntaken-matrix",
        "formaat": 1,
        **asked(matrix.zijden[-1].gegevens, matrix.verzoek),
        "gelijk": matrix.is_empty,
        "scenarios": [_side_data(matrix, n) for n in range(len(matrix.zijden))],
        "taken": [_row_data(matrix, rij) for rij in matrix.rijen],
    }


def _side_data(matrix: Matrix, n: int) -> dict[str, Any]:
    one = matrix.zijden[n]
    bedragen = whole(one.uitkomst).bedragen
    shares = {per: {key or "": part(*of) for key, of in _spent(matrix, one, per).items()} for per in TITLE}
    return {
        **side(one),
        "basis": n == 0,
        "gewijzigd": matrix.gewijzigd[n],
        "aantallen": one.uitkomst.counts(),
        "totaal": sums({naam: bedragen[naam] for naam in without("nul")}),
        "aandelen": shares,
    }


def _row_data(matrix: Matrix, rij: tuple[Taakuitkomst | None, ...]) -> dict[str, Any]:
    decided = [
        None
        if one is None
        else {
            **choice(one.keuze),
            "gewijzigd": not _same(rij[0], one),
            **amounts(one.bedragen),
            "regel": rule(one.besluit, zijde.plaatsen),
        }
        for zijde, one in zip(matrix.zijden, rij, strict=True)
    ]
    return {**task(_task(rij)), "besluiten": decided}
