"""The tasks that were asked for, with their cost and, where a scenario is named, what it decides."""

from __future__ import annotations

from kerntaken_cli.documents.fields import Record, choice, flat, task
from kerntaken_cli.documents.taken import several
from kerntaken_cli.domain.antwoorden import TakenAntwoord
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import exact, som, total
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kolom, Rij, Tabel, View
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts.opening import counted, headed, notices, part, with_proef
from kerntaken_cli.reporting.words import listed, plural


def view(antwoord: TakenAntwoord) -> View:
    """Return a list of tasks for every format."""
    return View(
        lambda: _list_blocks(antwoord),
        lambda: with_proef(antwoord.gegevens, [_record(antwoord, taak) for taak in antwoord.taken]),
        lambda: several(antwoord),
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
        cells += [notatie.bedrag(som(taak.kosten.bedrag)), taak.herkomst]
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
    title = headed(_counted(antwoord), antwoord.gegevens)
    told = notices(antwoord.gegevens, antwoord.bewaard)
    return (Tabel(title, columns, tuple(rows), f"Kosten {unit_of(antwoord.gegevens)}."), *told)


def _counted(antwoord: TakenAntwoord) -> str:
    """Return how many tasks fit, and what they had to fit."""
    filter_ = antwoord.filter
    asked = {
        "pijler": filter_.pijlers,
        "soort": filter_.soorten,
        "actie": filter_.acties,
        "kenmerk": filter_.kenmerken,
        "kader": filter_.kaders,
    }
    kept = None if antwoord.bewaard is None else antwoord.bewaard.verzoek
    only = [f"{woord} {listed(values, 'of')}" for woord, values in asked.items() if values]
    if not only:
        return counted(antwoord.gegevens, antwoord.taken, kept)
    within = "" if kept is None else part(antwoord.gegevens, kept)
    fits = "; ".join(filter(None, (f"alleen {listed(only)}", within)))
    return f"{len(antwoord.taken)} van {plural(antwoord.aantal, 'taak', 'taken')} ({fits})"


def unit_of(gegevens: Gegevens) -> str:
    """Return the unit of the data in words."""
    feiten = gegevens.feiten
    if feiten.eenheid == "procent":
        return f"in % van de totale kosten {feiten.peiljaar}"
    return f"in euro's, {feiten.peiljaar}"


def notatie_of(gegevens: Gegevens) -> Notatie:
    """Return how the amounts of the data are written: whole euros, or per cents with two decimals."""
    geld = gegevens.feiten.eenheid == "euro"
    return Notatie(bedrag_decimalen=0 if geld else 2, geld=geld)


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
    return record
