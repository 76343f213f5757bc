"""The checker as CI uses it: everything in one run, every form, and an exit code that can be trusted."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from typing_extensions import override

from kerntaken_cli.domain.feiten import Takenbestand
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.keuzes import Scenariobestand
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.loading.reader import read
from kerntaken_cli.reporting.bevindingen import FORMAAT
from kerntaken_cli.usecases import scenario as usecases
from kerntaken_cli.usecases.code import catalogue
from kerntaken_cli.usecases.invoer import open_data
from kerntaken_cli.usecases.standen import of_data
from tests.conftest import ROOT, Kerntaken

Body = Callable[..., Path]

DERTIG_TAKEN = """\
versie: 1
organisatie: Heuvel
peiljaar: «KT103»20
eenheid: «KT104»eur
bronnen: {b: {titel: B, datum: «KT111»1-2-2020}}
kaders: {k: {naam: K, van: 2020}, weg: {naam: «KT105»no}}
pijlers: {p: {naam: P}, «KT301»leeg: {naam: Leeg}}
taken:
  - {id: een, naam: «KT108»12, pijler: p, soort: «KT104»kader, kaders: [k], kosten: {bedrag: «KT106»1.250, herkomst: aanname}}
  - {id: «KT201»een, naam: Twee, pijler: «KT202»pp, soort: kaders, kaders: [«KT203»kk], kosten: {bedrag: 1, herkomst: fictief, bron: «KT204»c}}
  - «KT102»{id: drie, pijler: p, soort: kaders, kaders: [k], kosten: {bedrag: «KT107»€ 12, herkomst: fictief, «KT101»bandbredte: [1, 2]}}
  - id: vier
    naam: Vier
    «KT003»naam: Vijf
    pijler: p
    soort: «KT504»wettelijk-keuze
    taakveld: «KT211»"9.9"
    stromen: {«KT207»s: 100}
    kosten: «KT603»{bedrag: 5, herkomst: gepubliceerd, bandbreedte: «KT702»[6, 7]}
    looptijd: {tot: «KT105»2020-13-01}
    gevolgen: {«KT104»stopen: {effect: x}}
  - {id: zes, naam: Zes, pijler: p, soort: «KT505»opdracht-rijk, kosten: {bedrag: «KT105»12:30, herkomst: fictief}, kenmerken: [a]}
  - {id: zeven, naam: Zeven, pijler: p, soort: kaders, kaders: [k], kosten: {bedrag: 1, herkomst: fictief}, indeling: «KT103»5}
ijkpunten:
  - {bron: b, per: «KT104»pijlr, aandelen: {p: 1}}
  - {bron: b, per: pijler, aandelen: {«KT212»z: 1}}
"""
DERTIG_SCENARIOS = """\
versie: «KT112»2
ingang: 2030
scenarios:
  a: {naam: A, bouwt-op: b, regels: [{als: {«KT110»kosten: 1}, dan: behouden, omdat: x}], anders: {dan: «KT109»weg}}
  «KT210»b:
    naam: B
    regels:
      - {als: {soort: kaders}, dan: behouden, omdat: x}
      - «KT402»{als: {soort: kaders, taak: drie}, dan: behouden, omdat: x}
      - «KT102»{als: {kenmerk: «KT206»zz}, dan: behouden}
