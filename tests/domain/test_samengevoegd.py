"""Tasks that became one are one task: told as such, with their amounts together."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Kerntaken

Body = Callable[..., Path]


@pytest.fixture
def compare(kerntaken: Kerntaken, body: Body, tmp_path: Path) -> Callable[[str, str], Any]:
    """Keep a result of two tasks, make one of them, and compare."""

    def compare(scenario: str, other: str) -> Any:
        folder, kept = body(), tmp_path / "bewaard.json"
        now = (folder / "taken.yaml").read_text(encoding="utf-8")
        start = now.index("  - id: wens\n")
        end = now.index("  - id: raadsel")
        one = now[start:end]
        two = one.replace("id: wens", "id: wens-een").replace("100.50", "60.50")
        two += one.replace("id: wens", "id: wens-twee").replace("100.50", "40").replace("naam: Wens", "naam: Wens 2")
        two = two.replace("kenmerken: [preventie]", f"kenmerken: [{other}]", 1) if other else two
        (folder / "taken.yaml").write_text(now[:start] + two + now[end:], encoding="utf-8")
        assert kerntaken("scenario", scenario, "--data", folder, "--uitvoer", kept).code == 0
        merged = one.replace("id: wens\n", "id: wens\n    voorheen: [wens-een, wens-twee]\n")
        (folder / "taken.yaml").write_text(now[:start] + merged + now[end:], encoding="utf-8")
        asked = ("vergelijk", kept, scenario, "--data", folder)
        result = kerntaken(*asked, "--formaat", "json")
        assert result.code == 0
        return json.loads(result.out), kerntaken(*asked).out

    return compare


def test_two_tasks_with_one_decision_are_one_task_with_both_amounts(compare: Callable[[str, str], Any]) -> None:
    data, text = compare("breed", "")
    (told,) = [one for one in data["feiten"] if one["aard"] == "samengevoegd"]
    assert (told["id"], told["van"]) == ("wens", "wens-een, wens-twee")
    assert data["aantallen"]["verdwenen taak"] == data["aantallen"]["nieuwe taak"] == 0
    assert data["uitkomst"]["totaal"]["verschil"] == "0"
    (task,) = [one for one in data["uitkomst"]["taken"] if one["taak"] == "wens"]
    assert (task["van"]["regionaal"], task["naar"]["regionaal"]) == ("150.75", "150.75")
    assert "is samengevoegd uit wens-een en wens-twee" in text


def test_two_tasks_with_two_decisions_are_told_and_stay_apart(compare: Callable[[str, str], Any]) -> None:
    data, text = compare("breed", "anders")
    assert "is samengevoegd uit wens-een en wens-twee" in text
    assert data["aantallen"]["verdwenen taak"] == 1
    assert data["uitkomst"]["brug"]["rest"] == "0"


def test_no_id_that_is_gone_is_named_among_the_facts(kerntaken: Kerntaken, body: Body, tmp_path: Path) -> None:
    """A relation that changed is called by the new id of its task."""
    band = "samenhang:\n  - {aard: keten, van: {taak: wens}, naar: {taak: plicht}, hoe: HOE, herkomst: fictief}\nijkpunten:"
    folder, kept = body(taken={"ijkpunten:": band}), tmp_path / "bewaard.json"
    assert kerntaken("scenario", "breed", "--data", folder, "--uitvoer", kept).code == 0
    text = (folder / "taken.yaml").read_text(encoding="utf-8").replace("HOE", "anders")
    text = text.replace("taak: wens", "taak: verlangen").replace("id: wens", "id: verlangen\n    voorheen: [wens]")
    (folder / "taken.yaml").write_text(text, encoding="utf-8")
    result = kerntaken("vergelijk", kept, "breed", "--data", folder, "--formaat", "json")
    assert result.code == 0
    told = {(one["onderdeel"], one["id"]) for one in json.loads(result.out)["feiten"]}
    assert told == {("taak", "verlangen"), ("samenhang", "verlangen – plicht")}
