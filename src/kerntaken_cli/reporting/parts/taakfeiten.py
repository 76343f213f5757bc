"""The facts of a task in words: pillar, kind, basis, frameworks, cost, streams and term, each with where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kerntaken_cli.domain.antwoorden import TakenAntwoord
from kerntaken_cli.domain.feiten import Looptijd, Stroombedrag, Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import GEEN_EIGEN, dutch, som
from kerntaken_cli.domain.lijsten import SOORT
from kerntaken_cli.domain.verdeling import APART
from kerntaken_cli.reporting.blokken import Punt
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts.gevolgen import origin
from kerntaken_cli.reporting.parts.opening import counted, part
from kerntaken_cli.reporting.words import listed, plural


def facts(gegevens: Gegevens, taak: Taak) -> Iterator[Punt]:
    """Yield the facts of a task, one or more of a kind."""
    feiten = gegevens.feiten
    pijler = feiten.pijlers[taak.pijler]
    yield Punt("Pijler", pijler.naam if pijler.aard == "pijler" else f"{pijler.naam} ({pijler.aard}, geen pijler)")
    yield Punt("Soort taak", SOORT[taak.soort].titel if taak.soort else f"geen ({APART[:1].lower()}{APART[1:]})")
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
    yield from _payers(gegevens, taak)
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


def _payers(gegevens: Gegevens, taak: Taak) -> Iterator[Punt]:
    """Yield what pays a task, who take part, and by which key they divide it."""
    for stroom, deel in taak.stromen.items():
        yield _stroom(gegevens, stroom, deel)
    if taak.deelnemers:
        yield Punt("Deelnemers", listed(taak.deelnemers))
    if taak.verdeelsleutel is not None:
        yield Punt("Verdeelsleutel", taak.verdeelsleutel)


def _stroom(gegevens: Gegevens, naam: str, deel: Stroombedrag | Decimal | str) -> Punt:
    stroom = gegevens.feiten.stromen[naam]
    what = [stroom.aard] if stroom.aard is not None else []
    until = [f"tot en met {stroom.tot}"] if stroom.tot is not None else []
    who = f" ({', '.join([*what, *until])})" if what or until else ""
    if isinstance(deel, Stroombedrag):
        amount: str = notatie_of(gegevens).bedrag(som(deel.bedrag))
        if deel.bedrag is not None:
            amount = f"{amount}% van het totaal" if gegevens.feiten.eenheid == "procent" else f"€ {amount}"
        told = (origin(gegevens, deel.herkomst, deel.bron), deel.toelichting)
        return Punt("Geldstroom", f"{stroom.naam}{who}: {amount} per jaar", tuple(filter(None, told)))
    part = f"{dutch(deel)}%" if isinstance(deel, Decimal) else "betaalt de rest"
    return Punt("Geldstroom", f"{stroom.naam}{who}{' ' if not who and isinstance(deel, Decimal) else ': '}{part}")


def _term(looptijd: Looptijd) -> str:
    van = f"vanaf {looptijd.van:%d-%m-%Y}" if looptijd.van else ""
    tot = f"tot en met {looptijd.tot:%d-%m-%Y}" if looptijd.tot else ""
    return " ".join(part for part in (van, tot) if part)


def unit_of(gegevens: Gegevens) -> str:
    """Return the unit of the data in words."""
    feiten = gegevens.feiten
    if feiten.eenheid == "procent":
        return f"in % van de totale kosten {feiten.peiljaar}"
    return f"in euro's, {feiten.peiljaar}"


def notatie_of(gegevens: Gegevens) -> Notatie:
    """Return how the amounts of the data are written: whole euros, or per cents with two decimals."""
    geld = gegevens.feiten.eenheid == "euro"
    return Notatie(bedrag_decimalen=0 if geld else 2, geld=geld)


def fitting(antwoord: TakenAntwoord) -> str:
    """Return how many tasks fit, and what they had to fit."""
    filter_ = antwoord.filter
    asked = {
        "pijler": filter_.pijlers,
        "soort": filter_.soorten,
        "besluit": filter_.acties,
        "kenmerk": filter_.kenmerken,
        "kader": filter_.kaders,
    }
    kept = None if antwoord.bewaard is None else antwoord.bewaard.verzoek
    only = [f"{woord} {listed(values, 'of')}" for woord, values in asked.items() if values]
    if not only:
        return counted(antwoord.gegevens, antwoord.taken, kept)
    within = "" if kept is None else part(antwoord.gegevens, kept)
    where = f" in {filter_.scenario}" if filter_.acties else ""
    fits = "; ".join(filter(None, (f"alleen {listed(only)}{where}", within)))
    return f"{len(antwoord.taken)} van {plural(antwoord.aantal, 'taak', 'taken')} ({fits})"
