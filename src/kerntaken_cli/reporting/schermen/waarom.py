"""Why, in five lines: the decision, its reason, where it is otherwise, what would change it, and the amount."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.domain.acties import ActieNaam
from kerntaken_cli.domain.antwoorden import WaaromSom, WaaromTaak
from kerntaken_cli.domain.feiten import Kant
from kerntaken_cli.domain.getallen import dutch
from kerntaken_cli.domain.lijsten import assumed
from kerntaken_cli.domain.voorwaarden import Wijze
from kerntaken_cli.domain.waarom import Omkering
from kerntaken_cli.reporting.blokken import Alinea, Kop, Samen
from kerntaken_cli.reporting.notation import Opmaak
from kerntaken_cli.reporting.parts import besluiten, geld, gevolgen, sommen
from kerntaken_cli.reporting.parts.condities import change
from kerntaken_cli.reporting.parts.gevolgen import NO_REASON, elsewhere
from kerntaken_cli.reporting.parts.opening import again, headed, named, notices, selection
from kerntaken_cli.reporting.parts.verdelingen import clipped

SENTENCE: dict[ActieNaam, str] = {
    "behouden": "{scenario} behoudt {taak}.",
    "versoberen": "{scenario} versobert {taak} tot {niveau}% van nu.",
    "intensiveren": "{scenario} intensiveert {taak} tot {niveau}% van nu.",
    "overdragen": "{scenario} draagt {taak} over aan de gemeenten.",
    "stoppen": "{scenario} stopt met {taak}.",
}
"""How each decision is said."""

SENSIBLE = frozenset({"soort", "kaders", "kenmerken", "grondslag.wet", "stromen"})
"""What about a task can turn out otherwise; nobody moves a task to another pillar to save it."""


def of_task(antwoord: WaaromTaak, opmaak: Opmaak) -> Iterator[Samen]:
    """Yield why a scenario decides so for a task."""
    gegevens, one = antwoord.gegevens, antwoord.uitkomst
    yield Samen((Kop(headed(_decision(antwoord), gegevens), 1), *notices(gegevens, antwoord.bewaard)))
    lines = [Alinea(one.besluit.omdat or NO_REASON, term="Reden:", hoogstens=3)]
    lines.append(Alinea(elsewhere(antwoord.elders, loopt_af=one.loopt_af), term="In de scenario's:", hoogstens=3))
    if would := _otherwise(antwoord):
        term = "Behouden, als:" if not one.keuze.niveau else "Een ander besluit:"
        lines.append(Alinea(would, term=term, hoogstens=3))
    lines.append(Alinea(_amount(antwoord, opmaak), term="Kosten:", hoogstens=3))
    if one.keuze.verandert:
        lines.append(Alinea(f"{besluiten.in_short(one)}.", term="Wat dat betekent:"))
        lines += besluiten.noticed([one])
    if broken := [band for band in antwoord.banden.get(Kant(taak=one.taak.id), ()) if band.breaks]:
        told = "; ".join(gevolgen.relation(gegevens, band.samenhang, Kant(taak=one.taak.id)) for band in broken)
        lines.append(Alinea(told, term="Verbroken:", hoogstens=2))
    yield Samen(tuple(lines))
    name = named(antwoord.scenario, antwoord.bewaard)
    further = ["--volledig (regels, feiten en bronnen)"]
    if antwoord.bewaard is None:
        further.append(gegevens.opdracht("taak", one.taak.id))
    if one.keuze.verandert and not one.loopt_af and not gegevens.proef:
        further.append(again(gegevens, "waarom", name, one.taak.id, "--stel", f"{one.taak.id}=behouden"))
    yield Samen(tuple(Alinea(told, term="" if i else "Verder:") for i, told in enumerate(further)))


def _decision(antwoord: WaaromTaak) -> str:
    one, naam = antwoord.uitkomst, antwoord.gegevens.scenarios[antwoord.scenario].naam
    if one.eindigt:
        return f"{one.taak.naam} loopt vanzelf af; dat is geen keuze van {naam}."
    niveau = dutch((one.keuze.niveau * 100).normalize())
    return SENTENCE[one.actie].format(scenario=naam, taak=one.taak.naam, niveau=niveau)


def _otherwise(antwoord: WaaromTaak) -> str:
    """Return what would give another decision: of a task that goes what would keep it, else what would not."""
    goes = not antwoord.uitkomst.keuze.niveau
    found: dict[str, dict[tuple[str, Wijze], Omkering]] = {}
    for one in antwoord.omkeringen:
        sensible = one.attribuut in SENSIBLE or one.attribuut.startswith("kaders.")
        values = tuple(value for value in one.waarden if value != "onbekend")  # nobody aims at not knowing
        if sensible and values and (not goes or one.besluit.keuze.niveau):
            alike = found.setdefault(str(one.besluit.keuze), {})
            before = alike.get((one.attribuut, one.wijze))
            all_ = values if before is None else (*before.waarden, *values)
            alike[one.attribuut, one.wijze] = one._replace(waarden=all_)
    words = {
        keuze: " of als ".join(change(antwoord.gegevens, one, antwoord.jaar) for one in alike.values())
        for keuze, alike in found.items()
    }
    if not words:
        return ""
    told = words.values() if goes else (f"{keuze}, als {als}" for keuze, als in words.items())
    return f"{'; '.join(told)}."


def _amount(antwoord: WaaromTaak, opmaak: Opmaak) -> str:
    """Return what the task costs now, in which band, how sure that is, and what becomes of it."""
    one, kosten = antwoord.uitkomst, antwoord.uitkomst.taak.kosten
    sure = assumed([one.herkomst])
    text = geld.amount(antwoord.gegevens, antwoord.verzoek, one.bedragen.nul, opmaak.notatie, aanname=sure)
    if kosten.bandbreedte is not None:
        text += f", tussen {dutch(kosten.bandbreedte[0])} en {dutch(kosten.bandbreedte[1])}"
    text += f" ({one.herkomst})"
    if one.keuze.verandert:
        text += f"; blijft bij {antwoord.gegevens.feiten.organisatie}: {opmaak.notatie.gezegd(one.bedragen.regionaal)}"
        if one.bedragen.naar_gemeenten:
            text += f"; naar de gemeenten: {opmaak.notatie.bedrag(one.bedragen.naar_gemeenten)}"
    return f"{text}."


def of_sum(antwoord: WaaromSom, opmaak: Opmaak, rijen: int) -> Iterator[Samen]:
    """Yield what a total or a cell is the sum of, per pillar."""
    gegevens = antwoord.gegevens
    title = f"Waar het bedrag van {antwoord.scenario} vandaan komt — {gegevens.feiten.organisatie}"
    yield Samen((Kop(headed(title, gegevens), 1), *notices(gegevens, antwoord.bewaard)))
    chosen = selection(gegevens, antwoord.verzoek)
    yield Samen((Alinea(sommen.answer(antwoord, opmaak.notatie), "vet"), *([Alinea(chosen)] if chosen else [])))
    table = sommen.per_pijler(antwoord, opmaak.notatie)
    yield Samen((Alinea(table.bijschrift), clipped(table._replace(titel="", bijschrift=""), rijen)))
    first = next((one for one in antwoord.uitkomst.taken if one.keuze.verandert), antwoord.uitkomst.taken[0])
    see = again(gegevens, "waarom", named(antwoord.scenario, antwoord.bewaard), first.taak.id)
    sure = " ".join(geld.legend({one.herkomst for one in antwoord.uitkomst.taken}))
    further = Alinea(f"--volledig (elke taak met bedrag, besluit en bron) · {see}", term="Verder:")
    yield Samen((*([Alinea(sure)] if sure else []), further))
