"""Comparing on the command line: of scenarios, of a kept result, and of three or more at once."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from kerntaken_cli.loading import bewaard
from tests.conftest import Kerntaken

SCENARIOS = ("nul", "absolute-kern", "kern", "koers", "ambitie")


@pytest.fixture
def kept(tmp_path: Path, kerntaken: Kerntaken) -> Callable[..., Path]:
    """Keep a result of the real data."""

    def keep(scenario: str = "koers", *words: str, name: str = "vastgesteld.json") -> Path:
        path = tmp_path / name
        assert kerntaken("scenario", scenario, *words, "--uitvoer", path).code == 0
        return path

    return keep


@pytest.fixture
def changed(tmp_path: Path) -> Callable[..., Path]:
    """Copy the real data, with parts of their text replaced."""

    def change(taken: dict[str, str] | None = None, scenarios: dict[str, str] | None = None) -> Path:
        folder = copytree("data", tmp_path / "nieuw")
        for name, changes in (("taken.yaml", taken), ("scenarios.yaml", scenarios)):
            text = (folder / name).read_text(encoding="utf-8")
            for old, new in (changes or {}).items():
                assert old in text
                text = text.replace(old, new)
            (folder / name).write_text(text, encoding="utf-8")
        return folder

    return change


def compared(kerntaken: Kerntaken, *words: object) -> dict[str, Any]:
    result = kerntaken("vergelijk", *words, "--formaat", "json")
    assert result.code == 0, result.err
    data: dict[str, Any] = json.loads(result.out)
    return data


@pytest.mark.parametrize("naam", SCENARIOS)
def test_of_itself_nothing_differs_and_that_is_said_out_loud(naam: str, kerntaken: Kerntaken) -> None:
    result = kerntaken("vergelijk", naam, naam, "--faal-bij-verschil")
    assert result.code == 0
    assert "Geen verschillen: de besluiten en de bedragen zijn gelijk." in result.out


def test_a_difference_can_fail(kerntaken: Kerntaken) -> None:
    assert kerntaken("vergelijk", "kern", "koers").code == 0
    assert kerntaken("vergelijk", "kern", "koers", "--faal-bij-verschil").code == 1
    assert kerntaken("vergelijk", "nul", "kern", "koers", "--faal-bij-verschil").code == 1
    assert kerntaken("vergelijk", "nul", "nul", "nul", "--faal-bij-verschil").code == 0


@pytest.mark.parametrize("words", ["nul koers", "nul koers --kort", "ambitie absolute-kern --alles", "nul kern koers"])
def test_the_counts_come_first_and_last(words: str, kerntaken: Kerntaken) -> None:
    lines = [line for line in kerntaken("diff", *words.split()).out.splitlines() if line]
    assert lines[0] == lines[-1]
    assert "gelijk" in lines[-1] or "ongewijzigd" in lines[-1]


def test_substance_comes_before_money(kerntaken: Kerntaken) -> None:
    out = kerntaken("vergelijk", "nul", "absolute-kern").out
    spots = [
        out.index(part)
        for part in ("Stoppen (12)", "Overdragen aan de gemeenten (7)", "KOSTEN PER PIJLER", "DE BRUG", "LEESWIJZER")
    ]
    assert spots == sorted(spots)


@pytest.mark.parametrize("naar", SCENARIOS[1:])
def test_the_bridge_has_no_rest_and_names_its_rules(naar: str, kerntaken: Kerntaken) -> None:
    data = compared(kerntaken, "nul", naar)
    brug = data["uitkomst"]["brug"]
    assert brug["rest"] == "0"
    assert all(deel["naar"]["plaats"].startswith("data/scenarios.yaml:") for deel in brug["delen"])
    changed = {one["taak"] for one in data["uitkomst"]["taken"] if one["verandering"]}
    assert changed == {taak for deel in brug["delen"] for taak in deel["taken"]} | (changed & {"samen14"})


def test_a_part_is_compared_alone(kerntaken: Kerntaken) -> None:
    data = compared(kerntaken, "nul", "absolute-kern", "--pijler", "jeugd", "--soort", "wettelijk-keuze")
    assert [one["taak"] for one in data["uitkomst"]["taken"]] == ["jgz"]
    assert data["aantallen"]["overdragen"] == 1


def test_unchanged_tasks_are_hidden_but_counted(kerntaken: Kerntaken) -> None:
    assert "Veilig Thuis Twente\n" not in kerntaken("vergelijk", "nul", "koers").out
    assert "• Veilig Thuis Twente: behouden" in kerntaken("vergelijk", "nul", "koers", "--alles").out
    assert "32 ongewijzigd" in kerntaken("vergelijk", "nul", "koers").out


def test_a_spreadsheet_gets_every_task_group_and_rule(kerntaken: Kerntaken) -> None:
    rows = list(csv.DictReader(io.StringIO(kerntaken("vergelijk", "nul", "koers", "-f", "csv").out)))
    assert [sum(row["per"] == per for row in rows) for per in ("taak", "pijler", "soort", "regel", "totaal")] == [
        35,
        9,
        6,
        1,
        1,
    ]
    (stopped,) = [row for row in rows if row["waarde"] == "wachttijden"]
    assert (stopped["naar-besluit"], stopped["verschil"], stopped["verschil-vervalt"]) == ("stoppen", "-1.45", "1.45")


# --- a result that was kept ---


def test_nothing_changed_since(kept: Callable[..., Path], kerntaken: Kerntaken) -> None:
    result = kerntaken("vergelijk", kept(), "koers", "--faal-bij-verschil")
    assert result.code == 0
    assert "Geen verschillen: de feiten, de regels en de uitkomst zijn gelijk." in result.out


def test_a_fact_changed(kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken) -> None:
    folder = changed(taken={"bedrag: 1.45": "bedrag: 1.5", "naam: Veilig Thuis Twente": "naam: Veilig Thuis"})
    data = compared(kerntaken, kept(), "koers", "--data", folder)
    assert data["regels"] == []
    assert {(one["onderdeel"], one["id"], one["veld"], one["van"], one["naar"]) for one in data["feiten"]} == {
        ("taak", "wachttijden", "kosten.bedrag", "1,45", "1,5"),
        ("taak", "veilig-thuis", "naam", "Veilig Thuis Twente", "Veilig Thuis"),
    }
    assert data["aantallen"]["ongewijzigd"] == 35
    assert data["gelijk"] is False
    assert kerntaken("vergelijk", kept(), "koers", "--data", folder, "--faal-bij-verschil").code == 1


def test_a_rule_changed(kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken) -> None:
    rule = "als: {kader: geldig, niet: {kenmerk: loopt-af}}\n        dan: behouden"
    folder = changed(scenarios={rule: rule.replace("behouden", "{versoberen: 80%}")})
    data = compared(kerntaken, kept(), "koers", "--data", folder)
    assert data["feiten"] == []
    assert [(one["id"], one["veld"], one["van"], one["naar"]) for one in data["regels"]] == [
        ("koers", "regel 1: dan", "behouden", "versoberen 80%")
    ]
    assert data["aantallen"]["versoberen"] == 13
    assert data["uitkomst"]["brug"]["rest"] == "0"


def test_both_changed(kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken) -> None:
    folder = changed(taken={"bedrag: 26.05": "bedrag: 26.10"}, scenarios={"ingang: 2026": "ingang: 2027"})
    data = compared(kerntaken, kept(), "koers", "--data", folder)
    assert [(one["id"], one["veld"]) for one in data["feiten"]] == [("jgz", "kosten.bedrag")]
    assert [(one["veld"], one["van"], one["naar"]) for one in data["regels"]] == [("ingang", "2026", "2027")]
    assert data["aantallen"]["stoppen"] == 5  # the framework of five tasks ends in 2026
    assert data["uitkomst"]["brug"]["rest"] == "0"
    causes = {deel["oorzaak"]: deel["verschil"] for deel in data["uitkomst"]["brug"]["delen"]}
    assert causes["bedrag"] == "0.05"


def test_a_renamed_task_is_a_renaming_and_nothing_else(
    kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    folder = changed(
        taken={"  - id: jgz\n": "  - id: jeugdgezondheid\n    voorheen: [jgz]\n", "taak: jgz": "taak: jeugdgezondheid"}
    )
    data = compared(kerntaken, kept("ambitie"), "ambitie", "--data", folder)
    assert data["feiten"] == [
        {
            "onderdeel": "taak",
            "id": "jeugdgezondheid",
            "aard": "hernoemd",
            "veld": "id",
            "van": "jgz",
            "naar": "jeugdgezondheid",
        }
    ]
    assert data["regels"] == []
    assert data["aantallen"]["ongewijzigd"] == 35
    assert "hernoemd 1" in kerntaken("vergelijk", kept("ambitie"), "ambitie", "--data", folder).out


def test_a_task_came_and_a_task_went(
    kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    folder = changed(taken={"  - id: toezicht-kwaliteit\n": "  - id: nieuw-toezicht\n"}, scenarios={})
    text = (
        (folder / "taken.yaml").read_text(encoding="utf-8").replace("taak: toezicht-kwaliteit", "taak: nieuw-toezicht")
    )
    (folder / "taken.yaml").write_text(text, encoding="utf-8")
    data = compared(kerntaken, kept(), "koers", "--data", folder)
    assert data["aantallen"]["nieuwe taak"] == data["aantallen"]["verdwenen taak"] == 1
    assert data["uitkomst"]["brug"]["rest"] == "0"


def test_a_kept_result_stands_wherever_a_scenario_does(kept: Callable[..., Path], kerntaken: Kerntaken) -> None:
    path = kept()
    for words in (
        ["scenario", path],
        ["regels", path],
        ["waarom", path],
        ["waarom", path, "jgz"],
        ["afweging", path],
        ["samenhang", "jgz", "--scenario", path],
        ["taken", "--scenario", path],
        ["vergelijk", "nul", path],
        ["vergelijk", path, "nul", "ambitie"],
        ["vergelijk", path, path],
    ):
        result = kerntaken(*words)
        assert (result.code, result.err) == (0, ""), words


def test_a_list_of_a_kept_part_is_that_part(kept: Callable[..., Path], kerntaken: Kerntaken) -> None:
    path = kept("koers", "--basis", "pijlers")
    assert len(json.loads(kerntaken("taken", "--scenario", path, "-f", "json").out)["taken"]) == 31
    assert len(json.loads(kerntaken("afweging", path, "-f", "json").out)["taken"]) == 31
    assert "Zonder overhead en gastheerschap." in kerntaken("vergelijk", path, "kern").out


def test_a_kept_part_is_compared_with_that_part(kept: Callable[..., Path], kerntaken: Kerntaken) -> None:
    path = kept("koers", "--pijler", "jeugd", "--begroting", "62500")
    data = compared(kerntaken, path, "koers")
    assert data["gelijk"]
    assert data["eenheid"] == "duizend euro"
    assert len(data["uitkomst"]["taken"]) == 6
    other = kept("koers", "--pijler", "kennis", name="anders.json")
    assert kerntaken("vergelijk", path, other).code == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: data | {"formaat": 3}, "nieuwere versie"),
        (lambda data: data | {"versie": "99.0.0"}, "nieuwere versie"),
        (lambda data: data | {"versie": "99999999.0"}, "nieuwere versie"),
        (lambda data: data | {"soort": "iets-anders"}, "geen resultaat van kerntaken scenario"),
        (lambda data: {key: value for key, value in data.items() if key != "besluiten"}, "geen volledig resultaat"),
        (lambda data: data | {"besluiten": data["besluiten"][1:]}, "spreekt zichzelf tegen"),
        (
            lambda data: data | {"invoer": [data["invoer"][0] | {"tekst": "versie: 1"}, data["invoer"][1]]},
            "is gewijzigd",
        ),
        (lambda data: data | {"proef": ["jgz=overdragen"]}, "spreekt zichzelf tegen"),
        (lambda data: [data], "geen resultaat van kerntaken scenario"),
    ],
    ids=["vorm", "versie", "lange versie", "soort", "onvolledig", "besluit weg", "tekst", "proef", "lijst"],
)
def test_what_is_no_such_result_is_refused(
    change: Callable[[Any], Any], said: str, kept: Callable[..., Path], tmp_path: Path, kerntaken: Kerntaken
) -> None:
    other = tmp_path / "anders.json"
    other.write_text(json.dumps(change(json.loads(kept().read_text(encoding="utf-8")))), encoding="utf-8")
    result = kerntaken("vergelijk", other, "koers")
    assert result.code == 2
    assert said in result.err
    assert "Geen verschillen" not in result.out


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, "null", '"x"', "\udce9"], ids=["leeg", "half", "diep", "niets", "tekst", "bytes"]
)
def test_what_is_no_json_is_refused(text: str, tmp_path: Path, kerntaken: Kerntaken) -> None:
    other = tmp_path / "stuk.json"
    other.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert kerntaken("vergelijk", other, "koers").code == 2
    assert kerntaken("vergelijk", tmp_path, "koers").code == 2
    assert kerntaken("vergelijk", tmp_path / "weg.json", "koers").code == 2


def test_one_scenario_is_no_comparison(kerntaken: Kerntaken) -> None:
    assert kerntaken("vergelijk", "koers").code == 2
    assert kerntaken("vergelijk").code == 2
    assert kerntaken("vergelijk", "nul", "koer").err.startswith("Fout: onbekend scenario 'koer'")


@pytest.mark.parametrize(
    ("taken", "feiten"),
    [
        ({"bedrag: 26.05": "bedrag: PM"}, [("jgz", "kosten.bedrag", "26,05", "PM")]),
        ({"bedrag: PM": "bedrag: 1.23"}, [("samen14", "kosten.bedrag", "PM", "1,23")]),
        ({"bedrag: 0.10": "bedrag: 0.1", "kennispunt: 4\n": "kennispunt: 4.0\n"}, []),
        ({"# Pijler 1: Jeugd": "# Iets anders"}, []),
        (
            {
                "        raakt:\n          - {taak: veilig-thuis, hoe: Afspraken": "        raakt:\n          - {wie: allen, hoe: Even.}\n          - {taak: veilig-thuis, hoe: Afspraken"
            },
            [
                ("jgz", "gevolgen.overdragen.raakt[1].hoe", "", "Even."),
                ("jgz", "gevolgen.overdragen.raakt[1].wie", "", "allen"),
            ],
        ),
    ],
    ids=["naar PM", "van PM", "notatie", "opmerking", "vooraan in een lijst"],
)
def test_what_changed_is_named_and_nothing_else(
    taken: dict[str, str],
    feiten: list[tuple[str, ...]],
    kept: Callable[..., Path],
    changed: Callable[..., Path],
    kerntaken: Kerntaken,
) -> None:
    data = compared(kerntaken, kept(), "koers", "--data", changed(taken=taken))
    assert [(one["id"], one["veld"], one["van"], one["naar"]) for one in data["feiten"]] == feiten
    assert data["regels"] == []


def test_a_renaming_to_the_id_of_a_pillar_changes_no_published_figure(
    kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    folder = changed(
        taken={
            "  - id: monitor-jeugd\n": "  - id: jeugd\n    voorheen: [monitor-jeugd]\n",
            "taak: monitor-jeugd": "taak: jeugd",
        }
    )
    data = compared(kerntaken, kept(), "koers", "--data", folder)
    assert [(one["aard"], one["van"], one["naar"]) for one in data["feiten"]] == [
        ("hernoemd", "monitor-jeugd", "jeugd")
    ]


TWO_RULES = """\
    regels:
      - {als: {taak: wachttijden}, dan: behouden, omdat: Een.}
      - {als: {kenmerk: loopt-af}, dan: stoppen, omdat: Twee.}
      - als: {kader: geldig"""
SWAPPED = """\
    regels:
      - {als: {kenmerk: loopt-af}, dan: stoppen, omdat: Twee anders.}
      - {als: {taak: wachttijden}, dan: behouden, omdat: Een.}
      - als: {kader: geldig"""


def test_a_rule_that_moved_and_changed_is_told_as_both(
    tmp_path: Path, changed: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    folder = changed(scenarios={"    regels:\n      - als: {kader: geldig": TWO_RULES})
    path = tmp_path / "twee.json"
    assert kerntaken("scenario", "koers", "--data", folder, "-o", path).code == 0
    text = (folder / "scenarios.yaml").read_text(encoding="utf-8")
    (folder / "scenarios.yaml").write_text(text.replace(TWO_RULES, SWAPPED), encoding="utf-8")
    data = compared(kerntaken, path, "koers", "--data", folder)
    told = [(one["aard"], one["veld"], one["van"], one["naar"]) for one in data["regels"]]
    assert len(told) == 2
    assert told[0][:2] == ("verplaatst", "regel")
    assert ("gewijzigd", "regel 1: omdat", "Twee.", "Twee anders.") in told
    assert data["aantallen"]["stoppen"] == 1


def test_a_task_that_went_to_another_pillar_did_not_vanish(
    kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    folder = changed(
        taken={
            "  - id: monitor-jeugd\n    naam: Monitor kinderen, jeugd en jongvolwassenen\n    pijler: kennis": (
                "  - id: monitor\n    voorheen: [monitor-jeugd]\n"
                "    naam: Monitor kinderen, jeugd en jongvolwassenen\n    pijler: jeugd"
            ),
            "taak: monitor-jeugd": "taak: monitor",
        }
    )
    for pijler in ("kennis", "jeugd"):
        data = compared(kerntaken, kept(), "koers", "--data", folder, "--pijler", pijler)
        assert data["aantallen"]["nieuwe taak"] == data["aantallen"]["verdwenen taak"] == 0
        assert [(one["aard"], one["veld"]) for one in data["feiten"]] == [("hernoemd", "id"), ("gewijzigd", "pijler")]
        assert data["uitkomst"]["brug"]["rest"] == "0"


def test_a_matrix_sees_every_difference(
    kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    path = kept()
    assert kerntaken("vergelijk", path, "koers", "koers", "--faal-bij-verschil").code == 0
    folder = changed(taken={"bedrag: 1.45": "bedrag: 1.4"})  # of a task that koers stops
    assert kerntaken("vergelijk", path, "koers", "koers", "--data", folder, "--faal-bij-verschil").code == 1


def test_every_list_of_a_kept_try_out_says_so(kept: Callable[..., Path], kerntaken: Kerntaken) -> None:
    path = kept("koers", "--stel", "jgz=overdragen")
    for words in (["regels", path], ["taken", "--scenario", path]):
        for formaat in ("tabel", "markdown", "csv", "json"):
            assert "jgz" in kerntaken(*words, "-f", formaat).out
        assert "PROEF: " in kerntaken(*words).out
        assert "Uit het bewaarde resultaat" in kerntaken(*words).out
        assert '"jgz=overdragen"' in kerntaken(*words, "-f", "json").out
    assert kerntaken("vergelijk", path, "koers", "-f", "csv").out.splitlines()[0].endswith(",proef")


def test_a_file_without_end_is_refused(
    kept: Callable[..., Path], kerntaken: Kerntaken, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = kept()
    monkeypatch.setattr(bewaard, "MAX_BYTES", 1000)
    assert "is te groot" in kerntaken("vergelijk", path, "koers").err


# --- trying out ---


def test_every_output_says_that_it_is_a_try_out(kerntaken: Kerntaken) -> None:
    stel = ("--stel", "monitoring-sociaal-domein=versoberen:80%", "--stel", "jgz=overdragen")
    for words in (
        ["scenario", "koers"],
        ["vergelijk", "nul", "koers"],
        ["vergelijk", "nul", "kern", "koers"],
        ["waarom", "koers"],
        ["waarom", "koers", "jgz"],
        ["afweging", "koers"],
        ["samenhang", "--scenario", "koers"],
    ):
        for formaat in ("tabel", "markdown"):
            out = kerntaken(*words, *stel, "--formaat", formaat).out
            assert "PROEF: " in out.splitlines()[0]
            assert "monitoring-sociaal-domein versoberen 80% en jgz overdragen" in out
        assert '"jgz=overdragen"' in kerntaken(*words, *stel, "--formaat", "json").out
        assert "jgz=overdragen" in kerntaken(*words, *stel, "--formaat", "csv").out


def test_a_try_out_counts_for_all_but_the_base(kerntaken: Kerntaken) -> None:
    data = compared(kerntaken, "koers", "koers", "--stel", "jgz=overdragen")
    assert [one["taak"] for one in data["uitkomst"]["taken"] if one["verandering"]] == ["jgz"]
    assert data["uitkomst"]["bedragen"]["naar-gemeenten"]["verschil"] == "26.05"
    assert (data["van"]["proef"], data["naar"]["proef"]) == ([], ["jgz=overdragen"])


def test_what_is_unknown_is_counted_and_never_nothing(kerntaken: Kerntaken) -> None:
    data = compared(kerntaken, "koers", "koers", "--stel", "samen14=stoppen")
    assert data["gelijk"] is False
    lower = {"verschil": "PM", "pm-lager": 1, "pm-hoger": 0}
    (deel,) = data["uitkomst"]["brug"]["delen"]
    (task,) = [one for one in data["uitkomst"]["taken"] if one["taak"] == "samen14"]
    for found in (deel, task):
        assert {key: found[key] for key in lower} == lower
    assert data["uitkomst"]["bedragen"]["vervalt"]["pm-naar"] == 1
    assert "PM" in kerntaken("vergelijk", "koers", "koers", "--stel", "samen14=stoppen").out
    matrix = compared(kerntaken, "nul", "kern", "koers")
    assert matrix["scenarios"][0]["totaal"]["pm-regionaal"] == 1
    assert matrix["scenarios"][0]["aandelen"]["pijler"]["samen14"] == "PM"
    assert sum(float(deel) for deel in matrix["scenarios"][0]["aandelen"]["soort"].values()) == pytest.approx(100)
    why = json.loads(kerntaken("waarom", "koers", "-f", "json").out)
    assert [one["aandeel"] for one in why["pijlers"] if one["pijler"] == "samen14"] == ["PM"]


@pytest.mark.parametrize(
    ("stel", "said"),
    [
        ("jgz=stoppen", "een wettelijke taak kan verhuizen, maar niet vervallen"),
        ("veilig-thuis=overdragen", "moet volgens de wet regionaal"),
        ("jgs=behouden", "onbekende taak 'jgs'"),
        ("jgz", "geen taak met een actie"),
        ("jgz=versoberen", "vraagt een niveau"),
        ("jgz=weg", "onbekende actie 'weg'"),
        ("jgz=versoberen:120%", "past niet"),
    ],
)
def test_the_guards_hold_in_a_try_out(stel: str, said: str, kerntaken: Kerntaken) -> None:
    for words in (["scenario", "koers"], ["waarom", "koers", "jgz"], ["vergelijk", "nul", "koers"]):
        result = kerntaken(*words, "--stel", stel)
        assert result.code == 2
        assert said in result.err


def test_a_kept_try_out_stays_one(kept: Callable[..., Path], kerntaken: Kerntaken) -> None:
    path = kept("koers", "--stel", "jgz=overdragen")
    assert kerntaken("scenario", path).out.startswith("PROEF: ")
    data = compared(kerntaken, path, "koers")
    assert [one["taak"] for one in data["uitkomst"]["taken"] if one["verandering"]] == ["jgz"]
    assert data["feiten"] == data["regels"] == []


# --- three or more ---


def test_the_matrix_shows_all_five_at_100_columns_and_stacks_at_60() -> None:
    from kerntaken_cli.domain.verzoek import Verzoek
    from kerntaken_cli.reporting.formats import terminal
    from kerntaken_cli.reporting.notation import Opmaak
    from kerntaken_cli.reporting.views import matrix
    from kerntaken_cli.usecases import vergelijk
    from kerntaken_cli.usecases.invoer import open_data
    from kerntaken_cli.usecases.standen import of_data

    invoer = open_data(Path("data"))
    assert invoer.gegevens is not None
    standen = [of_data(invoer, invoer.gegevens, naam) for naam in SCENARIOS]
    view = matrix.view(vergelijk.matrix(standen, Verzoek()), Opmaak())
    wide = terminal.render(view.blokken(), terminal.Scherm(100, kleur=False)).splitlines()
    assert any(line.split() == ["Taak", "nul", "(basis)", "absolute-kern", "kern", "koers", "ambitie"] for line in wide)
    narrow = terminal.render(view.blokken(), terminal.Scherm(60, kleur=False))
    assert max(map(len, narrow.splitlines())) <= 60
    assert "absolute-kern stoppen" in narrow


def test_the_matrix_as_data(kerntaken: Kerntaken) -> None:
    data = compared(kerntaken, *SCENARIOS)
    assert [one["basis"] for one in data["scenarios"]] == [True, False, False, False, False]
    (row,) = [one for one in data["taken"] if one["taak"] == "jgz"]
    assert [one["actie"] for one in row["besluiten"]] == [
        "behouden",
        "overdragen",
        "behouden",
        "behouden",
        "intensiveren",
    ]
    rows = list(csv.DictReader(io.StringIO(kerntaken("vergelijk", *SCENARIOS, "-f", "csv").out)))
    assert len(rows) == 35 * 5
