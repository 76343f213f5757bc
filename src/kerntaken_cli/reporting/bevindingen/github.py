"""Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import Diagnostic, Ernst
from kerntaken_cli.reporting.bevindingen import message, verdict

COMMAND: dict[Ernst, str] = {"fout": "error", "waarschuwing": "warning", "opmerking": "notice"}


def render(bevindingen: Bevindingen) -> str:
    """Return a workflow command a finding, and the result in words."""
    return "".join(f"{one}\n" for one in (*map(_command, bevindingen.gevonden), verdict(bevindingen)))


def _command(diagnostic: Diagnostic) -> str:
    code, plaats = diagnostic.code, diagnostic.vindplaats
    properties = {"file": plaats.file, "title": f"{code.nummer} {code.naam}"}
    if plaats.line:
        properties |= {"line": str(plaats.line), "col": str(plaats.column)}
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{COMMAND[code.ernst]} {told}::{_data(message(diagnostic))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
