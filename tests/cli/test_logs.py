"""What stands in the data runs nowhere: not in a spreadsheet, whatever separates there, and not in a log of CI."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.bestanden import BESTAND
from kerntaken_cli.domain.diagnostics import Diagnostic, Place
from kerntaken_cli.loading.codes import ONLEESBAAR
from kerntaken_cli.reporting import bevindingen, formats
from kerntaken_cli.reporting.blokken import Alinea, Kolom, Kop, Lijst, Punt, Rij, Samen, Tabel, Tekstblok, View
from kerntaken_cli.reporting.formats import scherm, terminal
from kerntaken_cli.reporting.formats.scherm import Scherm
from kerntaken_cli.reporting.safety import encodable
from tests.conftest import Kerntaken

Body = Callable[..., Path]

FORMULAS = (
    "=HYPERLINK(0)",
    "x;=HYPERLINK(0)",
    "x; =1+1",
    "x;\u00a0=1+1",
    'x;"=1+1',
    'x";"=1+1',
    "x\t=1+1",
    "x\r=1+1",
    "x\n=1+1",
    "x,=1+1",
    " =1+1",
    "x;@SUM(A1)",
    "x;+1+1",
    "x;-1+1",
    ";;=1",
    "\uff1d1+1",
    "x;\uff0b1",
)


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_cell_is_a_formula_whatever_separates(text: str, separator: str) -> None:
    records = [{"naam": text, "ook": "y", "getal": "-5.2"}, {"naam": "z", "ook": text, "getal": "+3"}]
    written = formats.FORMAAT["csv"].render(View(list, lambda: records, dict))
    for row in csv.reader(io.StringIO(written, newline=""), delimiter=separator):
        for cell in row:
            assert re.fullmatch(r"[-+][0-9.]+", cell) or not re.match(r"[\s\"]*[=+\-@\uff1d\uff0b\uff0d\uff20]", cell)


@pytest.mark.parametrize("text", ["-5.2", "+3", "a - b", "a; b", "a, b", "2024-2025", "x@y", "a=b", "Zorg; en welzijn"])
def test_text_that_runs_nowhere_stays_as_it_is(text: str) -> None:
    written = formats.FORMAAT["csv"].render(View(list, lambda: [{"naam": text}], dict))
    assert [row["naam"] for row in csv.DictReader(io.StringIO(written))] == [text]


COMMANDS = (
    "::error::x",
    " ::error::x",
    ":::error::x",
    "\u00a0::error::x",
    "een woord ::error::x",
    "##[error]x",
    "tekst ##[error]x",
    "##vso[task.setvariable]x",
    "##teamcity[x]",
    "\uff1a\uff1aerror::x",
    "\uff03\uff03\uff3berror]x",
)
STEERS = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
"""GitHub takes ``::`` at the start of a line (after spaces) and ``##[`` anywhere; so do others with their own word."""


def answer(text: str) -> View:
    table = Tabel(text, (Kolom(text, "links"), Kolom("b")), (Rij((text, text)), Rij((text, ""), "totaal", text)), text)
    lijst = Lijst((Punt(text, text, (text,)), Punt("", text), Punt(":", text)))
    blocks = (Kop(text, 1), Kop(text), Kop(text, 3), Alinea(text), lijst, table, Tekstblok(text))
    return View(lambda: blocks, list, dict)


@pytest.mark.parametrize("text", COMMANDS)
def test_no_answer_holds_a_command_to_a_log_of_ci(text: str) -> None:
    view = answer(text)
    for formaat in ("tabel", "markdown"):
        told = formats.FORMAAT[formaat].render(view)
        assert not STEERS.search(told)
        assert not STEERS.search(encodable(told, "ascii"))
    first = tuple(blok for blok in view.blokken() if isinstance(blok, (Kop, Alinea, Tabel)))
    for breedte in (8, 13, 30, 100):
        assert not STEERS.search(terminal.render(view.blokken(), Scherm(breedte, "ascii", kleur=False)))
        screen = Scherm(breedte, "ascii", kleur=False)
        assert not STEERS.search(scherm.render(lambda _: [Samen(first)], screen))


@pytest.mark.parametrize("text", COMMANDS)
def test_no_finding_holds_a_command_to_a_log_of_ci(text: str) -> None:
    found = Diagnostic(ONLEESBAAR, text, next(iter(BESTAND)), remedie=text, plaats=Place(text, 1, 1))
    all_ = Bevindingen((found,), {text: [text]}, gelezen=True, taken=1, scenarios=1)
    for formaat in ("tekst", "kort"):
        assert not STEERS.search(encodable(bevindingen.FORMAAT[formaat].render(all_), "ascii"))
    assert not STEERS.search(bevindingen.FORMAAT["tekst"].render(all_, Scherm(20, kleur=False)))
    assert not STEERS.search(bevindingen.line(found))
    (command, _) = bevindingen.FORMAAT["github"].render(all_).splitlines()
    assert command.startswith("::error file=")


def test_a_name_in_the_data_starts_no_command(body: Body, kerntaken: Kerntaken) -> None:
    folder = body(taken={"naam: Plicht": 'naam: "::error::Plicht ##[error]x"'})
    for words in ("taken", "scenario smal", "taak plicht", "waarom smal plicht", "vergelijk nul smal"):
        for formaat in ("tabel", "markdown"):
            result = kerntaken(*words.split(), "--data", folder, "--formaat", formaat)
            assert result.code == 0
            assert "error" in result.out or "smal" in words
            assert not STEERS.search(result.out)
