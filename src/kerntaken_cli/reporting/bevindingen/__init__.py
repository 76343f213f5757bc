"""Findings: as people read them (tekst, kort) and as machines do; a new format is one module and one line here.

``tekst``, ``kort`` and ``github`` end with the result in words; the others carry it where their format has a place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import SEVERITIES, Diagnostic
from kerntaken_cli.reporting.veilig import printable
from kerntaken_cli.reporting.woorden import plural

Vorm = Literal["tekst", "kort", "json", "github", "gitlab", "junit", "sarif"]
VORMEN: tuple[Vorm, ...] = get_args(Vorm)
VERDICT_INSIDE: frozenset[Vorm] = frozenset({"tekst", "kort", "github"})
"""The forms whose last line is the result in words; for the others it goes to stderr."""

FOR_PEOPLE: frozenset[Vorm] = frozenset({"tekst", "kort"})

SUFFIXES: dict[str, Vorm] = {".txt": "tekst", ".json": "json", ".xml": "junit", ".sarif": "sarif"}
"""Which form a file gets by the end of its name."""

MANY = {"fout": "fouten", "waarschuwing": "waarschuwingen", "opmerking": "opmerkingen"}


def render(bevindingen: Bevindingen, vorm: Vorm, breedte: int | None = None) -> str:
    """Return findings in a form; ``breedte`` is the width of the terminal, or None where nothing may be cut."""
    from importlib import import_module

    module = import_module(f"{__name__}.{MODULES[vorm]}")
    function: Callable[[Bevindingen, int | None], str] = module.render if vorm != "kort" else module.render_short
    return function(bevindingen, breedte)


MODULES: dict[Vorm, str] = {
    "tekst": "tekst",
    "kort": "tekst",
    "json": "json_",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "sarif": "sarif",
}
"""Which module writes each form; only that one is loaded."""


def line(diagnostic: Diagnostic) -> str:
    """Return a finding on one line: place, severity, code, message and remedy."""
    code = diagnostic.code
    return printable(f"{diagnostic.plaats}: {code.ernst} {code.nummer}: ") + message(diagnostic)


def message(diagnostic: Diagnostic) -> str:
    """Return what a finding says where its place and severity are told apart: message and remedy."""
    remedie = f" — {diagnostic.remedie}" if diagnostic.remedie else ""
    eerder = f" (eerder hier: {diagnostic.eerder})" if diagnostic.eerder is not None else ""
    return printable(f"{diagnostic.bericht}{eerder}{remedie}")


def verdict(bevindingen: Bevindingen) -> str:
    """Return the result in words: GOED, BEVINDINGEN or MISLUKT, with what was read and found."""
    if not bevindingen.gelezen:
        return "MISLUKT: er is niets gelezen"
    taken = plural(bevindingen.taken, "taak", "taken")
    scenarios = plural(bevindingen.scenarios, "scenario", "scenario's")
    read = f"{taken} en {scenarios} gelezen"
    if not bevindingen.gevonden:
        return f"GOED: {read}, geen bevindingen"
    counts = [plural(n, ernst, MANY[ernst]) for ernst in SEVERITIES if (n := bevindingen.aantal(ernst))]
    return f"BEVINDINGEN: {', '.join(counts)}; {read}"
