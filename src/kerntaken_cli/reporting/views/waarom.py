"""Why: from a decision back to its rule, facts and sources, and from a total back to its tasks."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.documents import waarom
from kerntaken_cli.documents.fields import Record, part
from kerntaken_cli.domain.antwoorden import WaaromSom, WaaromTaak
from kerntaken_cli.domain.bedragen import BEDRAG, without
from kerntaken_cli.domain.feiten import Kosten
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import dutch, exact
from kerntaken_cli.domain.labels import label
from kerntaken_cli.domain.lijsten import HERKOMST, SOORT, assumed
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.voorwaarden import VOORWAARDE, values_of
from kerntaken_cli.domain.waarden import Koppeling
from kerntaken_cli.domain.waarom import Omkering, Poging
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kop, Lijst, Punt, View
from kerntaken_cli.reporting.notation import DEEPEST, Notatie, Opmaak
from kerntaken_cli.reporting.parts import gevolgen
from kerntaken_cli.reporting.parts.condities import change, describe, failed
from kerntaken_cli.reporting.parts.geld import amount, legend
from kerntaken_cli.reporting.parts.gevolgen import origin
from kerntaken_cli.reporting.parts.opening import again, headed, named, notices, selection, with_proef
from kerntaken_cli.reporting.parts.sommen import answer, per_pijler
from kerntaken_cli.reporting.schermen import waarom as schermen
from kerntaken_cli.reporting.views.regels import describe as in_ids
from kerntaken_cli.reporting.words import capital, plural


def task_view(antwoord: WaaromTaak, opmaak: Opmaak) -> View:
    """Return why a scenario decides so for a task, for every format."""
    return View(
        lambda: _task_blocks(antwoord, opmaak),
        lambda: with_proef(antwoord.gegevens, _attempt_records(antwoord)),
        lambda: waarom.of_task(antwoord),
        lambda _: schermen.of_task(antwoord, opmaak),
    )


def _task_blocks(antwoord: WaaromTaak, opmaak: Opmaak) -> Iterator[Blok]:
    gegevens, one = antwoord.gegevens, antwoord.uitkomst
    question = f"Waarom {antwoord.scenario} besluit tot {one.keuze}: {one.taak.naam}"
    yield Kop(headed(question, gegevens), 1)
    yield from notices(gegevens, antwoord.bewaard)
    yield Lijst(
        (_decided(antwoord), Punt("In de scenario's", gevolgen.elsewhere(antwoord.elders, loopt_af=one.loopt_af)))
    )
    if opmaak.diepte > 1:
        yield Kop("Feiten waar de regels naar kijken")
        yield Lijst(tuple(_seen(antwoord)))
        yield Kop("Regels, in de volgorde waarin zij zijn geprobeerd")
        yield Lijst(tuple(_attempt(antwoord, i, tried) for i, tried in enumerate(antwoord.pogingen, start=1)))
        if antwoord.niet_geprobeerd:
            rest = plural(antwoord.niet_geprobeerd, "regel is", "regels zijn")
            yield Alinea(f"{rest} niet meer geprobeerd: de eerste die geldt, beslist.", "zacht")
    if opmaak.diepte > 2:  # noqa: PLR2004
        yield Kop("Bedrag")
        yield Lijst(tuple(_amount(antwoord, opmaak.notatie)))
        yield Kop("Gevolgen")
        yield Lijst((_consequence(antwoord),))
        if related := tuple(gevolgen.relations(gegevens, one.taak, antwoord.banden, only_broken=True)):
            yield Kop("Samenhang")
            yield Lijst(related)
    if opmaak.diepte >= DEEPEST:
        yield Kop("Wat tot een ander besluit zou leiden")
        yield from _flips(antwoord)


def _decided(antwoord: WaaromTaak) -> Punt:
    rule = antwoord.uitkomst.besluit
    lines = [f"Reden: {rule.omdat or gevolgen.NO_REASON}", f"Regel: {antwoord.plaatsen[rule.route]}"]
    if rule.scenario != antwoord.scenario:
        lines[1] += f" (van scenario {rule.scenario}, waar {antwoord.scenario} op bouwt)"
    whose = origin(antwoord.gegevens, rule.herkomst, rule.bron) if rule.herkomst else "niet vermeld"
    lines.append(f"Herkomst van de regel: {whose}")
    return Punt("Besluit", str(antwoord.uitkomst.keuze), (*lines, *gevolgen.forbidden(antwoord.uitkomst)))


def _seen(antwoord: WaaromTaak) -> Iterator[Punt]:
    gegevens, taak, jaar = antwoord.gegevens, antwoord.uitkomst.taak, antwoord.jaar
    for key, values in values_of(taak).items():
        text = ", ".join(values) or "geen"
        if key == "kader" and values:
            kaders = gegevens.feiten.kaders
            holds = ((one, "geldt" if kaders[one].holds_in(jaar) else "geldt niet") for one in values)
            text = ", ".join(f"{one} ({word} in {jaar})" for one, word in holds)
        onder: tuple[str, ...] = ()
        if key == "soort" and taak.indeling is not None:
            onder = (f"Herkomst van de indeling: {origin(gegevens, taak.indeling.herkomst, taak.indeling.bron)}",)
        onder += tuple(_said_by(gegevens, one) for one in VOORWAARDE[key].ziet(taak) if isinstance(one, Koppeling))
        yield Punt(capital(key), text, onder)
    if taak.taakveld is not None:
        yield Punt("Taakveld", taak.taakveld, (_said_by(gegevens, taak.taakveld),))
    yield Punt("Staat in", str(antwoord.plaats))


def _said_by(gegevens: Gegevens, koppeling: Koppeling) -> str:
    """Return who says that a task belongs to something."""
    return f"Herkomst van {koppeling}: {origin(gegevens, koppeling.herkomst, koppeling.bron)}"


def _attempt(antwoord: WaaromTaak, number: int, one: Poging) -> Punt:
    where = antwoord.plaatsen[one.regel.route]
    term = f"{number}. {describe(one.regel.als, antwoord.gegevens, antwoord.jaar)} → {one.regel.keuze}"
    if one.geldt:
        return Punt(term, "", (f"Deze regel beslist. {one.regel.omdat}".rstrip(), f"Staat in {where}"))
    return Punt(
        term, "", (*(failed(antwoord.gegevens, fout, antwoord.jaar) for fout in one.faalt), f"Staat in {where}")
    )


def _amount(antwoord: WaaromTaak, notatie: Notatie) -> Iterator[Punt]:
    one = antwoord.uitkomst
    source = tuple(_source(antwoord.gegevens, one.taak.kosten, antwoord.plaats_kosten))
    sure = f"Hoe zeker alles samen: {HERKOMST[one.herkomst].voluit}"
    assumption = assumed([one.herkomst])
    now = amount(antwoord.gegevens, antwoord.verzoek, one.bedragen.nul, notatie, aanname=assumption)
    yield Punt("Nu", now, (*source, sure))
    niveau = dutch((one.keuze.niveau * 100).normalize())
    stays = f"{notatie.bedrag(one.bedragen.regionaal)} ({niveau}% van nu)" if one.keuze.niveau else "niets"
    yield Punt(f"Blijft bij {antwoord.gegevens.feiten.organisatie}", stays)
    for naam in without("nul", "regionaal"):
        if one.bedragen[naam]:
            yield Punt(capital(BEDRAG[naam].kop), notatie.bedrag(one.bedragen[naam]))


def _source(gegevens: Gegevens, kosten: Kosten, place: object) -> Iterator[str]:
    yield f"Herkomst: {origin(gegevens, kosten.herkomst, kosten.bron)}"
    if kosten.bandbreedte is not None:
        yield f"Bandbreedte: {dutch(kosten.bandbreedte[0])}–{dutch(kosten.bandbreedte[1])}"
    if kosten.toelichting:
        yield kosten.toelichting
    yield f"Staat in {place}"


STAYS = "De taak blijft zoals zij is."
MONEY_STAYS = "De taak loopt vanzelf af voordat de keuzes gelden; alleen het geld blijft staan."


def _consequence(antwoord: WaaromTaak) -> Punt:
    one = antwoord.uitkomst
    gevolg = one.gevolgen.get(one.actie)
    if gevolg is None and not one.keuze.verandert:
        return Punt("", STAYS if not one.loopt_af else MONEY_STAYS)
    lines = () if gevolg is None else gevolgen.lines(antwoord.gegevens, gevolg)
    return Punt("", capital(gevolgen.effect(one)), lines)


def _flips(antwoord: WaaromTaak) -> Iterator[Blok]:
    if not antwoord.omkeringen:
        yield Alinea("Geen enkele eigenschap van de taak zou, op zichzelf gewijzigd, een ander besluit geven.")
        return
    yield Lijst(tuple(_flip(antwoord, one) for one in antwoord.omkeringen))
    yield Alinea("Telkens één wijziging, met dezelfde regels; meer tegelijk kan anders uitpakken.", "zacht")


def _flip(antwoord: WaaromTaak, one: Omkering) -> Punt:
    regel = one.besluit
    reason = f"{regel.omdat or capital(gevolgen.NO_REASON)} (regel: {antwoord.plaatsen[regel.route]})"
    return Punt(str(regel.keuze), f"als {change(antwoord.gegevens, one, antwoord.jaar)}", (reason,))


def _attempt_records(antwoord: WaaromTaak) -> list[Record]:
    return [
        {
            "scenario": antwoord.scenario,
            "taak": antwoord.uitkomst.taak.id,
            "nummer": str(i),
            "als": in_ids(one.regel.als),
            "dan": str(one.regel.keuze),
            "geldt": "ja" if one.geldt else "nee",
            "niet-vervuld": ""
            if one.geldt
            else " ".join(failed(antwoord.gegevens, fout, antwoord.jaar) for fout in one.faalt),
            "omdat": one.regel.omdat,
            "herkomst": one.regel.herkomst or "",
            "plaats": str(antwoord.plaatsen[one.regel.route]),
        }
        for i, one in enumerate(antwoord.pogingen, start=1)
    ]


def sum_view(antwoord: WaaromSom, opmaak: Opmaak) -> View:
    """Return what a scenario adds up, for every format."""
    return View(
        lambda: _sum_blocks(antwoord, opmaak),
        lambda: with_proef(antwoord.gegevens, [_sum_record(antwoord, one) for one in antwoord.uitkomst.taken]),
        lambda: waarom.of_sum(antwoord),
        lambda rijen: schermen.of_sum(antwoord, opmaak, rijen),
    )


def _sum_blocks(antwoord: WaaromSom, opmaak: Opmaak) -> Iterator[Blok]:
    gegevens, notatie = antwoord.gegevens, opmaak.notatie
    yield Kop(headed(f"Waar het bedrag van {antwoord.scenario} vandaan komt", gegevens), 1)
    yield from notices(gegevens, antwoord.bewaard)
    feiten = gegevens.feiten
    yield Alinea(f"{feiten.organisatie}, peiljaar {feiten.peiljaar}. {selection(gegevens, antwoord.verzoek)}".rstrip())
    yield Alinea(answer(antwoord, notatie))
    yield from map(Alinea, legend({one.herkomst for one in antwoord.uitkomst.taken}))
    groups = antwoord.pijlers
    if opmaak.diepte > 1:
        yield per_pijler(antwoord, notatie)
    if opmaak.diepte > 2:  # noqa: PLR2004
        for key, ones in groups.items():
            yield Kop(label(gegevens, "pijler", key), 3)
            yield Lijst(tuple(_task_line(antwoord, one, opmaak) for one in ones))
        told = next((one for one in antwoord.uitkomst.taken if one.keuze.verandert), antwoord.uitkomst.taken[0])
        see = again(gegevens, "waarom", named(antwoord.scenario, antwoord.bewaard), told.taak.id)
        yield Alinea(f"Waarom een scenario zo over een taak besluit, bijvoorbeeld: {see}", "zacht")


def _task_line(antwoord: WaaromSom, one: Taakuitkomst, opmaak: Opmaak) -> Punt:
    gegevens, taak, notatie = antwoord.gegevens, one.taak, opmaak.notatie
    here, now = notatie.bedrag(one.bedragen.regionaal), notatie.bedrag(one.bedragen.nul)
    titel = SOORT[taak.soort].titel if taak.soort else ""
    kind = f"; {titel[0].lower()}{titel[1:]}" if titel else ""
    text = f"{here} (nu {now}; {one.keuze}{kind})"
    if opmaak.diepte < DEEPEST:
        return Punt(taak.naam, text)
    rule = one.besluit
    lines = (
        f"Bedrag: {origin(gegevens, taak.kosten.herkomst, taak.kosten.bron)} ({antwoord.plaatsen_kosten[taak.id]})",
        f"Besluit: {rule.omdat or gevolgen.NO_REASON} ({antwoord.plaatsen[rule.route]})",
    )
    return Punt(f"{taak.naam} ({taak.id})", text, lines)


def _sum_record(antwoord: WaaromSom, one: Taakuitkomst) -> Record:
    taak = one.taak
    return {
        "scenario": antwoord.scenario,
        "pijler": taak.pijler,
        "soort": taak.soort or "",
        "taak": taak.id,
        "naam": taak.naam,
        "nul": exact(one.bedragen.nul),
        "regionaal": exact(one.bedragen.regionaal),
        "aandeel": part(one.bedragen.regionaal, antwoord.geheel.bedragen.regionaal),
        "besluit": str(one.keuze),
        "herkomst": taak.kosten.herkomst,
        "bron": taak.kosten.bron or "",
        "plaats-bedrag": str(antwoord.plaatsen_kosten[taak.id]),
        "regel": str(antwoord.plaatsen[one.besluit.route]),
        "omdat": one.besluit.omdat,
    }
