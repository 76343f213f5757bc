"""Substance (KT6): a choice says what it does, and a figure where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from kerntaken_cli.domain.acties import ActieNaam
from kerntaken_cli.domain.afweging import VRAAG
from kerntaken_cli.domain.besluit import against_wishes, decided, unlawful
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Route
from kerntaken_cli.domain.feiten import Gevolg
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import GEEN_EIGEN, round_plain, share, som, total, with_comma
from kerntaken_cli.domain.lijsten import HERKOMST
from kerntaken_cli.domain.waarden import KORT

KEUZE_ZONDER_GEVOLG = Code(
    "KT601",
    "keuze-zonder-gevolg",
    "waarschuwing",
    "De inhoud is leidend: bij elke keuze horen het effect, de risico's en wie het raakt.",
    fout="gevolgen: {}  # terwijl een scenario de taak stopt",
    goed="gevolgen: {stoppen: {effect: …, risico: {inwoners: …}, raakt: [{wie: gemeenten, hoe: …}]}}",
)
ALLEEN_VERLOPEN_KADERS = Code(
    "KT602",
    "alleen-verlopen-kaders",
    "waarschuwing",
    "Een taak die alleen op een verlopen kader berust, heeft een nieuwe opdracht nodig.",
    fout="kaders: [twentse-belofte]  # tot 2024, terwijl de keuzes gelden vanaf 2026",
    goed="kaders: [twentse-belofte, regiovisie-jeugd]",
)
BEDRAG_ZONDER_BRON = Code(
    "KT603",
    "bedrag-zonder-bron",
    "waarschuwing",
    "Wie zegt dat een bedrag gepubliceerd of afgeleid is, noemt waaruit.",
    fout="kosten: {bedrag: 12.5, herkomst: gepubliceerd}",
    goed="kosten: {bedrag: 12.5, herkomst: gepubliceerd, bron: begroting}",
)
VEEL_AANNAMES = Code(
    "KT604",
    "veel-aannames",
    "waarschuwing",
    "Als een groot deel van het totaal een aanname is, zeggen de aandelen vooral iets over de aannames.",
    fout="grens-aannames: 25%  # terwijl 40% van het totaal een aanname is",
    goed="grens-aannames: 50%",
)

GEVOLG_ZONDER_KORT = Code(
    "KT613",
    "gevolg-zonder-kort",
    "waarschuwing",
    "Wie één scherm leest, ziet van een keuze één regel; zonder kort is dat het begin van een zin.",
    fout="gevolgen: {stoppen: {effect: De regionale steun aan buurten vervalt., …}}",
    goed="gevolgen: {stoppen: {effect: …, kort: buurten krijgen geen steun meer, …}}",
)
TERMIJN_OMGEKEERD = Code(
    "KT605",
    "termijn-omgekeerd",
    "fout",
    "Een termijn die eindigt voordat hij begint, geldt nooit; een van beide jaren of datums is een vergissing.",
    fout="{naam: Regiovisie, van: 2026, tot: 2023}",
    goed="{naam: Regiovisie, van: 2023, tot: 2026}",
)
ONBESPREEKBAAR_GERAAKT = Code(
    "KT606",
    "onbespreekbaar-geraakt",
    "waarschuwing",
    "Wat onbespreekbaar is, kan een scenario wel raken, maar niemand mag dat over het hoofd zien.",
    fout="afweging: {onbespreekbaar: {oordeel: ja, …}}  # terwijl een scenario de taak stopt",
    goed="afweging: {onbespreekbaar: {oordeel: nee, …}}",
)
OORDEEL_ONTBREEKT = Code(
    "KT607",
    "oordeel-ontbreekt",
    "fout",
    "Draagvlak en onbespreekbaarheid vragen om een oordeel; alleen tekst laat in het midden wat geldt.",
    fout="onbespreekbaar: {antwoord: De raden hechten eraan., herkomst: duiding}",
    goed="onbespreekbaar: {oordeel: ja, antwoord: De raden hechten eraan., herkomst: duiding}",
)
PEILJAAR_NA_INGANG = Code(
    "KT608",
    "peiljaar-na-ingang",
    "waarschuwing",
    "Keuzes die ingaan voor het jaar van de feiten, gaan over een tijd die al voorbij is.",
    fout="ingang: 2024  # terwijl taken.yaml zegt: peiljaar: 2025",
    goed="ingang: 2026",
)
LOOPTIJD_VOORBIJ = Code(
    "KT609",
    "looptijd-voorbij",
    "waarschuwing",
    "Een taak die voor het peiljaar is afgelopen, telt met haar kosten nog wel mee.",
    fout="looptijd: {tot: 2022-12-31}  # bij peiljaar: 2024",
    goed="looptijd: {tot: 2025-12-31}",
)
RAAKT_NIEMAND = Code(
    "KT610",
    "raakt-niemand",
    "waarschuwing",
    "Een gevolg dat niemand anders raakt, is geen gevolg: er staat niet bij wie het merkt.",
    fout="raakt: [{hoe: meer meldingen}]",
    goed="raakt: [{taak: veilig-thuis, hoe: meer meldingen}]",
)


GEEN_ZONDER_UITLEG = Code(
    "KT611",
    "geen-zonder-uitleg",
    "waarschuwing",
    "Een post zonder eigen bedrag zit in een andere; wie dat niet zegt, laat kosten verdwijnen.",
    fout="kosten: {bedrag: geen, herkomst: aanname}",
    goed="kosten: {bedrag: geen, herkomst: aanname, toelichting: Zit in de overhead.}",
)
SOORT_ONBEKEND = Code(
    "KT612",
    "soort-onbekend",
    "waarschuwing",
    "Waar een taak op berust, beslist wat ermee kan; zolang niemand het weet, is elk besluit erover een gok.",
    fout="{id: project, soort: onbekend}",
    goed="{id: project, soort: opdracht-gemeenten}",
)
BEHOUDT_WAT_AFLOOPT = Code(
    "KT803",
    "behoudt-wat-afloopt",
    "opmerking",
    "Een taak die voor de ingang vanzelf is afgelopen, kan een scenario alleen houden met een nieuw besluit.",
    fout="looptijd: {tot: 2025-06-30}  # een scenario vanaf 2026 behoudt haar",
    goed="looptijd: {tot: 2029-06-30}",
)


def choices_say_what_they_do(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every choice other than keep has an effect (also in short), a risk and who feels it; told once for each."""
    told: set[tuple[int, str]] = set()
    for naam in gegevens.complete:
        for i, (taak, regel) in enumerate(decided(gegevens, naam)):
            actie = regel.keuze.actie
            if not regel.keuze.verandert or (i, actie) in told or unlawful(taak, regel.keuze) is not None:
                continue  # what cannot be chosen needs no words
            told.add((i, actie))
            gevolg, here = gegevens.gevolgen(taak).get(actie), ("taken", i, "gevolgen", actie)
            if missing := _missing(gevolg):
                bericht = f"scenario '{naam}' kiest {actie} voor '{taak.id}', maar {missing} ontbreekt"
                remedie = f"voeg toe onder gevolgen: {actie}: {{effect: …, kort: …, risico: {{…}}, raakt: […]}}"
                yield Diagnostic(KEUZE_ZONDER_GEVOLG, bericht, "taken", here, remedie)
            elif gevolg is not None and not gevolg.kort:
                bericht = f"{actie} van '{taak.id}' heeft geen korte tekst, en scenario '{naam}' kiest dat"
                remedie = f"voeg toe onder gevolgen: {actie}: kort: …, in hoogstens {KORT} tekens"
                yield Diagnostic(GEVOLG_ZONDER_KORT, bericht, "taken", here, remedie)


