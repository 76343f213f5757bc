"""Published figures beside the computed ones."""

from __future__ import annotations

import typer

from kerntaken_cli.cli import session
from kerntaken_cli.cli.exits import Afloop
from kerntaken_cli.cli.options import Data, Formaat, Uitvoer


def ijkpunten(formaat: Formaat = "", uitvoer: Uitvoer = "", data: Data = None) -> None:
    """Zet elk gepubliceerd cijfer naast het berekende; eindigt met 1 als er een afwijkt."""
    from kerntaken_cli.reporting.views import ijkpunten as views
    from kerntaken_cli.usecases import ijkpunten as usecases

    form = session.choose_format(formaat, uitvoer)
    _, gegevens = session.read(data)
    answer = usecases.ijkpunten(gegevens)
    session.show(views.view(answer), form, uitvoer)
    if answer.afwijkend:
        raise typer.Exit(Afloop.BEVINDINGEN)
