"""What every question about money starts from: a scenario year by year, beside what is."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import GeldAntwoord
from kerntaken_cli.domain.jaren import Jaarbeeld
from kerntaken_cli.domain.uitkomst import as_it_is, select
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.usecases.standen import Stand, no_tasks


def geld(stand: Stand, verzoek: Verzoek) -> GeldAntwoord:
    """Return a scenario in every year to its horizon, beside what is, in the money that is asked for.

    Raises Weigering for a request that these data cannot answer.
    """
    gegevens, verzoek = stand.gegevens, stand.checked(verzoek)
    nul = select(as_it_is(gegevens, verzoek.begroting, stand.jaar), gegevens, verzoek)
    if not nul.taken:
        raise no_tasks()
    beeld = Jaarbeeld(stand.jaar, nul, stand.outcome(verzoek))
    return GeldAntwoord(gegevens, stand.naam, stand.scenario, verzoek, (beeld,), stand.bewaard)
