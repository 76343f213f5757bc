"""Two scenarios compared: how much changes, then what changes and why, and only then what that means in money."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from kerntaken_cli.documents.vergelijk import document
from kerntaken_cli.domain.antwoorden import VergelijkAntwoord
from kerntaken_cli.domain.bedragen import BEDRAG, Bedragnaam, without
from kerntaken_cli.domain.brug import Oorzaak
from kerntaken_cli.domain.getallen import dutch, plain
from kerntaken_cli.domain.labels import label_in, short_row
from kerntaken_cli.domain.lijsten import Dimensie
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import DIMENSIE, Sleutel
from kerntaken_cli.domain.verschil import (
    VERANDERING,
    Groepsverschil,
    Taakverschil,
    Zijde,
    of_task,
    ratio,
    soort_order,
    together,
)
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.domain.wijzigingen import Wijziging
from kerntaken_cli.reporting.blokken import Alinea, Blok, Cijfer, Kolom, Kop, Lijst, Punt, Rij, Tabel, View
from kerntaken_cli.reporting.notation import NIET_VAN_TOEPASSING, NIETS, Notatie, Opmaak
from kerntaken_cli.reporting.parts import geld, gevolgen
from kerntaken_cli.reporting.parts.gevolgen import ENDS, NO_REASON
from kerntaken_cli.reporting.parts.opening import EXPLAINED, again, counted, headed, named, notices, unit
from kerntaken_cli.reporting.parts.vergelijking import amounts, changes, names, sureness, tally
from kerntaken_cli.reporting.schermen import vergelijk as schermen
from kerntaken_cli.reporting.words import capital, listed, plural


def view(antwoord: VergelijkAntwoord, opmaak: Opmaak) -> View:
    """Return a comparison for every format."""
    from kerntaken_cli.reporting.views.vergelijk_records import records

    return View(
        lambda: _blocks(antwoord, opmaak),
        lambda: records(antwoord),
        lambda: document(antwoord),
        None if opmaak.kort else lambda rijen: schermen.screen(antwoord, opmaak, rijen),
    )


def _blocks(antwoord: VergelijkAntwoord, opmaak: Opmaak) -> Iterator[Blok]:
    counted = heading((antwoord.van, antwoord.naar), tally(antwoord))
    yield Kop(counted, 1)
    yield from preface((antwoord.van, antwoord.naar), antwoord.verzoek)
    if antwoord.is_empty:
        same = "de besluiten en de bedragen" if antwoord.feiten is None else "de feiten, de regels en de uitkomst"
        yield Alinea(f"Geen verschillen: {same} zijn gelijk.")
        yield Alinea(counted)
        return
    if antwoord.feiten is not None and antwoord.regels is not None:
        yield Kop("Gewijzigde feiten")
        yield from _edits(antwoord.feiten, "Geen enkel feit is gewijzigd.")
        yield Kop("Gewijzigde regels")
        yield from _edits(antwoord.regels, "Geen enkele regel van deze scenario's is gewijzigd.")
        yield Kop("Gewijzigde uitkomst")
    yield from _decisions(antwoord, opmaak)
    if opmaak.kort:
        yield Alinea(_in_short(antwoord, opmaak.notatie))
    else:
        yield from _broken(antwoord)
        yield from _money(antwoord, opmaak)
        yield Kop(EXPLAINED)
        yield Lijst(tuple(Punt("", text) for text in _notes(antwoord, opmaak.notatie)))
    yield Alinea(counted)


def heading(zijden: tuple[Zijde, ...], counted: str) -> str:
    """Return the title of a comparison, with its counts: the first line and the last; a try-out says so in it."""
    what = f"{zijden[0].titel} → {zijden[1].titel}" if len(zijden) == 2 else listed(one.titel for one in zijden)  # noqa: PLR2004
    return headed(f"Vergelijking {what}: {counted}", *(one.gegevens for one in zijden))


def preface(zijden: tuple[Zijde, ...], verzoek: Verzoek) -> Iterator[Alinea]:
    """Yield what a reader must know before the first figure: whose data, which part, and what is tried out or kept."""
    last = zijden[-1].gegevens
    said = [f"{last.feiten.organisatie}, peiljaar {last.feiten.peiljaar}; keuzes vanaf {last.ingang}."]
    said.append(f"{capital(counted(last, [one.taak for one in zijden[-1].uitkomst.taken], verzoek))}.")
    if verzoek.begroting is not None:
        said.append(f"Bij een begroting van € {dutch(verzoek.begroting * 1000)}.")
    yield Alinea(" ".join(filter(None, said)))
    yield from dict.fromkeys(told for one in zijden for told in notices(one.gegevens, one.bewaard, one.naam))


def _edits(edits: tuple[Wijziging, ...], none: str) -> Iterator[Blok]:
    yield Lijst(tuple(Punt(*changes(one)) for one in edits)) if edits else Alinea(none)


def _decisions(antwoord: VergelijkAntwoord, opmaak: Opmaak) -> Iterator[Blok]:
    if not antwoord.veranderd:
        yield Alinea("Geen enkel besluit verschilt.")
    for kind, row in VERANDERING.items():
        ones = [one for one in antwoord.veranderd if one.verandering == kind]
        if ones:
            ended = sum(one.loopt_af for one in ones)
            chosen, by_itself = str(len(ones) - ended), gevolgen.ending(ended)
            counts = ([chosen] if ended < len(ones) else []) + ([by_itself] if ended else [])
            yield Kop(f"{row.kop} ({', '.join(counts)})", 3)
            for reason, group in _by_rule(antwoord, ones).items():
                if reason:
                    yield Alinea(reason, term="Reden:")
                yield Lijst(tuple(_decision(antwoord, one, opmaak) for one in group))
    same = [one for one in antwoord.verschillen if one.verandering is None]
    if opmaak.alles and same:
        yield Kop(f"Ongewijzigd ({len(same)})", 3)
        yield Lijst(tuple(Punt(one.taak.naam, str(one.naar.keuze)) for one in same if one.naar is not None))
    elif same:
        told = plural(len(same), "taak", "taken")
        yield Alinea(f"Voor {told} verandert er niets (met --alles staan zij er ook bij).", "zacht")


def _by_rule(antwoord: VergelijkAntwoord, ones: list[Taakverschil]) -> dict[str, list[Taakverschil]]:
    """Return changes by the reason of the rule that decided, as it is shown above them."""
    found: dict[str, list[Taakverschil]] = {}
    for one in ones:
        reason = ""
        if one.naar is not None and one.verandering != "nieuwe taak":
            regel = one.naar.besluit
            reason = f"{regel.omdat or NO_REASON} ({antwoord.naar.plaatsen[regel.route]})"
        found.setdefault(reason, []).append(one)
    return found


def _decision(antwoord: VergelijkAntwoord, one: Taakverschil, opmaak: Opmaak) -> Punt:
    taak = one.taak
    if one.van is None or one.naar is None:
        there = one.naar or one.van
        return Punt(f"{taak.naam} ({taak.id})", "" if there is None else f"besluit: {there.keuze}")
    said = f"{one.van.keuze} → {one.naar.keuze}"
    term = f"{taak.naam} ({said}; {ENDS})" if one.loopt_af else f"{taak.naam} ({said})"
    if opmaak.kort:
        return Punt(term, "", gevolgen.forbidden(one.naar))
    return Punt(term, _effect(one, one.naar), tuple(_consequences(antwoord, one, one.naar)))


def _effect(one: Taakverschil, naar: Taakuitkomst) -> str:
    undone = one.uitgebleven
    if undone is None or "behouden" in naar.gevolgen:
        return capital(gevolgen.effect(naar))
    gevolg = naar.gevolgen.get(undone)
    if gevolg is None:
        return "De taak blijft."
    return f"De taak blijft. Bij {undone} zou gelden: {gevolg.effect}"


def _consequences(antwoord: VergelijkAntwoord, one: Taakverschil, naar: Taakuitkomst) -> Iterator[str]:
    """Yield the risks, who feels it, what other changes do to the task, and the relations that point to it."""
    gegevens, taak = antwoord.naar.gegevens, naar.taak
    yield from gevolgen.forbidden(naar)
    if naar.actie in naar.gevolgen:
        yield from gevolgen.lines(gegevens, naar.gevolgen[naar.actie])
    elif (undone := one.uitgebleven) is not None and undone in naar.gevolgen:
        yield f"Ook dit geldt alleen bij {undone}:"
        yield from gevolgen.lines(gegevens, naar.gevolgen[undone])
    yield from gevolgen.felt(antwoord.geraakt.get(taak.id, ()))
    yield from gevolgen.own_relations(gegevens, taak, antwoord.banden)


def _broken(antwoord: VergelijkAntwoord) -> Iterator[Blok]:
    """Yield the relations that break on the side that is compared and not in the base, of tasks and of pillars."""
    gegevens = antwoord.naar.gegevens
    if antwoord.gebroken:
        yield Kop(f"Verbroken samenhang ({len(antwoord.gebroken)})", 3)
        ones = [band.samenhang for band in antwoord.gebroken]
        told = (
            Punt(capital(gevolgen.side(gegevens, one.van)), gevolgen.relation(gegevens, one, one.van)) for one in ones
        )
        yield Lijst(tuple(told))


def _money(antwoord: VergelijkAntwoord, opmaak: Opmaak) -> Iterator[Blok]:
    gegevens = antwoord.naar.gegevens
    pijlers = [key for key in gegevens.pijlers if key in antwoord.pijlers]
    gone = [key for key in antwoord.pijlers if key not in gegevens.pijlers]
    yield _group_table(antwoord, opmaak, "pijler", {key: antwoord.pijlers[key] for key in (*pijlers, *gone)})
    kinds = {key: antwoord.soorten.get(key, Groepsverschil()) for key in soort_order(antwoord.soorten)}
    yield _group_table(antwoord, opmaak, "soort", kinds)
    yield _bridge(antwoord, opmaak.notatie)
    there = {taak for deel in antwoord.brug.delen for taak in deel.taken}
    if still := sum(one.taak.id not in there for one in antwoord.veranderd):
        told = "gewijzigde taak verandert" if still == 1 else "gewijzigde taken veranderen"
        yield Alinea(
            f"{still} {told} het totaal niet en {'staat' if still == 1 else 'staan'} daarom niet in deze tabel."
        )
    yield from _flows(antwoord, opmaak.notatie)


def _group_table(
    antwoord: VergelijkAntwoord, opmaak: Opmaak, per: Dimensie, groups: dict[Sleutel, Groepsverschil]
) -> Tabel:
    van, naar = names(antwoord)
    sets = antwoord.naar.gegevens, antwoord.van.gegevens
    shown = {key: one for key, one in groups.items() if opmaak.alles or not one.is_gelijk}
    rows = [
        Rij(
            (label_in(sets, per, key), *_figures(one, opmaak.notatie)), kort=short_row(antwoord.naar.gegevens, per, key)
        )
        for key, one in shown.items()
    ]
    same = [one for key, one in groups.items() if key not in shown]
    if same:
        rows.append(Rij((f"Ongewijzigd ({len(same)})", *_figures(together(same), opmaak.notatie))))
    rows.append(Rij(("Totaal", *_figures(antwoord.bedragen["regionaal"], opmaak.notatie)), "totaal"))
    return Tabel(
        f"Kosten per {DIMENSIE[per].kop.lower()}",
        (Kolom(DIMENSIE[per].kop, "links"), Kolom(van), Kolom(naar), Kolom("verschil"), Kolom("%")),
        tuple(rows),
        f"Wat de organisatie uitgeeft, {unit(antwoord.naar.gegevens, antwoord.verzoek)}.",
    )


def _figures(one: Groepsverschil, notatie: Notatie) -> tuple[str, ...]:
    return (*amounts(one, notatie), percent(one, notatie))


def percent(one: Groepsverschil, notatie: Notatie) -> str | Cijfer:
    """Return a difference in per cent of the base, or that it is new or gone."""
    found = ratio(one)
    if found is None:
        return NIET_VAN_TOEPASSING if one.verschil else NIETS
    if isinstance(found, str):
        return found
    return Cijfer(f"{'+' if found > 0 else ''}{notatie.aandeel(found)}", found)


def _bridge(antwoord: VergelijkAntwoord, notatie: Notatie) -> Tabel:
    """Return the bridge: the difference in the total by the rules that decided, with what remains: nothing."""
    rows = []
    for deel in antwoord.brug.delen:
        what, where, instead = CAUSE[deel.oorzaak], "", ""
        if deel.naar is not None and deel.van is not None:
            what, where = str(deel.naar.keuze), str(antwoord.naar.plaatsen[deel.naar.route])
            instead = f"{deel.van.keuze} ({antwoord.van.plaatsen[deel.van.route]})"
        rows.append(Rij((what, where, instead, str(len(deel.taken)), notatie.verschil(deel.verschil))))
    brug = antwoord.brug
    rows.append(Rij(("Totaal", "", "", "", notatie.verschil(brug.totaal)), "totaal"))
    rows.append(Rij(("Onverklaard", "", "", "", plain(brug.rest))))
    return Tabel(
        "Waaruit het verschil bestaat, per regel",
        (
            Kolom("Besluit", "links"),
            Kolom("regel", "links", wijkt=1),
            Kolom("in plaats van", "links", wijkt=2),
            Kolom("taken"),
            Kolom("verschil"),
        ),
        tuple(rows),
        f"Het verschil in het totaal, {unit(antwoord.naar.gegevens, antwoord.verzoek)}.",
    )


CAUSE: dict[Oorzaak, str] = {
    "besluit": "Ander besluit",
    "bedrag": "Ander bedrag in de feiten",
    "nieuwe taak": "Nieuwe taak",
    "verdwenen taak": "Verdwenen taak",
}


def _flows(antwoord: VergelijkAntwoord, notatie: Notatie) -> Iterator[Blok]:
    """Yield where the money of the changed tasks goes: to the municipalities, nowhere, or on top."""
    elsewhere = without("nul", "regionaal")
    moved = [one for one in antwoord.verschillen if any(one.verschil(naam) for naam in elsewhere)]
    if not moved:
        yield Alinea("Er gaat niets meer of minder naar de gemeenten, en er vervalt niets meer of minder.")
        return
    shown = elsewhere if any(one.verschil("extra") for one in moved) else without("nul", "regionaal", "extra")

    def figures(of: Callable[[Bedragnaam], Groepsverschil]) -> Iterator[Cijfer]:
        yield from (amounts(of(naam), notatie)[-1] for naam in shown)

    rows = [Rij((one.taak.naam, *figures(partial(of_task, one)))) for one in moved]
    rows.append(Rij(("Totaal", *figures(antwoord.bedragen.__getitem__)), "totaal"))
    yield Tabel(
        "Wat naar de gemeenten gaat en wat vervalt",
        (Kolom("Taak", "links"), *(Kolom(BEDRAG[naam].kop) for naam in shown)),
        tuple(rows),
        f"Meer (+) of minder (−) dan in de basis, {unit(antwoord.naar.gegevens, antwoord.verzoek)}.",
    )


def _in_short(antwoord: VergelijkAntwoord, notatie: Notatie) -> str:
    bedragen = antwoord.bedragen
    whole = bedragen["regionaal"]
    to = notatie.verschil(bedragen["naar-gemeenten"].verschil)
    gone = notatie.verschil(bedragen["vervalt"].verschil)
    return (
        f"Totaal {unit(antwoord.naar.gegevens, antwoord.verzoek)}: {notatie.bedrag(whole.van)} → "
        f"{notatie.bedrag(whole.naar)} (verschil {notatie.verschil(whole.verschil)}); "
        f"naar gemeenten {to}; vervalt {gone}."
    )


def _notes(antwoord: VergelijkAntwoord, notatie: Notatie) -> Iterator[str]:
    van, naar = names(antwoord)
    yield from geld.legend(sureness(antwoord))
    if antwoord.van.naam == antwoord.naar.naam:
        yield f"{capital(van)} is {antwoord.van.titel}; {naar} is {antwoord.naar.titel}."
    more = "+ is meer uitgaven van de organisatie, − minder"
    yield f"Verschil: {naar} min {van}; {more}. %: dat verschil als deel van {van}."
    yield "nieuw: voorheen niets; vervalt: daarna geeft de organisatie er niets meer aan uit; –: niets."
    if antwoord.veranderd:
        naar_ = antwoord.naar
        yield from geld.undecided(naar_.gegevens, naar_.titel, naar_.uitkomst.taken, notatie)
    if antwoord.bedragen["naar-gemeenten"].naar:
        yield geld.MUNICIPAL_BILL
    unknown = [
        one.taak.naam for one in antwoord.verschillen if any(side is not None and side.bedragen.nul.pm for side in one)
    ]
    if unknown:
        yield (
            f"PM: van {listed(unknown)} is het bedrag onbekend (≥ betekent ten minste, ≤ ten hoogste); "
            "de percentages gaan over het bekende deel."
        )
    if assumed := [one for one in antwoord.veranderd if one.taak.kosten.herkomst == "aanname"]:
        of = plural(len(antwoord.veranderd), "gewijzigde taak", "gewijzigde taken")
        side = antwoord.van if assumed[0].naar is None else antwoord.naar
        see = again(side.gegevens, "waarom", named(side.naam, side.bewaard), assumed[0].taak.id)
        yield f"Bij {len(assumed)} van {of} is het bedrag een aanname; waarom, zegt bijvoorbeeld: {see}"
    yield f"Niet meegerekend: {geld.NOT_COUNTED}."
    yield "Elk cijfer is voor zich afgerond; een som kan daardoor in het laatste cijfer afwijken."
