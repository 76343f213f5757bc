"""What must hold between the parts of the data: for each check the smallest change that breaks it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kerntaken_cli import checks, usecases
from kerntaken_cli.loading import codes

Body = Callable[..., Path]
Broken = Callable[[str, str, str], tuple[Path, str]]


def told(folder: Path) -> list[tuple[str, str, str]]:
    return [
        (str(one.plaats).removeprefix(f"{folder}/"), one.code.nummer, one.bericht)
        for one in usecases.open_data(folder).bevindingen
    ]


BROKEN = [
    ("taken", "  - id: keuze", "  - id: »plicht", "KT201", "de id 'plicht' is al gebruikt"),
    ("taken", "    naam: Plicht\n    pijler: zorg", "    naam: Plicht\n    pijler: »zrg", "KT202", "onbekende pijler 'zrg'"),
    ("taken", "kaders: [oud-plan]", "kaders: [»oud-pla]", "KT203", "onbekend kader 'oud-pla'"),
    ("taken", "tot: 2032, bron: verzonnen", "tot: 2032, bron: »verzonne", "KT204", "onbekende bron 'verzonne'"),
    ("taken", "raakt: [{taak: plicht,", "raakt: [{taak: »plich,", "KT205", "onbekende taak 'plich'"),
    ("taken", "stromen: {bijdrage: 75, rijk: 25}", "stromen: {bijdrage: 75, »rij: 25}", "KT207", "onbekende stroom 'rij'"),
    ("taken", 'taakveld: "7.1"', 'taakveld: »"7.2"', "KT211", "onbekend taakveld '7.2'"),
    ("taken", "aandelen: {zorg: 86", "aandelen: {»zog: 86", "KT212", "onbekend bij pijler: 'zog'"),
    ("taken", "  - id: wens\n    naam: Wens\n    pijler: rust\n    soort: opdracht-gemeenten\n", "  - »id: wens\n    naam: Wens\n    pijler: rust\n", "KT403", "taak 'wens' heeft geen soort"),
    ("taken", "stromen: {bijdrage: 75, rijk: 25}", "stromen: »{bijdrage: 75, rijk: 24}", "KT603", "de stromen van 'plicht' tellen op tot 99%, niet tot 100%"),
    ("taken", "bandbreedte: [300, 500]", "bandbreedte: »[500, 300]", "KT602", "de bandbreedte 500–300 loopt van hoog naar laag"),
    ("taken", "bandbreedte: [300, 500]", "bandbreedte: »[300, 399]", "KT602", "de bandbreedte 300–399 bevat het bedrag 400 niet"),
    ("taken", "aandelen: {zorg: 86", "aandelen: {zorg: »85", "KT601", "gepubliceerd is 85% voor 'zorg', de gegevens geven 86%"),
    ("taken", "eenheid: euro", "eenheid: »procent", "KT605", "de bedragen tellen op tot 1000,00%, niet tot 100%"),
    ("scenarios", "{kenmerk: preventie,", "{kenmerk: »preventi,", "KT206", "onbekend kenmerk 'preventi'"),
    ("scenarios", "niet: {pijler: zorg}", "niet: {pijler: »zor}", "KT202", "onbekende pijler 'zor'"),
    ("scenarios", "{kader: geldig}", "{wet: »Wet C}", "KT213", "onbekende wet 'Wet C'"),
    ("scenarios", "{kader: geldig}", "{taak: »niets}", "KT205", "onbekende taak 'niets'"),
    ("scenarios", "bouwt-op: smal", "bouwt-op: »sml", "KT208", "onbekend scenario 'sml'"),
    ("scenarios", "    herkomst: fictief\n", "    bouwt-op: »breed\n", "KT209", "dit scenario bouwt op zichzelf: smal → breed → smal"),
    ("scenarios", "{soort: wettelijk-keuze}, dan: overdragen", "{soort: wettelijk-keuze}, dan: »stoppen", "KT401", "scenario 'smal' laat de wettelijke taak 'keuze' vervallen"),
    ("scenarios", "{soort: wettelijk-verplicht}, dan: behouden", "{soort: wettelijk-verplicht}, dan: »overdragen", "KT402", "scenario 'smal' draagt 'plicht' over, die regionaal moet"),
    ("scenarios", "verwacht: {totaal: lager}", "verwacht: {totaal: »hoger}", "KT604", "verwacht is een totaal dat hoger is dan nul; het wordt lager"),
]  # fmt: skip
"""File, what is replaced, by what (» marks the spot of the finding), code and message."""


def test_the_invented_body_holds_no_findings(body: Body) -> None:
    assert told(body()) == []


@pytest.mark.parametrize(("bestand", "old", "new", "code", "bericht"), BROKEN)
def test_each_check_finds_the_smallest_change_that_breaks_it(
    broken: Broken, bestand: str, old: str, new: str, code: str, bericht: str
) -> None:
    folder, spot = broken(bestand, old, new)
    assert (spot, code, bericht) in told(folder)


def test_a_scenario_without_anders_in_its_chain_is_told(body: Body) -> None:
    folder = body(scenarios={"    anders: {dan: stoppen, omdat: Niets houdt het in stand.}\n": ""})
    finding = "zegt niet wat er gebeurt met taken waarvoor geen regel geldt"
    assert [row for row in told(folder) if row[1] == "KT210"] == [
        ("scenarios.yaml:5:3", "KT210", f"scenario 'smal' {finding}"),
        ("scenarios.yaml:14:3", "KT210", f"scenario 'breed' {finding}"),
    ]


def test_every_code_of_a_check_has_a_test_that_breaks_it() -> None:
    assert {code.nummer for code in checks.CODES} == {row[3] for row in BROKEN} | {"KT210"}


def test_no_two_codes_share_a_number_or_a_name() -> None:
    all_codes = (*codes.CODES, *checks.CODES)
    assert len({code.nummer for code in all_codes}) == len({code.naam for code in all_codes}) == len(all_codes)


def test_the_earlier_place_of_a_double_id_is_named(body: Body) -> None:
    found = usecases.open_data(body(taken={"  - id: keuze": "  - id: plicht"})).bevindingen
    assert str(found[0].eerder).endswith("taken.yaml:20:9")
