"""The tasks that are asked for."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import session
from kerntaken_cli.cli.options import Data, Formaat, Pijler, Soort, Uitvoer


def taken(
    pijler: Pijler = [],  # noqa: B006 - typer makes a list of its own
    soort: Soort = [],  # noqa: B006
    actie: Annotated[
        list[str], typer.Option("--actie", metavar="ACTIE", help="Alleen taken met dit besluit (met --scenario).")
    ] = [],  # noqa: B006
    scenario: Annotated[
        str, typer.Option("--scenario", metavar="NAAM", help="Toon het besluit in dit scenario erbij.")
    ] = "",
    kenmerk: Annotated[
        list[str], typer.Option("--kenmerk", metavar="KENMERK", help="Alleen taken met dit kenmerk.")
    ] = [],  # noqa: B006
    kader: Annotated[list[str], typer.Option("--kader", metavar="KADER", help="Alleen taken onder dit kader.")] = [],  # noqa: B006
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    data: Data = None,
) -> None:
    """Toont de taken met pijler, soort en kosten; filters gelden samen."""
    from kerntaken_cli.domain.verzoek import Filter
    from kerntaken_cli.reporting.views import taken as views
    from kerntaken_cli.usecases import taken as usecases

    form = session.choose_format(formaat, uitvoer)
    filter_ = Filter(tuple(pijler), tuple(soort), tuple(actie), tuple(kenmerk), tuple(kader))
    if scenario:
        answer = usecases.taken_of(session.stand(data, scenario), filter_)
    else:
        answer = usecases.taken(session.read(data)[1], filter_)
    session.show(views.view(answer), form, uitvoer)