"""
MARK = re.compile("«(KT[0-9]+)»")


def without_marks(text: str) -> tuple[str, set[tuple[int, int, str]]]:
    """Return a text without its marks, and for each mark the line, the column and the code that belong there."""
    expected = set()
    lines = text.split("\n")
    for number, line in enumerate(lines):
        while match := MARK.search(line):
            expected.add((number + 1, match.start() + 1, match[1]))
            line = line[: match.start()] + line[match.end() :]  # noqa: PLW2901
        lines[number] = line
    return "\n".join(lines), expected


def test_thirty_faults_are_all_told_in_one_run_each_at_its_place(tmp_path: Path, kerntaken: Kerntaken) -> None:
    expected = set()
    for name, marked in (("taken.yaml", DERTIG_TAKEN), ("scenarios.yaml", DERTIG_SCENARIOS)):
        text, spots = without_marks(marked)
        (tmp_path / name).write_text(text, encoding="utf-8")
        expected |= {(name, *spot) for spot in spots}
    result = kerntaken("valideer", tmp_path, "--formaat", "json")
    assert result.code == 1
    found = {
        (Path(one["bestand"]).name, one["regel"], one["kolom"], one["code"])
        for one in json.loads(result.out)["bevindingen"]
    }
    assert found == expected
    assert len(expected) > 30


def read_in_words(*all_: Gegevens) -> str:
    """Return how the result says what was read."""
    return (
        f"{sum(len(one.taken) for one in all_)} taken en {sum(len(one.scenarios) for one in all_)} scenario's gelezen"
    )


def test_of_the_shipped_data_only_the_inhabitants_are_too_old(samentwente: Gegevens, kerntaken: Kerntaken) -> None:
    """The sources say nothing better, and that may be seen: once, and by those who ask about municipalities."""
    result = kerntaken("valideer", "--formaat", "kort")
    first, last = result.out.splitlines()
    assert (result.code, result.err) == (0, "")
    assert first.startswith("data/gemeenten.yaml:9:12: waarschuwing KT805: de inwoners zijn van onbekende datum")
    assert last == f"BEVINDINGEN: 1 waarschuwing; {read_in_words(samentwente)}"
    assert kerntaken("scenario", "koers").err == ""
    assert kerntaken("gemeenten", "koers").err == "Let op: 1 waarschuwing bij de gegevens; zie: kerntaken valideer\n"


@pytest.fixture
def wrong(body: Body) -> Path:
    return body(taken={"bedrag: 400": "bedrag: 1.250", "aandelen: {zorg: 86": "aandelen: {zorg: 85"})


@pytest.fixture
def warned(body: Body) -> Path:
    return body(taken={"aandelen: {zorg: 86": "aandelen: {zorg: 85"})


def test_warnings_count_only_when_asked(warned: Path, kerntaken: Kerntaken) -> None:
    assert kerntaken("valideer", warned).code == 0
    assert kerntaken("valideer", warned, "--streng").code == 1


def test_a_code_can_be_left_out_but_not_one_that_makes_data_unreadable(warned: Path, kerntaken: Kerntaken) -> None:
    assert kerntaken("valideer", warned, "--streng", "--negeer", "KT701").code == 0
    refused = kerntaken("valideer", warned, "--negeer", "KT106")
    assert (refused.code, refused.err.splitlines()[0]) == (2, "Fout: KT106 is niet te negeren")
    assert kerntaken("valideer", warned, "--negeer", "KT799").code == 2


def test_settings_weigh_findings(warned: Path, kerntaken: Kerntaken) -> None:
    (warned / "kerntaken.yaml").write_text("versie: 1\nernst: {KT701: fout}\n")
    assert kerntaken("valideer", warned).code == 1
    (warned / "kerntaken.yaml").write_text("versie: 1\nernst: {KT701: uit}\n")
    assert kerntaken("valideer", warned, "--streng").code == 0


def test_a_comment_lets_a_finding_pass_for_a_reason(body: Body, kerntaken: Kerntaken) -> None:
    passing = "  # kerntaken: negeer[KT701] de begroting is later gewijzigd"
    folder = body(taken={"aandelen: {zorg: 86, rust: 14}}": f"aandelen: {{zorg: 85, rust: 14}}}}{passing}"})
    assert kerntaken("valideer", folder, "--streng").code == 0


def test_a_comment_cannot_make_broken_data_green(body: Body, kerntaken: Kerntaken) -> None:
    folder = body(
        taken={
            "bedrag: 400, herkomst: fictief, bron: verzonnen, bandbreedte: [300, 500]}": "bedrag: x}  # kerntaken: negeer[KT107,KT102] mag"
        }
    )
    result = kerntaken("valideer", folder)
    assert result.code == 1
    assert "KT107 is niet te negeren" in result.out


@pytest.mark.parametrize("vorm", ["tekst", "kort", "github"])
def test_forms_for_people_end_with_the_result_in_words(vorm: str, wrong: Path, kerntaken: Kerntaken) -> None:
    result = kerntaken("valideer", wrong, "--formaat", vorm)
    assert (result.code, result.err) == (1, "")
    assert result.out.splitlines()[-1] == "BEVINDINGEN: 1 fout; 6 taken en 3 scenario's gelezen"


@pytest.mark.parametrize("vorm", ["json", "gitlab", "junit", "sarif"])
def test_forms_for_machines_tell_the_result_on_stderr(vorm: str, wrong: Path, kerntaken: Kerntaken) -> None:
    result = kerntaken("valideer", wrong, "--formaat", vorm)
    assert (result.code, result.err) == (1, "BEVINDINGEN: 1 fout; 6 taken en 3 scenario's gelezen\n")


def test_github_annotations_are_escaped(body: Body, kerntaken: Kerntaken) -> None:
    folder = body(taken={"eenheid: euro": 'eenheid: "100%,: \\n::error::x"'})
    first = kerntaken("valideer", folder, "--formaat", "github").out.splitlines()[0]
    path = f"{folder}/taken.yaml"
    assert first.startswith(
        f"::error file={path},title=KT104 niet-in-lijst,line=4,col=10::'100%25,:  ::error::x' is hier"
    )


def test_gitlab_fingerprints_stay_when_lines_move(wrong: Path, kerntaken: Kerntaken) -> None:
    before = json.loads(kerntaken("valideer", wrong, "--formaat", "gitlab").out)
    path = wrong / "taken.yaml"
    path.write_text("# een regel erbij\n" + path.read_text())
    after = json.loads(kerntaken("valideer", wrong, "--formaat", "gitlab").out)
    assert [one["fingerprint"] for one in before] == [one["fingerprint"] for one in after]
    assert [one["location"]["lines"]["begin"] + 1 for one in before] == [
        one["location"]["lines"]["begin"] for one in after
    ]
    assert len({one["fingerprint"] for one in after}) == len(after)


def test_junit_is_xml_with_a_suite_a_file(wrong: Path, kerntaken: Kerntaken) -> None:
    root = ET.fromstring(kerntaken("valideer", wrong, "--formaat", "junit").out)  # noqa: S314 - our own output
    assert [(suite.get("name", "").rpartition("/")[2], suite.get("failures")) for suite in root] == [
        ("taken.yaml", "1"),
        ("scenarios.yaml", "0"),
    ]
    assert root.get("failures") == "1"


def test_sarif_points_at_the_very_characters(wrong: Path, kerntaken: Kerntaken) -> None:
    (run,) = json.loads(kerntaken("valideer", wrong, "--formaat", "sarif").out)["runs"]
    (result,) = run["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (result["ruleId"], region) == ("KT106", {"startLine": 25, "startColumn": 22, "endColumn": 27})
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "KT106"


@pytest.mark.parametrize(("suffix", "start"), [(".json", "{"), (".xml", "<?xml"), (".sarif", "{"), (".txt", "/")])
def test_a_report_gets_the_form_of_its_name(suffix: str, start: str, wrong: Path, kerntaken: Kerntaken) -> None:
    path = wrong / f"rapport{suffix}"
    result = kerntaken("valideer", wrong, "--uitvoer", path)
    assert (result.code, result.out) == (1, "")
    assert path.read_text().startswith(start)


def test_several_folders_are_checked_in_one_run(heuvel: Path, wrong: Path, kerntaken: Kerntaken) -> None:
    result = kerntaken("valideer", heuvel, wrong / "taken.yaml")
    assert result.code == 1
    assert result.out.splitlines()[-1] == "BEVINDINGEN: 1 fout; 14 taken en 6 scenario's gelezen"


@pytest.mark.parametrize("empty", ["weg", "leeg"])
def test_nothing_read_is_never_green(empty: str, tmp_path: Path, kerntaken: Kerntaken) -> None:
    (tmp_path / "leeg").mkdir()
    for words in ((tmp_path / empty,), (ROOT / "data", tmp_path / empty)):
        result = kerntaken("valideer", *words)
        assert result.code == 3
        assert result.out.splitlines()[-1] == "MISLUKT: er is niets gelezen"


def test_half_of_the_data_is_no_more_green_than_none(body: Body, kerntaken: Kerntaken) -> None:
    folder = body()
    (folder / "scenarios.yaml").unlink()
    assert kerntaken("valideer", folder).code == 1


def test_a_narrow_terminal_keeps_the_mark_under_its_spot(wrong: Path) -> None:
    from kerntaken_cli.reporting.bevindingen import tekst
    from kerntaken_cli.reporting.formats.scherm import Scherm

    lines = tekst.render(open_data(wrong).bevonden(), Scherm(40, kleur=False)).splitlines()
    assert all(len(line) <= 40 for line in lines if "/" not in line)
    (shown,) = [line for line in lines if "│" in line and "1.250" in line]
    mark = lines[lines.index(shown) + 1]
    assert shown[mark.index("^") : mark.rindex("^") + 1] == "1.250"


@pytest.mark.parametrize("nummer", ["KT106", "kt106"])
def test_a_code_explains_itself(nummer: str, kerntaken: Kerntaken) -> None:
    result = kerntaken("code", nummer)
    assert result.code == 0
    assert "bedrag: 1.250" in result.out
    assert "bedrag: 1250" in result.out


def test_all_codes_are_listed_and_an_unknown_one_is_refused(kerntaken: Kerntaken) -> None:
    assert all(nummer in kerntaken("code").out for nummer in catalogue())
    assert kerntaken("code", "KT99").code == 2


class Dumper(yaml.SafeDumper):
    """Writes what our reader gave back as it stood: exact numbers and dates without quotes."""

    @override
    def ignore_aliases(self, data: Any) -> bool:
        return True


Dumper.add_representer(Decimal, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:float", str(value)))

DATA = {name: read((ROOT / "data" / f"{name}.yaml").read_bytes(), name, name).root for name in ("taken", "scenarios")}
MODELS: dict[str, type[BaseModel]] = {"taken": Takenbestand, "scenarios": Scenariobestand}
STRANGE: list[Any] = [
    None,
    "",
    "x",
    "no",
    Decimal(-1),
    Decimal("1.5"),
    [],
    {},
    ["x"],
    {"x": "y"},
    date(2020, 1, 1),
    "80%",
    "PM",
]


def containers(value: Any) -> list[Any]:
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return (
        [value, *(one for member in members for one in containers(member))] if isinstance(value, (dict, list)) else []
    )


@given(st.data())
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_mutation_gives_a_traceback_or_a_green_result_for_what_the_models_refuse(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(DATA)))
    tree = deepcopy(DATA[name])
    for _ in range(data.draw(st.integers(1, 3))):
        target = data.draw(st.sampled_from([one for one in containers(tree) if one] or [tree]))
        keys = list(target) if isinstance(target, dict) else range(len(target))
        key = data.draw(st.sampled_from(list(keys)))
        match data.draw(st.sampled_from(["delete", "swap", "retype", "rename"])):
            case "delete":
                del target[key]
            case "swap":
                other = data.draw(st.sampled_from(list(keys)))
                target[key], target[other] = target[other], target[key]
            case "rename" if isinstance(target, dict):
                target[f"{key}x"] = target.pop(key)
            case _:
                target[key] = deepcopy(data.draw(st.sampled_from(STRANGE)))
    folder = tmp_path_factory.mktemp("mutant")
    shutil.copytree(ROOT / "data", folder, dirs_exist_ok=True)
    text = yaml.dump(tree, Dumper=Dumper, allow_unicode=True, sort_keys=False)
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    invoer = open_data(folder)
    try:
        MODELS[name].model_validate(read(text.encode(), name, name).root)  # type: ignore[arg-type]
    except ValidationError:
        assert any(diagnostic.is_fout for diagnostic in invoer.bevindingen)
    if (gegevens := invoer.gegevens) is not None:
        for scenario in gegevens.complete:
            assert usecases.scenario(of_data(invoer, gegevens, scenario), Verzoek()).uitkomst.taken
    places = [str(one.plaats) for one in invoer.bevindingen]
    assert all(re.match(r".+\.yaml(:\d+:\d+)?$", place) for place in places)


def test_nothing_in_reach_is_never_good(samentwente: Gegevens, standing: Path, kerntaken: Kerntaken) -> None:
    result = kerntaken("valideer")
    assert (result.code, result.out.splitlines()[-1]) == (3, "MISLUKT: er is niets gelezen")
    assert ".: fout KT006 (onleesbaar): hier zijn geen gegevens: geen taken.yaml of scenarios.yaml" in result.out
    (standing / "data").mkdir()
    assert kerntaken("valideer").code == 3
    shipped = kerntaken("valideer", "meegeleverd")
    assert shipped.code == 0
    assert read_in_words(samentwente) in shipped.out
    assert kerntaken("valideer", "--data", "meegeleverd").code == 0


def test_a_new_set_is_judged_where_one_stands(
    standing: Path, kerntaken: Kerntaken, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kerntaken("nieuw", "vb").code == 0
    monkeypatch.chdir(standing / "vb")
    assert kerntaken("valideer").out.startswith("GOED: 4 taken")
    (standing / "vb" / "taken.yaml").write_text("{ kapot")
    assert kerntaken("valideer").out.startswith("taken.yaml:1:1: fout KT001")
    assert kerntaken("scenario").code == 1
    assert kerntaken("valideer", "kerntaken.yaml").code == 1


@pytest.mark.parametrize("formaat", FORMAAT)
@pytest.mark.parametrize(
    "name", ["vb/concept.yaml", "vb/overleggen.yaml", "vb/taken.yml", "niets", "vb/niets/taken.yaml"]
)
def test_a_path_that_is_none_of_ours_is_not_good(name: str, formaat: str, standing: Path, kerntaken: Kerntaken) -> None:
    kerntaken("nieuw", "vb")
    for one in ("concept.yaml", "overleggen.yaml", "taken.yml"):
        (standing / "vb" / one).write_text("{ kapot")
    for paths in ([name], ["vb", name], [name, "vb/taken.yaml"]):
        result = kerntaken("valideer", *paths, "--formaat", formaat)
        assert result.code == 3
        assert "KT006" in result.out
        assert "GOED" not in result.out + result.err
