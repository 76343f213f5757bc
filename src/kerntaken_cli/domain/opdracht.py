"""A command of this program as it is printed for somebody to paste: it asks the data that were asked for."""

from __future__ import annotations

import os
import shlex

RESULT = ".json"
"""The end of the name of a kept result."""


def opdracht(*woorden: str, datamap: str = "") -> str:
    """Return a command line, each word quoted where a shell needs it; ``datamap`` is what stood behind ``--data``."""
    return " ".join(map(quoted, ("kerntaken", *woorden, *(("--data", datamap) if datamap else ()))))


def quoted(woord: str) -> str:
    """Return a word as a shell takes it; what cannot be printed as it is, is spelt out as bash, zsh and ksh read it."""
    if woord.isprintable() and not any(sign in woord for sign in STEERING):
        return shlex.quote(woord)
    spelt = (chr(byte) if chr(byte) in PLAIN else f"\\x{byte:02x}" for byte in os.fsencode(woord))
    return f"$'{''.join(spelt)}'"


STEERING = ("::", "##")
"""What a log of CI may take for a command, and so is never printed as it is."""

PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ./_-+=,@%")
"""The characters that mean themselves between these quotes."""


def names_a_file(naam: str) -> bool:
    """Whether a name that stands for a scenario is that of the file of a kept result."""
    return naam.lower().endswith(RESULT) or "/" in naam or "\\" in naam
