"""The command that prints the script with which a shell completes commands, options and names."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kerntaken_cli.cli import opties

SCRIPTS = {"bash": "bash", "zsh": "zsh", "fish": "fish", "powershell": "ps1", "pwsh": "ps1"}
"""For each shell the end of the name of its script: none evaluates what it gets, and all quote what they pass on."""

SHELLS = tuple(SCRIPTS)


def aanvulling(
    shell: Annotated[str, typer.Argument(metavar="SHELL", help=f"Een van: {', '.join(SHELLS)}.")],
) -> None:
    """Toont het script dat commando's, opties en namen aanvult; laad het vanuit het opstartbestand van uw shell.

    Bijvoorbeeld in ~/.bashrc of ~/.zshrc: source <(kerntaken aanvulling bash), met zsh voor zsh.
    """
    chosen = opties.choose("SHELL", shell, SHELLS)
    script = Path(__file__).parent / "aanvulscripts" / f"kerntaken.{SCRIPTS[chosen]}"
    sys.stdout.write(script.read_text(encoding="utf-8"))
