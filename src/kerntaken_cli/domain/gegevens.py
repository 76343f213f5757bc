"""One body's facts and choices together: what every calculation starts from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from kerntaken_cli.domain.acties import ActieNaam, Stelling
from kerntaken_cli.domain.bestanden import Bestand
from kerntaken_cli.domain.feiten import Gevolg, Pijler, Taak, Takenbestand
from kerntaken_cli.domain.keuzes import Scenario, Scenariobestand, Tabelregel
from kerntaken_cli.domain.lijsten import PIJLERAARDEN, Naamregister
from kerntaken_cli.domain.opdracht import opdracht
from kerntaken_cli.domain.verwijzingen import Verwijzing, references
from kerntaken_cli.domain.waarden import Model

if TYPE_CHECKING:  # most bodies have no such file
    from kerntaken_cli.domain.gemeenten import Gemeentenbestand


@dataclass
class Besloten:
    """What has been decided already, so that nobody works it out twice; kept by ``besluit.decisions``.

    ``regels`` holds for a scenario in a year the rule that decides each task; ``uiterlijk`` a number for each task, the
    same for tasks that look the same to every condition but ``taak``.
    """

    regels: dict[tuple[str, int], tuple[Tabelregel, ...]] = field(default_factory=dict)
    uiterlijk: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Gegevens:
    """What was read of one body, by file; a file that is optional is None where there is none.

    ``proef`` is what somebody tries out: decisions that go before the rules of every scenario; ``datamap`` is the
    folder that was asked for by name, so that what is advised asks it too.
    """

    feiten: Takenbestand
    scenariobestand: Scenariobestand
    proef: tuple[Stelling, ...] = ()
    datamap: str = ""
    gemeentenbestand: Gemeentenbestand | None = None

    @cached_property
    def taken(self) -> dict[str, Taak]:
        """The tasks by id, in the order of the file."""
        return {taak.id: taak for taak in self.feiten.taken}

    @cached_property
    def pijlers(self) -> dict[str, Pijler]:
        """The pillars in the order of tables: by number, then overhead and hosted coalitions."""
        order = PIJLERAARDEN.index
        numbered = sorted(self.feiten.pijlers.items(), key=lambda item: (order(item[1].aard), item[1].nummer or 0))
        return dict(numbered)

    @property
    def scenarios(self) -> dict[str, Scenario]:
        """The scenarios by id, in the order of the file."""
        return self.scenariobestand.scenarios

    @property
    def ingang(self) -> int:
        """The year from which the choices hold: the year that is meant where nobody names another."""
        return self.scenariobestand.ingang

    @property
    def horizon(self) -> int:
        """The last year that is shown: nothing moves after the year from which the choices hold."""
        return self.ingang

    @property
    def kent_stromen(self) -> bool:
        """Whether anything is said of what pays the tasks."""
        return bool(self.feiten.stromen) or any(taak.stromen for taak in self.feiten.taken)

    @property
    def kent_betalers(self) -> bool:
        """Whether it is said of anything who pays, how much or how long, and not only in which parts."""
        return any(taak.tells_payers(self.feiten.stromen) for taak in self.feiten.taken)

    @cached_property
    def besloten(self) -> Besloten:
        """What has been decided already; kept by ``besluit.decisions``."""
        return Besloten()

    @cached_property
    def verwijzingen(self) -> dict[Bestand, list[Verwijzing]]:
        """Every name that a file uses of things that are described among the facts."""
        files: dict[Bestand, Model | None] = {
            "taken": self.feiten,
            "scenarios": self.scenariobestand,
            "gemeenten": self.gemeentenbestand,
        }
        return {naam: references(model) for naam, model in files.items() if model is not None}

    def namen(self, register: Naamregister) -> Collection[str] | None:
        """Return the names that a register holds; None for one of municipalities where there are none."""
        match register:
            case "taken":
                return [taak.id for taak in self.feiten.taken]
            case "gemeenten":
                return None if self.gemeentenbestand is None else self.gemeentenbestand.namen
            case "verdeelsleutels":
                return None if self.gemeentenbestand is None else self.gemeentenbestand.sleutels
            case _:
                found: Collection[str] = getattr(self.feiten, register)
                return found

    @cached_property
    def related(self) -> frozenset[str]:
        """The tasks that are a side of some relation."""
        sides = (kant for one in self.feiten.samenhang for kant in (one.van, one.naar))
        return frozenset(kant.taak for kant in sides if kant.taak is not None)

    @cached_property
    def complete(self) -> tuple[str, ...]:
        """The scenarios that decide every task: somewhere in their chain stands an ``anders``."""
        found: dict[str, bool] = {}
        for naam in self.scenarios:
            steps, step = list[str](), naam
            while step in self.scenarios and step not in found:
                found[step] = self.scenarios[step].anders is not None
                steps.append(step)
                step = "" if found[step] else self.scenarios[step].bouwt_op or ""
            ends = found.get(step, False)
            found.update((one, True) for one in steps if ends or found[steps[-1]])
        return tuple(naam for naam in self.scenarios if found[naam])

    def opdracht(self, *woorden: str) -> str:
        """Return a command that asks these data, as it can be pasted."""
        return opdracht(*woorden, datamap=self.datamap)

    def gevolgen(self, taak: Taak) -> Mapping[ActieNaam, Gevolg]:
        """Return what each choice does to a task: its own go before those of a kenmerk, these before its pillar's."""
        feiten = self.feiten
        shared = [feiten.gevolgen_bij_kenmerk.get(one, {}) for one in reversed(taak.kenmerken)]
        if taak.pijler in feiten.pijlers:
            shared.insert(0, feiten.pijlers[taak.pijler].gevolgen)
        if not any(shared):
            return taak.gevolgen
        return {actie: one for of in (*shared, taak.gevolgen) for actie, one in of.items()}

    def is_pijler(self, taak: Taak) -> bool:
        """Whether a task belongs to a pillar of substance, not to overhead or a hosted coalition."""
        return self.feiten.pijlers[taak.pijler].aard == "pijler"

    def chain(self, naam: str) -> Iterator[tuple[str, Scenario]]:
        """Yield a scenario and the ones it builds on, nearest first; stops at a circle or an unknown name."""
        seen: set[str] = set()
        step: str | None = naam
        while step is not None and step not in seen and step in self.scenarios:
            seen.add(step)
            scenario = self.scenarios[step]
            yield step, scenario
            step = scenario.bouwt_op
