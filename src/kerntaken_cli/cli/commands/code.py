"""What can be found in the data, explained."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import session
from kerntaken_cli.cli.options import Formaat, Uitvoer


def code(
    nummer: Annotated[str, typer.Argument(metavar="CODE", help="De code, zoals KT106; zonder: alle codes.")] = "",
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
) -> None:
    """Legt een code van valideer uit: waarom het ertoe doet, en een fout en een goed voorbeeld."""
    from kerntaken_cli.reporting.views import code as views
    from kerntaken_cli.usecases import code as usecases

    form = session.choose_format(formaat, uitvoer)
    session.show(views.view(usecases.code(nummer)), form, uitvoer)
