"""Findings as people read them: place, what is wrong, what to write instead; the result in words comes last."""

from __future__ import annotations

from typing import Any

from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import SEVERITIES, Diagnostic
from kerntaken_cli.reporting.document import Alinea, Blok, Record, View
from kerntaken_cli.reporting.veilig import printable
from kerntaken_cli.reporting.woorden import plural

MANY = {"fout": "fouten", "waarschuwing": "waarschuwingen", "opmerking": "opmerkingen"}


def view(bevindingen: Bevindingen) -> View:
    """Return findings for every format."""
    return View(
        lambda: _blocks(bevindingen),
        lambda: [_record(diagnostic) for diagnostic in bevindingen.gevonden],
        lambda: _data(bevindingen),
    )


def line(diagnostic: Diagnostic) -> str:
    """Return a finding on one line: place, severity, code, message and remedy."""
    remedie = f" — {diagnostic.remedie}" if diagnostic.remedie else ""
    eerder = f" (eerder hier: {diagnostic.eerder})" if diagnostic.eerder is not None else ""
    code = diagnostic.code
    return printable(f"{diagnostic.plaats}: {code.ernst} {code.nummer}: {diagnostic.bericht}{eerder}{remedie}")


def _blocks(bevindingen: Bevindingen) -> tuple[Blok, ...]:
    return (*(Alinea(line(diagnostic)) for diagnostic in bevindingen.gevonden), Alinea(verdict(bevindingen)))


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


def _record(diagnostic: Diagnostic) -> Record:
    plaats = diagnostic.plaats
    return {
        "bestand": plaats.bestand if plaats is not None else diagnostic.bestand,
        "regel": str(plaats.regel) if plaats is not None else "",
        "kolom": str(plaats.kolom) if plaats is not None else "",
        "ernst": diagnostic.code.ernst,
        "code": diagnostic.code.nummer,
        "naam": diagnostic.code.naam,
        "bericht": diagnostic.bericht,
        "remedie": diagnostic.remedie,
        "eerder": str(diagnostic.eerder) if diagnostic.eerder is not None else "",
    }


def _data(bevindingen: Bevindingen) -> dict[str, Any]:
    return {
        "soort": "kerntaken-bevindingen",
        "formaat": 1,
        "resultaat": verdict(bevindingen),
        "aantallen": {ernst: bevindingen.aantal(ernst) for ernst in SEVERITIES},
        "bevindingen": [_record(diagnostic) for diagnostic in bevindingen.gevonden],
    }
