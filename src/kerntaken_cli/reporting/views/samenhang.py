"""Relations between tasks and pillars, and which of them a scenario breaks: shown, not priced."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.documents.fields import Record
from kerntaken_cli.documents.samenhang import document
from kerntaken_cli.domain.antwoorden import SamenhangAntwoord
from kerntaken_cli.domain.feiten import Kant
from kerntaken_cli.domain.samenhang import Band
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kop, Lijst, Punt, View
from kerntaken_cli.reporting.parts.gevolgen import TOESTAND, cause, origin, relation, side
from kerntaken_cli.reporting.parts.opening import example, headed, notices, with_proef
from kerntaken_cli.reporting.schermen import verbanden as schermen
from kerntaken_cli.reporting.schermen.verbanden import tally
from kerntaken_cli.reporting.words import capital


def view(antwoord: SamenhangAntwoord) -> View:
    """Return the relations for every format."""
    return View(
        lambda: _blocks(antwoord),
        lambda: with_proef(antwoord.gegevens, [_record(antwoord, band) for band in antwoord.banden]),
        lambda: document(antwoord),
        (lambda rijen: schermen.samenhang(antwoord, rijen)) if antwoord.banden else None,
    )


def _blocks(antwoord: SamenhangAntwoord) -> Iterator[Blok]:
    gegevens = antwoord.gegevens
    of = "" if antwoord.van is None else f" van {side(gegevens, antwoord.van)}"
    within = "" if antwoord.scenario is None else f" in {antwoord.scenario}"
    yield Kop(headed(f"Samenhang{of}{within}", gegevens), 1)
    yield from notices(gegevens, antwoord.bewaard)
    if not antwoord.banden:
        yield Alinea("Hierover is geen samenhang beschreven.")
        return
    if antwoord.scenario is None:
        yield Lijst(tuple(_point(antwoord, band) for band in antwoord.banden))
        of_what = [] if antwoord.van is None else [_ends(antwoord.van)[1]]
        see = gegevens.opdracht("samenhang", *of_what, "--scenario", example(gegevens))
        yield Alinea(f"Wat daarvan in een scenario wordt verbroken, bijvoorbeeld: {see}", "zacht")
        return
    yield Alinea(tally(antwoord), "vet")
    for state, row in TOESTAND.items():
        bands = [band for band in antwoord.banden if band.toestand == state]
        if bands:
            yield Kop(f"{row.kop} ({len(bands)})", 3)
            yield Lijst(tuple(_point(antwoord, band) for band in bands))
    yield Alinea("Dit is inzicht en geen rekensom: aan samenhang hangt geen bedrag.", "zacht")


def _point(antwoord: SamenhangAntwoord, band: Band) -> Punt:
    gegevens, one = antwoord.gegevens, band.samenhang
    seen_from = antwoord.van if antwoord.van in (one.van, one.naar) and antwoord.van is not None else one.van
    where = "" if band.plaats is None else f"Staat in {band.plaats}"
    lines = (cause(gegevens, band), one.toelichting, f"Herkomst: {origin(gegevens, one.herkomst, one.bron)}", where)
    return Punt(capital(side(gegevens, seen_from)), relation(gegevens, one, seen_from), tuple(filter(None, lines)))


def _ends(kant: Kant) -> tuple[str, str]:
    return ("taak", kant.taak) if kant.taak is not None else ("pijler", kant.pijler or "")


def _record(antwoord: SamenhangAntwoord, band: Band) -> Record:
    one = band.samenhang
    (van_soort, van), (naar_soort, naar) = _ends(one.van), _ends(one.naar)
    return {
        "aard": one.aard,
        "van-soort": van_soort,
        "van": van,
        "naar-soort": naar_soort,
        "naar": naar,
        "hoe": one.hoe,
        "scenario": antwoord.scenario or "",
        "toestand": band.toestand or "",
        "herkomst": one.herkomst,
        "bron": one.bron or "",
        "plaats": "" if band.plaats is None else str(band.plaats),
    }
