"""A kept result says only what follows from the texts in it, whatever somebody changed; older forms are still read."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kerntaken_cli.domain.weigering import Weigering
from kerntaken_cli.loading.bewaard import FREE
from kerntaken_cli.usecases.namen import kept
from tests.conftest import Kerntaken

Body = Callable[..., Path]
Way = tuple[str | int, ...]

OLDER = sorted(Path("tests/bewaard").glob("*.json"))
ASKED = {
    "gewoon": ("breed",),
    "een verdeling": ("smal", "--per", "stroom", "--begroting", "5000"),
    "kruistabel": ("breed", "--per", "pijler", "--per", "soort", "--aandeel-van", "kolom"),
    "deel": ("smal", "--basis", "pijlers", "--soort", "kaders"),
    "proef": ("breed", "--stel", "keuze=behouden"),
}


@pytest.fixture(params=[name for name in ASKED if name != "een verdeling"])
def result(request: pytest.FixtureRequest, kerntaken: Kerntaken, body: Body, tmp_path: Path) -> Path:
    """Keep a result of the invented body, with settings beside it."""
    folder, path = body(), tmp_path / "bewaard.json"
    (folder / "kerntaken.yaml").write_text("versie: 1\ngrens-aannames: 90%\n", encoding="utf-8")
    assert kerntaken("scenario", *ASKED[request.param], "--data", folder, "--uitvoer", path).code == 0
    return path


def test_every_file_that_was_read_is_kept(result: Path) -> None:
    files = [one["bestand"] for one in json.loads(result.read_text(encoding="utf-8"))["invoer"]]
    assert files == ["taken.yaml", "scenarios.yaml", "kerntaken.yaml"]


def test_what_was_not_changed_is_read(result: Path) -> None:
    assert kept(str(result)).bewaard is not None


def fields(tree: object, here: Way = ()) -> Iterator[Way]:
    """Yield the way to every value that is no group or list itself."""
    if isinstance(tree, (dict, list)):
        for key, member in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from fields(member, (*here, key))
    else:
        yield here


def other(value: object) -> object:
    """Return a value of the same kind that says something else."""
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case None:
            return "afgeleid"
        case _:
            text = str(value)
            return f"{text[:-1]}{(int(text[-1]) + 1) % 10}" if text[-1:].isdigit() else f"{text}x"


def test_no_field_can_be_changed(result: Path) -> None:
    """Each kind of field in each kind of result, so also one that comes later."""
    data: Any = json.loads(result.read_text(encoding="utf-8"))
    tried: set[Way] = set()
    for way in fields(data):
        kind = tuple(step for step in way if isinstance(step, str))
        if kind in tried or FREE & set(kind):
            continue
        tried.add(kind)
        false = copy.deepcopy(data)
        group = false
        for step in way[:-1]:
            group = group[step]
        group[way[-1]] = other(group[way[-1]])
        result.write_text(json.dumps(false), encoding="utf-8")
        with pytest.raises(Weigering):
            pytest.fail(f"{way} can be falsified: {kept(str(result))}")
    assert len(tried) > 40


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data | {"zomaar": 1},
        lambda data: data | {"totaal": data["totaal"] | {"zomaar": "0"}},
        lambda data: data | {"besluiten": [*data["besluiten"], data["besluiten"][0]]},
        lambda data: {key: value for key, value in data.items() if key != "totaal"},
        lambda data: data | {"aantallen": {key: value for key, value in data["aantallen"].items() if key != "stoppen"}},
        lambda data: data | {"verdelingen": {}, "kruistabel": None},
        lambda data: data | {"formaat": True},
        lambda data: data | {"formaat": 0},
        lambda data: data | {"invoer": [*data["invoer"], data["invoer"][0]]},
    ],
    ids=["veld", "veld erin", "besluit", "weg", "aantal weg", "verdelingen weg", "geen versie", "versie 0", "bestand"],
)
def test_nothing_is_added_or_taken_away(result: Path, change: Callable[[Any], Any]) -> None:
    result.write_text(json.dumps(change(json.loads(result.read_text(encoding="utf-8")))), encoding="utf-8")
    with pytest.raises(Weigering):
        kept(str(result))


def test_what_says_two_things_is_refused(result: Path) -> None:
    text = result.read_text(encoding="utf-8")
    result.write_text(text.replace('"organisatie"', '"organisatie": "Iemand anders", "organisatie"', 1), "utf-8")
    with pytest.raises(Weigering, match="twee keer"):
        kept(str(result))


@pytest.mark.parametrize("path", OLDER, ids=lambda path: path.stem)
def test_a_result_of_an_older_form_is_read(path: Path, kerntaken: Kerntaken, tmp_path: Path) -> None:
    scenario = path.stem.split("-")[2]
    for one in json.loads(path.read_text(encoding="utf-8"))["invoer"]:
        (tmp_path / one["bestand"]).write_text(one["tekst"], encoding="utf-8", newline="")
    result = kerntaken("vergelijk", path, scenario, "--data", tmp_path)
    assert result.code == 0
    assert "Geen verschillen" in result.out


@pytest.mark.parametrize("path", OLDER, ids=lambda path: path.stem)
def test_a_result_of_an_older_form_cannot_be_falsified_either(path: Path, tmp_path: Path) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    false = tmp_path / "vals.json"
    false.write_text(json.dumps(data | {"organisatie": "Iemand anders"}), encoding="utf-8")
    with pytest.raises(Weigering, match="organisatie"):
        kept(str(false))


@pytest.mark.parametrize("field", ["verschil", "aandeel"])
def test_a_form_in_which_a_field_was_vague_does_not_set_it_free(result: Path, field: str) -> None:
    """The older form wrote nothing where something is unknown; it never wrote another number."""
    data = json.loads(result.read_text(encoding="utf-8")) | {"formaat": 1}
    false = data | {"totaal": data["totaal"] | {field: "12.345678"}}
    result.write_text(json.dumps(data), encoding="utf-8")
    assert kept(str(result)).bewaard is not None
    result.write_text(json.dumps(false), encoding="utf-8")
    with pytest.raises(Weigering, match=field):
        kept(str(result))


def test_a_name_that_looks_like_a_number_is_no_number(kerntaken: Kerntaken, body: Body, tmp_path: Path) -> None:
    path = tmp_path / "bewaard.json"
    assert kerntaken("scenario", "nul", "--per", "taakveld", "--data", body(), "--uitvoer", path).code == 0
    text = path.read_text(encoding="utf-8")
    assert '"waarde": "7.1"' in text
    path.write_text(text.replace('"waarde": "7.1"', '"waarde": "7.10"'), encoding="utf-8")
    with pytest.raises(Weigering, match="waarde"):
        kept(str(path))
