"""What a choice does may be said of a pillar or of a kenmerk at once; a task's own words go before that."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kerntaken_cli.usecases.invoer import open_data
from tests.conftest import Kerntaken

Body = Callable[..., Path]
EFFECT = (
    "{{stoppen: {{effect: {0}, kort: {0}, risico: {{inwoners: Zij merken het.}}, raakt: [{{wie: {0}, hoe: anders}}]}}}}"
)
PIJLER = {
    "rust: {nummer: 1, naam: Rust, kort: R}": f"rust: {{nummer: 1, naam: Rust, kort: R, gevolgen: {EFFECT.format('Pijler')}}}"
}
KENMERK = {"taken:\n": f"gevolgen-bij-kenmerk:\n  preventie: {EFFECT.format('Kenmerk')}\ntaken:\n"}
BARE = {
    "      stoppen: {effect: Het houdt op., kort: het houdt op, risico: {financieel: Later duurder.}, raakt: [{pijler: zorg, hoe: meer vraag}]}\n": ""
}


@pytest.mark.parametrize(
    ("taken", "effect"),
    [
        (BARE | PIJLER, "Pijler"),
        (BARE | KENMERK, "Kenmerk"),
        (BARE | PIJLER | KENMERK, "Kenmerk"),
        (PIJLER | KENMERK, "Het houdt op."),
    ],
)
def test_the_nearest_words_go_first_wherever_they_are_shown(
    taken: dict[str, str], effect: str, kerntaken: Kerntaken, body: Body
) -> None:
    folder = body(taken=taken)
    assert kerntaken("valideer", folder).code == 0
    assert f"Wens: {effect}" in kerntaken("scenario", "smal", "--data", folder).out
    why = json.loads(kerntaken("waarom", "smal", "wens", "--data", folder, "-f", "json").out)
    assert why["gevolg"]["effect"] == effect
    both = json.loads(kerntaken("vergelijk", "nul", "smal", "--data", folder, "-f", "json").out)
    (task,) = [one for one in both["uitkomst"]["taken"] if one["taak"] == "wens"]
    assert task["gevolgen"]["gevolg"]["effect"] == effect
    assert effect in kerntaken("taak", "wens", "--data", folder).out
    weighed = json.loads(kerntaken("afweging", "smal", "--data", folder, "-f", "json").out)
    (mine,) = [one for one in weighed["taken"] if one["taak"] == "wens"]
    assert "effecten" in mine["uit-gegevens"]


def test_without_any_words_the_choice_is_a_finding(body: Body) -> None:
    assert "KT601" in {one.code.nummer for one in open_data(body(taken=BARE)).bevindingen}


def test_a_kenmerk_that_no_task_has_is_told(kerntaken: Kerntaken, body: Body) -> None:
    taken = {"taken:\n": KENMERK["taken:\n"].replace("preventie", "preventei")}
    result = kerntaken("valideer", body(taken=taken), "--formaat", "kort")
    assert result.code == 1
    assert "onbekend kenmerk 'preventei'" in result.out
