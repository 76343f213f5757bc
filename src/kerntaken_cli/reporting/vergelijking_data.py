"""A comparison for programs: a record a row for a spreadsheet, and everything there is as JSON."""

from __future__ import annotations

from typing import Any

from kerntaken_cli.domain.antwoorden import Vraag
from kerntaken_cli.domain.getallen import Som
from kerntaken_cli.domain.model import Model
from kerntaken_cli.domain.samenhang import Band, of_task
from kerntaken_cli.domain.verdeling import Sleutel, Verschil
from kerntaken_cli.domain.verschil import (
    STROMEN,
    Brugdeel,
    Groepsverschil,
    Taakverschil,
    VergelijkAntwoord,
    Zijde,
    count,
    lost,
    ratio,
)
from kerntaken_cli.domain.wijzigingen import Wijziging
from kerntaken_cli.reporting import gevolgen
from kerntaken_cli.reporting.document import Record
from kerntaken_cli.reporting.notatie import exact, exact_share, exact_som
from kerntaken_cli.reporting.woorden import label

FORMAT = 1


def records(antwoord: VergelijkAntwoord) -> list[Record]:
    """Return a row for every task, pillar, kind and part of the bridge, and one for the total."""
    rows = [_task_record(antwoord, one) for one in antwoord.verschillen]
    for per, groups in (("pijler", antwoord.pijlers), ("soort", antwoord.soorten)):
        rows += [_row(per, key or "", _name(antwoord, per, key), **_group(one)) for key, one in groups.items()]
    for deel in antwoord.brug.delen:
        regel = deel.naar
        omdat = {} if regel is None else {"omdat": regel.omdat, "plaats": str(antwoord.naar.regels[regel.route])}
        rows.append(_row("regel", deel.oorzaak, " ".join(deel.taken), verschil=_known(deel.verschil), **omdat))
    whole = antwoord.stromen["regionaal"]
    rows.append(_row("totaal", "", "Totaal", **_group(Groepsverschil(None, whole.van, whole.naar, whole.verschil))))
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
    "verschil-naar-gemeenten",
    "verschil-vervalt",
    "verschil-extra",
    "pm-van",
    "pm-naar",
    "pm-lager",
    "pm-hoger",
    "omdat",
    "plaats",
    "herkomst",
)


def _row(per: str, waarde: str, naam: str, **cells: str) -> Record:
    given = {"per": per, "waarde": waarde, "naam": naam} | {key.replace("_", "-"): text for key, text in cells.items()}
    return {column: given.get(column, "") for column in COLUMNS}


def _task_record(antwoord: VergelijkAntwoord, one: Taakverschil) -> Record:
    change = one.change(STROMEN["regionaal"])
    regel = one.naar or one.van
    rule = None if regel is None else regel.besluit.regel
    places = antwoord.van.regels if one.naar is None else antwoord.naar.regels
    return _row(
        "taak",
        one.taak.id,
        one.taak.naam,
        verandering=one.verandering or "",
        van_besluit="" if one.van is None else str(one.van.besluit.keuze),
        naar_besluit="" if one.naar is None else str(one.naar.besluit.keuze),
        van="" if one.van is None else exact(one.van.regionaal),
        naar="" if one.naar is None else exact(one.naar.regionaal),
        verschil=_known(change),
        pm_lager=str(change.lager),
        pm_hoger=str(change.hoger),
        omdat="" if rule is None else rule.omdat,
        plaats="" if rule is None else str(places[rule.route]),
        herkomst=one.taak.kosten.herkomst,
        **{
            f"verschil-{naam.replace(' ', '-')}": _known(one.change(amount))
            for naam, amount in STROMEN.items()
            if naam != "regionaal"
        },
    )


def _group(one: Groepsverschil) -> Record:
    return {
        "van": exact_som(one.van),
        "naar": exact_som(one.naar),
        "verschil": _known(one.verschil),
        "procent": _percent(one),
        "pm-van": str(one.van.pm),
        "pm-naar": str(one.naar.pm),
        "pm-lager": str(one.verschil.lager),
        "pm-hoger": str(one.verschil.hoger),
    }


def _percent(one: Groepsverschil) -> str:
    found = ratio(one)
    return found if isinstance(found, str) else exact_share(found)


def _known(verschil: Verschil) -> str:
    return f"{verschil.bekend:f}"


def _name(antwoord: VergelijkAntwoord, per: str, key: Sleutel) -> str:
    if per == "soort":
        return label(antwoord.naar.gegevens, "soort", key)
    known = antwoord.naar if key in antwoord.naar.gegevens.feiten.pijlers else antwoord.van
    return label(known.gegevens, "pijler", key)


