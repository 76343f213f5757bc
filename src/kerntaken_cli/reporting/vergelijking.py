"""Two scenarios compared: how much changes, then what changes and why, and only then what that means in money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kerntaken_cli.domain.antwoorden import Vraag
from kerntaken_cli.domain.getallen import Som
from kerntaken_cli.domain.model import Dimensie
from kerntaken_cli.domain.uitkomst import Uitkomstregel
from kerntaken_cli.domain.verdeling import Sleutel
from kerntaken_cli.domain.vergelijking import VergelijkAntwoord
from kerntaken_cli.domain.verschil import (
    NO_CHANGE,
    STROMEN,
    VERANDERINGEN,
    Groepsverschil,
    Taakverschil,
    Verandering,
    Zijde,
    add,
    count,
    lost,
    ratio,
    soort_order,
)
from kerntaken_cli.domain.wijzigingen import Wijziging
from kerntaken_cli.reporting import gevolgen
from kerntaken_cli.reporting.document import Alinea, Blok, Kolom, Kop, Lijst, Punt, Rij, Tabel, View
from kerntaken_cli.reporting.gevolgen import capital
from kerntaken_cli.reporting.notatie import Notatie, dutch
from kerntaken_cli.reporting.opening import again, headed, named, notices, selection, unit
from kerntaken_cli.reporting.scenario import MUNICIPAL_BILL
from kerntaken_cli.reporting.woorden import ACTIE_KOP, DIMENSIE, STROOM, label_in, listed, plural, short_row

KOP: dict[Verandering, str] = {
    "stoppen": ACTIE_KOP["stoppen"],
    "overdragen": ACTIE_KOP["overdragen"],
    "versoberen": ACTIE_KOP["versoberen"],
    "intensiveren": ACTIE_KOP["intensiveren"],
    "behouden": "Naar behouden",
    "nieuwe taak": "Nieuwe taken",
    "verdwenen taak": "Verdwenen taken",
}


class Opties(NamedTuple):
    """How much of a comparison is shown, and how its figures are written."""

    notatie: Notatie
    alles: bool = False
    kort: bool = False


def view(antwoord: VergelijkAntwoord, opties: Opties) -> View:
    """Return a comparison for every format."""
    from kerntaken_cli.reporting import vergelijking_data

    return View(
        lambda: tuple(_blocks(antwoord, opties)),
        lambda: vergelijking_data.records(antwoord),
        lambda: vergelijking_data.data(antwoord),
    )


def _blocks(antwoord: VergelijkAntwoord, opties: Opties) -> Iterator[Blok]:
    counted = heading((antwoord.van, antwoord.naar), tally(antwoord))
    yield Kop(counted, 1)
    yield from preface((antwoord.van, antwoord.naar), antwoord.vraag)
    if antwoord.is_empty:
        same = "de besluiten en de bedragen" if antwoord.feiten is None else "de feiten, de regels en de uitkomst"
        yield Alinea(f"Geen verschillen: {same} zijn gelijk.")
        yield Alinea(counted)
        return
    if antwoord.feiten is not None and antwoord.regels is not None:
        yield Kop("Gewijzigde feiten")
        yield from _changes(antwoord.feiten, "Geen enkel feit is gewijzigd.")
        yield Kop("Gewijzigde regels")
        yield from _changes(antwoord.regels, "Geen enkele regel van deze scenario's is gewijzigd.")
        yield Kop("Gewijzigde uitkomst")
    yield from _decisions(antwoord, opties)
    if not opties.kort:
        yield from _broken(antwoord)
    if opties.kort:
        yield Alinea(_in_short(antwoord, opties.notatie))
    else:
        yield from _money(antwoord, opties)
        yield Kop("Leeswijzer")
        yield Lijst(tuple(Punt("", text) for text in _notes(antwoord)))
    yield Alinea(counted)


def heading(zijden: tuple[Zijde, ...], counted: str) -> str:
    """Return the title of a comparison, with its counts: the first line and the last; a try-out says so in it."""
    what = f"{zijden[0].titel} → {zijden[1].titel}" if len(zijden) == 2 else listed(one.titel for one in zijden)  # noqa: PLR2004
    return headed(f"Vergelijking {what}: {counted}", *(one.gegevens for one in zijden))


def preface(zijden: tuple[Zijde, ...], vraag: Vraag) -> Iterator[Alinea]:
    """Yield what a reader must know before the first figure: whose data, which part, and what is tried out or kept."""
    last = zijden[-1].gegevens
    said = [f"{last.feiten.organisatie}, peiljaar {last.feiten.peiljaar}; keuzes vanaf {last.keuzes.ingang}."]
    said.append(selection(last, vraag))
    if vraag.basis == "pijlers":
        said.append("Zonder overhead en gastheerschap.")
    if vraag.begroting is not None:
        said.append(f"Bij een begroting van € {dutch(vraag.begroting * 1000)}.")
    yield Alinea(" ".join(filter(None, said)))
    yield from dict.fromkeys(told for one in zijden for told in notices(one.gegevens, one.bewaard, one.naam))


def tally(antwoord: VergelijkAntwoord) -> str:
    """Return how many tasks change in which way, and how many do not."""
    counted = count(antwoord.verschillen)
    parts = [f"{KORT.get(kind, kind)} {number}" for kind, number in counted.aantallen.items() if number]
    renamed = sum(one.hernoemd is not None for one in antwoord.verschillen)
    if renamed:
        parts.append(f"hernoemd {renamed}")
    return " · ".join([*parts, f"{counted.ongewijzigd} ongewijzigd"])


KORT: dict[Verandering, str] = {
    "behouden": "naar behouden",
    "nieuwe taak": "nieuw",
    "verdwenen taak": "verdwenen",
}


def _changes(changes: tuple[Wijziging, ...], none: str) -> Iterator[Blok]:
    yield Lijst(tuple(_change(one) for one in changes)) if changes else Alinea(none)


def _change(one: Wijziging) -> Punt:
    where = f"{one.onderdeel} {one.id}".strip()
    what = f"{one.veld} " if one.veld else ""
    match one.aard:
        case "hernoemd":
            return Punt(where, f"heette {one.van}")
        case "verplaatst":
            return Punt(where, f"regel {one.van} staat nu als regel {one.naar}")
        case "gewijzigd":
            return Punt(where, f"{what}was {one.van}; is nu {one.naar}")
        case "toegevoegd":
            return Punt(where, f"{what}toegevoegd: {one.naar}")
        case "verdwenen":
            return Punt(where, f"{what}verdwenen: {one.van}")


def _decisions(antwoord: VergelijkAntwoord, opties: Opties) -> Iterator[Blok]:
    if not antwoord.changed:
        yield Alinea("Geen enkel besluit verschilt.")
    for kind in VERANDERINGEN:
        ones = [one for one in antwoord.changed if one.verandering == kind]
        if ones:
            yield Kop(f"{KOP[kind]} ({len(ones)})", 3)
            for reason, group in _by_rule(antwoord, ones).items():
                if reason:
                    yield Alinea(reason, zacht=True)
                yield Lijst(tuple(_decision(antwoord, one, opties) for one in group))
    same = [one for one in antwoord.verschillen if one.verandering is None]
    if opties.alles and same:
        yield Kop(f"Ongewijzigd ({len(same)})", 3)
        yield Lijst(tuple(Punt(one.taak.naam, str(one.naar.besluit.keuze)) for one in same if one.naar is not None))
    elif same:
        told = plural(len(same), "taak houdt hetzelfde besluit", "taken houden hetzelfde besluit")
        yield Alinea(f"{told}; met --alles staan zij er ook bij.", zacht=True)


def _by_rule(antwoord: VergelijkAntwoord, ones: list[Taakverschil]) -> dict[str, list[Taakverschil]]:
    """Return changes by the reason of the rule that decided, as it is shown above them."""
    found: dict[str, list[Taakverschil]] = {}
    for one in ones:
        reason = ""
        if one.naar is not None and one.verandering != "nieuwe taak":
            regel = one.naar.besluit.regel
            reason = f"Omdat: {regel.omdat or 'geen reden vermeld'} ({antwoord.naar.regels[regel.route]})"
        found.setdefault(reason, []).append(one)
    return found


def _decision(antwoord: VergelijkAntwoord, one: Taakverschil, opties: Opties) -> Punt:
    taak = one.taak
    if one.van is None or one.naar is None:
        regel = one.naar or one.van
        keuze = "" if regel is None else f"besluit: {regel.besluit.keuze}"
        return Punt(f"{taak.naam} ({taak.id})", keuze)
    step = f"{one.van.besluit.keuze} → {one.naar.besluit.keuze}"
    term = f"{taak.naam} ({step})"
    if opties.kort:
        return Punt(term, "", gevolgen.forbidden(one.naar))
    return Punt(term, _effect(one, one.naar), tuple(_consequences(antwoord, one, one.naar)))


def _effect(one: Taakverschil, naar: Uitkomstregel) -> str:
    undone = lost(one)
    if undone is None or "behouden" in naar.taak.gevolgen:
        return capital(gevolgen.effect(naar))
    gevolg = naar.taak.gevolgen.get(undone)
    if gevolg is None:
        return "De taak blijft."
    return f"Wat {undone} zou doen, blijft uit: {gevolg.effect}"


def _consequences(antwoord: VergelijkAntwoord, one: Taakverschil, naar: Uitkomstregel) -> Iterator[str]:
    """Yield the risks, who feels it, what other changes do to the task, and the relations that point to it."""
    gegevens, taak = antwoord.naar.gegevens, naar.taak
    yield from gevolgen.forbidden(naar)
    if naar.actie in taak.gevolgen:
        yield from gevolgen.lines(gegevens, taak.gevolgen[naar.actie])
    elif (undone := lost(one)) is not None and undone in taak.gevolgen:
        yield "Daarmee blijft ook uit:"
        yield from gevolgen.lines(gegevens, taak.gevolgen[undone])
    yield from gevolgen.felt(antwoord.geraakt.get(taak.id, ()))
    yield from gevolgen.own_relations(gegevens, taak, antwoord.banden)


def _broken(antwoord: VergelijkAntwoord) -> Iterator[Blok]:
    """Yield the relations that break on the side that is compared and not in the base, of tasks and of pillars."""
    gegevens = antwoord.naar.gegevens
    if antwoord.gebroken:
        yield Kop(f"Samenhang die breekt ({len(antwoord.gebroken)})", 3)
        ones = [band.samenhang for band in antwoord.gebroken]
        told = (
            Punt(capital(gevolgen.side(gegevens, one.van)), gevolgen.relation(gegevens, one, one.van)) for one in ones
        )
        yield Lijst(tuple(told))


def names(antwoord: VergelijkAntwoord) -> tuple[str, str]:
    """Return how the sides are called above a column: by their scenario, or by what sets them apart."""
    van, naar = antwoord.van, antwoord.naar
    if van.naam != naar.naam:
        return van.naam, naar.naam
    after = "proef" if naar.gegevens.proef else "bewaard" if naar.bewaard is not None else "nu"
    return ("bewaard" if van.bewaard is not None and after != "bewaard" else "basis"), after


def _money(antwoord: VergelijkAntwoord, opties: Opties) -> Iterator[Blok]:
    gegevens = antwoord.naar.gegevens
    pijlers = [key for key in gegevens.pijlers if key in antwoord.pijlers]
    gone = [key for key in antwoord.pijlers if key not in gegevens.pijlers]
    yield _group_table(antwoord, opties, "pijler", {key: antwoord.pijlers[key] for key in (*pijlers, *gone)})
    nothing = Groepsverschil(Som(), Som(), NO_CHANGE)
    kinds = {key: antwoord.soorten.get(key, nothing) for key in soort_order(antwoord.soorten)}
    yield _group_table(antwoord, opties, "soort", kinds)
    yield _bridge(antwoord, opties.notatie)
    yield from _flows(antwoord, opties.notatie)


def _group_table(
    antwoord: VergelijkAntwoord, opties: Opties, per: Dimensie, groups: dict[Sleutel, Groepsverschil]
) -> Tabel:
    van, naar = names(antwoord)
    sets = antwoord.naar.gegevens, antwoord.van.gegevens
    shown = {key: one for key, one in groups.items() if opties.alles or not _is_same(one)}
    rows = [
        Rij((label_in(sets, per, key), *_figures(one, opties.notatie)), kort=_short(antwoord, per, key))
        for key, one in shown.items()
    ]
    same = [one for key, one in groups.items() if key not in shown]
    if same:
        rows.append(Rij((f"Ongewijzigd ({len(same)})", *_figures(_together(same), opties.notatie))))
    rows.append(Rij(("Totaal", *_figures(antwoord.stromen["regionaal"], opties.notatie)), "totaal"))
    return Tabel(
        f"Kosten per {DIMENSIE[per].lower()}",
        (Kolom(DIMENSIE[per], "links"), Kolom(van), Kolom(naar), Kolom("Δ"), Kolom("%")),
        tuple(rows),
        f"Wat de organisatie uitgeeft, {unit(antwoord.naar.gegevens, antwoord.vraag)}.",
    )


def _is_same(one: Groepsverschil) -> bool:
    return one.verschil == NO_CHANGE and one.van == one.naar


def _together(ones: list[Groepsverschil]) -> Groepsverschil:
    van, naar = Som(), Som()
    for one in ones:
        van, naar = van + one.van, naar + one.naar
    return Groepsverschil(van, naar, add(one.verschil for one in ones))


def _short(antwoord: VergelijkAntwoord, per: Dimensie, key: Sleutel) -> str:
    gegevens = antwoord.naar.gegevens
    return short_row(gegevens, per, key) if per != "pijler" or key in gegevens.feiten.pijlers else ""


def _figures(one: Groepsverschil, notatie: Notatie) -> tuple[str, ...]:
    return (notatie.bedrag(one.van), notatie.bedrag(one.naar), notatie.verschil(one.verschil), percent(one, notatie))


def percent(one: Groepsverschil, notatie: Notatie) -> str:
    """Return a difference in per cent of the base, or that it is new or gone."""
    found = ratio(one)
    if found is None:
        return "–" if one.verschil == NO_CHANGE else "n.v.t."
    if isinstance(found, str):
        return found
    return f"{'+' if found > 0 else ''}{notatie.aandeel(found)}"


def _bridge(antwoord: VergelijkAntwoord, notatie: Notatie) -> Tabel:
    """Return the difference in the total by the rules that decided, with what remains: nothing."""
    rows = []
    for deel in antwoord.brug.delen:
        what, where, instead = CAUSE.get(deel.oorzaak, ""), "", ""
        if deel.naar is not None and deel.van is not None:
            what, where = str(deel.naar.keuze), str(antwoord.naar.regels[deel.naar.route])
            instead = f"{deel.van.keuze} ({antwoord.van.regels[deel.van.route]})"
        rows.append(Rij((what, where, instead, str(len(deel.taken)), notatie.verschil(deel.verschil))))
    brug = antwoord.brug
    rows.append(Rij(("Totaal", "", "", "", notatie.verschil(brug.totaal)), "totaal"))
    rows.append(Rij(("Rest, door geen regel verklaard", "", "", "", f"{brug.rest.normalize():f}")))
    return Tabel(
        "De brug: welke regels het verschil maken",
        (
            Kolom("Besluit", "links"),
            Kolom("regel", "links", wijkt=1),
            Kolom("in plaats van", "links", wijkt=2),
            Kolom("taken"),
            Kolom("Δ"),
        ),
        tuple(rows),
        f"Het verschil in het totaal, {unit(antwoord.naar.gegevens, antwoord.vraag)}.",
    )


CAUSE: dict[str, str] = {
    "bedrag": "Ander bedrag in de feiten",
    "nieuwe taak": "Nieuwe taak",
    "verdwenen taak": "Verdwenen taak",
}


def _flows(antwoord: VergelijkAntwoord, notatie: Notatie) -> Iterator[Blok]:
    """Yield where the money of the changed tasks goes: to the municipalities, nowhere, or on top."""
    names_ = [naam for naam in STROMEN if naam != "regionaal"]
    moved = [one for one in antwoord.verschillen if any(one.change(STROMEN[naam]) != NO_CHANGE for naam in names_)]
    if not moved:
        yield Alinea("Er gaat niets meer of minder naar de gemeenten, en er vervalt niets meer of minder.")
        return
    if all(one.change(STROMEN["extra"]) == NO_CHANGE for one in moved):
        names_.remove("extra")
    rows = [Rij((one.taak.naam, *(notatie.verschil(one.change(STROMEN[naam])) for naam in names_))) for one in moved]
    rows.append(Rij(("Totaal", *(notatie.verschil(antwoord.stromen[naam].verschil) for naam in names_)), "totaal"))
    yield Tabel(
        "Wat naar de gemeenten gaat en wat vervalt",
        (Kolom("Taak", "links"), *(Kolom(STROOM[naam]) for naam in names_)),
        tuple(rows),
        f"Meer (+) of minder (−) dan in de basis, {unit(antwoord.naar.gegevens, antwoord.vraag)}.",
    )


def _in_short(antwoord: VergelijkAntwoord, notatie: Notatie) -> str:
    stromen = antwoord.stromen
    whole = stromen["regionaal"]
    to = notatie.verschil(stromen["naar-gemeenten"].verschil)
    gone = notatie.verschil(stromen["vervalt"].verschil)
    return (
        f"Totaal {unit(antwoord.naar.gegevens, antwoord.vraag)}: {notatie.bedrag(whole.van)} → "
        f"{notatie.bedrag(whole.naar)} (verschil {notatie.verschil(whole.verschil)}); "
        f"naar gemeenten {to}; vervalt {gone}."
    )


def _notes(antwoord: VergelijkAntwoord) -> Iterator[str]:
    van, naar = names(antwoord)
    if antwoord.van.naam == antwoord.naar.naam:
        yield f"{capital(van)} is {antwoord.van.titel}; {naar} is {antwoord.naar.titel}."
    yield f"Δ is {naar} min {van}: + is meer uitgaven van de organisatie, − minder; % is Δ als deel van {van}."
    yield "nieuw: voorheen niets; vervalt: daarna geeft de organisatie er niets meer aan uit; –: niets."
    if antwoord.stromen["naar-gemeenten"].naar != Som():
        yield MUNICIPAL_BILL
    unknown = [one.taak.naam for one in antwoord.verschillen if None in _amounts(one)]
    if unknown:
        yield (
            f"PM: van {listed(unknown)} is het bedrag onbekend (≥ betekent ten minste, ≤ ten hoogste); "
            "de percentages gaan over het bekende deel."
        )
    if assumed := [one for one in antwoord.changed if one.taak.kosten.herkomst == "aanname"]:
        of = plural(len(antwoord.changed), "gewijzigde taak", "gewijzigde taken")
        side = antwoord.van if assumed[0].naar is None else antwoord.naar
        see = again(side.gegevens, "waarom", named(side.naam, side.bewaard), assumed[0].taak.id)
        yield f"Bij {len(assumed)} van {of} is het bedrag een aanname; waarom, zegt bijvoorbeeld: {see}"
    yield "Elk cijfer is voor zich afgerond; een som kan daardoor in het laatste cijfer afwijken."


def _amounts(one: Taakverschil) -> tuple[object, ...]:
    return tuple(side.nul for side in (one.van, one.naar) if side is not None)
