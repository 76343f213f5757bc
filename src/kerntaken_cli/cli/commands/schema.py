"""The command that prints the JSON Schema of a file or of an output."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kerntaken_cli import schemas
from kerntaken_cli.cli import options
from kerntaken_cli.cli.writing import write_file


def schema(
    naam: Annotated[str, typer.Argument(metavar="NAAM", help=f"Een van: {', '.join(schemas.NAMES)}.")],
    uitvoer: Annotated[str, typer.Option("--uitvoer", "-o", metavar="BESTAND", help="Schrijf naar een bestand.")] = "",
) -> None:
    """Toont het JSON Schema van een bestand of van uitvoer in JSON, voor editors en voor controles.

    taken, scenarios, instellingen en gemeenten beschrijven de bestanden die u maakt. De andere beschrijven wat met
    --formaat json wordt geschreven: elk schema heet naar de 'soort' die daarin staat, en uitvoer is alles samen.
    """
    text = schemas.text(options.choose("NAAM", schemas.called(naam), schemas.NAMES))
    if uitvoer:
        write_file(Path(uitvoer), text)
    else:
        sys.stdout.write(text)
