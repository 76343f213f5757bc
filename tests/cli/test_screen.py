"""What reaches a terminal: harmless, whole and in plain words, whatever the names are."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from kerntaken_cli.cli import session
from kerntaken_cli.reporting.blokken import Alinea, Cijfer, Kolom, Kop, Lijst, Punt, Rij, Tabel, View
from kerntaken_cli.reporting.formats import FORMAAT, tabel, terminal
from kerntaken_cli.reporting.formats.scherm import Scherm
from kerntaken_cli.reporting.safety import encodable, printable, spreadsheet
from tests.conftest import Kerntaken

Body = Callable[..., Path]

NASTY = r"\e[31m[izb] [/b] | <b>*ster*</b>\nnieuw \u202e =1"


@pytest.fixture
def nasty(body: Body) -> Path:
    return body(taken={"    naam: Wens\n": f'    naam: "{NASTY}"\n'})


@pytest.mark.parametrize("words", ["scenario smal", "taken", "taak wens", "scenario smal --per taak"])
def test_no_name_can_steer_a_terminal_or_break_a_line(words: str, nasty: Path, kerntaken: Kerntaken) -> None:
    result = kerntaken(*words.split(), "--data", nasty)
    assert result.code == 0
    assert "\x1b" not in result.out
    assert "\u202e" not in result.out
    assert r"\x1b[31m[izb] [/b] | <b>*ster*</b> nieuw \x202e =1" in result.out


def test_markdown_shows_a_name_as_it_is(nasty: Path, kerntaken: Kerntaken) -> None:
    lines = kerntaken("taken", "--data", nasty, "--formaat", "markdown").out.splitlines()
    (line,) = [line for line in lines if line.startswith("| wens")]
    assert r"\[izb\] \[/b\] \| \<b\>\*ster\*\</b\> nieuw" in line


def test_json_keeps_a_name_exactly(nasty: Path, kerntaken: Kerntaken) -> None:
    data = json.loads(kerntaken("taken", "--data", nasty, "--formaat", "json").out)
    assert "\x1b[31m[izb] [/b] | <b>*ster*</b>\nnieuw \u202e =1" in [taak["naam"] for taak in data["taken"]]


@pytest.mark.parametrize(
    ("text", "safe"), [("=cmd()", "'=cmd()"), ("@x", "'@x"), ("-12.5", "-12.5"), ("gewoon", "gewoon")]
)
def test_a_spreadsheet_runs_nothing(text: str, safe: str) -> None:
    assert spreadsheet(text) == safe


@pytest.mark.parametrize(("text", "shown"), [("a\tb\nc", "a b c"), ("\x07", r"\x07"), ("zoë 漢", "zoë 漢")])
def test_control_characters_become_visible(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [("− ≥ █ → ≤", "cp1252", "- >= # -> <="), ("é − €", "ascii", "e - E"), ("漢", "ascii", "?"), ("é", "utf-8", "é")],
)
def test_what_an_encoding_lacks_is_replaced_by_what_says_the_same(text: str, encoding: str, shown: str) -> None:
    assert encodable(text, encoding) == shown


BLOCKS = (
    Kop("Kop", 1),
    Alinea("Tekst [izb] " + "lang " * 30),
    Lijst((Punt("Term", "tekst", ("onder",)), Punt("", "los"))),
    Tabel(
        "Titel",
        (
            Kolom("Naam", "links"),
            Kolom("bedrag", balk="verdeling"),
            Kolom("bron", "links", wijkt=2),
        ),
        (
            Rij(("Een naam die lang is", Cijfer("1", Decimal(1)), "hier"), kort="Een"),
            Rij(("漢字", Cijfer("2", Decimal(2)), "daar")),
            Rij(("Totaal", Cijfer("3", Decimal(3)), ""), "totaal"),
        ),
        "Bijschrift.",
    ),
)


def test_plain_text_is_whole_and_wide_characters_keep_columns_straight() -> None:
    assert tabel.render(View(lambda: BLOCKS[2:], list, dict)) == (
        "• Term: tekst\n    onder\n• los\n\n"
        "TITEL\nBijschrift.\n"
        "Naam                  bedrag  bron\n"
        "──────────────────────────────────\n"
        "Een naam die lang is       1  hier\n"
        "漢字                       2  daar\n"
        "──────────────────────────────────\n"
        "Totaal                     3\n"
    )


@pytest.mark.parametrize("breedte", [20, 40, 60])
def test_a_terminal_is_never_too_narrow(breedte: int) -> None:
    text = terminal.render(BLOCKS, Scherm(breedte, kleur=False))
    assert all(len(line) <= breedte for line in text.splitlines())
    assert all(cell in text for cell in ("Een", "1", "2", "3"))


def test_a_terminal_in_colour_says_the_same_as_one_without() -> None:
    import re

    coloured = terminal.render(BLOCKS, Scherm(80))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).split() == terminal.render(BLOCKS, Scherm(80, kleur=False)).split()


def test_a_screen_draws_the_values_of_a_column_as_bars_but_for_sums() -> None:
    lines = terminal.render(BLOCKS[3:], Scherm(80, kleur=False)).splitlines()
    assert [line.count("█") for line in lines if "█" in line] == [4, 8]
    assert "█" not in tabel.render(View(lambda: BLOCKS, list, dict))


def test_only_the_term_of_an_item_is_bold() -> None:
    text = terminal.render((Lijst((Punt("Term", "tekst"),)),), Scherm(80))
    assert text == "• \x1b[1mTerm: \x1b[0mtekst\n"


def test_an_ascii_terminal_gets_ascii() -> None:
    assert terminal.render(BLOCKS[3:], Scherm(80, "ascii", kleur=False)).isascii()


def test_a_terminal_gets_the_fitted_form(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("NO_COLOR", "1")
    session.show(View(lambda: BLOCKS, list, dict), "tabel", "")
    assert capsys.readouterr().out == terminal.render(BLOCKS, Scherm(40, kleur=False))


def test_markdown_of_every_kind_of_block() -> None:
    shown = BLOCKS[3]
    assert isinstance(shown, Tabel)
    blocks = (BLOCKS[2], shown._replace(rijen=(shown.rijen[0], shown.rijen[2])))
    assert FORMAAT["markdown"].render(View(lambda: blocks, list, dict)) == (
        "- **Term**: tekst\n  - onder\n- los\n\n"
        "## Titel\n\nBijschrift.\n\n"
        "| Naam                 |   bedrag | bron   |\n"
        "|:---------------------|---------:|:-------|\n"
        "| Een naam die lang is |        1 | hier   |\n"
        "| **Totaal**           |    **3** |        |\n"
    )
