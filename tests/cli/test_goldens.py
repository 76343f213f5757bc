"""Whole outputs: what a user sees may only change on purpose, and somebody reads the difference.

Of the invented body there is one of everything. Of the real data only what a person reads when the data change: what
becomes of each task, and the published figures; neither holds a line number.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kerntaken_cli import __version__
from tests import verzonnen
from tests.conftest import GOLDEN, SCENARIOS, Kerntaken

Golden = Callable[[str, str], None]

HELP = {
    "help.txt": "--help",
    "help-scenario.txt": "scenario --help",
    "help-vergelijk.txt": "vergelijk --help",
    "help-waarom.txt": "waarom --help",
}
TWENTE = {
    "twente/scenarios.txt": "scenario",
    "twente/besluiten.txt": f"vergelijk {' '.join(SCENARIOS)} --kort --alles",
    "twente/ijkpunten.txt": "ijkpunten",
}
COMMANDS = {
    "scenarios.txt": "scenario",
    "scenario-nul.txt": "scenario nul",
    "scenario-smal.txt": "scenario smal",
    "scenario-breed.txt": "scenario breed",
    "scenario-smal.md": "scenario smal --formaat markdown",
    "scenario-smal.csv": "scenario smal --formaat csv",
    "scenario-smal.json": "scenario smal --formaat json",
    "scenario-kruis.txt": "scenario smal --per pijler --per soort --aandeel-van rij --decimalen 0",
    "scenario-taakveld.txt": "scenario smal --per taakveld",
    "taken.txt": "taken",
    "taken-breed.csv": "taken --scenario breed --actie intensiveren --formaat csv",
    "taak-keuze.txt": "taak keuze",
    "taak-wens.md": "taak wens --formaat markdown",
    "taak-project.txt": "taak project",
    "regels-breed.txt": "regels breed",
    "ijkpunten.txt": "ijkpunten",
    "vergelijk-nul-smal.txt": "vergelijk nul smal",
    "vergelijk-nul-smal.md": "vergelijk nul smal --formaat markdown",
    "vergelijk-nul-smal.csv": "vergelijk nul smal --formaat csv",
    "vergelijk-nul-smal.json": "vergelijk nul smal --formaat json",
    "vergelijk-kort.txt": "vergelijk nul smal --kort",
    "vergelijk-alles.txt": "vergelijk smal breed --alles",
    "vergelijk-proef.txt": "vergelijk smal smal --stel keuze=behouden --stel gast=versoberen:50%",
    "vergelijk-bewaard.txt": "vergelijk vastgesteld.json smal",
    "matrix.txt": "vergelijk nul smal breed",
    "matrix.md": "vergelijk nul smal breed --formaat markdown --kort",
    "matrix.csv": "vergelijk nul smal breed --formaat csv",
    "matrix.json": "vergelijk nul smal breed --formaat json",
    "waarom-smal.txt": "waarom smal",
    "waarom-cel.md": "waarom smal --pijler zorg --soort wettelijk-keuze --formaat markdown",
    "waarom-smal.csv": "waarom smal --formaat csv",
    "waarom-smal.json": "waarom smal --formaat json",
    "waarom-smal-wens.txt": "waarom smal wens",
    "waarom-smal-wens.md": "waarom smal wens --formaat markdown",
    "waarom-smal-wens.csv": "waarom smal wens --formaat csv",
    "waarom-smal-wens.json": "waarom smal wens --formaat json",
    "waarom-breed-keuze.txt": "waarom breed keuze",
    "waarom-breed-raadsel.txt": "waarom breed raadsel",
    "samenhang-smal.txt": "samenhang --scenario smal",
    "samenhang-wens.md": "samenhang wens --formaat markdown",
    "samenhang-smal.csv": "samenhang --scenario smal --formaat csv",
    "samenhang-smal.json": "samenhang --scenario smal --formaat json",
    "afweging.txt": "afweging",
    "afweging-smal.md": "afweging smal --formaat markdown",
    "afweging-smal.csv": "afweging smal --formaat csv",
    "afweging-smal.json": "afweging smal --formaat json",
    "valideer.txt": "valideer",
}
"""Of the full invented body, in euros."""
BETAALD = {
    "taken-dekkend.txt": "taken",
    "dekking-smal.txt": "dekking smal",
    "dekking-smal.csv": "dekking smal --formaat csv",
    "dekking-breed-taken.csv": "dekking breed --per taak --formaat csv",
    "dekking-smal.json": "dekking smal --formaat json",
    "gemeenten-smal.txt": "gemeenten smal",
    "gemeenten-smal.md": "gemeenten smal --formaat markdown",
    "gemeenten-smal.csv": "gemeenten smal --formaat csv",
    "gemeenten-smal.json": "gemeenten smal --formaat json",
    "gemeenten-beekstad.txt": "gemeenten breed --gemeente Beekstad",
    "gemeenten-beekstad.csv": "gemeenten breed --gemeente Beekstad --per taak --formaat csv",
    "waarom-aadam.txt": "waarom smal --gemeente Aadam",
    "waarom-aadam.csv": "waarom smal --gemeente Aadam --formaat csv",
    "scenario-stroom.txt": "scenario breed --per stroom",
}
"""Of the body that says who pays."""
IN_PROCENT = {
    "procent-smal.txt": "scenario smal",
    "procent-begroting.txt": "scenario smal --begroting 62500",
    "procent-optellend.txt": "scenario breed --optellend --basis pijlers",
    "procent-matrix.txt": "vergelijk nul smal breed --kort",
    "procent-wens.txt": "taak wens",
}
ON_A_TERMINAL = (
    "scenario smal",
    "scenario smal --volledig",
    "taak keuze",
    "vergelijk nul smal",
    "vergelijk nul smal --volledig",
    "vergelijk nul smal breed",
    "waarom smal wens",
    "afweging smal",
)
PAID_ON_A_TERMINAL = ("dekking smal", "dekking smal --per taak", "gemeenten smal", "waarom smal --gemeente Aadam")
WIDTHS = (60, 100)
ECHO = re.compile(r'("tekst": |"sha256": )"(?:[^"\\]|\\.)*"')
"""The input that a result holds, whole; it would be most of the file."""


def of_terminal(words: str, breedte: int) -> str:
    return f"heuvel/terminal-{words.replace('--', '').replace(' ', '-')}-{breedte}.txt"


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make help as wide as a terminal usually is."""
    monkeypatch.setenv("COLUMNS", "80")


