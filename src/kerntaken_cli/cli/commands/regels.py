"""By which rules a scenario decides."""

from __future__ import annotations

from kerntaken_cli.cli import session
from kerntaken_cli.cli.options import Data, Formaat, Scenario, Uitvoer


def regels(scenario: Scenario, formaat: Formaat = "", uitvoer: Uitvoer = "", data: Data = None) -> None:
    """Toont de regels van een scenario in de volgorde waarin zij gelden, en hoeveel taken elke regel beslist."""
    from kerntaken_cli.reporting.views import regels as views
    from kerntaken_cli.usecases import regels as usecases

    form = session.choose_format(formaat, uitvoer)
    session.show(views.view(usecases.regels(session.stand(data, scenario))), form, uitvoer)
