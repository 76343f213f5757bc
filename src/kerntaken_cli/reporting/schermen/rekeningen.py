"""What every municipality pays, on one screen: all of them, one by stream or by task, who take part, and why."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.documents.geld import apart
from kerntaken_cli.domain.antwoorden import GemeentenAntwoord, WaaromRekening
from kerntaken_cli.domain.getallen import netto
from kerntaken_cli.reporting.blokken import Alinea, Kolom, Kop, Rij, Samen, Tabel
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts import geld, rekeningen
from kerntaken_cli.reporting.parts.opening import again, choices, counted_in_short, headed, named, notices, opened
from kerntaken_cli.reporting.parts.verdelingen import clipped


def title(antwoord: GemeentenAntwoord) -> str:
    """Return what the answer is about: a bill, or without streams no more than a part of the cost."""
    naam, jaar = antwoord.geld.naam, antwoord.geld.beeld.jaar
    who = antwoord.gemeente or "de gemeenten"
    if antwoord.gegevens.kent_stromen:
        return f"Wat {naam} {who} kost in {jaar}"
    return f"Aandeel van {who} in de kosten van {naam}"


def gemeenten(antwoord: GemeentenAntwoord, notatie: Notatie, rijen: int, vorm: str) -> Iterator[Samen]:
    """Yield what every municipality pays, what one pays by stream or by task, or who take part in what."""
    gegevens, answer = antwoord.gegevens, antwoord.geld
    yield Samen((Kop(headed(opened(title(antwoord), gegevens), gegevens), 1), *notices(gegevens, answer.bewaard)))
    which = counted_in_short(gegevens, [one.taak for one in answer.beeld.uitkomst.taken], answer.verzoek)
    told = rekeningen.together(antwoord, notatie)
    about = [Alinea(f"{choices(answer.beeld.uitkomst)}{which}", "vet"), *map(Alinea, told)]
    if vorm == "deelname":
        yield Samen(tuple(about))
        if apart(antwoord):
            yield Samen((clipped(rekeningen.participants(antwoord)._replace(titel=""), rijen),))
        yield Samen((Alinea(rekeningen.uniform(antwoord)), Alinea("--volledig", term="Verder:")))
        return
    yield Samen((*about, _caption(antwoord, notatie)))
    yield Samen((_table(antwoord, notatie, rijen, vorm),))
    one = antwoord.gemeente or antwoord.rekeningen[0].gemeente
    who = one if isinstance(one, str) else "" if one is None else one.naam
    name = named(answer.naam, answer.bewaard)
    further = again(gegevens, "waarom" if antwoord.gemeente else "gemeenten", name, "--gemeente", who)
    notes = Alinea(" ".join(rekeningen.notes(antwoord, notatie)), hoogstens=max(rijen - 10, 2))
    yield Samen((notes, Alinea(f"--volledig · --deelname · {further}", term="Verder:")))


def _caption(antwoord: GemeentenAntwoord, notatie: Notatie) -> Alinea:
    """Return which amounts these are, by which keys they are divided, and how sure they are."""
    legend = geld.legend(rekeningen.rests_on(antwoord))
    return Alinea(" ".join(filter(None, (geld.caption(antwoord.geld, notatie), rekeningen.keys(antwoord), *legend))))


def _table(antwoord: GemeentenAntwoord, notatie: Notatie, rijen: int, vorm: str) -> Tabel:
    if antwoord.gemeente is None:
        return _in_full(rekeningen.bills(antwoord, notatie), rijen)
    if vorm == "taak":
        return clipped(rekeningen.per_task_of_one(antwoord, antwoord.gemeente, notatie)._replace(titel=""), rijen)
    return rekeningen.by_stream(antwoord, notatie)


ALL = 18
"""So many municipalities are shown whatever else has to go: everybody looks for his own."""


def _in_full(tabel: Tabel, rijen: int) -> Tabel:
    own = sum(rij.stijl == "gewoon" for rij in tabel.rijen)
    return tabel if own <= ALL else clipped(tabel, rijen)


def waarom(waarom: WaaromRekening, notatie: Notatie, rijen: int) -> Iterator[Samen]:
    """Yield a bill in a sentence, its largest parts with where their cost is written, and the keys that divide them."""
    antwoord = waarom.antwoord
    gegevens = antwoord.gegevens
    first = headed(opened(rekeningen.question(waarom), gegevens), gegevens)
    yield Samen((Kop(first, 1), *notices(gegevens, antwoord.geld.bewaard)))
    change = rekeningen.moved(waarom, notatie)
    moved = [Alinea(f"{change}.", term="Wat verandert:", hoogstens=2)] if change else []
    yield Samen((Alinea(rekeningen.answer(waarom, notatie), "vet"), *moved, _caption(antwoord, notatie)))
    of_bill = ("bijdrage", "lokaal")
    ones = [one for of in rekeningen.grouped(waarom).values() for one in of if one.last.soort in of_bill]
    by_size = sorted(range(len(ones)), key=lambda i: -ones[i].bedrag.grootte)
    few = {*by_size[: rijen if len(ones) <= rijen else rijen - 1]}
    rows = [
        Rij(
            (
                rekeningen.heading(waarom, one),
                one.taak.taak.naam,
                notatie.saldo(one.last.bedrag),
                rekeningen.part_of(one, notatie),
                notatie.saldo(one.bedrag),
                str(waarom.plaatsen_kosten[one.taak.taak.id]),
            )
        )
        for i, one in enumerate(ones)
        if i in few
    ]
    if rest := [one for i, one in enumerate(ones) if i not in few]:
        others = netto(one.bedrag for one in rest)
        rows.append(Rij((f"… en nog {len(rest)} kleinere", "", "", "", notatie.saldo(others), "")))
    whole = "Rekening" if gegevens.kent_stromen else "Samen"
    rows.append(Rij((whole, "", "", "", notatie.saldo(antwoord.gevraagd.dan.rekening), ""), "totaal"))
    figures = map(Kolom, ("samen", "deel", waarom.gemeente))
    where = Kolom("kosten staan in", "links", wijkt=1, heel=True)
    yield Samen((Tabel("", (Kolom("Waarvoor", "links"), Kolom("taak", "links"), *figures, where), tuple(rows)),))
    notes = Alinea(" ".join(rekeningen.notes(antwoord, notatie)), hoogstens=max(rijen - 10, 2))
    name = named(antwoord.geld.naam, antwoord.geld.bewaard)
    further = f"--volledig (elk deel met sleutel, besluit en plaats) · {again(gegevens, 'gemeenten', name)}"
    yield Samen((notes, Alinea(further, term="Verder:")))
