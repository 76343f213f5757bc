"""The wall around typer: everything that we use of its inside, in one place.

Typer speaks English in help and errors, reads a parameter by building a pydantic adapter, and has no public way to
complete without its own types. So this program puts words and classes of its own in their place, and for that needs
names that typer does not promise to keep. They stand in ``PRIVATE``; tests/cli/test_framework.py tells which one moved.
"""

from __future__ import annotations

from typing import Any

from typer._click import exceptions
from typer._click.core import Command, Parameter
from typer._click.formatting import HelpFormatter
from typer._click.shell_completion import CompletionItem, _resolve_context, _resolve_incomplete
from typer._coercion import RuntimeParam
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typing_extensions import override

__all__ = [
    "AsTyped",
    "Command",
    "CompletionItem",
    "HelpFormatter",
    "Parameter",
    "TyperArgument",
    "TyperCommand",
    "TyperGroup",
    "TyperOption",
    "completions",
    "exceptions",
    "read_as_typed",
]

PRIVATE = (
    "typer._click.core:Command.get_help_option",
    "typer._click.core:Command.get_params",
    "typer._click.core:Command.main",
    "typer._click.core:Parameter._custom_shell_complete",
    "typer._click.core:Parameter.shell_complete",
    "typer._click.exceptions:BadOptionUsage",
    "typer._click.exceptions:BadParameter",
    "typer._click.exceptions:ClickException",
    "typer._click.exceptions:MissingParameter",
    "typer._click.exceptions:NoArgsIsHelpError",
    "typer._click.exceptions:NoSuchOption",
    "typer._click.exceptions:UsageError",
    "typer._click.formatting:HelpFormatter.write",
    "typer._click.shell_completion:CompletionItem",
    "typer._click.shell_completion:_resolve_context",
    "typer._click.shell_completion:_resolve_incomplete",
    "typer._coercion:RuntimeParam._coerce_value",
    "typer.core:TyperArgument",
    "typer.core:TyperCommand.format_help",
    "typer.core:TyperCommand.parse_args",
    "typer.core:TyperGroup.get_command",
    "typer.core:TyperGroup.list_commands",
    "typer.core:TyperGroup.resolve_command",
    "typer.core:TyperOption._runtime_param",
    "typer.core:TyperOption.type_descriptor",
)
"""What we use of typer's inside, as module:name."""


class AsTyped(RuntimeParam):
    """Takes a parameter as it was typed: text, a list of text, or whether a flag was given.

    Every option here is one of these; what it means is read by ``options``, with a Dutch refusal. Typer would build a
    pydantic adapter for each instead, which costs more time than the rest of the command line and refuses in English.
    """

    @override
    def _coerce_value(self, value: Any, param: Any, ctx: Any) -> Any:
        return list(value) if param.multiple else value


def read_as_typed(params: list[Parameter], complete: Any = None) -> list[Parameter]:  # noqa: ANN401 - the framework's own
    """Return parameters of which each is read as it was typed; ``complete`` names what may stand there."""
    for param in params:
        if isinstance(param, (TyperArgument, TyperOption)):
            descriptor = param.type_descriptor
            param._runtime_param = AsTyped(descriptor.parameter_info, descriptor.annotation)  # noqa: SLF001
            if complete is not None:
                param._custom_shell_complete = complete  # noqa: SLF001
    return params


def completions(command: Command, before: list[str], word: str) -> list[str]:
    """Return what may stand in the place of a word, behind other words."""
    ctx = _resolve_context(command, {}, "kerntaken", before)
    found, incomplete = _resolve_incomplete(ctx, before, word)
    return [item.value for item in found.shell_complete(ctx, incomplete)]
