"""What was edited between two data sets: whatever it is, it is told, and where nothing was, nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from pydantic import ValidationError

from kerntaken_cli.domain.feiten import Takenbestand
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.keuzes import Scenariobestand
from kerntaken_cli.domain.wijzigingen import facts, rules
from kerntaken_cli.loading.reader import read
from tests.verzonnen import SCENARIOS, TAKEN

MORE = "kenmerken: {preventie: Voorkomt erger}\n"


def raw(text: str) -> Any:
    return read(text.encode(), "taken", "taken.yaml").root


def edits(value: Any) -> Iterator[Any]:
    """Yield a value with one of its scalars otherwise, for every scalar in it."""
    if isinstance(value, (dict, list)):
        for step in list(value) if isinstance(value, dict) else range(len(value)):
            for edited in edits(value[step]):
                yield (
                    {**value, step: edited} if isinstance(value, dict) else [*value[:step], edited, *value[step + 1 :]]
                )
    else:
        yield f"{value}x" if isinstance(value, str) else value + 1


def made(feiten: Any, keuzes: Any) -> Gegevens | None:
    try:
        return Gegevens(Takenbestand.model_validate(feiten), Scenariobestand.model_validate(keuzes))
    except ValidationError:
        return None


FEITEN, KEUZES = raw(TAKEN + MORE), raw(SCENARIOS)
FACTS = [new for one in edits(FEITEN) if (new := made(one, KEUZES)) is not None]
CHOICES = [new for one in edits(KEUZES) if (new := made(FEITEN, one)) is not None]


def test_nothing_edited_is_nothing_told() -> None:
    van, naar = made(FEITEN, KEUZES), made(deepcopy(FEITEN), deepcopy(KEUZES))
    assert van is not None
    assert naar is not None
    assert (facts(van, naar, {}), rules(van, naar, van.scenarios, {})) == ((), ())


@pytest.mark.parametrize("there_and_back", [1, -1])
def test_every_value_of_the_facts_that_is_edited_is_told(there_and_back: int) -> None:
    now = made(FEITEN, KEUZES)
    assert now is not None
    assert len(FACTS) > 75
    for new in FACTS:
        van, naar = (now, new)[::there_and_back]
        assert facts(van, naar, {}), [one for one in zip(now.feiten, new.feiten, strict=True) if one[0] != one[1]]


def test_every_value_of_the_choices_that_is_edited_is_told() -> None:
    now = made(FEITEN, KEUZES)
    assert now is not None
    assert len(CHOICES) > 15
    for new in CHOICES:
        assert rules(now, new, {**now.scenarios, **new.scenarios}, {}), new.scenarios


def test_a_description_reads_as_what_it_was_and_is() -> None:
    now, new = made(FEITEN, KEUZES), made(FEITEN | {"taakvelden": {"7.1": "Zorg"}}, KEUZES)
    assert now is not None
    assert new is not None
    (one,) = facts(now, new, {})
    assert (one.onderdeel, one.id, one.aard, one.van, one.naar) == (
        "taakveld",
        "7.1",
        "gewijzigd",
        "Volksgezondheid",
        "Zorg",
    )
