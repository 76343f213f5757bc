"""The commands that check: the data against their rules, and against what was published."""

from __future__ import annotations

import typer

from kerntaken_cli.cli import opties, sessie
from kerntaken_cli.cli.opties import Data, Formaat, Uitvoer


def ijkpunten(formaat: Formaat = "", uitvoer: Uitvoer = "", data: Data = "") -> None:
    """Zet elk gepubliceerd cijfer naast het berekende; eindigt met 1 als er een afwijkt."""
    from kerntaken_cli import usecases
    from kerntaken_cli.reporting import ijkpunten as views

    form = sessie.choose_format(formaat, uitvoer)
    _, gegevens = sessie.read(data)
    answer = usecases.ijkpunten(gegevens)
    sessie.show(views.view(answer), form, uitvoer)
    if answer.afwijkend:
        raise typer.Exit(sessie.FINDINGS)


def valideer(formaat: Formaat = "", uitvoer: Uitvoer = "", data: Data = "") -> None:
    """Toont alles wat er mis is met de gegevens, met plaats en oplossing; eindigt met 1 als er fouten zijn."""
    from kerntaken_cli import usecases
    from kerntaken_cli.reporting import bevindingen as views

    form = sessie.choose_format(formaat, uitvoer)
    invoer = usecases.open_data(opties.folder(data))
    sessie.say_origin(invoer)
    found = invoer.bevonden()
    sessie.show(views.view(found), form, uitvoer)
    if not found.gelezen:
        raise typer.Exit(sessie.UNREADABLE)
    if found.aantal("fout"):
        raise typer.Exit(sessie.FINDINGS)


validate = valideer
