"""The schemas of what programs read hold for what the commands write."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kerntaken_cli.domain.lijsten import DIMENSIES
from tests.conftest import Kerntaken
from tests.schema.validation import read, validator

Body = Callable[..., Path]

QUESTIONS: list[list[str]] = [
    ["scenario"],
    *(["scenario", naam] for naam in ("nul", "absolute-kern", "kern", "koers", "ambitie")),
    *(["scenario", "ambitie", "--per", per] for per in DIMENSIES),
    ["scenario", "kern", "--per", "pijler", "--per", "soort"],
    ["scenario", "kern", "--per", "soort", "--per", "stroom", "--begroting", "62500"],
    ["scenario", "koers", "--basis", "pijlers", "--pijler", "jeugd", "--soort", "kaders", "--begroting", "62500,5"],
]


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_what_scenario_writes_is_as_described(kerntaken: Kerntaken, question: list[str]) -> None:
    code, out, _ = kerntaken(*question, "--formaat", "json")
    assert code == 0
    assert list(validator("uitvoer").iter_errors(json.loads(out))) == []


@pytest.mark.parametrize("naam", ["nul", "smal", "breed"])
def test_unknown_amounts_are_as_described(kerntaken: Kerntaken, body: Body, naam: str) -> None:
    code, out, _ = kerntaken("scenario", naam, "--per", "stroom", "--formaat", "json", "--data", body())
    assert code == 0
    assert '"PM"' in out
    assert list(validator("uitvoer").iter_errors(json.loads(out))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"formaat": 1', '"formaat": 2'),
        ('"soort": "kerntaken-scenario"', '"soort": "kerntaken"'),
        ('"nul": "26.05"', '"nul": 26.05'),
        ('"nul": "26.05"', '"nul": "26,05"'),
        ('"niveau": "1"', '"niveau": null'),
        ('"actie": "stoppen"', '"actie": "weg"'),
        ('"peiljaar": 2024,', ""),
        ('"peiljaar": 2024,', '"peiljaar": 2024, "extra": 1,'),
    ],
)
def test_output_of_another_form_is_refused(kerntaken: Kerntaken, old: str, new: str) -> None:
    _, out, _ = kerntaken("scenario", "koers", "--formaat", "json")
    assert old in out
    assert not validator("uitvoer").is_valid(json.loads(out.replace(old, new, 1)))


FOLDERS: list[tuple[int, dict[str, dict[str, str]]]] = [
    (0, {}),
    (1, {"taken": {"eenheid: euro": "eenheid: eur", "bedrag: 400": "bedrag: 1.250"}}),
    (1, {"taken": {"  - id: keuze": "  - id: plicht"}}),
    (1, {"scenarios": {"versie: 1": "versie: : 1"}}),
]


@pytest.mark.parametrize(("expected", "changes"), FOLDERS)
def test_findings_are_as_described(
    kerntaken: Kerntaken, body: Body, expected: int, changes: dict[str, dict[str, str]]
) -> None:
    code, out, _ = kerntaken("valideer", "--formaat", "json", "--data", body(**changes))
    assert code == expected
    assert list(validator("bevindingen").iter_errors(json.loads(out))) == []


def test_that_nothing_was_read_is_as_described(kerntaken: Kerntaken, tmp_path: Path) -> None:
    code, out, _ = kerntaken("valideer", "--formaat", "json", "--data", tmp_path)
    assert code == 3
    assert list(validator("bevindingen").iter_errors(json.loads(out))) == []


GEMEENTEN = """\
versie: 1
peildatum: 2024-01-01
bron: CBS, bevolking op 1 januari
gemeenten:
  - {code: GM0141, naam: Almelo, inwoners: 73080}
  - {code: GM0153, naam: Enschede, inwoners: 159533}
"""


def test_a_file_of_municipalities_is_taken() -> None:
    assert validator("gemeenten").is_valid(read(GEMEENTEN))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("code: GM0141", "code: GM141"),
        ("code: GM0141", "code: 141"),
        ("inwoners: 73080", "inwoners: 73.080"),
        ("inwoners: 73080", "inwoners: 0"),
        ("peildatum: 2024-01-01", "peildatum: 1 januari"),
        ("bron: CBS, bevolking op 1 januari\n", ""),
        ("naam: Almelo, ", ""),
    ],
)
def test_a_broken_file_of_municipalities_is_refused(old: str, new: str) -> None:
    assert not validator("gemeenten").is_valid(read(GEMEENTEN.replace(old, new)))


def test_settings_are_taken_or_refused() -> None:
    right = "versie: 1\nernst: {KT601: fout, KT505: uit}\ngrens-aannames: 25%\n"
    assert validator("instellingen").is_valid(read(right))
    for old, new in (("fout", "ernstig"), ("25%", "25"), ("versie: 1", "versie: 2"), ("ernst", "ernsten")):
        assert not validator("instellingen").is_valid(read(right.replace(old, new, 1)))
