"""The afwegingskader: the questions of the assignment, and which of them are answered for a task.

A question can be answered in words (``afweging:``), or by facts that the data hold already; nobody has to write
the same thing twice. What a choice does is answered for each choice, by the ``gevolgen`` of what a scenario decides.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from kerntaken_cli.domain import besluit
from kerntaken_cli.domain.acties import ActieNaam
from kerntaken_cli.domain.antwoorden import Bewaard
from kerntaken_cli.domain.besluit import Besluit
from kerntaken_cli.domain.model import VRAGEN, Antwoord, Gegevens, Gevolg, Taak, Vraagnaam

VRAAG: dict[Vraagnaam, str] = {
    "wettelijk": "Is de taak wettelijk of vrijwillig?",
    "regionaal-of-lokaal": "Moet de taak regionaal worden uitgevoerd, of kan het lokaal?",
    "geldstromen": "Welke geldstromen zijn er, dekken zij de kosten, en welke zijn incidenteel?",
    "bedrijfsvoering-coalities": "Wat doet de bedrijfsvoering voor de coalities, en is dat gedekt?",
    "moet-blijven": "Wat moet in ieder geval blijven?",
    "doelen": "Hoe draagt de taak bij aan de gestelde doelen?",
    "ontwikkelingen": "Met welke toekomstige ontwikkelingen moet rekening worden gehouden?",
    "samenwerking": "Waar kan de samenwerking beter?",
    "anders-of-stoppen": "Wat kan anders, of kan stoppen?",
    "andere-uitvoerder": "Moet de organisatie dit zelf doen, of kan een ander het, en is dat wenselijk?",
    "alternatieven": "Zijn er betere alternatieven voor de uitvoering?",
    "keten": "Is de taak deel van een keten of netwerk, en wat is het waterbedeffect?",
    "effecten": "Wat zijn de maatschappelijke effecten van de keuze?",
    "middelen": "Wat betekent de keuze voor geld en capaciteit?",
    "risicos": "Welke risico's zijn er: voor inwoners, bestuurlijk en financieel?",
    "ingroeipad": "Is er een ingroeipad nodig, en welk?",
    "draagvlak": "Is er draagvlak?",
    "onbespreekbaar": "Is opgeven van de taak onbespreekbaar?",
    "keuzevrijheid": "Willen gemeenten hier keuzevrijheid, of geldt de solidariteit?",
}
"""Each question in words, in the order of the assignment: first the overview, then what each choice must answer."""

Voortgang = Literal["antwoord", "gegevens", "open"]
"""Answered in words, answered by what the data hold, or not answered yet."""


class Vraagstand(NamedTuple):
    """How far one question about one task has come; ``uit`` names the facts that answer it."""

    vraag: Vraagnaam
    stand: Voortgang
    antwoord: Antwoord | None = None
    uit: str = ""


def asked(taak: Taak, gegevens: Gegevens) -> tuple[Vraagnaam, ...]:
    """Return the questions that are asked about a task: only overhead and hosts are asked about the coalitions."""
    if gegevens.is_pijler(taak):
        return tuple(vraag for vraag in VRAGEN if vraag != "bedrijfsvoering-coalities")
    return VRAGEN


def standings(taak: Taak, gegevens: Gegevens, actie: ActieNaam | None = None) -> tuple[Vraagstand, ...]:
    """Return how far every question about a task has come; with an action, for that choice."""
    gevolgen = list(taak.gevolgen.values())
    if actie is not None:
        gevolgen = [taak.gevolgen[actie]] if actie in taak.gevolgen else []
    found = []
    for vraag in asked(taak, gegevens):
        if vraag in taak.afweging:
            found.append(Vraagstand(vraag, "antwoord", taak.afweging[vraag]))
        elif vraag in FACTS and (uit := FACTS[vraag](taak, gegevens, gevolgen)):
            found.append(Vraagstand(vraag, "gegevens", uit=uit))
        else:
            found.append(Vraagstand(vraag, "open"))
    return tuple(found)


def _kind(taak: Taak, _: Gegevens, __: list[Gevolg]) -> str:
    return "soort" if taak.soort is not None else ""


def _region(taak: Taak, _: Gegevens, __: list[Gevolg]) -> str:
    return "soort" if taak.soort == "wettelijk-verplicht" else ""


def _chain(taak: Taak, gegevens: Gegevens, gevolgen: list[Gevolg]) -> str:
    related = taak.id in gegevens.related
    felt = any(gevolg.raakt for gevolg in gevolgen)
    return " en ".join(word for word, there in (("samenhang", related), ("gevolgen.raakt", felt)) if there)


def _effects(_: Taak, __: Gegevens, gevolgen: list[Gevolg]) -> str:
    return "gevolgen.effect" if gevolgen else ""


def _risks(_: Taak, __: Gegevens, gevolgen: list[Gevolg]) -> str:
    named = any(one.risico.inwoners or one.risico.bestuurlijk or one.risico.financieel for one in gevolgen)
    return "gevolgen.risico" if named else ""


FACTS: dict[Vraagnaam, Callable[[Taak, Gegevens, list[Gevolg]], str]] = {
    "wettelijk": _kind,
    "regionaal-of-lokaal": _region,
    "keten": _chain,
    "effecten": _effects,
    "risicos": _risks,
}
"""The questions that the data may answer already: each names the keys that do, or nothing."""


class Taakafweging(NamedTuple):
    """One task with its questions, and what the scenario decides for it where one was asked."""

    taak: Taak
    besluit: Besluit | None
    vragen: tuple[Vraagstand, ...]

    @property
    def open(self) -> tuple[Vraagnaam, ...]:
        """The questions without an answer."""
        return tuple(one.vraag for one in self.vragen if one.stand == "open")

    @property
    def is_touched(self) -> bool:
        """Whether the scenario does anything else with the task than keep it."""
        return self.besluit is not None and self.besluit.keuze.actie != "behouden"


class AfwegingAntwoord(NamedTuple):
    """How complete the answers are; with a scenario, for the choices that it makes."""

    gegevens: Gegevens
    scenario: str | None
    taken: tuple[Taakafweging, ...]
    bewaard: Bewaard | None = None

    @property
    def touched(self) -> tuple[Taakafweging, ...]:
        """The tasks that the scenario touches."""
        return tuple(one for one in self.taken if one.is_touched)


def weigh(gegevens: Gegevens, naam: str | None) -> AfwegingAntwoord:
    """Return the standings of every task; with the name of a scenario, for its choices."""
    if naam is None:
        tasks = tuple(Taakafweging(taak, None, standings(taak, gegevens)) for taak in gegevens.feiten.taken)
        return AfwegingAntwoord(gegevens, None, tasks)
    decided = zip(gegevens.feiten.taken, besluit.decisions(gegevens, naam), strict=True)
    return AfwegingAntwoord(
        gegevens,
        naam,
        tuple(
            Taakafweging(taak, Besluit(taak.id, regel.keuze, regel), standings(taak, gegevens, regel.keuze.actie))
            for taak, regel in decided
        ),
    )
