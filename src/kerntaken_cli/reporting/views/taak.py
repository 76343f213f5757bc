"""One task's card: its facts and sources, what every scenario decides for it, and what a choice does."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.documents.fields import Record, flat
from kerntaken_cli.documents.taken import decided, one
from kerntaken_cli.domain.acties import ACTIE
from kerntaken_cli.domain.afweging import VRAAG, answers
from kerntaken_cli.domain.antwoorden import TaakAntwoord
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kop, Lijst, Punt, View
from kerntaken_cli.reporting.parts import gevolgen
from kerntaken_cli.reporting.parts.gevolgen import origin
from kerntaken_cli.reporting.parts.taakfeiten import facts
from kerntaken_cli.reporting.schermen import taken as schermen


def view(antwoord: TaakAntwoord) -> View:
    """Return one task's card for every format."""
    return View(
        lambda: _blocks(antwoord), lambda: _records(antwoord), lambda: one(antwoord), lambda _: schermen.card(antwoord)
    )


def _blocks(antwoord: TaakAntwoord) -> Iterator[Blok]:
    taak, gegevens = antwoord.taak, antwoord.gegevens
    yield Kop(f"{taak.naam} ({taak.id})", 1)
    if taak.toelichting:
        yield Alinea(taak.toelichting)
    yield Lijst(tuple(facts(gegevens, taak)))
    yield Kop("In de scenario's")
    yield Lijst(tuple(_decisions(antwoord)))
    if known := gegevens.gevolgen(taak):
        yield Kop("Gevolgen per keuze")
        found = ((row.kop, known[actie]) for actie, row in ACTIE.items() if actie in known)
        yield Lijst(tuple(Punt(kop, gevolg.effect, gevolgen.lines(gegevens, gevolg)) for kop, gevolg in found))
    if related := tuple(gevolgen.relations(gegevens, taak, antwoord.banden)):
        yield Kop("Samenhang")
        yield Lijst(related)
    asked = answers(taak, gegevens)
    yield Kop(f"Afweging: {sum(one.voortgang != 'open' for one in asked)} van de {len(asked)} vragen beantwoord")
    if taak.afweging:
        yield Lijst(tuple(_answers(gegevens, taak)))
    yield Alinea(f"Staat in {antwoord.plaats}", "zacht")


def _decisions(antwoord: TaakAntwoord) -> Iterator[Punt]:
    for scenario, besluit in antwoord.besluiten.items():
        omdat = (besluit.omdat,) if besluit.omdat else ()
        ended = antwoord.taak.runs_out_before(antwoord.gegevens.ingang)
        yield Punt(
            scenario,
            gevolgen.decision(besluit.keuze, loopt_af=ended),
            (*omdat, f"regel: {antwoord.plaatsen[scenario]}"),
        )


def _answers(gegevens: Gegevens, taak: Taak) -> Iterator[Punt]:
    for vraag, antwoord in taak.afweging.items():
        oordeel = f"{antwoord.oordeel}. " if antwoord.oordeel else ""
        where = f"Herkomst: {origin(gegevens, antwoord.herkomst, antwoord.bron)}"
        yield Punt(VRAAG[vraag].tekst, f"{oordeel.capitalize()}{antwoord.antwoord}", (where,))


def _records(antwoord: TaakAntwoord) -> list[Record]:
    taak = {"taak": antwoord.taak.id, "naam": antwoord.taak.naam}
    return [{**taak, "scenario": scenario, **flat(besluit)} for scenario, besluit in decided(antwoord).items()]
