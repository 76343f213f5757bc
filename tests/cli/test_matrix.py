"""Every command with every option that it has, in every format, on the invented body and on the real data.

Commands, options and formats are asked of the program, so that a new one that nobody asks here is named. Names of tasks
and scenarios are picked from the data by what they are, so that the data may change freely.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from pathlib import Path
from typing import NamedTuple, get_args
from xml.etree import ElementTree as ET

import pytest
import typer

from kerntaken_cli import schemas
from kerntaken_cli.cli.app import app, run
from kerntaken_cli.cli.commands.autoaanvullen import SCRIPTS
from kerntaken_cli.cli.dutch import Commandos
from kerntaken_cli.cli.framework import Parameter, TyperOption
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.lijsten import DIMENSIES, SOORT
from kerntaken_cli.domain.uitkomst import apply_scenario
from kerntaken_cli.domain.wijzigingen import Wijzigingsaard
from kerntaken_cli.reporting.bevindingen import FORMAAT as BEVINDINGENFORMAAT
from kerntaken_cli.reporting.formats import FORMAAT
from kerntaken_cli.usecases.invoer import open_data
from tests import verzonnen
from tests.conftest import ROOT, Kerntaken

Ask = Callable[..., str]

QUESTIONS: dict[str, tuple[str, ...]] = {
    "scenario": (
        "",
        "{basis}",
        "{smal}",
        "{ruim}",
        "{bewaard}",
        "{ruim} --optellend",
        "{smal} --basis pijlers --begroting 62500",
        "{smal} --pijler {pijler} --soort {soort} --decimalen 3",
        "{smal} --stel {proef}",
        "{smal} --per soort --per pijler --aandeel-van rij --optellend --decimalen 0",
        "{smal} --per pijler --per soort --aandeel-van kolom",
    ),
    "vergelijk": (
        "{basis} {smal}",
        "{smal} {ruim} --alles",
        "{smal} {ruim} --kort",
        "{smal} {smal} --faal-bij-verschil",
        "{basis} {smal} --pijler {pijler} --soort {soort}",
        "{basis} {smal} --begroting 62500 --decimalen 2",
        "{smal} {smal} --stel {proef}",
        "{bewaard} {smal}",
        "{bewaard} {smal} --alles",
        "{bewaard} {smal} --kort",
        "{bewaard} {bewaard}",
        "{bewaard} {ruim} --stel {proef}",
        "{basis} {smal} {ruim}",
        "{basis} {smal} {ruim} --alles",
        "{basis} {smal} {ruim} --kort",
        "{bewaard} {smal} {ruim} --stel {proef} --begroting 62500",
    ),
    "waarom": (
        *(f"{{smal}} --diepte {depth}" for depth in range(1, 5)),
        *(f"{{smal}} {{taak}} --diepte {depth}" for depth in range(1, 5)),
        "{ruim} {geraakt}",
        "{ruim} --pijler {pijler} --soort {soort}",
        "{ruim} --basis pijlers --begroting 62500 --decimalen 2",
        "{smal} --stel {proef}",
        "{smal} {taak} --stel {proef}",
        "{bewaard}",
        "{bewaard} {taak}",
        "{smal} --gemeente {gemeente}",
    ),
    "dekking": (
        "",
        "{smal}",
        "{ruim} --per taak --decimalen 3",
        "{bewaard}",
        "{smal} --begroting 62500 --duizend --stel {proef}",
    ),
    "gemeenten": (
        "",
        "{smal}",
        "{bewaard} --optellend",
        "{ruim} --gemeente {gemeente}",
        "{smal} --gemeente {gemeente} --per taak --decimalen 3",
        "{smal} --deelname",
        "{smal} --begroting 62500 --duizend --stel {proef}",
    ),
    "taken": (
        "",
        "--scenario {smal}",
        "--scenario {smal} --actie stoppen",
        "--scenario {bewaard}",
        "--pijler {pijler} --soort {soort}",
        "--kenmerk {kenmerk}",
        "--kader {kader}",
    ),
    "taak": ("{taak}", "{geraakt}"),
    "regels": ("{basis}", "{smal}", "{ruim}", "{bewaard}"),
    "samenhang": ("", "{taak}", "{pijler}", "--scenario {smal}", "{geraakt} --scenario {smal} --stel {proef}"),
    "afweging": ("", "{basis}", "{smal}", "{smal} --stel {proef}", "{bewaard}"),
    "ijkpunten": ("",),
    "valideer": ("", "data", "{schoon} --streng", "--alles", "--negeer KT701", "{eerder}"),
    "code": ("", "KT106"),
    "schema": tuple(schemas.NAMES),
    "nieuw": ("{map}",),
    "autoaanvullen": tuple(SCRIPTS),
}
"""What is asked of each command; a word in braces is a name that fits the data."""
ELSEWHERE = {"--data", "--uitvoer", "-o", "--formaat", "-f", "--volledig"}
"""Options that every command has: formats are all asked, a terminal shows it all as well, and the others have tests in test_commands.py."""
WIDTHS = (60, 100)


def parameters(command: str) -> list[Parameter]:
    """Return the parameters of a command, as the program has them."""
    group = typer.main.get_command(app)
    assert isinstance(group, Commandos)
    found = group.get_command(None, command)
    assert found is not None
    return found.params


def formats(command: str) -> tuple[str, ...]:
    """Return the formats that a command says it has in its help; of one that has no formats, none."""
    said = [one.help or "" for one in parameters(command) if isinstance(one, TyperOption) and "--formaat" in one.opts]
    return tuple(word for word in re.findall(r"[\w-]+", " ".join(said)) if word in {*FORMAAT, *BEVINDINGENFORMAAT})


def test_every_command_is_asked() -> None:
    """A command without a question here would be run by no test in any format."""
    assert QUESTIONS.keys() == Commandos.rows.keys()


@pytest.mark.parametrize("command", Commandos.rows)
def test_every_option_is_asked(command: str) -> None:
    """An option that no question has could do anything, in any format."""
    asked = {word for question in QUESTIONS.get(command, ()) for word in question.split() if word.startswith("-")}
    options = {one.opts[0] for one in parameters(command) if isinstance(one, TyperOption)}
    assert asked == options - ELSEWHERE


def test_every_format_is_asked_and_looked_at() -> None:
    """A format that no command names, or of which nobody says how it looks, would never be tried."""
    assert {one for command in Commandos.rows for one in formats(command)} == {*FORMAAT, *BEVINDINGENFORMAAT}
    assert LOOKS.keys() == {*FORMAAT, *BEVINDINGENFORMAAT}


# --- the data, and names in them ---


def earlier(folder: Path) -> Path:
    """Edit real data in ways that need no name: the id of a task, its amount, a name, a year and a reason.

    Only the text is edited, as somebody does who edits by hand.
    """
    taken, scenarios = folder / "taken.yaml", folder / "scenarios.yaml"
    text = taken.read_text(encoding="utf-8")
    ids = re.findall(r"- id: (\S+)", text)
    text = re.sub(rf"((?:- id|taak): ){ids[0]}(?![\w-])", rf"\1oude-{ids[0]}", text)
    text = re.sub(r"bedrag: [\d.]+", "bedrag: PM", text, count=1)
    taken.write_text(re.sub(r"(?m)^(    naam: )", r"\1Voorheen ", text, count=1), encoding="utf-8")
    text = scenarios.read_text(encoding="utf-8")
    text = re.sub(r"ingang: (\d+)", lambda found: f"ingang: {int(found[1]) - 1}", text)
    scenarios.write_text(re.sub(r"omdat: (\w)", r"omdat: Voorheen \1", text, count=1), encoding="utf-8")
    return folder


def names(gegevens: Gegevens) -> dict[str, str]:
    """Return names that fit the data: the scenario that changes most, a task that it gives up, and so on."""
    changed = {
        naam: [one.taak for one in apply_scenario(gegevens, naam).taken if one.actie != "behouden"]
        for naam in gegevens.scenarios
    }
    smal = max(changed, key=lambda naam: len(changed[naam]))
    kept = [taak for taak in gegevens.taken.values() if taak not in changed[smal]]
    free = [taak for taak in gegevens.taken.values() if taak.soort is None or not SOORT[taak.soort].wettelijk]
    geraakt = next(taak for taak in changed[smal] if taak.soort is not None)
    return {
        "basis": min(changed, key=lambda naam: len(changed[naam])),
        "smal": smal,
        "ruim": [*gegevens.scenarios][-1],
        "taak": kept[0].id,
        "geraakt": geraakt.id,
        "pijler": geraakt.pijler,
        "soort": str(geraakt.soort),
        "proef": f"{free[-1].id}=versoberen:50%",
        "kenmerk": next(word for taak in gegevens.taken.values() for word in taak.kenmerken),
        "kader": next(word for taak in gegevens.taken.values() for word in taak.kaders),
        "gemeente": gegevens.gemeentenbestand.namen[0] if gegevens.gemeentenbestand is not None else "",
        "bewaard": "vastgesteld.json",
        "eerder": "eerder",
        "schoon": "schoon",
        "map": "nieuw",
    }


class Place(NamedTuple):
    """A folder with ./data and a result that was kept before those were edited: in which ways, and names that fit."""

    folder: Path
    edited: frozenset[str]
    taken: frozenset[str]
    fitting: dict[str, str]


@pytest.fixture(scope="module", params=["verzonnen", "echt"])
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Make a folder with data, once for all questions."""
    folder: Path = tmp_path_factory.mktemp(request.param)
    verzonnen.FULL.write(folder / "schoon")
    if request.param == "verzonnen":
        for body, name in ((verzonnen.IN_PROCENT, "data"), (verzonnen.EARLIER_IN_PROCENT, "eerder")):
            body.changed(verzonnen.PAID)._replace(gemeenten=verzonnen.GEMEENTEN).write(folder / name)
        edited = frozenset(get_args(Wijzigingsaard))
    else:
        shutil.copytree(ROOT / "data", folder / "data")
        earlier(shutil.copytree(ROOT / "data", folder / "eerder"))
        edited = frozenset({"gewijzigd", "toegevoegd", "verdwenen"})
    gegevens = open_data(folder / "data").gegevens
    assert gegevens is not None
    fitting = names(gegevens)
    kept = ("scenario", fitting["smal"], "--data", f"{folder}/eerder", "--uitvoer", f"{folder}/{fitting['bewaard']}")
    assert run(kept) == 0
    return Place(folder, edited, frozenset(gegevens.taken), fitting)


