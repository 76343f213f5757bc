"""The framework's own words in Dutch: usage, help, and what is wrong with a command line.

Help is laid out here, and errors are told by their type, never by their text.
"""

from __future__ import annotations

import os
import shutil
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, NamedTuple

import typer
from typer import Context
from typing_extensions import override

from kerntaken_cli import COMPLETE
from kerntaken_cli.cli.framework import (
    Command,
    CompletionItem,
    HelpFormatter,
    Parameter,
    TyperArgument,
    TyperCommand,
    TyperGroup,
    TyperOption,
    exceptions,
    read_as_typed,
)
from kerntaken_cli.domain.weigering import Weigering, unknown

HELP_OPTIONS = ["--help", "-h"]
MAX_WIDTH = 100
MIN_WIDTH = 30
INDENT = 2
INDENTED: dict[str, Any] = {"initial_indent": " " * INDENT, "subsequent_indent": " " * INDENT}


class Opdrachtrij(NamedTuple):
    """A command: its line in the list, and another name that it answers to."""

    uitleg: str
    ook: str = ""


class Nederlands(Command):
    """What a command and the commands together have in common: Dutch help, and parameters read as they were typed."""

    rows: ClassVar[Mapping[str, Opdrachtrij]] = {}

    @override
    def get_params(self, ctx: Any) -> list[Parameter]:
        """Return the parameters, each read as it was typed."""
        return read_as_typed(super().get_params(ctx), _complete if COMPLETE in os.environ else None)

    @override
    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """Return the help option, with its own line in Dutch."""
        option: TyperOption | None = super().get_help_option(ctx)
        if option is not None:
            option.help = "Toon deze uitleg."
            option.opts.sort(key=HELP_OPTIONS.index)  # the framework has them in a set, and so in any order
        return option

    @override
    def format_help(self, ctx: Any, formatter: HelpFormatter) -> None:
        """Write usage, what the command answers, and the commands, arguments and options there are."""
        _write_help(self, ctx, formatter, [(naam, row.uitleg) for naam, row in self.rows.items()])


