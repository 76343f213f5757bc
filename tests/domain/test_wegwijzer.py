"""What is looked up instead of tried gives the same, whatever the rules and the tasks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kerntaken_cli.domain.besluit import decide, decisions, table
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.keuzes import Conditie
from kerntaken_cli.domain.suggestie import Namen
from kerntaken_cli.domain.voorwaarden import Wegwijzer, asked
from kerntaken_cli.usecases.invoer import open_data

VALUES = st.lists(st.sampled_from("abc"), min_size=1, max_size=2)
CONDITIES = st.dictionaries(st.sampled_from(["taak", "kenmerk", "wet"]), VALUES).map(Conditie.model_validate)


def test_every_task_is_decided_as_when_all_rules_are_tried(samentwente: Gegevens, body: Callable[..., Path]) -> None:
    invented = open_data(body()).gegevens
    assert invented is not None
    for gegevens in (samentwente, invented):
        for naam in gegevens.scenarios:
            regels = table(gegevens, naam)
            tried = tuple(decide(taak, regels, gegevens, gegevens.ingang) for taak in gegevens.feiten.taken)
            assert decisions(gegevens, naam) == tried


@given(st.lists(CONDITIES, max_size=6), CONDITIES)
def test_no_condition_that_can_hold_is_passed_over(condities: list[Conditie], seen: Conditie) -> None:
    signs = [(naam, value) for naam, values in asked(seen).items() for value in values]
    found = list(Wegwijzer(condities).candidates(signs))
    can = [
        i
        for i, one in enumerate(condities)
        if all(any((naam, value) in signs for value in values) for naam, values in asked(one).items())
    ]
    assert found == sorted(found)
    assert set(can) <= set(found)


def test_among_many_names_the_near_ones_are_still_found() -> None:
    names = Namen([f"{word}-{i:04}" for i in range(200) for word in ("bron", "nota")])
    assert names.nearest("bron-0107x") == "bron-0107"
    assert names.nearest("Bron-0107") == "bron-0107"
    assert names.nearest("ron-0107") == "bron-0107"
    assert names.nearest("iets heel anders") is None
