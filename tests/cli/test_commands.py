"""The command line: what it answers, what it refuses, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from kerntaken_cli import __version__
from kerntaken_cli.reporting.formats import FORMAAT, Formaatnaam
from kerntaken_cli.usecases import scenario as usecases
from tests.conftest import ROOT, SCENARIOS, Kerntaken

Body = Callable[..., Path]


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_scenario_runs_in_every_format(scenario: str, kerntaken: Kerntaken) -> None:
    for formaat in FORMAAT:
        result = kerntaken("scenario", scenario, "--formaat", formaat)
        assert result.code == 0
        assert result.out.endswith("\n")


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_json_amounts_are_exact_decimals_and_csv_says_the_same(scenario: str, kerntaken: Kerntaken) -> None:
    data = json.loads(kerntaken("scenario", scenario, "--formaat", "json").out)
    for besluit in data["besluiten"]:
        amounts = [besluit[key] for key in ("nul", "extra", "regionaal", "naar-gemeenten", "vervalt")]
        assert all(isinstance(amount, str) for amount in amounts)
        if "PM" not in amounts:
            nul, extra, *rest = map(Fraction, amounts)
            assert nul + extra == sum(rest)
    rows = list(csv.DictReader(io.StringIO(kerntaken("scenario", scenario, "--formaat", "csv").out)))
    for row in rows:
        (same,) = [one for one in data["verdelingen"][row["per"]] if one["waarde"] == row["waarde"]]
        assert {key: row[key] for key in same} == {key: str(value) for key, value in same.items()}


@pytest.mark.usefixtures("heuvel")
def test_the_result_names_its_inputs_and_version(kerntaken: Kerntaken) -> None:
    data = json.loads(kerntaken("scenario", "smal", "--formaat", "json").out)
    assert [one["bestand"] for one in data["invoer"]] == ["taken.yaml", "scenarios.yaml"]
    assert all(len(one["sha256"]) == 64 for one in data["invoer"])
    assert data["versie"] == __version__


def test_the_same_bytes_in_give_the_same_bytes_out(kerntaken: Kerntaken) -> None:
    first, second = (kerntaken("scenario", SCENARIOS[-1], "--formaat", "json").out for _ in range(2))
    assert first == second


def test_changing_the_kind_of_a_task_changes_what_happens_to_it(kerntaken: Kerntaken, body: Body) -> None:
    before = json.loads(kerntaken("scenario", "smal", "--data", body(), "--formaat", "json").out)
    folder = body(taken={"soort: opdracht-gemeenten": "soort: wettelijk-keuze"})
    after = json.loads(kerntaken("scenario", "smal", "--data", folder, "--formaat", "json").out)
    assert [(data["aantallen"]["stoppen"], data["totaal"]["naar-gemeenten"]) for data in (before, after)] == [
        (1, "200"),
        (0, "300.5"),
    ]


def test_changing_a_rule_changes_the_outcome(kerntaken: Kerntaken, body: Body) -> None:
    folder = body(scenarios={"dan: {versoberen: 80%}": "dan: behouden"})
    result = kerntaken("scenario", "smal", "--data", folder)
    assert "4 taken en 2 posten overhead en gastheerschap: 1 stoppen · 1 overdragen · 4 behouden" in result.out


def test_a_broken_line_is_told_with_its_place_and_ends_with_1(kerntaken: Kerntaken, body: Body) -> None:
    folder = body(taken={"bedrag: 400": "bedrag: 1.250"})
    result = kerntaken("scenario", "smal", "--data", folder)
    assert (result.code, result.out) == (1, "")
    assert result.err.splitlines() == [
        f"{folder}/taken.yaml:25:22: fout KT106: 1.250 is dubbelzinnig — schrijf 1250 (duizendtallen) of 1.25 (decimalen)",
        "BEVINDINGEN: 1 fout; 6 taken en 3 scenario's gelezen",
    ]


def test_warnings_do_not_stop_an_answer_but_are_counted(kerntaken: Kerntaken, body: Body) -> None:
    folder = body(taken={"aandelen: {zorg: 86": "aandelen: {zorg: 85"})
    result = kerntaken("scenario", "smal", "--data", folder)
    assert result.code == 0
    assert result.err == f"Let op: 1 waarschuwing bij de gegevens; zie: kerntaken valideer --data {folder}\n"


@pytest.mark.parametrize("command", ["scenario smal", "taken", "ijkpunten", "valideer"])
def test_nothing_read_ends_with_3(command: str, kerntaken: Kerntaken, tmp_path: Path) -> None:
    result = kerntaken(*command.split(), "--data", tmp_path / "weg")
    assert result.code == 3
    assert "MISLUKT: er is niets gelezen" in result.out + result.err


@pytest.mark.parametrize(
    ("words", "bericht"),
    [
        (
            "scenario smaal",
            "onbekend scenario 'smaal'\n  bedoelde u 'smal'?",
        ),
        ("scenaro smal", "onbekend commando 'scenaro'\n  bedoelde u 'scenario'?"),
        ("scenario smal --formt csv", "onbekende optie '--formt'\n  bedoelde u '--formaat'?"),
        ("regels --zz", "onbekende optie '--zz'\n  zie: kerntaken regels --help"),
        ("scenario smal --formaat jsno", "onbekende waarde voor --formaat: 'jsno'\n  bedoelde u 'json'?"),
        ("scenario smal --per pijlr", "onbekende waarde voor --per: 'pijlr'\n  bedoelde u 'pijler'?"),
        ("scenario smal --per soort --per soort", "--per soort staat er twee keer"),
        ("scenario smal --per soort --per pijler --per taak", "een tabel heeft hoogstens twee dimensies"),
        ("scenario smal --pijler kudne", "onbekende pijler 'kudne'\n  bedoelde u 'kunde'?"),
        ("scenario smal --soort kadesr", "onbekende soort 'kadesr'\n  bedoelde u 'kaders'?"),
        ("scenario smal --basis pijlres", "onbekende waarde voor --basis: 'pijlres'\n  bedoelde u 'pijlers'?"),
        ("scenario smal --aandeel-van kolm", "onbekende waarde voor --aandeel-van: 'kolm'"),
        ("scenario smal --decimalen 9", "--decimalen 9 kan niet\n  kies 0 tot en met 6"),
        ("scenario smal --decimalen -1", "--decimalen -1 kan niet"),
        ("scenario smal --begroting 62.500", "--begroting 62.500 is dubbelzinnig: 62500 of 62,5?"),
        ("scenario smal --begroting veel", "--begroting veel is geen bedrag"),
        ("scenario smal --begroting 0", "--begroting 0 is geen bedrag"),
        ("scenario smal --pijler kunde --basis pijlers --soort wettelijk-verplicht", "geen enkele taak past"),
        ("regels smal extra", "te veel woorden: extra"),
        ("scenario smal --data", "de optie --data mist een waarde"),
        ("scenario smal --optellend=ja", "de optie --optellend krijgt geen waarde"),
        ("scenario smal --uitvoer x.doc", "aan 'x.doc' is het formaat niet te zien"),
        ("scenario smal --uitvoer weg/x.csv", "weg/x.csv is niet te schrijven: de map bestaat niet"),
        ("scenario --per soort", "deze opties horen bij één scenario"),
        ("scenario smal --aandeel-van rij", "--aandeel-van hoort bij een kruistabel"),
        ("scenario smal --data data/taken.yaml", "data/taken.yaml is een bestand\n  geef de map: --data data"),
        ("scenario smal --uitvoer data --formaat csv", "data is een map"),
        ("valideer data --data data", "PAD en --data samen"),
        ("taken --actie stoppen", "een actie hoort bij een scenario\n  geef ook --scenario NAAM"),
        ("taken --kenmerk prevnetie", "onbekend kenmerk 'prevnetie'\n  bedoelde u 'preventie'?"),
        ("taken --kader geldig", "onbekend kader 'geldig'"),
        ("taken --scenario x --actie stoppen", "onbekend scenario 'x'"),
        ("taak", "er ontbreekt een taak\n  kies uit: "),
        ("taak keuse", "onbekende taak 'keuse'\n  bedoelde u 'keuze'?"),
        ("regels smaal", "onbekend scenario 'smaal'"),
        ("autoaanvullen csh", "onbekende waarde voor SHELL: 'csh'"),
        ("afweging --stel keuze=behouden", "--stel hoort bij een scenario\n  geef ook een scenario"),
        ("samenhang --stel keuze=behouden", "--stel hoort bij een scenario\n  geef ook --scenario NAAM"),
        ("vergelijk nul smal --pijler kunde --soort wettelijk-verplicht", "geen enkele taak past"),
        ("vergelijk nul smal breed --pijler kunde --soort wettelijk-verplicht", "geen enkele taak past"),
        ("waarom smal --pijler kunde --soort wettelijk-verplicht", "geen enkele taak past"),
    ],
)
@pytest.mark.usefixtures("heuvel")
def test_a_wrong_question_ends_with_2_and_says_what_to_do(words: str, bericht: str, kerntaken: Kerntaken) -> None:
    result = kerntaken(*words.split())
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Fout: " + bericht)
    assert "Traceback" not in result.err


@pytest.mark.usefixtures("heuvel")
def test_a_list_without_tasks_says_so(kerntaken: Kerntaken) -> None:
    """An empty answer looks like one that went wrong."""
    result = kerntaken("taken", "--scenario", "nul", "--actie", "stoppen")
    assert (result.code, result.out) == (0, "Geen van de 8 taken past bij deze keuze.\n")


def test_without_a_command_the_help_is_shown(kerntaken: Kerntaken) -> None:
    result = kerntaken()
    assert result.code == 2
    assert result.out.startswith("Gebruik: kerntaken [OPTIES] COMMANDO")


@pytest.mark.parametrize("option", ["--versie", "--version"])
def test_the_version(option: str, kerntaken: Kerntaken) -> None:
    assert kerntaken(option) == (0, f"kerntaken {__version__}\n", "")


def test_euros_have_no_budget(kerntaken: Kerntaken, body: Body) -> None:
    result = kerntaken("scenario", "smal", "--data", body(), "--begroting", 10)
    assert result.code == 2
    assert "zijn al in euro's" in result.err


@pytest.mark.usefixtures("heuvel")
@pytest.mark.parametrize("formaat", [naam for naam, row in FORMAAT.items() if row.einde])
def test_a_file_gets_the_format_of_its_name(formaat: Formaatnaam, kerntaken: Kerntaken, tmp_path: Path) -> None:
    path = tmp_path / f"uitkomst{FORMAAT[formaat].einde}"
    result = kerntaken("scenario", "smal", "--uitvoer", path)
    how = f" ({FORMAAT[formaat].schrift})" if FORMAAT[formaat].schrift else ""
    assert (result.code, result.out, result.err) == (0, "", f"Geschreven: {path}{how}\n")
    assert path.read_text(encoding="utf-8") == kerntaken("scenario", "smal", "--formaat", formaat).out
    assert {*tmp_path.iterdir()} == {path, tmp_path / "data"}


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder."""
    here = tmp_path / "leeg"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def test_the_data_are_found_in_their_order(
    kerntaken: Kerntaken, body: Body, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, told = (
        body(),
        "Gegevens: de meegeleverde set van SamenTwente (geen --data, KERNTAKEN_DATA, of taken.yaml hier of in ./data).\n",
    )

    def seen(*words: object) -> tuple[str, str]:
        result = kerntaken("scenario", *words)
        said = "".join(line for line in result.err.splitlines(keepends=True) if not line.startswith("Let op"))
        return result.out.split("\n", 1)[0].removeprefix("SCENARIO'S VAN "), said

    assert seen() == ("SAMENTWENTE", told)
    (empty / "data").mkdir()
    for name in ("taken.yaml", "scenarios.yaml"):
        text = (own / name).read_text().replace("Waterschapsheuvel", "Inham")
        (empty / "data" / name).write_text(text)
    assert seen() == ("INHAM", "")
    for name in ("taken.yaml", "scenarios.yaml"):
        (empty / name).write_text((own / name).read_text())
    assert seen() == ("WATERSCHAPSHEUVEL", "")
    monkeypatch.setenv("KERNTAKEN_DATA", str(empty / "data"))
    assert seen() == ("INHAM", "")
    assert seen("--data", ".") == ("WATERSCHAPSHEUVEL", "")
    assert seen("--data", "meegeleverd") == ("SAMENTWENTE", "")
    (empty / "meegeleverd").mkdir()
    assert kerntaken("scenario", "--data", "meegeleverd").code == 3  # a folder that is really called so


def test_a_file_of_ours_that_cannot_be_read_is_not_passed_by(kerntaken: Kerntaken, empty: Path) -> None:
    (empty / "taken.yaml").symlink_to("nergens")
    result = kerntaken("scenario")
    assert (result.code, result.out) == (3, "")
    assert "taken.yaml: fout KT006" in result.err


def test_what_is_advised_asks_the_same_data(kerntaken: Kerntaken, body: Body, empty: Path) -> None:
    folder = empty / "mijn map"
    shutil.copytree(body(), folder, ignore=lambda *_: ["leeg"])
    text = (folder / "taken.yaml").read_text().replace("zorg: 86", "zorg: 85")
    (folder / "taken.yaml").write_text(text)
    kerntaken("scenario", "smal", "--data", "mijn map", "--uitvoer", "vast gesteld.json")
    advised = re.compile("kerntaken [a-z]+ .*--data 'mijn map'.*")
    for words in (
        ("valideer", "mijn map"),
        ("valideer", "mijn map/taken.yaml"),
        ("scenario", "--data", "mijn map"),
        ("scenario", "smal", "--data", "mijn map"),
        ("scenario", "--pijler", "zorg", "--data", "mijn map"),
        ("samenhang", "plicht", "--data", "mijn map"),
        ("afweging", "--data", "mijn map"),
        ("waarom", "smal", "--data", "mijn map"),
        ("waarom", "smal", "--stel", "keuze=behouden", "--data", "mijn map"),
        ("vergelijk", "nul", "smal", "breed", "--data", "mijn map"),
        ("vergelijk", "nul", "smal", "--data", "mijn map"),
        ("vergelijk", "vast gesteld.json", "nul", "smal", "--data", "mijn map"),
    ):
        result = kerntaken(*words)
        advice = [line for line in (result.out + result.err).splitlines() if re.search("kerntaken [a-z]", line)]
        assert advice, words
        for line in advice:
            found = advised.search(line)
            assert found is not None, line
            again = kerntaken(*shlex.split(found[0])[1:])
            assert again.code == ("ijkpunten" in line), (found[0], again.err)  # of which one does not come out
    told = next(line for line in kerntaken("waarom", "vast gesteld.json").out.splitlines() if "bijvoorbeeld: " in line)
    again = kerntaken(*shlex.split(told.split("bijvoorbeeld: ")[1])[1:])
    assert (again.code, "Uit het bewaarde resultaat" in again.out) == (0, True)


def test_a_fault_of_the_program_ends_with_70_and_never_looks_like_a_finding(
    kerntaken: Kerntaken, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(usecases, "scenario", fail)
    result = kerntaken("scenario", SCENARIOS[-1])
    assert result.code == 70
    assert "fout in kerntaken zelf" in result.err
    monkeypatch.setenv("KERNTAKEN_DEBUG", "1")
    told = kerntaken("scenario", SCENARIOS[-1])
    assert told.code == 70
    assert "Traceback" in told.err


def process(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own, as a shell does."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")} | environment
    return subprocess.run([sys.executable, "-m", "kerntaken_cli", *words], capture_output=True, env=env, check=False)


def test_an_empty_name_for_the_data_is_not_the_usual_data(kerntaken: Kerntaken) -> None:
    result = kerntaken("valideer", "--data", "")
    assert (result.code, result.err.splitlines()[0]) == (2, "Fout: --data is leeg")


def test_a_link_and_a_device_stay_what_they_are(kerntaken: Kerntaken, tmp_path: Path) -> None:
    (tmp_path / "doel.csv").write_text("oud")
    (tmp_path / "link.csv").symlink_to(tmp_path / "doel.csv")
    assert kerntaken("taken", "--uitvoer", tmp_path / "link.csv").code == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "doel.csv").read_text().startswith("taak,")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_formats_for_programs_are_utf8_whatever_the_terminal(encoding: str) -> None:
    result = process("taken", "--formaat", "json", PYTHONIOENCODING=encoding)
    assert "Coördinatie" in result.stdout.decode("utf-8")


