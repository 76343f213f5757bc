"""Sums (KT7): the amounts agree with each other and with what is published."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kerntaken_cli.domain.besluit import decided, decisions
from kerntaken_cli.domain.diagnostics import Code, Diagnostic
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import HUNDRED, som, total, with_comma
from kerntaken_cli.domain.ijkpunten import compare
from kerntaken_cli.domain.lijsten import Richting

IJKPUNT_WIJKT_AF = Code(
    "KT701",
    "ijkpunt-wijkt-af",
    "waarschuwing",
    "Wat gepubliceerd is, moet uit de gegevens volgen; anders klopt een van beide niet.",
    fout="aandelen: {jeugd: 31}",
    goed="aandelen: {jeugd: 29}",
)
BUITEN_BANDBREEDTE = Code(
    "KT702",
    "buiten-bandbreedte",
    "fout",
    "Een bedrag buiten zijn eigen bandbreedte spreekt zichzelf tegen.",
    fout="{bedrag: 30, bandbreedte: [25, 27]}",
    goed="{bedrag: 26, bandbreedte: [25, 27]}",
)
VERWACHT_NIET_GEHAALD = Code(
    "KT704",
    "verwacht-niet-gehaald",
    "waarschuwing",
    "Een scenario dat anders uitkomt dan verwacht, vraagt om een tweede blik.",
    fout="verwacht: {totaal: hoger}",
    goed="verwacht: {totaal: lager}",
)
TOTAAL_GEEN_HONDERD = Code(
    "KT705",
    "totaal-geen-honderd",
    "waarschuwing",
    "Bedragen in procenten van het totaal tellen op tot precies 100.",
    fout="eenheid: procent  # samen 98",
    goed="eenheid: procent  # samen 100",
)

LADDER_ZAKT = Code(
    "KT706",
    "scenario-behoudt-minder",
    "waarschuwing",
    "Van absolute kern tot ambitie hoort elk scenario ten minste te houden wat het vorige houdt.",
    fout="koers stopt een taak die kern behoudt",
    goed="koers behoudt wat kern behoudt",
)

IJKPUNT_ZONDER_CIJFERS = Code(
    "KT707",
    "ijkpunt-zonder-cijfers",
    "fout",
    "Een ijkpunt zonder aandelen of bedragen toetst niets.",
    fout="- {bron: begroting, per: pijler}",
    goed="- {bron: begroting, per: pijler, aandelen: {jeugd: 29}}",
)

EXPECTED: dict[Richting, str] = {
    "gelijk": "hetzelfde totaal als nu",
    "lager": "een lager totaal dan nu",
    "hoger": "een hoger totaal dan nu",
}

LADDER = ("absolute-kern", "kern", "koers", "ambitie")
"""The scenarios that each keep at least what the one before keeps."""


def ijkpunten_hold_figures(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A published table holds shares or amounts."""
    for i, ijkpunt in enumerate(gegevens.feiten.ijkpunten):
        if ijkpunt.aandelen is None and ijkpunt.bedragen is None:
            bericht, remedie = (
                "dit ijkpunt noemt geen aandelen en geen bedragen",
                "voeg toe: aandelen: …, of bedragen: …",
            )
            yield Diagnostic(IJKPUNT_ZONDER_CIJFERS, bericht, "taken", ("ijkpunten", i, "aandelen"), remedie)


