"""What ``waarom`` says is so: the rule that decided, and every change that it foretells."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from kerntaken_cli.domain import besluit
from kerntaken_cli.domain.acties import parse_stelling
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.waarom import Omkering, Toets, Uitzondering, attempts, flips
from kerntaken_cli.loading.reader import read_file
from kerntaken_cli.usecases.invoer import open_data
from tests import verzonnen
from tests.conftest import SCENARIOS as SCENARIOS_OF_TWENTE

Body = Callable[..., Path]

SCENARIOS = """\
versie: 1
ingang: 2030
scenarios:
  grond:
    naam: Grond
    regels:
      - {als: {pijler: [staf, gast]}, dan: behouden, omdat: Hoort er niet bij.}
      - {als: {wet: Wet A}, dan: behouden, omdat: De wet vraagt het.}
      - {als: {kenmerk: preventie, niet: {soort: kaders}}, dan: {intensiveren: 150%}, omdat: Voorkomen is beter.}
      - {als: {stroom: rijk}, dan: behouden, omdat: Het Rijk betaalt.}
      - {als: {kader: geldig, niet: {kenmerk: duur}}, dan: {versoberen: 80%}, omdat: Er is een kader.}
      - {als: {soort: [wettelijk-keuze, wettelijk-verplicht]}, dan: behouden, omdat: De wet.}
    anders: {dan: stoppen, omdat: De rest.}
  hoger:
    naam: Hoger
    bouwt-op: grond
    regels:
      - {als: {taak: wens}, dan: behouden, omdat: Omdat het zo is.}
      - {als: {kader: oud-plan, niet: {pijler: rust, niet: {kenmerk: preventie}}}, dan: {versoberen: 50%}, omdat: Oud.}
