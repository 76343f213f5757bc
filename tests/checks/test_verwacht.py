"""What an author expects of a total is judged by what is certain, whatever an unknown amount turns out to be."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from kerntaken_cli.usecases.invoer import open_data

ACTIES = {"behouden": 0, "stoppen": -1, "{intensiveren: 150%}": 1}
CASES = [
    (known, unknown, richting) for known, unknown, richting in product(ACTIES, ACTIES, ("lager", "gelijk", "hoger"))
]


@pytest.mark.parametrize(("known", "unknown", "richting"), CASES)
def test_what_cannot_come_out_is_told(body: Callable[..., Path], known: str, unknown: str, richting: str) -> None:
    """The known task costs 100.50; the unknown one is tried with nothing, with less and with more than that."""
    scenario = (
        "scenarios:\n  proef:\n    naam: Proef\n    regels:\n"
        f"      - {{als: {{taak: wens}}, dan: {known}, omdat: Zo.}}\n"
        f"      - {{als: {{taak: raadsel}}, dan: {unknown}, omdat: Zo.}}\n"
        f"    anders: {{dan: behouden}}\n    verwacht: {{totaal: {richting}}}"
    )
    totals = [100.5 * ACTIES[known] + amount * ACTIES[unknown] for amount in (0, 50, 100.5, 1000)]
    possible = {"lager" if total < 0 else "hoger" if total > 0 else "gelijk" for total in totals}
    found = [one.code.nummer for one in open_data(body(scenarios={"scenarios:": scenario})).bevindingen]
    assert "KT101" not in found
    assert ("KT704" in found) is (richting not in possible)
