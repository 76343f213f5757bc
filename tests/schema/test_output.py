"""The schemas of what programs read hold for everything that the commands write, and for nothing else."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kerntaken_cli.documents import DOCUMENT
from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.lijsten import DIMENSIES
from tests import verzonnen
from tests.conftest import Kerntaken
from tests.schema.validation import read, validator

Body = Callable[..., Path]

QUESTIONS: list[list[str]] = [
    ["scenario"],
    ["scenario", "{smal}"],
    ["scenario", "{breed}"],
    *(["scenario", "{breed}", "--per", per] for per in DIMENSIES),
    ["scenario", "{smal}", "--per", "pijler", "--per", "soort"],
    ["scenario", "{smal}", "--per", "soort", "--per", "stroom", "--aandeel-van", "rij"],
    ["scenario", "{smal}", "--basis", "pijlers", "--soort", "kaders"],
    ["scenario", "{breed}", "--stel", "{taak}=behouden"],
    ["vergelijk", "{nul}", "{smal}"],
    ["vergelijk", "{smal}", "{breed}", "--stel", "{taak}=behouden"],
    ["vergelijk", "{bewaard}", "{smal}"],
    ["vergelijk", "{nul}", "{smal}", "{breed}"],
    ["waarom", "{smal}", "{taak}"],
    ["waarom", "{breed}", "{taak}", "--stel", "{taak}=behouden"],
    ["waarom", "{smal}"],
    ["waarom", "{smal}", "--soort", "kaders"],
    ["taak", "{taak}"],
    ["taken"],
    ["taken", "--scenario", "{smal}"],
    ["samenhang"],
    ["samenhang", "{taak}", "--scenario", "{smal}"],
    ["regels", "{smal}"],
    ["afweging"],
    ["afweging", "{smal}"],
    ["ijkpunten"],
    ["dekking", "{smal}"],
    ["dekking", "--per", "taak"],
    ["gemeenten", "{smal}"],
    ["gemeenten", "{breed}", "--gemeente", "{gemeente}"],
    ["waarom", "{smal}", "--gemeente", "{gemeente}"],
    ["code"],
    ["code", "KT106"],
    ["valideer"],
]
"""What is asked of both bodies, with names that each has in its own way."""


NAMES = {
    "verzonnen": {"nul": "nul", "smal": "smal", "breed": "breed", "taak": "keuze", "gemeente": "Aadam"},
    "echt": {"nul": "nul", "smal": "kern", "breed": "ambitie", "taak": "jgz", "gemeente": "Borne"},
}
PUBLISHED = {naam: json.loads(Path(f"schema/{naam}.schema.json").read_text(encoding="utf-8")) for naam in DOCUMENT}


@pytest.fixture
def ask(kerntaken: Kerntaken, tmp_path: Path) -> Callable[[str, list[str]], Any]:
    """Return what asks a question of one of the bodies, and gives its JSON."""

    def invented() -> Path:
        return verzonnen.BETAALD.write(tmp_path / "betaald")

    def ask(which: str, question: list[str]) -> Any:
        kept = tmp_path / "bewaard.json"
        names = NAMES[which] | {"bewaard": str(kept)}
        where = [] if question[0] == "code" else ["--data", str(invented() if which == "verzonnen" else "data")]
        if "{bewaard}" in question:
            assert kerntaken("scenario", names["breed"], "--uitvoer", kept, *where).code == 0
        result = kerntaken(*(word.format(**names) for word in question), "--formaat", "json", *where)
        assert result.code in {0, 1}
        return json.loads(result.out)

    return ask


Ask = Callable[[str, list[str]], Any]


@pytest.mark.parametrize("which", NAMES)
@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_what_a_command_writes_is_as_published(ask: Ask, which: str, question: list[str]) -> None:
    data = ask(which, question)
    assert list(Draft202012Validator(PUBLISHED[data["soort"]]).iter_errors(data)) == []
    assert list(validator("uitvoer").iter_errors(data)) == []


def test_every_kind_is_asked_for(ask: Ask) -> None:
    assert {ask("verzonnen", question)["soort"] for question in QUESTIONS} == DOCUMENT.keys()


@pytest.mark.parametrize("question", QUESTIONS[::2], ids=" ".join)
def test_another_form_is_refused(ask: Ask, question: list[str]) -> None:
    """A field too many, or one that became a number with a fraction: nothing that we never write is called ours."""
    data = ask("verzonnen", question)
    for route in routes(data):
        one, other = copy.deepcopy(data), copy.deepcopy(data)
        group(one, route)[route[-1]] = 1.5
        assert not validator(data["soort"]).is_valid(one), f"{route} takes a number with a fraction"
        if not any(step in NAMED_BY_DATA for step in route[:-1]):
            group(other, route)["zomaar"] = 1
            assert not validator(data["soort"]).is_valid(other), f"{route} stands beside a field that does not exist"


NAMED_BY_DATA = {"besluiten", "stromen", "aandelen", "pm-lager", "pm-hoger"}
"""Groups of which the keys are names of the data."""


def routes(tree: object, here: Route = ()) -> Iterator[Route]:
    """Yield the way to every field; of a list only those of its first member."""
    if isinstance(tree, dict):
        for key, member in tree.items():
            yield (*here, key)
            yield from routes(member, (*here, key))
    elif isinstance(tree, list) and tree:
        yield from routes(tree[0], (*here, 0))


def group(tree: Any, route: Route) -> Any:
    """Return the group that a field stands in."""
    for step in route[:-1]:
        tree = tree[step]
    return tree


FOLDERS: list[tuple[int, dict[str, dict[str, str]]]] = [
    (1, {"taken": {"eenheid: euro": "eenheid: eur", "bedrag: 400": "bedrag: 1.250"}}),
    (1, {"taken": {"  - id: keuze": "  - id: plicht"}}),
    (1, {"scenarios": {"versie: 1": "versie: : 1"}}),
]


@pytest.mark.parametrize(("expected", "changes"), FOLDERS)
def test_findings_are_as_described(
    kerntaken: Kerntaken, body: Body, expected: int, changes: dict[str, dict[str, str]]
) -> None:
    code, out, _ = kerntaken("valideer", "--formaat", "json", "--data", body(**changes))
    assert code == expected
    assert list(validator("kerntaken-bevindingen").iter_errors(json.loads(out))) == []


def test_that_nothing_was_read_is_as_described(kerntaken: Kerntaken, tmp_path: Path) -> None:
    code, out, _ = kerntaken("valideer", "--formaat", "json", "--data", tmp_path)
    assert code == 3
    assert list(validator("kerntaken-bevindingen").iter_errors(json.loads(out))) == []


def test_every_field_says_what_it_is() -> None:
    unsaid = [f"{naam}: {key}" for naam, schema in PUBLISHED.items() for key in _unsaid(schema)]
    assert not unsaid, "\n".join(unsaid)


def _unsaid(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        properties = schema.get("properties")
        yield from (key for key, one in (properties or {}).items() if not one.get("description"))
        for member in schema.values():
            yield from _unsaid(member)
    elif isinstance(schema, list):
        for member in schema:
            yield from _unsaid(member)


GEMEENTEN = """\
versie: 1
peildatum: 2024-01-01
bron: CBS, bevolking op 1 januari
gemeenten:
  - {code: GM0141, naam: Almelo, inwoners: 73080}
  - {code: GM0153, naam: Enschede, inwoners: 159533}
"""


def test_a_file_of_municipalities_is_taken() -> None:
    assert validator("gemeenten").is_valid(read(GEMEENTEN))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("code: GM0141", "code: GM141"),
        ("code: GM0141", "code: 141"),
        ("inwoners: 73080", "inwoners: 73.080"),
        ("inwoners: 73080", "inwoners: 0"),
        ("peildatum: 2024-01-01", "peildatum: 1 januari"),
        ("bron: CBS, bevolking op 1 januari\n", ""),
        ("naam: Almelo, ", ""),
    ],
)
def test_a_broken_file_of_municipalities_is_refused(old: str, new: str) -> None:
    assert not validator("gemeenten").is_valid(read(GEMEENTEN.replace(old, new)))


def test_settings_are_taken_or_refused() -> None:
    right = "versie: 1\nernst: {KT601: fout, KT505: uit}\ngrens-aannames: 25%\n"
    assert validator("instellingen").is_valid(read(right))
    for old, new in (("fout", "ernstig"), ("25%", "25"), ("versie: 1", "versie: 2"), ("ernst", "ernsten")):
        assert not validator("instellingen").is_valid(read(right.replace(old, new, 1)))
