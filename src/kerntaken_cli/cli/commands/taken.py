"""The tasks that are asked for."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import options, session
from kerntaken_cli.cli.options import Data, Formaat, Pijler, Soort, Uitvoer, Volledig


def taken(
    wat: Annotated[
        list[str], typer.Argument(metavar="WAT", help="Een pijler, soort, kenmerk of kader; zonder: alle taken.")
    ] = [],  # noqa: B006 - typer makes a list of its own
    pijler: Pijler = [],  # noqa: B006
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
    volledig: Volledig = False,
    data: Data = None,
) -> None:
    """Toont de taken met pijler, soort en kosten; filters gelden samen."""
    from kerntaken_cli.domain.acties import ACTIES, SYNONIEM
    from kerntaken_cli.domain.verzoek import Filter
    from kerntaken_cli.reporting.views import taken as views
    from kerntaken_cli.usecases import taken as usecases

    form = session.choose_format(formaat, uitvoer)
    acties = tuple(options.choose("--actie", word, ACTIES, SYNONIEM) for word in options.split(actie))
    filter_ = Filter(tuple(pijler), tuple(soort), acties, tuple(kenmerk), tuple(kader), woorden=tuple(wat))
    if scenario:
        answer = usecases.taken_of(session.stand(data, scenario), filter_)
    else:
        answer = usecases.taken(session.read(data)[1], filter_)
    session.show(views.view(answer), form, uitvoer, volledig=volledig)
