"""The command that prints the script with which a shell completes commands and options."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from kerntaken_cli.cli import opties

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def aanvulling(
    shell: Annotated[str, typer.Argument(metavar="SHELL", help=f"Een van: {', '.join(SHELLS)}.")],
) -> None:
    """Toont het script dat commando's en opties aanvult; laad het vanuit het opstartbestand van uw shell.

    Bijvoorbeeld in ~/.bashrc: eval "$(kerntaken aanvulling bash)"
    """
    from typer._completion_shared import get_completion_script

    chosen = opties.choose("SHELL", shell, SHELLS)
    sys.stdout.write(
        get_completion_script(prog_name="kerntaken", complete_var="_KERNTAKEN_COMPLETE", shell=chosen) + "\n"
    )
