"""Find the folder with the data, read both files and make the models."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, NamedTuple

from kerntaken_cli.domain.diagnostics import Bestand, Diagnostic, Place, Route, sort_key
from kerntaken_cli.domain.model import Gegevens, Scenariobestand, Takenbestand
from kerntaken_cli.loading import shape
from kerntaken_cli.loading.reader import read_file
from kerntaken_cli.loading.source import Source

FILES: dict[Bestand, str] = {"taken": "taken.yaml", "scenarios": "scenarios.yaml"}
ENVIRONMENT = "KERNTAKEN_DATA"

Origin = Literal["optie", "omgeving", "werkmap", "meegeleverd"]


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


class Dataset(NamedTuple):
    """What was read from a folder: the models when they could be made, the texts, and every finding so far."""

    folder: Folder
    sources: dict[Bestand, Source]
    gegevens: Gegevens | None
    found: tuple[Diagnostic, ...]

    @property
    def read_anything(self) -> bool:
        """Whether at least one file could be opened and held values."""
        return any(source.root is not None for source in self.sources.values())

    def place(self, bestand: Bestand, route: Route, *, op_sleutel: bool = False) -> Place:
        """Return the line and column of a route in one of the files."""
        return self.sources[bestand].place(route, op_sleutel=op_sleutel)

    def locate(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a finding with its place filled in, when it has none yet."""
        if diagnostic.plaats is not None:
            return diagnostic
        source = self.sources[diagnostic.bestand]
        eerder = source.place(diagnostic.route_eerder) if diagnostic.route_eerder is not None else None
        return diagnostic.at(source.place(diagnostic.route, op_sleutel=diagnostic.op_sleutel), eerder)


def load(folder: Folder) -> Dataset:
    """Read both files of a folder; a broken file does not hide what is wrong with the other."""
    shown = Path(folder.shown)
    sources = {name: read_file(folder.pad / file, name, str(shown / file)) for name, file in FILES.items()}
    taken, scenarios = sources["taken"], sources["scenarios"]
    feiten = shape.build(taken, Takenbestand) if taken.root is not None else None
    keuzes = shape.build(scenarios, Scenariobestand) if scenarios.root is not None else None
    clean = not any(diagnostic.is_fout for source in sources.values() for diagnostic in source.found)
    gegevens = Gegevens(feiten, keuzes) if feiten is not None and keuzes is not None and clean else None
    dataset = Dataset(folder, sources, gegevens, ())
    found = sorted((dataset.locate(d) for source in sources.values() for d in source.found), key=sort_key)
    return Dataset(folder, sources, gegevens, tuple(found))