def assert_golden(name: str, words: str, kerntaken: Kerntaken, golden: Golden) -> None:
    result = kerntaken(*words.split())
    assert result.code == 0, result.err
    golden(name, ECHO.sub(r'\1"…"', result.out).replace(__version__, "VERSIE"))


@pytest.mark.parametrize(("name", "words"), HELP.items(), ids=HELP)
def test_what_help_says(name: str, words: str, kerntaken: Kerntaken, golden: Golden) -> None:
    """A text of help changed, or no longer fits 80 columns."""
    assert_golden(name, words, kerntaken, golden)


@pytest.mark.parametrize(("name", "words"), TWENTE.items(), ids=TWENTE)
def test_what_the_real_data_say(name: str, words: str, kerntaken: Kerntaken, golden: Golden) -> None:
    """A decision about a task or a figure is another one: read whether the edit of the data meant that."""
    assert_golden(name, words, kerntaken, golden)


@pytest.mark.parametrize(("name", "words"), COMMANDS.items(), ids=COMMANDS)
def test_what_a_pipe_gets(name: str, words: str, kerntaken: Kerntaken, golden: Golden, heuvel: Path) -> None:
    """A view says something else, or says it otherwise."""
    if "vastgesteld.json" in words:
        earlier = verzonnen.EARLIER.write(heuvel.parent / "eerder")
        assert kerntaken("scenario", "smal", "--data", earlier, "--uitvoer", "vastgesteld.json").code == 0
    assert_golden(f"heuvel/{name}", words, kerntaken, golden)


@pytest.mark.parametrize(("name", "words"), IN_PROCENT.items(), ids=IN_PROCENT)
def test_what_a_pipe_gets_in_per_cent(
    name: str, words: str, kerntaken: Kerntaken, golden: Golden, standing: Path
) -> None:
    """Amounts in per cent, and euros made of them with a budget, are written otherwise."""
    verzonnen.IN_PROCENT.write(standing / "data")
    assert_golden(f"heuvel/{name}", words, kerntaken, golden)


@pytest.mark.parametrize(("name", "words"), BETAALD.items(), ids=BETAALD)
def test_what_a_pipe_gets_of_who_pays(
    name: str, words: str, kerntaken: Kerntaken, golden: Golden, standing: Path
) -> None:
    """A stream, a municipality or a key is told otherwise."""
    verzonnen.BETAALD.write(standing / "data")
    assert_golden(f"betaald/{name}", words, kerntaken, golden)


@pytest.mark.parametrize("bestand", ["taken", "scenarios"])
def test_the_body_that_is_asked_can_be_read(bestand: str, golden: Golden) -> None:
    """The invented body is put together of parts; the places in the other goldens are lines of these two files."""
    golden(f"heuvel/{bestand}.yaml", getattr(verzonnen.FULL, bestand))


@pytest.mark.parametrize("breedte", WIDTHS)
@pytest.mark.parametrize("words", ON_A_TERMINAL)
@pytest.mark.usefixtures("heuvel")
def test_what_a_terminal_shows(
    words: str, breedte: int, kerntaken: Kerntaken, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table is fitted to a narrow or a wide screen in another way."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", str(breedte))
    assert_golden(of_terminal(words, breedte), words, kerntaken, golden)


@pytest.mark.parametrize("breedte", WIDTHS)
@pytest.mark.parametrize("words", PAID_ON_A_TERMINAL)
def test_what_a_terminal_shows_of_who_pays(
    words: str, breedte: int, kerntaken: Kerntaken, golden: Golden, standing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table of who pays is fitted in another way."""
    verzonnen.BETAALD.write(standing / "data")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", str(breedte))
    assert_golden(of_terminal(words, breedte).replace("heuvel/", "betaald/"), words, kerntaken, golden)


def test_no_golden_is_left_over_and_those_of_the_real_data_are_few_and_short() -> None:
    """A file that no test reads is never true again; of the real data, nobody reads a long difference."""
    body = ["taken.yaml", "scenarios.yaml"]
    heuvel = (f"heuvel/{name}" for name in (*body, *COMMANDS, *IN_PROCENT))
    terminal = (of_terminal(words, breedte) for words in ON_A_TERMINAL for breedte in WIDTHS)
    paid = [f"betaald/{name}" for name in BETAALD]
    paid += [
        of_terminal(words, breedte).replace("heuvel/", "betaald/") for words in PAID_ON_A_TERMINAL for breedte in WIDTHS
    ]
    files = {str(path.relative_to(GOLDEN)) for path in GOLDEN.rglob("*") if path.is_file()}
    assert files == {*HELP, *TWENTE, *heuvel, *terminal, *paid}
    assert len(TWENTE) <= 5
    assert all(len((GOLDEN / name).read_text(encoding="utf-8").splitlines()) <= 100 for name in TWENTE)
