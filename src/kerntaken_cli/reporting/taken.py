"""Tasks: the list that was asked for, and one task's card with facts, sources, decisions and consequences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kerntaken_cli.domain.afweging import VRAAG
from kerntaken_cli.domain.antwoorden import TaakAntwoord, TakenAntwoord
from kerntaken_cli.domain.getallen import total
from kerntaken_cli.domain.model import Gegevens, Gevolg, Taak
from kerntaken_cli.reporting import gevolgen
from kerntaken_cli.reporting.document import Alinea, Blok, Kolom, Kop, Lijst, Punt, Record, Rij, Tabel, View
from kerntaken_cli.reporting.gevolgen import origin
from kerntaken_cli.reporting.notatie import Notatie, dutch, exact
from kerntaken_cli.reporting.opening import headed, notices, with_proef
from kerntaken_cli.reporting.velden import choice, whose
from kerntaken_cli.reporting.woorden import AARD, ACTIE_KOP, SOORT, plural


def view(antwoord: TakenAntwoord) -> View:
    """Return a list of tasks for every format."""
    return View(
        lambda: _list_blocks(antwoord),
        lambda: with_proef(antwoord.gegevens, [_record(antwoord, taak) for taak in antwoord.taken]),
        lambda: {
            "soort": "kerntaken-taken",
            "formaat": 1,
            **whose(antwoord.gegevens, antwoord.bewaard),
            "taken": [_task_data(antwoord, taak) for taak in antwoord.taken],
        },
    )


def _list_blocks(antwoord: TakenAntwoord) -> tuple[Blok, ...]:
    if not antwoord.taken:
        return (Alinea(f"Geen van de {antwoord.aantal} taken past bij deze keuze."),)
    pijlers = antwoord.gegevens.feiten.pijlers
    notatie = _notatie(antwoord.gegevens)
    with_choice = antwoord.filter.scenario is not None
    rows = []
    for taak in antwoord.taken:
        cells = [taak.id, taak.naam, pijlers[taak.pijler].kort or pijlers[taak.pijler].naam, taak.soort or "–"]
        if with_choice:
            cells.append(str(antwoord.besluiten[taak.id].keuze))
        cells += [notatie.bedrag(total([taak.kosten.bedrag])), taak.kosten.herkomst]
        rows.append(Rij(tuple(cells)))
    som = total(taak.kosten.bedrag for taak in antwoord.taken)
    rows.append(Rij(("Totaal", "", "", "", *([""] if with_choice else []), notatie.bedrag(som), ""), "totaal"))
    choice = [Kolom(f"in {antwoord.filter.scenario}", "links")] if with_choice else []
    columns = (
        Kolom("Taak", "links"),
        Kolom("Naam", "links", wijkt=3),
        Kolom("Pijler", "links", wijkt=2),
        Kolom("Soort", "links"),
        *choice,
        Kolom("kosten"),
        Kolom("herkomst", "links", wijkt=1),
    )
    shown, all_ = len(antwoord.taken), antwoord.aantal
    title = plural(all_, "taak", "taken") if shown == all_ else f"{shown} van {plural(all_, 'taak', 'taken')}"
    title = headed(title, antwoord.gegevens)
    told = notices(antwoord.gegevens, antwoord.bewaard)
    return (Tabel(title, columns, tuple(rows), f"Kosten {unit(antwoord.gegevens)}."), *told)


def unit(gegevens: Gegevens) -> str:
    """Return the unit of the data in words."""
    feiten = gegevens.feiten
    if feiten.eenheid == "procent":
        return f"in % van de totale kosten {feiten.peiljaar}"
    return f"in euro's, {feiten.peiljaar}"


def _notatie(gegevens: Gegevens) -> Notatie:
    geld = gegevens.feiten.eenheid == "euro"
    return Notatie(bedrag_decimalen=0 if geld else 2, geld=geld)


def _record(antwoord: TakenAntwoord, taak: Taak) -> Record:
    record = {
        "taak": taak.id,
        "naam": taak.naam,
        "pijler": taak.pijler,
        "soort": taak.soort or "",
        "kosten": exact(taak.kosten.bedrag),
        "herkomst": taak.kosten.herkomst,
        "bron": taak.kosten.bron or "",
        "kenmerken": " ".join(taak.kenmerken),
        "kaders": " ".join(taak.kaders),
        "grondslag": "; ".join(str(grond) for grond in taak.grondslag),
    }
    if antwoord.filter.scenario is not None:
        keuze = antwoord.besluiten[taak.id].keuze
        record |= {"scenario": antwoord.filter.scenario, **choice(keuze)}
    return record


def _task_data(antwoord: TakenAntwoord, taak: Taak) -> dict[str, Any]:
    data = taak.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    data["kosten"]["bedrag"] = exact(taak.kosten.bedrag)
    if antwoord.filter.scenario is not None:
        besluit = antwoord.besluiten[taak.id]
        data["besluit"] = {
            "scenario": antwoord.filter.scenario,
            **choice(besluit.keuze),
            "omdat": besluit.regel.omdat,
        }
    return data


def card(antwoord: TaakAntwoord) -> View:
    """Return one task's card for every format."""
    return View(
        lambda: tuple(_card_blocks(antwoord)),
        lambda: [_card_record(antwoord, scenario) for scenario in antwoord.besluiten],
        lambda: _card_data(antwoord),
    )


