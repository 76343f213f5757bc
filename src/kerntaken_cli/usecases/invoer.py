"""Read the data and check them: every command that needs data begins here."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from kerntaken_cli import checks
from kerntaken_cli.checks import control
from kerntaken_cli.domain.acties import Stelling
from kerntaken_cli.domain.antwoorden import Bevindingen, Invoerbestand
from kerntaken_cli.domain.besluit import PROEF
from kerntaken_cli.domain.bestanden import BESTAND
from kerntaken_cli.domain.diagnostics import Diagnostic, Place, sort_key
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.keuzes import Tabelregel
from kerntaken_cli.loading.comments import commented
from kerntaken_cli.loading.dataset import Dataset, load
from kerntaken_cli.loading.folder import find_folder
from kerntaken_cli.usecases.code import catalogue
from kerntaken_cli.usecases.inhoud import content


class Invoer(NamedTuple):
    """What was read and everything found in it, sorted by place; ``gegevens`` is None while there are errors."""

    dataset: Dataset
    gegevens: Gegevens | None
    bevindingen: tuple[Diagnostic, ...]

    @property
    def bestanden(self) -> tuple[Invoerbestand, ...]:
        """The files that were read."""
        sources = self.dataset.sources
        return tuple(
            Invoerbestand(row.bestandsnaam, sources[naam].data) for naam, row in BESTAND.items() if naam in sources
        )

    def bevonden(self) -> Bevindingen:
        """Return the findings as an answer of their own."""
        sources = self.dataset.sources
        taken, scenarios = sources["taken"].value(("taken",)), sources["scenarios"].value(("scenarios",))
        return Bevindingen(
            self.bevindingen,
            {source.pad: source.lines for source in sources.values()},
            gelezen=self.dataset.read_anything,
            taken=len(taken) if isinstance(taken, list) else 0,
            scenarios=len(scenarios) if isinstance(scenarios, dict) else 0,
        )

    def place(self, regel: Tabelregel) -> Place:
        """Return where a rule is written; what is tried out stands on the command line."""
        if regel.route[0] == PROEF and regel.als is not None:
            return Place(f"--stel {Stelling(regel.als.taak[0], regel.keuze)}")
        return self.dataset.place("scenarios", regel.route)


def open_data(option: Path | None) -> Invoer:
    """Read the data and check them; nothing is raised, whatever the files hold."""
    return look_at(load(find_folder(option)))


def look_at(dataset: Dataset, negeer: Collection[str] = ()) -> Invoer:
    """Check what was read: its content, then what adds up, then what counts of all that.

    Left out are the codes in ``negeer``, but for what the settings weigh as an error: no command computes with that.
    """
    gegevens = dataset.gegevens()
    found = [*dataset.found, *content(dataset)]
    if _is_usable(dataset, found):
        found += checks.check_totals(gegevens, dataset.instellingen.grens_aannames)
    counted = (one for one in _controlled(dataset, found) if one.is_fout or one.code.nummer not in negeer)
    told = tuple(sorted(counted, key=sort_key))
    return Invoer(dataset, gegevens if _is_usable(dataset, told) else None, told)


def _is_usable(dataset: Dataset, found: Iterable[Diagnostic]) -> bool:
    """Whether there is something to compute with: all data were read, and nothing that was found is an error."""
    return dataset.is_clean and not any(one.is_fout for one in found)


def _controlled(dataset: Dataset, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Give every finding its place, let pass what comments allow, and weigh the rest as the settings say."""
    located = [dataset.locate(one) for one in found]
    negeer = [
        one
        for source in dataset.sources.values()
        if b"kerntaken:" in source.data
        for one in control.comments(source.bestand, source.pad, commented(source))
    ]
    ernst = dataset.instellingen.ernst
    if not negeer and not ernst:
        return located
    return [dataset.locate(one) for one in control.apply(located, negeer, ernst, catalogue())]
