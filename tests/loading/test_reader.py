"""Reading: values as they are written, a place for each, and a finding for everything that YAML would hide."""

from __future__ import annotations

import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.loading import reader
from kerntaken_cli.loading.reader import read, read_file
from kerntaken_cli.loading.source import Source

TEXT = """\
# een opmerking
versie: 1
taken:
  - id: jgz
    naam: "no"
    lijst: [a, {b: 2.50}, c]
  - id: é-teken
    lang: >-
      twee
      regels
"""


@pytest.fixture(params=["C", "Python"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with libyaml's parser and with the one in Python: the values and places are the same."""
    if request.param == "Python":
        monkeypatch.setattr(reader, "LOADER", yaml.SafeLoader)


def parse(text: str) -> Source:
    return read(text.encode(), "taken", "t.yaml")


def findings(text: str) -> list[tuple[str, str, str]]:
    return [(str(one.plaats), one.code.nummer, one.bericht) for one in parse(text).found]


@pytest.mark.usefixtures("loader")
def test_values_are_read_as_written() -> None:
    assert parse(TEXT).root == {
        "versie": Decimal(1),
        "taken": [
            {"id": "jgz", "naam": "no", "lijst": ["a", {"b": Decimal("2.50")}, "c"]},
            {"id": "é-teken", "lang": "twee regels"},
        ],
    }


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("route", "op_sleutel", "place"),
    [
        ((), False, "2:1"),
        (("versie",), False, "2:9"),
        (("versie",), True, "2:1"),
        (("taken", 0), False, "4:5"),
        (("taken", 0, "naam"), False, "5:11"),
        (("taken", 0, "lijst", 1, "b"), False, "6:20"),
        (("taken", 0, "lijst", 1, "b"), True, "6:17"),
        (("taken", 1, "id"), False, "7:9"),
        (("taken", 1, "lang"), True, "8:5"),
        (("taken", 1, "ontbreekt", "dieper"), False, "7:5"),
        (("taken", 7), False, "4:3"),
    ],
)
def test_every_key_and_value_has_its_place(route: Route, op_sleutel: bool, place: str) -> None:
    assert str(parse(TEXT).place(route, op_sleutel=op_sleutel)) == f"t.yaml:{place}"


NO_SPACE = "hier staat U+00A0, dat op een spatie lijkt, maar er voor YAML geen is"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: 1\nb: 2\na: 3\n", ("t.yaml:3:1", "KT003", "de sleutel 'a' staat er al")),
        ("a:\n\t- b\n", ("t.yaml:2:1", "KT002", "hier staat een tab als inspringing")),
        ("- a\n- b\n", ("t.yaml:1:1", "KT004", "bovenaan staat een lijst")),
        ("tekst\n", ("t.yaml:1:1", "KT004", "bovenaan staat losse tekst")),
        ("", ("t.yaml:1:1", "KT005", "het bestand bevat geen gegevens")),
        ("# niets\n", ("t.yaml:1:1", "KT005", "het bestand bevat geen gegevens")),
        ("a: &x 1\n", ("t.yaml:1:4", "KT010", "'&x' is een anker")),
        ("a: 1\n---\nb: 2\n", ("t.yaml:2:1", "KT011", "er begint een tweede document")),
        ("a: !!str 1\n", ("t.yaml:1:4", "KT012", "het label !!str hoort hier niet")),
        (
            "a: !!python/object:os.system x\n",
            ("t.yaml:1:4", "KT012", "het label !!python/object:os.system hoort hier niet"),
        ),
        ("? [a, b]\n: 1\n", ("t.yaml:1:3", "KT103", "een sleutel is een woord, geen lijst of groep")),
        ("a: b: c\n", ("t.yaml:1:5", "KT001", "hier kan geen dubbele punt staan")),
        ("a: [1, 2\n", ("t.yaml:1:4", "KT001", "de lijst [ … ] is niet gesloten")),
        ('a: "b\n', ("t.yaml:1:4", "KT001", "een aanhalingsteken is niet gesloten")),
        ("a: 1\nnaam:Taak een\nb: 2\n", ("t.yaml:2:1", "KT001", "hier ontbreekt een dubbele punt na de sleutel")),
        ("a: 1\nb: \x07\n", ("t.yaml:2:4", "KT001", "hier staat een onzichtbaar stuurteken")),
        ("&x a: 1\n", ("t.yaml:1:1", "KT010", "'&x' is een anker")),
        ("a: @b\n", ("t.yaml:1:4", "KT001", "dit teken kan in YAML niet vooraan staan")),
        ("a: 1\nb:\u00a0c\nd: 2\n", ("t.yaml:2:3", "KT001", NO_SPACE)),
        ("a:\n  b: 1\n\u00a0 c: 2\n  d: 3\n", ("t.yaml:3:1", "KT001", NO_SPACE)),
        ("a:\n  - b: 1\n  -\u00a0b: 2\n", ("t.yaml:3:4", "KT001", NO_SPACE)),
    ],
)
def test_what_yaml_would_hide_is_told(text: str, found: tuple[str, str, str]) -> None:
    assert found in findings(text)


