"""The tasks that are asked for, and everything about one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kerntaken_cli.domain import besluit
from kerntaken_cli.domain.acties import ACTIES
from kerntaken_cli.domain.antwoorden import Filter, TaakAntwoord, TakenAntwoord, Vraag
from kerntaken_cli.domain.model import SOORTEN, Gegevens, Taak
from kerntaken_cli.domain.samenhang import bonds, by_side
from kerntaken_cli.domain.weigering import Weigering, unknown
from kerntaken_cli.usecases.invoer import Invoer
from kerntaken_cli.usecases.standen import Stand


def taken(gegevens: Gegevens, keuze: Filter) -> TakenAntwoord:
    """Return the tasks that fit a filter, in the order of the file.

    Raises Weigering for a name that does not exist, and for actions without a scenario.
    """
    _check(gegevens, keuze)
    if keuze.acties:
        raise Weigering("een actie hoort bij een scenario", "geef ook --scenario NAAM")
    found = tuple(taak for taak in gegevens.feiten.taken if _takes(keuze, taak))
    return TakenAntwoord(gegevens, keuze, found, {}, len(gegevens.feiten.taken))


def taken_of(stand: Stand, keuze: Filter) -> TakenAntwoord:
    """Return the tasks that fit a filter with what a scenario decides, of the part that it was kept of."""
    gegevens = stand.gegevens
    _check(gegevens, keuze)
    rows = stand.outcome(stand.asked(Vraag())).regels
    besluiten = {regel.taak.id: regel.besluit for regel in rows}
    found = tuple(
        regel.taak for regel in rows if _takes(keuze, regel.taak) and (not keuze.acties or regel.actie in keuze.acties)
    )
    named = keuze._replace(scenario=stand.naam)
    return TakenAntwoord(gegevens, named, found, besluiten, len(rows), stand.bewaard)


def _check(gegevens: Gegevens, keuze: Filter) -> None:
    """Raise Weigering for a name that does not exist."""
    feiten = gegevens.feiten
    used = {kenmerk for taak in feiten.taken for kenmerk in taak.kenmerken}
    known: dict[str, tuple[Sequence[str], Collection[str]]] = {
        "e pijler": (keuze.pijlers, feiten.pijlers),
        "e soort": (keuze.soorten, SOORTEN),
        "e actie": (keuze.acties, ACTIES),
        " kenmerk": (keuze.kenmerken, sorted(used | set(feiten.kenmerken))),
        " kader": (keuze.kaders, feiten.kaders),
    }
    for what, (asked, names) in known.items():
        for name in asked:
            if name not in names:
                raise unknown(what, name, names)


def _takes(keuze: Filter, taak: Taak) -> bool:
    return (
        (not keuze.pijlers or taak.pijler in keuze.pijlers)
        and (not keuze.soorten or taak.soort in keuze.soorten)
        and (not keuze.kenmerken or any(kenmerk in keuze.kenmerken for kenmerk in taak.kenmerken))
        and (not keuze.kaders or any(kader in keuze.kaders for kader in taak.kaders))
    )


def taak(invoer: Invoer, gegevens: Gegevens, naam: str) -> TaakAntwoord:
    """Return one task's card; raises Weigering with the nearest id."""
    if naam not in gegevens.taken:
        raise unknown("e taak", naam, gegevens.taken)
    found = gegevens.taken[naam]
    index = list(gegevens.taken).index(naam)
    besluiten = {
        scenario: besluit.decide(found, besluit.table(gegevens, scenario), gegevens)
        for scenario in gegevens.keuzes.scenarios
    }
    plaatsen = {scenario: invoer.place(one.regel) for scenario, one in besluiten.items()}
    return TaakAntwoord(
        gegevens, found, invoer.dataset.place("taken", ("taken", index)), besluiten, plaatsen, by_side(bonds(gegevens))
    )
