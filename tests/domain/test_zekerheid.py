"""A label is no surer than its weakest link; what ends by itself is no choice; what is elsewhere counts as nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kerntaken_cli.domain.getallen import NIETS, Som, som
from kerntaken_cli.domain.lijsten import HERKOMSTEN, weakest
from kerntaken_cli.domain.uitkomst import apply_scenario
from kerntaken_cli.domain.verdeling import distribute
from kerntaken_cli.domain.waarden import Koppeling
from kerntaken_cli.usecases.invoer import open_data
from tests.conftest import Kerntaken

Body = Callable[..., Path]
SURE = {"bedrag: 200, herkomst: fictief": "bedrag: 200, herkomst: gepubliceerd, bron: verzonnen"}
BY_LINK = {"{soort: wettelijk-keuze}, dan: overdragen": "{kader: geldig}, dan: overdragen"}


def label(body: Body, taken: dict[str, str], scenarios: dict[str, str] | None = None, taak: str = "keuze") -> str:
    gegevens = open_data(body(taken=taken, scenarios=scenarios)).gegevens
    assert gegevens is not None
    (found,) = [one.herkomst for one in apply_scenario(gegevens, "smal").taken if one.taak.id == taak]
    return found


def test_a_chain_is_as_sure_as_its_weakest_link() -> None:
    for i, one in enumerate(HERKOMSTEN):
        assert weakest(HERKOMSTEN[: i + 1]) == one


def test_the_amount_the_classification_and_the_link_that_decided_all_count(body: Body) -> None:
    assert label(body, SURE) == "gepubliceerd"
    indeling = {"    soort: wettelijk-keuze\n": "    soort: wettelijk-keuze\n    indeling: {herkomst: aanname}\n"}
    assert label(body, SURE | indeling) == "aanname"
    assert label(body, SURE, BY_LINK) == "duiding"  # a link without a word is a reading of the author's


@pytest.mark.parametrize("herkomst", ["gepubliceerd", "afgeleid", "aanname", "fictief"])
def test_a_link_says_who_reads_it_so(body: Body, herkomst: str) -> None:
    """Of two frameworks that hold the surest is enough; one that no longer holds decides nothing."""
    full = f"{{naam: visie, herkomst: {herkomst}, bron: verzonnen}}"
    old = "    gevolgen:\n      overdragen"
    taken = SURE | {"    kaders: [visie]\n" + old: f"    kaders: [{full}, oud-plan]\n" + old}
    assert label(body, taken, BY_LINK) == herkomst
    assert label(body, taken) == "gepubliceerd"  # decided by its kind, which is no such link


@pytest.mark.parametrize(
    "written", ["{naam: visie}", "{naam: visie, herkomst: zomaar}", "{naam: '', herkomst: duiding}", "[visie]", "{}"]
)
def test_a_link_that_is_none_is_refused(body: Body, kerntaken: Kerntaken, written: str) -> None:
    old = "    gevolgen:\n      overdragen"
    folder = body(taken={"    kaders: [visie]\n" + old: f"    kaders: [{written}]\n" + old})
    result = kerntaken("valideer", folder, "--formaat", "kort")
    assert result.code == 1
    assert "1 fout;" in result.out


def test_a_source_of_a_link_exists(body: Body, kerntaken: Kerntaken) -> None:
    old = "    gevolgen:\n      overdragen"
    full = "{naam: visie, herkomst: afgeleid, bron: niets}"
    folder = body(taken={"    kaders: [visie]\n" + old: f"    kaders: [{full}]\n" + old})
    result = kerntaken("valideer", folder, "--formaat", "kort")
    assert result.code == 1
    assert "onbekende bron 'niets'" in result.out


def test_a_connection_is_its_name() -> None:
    one, other = Koppeling("visie"), Koppeling("visie", "gepubliceerd", "bron")
    assert one == "visie" == other
    assert one != other
    assert hash(one) == hash("visie")


@pytest.mark.parametrize("herkomst", HERKOMSTEN)
def test_a_row_is_no_surer_than_the_link_that_places_a_task_in_it(body: Body, herkomst: str) -> None:
    taken = {
        "bedrag: 400, herkomst: fictief": "bedrag: 400, herkomst: gepubliceerd",
        'taakveld: "7.1"': f"taakveld: {{naam: '7.1', herkomst: {herkomst}}}",
    }
    gegevens = open_data(body(taken=taken)).gegevens
    assert gegevens is not None
    outcome = apply_scenario(gegevens, "nul")
    assert distribute(outcome, gegevens, "taakveld").groepen["7.1"].zwakste == {herkomst}
    assert distribute(outcome, gegevens, "taak").groepen["plicht"].zwakste == {"gepubliceerd"}


def test_an_edit_of_a_link_is_told(body: Body, kerntaken: Kerntaken, tmp_path: Path) -> None:
    folder, kept = body(), tmp_path / "bewaard.json"
    assert kerntaken("scenario", "smal", "--data", folder, "--uitvoer", kept).code == 0
    text = (folder / "taken.yaml").read_text(encoding="utf-8")
    full = "taakveld: {naam: '7.1', herkomst: afgeleid, bron: verzonnen}"
    (folder / "taken.yaml").write_text(text.replace('taakveld: "7.1"', full), encoding="utf-8")
    data = json.loads(kerntaken("vergelijk", kept, "smal", "--data", folder, "-f", "json").out)
    assert [(one["veld"], one["van"], one["naar"]) for one in data["feiten"]] == [
        ("taakveld", "7.1", "7.1 (afgeleid, verzonnen)")
    ]


def test_a_post_without_an_amount_of_its_own_adds_nothing(body: Body, kerntaken: Kerntaken) -> None:
    assert som("geen") == NIETS != Som(pm=1)
    taken = {"bedrag: PM, herkomst: aanname": "bedrag: geen, herkomst: aanname, toelichting: Zit in de staf."}
    result = kerntaken("scenario", "nul", "--data", body(taken=taken))
    assert result.code == 0
    assert "≥" not in result.out
    assert "Zonder eigen bedrag, want in een andere post: Raadsel." in result.out
    card = json.loads(kerntaken("taak", "raadsel", "--data", body(taken=taken), "-f", "json").out)
    assert card["taak"]["kosten"]["bedrag"] == "geen"


ENDED = {"    kenmerken: [preventie]\n": "    kenmerken: [preventie]\n    looptijd: {tot: 2029-12-31}\n"}


def asked(kerntaken: Kerntaken, body: Body, *words: str, taken: dict[str, str] = ENDED) -> Any:
    folder = body(taken=taken | {"peiljaar: 2030": "peiljaar: 2029"})
    result = kerntaken(*words, "--data", folder)
    assert result.code == 0
    return result.out if "json" not in words else json.loads(result.out)


def test_what_ends_by_itself_is_no_choice_and_in_every_sum(kerntaken: Kerntaken, body: Body) -> None:
    text = asked(kerntaken, body, "scenario", "smal")
    assert "1 loopt vanzelf af" in text
    assert "stoppen ·" not in text.partition("Stoppen")[0]
    assert "• Wens: " in text.partition("Loopt vanzelf af\n")[2]
    assert re.search(r"^Wens +loopt af ", text, re.MULTILINE)
    assert "Van wat vervalt, loopt 101 toch al af." in text
    data = asked(kerntaken, body, "scenario", "smal", "-f", "json")
    assert (data["aantallen"]["stoppen"], data["loopt-af"]) == (0, 1)
    assert data["totaal"]["vervalt"] == "100.5"
    both = asked(kerntaken, body, "vergelijk", "nul", "smal", "-f", "json")
    assert (both["aantallen"]["stoppen"], both["loopt-af"]) == (0, 1)
    assert "1 loopt vanzelf af" in asked(kerntaken, body, "vergelijk", "nul", "smal")


def test_the_last_day_before_the_choices_hold_is_the_border(kerntaken: Kerntaken, body: Body) -> None:
    later = {old: new.replace("2029-12-31", "2030-01-01") for old, new in ENDED.items()}
    assert asked(kerntaken, body, "scenario", "smal", "-f", "json", taken=later)["loopt-af"] == 0


def test_a_kind_of_which_no_task_is_does_not_stand_in_a_table(kerntaken: Kerntaken, body: Body) -> None:
    nul = ("scenario", "nul", "--per", "soort")
    assert "derden" not in kerntaken(*nul, "--data", body()).out
    taken = {"soort: opdracht-gemeenten": "soort: opdracht-derden"}
    out = kerntaken(*nul, "--data", body(taken=taken)).out
    assert "In opdracht van derden" in out
    assert "Soort onbekend" not in out
    assert "In opdracht van gemeenten" in out


def test_the_card_says_of_every_connection_whose_reading_it_is(kerntaken: Kerntaken, body: Body) -> None:
    taken = {"bedrag: PM, herkomst: aanname": "bedrag: geen, herkomst: aanname, toelichting: Zit in de staf."}
    folder = body(taken=taken | {"kenmerken: [preventie]": "kenmerken: [{naam: preventie, herkomst: afgeleid}]"})
    assert "• Kenmerk: preventie\n    afgeleid van" in kerntaken("taak", "wens", "--data", folder).out
    assert "• Kosten: geen eigen bedrag\n" in kerntaken("taak", "raadsel", "--data", folder).out


def test_what_the_files_say_of_themselves_stands_with_the_scenarios(kerntaken: Kerntaken, body: Body) -> None:
    folder = body(
        taken={"versie: 1\n": "versie: 1\ntoelichting: Het peiljaar is een aanname.\n"},
        scenarios={"versie: 1\n": "versie: 1\ntoelichting: Het bestuur besluit in maart.\n"},
    )
    out = kerntaken("scenario", "--data", folder).out
    assert "Het peiljaar is een aanname.\n" in out
    assert "Het bestuur besluit in maart.\n" in out
