"""Findings as programs read them: ours as JSON, and the forms of GitHub, GitLab, JUnit and code scanning (SARIF)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, NamedTuple
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from kerntaken_cli import __version__
from kerntaken_cli.documents.bevindingen import document
from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Ernst, Place
from kerntaken_cli.reporting.bevindingen import line, line_of, message, verdict
from kerntaken_cli.reporting.bevindingen.tekst import token_length
from kerntaken_cli.reporting.safety import as_json, visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def json_(bevindingen: Bevindingen) -> str:
    """Return JSON in a form of our own."""
    return as_json(document(bevindingen, verdict(bevindingen)))


class Severity(NamedTuple):
    """How each platform calls a severity."""

    github: str
    gitlab: str
    sarif: str


SEVERITY: dict[Ernst, Severity] = {
    "fout": Severity("error", "major", "error"),
    "waarschuwing": Severity("warning", "minor", "warning"),
    "opmerking": Severity("notice", "info", "note"),
}


def github(bevindingen: Bevindingen) -> str:
    """Return a workflow command a finding, which GitHub shows beside its line, and the result in words."""
    return "".join(f"{one}\n" for one in (*map(_command, bevindingen.gevonden), verdict(bevindingen)))


def _command(diagnostic: Diagnostic) -> str:
    code, plaats = diagnostic.code, diagnostic.vindplaats
    properties = {"file": plaats.file, "title": f"{code.nummer} {code.naam}"}
    if plaats.line:
        properties |= {"line": str(plaats.line), "col": str(plaats.column)}
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{SEVERITY[code.ernst].github} {told}::{_data(message(diagnostic))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")


def gitlab(bevindingen: Bevindingen) -> str:
    """Return the findings as a Code Quality report: a JSON list."""
    return as_json([_issue(diagnostic, fingerprint) for diagnostic, fingerprint in _fingerprints(bevindingen)])


def _issue(diagnostic: Diagnostic, fingerprint: str) -> dict[str, Any]:
    code, plaats = diagnostic.code, diagnostic.vindplaats
    return {
        "description": f"{code.nummer}: {message(diagnostic)}",
        "check_name": f"kerntaken/{code.nummer}",
        "fingerprint": fingerprint,
        "severity": SEVERITY[code.ernst].gitlab,
        "location": {"path": plaats.file, "lines": {"begin": max(1, plaats.line)}},
    }


def junit(bevindingen: Bevindingen) -> str:
    """Return JUnit XML: a suite a file, a case a finding, and a passed case for a file with nothing wrong."""
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
    name = quoteattr(visible(pad))
    head = f'  <testsuite name={name} tests="{max(1, len(found))}" failures="{failures}" errors="0" skipped="0">'
    cases = [one for diagnostic in found for one in _case(bevindingen, diagnostic)]
    return [head, *(cases or [f'    <testcase name="geen bevindingen" classname={name}/>']), "  </testsuite>"]


def _case(bevindingen: Bevindingen, diagnostic: Diagnostic) -> list[str]:
    code, plaats = diagnostic.code, diagnostic.vindplaats
    name = quoteattr(f"{plaats.line}:{plaats.column} {code.nummer} {code.naam}")
    opening = f"    <testcase name={name} classname={quoteattr(visible(plaats.file))}>"
    if bevindingen.telt(diagnostic):
        told = f'<failure message={quoteattr(message(diagnostic))} type="{code.ernst}">'
        inner = f"{told}{escape(line(diagnostic))}</failure>"
    else:
        inner = f"<system-out>{escape(line(diagnostic))}</system-out>"
    return [opening, f"      {inner}", "    </testcase>"]


def sarif(bevindingen: Bevindingen) -> str:
    """Return the findings as one run of SARIF 2.1.0."""
    codes = {diagnostic.code.nummer: diagnostic.code for diagnostic in bevindingen.gevonden}
    numbers = sorted(codes)
    rules = [_rule(codes[number]) for number in numbers]
    run = {
        "tool": {"driver": {"name": "kerntaken", "version": __version__, "language": "nl", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": bevindingen.gelezen}],
        "results": [
            _result(bevindingen, diagnostic, numbers.index(diagnostic.code.nummer), fingerprint)
            for diagnostic, fingerprint in _fingerprints(bevindingen)
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
        "defaultConfiguration": {"level": SEVERITY[code.ernst].sarif},
    }


def _result(bevindingen: Bevindingen, diagnostic: Diagnostic, index: int, fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": diagnostic.code.nummer,
        "ruleIndex": index,
        "level": SEVERITY[diagnostic.code.ernst].sarif,
        "message": {"text": message(diagnostic)},
        "locations": [_location(bevindingen, diagnostic.vindplaats)],
        "partialFingerprints": {"kerntaken/v1": fingerprint},
    }
    if diagnostic.eerder is not None:
        result["relatedLocations"] = [{**_location(bevindingen, diagnostic.eerder), "message": {"text": "eerder hier"}}]
    return result


def _location(bevindingen: Bevindingen, plaats: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(plaats.file)}}
    if (text := line_of(bevindingen, plaats)) is not None:
        end = plaats.column + token_length(text, plaats.column - 1)
        physical["region"] = {"startLine": plaats.line, "startColumn": plaats.column, "endColumn": end}
    return {"physicalLocation": physical}


def _fingerprints(bevindingen: Bevindingen) -> Iterator[tuple[Diagnostic, str]]:
    """Yield each finding with a fingerprint of its code, file, message and text, which stays when its line moves."""
    seen: Counter[tuple[str, ...]] = Counter()
    for diagnostic in bevindingen.gevonden:
        plaats = diagnostic.vindplaats
        text = (line_of(bevindingen, plaats) or "").strip()
        key = (diagnostic.code.nummer, plaats.file, diagnostic.bericht, text)
        seen[key] += 1
        yield diagnostic, sha256("\0".join((*key, str(seen[key]))).encode("utf-8", "backslashreplace")).hexdigest()
