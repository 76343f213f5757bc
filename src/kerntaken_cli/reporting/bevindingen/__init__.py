"""Findings: as people read them (tekst, kort) and as programs do; a new format is one module and one row here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Literal, NamedTuple

from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import ERNST, Diagnostic
from kerntaken_cli.reporting.safety import printable
from kerntaken_cli.reporting.words import plural

Bevindingenformaat = Literal["tekst", "kort", "json", "github", "gitlab", "junit", "sarif"]


class Formaat(NamedTuple):
    """A format of findings: the function that writes it, the end of the names of its files, and who reads it.

    ``met_oordeel`` says that its last line is the result in words; for the others that goes to stderr.
    """

    functie: str
    einde: str = ""
    voor_programmas: bool = True
    met_oordeel: bool = False

    def render(self, bevindingen: Bevindingen, breedte: int | None = None) -> str:
        """Return findings in this format; ``breedte`` is the width of the terminal, None where nothing may be cut."""
        module, _, function = self.functie.partition(".")
        write: Callable[[Bevindingen, int | None], str] = getattr(import_module(f"{__name__}.{module}"), function)
        return write(bevindingen, breedte)


FORMAAT: dict[Bevindingenformaat, Formaat] = {
    "tekst": Formaat("tekst.render", ".txt", voor_programmas=False, met_oordeel=True),
    "kort": Formaat("tekst.render_short", voor_programmas=False, met_oordeel=True),
    "json": Formaat("json_.render", ".json"),
    "github": Formaat("github.render", met_oordeel=True),
    "gitlab": Formaat("gitlab.render"),
    "junit": Formaat("junit.render", ".xml"),
    "sarif": Formaat("sarif.render", ".sarif"),
}
"""The first is what one gets without asking; only the module of the one that is asked for is loaded."""


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
    counts = [plural(n, naam, row.meervoud) for naam, row in ERNST.items() if (n := bevindingen.aantal(naam))]
    return f"BEVINDINGEN: {', '.join(counts)}; {read}"
