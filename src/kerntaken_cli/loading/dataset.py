"""Read the files of a folder, or the texts that were kept of them, and make the models."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from kerntaken_cli.domain.bestanden import BESTAND, Bestand
from kerntaken_cli.domain.diagnostics import Diagnostic, Place, Route
from kerntaken_cli.domain.feiten import Takenbestand
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.instellingen import Instellingen
from kerntaken_cli.domain.keuzes import Scenariobestand
from kerntaken_cli.domain.waarden import Model
from kerntaken_cli.loading import shape
from kerntaken_cli.loading.annotations import keys_at
from kerntaken_cli.loading.doubles import doubles
from kerntaken_cli.loading.folder import Folder
from kerntaken_cli.loading.reader import read, read_file
from kerntaken_cli.loading.shape import Built
from kerntaken_cli.loading.source import Source, members

if TYPE_CHECKING:  # only broken data need repairing
    from kerntaken_cli.domain.gemeenten import Gemeentenbestand
    from kerntaken_cli.loading.repair import Spot


class Dataset(NamedTuple):
    """What was read from a folder, by file: the texts, the models when they could be made, and every finding so far."""

    folder: Folder
    sources: dict[Bestand, Source]
    built: dict[Bestand, Built[Model]]
    found: tuple[Diagnostic, ...]

    @property
    def is_clean(self) -> bool:
        """Whether all data could be read without errors, so that there is something to compute with."""
        return all(
            self.built[naam].model is not None and not any(one.is_fout for one in source.found)
            for naam, source in self.sources.items()
            if BESTAND[naam].gegevens
        )

    @property
    def present(self) -> frozenset[Bestand]:
        """The files of which there is something to look at, repaired or not."""
        return frozenset(naam for naam, built in self.built.items() if built.model is not None)

    @property
    def instellingen(self) -> Instellingen:
        """The settings; with a mistake in them they do not count."""
        built = self.built.get("instellingen")
        model = None if built is None or built.repaired else built.model
        return cast("Instellingen", model or BESTAND["instellingen"].leeg)

    def model(self, naam: Bestand) -> Model:
        """Return the model of a file, or what stands in for one that could not be read."""
        built = self.built.get(naam)
        return BESTAND[naam].leeg if built is None or built.model is None else built.model

    def gegevens(self) -> Gegevens:
        """Return the data to look at; with an empty stand-in for a file that could not be read."""
        feiten, scenariobestand = (self.model(naam) for naam in ("taken", "scenarios"))
        return Gegevens(
            cast("Takenbestand", feiten),
            cast("Scenariobestand", scenariobestand),
            datamap=self.folder.asked,
            gemeentenbestand=cast(
                "Gemeentenbestand | None", self.model("gemeenten") if "gemeenten" in self.present else None
            ),
        )

    @property
    def is_repaired(self) -> bool:
        """Whether something was filled in for what a model refused."""
        return any(built.repaired for built in self.built.values())

    def filled(self, filling: int, doubtful: Mapping[Bestand, Collection[Spot]]) -> Gegevens:
        """Return the data with something else filled in for what was refused, and for what is doubtful."""
        from kerntaken_cli.loading.repair import repair

        built = dict(self.built)
        for naam, one in self.built.items():
            if one.repaired or doubtful.get(naam):
                again = repair(self.sources[naam].root, BESTAND[naam].model, filling, doubtful.get(naam, ()))
                built[naam] = Built(cast("Model | None", again.model) or one.model, one.repaired)
        return self._replace(built=built).gegevens()

    def may_hold(self, keys: Collection[str]) -> bool:
        """Whether what was repaired may have held names that stand under one of these keys."""
        built, others = self.built.get("taken"), self.built.get("gemeenten")
        if others is not None and not MUNICIPAL.isdisjoint(keys) and any(map(_may_name, others.repaired)):
            return True
        return built is not None and any(not _held(route).isdisjoint(keys) for route in built.repaired)

    def hides(self, bestand: Bestand, route: Route) -> bool:
        """Whether a finding may come from a repair: its spot, or what it is part of, was replaced."""
        repaired = self.built[bestand].repaired if bestand in self.built else frozenset[Route]()
        return any(route[:length] in repaired for length in range(len(route) + 1))

    def mentioned_in_repairs(self) -> set[object]:
        """Return every word that stands as a value in text of which parts were repaired, and so may be used there."""
        if not self.is_repaired:
            return set()
        return {word for source in self.sources.values() for word in _words(source.root)}

    @property
    def read_anything(self) -> bool:
        """Whether at least one file with data could be opened and held values."""
        return any(source.root is not None for naam, source in self.sources.items() if BESTAND[naam].gegevens)

    def place(self, bestand: Bestand, route: Route, *, op_sleutel: bool = False) -> Place:
        """Return the place of a route as an answer names it: never by where the data lie on this machine."""
        place = self.sources[bestand].place(route, op_sleutel=op_sleutel)
        path = Path(place.file)
        return place._replace(file=path.name) if path.is_absolute() else place

    def locate(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a finding with its place filled in, when it has none yet."""
        if diagnostic.plaats is not None:
            return diagnostic
        source = self.sources[diagnostic.bestand]
        plaats, *eerder = (
            source.place(route, op_sleutel=diagnostic.op_sleutel)
            for route in (diagnostic.route, diagnostic.route_eerder)
            if route is not None
        )
        return diagnostic.at(plaats, *eerder)


