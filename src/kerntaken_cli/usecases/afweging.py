"""How far the afwegingskader has been filled in."""

from __future__ import annotations

from kerntaken_cli.domain.afweging import weigh
from kerntaken_cli.domain.antwoorden import AfwegingAntwoord
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.usecases.standen import Stand


def afweging(gegevens: Gegevens) -> AfwegingAntwoord:
    """Return how complete the answers are, whatever is chosen."""
    return AfwegingAntwoord(gegevens, None, weigh(gegevens))


def afweging_of(stand: Stand) -> AfwegingAntwoord:
    """Return how complete the answers are for the choices of a scenario, of the part that it was kept of."""
    shown = {one.taak.id for one in stand.outcome(stand.asked(Verzoek())).taken}
    weighed = weigh(stand.gegevens, stand.naam, stand.jaar)
    tasks = tuple(one for one in weighed if one.taak.id in shown)
    return AfwegingAntwoord(stand.gegevens, stand.naam, tasks, stand.bewaard)
