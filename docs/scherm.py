"""What a command shows on a terminal of 80 columns; cog runs it for the texts of this project."""

import os
import pty
import shlex
import subprocess
from contextlib import suppress


def scherm(opdracht: str, regels: int = 0) -> str:
    """Return a command and what it shows as a fenced block; with ``regels`` only so many lines of it."""
    lines = _on_terminal(opdracht).replace("\r\n", "\n").rstrip().split("\n")
    shown = [*lines[:regels], "…"] if 0 < regels < len(lines) else lines
    return "\n".join(["```console", f"$ {opdracht}", *shown, "```", ""])


def _on_terminal(opdracht: str) -> str:
    ours, theirs = pty.openpty()
    environment = os.environ | {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "xterm"}
    with subprocess.Popen(shlex.split(opdracht), stdin=theirs, stdout=theirs, stderr=theirs, env=environment):
        os.close(theirs)
        out = []
        with suppress(OSError):  # Linux tells the end of a terminal as an error
            while chunk := os.read(ours, 4096):
                out.append(chunk)
    os.close(ours)
    return b"".join(out).decode()


def codes() -> str:
    """Return the catalogue of findings as Markdown."""
    from kerntaken_cli.usecases.code import catalogue

    parts: list[str] = []
    last = ""
    for code in catalogue().values():
        if code.familie != last:
            last = code.familie
            parts.append(f"## {last}")
        parts.append(f"### {code.nummer} {code.naam}\n\n*{code.ernst}* · {code.waarom}")
        parts.append(f"```yaml\n# fout\n{code.fout}\n\n# goed\n{code.goed}\n```")
    return "\n\n".join(parts) + "\n"
