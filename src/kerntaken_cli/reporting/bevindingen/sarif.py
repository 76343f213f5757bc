"""Findings as SARIF 2.1.0, the form that code scanning platforms read."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from kerntaken_cli import __version__
from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Ernst, Place
from kerntaken_cli.reporting.bevindingen import message
from kerntaken_cli.reporting.bevindingen.tekst import token_length
from kerntaken_cli.reporting.bevindingen.vingerafdruk import fingerprints
from kerntaken_cli.reporting.safety import as_json

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVEL: dict[Ernst, str] = {"fout": "error", "waarschuwing": "warning", "opmerking": "note"}


def render(bevindingen: Bevindingen) -> str:
    """Return the findings as one SARIF run."""
    codes = {diagnostic.code.nummer: diagnostic.code for diagnostic in bevindingen.gevonden}
    numbers = sorted(codes)
    run = {
        "tool": {
            "driver": {
                "name": "kerntaken",
                "version": __version__,
                "language": "nl",
                "rules": [_rule(codes[number]) for number in numbers],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": bevindingen.gelezen}],
        "results": [
            _result(bevindingen, diagnostic, numbers.index(diagnostic.code.nummer), fingerprint)
            for diagnostic, fingerprint in fingerprints(bevindingen)
        ],
    }
    return as_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.nummer,
        "name": code.naam,
        "shortDescription": {"text": code.naam},
        "fullDescription": {"text": code.waarom},
        "help": {"text": f"{code.waarom}\n\nFout:\n{code.fout}\n\nGoed:\n{code.goed}"},
        "defaultConfiguration": {"level": LEVEL[code.ernst]},
    }


def _result(bevindingen: Bevindingen, diagnostic: Diagnostic, index: int, fingerprint: str) -> dict[str, Any]:
    plaats = diagnostic.vindplaats
    result: dict[str, Any] = {
        "ruleId": diagnostic.code.nummer,
        "ruleIndex": index,
        "level": LEVEL[diagnostic.code.ernst],
        "message": {"text": message(diagnostic)},
        "locations": [_location(bevindingen, plaats)],
        "partialFingerprints": {"kerntaken/v1": fingerprint},
    }
    if diagnostic.eerder is not None:
        result["relatedLocations"] = [{**_location(bevindingen, diagnostic.eerder), "message": {"text": "eerder hier"}}]
    return result


def _location(bevindingen: Bevindingen, plaats: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(plaats.file)}}
    lines = bevindingen.teksten.get(plaats.file, ())
    if 0 < plaats.line <= len(lines):
        end = plaats.column + token_length(lines[plaats.line - 1], plaats.column - 1)
        region = {"startLine": plaats.line, "startColumn": plaats.column, "endColumn": end}
        physical["region"] = region
    return {"physicalLocation": physical}
