"""The names that a shell can complete, read straight from the files: quick, and nothing for data that are broken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kerntaken_cli.domain.bestanden import BESTAND, Bestand
from kerntaken_cli.loading.folder import find_folder
from kerntaken_cli.loading.reader import read_file


def names_of(sort: str, option: Path | None) -> list[str]:
    """Return the names there are of a sort of thing, in the order of the file; nothing is checked."""
    bestand, find = SORTS[sort]
    return find(_root(bestand, option))


def _root(bestand: Bestand, option: Path | None) -> dict[str, object]:
    file = find_folder(option).pad / BESTAND[bestand].bestandsnaam
    root = read_file(file, bestand, str(file)).root
    return root if isinstance(root, dict) else {}


def _tasks(root: dict[str, object]) -> list[dict[str, object]]:
    tasks = root.get("taken")
    return [one for one in tasks if isinstance(one, dict)] if isinstance(tasks, list) else []


def _keys(value: object) -> list[str]:
    return [key for key in value if isinstance(key, str)] if isinstance(value, dict) else []


def _ids(root: dict[str, object]) -> list[str]:
    return [one for one in (task.get("id") for task in _tasks(root)) if isinstance(one, str)]


def _labels(root: dict[str, object]) -> list[str]:
    lists = [task.get("kenmerken") for task in _tasks(root)]
    used = [word for one in lists if isinstance(one, list) for word in one if isinstance(word, str)]
    return list(dict.fromkeys((*_keys(root.get("kenmerken")), *used)))


def _municipalities(root: dict[str, object]) -> list[str]:
    ones = root.get("gemeenten")
    names = [one.get("naam") for one in ones if isinstance(one, dict)] if isinstance(ones, list) else []
    return [naam for naam in names if isinstance(naam, str)]


SORTS: dict[str, tuple[Bestand, Callable[[dict[str, object]], list[str]]]] = {
    "SCENARIO": ("scenarios", lambda root: _keys(root.get("scenarios"))),
    "TAAK": ("taken", _ids),
    "PIJLER": ("taken", lambda root: _keys(root.get("pijlers"))),
    "KADER": ("taken", lambda root: _keys(root.get("kaders"))),
    "KENMERK": ("taken", _labels),
    "GEMEENTE": ("gemeenten", _municipalities),
}
"""Each sort of thing, as the help calls it, with the file that it stands in and how its names are found there."""
