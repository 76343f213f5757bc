"""What a shell may complete: commands and options, and the names in the data; quick, and silent whatever is wrong."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
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


def _scenarios(data: Path | None) -> Iterable[str]:
    from kerntaken_cli.usecases.namen import names

    return names("scenario", data)


def _pillars(data: Path | None) -> Iterable[str]:
    from kerntaken_cli.usecases.namen import names

    return names("pijler", data)


def _tasks(data: Path | None) -> Iterable[str]:
    from kerntaken_cli.usecases.namen import names

    return names("taak", data)


def _tasks_and_pillars(data: Path | None) -> Iterable[str]:
    return (*_tasks(data), *_pillars(data))


def _labels(data: Path | None) -> Iterable[str]:
    from kerntaken_cli.usecases.namen import names

    return names("kenmerk", data)


def _frameworks(data: Path | None) -> Iterable[str]:
    from kerntaken_cli.usecases.namen import names

    return names("kader", data)


def _tried(data: Path | None) -> Iterable[str]:
    from kerntaken_cli.domain.acties import ACTIE

    ends = [naam if actie.niveau is not None else f"{naam}:" for naam, actie in ACTIE.items()]
    return [f"{taak}={end}" for taak in _tasks(data) for end in ends]


def _kinds(_: Path | None) -> Iterable[str]:
    from kerntaken_cli.domain.model import SOORTEN

    return SOORTEN


def _actions(_: Path | None) -> Iterable[str]:
    from kerntaken_cli.domain.acties import ACTIES

    return ACTIES


def _dimensions(_: Path | None) -> Iterable[str]:
    from kerntaken_cli.domain.model import DIMENSIES

    return DIMENSIES


def _bases(_: Path | None) -> Iterable[str]:
    from kerntaken_cli.domain.model import BASES

    return BASES


def _formats(_: Path | None) -> Iterable[str]:
    from kerntaken_cli.reporting.formaten import NAMES

    return NAMES


def _forms(_: Path | None) -> Iterable[str]:
    from kerntaken_cli.reporting.bevindingen import VORMEN

    return VORMEN


def _codes(_: Path | None) -> Iterable[str]:
    from kerntaken_cli.usecases.invoer import catalogue

    return catalogue()


def _schemas(_: Path | None) -> Iterable[str]:
    from kerntaken_cli.schemas import NAMES

    return NAMES


def _shells(_: Path | None) -> Iterable[str]:
    from kerntaken_cli.cli.aanvulling import SHELLS

    return SHELLS


BY_METAVAR: dict[str, Names] = {
    "SCENARIO": _scenarios,
    "NAAM": _scenarios,
    "TAAK": _tasks,
    "ID": _tasks,
    "PIJLER": _pillars,
    "SOORT": _kinds,
    "KENMERK": _labels,
    "KADER": _frameworks,
    "ACTIE": _actions,
    "TAAK=ACTIE": _tried,
    "DIM": _dimensions,
    "BASIS": _bases,
    "FORMAAT": _formats,
    "CODE": _codes,
    "SHELL": _shells,
}
"""What each word in the help stands for."""

BY_COMMAND: dict[tuple[str, str], Names] = {
    ("samenhang", "TAAK"): _tasks_and_pillars,
    ("valideer", "FORMAAT"): _forms,
    ("validate", "FORMAAT"): _forms,
    ("schema", "NAAM"): _schemas,
}
"""Where a command means something else by it."""
