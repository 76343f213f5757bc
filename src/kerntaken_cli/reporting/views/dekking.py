"""What pays the tasks, and what is not covered."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.documents.fields import Record, flat
from kerntaken_cli.documents.geld import Dekkingjaar, dekking
from kerntaken_cli.domain.antwoorden import GeldAntwoord
from kerntaken_cli.domain.getallen import exact_difference, netto
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kop, Lijst, Punt, View
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts import dekkingen, geld
from kerntaken_cli.reporting.parts.opening import choices, headed, notices, selection, with_proef
from kerntaken_cli.reporting.schermen import dekking as schermen


def view(antwoord: GeldAntwoord, notatie: Notatie, *, per_taak: bool) -> View:
    """Return what pays the tasks for every format; in a spreadsheet a row a stream, or a row a task."""
    return View(
        lambda: _blocks(antwoord, notatie),
        lambda: with_proef(antwoord.gegevens, [*(_tasks(antwoord) if per_taak else _streams(antwoord))]),
        lambda: dekking(antwoord),
        lambda rijen: schermen.screen(antwoord, notatie, rijen, per_taak=per_taak),
    )


def _blocks(antwoord: GeldAntwoord, notatie: Notatie) -> Iterator[Blok]:
    gegevens = antwoord.gegevens
    feiten = gegevens.feiten
    yield Kop(headed(f"Waaruit {antwoord.naam} wordt betaald", gegevens), 1)
    yield from notices(gegevens, antwoord.bewaard)
    chosen = selection(gegevens, antwoord.verzoek)
    yield Alinea(f"{feiten.organisatie}, peiljaar {feiten.peiljaar}; keuzes vanaf {gegevens.ingang}. {chosen}".rstrip())
    yield Alinea(choices(antwoord.beeld.uitkomst), term="Besluiten:")
    yield dekkingen.sources(antwoord, notatie)
    yield Alinea(dekkingen.counted(antwoord))
    if ends := dekkingen.endings(antwoord):
        yield Kop("Geld dat eindigt terwijl de taak blijft")
        yield Lijst(tuple(dekkingen.ending(antwoord, one, notatie) for one in ends))
    if gegevens.kent_stromen:
        yield dekkingen.per_task(antwoord, notatie)
    if said := tuple(dekkingen.answers(antwoord)):
        yield Kop("Wat over geldstromen is geantwoord")
        yield Lijst(said)
    notes = [*dekkingen.notes(antwoord), *geld.legend({one.herkomst for one in antwoord.beeld.uitkomst.taken})]
    yield Kop("Leeswijzer")
    yield Lijst(tuple(Punt("", note) for note in notes))


def _streams(antwoord: GeldAntwoord) -> Iterator[Record]:
    """Yield a row a stream and a year, and what no stream pays."""
    document = dekking(antwoord)
    for stream in document["stromen"]:
        for year in stream["jaren"]:
            yield {
                "scenario": antwoord.naam,
                "jaar": str(year["jaar"]),
                "stroom": stream["id"],
                "naam": stream["naam"],
                "aard": stream["aard"] or "",
                "tot": str(stream["tot"] or ""),
                "nul": year["nul"],
                "bedrag": year["bedrag"],
            }
    for i, total in enumerate(document["totaal"]):
        now = antwoord.jaren[i].dekking_nul
        for word in ("ongedekt", "onbekend", "over"):
            before = exact_difference(netto(getattr(one, word) for one in now))
            yield _without(antwoord, total, word, before)


def _without(antwoord: GeldAntwoord, total: Dekkingjaar, word: str, before: str) -> Record:
    amount = {"ongedekt": total["ongedekt"], "onbekend": total["onbekend"], "over": total["over"]}[word]
    empty = {"stroom": "", "naam": word, "aard": "", "tot": ""}
    return {"scenario": antwoord.naam, "jaar": str(total["jaar"]), **empty, "nul": before, "bedrag": amount}


def _tasks(antwoord: GeldAntwoord) -> Iterator[Record]:
    """Yield a row a task and a year: its cost, what every stream pays of it, and whether that covers it."""
    document = dekking(antwoord)
    for task in document["taken"]:
        for year in task["jaren"]:
            paid = {f"stroom-{one['id']}": year["stromen"].get(one["id"], "0") for one in document["stromen"]}
            yield flat(
                {"scenario": antwoord.naam, "jaar": year["jaar"], "taak": task["id"], "naam": task["naam"]},
                {"actie": task["actie"], "niveau": task["niveau"], "kosten": year["kosten"]},
                paid,
                {key: year[key] for key in ("ongedekt", "over", "onbekend", "dekkend", "zwakste-herkomst")},
            )
