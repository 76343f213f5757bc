"""The command ``kerntaken``: its commands, its own options, and what becomes of everything that goes wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Annotated

import typer
from typer._click import exceptions

from kerntaken_cli import __version__
from kerntaken_cli.cli import nederlands
from kerntaken_cli.cli.nederlands import Groep
from kerntaken_cli.domain.weigering import Weigering


class Afloop(IntEnum):
    """The exit codes; a crash is never mistaken for findings."""

    GOED = 0
    BEVINDINGEN = 1
    GEBRUIK = 2
    NIETS_GELEZEN = 3
    PROGRAMMAFOUT = 70
    ONDERBROKEN = 130


Groep.lazy = {
    "scenario": ("scenario", "Wat een scenario besluit, en wat dat met de aandelen in de kosten doet."),
    "taken": ("taken", "De taken, gefilterd op pijler, soort, besluit, kenmerk of kader."),
    "taak": ("taken", "Alles over één taak: grondslag, kosten, bronnen, besluiten en gevolgen."),
    "regels": ("scenario", "De regels van een scenario, in de volgorde waarin zij gelden."),
    "ijkpunten": ("controle", "Gepubliceerde cijfers naast de berekende."),
    "valideer": ("controle", "Alles wat er mis is met de gegevens, met plaats en oplossing."),
    "code": ("controle", "Uitleg bij een code van valideer, met een fout en een goed voorbeeld."),
    "schema": ("schema", "Het JSON Schema van de bestanden en van de uitvoer, voor editors en controles."),
    "nieuw": ("nieuw", "Een kleine, fictieve gegevensset om mee te beginnen."),
    "aanvulling": ("aanvulling", "Het script dat commando's en opties aanvult in bash, zsh, fish of PowerShell."),
    "validate": ("controle", ""),
}

COMPLETE = "_KERNTAKEN_COMPLETE"
"""The variable with which a shell asks for completion."""

app = typer.Typer(
    cls=Groep,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": nederlands.HELP_OPTIONS},
    epilog="Begin met: kerntaken scenario koers\n"
    "Zonder --data: de map uit KERNTAKEN_DATA, ./data, of de meegeleverde gegevens.",
)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"kerntaken {__version__}")
        raise typer.Exit


@app.callback()
def kerntaken(
    versie: Annotated[
        bool, typer.Option("--versie", "--version", help="Toon de versie.", is_eager=True, callback=_show_version)
    ] = False,
) -> None:
    """Rekent de scenario's van een kerntakendiscussie door.

    De inhoud is leidend, het geld volgt. Elk besluit en elk aandeel is te herleiden tot een regel, een taak en een
    bron.
    """


def run(words: Sequence[str]) -> int:
    """Run one command and return its exit code; whatever goes wrong is told in Dutch on stderr."""
    _encode_anything()
    if COMPLETE in os.environ:
        from typer._completion_classes import completion_init

        completion_init()
    try:
        command = typer.main.get_command(app)
        result = command.main(args=list(words), prog_name="kerntaken", standalone_mode=False)
    except Weigering as weigering:
        return _refuse(weigering)
    except exceptions.NoArgsIsHelpError as fout:
        sys.stdout.write(fout.format_message() + "\n")
        return Afloop.GEBRUIK
    except exceptions.ClickException as fout:
        return _refuse(nederlands.explain(fout))
    except (KeyboardInterrupt, typer.Abort):
        return Afloop.ONDERBROKEN
    except Exception as fout:  # noqa: BLE001 - the last net: a fault of the program is told as such, with its own code
        return _confess(fout)
    return result if isinstance(result, int) else Afloop.GOED


def _refuse(weigering: Weigering) -> int:
    remedie = f"\n  {weigering.remedie}" if weigering.remedie else ""
    sys.stderr.write(f"Fout: {weigering.bericht}{remedie}\n")
    return Afloop.GEBRUIK


def _confess(fout: Exception) -> int:
    """Tell that the program itself failed, with what its makers need to know."""
    if os.environ.get("KERNTAKEN_DEBUG"):
        raise fout
    last = fout.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    where = f" ({Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno})" if last is not None else ""
    sys.stderr.write(
        f"Dit is een fout in kerntaken zelf, niet in uw gegevens: {type(fout).__name__}{where}\n"
        "  Meld hem met de opdracht die u gaf; met KERNTAKEN_DEBUG=1 ervoor ziet u alle details.\n"
    )
    return Afloop.PROGRAMMAFOUT


def _encode_anything() -> None:
    """Make stdout and stderr replace, character by character, what their encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        encoding = (getattr(stream, "encoding", None) or "ascii").lower().replace("-", "")
        if encoding != "utf8" and hasattr(stream, "reconfigure"):
            from kerntaken_cli.reporting import veilig

            veilig.register()
            stream.reconfigure(errors=veilig.ERRORS)
