"""Compare scenarios: two in full, three or more as a matrix; of the data of today, or as they were kept."""

from __future__ import annotations

from collections.abc import Sequence

from kerntaken_cli.domain import wijzigingen
from kerntaken_cli.domain.antwoorden import Matrix, VergelijkAntwoord
from kerntaken_cli.domain.brug import bridge
from kerntaken_cli.domain.samenhang import Band, bonds, by_side
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verschil import Taakverschil, Zijde, pair, per_bedrag, per_group, renames, touches
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.domain.weigering import Weigering
from kerntaken_cli.domain.wijzigingen import Wijziging
from kerntaken_cli.usecases.standen import Stand, checked_request, no_tasks


def compare(van: Stand, naar: Stand, verzoek: Verzoek) -> VergelijkAntwoord:
    """Compare a scenario with another. A part is made of the tasks that belong to it on either side.

    Raises Weigering for an unknown pillar, and for sides whose amounts cannot be put beside each other.
    """
    verzoek = _one_request((van, naar), verzoek)
    sides = _side(van, verzoek), _side(naar, verzoek)
    verschillen = tuple(one for one in pair(*sides) if _takes(sides, one, verzoek))
    if not verschillen:
        raise no_tasks()
    veranderd = tuple(one for one in verschillen if one.verandering is not None)
    banden = _bands(naar, verschillen)
    bedragen = per_bedrag(verschillen)
    feiten, regels = _told_of(verschillen, verzoek, changed_data(van, naar))
    return VergelijkAntwoord(
        van=sides[0].of_tasks(one.van for one in verschillen),
        naar=sides[1].of_tasks(one.naar for one in verschillen),
        verzoek=verzoek,
        verschillen=verschillen,
        veranderd=veranderd,
        geraakt=touches(veranderd),
        banden=by_side(banden),
        gebroken=_newly_broken(van, banden),
        pijlers=per_group(verschillen, lambda taak: taak.pijler),
        soorten=per_group(verschillen, lambda taak: taak.soort),
        bedragen=bedragen,
        brug=bridge(verschillen, bedragen["regionaal"]),
        feiten=feiten,
        regels=regels,
    )


def _bands(stand: Stand, verschillen: Sequence[Taakverschil]) -> tuple[Band, ...]:
    """Return the relations in a scenario of which a task that is compared, or its pillar, is a side."""
    tasks, pillars = {one.taak.id for one in verschillen}, {one.taak.pijler for one in verschillen}
    return tuple(
        band
        for band in bonds(stand.gegevens, stand.naam, stand.jaar)
        if any(kant.taak in tasks or kant.pijler in pillars for kant in (band.samenhang.van, band.samenhang.naar))
    )


def _newly_broken(van: Stand, banden: Sequence[Band]) -> tuple[Band, ...]:
    """Return the relations that break, and did not in the scenario that is compared with."""
    before = {band.samenhang for band in bonds(van.gegevens, van.naam, van.jaar) if band.breaks}
    return tuple(band for band in banden if band.breaks and band.samenhang not in before)


Changed = tuple[tuple[Wijziging, ...] | None, tuple[Wijziging, ...] | None]
"""Which facts and which rules differ between two sets of data; None for scenarios of one set."""


def changed_data(van: Stand, naar: Stand) -> Changed:
    """Return which facts and which rules differ between the data of two scenarios."""
    if van.gegevens.feiten is naar.gegevens.feiten:
        return None, None
    renamed = renames(van.gegevens, naar.gegevens)
    return (
        wijzigingen.facts(van.gegevens, naar.gegevens, renamed),
        wijzigingen.rules(van.gegevens, naar.gegevens, (van.naam, naar.naam), renamed),
    )


def _told_of(verschillen: Sequence[Taakverschil], verzoek: Verzoek, changed: Changed) -> Changed:
    """Leave out the facts about tasks that do not belong to the part that is asked for."""
    feiten, regels = changed
    if feiten is None or not (verzoek.pijlers or verzoek.soorten):
        return changed
    shown = {side.taak.id for one in verschillen for side in one if side is not None}
    return tuple(one for one in feiten if one.onderdeel != "taak" or one.id in shown), regels


def _takes(sides: Sequence[Zijde], ones: Sequence[Taakuitkomst | None], verzoek: Verzoek) -> bool:
    """Whether a task is part of what was asked for, on whichever side."""
    pairs = zip(sides, ones, strict=True)
    return any(one is not None and verzoek.takes(one.taak, side.gegevens) for side, one in pairs)


def matrix(standen: Sequence[Stand], verzoek: Verzoek) -> Matrix:
    """Put three or more scenarios beside each other; the tasks of the first come first."""
    verzoek = _one_request(standen, verzoek)
    sides = tuple(_side(stand, verzoek) for stand in standen)
    first, *others = sides
    rows: dict[str, list[Taakuitkomst | None]] = {one.taak.id: [one] for one in first.uitkomst.taken}
    for n, side in enumerate(others, start=1):
        for one in pair(first, side):
            key = one.taak.id if one.van is None else one.van.taak.id
            row = rows.setdefault(key, [None] * n)
            row += [None] * (n - len(row)) + [one.naar]
    filled = (tuple(row + [None] * (len(sides) - len(row))) for row in rows.values())
    shown = tuple(row for row in filled if _takes(sides, row, verzoek))
    if not shown:
        raise no_tasks()
    return Matrix(
        zijden=tuple(side.of_tasks(row[n] for row in shown) for n, side in enumerate(sides)),
        verzoek=verzoek,
        rijen=shown,
        gewijzigd=tuple(sum(len(ones or ()) for ones in changed_data(standen[0], one)) for one in standen),
    )


def _one_request(standen: Sequence[Stand], verzoek: Verzoek) -> Verzoek:
    """Return the request that holds for all sides: what was kept of a part is compared with that part."""
    asked = [stand.asked(verzoek) for stand in standen if stand.bewaard is not None] or [verzoek]
    if len(set(asked)) > 1:
        raise Weigering(
            "deze resultaten gaan niet over dezelfde taken, of rekenen met een andere begroting",
            "geef dezelfde --pijler, --soort of --begroting, of maak de resultaten opnieuw",
        )
    (checked, *_) = [checked_request(stand.gegevens, asked[0]) for stand in reversed(standen)]
    units = {stand.gegevens.feiten.eenheid for stand in standen}
    if len(units) > 1:
        raise Weigering(
            "de bedragen hebben niet dezelfde eenheid: aan de ene kant procenten, aan de andere euro's",
            "maak het bewaarde resultaat opnieuw in dezelfde eenheid",
        )
    return checked


def _side(stand: Stand, verzoek: Verzoek) -> Zijde:
    return Zijde(_title(stand), stand.gegevens, stand.everything(verzoek), stand.plaatsen, stand.bewaard)


def _title(stand: Stand) -> str:
    """Return how a side is called: its scenario, the file that it was kept in, and whether it is a try-out."""
    title = stand.naam
    if stand.bewaard is not None:
        title = f"{stand.naam} (bewaard in {stand.bewaard.bestand})"
    return f"{title} met proef" if stand.gegevens.proef else title
