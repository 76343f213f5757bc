"""Findings as JUnit XML: a suite a file, a case a finding, and a passed case for a file with nothing wrong."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import Diagnostic
from kerntaken_cli.reporting.bevindingen import line, message


def render(bevindingen: Bevindingen) -> str:
    """Return the findings as an XML document."""
    by_file: dict[str, list[Diagnostic]] = {pad: [] for pad in bevindingen.teksten}
    for diagnostic in bevindingen.gevonden:
        by_file.setdefault(diagnostic.vindplaats.file, []).append(diagnostic)
    suites = [one for pad, found in by_file.items() for one in _suite(bevindingen, pad, found)]
    cases = sum(max(1, len(found)) for found in by_file.values())
    failures = sum(map(bevindingen.telt, bevindingen.gevonden))
    head = f'<testsuites name="kerntaken valideer" tests="{cases}" failures="{failures}" errors="0">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>", ""])


def _suite(bevindingen: Bevindingen, pad: str, found: list[Diagnostic]) -> list[str]:
    failures = sum(map(bevindingen.telt, found))
    name = quoteattr(pad)
    head = f'  <testsuite name={name} tests="{max(1, len(found))}" failures="{failures}" errors="0" skipped="0">'
    cases = [one for diagnostic in found for one in _case(bevindingen, diagnostic)]
    return [head, *(cases or [f'    <testcase name="geen bevindingen" classname={name}/>']), "  </testsuite>"]


def _case(bevindingen: Bevindingen, diagnostic: Diagnostic) -> list[str]:
    code, plaats = diagnostic.code, diagnostic.vindplaats
    name = quoteattr(f"{plaats.line}:{plaats.column} {code.nummer} {code.naam}")
    opening = f"    <testcase name={name} classname={quoteattr(plaats.file)}>"
    if bevindingen.telt(diagnostic):
        told = f'<failure message={quoteattr(message(diagnostic))} type="{code.ernst}">'
        inner = f"{told}{escape(line(diagnostic))}</failure>"
    else:
        inner = f"<system-out>{escape(line(diagnostic))}</system-out>"
    return [opening, f"      {inner}", "    </testcase>"]
