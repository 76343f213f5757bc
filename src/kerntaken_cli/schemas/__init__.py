"""JSON Schemas (draft 2020-12) of the files that people write and of the JSON that programs read."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Literal, get_args

Naam = Literal["taken", "scenarios", "instellingen", "gemeenten", "uitvoer", "bevindingen"]
NAMES: tuple[Naam, ...] = get_args(Naam)

MODULES: dict[Naam, str] = {
    "taken": "models",
    "scenarios": "models",
    "instellingen": "models",
    "gemeenten": "gemeenten",
    "uitvoer": "uitvoer",
    "bevindingen": "bevindingen",
}
"""The module with the function that makes each schema; only that one is loaded."""


def build(naam: Naam) -> dict[str, Any]:
    """Return a schema; its keys always come in the same order."""
    schema: dict[str, Any] = getattr(import_module(f"{__name__}.{MODULES[naam]}"), naam)()
    return schema


def text(naam: Naam) -> str:
    """Return a schema as the text of a file."""
    import json

    return json.dumps(build(naam), ensure_ascii=False, indent=2) + "\n"
