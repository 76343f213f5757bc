"""The names that a shell can complete, read straight from the files: quick, and nothing for data that are broken."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from kerntaken_cli.domain.diagnostics import Bestand
from kerntaken_cli.loading.folder import FILES, find_folder
from kerntaken_cli.loading.reader import read_file

Wat = Literal["scenario", "taak", "pijler", "kenmerk", "kader"]


def names(wat: Wat, option: Path | None) -> list[str]:
    """Return the names there are of one sort, in the order of the file; nothing is checked."""
    root = _root("scenarios" if wat == "scenario" else "taken", option)
    match wat:
        case "scenario":
            return _keys(root.get("scenarios"))
        case "pijler":
            return _keys(root.get("pijlers"))
        case "kader":
            return _keys(root.get("kaders"))
        case "taak":
            return [one for one in (task.get("id") for task in _tasks(root)) if isinstance(one, str)]
        case "kenmerk":
            lists = [task.get("kenmerken") for task in _tasks(root)]
            used = [word for one in lists if isinstance(one, list) for word in one if isinstance(word, str)]
            return list(dict.fromkeys((*_keys(root.get("kenmerken")), *used)))


def _root(bestand: Bestand, option: Path | None) -> dict[str, object]:
    file = find_folder(option).pad / FILES[bestand]
    root = read_file(file, bestand, str(file)).root
    return root if isinstance(root, dict) else {}


def _tasks(root: dict[str, object]) -> list[dict[str, object]]:
    tasks = root.get("taken")
    return [one for one in tasks if isinstance(one, dict)] if isinstance(tasks, list) else []


def _keys(value: object) -> list[str]:
    return [key for key in value if isinstance(key, str)] if isinstance(value, dict) else []
