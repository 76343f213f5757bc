"""What a shell may complete: commands and options, and the names in the data; quick, and silent whatever is wrong.

A script of ours (``kerntaken autoaanvullen``) hands over the words up to the cursor, and takes a name a line. What a
shell puts on a command line it later executes, so a name that any shell would have to quote is not offered at all.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from shlex import shlex
from typing import Any

from kerntaken_cli.cli.framework import Command, CompletionItem, completions

Names = Callable[[Path | None], Iterable[str]]

PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:=-]*", re.ASCII)
"""A name that bash, zsh, fish and PowerShell take as it is, and that no command takes for an option."""

LINE = "_KERNTAKEN_REGEL"
"""The variable in which PowerShell, which loses empty words, hands over the line up to the cursor."""


def answer(command: Command, shell: str, words: Sequence[str]) -> None:
    """Print the names that can stand where the cursor is, for a shell whose script asks; others get nothing."""
    if shell not in READ:
        return
    *before, word = READ[shell](words) or [""]
    option = word[: word.index("=") + 1] if word.startswith("-") and "=" in word else ""
    known = word[: word.rfind("=") + 1] if shell == "bash" else ""  # bash knows a word only from its last = on
    for name in completions(command, before, word):
        sys.stdout.write(f"{option}{name}".removeprefix(known) + "\n")


def _unquoted(text: str, escape: str = "\\") -> list[str]:
    """Return the words of a text without their quotes, also where the last quote is still open; nothing is expanded."""
    lexer = shlex(text, posix=True)
    lexer.whitespace_split, lexer.commenters, lexer.escape = True, "", escape
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:
        words.append(lexer.token)
    return words


def _from_bash(words: Sequence[str]) -> list[str]:
    """Return the words as they were meant: bash keeps their quotes, and cuts them at ``=``."""
    found: list[str] = []
    for part in words:
        bare = "".join(_unquoted(part))
        if found and (part == "=" or found[-1].endswith("=")):
            found[-1] += bare
        else:
            found.append(bare)
    return found


def _from_line(_: Sequence[str]) -> list[str]:
    line = os.environ.get(LINE, "")
    words = _unquoted(line, "`")[1:]
    return [*words, ""] if line.endswith(" ") else words


READ: dict[str, Callable[[Sequence[str]], list[str]]] = {
    "bash": _from_bash,
    "zsh": list,
    "fish": list,
    "powershell": _from_line,
}
"""How the words come from each shell, the one under the cursor last."""


def complete(ctx: Any, param: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ANN401 - the framework's own
    """Return the names that fit what has been typed of a parameter, by what its help calls it."""
    metavar = (param.metavar or param.name or "").removesuffix("...")
    find = BY_COMMAND.get((ctx.command.name, metavar)) or BY_METAVAR.get(metavar)
    if find is None:
        return []
    typed = ctx.params.get("data")
    found = find(Path(typed) if typed else None)
    return [CompletionItem(name) for name in found if name.startswith(incomplete) and PLAIN.fullmatch(name)]


def names_for(metavar: str, ctx: Any) -> list[str]:  # noqa: ANN401 - the framework's own
    """Return the names that a word can be, by what the help calls it; nothing where they cannot be read."""
    find = BY_METAVAR.get(metavar)
    typed = ctx.params.get("data") if ctx is not None else None
    return [] if find is None else [*find(Path(typed) if typed else None)]


def _from_data(*sorts: str) -> Names:
    """Return where the names of one or more sorts of thing in the data come from."""

    def names(data: Path | None) -> Iterable[str]:
        from kerntaken_cli.usecases.autoaanvullen import names_of

        return [name for sort in sorts for name in names_of(sort, data)]

    return names


def _from_list(module: str, attribute: str) -> Names:
    """Return where the words of a closed list come from; its module is loaded only when a shell asks."""

    def words(_: Path | None) -> Iterable[str]:
        found: Iterable[str] = getattr(import_module(f"kerntaken_cli.{module}"), attribute)
        return found

    return words


def _tried(data: Path | None) -> Iterable[str]:
    from kerntaken_cli.domain.acties import ACTIES, GESTELD

    ends = [f"{naam}:" if naam in GESTELD else naam for naam in ACTIES]
    return [f"{taak}={end}" for taak in _from_data("TAAK")(data) for end in ends]


def _codes(_: Path | None) -> Iterable[str]:
    from kerntaken_cli.usecases.code import catalogue

    return catalogue()


BY_METAVAR: dict[str, Names] = {
    "SCENARIO": _from_data("SCENARIO"),
    "NAAM": _from_data("SCENARIO"),
    "TAAK": _from_data("TAAK"),
    "ID": _from_data("TAAK"),
    "PIJLER": _from_data("PIJLER"),
    "KENMERK": _from_data("KENMERK"),
    "KADER": _from_data("KADER"),
    "GEMEENTE": _from_data("GEMEENTE"),
    "TAAK=ACTIE": _tried,
    "SOORT": _from_list("domain.lijsten", "SOORTEN"),
    "ACTIE": _from_list("domain.acties", "ACTIES"),
    "DIM": _from_list("domain.lijsten", "DIMENSIES"),
    "BASIS": _from_list("domain.lijsten", "BASES"),
    "FORMAAT": _from_list("reporting.formats", "FORMAAT"),
    "SHELL": _from_list("cli.commands.autoaanvullen", "SCRIPTS"),
    "CODE": _codes,
}
"""What each word in the help stands for."""

BY_COMMAND: dict[tuple[str, str], Names] = {
    ("samenhang", "TAAK"): _from_data("TAAK", "PIJLER"),
    ("valideer", "FORMAAT"): _from_list("reporting.bevindingen", "FORMAAT"),
    ("schema", "NAAM"): _from_list("schemas", "NAMES"),
}
"""Where a command means something else by it."""
