"""A comparison as a table for a spreadsheet: a record a task, pillar, kind and part of the bridge."""

from __future__ import annotations

from kerntaken_cli.documents.fields import Record, difference, flat
from kerntaken_cli.documents.vergelijk import group
from kerntaken_cli.domain.antwoorden import VergelijkAntwoord
from kerntaken_cli.domain.bedragen import without
from kerntaken_cli.domain.brug import Brugdeel
from kerntaken_cli.domain.getallen import exact
from kerntaken_cli.domain.labels import label_in
from kerntaken_cli.domain.lijsten import Dimensie
from kerntaken_cli.domain.verdeling import Sleutel
from kerntaken_cli.domain.verschil import Groepsverschil, Taakverschil


def records(antwoord: VergelijkAntwoord) -> list[Record]:
    """Return a row for every task, pillar, kind and part of the bridge, and one for the total."""
    rows = [_task_record(antwoord, one) for one in antwoord.verschillen]
    tables: dict[Dimensie, dict[Sleutel, Groepsverschil]] = {"pijler": antwoord.pijlers, "soort": antwoord.soorten}
    sets = antwoord.naar.gegevens, antwoord.van.gegevens
    for per, groups in tables.items():
        rows += [_row(per, key or "", label_in(sets, per, key), flat(group(one))) for key, one in groups.items()]
    rows += [_bridge_record(antwoord, deel) for deel in antwoord.brug.delen]
    rows.append(_row("totaal", "", "Totaal", flat(group(antwoord.bedragen["regionaal"]))))
    tried = " ".join(dict.fromkeys(map(str, (*antwoord.van.gegevens.proef, *antwoord.naar.gegevens.proef))))
    return [row | {"proef": tried} for row in rows] if tried else rows


COLUMNS = (
    "per",
    "waarde",
    "naam",
    "verandering",
    "van-besluit",
    "naar-besluit",
    "van",
    "naar",
    "verschil",
    "procent",
    "pm-van",
    "pm-naar",
    "pm-lager",
    "pm-hoger",
    *(f"{key}-{naam}" for naam in without("nul", "regionaal") for key in ("verschil", "pm-lager", "pm-hoger")),
    "omdat",
    "plaats",
    "herkomst",
    "taken",
)


def _row(per: str, waarde: str, naam: str, cells: Record) -> Record:
    given = {"per": per, "waarde": waarde, "naam": naam} | cells
    return {column: given.get(column, "") for column in COLUMNS}


def _task_record(antwoord: VergelijkAntwoord, one: Taakverschil) -> Record:
    cells = {"verandering": one.verandering or "", "herkomst": one.taak.kosten.herkomst, "taken": one.taak.id}
    for naam, side_of, zijde in (("van", one.van, antwoord.van), ("naar", one.naar, antwoord.naar)):
        if side_of is not None:
            cells |= {f"{naam}-besluit": str(side_of.keuze), naam: exact(side_of.bedragen.regionaal)}
            cells |= {"omdat": side_of.besluit.omdat, "plaats": str(zijde.plaatsen[side_of.besluit.route])}
    for bedrag in without("nul"):
        end = "" if bedrag == "regionaal" else f"-{bedrag}"
        cells |= {f"{key}{end}": value for key, value in flat(difference(one.verschil(bedrag))).items()}
    return _row("taak", one.taak.id, one.taak.naam, cells)


def _bridge_record(antwoord: VergelijkAntwoord, deel: Brugdeel) -> Record:
    cells = flat(difference(deel.verschil)) | {"verandering": deel.oorzaak, "taken": " ".join(deel.taken)}
    for naam, regel, zijde in (("van", deel.van, antwoord.van), ("naar", deel.naar, antwoord.naar)):
        if regel is not None:
            cells |= {f"{naam}-besluit": str(regel.keuze)}
            cells |= {"omdat": regel.omdat, "plaats": str(zijde.plaatsen[regel.route])}
    return _row("regel", deel.oorzaak, "", cells)
