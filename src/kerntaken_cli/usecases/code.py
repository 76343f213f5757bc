"""What can be found in the data: every kind of finding, explained."""

from __future__ import annotations

from kerntaken_cli import checks
from kerntaken_cli.domain.diagnostics import Code
from kerntaken_cli.domain.opdracht import opdracht
from kerntaken_cli.domain.weigering import unknown
from kerntaken_cli.loading import codes


def code(nummer: str) -> tuple[Code, ...]:
    """Return one code, or all of them for an empty name; raises Weigering with the nearest."""
    known = catalogue()
    if not nummer:
        return tuple(known.values())
    if nummer.upper() not in known:
        raise unknown("e code", nummer, known, opdracht("code"))
    return (known[nummer.upper()],)


def catalogue() -> dict[str, Code]:
    """Return every kind of finding by its number."""
    return {code.nummer: code for code in (*codes.CODES, *checks.CODES)}
