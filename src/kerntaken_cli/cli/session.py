"""What every command does around its answer: read the data, say what is wrong, and bring the text out."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kerntaken_cli.cli import options
from kerntaken_cli.cli.exits import Afloop
from kerntaken_cli.cli.options import Woord
from kerntaken_cli.domain.opdracht import opdracht
from kerntaken_cli.domain.suggestie import TOGETHER
from kerntaken_cli.domain.weigering import Weigering
from kerntaken_cli.reporting.bevindingen import FORMAAT as BEVINDINGENFORMAAT
from kerntaken_cli.reporting.bevindingen import Bevindingenformaat
from kerntaken_cli.reporting.formats import FORMAAT, Formaat, Formaatnaam

if TYPE_CHECKING:
    from kerntaken_cli.domain.antwoorden import Bevindingen
    from kerntaken_cli.domain.gegevens import Gegevens
    from kerntaken_cli.reporting.blokken import View
    from kerntaken_cli.reporting.formats.scherm import Scherm
    from kerntaken_cli.usecases.invoer import Invoer
    from kerntaken_cli.usecases.standen import Stand


def read(data: str | None, *, gemeenten: bool = False) -> tuple[Invoer, Gegevens]:
    """Read the data for a command that cannot do without.

    Errors go to stderr, all of them, and end the command (1; 3 when nothing could be read); warnings are counted there,
    those about municipalities only for a command that asks for them.
    """
    from kerntaken_cli.reporting.safety import printable
    from kerntaken_cli.usecases.invoer import open_data

    invoer = open_data(options.folder(data))
    say_origin(invoer)
    if invoer.gegevens is None:
        from kerntaken_cli.reporting import bevindingen

        folder = invoer.dataset.folder
        if not os.path.lexists(folder.pad):
            told = f"{folder.shown}: fout KT006: deze map bestaat niet — controleer het pad"
            sys.stderr.write(printable(told) + "\n")
        else:
            sys.stderr.writelines(f"{bevindingen.line(one)}\n" for one in invoer.bevindingen)
        sys.stderr.write(bevindingen.verdict(invoer.bevonden()) + "\n")
        raise typer.Exit(Afloop.BEVINDINGEN if invoer.dataset.read_anything else Afloop.NIETS_GELEZEN)
    concerned = (one for one in invoer.bevindingen if gemeenten or one.bestand != "gemeenten")
    warnings = sum(diagnostic.code.ernst == "waarschuwing" for diagnostic in concerned)
    if warnings:
        from kerntaken_cli.reporting.words import plural

        told = plural(warnings, "waarschuwing", "waarschuwingen")
        see = opdracht("valideer", datamap=invoer.dataset.folder.named)
        sys.stderr.write(printable(f"Let op: {told} bij de gegevens; zie: {see}") + "\n")
    return invoer, invoer.gegevens


def stand(data: str | None, naam: str, stel: Sequence[str] = (), *, gemeenten: bool = False) -> Stand:
    """Return what a scenario name or the file of a kept result stands for, with what is tried out on top."""
    from kerntaken_cli.usecases.namen import stand as stands_for

    return stands_for(naam, lambda: read(data, gemeenten=gemeenten), options.stellingen(stel))


def stand_or_nul(data: str | None, naam: str, stel: Sequence[str] = (), *, gemeenten: bool = False) -> Stand:
    """Return what a name stands for; without one the first scenario that leaves everything as it is."""
    if naam:
        return stand(data, naam, stel, gemeenten=gemeenten)
    from functools import cache

    from kerntaken_cli.usecases.namen import nul
    from kerntaken_cli.usecases.namen import stand as stands_for

    once = cache(lambda: read(data, gemeenten=gemeenten))
    return stands_for(nul(once()[1]), once, options.stellingen(stel))


def stands(data: str | None, namen: Sequence[str], stel: Sequence[str] = ()) -> tuple[Stand, ...]:
    """Return what several names stand for; what is tried out goes on top of all but the first."""
    from kerntaken_cli.usecases.namen import stands as stand_for

    return stand_for(namen, lambda: read(data), options.stellingen(stel))


def stand_and_other(data: str | None, words: tuple[str, str], stel: Sequence[str] = ()) -> tuple[Stand, str]:
    """Return what the first of two words stands for and the second, or the other way round where that makes sense."""
    from kerntaken_cli.usecases.namen import stand_and_other as stands_for

    return stands_for(words, lambda: read(data), options.stellingen(stel))


def meant(args: Sequence[str]) -> list[str]:
    """Return the command that is meant where somebody typed only names: of scenarios, or of a task."""
    from itertools import pairwise, takewhile

    from kerntaken_cli.usecases.autoaanvullen import names_of
    from kerntaken_cli.usecases.invoer import open_data
    from kerntaken_cli.usecases.namen import command_for

    words = [*takewhile(lambda word: not word.startswith("-"), args)]
    rest = [*args[len(words) :]]
    pairs = pairwise(rest)
    data = next((value for option, value in pairs if option == "--data"), None)
    joined = next((word.partition("=")[2] for word in rest if word.startswith("--data=")), None)
    folder = options.folder(data or joined)
    if folder is not None and not os.path.lexists(folder):
        return ["scenario", *args]  # which tells that there is no such folder
    found = command_for(words, lambda: open_data(folder).gegevens)
    if not found and {*words} <= {*names_of("SCENARIO", folder)}:
        found = ["scenario" if len(words) == 1 else "vergelijk", *words]  # which tells what is wrong with the data
    return [*found, *rest] if found else []


def names(data: str | None, words: Sequence[str]) -> list[str]:
    """Return the names of scenarios in words; only where some may be several are the data read for it."""
    if not any("," in word or word.casefold() in TOGETHER for word in words):
        return [*words]
    from kerntaken_cli.domain.woorden import separate
    from kerntaken_cli.usecases.invoer import open_data

    return separate(words, open_data(options.folder(data)).gegevens)


def say_origin(invoer: Invoer) -> None:
    """Tell on stderr when the data are the ones that came with the package and nobody asked for them."""
    folder = invoer.dataset.folder
    if folder.origin == "meegeleverd" and not folder.asked:
        where = "geen --data, KERNTAKEN_DATA, of taken.yaml hier of in ./data"
        sys.stderr.write(f"Gegevens: de meegeleverde set van SamenTwente ({where}).\n")


def choose_format(formaat: str, uitvoer: str) -> Formaatnaam:
    """Return the format of an answer that was asked for, else the one that fits the file's name, else the table."""
    return choose_row(formaat, uitvoer, FORMAAT)


