"""Completion: the names in the data, in every shell; nothing that a shell would run, and silence for broken data."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kerntaken_cli.cli.commands.autoaanvullen import SCRIPTS
from kerntaken_cli.cli.completion import READ
from tests import verzonnen
from tests.conftest import ROOT, Kerntaken

pytestmark = pytest.mark.usefixtures("heuvel")

Completed = Callable[..., list[str]]


@pytest.fixture
def completed(monkeypatch: pytest.MonkeyPatch, kerntaken: Kerntaken) -> Completed:
    """Ask as the script of a shell does: the words up to the cursor, or for PowerShell the line."""

    def call(*words: str, voor: str = "zsh") -> list[str]:
        monkeypatch.setenv("_KERNTAKEN_COMPLETE", voor)
        monkeypatch.setenv("_KERNTAKEN_REGEL", " ".join(("kerntaken", *words)))
        code, out, err = kerntaken(*words)
        assert (code, err) == (0, "")
        return out.splitlines()

    return call


@pytest.mark.parametrize("shell", READ)
@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("scenario s", ["smal"]),
        ("vergelijk nul smal br", ["breed"]),
        ("waarom smal ra", ["raadsel"]),
        ("taak r", ["raadsel", "rijkstaak"]),
        ("scenario smal --pijler k", ["kunde"]),
        ("scenario smal --soort wettelijk-k", ["wettelijk-keuze"]),
        ("taken --kenmerk pre", ["preventie"]),
        ("taken --kader oud", ["oud-plan"]),
        ("taken --scenario br", ["breed"]),
        ("scenario --formaat ma", ["markdown"]),
        ("valideer --formaat sa", ["sarif"]),
        ("samenhang ku", ["kunde"]),
        ("schema inst", ["instellingen"]),
        ("code KT60", [f"KT60{n}" for n in range(1, 10)]),
        ("verge", ["vergelijk"]),
        ("scenario smal --basi", ["--basis"]),
        ("scenario niets", []),
        ("--versie", ["--versie"]),
    ],
)
def test_every_shell_gets_the_names(shell: str, words: str, names: list[str], completed: Completed) -> None:
    assert completed(*words.split(), voor=shell) == names


@pytest.mark.parametrize(
    ("shell", "words", "names"),
    [
        ("zsh", ["--stel", "keuze=ov"], ["keuze=overdragen"]),
        ("fish", ["--pijler=k"], ["--pijler=kunde"]),
        ("bash", ["--stel", "keuze", "=", "beh"], ["behouden"]),
        ("bash", ["--stel", "keuze=ov"], ["overdragen"]),
        ("bash", ["--pijler", "=", "k"], ["kunde"]),
        ("bash", ["--pijler", "'kun"], ["kunde"]),
        ("bash", ["--data", "'een map'", "--pijler", "k"], []),
        ("powershell", ["--pijler", "'kun"], ["kunde"]),
    ],
)
def test_a_shell_gets_what_it_replaces(shell: str, words: list[str], names: list[str], completed: Completed) -> None:
    assert completed("scenario", "smal", *words, voor=shell) == names


@pytest.mark.parametrize("shell", ["complete_zsh", "complete_bash", "tcsh", "1"])
def test_a_script_of_before_or_of_a_stranger_gets_nothing(shell: str, completed: Completed) -> None:
    assert completed("scenario", "s", voor=shell) == []


HOSTILE = (
    "\\$(touch PWNED)", "$(touch PWNED)", "`touch PWNED`", "a;touch PWNED", "a b", "'", '"', "a\\", "*", "~", "{a,b}",
    "--uitvoer=x", "-rf", "a|b", "a&b", "a>b", "#a", "!1", "=ls", "a\u2028b", "\uff41", "é", "a'b", "%0A", "[a]", "a^b", "@x",
)  # fmt: skip


@pytest.mark.parametrize("shell", READ)
def test_a_name_that_needs_quoting_in_any_shell_is_not_offered(
    shell: str, tmp_path: Path, completed: Completed
) -> None:
    names = ["goed", *HOSTILE]
    keyed = json.dumps({name: {"naam": "X"} for name in names})
    tasks = json.dumps([{"id": name, "kenmerken": names} for name in names])
    taken = f'{{"pijlers": {keyed}, "kaders": {keyed}, "kenmerken": {keyed}, "taken": {tasks}}}'
    (tmp_path / "taken.yaml").write_text(taken)
    (tmp_path / "scenarios.yaml").write_text(f'{{"scenarios": {keyed}}}')
    data = ("--data", str(tmp_path))
    for words in (("taken", "--kenmerk"), ("taken", "--pijler"), ("taken", "--kader"), ("scenario",), ("taak",)):
        at_the_end = (*words[:1], *data, *words[1:], "")
        assert completed(*at_the_end, voor=shell) == ["goed"], words
    assert {one.partition("=")[0] for one in completed("scenario", *data, "--stel", "", voor=shell)} == {"goed"}


@pytest.mark.parametrize("text", ["", "{", "scenarios: [1, 2]", "scenarios: {1: x}", "taken: 3", "\0"])
def test_broken_data_are_met_with_silence(text: str, tmp_path: Path, completed: Completed) -> None:
    for name in ("taken.yaml", "scenarios.yaml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert completed("scenario", "--data", str(tmp_path), "k") == []
    assert completed("waarom", "smal", "--data", str(tmp_path), "j") == []
    assert completed("scenario", "--data", "/bestaat/niet", "k") == []


@pytest.mark.parametrize("shell", SCRIPTS)
def test_a_script_evaluates_nothing(shell: str, kerntaken: Kerntaken) -> None:
    script = kerntaken("autoaanvullen", shell)
    assert (script.code, script.err) == (0, "")
    assert "_KERNTAKEN_COMPLETE" in script.out
    assert not {"eval", "Invoke-Expression", "iex"} & set(script.out.split())


def test_the_version_is_no_answer_to_a_shell() -> None:
    asked = [sys.executable, "-m", "kerntaken_cli", "--versie"]
    done = subprocess.run(asked, capture_output=True, check=True, cwd=ROOT, env={"_KERNTAKEN_COMPLETE": "bash"})
    assert done.stdout == b"--versie\n"


def test_the_names_of_municipalities_are_offered_where_there_are_any(heuvel: Path, completed: Completed) -> None:
    assert completed("gemeenten", "smal", "--gemeente", "Be") == []
    (heuvel / "gemeenten.yaml").write_text(verzonnen.GEMEENTEN, encoding="utf-8")
    assert completed("gemeenten", "smal", "--gemeente", "Be") == ["Beekstad"]
    assert completed("waarom", "smal", "--gemeente", "") == ["Aadam", "Beekstad", "Cdorp"]
