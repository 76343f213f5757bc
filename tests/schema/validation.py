"""What the tests of the schemas share: validators, and YAML as a validator sees it."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from kerntaken_cli import schemas
from kerntaken_cli.schemas import Naam


@cache
def validator(naam: Naam) -> Validator:
    """Return a validator that looks at dates too."""
    return Draft202012Validator(schemas.build(naam), format_checker=Draft202012Validator.FORMAT_CHECKER)


def plain(value: object) -> Any:
    """Return what JSON can hold; a date as it is written."""
    return json.loads(json.dumps(value, default=str))


def read(text: str) -> Any:
    """Return YAML text as a validator sees it."""
    return plain(yaml.safe_load(text))
