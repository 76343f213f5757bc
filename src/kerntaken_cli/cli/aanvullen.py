"""What a shell may complete: commands and options, and the names in the data; quick, and silent whatever is wrong.

Typer has no public way to complete without its own types, so this looks inside it; tests/cli/test_aanvullen.py tells
when it moves.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from typer._click.shell_completion import CompletionItem, add_completion_class, split_arg_string
from typer._completion_classes import BashComplete, completion_init
from typing_extensions import override

Names = Callable[[Path | None], Iterable[str]]


class BashAanvulling(BashComplete):
    """Bash cuts a word at ``=``; here it is whole again, and what comes before the last part is left to bash."""

    before = ""

    @override
    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the cursor and the one that is being typed."""
        words: list[str] = []
        number = int(os.environ["COMP_CWORD"])
        parts = split_arg_string(os.environ["COMP_WORDS"])[: number + 1]
        for part in (*parts, *([""] if len(parts) <= number else [])):
            if words and (part == "=" or words[-1].endswith("=")):
                words[-1] += part
            else:
                words.append(part)
        incomplete = words.pop() if words else ""
        head, sign, _ = incomplete.rpartition("=")
        self.before = head + sign
        return words[1:], incomplete

    @override
    def format_completion(self, item: CompletionItem) -> str:
        """Return what bash puts in the place of the part that it knows."""
        return super().format_completion(item).removeprefix(self.before)


def start() -> None:
    """Make the shells known that can ask for completion."""
    completion_init()
    add_completion_class(BashAanvulling, "bash")


def complete(ctx: Any, param: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ANN401 - the framework's own
    """Return the names that fit what has been typed of a parameter, by what its help calls it."""
    metavar = (param.metavar or param.name or "").removesuffix("...")
    find = BY_COMMAND.get((ctx.command.name, metavar)) or BY_METAVAR.get(metavar)
    if find is None:
        return []
    typed = ctx.params.get("data")
    try:
        found = list(find(Path(typed) if typed else None))
    except Exception:  # noqa: BLE001 - whatever is wrong with the data, a shell is no place to say so
        return []
    return [CompletionItem(name) for name in found if name.startswith(incomplete)]


def _from_data(*sorts: str) -> Names:
    """Return where the names of one or more sorts of thing in the data come from."""

    def names(data: Path | None) -> Iterable[str]:
        from kerntaken_cli.usecases.namen import names_of

        return [name for sort in sorts for name in names_of(sort, data)]

    return names


def _from_list(module: str, attribute: str) -> Names:
    """Return where the words of a closed list come from; its module is loaded only when a shell asks."""

    def words(_: Path | None) -> Iterable[str]:
        found: Iterable[str] = getattr(import_module(f"kerntaken_cli.{module}"), attribute)
        return found

    return words


def _tried(data: Path | None) -> Iterable[str]:
    from kerntaken_cli.domain.acties import ACTIE

    ends = [naam if actie.niveau is not None else f"{naam}:" for naam, actie in ACTIE.items()]
    return [f"{taak}={end}" for taak in _from_data("taak")(data) for end in ends]


def _codes(_: Path | None) -> Iterable[str]:
    from kerntaken_cli.usecases.invoer import catalogue

    return catalogue()


BY_METAVAR: dict[str, Names] = {
    "SCENARIO": _from_data("scenario"),
    "NAAM": _from_data("scenario"),
    "TAAK": _from_data("taak"),
    "ID": _from_data("taak"),
    "PIJLER": _from_data("pijler"),
    "KENMERK": _from_data("kenmerk"),
    "KADER": _from_data("kader"),
    "TAAK=ACTIE": _tried,
    "SOORT": _from_list("domain.model", "SOORTEN"),
    "ACTIE": _from_list("domain.acties", "ACTIES"),
    "DIM": _from_list("domain.model", "DIMENSIES"),
    "BASIS": _from_list("domain.model", "BASES"),
    "FORMAAT": _from_list("reporting.formaten", "NAMES"),
    "SHELL": _from_list("cli.aanvulling", "SHELLS"),
    "CODE": _codes,
}
"""What each word in the help stands for."""

BY_COMMAND: dict[tuple[str, str], Names] = {
    ("samenhang", "TAAK"): _from_data("taak", "pijler"),
    ("valideer", "FORMAAT"): _from_list("reporting.bevindingen", "VORMEN"),
    ("validate", "FORMAAT"): _from_list("reporting.bevindingen", "VORMEN"),
    ("schema", "NAAM"): _from_list("schemas", "NAMES"),
}
"""Where a command means something else by it."""