@pytest.fixture
def ask(place: Place, kerntaken: Kerntaken, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Stand where the data are, and ask with names that fit them."""
    monkeypatch.chdir(place.folder)

    def asked(command: str, question: str, *more: str) -> str:
        words = (command, *question.format(**place.fitting).split(), *more)
        result = kerntaken(*words)
        assert result.code == 0, (words, result)
        assert "Traceback" not in result.err
        return result.out or result.err

    return asked


# --- how each format looks ---

INSIDE = re.compile(
    r"\b(None|True|False|nan|Traceback)\b|(Decimal|Fraction|Som|Saldo)\(|<\w+ object|<kerntaken|\{'|\['"
)
"""What only Python says: a value that nobody put into words."""
CELLS = re.compile(r"(?<!\\)\|")
"""What separates the cells of a row in Markdown; in a cell it is escaped."""


def readable(text: str) -> None:
    assert text.strip()
    assert text.endswith("\n")
    assert (found := INSIDE.search(text)) is None, found
    assert all(line == line.rstrip() for line in text.splitlines())


def markdown(text: str) -> None:
    readable(text)
    for before, line in pairwise(["", *text.splitlines()]):
        if line.startswith("|"):
            assert line.endswith("|")
            assert not before.startswith("|") or CELLS.findall(line) == CELLS.findall(before), (before, line)


def sheet(text: str, between: str = ",") -> None:
    head, *rows = csv.reader(io.StringIO(text), delimiter=between)
    assert len(set(head)) == len(head)
    assert rows
    assert {len(row) for row in rows} == {len(head)}
    assert not INSIDE.search(text)


def dutch_sheet(text: str) -> None:
    assert text.startswith("\ufeff")
    sheet(text, ";")
    assert not re.search(r";-?\d+\.\d+;", re.sub(r"(?m)^[^;]*;[^;]*;[^;]*;", "", text))


def object_(text: str) -> None:
    data = json.loads(text)
    assert isinstance(data, dict)
    assert data
    assert not INSIDE.search(text)


def a_list(text: str) -> None:
    assert isinstance(json.loads(text), list)


def xml(text: str) -> None:
    assert ET.fromstring(text).tag == "testsuites"  # noqa: S314 - our own output


LOOKS: dict[str, Callable[[str], None]] = {
    "tabel": readable,
    "markdown": markdown,
    "csv": sheet,
    "csv-nl": dutch_sheet,
    "json": object_,
    "tekst": readable,
    "kort": readable,
    "github": readable,
    "gitlab": a_list,
    "junit": xml,
    "sarif": object_,
}
"""For each format what must hold of whatever is written in it."""

# --- what is said ---


def words(text: str) -> Counter[str]:
    """Return the words of a text for people, without what its format draws around them."""
    drawn = re.sub(r"```\w*|[\\*`#|]|:?-{2,}:?|[─═]", " ", text)
    return Counter(re.findall(r"[\w%≥≤<–]+", drawn.casefold()))


def said(value: object) -> Iterator[str]:
    """Yield every key and every value in JSON, as text."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from (key, *said(one))
    elif isinstance(value, list):
        for one in value:
            yield from said(one)
    else:
        yield str(value)


def assert_alike(answers: dict[str, str], taken: frozenset[str]) -> None:
    """See that both forms for people say the same, and that a sheet names no task that the data leave out."""
    assert words(answers["tabel"]) == words(answers["markdown"])
    data = {*said(json.loads(answers["json"]))}
    for row in csv.DictReader(io.StringIO(answers["csv"])):
        assert taken & {*row.values()} <= data, row


ASKED = [(command, question) for command, questions in QUESTIONS.items() for question in questions]
TO_PEOPLE = [one for one in ASKED if FORMAAT.keys() <= {*formats(one[0])}]


@pytest.mark.parametrize(("command", "question"), ASKED, ids=[" ".join(one) for one in ASKED])
def test_every_question_is_answered_in_every_format(command: str, question: str, ask: Ask, place: Place) -> None:
    """Whatever is asked, each format is whole and says nothing that only Python says, and they agree."""
    answers = {one: ask(command, question, "--formaat", one) for one in formats(command)}
    for one, text in answers.items():
        LOOKS[one](text)
    if not answers:
        assert ask(command, question).endswith("\n")
    if FORMAAT.keys() <= answers.keys():
        assert_alike(answers, place.taken)


@pytest.mark.parametrize(("command", "question"), TO_PEOPLE, ids=[" ".join(one) for one in TO_PEOPLE])
def test_every_answer_fits_its_terminal(command: str, question: str, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that is too long is broken by the terminal, in the middle of a table."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    has_more = any("--volledig" in one.opts for one in parameters(command))
    for breedte in WIDTHS:
        monkeypatch.setenv("COLUMNS", str(breedte))
        for more in ((), ("--volledig",)) if has_more else ((),):
            text = ask(command, question, *more)
            readable(text)
            assert max(map(len, text.splitlines())) <= breedte


@pytest.mark.parametrize(("rows", "columns"), [*combinations(DIMENSIES, 2)])
def test_any_two_dimensions_make_a_table(rows: str, columns: str, ask: Ask, place: Place) -> None:
    """A pair of dimensions that nobody thought of breaks a table, or gives it a pair twice."""
    question = f"{{smal}} --per {rows} --per {columns} --optellend"
    answers: dict[str, str] = {one: ask("scenario", question, "--formaat", one) for one in FORMAAT}
    for one, text in answers.items():
        LOOKS[one](text)
    assert_alike(answers, place.taken)
    pairs = Counter((row[rows], row[columns]) for row in csv.DictReader(io.StringIO(answers["csv"])))
    assert set(pairs.values()) == {1}


def test_every_way_of_editing_is_told(ask: Ask, place: Place) -> None:
    """Between a kept result and today somebody edits the facts and the rules: one way of doing so would go unseen."""
    data = json.loads(ask("vergelijk", "{bewaard} {smal}", "--formaat", "json"))
    assert data["feiten"]
    assert data["regels"]
    assert {one["aard"] for one in (*data["feiten"], *data["regels"])} == place.edited
    text = " ".join(ask("vergelijk", "{bewaard} {smal}").split())
    for one in (*data["feiten"], *data["regels"]):
        assert f"{one['onderdeel']} {one['id']}".strip() in text
        told = () if one["aard"] in {"hernoemd", "samengevoegd"} else ("van", "naar")
        assert all(" ".join(one[side].split()) in text for side in told)