@pytest.mark.usefixtures("heuvel")
def test_a_closed_or_full_output_is_no_fault_of_the_program() -> None:
    closed = f"{sys.executable} -m kerntaken_cli scenario smal >&-"
    assert subprocess.run(closed, shell=True, check=False, capture_output=True).returncode == 0  # noqa: S602
    full = f"{sys.executable} -m kerntaken_cli scenario smal > /dev/full"
    result = subprocess.run(full, shell=True, check=False, capture_output=True)  # noqa: S602
    assert (result.returncode, result.stderr.decode()) == (
        2,
        "Fout: de uitvoer is niet te schrijven: de schijf is vol\n  maak ruimte, of kies een andere schijf\n",
    )


@pytest.mark.usefixtures("heuvel")
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp850", "cp437", "iso8859-2", "ascii"])
def test_every_encoding_gets_whole_straight_lines(encoding: str) -> None:
    result = process("scenario", "smal", PYTHONIOENCODING=encoding)
    assert (result.returncode, result.stderr) == (0, b"")
    lines = result.stdout.decode(encoding).splitlines()
    head = next(line for line in lines if line.startswith("Pijler"))
    table = lines[lines.index(head) + 1 : lines.index("", lines.index(head))]
    end = head.index("verschil") + len("verschil")
    rows = [line for line in table if "%" in line]
    assert len(rows) == 7  # five pillars, their sum and the total
    assert all(line[end - 2 : end].strip() and not line[end : end + 2].strip() for line in rows)


def test_the_version_answers_without_a_library() -> None:
    code = "import sys; sys.argv[1:] = ['--versie']; from kerntaken_cli.__main__ import _run; _run(); "
    code += "print([m for m in ('typer', 'pydantic', 'yaml', 'rich') if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT)
    assert result.stdout.decode().splitlines() == [f"kerntaken {__version__}", "[]"]


@pytest.mark.usefixtures("heuvel")
def test_a_pipe_that_closes_early_is_no_error() -> None:
    command = f"{sys.executable} -m kerntaken_cli scenario smal | head -1"
    result = subprocess.run(command, shell=True, capture_output=True, check=False)  # noqa: S602
    assert (result.stdout.decode(), result.stderr) == ("Smal\n", b"")
