"""What a model refuses becomes a finding at the right spot, with what to write instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kerntaken_cli.usecases.invoer import open_data

Body = Callable[..., Path]
Broken = Callable[[str, str, str], tuple[Path, str]]


def told(folder: Path) -> list[tuple[str, str, str, str]]:
    return [
        (str(one.plaats).removeprefix(f"{folder}/"), one.code.nummer, one.bericht, one.remedie)
        for one in open_data(folder).bevindingen
    ]


def test_several_findings_in_both_files_come_out_of_one_run_sorted_by_place(body: Body) -> None:
    folder = body(
        taken={"eenheid: euro": "eenheid: eur", "bedrag: 400": "bedrag: 1.250"},
        scenarios={"dan: {versoberen: 80%}": "dan: {versoberen: 8}"},
    )
    assert [(plaats, code) for plaats, code, _, _ in told(folder)] == [
        ("scenarios.yaml:12:50", "KT109"),
        ("taken.yaml:4:10", "KT104"),
        ("taken.yaml:25:22", "KT106"),
    ]


def test_an_action_that_does_not_exist_is_shown_where_it_is_written(body: Body) -> None:
    folder = body(scenarios={"dan: {versoberen: 80%}": "dan: {\n        versobren: 80%}"})
    assert [(plaats, code) for plaats, code, _, _ in told(folder)] == [("scenarios.yaml:13:9", "KT109")]


def test_a_broken_file_does_not_hide_the_other(body: Body) -> None:
    folder = body(taken={"eenheid: euro": "eenheid: eur"}, scenarios={"versie: 1": "versie: : 1"})
    assert [code for _, code, _, _ in told(folder)] == ["KT001", "KT104"]


def test_a_point_for_the_decimals_is_advised_where_yaml_saw_two_keys(broken: Broken) -> None:
    folder, spot = broken("taken", "bedrag: 400", "bedrag: 12,»5")
    finding = (spot, "KT107", "de komma voor 5 scheidt hier twee sleutels", "schrijf een punt, zoals 12.5")
    assert finding in told(folder)
