"""Usage (KT3): what is described but nothing uses is a mistake, or a fact that got lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from kerntaken_cli.checks.references import every_kader_condition
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, codes_in
from kerntaken_cli.domain.gegevens import Gegevens
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

CODES = codes_in(globals())


def used_pijlers(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every pillar has a task."""
    named = {taak.pijler for taak in gegevens.feiten.taken}
    bericht, remedie = "geen taak hoort bij pijler '{}'", "haal haar weg, of geef een taak deze pijler"
    yield from _tell(ONGEBRUIKTE_PIJLER, "pijlers", _unused(gegevens.feiten.pijlers, named), bericht, remedie)


def used_kaders(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every framework carries a task, or a rule looks at it."""
    named = {kader for taak in gegevens.feiten.taken for kader in taak.kaders} | every_kader_condition(
        gegevens.scenariobestand
    )
    bericht, remedie = "op kader '{}' berust geen taak", "noem het bij een taak, of haal het weg"
    yield from _tell(ONGEBRUIKT_KADER, "kaders", _unused(gegevens.feiten.kaders, named), bericht, remedie)


def used_bronnen(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every source is referred to."""
    named = {one.naam for used in gegevens.verwijzingen.values() for one in used if one.naar == "bronnen"}
    bericht, remedie = "niets verwijst naar bron '{}'", "noem haar bij wat zij onderbouwt, of haal haar weg"
    yield from _tell(ONGEBRUIKTE_BRON, "bronnen", _unused(gegevens.feiten.bronnen, named), bericht, remedie)


def _tell(code: Code, sleutel: str, unused: Iterable[str], bericht: str, remedie: str) -> Iterator[Diagnostic]:
    """Yield a finding for each unused name; ``bericht`` has a place for it."""
    for naam in unused:
        yield Diagnostic(code, bericht.format(naam), "taken", (sleutel, naam), remedie, op_sleutel=True)


def _unused(known: Collection[str], named: set[str]) -> Iterator[str]:
    """Yield the names that nothing means, in their order."""
    used = _meant(named, known)
    return (naam for naam in known if naam not in used)


def _meant(named: set[str], known: Collection[str]) -> set[str]:
    """Return the names that are used, also where they are misspelt: that is told already."""
    return named | {match for name in named if name not in known and (match := nearest(name, known))}
