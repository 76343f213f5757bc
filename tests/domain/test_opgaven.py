"""Tasks divided over the matters in society that they serve, and the figures that say how large the region is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from kerntaken_cli.documents.fields import Bedragvelden, PmVelden
from kerntaken_cli.documents.scenario import Celwaarden
from kerntaken_cli.domain.bedragen import BEDRAG
from kerntaken_cli.domain.lijsten import DIMENSIES
from tests.conftest import Kerntaken

OPGAVEN = {
    "taken:\n": (
        "opgaven:\n  druk: {naam: Druk op de zorg, bron: verzonnen}\n  kloof: {naam: De kloof}\n"
        "kerncijfers:\n  inwoners: {naam: Inwoners, aantal: 641000, herkomst: gepubliceerd, bron: verzonnen}\n"
        "  gemeenten: {naam: Gemeenten, aantal: 14, herkomst: gepubliceerd, bron: verzonnen}\ntaken:\n"
    ),
    "    kenmerken: [preventie]\n": "    kenmerken: [preventie]\n    opgaven: [druk]\n",
    '    taakveld: "7.1"\n': '    taakveld: "7.1"\n    opgaven: [druk, {naam: kloof, herkomst: aanname}]\n',
}  # fmt: skip


def test_a_task_that_serves_more_stands_with_those_together(kerntaken: Kerntaken, body: Callable[..., Path]) -> None:
    folder = body(taken=OPGAVEN)
    data = json.loads(kerntaken("scenario", "nul", "--per", "opgave", "--data", folder, "-f", "json").out)
    rows = {one["waarde"]: one["nul"] for one in data["verdelingen"]["opgave"]}
    assert rows == {"druk": "100.5", "kloof": "0", "druk + kloof": "400", "": "499.5"}
    assert "Druk op de zorg en De kloof" in kerntaken("scenario", "nul", "--per", "opgave", "--data", folder).out


def test_the_list_of_scenarios_says_how_large_the_region_is(kerntaken: Kerntaken, body: Callable[..., Path]) -> None:
    result = kerntaken("scenario", "--data", body(taken=OPGAVEN))
    assert result.code == 0
    assert "641.000 inwoners en 14 gemeenten (gepubliceerd; bron: Verzonnen begroting)." in result.out


def test_what_is_spelt_out_for_programs_holds_every_member() -> None:
    assert Celwaarden.__annotations__.keys() == set(DIMENSIES)
    assert list(Bedragvelden.__annotations__) == list(BEDRAG)
    assert list(PmVelden.__annotations__) == [f"pm-{naam}" for naam in BEDRAG]
