"""The command ``kerntaken``: its commands, its own options, and what becomes of everything that goes wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from kerntaken_cli import COMPLETE, __version__
from kerntaken_cli.cli import dutch, streams
from kerntaken_cli.cli.dutch import Commandos, Opdrachtrij
from kerntaken_cli.cli.exits import Afloop
from kerntaken_cli.cli.framework import Command, exceptions
from kerntaken_cli.domain.weigering import Weigering

Commandos.rows = {
    "scenario": Opdrachtrij("Wat een scenario besluit, en wat dat met de aandelen in de kosten doet.", "Besluiten"),
    "vergelijk": Opdrachtrij(
        "Wat er tussen scenario's verandert: eerst in besluiten, dan in geld.",
        "Besluiten",
        ook=("diff", "compare", "vergelijking"),
    ),
    "taken": Opdrachtrij(
        "De taken met hun kosten, te kiezen op pijler, soort, besluit, kenmerk of kader.", "Geld", ook=("tasks",)
    ),
    "dekking": Opdrachtrij(
        "Waaruit de taken worden betaald, wat ongedekt is, en welk geld eindigt.", "Geld", ook=("funding",)
    ),
    "gemeenten": Opdrachtrij(
        "Wat elke gemeente betaalt: aan de organisatie, en zelf voor wat overgaat.",
        "Geld",
        ook=("gemeente", "bijdrage", "bijdragen", "municipalities"),
    ),
    "samenhang": Opdrachtrij("Wat met elkaar samenhangt, en wat een scenario daarvan verbreekt.", "Besluiten"),
    "afweging": Opdrachtrij("Welke vragen van het afwegingskader nog open staan.", "Besluiten", ook=("questions",)),
    "waarom": Opdrachtrij(
        "Waarom een scenario zo besluit: reden, regels, bronnen, en wat tot een ander besluit zou leiden.",
        "Uitleg",
        ook=("why", "explain"),
    ),
    "taak": Opdrachtrij(
        "Alles over één taak: grondslag, kosten, bronnen, besluiten en gevolgen.", "Uitleg", ook=("task", "show")
    ),
    "regels": Opdrachtrij("De regels van een scenario, in de volgorde waarin zij gelden.", "Uitleg", ook=("rules",)),
    "code": Opdrachtrij("Uitleg bij een code van valideer, met een fout en een goed voorbeeld.", "Uitleg", zelden=True),
    "ijkpunten": Opdrachtrij("Gepubliceerde cijfers naast de berekende.", "Geld", ook=("benchmarks",)),
    "valideer": Opdrachtrij(
        "Alles wat er mis is met de gegevens, met plaats en oplossing.",
        "Gegevens",
        ook=("validate", "controleer", "check", "lint"),
    ),
    "nieuw": Opdrachtrij("Een kleine, fictieve gegevensset om mee te beginnen.", "Gegevens", ook=("new", "init")),
    "schema": Opdrachtrij(
        "Het JSON Schema van de bestanden en van de uitvoer, voor editors en controles.", "Gegevens", zelden=True
    ),
    "autoaanvullen": Opdrachtrij(
        "Het script dat in uw shell commando's, opties en namen aanvult.",
        "Gegevens",
        ook=("aanvulling", "completion"),
        zelden=True,
    ),
}

app = typer.Typer(
    cls=Commandos,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": dutch.HELP_OPTIONS},
    epilog="Begin met: kerntaken scenario koers\n"
    "Zonder --data: de map uit KERNTAKEN_DATA, deze map, ./data, of de meegeleverde gegevens.\n"
    "Exitcodes: " + ", ".join(f"{int(code)} {code.uitleg}" for code in Afloop) + ".",
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
    streams.mend_streams()
    command = typer.main.get_command(app)
    if shell := os.environ.get(COMPLETE):
        return _complete(command, shell, words)
    try:
        code = _obey(command, words)
        sys.stdout.flush()
    except Exception as fout:  # noqa: BLE001 - the last net: also a fault of the program is told, with its own code
        return _tell(fout)
    except KeyboardInterrupt:
        return Afloop.ONDERBROKEN
    return code


def _obey(command: Command, words: Sequence[str]) -> int:
    """Run what the words ask; where they name no command, the help is shown."""
    try:
        result = command.main(args=list(words), prog_name="kerntaken", standalone_mode=False)
    except exceptions.NoArgsIsHelpError as fout:
        sys.stdout.write(fout.format_message() + "\n")
        return Afloop.GEBRUIK
    return result if isinstance(result, int) else Afloop.GOED


def _complete(command: Command, shell: str, words: Sequence[str]) -> int:
    """Answer a shell that completes; whatever is wrong with the data, a shell is no place to say so."""
    try:
        from kerntaken_cli.cli import completion

        completion.answer(command, shell, words)
        sys.stdout.flush()
    except Exception:  # noqa: BLE001 - see above
        streams.give_up_stdout()
    return Afloop.GOED


def _tell(fout: Exception) -> int:
    """Tell what went wrong, and return the exit code that goes with it."""
    match fout:
        case Weigering():
            return _refuse(fout)
        case exceptions.ClickException():
            return _refuse(dutch.explain(fout))
        case typer.Abort():
            return Afloop.ONDERBROKEN
        case OSError():
            return _cannot_write(fout) if fout.filename is None else _cannot_read(fout)
        case _:
            return _confess(fout)


def _refuse(weigering: Weigering) -> int:
    """Tell why a question is not answered and what to ask instead; on a terminal no word is broken."""
    from kerntaken_cli.reporting.safety import printable

    lines = [f"Fout: {printable(weigering.bericht)}"]
    if weigering.remedie:
        lines.append(f"  {printable(weigering.remedie)}")
    if sys.stderr.isatty():
        from shutil import get_terminal_size
        from textwrap import wrap

        room = max(get_terminal_size().columns, NARROWEST)
        lines = [part for line in lines for part in wrap(line, room, subsequent_indent="  ", break_on_hyphens=False)]
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    return Afloop.GEBRUIK


NARROWEST = 30


def _confess(fout: Exception) -> int:
    """Tell that the program itself failed, with what its makers need to know."""
    if os.environ.get("KERNTAKEN_DEBUG"):
        import traceback

        traceback.print_exception(fout)
    last = fout.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    where = f" ({Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno})" if last is not None else ""
    sys.stderr.write(
        f"Dit is een fout in kerntaken zelf, niet in uw gegevens: {type(fout).__name__}{where}\n"
        "  Meld hem met de opdracht die u gaf; met KERNTAKEN_DEBUG=1 ervoor ziet u alle details.\n"
    )
    return Afloop.PROGRAMMAFOUT


def _cannot_write(fout: OSError) -> int:
    """Tell that what should receive the answer does not take it, such as a disk that is full."""
    from kerntaken_cli.cli.writing import unwritable

    streams.give_up_stdout()
    return _refuse(unwritable("de uitvoer", fout))


def _cannot_read(fout: OSError) -> int:
    """Tell that something on the way to the data does not open; only what is opened by its name has a name."""
    _refuse(Weigering(f"{fout.filename} is niet te lezen", "controleer het pad en de rechten"))
    return Afloop.NIETS_GELEZEN
