"""Read the data, check them, and explain what can be found in them."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from kerntaken_cli import checks
from kerntaken_cli.checks import control, usage
from kerntaken_cli.domain.acties import Stelling
from kerntaken_cli.domain.antwoorden import Bevindingen, Invoerbestand
from kerntaken_cli.domain.besluit import PROEF, Tabelregel
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Place, sort_key
from kerntaken_cli.domain.model import Gegevens
from kerntaken_cli.domain.weigering import Weigering, unknown
from kerntaken_cli.loading import codes
from kerntaken_cli.loading.dataset import Dataset, load
from kerntaken_cli.loading.folder import FILES, OURS, Folder, find_folder, folder_of


class Invoer(NamedTuple):
    """What was read and everything found in it, sorted by place; ``gegevens`` is None while there are errors."""

    dataset: Dataset
    gegevens: Gegevens | None
    bevindingen: tuple[Diagnostic, ...]

    @property
    def bestanden(self) -> tuple[Invoerbestand, ...]:
        """The files that were read."""
        return tuple(Invoerbestand(FILES[name], self.dataset.sources[name].data) for name in FILES)

    def bevonden(self, *, streng: bool = False) -> Bevindingen:
        """Return the findings as an answer of their own."""
        sources = self.dataset.sources
        feiten, keuzes = sources["taken"].value(("taken",)), sources["scenarios"].value(("scenarios",))
        return Bevindingen(
            self.bevindingen,
            {source.pad: source.lines for source in sources.values()},
            self.dataset.read_anything,
            len(feiten) if isinstance(feiten, list) else 0,
            len(keuzes) if isinstance(keuzes, dict) else 0,
            streng,
        )

    def place(self, regel: Tabelregel) -> Place:
        """Return where a rule is written; what is tried out stands on the command line."""
        if regel.route[0] == PROEF and regel.als is not None:
            return Place(f"--stel {Stelling(regel.als.taak[0], regel.keuze)}")
        return self.dataset.place("scenarios", regel.route)


def open_data(option: Path | None, negeer: Collection[str] = ()) -> Invoer:
    """Read the data and check them; nothing is raised, whatever the files hold.

    ``negeer`` holds the codes that are left out this time.
    """
    return look_at(load(find_folder(option)), negeer)


def judge(paden: Sequence[str], option: Path | None, negeer: Collection[str]) -> tuple[Invoer | Diagnostic, ...]:
    """Check every folder that is named, once each; what stands in no file of ours is a finding of its own.

    Without a name only what the user has is judged, never the data that came along.
    """
    if not paden:
        folder = find_folder(option)
        if option is None and folder.origin == "meegeleverd":
            return (_unread(".", f"hier zijn geen gegevens: geen {OR_ELSE}, ook niet in de map data", NAME_ONE),)
        return (look_at(load(folder), negeer),)
    folders = dict.fromkeys(_named(pad) for pad in paden)
    return tuple(one if isinstance(one, Diagnostic) else look_at(load(one), negeer) for one in folders)


OR_ELSE = " of ".join(FILES.values())
NAME_ONE = "geef een map: kerntaken valideer MAP; of begin er een: kerntaken nieuw MAP"


def _named(pad: str) -> Folder | Diagnostic:
    path = Path(pad)
    if (folder := find_folder(path)).origin == "meegeleverd":
        return folder
    if (found := folder_of(path)) is not None:
        return Folder(found, "optie", str(found))
    is_there = os.path.lexists(path)
    told = "dit is geen bestand van kerntaken" if is_there else "dit bestand of deze map bestaat niet"
    return _unread(pad, told, f"geef een map, of een bestand daarin: {', '.join(OURS)}")


def _unread(pad: str, bericht: str, remedie: str) -> Diagnostic:
    return Diagnostic(codes.ONLEESBAAR, bericht, "taken", remedie=remedie, plaats=Place(pad))


def look_at(dataset: Dataset, negeer: Collection[str] = ()) -> Invoer:
    """Check what was read, wherever it came from."""
    found = list(dataset.found)
    data = checks.whatever_there_is(dataset.feiten.model, dataset.keuzes.model, dataset.folder.asked)
    mentioned = dataset.mentioned_in_repairs()
    found += [one for one in checks.check(data) if not _from_repair(dataset, mentioned, one)]
    if dataset.is_clean and not any(one.is_fout for one in found):
        found += checks.check_totals(data, dataset.instellingen.grens_aannames)
    located = (dataset.locate(diagnostic) for diagnostic in found)
    kept = [one for one in _controlled(dataset, list(located)) if one.code.nummer not in negeer]
    usable = dataset.is_clean and not any(diagnostic.is_fout for diagnostic in kept)
    return Invoer(dataset, data if usable else None, tuple(sorted(kept, key=sort_key)))


def _from_repair(dataset: Dataset, mentioned: Collection[object], one: Diagnostic) -> bool:
    """Whether a finding says more of what was repaired than of the data."""
    if one.code in usage.CODES and one.route[-1] in mentioned:
        return True
    return dataset.hides(one.bestand, one.route)


def _controlled(dataset: Dataset, found: list[Diagnostic]) -> list[Diagnostic]:
    """Let pass what comments allow, and weigh the rest as the settings say."""
    negeer = [
        one
        for source in dataset.sources.values()
        if b"kerntaken:" in source.data
        for one in control.comments(source.bestand, source.pad, source.lines)
    ]
    ernst = dataset.instellingen.ernst
    if not negeer and not ernst:
        return found
    return [dataset.locate(diagnostic) for diagnostic in control.apply(found, negeer, ernst, catalogue())]


def ignorable(negeer: Sequence[str]) -> frozenset[str]:
    """Return the codes that may be left out; raises Weigering for one that does not exist or is never ignored."""
    known = catalogue()
    for nummer in negeer:
        if nummer not in known:
            raise unknown("e code", nummer, known)
        if known[nummer].is_hard:
            raise Weigering(f"{nummer} is niet te negeren", f"verbeter de gegevens; zie: kerntaken code {nummer}")
    return frozenset(negeer)


def together(judged: Sequence[Invoer | Diagnostic], *, streng: bool) -> Bevindingen:
    """Put the findings of everything that was judged together, sorted by place."""
    first, *rest = (
        Bevindingen((one,), {}, gelezen=False, taken=0, scenarios=0, streng=streng)
        if isinstance(one, Diagnostic)
        else one.bevonden(streng=streng)
        for one in judged
    )
    for other in rest:
        first = first.with_other(other)
    return first._replace(gevonden=tuple(sorted(first.gevonden, key=sort_key)))


def codes_named(nummer: str) -> tuple[Code, ...]:
    """Return one code, or all of them for an empty name; raises Weigering with the nearest."""
    known = catalogue()
    if not nummer:
        return tuple(known.values())
    if nummer.upper() not in known:
        raise unknown("e code", nummer, known)
    return (known[nummer.upper()],)


def catalogue() -> dict[str, Code]:
    """Return every kind of finding by its number."""
    return {code.nummer: code for code in (*codes.CODES, *checks.CODES)}
