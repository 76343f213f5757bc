"""What all tests share: running the command in this process, the real data, an invented body, and golden files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from hypothesis import settings

from kerntaken_cli.cli.app import run
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.loading.folder import ENVIRONMENT
from kerntaken_cli.usecases.invoer import Invoer, open_data
from tests import verzonnen

settings.register_profile("kerntaken", deadline=None)  # speed is measured in benchmarks/, never by a test
settings.load_profile("kerntaken")

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
SCENARIOS: tuple[str, ...] = tuple(yaml.safe_load((ROOT / "data" / "scenarios.yaml").read_bytes())["scenarios"])
"""The scenarios of the real data, whatever they are called."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden files anew")


class Result(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Kerntaken = Callable[..., Result]


@pytest.fixture(autouse=True)
def in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every test at the top of the repository, with its ./data and nobody's own settings."""
    monkeypatch.chdir(ROOT)
    for name in (ENVIRONMENT, "NO_COLOR", "KERNTAKEN_DEBUG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def kerntaken(capsys: pytest.CaptureFixture[str]) -> Kerntaken:
    """Run a command line in this process; a crash shows itself as 70, never as a finding."""

    def call(*words: object) -> Result:
        capsys.readouterr()
        code = run([str(word) for word in words])
        return Result(code, *capsys.readouterr())

    return call


@pytest.fixture
def twente() -> Invoer:
    """The shipped data, read and checked."""
    return open_data(Path("data"))


@pytest.fixture
def samentwente(twente: Invoer) -> Gegevens:
    """The shipped data, which hold no errors."""
    assert twente.gegevens is not None
    return twente.gegevens


@pytest.fixture
def body(tmp_path: Path) -> Callable[..., Path]:
    """Write the invented body to a folder, with parts of its text replaced."""

    def write(taken: dict[str, str] | None = None, scenarios: dict[str, str] | None = None) -> Path:
        return verzonnen.Body().changed(taken, scenarios).write(tmp_path)

    return write


@pytest.fixture
def standing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder of one's own, with nothing in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def heuvel(standing: Path) -> Path:
    """Stand beside ./data with the full invented body in it, and return that folder."""
    return verzonnen.FULL.write(standing / "data")


@pytest.fixture
def broken(body: Callable[..., Path]) -> Callable[[str, str, str], tuple[Path, str]]:
    """Write the invented body with one thing changed; » in the new text marks the spot that the finding must have."""

    def write(bestand: str, old: str, new: str) -> tuple[Path, str]:
        before, _, after = new.partition("»")
        folder = body(**{bestand: {old: before + after}})
        text = (verzonnen.TAKEN if bestand == "taken" else verzonnen.SCENARIOS).partition(old)[0] + before
        return folder, f"{bestand}.yaml:{text.count(chr(10)) + 1}:{len(text) - text.rfind(chr(10))}"

    return write


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a golden file, or write that file anew."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-goldens"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"no golden file {name}; run: make goldens"
        assert text == path.read_text(encoding="utf-8")

    return compare