def ijkpunten_reproduced(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every published share comes out of the data under plain rounding."""
    for one in compare(gegevens):
        if not one.klopt:
            sign = "%" if one.vorm == "aandelen" else ""
            uit = "niets" if one.afgerond is None else f"{with_comma(one.afgerond)}{sign}"
            said = f"gepubliceerd is {with_comma(one.gepubliceerd)}{sign} voor '{one.sleutel}'"
            without = one.ijkpunt.per == "gemeente" and gegevens.gemeentenbestand is None
            bericht = f"{said}, " + ("maar er is geen gemeenten.yaml" if without else f"de gegevens geven {uit}")
            yield Diagnostic(IJKPUNT_WIJKT_AF, bericht, "taken", one.route, f"zie: {gegevens.opdracht('ijkpunten')}")


def bandbreedte_holds(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A band runs from low to high and holds the amount."""
    for i, taak in enumerate(gegevens.feiten.taken):
        if (band := taak.kosten.bandbreedte) is None:
            continue
        laag, hoog = band
        bedrag = taak.kosten.bedrag
        outside = bedrag is not None and not isinstance(bedrag, str) and not laag <= bedrag <= hoog
        if laag > hoog or outside:
            what = f"bevat het bedrag {with_comma(som(bedrag).bekend)} niet"
            what = "loopt van hoog naar laag" if laag > hoog else what
            bericht = f"de bandbreedte {with_comma(laag)}–{with_comma(hoog)} {what}"
            route = ("taken", i, "kosten", "bandbreedte")
            yield Diagnostic(BUITEN_BANDBREEDTE, bericht, "taken", route, "verbeter het bedrag of de bandbreedte")


def verwacht_met(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A scenario comes out as its author expected: the same total as now, lower or higher."""
    for naam, scenario in gegevens.scenarios.items():
        if scenario.verwacht is None:
            continue
        possible = _directions(gegevens, naam)
        if scenario.verwacht.totaal not in possible:
            bericht = f"verwacht is {EXPECTED[scenario.verwacht.totaal]}, maar het wordt {' of '.join(possible)}"
            route = ("scenarios", naam, "verwacht", "totaal")
            yield Diagnostic(VERWACHT_NIET_GEHAALD, bericht, "scenarios", route, "herzie de regels of de verwachting")


def _directions(gegevens: Gegevens, naam: str) -> list[Richting]:
    """Return where the total of a scenario can still go: what is unknown can be any amount, but never less than 0."""
    changes = [(regel.keuze.niveau - 1, taak.kosten.bedrag) for taak, regel in decided(gegevens, naam)]
    known = total(som(bedrag).part(change) for change, bedrag in changes if bedrag is not None).bekend
    falls = known < 0 or any(change < 0 and bedrag is None for change, bedrag in changes)
    rises = known > 0 or any(change > 0 and bedrag is None for change, bedrag in changes)
    possible: dict[Richting, bool] = {
        "lager": falls,
        "gelijk": (known <= 0 or falls) and (known >= 0 or rises),
        "hoger": rises,
    }
    return [richting for richting, can in possible.items() if can]


def total_of_percentages(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Amounts in per cent of the total add to exactly 100."""
    feiten = gegevens.feiten
    whole = total(som(taak.kosten.bedrag) for taak in feiten.taken)
    if feiten.eenheid == "procent" and (whole.bekend > HUNDRED or (whole.bekend != HUNDRED and not whole.pm)):
        bericht = f"de bedragen tellen op tot {with_comma(whole.bekend)}%, niet tot 100%"
        remedie = "controleer de bedragen, of schrijf: eenheid: euro"
        yield Diagnostic(TOTAAL_GEEN_HONDERD, bericht, "taken", ("eenheid",), remedie)


def ladder_climbs(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Each scenario on the ladder does for every task at least what the one below does."""
    for below, above in pairwise(naam for naam in LADDER if naam in gegevens.scenarios):
        for (taak, higher), lower in zip(decided(gegevens, above), decisions(gegevens, below), strict=True):
            if higher.keuze.niveau < lower.keuze.niveau:
                keuzes = f"{higher.keuze}, terwijl {below} kiest voor {lower.keuze}"
                bericht, remedie = f"'{above}' kiest voor '{taak.id}' {keuzes}", "herzie een van beide scenario's"
                yield Diagnostic(LADDER_ZAKT, bericht, "scenarios", (*higher.route, "dan"), remedie)
