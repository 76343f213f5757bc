"""What --uitvoer and nieuw write: whole or not at all, never over what is read, and nothing is left behind."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kerntaken_cli.cli.writing import write_file
from kerntaken_cli.domain.weigering import Weigering
from tests.cli.processes import environment, shell, without_power
from tests.conftest import Kerntaken

Body = Callable[..., Path]


@pytest.fixture
def here(body: Body, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the folder of the invented body."""
    monkeypatch.chdir(folder := body())
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_read_is_never_written_over(here: Path, kerntaken: Kerntaken) -> None:
    (here / "zacht.csv").symlink_to("taken.yaml")
    (here / "hard.csv").hardlink_to(here / "scenarios.yaml")
    (here / "sub").mkdir()
    assert kerntaken("scenario", "smal", "--uitvoer", "vast.json").code == 0
    before = {name: (here / name).read_bytes() for name in names(here) if (here / name).is_file()}
    for words in (
        "taken --formaat csv --uitvoer taken.yaml",
        "taken --uitvoer zacht.csv",
        "taken --uitvoer hard.csv",
        "taken --formaat csv --uitvoer sub/../scenarios.yaml",
        f"taken --formaat csv --uitvoer {here}/taken.yaml",
        "valideer --uitvoer taken.yaml --formaat json",
        "valideer . --uitvoer taken.yaml --formaat json",
        "valideer taken.yaml --uitvoer scenarios.yaml --formaat json",
        "schema taken --uitvoer taken.yaml",
        "vergelijk vast.json smal --uitvoer vast.json",
        "vergelijk nul vast.json --uitvoer ./vast.json",
        "waarom vast.json --uitvoer vast.json",
    ):
        result = kerntaken(*words.split())
        assert (result.code, result.out) == (2, ""), words
        assert "is invoer van kerntaken en zou verloren gaan" in result.err
    assert before == {name: (here / name).read_bytes() for name in before}


def test_a_kept_result_can_be_made_anew(here: Path, kerntaken: Kerntaken) -> None:
    for _ in range(2):
        assert kerntaken("scenario", "smal", "--uitvoer", here / "vast.json").code == 0


def test_other_data_may_lie_beside_what_is_written(here: Path, kerntaken: Kerntaken) -> None:
    assert kerntaken("scenario", "--uitvoer", here / "lijst.csv").code == 0
    assert "lijst.csv" in names(here)


def test_a_protected_file_stays(here: Path, kerntaken: Kerntaken) -> None:
    (here / "vast.csv").write_text("vastgesteld")
    (here / "vast.csv").chmod(0o444)
    result = kerntaken("taken", "--uitvoer", "vast.csv")
    assert (result.code, result.err.splitlines()[0]) == (2, "Fout: vast.csv is beveiligd tegen schrijven")
    assert (here / "vast.csv").read_text() == "vastgesteld"


def test_all_names_of_a_file_get_what_is_written(here: Path, kerntaken: Kerntaken) -> None:
    (here / "een.csv").write_text("een langere tekst dan er nu komt\n" * 100)
    (here / "een.csv").chmod(0o640)
    (here / "twee.csv").hardlink_to(here / "een.csv")
    assert kerntaken("taken", "--uitvoer", "een.csv").code == 0
    assert (here / "twee.csv").read_text() == kerntaken("taken", "--formaat", "csv").out
    assert (here / "een.csv").stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_rights_of_any_new_file(here: Path, kerntaken: Kerntaken) -> None:
    (here / "gewoon").write_text("")
    assert kerntaken("taken", "--uitvoer", "nieuw.csv").code == 0
    assert (here / "nieuw.csv").stat().st_mode == (here / "gewoon").stat().st_mode


@pytest.mark.parametrize("to", ["| cat", "> uit.txt", ">> uit.txt"])
def test_stdout_is_a_file_to_write_to(to: str, here: Path) -> None:
    (here / "uit.txt").write_text("er stond al iets\n")
    result = shell(f"kerntaken taken --formaat csv --uitvoer /dev/stdout {to}", here)
    assert (result.returncode, result.stderr) == (0, "")
    written = result.stdout or (here / "uit.txt").read_text()
    assert written.startswith("er stond al iets\n" if to.startswith(">>") else "taak,naam")
    assert "taak,naam" in written


