"""One task's card: its facts and sources, what every scenario decides for it, and what a choice does."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.documents.fields import Record, flat
from kerntaken_cli.documents.taken import decided, one
from kerntaken_cli.domain.acties import ACTIE
from kerntaken_cli.domain.afweging import VRAAG
from kerntaken_cli.domain.antwoorden import TaakAntwoord
from kerntaken_cli.domain.feiten import Looptijd, Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import GEEN_EIGEN, som
from kerntaken_cli.domain.lijsten import SOORT
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kop, Lijst, Punt, View
from kerntaken_cli.reporting.notation import dutch
from kerntaken_cli.reporting.parts import gevolgen
from kerntaken_cli.reporting.parts.gevolgen import origin
from kerntaken_cli.reporting.views.taken import notatie_of, unit_of


def view(antwoord: TaakAntwoord) -> View:
    """Return one task's card for every format."""
    return View(lambda: _blocks(antwoord), lambda: _records(antwoord), lambda: one(antwoord))


def _blocks(antwoord: TaakAntwoord) -> Iterator[Blok]:
    taak, gegevens = antwoord.taak, antwoord.gegevens
    yield Kop(f"{taak.naam} ({taak.id})", 1)
    if taak.toelichting:
        yield Alinea(taak.toelichting)
    yield Lijst(tuple(_facts(gegevens, taak)))
    yield Kop("In de scenario's")
    yield Lijst(tuple(_decisions(antwoord)))
    if known := gegevens.gevolgen(taak):
        yield Kop("Wat een keuze doet")
        found = ((row.kop, known[actie]) for actie, row in ACTIE.items() if actie in known)
        yield Lijst(tuple(Punt(kop, gevolg.effect, gevolgen.lines(gegevens, gevolg)) for kop, gevolg in found))
    if related := tuple(gevolgen.relations(gegevens, taak, antwoord.banden)):
        yield Kop("Samenhang")
        yield Lijst(related)
    if taak.afweging:
        yield Kop("Afweging")
        yield Lijst(tuple(_answers(gegevens, taak)))
    yield Alinea(f"Staat in {antwoord.plaats}", zacht=True)


def _facts(gegevens: Gegevens, taak: Taak) -> Iterator[Punt]:
    feiten = gegevens.feiten
    pijler = feiten.pijlers[taak.pijler]
    yield Punt("Pijler", pijler.naam if pijler.aard == "pijler" else f"{pijler.naam} ({pijler.aard}, geen pijler)")
    yield Punt("Soort taak", SOORT[taak.soort].titel if taak.soort else "geen (overhead of gastheerschap)")
    if taak.indeling is not None:
        why = (taak.indeling.toelichting,) if taak.indeling.toelichting else ()
        yield Punt("Indeling", origin(gegevens, taak.indeling.herkomst, taak.indeling.bron), why)
    for grond in taak.grondslag:
        read = "" if grond.stand is None else f"tekst van {grond.stand:%d-%m-%Y}"
        said = ", ".join(filter(None, (f"zekerheid: {grond.zekerheid}" if grond.zekerheid else "", read)))
        sure = f" ({said})" if said else ""
        lines = tuple(line for line in (grond.toelichting, grond.url) if line)
        yield Punt("Grondslag", f"{grond}{sure}", lines)
    for kader in taak.kaders:
        told = (feiten.kaders[kader].toelichting, origin(gegevens, kader.herkomst, kader.bron))
        yield Punt("Kader", _kader(gegevens, kader), tuple(filter(None, told)))
    yield _kosten(gegevens, taak)
    if taak.taakveld is not None:
        yield Punt("Taakveld", f"{taak.taakveld} {feiten.taakvelden[taak.taakveld]}")
    for opgave in taak.opgaven:
        yield Punt("Opgave", feiten.opgaven[opgave].naam, (origin(gegevens, opgave.herkomst, opgave.bron),))
    for stroom, procent in taak.stromen.items():
        yield Punt("Geldstroom", f"{feiten.stromen[stroom].naam} {dutch(procent)}%")
    if taak.looptijd is not None:
        yield Punt("Looptijd", _term(taak.looptijd))
    for kenmerk in taak.kenmerken:
        yield Punt("Kenmerk", str(kenmerk), (origin(gegevens, kenmerk.herkomst, kenmerk.bron),))


def _kader(gegevens: Gegevens, naam: str) -> str:
    kader, jaar = gegevens.feiten.kaders[naam], gegevens.ingang
    term = _years(kader.van, kader.tot)
    later = kader.van is not None and kader.van > jaar
    holds = "geldt" if kader.holds_in(jaar) else "geldt nog niet" if later else "geldt niet meer"
    open_end = "; een einde is niet vermeld" if kader.tot is None else ""
    return f"{kader.naam} ({term}; {holds} in {jaar}{open_end})"


def _years(van: int | None, tot: int | None) -> str:
    if van is not None and tot is not None:
        return f"{van}–{tot}"
    if van is not None:
        return f"vanaf {van}"
    return "zonder termijn" if tot is None else f"tot en met {tot}"


def _kosten(gegevens: Gegevens, taak: Taak) -> Punt:
    kosten, notatie = taak.kosten, notatie_of(gegevens)
    if kosten.bedrag == GEEN_EIGEN:
        text = "geen eigen bedrag"
    else:
        bedrag = notatie.bedrag(som(kosten.bedrag))
        text = f"{bedrag} {unit_of(gegevens)}".replace(" in %", "%" if kosten.bedrag is not None else ", in %", 1)
    if kosten.bandbreedte is not None:
        laag, hoog = kosten.bandbreedte
        text += f" (bandbreedte {dutch(laag)}–{dutch(hoog)})"
    lines = (origin(gegevens, kosten.herkomst, kosten.bron), kosten.toelichting)
    return Punt("Kosten", text, tuple(filter(None, lines)))


def _term(looptijd: Looptijd) -> str:
    van = f"vanaf {looptijd.van:%d-%m-%Y}" if looptijd.van else ""
    tot = f"tot en met {looptijd.tot:%d-%m-%Y}" if looptijd.tot else ""
    return " ".join(part for part in (van, tot) if part)


def _decisions(antwoord: TaakAntwoord) -> Iterator[Punt]:
    for scenario, besluit in antwoord.besluiten.items():
        omdat = (besluit.omdat,) if besluit.omdat else ()
        yield Punt(scenario, str(besluit.keuze), (*omdat, f"regel: {antwoord.plaatsen[scenario]}"))


def _answers(gegevens: Gegevens, taak: Taak) -> Iterator[Punt]:
    for vraag, antwoord in taak.afweging.items():
        oordeel = f"{antwoord.oordeel}. " if antwoord.oordeel else ""
        where = f"Herkomst: {origin(gegevens, antwoord.herkomst, antwoord.bron)}"
        yield Punt(VRAAG[vraag].tekst, f"{oordeel.capitalize()}{antwoord.antwoord}", (where,))


def _records(antwoord: TaakAntwoord) -> list[Record]:
    taak = {"taak": antwoord.taak.id, "naam": antwoord.taak.naam}
    return [{**taak, "scenario": scenario, **flat(besluit)} for scenario, besluit in decided(antwoord).items()]
