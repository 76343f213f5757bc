"""How far the questions of the afwegingskader have been answered."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import session
from kerntaken_cli.cli.options import Data, Formaat, Stel, Uitvoer, Volledig
from kerntaken_cli.domain.weigering import Weigering


def afweging(
    scenario: Annotated[
        str, typer.Argument(metavar="SCENARIO", help="Een scenario of bewaard resultaat; zonder: alle taken.")
    ] = "",
    stel: Stel = [],  # noqa: B006
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    volledig: Volledig = False,
    data: Data = None,
) -> None:
    """Toont hoe ver de vragen van het afwegingskader zijn beantwoord, per pijler en per vraag.

    Met een scenario: wat er nog ontbreekt bij de taken die het raakt, en of het iets raakt dat onbespreekbaar is.
    """
    from kerntaken_cli.reporting.views import afweging as views
    from kerntaken_cli.usecases import afweging as usecases

    form = session.choose_format(formaat, uitvoer)
    if stel and not scenario:
        raise Weigering("--stel hoort bij een scenario", "geef ook een scenario")
    if scenario:
        answer = usecases.afweging_of(session.stand(data, scenario, stel))
    else:
        _, gegevens = session.read(data)
        answer = usecases.afweging(gegevens)
    session.show(views.view(answer), form, uitvoer, volledig=volledig)
