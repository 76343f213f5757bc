"""Why a scenario decides and costs what it does, for one task or for the sum."""

from __future__ import annotations

from kerntaken_cli.domain import besluit
from kerntaken_cli.domain.antwoorden import Vraag
from kerntaken_cli.domain.diagnostics import Place
from kerntaken_cli.domain.samenhang import bonds, by_side
from kerntaken_cli.domain.uitkomst import Selectie, apply_scenario, select
from kerntaken_cli.domain.verdeling import whole
from kerntaken_cli.domain.waarom import WaaromSom, WaaromTaak, attempts, flips
from kerntaken_cli.domain.weigering import unknown
from kerntaken_cli.usecases.scenarios import check_question, no_tasks
from kerntaken_cli.usecases.standen import Stand


def of_task(stand: Stand, naam: str, vraag: Vraag) -> WaaromTaak:
    """Return why a scenario decides so for a task; raises Weigering with the nearest id."""
    gegevens, vraag = stand.gegevens, stand.asked(vraag)
    check_question(gegevens, vraag)
    if naam not in gegevens.taken:
        raise unknown("e taak", naam, gegevens.taken)
    index = list(gegevens.taken).index(naam)
    rows = besluit.table(gegevens, stand.naam)
    tried = attempts(gegevens.taken[naam], rows, gegevens)
    return WaaromTaak(
        gegevens,
        stand.naam,
        vraag,
        apply_scenario(gegevens, stand.naam, vraag.begroting).regels[index],
        tried,
        len(rows) - len(tried),
        flips(gegevens.taken[naam], stand.naam, gegevens),
        by_side(bonds(gegevens, stand.naam)),
        stand.plaatsen,
        stand.invoer.dataset.place("taken", ("taken", index)),
        _cost(stand, index),
        stand.bewaard,
    )


def of_sum(stand: Stand, vraag: Vraag) -> WaaromSom:
    """Return what a total or a cell of a table is the sum of; raises Weigering for a cell without tasks."""
    gegevens, vraag = stand.gegevens, stand.asked(vraag)
    check_question(gegevens, vraag)
    everything = apply_scenario(gegevens, stand.naam, vraag.begroting)
    uitkomst = select(everything, gegevens, vraag.selectie)
    if not uitkomst.regels:
        raise no_tasks()
    base = select(everything, gegevens, Selectie(vraag.basis == "pijlers"))
    shown = {regel.taak.id for regel in uitkomst.regels}
    return WaaromSom(
        gegevens,
        stand.naam,
        vraag,
        whole(base),
        uitkomst,
        stand.plaatsen,
        {taak: _cost(stand, i) for i, taak in enumerate(gegevens.taken) if taak in shown},
        stand.bewaard,
    )


def _cost(stand: Stand, index: int) -> Place:
    return stand.invoer.dataset.place("taken", ("taken", index, "kosten", "bedrag"))