MUNICIPAL = frozenset({"gemeenten", "verdeelsleutels"})
"""The names that stand in gemeenten.yaml."""


def _may_name(route: Route) -> bool:
    """Whether a spot in gemeenten.yaml may have held the name of a municipality or of a key."""
    return len(route) <= 2 or route[2:] == ("naam",)  # noqa: PLR2004


def _held(route: Route) -> frozenset[str]:
    """Return the keys of the facts under which the names stood that a repaired spot may have held."""
    match route:
        case (str(top),) if top in keys_at(BESTAND["taken"].model, ()):
            return frozenset({top})
        case ("taken", _, "id"):
            return frozenset({"taken"})
        case ("taken", int(i), str(key), *_) if key in keys_at(BESTAND["taken"].model, ("taken", i)):
            return frozenset({key})
        case () | (_,) | ("taken", _, *_):
            return frozenset(keys_at(BESTAND["taken"].model, ())) | {"grondslag"}
        case (str(register), _):
            return frozenset({register})
        case _:
            return frozenset()


def _words(value: object) -> Iterator[str]:
    """Yield every text in a value."""
    if isinstance(value, str):
        yield value
    for member in members(value):
        yield from _words(member)


def load(folder: Folder) -> Dataset:
    """Read the files of a folder; a broken file does not hide what is wrong with the others."""
    shown = Path(folder.shown)
    sources = {
        naam: read_file(folder.pad / row.bestandsnaam, naam, str(shown / row.bestandsnaam))
        for naam, row in BESTAND.items()
        if row.verplicht or os.path.lexists(folder.pad / row.bestandsnaam)  # also what cannot be read: that is told
    }
    return _assemble(folder, sources)


def load_texts(pad: str, texts: Mapping[str, bytes]) -> Dataset:
    """Make a data set of texts that were kept in a file, by the names of the files that they were."""
    folder = Folder(Path(pad), "bewaard")
    sources = {
        naam: read(texts[row.bestandsnaam], naam, f"{folder.shown}#{row.bestandsnaam}")
        for naam, row in BESTAND.items()
        if row.bestandsnaam in texts
    }
    return _assemble(folder, sources)


def _assemble(folder: Folder, sources: dict[Bestand, Source]) -> Dataset:
    built = {naam: shape.build(source, BESTAND[naam].model) for naam, source in sources.items()}
    dataset = Dataset(folder, sources, built, ())
    return dataset._replace(found=tuple(map(dataset.locate, _found(dataset))))


def _found(dataset: Dataset) -> Iterator[Diagnostic]:
    """Yield what reading found, and what stands twice, unless that was repaired and so told already."""
    for source in dataset.sources.values():
        yield from source.found
        yield from (one for one in doubles(source) if not dataset.hides(one.bestand, one.route))
