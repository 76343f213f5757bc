"""A star says that a figure rests on an assumption: recomputed from the JSON, in every table that shows amounts."""

from __future__ import annotations

import csv
import io
import json
import re
from decimal import Decimal

import pytest

from kerntaken_cli.domain.lijsten import HERKOMST
from tests.conftest import ROOT, SCENARIOS, Kerntaken

ASSUMED = {naam for naam, row in HERKOMST.items() if row.aangenomen}


@pytest.fixture(autouse=True)
def in_the_clone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand where the shipped data are in ./data."""
    monkeypatch.chdir(ROOT)


def outcome(kerntaken: Kerntaken, scenario: str) -> dict[str, dict[str, object]]:
    data = json.loads(kerntaken("scenario", scenario, "--formaat", "json").out)
    return {one["naam"]: one for one in data["besluiten"]}


def rows(text: str, title: str) -> dict[str, str]:
    """Return the rows of a table by their first cell: of those under its heading, up to the next blank line."""
    lines = text[text.index(title) :].split("\n\n", maxsplit=1)[0].splitlines()[3:]
    return {re.split(r"  +", line)[0]: line for line in lines if not line.startswith("─")}


@pytest.mark.parametrize("scenario", SCENARIOS[1:])
def test_what_happens_to_the_money_of_a_task_is_as_sure_as_the_task(scenario: str, kerntaken: Kerntaken) -> None:
    found = rows(kerntaken("scenario", scenario).out, "WAT ER MET HET GELD GEBEURT")
    tasks = outcome(kerntaken, scenario)
    for naam, line in found.items():
        if naam != "Totaal" and any(char.isdigit() for char in line.removeprefix(naam)):
            assert ("*" in line) == (tasks[naam]["zwakste-herkomst"] in ASSUMED), line


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_pillar_is_as_sure_as_the_tasks_that_add_to_it(scenario: str, kerntaken: Kerntaken) -> None:
    """In nul by all its tasks, in the scenario by those that go on, and the difference by those that change."""
    data = json.loads(kerntaken("scenario", scenario, "--formaat", "json").out)
    found = rows(kerntaken("scenario", scenario).out, "KOSTEN PER PIJLER")
    pillars = {one["waarde"]: one["naam"] for one in data["verdelingen"]["pijler"]}
    for key, naam in pillars.items():
        ones = [one for one in data["besluiten"] if one["pijler"] == key and one["nul"] not in {"0", "PM"}]
        stays = [one for one in ones if one["regionaal"] != "0"]
        moved = [one for one in ones if one["actie"] != "behouden"]
        expected = [any(one["zwakste-herkomst"] in ASSUMED for one in some) for some in (ones, stays, moved)]
        cells = [cell for cell in re.split(r"  +", found[naam])[1:] if re.search(r"\d", cell) and "%" not in cell]
        shown = [cell.endswith("*") for cell in cells]
        there = [bool(ones), bool(stays) and len(cells) > 1, bool(moved)]
        assert shown == [one for one, is_there in zip(expected, there, strict=True) if is_there][: len(shown)], (
            naam,
            cells,
        )


def test_a_dutch_sheet_adds_up_to_what_the_exact_one_does(kerntaken: Kerntaken) -> None:
    dutch = kerntaken("scenario", "koers", "--per", "pijler", "--formaat", "csv-nl").out.removeprefix("\ufeff")
    exact = kerntaken("scenario", "koers", "--per", "pijler", "--formaat", "csv").out
    read = list(csv.DictReader(io.StringIO(dutch, newline=""), delimiter=";"))
    for column in ("nul", "regionaal", "verschil"):
        ours = sum(Decimal(row[column]) for row in csv.DictReader(io.StringIO(exact)))
        theirs = sum(Decimal(row[column].replace(",", ".")) for row in read)
        assert ours == theirs
        assert not any("." in row[column] for row in read)
    assert {row["waarde"] for row in read} == {row["waarde"] for row in csv.DictReader(io.StringIO(exact))}
