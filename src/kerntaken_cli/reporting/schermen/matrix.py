"""Three or more scenarios on one screen: what each decides for the tasks that set them apart, and what they cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kerntaken_cli.domain.acties import INGRIJPEND
from kerntaken_cli.domain.antwoorden import Matrix
from kerntaken_cli.domain.bedragen import BEDRAG, without
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.reporting.blokken import Alinea, Kolom, Kop, Rij, Samen, Tabel, Woord
from kerntaken_cli.reporting.notation import Opmaak
from kerntaken_cli.reporting.parts import geld, gevolgen
from kerntaken_cli.reporting.parts.besluiten import COLOUR
from kerntaken_cli.reporting.parts.opening import again, headed, named, notices, opened, unit_in_short
from kerntaken_cli.reporting.words import capital, listed, plural

Rijtaken = tuple[Taakuitkomst | None, ...]


def screen(matrix: Matrix, opmaak: Opmaak, namen: Sequence[str], rijen: int) -> Iterator[Samen]:
    """Yield scenarios beside each other, with so many of the tasks for which they differ."""
    sides, gegevens = matrix.zijden, matrix.zijden[-1].gegevens
    title = opened(listed(one.titel for one in sides), gegevens)
    told = dict.fromkeys(one for zijde in sides for one in notices(zijde.gegevens, zijde.bewaard, zijde.naam))
    yield Samen((Kop(headed(title, *(one.gegevens for one in sides)), 1), *told))
    differ = [rij for rij in matrix.rijen if not all(matrix.is_same(rij[0], one) for one in rij)]
    same = len(matrix.rijen) - len(differ)
    summary = plural(len(differ), "taak verschilt", "taken verschillen")
    yield Samen((Alinea(f"{summary} · {same} overal gelijk", "vet"),))
    yield Samen((_table(matrix, opmaak, namen, differ, rijen),))
    notes = [*geld.legend({one.herkomst for zijde in sides for one in zijde.uitkomst.taken})]
    see = again(gegevens, "vergelijk", *(named(one.naam, one.bewaard) for one in (sides[0], sides[-1])))
    last = Alinea(f"--volledig (alle taken, aandelen per pijler en soort) · {see}", term="Verder:")
    yield Samen((Alinea(" ".join([*notes, "= is het besluit van de basis."])), last))


def _table(matrix: Matrix, opmaak: Opmaak, namen: Sequence[str], differ: list[Rijtaken], rijen: int) -> Tabel:
    largest = sorted(differ, key=lambda rij: -_size(rij))
    few = largest if len(differ) <= rijen else largest[: rijen - 1]
    shown = {matrix.task(rij).id for rij in few}
    rows = [
        Rij((matrix.task(rij).naam, *(_cell(matrix, rij[0], one, first=not n) for n, one in enumerate(rij))))
        for rij in differ
        if matrix.task(rij).id in shown
    ]
    if rest := len(differ) - len(shown):
        rows.append(Rij((f"… en nog {plural(rest, 'taak', 'taken')}", *("" for _ in namen))))
    for actie in INGRIJPEND:
        counts = [one.uitkomst.choices()[actie] for one in matrix.zijden]
        if any(counts):
            rows.append(Rij((f"Aantal {actie}", *(str(one) if one else "–" for one in counts)), "subtotaal"))
    ended = [len(one.uitkomst.afgelopen) for one in matrix.zijden]
    if any(ended):
        rows.append(Rij(("Aantal loopt vanzelf af", *(str(one) if one else "–" for one in ended)), "subtotaal"))
    eenheid = unit_in_short(matrix.zijden[-1].gegevens, matrix.verzoek)
    for name in without("nul"):
        title = f"Kosten {eenheid}" if name == "regionaal" else capital(BEDRAG[name].kop)
        each = [geld.marked(zijde.uitkomst.taken, name, opmaak.notatie) for zijde in matrix.zijden]
        if name == "regionaal" or any(one != "niets" for one in each):
            rows.append(Rij((title, *each), "totaal"))
    return Tabel("", (Kolom("taak", "links"), *(Kolom(naam, "links", heel=True) for naam in namen)), tuple(rows))


def _size(rij: Rijtaken) -> float:
    """Return how soon a row is shown; what is unknown may be large."""
    sums = [one.bedragen.nul for one in rij if one is not None]
    return max(float("inf") if som.is_onbekend else float(som.bekend) for som in sums)


def _cell(matrix: Matrix, base: Taakuitkomst | None, one: Taakuitkomst | None, *, first: bool) -> str:
    if one is None:
        return "(geen)"
    if not first and matrix.is_same(base, one):
        return "="
    return Woord(gevolgen.decision(one.keuze, loopt_af=one.loopt_af), "vanzelf" if one.eindigt else COLOUR[one.actie])
