"""Usage (KT3): what is described but nothing uses is a mistake, or a fact that got lost."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kerntaken_cli.domain.diagnostics import Code, Diagnostic, codes_in
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.suggestie import among
from kerntaken_cli.domain.voorwaarden import KADER_GELDIG, every_condition

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
    words = "geen taak hoort bij pijler '{}'", "haal hem weg, of geef een taak deze pijler"
    yield from _unused(ONGEBRUIKTE_PIJLER, "pijlers", gegevens.feiten.pijlers, named, words)


def used_kaders(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every framework carries a task, or a rule looks at it."""
    named: set[str] = {kader for taak in gegevens.feiten.taken for kader in taak.kaders}
    named |= {kader for conditie, _ in every_condition(gegevens.scenariobestand) for kader in conditie.kader}
    named -= {KADER_GELDIG} - gegevens.feiten.kaders.keys()
    words = "op kader '{}' berust geen taak", "noem het bij een taak, of haal het weg"
    yield from _unused(ONGEBRUIKT_KADER, "kaders", gegevens.feiten.kaders, named, words)


def used_bronnen(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every source is referred to."""
    named = {one.naam for used in gegevens.verwijzingen.values() for one in used if one.naar == "bronnen"}
    words = "niets verwijst naar bron '{}'", "noem haar bij wat zij onderbouwt, of haal haar weg"
    yield from _unused(ONGEBRUIKTE_BRON, "bronnen", gegevens.feiten.bronnen, named, words)


def _unused(
    code: Code, sleutel: str, known: Collection[str], named: set[str], words: tuple[str, str]
) -> Iterator[Diagnostic]:
    """Yield a finding for each name that nothing means; what is named but misspelt is told already.

    As long as a name looks like nothing that is known, nobody can tell what is used.
    """
    namen = among(known)
    misspelt = {namen.nearest(naam) for naam in named if naam not in namen}
    meant = known if None in misspelt else named | misspelt
    for naam in known:
        if naam not in meant:
            bericht, remedie = words
            yield Diagnostic(code, bericht.format(naam), "taken", (sleutel, naam), remedie, op_sleutel=True)