def _missing(gevolg: Gevolg | None) -> str:
    if gevolg is None:
        return "het gevolg"
    risico = gevolg.risico
    if not (risico.inwoners or risico.bestuurlijk or risico.financieel):
        return "het risico"
    return "" if gevolg.raakt else "wie het raakt"


def somebody_feels_it(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every effect that is said to be felt is felt by another task, a pillar or somebody outside."""
    for whose, route, gevolgen in _effects(gegevens):
        for actie, gevolg in gevolgen.items():
            for j, raakt in enumerate(gevolg.raakt):
                here: Route = (*route, actie, "raakt", j)
                if not (raakt.taak or raakt.pijler or raakt.wie):
                    bericht = f"bij {actie} van '{whose}' staat niet wie het raakt"
                    yield Diagnostic(RAAKT_NIEMAND, bericht, "taken", (*here, "wie"), "voeg toe: taak, pijler of wie")
                elif raakt.taak == whose and route[0] == "taken":
                    bericht = f"{actie} van '{whose}' raakt volgens deze regel alleen de taak zelf"
                    remedie = "noem wie het merkt, of zet het in effect"
                    yield Diagnostic(RAAKT_NIEMAND, bericht, "taken", (*here, "taak"), remedie)


def _effects(gegevens: Gegevens) -> Iterator[tuple[str, Route, Mapping[ActieNaam, Gevolg]]]:
    """Yield all that is said of what choices do: of which task, pillar or kenmerk, and where."""
    feiten = gegevens.feiten
    yield from ((taak.id, ("taken", i, "gevolgen"), taak.gevolgen) for i, taak in enumerate(feiten.taken))
    yield from ((naam, ("pijlers", naam, "gevolgen"), one.gevolgen) for naam, one in feiten.pijlers.items())
    yield from ((naam, ("gevolgen-bij-kenmerk", naam), of) for naam, of in feiten.gevolgen_bij_kenmerk.items())


def undiscussed_tasks_stay(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No scenario stops, hands over or lowers a task that is not open to discussion; a warning, not a ban."""
    for naam in gegevens.complete:
        for i, (taak, regel) in enumerate(decided(gegevens, naam)):
            if against_wishes(taak, regel.keuze):
                bericht = f"scenario '{naam}' kiest {regel.keuze} voor '{taak.id}', die onbespreekbaar is"
                here: Route = ("taken", i, "afweging", "onbespreekbaar", "oordeel")
                remedie = "herzie het scenario, of bespreek de taak alsnog"
                yield Diagnostic(ONBESPREEKBAAR_GERAAKT, bericht, "taken", here, remedie)


def judgements_are_given(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Support and what is not open to discussion come with a judgement: yes, no or in part."""
    for i, taak in enumerate(gegevens.feiten.taken):
        for vraag, antwoord in taak.afweging.items():
            if VRAAG[vraag].vraagt_oordeel and antwoord.oordeel is None:
                bericht = f"'{vraag}' van '{taak.id}' heeft geen oordeel"
                route = ("taken", i, "afweging", vraag)
                yield Diagnostic(OORDEEL_ONTBREEKT, bericht, "taken", route, "voeg toe: oordeel: ja, nee of deels")


def what_is_elsewhere_says_where(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A post without an amount of its own says in which other it is."""
    for i, taak in enumerate(gegevens.feiten.taken):
        if taak.kosten.bedrag == GEEN_EIGEN and not taak.kosten.toelichting:
            bericht = f"het bedrag van '{taak.id}' zit in een andere post, maar er staat niet bij in welke"
            remedie = "voeg toe: toelichting: Zit in …"
            yield Diagnostic(GEEN_ZONDER_UITLEG, bericht, "taken", ("taken", i, "kosten", "bedrag"), remedie)


def kinds_are_known(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Of every task it is known what it rests on."""
    for i, taak in enumerate(gegevens.feiten.taken):
        if taak.soort == "onbekend":
            bericht, remedie = f"van '{taak.id}' is niet bekend waar zij op berust", "zoek de soort uit"
            yield Diagnostic(SOORT_ONBEKEND, bericht, "taken", ("taken", i, "soort"), remedie)


def what_ends_is_not_kept(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A scenario does not keep what ended by itself before its choices hold; told once for each task."""
    kept: dict[int, list[str]] = {}
    for naam in gegevens.complete:
        for i, (taak, regel) in enumerate(decided(gegevens, naam)):
            if taak.runs_out_before(gegevens.ingang) and regel.keuze.niveau:
                kept.setdefault(i, []).append(naam)
    for i, namen in kept.items():
        taak = gegevens.feiten.taken[i]
        bericht = f"'{taak.id}' loopt vanzelf af voor {gegevens.ingang}, maar blijft in {', '.join(namen)}"
        remedie = "noem het besluit dat haar voortzet, of laat de taak ook daar stoppen"
        yield Diagnostic(BEHOUDT_WAT_AFLOOPT, bericht, "taken", ("taken", i, "looptijd", "tot"), remedie)


def frameworks_hold(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A task that rests on frameworks alone rests on one that still holds."""
    kaders, jaar = gegevens.feiten.kaders, gegevens.ingang
    for i, taak in enumerate(gegevens.feiten.taken):
        ended = all(kader in kaders and not kaders[kader].holds_in(jaar) for kader in taak.kaders)
        if taak.kaders and ended and not any(grond.wet or grond.opdracht for grond in taak.grondslag):
            bericht = f"taak '{taak.id}' berust alleen op kaders die in {jaar} niet meer gelden"
            remedie = "noem een kader dat geldt, of waarop de taak verder berust"
            yield Diagnostic(ALLEEN_VERLOPEN_KADERS, bericht, "taken", ("taken", i, "kaders"), remedie)


def terms_run_forward(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A framework and a task end after they begin."""
    terms: dict[Route, Any] = {("kaders", naam): kader for naam, kader in gegevens.feiten.kaders.items()}
    terms |= {("taken", i, "looptijd"): taak.looptijd for i, taak in enumerate(gegevens.feiten.taken) if taak.looptijd}
    for route, term in terms.items():
        van, tot = term.van, term.tot
        if van is not None and tot is not None and van > tot:
            bericht = f"de termijn loopt van {van} tot {tot}, en dus achteruit"
            yield Diagnostic(TERMIJN_OMGEKEERD, bericht, "taken", (*route, "tot"), "verbeter van of tot")


def tasks_run_on(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No task had ended before the year of the facts."""
    peiljaar = gegevens.feiten.peiljaar
    for i, taak in enumerate(gegevens.feiten.taken):
        tot = None if taak.looptijd is None else taak.looptijd.tot
        if tot is not None and tot.year < peiljaar:
            bericht = f"taak '{taak.id}' liep tot {tot}, en was in {peiljaar} dus al voorbij"
            remedie = "verbeter de looptijd, of haal de taak weg"
            yield Diagnostic(LOOPTIJD_VOORBIJ, bericht, "taken", ("taken", i, "looptijd", "tot"), remedie)


def choices_follow_facts(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """The choices do not begin before the year of the facts."""
    peiljaar, ingang = gegevens.feiten.peiljaar, gegevens.ingang
    if peiljaar > ingang:
        bericht = f"de keuzes gaan in {ingang} in, maar de feiten zijn van {peiljaar}"
        remedie = "verbeter ingang, of peiljaar in taken.yaml"
        yield Diagnostic(PEILJAAR_NA_INGANG, bericht, "scenarios", ("ingang",), remedie)


def amounts_have_a_source(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """An amount that is published or derived names what it comes from."""
    for i, taak in enumerate(gegevens.feiten.taken):
        kosten = taak.kosten
        if HERKOMST[kosten.herkomst].met_bron and kosten.bron is None:
            bericht = f"het bedrag van '{taak.id}' is {kosten.herkomst}, maar zonder bron"
            yield Diagnostic(BEDRAG_ZONDER_BRON, bericht, "taken", ("taken", i, "kosten", "bron"), "voeg toe: bron: …")


def assumptions_stay_small(gegevens: Gegevens, grens: Decimal) -> Iterator[Diagnostic]:
    """Assumptions weigh no more than a stated part of the total (``grens``, in per cent)."""
    taken = gegevens.feiten.taken
    assumed = total(som(taak.kosten.bedrag) for taak in taken if taak.kosten.herkomst == "aanname").bekend
    deel = share(assumed, total(som(taak.kosten.bedrag) for taak in taken).bekend)
    if deel is not None and deel * 100 > grens:
        procent, hoogstens = map(with_comma, (round_plain(deel * 100, 1), grens))
        bericht = f"{procent}% van het totaal is een aanname; de grens is {hoogstens}%"
        remedie = "onderbouw bedragen, of verhoog grens-aannames in kerntaken.yaml"
        yield Diagnostic(VEEL_AANNAMES, bericht, "taken", ("taken",), remedie, op_sleutel=True)
