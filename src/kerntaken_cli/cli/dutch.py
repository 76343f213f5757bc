"""The framework's own words in Dutch: usage, help, and what is wrong with a command line.

Help is laid out here, and errors are told by their type, never by their text.
"""

from __future__ import annotations

import os
import shutil
import textwrap
from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Literal, NamedTuple, get_args

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
from kerntaken_cli.domain.suggestie import ROOM, did_you_mean
from kerntaken_cli.domain.weigering import Weigering, unknown

HELP_OPTIONS = ["--help", "-h"]
MAX_WIDTH = 100
MIN_WIDTH = 30
INDENT = 2
INDENTED: dict[str, Any] = {"initial_indent": " " * INDENT, "subsequent_indent": " " * INDENT}


Groep = Literal["Besluiten", "Geld", "Uitleg", "Gegevens"]
GROEPEN: tuple[Groep, ...] = get_args(Groep)
"""The questions that the commands answer, in the order of the help."""


class Opdrachtrij(NamedTuple):
    """A command: its line in the list, the question that it belongs to, and other names that it answers to.

    What is ``zelden`` needed stands in the last lines of its group.
    """

    uitleg: str
    groep: Groep
    ook: tuple[str, ...] = ()
    zelden: bool = False


OPTION_WORDS = {
    "--format": "--formaat",
    "--output": "--uitvoer",
    "--out": "--uitvoer",
    "--short": "--kort",
    "--full": "--volledig",
    "--all": "--alles",
    "--decimals": "--decimalen",
    "--decimaal": "--decimalen",
    "--budget": "--begroting",
    "--euro": "--begroting",
    "--besluit": "--actie",
    "--sluitend": "--optellend",
    "--pillar": "--pijler",
    "--kind": "--soort",
    "--set": "--stel",
    "--folder": "--data",
    "--version": "--versie",
}
"""What else people call an option."""


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
        _write_help(self, ctx, formatter, self.rows)


class Commando(Nederlands, TyperCommand):
    """A command whose help and refusals are Dutch."""

    @override
    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words of the command line; words too many are refused in Dutch."""
        ctx.allow_extra_args = True
        try:
            known = {name for option in _options(ctx) for name in option.opts}
            rest = super().parse_args(ctx, [_option_word(word, known) for word in args])
        except exceptions.UsageError as fout:
            fout.ctx = fout.ctx or ctx  # the parser does not know where it is, and the remedy names the command
            raise
        if rest and not ctx.resilient_parsing:
            raise Weigering(f"te veel woorden: {' '.join(rest)}", f"zie: {ctx.command_path} --help")
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
    words = [part for word in given if isinstance(word, str) for part in (word, *word.split(",")) if part.strip()]
    keep_inputs(uitvoer, words, data)


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
        naam = self.called(cmd_name)
        if naam is None:
            return None
        from importlib import import_module

        function = getattr(import_module(f"kerntaken_cli.cli.commands.{naam}"), naam)
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        settings = {"help_option_names": HELP_OPTIONS}
        single.command(naam, cls=Commando, context_settings=settings)(function)
        return typer.main.get_command(single)

    def called(self, word: str) -> str | None:
        """Return the command that a word is the name of, whatever its capitals."""
        fold = word.casefold()
        return next((naam for naam, row in self.rows.items() if fold in {naam, *row.ook}), None)

    @override
    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words up to the command; what belongs behind it is put there, and ``help`` asks for help."""
        return super().parse_args(ctx, args if ctx.resilient_parsing else _options_last(_help_first(args)))

    @override
    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Find the command that is called; what is the name of a scenario or a task asks for that."""
        if self.called(args[0]) is None and not ctx.resilient_parsing and not args[0].startswith("-"):
            from kerntaken_cli.cli.session import meant

            asked = meant([_option_word(word, {"--data"}) for word in args])
            if not asked:
                raise unknown(" commando", args[0], self.rows)
            return super().resolve_command(ctx, asked)
        return super().resolve_command(ctx, args)


def _option_word(word: str, known: Collection[str]) -> str:
    """Return an option as the command calls it, with its value where that is joined to it."""
    option, sign, value = word.partition("=")
    meant = OPTION_WORDS.get(option.casefold(), option.casefold())
    return f"{meant}{sign}{value}" if option.startswith("--") and option not in known and meant in known else word


def _help_first(words: list[str]) -> list[str]:
    """Return words in which somebody asks for help as others let them: ``help X``, ``--help X``."""
    asks = words[:1] and (words[0] in HELP_OPTIONS or words[0].casefold() in {"help", "hulp"})
    if not asks:
        return words
    named = [word for word in words[1:2] if not word.startswith("-")]
    return [*named, HELP_OPTIONS[0]]


FLAGS = frozenset({"--volledig", "--alles", "--kort", "--optellend", "--streng", "--faal-bij-verschil"})
"""Options without a value, which may stand before the command as well."""
OWN = frozenset({"--versie", "--version", *HELP_OPTIONS})
"""Options of the program itself, which stand before the command."""


def _is_whole(word: str) -> bool:
    """Whether an option stands by itself: it takes no value, or has it joined to it."""
    name = word.partition("=")[0].casefold()
    return "=" in word or OPTION_WORDS.get(name, name) in FLAGS or (len(word) > SHORT and not word.startswith("--"))


SHORT = 2
"""An option of one letter, with its dash."""


def _options_last(words: list[str]) -> list[str]:
    """Return words with the options of a command behind it, also those that were typed before it."""
    before: list[str] = []
    rest = list(words)
    while len(rest) > 1 and rest[0].startswith("-") and rest[0] not in OWN and rest[0] != "--":
        word = rest.pop(0)
        before.append(word)
        if not _is_whole(word):
            before.append(rest.pop(0))
    return [*rest, *before] if rest else words


def _complete(ctx: Any, param: Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ANN401 - as in get_params
    from kerntaken_cli.cli import completion

    return completion.complete(ctx, param, incomplete)


def _write_help(command: Command, ctx: Context, formatter: HelpFormatter, rows: Mapping[str, Opdrachtrij]) -> None:
    width = max(MIN_WIDTH, min(shutil.get_terminal_size().columns, MAX_WIDTH) - 1)
    params = [param for param in command.get_params(ctx) if not getattr(param, "hidden", False)]
    arguments = [param for param in params if isinstance(param, TyperArgument)]
    options = [param for param in params if isinstance(param, TyperOption)]
    names = [_argument_name(param) for param in arguments] if arguments else ["COMMANDO"] if rows else []
    write = formatter.write
    write("Gebruik: " + " ".join([ctx.command_path, *(["[OPTIES]"] if options else []), *names]) + "\n")
    for paragraph in (command.help or "").split("\n\n"):
        write("\n" + textwrap.fill(" ".join(paragraph.split()), width, **INDENTED) + "\n")
    for title, lines in (
        *_groups(rows),
        ("Argumenten", [(_argument_name(param), param.help or "") for param in arguments]),
        ("Opties", [(_option_name(param), _option_help(param)) for param in options]),
    ):
        if lines:
            aligned = max(map(len, rows), default=0)
            write(f"\n{title}:\n" + "\n".join(_definition_list(lines, width, aligned)) + "\n")
    if command.epilog:
        told = (textwrap.fill(line, width, **INDENTED) for line in command.epilog.splitlines())
        write("\n" + "\n".join(told) + "\n")


def _groups(rows: Mapping[str, Opdrachtrij]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the commands by the question that they answer, what is seldom needed at the end of each."""
    for groep in GROEPEN:
        here = sorted(((row.zelden, naam, row) for naam, row in rows.items() if row.groep == groep), key=itemgetter(0))
        yield groep, [(naam, row.uitleg) for _, naam, row in here]


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


