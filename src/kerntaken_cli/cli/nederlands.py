"""The framework's own words in Dutch: usage, help, and what is wrong with a command line.

Typer speaks English in help and errors, and its texts are not all translatable. So help is laid out here, and errors
are told by their type, never by their text. Besides ``aanvullen`` this is the one module that looks inside typer.
"""

from __future__ import annotations

import os
import shutil
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

import typer
from typer import Context
from typer._click import exceptions
from typer._click.core import Command, Parameter
from typer._click.formatting import HelpFormatter
from typer._click.shell_completion import CompletionItem
from typer._coercion import RuntimeParam
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typing_extensions import override

from kerntaken_cli import COMPLETE
from kerntaken_cli.domain.weigering import Weigering, unknown

HELP_OPTIONS = ["--help", "-h"]
MAX_WIDTH = 100
MIN_WIDTH = 30
INDENT = 2


class AsTyped(RuntimeParam):
    """Takes a parameter as it was typed: text, a list of text, or whether a flag was given.

    Every option here is one of these; what it means is read by ``opties``, with a Dutch refusal. Typer would build a
    pydantic adapter for each instead, which costs more time than the rest of the command line and refuses in English.
    """

    @override
    def _coerce_value(self, value: Any, param: Any, ctx: Any) -> Any:
        return list(value) if param.multiple else value


class Commando(TyperCommand):
    """A command whose help and refusals are Dutch."""

    @override
    def get_params(self, ctx: Any) -> list[Parameter]:
        """Return the parameters, each read as it was typed."""
        return _as_typed(super().get_params(ctx))

    @override
    def format_help(self, ctx: Any, formatter: HelpFormatter) -> None:
        """Write usage, what the command answers, its arguments and its options."""
        _write_help(self, ctx, formatter, ())

    @override
    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """Return the help option, with its own line in Dutch."""
        return _dutch_help(super().get_help_option(ctx))

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
        return rest


class Groep(TyperGroup):
    """The commands together; each is built only when it is called or asked for."""

    lazy: ClassVar[Mapping[str, tuple[str, str]]] = {}
    """For each command the module that holds it and its line in the list; an empty line hides it."""

    @override
    def get_params(self, ctx: Any) -> list[Parameter]:
        """Return the parameters, each read as it was typed."""
        return _as_typed(super().get_params(ctx))

    @override
    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of the commands, in the order of the help."""
        return list(self.lazy)

    @override
    def get_command(self, ctx: Any, cmd_name: str) -> Command | None:
        """Build one command."""
        if cmd_name not in self.lazy:
            return None
        from importlib import import_module

        function = getattr(import_module(f"kerntaken_cli.cli.{self.lazy[cmd_name][0]}"), cmd_name)
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        settings = {"help_option_names": HELP_OPTIONS}
        single.command(cmd_name, cls=Commando, context_settings=settings)(function)
        command = typer.main.get_command(single)
        command.hidden = not self.lazy[cmd_name][1]
        return command

    @override
    def format_help(self, ctx: Any, formatter: HelpFormatter) -> None:
        """Write usage, what the tool is for, the commands and the options."""
        _write_help(self, ctx, formatter, [(name, line) for name, (_, line) in self.lazy.items() if line])

    @override
    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """Return the help option, with its own line in Dutch."""
        return _dutch_help(super().get_help_option(ctx))

    @override
    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Find the command that is called; an unknown one is refused with the nearest."""
        name = args[0]
        if name not in self.lazy and not ctx.resilient_parsing and not name.startswith("-"):
            raise unknown(" commando", name, [name for name, (_, line) in self.lazy.items() if line])
        return super().resolve_command(ctx, args)


def _as_typed(params: list[Parameter]) -> list[Parameter]:
    for param in params:
        if isinstance(param, (TyperArgument, TyperOption)):
            descriptor = param.type_descriptor
            param._runtime_param = AsTyped(descriptor.parameter_info, descriptor.annotation)  # noqa: SLF001
            if COMPLETE in os.environ:
                param._custom_shell_complete = _complete  # noqa: SLF001
    return params


def _complete(ctx: Any, param: Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ANN401 - as in get_params
    from kerntaken_cli.cli import aanvullen

    return aanvullen.complete(ctx, param, incomplete)


def _dutch_help(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = "Toon deze uitleg."
    return option


def _write_help(command: Command, ctx: Context, formatter: HelpFormatter, commands: Sequence[tuple[str, str]]) -> None:
    width = max(MIN_WIDTH, min(shutil.get_terminal_size().columns, MAX_WIDTH) - 1)
    params = [param for param in command.get_params(ctx) if not getattr(param, "hidden", False)]
    arguments = [param for param in params if isinstance(param, TyperArgument)]
    options = [param for param in params if isinstance(param, TyperOption)]
    names = [_argument_name(param) for param in arguments] if arguments else ["COMMANDO"] if commands else []
    write = formatter.write
    write("Gebruik: " + " ".join([ctx.command_path, *(["[OPTIES]"] if options else []), *names]) + "\n")
    for paragraph in (command.help or "").split("\n\n"):
        write("\n" + textwrap.fill(" ".join(paragraph.split()), width, **_indents(INDENT)) + "\n")
    for title, rows in (
        ("Commando's", list(commands)),
        ("Argumenten", [(_argument_name(param), param.help or "") for param in arguments]),
        ("Opties", [(_option_name(param), _option_help(param)) for param in options]),
    ):
        if rows:
            write(f"\n{title}:\n" + "\n".join(_definition_list(rows, width)) + "\n")
    if command.epilog:
        lines = (textwrap.fill(line, width, **_indents(INDENT)) for line in command.epilog.splitlines())
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


def _indents(size: int) -> dict[str, Any]:
    return {"initial_indent": " " * size, "subsequent_indent": " " * size}


def explain(fout: exceptions.ClickException) -> Weigering:
    """Return what is wrong with a command line in Dutch, told by the type of the framework's error."""
    ctx = getattr(fout, "ctx", None)
    see = f"zie: {ctx.command_path} --help" if ctx is not None else "zie: kerntaken --help"
    match fout:
        case exceptions.NoSuchOption():
            return unknown("e optie", fout.option_name, _options(ctx) or [fout.option_name])
        case exceptions.BadOptionUsage():
            if _is_flag(ctx, fout.option_name):
                return Weigering(f"de optie {fout.option_name} krijgt geen waarde", see)
            return Weigering(f"de optie {fout.option_name} mist een waarde", see)
        case exceptions.MissingParameter() if fout.param is not None:
            name = fout.param.metavar or fout.param.name
            return Weigering(f"er ontbreekt een waarde: {name.upper()}", see)
        case exceptions.BadParameter() if fout.param is not None:
            return Weigering(f"ongeldige waarde voor {_param_name(fout.param)}", see)
        case _:
            return Weigering("deze opdracht is niet te begrijpen", see)


def _options(ctx: Context | None) -> list[str]:
    if ctx is None:
        return []
    params: list[Parameter] = ctx.command.get_params(ctx)
    return [name for param in params if isinstance(param, TyperOption) and not param.hidden for name in param.opts]


def _is_flag(ctx: Context | None, option: str) -> bool:
    params = ctx.command.get_params(ctx) if ctx is not None else []
    return any(isinstance(param, TyperOption) and param.is_flag and option in param.opts for param in params)


def _param_name(param: Parameter) -> str:
    return str(param.opts[0] if isinstance(param, TyperOption) else param.name.upper())
