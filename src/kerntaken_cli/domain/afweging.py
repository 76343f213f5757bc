"""The afwegingskader: the questions of the assignment, and which of them are answered for a task.

A question can be answered in words (``afweging:``), or by facts that the data hold already; nobody has to write
the same thing twice. What a choice does is answered for each choice, by the ``gevolgen`` of what a scenario decides.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from kerntaken_cli.domain.acties import ActieNaam
from kerntaken_cli.domain.besluit import decided
from kerntaken_cli.domain.feiten import Antwoord, Gevolg, Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.keuzes import Tabelregel
from kerntaken_cli.domain.lijsten import Vraagnaam


class Vraag(NamedTuple):
    """A question of the afwegingskader in words.

    ``uit`` names the keys of the data that answer it, or nothing; ``vraagt_oordeel`` says that it asks for yes or no;
    without ``van_pijlers`` it is asked about overhead and hosted coalitions only.
    """

    tekst: str
    uit: Callable[[Taak, Gegevens, list[Gevolg]], str] | None = None
    vraagt_oordeel: bool = False
    van_pijlers: bool = True


def _chain(taak: Taak, gegevens: Gegevens, gevolgen: list[Gevolg]) -> str:
    related = taak.id in gegevens.related
    felt = any(gevolg.raakt for gevolg in gevolgen)
    return " en ".join(word for word, there in (("samenhang", related), ("gevolgen.raakt", felt)) if there)


def _risks(_: Taak, __: Gegevens, gevolgen: list[Gevolg]) -> str:
    named = any(one.risico.inwoners or one.risico.bestuurlijk or one.risico.financieel for one in gevolgen)
    return "gevolgen.risico" if named else ""


def _streams(taak: Taak, gegevens: Gegevens, _: list[Gevolg]) -> str:
    """Name the streams where it is said of each who pays: then they tell whether they cover and which end."""
    streams = gegevens.feiten.stromen
    known = [naam in streams and streams[naam].aard is not None for naam in taak.stromen]
    return "stromen" if known and all(known) else ""


VRAAG: dict[Vraagnaam, Vraag] = {
    "wettelijk": Vraag("Is de taak wettelijk of vrijwillig?", lambda taak, _, __: "soort" if taak.soort else ""),
    "regionaal-of-lokaal": Vraag(
        "Moet de taak regionaal worden uitgevoerd, of kan het lokaal?",
        lambda taak, _, __: "soort" if taak.soort == "wettelijk-verplicht" else "",
    ),
    "geldstromen": Vraag("Welke geldstromen zijn er, dekken zij de kosten, en welke zijn incidenteel?", _streams),
    "bedrijfsvoering-coalities": Vraag(
        "Wat doet de bedrijfsvoering voor de coalities, en is dat gedekt?", van_pijlers=False
    ),
    "moet-blijven": Vraag("Wat moet in ieder geval blijven?"),
    "doelen": Vraag("Hoe draagt de taak bij aan de gestelde doelen?"),
    "ontwikkelingen": Vraag("Met welke toekomstige ontwikkelingen moet rekening worden gehouden?"),
    "samenwerking": Vraag("Waar kan de samenwerking beter?"),
    "anders-of-stoppen": Vraag("Wat kan anders, of kan stoppen?"),
    "andere-uitvoerder": Vraag(
        "Moet de organisatie dit zelf doen, of kan een andere organisatie het, en is dat wenselijk?"
    ),
    "alternatieven": Vraag("Zijn er betere alternatieven voor de uitvoering?"),
    "keten": Vraag("Is de taak deel van een keten of netwerk, en wat is het waterbedeffect?", _chain),
    "effecten": Vraag(
        "Wat zijn de maatschappelijke effecten van de keuze?",
        lambda _, __, gevolgen: "gevolgen.effect" if gevolgen else "",
    ),
    "middelen": Vraag("Wat betekent de keuze voor geld en capaciteit?"),
    "risicos": Vraag("Welke risico's zijn er: voor inwoners, bestuurlijk en financieel?", _risks),
    "ingroeipad": Vraag("Is er een ingroeipad nodig, en welk?"),
    "draagvlak": Vraag("Is er draagvlak?", vraagt_oordeel=True),
    "onbespreekbaar": Vraag("Is stoppen of overdragen onbespreekbaar?", vraagt_oordeel=True),
    "keuzevrijheid": Vraag("Willen gemeenten hier keuzevrijheid, of kiezen zij uit solidariteit voor samen?"),
}
"""In the order of the assignment: first the overview, then what each choice must answer."""

Voortgang = Literal["antwoord", "gegevens", "open"]
"""Answered in words, answered by what the data hold, or not answered yet."""


class Beantwoording(NamedTuple):
    """How far one question about one task has come; ``uit`` names the facts that answer it."""

    vraag: Vraagnaam
    voortgang: Voortgang
    antwoord: Antwoord | None = None
    uit: str = ""


def answers(taak: Taak, gegevens: Gegevens, actie: ActieNaam | None = None) -> tuple[Beantwoording, ...]:
    """Return how far every question that is asked about a task has come; with an action, for that choice."""
    known = gegevens.gevolgen(taak)
    gevolgen = [one for of, one in known.items() if actie in {None, of}]
    of_pillar = gegevens.is_pijler(taak)
    return tuple(
        _answer(naam, vraag, taak, gegevens, gevolgen)
        for naam, vraag in VRAAG.items()
        if vraag.van_pijlers or not of_pillar
    )


def _answer(naam: Vraagnaam, vraag: Vraag, taak: Taak, gegevens: Gegevens, gevolgen: list[Gevolg]) -> Beantwoording:
    if naam in taak.afweging:
        return Beantwoording(naam, "antwoord", taak.afweging[naam])
    uit = "" if vraag.uit is None else vraag.uit(taak, gegevens, gevolgen)
    return Beantwoording(naam, "gegevens" if uit else "open", uit=uit)


class Taakafweging(NamedTuple):
    """One task with its questions, and what the scenario decides for it where one was asked."""

    taak: Taak
    besluit: Tabelregel | None
    vragen: tuple[Beantwoording, ...]

    @property
    def open(self) -> tuple[Vraagnaam, ...]:
        """The questions without an answer."""
        return tuple(one.vraag for one in self.vragen if one.voortgang == "open")

    @property
    def is_geraakt(self) -> bool:
        """Whether the scenario does anything else with the task than keep it."""
        return self.besluit is not None and self.besluit.keuze.verandert


def weigh(gegevens: Gegevens, naam: str | None = None, jaar: int | None = None) -> tuple[Taakafweging, ...]:
    """Return how far the questions about every task have come; with the name of a scenario, for its choices."""
    if naam is None:
        return tuple(Taakafweging(taak, None, answers(taak, gegevens)) for taak in gegevens.feiten.taken)
    return tuple(
        Taakafweging(taak, regel, answers(taak, gegevens, regel.keuze.actie))
        for taak, regel in decided(gegevens, naam, jaar)
    )
