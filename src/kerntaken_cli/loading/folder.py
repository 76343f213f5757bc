"""The folder with the data: which files it holds, and which one is meant when none is named."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, NamedTuple

from kerntaken_cli.domain.diagnostics import Bestand

FILES: dict[Bestand, str] = {"taken": "taken.yaml", "scenarios": "scenarios.yaml"}
ENVIRONMENT = "KERNTAKEN_DATA"

Origin = Literal["optie", "omgeving", "werkmap", "meegeleverd", "bewaard"]


class Folder(NamedTuple):
    """The folder that was chosen and why."""

    pad: Path
    origin: Origin

    @property
    def shown(self) -> str:
        """How the folder is named in places: as it was given, or by its name where it came with the package."""
        return "data" if self.origin in {"werkmap", "meegeleverd"} else str(self.pad)


def find_folder(option: Path | None) -> Folder:
    """Return the folder to read: ``--data``, then KERNTAKEN_DATA, then ``./data``, then the one in the package."""
    if option is not None:
        return Folder(option, "optie")
    if from_environment := os.environ.get(ENVIRONMENT):
        return Folder(Path(from_environment), "omgeving")
    here = Path("data")
    if any((here / name).is_file() for name in FILES.values()):
        return Folder(here, "werkmap")
    return Folder(_embedded(), "meegeleverd")


def _embedded() -> Path:
    """Return the data that came along: inside the package when installed, beside ``src`` in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "data"
    return inside if inside.is_dir() else package.parents[1] / "data"
