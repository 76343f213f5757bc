"""Usage (KT3): what is described but nothing uses is a mistake, or a fact that got lost."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kerntaken_cli.checks.references import every_bron, every_kader_condition
from kerntaken_cli.domain.diagnostics import Code, Diagnostic
from kerntaken_cli.domain.model import Gegevens
from kerntaken_cli.domain.suggestie import nearest

ONGEBRUIKTE_PIJLER = Code(
    "KT301",
    "ongebruikte-pijler",
    "waarschuwing",
    "Een pijler zonder taken staat in elke tabel als niets; dat is zelden wat u bedoelt.",
    fout="pijlers: {jeugd: …, cultuur: …}  # geen taak heeft pijler: cultuur",
    goed="pijlers: {jeugd: …}",
)
ONGEBRUIKT_KADER = Code(
    "KT302",
    "ongebruikt-kader",
    "opmerking",
    "Een kader waarop geen taak berust, kan een vergeten verwijzing zijn.",
    fout="kaders: {regiovisie-jeugd: …}  # geen taak noemt het",
    goed="kaders: [regiovisie-jeugd]  # bij een taak",
)
ONGEBRUIKTE_BRON = Code(
    "KT303",
    "ongebruikte-bron",
    "opmerking",
    "Een bron waar niets naar verwijst, onderbouwt niets.",
    fout="bronnen: {jaarverslag: …}  # niets noemt bron: jaarverslag",
    goed="kosten: {bedrag: 12.5, herkomst: gepubliceerd, bron: jaarverslag}",
)

CODES: tuple[Code, ...] = (ONGEBRUIKTE_PIJLER, ONGEBRUIKT_KADER, ONGEBRUIKTE_BRON)


def used_pijlers(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every pillar has a task."""
    used = _meant({taak.pijler for taak in gegevens.feiten.taken}, gegevens.feiten.pijlers)
    for pijler in gegevens.feiten.pijlers:
        if pijler not in used:
            bericht, remedie = (
                f"geen taak hoort bij pijler '{pijler}'",
                "haal haar weg, of geef een taak deze pijler",
            )
            yield Diagnostic(ONGEBRUIKTE_PIJLER, bericht, "taken", ("pijlers", pijler), remedie, op_sleutel=True)


def used_kaders(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every framework carries a task, or a rule looks at it."""
    named = {kader for taak in gegevens.feiten.taken for kader in taak.kaders}
    used = _meant(named | every_kader_condition(gegevens.keuzes), gegevens.feiten.kaders)
    for kader in gegevens.feiten.kaders:
        if kader not in used:
            bericht, remedie = f"op kader '{kader}' berust geen taak", "noem het bij een taak, of haal het weg"
            yield Diagnostic(ONGEBRUIKT_KADER, bericht, "taken", ("kaders", kader), remedie, op_sleutel=True)


def used_bronnen(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every source is referred to."""
    used = _meant(set(every_bron(gegevens)), gegevens.feiten.bronnen)
    for bron in gegevens.feiten.bronnen:
        if bron not in used:
            bericht, remedie = (
                f"niets verwijst naar bron '{bron}'",
                "noem haar bij wat zij onderbouwt, of haal haar weg",
            )
            yield Diagnostic(ONGEBRUIKTE_BRON, bericht, "taken", ("bronnen", bron), remedie, op_sleutel=True)


def _meant(named: set[str], known: Collection[str]) -> set[str]:
    """Return the names that are used, also where they are misspelt: that is told already."""
    return named | {match for name in named if name not in known and (match := nearest(name, known))}
