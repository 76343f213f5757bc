"""Each code has its smallest broken example under tests/broken, with the exact text that it must give."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kerntaken_cli.usecases.code import catalogue
from tests.conftest import Kerntaken

BROKEN = Path("tests/broken")
EXAMPLES = sorted(path.name for path in (Path(__file__).parents[1] / "broken").iterdir())
UNTESTED = {"KT008"}
"""A file that is too large is not kept here; tests/loading/test_reader.py makes one."""


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_gives_exactly_its_text(name: str, kerntaken: Kerntaken, request: pytest.FixtureRequest) -> None:
    expected = BROKEN / name / "verwacht.txt"
    result = kerntaken("valideer", BROKEN / name)
    if request.config.getoption("--update-goldens"):
        expected.write_text(result.out, encoding="utf-8")
    assert result.out == expected.read_text(encoding="utf-8")
    assert result.code == (" fout KT" in result.out)


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "goed"])
def test_an_example_shows_the_code_that_it_is_named_after(name: str) -> None:
    assert f" {name.partition('-')[0]} (" in (BROKEN / name / "verwacht.txt").read_text(encoding="utf-8")


def test_every_code_has_an_example() -> None:
    assert {name.partition("-")[0] for name in EXAMPLES} - {"goed"} == set(catalogue()) - UNTESTED


def test_no_two_codes_share_a_number_or_a_name_and_each_says_why() -> None:
    codes = catalogue().values()
    assert len({code.nummer for code in codes}) == len({code.naam for code in codes}) == len(codes)
    assert all(code.waarom.endswith((".", ")")) and code.fout and code.goed for code in codes)


def test_the_invented_body_holds_no_findings(kerntaken: Kerntaken, body: object) -> None:
    folder = body()  # type: ignore[operator]
    assert kerntaken("valideer", folder) == (0, "GOED: 6 taken en 3 scenario's gelezen, geen bevindingen\n", "")


def test_a_framework_of_no_task_is_told_also_where_a_rule_asks_for_one_that_holds(
    kerntaken: Kerntaken, body: Callable[..., Path]
) -> None:
    folder = body(taken={"kaders:\n": "kaders:\n  los: {naam: Los}\n"})
    result = kerntaken("valideer", folder, "--formaat", "kort")
    assert result.code == 0
    assert "op kader 'los' berust geen taak" in result.out
