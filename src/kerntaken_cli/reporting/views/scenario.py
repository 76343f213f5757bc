"""One scenario: whose reading it is, what it decides and does, and only then what that means in money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from kerntaken_cli.documents import scenario as documents
from kerntaken_cli.documents.fields import Record, flat
from kerntaken_cli.domain.acties import ACTIE, ACTIES, INGRIJPEND, VERANDEREND
from kerntaken_cli.domain.antwoorden import Overzicht, ScenarioAntwoord
from kerntaken_cli.domain.bedragen import BEDRAG, Bedragen, without
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import GEEN_EIGEN, NIETS, dutch, share
from kerntaken_cli.domain.lijsten import HERKOMST, Herkomst, assumed
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import Verdeling
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kolom, Kop, Lijst, Punt, Rij, Samen, Tabel, View
from kerntaken_cli.reporting.notation import Notatie, Opmaak
from kerntaken_cli.reporting.parts import geld, gevolgen, verdelingen
from kerntaken_cli.reporting.parts.besluiten import noticed
from kerntaken_cli.reporting.parts.gevolgen import ENDS, origin
from kerntaken_cli.reporting.parts.gevolgen import decision as decided
from kerntaken_cli.reporting.parts.opening import (
    EXPLAINED,
    counted,
    example,
    notices,
    selection,
    tally,
    title,
    unit,
    with_proef,
)
from kerntaken_cli.reporting.schermen import scenario as schermen
from kerntaken_cli.reporting.words import capital, listed


def view(antwoord: ScenarioAntwoord, opmaak: Opmaak) -> View:
    """Return a scenario for every format."""
    return View(
        lambda: _blocks(antwoord, opmaak),
        lambda: _records(antwoord, opmaak),
        lambda: documents.document(antwoord, opmaak.aandeel_van),
        lambda rijen: schermen.screen(antwoord, opmaak, rijen),
    )


def _blocks(antwoord: ScenarioAntwoord, opmaak: Opmaak) -> Iterator[Blok]:
    feiten = antwoord.gegevens.feiten
    yield Kop(title(antwoord.gegevens, antwoord.naam), 1)
    yield from notices(antwoord.gegevens, antwoord.bewaard)
    when = f"peiljaar {feiten.peiljaar}; keuzes vanaf {antwoord.gegevens.ingang}"
    yield Alinea(f"{feiten.organisatie}, {when}. {selection(antwoord.gegevens, antwoord.verzoek)}".rstrip())
    yield Alinea(_reading(antwoord))
    yield Kop("Besluiten")
    yield Alinea(tally(antwoord), "vet")
    if antwoord.verandert:
        yield from _effects(antwoord)
        apart = geld.undecided(antwoord.gegevens, antwoord.naam, antwoord.uitkomst.taken, opmaak.notatie)
        yield from map(Alinea, apart)
    notatie = opmaak.notatie
    caption = _caption(antwoord)
    if antwoord.kruistabel is not None:
        tabel = verdelingen.cross_table(antwoord, antwoord.kruistabel, opmaak)
        yield tabel._replace(
            bijschrift=f"{tabel.bijschrift} Basis: {_base(antwoord)} in {antwoord.naam}{_apart(antwoord)}."
        )
    for verdeling in antwoord.verdelingen:
        yield verdelingen.table(antwoord, verdeling, opmaak)._replace(bijschrift=caption)
    if antwoord.verandert:
        yield _money(antwoord, notatie)
    yield Kop(EXPLAINED)
    yield Lijst(tuple(Punt("", text) for text in _notes(antwoord, notatie)))


def _reading(antwoord: ScenarioAntwoord) -> str:
    scenario = antwoord.scenario
    parts = [scenario.toelichting] if scenario.toelichting else []
    if scenario.bouwt_op is not None:
        parts.append(f"Bouwt op {scenario.bouwt_op}.")
    return " ".join([*parts, f"Herkomst: {gevolgen.origin(antwoord.gegevens, scenario.herkomst, scenario.bron)}."])


def _effects(antwoord: ScenarioAntwoord) -> Iterator[Blok]:
    changed = [one for actie in INGRIJPEND if actie in VERANDEREND for one in antwoord.uitkomst.having(actie)]
    changed.sort(key=lambda one: one.eindigt)
    for kop, several in groupby(changed, lambda one: capital(ENDS) if one.eindigt else ACTIE[one.actie].kop):
        ones = tuple(several)
        yield Kop(kop, 3)
        for rule in {one.besluit.route: one.besluit for one in ones}.values():
            if rule.omdat:
                yield Alinea(f"{rule.omdat} ({antwoord.plaatsen[rule.route]})", term="Reden:")
            yield Lijst(tuple(_effect(one) for one in ones if one.besluit.route == rule.route))
    yield from noticed(changed)


def _effect(one: Taakuitkomst) -> Punt:
    level = str(one.keuze).removeprefix(one.actie).strip()
    said = ", ".join(filter(None, (level, ENDS if one.loopt_af and not one.eindigt else "")))
    term = f"{one.taak.naam} ({said})" if said else one.taak.naam
    return Punt(term, gevolgen.effect(one), gevolgen.forbidden(one))


def _caption(antwoord: ScenarioAntwoord) -> str:
    amounts = f"Bedragen {unit(antwoord.gegevens, antwoord.verzoek)}"
    return f"{amounts}. Aandeel: deel van {_base(antwoord)} in dezelfde kolom{_apart(antwoord)}."


def _base(antwoord: ScenarioAntwoord) -> str:
    verzoek = antwoord.verzoek
    if verzoek.pijlers or verzoek.soorten:
        return "de gekozen taken samen"
    return "de pijlers samen" if verzoek.basis == "pijlers" else "het totaal"


def _apart(antwoord: ScenarioAntwoord) -> str:
    """Return whether overhead and hosted coalitions are part of the base."""
    verzoek = antwoord.verzoek
    if verzoek.basis == "pijlers":
        return ", zonder overhead en gastheerschap"
    return "" if verzoek.pijlers or verzoek.soorten else ", inclusief overhead en gastheerschap"


def _money(antwoord: ScenarioAntwoord, notatie: Notatie) -> Tabel:
    shown = without("nul", "regionaal") if antwoord.totaal.bedragen.extra else without("nul", "regionaal", "extra")

    def amounts(bedragen: Bedragen, herkomsten: Iterable[Herkomst]) -> tuple[str, ...]:
        sure = assumed(herkomsten)
        return tuple(notatie.bedrag(bedragen[naam]).on(aanname=sure) for naam in shown)

    changed = antwoord.uitkomst.having(*VERANDEREND)
    lines = [
        Rij(
            (
                one.taak.naam,
                decided(one.keuze, loopt_af=one.loopt_af),
                *amounts(one.bedragen, [one.herkomst]),
                one.herkomst,
            )
        )
        for one in changed
    ]
    total = amounts(antwoord.totaal.bedragen, (one.herkomst for one in changed))
    lines.append(Rij(("Totaal", "", *total, ""), "totaal"))
    return Tabel(
        "Wat er met het geld gebeurt",
        (
            Kolom("Taak", "links"),
            Kolom("besluit", "links", wijkt=2),
            *(Kolom(BEDRAG[naam].kop) for naam in shown),
            Kolom("herkomst", "links", wijkt=1),
        ),
        tuple(lines),
        f"Bedragen {unit(antwoord.gegevens, antwoord.verzoek)}.",
    )


def _notes(antwoord: ScenarioAntwoord, notatie: Notatie) -> Iterator[str]:
    sums = antwoord.totaal.bedragen
    if sums.naar_gemeenten:
        yield geld.MUNICIPAL_BILL
    yield from geld.legend(antwoord.totaal.zwakste)
    yield from _herkomst_notes(antwoord, notatie)
    if elsewhere := [one.taak.naam for one in antwoord.uitkomst.taken if one.taak.kosten.bedrag == GEEN_EIGEN]:
        yield f"Zonder eigen bedrag, want in een andere post: {listed(elsewhere)}."
    if ended := geld.ended(antwoord.uitkomst.taken):
        yield f"Van wat vervalt, loopt {notatie.bedrag(ended)} toch al af."
    if sums.nul.pm:
        names = listed(one.taak.naam for one in antwoord.uitkomst.taken if one.bedragen.nul.pm)
        unknown = f"PM: van {names} is het bedrag onbekend; het telt in de aandelen niet mee"
        yield f"{unknown} (≥ betekent ten minste, ≤ ten hoogste)."
    yield f"Niet meegerekend: {geld.NOT_COUNTED}."
    for verdeling in antwoord.verdelingen:
        yield from _rounding_notes(antwoord, verdeling, notatie)
    if notatie.optellend:
        yield "De aandelen zijn zo afgerond (grootste rest) dat zij optellen tot precies 100%; de bedragen niet."
    else:
        yield "Alle cijfers zijn elk voor zich afgerond; een som kan daardoor in het laatste cijfer afwijken."
    if antwoord.verzoek.begroting is not None:
        begroting = f"€ {dutch(antwoord.verzoek.begroting * 1000)}"
        yield f"De bedragen volgen uit de opgegeven begroting van {begroting}; zij staan niet in de bronnen."


def _herkomst_notes(antwoord: ScenarioAntwoord, notatie: Notatie) -> Iterator[str]:
    sums = dict.fromkeys(HERKOMST, NIETS)
    for one in antwoord.uitkomst.taken:
        sums[one.herkomst] += one.bedragen.nul
    whole = antwoord.totaal.bedragen.nul.bekend
    parts = [f"{notatie.aandeel(share(som.bekend, whole))} {naam}" for naam, som in sums.items() if som.bekend]
    if parts:
        yield f"Hoe zeker (van nul): {', '.join(parts)}: het zwakste van bedrag, indeling en de koppeling die besliste."
    for omdat in sorted({one.besluit.omdat for one in antwoord.uitkomst.taken if one.besluit.herkomst == "aanname"}):
        yield f"Aanname in een regel: {omdat}"


def _rounding_notes(antwoord: ScenarioAntwoord, verdeling: Verdeling, notatie: Notatie) -> Iterator[str]:
    for naam, som in verdelingen.rounding_gaps(antwoord, verdeling, notatie).items():
        afgerond = f"Per {verdeling.per} tellen de afgeronde aandelen in {naam} op tot {dutch(som)}%"
        yield f"{afgerond}; dat komt door het afronden. Met --optellend tellen zij op tot precies 100%."
    if notatie.decimalen == 0:
        for naam, deel in verdelingen.hidden_small(antwoord, verdeling, notatie):
            yield f"{naam} staat als 0%, maar is {Notatie(decimalen=2).aandeel(deel)}."


def _records(antwoord: ScenarioAntwoord, opmaak: Opmaak) -> list[Record]:
    if antwoord.kruistabel is not None:
        found = [flat(cel) for cel in documents.cells(antwoord, antwoord.kruistabel, opmaak.aandeel_van)]
    else:
        found = [
            flat({"scenario": antwoord.naam, "per": verdeling.per}, rij)
            for verdeling in antwoord.verdelingen
            for rij in documents.rows(antwoord, verdeling)
        ]
    return with_proef(antwoord.gegevens, found)


def overview(overzicht: Overzicht) -> View:
    """Return the list of scenarios, one line each."""
    return View(
        lambda: _overview_blocks(overzicht),
        lambda: _overview_records(overzicht),
        lambda: documents.overview(overzicht),
        lambda _: _overview_screen(overzicht),
    )


def _overview_screen(overzicht: Overzicht) -> Iterator[Samen]:
    """Yield the scenarios on one screen: what each does, and how to ask on."""
    gegevens = overzicht.gegevens
    table = _overview_table(overzicht)
    yield Samen((Kop(table.titel, 1), Alinea(table.bijschrift)))
    yield Samen((table._replace(titel=""),))
    see = gegevens.opdracht("scenario", example(gegevens))
    further = f"--volledig (hoe de keuzes tot stand kwamen) · {see}"
    yield Samen((*_region(overzicht), Alinea(further, term="Verder:")))


def _overview_blocks(overzicht: Overzicht) -> tuple[Blok, ...]:
    see = overzicht.gegevens.opdracht("scenario", example(overzicht.gegevens))
    return (
        _overview_table(overzicht),
        *_region(overzicht),
        *_explained(overzicht.gegevens),
        Alinea(f"Meer, bijvoorbeeld: {see}", "zacht"),
    )


def _overview_table(overzicht: Overzicht) -> Tabel:
    feiten = overzicht.gegevens.feiten
    rows = []
    for uitkomst in overzicht.uitkomsten:
        scenario = overzicht.gegevens.scenarios[uitkomst.scenario]
        counts = uitkomst.choices()
        numbers = (str(count) if count else "–" for count in (*counts.values(), len(uitkomst.afgelopen)))
        rows.append(Rij((uitkomst.scenario, scenario.naam, *numbers, scenario.herkomst or "–")))
    unused = [all(not uitkomst.choices()[actie] for uitkomst in overzicht.uitkomsten) for actie in ACTIES]
    heads = [Kolom(actie, wijkt=4 if empty else 0) for actie, empty in zip(ACTIES, unused, strict=True)]
    heads.append(Kolom("loopt af", wijkt=0 if any(one.afgelopen for one in overzicht.uitkomsten) else 4))
    of_all = counted(overzicht.gegevens, feiten.taken)
    first = (Kolom("scenario", "links", heel=True), Kolom("naam", "links", wijkt=3))
    columns = (*first, *heads, Kolom("herkomst", "links", wijkt=1))
    title, caption = f"Scenario's van {feiten.organisatie}", f"Aantal taken per besluit; samen {of_all}."
    return Tabel(title, columns, tuple(rows), caption)


def _explained(gegevens: Gegevens) -> Iterator[Blok]:
    """Yield what the files say of themselves: what is assumed, and how the choice came about."""
    for file in (gegevens.feiten, gegevens.scenariobestand):
        if file.toelichting:
            yield Alinea(file.toelichting, "zacht")


def _region(overzicht: Overzicht) -> Iterator[Alinea]:
    """Yield how large the region is, and who says so."""
    figures = overzicht.gegevens.feiten.kerncijfers.values()
    if figures:
        told = listed(f"{dutch(Decimal(one.aantal))} {one.naam[0].lower()}{one.naam[1:]}" for one in figures)
        sources = {origin(overzicht.gegevens, one.herkomst, one.bron) for one in figures}
        yield Alinea(f"{told[0].upper()}{told[1:]} ({'; '.join(sorted(sources))}).")


def _overview_records(overzicht: Overzicht) -> list[Record]:
    return [
        {
            "scenario": uitkomst.scenario,
            "naam": overzicht.gegevens.scenarios[uitkomst.scenario].naam,
            "herkomst": overzicht.gegevens.scenarios[uitkomst.scenario].herkomst or "",
            **{actie: str(count) for actie, count in uitkomst.choices().items()},
            "loopt-af": str(len(uitkomst.afgelopen)),
        }
        for uitkomst in overzicht.uitkomsten
    ]