def data(antwoord: VergelijkAntwoord) -> dict[str, Any]:
    """Return everything there is to say of a comparison; amounts are strings of exact decimals."""
    counted = count(antwoord.verschillen)
    vraag = antwoord.vraag
    return {
        "soort": "kerntaken-vergelijking",
        "formaat": FORMAT,
        "van": side(antwoord.van),
        "naar": side(antwoord.naar),
        "eenheid": "duizend euro" if vraag.begroting is not None else antwoord.naar.gegevens.feiten.eenheid,
        **asked(vraag),
        "gelijk": antwoord.is_empty,
        "aantallen": {**counted.aantallen, "ongewijzigd": counted.ongewijzigd},
        "feiten": None if antwoord.feiten is None else [_change(one) for one in antwoord.feiten],
        "regels": None if antwoord.regels is None else [_change(one) for one in antwoord.regels],
        "uitkomst": {
            "taken": [_task(antwoord, one) for one in antwoord.verschillen],
            "pijlers": [{"pijler": key, **_group(one)} for key, one in antwoord.pijlers.items()],
            "soorten": [{"soort": key, **_group(one)} for key, one in antwoord.soorten.items()],
            "totaal": _flow(antwoord.stromen["regionaal"].van, antwoord.stromen["regionaal"].naar, antwoord),
            "brug": {
                "delen": [_part(antwoord, deel) for deel in antwoord.brug.delen],
                "totaal": _known(antwoord.brug.totaal),
                "rest": f"{antwoord.brug.rest.normalize():f}",
            },
            "stromen": {
                naam.replace(" ", "-"): {
                    "van": exact_som(one.van),
                    "naar": exact_som(one.naar),
                    "verschil": _known(one.verschil),
                }
                for naam, one in antwoord.stromen.items()
                if naam != "regionaal"
            },
        },
    }


def asked(vraag: Vraag) -> dict[str, Any]:
    """Return which part was asked for, and in which money."""
    return {
        "begroting": None if vraag.begroting is None else exact(vraag.begroting),
        "selectie": {"basis": vraag.basis, "pijler": list(vraag.pijlers), "soort": list(vraag.soorten)},
    }


def side(zijde: Zijde) -> dict[str, Any]:
    """Return which scenario a side is, whether it was kept, and what is tried out in it."""
    kept = zijde.vastgesteld
    return {
        "scenario": zijde.naam,
        "naam": zijde.gegevens.keuzes.scenarios[zijde.naam].naam,
        "bewaard": None if kept is None else {"bestand": kept.pad, "versie": kept.versie},
        "proef": [str(stelling) for stelling in zijde.gegevens.proef],
    }


def _flow(van: Som, naar: Som, antwoord: VergelijkAntwoord) -> Record:
    return _group(Groepsverschil(None, van, naar, antwoord.stromen["regionaal"].verschil))


def _change(one: Wijziging) -> Record:
    return one._asdict()


def _task(antwoord: VergelijkAntwoord, one: Taakverschil) -> dict[str, Any]:
    sides: dict[str, dict[str, Any] | None] = {}
    for naam, regel, zijde in (("van", one.van, antwoord.van), ("naar", one.naar, antwoord.naar)):
        sides[naam] = None
        if regel is not None:
            keuze, rule = regel.besluit.keuze, regel.besluit.regel
            sides[naam] = {
                "actie": keuze.actie,
                "niveau": f"{keuze.niveau:f}",
                "nul": exact(regel.nul),
                **{key.replace(" ", "-"): exact(amount(regel)) for key, amount in STROMEN.items()},
                "herkomst": regel.taak.kosten.herkomst,
                "regel": {"plaats": str(zijde.regels[rule.route]), "omdat": rule.omdat, "herkomst": rule.herkomst},
            }
    return {
        "taak": one.taak.id,
        "naam": one.taak.naam,
        "pijler": one.taak.pijler,
        "soort": one.taak.soort,
        "verandering": one.verandering,
        "hernoemd-van": one.hernoemd,
        **sides,
        "verschil": _known(one.change(STROMEN["regionaal"])),
        "onbespreekbaar": one.taak.is_onbespreekbaar,
        "gevolgen": None if one.verandering is None else _consequences(antwoord, one),
    }


def _consequences(antwoord: VergelijkAntwoord, one: Taakverschil) -> dict[str, Any]:
    """Return what the change does and who feels it, from whichever side; what does not come about is named apart."""
    gegevens, taak = antwoord.naar.gegevens, one.taak
    gevolg = None if one.naar is None else taak.gevolgen.get(one.naar.actie)
    undone = lost(one)
    others = (other.naar for other in antwoord.changed if other.naar is not None and other is not one)
    return {
        "gevolg": None if gevolg is None else dump(gevolg),
        "vervallen-gevolg": None
        if undone is None or undone not in taak.gevolgen
        else {"actie": undone, **dump(taak.gevolgen[undone])},
        "geraakt-door": [] if one.naar is None else list(gevolgen.felt_by(gegevens, taak, others)),
        "samenhang": [] if one.naar is None else [bond(band) for band in of_task(gegevens, taak, antwoord.naar.naam)],
    }


def dump(model: Model) -> dict[str, Any]:
    """Return a model as it is written in its file."""
    return model.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def bond(band: Band) -> dict[str, Any]:
    """Return a relation with what becomes of it."""
    return {**dump(band.samenhang), "toestand": band.toestand}


def _part(antwoord: VergelijkAntwoord, deel: Brugdeel) -> dict[str, Any]:
    def rule(regel: Any, zijde: Zijde) -> dict[str, Any] | None:  # noqa: ANN401 - a row or nothing
        if regel is None:
            return None
        return {"besluit": str(regel.keuze), "omdat": regel.omdat, "plaats": str(zijde.regels[regel.route])}

    return {
        "oorzaak": deel.oorzaak,
        "van": rule(deel.van, antwoord.van),
        "naar": rule(deel.naar, antwoord.naar),
        "taken": list(deel.taken),
        "verschil": _known(deel.verschil),
    }
