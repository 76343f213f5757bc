"""The tasks that are asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kerntaken_cli.domain.acties import ACTIES
from kerntaken_cli.domain.antwoorden import TakenAntwoord
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.lijsten import SOORTEN
from kerntaken_cli.domain.suggestie import called
from kerntaken_cli.domain.verzoek import Filter, Verzoek
from kerntaken_cli.domain.voorwaarden import VOORWAARDE
from kerntaken_cli.domain.weigering import Weigering, unknown
from kerntaken_cli.usecases.standen import Stand


def taken(gegevens: Gegevens, filter_: Filter) -> TakenAntwoord:
    """Return the tasks that fit a filter, in the order of the file.

    Raises Weigering for a name that does not exist, and for actions without a scenario.
    """
    _check(gegevens, filter_)
    if filter_.acties:
        raise Weigering("een actie hoort bij een scenario", "geef ook --scenario NAAM")
    found = tuple(taak for taak in gegevens.feiten.taken if _takes(filter_, taak))
    return TakenAntwoord(gegevens, filter_, found, {}, len(gegevens.feiten.taken))


def taken_of(stand: Stand, filter_: Filter) -> TakenAntwoord:
    """Return the tasks that fit a filter with what a scenario decides, of the part that it was kept of."""
    gegevens = stand.gegevens
    _check(gegevens, filter_)
    ones = stand.outcome(stand.asked(Verzoek())).taken
    besluiten = {one.taak.id: one.besluit for one in ones}
    found = tuple(
        one.taak for one in ones if _takes(filter_, one.taak) and (not filter_.acties or one.actie in filter_.acties)
    )
    named = filter_._replace(scenario=stand.naam)
    return TakenAntwoord(gegevens, named, found, besluiten, len(ones), stand.bewaard)


def _check(gegevens: Gegevens, filter_: Filter) -> None:
    """Raise Weigering for a name that does not exist."""
    feiten = gegevens.feiten
    known: dict[str, tuple[Sequence[str], Collection[str]]] = {
        "e pijler": (filter_.pijlers, called(feiten.pijlers)),
        "e soort": (filter_.soorten, SOORTEN),
        "e actie": (filter_.acties, ACTIES),
        " kenmerk": (filter_.kenmerken, VOORWAARDE["kenmerk"].bekend(gegevens)),
        " kader": (filter_.kaders, called(feiten.kaders)),
    }
    for what, (asked, names) in known.items():
        for name in asked:
            if name not in names:
                raise unknown(what, name, names, gegevens.opdracht("taken"))


def _takes(filter_: Filter, taak: Taak) -> bool:
    return (
        (not filter_.pijlers or taak.pijler in filter_.pijlers)
        and (not filter_.soorten or taak.soort in filter_.soorten)
        and (not filter_.kenmerken or any(kenmerk in filter_.kenmerken for kenmerk in taak.kenmerken))
        and (not filter_.kaders or any(kader in filter_.kaders for kader in taak.kaders))
    )
