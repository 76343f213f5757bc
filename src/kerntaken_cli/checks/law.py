"""Law (KT5): what a statute demands goes on somewhere, and what must be done regionally stays regional."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.domain.besluit import Onwettig, decided, unlawful
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Route
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.lijsten import SOORT, SOORTEN

WETTELIJK_VERVALT = Code(
    "KT501",
    "wettelijk-vervalt",
    "fout",
    "Een wettelijke taak kan verhuizen, maar niet vervallen: iemand moet haar uitvoeren.",
    fout="{als: {soort: wettelijk-keuze}, dan: stoppen}",
    goed="{als: {soort: wettelijk-keuze}, dan: overdragen}",
)
VERPLICHT_VERHUIST = Code(
    "KT502",
    "verplicht-verhuist",
    "fout",
    "Wat volgens de wet regionaal moet, kan geen gemeente afzonderlijk doen.",
    fout="{als: {soort: wettelijk-verplicht}, dan: overdragen}",
    goed="{als: {soort: wettelijk-verplicht}, dan: behouden}",
)
GEEN_SOORT = Code(
    "KT503",
    "geen-soort",
    "fout",
    "Van een taak in een pijler moet vaststaan waarop zij berust.",
    fout="{id: jgz, pijler: jeugd}",
    goed="{id: jgz, pijler: jeugd, soort: wettelijk-keuze}",
)

WETTELIJK_ZONDER_WET = Code(
    "KT504",
    "wettelijk-zonder-wet",
    "waarschuwing",
    "Wie een taak wettelijk noemt, noemt de wet; anders is het een mening.",
    fout="{id: jgz, soort: wettelijk-keuze}",
    goed='{id: jgz, soort: wettelijk-keuze, grondslag: [{wet: Wpg, artikel: "5"}]}',
)
SOORT_ZONDER_OPDRACHT = Code(
    "KT505",
    "soort-zonder-opdracht",
    "opmerking",
    "Een taak in opdracht noemt de opdracht, een taak in lijn met kaders het kader.",
    fout="{id: monitor, soort: opdracht-gemeenten}",
    goed="{id: monitor, soort: opdracht-gemeenten, grondslag: [{opdracht: Besluit van 1 maart}]}",
)
SOORT_BUITEN_PIJLER = Code(
    "KT506",
    "soort-buiten-pijler",
    "waarschuwing",
    "Overhead en gastheerschap staan in elke tabel apart; met een soort tellen zij ook bij die soort mee.",
    fout="{id: staf, pijler: bedrijfsvoering, soort: kaders}  # met aard: overhead",
    goed="{id: staf, pijler: bedrijfsvoering}",
)
ZEKER_OP_OUDE_TEKST = Code(
    "KT508",
    "zeker-op-oude-tekst",
    "waarschuwing",
    "Een wet kan zijn gewijzigd nadat haar tekst is gelezen; dan is wat er stond niet zeker meer.",
    fout='grondslag: [{wet: Wpg, artikel: "5", stand: 2015-01-29, zekerheid: zeker}]',
    goed='grondslag: [{wet: Wpg, artikel: "5", stand: 2015-01-29, zekerheid: redelijk}]',
)
GRONDSLAG_ZONDER_WET = Code(
    "KT507",
    "grondslag-zonder-wet",
    "waarschuwing",
    "Een artikel of lid zonder wet, of een lid zonder artikel, kan niemand opzoeken.",
    fout='grondslag: [{artikel: "5"}]',
    goed='grondslag: [{wet: Wpg, artikel: "5"}]',
)


def statutory_tasks_stay(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No scenario lets a statutory task lapse, or hands over one that must be done regionally."""
    for naam in gegevens.complete:
        yield from lawful(gegevens, naam)


def lawful(gegevens: Gegevens, naam: str) -> Iterator[Diagnostic]:
    """Yield what the law forbids of the decisions of one scenario."""
    for taak, regel in decided(gegevens, naam):
        if (against := unlawful(taak, regel.keuze)) is not None:
            code, bericht, remedie = FORBIDDEN[against]
            if taak.soort == "wettelijk-verplicht":  # neither way out is open to it
                remedie = FORBIDDEN["verhuist"][2]
            bericht = bericht.format(naam=naam, taak=taak.id)
            yield Diagnostic(code, bericht, "scenarios", (*regel.route, "dan"), remedie)


FORBIDDEN: dict[Onwettig, tuple[Code, str, str]] = {
    "vervalt": (
        WETTELIJK_VERVALT,
        "scenario '{naam}' laat de wettelijke taak '{taak}' vervallen",
        "kies overdragen of behouden",
    ),
    "verhuist": (
        VERPLICHT_VERHUIST,
        "scenario '{naam}' draagt '{taak}' over, terwijl die volgens de wet regionaal moet",
        "kies behouden of versoberen",
    ),
}
"""What the law forbids, told and with what can be chosen instead."""


