"""The commands about what hangs together, and about the questions that every choice must answer."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import sessie
from kerntaken_cli.cli.opties import Data, Formaat, Stel, Uitvoer
from kerntaken_cli.domain.weigering import Weigering


def samenhang(
    taak: Annotated[str, typer.Argument(metavar="TAAK", help="De id van een taak of een pijler; zonder: alles.")] = "",
    scenario: Annotated[
        str, typer.Option("--scenario", metavar="NAAM", help="Toon wat er in dit scenario breekt.")
    ] = "",
    stel: Stel = [],  # noqa: B006 - typer makes a list of its own
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    data: Data = None,
) -> None:
    """Toont wat met elkaar samenhangt: ketens, overlap en voorwaarden tussen taken en pijlers.

    Met --scenario staat erbij welke relaties breken, verzwakken of vervallen. Het is inzicht; er hangt geen bedrag aan.
    """
    from kerntaken_cli.reporting import samenhang as views
    from kerntaken_cli.usecases import verbanden as usecases

    form = sessie.choose_format(formaat, uitvoer)
    if stel and not scenario:
        raise Weigering("--stel hoort bij een scenario", "geef ook --scenario NAAM")
    if scenario:
        answer = usecases.samenhang_of(sessie.stand(data, scenario, stel), taak)
    else:
        answer = usecases.samenhang(*sessie.read(data), taak)
    sessie.show(views.view(answer), form, uitvoer)


def afweging(
    scenario: Annotated[
        str, typer.Argument(metavar="SCENARIO", help="Een scenario of bewaard resultaat; zonder: alle taken.")
    ] = "",
    stel: Stel = [],  # noqa: B006
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    data: Data = None,
) -> None:
    """Toont hoe ver de vragen van het afwegingskader zijn beantwoord, per pijler en per vraag.

    Met een scenario: wat er nog ontbreekt bij de taken die het raakt, en of het iets opgeeft dat onbespreekbaar is.
    """
    from kerntaken_cli.reporting import afweging as views
    from kerntaken_cli.usecases import verbanden as usecases

    form = sessie.choose_format(formaat, uitvoer)
    if stel and not scenario:
        raise Weigering("--stel hoort bij een scenario", "geef ook een scenario")
    if scenario:
        answer = usecases.afweging_of(sessie.stand(data, scenario, stel))
    else:
        _, gegevens = sessie.read(data)
        answer = usecases.afweging(gegevens)
    sessie.show(views.view(answer), form, uitvoer)