def test_a_long_name_is_a_name(here: Path, kerntaken: Kerntaken) -> None:
    name = "n" * 251 + ".csv"
    assert kerntaken("taken", "--uitvoer", name).code == 0
    assert (here / name).read_text().startswith("taak,naam")
    result = kerntaken("taken", "--uitvoer", "x" + name)
    assert (result.code, "de naam is te lang" in result.err) == (2, True)


def test_a_link_to_itself_is_told(here: Path, kerntaken: Kerntaken) -> None:
    (here / "kring.json").symlink_to("kring.json")
    result = kerntaken("scenario", "smal", "--uitvoer", "kring.json")
    assert result.code == 2
    assert result.err.startswith("Fout: kring.json is niet te schrijven: de koppeling verwijst naar zichzelf")


def test_a_writable_file_in_a_closed_folder_is_written(here: Path) -> None:
    closed = here / "dicht"
    closed.mkdir()
    (closed / "open.csv").write_text("oud")
    closed.chmod(0o555)
    assert without_power(here, "taken", "--uitvoer", "dicht/open.csv").returncode == 0
    assert (closed / "open.csv").read_text().startswith("taak,naam")
    result = without_power(here, "taken", "--uitvoer", "dicht/nieuw.csv")
    assert (result.returncode, "er zijn geen rechten om daar te schrijven" in result.stderr) == (2, True)
    result = without_power(here, "nieuw", "dicht/map")
    assert (result.returncode, "er zijn geen rechten om daar te schrijven" in result.stderr) == (2, True)
    assert names(closed) == ["open.csv"]


def small_disk() -> None:
    """Let no file grow past what the first of the files that are written needs."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, resource.RLIM_INFINITY))


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("scenario smal --uitvoer groot.json", "groot.json"),
        ("scenario smal --uitvoer oud.json", "oud.json"),
        ("scenario smal --uitvoer hard.json", "hard.json"),
        ("nieuw groot", "groot"),
        ("nieuw leeg", "leeg"),
        ("nieuw diep/er/in", "diep"),
    ],
)
def test_a_full_disk_leaves_all_as_it_was(words: str, made: str, here: Path) -> None:
    (here / "leeg").mkdir(exist_ok=True)
    (here / "oud.json").write_text("oud")
    (here / "hard.json").write_text("oud")
    (here / "ook.json").hardlink_to(here / "hard.json")
    before = names(here)
    result = subprocess.run(
        [sys.executable, "-m", "kerntaken_cli", *words.split()],
        cwd=here,
        env=environment(),
        preexec_fn=small_disk,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2
    assert "is niet te schrijven: het bestand wordt te groot" in result.stderr
    assert names(here) == before
    assert [(here / name).read_text() for name in ("oud.json", "hard.json")] == ["oud", "oud"]
    assert names(here / "leeg") == []
    if made != "leeg":
        assert shell(f"kerntaken {words}", here).returncode == 0  # nothing half stands in the way


def test_a_signal_waits_until_the_file_is_whole(
    here: Path, monkeypatch: pytest.MonkeyPatch, kerntaken: Kerntaken
) -> None:
    caught: list[list[str]] = []
    before = signal.signal(signal.SIGTERM, lambda *_: caught.append(names(here)))
    rename = Path.replace

    def interrupted(one: Path, other: Path) -> Path:
        os.kill(os.getpid(), signal.SIGTERM)
        return rename(one, other)

    monkeypatch.setattr(Path, "replace", interrupted)
    try:
        assert kerntaken("taken", "--uitvoer", "taken.csv").code == 0
    finally:
        signal.signal(signal.SIGTERM, before)
    assert caught == [names(here)]
    assert not [name for name in names(here) if name.startswith(".")]


def test_what_fails_in_any_other_way_leaves_nothing_either(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(KeyboardInterrupt):
        write_file(here / "x.csv", "tekst")
    assert names(here) == ["scenarios.yaml", "taken.yaml"]
    with pytest.raises(Weigering):
        write_file(here, "tekst")


@pytest.mark.parametrize("words", [["--uitvoer", ""], ["--uitvoer="], ["-o", ""]])
def test_a_name_of_nothing_is_no_place_to_write(
    words: list[str], kerntaken: Kerntaken, body: Callable[..., Path]
) -> None:
    result = kerntaken("scenario", "smal", "--data", body(), *words)
    assert (result.code, result.out) == (2, "")
    assert "--uitvoer is leeg" in result.err
