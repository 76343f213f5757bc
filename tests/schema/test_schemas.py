"""The schemas themselves: valid, explained to the last key, and the same as the files in schema/."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from kerntaken_cli import schemas
from kerntaken_cli.schemas import NAMES, Naam, uitleg_scenarios, uitleg_taken
from kerntaken_cli.schemas.uitleg import OVERAL, Uitgelegd
from tests.conftest import Kerntaken
from tests.schema.validation import plain, validator

Schema = dict[str, Any]
EXPLAINED = (uitleg_scenarios.INSTELLINGEN, uitleg_scenarios.UITLEG, uitleg_taken.UITLEG)
FENCE = re.compile(r"```yaml\n(.*?)\n```", re.DOTALL)


def parts(schema: object) -> Iterator[Schema]:
    """Yield every object in a schema."""
    if isinstance(schema, dict):
        yield schema
    if isinstance(schema, (dict, list)):
        for member in schema.values() if isinstance(schema, dict) else schema:
            yield from parts(member)


def properties(naam: Naam) -> Iterator[tuple[str, Schema]]:
    """Yield every key that a schema describes, at any depth."""
    for part in parts(schemas.build(naam)):
        yield from part.get("properties", {}).items()


def accepts(naam: Naam, part: Schema, value: Any) -> bool:
    """Whether one part of a schema takes a value."""
    return validator(naam).evolve(schema={"$defs": schemas.build(naam).get("$defs", {}), **part}).is_valid(value)


@pytest.mark.parametrize("naam", NAMES)
def test_a_schema_is_valid_against_its_metaschema(naam: Naam) -> None:
    Draft202012Validator.check_schema(schemas.build(naam))


@pytest.mark.parametrize("naam", NAMES)
def test_a_schema_says_what_it_is_and_which_version(naam: Naam) -> None:
    schema = schemas.build(naam)
    assert list(schema)[:4] == ["$schema", "$id", "title", "description"]
    versie = schema.get("properties", {}).get("formaat", {}).get("const", 1)
    assert schema["$id"] == f"urn:kerntaken:schema:{naam}:{versie}"


@pytest.mark.parametrize("uitgelegd", EXPLAINED)
def test_every_key_of_a_model_has_its_line_in_the_explanations(uitgelegd: Uitgelegd) -> None:
    for model, groep in uitgelegd.items():
        keys = {str(field.alias) for field in model.model_fields.values()}
        assert not keys - OVERAL.keys() - groep.sleutels.keys(), f"schemas/uitleg_*.py forgets keys of {model.__name__}"
        assert not groep.sleutels.keys() - keys, f"schemas/uitleg_*.py explains keys that {model.__name__} has not"


@pytest.mark.parametrize("naam", NAMES)
def test_every_key_at_every_level_is_explained_in_a_sentence(naam: Naam) -> None:
    for key, schema in properties(naam):
        assert re.fullmatch(r"[A-ZÉ'].*[.]", schema["description"]), (key, schema["description"])


@pytest.mark.parametrize("naam", NAMES)
def test_every_object_is_closed(naam: Naam) -> None:
    for part in parts(schemas.build(naam)):
        if "properties" in part and "type" in part:
            assert part["additionalProperties"] is False


@pytest.mark.parametrize("naam", NAMES)
def test_every_word_of_a_closed_list_has_its_meaning(naam: Naam) -> None:
    for part in parts(schemas.build(naam)):
        if "enumDescriptions" in part:
            assert len(part["enumDescriptions"]) == len([word for word in part["enum"] if word is not None])


@pytest.mark.parametrize("naam", NAMES)
def test_every_example_is_valid(naam: Naam) -> None:
    for key, schema in properties(naam):
        examples = schema.get("examples", [])
        assert len(examples) != 1, f"an editor writes the only example of '{key}' down as its value"
        fenced = FENCE.findall(schema.get("markdownDescription", ""))
        for example in [*examples, *(plain(yaml.safe_load(text)) for text in fenced)]:
            assert accepts(naam, schema, example), (key, example)


@pytest.mark.parametrize("naam", NAMES)
def test_the_files_are_up_to_date(naam: Naam) -> None:
    assert Path(f"schema/{naam}.schema.json").read_text(encoding="utf-8") == schemas.text(naam), "run: make schemas"


@pytest.mark.parametrize("naam", NAMES)
def test_the_command_prints_a_schema(kerntaken: Kerntaken, naam: Naam) -> None:
    assert kerntaken("schema", naam) == (0, schemas.text(naam), "")


def test_the_command_writes_a_file(kerntaken: Kerntaken, tmp_path: Path) -> None:
    path = tmp_path / "taken.schema.json"
    assert kerntaken("schema", "taken", "--uitvoer", path) == (0, "", f"Geschreven: {path}\n")
    assert path.read_text(encoding="utf-8") == schemas.text("taken")


def test_the_command_refuses_an_unknown_name_with_the_nearest(kerntaken: Kerntaken) -> None:
    code, out, err = kerntaken("schema", "scenarioos")
    assert (code, out) == (2, "")
    assert "bedoelde u 'scenarios'?" in err


def test_the_prefix_may_be_left_out_where_no_file_has_the_name(kerntaken: Kerntaken) -> None:
    assert kerntaken("schema", "bevindingen") == (0, schemas.text("kerntaken-bevindingen"), "")
    assert kerntaken("schema", "taken") == (0, schemas.text("taken"), "")


@pytest.mark.parametrize("naam", ["taken", "scenarios"])
def test_the_shipped_data_point_editors_to_their_schema(naam: str) -> None:
    lines = Path(f"data/{naam}.yaml").read_text(encoding="utf-8").splitlines()
    where = f"../schema/{naam}.schema.json"
    assert lines[:2] == [f"# yaml-language-server: $schema={where}", f"# $schema: {where}"]
    assert Path("data", where).is_file()
