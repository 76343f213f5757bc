"""Compare scenarios: two in full, three or more as a matrix; of the data of today, or as they were kept."""

from __future__ import annotations

from collections.abc import Sequence

from kerntaken_cli.domain import wijzigingen
from kerntaken_cli.domain.antwoorden import Vraag
from kerntaken_cli.domain.brug import bridge
from kerntaken_cli.domain.model import Taak
from kerntaken_cli.domain.samenhang import Band, bonds, by_side
from kerntaken_cli.domain.uitkomst import Uitkomstregel, apply_scenario
from kerntaken_cli.domain.vergelijking import Matrix, VergelijkAntwoord, touches
from kerntaken_cli.domain.verschil import Taakverschil, Zijde, flows, pair, per_group, renames
from kerntaken_cli.domain.weigering import Weigering
from kerntaken_cli.domain.wijzigingen import Wijziging
from kerntaken_cli.usecases.scenarios import check_question, no_tasks
from kerntaken_cli.usecases.standen import Stand


def compare(van: Stand, naar: Stand, vraag: Vraag) -> VergelijkAntwoord:
    """Compare two scenarios; the first is the base. A part is made of the tasks that belong to it on either side.

    Raises Weigering for an unknown pillar, and for sides whose amounts cannot be put beside each other.
    """
    vraag = _one_question((van, naar), vraag)
    sides = _side(van, vraag), _side(naar, vraag)
    verschillen = tuple(one for one in pair(*sides) if _takes(sides, (one.van, one.naar), vraag))
    if not verschillen:
        raise no_tasks()
    changed = tuple(one for one in verschillen if one.verandering is not None)
    bands = _bands(naar, verschillen)
    before = {band.samenhang for band in bonds(van.gegevens, van.naam) if band.breaks}
    feiten, regels = changes(van, naar) or (None, None)
    if feiten is not None and (vraag.pijlers or vraag.soorten):
        shown = {regel.taak.id for one in verschillen for regel in (one.van, one.naar) if regel is not None}
        feiten = tuple(one for one in feiten if one.onderdeel != "taak" or one.id in shown)
    return VergelijkAntwoord(
        sides[0].of_rows(one.van for one in verschillen),
        sides[1].of_rows(one.naar for one in verschillen),
        vraag,
        verschillen,
        changed,
        touches(changed),
        by_side(bands),
        tuple(band for band in bands if band.breaks and band.samenhang not in before),
        per_group(verschillen, lambda taak: taak.pijler),
        per_group(verschillen, _soort),
        bridge(verschillen),
        flows(verschillen),
        feiten,
        regels,
    )


def _bands(stand: Stand, verschillen: Sequence[Taakverschil]) -> tuple[Band, ...]:
    """Return the relations in a scenario of which a task that is compared, or its pillar, is a side."""
    tasks, pillars = {one.taak.id for one in verschillen}, {one.taak.pijler for one in verschillen}
    return tuple(
        band
        for band in bonds(stand.gegevens, stand.naam)
        if any(kant.taak in tasks or kant.pijler in pillars for kant in (band.samenhang.van, band.samenhang.naar))
    )


def changes(van: Stand, naar: Stand) -> tuple[tuple[Wijziging, ...], tuple[Wijziging, ...]] | None:
    """Return which facts and which rules differ between the data of two scenarios; None for scenarios of one set."""
    if van.gegevens.feiten is naar.gegevens.feiten:
        return None
    renamed = renames(van.gegevens, naar.gegevens)
    return (
        wijzigingen.facts(van.gegevens, naar.gegevens, renamed),
        wijzigingen.rules(van.gegevens, naar.gegevens, (van.naam, naar.naam), renamed),
    )


def _takes(sides: Sequence[Zijde], rows: Sequence[Uitkomstregel | None], vraag: Vraag) -> bool:
    """Whether a task is part of what was asked for, on whichever side."""
    pairs = zip(sides, rows, strict=True)
    return any(regel is not None and vraag.selectie.takes(regel, side.gegevens) for side, regel in pairs)


def _soort(taak: Taak) -> str | None:
    return taak.soort


def matrix(standen: Sequence[Stand], vraag: Vraag) -> Matrix:
    """Put three or more scenarios beside each other; the first is the base, and its tasks come first."""
    vraag = _one_question(standen, vraag)
    sides = tuple(_side(stand, vraag) for stand in standen)
    base, *others = sides
    rows: dict[str, list[Uitkomstregel | None]] = {regel.taak.id: [regel] for regel in base.uitkomst.regels}
    for n, side in enumerate(others, start=1):
        for one in pair(base, side):
            key = one.taak.id if one.van is None else one.van.taak.id
            row = rows.setdefault(key, [None] * n)
            row += [None] * (n - len(row)) + [one.naar]
    filled = (tuple(row + [None] * (len(sides) - len(row))) for row in rows.values())
    shown = tuple(row for row in filled if _takes(sides, row, vraag))
    if not shown:
        raise no_tasks()
    return Matrix(
        tuple(side.of_rows(row[n] for row in shown) for n, side in enumerate(sides)),
        vraag,
        shown,
        tuple(sum(map(len, changes(standen[0], stand) or ())) for stand in standen),
    )


def _one_question(standen: Sequence[Stand], vraag: Vraag) -> Vraag:
    """Return the question that holds for all sides: what was kept of a part is compared with that part."""
    asked = [stand.asked(vraag) for stand in standen if stand.bewaard is not None] or [vraag]
    if len(set(asked)) > 1:
        raise Weigering(
            "deze resultaten gaan niet over dezelfde taken, of rekenen met een andere begroting",
            "geef dezelfde --pijler, --soort of --begroting, of maak de resultaten opnieuw",
        )
    for stand in standen:
        check_question(stand.gegevens, asked[0])
    units = {stand.gegevens.feiten.eenheid for stand in standen}
    if len(units) > 1:
        raise Weigering(
            "de bedragen hebben niet dezelfde eenheid: aan de ene kant procenten, aan de andere euro's",
            "maak het bewaarde resultaat opnieuw in dezelfde eenheid",
        )
    return asked[0]


def _side(stand: Stand, vraag: Vraag) -> Zijde:
    outcome = apply_scenario(stand.gegevens, stand.naam, vraag.begroting)
    return Zijde(_title(stand), stand.gegevens, outcome, stand.plaatsen, stand.bewaard)


def _title(stand: Stand) -> str:
    """Return how a side is called: its scenario, the file that it was kept in, and whether it is a try-out."""
    title = stand.naam
    if stand.bewaard is not None:
        title = f"{stand.naam} (bewaard in {stand.bewaard.pad})"
    return f"{title} met proef" if stand.gegevens.proef else title
