"""Findings as JSON, in a form of our own with a version and a published schema (``kerntaken schema bevindingen``)."""

from __future__ import annotations

from typing import Any

from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import ERNST, Diagnostic
from kerntaken_cli.reporting.bevindingen import verdict
from kerntaken_cli.reporting.safety import as_json

FORMAT_VERSION = 1


def render(bevindingen: Bevindingen) -> str:
    """Return the findings as one JSON object."""
    data = {
        "soort": "kerntaken-bevindingen",
        "formaat": FORMAT_VERSION,
        "resultaat": verdict(bevindingen),
        "aantallen": {ernst: bevindingen.aantal(ernst) for ernst in ERNST},
        "bevindingen": [_finding(diagnostic) for diagnostic in bevindingen.gevonden],
    }
    return as_json(data)


def _finding(diagnostic: Diagnostic) -> dict[str, Any]:
    plaats = diagnostic.vindplaats
    return {
        "bestand": plaats.file,
        "regel": plaats.line,
        "kolom": plaats.column,
        "ernst": diagnostic.code.ernst,
        "code": diagnostic.code.nummer,
        "naam": diagnostic.code.naam,
        "bericht": diagnostic.bericht,
        "remedie": diagnostic.remedie,
        "eerder": str(diagnostic.eerder) if diagnostic.eerder is not None else None,
    }
