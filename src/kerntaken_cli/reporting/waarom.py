"""Why: from a decision back to its rule, facts and sources, and from a total back to its tasks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from kerntaken_cli.domain.antwoorden import Vraag
from kerntaken_cli.domain.besluit import KADER_GELDIG
from kerntaken_cli.domain.getallen import Som, share, total
from kerntaken_cli.domain.model import Gegevens, Kant, Kosten
from kerntaken_cli.domain.uitkomst import Uitkomst, Uitkomstregel
from kerntaken_cli.domain.verschil import STROMEN
from kerntaken_cli.domain.waarom import Omkering, Poging, Toets, Uitzondering, WaaromSom, WaaromTaak, Wijze, values_of
from kerntaken_cli.reporting import gevolgen
from kerntaken_cli.reporting.document import Alinea, Blok, Kolom, Kop, Lijst, Punt, Record, Rij, Tabel, View
from kerntaken_cli.reporting.gevolgen import capital, origin
from kerntaken_cli.reporting.notatie import Notatie, dutch, exact
from kerntaken_cli.reporting.opening import again, headed, named, notices, selection, unit, with_proef
from kerntaken_cli.reporting.regels import describe
from kerntaken_cli.reporting.velden import amounts, asked, bond, choice, dump, part, rule, sums, whose
from kerntaken_cli.reporting.woorden import SOORT, STROOM, label, plural

FORMAT = 1
DEEPEST = 4


class Opties(NamedTuple):
    """How deep an answer goes (1 to 4), and how its figures are written."""

    notatie: Notatie
    diepte: int = DEEPEST


def task_view(antwoord: WaaromTaak, opties: Opties) -> View:
    """Return why a scenario decides so for a task, for every format."""
    return View(
        lambda: tuple(_task_blocks(antwoord, opties)),
        lambda: with_proef(antwoord.gegevens, _attempt_records(antwoord)),
        lambda: _task_data(antwoord),
    )


def _task_blocks(antwoord: WaaromTaak, opties: Opties) -> Iterator[Blok]:
    gegevens, regel = antwoord.gegevens, antwoord.regel
    question = f"Waarom {antwoord.scenario} besluit tot {regel.besluit.keuze} van '{regel.taak.naam}'"
    yield Kop(headed(question, gegevens), 1)
    yield from notices(gegevens, antwoord.bewaard)
    yield Lijst((_decided(antwoord),))
    if opties.diepte > 1:
        yield Kop("Feiten waar de regels naar kijken")
        yield Lijst(tuple(_seen(antwoord)))
        yield Kop("Regels, in de volgorde waarin zij zijn geprobeerd")
        yield Lijst(tuple(_attempt(antwoord, i, one) for i, one in enumerate(antwoord.pogingen, start=1)))
        if antwoord.niet_geprobeerd:
            rest = plural(antwoord.niet_geprobeerd, "regel is", "regels zijn")
            yield Alinea(f"{rest} niet meer geprobeerd: de eerste die geldt, beslist.", zacht=True)
    if opties.diepte > 2:  # noqa: PLR2004
        yield Kop("Bedrag")
        yield Lijst(tuple(_amount(antwoord, opties.notatie)))
        yield Kop("Gevolgen")
        yield Lijst((_consequence(antwoord),))
        if related := tuple(gevolgen.relations(gegevens, regel.taak, antwoord.banden, only_broken=True)):
            yield Kop("Samenhang")
            yield Lijst(related)
    if opties.diepte >= DEEPEST:
        yield Kop("Wat tot een ander besluit zou leiden")
        yield from _flips(antwoord)


def _decided(antwoord: WaaromTaak) -> Punt:
    besluit = antwoord.regel.besluit
    rule = besluit.regel
    lines = [f"Omdat: {rule.omdat or 'geen reden vermeld'}", f"Regel: {antwoord.plaatsen[rule.route]}"]
    if rule.scenario != antwoord.scenario:
        lines[1] += f" (van scenario {rule.scenario}, waar {antwoord.scenario} op bouwt)"
    whose = origin(antwoord.gegevens, rule.herkomst, rule.bron) if rule.herkomst else "niet vermeld"
    lines.append(f"Herkomst van de regel: {whose}")
    return Punt("Besluit", str(besluit.keuze), (*lines, *gevolgen.forbidden(antwoord.regel)))


def _seen(antwoord: WaaromTaak) -> Iterator[Punt]:
    gegevens, taak = antwoord.gegevens, antwoord.regel.taak
    jaar = gegevens.keuzes.ingang
    for key, values in values_of(taak).items():
        text = ", ".join(values) or "geen"
        if key == "kader" and values:
            kaders = gegevens.feiten.kaders
            holds = ((one, "geldt" if kaders[one].holds_in(jaar) else "geldt niet") for one in values)
            text = ", ".join(f"{one} ({word} in {jaar})" for one, word in holds)
        onder: tuple[str, ...] = ()
        if key == "soort" and taak.indeling is not None:
            onder = (f"Herkomst van de indeling: {origin(gegevens, taak.indeling.herkomst, taak.indeling.bron)}",)
        yield Punt(capital(key), text, onder)
    yield Punt("Staat in", str(antwoord.plaats))


def _attempt(antwoord: WaaromTaak, number: int, one: Poging) -> Punt:
    where = antwoord.plaatsen[one.regel.route]
    term = f"{number}. {describe(one.regel.als)} → {one.regel.keuze}"
    if one.geldt:
        return Punt(term, "", (f"Deze regel beslist. {one.regel.omdat}".rstrip(), f"Staat in {where}"))
    return Punt(term, "", (*(_failed(antwoord, fout) for fout in one.faalt), f"Staat in {where}"))


def _failed(antwoord: WaaromTaak, fout: Toets | Uitzondering) -> str:
    """Return what kept a rule from deciding."""
    if isinstance(fout, Uitzondering):
        return f"Geldt niet: een uitzondering geldt wel ({describe(fout.conditie)})."
    wanted, values = " of ".join(fout.gevraagd), ", ".join(fout.gezien)
    jaar = antwoord.gegevens.keuzes.ingang
    if fout.sleutel == "kader":
        wanted = wanted.replace(KADER_GELDIG, f"een kader dat in {jaar} geldt")
    if not values:
        return f"Geldt niet: de taak heeft geen {fout.sleutel}; gevraagd is {wanted}."
    if fout.sleutel == "kader" and fout.gevraagd == (KADER_GELDIG,):
        return f"Geldt niet: geen kader van de taak ({values}) geldt in {jaar}."
    return f"Geldt niet: {fout.sleutel} is {values}; gevraagd is {wanted}."


def _amount(antwoord: WaaromTaak, notatie: Notatie) -> Iterator[Punt]:
    gegevens, regel = antwoord.gegevens, antwoord.regel
    kosten = regel.taak.kosten
    yield Punt(
        "Nu", amount(antwoord, total([regel.nul]), notatie), tuple(_source(gegevens, kosten, antwoord.plaats_kosten))
    )
    niveau = dutch((regel.besluit.keuze.niveau * 100).normalize())
    for naam, of in STROMEN.items():
        bedrag = of(regel)
        if naam == "regionaal":
            yield Punt("Bij de organisatie", f"{notatie.bedrag(total([bedrag]))} ({niveau}% van nu)")
        elif bedrag is None or bedrag:
            yield Punt(capital(STROOM[naam]), notatie.bedrag(total([bedrag])))


def _source(gegevens: Gegevens, kosten: Kosten, place: object) -> Iterator[str]:
    yield f"Herkomst: {origin(gegevens, kosten.herkomst, kosten.bron)}"
    if kosten.bandbreedte is not None:
        yield f"Bandbreedte: {dutch(kosten.bandbreedte[0])}–{dutch(kosten.bandbreedte[1])}"
    if kosten.toelichting:
        yield kosten.toelichting
    yield f"Staat in {place}"


def _consequence(antwoord: WaaromTaak) -> Punt:
    regel = antwoord.regel
    gevolg = regel.taak.gevolgen.get(regel.actie)
    if gevolg is None and regel.actie == "behouden":
        return Punt("", "De taak blijft zoals zij is.")
    lines = () if gevolg is None else gevolgen.lines(antwoord.gegevens, gevolg)
    return Punt("", capital(gevolgen.effect(regel)), lines)


def _flips(antwoord: WaaromTaak) -> Iterator[Blok]:
    if not antwoord.omkeringen:
        yield Alinea("Geen enkele eigenschap van de taak zou, op zichzelf gewijzigd, een ander besluit geven.")
        return
    yield Lijst(tuple(_flip(antwoord, one) for one in antwoord.omkeringen))
    yield Alinea("Telkens één wijziging, met dezelfde regels; meer tegelijk kan anders uitpakken.", zacht=True)


def _flip(antwoord: WaaromTaak, one: Omkering) -> Punt:
    rule = one.besluit.regel
    where = f"regel: {antwoord.plaatsen[rule.route]}"
    return Punt(str(one.besluit.keuze), f"als {flip_words(one)}", (f"{rule.omdat or 'Geen reden vermeld'} ({where})",))


def flip_words(one: Omkering) -> str:
    """Return a change of an attribute in words, as they follow on "als"."""
    name, _, rest = one.attribuut.partition(".")
    word = "kader" if one.wijze in {"tot", "van"} else WORD.get(name, name)
    values = [f"'{waarde}'" if one.wijze == "eraf" else waarde for waarde in one.waarden]
    return FLIP[one.wijze].format(woord=word, waarden=" of ".join(values), kader=rest)


WORD = {"grondslag": "wet", "kaders": "kader", "kenmerken": "kenmerk", "stromen": "geldstroom"}
"""How one value of an attribute is called."""

FLIP: dict[Wijze, str] = {
    "wordt": "de {woord} {waarden} wordt",
    "erbij": "{woord} {waarden} erbij komt",
    "eraf": "{woord} {waarden} vervalt",
    "alleen": "{waarden} de enige {woord} wordt",
    "geen": "de taak geen {woord} meer heeft",
    "tot": "kader {kader} tot en met {waarden} loopt",
    "van": "kader {kader} in {waarden} begint",
}
"""How each way to change an attribute is told."""


def _attempt_records(antwoord: WaaromTaak) -> list[Record]:
    return [
        {
            "scenario": antwoord.scenario,
            "taak": antwoord.regel.taak.id,
            "nummer": str(i),
            "als": describe(one.regel.als),
            "dan": str(one.regel.keuze),
            "geldt": "ja" if one.geldt else "nee",
            "niet-vervuld": "" if one.geldt else " ".join(_failed(antwoord, fout) for fout in one.faalt),
            "omdat": one.regel.omdat,
            "herkomst": one.regel.herkomst or "",
            "plaats": str(antwoord.plaatsen[one.regel.route]),
        }
        for i, one in enumerate(antwoord.pogingen, start=1)
    ]


def _task_data(antwoord: WaaromTaak) -> dict[str, Any]:
    gegevens, regel = antwoord.gegevens, antwoord.regel
    taak, decided = regel.taak, regel.besluit.regel
    gevolg = taak.gevolgen.get(regel.actie)
    return {
        "soort": "kerntaken-waarom",
        "formaat": FORMAT,
        "scenario": antwoord.scenario,
        **whose(gegevens, antwoord.bewaard),
        **asked(gegevens, antwoord.vraag),
        "taak": taak.id,
        "naam": taak.naam,
        "plaats": str(antwoord.plaats),
        "besluit": {
            **choice(regel.besluit.keuze),
            "regel": rule(decided, antwoord.plaatsen[decided.route]) | {"bron": decided.bron},
        },
        "feiten": {key: list(values) for key, values in values_of(taak).items()},
        "regels": [_attempt_data(antwoord, one) for one in antwoord.pogingen],
        "niet-geprobeerd": antwoord.niet_geprobeerd,
        "bedrag": {
            **amounts(regel),
            "herkomst": taak.kosten.herkomst,
            "bron": taak.kosten.bron,
            "toelichting": taak.kosten.toelichting,
            "plaats": str(antwoord.plaats_kosten),
        },
        "gevolg": None if gevolg is None else dump(gevolg),
        "onbespreekbaar": taak.is_onbespreekbaar,
        "samenhang": [bond(band) for band in antwoord.banden.get(Kant(taak=taak.id), ())],
        "omkeringen": [
            {
                "attribuut": one.attribuut,
                "wijze": one.wijze,
                "waarden": list(one.waarden),
                **choice(one.besluit.keuze),
                "regel": rule(one.besluit.regel, antwoord.plaatsen[one.besluit.regel.route]),
            }
            for one in antwoord.omkeringen
        ],
    }


def _attempt_data(antwoord: WaaromTaak, one: Poging) -> dict[str, Any]:
    return {
        "als": None if one.regel.als is None else dump(one.regel.als),
        **choice(one.regel.keuze),
        "geldt": one.geldt,
        "niet-vervuld": [_failure_data(fout) for fout in one.faalt],
        "regel": rule(one.regel, antwoord.plaatsen[one.regel.route]),
    }


def _failure_data(fout: Toets | Uitzondering) -> dict[str, Any]:
    if isinstance(fout, Uitzondering):
        return {"sleutel": "niet", "uitzondering": dump(fout.conditie)}
    return {"sleutel": fout.sleutel, "gevraagd": list(fout.gevraagd), "gezien": list(fout.gezien)}


def sum_view(antwoord: WaaromSom, opties: Opties) -> View:
    """Return what a scenario adds up, for every format."""
    return View(
        lambda: tuple(_sum_blocks(antwoord, opties)),
        lambda: with_proef(antwoord.gegevens, [_sum_record(antwoord, regel) for regel in antwoord.uitkomst.regels]),
        lambda: _sum_data(antwoord),
    )


def _sum_blocks(antwoord: WaaromSom, opties: Opties) -> Iterator[Blok]:
    gegevens, notatie = antwoord.gegevens, opties.notatie
    yield Kop(headed(f"Waar het bedrag van {antwoord.scenario} vandaan komt", gegevens), 1)
    yield from notices(gegevens, antwoord.bewaard)
    yield Alinea(_asked(antwoord))
    yield Alinea(_answer(antwoord, notatie))
    groups = per_pijler(antwoord.uitkomst, gegevens)
    if opties.diepte > 1:
        rows = [
            Rij((label(gegevens, "pijler", key), *_amounts(antwoord, rows, notatie))) for key, rows in groups.items()
        ]
        rows.append(Rij(("Samen", *_amounts(antwoord, antwoord.uitkomst.regels, notatie)), "totaal"))
        yield Tabel(
            "Per pijler",
            (
                Kolom("Pijler", "links"),
                Kolom("nu"),
                Kolom(antwoord.scenario),
                Kolom("aandeel"),
                Kolom("taken", wijkt=1),
            ),
            tuple(rows),
            f"Bedragen {unit(gegevens, antwoord.vraag)}; een aandeel is een deel van {_base(antwoord.vraag)}.",
        )
    if opties.diepte > 2:  # noqa: PLR2004
        for key, ones in groups.items():
            yield Kop(label(gegevens, "pijler", key), 3)
            yield Lijst(tuple(_task_line(antwoord, regel, opties) for regel in ones))
        told = next((one for one in antwoord.uitkomst.regels if one.actie != "behouden"), antwoord.uitkomst.regels[0])
        see = again(gegevens, "waarom", named(antwoord.scenario, antwoord.bewaard), told.taak.id)
        yield Alinea(f"Waarom een taak haar besluit krijgt, bijvoorbeeld: {see}", zacht=True)


def _asked(antwoord: WaaromSom) -> str:
    feiten = antwoord.gegevens.feiten
    return f"{feiten.organisatie}, peiljaar {feiten.peiljaar}. {selection(antwoord.gegevens, antwoord.vraag)}".rstrip()


def _answer(antwoord: WaaromSom, notatie: Notatie) -> str:
    rows = antwoord.uitkomst.regels
    here, now = total(regel.regionaal for regel in rows), total(regel.nul for regel in rows)
    deel = share(here.bekend, antwoord.geheel.regionaal.bekend)
    text = f"In {antwoord.scenario} is dit {amount(antwoord, here, notatie)}, nu {notatie.bedrag(now)}"
    if antwoord.vraag.pijlers or antwoord.vraag.soorten:
        text += f"; {notatie.aandeel(deel)} van {_base(antwoord.vraag)}"
    return f"{text}; de som van {plural(len(rows), 'taak', 'taken')}."


def amount(antwoord: WaaromSom | WaaromTaak, som: Som, notatie: Notatie) -> str:
    """Return a sum with its unit, as it is said in a sentence."""
    if som.pm and not som.bekend:
        return "PM (onbekend)"
    text = notatie.bedrag(som) if som.bekend else "0"
    match antwoord.vraag.eenheid(antwoord.gegevens):
        case "procent":
            return f"{text}% van de totale kosten {antwoord.gegevens.feiten.peiljaar}"
        case "euro":
            return f"€ {text}"
        case "duizend euro":
            return f"{text} (× € 1.000)"


def _base(vraag: Vraag) -> str:
    return "de pijlers samen in dit scenario" if vraag.basis == "pijlers" else "het totaal van dit scenario"


def per_pijler(uitkomst: Uitkomst, gegevens: Gegevens) -> dict[str, tuple[Uitkomstregel, ...]]:
    """Return the rows of an outcome per pillar, in the order of tables; pillars without rows are left out."""
    found = {key: tuple(regel for regel in uitkomst.regels if regel.taak.pijler == key) for key in gegevens.pijlers}
    return {key: rows for key, rows in found.items() if rows}


def _amounts(antwoord: WaaromSom, rows: tuple[Uitkomstregel, ...], notatie: Notatie) -> tuple[str, ...]:
    here, now = total(regel.regionaal for regel in rows), total(regel.nul for regel in rows)
    deel = share(here.bekend, antwoord.geheel.regionaal.bekend)
    shown = "PM" if here.pm and not here.bekend else notatie.aandeel(deel)
    return (notatie.bedrag(now), notatie.bedrag(here), shown, str(len(rows)))


def _task_line(antwoord: WaaromSom, regel: Uitkomstregel, opties: Opties) -> Punt:
    gegevens, taak, notatie = antwoord.gegevens, regel.taak, opties.notatie
    here, now = notatie.bedrag(total([regel.regionaal])), notatie.bedrag(total([regel.nul]))
    kind = f"; {SOORT[taak.soort][0].lower()}{SOORT[taak.soort][1:]}" if taak.soort else ""
    text = f"{here} (nu {now}; {regel.besluit.keuze}{kind})"
    if opties.diepte < DEEPEST:
        return Punt(taak.naam, text)
    rule = regel.besluit.regel
    lines = (
        f"Bedrag: {origin(gegevens, taak.kosten.herkomst, taak.kosten.bron)} ({antwoord.plaatsen_kosten[taak.id]})",
        f"Besluit: {rule.omdat or 'geen reden vermeld'} ({antwoord.plaatsen[rule.route]})",
    )
    return Punt(f"{taak.naam} ({taak.id})", text, lines)


def _sum_record(antwoord: WaaromSom, regel: Uitkomstregel) -> Record:
    taak = regel.taak
    return {
        "scenario": antwoord.scenario,
        "pijler": taak.pijler,
        "soort": taak.soort or "",
        "taak": taak.id,
        "naam": taak.naam,
        "nul": exact(regel.nul),
        "regionaal": exact(regel.regionaal),
        "aandeel": part(total([regel.regionaal]), antwoord.geheel.regionaal),
        "besluit": str(regel.besluit.keuze),
        "herkomst": taak.kosten.herkomst,
        "bron": taak.kosten.bron or "",
        "plaats-bedrag": str(antwoord.plaatsen_kosten[taak.id]),
        "regel": str(antwoord.plaatsen[regel.besluit.regel.route]),
        "omdat": regel.besluit.regel.omdat,
    }


def _sum_data(antwoord: WaaromSom) -> dict[str, Any]:
    groups = per_pijler(antwoord.uitkomst, antwoord.gegevens)
    return {
        "soort": "kerntaken-waarom-som",
        "formaat": FORMAT,
        "scenario": antwoord.scenario,
        **whose(antwoord.gegevens, antwoord.bewaard),
        **asked(antwoord.gegevens, antwoord.vraag),
        "geheel": sums(regionaal=antwoord.geheel.regionaal),
        "totaal": _added(antwoord, antwoord.uitkomst.regels),
        "pijlers": [
            {"pijler": key, **_added(antwoord, rows), "taken": [_task_part(antwoord, regel) for regel in rows]}
            for key, rows in groups.items()
        ],
    }


def _added(antwoord: WaaromSom, rows: tuple[Uitkomstregel, ...]) -> Record:
    here, now = total(regel.regionaal for regel in rows), total(regel.nul for regel in rows)
    return sums(nul=now, regionaal=here) | {"aandeel": part(here, antwoord.geheel.regionaal)}


def _task_part(antwoord: WaaromSom, regel: Uitkomstregel) -> dict[str, Any]:
    taak, decided = regel.taak, regel.besluit.regel
    return {
        "taak": taak.id,
        "naam": taak.naam,
        "soort": taak.soort,
        "nul": exact(regel.nul),
        "regionaal": exact(regel.regionaal),
        "aandeel": part(total([regel.regionaal]), antwoord.geheel.regionaal),
        **choice(regel.besluit.keuze),
        "herkomst": taak.kosten.herkomst,
        "bron": taak.kosten.bron,
        "plaats-bedrag": str(antwoord.plaatsen_kosten[taak.id]),
        "regel": rule(decided, antwoord.plaatsen[decided.route]),
    }