INSTEAD = {
    **dict.fromkeys(("xlsx", "xls", "excel", "ods", "calc"), "een Nederlands rekenblad opent --formaat csv-nl (.csv)"),
    **dict.fromkeys(("pdf", "docx", "word", "html"), "een tekstverwerker leest --formaat markdown (.md)"),
}
"""What there is instead of a format that there is not."""
FORM_WORDS = {"md": "markdown", "table": "tabel", "txt": "tabel", "text": "tekst", "short": "kort", "csvnl": "csv-nl"}
"""What else people call a format."""


def choose_row(formaat: str, uitvoer: str, rows: Mapping[Woord, Formaat]) -> Woord:
    """Return the format that was asked for, else the one that fits the file's name, else the first."""
    if formaat:
        if (instead := INSTEAD.get(formaat.casefold())) is not None and formaat not in rows:
            raise Weigering(f"het formaat {formaat} is er niet", instead)
        return options.choose("--formaat", formaat, rows, FORM_WORDS)
    if not uitvoer:
        return next(iter(rows))
    suffix = Path(uitvoer).suffix.lower()
    by_ending = {row.einde: naam for naam, row in rows.items() if row.einde}
    if suffix not in by_ending:
        remedie = f"geef --formaat, of laat de naam eindigen op {', '.join(by_ending)}"
        if (instead := INSTEAD.get(suffix.removeprefix("."))) is not None:
            remedie = instead
        raise Weigering(f"aan '{uitvoer}' is het formaat niet te zien", remedie)
    return by_ending[suffix]


def show_findings(found: Bevindingen, form: Bevindingenformaat, uitvoer: str, *, volledig: bool = False) -> None:
    """Bring findings out: to a file or a pipe (whole), or to a terminal (one screen, unless all is asked)."""
    row = BEVINDINGENFORMAAT[form]
    if uitvoer or row.voor_programmas or not sys.stdout.isatty():
        _bring_out(row, row.render(found), uitvoer)
    elif volledig or found.alles or form != "tekst":
        sys.stdout.write(row.render(found, screen()))
    else:
        from kerntaken_cli.reporting.bevindingen import tekst

        sys.stdout.write(tekst.screen(found, screen()))


def show(view: View, formaat: Formaatnaam, uitvoer: str, *, volledig: bool = False) -> None:
    """Bring an answer out: to a file or a pipe (whole), or to a terminal (one screen, unless all is asked)."""
    row = FORMAAT[formaat]
    if uitvoer or row.voor_programmas or formaat == "markdown":
        _bring_out(row, row.render(view), uitvoer)
    elif not sys.stdout.isatty():
        _bring_out(row, row.render(view, sys.stdout.encoding or "ascii"), uitvoer)
    elif view.eerste is not None and not volledig:
        from kerntaken_cli.reporting.formats import scherm

        sys.stdout.write(scherm.render(view.eerste, screen()))
    else:
        from kerntaken_cli.reporting.formats import terminal

        sys.stdout.write(terminal.render(view.blokken(), screen()))


def _bring_out(row: Formaat, text: str, uitvoer: str) -> None:
    """Write a text whole: to a file, or to stdout; there what is for a program goes exactly, as UTF-8."""
    if uitvoer:
        from kerntaken_cli.cli.writing import write_file

        write_file(Path(uitvoer), text, row.schrift)
    elif row.voor_programmas:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    else:
        sys.stdout.write(text)


def screen() -> Scherm:
    """Return what is known of the terminal at the other end of stdout."""
    import shutil

    from kerntaken_cli.reporting.formats.scherm import Scherm

    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return Scherm(shutil.get_terminal_size().columns, sys.stdout.encoding or "ascii", not plain)