def soort_of_every_pillar_task(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A task in a pillar says which kind of basis it has; overhead and hosted coalitions need none."""
    for i, taak in enumerate(gegevens.feiten.taken):
        pijler = gegevens.feiten.pijlers.get(taak.pijler)
        if taak.soort is None and pijler is not None and pijler.aard == "pijler":
            remedie = f"voeg toe: soort: …; kies uit {', '.join(SOORTEN)}"
            yield Diagnostic(GEEN_SOORT, f"taak '{taak.id}' heeft geen soort", "taken", ("taken", i, "soort"), remedie)


def only_pillar_tasks_have_a_soort(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A task of the overhead or of a hosted coalition has no kind of basis: tables keep it apart."""
    for i, taak in enumerate(gegevens.feiten.taken):
        pijler = gegevens.feiten.pijlers.get(taak.pijler)
        if taak.soort is not None and pijler is not None and pijler.aard != "pijler":
            bericht, remedie = (
                f"'{taak.id}' is {pijler.aard}, maar heeft een soort",
                "haal soort weg, of kies een pijler",
            )
            yield Diagnostic(SOORT_BUITEN_PIJLER, bericht, "taken", ("taken", i, "soort"), remedie)


def a_basis_names_a_law(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Everything a task rests on names a statute or an assignment, and a paragraph the article it is of."""
    for i, taak in enumerate(gegevens.feiten.taken):
        for j, grond in enumerate(taak.grondslag):
            if not (grond.wet or grond.opdracht):
                bericht = f"een grondslag van '{taak.id}' noemt geen wet en geen opdracht"
                here: Route = ("taken", i, "grondslag", j, "wet")
                yield Diagnostic(GRONDSLAG_ZONDER_WET, bericht, "taken", here, "voeg toe: wet: …, of opdracht: …")
            elif grond.lid and not grond.artikel:
                bericht = f"een grondslag van '{taak.id}' noemt een lid zonder artikel"
                here = ("taken", i, "grondslag", j, "lid")
                yield Diagnostic(GRONDSLAG_ZONDER_WET, bericht, "taken", here, "voeg toe: artikel: …")


def what_is_sure_was_read_lately(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A basis is only called certain on a text of a law that was read as it stands in the year of the amounts."""
    for i, taak in enumerate(gegevens.feiten.taken):
        for j, grond in enumerate(taak.grondslag):
            is_old = grond.stand is None or grond.stand.year < gegevens.feiten.peiljaar
            if grond.wet and grond.zekerheid == "zeker" and is_old:
                read = "niet vermeld" if grond.stand is None else f"{grond.stand:%d-%m-%Y}"
                bericht = f"{grond} heet zeker, maar de stand van de gelezen tekst is {read}"
                remedie = "lees de geldende tekst en zet haar datum bij stand, of schrijf: zekerheid: redelijk"
                yield Diagnostic(ZEKER_OP_OUDE_TEKST, bericht, "taken", ("taken", i, "grondslag", j), remedie)


def kinds_have_their_basis(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A task names what its kind says it rests on: a statute, an assignment or a framework."""
    for i, taak in enumerate(gegevens.feiten.taken):
        wet = any(grond.wet for grond in taak.grondslag)
        opdracht = wet or any(grond.opdracht for grond in taak.grondslag)
        here: Route = ("taken", i, "soort")
        pijler = gegevens.feiten.pijlers.get(taak.pijler)
        if taak.soort is None or (pijler is not None and pijler.aard != "pijler"):
            continue  # a kind outside a pillar is told already
        if SOORT[taak.soort].wettelijk and not wet:
            bericht = f"'{taak.id}' is een wettelijke taak, maar noemt geen wet"
            yield Diagnostic(
                WETTELIJK_ZONDER_WET, bericht, "taken", here, "voeg toe: grondslag: [{wet: …, artikel: …}]"
            )
        elif SOORT[taak.soort].in_opdracht and not opdracht:
            bericht = f"'{taak.id}' is een taak in opdracht, maar noemt de opdracht niet"
            yield Diagnostic(SOORT_ZONDER_OPDRACHT, bericht, "taken", here, "voeg toe: grondslag: [{opdracht: …}]")
        elif taak.soort == "kaders" and not taak.kaders:
            bericht = f"'{taak.id}' is een taak in lijn met kaders, maar noemt er geen"
            yield Diagnostic(SOORT_ZONDER_OPDRACHT, bericht, "taken", ("taken", i, "kaders"), "voeg toe: kaders: […]")
