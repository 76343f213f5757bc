"""What a model refuses becomes a finding at the right spot, with what to write instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kerntaken_cli import usecases

Body = Callable[..., Path]
Broken = Callable[[str, str, str], tuple[Path, str]]


def told(folder: Path) -> list[tuple[str, str, str, str]]:
    return [
        (str(one.plaats).removeprefix(f"{folder}/"), one.code.nummer, one.bericht, one.remedie)
        for one in usecases.open_data(folder).bevindingen
    ]


BROKEN = [
    ("taken", "eenheid: euro", "eenheid: »eur", "KT104", "'eur' is hier geen geldige waarde", "bedoelde u 'euro'?"),
    ("taken", "versie: 1", "versie: »2", "KT112", "alleen versie 1 van dit bestandsformaat is bekend", "schrijf: versie: 1"),
    ("taken", "peiljaar: 2030", "peiljaar: »30", "KT103", "hier hoort een jaartal", "schrijf vier cijfers, zoals 2026"),
    ("taken", "    naam: Plicht", "    naam: »no", "KT105", "YAML leest no als ja of nee, niet als tekst", 'zet aanhalingstekens: "no"'),
    ("taken", "    naam: Plicht", "    naam: »7.10", "KT108", "hier hoort tekst, geen getal of datum", 'zet aanhalingstekens: "7.10"'),
    ("taken", "    naam: Plicht", "    naam: »''", "KT103", "hier staat lege tekst", "vul een waarde in, of haal de sleutel weg"),
    ("taken", "    naam: Plicht", "    naam: »[a]", "KT103", "hier hoort tekst, geen lijst", "schrijf één waarde achter de dubbele punt"),
    ("taken", "  - id: plicht\n    naam: Plicht\n", "  - »id: plicht\n", "KT102", "de sleutel 'naam' ontbreekt", "voeg toe: naam: …"),
    ("taken", "  - id: plicht", "  - id: »de plicht", "KT103", "'de plicht' kan geen id zijn", "gebruik letters, cijfers en streepjes, zonder spaties"),
    ("taken", "bedrag: 400", "bedrag: »1.250", "KT106", "1.250 is dubbelzinnig", "schrijf 1250 of 1.25: bedoelt u 1250 of 1,25?"),
    ("taken", "bedrag: 400", "bedrag: »-400", "KT107", "een bedrag is niet negatief: -400", "schrijf een bedrag van 0 of meer, of PM"),
    ("taken", "bedrag: 400", "bedrag: »'12,5'", "KT107", "'12,5' is in YAML geen getal", "schrijf: 12.5"),
    ("taken", "bedrag: 400", "bedrag: »€ 1.250", "KT107", "'€ 1.250' is in YAML geen getal", "schrijf 1250 of 1.25: bedoelt u 1250 of 1,25?"),
    ("taken", "bedrag: 400", "bedrag: »", "KT107", "hier staat niets", "schrijf een getal zoals 26.05, of PM als het bedrag onbekend is"),
    ("taken", "bedrag: 400", "bedrag: ».nan", "KT105", "met .nan is niet te rekenen", "schrijf een bedrag, of PM als het onbekend is"),
    ("taken", "bandbreedte: [300, 500]", "bandbreedte: »[300, 400, 500]", "KT103", "hier staan te veel waarden", "schrijf: [laagste, hoogste]"),
    ("taken", "bandbreedte: [300, 500]", "»bandbreedt: [300, 500]", "KT101", "onbekende sleutel 'bandbreedt'", "bedoelde u 'bandbreedte'?"),
    ("taken", 'artikel: "1"', "artikel: »1", "KT108", "hier hoort tekst, geen getal of datum", 'zet aanhalingstekens: "1"'),
    ("taken", "stoppen: {effect:", "»stopen: {effect:", "KT104", "'stopen' is hier geen geldige waarde", "bedoelde u 'stoppen'?"),
    ("taken", "kaders: [oud-plan]", "kaders: »oud-plan", "KT103", "hier hoort een lijst, geen losse tekst", "schrijf: [een, twee], of een regel met een streepje per waarde"),
    ("scenarios", "{naam: Nul, anders: {dan: behouden}, ", "{naam: Nul, anders: {dan: »houden}, ", "KT109", "onbekende actie 'houden'", "bedoelde u 'behouden'?"),
    ("scenarios", "dan: {versoberen: 80%}", "dan: »{versoberen: 80}", "KT109", "'versoberen' vraagt een niveau als percentage van nu", "schrijf: dan: {versoberen: 80%}"),
    ("scenarios", "{kader: geldig}", "{»kosten: 100}", "KT110", "een regel kan niet naar 'kosten' kijken: de analyse van de taken is leidend voor financiële keuzes en niet andersom", "kies op inhoud: taak, pijler, soort, wet, kader, kenmerk of stroom"),
    ("scenarios", "{kader: geldig}", "{»kaders: geldig}", "KT101", "onbekende sleutel 'kaders'", "bedoelde u 'kader'?"),
    ("scenarios", "      - {als: {soort: wettelijk-verplicht}, dan: behouden, omdat: Het moet.}", "      - »{als: {soort: wettelijk-verplicht}, dan: behouden}", "KT102", "de sleutel 'omdat' ontbreekt", "voeg toe: omdat: …"),
    ("scenarios", "{soort: wettelijk-verplicht}", "{soort: »wettelijk}", "KT104", "'wettelijk' is hier geen geldige waarde", "bedoelde u 'wettelijk-keuze'?"),
    ("scenarios", "bouwt-op: smal", "»bouwt_op: smal", "KT101", "onbekende sleutel 'bouwt_op'", "bedoelde u 'bouwt-op'?"),
]  # fmt: skip
"""File, what is replaced, by what (» marks the spot of the finding), code, message and remedy."""


@pytest.mark.parametrize(("bestand", "old", "new", "code", "bericht", "remedie"), BROKEN)
def test_what_a_model_refuses_is_told_at_its_spot(
    broken: Broken, bestand: str, old: str, new: str, code: str, bericht: str, remedie: str
) -> None:
    folder, spot = broken(bestand, old, new)
    assert (spot, code, bericht, remedie) in told(folder)


def test_several_findings_in_both_files_come_out_of_one_run_sorted_by_place(body: Body) -> None:
    folder = body(
        taken={"eenheid: euro": "eenheid: eur", "bedrag: 400": "bedrag: 1.250"},
        scenarios={"dan: {versoberen: 80%}": "dan: {versoberen: 8}"},
    )
    assert [(plaats, code) for plaats, code, _, _ in told(folder)] == [
        ("scenarios.yaml:12:37", "KT109"),
        ("taken.yaml:4:10", "KT104"),
        ("taken.yaml:25:22", "KT106"),
    ]


def test_a_broken_file_does_not_hide_the_other(body: Body) -> None:
    folder = body(taken={"eenheid: euro": "eenheid: eur"}, scenarios={"versie: 1": "versie: : 1"})
    assert [code for _, code, _, _ in told(folder)] == ["KT001", "KT104"]


def test_a_point_for_the_decimals_is_advised_where_yaml_saw_two_keys(broken: Broken) -> None:
    folder, spot = broken("taken", "bedrag: 400", "bedrag: 12,»5")
    finding = (spot, "KT107", "de komma voor 5 scheidt hier twee sleutels", "schrijf een punt, zoals 12.5")
    assert finding in told(folder)
