"""JSON Schemas (draft 2020-12) of the files that people write and of the JSON that programs read."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Literal, cast

from kerntaken_cli.documents import DOCUMENT, Documentsoort

Geheel = Literal["taken", "scenarios", "instellingen", "gemeenten", "uitvoer"]
"""The files that people write, and everything that we write together."""
Naam = Geheel | Documentsoort
MODULES: dict[Geheel, str] = {
    "taken": "models",
    "scenarios": "models",
    "instellingen": "models",
    "gemeenten": "models",
    "uitvoer": "uitvoer",
}
"""The module with the function that makes each schema; only that one is loaded."""
NAMES: tuple[Naam, ...] = (*MODULES, *DOCUMENT)


def called(naam: str) -> str:
    """Return the name of the schema that is meant: of a kind of JSON one may leave out ``kerntaken-``."""
    kind = f"kerntaken-{naam}"
    return kind if naam not in NAMES and kind in NAMES else naam


def build(naam: Naam) -> dict[str, Any]:
    """Return a schema; its keys always come in the same order."""
    if naam in DOCUMENT:
        from kerntaken_cli.schemas.uitvoer import of_kind

        return of_kind(naam)
    module = import_module(f"{__name__}.{MODULES[cast('Geheel', naam)]}")
    schema: dict[str, Any] = getattr(module, naam)()
    return schema


def text(naam: Naam) -> str:
    """Return a schema as the text of a file."""
    import json

    return json.dumps(build(naam), ensure_ascii=False, indent=2) + "\n"
