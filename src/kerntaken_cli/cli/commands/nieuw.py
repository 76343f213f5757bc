"""The command that starts an own data set: a small fictitious body that validates and explains the form."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kerntaken_cli.cli.writing import write_folder
from kerntaken_cli.domain.opdracht import opdracht


def nieuw(
    map_: Annotated[str, typer.Argument(metavar="MAP", help="De map die gemaakt wordt, of die nog leeg is.")],
) -> None:
    """Schrijft een kleine, fictieve gegevensset met uitleg, om te vervangen door de uwe; overschrijft nooit iets."""
    from kerntaken_cli.reporting.safety import printable
    from kerntaken_cli.usecases import nieuw as usecases

    texts = usecases.nieuw()
    write_folder(Path(map_), texts)
    for name in texts:
        sys.stdout.write(printable(f"Geschreven: {Path(map_) / name}") + "\n")
    sys.stdout.write(f"Kijk nu met:    {opdracht('scenario', datamap=map_)}\n")
    sys.stdout.write(f"Controleer met: {opdracht('valideer', datamap=map_)}\n")
