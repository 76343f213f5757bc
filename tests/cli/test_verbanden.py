"""Relations, the afwegingskader and why, on the command line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import verzonnen
from tests.conftest import SCENARIOS, Kerntaken

Body = Callable[..., Path]


@pytest.fixture
def related(body: Body) -> Path:
    return body(taken=verzonnen.RELATED)


def test_a_scenario_shows_what_breaks(related: Path, kerntaken: Kerntaken) -> None:
    data = json.loads(kerntaken("samenhang", "--scenario", "smal", "--data", related, "-f", "json").out)
    assert [one["toestand"] for one in data["samenhang"]] == ["vervalt", "vervalt", "breekt", "blijft"]
    data = json.loads(kerntaken("samenhang", "--scenario", "breed", "--data", related, "-f", "json").out)
    assert [one["toestand"] for one in data["samenhang"]] == ["blijft", "blijft", "verzwakt", "blijft"]


def test_a_relation_is_seen_from_both_sides(related: Path, kerntaken: Kerntaken) -> None:
    assert "Voorwaarde voor Wens. Zonder plicht geen wens." in kerntaken("taak", "plicht", "--data", related).out
    assert "Steunt op Plicht. Zonder plicht geen wens." in kerntaken("taak", "wens", "--data", related).out
    assert "Steunt op Plicht" in kerntaken("samenhang", "wens", "--data", related).out.replace(": s", ": S")
    assert "Verbroken" in kerntaken("waarom", "smal", "raadsel", "--data", related).out
    out = kerntaken("vergelijk", "nul", "smal", "--data", related).out
    assert "Samenhang (vervalt): keten met Wens." in out
    assert "Samenhang (vervalt): keten met Keuze." in out


def test_what_is_not_open_to_discussion_is_said_everywhere(related: Path, kerntaken: Kerntaken) -> None:
    for words in ("scenario smal", "vergelijk nul smal", "waarom smal wens", "vergelijk nul smal --kort"):
        assert "LET OP, onbespreekbaar: De raden willen dit houden." in kerntaken(*words.split(), "--data", related).out
    assert "LET OP, dit scenario houdt ermee op." in kerntaken("afweging", "smal", "--data", related).out
    assert "LET OP" not in kerntaken("scenario", "breed", "--data", related).out
    assert "KT606" in kerntaken("valideer", related).out


def test_the_answers_are_counted(related: Path, kerntaken: Kerntaken) -> None:
    data = json.loads(kerntaken("afweging", "smal", "--data", related, "-f", "json").out)
    counts = {one["vraag"]: one for one in data["vragen"]}
    assert (counts["draagvlak"]["gevraagd"], counts["draagvlak"]["beantwoord"]) == (6, 1)
    assert counts["bedrijfsvoering-coalities"]["gevraagd"] == 2
    assert (counts["wettelijk"]["uit-gegevens"], counts["wettelijk"]["open"]) == (4, 2)
    assert data["totaal"]["gevraagd"] == 4 * 18 + 2 * 19
    assert {one["taak"] for one in data["taken"] if one["geraakt"]} == {"keuze", "wens", "raadsel"}
    rows = list(csv.DictReader(io.StringIO(kerntaken("afweging", "--data", related, "-f", "csv").out)))
    assert len(rows) == data["totaal"]["gevraagd"]


def test_names_that_do_not_exist_are_refused(related: Path, kerntaken: Kerntaken) -> None:
    for words in ("samenhang wenz", "waarom smal wenz", "waarom smaal", "afweging smaal", "waarom smal --pijler zorrg"):
        result = kerntaken(*words.split(), "--data", related)
        assert result.code == 2
        assert "bedoelde u" in result.err


@pytest.mark.usefixtures("heuvel")
def test_a_sum_goes_down_to_its_sources(kerntaken: Kerntaken) -> None:
    lines = [len(kerntaken("waarom", "smal", "--diepte", str(depth)).out.splitlines()) for depth in (1, 2, 3, 4)]
    assert lines == sorted(set(lines))
    out = kerntaken("waarom", "breed", "--pijler", "zorg", "--soort", "wettelijk-keuze").out
    assert "In breed is dit € 200*, nu 200*; 19,0% van het totaal van dit scenario; de som van 1 van de 6 taken" in out
    assert "data/taken.yaml:" in out
    assert kerntaken("waarom", "smal", "--diepte", "5").code == 2
    assert kerntaken("waarom", "smal", "keuze", "--pijler", "zorg").code == 2


def test_why_names_the_rule_that_scenario_used(kerntaken: Kerntaken) -> None:
    """On the real data, of which the last scenario has most rules: a task would be explained otherwise than counted."""
    said = json.loads(kerntaken("scenario", SCENARIOS[-1], "-f", "json").out)["besluiten"]
    for one in said:
        why = json.loads(kerntaken("waarom", SCENARIOS[-1], one["taak"], "-f", "json").out)
        assert why["besluit"]["regel"] == one["regel"] | {"bron": None}
        assert why["regels"][-1]["geldt"]
        assert why["bedrag"]["regionaal"] == one["regionaal"]


@pytest.mark.usefixtures("heuvel")
def test_the_depth_of_why(kerntaken: Kerntaken) -> None:
    parts = ("Besluit: stoppen", "REGELS, IN DE VOLGORDE", "BEDRAG", "WAT TOT EEN ANDER BESLUIT ZOU LEIDEN")
    for depth in (1, 2, 3, 4):
        out = kerntaken("waarom", "smal", "wens", "--diepte", depth).out
        assert [part in out for part in parts] == [n < depth for n in range(4)]
