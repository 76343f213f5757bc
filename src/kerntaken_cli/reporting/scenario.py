"""One scenario: whose reading it is, what it decides and does, and only then what that means in money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kerntaken_cli import __version__
from kerntaken_cli.domain.acties import ACTIES, ActieNaam
from kerntaken_cli.domain.antwoorden import RESULT_FORMAT, RESULT_KIND, Overzicht, ScenarioAntwoord
from kerntaken_cli.domain.getallen import Som, share, total
from kerntaken_cli.domain.uitkomst import Uitkomstregel
from kerntaken_cli.domain.verdeling import Verdeling
from kerntaken_cli.reporting import gevolgen, verdelingen
from kerntaken_cli.reporting.document import Alinea, Blok, Kolom, Kop, Lijst, Punt, Record, Rij, Tabel, View
from kerntaken_cli.reporting.notatie import Notatie, dutch, exact
from kerntaken_cli.reporting.opening import example, notices, selection, title, unit, with_proef
from kerntaken_cli.reporting.verdelingen import Opmaak
from kerntaken_cli.reporting.woorden import ACTIE_KOP, HERKOMST, listed, plural


def view(antwoord: ScenarioAntwoord, opmaak: Opmaak) -> View:
    """Return a scenario for every format."""
    return View(
        lambda: tuple(_blocks(antwoord, opmaak)),
        lambda: _records(antwoord, opmaak),
        lambda: _data(antwoord, opmaak),
    )


def _blocks(antwoord: ScenarioAntwoord, opmaak: Opmaak) -> Iterator[Blok]:
    feiten = antwoord.gegevens.feiten
    yield Kop(title(antwoord.gegevens, antwoord.naam), 1)
    yield from notices(antwoord.gegevens, antwoord.bewaard)
    when = f"peiljaar {feiten.peiljaar}; keuzes vanaf {antwoord.gegevens.keuzes.ingang}"
    yield Alinea(f"{feiten.organisatie}, {when}. {selection(antwoord.gegevens, antwoord.vraag)}".rstrip())
    yield Alinea(_reading(antwoord))
    yield Kop("Besluiten")
    yield Alinea(_counted(antwoord))
    if antwoord.changes:
        yield from _effects(antwoord)
    notatie = opmaak.notatie
    caption = _caption(antwoord)
    if antwoord.kruistabel is not None:
        tabel = verdelingen.cross_table(antwoord, antwoord.kruistabel, opmaak)
        yield tabel._replace(bijschrift=f"{tabel.bijschrift} Basis: {_base(antwoord)} in {antwoord.naam}.")
    for verdeling in antwoord.verdelingen:
        yield verdelingen.table(antwoord, verdeling, opmaak)._replace(bijschrift=caption)
    if antwoord.changes:
        yield _money(antwoord, notatie)
    yield Kop("Leeswijzer")
    yield Lijst(tuple(Punt("", text) for text in _notes(antwoord, notatie)))


def _reading(antwoord: ScenarioAntwoord) -> str:
    scenario = antwoord.scenario
    parts = [scenario.toelichting] if scenario.toelichting else []
    if scenario.bouwt_op is not None:
        parts.append(f"Bouwt op {scenario.bouwt_op}.")
    return " ".join([*parts, f"Herkomst: {gevolgen.origin(antwoord.gegevens, scenario.herkomst, scenario.bron)}."])


def _counted(antwoord: ScenarioAntwoord) -> str:
    counts = antwoord.uitkomst.counts()
    named = [f"{counts[actie]} {actie}" for actie in ACTIES if counts[actie]]
    apart = sum(not antwoord.gegevens.is_pijler(regel.taak) for regel in antwoord.uitkomst.regels)
    shown = plural(len(antwoord.uitkomst.regels), "taak", "taken")
    with_apart = f"{shown}, waarvan {apart} overhead of gastheerschap" if apart else shown
    return f"{with_apart}: {' · '.join(named)}"


CHANGES: tuple[ActieNaam, ...] = ("stoppen", "overdragen", "versoberen", "intensiveren")
"""The actions that change a task, the most far-reaching first."""


def _effects(antwoord: ScenarioAntwoord) -> Iterator[Blok]:
    for actie in CHANGES:
        rows = antwoord.uitkomst.having(actie)
        if rows:
            yield Kop(ACTIE_KOP[actie], 3)
            for rule in {regel.besluit.regel.route: regel.besluit.regel for regel in rows}.values():
                if rule.omdat:
                    yield Alinea(f"Omdat: {rule.omdat} ({antwoord.plaatsen[rule.route]})", zacht=True)
            yield Lijst(tuple(_effect(regel) for regel in rows))


def _effect(regel: Uitkomstregel) -> Punt:
    level = str(regel.besluit.keuze).removeprefix(regel.actie).strip()
    term = f"{regel.taak.naam} ({level})" if level else regel.taak.naam
    return Punt(term, gevolgen.effect(regel), gevolgen.forbidden(regel))


def _caption(antwoord: ScenarioAntwoord) -> str:
    amounts = f"Bedragen {unit(antwoord.gegevens, antwoord.vraag)}"
    return f"{amounts}; een aandeel is een deel van {_base(antwoord)}, in de eigen kolom."


def _base(antwoord: ScenarioAntwoord) -> str:
    vraag = antwoord.vraag
    if vraag.pijlers or vraag.soorten:
        return "de gekozen taken samen" + (" (zonder overhead en gastheerschap)" if vraag.basis == "pijlers" else "")
    if vraag.basis == "pijlers":
        return "de pijlers samen (zonder overhead en gastheerschap)"
    return "het totaal (met overhead en gastheerschap)"


def _money(antwoord: ScenarioAntwoord, notatie: Notatie) -> Tabel:
    rows = antwoord.uitkomst.having(*CHANGES)
    sums = antwoord.totaal
    with_extra = bool(sums.extra.bekend or sums.extra.pm)

    def amounts(naar: Som, vervalt: Som, extra: Som) -> tuple[str, ...]:
        cells = (notatie.bedrag(naar), notatie.bedrag(vervalt))
        return (*cells, notatie.bedrag(extra)) if with_extra else cells

    lines = [
        Rij(
            (
                regel.taak.naam,
                str(regel.besluit.keuze),
                *amounts(total([regel.naar_gemeenten]), total([regel.vervalt]), total([regel.extra])),
                regel.taak.kosten.herkomst,
            )
        )
        for regel in rows
    ]
    lines.append(Rij(("Totaal", "", *amounts(sums.naar_gemeenten, sums.vervalt, sums.extra), ""), "totaal"))
    extra = (Kolom("extra"),) if with_extra else ()
    return Tabel(
        "Wat er met het geld gebeurt",
        (
            Kolom("Taak", "links"),
            Kolom("besluit", "links", wijkt=2),
            Kolom("naar gemeenten"),
            Kolom("vervalt"),
            *extra,
            Kolom("herkomst", "links", wijkt=1),
        ),
        tuple(lines),
        f"Bedragen {unit(antwoord.gegevens, antwoord.vraag)}.",
    )


MUNICIPAL_BILL = (
    "Wat naar de gemeenten gaat, blijven zij betalen: een besparing van de regeling is geen besparing van de gemeenten."
)


def _notes(antwoord: ScenarioAntwoord, notatie: Notatie) -> Iterator[str]:
    sums = antwoord.totaal
    if sums.naar_gemeenten.bekend or sums.naar_gemeenten.pm:
        yield MUNICIPAL_BILL
    yield from _herkomst_notes(antwoord, notatie)
    if sums.nul.pm:
        names = listed(regel.taak.naam for regel in antwoord.uitkomst.regels if regel.nul is None)
        unknown = f"PM: van {names} is het bedrag onbekend; het telt in de aandelen niet mee"
        yield f"{unknown} (≥ betekent ten minste, ≤ ten hoogste)."
    for verdeling in antwoord.verdelingen:
        yield from _rounding_notes(antwoord, verdeling, notatie)
    if notatie.sluitend:
        yield "De aandelen zijn sluitend afgerond (grootste rest) en tellen op tot precies 100%; de bedragen niet."
    else:
        yield "Alle cijfers zijn elk voor zich afgerond; een som kan daardoor in het laatste cijfer afwijken."
    if antwoord.vraag.begroting is not None:
        begroting = f"€ {dutch(antwoord.vraag.begroting * 1000)}"
        yield f"De bedragen volgen uit de opgegeven begroting van {begroting}; zij staan niet in de bronnen."


def _herkomst_notes(antwoord: ScenarioAntwoord, notatie: Notatie) -> Iterator[str]:
    groepen = antwoord.herkomst.groepen
    parts = [
        f"{notatie.aandeel(antwoord.herkomst.share_nul(groep))} {HERKOMST[key]}"
        for key in HERKOMST
        if (groep := groepen[key]).nul.bekend
    ]
    if parts:
        yield f"Herkomst van de bedragen (nul): {listed(parts)}."
    indeling: dict[str, Som] = {}
    for regel in antwoord.uitkomst.regels:
        of = regel.taak.indeling
        key = HERKOMST[of.herkomst] if of is not None else "niet vermeld"
        indeling[key] = indeling.get(key, Som()) + total([regel.nul])
    shares = [
        f"{notatie.aandeel(share(som.bekend, antwoord.totaal.nul.bekend))} {key}"
        for key, som in indeling.items()
        if som.bekend
    ]
    if shares:
        yield f"Herkomst van de indeling in pijler en soort: {listed(shares)}."
    assumed = {
        regel.besluit.regel.omdat for regel in antwoord.uitkomst.regels if regel.besluit.regel.herkomst == "aanname"
    }
    for omdat in sorted(assumed):
        yield f"Aanname in een regel: {omdat}"


def _rounding_notes(antwoord: ScenarioAntwoord, verdeling: Verdeling, notatie: Notatie) -> Iterator[str]:
    for naam, som in verdelingen.rounding_gaps(antwoord, verdeling, notatie).items():
        afgerond = f"Per {verdeling.per} tellen de afgeronde aandelen in {naam} op tot {dutch(som)}%"
        yield f"{afgerond}; dat komt door het afronden. Met --sluitend tellen zij op tot precies 100%."
    if notatie.decimalen == 0:
        for naam, deel in verdelingen.hidden_small(antwoord, verdeling, notatie):
            yield f"{naam} staat als 0%, maar is {Notatie(decimalen=2).aandeel(deel)}."


def _records(antwoord: ScenarioAntwoord, opmaak: Opmaak) -> list[Record]:
    if antwoord.kruistabel is not None:
        found = verdelingen.cross_records(antwoord, antwoord.kruistabel, opmaak.aandeel_van)
    else:
        found = [record for verdeling in antwoord.verdelingen for record in verdelingen.records(antwoord, verdeling)]
    return with_proef(antwoord.gegevens, found)


def _data(antwoord: ScenarioAntwoord, opmaak: Opmaak) -> dict[str, Any]:
    feiten, keuzes, vraag = antwoord.gegevens.feiten, antwoord.gegevens.keuzes, antwoord.vraag
    data: dict[str, Any] = {
        "soort": RESULT_KIND,
        "formaat": RESULT_FORMAT,
        "versie": __version__,
        "organisatie": feiten.organisatie,
        "peiljaar": feiten.peiljaar,
        "ingang": keuzes.ingang,
        "eenheid": vraag.eenheid(antwoord.gegevens),
        "begroting": None if vraag.begroting is None else exact(vraag.begroting),
        "scenario": {
            "id": antwoord.naam,
            "naam": antwoord.scenario.naam,
            "herkomst": antwoord.scenario.herkomst,
            "bouwt-op": antwoord.scenario.bouwt_op,
        },
        "proef": [str(stelling) for stelling in antwoord.gegevens.proef],
        "selectie": {"basis": vraag.basis, "pijler": list(vraag.pijlers), "soort": list(vraag.soorten)},
        "aantallen": antwoord.uitkomst.counts(),
        "besluiten": [_decision(antwoord, regel) for regel in antwoord.uitkomst.regels],
        "totaal": verdelingen.group_values(antwoord.totaal, antwoord.herkomst),
    }
    if antwoord.kruistabel is not None:
        data["kruistabel"] = verdelingen.cross_records(antwoord, antwoord.kruistabel, opmaak.aandeel_van)
    data["verdelingen"] = {
        verdeling.per: [_without_scenario(record) for record in verdelingen.records(antwoord, verdeling)]
        for verdeling in antwoord.verdelingen
    }
    data["invoer"] = [
        {"bestand": bestand.naam, "sha256": bestand.sha256, "tekst": bestand.data.decode("utf-8")}
        for bestand in antwoord.bestanden
    ]
    return data


def _without_scenario(record: Record) -> Record:
    return {key: value for key, value in record.items() if key not in {"scenario", "per"}}


def _decision(antwoord: ScenarioAntwoord, regel: Uitkomstregel) -> dict[str, Any]:
    from kerntaken_cli.reporting.velden import amounts, choice, rule

    taak, decided = regel.taak, regel.besluit.regel
    return {
        "taak": taak.id,
        "naam": taak.naam,
        "pijler": taak.pijler,
        "soort": taak.soort,
        **choice(regel.besluit.keuze),
        "onbespreekbaar": taak.is_onbespreekbaar,
        **amounts(regel),
        "herkomst": taak.kosten.herkomst,
        "bron": taak.kosten.bron,
        "regel": rule(decided, antwoord.plaatsen[decided.route]),
    }


def overview(overzicht: Overzicht) -> View:
    """Return the list of scenarios, one line each."""
    return View(
        lambda: _overview_blocks(overzicht), lambda: _overview_records(overzicht), lambda: _overview_data(overzicht)
    )


def _overview_blocks(overzicht: Overzicht) -> tuple[Blok, ...]:
    feiten = overzicht.gegevens.feiten
    rows = []
    for uitkomst in overzicht.uitkomsten:
        scenario = overzicht.gegevens.keuzes.scenarios[uitkomst.scenario]
        counts = uitkomst.counts()
        numbers = (str(counts[actie]) if counts[actie] else "–" for actie in ACTIES)
        rows.append(Rij((uitkomst.scenario, scenario.naam, *numbers, scenario.herkomst or "–")))
    unused = [all(not uitkomst.counts()[actie] for uitkomst in overzicht.uitkomsten) for actie in ACTIES]
    heads = (Kolom(actie, wijkt=4 if empty else 0) for actie, empty in zip(ACTIES, unused, strict=True))
    see = overzicht.gegevens.opdracht("scenario", example(overzicht.gegevens))
    columns = (Kolom("Scenario", "links"), Kolom("Naam", "links", wijkt=3), *heads, Kolom("herkomst", "links", wijkt=1))
    return (
        Tabel(f"Scenario's van {feiten.organisatie}", columns, tuple(rows), "Aantal taken per besluit."),
        Alinea(f"Meer, bijvoorbeeld: {see}", zacht=True),
    )


def _overview_records(overzicht: Overzicht) -> list[Record]:
    return [
        {
            "scenario": uitkomst.scenario,
            "naam": overzicht.gegevens.keuzes.scenarios[uitkomst.scenario].naam,
            "herkomst": overzicht.gegevens.keuzes.scenarios[uitkomst.scenario].herkomst or "",
            **{actie: str(count) for actie, count in uitkomst.counts().items()},
        }
        for uitkomst in overzicht.uitkomsten
    ]


def _overview_data(overzicht: Overzicht) -> dict[str, Any]:
    scenarios = overzicht.gegevens.keuzes.scenarios
    return {
        "soort": "kerntaken-scenarios",
        "formaat": RESULT_FORMAT,
        "organisatie": overzicht.gegevens.feiten.organisatie,
        "scenarios": [
            {
                "id": uitkomst.scenario,
                "naam": scenarios[uitkomst.scenario].naam,
                "herkomst": scenarios[uitkomst.scenario].herkomst,
                "toelichting": scenarios[uitkomst.scenario].toelichting,
                "bouwt-op": scenarios[uitkomst.scenario].bouwt_op,
                "aantallen": uitkomst.counts(),
            }
            for uitkomst in overzicht.uitkomsten
        ],
    }
