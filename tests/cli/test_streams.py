"""Whatever the streams do, a command ends with the exit code of the contract and never with a traceback."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.processes import environment, shell

Body = Callable[..., Path]

FULL = "Fout: de uitvoer is niet te schrijven: de schijf is vol\n  maak ruimte, of kies een andere schijf\n"


@pytest.mark.parametrize(
    "words", ["", "--versie", "--help", "scenario", "scenario smal", "schema taken", "autoaanvullen bash"]
)
def test_a_full_stdout_is_told_and_ends_with_2(words: str, body: Body) -> None:
    result = shell(f"kerntaken {words} >/dev/full", body())
    assert (result.returncode, result.stderr) == (2, FULL)


STREAMS = (
    "2>/dev/full",
    "2>&-",
    "<&-",
    "2>/dev/full <&-",
    "2> >(exec 0<&-; sleep 0.1)",  # a pipe that nobody reads
)


@pytest.mark.parametrize("streams", STREAMS)
def test_the_exit_code_does_not_depend_on_stderr_or_stdin(streams: str, body: Body) -> None:
    folder = body(taken={"aandelen: {zorg: 86": "aandelen: {zorg: 85"})  # a warning on stderr
    (folder / "kapot").mkdir()
    (folder / "kapot" / "taken.yaml").write_text("versie: 1")
    for words, code in (
        ("scenario smal", 0),
        ("scenario smal --data kapot", 1),
        ("valideer kapot --formaat json", 1),
        ("scenario foo", 2),
        ("valideer weg", 3),
    ):
        result = shell(f"kerntaken {words} {streams}", folder)
        assert result.returncode == code, (words, result.stderr)


@pytest.mark.parametrize("streams", [">&-", ">&- 2>&-", ">&- 2>&- <&-", ">&- 2>/dev/full"])
def test_a_closed_stdout_swallows_the_answer(streams: str, body: Body) -> None:
    for words, code in (("scenario smal", 0), ("taken --formaat csv", 0), ("--versie", 0), ("valideer weg", 3)):
        assert shell(f"kerntaken {words} {streams}", body()).returncode == code, words


def test_nothing_that_can_be_written_to_is_still_no_traceback(body: Body) -> None:
    assert shell("kerntaken scenario smal >/dev/full 2>/dev/full", body()).returncode == 2


INTERRUPTED = """
import os, signal, sys
from kerntaken_cli.__main__ import main

class Interrupt:
    @staticmethod
    def find_spec(name, *_):
        if name == os.environ["MOMENT"]:
            os.kill(os.getpid(), signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)  # also when the tests run in the background
sys.meta_path.insert(0, Interrupt)
main()
"""
"""Ctrl-C at the moment at which a module is looked for."""


@pytest.mark.parametrize("moment", ["kerntaken_cli.cli", "typer", "pydantic", "kerntaken_cli.usecases.scenario"])
def test_ctrl_c_ends_with_130_and_no_traceback_also_while_python_imports(moment: str, body: Body) -> None:
    words = [sys.executable, "-c", INTERRUPTED, "scenario", "smal"]
    env = environment() | {"MOMENT": moment}
    result = subprocess.run(words, cwd=body(), env=env, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (130, "", "")
