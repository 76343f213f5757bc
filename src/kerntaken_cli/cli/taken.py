"""The commands about tasks: the list and one task's card."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import sessie
from kerntaken_cli.cli.opties import Data, Formaat, Pijler, Soort, Uitvoer


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
    from kerntaken_cli.domain.antwoorden import Filter
    from kerntaken_cli.reporting import taken as views
    from kerntaken_cli.usecases import taken as usecases

    form = sessie.choose_format(formaat, uitvoer)
    keuze = Filter(tuple(pijler), tuple(soort), tuple(actie), tuple(kenmerk), tuple(kader))
    if scenario:
        answer = usecases.taken_of(sessie.stand(data, scenario), keuze)
    else:
        answer = usecases.taken(sessie.read(data)[1], keuze)
    sessie.show(views.view(answer), form, uitvoer)


def taak(
    taak_id: Annotated[str, typer.Argument(metavar="ID", help="De id van de taak; zie: kerntaken taken.")],
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    data: Data = None,
) -> None:
    """Toont alles over één taak: grondslag, kosten, bronnen, besluiten en gevolgen."""
    from kerntaken_cli.reporting import taken as views
    from kerntaken_cli.usecases import taken as usecases

    form = sessie.choose_format(formaat, uitvoer)
    invoer, gegevens = sessie.read(data)
    sessie.show(views.card(usecases.taak(invoer, gegevens, taak_id)), form, uitvoer)
