"""Law (KT4): what a statute demands goes on somewhere, and what must be done regionally stays regional."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.domain import besluit
from kerntaken_cli.domain.diagnostics import Code, Diagnostic
from kerntaken_cli.domain.model import SOORTEN, WETTELIJK, Gegevens

WETTELIJK_VERVALT = Code(
    "KT401",
    "wettelijk-vervalt",
    "fout",
    "Een wettelijke taak kan verhuizen, maar niet vervallen: iemand moet haar uitvoeren.",
)
VERPLICHT_VERHUIST = Code(
    "KT402", "verplicht-verhuist", "fout", "Wat volgens de wet regionaal moet, kan geen gemeente afzonderlijk doen."
)
GEEN_SOORT = Code("KT403", "geen-soort", "fout", "Van een taak in een pijler moet vaststaan waarop zij berust.")

CODES: tuple[Code, ...] = (WETTELIJK_VERVALT, VERPLICHT_VERHUIST, GEEN_SOORT)


def statutory_tasks_stay(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No scenario lets a statutory task lapse, or hands over one that must be done regionally."""
    for naam in gegevens.keuzes.scenarios:
        rows = besluit.table(gegevens, naam)
        for taak in gegevens.feiten.taken:
            if taak.soort not in WETTELIJK:
                continue
            genomen = besluit.decide(taak, rows, gegevens)
            actie = genomen.keuze.actie
            if actie == "stoppen":
                code, bericht = WETTELIJK_VERVALT, f"scenario '{naam}' laat de wettelijke taak '{taak.id}' vervallen"
                remedie = "kies overdragen of behouden"
            elif actie == "overdragen" and taak.soort == "wettelijk-verplicht":
                code, bericht = VERPLICHT_VERHUIST, f"scenario '{naam}' draagt '{taak.id}' over, die regionaal moet"
                remedie = "kies behouden of versoberen"
            else:
                continue
            yield Diagnostic(code, bericht, "scenarios", (*genomen.regel.route, "dan"), remedie)


def soort_of_every_pillar_task(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A task in a pillar says which of the five kinds of basis it has; overhead and hosted coalitions need none."""
    for i, taak in enumerate(gegevens.feiten.taken):
        pijler = gegevens.feiten.pijlers.get(taak.pijler)
        if taak.soort is None and pijler is not None and pijler.aard == "pijler":
            yield Diagnostic(
                GEEN_SOORT,
                f"taak '{taak.id}' heeft geen soort",
                "taken",
                ("taken", i),
                "voeg toe: soort: …; kies uit " + ", ".join(SOORTEN),
            )
