"""Everything about one task."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import session
from kerntaken_cli.cli.options import Data, Formaat, Uitvoer, Volledig


def taak(
    taak_id: Annotated[
        list[str], typer.Argument(metavar="ID", help="De id of de naam van de taak; zie: kerntaken taken.")
    ],
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    volledig: Volledig = False,
    data: Data = None,
) -> None:
    """Toont alles over één taak: grondslag, kosten, bronnen, besluiten en gevolgen."""
    from kerntaken_cli.reporting.views import taak as views
    from kerntaken_cli.usecases import taak as usecases

    form = session.choose_format(formaat, uitvoer)
    invoer, gegevens = session.read(data)
    session.show(views.view(usecases.taak(invoer, gegevens, " ".join(taak_id))), form, uitvoer, volledig=volledig)
