"""Read the files of a folder, or the texts that were kept of them, and make the models."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from kerntaken_cli.domain.diagnostics import Bestand, Diagnostic, Place, Route
from kerntaken_cli.domain.model import Instellingen, Scenariobestand, Takenbestand
from kerntaken_cli.loading import shape
from kerntaken_cli.loading.folder import FILES, SETTINGS, Folder
from kerntaken_cli.loading.reader import read, read_file
from kerntaken_cli.loading.shape import Built
from kerntaken_cli.loading.source import Source

NO_SETTINGS = Instellingen.model_construct(versie=1, ernst={}, grens_aannames=Decimal(50))


class Dataset(NamedTuple):
    """What was read from a folder: the models when they could be made, the texts, and every finding so far."""

    folder: Folder
    sources: dict[Bestand, Source]
    feiten: Built[Takenbestand]
    keuzes: Built[Scenariobestand]
    instellingen: Instellingen
    found: tuple[Diagnostic, ...]

    @property
    def is_clean(self) -> bool:
        """Whether both files could be read without errors, so that there is something to compute with."""
        clean = not any(diagnostic.is_fout for name in FILES for diagnostic in self.sources[name].found)
        return clean and self.feiten.model is not None and self.keuzes.model is not None

    def hides(self, bestand: Bestand, route: Route) -> bool:
        """Whether a finding may come from a repair: its spot, or what it is part of, was replaced."""
        repaired = {"taken": self.feiten.repaired, "scenarios": self.keuzes.repaired}.get(bestand, frozenset())
        if route[:1] == ("ijkpunten",):  # a reference point makes sense as a whole only
            return any(one[:2] == route[:2] for one in repaired)
        return any(route[:length] in repaired for length in range(len(route) + 1))

    def mentioned_in_repairs(self) -> set[object]:
        """Return every word that stands as a value in text of which parts were repaired, and so may be used there."""
        words: set[object] = set()
        if not (self.feiten.repaired or self.keuzes.repaired):
            return words

        def walk(value: object) -> None:
            if isinstance(value, (dict, list)):
                for member in value.values() if isinstance(value, dict) else value:
                    walk(member)
            elif isinstance(value, str):
                words.add(value)

        for name in FILES:
            walk(self.sources[name].root)
        return words

    @property
    def read_anything(self) -> bool:
        """Whether at least one file could be opened and held values."""
        return any(self.sources[name].root is not None for name in FILES)

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
    """Read the files of a folder; a broken file does not hide what is wrong with the others."""
    shown = Path(folder.shown)
    sources = {name: read_file(folder.pad / file, name, str(shown / file)) for name, file in FILES.items()}
    if (folder.pad / SETTINGS).is_file():
        sources["instellingen"] = read_file(folder.pad / SETTINGS, "instellingen", str(shown / SETTINGS))
    return _assemble(folder, sources)


def load_texts(pad: str, texts: Mapping[str, bytes]) -> Dataset:
    """Make the same of texts that were kept in a file, by the names of the files that they were."""
    sources = {name: read(texts[file], name, f"{pad}#{file}") for name, file in FILES.items()}
    return _assemble(Folder(Path(pad), "bewaard"), sources)


def _assemble(folder: Folder, sources: dict[Bestand, Source]) -> Dataset:
    feiten = shape.build(sources["taken"], Takenbestand)
    keuzes = shape.build(sources["scenarios"], Scenariobestand)
    instellingen = None
    if (settings := sources.get("instellingen")) is not None:
        built = shape.build(settings, Instellingen)
        instellingen = None if built.repaired else built.model  # settings with a mistake do not count
    dataset = Dataset(folder, sources, feiten, keuzes, instellingen or NO_SETTINGS, ())
    found = (dataset.locate(diagnostic) for source in sources.values() for diagnostic in source.found)
    return dataset._replace(found=tuple(found))
