"""What hangs together, and what a scenario breaks of it."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import session
from kerntaken_cli.cli.options import Data, Formaat, Stel, Uitvoer, Volledig
from kerntaken_cli.domain.weigering import Weigering


def samenhang(
    taak: Annotated[str, typer.Argument(metavar="TAAK", help="De id van een taak of een pijler; zonder: alles.")] = "",
    scenario: Annotated[
        str, typer.Option("--scenario", metavar="NAAM", help="Toon wat dit scenario daarvan verbreekt.")
    ] = "",
    stel: Stel = [],  # noqa: B006 - typer makes a list of its own
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    volledig: Volledig = False,
    data: Data = None,
) -> None:
    """Toont wat met elkaar samenhangt: ketens, overlap en voorwaarden tussen taken en pijlers.

    Met --scenario staat erbij welke relaties worden verbroken, verzwakken of vervallen. Het is inzicht; er hangt geen
    bedrag aan.
    """
    from kerntaken_cli.reporting.views import samenhang as views
    from kerntaken_cli.usecases import samenhang as usecases

    form = session.choose_format(formaat, uitvoer)
    if stel and not scenario:
        raise Weigering("--stel hoort bij een scenario", "geef ook --scenario NAAM")
    if scenario:
        answer = usecases.samenhang_of(session.stand(data, scenario, stel), taak)
    else:
        answer = usecases.samenhang(*session.read(data), taak)
    session.show(views.view(answer), form, uitvoer, volledig=volledig)
