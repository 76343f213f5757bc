"""The answer on one screen: in a real pseudo-terminal, on the shipped data and on a body that is far larger."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from contextlib import suppress
from pathlib import Path

import pytest

from kerntaken_cli.reporting.formats.tabel import width
from tests.cli.processes import environment
from tests.conftest import ROOT, Kerntaken

LINES, COLUMNS = 30, 100
CODES = re.compile(r"\x1b\[[0-9;]*m")

SCREENS = (
    "scenario",
    "scenario nul",
    "scenario absolute-kern",
    "scenario kern",
    "scenario koers",
    "scenario ambitie",
    "scenario kern --per taak",
    "scenario kern --per pijler --per soort",
    "scenario kern --stel jgz=overdragen",
    "vergelijk nul absolute-kern",
    "vergelijk nul kern",
    "vergelijk nul koers",
    "vergelijk kern ambitie",
    "vergelijk nul absolute-kern kern koers ambitie",
    "waarom koers centrum-seksueel-geweld",
    "waarom absolute-kern jgz",
    "waarom koers wachttijden",
    "waarom kern",
    "taak jgz",
    "taak centrum-seksueel-geweld",
    "taak inkoop-specialistisch",
    "samenhang",
    "samenhang --scenario absolute-kern",
    "samenhang jeugd --scenario kern",
    "afweging",
    "afweging koers",
    "afweging absolute-kern",
    "taken",
    "taken --scenario kern",
    "valideer data",
)


def on_a_terminal(words: str, cwd: Path = ROOT, columns: int = COLUMNS, **more: str) -> list[str]:
    """Return the lines that a real terminal gets, stdout and stderr together, with their codes."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, columns, 0, 0))
    env = {key: value for key, value in environment().items() if key not in {"COLUMNS", "LINES", "NO_COLOR"}}
    command = [sys.executable, "-m", "kerntaken_cli", *words.split()]
    env |= {"TERM": "xterm", **more}
    with subprocess.Popen(command, cwd=cwd, env=env, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        out = b""
        with suppress(OSError):  # Linux tells the end of a terminal as an error
            while chunk := os.read(ours, 4096):
                out += chunk
        process.wait(timeout=30)
    os.close(ours)
    return out.decode().replace("\r\n", "\n").rstrip("\n").split("\n")


def plain(lines: list[str]) -> list[str]:
    return [CODES.sub("", line) for line in lines]


@pytest.mark.parametrize("words", SCREENS)
def test_an_answer_about_the_shipped_data_fits_one_screen(words: str) -> None:
    lines = plain(on_a_terminal(words))
    assert len(lines) <= LINES
    assert all(width(line) <= COLUMNS for line in lines)


@pytest.mark.parametrize("words", ["scenario kern", "vergelijk nul kern", "waarom kern csg"])
def test_it_says_decision_reason_who_notices_and_money(words: str) -> None:
    text = "\n".join(plain(on_a_terminal(words)))
    for part in ("stop", "Reden", "Wie het merkt:", "Kosten", "Verder: --volledig"):
        assert part in text


def test_a_scenario_keeps_both_tables_of_shares_beside_each_other() -> None:
    lines = plain(on_a_terminal("scenario kern"))
    (head,) = [line for line in lines if line.startswith("Aandeel per pijler")]
    assert re.fullmatch(r"Aandeel per pijler +nul +kern +verdeling +kosten +Aandeel per soort taak +nul +kern", head)
    (jeugd,) = [line for line in lines if line.startswith("Jeugd ")]
    assert re.search(r"28,9%\* +27,6%\* +█+ .*−2,6\* +Wettelijk, verplicht +15,5%\* +16,2%\*", jeugd)
    below = plain(on_a_terminal("scenario kern", columns=60))
    assert [line.split()[:3] for line in below if line.startswith("Aandeel")] == [
        ["Aandeel", "per", "pijler"],
        ["Aandeel", "per", "soort"],
    ]


@pytest.mark.parametrize("columns", [60, 80, 100, 140])
@pytest.mark.parametrize("more", ["", " --volledig"])
@pytest.mark.parametrize("words", ["scenario kern", "vergelijk nul kern"])
def test_an_assumption_is_marked_at_every_width(words: str, more: str, columns: int) -> None:
    text = "\n".join(plain(on_a_terminal(words + more, columns=columns)))
    assert re.search(r"−4,5\*", text), "the total rests on assumptions"
    assert not re.search(r"Wachttijden.*−1,5\*", text), "that difference rests on none"
    assert "* (deels) aanname" in " ".join(text.split())


def test_nothing_is_said_by_colour_alone() -> None:
    coloured, bare = on_a_terminal("vergelijk nul kern"), on_a_terminal("vergelijk nul kern", NO_COLOR="1")
    assert plain(coloured) == bare
    assert not any("\x1b[2m" in line for line in coloured), "nothing that matters is grey"
    assert any("\x1b[1;31mstoppen\x1b[0m" in line for line in coloured)


def test_a_poor_encoding_gets_what_says_the_same_in_straight_columns() -> None:
    poor = plain(on_a_terminal("scenario kern", PYTHONIOENCODING="ascii"))
    assert any("100,0* -> 95,5* (-4,5*)" in line for line in poor)
    (head,) = [line for line in poor if line.startswith("Aandeel per pijler")]
    end = head.index("kosten") + len("kosten")
    rows = poor[poor.index(head) + 1 :][:8]
    assert all(row[end - 2 : end].strip() and not row[end].strip() for row in rows)


def test_ids_are_never_cut(kerntaken: Kerntaken, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    ids = {line.split(",")[0] for line in kerntaken("taken", "--formaat", "csv").out.splitlines()[1:]}
    for columns in (60, 80, 100):
        for words in ("taken", "taken --volledig"):
            shown = [line.split()[0] for line in plain(on_a_terminal(words, columns=columns)) if line.strip()]
            assert len(ids & set(shown)) > 15, (words, columns)
            assert not [one for one in shown if one.endswith("…") and len(one) > 1]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a body of 130 tasks in twelve pillars, of which a scenario stops half and hands over the rest."""
    folder = tmp_path_factory.mktemp("groot")
    pillars = "".join(f"  p{n}: {{nummer: {n}, naam: Pijler met een lange naam {n}}}\n" for n in range(1, 13))
    effect = "{{effect: Het houdt op., kort: het houdt op, risico: {{inwoners: Last.}}, raakt: [{{wie: gemeenten, hoe: ja}}]}}"
    tasks = "".join(
        f"""  - id: taak-{n}
    naam: "Een taak met een bijzonder lange naam die nergens op een regel past, nummer {n}"
    pijler: p{n % 12 + 1}
    soort: {"opdracht-gemeenten" if n % 2 else "wettelijk-keuze"}
    kosten: {{bedrag: {n}.5, herkomst: {"aanname" if n % 3 else "duiding"}}}
    gevolgen: {{stoppen: {effect.format()}, overdragen: {effect.format()}}}
"""
        for n in range(1, 131)
    )
    (folder / "taken.yaml").write_text(
        f"versie: 1\norganisatie: Groot\npeiljaar: 2030\neenheid: euro\npijlers:\n{pillars}taken:\n{tasks}", "utf-8"
    )
    (folder / "scenarios.yaml").write_text(
        "versie: 1\ningang: 2030\nscenarios:\n  nul: {naam: Nul, anders: {dan: behouden, omdat: Niets.}}\n"
        "  smal:\n    naam: Smal\n    regels:\n"
        "      - {als: {soort: wettelijk-keuze}, dan: overdragen, omdat: Het kan.}\n"
        "    anders: {dan: stoppen, omdat: Genoeg.}\n",
        "utf-8",
    )
    return folder


LARGE = (
    "scenario smal",
    "scenario smal --per taak",
    "scenario smal --per pijler --per soort",
    "vergelijk nul smal",
    "vergelijk nul smal nul",
    "waarom smal",
    "waarom smal taak-7",
    "taak taak-7",
    "taken",
    "afweging",
    "afweging smal",
    "valideer",
)


@pytest.mark.parametrize("words", LARGE)
def test_a_large_body_fits_too(words: str, large: Path) -> None:
    lines = plain(on_a_terminal(words, large))
    assert len(lines) <= LINES
    assert all(width(line) <= COLUMNS for line in lines)


def amount(cell: str) -> float:
    return float(cell.replace(".", "").replace(",", ".").replace("−", "-").rstrip("*"))


def test_what_does_not_fit_is_counted_and_added_up(large: Path) -> None:
    """The rows that are shown and what is left out make the whole, in number and in money."""
    lines = plain(on_a_terminal("scenario smal", large))
    rows = [re.fullmatch(r"(stoppen|overdragen) .*?  +(−\S+) +het houdt op", line) for line in lines]
    shown = [found for found in rows if found]
    (rest,) = [found for line in lines if (found := re.match(r"… +en nog (\d+) taken +(−\S+) +(.*)", line))]
    assert len(shown) + int(rest[1]) == 130
    assert sum(map(int, re.findall(r"\d+", rest[3]))) == int(rest[1])
    total = sum(n + 0.5 for n in range(1, 131))
    assert round(sum(amount(found[2]) for found in shown) + amount(rest[2])) == pytest.approx(-total, abs=5)
    assert shown[0][2] == "−130*" or shown[-1][2] == "−130*" or any(found[2] == "−131*" for found in shown)


def test_all_that_a_pipe_gets_is_there_with_volledig(kerntaken: Kerntaken, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for words in ("scenario kern", "vergelijk nul kern", "waarom kern csg", "taak jgz", "samenhang", "afweging koers"):
        piped = re.findall(r"[\w%]+", kerntaken(*words.split()).out.casefold())
        screen = re.findall(r"[\w%]+", " ".join(plain(on_a_terminal(f"{words} --volledig", columns=250))).casefold())
        assert set(piped) <= set(screen), words
