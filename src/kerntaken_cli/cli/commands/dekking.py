"""What pays the tasks."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import options, session
from kerntaken_cli.cli.options import Begroting, Data, Duizend, Formaat, Stel, Uitvoer, Volledig

PER = frozenset({"stroom", "taak"})


def dekking(
    scenario: Annotated[
        str, typer.Argument(metavar="SCENARIO", help="Het scenario, of een bewaard resultaat; zonder: nul.")
    ] = "",
    per: Annotated[str, typer.Option("--per", metavar="WAT", help="stroom, of taak: een rij per taak.")] = "stroom",
    begroting: Begroting = "",
    duizend: Duizend = False,
    decimalen: options.Plaatsen = "",
    stel: Stel = [],  # noqa: B006 - typer makes a list of its own
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    volledig: Volledig = False,
    data: Data = None,
) -> None:
    """Toont waaruit de taken worden betaald, wat ongedekt is, en welk geld eindigt.

    Geld dat eindigt, neemt niemand vanzelf over. Met --per taak: of de kosten van elke taak gedekt zijn.
    """
    from kerntaken_cli.reporting.views import dekking as views
    from kerntaken_cli.usecases import dekking as usecases

    form = session.choose_format(formaat, uitvoer)
    per_taak = options.choose("--per", per, sorted(PER)) == "taak"
    verzoek = options.request(begroting=begroting)
    stand = session.stand_or_nul(data, scenario, stel)
    answer = usecases.dekking(stand, verzoek)
    notatie = options.geldnotatie(answer, decimalen, duizend=duizend)
    session.show(views.view(answer, notatie, per_taak=per_taak), form, uitvoer, volledig=volledig)
