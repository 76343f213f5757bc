"""A count of tasks that leaves some out says which; so two counts never differ without a reason."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Kerntaken

ALL = "4 taken en 2 posten overhead en gastheerschap"


@pytest.mark.parametrize(
    "words",
    [
        "scenario",
        "scenario smal",
        "vergelijk nul smal",
        "vergelijk nul smal breed",
        "afweging",
        "afweging smal",
        "waarom smal",
        "taken",
        "regels smal",
    ],
)
def test_all_tasks_are_counted_everywhere_alike(kerntaken: Kerntaken, body: Callable[..., Path], words: str) -> None:
    code, out, _ = kerntaken(*words.split(), "--data", body())
    assert code == 0
    assert ALL.casefold() in out.casefold()


@pytest.mark.parametrize("command", ["scenario smal", "vergelijk nul smal", "vergelijk nul smal breed", "waarom smal"])
@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("--pijler zorg", "2 van de 4 taken (alleen pijler Zorg)"),
        (
            "--pijler zorg --soort wettelijk-keuze",
            "1 van de 4 taken (alleen pijler Zorg en soort wettelijk, regionaal uit keuze)",
        ),
        ("--pijler staf", "1 van de 2 posten overhead en gastheerschap (alleen pijler Staf)"),
    ],
)
def test_a_part_says_which_part(
    kerntaken: Kerntaken, body: Callable[..., Path], command: str, options: str, told: str
) -> None:
    if "--basis" in options and "--basis" not in kerntaken(command.split(maxsplit=1)[0], "--help").out:
        pytest.skip("this command has no --basis")
    code, out, _ = kerntaken(*command.split(), *options.split(), "--data", body())
    assert code == 0
    assert told in out


@pytest.mark.parametrize("command", ["scenario smal", "waarom smal"])
def test_a_basis_says_what_it_leaves_out(kerntaken: Kerntaken, body: Callable[..., Path], command: str) -> None:
    code, out, _ = kerntaken(*command.split(), "--basis", "pijlers", "--data", body())
    assert code == 0
    assert "4 taken (zonder overhead en gastheerschap)" in out


def test_a_list_says_what_the_tasks_have_to_fit(kerntaken: Kerntaken, body: Callable[..., Path]) -> None:
    out = kerntaken("taken", "--scenario", "smal", "--actie", "stoppen", "--pijler", "rust", "--data", body()).out
    assert out.startswith("1 VAN 6 TAKEN (ALLEEN PIJLER RUST EN BESLUIT STOPPEN IN SMAL)")


def test_a_list_of_a_kept_part_says_so_too(kerntaken: Kerntaken, body: Callable[..., Path], tmp_path: Path) -> None:
    kept = tmp_path / "deel.json"
    kerntaken("scenario", "smal", "--basis", "pijlers", "--data", body(), "--uitvoer", kept)
    assert kerntaken("taken", "--scenario", kept).out.startswith("4 TAKEN (ZONDER OVERHEAD EN GASTHEERSCHAP)")
    out = kerntaken("taken", "--scenario", kept, "--pijler", "rust").out
    assert out.startswith("2 VAN 4 TAKEN (ALLEEN PIJLER RUST; ZONDER OVERHEAD EN GASTHEERSCHAP)")
    assert "4 taken (zonder overhead en gastheerschap);" in kerntaken("afweging", kept).out
    assert ALL in kerntaken("regels", kept).out