def _definition_list(rows: Sequence[tuple[str, str]], width: int, aligned: int = 0) -> Iterator[str]:
    first = min(max(aligned, *(len(term) for term, _ in rows)), 30) + INDENT + 2
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
            return _no_such_option(fout.option_name, ctx, help_)
        case exceptions.BadOptionUsage():
            if any(option.is_flag and fout.option_name in option.opts for option in _options(ctx)):
                return Weigering(f"de optie {fout.option_name} krijgt geen waarde", see)
            return Weigering(f"de optie {fout.option_name} mist een waarde", see)
        case exceptions.MissingParameter() if fout.param is not None:
            return _missing((fout.param.metavar or fout.param.name).upper(), ctx, see)
        case exceptions.BadParameter() if fout.param is not None:
            param = fout.param
            name = param.opts[0] if isinstance(param, TyperOption) else param.name.upper()
            return Weigering(f"ongeldige waarde voor {name}", see)
        case _:
            return Weigering("deze opdracht is niet te begrijpen", see)


def _no_such_option(name: str, ctx: Context | None, help_: str) -> Weigering:
    """Return the refusal of an option that there is not; the list of them is in the help, not here."""
    known = [one for option in _options(ctx) if not option.hidden for one in option.opts if one.startswith("--")]
    if (meant := OPTION_WORDS.get(name)) is not None:
        return Weigering(f"onbekende optie '{name}'", f"{meant} hoort niet bij dit commando; zie: {help_}")
    advice = did_you_mean(name, known)
    return Weigering(f"onbekende optie '{name}'", advice if advice.startswith("bedoelde") else f"zie: {help_}")


def _missing(what: str, ctx: Context | None, see: str) -> Weigering:
    """Return the refusal of a command that misses a word, with the words that it can be."""
    from kerntaken_cli.cli.completion import names_for

    told = ", ".join(names_for(what.removesuffix("..."), ctx))
    shown = f"kies uit: {told}" if 0 < len(told) <= ROOM else see
    called = {"ID": "taak"}.get(what, what.removesuffix("...").lower())
    return Weigering(f"er ontbreekt een {called}", shown)


def _options(ctx: Context | None) -> list[TyperOption]:
    params = ctx.command.get_params(ctx) if ctx is not None else []
    return [param for param in params if isinstance(param, TyperOption)]
