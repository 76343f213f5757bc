"""The tasks that are asked for, and everything about one."""

from __future__ import annotations

from kerntaken_cli.domain import besluit
from kerntaken_cli.domain.acties import ACTIES
from kerntaken_cli.domain.antwoorden import Filter, TaakAntwoord, TakenAntwoord
from kerntaken_cli.domain.besluit import Besluit
from kerntaken_cli.domain.model import SOORTEN, Gegevens, Taak
from kerntaken_cli.domain.weigering import Weigering, unknown
from kerntaken_cli.usecases.invoer import Invoer


def taken(gegevens: Gegevens, keuze: Filter) -> TakenAntwoord:
    """Return the tasks that fit a filter, in the order of the file.

    Raises Weigering for a name that does not exist, and for actions without a scenario.
    """
    feiten = gegevens.feiten
    known = {
        "e pijler": (keuze.pijlers, feiten.pijlers),
        "e soort": (keuze.soorten, SOORTEN),
        "e actie": (keuze.acties, ACTIES),
        " kenmerk": (keuze.kenmerken, sorted({kenmerk for taak in feiten.taken for kenmerk in taak.kenmerken})),
        " kader": (keuze.kaders, feiten.kaders),
    }
    for what, (asked, names) in known.items():
        for name in asked:
            if name not in names:
                raise unknown(what, name, names)
    if keuze.acties and keuze.scenario is None:
        raise Weigering("een actie hoort bij een scenario", "geef ook --scenario NAAM")
    besluiten: dict[str, Besluit] = {}
    if keuze.scenario is not None:
        if keuze.scenario not in gegevens.keuzes.scenarios:
            raise unknown(" scenario", keuze.scenario, gegevens.keuzes.scenarios)
        decided = zip(feiten.taken, besluit.decisions(gegevens, keuze.scenario), strict=True)
        besluiten = {taak.id: Besluit(taak.id, regel.keuze, regel) for taak, regel in decided}
    found = tuple(taak for taak in feiten.taken if _takes(keuze, taak, besluiten))
    return TakenAntwoord(gegevens, keuze, found, besluiten, len(feiten.taken))


def _takes(keuze: Filter, taak: Taak, besluiten: dict[str, Besluit]) -> bool:
    return (
        (not keuze.pijlers or taak.pijler in keuze.pijlers)
        and (not keuze.soorten or taak.soort in keuze.soorten)
        and (not keuze.acties or besluiten[taak.id].keuze.actie in keuze.acties)
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
    return TaakAntwoord(gegevens, found, invoer.dataset.place("taken", ("taken", index)), besluiten, plaatsen)
