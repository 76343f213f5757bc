"""A comparison for programs: a record a row for a spreadsheet, and everything there is as JSON."""

from __future__ import annotations

from typing import Any

from kerntaken_cli.domain.antwoorden import VergelijkAntwoord
from kerntaken_cli.domain.bedragen import without
from kerntaken_cli.domain.brug import Brugdeel
from kerntaken_cli.domain.feiten import Kant
from kerntaken_cli.domain.getallen import exact
from kerntaken_cli.domain.keuzes import Tabelregel
from kerntaken_cli.domain.lijsten import Dimensie
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import Sleutel
from kerntaken_cli.domain.verschil import Groepsverschil, Taakverschil, Zijde, count, ratio
from kerntaken_cli.reporting.document import Record
from kerntaken_cli.reporting.labels import label_in
from kerntaken_cli.reporting.notation import exact_share
from kerntaken_cli.reporting.parts.fields import amounts, asked, bond, choice, difference, dump, rule, sums, task, whose

FORMAT = 1


def records(antwoord: VergelijkAntwoord) -> list[Record]:
    """Return a row for every task, pillar, kind and part of the bridge, and one for the total."""
    rows = [_task_record(antwoord, one) for one in antwoord.verschillen]
    tables: dict[Dimensie, dict[Sleutel, Groepsverschil]] = {"pijler": antwoord.pijlers, "soort": antwoord.soorten}
    sets = antwoord.naar.gegevens, antwoord.van.gegevens
    for per, groups in tables.items():
        rows += [_row(per, key or "", label_in(sets, per, key), _group(one)) for key, one in groups.items()]
    rows += [_bridge_record(antwoord, deel) for deel in antwoord.brug.delen]
    rows.append(_row("totaal", "", "Totaal", _group(antwoord.bedragen["regionaal"])))
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
        cells |= {f"{key}{end}": value for key, value in difference(one.verschil(bedrag)).items()}
    return _row("taak", one.taak.id, one.taak.naam, cells)


def _bridge_record(antwoord: VergelijkAntwoord, deel: Brugdeel) -> Record:
    cells = difference(deel.verschil) | {"verandering": deel.oorzaak, "taken": " ".join(deel.taken)}
    for naam, regel, zijde in (("van", deel.van, antwoord.van), ("naar", deel.naar, antwoord.naar)):
        if regel is not None:
            cells |= {f"{naam}-besluit": str(regel.keuze)}
            cells |= {"omdat": regel.omdat, "plaats": str(zijde.plaatsen[regel.route])}
    return _row("regel", deel.oorzaak, "", cells)


def _group(one: Groepsverschil) -> Record:
    found = ratio(one)
    return _both(one) | {"procent": found if isinstance(found, str) else exact_share(found)}


def _both(one: Groepsverschil) -> Record:
    return sums({"van": one.van, "naar": one.naar}) | difference(one.verschil)


def data(antwoord: VergelijkAntwoord) -> dict[str, Any]:
    """Return everything there is to say of a comparison."""
    counted = count(antwoord.verschillen)
    return {
        "soort": "kerntaken-vergelijking",
        "formaat": FORMAT,
        "van": side(antwoord.van),
        "naar": side(antwoord.naar),
        **asked(antwoord.naar.gegevens, antwoord.verzoek),
        "gelijk": antwoord.is_empty,
        "aantallen": {**counted.aantallen, "ongewijzigd": counted.ongewijzigd},
        "feiten": None if antwoord.feiten is None else [one._asdict() for one in antwoord.feiten],
        "regels": None if antwoord.regels is None else [one._asdict() for one in antwoord.regels],
        "uitkomst": {
            "taken": [_task(antwoord, one) for one in antwoord.verschillen],
            "samenhang-die-breekt": [bond(band) for band in antwoord.gebroken],
            "pijlers": [{"pijler": key, **_group(one)} for key, one in antwoord.pijlers.items()],
            "soorten": [{"soort": key, **_group(one)} for key, one in antwoord.soorten.items()],
            "totaal": _group(antwoord.bedragen["regionaal"]),
            "brug": {
                "delen": [_part(antwoord, deel) for deel in antwoord.brug.delen],
                "totaal": difference(antwoord.brug.totaal),
                "rest": f"{antwoord.brug.rest.normalize():f}",
            },
            "bedragen": {naam: _both(antwoord.bedragen[naam]) for naam in without("nul", "regionaal")},
        },
    }


def side(zijde: Zijde) -> dict[str, Any]:
    """Return which scenario a side is, whether it was kept, and what is tried out in it."""
    return {
        "scenario": zijde.naam,
        "naam": zijde.gegevens.scenarios[zijde.naam].naam,
        **whose(zijde.gegevens, zijde.bewaard),
    }


def _task(antwoord: VergelijkAntwoord, one: Taakverschil) -> dict[str, Any]:
    sides = {
        naam: None if side_of is None else _decision(side_of, zijde)
        for naam, side_of, zijde in (("van", one.van, antwoord.van), ("naar", one.naar, antwoord.naar))
    }
    return {
        **task(one.taak),
        "verandering": one.verandering,
        "hernoemd-van": one.hernoemd,
        **sides,
        **difference(one.verschil("regionaal")),
        "onbespreekbaar": one.taak.is_onbespreekbaar,
        "gevolgen": None if one.verandering is None else _consequences(antwoord, one),
    }


def _decision(one: Taakuitkomst, zijde: Zijde) -> dict[str, Any]:
    return {
        **choice(one.keuze),
        **amounts(one.bedragen),
        "herkomst": one.taak.kosten.herkomst,
        "regel": rule(one.besluit, zijde.plaatsen),
    }


def _consequences(antwoord: VergelijkAntwoord, one: Taakverschil) -> dict[str, Any]:
    """Return what the change does and who feels it, from whichever side; what does not come about is named apart."""
    taak = one.taak
    gevolg = None if one.naar is None else taak.gevolgen.get(one.naar.actie)
    undone = one.uitgebleven
    gone = None if undone is None else taak.gevolgen.get(undone)
    return {
        "gevolg": None if gevolg is None else dump(gevolg),
        "vervallen-gevolg": None if gone is None else {"actie": undone, **dump(gone)},
        "geraakt-door": [
            {"taak": other.taak.id, **choice(other.keuze), "hoe": raakt.hoe}
            for other, raakt in antwoord.geraakt.get(taak.id, ())
        ],
        "samenhang": [bond(band) for band in antwoord.banden.get(Kant(taak=taak.id), ())],
    }


def _part(antwoord: VergelijkAntwoord, deel: Brugdeel) -> dict[str, Any]:
    return {
        "oorzaak": deel.oorzaak,
        "van": _cause(deel.van, antwoord.van),
        "naar": _cause(deel.naar, antwoord.naar),
        "taken": list(deel.taken),
        **difference(deel.verschil),
    }


def _cause(regel: Tabelregel | None, zijde: Zijde) -> dict[str, Any] | None:
    return None if regel is None else {**choice(regel.keuze), **rule(regel, zijde.plaatsen)}
