"""Why a municipality pays what it does: from its bill to streams, tasks, keys and the lines of the files."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.documents.fields import Record, flat
from kerntaken_cli.documents.waarom_rekening import document, part
from kerntaken_cli.domain.antwoorden import WaaromRekening
from kerntaken_cli.domain.getallen import dutch
from kerntaken_cli.domain.lijsten import HERKOMST
from kerntaken_cli.domain.rekening import Deel
from kerntaken_cli.domain.waarden import DATUM_ONBEKEND
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kop, Lijst, Punt, View
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts import geld, rekeningen
from kerntaken_cli.reporting.parts.opening import headed, notices, with_proef
from kerntaken_cli.reporting.schermen import rekeningen as schermen


def view(waarom: WaaromRekening, notatie: Notatie) -> View:
    """Return what the bill of a municipality is made of, for every format."""
    return View(
        lambda: _blocks(waarom, notatie),
        lambda: with_proef(waarom.antwoord.gegevens, [_record(waarom, one) for one in waarom.delen]),
        lambda: document(waarom),
        lambda rijen: schermen.waarom(waarom, notatie, rijen),
    )


def _record(waarom: WaaromRekening, one: Deel) -> Record:
    fields = {key: value for key, value in part(waarom, one).items() if not isinstance(value, dict)}
    return flat({"gemeente": waarom.gemeente}, fields)


def _blocks(waarom: WaaromRekening, notatie: Notatie) -> Iterator[Blok]:
    antwoord = waarom.antwoord
    yield Kop(headed(rekeningen.question(waarom), antwoord.gegevens), 1)
    yield from notices(antwoord.gegevens, antwoord.geld.bewaard)
    yield Alinea(f"{rekeningen.answer(waarom, notatie)} {geld.caption(antwoord.geld, notatie)}")
    if change := rekeningen.moved(waarom, notatie):
        yield Alinea(f"{change}.", term="Wat verandert:")
    yield rekeningen.by_stream(antwoord, notatie)
    for heading, ones in rekeningen.grouped(waarom).items():
        yield Kop(heading, 3)
        yield Lijst(tuple(_point(waarom, one, notatie) for one in ones))
    yield Kop("Verdeelsleutels")
    yield Lijst(tuple(_keys(waarom)))
    notes = [*rekeningen.notes(antwoord, notatie), *geld.legend(rekeningen.rests_on(antwoord))]
    yield Kop("Leeswijzer")
    yield Lijst(tuple(Punt("", note) for note in notes))


def _point(waarom: WaaromRekening, one: Deel, notatie: Notatie) -> Punt:
    taak, last = one.taak.taak, one.last
    own, whole = (geld.shown(notatie.saldo(saldo)) for saldo in (one.bedrag, last.bedrag))
    weight = f"{dutch(one.gewicht)} van {dutch(one.totaal)}"
    everybody = len(last.deelnemers) == len(waarom.antwoord.rekeningen) - 1
    among = "" if everybody else f"; deelnemers: {', '.join(last.deelnemers)}"
    lines = [f"Kosten van de taak: {waarom.plaatsen_kosten[taak.id]} ({HERKOMST[one.taak.herkomst].voluit})"]
    if (stream := waarom.plaatsen_stroom.get((taak.id, last.stroom or ""))) is not None:
        lines.append(f"Wat de stroom ervan betaalt: {stream}")
    if (rule := waarom.plaatsen.get(one.taak.besluit.route)) is not None:
        lines.append(f"Besluit: {one.taak.keuze} ({rule})")
    text = f"{own} = {rekeningen.part_of(one, notatie)} van {whole} ({weight}{among})"
    return Punt(f"{taak.naam} ({taak.id})", text, tuple(lines))


def _keys(waarom: WaaromRekening) -> Iterator[Punt]:
    for naam, sleutel in waarom.antwoord.sleutels.items():
        facts = [f"peildatum {sleutel.peildatum}"] if sleutel.peildatum is not None else []
        facts += [f"bron: {sleutel.bron}"] if sleutel.bron else []
        unknown = " (van onbekende datum)" if sleutel.peildatum == DATUM_ONBEKEND else " (verouderd)"
        stale = unknown if sleutel.is_stale(waarom.antwoord.gegevens.ingang) else ""
        told = "; ".join([*facts, HERKOMST[sleutel.herkomst].voluit])
        yield Punt(naam, f"{sleutel.naam}{stale}; {told}", (f"Staat in {waarom.plaatsen_sleutel[naam]}",))
