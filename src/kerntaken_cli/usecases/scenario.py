"""What a scenario decides and does, and all of them in a row."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import Overzicht, ScenarioAntwoord
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.uitkomst import apply_scenario
from kerntaken_cli.domain.verdeling import cross, distribute, whole
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.usecases.standen import Stand, no_tasks


def scenario(stand: Stand, verzoek: Verzoek) -> ScenarioAntwoord:
    """Work out one scenario for a request.

    Raises Weigering for an unknown pillar, and for a budget where the data are in euros already.
    """
    gegevens, verzoek = stand.gegevens, stand.checked(verzoek)
    uitkomst = stand.outcome(verzoek)
    if not uitkomst.taken:
        raise no_tasks()
    per = verzoek.per or ("pijler", "soort")
    two = len(verzoek.per) == 2  # noqa: PLR2004
    return ScenarioAntwoord(
        gegevens=gegevens,
        naam=stand.naam,
        scenario=stand.scenario,
        verzoek=verzoek,
        uitkomst=uitkomst,
        totaal=whole(uitkomst),
        verdelingen=() if two else tuple(distribute(uitkomst, gegevens, one) for one in per),
        kruistabel=cross(uitkomst, gegevens, verzoek.per[0], verzoek.per[1]) if two else None,
        herkomst=distribute(uitkomst, gegevens, "herkomst"),
        plaatsen=stand.plaatsen,
        bestanden=stand.invoer.bestanden,
        bewaard=stand.bewaard,
    )


def scenarios(gegevens: Gegevens) -> Overzicht:
    """Work out every scenario, to list them."""
    return Overzicht(gegevens, tuple(apply_scenario(gegevens, naam) for naam in gegevens.scenarios))
