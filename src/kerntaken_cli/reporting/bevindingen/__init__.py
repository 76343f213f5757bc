"""Findings: as people read them (tekst, kort) and as programs do; a new format is one function and one row here."""

from __future__ import annotations

from typing import Literal

from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import ERNST, Diagnostic, Place
from kerntaken_cli.reporting.formats import Formaat
from kerntaken_cli.reporting.safety import printable, visible
from kerntaken_cli.reporting.words import plural

Bevindingenformaat = Literal["tekst", "kort", "json", "github", "gitlab", "junit", "sarif"]


FORMAAT: dict[Bevindingenformaat, Formaat] = {
    "tekst": Formaat("bevindingen.tekst.render", ".txt", met_oordeel=True),
    "kort": Formaat("bevindingen.tekst.render_short", met_oordeel=True),
    "json": Formaat("bevindingen.programs.json_", ".json", voor_programmas=True),
    "github": Formaat("bevindingen.programs.github", voor_programmas=True, met_oordeel=True),
    "gitlab": Formaat("bevindingen.programs.gitlab", voor_programmas=True),
    "junit": Formaat("bevindingen.programs.junit", ".xml", voor_programmas=True),
    "sarif": Formaat("bevindingen.programs.sarif", ".sarif", voor_programmas=True),
}
"""The formats of findings; the first is what one gets without asking."""


def line(diagnostic: Diagnostic) -> str:
    """Return a finding on one line: place, severity, code, message and remedy."""
    code = diagnostic.code
    return printable(f"{diagnostic.plaats}: {code.ernst} {code.nummer}: {message(diagnostic)}")


def message(diagnostic: Diagnostic) -> str:
    """Return what a finding says where its place and severity are told apart: message and remedy."""
    remedie = f" — {diagnostic.remedie}" if diagnostic.remedie else ""
    eerder = f" (eerder hier: {diagnostic.eerder})" if diagnostic.eerder is not None else ""
    return visible(f"{diagnostic.bericht}{eerder}{remedie}")


def line_of(bevindingen: Bevindingen, plaats: Place) -> str | None:
    """Return the line of text that a place is on; None for a file as a whole."""
    lines = bevindingen.teksten.get(plaats.file, ())
    return lines[plaats.line - 1] if 0 < plaats.line <= len(lines) else None


def verdict(bevindingen: Bevindingen) -> str:
    """Return the result in words: GOED, BEVINDINGEN or MISLUKT, with what was read and found."""
    if not bevindingen.gelezen:
        return "MISLUKT: er is niets gelezen"
    taken = plural(bevindingen.taken, "taak", "taken")
    scenarios = plural(bevindingen.scenarios, "scenario", "scenario's")
    read = f"{taken} en {scenarios} gelezen"
    if not bevindingen.gevonden:
        return f"GOED: {read}, geen bevindingen"
    counts = [plural(n, naam, row.meervoud) for naam, row in ERNST.items() if (n := bevindingen.aantal(naam))]
    weighed = " (telt als fout: --streng)" if bevindingen.streng and bevindingen.aantal("waarschuwing") else ""
    return f"BEVINDINGEN: {', '.join(counts)}{weighed}; {read}"
