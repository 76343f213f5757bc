"""Why: from a decision back to its rule, facts and sources, and from a total back to its tasks."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.documents import waarom
from kerntaken_cli.documents.fields import Record, part
from kerntaken_cli.domain.antwoorden import WaaromSom, WaaromTaak
from kerntaken_cli.domain.bedragen import BEDRAG, without
from kerntaken_cli.domain.feiten import Kosten
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import ONBEKEND, Som, exact, share
from kerntaken_cli.domain.labels import label
from kerntaken_cli.domain.lijsten import HERKOMST, SOORT
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import group
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.domain.voorwaarden import KADER_GELDIG, VOORWAARDE, Wijze, values_of
from kerntaken_cli.domain.waarden import Koppeling
from kerntaken_cli.domain.waarom import Omkering, Poging, Toets, Uitzondering
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kolom, Kop, Lijst, Punt, Rij, Tabel, View
from kerntaken_cli.reporting.notation import DEEPEST, Notatie, Opmaak, dutch
from kerntaken_cli.reporting.parts import gevolgen
from kerntaken_cli.reporting.parts.gevolgen import origin
from kerntaken_cli.reporting.parts.opening import again, counted, headed, named, notices, selection, unit, with_proef
from kerntaken_cli.reporting.views.regels import describe
from kerntaken_cli.reporting.words import capital, plural


def task_view(antwoord: WaaromTaak, opmaak: Opmaak) -> View:
    """Return why a scenario decides so for a task, for every format."""
    return View(
        lambda: _task_blocks(antwoord, opmaak),
        lambda: with_proef(antwoord.gegevens, _attempt_records(antwoord)),
        lambda: waarom.of_task(antwoord),
    )


def _task_blocks(antwoord: WaaromTaak, opmaak: Opmaak) -> Iterator[Blok]:
    gegevens, one = antwoord.gegevens, antwoord.uitkomst
    question = f"Waarom {antwoord.scenario} besluit tot {one.keuze} van '{one.taak.naam}'"
    yield Kop(headed(question, gegevens), 1)
    yield from notices(gegevens, antwoord.bewaard)
    yield Lijst((_decided(antwoord),))
    if opmaak.diepte > 1:
        yield Kop("Feiten waar de regels naar kijken")
        yield Lijst(tuple(_seen(antwoord)))
        yield Kop("Regels, in de volgorde waarin zij zijn geprobeerd")
        yield Lijst(tuple(_attempt(antwoord, i, tried) for i, tried in enumerate(antwoord.pogingen, start=1)))
        if antwoord.niet_geprobeerd:
            rest = plural(antwoord.niet_geprobeerd, "regel is", "regels zijn")
            yield Alinea(f"{rest} niet meer geprobeerd: de eerste die geldt, beslist.", zacht=True)
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
    lines = [f"Omdat: {rule.omdat or 'geen reden vermeld'}", f"Regel: {antwoord.plaatsen[rule.route]}"]
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
    term = f"{number}. {describe(one.regel.als)} → {one.regel.keuze}"
    if one.geldt:
        return Punt(term, "", (f"Deze regel beslist. {one.regel.omdat}".rstrip(), f"Staat in {where}"))
    return Punt(term, "", (*(_failed(antwoord, fout) for fout in one.faalt), f"Staat in {where}"))


def _failed(antwoord: WaaromTaak, fout: Toets | Uitzondering) -> str:
    """Return what kept a rule from deciding."""
    if isinstance(fout, Uitzondering):
        return f"Geldt niet: een uitzondering geldt wel ({describe(fout.conditie)})."
    wanted, values = " of ".join(fout.gevraagd), ", ".join(fout.gezien)
    jaar = antwoord.jaar
    if fout.sleutel == "kader":
        wanted = wanted.replace(KADER_GELDIG, f"een kader dat in {jaar} geldt")
    if not values:
        return f"Geldt niet: de taak heeft geen {fout.sleutel}; gevraagd is {wanted}."
    if fout.sleutel == "kader" and fout.gevraagd == (KADER_GELDIG,):
        return f"Geldt niet: geen kader van de taak ({values}) geldt in {jaar}."
    return f"Geldt niet: {fout.sleutel} is {values}; gevraagd is {wanted}."


def _amount(antwoord: WaaromTaak, notatie: Notatie) -> Iterator[Punt]:
    one = antwoord.uitkomst
    source = tuple(_source(antwoord.gegevens, one.taak.kosten, antwoord.plaats_kosten))
    sure = f"Hoe zeker alles samen: {HERKOMST[one.herkomst].voluit}"
    yield Punt("Nu", amount(antwoord, one.bedragen.nul, notatie), (*source, sure))
    niveau = dutch((one.keuze.niveau * 100).normalize())
    yield Punt("Bij de organisatie", f"{notatie.bedrag(one.bedragen.regionaal)} ({niveau}% van nu)")
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
MONEY_STAYS = "De taak loopt vanzelf af voordat de keuzes gelden; alleen haar geld blijft staan."


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
    yield Alinea("Telkens één wijziging, met dezelfde regels; meer tegelijk kan anders uitpakken.", zacht=True)


def _flip(antwoord: WaaromTaak, one: Omkering) -> Punt:
    regel = one.besluit
    reason = f"{regel.omdat or 'Geen reden vermeld'} (regel: {antwoord.plaatsen[regel.route]})"
    return Punt(str(regel.keuze), f"als {flip_words(one)}", (reason,))


def flip_words(one: Omkering) -> str:
    """Return a change of an attribute in words, as they follow on "als"."""
    _, _, rest = one.attribuut.partition(".")
    row = next((row for row in VOORWAARDE.values() if row.attribuut == one.attribuut), VOORWAARDE["kader"])
    values = [f"'{waarde}'" if one.wijze == "eraf" else waarde for waarde in one.waarden]
    return FLIP[one.wijze].format(lidwoord=row.lidwoord, woord=row.woord, waarden=" of ".join(values), kader=rest)


FLIP: dict[Wijze, str] = {
    "wordt": "{lidwoord} {woord} {waarden} wordt",
    "erbij": "{woord} {waarden} erbij komt",
    "eraf": "{woord} {waarden} vervalt",
    "alleen": "{waarden} {lidwoord} enige {woord} wordt",
    "geen": "de taak geen {woord} meer heeft",
    "tot": "kader {kader} tot en met {waarden} loopt",
    "van": "kader {kader} in {waarden} begint",
}
"""How each way to change an attribute is told."""


def _attempt_records(antwoord: WaaromTaak) -> list[Record]:
    return [
        {
            "scenario": antwoord.scenario,
            "taak": antwoord.uitkomst.taak.id,
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


def sum_view(antwoord: WaaromSom, opmaak: Opmaak) -> View:
    """Return what a scenario adds up, for every format."""
    return View(
        lambda: _sum_blocks(antwoord, opmaak),
        lambda: with_proef(antwoord.gegevens, [_sum_record(antwoord, one) for one in antwoord.uitkomst.taken]),
        lambda: waarom.of_sum(antwoord),
    )


def _sum_blocks(antwoord: WaaromSom, opmaak: Opmaak) -> Iterator[Blok]:
    gegevens, notatie = antwoord.gegevens, opmaak.notatie
    yield Kop(headed(f"Waar het bedrag van {antwoord.scenario} vandaan komt", gegevens), 1)
    yield from notices(gegevens, antwoord.bewaard)
    feiten = gegevens.feiten
    yield Alinea(f"{feiten.organisatie}, peiljaar {feiten.peiljaar}. {selection(gegevens, antwoord.verzoek)}".rstrip())
    yield Alinea(_answer(antwoord, notatie))
    groups = antwoord.pijlers
    if opmaak.diepte > 1:
        yield _per_pijler(antwoord, groups, notatie)
    if opmaak.diepte > 2:  # noqa: PLR2004
        for key, ones in groups.items():
            yield Kop(label(gegevens, "pijler", key), 3)
            yield Lijst(tuple(_task_line(antwoord, one, opmaak) for one in ones))
        told = next((one for one in antwoord.uitkomst.taken if one.keuze.verandert), antwoord.uitkomst.taken[0])
        see = again(gegevens, "waarom", named(antwoord.scenario, antwoord.bewaard), told.taak.id)
        yield Alinea(f"Waarom een taak haar besluit krijgt, bijvoorbeeld: {see}", zacht=True)


def _per_pijler(antwoord: WaaromSom, groups: dict[str, tuple[Taakuitkomst, ...]], notatie: Notatie) -> Tabel:
    gegevens, verzoek = antwoord.gegevens, antwoord.verzoek
    rows = [Rij((label(gegevens, "pijler", key), *_amounts(antwoord, ones, notatie))) for key, ones in groups.items()]
    rows.append(Rij(("Samen", *_amounts(antwoord, antwoord.uitkomst.taken, notatie)), "totaal"))
    figures = map(Kolom, ("nu", antwoord.scenario, "aandeel"))
    columns = (Kolom("Pijler", "links"), *figures, Kolom("taken", wijkt=1))
    caption = f"Bedragen {unit(gegevens, verzoek)}; een aandeel is een deel van {_base(verzoek)}."
    return Tabel("Per pijler", columns, tuple(rows), caption)


def _answer(antwoord: WaaromSom, notatie: Notatie) -> str:
    ones = antwoord.uitkomst.taken
    bedragen = group(ones).bedragen
    here = amount(antwoord, bedragen.regionaal, notatie)
    text = f"In {antwoord.scenario} is dit {here}, nu {notatie.bedrag(bedragen.nul)}"
    if antwoord.verzoek.pijlers or antwoord.verzoek.soorten:
        deel = share(bedragen.regionaal.bekend, antwoord.geheel.bedragen.regionaal.bekend)
        text += f"; {notatie.aandeel(deel)} van {_base(antwoord.verzoek)}"
    taken = counted(antwoord.gegevens, [one.taak for one in ones], antwoord.verzoek)
    return f"{text}; de som van {taken}."


def amount(antwoord: WaaromSom | WaaromTaak, som: Som, notatie: Notatie) -> str:
    """Return a sum with its unit, as it is said in a sentence."""
    if som.is_onbekend:
        return f"{ONBEKEND} (onbekend)"
    text = notatie.bedrag(som) if som.bekend else "0"
    match antwoord.verzoek.eenheid(antwoord.gegevens):
        case "procent":
            return f"{text}% van de totale kosten {antwoord.gegevens.feiten.peiljaar}"
        case "euro":
            return f"€ {text}"
        case "duizend euro":
            return f"{text} (× € 1.000)"


def _base(verzoek: Verzoek) -> str:
    return "de pijlers samen in dit scenario" if verzoek.basis == "pijlers" else "het totaal van dit scenario"


def _amounts(antwoord: WaaromSom, ones: tuple[Taakuitkomst, ...], notatie: Notatie) -> tuple[str, ...]:
    groep = group(ones)
    here = groep.bedragen.regionaal
    shown = notatie.deel(here, antwoord.geheel.bedragen.regionaal)
    return (notatie.bedrag(groep.bedragen.nul), notatie.bedrag(here), shown, str(groep.taken))


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
        f"Besluit: {rule.omdat or 'geen reden vermeld'} ({antwoord.plaatsen[rule.route]})",
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
