"""The tasks that were asked for, with their cost and, where a scenario is named, what it decides."""

from __future__ import annotations

from typing import Any

from kerntaken_cli.domain.antwoorden import TakenAntwoord
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.getallen import som, total
from kerntaken_cli.reporting.document import Alinea, Blok, Kolom, Record, Rij, Tabel, View
from kerntaken_cli.reporting.notation import exact
from kerntaken_cli.reporting.parts.fields import choice, whose
from kerntaken_cli.reporting.parts.opening import headed, notices, with_proef
from kerntaken_cli.reporting.parts.taken import notatie_of, task_data, unit_of
from kerntaken_cli.reporting.words import plural


def view(antwoord: TakenAntwoord) -> View:
    """Return a list of tasks for every format."""
    return View(
        lambda: _list_blocks(antwoord),
        lambda: with_proef(antwoord.gegevens, [_record(antwoord, taak) for taak in antwoord.taken]),
        lambda: {
            "soort": "kerntaken-taken",
            "formaat": 1,
            **whose(antwoord.gegevens, antwoord.bewaard),
            "taken": [_task_data(antwoord, taak) for taak in antwoord.taken],
        },
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
            cells.append(str(antwoord.besluiten[taak.id].keuze))
        cells += [notatie.bedrag(som(taak.kosten.bedrag)), taak.kosten.herkomst]
        rows.append(Rij(tuple(cells)))
    whole = total(som(taak.kosten.bedrag) for taak in antwoord.taken)
    rows.append(Rij(("Totaal", "", "", "", *([""] if with_choice else []), notatie.bedrag(whole), ""), "totaal"))
    chosen = [Kolom(f"in {antwoord.filter.scenario}", "links")] if with_choice else []
    columns = (
        Kolom("Taak", "links"),
        Kolom("Naam", "links", wijkt=3),
        Kolom("Pijler", "links", wijkt=2),
        Kolom("Soort", "links"),
        *chosen,
        Kolom("kosten"),
        Kolom("herkomst", "links", wijkt=1),
    )
    shown, all_ = len(antwoord.taken), antwoord.aantal
    title = plural(all_, "taak", "taken") if shown == all_ else f"{shown} van {plural(all_, 'taak', 'taken')}"
    title = headed(title, antwoord.gegevens)
    told = notices(antwoord.gegevens, antwoord.bewaard)
    return (Tabel(title, columns, tuple(rows), f"Kosten {unit_of(antwoord.gegevens)}."), *told)


def _record(antwoord: TakenAntwoord, taak: Taak) -> Record:
    record = {
        "taak": taak.id,
        "naam": taak.naam,
        "pijler": taak.pijler,
        "soort": taak.soort or "",
        "kosten": exact(som(taak.kosten.bedrag)),
        "herkomst": taak.kosten.herkomst,
        "bron": taak.kosten.bron or "",
        "kenmerken": " ".join(taak.kenmerken),
        "kaders": " ".join(taak.kaders),
        "grondslag": "; ".join(str(grond) for grond in taak.grondslag),
    }
    if antwoord.filter.scenario is not None:
        keuze = antwoord.besluiten[taak.id].keuze
        record |= {"scenario": antwoord.filter.scenario, **choice(keuze)}
    return record


def _task_data(antwoord: TakenAntwoord, taak: Taak) -> dict[str, Any]:
    data = task_data(taak)
    if antwoord.filter.scenario is not None:
        besluit = antwoord.besluiten[taak.id]
        data["besluit"] = {
            "scenario": antwoord.filter.scenario,
            **choice(besluit.keuze),
            "omdat": besluit.omdat,
        }
    return data
