"""The commands that check: the data against their rules, and against what was published."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from kerntaken_cli.cli import opties, sessie
from kerntaken_cli.cli.afloop import Afloop
from kerntaken_cli.cli.opties import Data, Formaat, Uitvoer
from kerntaken_cli.domain.weigering import Weigering


def ijkpunten(formaat: Formaat = "", uitvoer: Uitvoer = "", data: Data = None) -> None:
    """Zet elk gepubliceerd cijfer naast het berekende; eindigt met 1 als er een afwijkt."""
    from kerntaken_cli.reporting import ijkpunten as views
    from kerntaken_cli.usecases import ijkpunten as usecases

    form = sessie.choose_format(formaat, uitvoer)
    _, gegevens = sessie.read(data)
    answer = usecases.ijkpunten(gegevens)
    sessie.show(views.view(answer), form, uitvoer)
    if answer.afwijkend:
        raise typer.Exit(Afloop.BEVINDINGEN)


def valideer(
    pad: Annotated[list[str], typer.Argument(metavar="PAD", help="De map met gegevens, of een bestand daarin.")] = [],  # noqa: B006 - typer makes a list of its own
    formaat: Annotated[
        str,
        typer.Option("--formaat", "-f", metavar="FORMAAT", help="tekst, kort, json, github, gitlab, junit of sarif."),
    ] = "",
    uitvoer: Annotated[
        str,
        typer.Option(
            "--uitvoer",
            "-o",
            metavar="BESTAND",
            help="Schrijf naar een bestand; .json, .xml, .sarif en .txt kiezen het formaat.",
        ),
    ] = "",
    streng: Annotated[bool, typer.Option("--streng", help="Waarschuwingen tellen als fouten.")] = False,
    negeer: Annotated[
        list[str], typer.Option("--negeer", metavar="CODE", help="Laat bevindingen met deze code weg.")
    ] = [],  # noqa: B006
    data: Data = None,
) -> None:
    """Toont alles wat er mis is met de gegevens, met plaats en oplossing.

    Zonder PAD en --data: de gegevens uit KERNTAKEN_DATA, uit deze map of uit ./data, nooit de meegeleverde.

    Eindigt met 0 als er geen fouten zijn, met 1 als er fouten zijn (met --streng ook bij waarschuwingen), en met 3 als
    er niets te lezen was.
    """
    from kerntaken_cli.reporting import bevindingen as views
    from kerntaken_cli.usecases import invoer as usecases

    vorm = sessie.choose_vorm(formaat, uitvoer)
    if pad and data is not None:
        raise Weigering("PAD en --data samen", "geef een van beide")
    passing = usecases.ignorable([code.upper() for code in negeer])
    found = usecases.together(usecases.judge(pad, opties.folder(data), passing), streng=streng)
    sessie.show_findings(found, vorm, uitvoer)
    if vorm not in views.VERDICT_INSIDE or uitvoer:
        sys.stderr.write(views.verdict(found) + "\n")
    if not found.gelezen:
        raise typer.Exit(Afloop.NIETS_GELEZEN)
    if any(map(found.telt, found.gevonden)):
        raise typer.Exit(Afloop.BEVINDINGEN)


validate = valideer


def code(
    nummer: Annotated[str, typer.Argument(metavar="CODE", help="De code, zoals KT106; zonder: alle codes.")] = "",
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
) -> None:
    """Legt een code van valideer uit: waarom het ertoe doet, en een fout en een goed voorbeeld."""
    from kerntaken_cli.reporting import codes as views
    from kerntaken_cli.usecases import invoer as usecases

    form = sessie.choose_format(formaat, uitvoer)
    sessie.show(views.view(usecases.codes_named(nummer)), form, uitvoer)