class Commando(Nederlands, TyperCommand):
    """A command whose help and refusals are Dutch."""

    @override
    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words of the command line; words too many are refused in Dutch."""
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except exceptions.UsageError as fout:
            fout.ctx = fout.ctx or ctx  # the parser does not know where it is, and the remedy names the command
            raise
        if rest and not ctx.resilient_parsing:
            raise Weigering(f"onverwacht: {' '.join(rest)}", f"zie: {ctx.command_path} --help")
        if "uitvoer" in ctx.params and not ctx.resilient_parsing:
            if ctx.params["uitvoer"]:
                _keep_inputs(**ctx.params)
            elif (source := ctx.get_parameter_source("uitvoer")) is not None and source.name == "COMMANDLINE":
                raise Weigering("--uitvoer is leeg", "noem een bestand, of laat --uitvoer weg")
        return rest


def _keep_inputs(uitvoer: str, data: str | None = None, **params: object) -> None:
    """Refuse to write over what one of the words of a command names, before anything is read."""
    from kerntaken_cli.cli.writing import keep_inputs

    given = [one for value in params.values() for one in (value if isinstance(value, (list, tuple)) else [value])]
    keep_inputs(uitvoer, [word for word in given if isinstance(word, str) and word], data)


class Commandos(Nederlands, TyperGroup):
    """The commands together; each is built only when it is called or asked for.

    A command is a function in a module of ``cli.commands``, both called as it is.
    """

    @override
    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of the commands, in the order of the help."""
        return list(self.rows)

    @override
    def get_command(self, ctx: Any, cmd_name: str) -> Command | None:
        """Build one command."""
        naam = next((naam for naam, row in self.rows.items() if cmd_name in {naam, row.ook}), None)
        if naam is None:
            return None
        from importlib import import_module

        function = getattr(import_module(f"kerntaken_cli.cli.commands.{naam}"), naam)
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        settings = {"help_option_names": HELP_OPTIONS}
        single.command(naam, cls=Commando, context_settings=settings)(function)
        return typer.main.get_command(single)

    @override
    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Find the command that is called; an unknown one is refused with the nearest."""
        known = {name for naam, row in self.rows.items() for name in (naam, row.ook)}
        if args[0] not in known and not ctx.resilient_parsing and not args[0].startswith("-"):
            raise unknown(" commando", args[0], self.rows)
        return super().resolve_command(ctx, args)


def _complete(ctx: Any, param: Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ANN401 - as in get_params
    from kerntaken_cli.cli import completion

    return completion.complete(ctx, param, incomplete)


def _write_help(command: Command, ctx: Context, formatter: HelpFormatter, commands: Sequence[tuple[str, str]]) -> None:
    width = max(MIN_WIDTH, min(shutil.get_terminal_size().columns, MAX_WIDTH) - 1)
    params = [param for param in command.get_params(ctx) if not getattr(param, "hidden", False)]
    arguments = [param for param in params if isinstance(param, TyperArgument)]
    options = [param for param in params if isinstance(param, TyperOption)]
    names = [_argument_name(param) for param in arguments] if arguments else ["COMMANDO"] if commands else []
    write = formatter.write
    write("Gebruik: " + " ".join([ctx.command_path, *(["[OPTIES]"] if options else []), *names]) + "\n")
    for paragraph in (command.help or "").split("\n\n"):
        write("\n" + textwrap.fill(" ".join(paragraph.split()), width, **INDENTED) + "\n")
    for title, rows in (
        ("Commando's", list(commands)),
        ("Argumenten", [(_argument_name(param), param.help or "") for param in arguments]),
        ("Opties", [(_option_name(param), _option_help(param)) for param in options]),
    ):
        if rows:
            write(f"\n{title}:\n" + "\n".join(_definition_list(rows, width)) + "\n")
    if command.epilog:
        lines = (textwrap.fill(line, width, **INDENTED) for line in command.epilog.splitlines())
        write("\n" + "\n".join(lines) + "\n")


def _argument_name(param: TyperArgument) -> str:
    name = (param.metavar or param.name).upper()
    return name if param.required else f"[{name}]"


def _option_name(param: TyperOption) -> str:
    long_first = sorted(param.opts, key=lambda name: not name.startswith("--"))  # the help option's come from a set
    names = ", ".join(long_first)
    return names if param.is_flag else f"{names} {param.metavar or 'TEKST'}"


def _option_help(param: TyperOption) -> str:
    again = " (mag vaker)" if param.multiple else ""
    default = param.default
    shown = f" [standaard: {default}]" if isinstance(default, (str, int)) and default not in ("", False) else ""
    return f"{param.help or ''}{again}{shown}"


def _definition_list(rows: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    first = min(max(len(term) for term, _ in rows), 30) + INDENT + 2
    for term, text in rows:
        lines = textwrap.wrap(text, max(width - first, 20)) or [""]
        head = " " * INDENT + term
        if len(head) + 2 > first:
            yield head
            head = ""
        yield f"{head:<{first}}{lines[0]}".rstrip()
        yield from (" " * first + line for line in lines[1:])


def explain(fout: exceptions.ClickException) -> Weigering:
    """Return what is wrong with a command line in Dutch, told by the type of the framework's error."""
    ctx = getattr(fout, "ctx", None)
    help_ = f"{ctx.command_path} --help" if ctx is not None else "kerntaken --help"
    see = f"zie: {help_}"
    match fout:
        case exceptions.NoSuchOption():
            known = [name for option in _options(ctx) if not option.hidden for name in option.opts]
            return unknown("e optie", fout.option_name, known or [fout.option_name], help_)
        case exceptions.BadOptionUsage():
            if any(option.is_flag and fout.option_name in option.opts for option in _options(ctx)):
                return Weigering(f"de optie {fout.option_name} krijgt geen waarde", see)
            return Weigering(f"de optie {fout.option_name} mist een waarde", see)
        case exceptions.MissingParameter() if fout.param is not None:
            name = fout.param.metavar or fout.param.name
            return Weigering(f"er ontbreekt een waarde: {name.upper()}", see)
        case exceptions.BadParameter() if fout.param is not None:
            param = fout.param
            name = param.opts[0] if isinstance(param, TyperOption) else param.name.upper()
            return Weigering(f"ongeldige waarde voor {name}", see)
        case _:
            return Weigering("deze opdracht is niet te begrijpen", see)


def _options(ctx: Context | None) -> list[TyperOption]:
    params = ctx.command.get_params(ctx) if ctx is not None else []
    return [param for param in params if isinstance(param, TyperOption)]
