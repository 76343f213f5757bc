"""Findings as a GitLab Code Quality report."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import Ernst
from kerntaken_cli.reporting.bevindingen import message
from kerntaken_cli.reporting.bevindingen.vingerafdruk import fingerprints
from kerntaken_cli.reporting.safety import as_json

SEVERITY: dict[Ernst, str] = {"fout": "major", "waarschuwing": "minor", "opmerking": "info"}


def render(bevindingen: Bevindingen) -> str:
    """Return the findings as a JSON list."""
    issues = []
    for diagnostic, fingerprint in fingerprints(bevindingen):
        plaats = diagnostic.vindplaats
        issues.append(
            {
                "description": f"{diagnostic.code.nummer}: {message(diagnostic)}",
                "check_name": f"kerntaken/{diagnostic.code.nummer}",
                "fingerprint": fingerprint,
                "severity": SEVERITY[diagnostic.code.ernst],
                "location": {"path": plaats.file, "lines": {"begin": max(1, plaats.line)}},
            }
        )
    return as_json(issues)