"""


def everything(gegevens: Gegevens) -> Iterator[tuple[str, str]]:
    for scenario in gegevens.scenarios:
        for taak in gegevens.taken:
            yield scenario, taak


def test_the_rule_is_the_one_that_decides(samentwente: Gegevens) -> None:
    for scenario, taak in everything(samentwente):
        *before, last = attempts(
            samentwente.taken[taak], besluit.table(samentwente, scenario), samentwente, samentwente.ingang
        )
        index = list(samentwente.taken).index(taak)
        assert last.regel == besluit.decisions(samentwente, scenario)[index]
        assert last.geldt
        assert all(one.faalt and not one.geldt for one in before)


def text_of(value: object) -> str:
    """Return values as they were read as YAML in flow style, which looks like JSON."""
    match value:
        case dict():
            return "{" + ", ".join(f"{text_of(key)}: {text_of(one)}" for key, one in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(text_of, value)) + "]"
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
        case _:
            return json.dumps(str(value), ensure_ascii=False)


def flipped(raw: Any, taak: str, one: Omkering, waarde: str) -> Any:
    """Do in the raw values of a file what was foretold, and nothing else."""
    task = next(task for task in raw["taken"] if task["id"] == taak)
    name, _, rest = one.attribuut.partition(".")
    if name in {"soort", "pijler"}:
        task[name] = waarde
    elif name == "grondslag":
        now = task.get("grondslag", [])
        task[name] = (
            [*now, {"wet": waarde}] if one.wijze == "erbij" else [wet for wet in now if wet.get("wet") != waarde]
        )
    elif name == "stromen":
        task[name] = {waarde: Decimal(100)} if one.wijze == "alleen" else {}
    elif rest:
        raw["kaders"][rest][one.wijze] = Decimal(waarde)
    else:
        now = task.get(name, [])
        rest_of = [word for word in now if (word["naam"] if isinstance(word, dict) else word) != waarde]
        task[name] = [*now, waarde] if one.wijze == "erbij" else rest_of
    if not task.get(name, True):
        del task[name]
    return raw


def assert_flips_come_true(folder: Path, gegevens: Gegevens, scenario: str, taak: str) -> int:
    before = (folder / "taken.yaml").read_text(encoding="utf-8")
    root = read_file(folder / "taken.yaml", "taken", "taken.yaml").root
    done = 0
    for one in flips(gegevens.taken[taak], scenario, gegevens, gegevens.ingang):
        for waarde in one.waarden:
            raw = flipped(deepcopy(root), taak, one, waarde)
            (folder / "taken.yaml").write_text(text_of(raw), encoding="utf-8")
            invoer = open_data(folder)
            assert invoer.gegevens is not None, (one, waarde, [str(found) for found in invoer.bevindingen])
            index = list(invoer.gegevens.taken).index(taak)
            decided = besluit.decisions(invoer.gegevens, scenario)[index]
            assert decided.keuze == one.besluit.keuze, (scenario, taak, one, waarde)
            assert decided.route == one.besluit.route
            done += 1
    (folder / "taken.yaml").write_text(before, encoding="utf-8")
    return done


@pytest.fixture
def invented(tmp_path: Path) -> Path:
    """The invented body with rules that look at everything a rule can look at."""
    (tmp_path / "taken.yaml").write_text(verzonnen.TAKEN, encoding="utf-8")
    (tmp_path / "scenarios.yaml").write_text(SCENARIOS.replace("duur", "preventie"), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("scenario", ["grond", "hoger"])
def test_what_is_foretold_of_the_invented_body_comes_true(scenario: str, invented: Path) -> None:
    gegevens = open_data(invented).gegevens
    assert gegevens is not None
    done = sum(assert_flips_come_true(invented, gegevens, scenario, taak) for taak in gegevens.taken)
    assert done > 15


@pytest.mark.parametrize("scenario", SCENARIOS_OF_TWENTE)
def test_what_is_foretold_of_the_real_data_comes_true(scenario: str, samentwente: Gegevens, tmp_path: Path) -> None:
    """Of the task with most ways to another decision: a condition of the real rules would be read otherwise there."""
    folder = copytree("data", tmp_path / "data")
    ways = {
        naam: len(flips(taak, scenario, samentwente, samentwente.ingang)) for naam, taak in samentwente.taken.items()
    }
    most = max(ways, key=lambda naam: ways[naam])
    assert assert_flips_come_true(folder, samentwente, scenario, most) >= ways[most]


def test_nothing_is_foretold_that_the_law_forbids(samentwente: Gegevens) -> None:
    for scenario, taak in everything(samentwente):
        for one in flips(samentwente.taken[taak], scenario, samentwente, samentwente.ingang):
            if one.attribuut == "soort":
                for waarde in one.waarden:
                    other = samentwente.taken[taak].model_copy(update={"soort": waarde})
                    assert besluit.unlawful(other, one.besluit.keuze) is None


def test_a_task_that_is_tried_out_cannot_be_flipped(body: Body) -> None:
    gegevens = open_data(body()).gegevens
    assert gegevens is not None
    tried = Gegevens(gegevens.feiten, gegevens.scenariobestand, (parse_stelling("keuze=overdragen"),))
    assert flips(tried.taken["keuze"], "breed", tried, 2030) == ()
    assert besluit.decide(tried.taken["keuze"], besluit.table(tried, "breed"), tried, 2030).keuze.actie == "overdragen"


NESTED = """\
versie: 1
ingang: 2030
scenarios:
  s:
    naam: S
    regels:
      - {als: {soort: kaders, niet: {pijler: staf, niet: {kenmerk: preventie}}}, dan: behouden, omdat: x}
      - {als: {soort: kaders, niet: {soort: opdracht-gemeenten, kenmerk: preventie}}, dan: behouden, omdat: x}
    anders: {dan: behouden}
"""


def test_what_kept_a_rule_from_deciding_is_all_that_failed_and_no_more(body: Body) -> None:
    folder = body()
    (folder / "scenarios.yaml").write_text(NESTED, encoding="utf-8")
    gegevens = open_data(folder).gegevens
    assert gegevens is not None
    nested, several, _ = attempts(gegevens.taken["wens"], besluit.table(gegevens, "s"), gegevens, 2030)
    assert nested.faalt == (Toets("soort", ("kaders",), ("opdracht-gemeenten",)),)
    assert several.faalt[0] == nested.faalt[0]
    assert isinstance(several.faalt[1], Uitzondering)


def test_a_framework_that_begins_in_the_year_itself_can_begin_later(body: Body) -> None:
    folder = body(taken={"van: 2028, tot: 2032": "van: 2030, tot: 2032"})
    gegevens = open_data(folder).gegevens
    assert gegevens is not None
    ways = {(one.attribuut, one.wijze, one.waarden) for one in flips(gegevens.taken["raadsel"], "smal", gegevens, 2030)}
    assert ("kaders.visie", "van", ("2031",)) in ways
    assert not any(wijze == "tot" for _, wijze, _ in ways)
