"""Everything that is wrong with the data."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from kerntaken_cli.cli import options, session
from kerntaken_cli.cli.exits import Afloop
from kerntaken_cli.cli.options import Data, Volledig
from kerntaken_cli.domain.weigering import Weigering
from kerntaken_cli.reporting.bevindingen import FORMAAT, verdict
from kerntaken_cli.reporting.words import listed


def valideer(
    pad: Annotated[list[str], typer.Argument(metavar="PAD", help="De map met gegevens, of een bestand daarin.")] = [],  # noqa: B006 - typer makes a list of its own
    formaat: Annotated[str, typer.Option("--formaat", "-f", metavar="FORMAAT", help=f"{listed(FORMAAT, 'of')}.")] = "",
    uitvoer: Annotated[str, options.to_file(row.einde for row in FORMAAT.values() if row.einde)] = "",
    streng: Annotated[bool, typer.Option("--streng", help="Waarschuwingen tellen als fouten.")] = False,
    alles: Annotated[bool, typer.Option("--alles", help="Toon ook elke bevinding die zich herhaalt.")] = False,
    negeer: Annotated[
        list[str],
        typer.Option("--negeer", metavar="CODE", help="Laat bevindingen met deze code weg; een fout blijft een fout."),
    ] = [],  # noqa: B006
    volledig: Volledig = False,
    data: Data = None,
) -> None:
    """Toont alles wat er mis is met de gegevens, met plaats en oplossing.

    Zonder PAD en --data: de gegevens uit KERNTAKEN_DATA, uit deze map of uit ./data, nooit de meegeleverde.

    Eindigt met 0 als er geen fouten zijn, met 1 als er fouten zijn (met --streng ook bij waarschuwingen), en met 3 als
    er niets te lezen was.
    """
    from kerntaken_cli.usecases import valideer as usecases

    naam = session.choose_row(formaat, uitvoer, FORMAAT)
    form = FORMAAT[naam]
    if pad and data is not None:
        raise Weigering("PAD en --data samen", "geef een van beide")
    codes = [code.upper() for code in negeer]
    found = usecases.valideer(pad, options.folder(data), codes, streng=streng, alles=alles)
    session.show_findings(found, naam, uitvoer, volledig=volledig)
    if uitvoer or not form.met_oordeel:
        sys.stderr.write(verdict(found) + "\n")
    if not found.gelezen:
        raise typer.Exit(Afloop.NIETS_GELEZEN)
    if any(map(found.telt, found.gevonden)):
        raise typer.Exit(Afloop.BEVINDINGEN)
