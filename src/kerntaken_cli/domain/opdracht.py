"""A command of this program as it is printed for somebody to paste: it asks the data that were asked for."""

from __future__ import annotations

import shlex


def opdracht(*woorden: str, datamap: str = "") -> str:
    """Return a command line, each word quoted where a shell needs it; ``datamap`` is what stood behind ``--data``."""
    return shlex.join(("kerntaken", *woorden, *(("--data", datamap) if datamap else ())))
