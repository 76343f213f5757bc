"""Everything that is wrong with the data that are named."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import Diagnostic, Place, sort_key
from kerntaken_cli.domain.opdracht import opdracht
from kerntaken_cli.domain.weigering import Weigering, unknown
from kerntaken_cli.loading import codes
from kerntaken_cli.loading.dataset import load
from kerntaken_cli.loading.folder import DATA, OURS, Folder, find_folder, folder_of, seen_from_here
from kerntaken_cli.usecases.code import catalogue
from kerntaken_cli.usecases.invoer import look_at


def valideer(
    paden: Sequence[str], option: Path | None, negeer: Sequence[str], *, streng: bool, alles: bool = False
) -> Bevindingen:
    """Return what is found in every folder that is named, sorted by place.

    Raises Weigering for a code in ``negeer`` that does not exist or is never ignored.
    """
    codes = _ignorable(negeer)
    ones = [_findings(one, codes) for one in _meant(paden, option)]
    return Bevindingen(
        gevonden=tuple(sorted((found for one in ones for found in one.gevonden), key=sort_key)),
        teksten={pad: lines for one in ones for pad, lines in one.teksten.items()},
        gelezen=all(one.gelezen for one in ones),
        taken=sum(one.taken for one in ones),
        scenarios=sum(one.scenarios for one in ones),
        streng=streng,
        alles=alles,
    )


def _findings(one: Folder | Diagnostic, negeer: Collection[str]) -> Bevindingen:
    if isinstance(one, Diagnostic):
        return Bevindingen((one,), {}, gelezen=False, taken=0, scenarios=0)
    return look_at(load(one), negeer).bevonden()


def _meant(paden: Sequence[str], option: Path | None) -> Iterable[Folder | Diagnostic]:
    """Return every folder that is named, once each; what stands in no file of ours is a finding of its own.

    Without a name only what the user has is judged, never the data that came along.
    """
    if paden:
        return dict.fromkeys(map(_named, paden))
    folder = find_folder(option)
    if option is None and folder.origin == "meegeleverd":
        return [_unread(".", f"hier zijn geen gegevens: geen {OR_ELSE}, ook niet in de map data", NAME_ONE)]
    return [folder]


OR_ELSE = " of ".join(DATA)
NAME_ONE = "geef een map: kerntaken valideer MAP; of begin er een: kerntaken nieuw MAP"


def _named(pad: str) -> Folder | Diagnostic:
    path = Path(pad)
    if (folder := find_folder(path)).origin == "meegeleverd":
        return folder
    if os.path.lexists(path) and (found := folder_of(path)) is not None:
        return Folder(found, "optie", str(found))
    is_there = os.path.lexists(path)
    told = "dit is geen bestand van kerntaken" if is_there else "dit bestand of deze map bestaat niet"
    return _unread(pad, told, f"geef een map, of een bestand daarin: {', '.join(OURS)}")


def _unread(pad: str, bericht: str, remedie: str) -> Diagnostic:
    return Diagnostic(codes.ONLEESBAAR, bericht, "taken", remedie=remedie, plaats=Place(seen_from_here(Path(pad))))


def _ignorable(negeer: Sequence[str]) -> frozenset[str]:
    """Return the codes that may be left out; raises Weigering for one that does not exist or is never ignored."""
    known = catalogue()
    for nummer in negeer:
        if nummer not in known:
            raise unknown("e code", nummer, known, opdracht("code"))
        if known[nummer].is_hard:
            raise Weigering(f"{nummer} is niet te negeren", f"verbeter de gegevens; zie: kerntaken code {nummer}")
    return frozenset(negeer)