def test_a_list_in_which_a_dash_is_missing_is_one_finding() -> None:
    task = "id: x\n    naam: y\n    pijler: z\n"
    assert findings(f"taken:\n  - {task}    {task}  - {task}") == [
        ("t.yaml:5:5", "KT003", "de sleutel 'id' staat er al, en wat erna komt ook")
    ]
    assert [plaats for plaats, *_ in findings("? [a]\n: 1\n? [b]\n: 1\n? [c]\n: 1\n")] == [
        "t.yaml:1:3",
        "t.yaml:3:3",
        "t.yaml:5:3",
    ]


def test_a_double_key_names_the_earlier_one_and_keeps_all_places() -> None:
    source = parse("a: {x: [1, 2], y: 3}\nb: 2\na: {z: 1}\nc: 4\n")
    assert str(source.found[0].eerder) == "t.yaml:1:1"
    assert source.root == {"a": {"x": [1, 2], "y": 3}, "b": 2, "c": 4}
    assert str(source.place(("c",))) == "t.yaml:4:4"


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)]
    source = parse("\n".join(lines))
    assert {one.code.nummer for one in source.found} == {"KT010"}


def test_deep_nesting_is_refused() -> None:
    """Where the library itself goes no deeper, it says so of a spot further on."""
    ((place, *told),) = findings("a: " + "[" * 5000)
    assert place in {"t.yaml:1:27", "t.yaml:1:1003"}
    assert told == ["KT009", "de gegevens zijn te diep genest"]


@pytest.mark.parametrize("data", ["\ufeffa: 1\n".encode(), b"a: 1\r\nb: 2\r\n", "a: é\n".encode()])
def test_a_bom_and_crlf_and_accents_are_fine(data: bytes) -> None:
    assert not read(data, "taken", "t.yaml").found


def test_other_encodings_are_told_with_their_place() -> None:
    source = read("a: 1\nb: é\n".encode("latin-1"), "taken", "t.yaml")
    assert [(str(one.plaats), one.code.nummer) for one in source.found] == [("t.yaml:2:4", "KT007")]


def test_files_that_cannot_be_read_are_findings(tmp_path: Path) -> None:
    absent = read_file(tmp_path / "weg.yaml", "taken", "weg.yaml")
    folder = read_file(tmp_path, "taken", "map")
    assert [one.bericht for one in (*absent.found, *folder.found)] == [
        "dit bestand bestaat niet",
        "dit is een map, geen bestand",
    ]


def test_a_pipe_is_no_file_to_wait_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "t.yaml")
    assert [one.bericht for one in read_file(tmp_path / "t.yaml", "taken", "t").found] == ["dit is geen gewoon bestand"]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_BYTES", 3)
    (tmp_path / "t.yaml").write_text("a: 1\n")
    assert [one.code.nummer for one in read_file(tmp_path / "t.yaml", "taken", "t.yaml").found] == ["KT008"]


TREES = st.recursive(
    st.text(alphabet="abcdefg hij", min_size=1, max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(alphabet="klmnop", min_size=1), inner, max_size=4)
    ),
    max_leaves=30,
)


def routes(value: Any, route: Route = ()) -> list[Route]:
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [route, *(one for key, member in members for one in routes(member, (*route, key)))]


@given(st.dictionaries(st.text(alphabet="klmnop", min_size=1), TREES, min_size=1, max_size=5), st.booleans())
def test_places_agree_with_those_of_pyyaml(tree: dict[str, Any], flow: bool) -> None:
    text = yaml.safe_dump(tree, default_flow_style=flow)
    source = parse(text)
    node: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    for route in routes(source.root):
        here = node
        for step in route:
            if isinstance(here, yaml.MappingNode):
                here = next(value for key, value in here.value if key.value == step)
            else:
                here = here.value[step]
        assert str(source.place(route)) == f"t.yaml:{here.start_mark.line + 1}:{here.start_mark.column + 1}"
