"""Folders and files of every name and every right: told in Dutch, harmless in every format, and never where they lie."""

from __future__ import annotations

import errno
import json
import os
import shlex
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from kerntaken_cli.domain.opdracht import opdracht
from kerntaken_cli.reporting import bevindingen, formats
from kerntaken_cli.usecases import scenario
from tests.cli.processes import shell, without_power
from tests.conftest import Kerntaken

Body = Callable[..., Path]

ANSWERS = (
    "scenario",
    "scenario smal",
    "vergelijk nul smal",
    "vergelijk nul smal breed",
    "waarom smal",
    "waarom smal keuze",
    "taken",
    "taak keuze",
    "regels smal",
    "samenhang",
    "afweging",
    "ijkpunten",
)
"""Every command that answers from the data."""

LONG = "m" * 5000
STEERING = os.fsdecode(b"m\xffp\x1b[31m\x07 \xc2\x85\n::error::x")
"""A name with a byte that is no text, control characters, and what a log of CI takes for a command."""


@pytest.fixture
def here(body: Body, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand beside the invented body, of which a folder ``vb`` has a copy and ``kapot`` one with a mistake."""
    top = body()
    for name, text in (("vb", ""), ("kapot", "onzin: 1\n")):
        (top / name).mkdir()
        for file in ("taken.yaml", "scenarios.yaml"):
            (top / name / file).write_bytes((top / file).read_bytes() + text.encode())
    for file in ("taken.yaml", "scenarios.yaml"):
        (top / file).unlink()
    monkeypatch.chdir(top)
    return top


@pytest.mark.parametrize("words", [*ANSWERS, "valideer"])
def test_a_folder_that_cannot_be_read_is_kt006_and_ends_with_3(words: str, here: Path, kerntaken: Kerntaken) -> None:
    (here / "kring").symlink_to("kring")
    for folder in (LONG, f"{LONG}/{LONG}", "vb/taken.yaml/vb", "kring", "weg"):
        result = kerntaken(*words.split(), "--data", folder)
        assert result.code == 3, folder[:20]
        told = result.out + result.err
        assert "KT006" in told
        assert "MISLUKT: er is niets gelezen" in told
        assert "schrijven" not in told
    assert kerntaken("valideer", LONG).code == 3


@pytest.mark.parametrize("closed", ["vb", "vb/taken.yaml vb/scenarios.yaml"])
@pytest.mark.parametrize(
    "words", ["scenario smal --data vb", "valideer vb", "valideer vb/taken.yaml", "valideer --data vb/dieper"]
)
def test_data_without_rights_are_kt006_and_end_with_3(words: str, closed: str, here: Path) -> None:
    for name in closed.split():
        (here / name).chmod(0)
    result = without_power(here, *words.split())
    (here / "vb").chmod(0o700)
    assert result.returncode == 3
    assert "KT006" in result.stdout + result.stderr
    assert "niet te schrijven" not in result.stderr


@pytest.mark.parametrize("words", ["scenario smal", "valideer"])
def test_usual_data_without_rights_are_not_passed_by(words: str, here: Path) -> None:
    (here / "vb").rename(here / "data")
    (here / "data").chmod(0)
    result = without_power(here, *words.split())
    (here / "data").chmod(0o700)
    assert result.returncode == 3
    assert "data/taken.yaml: fout KT006" in result.stdout + result.stderr


@pytest.mark.usefixtures("here")
def test_what_does_not_open_on_the_way_is_never_told_as_written(
    kerntaken: Kerntaken, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error", "vb/taken.yaml")

    monkeypatch.setattr(scenario, "scenario", fail)
    result = kerntaken("scenario", "smal", "--data", "vb")
    assert (result.code, result.err.splitlines()[0]) == (3, "Fout: vb/taken.yaml is niet te lezen")


@pytest.mark.parametrize("formaat", bevindingen.FORMAAT)
def test_any_name_of_a_folder_is_harmless_in_findings(formaat: str, here: Path) -> None:
    for name, code in (("kapot", 1), ("vb", 0)):
        (here / name).rename(strange := here / STEERING)
        result = shell(f"kerntaken valideer m* --formaat {formaat}", here)
        strange.rename(here / name)
        assert (result.returncode, "Traceback" in result.stderr) == (code, False)
        raw = result.stdout.encode("utf-8", "surrogateescape").decode()  # it is UTF-8
        harmless(raw)
        assert not [line for line in raw.splitlines() if line.startswith("::error::")]
        if formaat in {"json", "gitlab", "sarif"}:
            json.dumps(json.loads(raw), ensure_ascii=False).encode()
        elif formaat == "junit":
            ET.fromstring(raw)  # noqa: S314 - our own


@pytest.mark.parametrize("words", ANSWERS)
def test_any_name_of_a_folder_is_harmless_in_answers(words: str, here: Path, kerntaken: Kerntaken) -> None:
    (here / "vb").rename(here / STEERING)
    for formaat in formats.FORMAAT:
        result = kerntaken(*words.split(), "--data", STEERING, "--formaat", formaat)
        assert (result.code, result.err) == (0, "")
        harmless(result.out)
        if formaat == "json":
            json.dumps(json.loads(result.out), ensure_ascii=False).encode()


def harmless(text: str) -> None:
    """Assert that nothing in a text steers a terminal; a Dutch sheet begins and ends its lines as a spreadsheet wants."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    assert not [char for char in text if not char.isprintable() and char not in "\n\u00a0"]


def test_what_is_written_is_told_harmlessly(here: Path, kerntaken: Kerntaken) -> None:
    for words in (["nieuw", STEERING], ["schema", "taken", "--uitvoer", "s" + STEERING]):
        result = kerntaken(*words)
        assert result.code == 0
        harmless(result.out + result.err)
        assert not [line for line in (result.out + result.err).splitlines() if line.startswith("::")]
    result = kerntaken("scenario", "koers", "--data", STEERING, "--uitvoer", "r" + STEERING + ".json")
    assert result.code == 0
    for formaat in formats.FORMAAT:
        result = kerntaken("vergelijk", "r" + STEERING + ".json", "koers", "--data", STEERING, "--formaat", formaat)
        assert result.code == 0
        harmless(result.out)
    assert (here / STEERING / "taken.yaml").is_file()


@pytest.mark.parametrize(
    "word", ["gewoon", "mijn map", "d'oh", "$(touch x)", "a::b", "##[error]", "é\u00a0è", STEERING]
)
def test_every_word_of_an_advice_can_be_pasted(word: str, here: Path) -> None:
    told = opdracht("scenario", datamap=word)
    assert told.isprintable()
    assert "::" not in told
    pasted = shell(told.replace("kerntaken", "printf '%s\\0'", 1), here)
    assert pasted.stdout.split("\0") == ["scenario", "--data", word, ""]


def test_a_file_for_a_folder_is_told_with_a_folder_that_can_be_pasted(here: Path, kerntaken: Kerntaken) -> None:
    (here / "vb").rename(here / "mijn map")
    result = kerntaken("scenario", "--data", "mijn map/taken.yaml")
    assert result.code == 2
    advised = shlex.split(result.err.split("geef de map: ")[1])
    assert kerntaken("scenario", *advised).code == 0


@pytest.mark.parametrize("words", ANSWERS)
def test_no_answer_tells_where_the_data_lie_on_this_machine(
    words: str, here: Path, kerntaken: Kerntaken, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = here / "elders"
    elsewhere.mkdir()
    for formaat in ("json", "csv"):
        monkeypatch.chdir(elsewhere)
        away = kerntaken(*words.split(), "--data", here / "vb", "--formaat", formaat)
        monkeypatch.setenv("KERNTAKEN_DATA", str(here / "vb"))
        assert kerntaken(*words.split(), "--formaat", formaat) == away
        monkeypatch.delenv("KERNTAKEN_DATA")
        (here / "vb").rename(here / "vb2")
        assert kerntaken(*words.split(), "--data", here / "vb2", "--formaat", formaat) == away
        (here / "vb2").rename(here / "vb")
        assert str(here) not in away.out
    table = kerntaken(*words.split(), "--data", here / "vb").out
    assert str(here) not in "".join(line for line in table.splitlines() if "kerntaken" not in line)


def test_no_answer_tells_where_a_kept_result_lies(
    here: Path, kerntaken: Kerntaken, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = here / "vast.json"
    assert kerntaken("scenario", "smal", "--data", "vb", "--uitvoer", kept).code == 0
    (here / "elders").mkdir()
    monkeypatch.chdir(here / "elders")
    for words in ("scenario {}", "waarom {} keuze", "regels {}", "vergelijk {} smal --data ../vb"):
        result = kerntaken(*words.format(kept).split(), "--formaat", "json")
        assert (result.code, result.err) == (0, "")
        assert str(here) not in result.out


def test_findings_name_a_file_as_one_reaches_it_from_here(here: Path, kerntaken: Kerntaken) -> None:
    for folder in ("kapot", "./kapot", here / "kapot"):
        result = kerntaken("valideer", folder, "--formaat", "json")
        assert result.code == 1
        assert {one["bestand"] for one in json.loads(result.out)["bevindingen"]} == {
            "kapot/taken.yaml",
            "kapot/scenarios.yaml",
        }