def _card_blocks(antwoord: TaakAntwoord) -> Iterator[Blok]:
    taak, gegevens = antwoord.taak, antwoord.gegevens
    yield Kop(f"{taak.naam} ({taak.id})", 1)
    if taak.toelichting:
        yield Alinea(taak.toelichting)
    yield Lijst(tuple(_facts(gegevens, taak)))
    yield Kop("In de scenario's")
    yield Lijst(tuple(_decisions(antwoord)))
    if taak.gevolgen:
        yield Kop("Wat een keuze doet")
        yield Lijst(
            tuple(Punt(name, gevolg.effect, gevolgen.lines(gegevens, gevolg)) for name, gevolg in _consequences(taak))
        )
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
    yield Punt(
        "Pijler", pijler.naam if pijler.aard == "pijler" else f"{pijler.naam} ({AARD[pijler.aard]}, geen pijler)"
    )
    yield Punt("Soort taak", SOORT[taak.soort] if taak.soort else "geen (overhead of gastheerschap)")
    if taak.indeling is not None:
        why = (taak.indeling.toelichting,) if taak.indeling.toelichting else ()
        yield Punt("Indeling", origin(gegevens, taak.indeling.herkomst, taak.indeling.bron), why)
    for grond in taak.grondslag:
        sure = f" (zekerheid: {grond.zekerheid})" if grond.zekerheid else ""
        lines = tuple(line for line in (grond.toelichting, grond.url) if line)
        yield Punt("Grondslag", f"{grond}{sure}", lines)
    for kader in taak.kaders:
        yield Punt("Kader", _kader(gegevens, kader))
    yield from _kosten(gegevens, taak)
    if taak.taakveld is not None:
        yield Punt("Taakveld", f"{taak.taakveld} {feiten.taakvelden[taak.taakveld]}")
    for stroom, procent in taak.stromen.items():
        yield Punt("Geldstroom", f"{feiten.stromen[stroom].naam} {dutch(procent)}%")
    if taak.looptijd is not None:
        yield Punt("Looptijd", _term(taak))
    if taak.kenmerken:
        yield Punt("Kenmerken", ", ".join(taak.kenmerken))


def _kader(gegevens: Gegevens, naam: str) -> str:
    kader, jaar = gegevens.feiten.kaders[naam], gegevens.keuzes.ingang
    term = _years(kader.van, kader.tot)
    later = kader.van is not None and kader.van > jaar
    holds = "geldt" if kader.holds_in(jaar) else "geldt nog niet" if later else "geldt niet meer"
    return f"{kader.naam} ({term}; {holds} in {jaar})"


def _years(van: int | None, tot: int | None) -> str:
    if van is not None and tot is not None:
        return f"{van}–{tot}"
    if van is not None:
        return f"vanaf {van}"
    return "zonder termijn" if tot is None else f"tot en met {tot}"


def _kosten(gegevens: Gegevens, taak: Taak) -> Iterator[Punt]:
    kosten, notatie = taak.kosten, _notatie(gegevens)
    bedrag = notatie.bedrag(total([kosten.bedrag]))
    text = f"{bedrag} {unit(gegevens)}".replace(" in %", "%" if kosten.bedrag is not None else ", in %", 1)
    if kosten.bandbreedte is not None:
        laag, hoog = kosten.bandbreedte
        text += f" (bandbreedte {dutch(laag)}–{dutch(hoog)})"
    lines = [origin(gegevens, kosten.herkomst, kosten.bron)]
    if kosten.toelichting:
        lines.append(kosten.toelichting)
    yield Punt("Kosten", text, tuple(lines))


def _term(taak: Taak) -> str:
    if taak.looptijd is None:
        return ""
    van = f"vanaf {taak.looptijd.van:%d-%m-%Y}" if taak.looptijd.van else ""
    tot = f"tot en met {taak.looptijd.tot:%d-%m-%Y}" if taak.looptijd.tot else ""
    return " ".join(part for part in (van, tot) if part)


def _decisions(antwoord: TaakAntwoord) -> Iterator[Punt]:
    for scenario, besluit in antwoord.besluiten.items():
        regel = besluit.regel
        omdat = (regel.omdat,) if regel.omdat else ()
        yield Punt(scenario, str(besluit.keuze), (*omdat, f"regel: {antwoord.plaatsen[scenario]}"))


def _answers(gegevens: Gegevens, taak: Taak) -> Iterator[Punt]:
    for vraag, antwoord in taak.afweging.items():
        oordeel = f"{antwoord.oordeel}. " if antwoord.oordeel else ""
        where = f"Herkomst: {origin(gegevens, antwoord.herkomst, antwoord.bron)}"
        yield Punt(VRAAG[vraag], f"{oordeel.capitalize()}{antwoord.antwoord}", (where,))


def _consequences(taak: Taak) -> Iterator[tuple[str, Gevolg]]:
    for actie, name in ACTIE_KOP.items():
        if actie in taak.gevolgen:
            yield name, taak.gevolgen[actie]


def _card_record(antwoord: TaakAntwoord, scenario: str) -> Record:
    besluit = antwoord.besluiten[scenario]
    return {
        "taak": antwoord.taak.id,
        "naam": antwoord.taak.naam,
        "scenario": scenario,
        **choice(besluit.keuze),
        "omdat": besluit.regel.omdat,
        "regel": str(antwoord.plaatsen[scenario]),
    }


def _card_data(antwoord: TaakAntwoord) -> dict[str, Any]:
    taak = antwoord.taak.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    taak["kosten"]["bedrag"] = exact(antwoord.taak.kosten.bedrag)
    return {
        "soort": "kerntaken-taak",
        "formaat": 1,
        "taak": taak,
        "plaats": str(antwoord.plaats),
        "besluiten": {
            scenario: {
                **choice(besluit.keuze),
                "omdat": besluit.regel.omdat,
                "regel": str(antwoord.plaatsen[scenario]),
            }
            for scenario, besluit in antwoord.besluiten.items()
        },
    }
