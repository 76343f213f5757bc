"""Whole outputs on the real data: what a user sees may only change on purpose."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kerntaken_cli.cli import session
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.reporting.document import View
from kerntaken_cli.reporting.formats import terminal
from kerntaken_cli.reporting.formats.terminal import Scherm
from kerntaken_cli.reporting.notation import Notatie, Opmaak
from kerntaken_cli.reporting.views import scenario as views
from kerntaken_cli.reporting.views import taak as cards
from kerntaken_cli.usecases import scenario as usecases
from kerntaken_cli.usecases import taak
from kerntaken_cli.usecases.invoer import Invoer
from kerntaken_cli.usecases.standen import of_data
from tests.conftest import Kerntaken

SCENARIOS = ("nul", "absolute-kern", "kern", "koers", "ambitie")
COMMANDS = {
    "help.txt": "--help",
    "help-scenario.txt": "scenario --help",
    "scenarios.txt": "scenario",
    **{f"scenario-{name}.txt": f"scenario {name}" for name in SCENARIOS},
    "scenario-koers.md": "scenario koers --formaat markdown",
    "scenario-koers.csv": "scenario koers --formaat csv",
    "scenario-koers.json": "scenario koers --formaat json",
    "scenario-koers-begroting.txt": "scenario koers --begroting 62500",
    "scenario-ambitie-sluitend.txt": "scenario ambitie --sluitend --basis pijlers",
    "scenario-kern-kruis.txt": "scenario kern --per pijler --per soort --aandeel-van rij --decimalen 0",
    "scenario-absolute-kern-taakveld.txt": "scenario absolute-kern --per taakveld",
    "taken.txt": "taken",
    "taken-ambitie.csv": "taken --scenario ambitie --actie intensiveren --formaat csv",
    "taak-wachttijden.txt": "taak wachttijden",
    "taak-jgz.md": "taak jgz --formaat markdown",
    "regels-ambitie.txt": "regels ambitie",
    "ijkpunten.txt": "ijkpunten",
    "vergelijk-nul-koers.txt": "vergelijk nul koers",
    "vergelijk-nul-koers.md": "vergelijk nul koers --formaat markdown",
    "vergelijk-nul-koers.csv": "vergelijk nul koers --formaat csv",
    "vergelijk-nul-koers.json": "vergelijk nul koers --formaat json",
    "vergelijk-nul-absolute-kern-kort.txt": "vergelijk nul absolute-kern --kort",
    "vergelijk-kern-ambitie-alles.txt": "vergelijk kern ambitie --alles",
    "vergelijk-proef.txt": "vergelijk koers koers --stel jgz=overdragen --stel monitoring-sociaal-domein=behouden",
    "matrix.txt": "vergelijk nul absolute-kern kern koers ambitie",
    "matrix.md": "vergelijk nul kern koers --formaat markdown --kort",
    "matrix.csv": "vergelijk nul kern koers --formaat csv",
    "matrix.json": "vergelijk nul kern koers --formaat json",
    "waarom-koers.txt": "waarom koers",
    "waarom-koers-cel.md": "waarom koers --pijler jeugd --soort wettelijk-keuze --formaat markdown",
    "waarom-koers.csv": "waarom koers --formaat csv",
    "waarom-koers.json": "waarom koers --formaat json",
    "waarom-koers-wachttijden.txt": "waarom koers wachttijden",
    "waarom-koers-wachttijden.md": "waarom koers wachttijden --formaat markdown",
    "waarom-koers-wachttijden.csv": "waarom koers wachttijden --formaat csv",
    "waarom-koers-wachttijden.json": "waarom koers wachttijden --formaat json",
    "samenhang-koers.txt": "samenhang --scenario koers",
    "samenhang-jgz.md": "samenhang jgz --formaat markdown",
    "samenhang-koers.csv": "samenhang --scenario koers --formaat csv",
    "samenhang-koers.json": "samenhang --scenario koers --formaat json",
    "afweging.txt": "afweging",
    "afweging-koers.md": "afweging koers --formaat markdown",
    "afweging-koers.csv": "afweging koers --formaat csv",
    "afweging-koers.json": "afweging koers --formaat json",
    "help-vergelijk.txt": "vergelijk --help",
    "help-waarom.txt": "waarom --help",
    "valideer.txt": "valideer",
}


@pytest.mark.parametrize(("name", "words"), COMMANDS.items(), ids=COMMANDS)
def test_what_a_pipe_gets(
    name: str,
    words: str,
    kerntaken: Kerntaken,
    golden: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = kerntaken(*words.split())
    assert result.code == 0, result.err
    golden(name, result.out)


@pytest.mark.parametrize("breedte", [60, 80, 100, 200])
def test_what_a_terminal_shows(
    breedte: int, twente: Invoer, samentwente: Gegevens, golden: Callable[[str, str], None]
) -> None:
    answer = usecases.scenario(of_data(twente, samentwente, "absolute-kern"), Verzoek())
    blocks = views.view(answer, Opmaak(Notatie())).blokken()
    text = terminal.render(blocks, Scherm(breedte, kleur=False))
    assert max(map(len, text.splitlines())) <= breedte
    golden(f"terminal-{breedte}.txt", text)


def test_what_a_terminal_shows_of_a_task(
    twente: Invoer, samentwente: Gegevens, golden: Callable[[str, str], None]
) -> None:
    card = cards.view(taak.taak(twente, samentwente, "hgkm-vroegsignalering"))
    golden("terminal-taak.txt", terminal.render(card.blokken(), Scherm(80, kleur=False)))


@pytest.mark.parametrize("breedte", [60, 100])
@pytest.mark.parametrize(
    "words",
    [
        "vergelijk nul koers",
        "vergelijk nul absolute-kern kern koers ambitie",
        "waarom koers wachttijden",
        "afweging koers",
    ],
)
def test_what_a_projector_shows(
    words: str, breedte: int, kerntaken: Kerntaken, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def show(view: View, *_: object) -> None:
        shown.append(terminal.render(view.blokken(), Scherm(breedte, kleur=False)))

    monkeypatch.setattr(session, "show", show)
    assert kerntaken(*words.split()).code == 0
    assert max(map(len, shown[0].splitlines())) <= breedte
    golden(f"terminal-{'-'.join(words.split()[:3])}-{breedte}.txt", shown[0])
