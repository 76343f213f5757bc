"""The wall around typer: what we use of its inside is there, and is used behind the wall only."""

from __future__ import annotations

import ast
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pytest

from kerntaken_cli.cli.framework import PRIVATE
from tests.conftest import ROOT


def imported(path: Path) -> set[str]:
    """Return what a module imports from inside typer, as module:name."""
    return {
        f"{node.module}:{alias.name}"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("typer.")
        for alias in node.names
    }


@pytest.mark.parametrize("name", PRIVATE)
def test_typer_still_has_what_we_use_of_its_inside(name: str) -> None:
    module, _, rest = name.partition(":")
    where = f"typer {version('typer')} has moved {name}: mend cli/framework.py, or keep typer below this version"
    try:
        found: object = import_module(module)
        for part in rest.split("."):
            made = getattr(getattr(found, "__init__", None), "__code__", None)  # an attribute that a maker sets
            found = part if made is not None and part in made.co_names else getattr(found, part)
    except (ImportError, AttributeError):
        pytest.fail(where)


def test_only_the_wall_looks_inside_typer_and_lists_what_it_uses() -> None:
    inside = {path: found for path in (ROOT / "src").rglob("*.py") if (found := imported(path))}
    assert [path.name for path in inside] == ["framework.py"]
    split = (name.split(":") for name in PRIVATE)
    listed = {f"{module}:{rest.partition('.')[0]}" for module, rest in split}
    assert set.union(*inside.values()) - {"typer._click:exceptions"} <= listed
