"""What a command shows on a terminal of 80 columns; cog runs it for the texts of this project."""

import os
import pty
import shlex


def scherm(opdracht: str, regels: int = 0) -> str:
    """Return a command and what it shows as a fenced block; with ``regels`` only so many lines of it."""
    out: list[bytes] = []

    def read(descriptor: int) -> bytes:
        out.append(os.read(descriptor, 4096))
        return b""

    os.environ.update(COLUMNS="80", NO_COLOR="1", TERM="xterm")
    pty.spawn(shlex.split(opdracht), read, lambda _: b"")
    lines = b"".join(out).decode().replace("\r\n", "\n").rstrip().split("\n")
    shown = [*lines[:regels], "…"] if 0 < regels < len(lines) else lines
    return "\n".join(["```console", f"$ {opdracht}", *shown, "```", ""])
