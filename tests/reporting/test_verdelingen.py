"""Tables of shares: what a reader adds up is what the base says, also in a cross table."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kerntaken_cli.domain.antwoorden import ScenarioAntwoord
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.verdeling import AANDEEL_VAN, AandeelVan
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.reporting.blokken import Tabel
from kerntaken_cli.reporting.notation import Notatie, Opmaak
from kerntaken_cli.reporting.parts import verdelingen
from kerntaken_cli.usecases import scenario as usecases
from kerntaken_cli.usecases.invoer import Invoer
from kerntaken_cli.usecases.standen import of_data
from tests.conftest import SCENARIOS, Kerntaken


def ask(twente: Invoer, gegevens: Gegevens, naam: str, verzoek: Verzoek) -> ScenarioAntwoord:
    return usecases.scenario(of_data(twente, gegevens, naam), verzoek)


def shown(cell: str) -> Decimal:
    """Return the number in a cell; nothing, too small and unknown add nothing."""
    text = cell.removesuffix("%").replace(".", "").replace(",", ".")
    return Decimal(0) if text in {"–", "PM", "nvt", "n.v.t."} or text.startswith("<") else Decimal(text)


def cells(tabel: Tabel) -> tuple[list[list[Decimal]], list[Decimal]]:
    """Return the inner rows of a table without their names, and its last row."""
    *rows, last = [[shown(cell) for cell in rij.cellen[1:]] for rij in tabel.rijen]
    return rows, last


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("decimalen", [0, 1, 2])
@pytest.mark.parametrize("aandeel_van", AANDEEL_VAN)
def test_a_cross_table_that_must_add_up_does(
    aandeel_van: AandeelVan, decimalen: int, scenario: str, twente: Invoer, samentwente: Gegevens
) -> None:
    answer = ask(twente, samentwente, scenario, Verzoek(per=("pijler", "soort")))
    assert answer.kruistabel is not None
    opmaak = Opmaak(Notatie(decimalen=decimalen, optellend=True), aandeel_van)
    rows, last = cells(verdelingen.cross_table(answer, answer.kruistabel, opmaak))
    match aandeel_van:
        case "rij":
            assert all(sum(row[:-1]) in {Decimal(0), Decimal(100)} for row in (*rows, last))
        case "kolom":
            columns = list(zip(*rows, strict=True))
            assert all(sum(column) in {Decimal(0), Decimal(100)} for column in columns)
        case "totaal":
            assert sum(sum(row[:-1]) for row in rows) == 100
            assert all(sum(row[:-1]) == row[-1] for row in rows)
            assert [sum(column) for column in zip(*rows, strict=True)][:-1] == last[:-1]


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("per", ["pijler", "soort", "herkomst", "actie", "taakveld", "taak"])
def test_a_list_that_must_add_up_does(scenario: str, per: str, kerntaken: Kerntaken) -> None:
    out = kerntaken("scenario", scenario, "--per", per, "--optellend", "--formaat", "markdown").out.partition(
        "Wat er met het geld"
    )[0]
    rows = [line for line in out.splitlines() if "%" in line and line.startswith("| ") and "**" not in line]
    column = 3 if scenario == SCENARIOS[0] else 5
    assert sum(shown(row.split("|")[column].strip()) for row in rows if "aandeel" not in row) == 100


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_subtotal_of_the_pillars_is_the_sum_that_a_reader_sees(scenario: str, kerntaken: Kerntaken) -> None:
    out = kerntaken("scenario", scenario, "--per", "pijler", "--optellend", "--formaat", "markdown").out.partition(
        "Wat er met het geld"
    )[0]
    rows = [[cell.strip(" *") for cell in line.split("|")] for line in out.splitlines() if line.startswith("| ")]
    names = [row[1] for row in rows]
    at = names.index("Pijlers samen")
    column = 3 if scenario == SCENARIOS[0] else 5
    assert sum(shown(row[column]) for row in rows[1:at]) == shown(rows[at][column])


@pytest.mark.usefixtures("heuvel")
def test_cross_records_hold_every_pair(kerntaken: Kerntaken) -> None:
    out = kerntaken("scenario", "smal", "--per", "soort", "--per", "herkomst", "--formaat", "csv").out
    head, *rows = out.splitlines()
    assert head.startswith("scenario,soort,herkomst,taken,nul,")
    assert len(rows) == 6 * 5
