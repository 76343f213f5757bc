"""The tasks that are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kerntaken_cli.domain.antwoorden import TakenAntwoord
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.uitkomst import Taakuitkomst, as_it_is
from kerntaken_cli.domain.verzoek import Filter, Verzoek
from kerntaken_cli.domain.weigering import Weigering
from kerntaken_cli.domain.woorden import Woordsoort, kind_of, resolve_all
from kerntaken_cli.usecases.standen import Stand

if TYPE_CHECKING:  # most data do not say who pays
    from kerntaken_cli.domain.dekking import Dekking


def taken(gegevens: Gegevens, filter_: Filter) -> TakenAntwoord:
    """Return the tasks that fit a filter, in the order of the file.

    Raises Weigering for a name that does not exist, and for actions without a scenario.
    """
    filter_ = _resolved(gegevens, filter_)
    if filter_.acties:
        raise Weigering("een actie hoort bij een scenario", "geef ook --scenario NAAM")
    ones = as_it_is(gegevens).taken if gegevens.kent_betalers else ()
    found = tuple(taak for taak in gegevens.feiten.taken if _takes(filter_, taak))
    return TakenAntwoord(gegevens, filter_, found, {}, len(gegevens.feiten.taken), dekking=_covers(gegevens, ones))


def taken_of(stand: Stand, filter_: Filter) -> TakenAntwoord:
    """Return the tasks that fit a filter with what a scenario decides, of the part that it was kept of."""
    gegevens = stand.gegevens
    filter_ = _resolved(gegevens, filter_)
    ones = stand.outcome(stand.asked(Verzoek())).taken
    besluiten = {one.taak.id: one.besluit for one in ones}
    found = tuple(
        one.taak for one in ones if _takes(filter_, one.taak) and (not filter_.acties or one.actie in filter_.acties)
    )
    named = filter_._replace(scenario=stand.naam)
    return TakenAntwoord(gegevens, named, found, besluiten, len(ones), stand.bewaard, _covers(gegevens, ones))


def _covers(gegevens: Gegevens, ones: Sequence[Taakuitkomst]) -> dict[str, Dekking]:
    """Return what pays each task, where that is known of any."""
    if not gegevens.kent_betalers:
        return {}
    from kerntaken_cli.domain.dekking import cover

    return {one.taak.id: cover(one) for one in ones}


def _resolved(gegevens: Gegevens, filter_: Filter) -> Filter:
    """Return a filter with the names that there are; raises Weigering for one that does not exist.

    What was typed without an option is a pillar, a kind, a kenmerk or a framework, whichever it is.
    """
    named: dict[Woordsoort, list[str]] = {
        "pijler": [*filter_.pijlers],
        "soort": [*filter_.soorten],
        "kenmerk": [*filter_.kenmerken],
        "kader": [*filter_.kaders],
    }
    for word in filter_.woorden:
        found_as = kind_of(word, gegevens, ("scenario", *named))
        named[found_as if found_as in named else "pijler"].append(word)
    zie = gegevens.opdracht("taken")
    found = {soort: resolve_all(soort, words, gegevens, zie) for soort, words in named.items()}
    return Filter(found["pijler"], found["soort"], filter_.acties, found["kenmerk"], found["kader"], filter_.scenario)


def _takes(filter_: Filter, taak: Taak) -> bool:
    return (
        (not filter_.pijlers or taak.pijler in filter_.pijlers)
        and (not filter_.soorten or taak.soort in filter_.soorten)
        and (not filter_.kenmerken or any(kenmerk in filter_.kenmerken for kenmerk in taak.kenmerken))
        and (not filter_.kaders or any(kader in filter_.kaders for kader in taak.kaders))
    )
