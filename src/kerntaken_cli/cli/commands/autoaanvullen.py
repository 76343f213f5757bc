"""The command that prints the script with which a shell completes commands, options and names."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kerntaken_cli.cli import options

SCRIPTS = {"bash": "bash", "zsh": "zsh", "fish": "fish", "powershell": "ps1", "pwsh": "ps1"}
"""For each shell the end of the name of its script: none evaluates what it gets, and all quote what they pass on."""


def autoaanvullen(
    shell: Annotated[str, typer.Argument(metavar="SHELL", help=f"Een van: {', '.join(SCRIPTS)}.")],
) -> None:
    """Toont het script dat commando's, opties en namen aanvult; laad het vanuit het opstartbestand van uw shell.

    Bijvoorbeeld in ~/.bashrc of ~/.zshrc: source <(kerntaken autoaanvullen bash), met zsh voor zsh.
    """
    chosen = options.choose("SHELL", shell, SCRIPTS)
    script = Path(__file__).parents[1] / "scripts" / f"kerntaken.{SCRIPTS[chosen]}"
    sys.stdout.write(script.read_text(encoding="utf-8"))
