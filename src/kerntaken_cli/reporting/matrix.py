"""Three or more scenarios beside each other: what each decides for each task, and below that money and shares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from kerntaken_cli.domain.acties import ACTIES
from kerntaken_cli.domain.getallen import Som, share, total
from kerntaken_cli.domain.model import SOORTEN, Taak
from kerntaken_cli.domain.uitkomst import Uitkomstregel
from kerntaken_cli.domain.verschil import STROMEN, Matrix, Zijde
from kerntaken_cli.reporting.document import Alinea, Blok, Kolom, Kop, Lijst, Punt, Record, Rij, Tabel, View
from kerntaken_cli.reporting.gevolgen import capital
from kerntaken_cli.reporting.notatie import Notatie, exact, exact_share, exact_som
from kerntaken_cli.reporting.opening import unit
from kerntaken_cli.reporting.vergelijking import heading, notices
from kerntaken_cli.reporting.vergelijking_data import asked, side
from kerntaken_cli.reporting.woorden import SOORT, listed, plural

SAME = "="
ABSENT = "(geen)"
BASE = " (basis)"


class Opties(NamedTuple):
    """How much of the matrix is shown, and how its figures are written."""

    notatie: Notatie
    alles: bool = False
    kort: bool = False


def view(matrix: Matrix, opties: Opties) -> View:
    """Return a matrix for every format."""
    return View(lambda: tuple(_blocks(matrix, opties)), lambda: _records(matrix), lambda: _data(matrix))


def _blocks(matrix: Matrix, opties: Opties) -> Iterator[Blok]:
    counted = heading(matrix.zijden, _tally(matrix))
    yield Kop(counted, 1)
    yield from notices(matrix.zijden, matrix.vraag)
    if matrix.is_empty:
        yield Alinea("Geen verschillen: alle scenario's nemen dezelfde besluiten, met dezelfde bedragen.")
        yield Alinea(counted)
        return
    if opties.alles or not all(_is_same_everywhere(rij) for rij in matrix.rijen):
        yield _tasks(matrix, opties)
    else:
        yield Alinea("Geen enkel besluit verschilt.")
    yield from _counts(matrix)
    if not opties.kort:
        yield _totals(matrix, opties.notatie)
        yield _shares(matrix, opties.notatie, "pijler")
        yield _shares(matrix, opties.notatie, "soort")
        yield Kop("Leeswijzer")
        yield Lijst(tuple(Punt("", text) for text in _notes(matrix)))
    yield Alinea(counted)


def columns(matrix: Matrix) -> list[str]:
    """Return how the scenarios are called above their columns; the base says that it is."""
    names: list[str] = []
    for one in matrix.zijden:
        name = one.naam if one.vastgesteld is None else f"{one.naam} bewaard"
        name = f"{name} proef" if one.gegevens.proef else name
        name = f"{name} ({names.count(name) + 1})" if name in names else name
        names.append(name)
    return [names[0] + BASE, *names[1:]]


def _tally(matrix: Matrix) -> str:
    same = sum(map(_is_same_everywhere, matrix.rijen))
    changed = plural(len(matrix.rijen) - same, "taak verschilt", "taken verschillen")
    return f"{changed} in een of meer scenario's · {same} overal gelijk aan {matrix.zijden[0].naam}"


def _is_same_everywhere(rij: tuple[Uitkomstregel | None, ...]) -> bool:
    """Whether every scenario takes the decision of the base."""
    return all(_same(rij[0], one) for one in rij)


def _same(base: Uitkomstregel | None, one: Uitkomstregel | None) -> bool:
    if base is None or one is None:
        return base is one
    return base.besluit.keuze == one.besluit.keuze


def _tasks(matrix: Matrix, opties: Opties) -> Tabel:
    rows: list[Rij] = []
    last = None
    shown = [rij for rij in matrix.rijen if opties.alles or not _is_same_everywhere(rij)]
    order = _pillar_order(matrix)
    for rij in sorted(shown, key=lambda rij: order.index(_task(rij).pijler)):
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


def _cell(regel: Uitkomstregel | None) -> str:
    return ABSENT if regel is None else str(regel.besluit.keuze)


def _task(rij: tuple[Uitkomstregel | None, ...]) -> Taak:
    return next(one.taak for one in rij if one is not None)


def _pillar_order(matrix: Matrix) -> list[str]:
    return list(dict.fromkeys(key for one in matrix.zijden for key in one.gegevens.pijlers))


def _pillar_name(matrix: Matrix, key: str) -> str:
    known = next(one.gegevens.feiten.pijlers for one in matrix.zijden if key in one.gegevens.feiten.pijlers)
    return known[key].naam


def _counts(matrix: Matrix) -> Iterator[Blok]:
    rows = []
    for actie in ACTIES:
        counts = [one.uitkomst.counts()[actie] for one in matrix.zijden]
        if any(counts):
            rows.append(Rij((actie, *(str(number) if number else "–" for number in counts))))
    yield Tabel("Aantal taken per besluit", (Kolom("Besluit", "links"), *map(Kolom, columns(matrix))), tuple(rows))


def _totals(matrix: Matrix, notatie: Notatie) -> Tabel:
    rows = []
    for naam, amount in STROMEN.items():
        sums = [total(amount(regel) for regel in one.uitkomst.regels) for one in matrix.zijden]
        if naam == "regionaal" or any(som != Som() for som in sums):
            title = "Wat de organisatie uitgeeft" if naam == "regionaal" else capital(naam)
            rows.append(Rij((title, *map(notatie.bedrag, sums))))
    return Tabel(
        "Geld",
        (Kolom("", "links"), *map(Kolom, columns(matrix))),
        tuple(rows),
        f"Bedragen {unit(matrix.zijden[-1].gegevens, matrix.vraag)}.",
    )


def _shares(matrix: Matrix, notatie: Notatie, per: str) -> Tabel:
    """Return the share of every pillar or kind in what the body spends, per scenario."""
    if per == "pijler":
        names = {key: _pillar_name(matrix, key) for key in _pillar_order(matrix)}
        if matrix.vraag.pijlers:
            names = {key: name for key, name in names.items() if key in matrix.vraag.pijlers}
    else:
        names = {key: SOORT[key] for key in SOORTEN} | {"": "Geen soort (overhead, gastheerschap)"}
    rows = []
    for key, name in names.items():
        parts = [_part(one, per, key) for one in matrix.zijden]
        if per == "pijler" or key or any(part.bekend or part.pm for part in parts):
            bases = (total(regel.regionaal for regel in one.uitkomst.regels) for one in matrix.zijden)
            shares = (share(part.bekend, base.bekend) for part, base in zip(parts, bases, strict=True))
            cells = (
                "PM" if part.pm and not part.bekend else notatie.aandeel(one)
                for part, one in zip(parts, shares, strict=True)
            )
            rows.append(Rij((name, *cells)))
    title = "Aandeel per pijler" if per == "pijler" else "Aandeel per soort taak"
    caption = "Elk aandeel is een deel van wat de organisatie in dat scenario uitgeeft."
    return Tabel(title, (Kolom("", "links"), *map(Kolom, columns(matrix))), tuple(rows), caption)


def _part(zijde: Zijde, per: str, key: str) -> Som:
    return total(
        regel.regionaal
        for regel in zijde.uitkomst.regels
        if (regel.taak.pijler if per == "pijler" else regel.taak.soort or "") == key
    )


def _notes(matrix: Matrix) -> Iterator[str]:
    base = matrix.zijden[0]
    yield f"De basis is {base.titel}; {SAME} betekent dat een scenario over die taak hetzelfde besluit."
    for one, number in zip(matrix.zijden, matrix.gewijzigd, strict=True):
        if number:
            told = plural(number, "feit of regel verschilt", "feiten en regels verschillen")
            yield f"{one.titel} tegenover {base.titel}: {told}; vergelijk die twee apart om te zien welke."
    unknown = [_task(rij).naam for rij in matrix.rijen if any(one is not None and one.nul is None for one in rij)]
    if unknown:
        yield f"PM: van {listed(unknown)} is het bedrag onbekend; het telt in de aandelen niet mee."
    yield "Wat twee scenario's scheidt, met redenen en gevolgen: kerntaken vergelijk A B."


def _records(matrix: Matrix) -> list[Record]:
    """Return a row for every task in every scenario."""
    found = []
    for rij in matrix.rijen:
        taak = _task(rij)
        for zijde, name, one in zip(matrix.zijden, columns(matrix), rij, strict=True):
            found.append(
                {
                    "taak": taak.id,
                    "naam": taak.naam,
                    "pijler": taak.pijler,
                    "soort": taak.soort or "",
                    "scenario": name.removesuffix(BASE),
                    "basis": "ja" if zijde is matrix.zijden[0] else "nee",
                    "actie": "" if one is None else one.actie,
                    "niveau": "" if one is None else f"{one.besluit.keuze.niveau:f}",
                    "gewijzigd": "nee" if _same(rij[0], one) else "ja",
                    **{
                        naam.replace(" ", "-"): "" if one is None else exact(amount(one))
                        for naam, amount in STROMEN.items()
                    },
                    "herkomst": taak.kosten.herkomst,
                    "proef": " ".join(map(str, zijde.gegevens.proef)),
                }
            )
    return found


def _data(matrix: Matrix) -> dict[str, Any]:
    return {
        "soort": "kerntaken-matrix",
        "formaat": 1,
        "eenheid": "duizend euro" if matrix.vraag.begroting is not None else matrix.zijden[-1].gegevens.feiten.eenheid,
        **asked(matrix.vraag),
        "gelijk": matrix.is_empty,
        "scenarios": [
            {
                **side(one),
                "basis": n == 0,
                "gewijzigd": matrix.gewijzigd[n],
                "aantallen": one.uitkomst.counts(),
                "totaal": {
                    naam.replace(" ", "-"): exact_som(total(amount(regel) for regel in one.uitkomst.regels))
                    for naam, amount in STROMEN.items()
                },
                "aandelen": {"pijler": _share_data(matrix, one, "pijler"), "soort": _share_data(matrix, one, "soort")},
            }
            for n, one in enumerate(matrix.zijden)
        ],
        "taken": [
            {
                "taak": _task(rij).id,
                "naam": _task(rij).naam,
                "pijler": _task(rij).pijler,
                "soort": _task(rij).soort,
                "besluiten": [
                    None
                    if one is None
                    else {
                        "actie": one.actie,
                        "niveau": f"{one.besluit.keuze.niveau:f}",
                        "gewijzigd": not _same(rij[0], one),
                        **{naam.replace(" ", "-"): exact(amount(one)) for naam, amount in STROMEN.items()},
                        "plaats": str(zijde.regels[one.besluit.regel.route]),
                    }
                    for zijde, one in zip(matrix.zijden, rij, strict=True)
                ],
            }
            for rij in matrix.rijen
        ],
    }


def _share_data(matrix: Matrix, zijde: Zijde, per: str) -> dict[str, str]:
    base = total(regel.regionaal for regel in zijde.uitkomst.regels)
    keys = _pillar_order(matrix) if per == "pijler" else [*SOORTEN]
    return {key: exact_share(share(_part(zijde, per, key).bekend, base.bekend)) for key in keys}
