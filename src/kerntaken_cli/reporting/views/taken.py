"""The tasks that were asked for, with their cost and, where a scenario is named, what it decides."""

from __future__ import annotations

from kerntaken_cli.documents.fields import Record, choice, flat, task
from kerntaken_cli.documents.taken import cover_of, several
from kerntaken_cli.domain.antwoorden import TakenAntwoord
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.getallen import exact, som, total
from kerntaken_cli.domain.lijsten import assumed
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kolom, Rij, Tabel, View
from kerntaken_cli.reporting.parts.dekkingen import paid, paying
from kerntaken_cli.reporting.parts.geld import legend
from kerntaken_cli.reporting.parts.gevolgen import decision
from kerntaken_cli.reporting.parts.opening import headed, notices, with_proef
from kerntaken_cli.reporting.parts.taakfeiten import fitting, notatie_of, unit_of
from kerntaken_cli.reporting.schermen import taken as schermen


def view(antwoord: TakenAntwoord) -> View:
    """Return a list of tasks for every format."""
    return View(
        lambda: _list_blocks(antwoord),
        lambda: with_proef(antwoord.gegevens, [_record(antwoord, taak) for taak in antwoord.taken]),
        lambda: several(antwoord),
        (lambda rijen: schermen.several(antwoord, rijen)) if antwoord.taken else None,
    )


def _list_blocks(antwoord: TakenAntwoord) -> tuple[Blok, ...]:
    if not antwoord.taken:
        return (Alinea(f"Geen van de {antwoord.aantal} taken past bij deze keuze."),)
    pijlers = antwoord.gegevens.feiten.pijlers
    notatie = notatie_of(antwoord.gegevens)
    with_choice = antwoord.filter.scenario is not None
    rows = []
    for taak in antwoord.taken:
        cells = [taak.id, taak.naam, pijlers[taak.pijler].kort or pijlers[taak.pijler].naam, taak.soort or "–"]
        if with_choice:
            ended = taak.runs_out_before(antwoord.gegevens.ingang)
            cells.append(decision(antwoord.besluiten[taak.id].keuze, loopt_af=ended))
        cells += [notatie.bedrag(som(taak.kosten.bedrag)).on(aanname=assumed([taak.herkomst])), taak.herkomst]
        rows.append(Rij((*cells, *paid(antwoord, taak))))
    whole = notatie.bedrag(total(som(taak.kosten.bedrag) for taak in antwoord.taken))
    whole = whole.on(aanname=assumed(taak.herkomst for taak in antwoord.taken))
    paid_columns = paying(antwoord)
    empty = ("" for _ in paid_columns)
    rows.append(Rij(("Totaal", "", "", "", *([""] if with_choice else []), whole, "", *empty), "totaal"))
    chosen = [Kolom(f"in {antwoord.filter.scenario}", "links")] if with_choice else []
    columns = (
        Kolom("id", "links", heel=True),
        Kolom("naam", "links"),
        Kolom("pijler", "links", wijkt=2),
        Kolom("soort", "links", wijkt=3, heel=True),
        *chosen,
        Kolom("kosten"),
        Kolom("herkomst", "links", wijkt=1),
        *paid_columns,
    )
    title = headed(fitting(antwoord), antwoord.gegevens)
    told = notices(antwoord.gegevens, antwoord.bewaard)
    notes = [f"Kosten {unit_of(antwoord.gegevens)}.", *legend({taak.herkomst for taak in antwoord.taken})]
    return (Tabel(title, columns, tuple(rows), " ".join(notes)), *told)


def _record(antwoord: TakenAntwoord, taak: Taak) -> Record:
    record = {
        **flat(task(taak)),
        "kosten": exact(som(taak.kosten.bedrag)),
        "herkomst": taak.kosten.herkomst,
        "bron": taak.kosten.bron or "",
        "kenmerken": " ".join(taak.kenmerken),
        "kaders": " ".join(taak.kaders),
        "grondslag": "; ".join(str(grond) for grond in taak.grondslag),
    }
    if antwoord.filter.scenario is not None:
        keuze = antwoord.besluiten[taak.id].keuze
        record |= {"scenario": antwoord.filter.scenario, **flat(choice(keuze))}
    if antwoord.dekking:
        record |= flat(cover_of(antwoord, taak))
    return record
