"""The command as a process of its own, with the streams, the rights and the limits that a shell gives it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import kerntaken_cli

SOURCES = str(Path(kerntaken_cli.__file__).parents[1])
COMMAND = f"{shlex.quote(sys.executable)} -m kerntaken_cli"
POWERLESS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner")
"""Puts in front of a command what takes from root the right to go past the rights of a file."""


def environment() -> dict[str, str]:
    """Return the environment of a shell in which this very kerntaken is installed."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "KERNTAKEN"))}
    return clean | {"PYTHONPATH": SOURCES, "LC_ALL": "C.UTF-8"}


def shell(line: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in a folder; ``kerntaken`` in it is the command."""
    script = f'kerntaken() {{ {COMMAND} "$@"; }}\n{line}'
    return subprocess.run(
        ["bash", "-c", script],  # noqa: S607
        cwd=cwd,
        env=environment(),
        capture_output=True,
        text=True,
        errors="surrogateescape",
        check=False,
    )


def without_power(cwd: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command as somebody whom the rights of files bind, also where the tests run as root."""
    prefix: tuple[str, ...] = ()
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root goes past the rights of every file, and there is no setpriv to stop it")
        prefix = POWERLESS
    return subprocess.run(
        [*prefix, sys.executable, "-m", "kerntaken_cli", *words],
        cwd=cwd,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
