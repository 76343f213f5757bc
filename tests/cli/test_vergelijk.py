"""Comparing on the command line: of scenarios, of a kept result, and of three or more at once."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kerntaken_cli.loading import bewaard
from kerntaken_cli.reporting.formats import FORMAAT
from kerntaken_cli.usecases.invoer import open_data
from tests import verzonnen
from tests.conftest import ROOT, SCENARIOS, Kerntaken

pytestmark = pytest.mark.usefixtures("heuvel")


@pytest.fixture
def kept(tmp_path: Path, kerntaken: Kerntaken) -> Callable[..., Path]:
    """Keep a result of the invented body."""

    def keep(scenario: str = "smal", *words: str, name: str = "vastgesteld.json") -> Path:
        path = tmp_path / name
        assert kerntaken("scenario", scenario, *words, "--uitvoer", path).code == 0
        return path

    return keep


@pytest.fixture
def changed(tmp_path: Path) -> Callable[..., Path]:
    """Write the invented body with parts of its text replaced, beside what it was."""

    def change(taken: dict[str, str] | None = None, scenarios: dict[str, str] | None = None) -> Path:
        return verzonnen.FULL.changed(taken, scenarios).write(tmp_path / "nieuw")

    return change


def compared(kerntaken: Kerntaken, *words: object) -> dict[str, Any]:
    result = kerntaken("vergelijk", *words, "--formaat", "json")
    assert result.code == 0, result.err
    data: dict[str, Any] = json.loads(result.out)
    return data


@pytest.mark.parametrize("naam", ["nul", "smal", "breed"])
def test_of_itself_nothing_differs_and_that_is_said_out_loud(naam: str, kerntaken: Kerntaken) -> None:
    result = kerntaken("vergelijk", naam, naam, "--faal-bij-verschil")
    assert result.code == 0
    assert "Geen verschillen: de besluiten en de bedragen zijn gelijk." in result.out


def test_a_difference_can_fail(kerntaken: Kerntaken) -> None:
    assert kerntaken("vergelijk", "smal", "breed").code == 0
    assert kerntaken("vergelijk", "smal", "breed", "--faal-bij-verschil").code == 1
    assert kerntaken("vergelijk", "nul", "smal", "breed", "--faal-bij-verschil").code == 1
    assert kerntaken("vergelijk", "nul", "nul", "nul", "--faal-bij-verschil").code == 0


@pytest.mark.parametrize("words", ["nul smal", "nul smal --kort", "breed smal --alles", "nul smal breed"])
def test_the_counts_come_first_and_last(words: str, kerntaken: Kerntaken) -> None:
    lines = [line for line in kerntaken("diff", *words.split()).out.splitlines() if line]
    assert lines[0] == lines[-1]
    assert "gelijk" in lines[-1] or "ongewijzigd" in lines[-1]


def test_substance_comes_before_money(kerntaken: Kerntaken) -> None:
    out = kerntaken("vergelijk", "nul", "smal").out
    spots = [
        out.index(part)
        for part in (
            "Stoppen (3)",
            "Overdragen aan de gemeenten (1)",
            "KOSTEN PER PIJLER",
            "WAARUIT HET VERSCHIL",
            "TOELICHTING BIJ",
        )
    ]
    assert spots == sorted(spots)


@pytest.mark.parametrize("naar", SCENARIOS[1:])
def test_the_bridge_has_no_rest_and_names_its_rules(naar: str, kerntaken: Kerntaken) -> None:
    """On the real data: a difference in the total would be explained by no rule, or by one that has no place."""
    data = compared(kerntaken, SCENARIOS[0], naar, "--data", ROOT / "data")
    brug = data["uitkomst"]["brug"]
    assert brug["rest"] == "0"
    assert all(re.search(r"scenarios\.yaml:\d+:\d+$", deel["naar"]["plaats"]) for deel in brug["delen"])
    gegevens = open_data(ROOT / "data").gegevens
    assert gegevens is not None
    no_figure = {taak.id for taak in gegevens.taken.values() if not isinstance(taak.kosten.bedrag, Decimal)}
    changed = {one["taak"] for one in data["uitkomst"]["taken"] if one["verandering"]}
    assert changed == {taak for deel in brug["delen"] for taak in deel["taken"]} | (changed & no_figure)


def test_a_part_is_compared_alone(kerntaken: Kerntaken) -> None:
    data = compared(kerntaken, "nul", "smal", "--pijler", "zorg", "--soort", "wettelijk-keuze")
    assert [one["taak"] for one in data["uitkomst"]["taken"]] == ["keuze"]
    assert data["aantallen"]["overdragen"] == 1


def test_unchanged_tasks_are_hidden_but_counted(kerntaken: Kerntaken) -> None:
    assert "• Plicht" not in kerntaken("vergelijk", "nul", "smal").out
    assert "• Plicht: behouden" in kerntaken("vergelijk", "nul", "smal", "--alles").out
    assert "3 ongewijzigd" in kerntaken("vergelijk", "nul", "smal").out


def test_a_spreadsheet_gets_every_task_group_and_rule(kerntaken: Kerntaken) -> None:
    rows = list(csv.DictReader(io.StringIO(kerntaken("vergelijk", "nul", "smal", "-f", "csv").out)))
    counts = {per: sum(row["per"] == per for row in rows) for per in ("taak", "pijler", "soort", "regel", "totaal")}
    assert counts == {"taak": 8, "pijler": 5, "soort": 6, "regel": 3, "totaal": 1}
    (stopped,) = [row for row in rows if row["waarde"] == "wens"]
    assert (stopped["naar-besluit"], stopped["verschil"], stopped["verschil-vervalt"]) == (
        "stoppen",
        "-100.5",
        "100.5",
    )


# --- a result that was kept ---


def test_nothing_changed_since(kept: Callable[..., Path], kerntaken: Kerntaken) -> None:
    result = kerntaken("vergelijk", kept(), "smal", "--faal-bij-verschil")
    assert result.code == 0
    assert "Geen verschillen: de feiten, de regels en de uitkomst zijn gelijk." in result.out


def test_a_fact_changed(kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken) -> None:
    folder = changed(taken={"bedrag: 100.50": "bedrag: 101.5", "naam: Plicht": "naam: Grote plicht"})
    data = compared(kerntaken, kept(), "smal", "--data", folder)
    assert data["regels"] == []
    assert {(one["onderdeel"], one["id"], one["veld"], one["van"], one["naar"]) for one in data["feiten"]} == {
        ("taak", "wens", "kosten.bedrag", "100,5", "101,5"),
        ("taak", "plicht", "naam", "Plicht", "Grote plicht"),
    }
    assert data["aantallen"]["ongewijzigd"] == 8
    assert data["gelijk"] is False
    assert kerntaken("vergelijk", kept(), "smal", "--data", folder, "--faal-bij-verschil").code == 1


def test_a_rule_changed(kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken) -> None:
    folder = changed(scenarios={"dan: {versoberen: 80%}": "dan: {versoberen: 60%}"})
    data = compared(kerntaken, kept(), "smal", "--data", folder)
    assert data["feiten"] == []
    assert [(one["id"], one["veld"], one["van"], one["naar"]) for one in data["regels"]] == [
        ("smal", "regel 4: dan", "versoberen 80%", "versoberen 60%")
    ]
    assert data["aantallen"]["versoberen"] == 1
    assert data["uitkomst"]["brug"]["rest"] == "0"


def test_both_changed(kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken) -> None:
    folder = changed(
        taken={"bedrag: 400, herkomst: fictief": "bedrag: 410, herkomst: fictief"},
        scenarios={"ingang: 2030": "ingang: 2031"},
    )
    data = compared(kerntaken, kept(), "smal", "--data", folder)
    assert [(one["id"], one["veld"]) for one in data["feiten"]] == [("plicht", "kosten.bedrag")]
    assert [(one["veld"], one["van"], one["naar"]) for one in data["regels"]] == [("ingang", "2030", "2031")]
    assert data["aantallen"]["versoberen"] == 1  # in 2031 a framework of the project begins
    assert data["uitkomst"]["brug"]["rest"] == "0"
    causes = {deel["oorzaak"]: deel["verschil"] for deel in data["uitkomst"]["brug"]["delen"]}
    assert causes["bedrag"] == "10"


RENAMED = {"  - id: plicht\n": "  - id: taak-een\n    voorheen: [plicht]\n"} | {
    where: where.replace("plicht", "taak-een")
    for where in ("[{taak: plicht, hoe: meer meldingen}", "van: {taak: plicht}, naar: {taak: wens}")
}


def test_a_renamed_task_is_a_renaming_and_nothing_else(
    kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    folder = changed(taken=RENAMED)
    data = compared(kerntaken, kept("breed"), "breed", "--data", folder)
    assert data["feiten"] == [
        {"onderdeel": "taak", "id": "taak-een", "aard": "hernoemd", "veld": "id", "van": "plicht", "naar": "taak-een"}
    ]
    assert data["regels"] == []
    assert data["aantallen"]["ongewijzigd"] == 8
    assert "1 hernoemd" in kerntaken("vergelijk", kept("breed"), "breed", "--data", folder).out


def test_a_task_came_and_a_task_went(
    kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    folder = changed(taken=RENAMED | {"  - id: plicht\n": "  - id: taak-een\n"})
    data = compared(kerntaken, kept(), "smal", "--data", folder)
    assert data["aantallen"]["nieuwe taak"] == data["aantallen"]["verdwenen taak"] == 1
    assert data["uitkomst"]["brug"]["rest"] == "0"


def test_a_kept_result_stands_wherever_a_scenario_does(kept: Callable[..., Path], kerntaken: Kerntaken) -> None:
    path = kept()
    for words in (
        ["scenario", path],
        ["regels", path],
        ["waarom", path],
        ["waarom", path, "wens"],
        ["afweging", path],
        ["samenhang", "wens", "--scenario", path],
        ["taken", "--scenario", path],
        ["vergelijk", "nul", path],
        ["vergelijk", path, "nul", "breed"],
        ["vergelijk", path, path],
    ):
        result = kerntaken(*words)
        assert (result.code, result.err) == (0, ""), words


def test_a_list_of_a_kept_part_is_that_part(kept: Callable[..., Path], kerntaken: Kerntaken) -> None:
    path = kept("smal", "--basis", "pijlers")
    assert len(json.loads(kerntaken("taken", "--scenario", path, "-f", "json").out)["taken"]) == 6
    assert len(json.loads(kerntaken("afweging", path, "-f", "json").out)["taken"]) == 6
    assert "6 taken (zonder overhead en gastheerschap)." in kerntaken("vergelijk", path, "breed").out


def test_a_kept_part_is_compared_with_that_part(kept: Callable[..., Path], kerntaken: Kerntaken) -> None:
    verzonnen.IN_PROCENT.write(Path("data"))
    path = kept("smal", "--pijler", "zorg", "--begroting", "62500")
    data = compared(kerntaken, path, "smal")
    assert data["gelijk"]
    assert data["eenheid"] == "duizend euro"
    assert [one["taak"] for one in data["uitkomst"]["taken"]] == ["plicht", "keuze"]
    other = kept("smal", "--pijler", "kunde", name="anders.json")
    assert kerntaken("vergelijk", path, other).code == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: data | {"formaat": 3}, "nieuwere versie"),
        (lambda data: data | {"versie": "99.0.0"}, "nieuwere versie"),
        (lambda data: data | {"versie": "99999999.0"}, "nieuwere versie"),
        (lambda data: data | {"soort": "iets-anders"}, "geen resultaat van kerntaken scenario"),
        (lambda data: {key: value for key, value in data.items() if key != "besluiten"}, "geen volledig resultaat"),
        (lambda data: data | {"besluiten": data["besluiten"][1:]}, "klopt niet"),
        (
            lambda data: data | {"invoer": [data["invoer"][0] | {"tekst": "versie: 1"}, data["invoer"][1]]},
            "is gewijzigd",
        ),
        (lambda data: data | {"proef": ["gast=stoppen"]}, "klopt niet"),
        (lambda data: [data], "geen resultaat van kerntaken scenario"),
    ],
    ids=["vorm", "versie", "lange versie", "soort", "onvolledig", "besluit weg", "tekst", "proef", "lijst"],
)
def test_what_is_no_such_result_is_refused(
    change: Callable[[Any], Any], said: str, kept: Callable[..., Path], tmp_path: Path, kerntaken: Kerntaken
) -> None:
    other = tmp_path / "anders.json"
    other.write_text(json.dumps(change(json.loads(kept().read_text(encoding="utf-8")))), encoding="utf-8")
    result = kerntaken("vergelijk", other, "smal")
    assert result.code == 2
    assert said in result.err
    assert "Geen verschillen" not in result.out


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, "null", '"x"', "\udce9"], ids=["leeg", "half", "diep", "niets", "tekst", "bytes"]
)
def test_what_is_no_json_is_refused(text: str, tmp_path: Path, kerntaken: Kerntaken) -> None:
    other = tmp_path / "stuk.json"
    other.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert kerntaken("vergelijk", other, "smal").code == 2
    assert kerntaken("vergelijk", tmp_path, "smal").code == 2
    assert kerntaken("vergelijk", tmp_path / "weg.json", "smal").code == 2


def test_one_scenario_is_no_comparison(kerntaken: Kerntaken) -> None:
    assert kerntaken("vergelijk", "smal").code == 2
    assert kerntaken("vergelijk").code == 2
    assert kerntaken("vergelijk", "nul", "smaal").err.startswith("Fout: onbekend scenario 'smaal'")


@pytest.mark.parametrize(
    ("taken", "feiten"),
    [
        ({"bedrag: 600": "bedrag: PM"}, [("rijkstaak", "kosten.bedrag", "600", "PM")]),
        ({"bedrag: PM": "bedrag: 1.23"}, [("raadsel", "kosten.bedrag", "PM", "1,23")]),
        ({"bedrag: 100.50": "bedrag: 100.5", "zorg: 35,": "zorg: 35.0,"}, []),
        ({"versie: 1\n": "# Een opmerking.\nversie: 1\n"}, []),
        (
            {"raakt: [{taak: plicht,": "raakt: [{wie: allen, hoe: Even.}, {taak: plicht,"},
            [
                ("keuze", "gevolgen.overdragen.raakt[1].hoe", "", "Even."),
                ("keuze", "gevolgen.overdragen.raakt[1].wie", "", "allen"),
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
    data = compared(kerntaken, kept(), "smal", "--data", changed(taken=taken))
    assert [(one["id"], one["veld"], one["van"], one["naar"]) for one in data["feiten"]] == feiten
    assert data["regels"] == []


def test_a_renaming_to_the_id_of_a_pillar_changes_no_published_figure(
    kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    to_a_pillar = {old: new.replace("taak-een", "zorg") for old, new in RENAMED.items()}
    data = compared(kerntaken, kept(), "smal", "--data", changed(taken=to_a_pillar))
    assert [(one["aard"], one["van"], one["naar"]) for one in data["feiten"]] == [("hernoemd", "plicht", "zorg")]


FIRST_RULE = "    regels:\n      - {als: {pijler: [staf, gast]}"
TWO_RULES = """\
    regels:
      - {als: {taak: project}, dan: behouden, omdat: Een.}
      - {als: {kenmerk: loopt-af}, dan: stoppen, omdat: Twee.}
      - {als: {pijler: [staf, gast]}"""
SWAPPED = """\
    regels:
      - {als: {kenmerk: loopt-af}, dan: stoppen, omdat: Twee anders.}
      - {als: {taak: project}, dan: behouden, omdat: Een.}
      - {als: {pijler: [staf, gast]}"""


def test_a_rule_that_moved_and_changed_is_told_as_both(
    tmp_path: Path, changed: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    path = tmp_path / "twee.json"
    folder = changed(scenarios={FIRST_RULE: TWO_RULES})
    assert kerntaken("scenario", "smal", "--data", folder, "-o", path).code == 0
    data = compared(kerntaken, path, "smal", "--data", changed(scenarios={FIRST_RULE: SWAPPED}))
    told = [(one["aard"], one["veld"], one["van"], one["naar"]) for one in data["regels"]]
    assert len(told) == 2
    assert told[0][:2] == ("verplaatst", "regel")
    assert ("gewijzigd", "regel 1: omdat", "Twee.", "Twee anders.") in told
    assert data["aantallen"]["stoppen"] == 1


def test_a_scenario_came_and_a_scenario_went(
    kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    """A scenario that only one side has would be compared as if its rules were those of the other."""
    data = compared(kerntaken, kept("breed"), "ruim", "--data", changed(scenarios={"  breed:\n": "  ruim:\n"}))
    assert [(one["onderdeel"], one["id"], one["aard"]) for one in data["regels"]] == [
        ("scenario", "breed", "verdwenen"),
        ("scenario", "ruim", "toegevoegd"),
    ]


def test_euros_and_per_cents_are_not_compared(kept: Callable[..., Path], kerntaken: Kerntaken) -> None:
    """A difference between amounts in another unit would be a number that means nothing."""
    path = kept()
    verzonnen.IN_PROCENT.write(Path("data"))
    for words in ([path, "smal"], [path, "smal", "breed"]):
        result = kerntaken("vergelijk", *words)
        assert (result.code, result.out) == (2, "")
        assert "niet dezelfde eenheid" in result.err


def test_a_task_that_went_to_another_pillar_did_not_vanish(
    kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    moved = "    naam: Plicht\n    pijler: zorg"
    folder = changed(taken=RENAMED | {moved: moved.replace("zorg", "kunde")})
    for pijler in ("zorg", "kunde"):
        data = compared(kerntaken, kept(), "smal", "--data", folder, "--pijler", pijler)
        assert data["aantallen"]["nieuwe taak"] == data["aantallen"]["verdwenen taak"] == 0
        assert [(one["aard"], one["veld"]) for one in data["feiten"]] == [("hernoemd", "id"), ("gewijzigd", "pijler")]
        assert data["uitkomst"]["brug"]["rest"] == "0"


def test_a_matrix_sees_every_difference(
    kept: Callable[..., Path], changed: Callable[..., Path], kerntaken: Kerntaken
) -> None:
    path = kept()
    assert kerntaken("vergelijk", path, "smal", "smal", "--faal-bij-verschil").code == 0
    folder = changed(taken={"bedrag: 100.50": "bedrag: 100.40"})  # of a task that smal stops
    assert kerntaken("vergelijk", path, "smal", "smal", "--data", folder, "--faal-bij-verschil").code == 1


def test_every_list_of_a_kept_try_out_says_so(kept: Callable[..., Path], kerntaken: Kerntaken) -> None:
    path = kept("smal", "--stel", "gast=stoppen")
    for words in (["regels", path], ["taken", "--scenario", path]):
        for formaat in FORMAAT:
            assert "gast" in kerntaken(*words, "-f", formaat).out
        assert "PROEF: " in kerntaken(*words).out
        assert "Uit het bewaarde resultaat" in kerntaken(*words).out
        assert '"gast=stoppen"' in kerntaken(*words, "-f", "json").out
    assert kerntaken("vergelijk", path, "smal", "-f", "csv").out.splitlines()[0].endswith(",proef")


def test_a_file_without_end_is_refused(
    kept: Callable[..., Path], kerntaken: Kerntaken, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = kept()
    monkeypatch.setattr(bewaard, "MAX_BYTES", 1000)
    assert "is te groot" in kerntaken("vergelijk", path, "smal").err


# --- trying out ---


def test_every_output_says_that_it_is_a_try_out(kerntaken: Kerntaken) -> None:
    stel = ("--stel", "gast=versoberen:80%", "--stel", "keuze=behouden")
    for words in (
        ["scenario", "smal"],
        ["vergelijk", "nul", "smal"],
        ["vergelijk", "nul", "smal", "breed"],
        ["waarom", "smal"],
        ["waarom", "smal", "keuze"],
        ["afweging", "smal"],
        ["samenhang", "--scenario", "smal"],
    ):
        for formaat in ("tabel", "markdown"):
            out = kerntaken(*words, *stel, "--formaat", formaat).out
            assert "PROEF: " in out.splitlines()[0]
            assert "gast versoberen 80% en keuze behouden" in out
        assert '"keuze=behouden"' in kerntaken(*words, *stel, "--formaat", "json").out
        assert "keuze=behouden" in kerntaken(*words, *stel, "--formaat", "csv").out


def test_a_try_out_counts_for_all_but_the_base(kerntaken: Kerntaken) -> None:
    data = compared(kerntaken, "breed", "breed", "--stel", "keuze=overdragen")
    assert [one["taak"] for one in data["uitkomst"]["taken"] if one["verandering"]] == ["keuze"]
    assert data["uitkomst"]["bedragen"]["naar-gemeenten"]["verschil"] == "200"
    assert (data["van"]["proef"], data["naar"]["proef"]) == ([], ["keuze=overdragen"])


def test_what_is_unknown_is_counted_and_never_nothing(kerntaken: Kerntaken) -> None:
    data = compared(kerntaken, "smal", "smal", "--stel", "raadsel=stoppen")
    assert data["gelijk"] is False
    lower = {"verschil": "PM", "pm-lager": 1, "pm-hoger": 0}
    (deel,) = data["uitkomst"]["brug"]["delen"]
    (task,) = [one for one in data["uitkomst"]["taken"] if one["taak"] == "raadsel"]
    for found in (deel, task):
        assert {key: found[key] for key in lower} == lower
    assert data["uitkomst"]["bedragen"]["vervalt"]["pm-naar"] == 1
    assert "PM" in kerntaken("vergelijk", "smal", "smal", "--stel", "raadsel=stoppen").out
    matrix = compared(kerntaken, "nul", "smal", "breed")
    assert matrix["scenarios"][0]["totaal"]["pm-regionaal"] == 1
    assert matrix["scenarios"][1]["aandelen"]["soort"]["kaders"] == "PM"
    known = [deel for deel in matrix["scenarios"][0]["aandelen"]["soort"].values() if deel != "PM"]
    assert sum(map(float, known)) == pytest.approx(100)
    why = json.loads(kerntaken("waarom", "smal", "--soort", "kaders", "-f", "json").out)
    assert [one["aandeel"] for one in why["pijlers"] if one["pijler"] == "rust"] == ["PM"]


@pytest.mark.parametrize(
    ("stel", "said"),
    [
        ("keuze=stoppen", "een wettelijke taak kan verhuizen, maar niet vervallen"),
        ("plicht=overdragen", "moet volgens de wet regionaal"),
        ("keuse=behouden", "onbekende taak 'keuse'"),
        ("keuze", "geen taak met een actie"),
        ("keuze=versoberen", "vraagt een niveau"),
        ("keuze=weg", "onbekende actie 'weg'"),
        ("keuze=versoberen:120%", "past niet"),
    ],
)
def test_the_guards_hold_in_a_try_out(stel: str, said: str, kerntaken: Kerntaken) -> None:
    for words in (["scenario", "smal"], ["waarom", "smal", "keuze"], ["vergelijk", "nul", "smal"]):
        result = kerntaken(*words, "--stel", stel)
        assert result.code == 2
        assert said in result.err


def test_a_kept_try_out_stays_one(kept: Callable[..., Path], kerntaken: Kerntaken) -> None:
    path = kept("smal", "--stel", "gast=stoppen")
    assert kerntaken("scenario", path).out.startswith("PROEF: ")
    data = compared(kerntaken, path, "smal")
    assert [one["taak"] for one in data["uitkomst"]["taken"] if one["verandering"]] == ["gast"]
    assert data["feiten"] == data["regels"] == []
    assert "• Gast (stoppen → behouden): De taak blijft." in kerntaken("vergelijk", path, "smal").out


# --- three or more ---


def test_the_matrix_shows_every_scenario_at_100_columns_and_stacks_at_60(
    kerntaken: Kerntaken, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the real data, which have the most scenarios: a projector would cut off the last, or a phone all of them."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    shown = {}
    for breedte in (60, 100):
        monkeypatch.setenv("COLUMNS", str(breedte))
        shown[breedte] = kerntaken("vergelijk", *SCENARIOS, "--volledig", "--data", ROOT / "data").out
        assert max(map(len, shown[breedte].splitlines())) <= breedte
    base, *others = SCENARIOS
    assert ["Taak", base, "(basis)", *others] in [line.split() for line in shown[100].splitlines()]
    assert f"{others[0]} stoppen" in shown[60]


def test_the_matrix_as_data(kerntaken: Kerntaken) -> None:
    data = compared(kerntaken, "nul", "smal", "breed")
    assert [one["basis"] for one in data["scenarios"]] == [True, False, False]
    (row,) = [one for one in data["taken"] if one["taak"] == "wens"]
    assert [one["actie"] for one in row["besluiten"]] == ["behouden", "stoppen", "intensiveren"]
    rows = list(csv.DictReader(io.StringIO(kerntaken("vergelijk", "nul", "smal", "breed", "-f", "csv").out)))
    assert len(rows) == 8 * 3
