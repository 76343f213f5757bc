"""Likeness (KT2): names that are taken for each other, and names that already mean something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from kerntaken_cli.checks.references import REGISTER
from kerntaken_cli.domain.bestanden import Bestand
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Route, codes_in
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.lijsten import SLEUTELS
from kerntaken_cli.domain.opdracht import names_a_file
from kerntaken_cli.domain.suggestie import among
from kerntaken_cli.domain.tekens import looks
from kerntaken_cli.domain.voorwaarden import KADER_GELDIG

NAAM_LIJKT = Code(
    "KT217",
    "naam-lijkt",
    "waarschuwing",
    "Twee namen die een lezer voor dezelfde houdt, zijn er voor een regel twee: zij treft dan maar de helft.",
    fout="kenmerken: [preventie]\nkenmerken: [Preventie]  # bij een andere taak",
    goed="kenmerken: [preventie]\nkenmerken: [preventie]",
)
ZELFDE_NAAM = Code(
    "KT218",
    "zelfde-naam",
    "waarschuwing",
    "Tabellen tonen de naam: wat hetzelfde heet, is daarin niet uit elkaar te houden.",
    fout="- {id: jgz, naam: Jeugd}\n- {id: jeugdhulp, naam: Jeugd}",
    goed="- {id: jgz, naam: Jeugdgezondheidszorg}\n- {id: jeugdhulp, naam: Jeugdhulp}",
)
NAAM_BEZET = Code(
    "KT219",
    "naam-bezet",
    "fout",
    "Een naam die voor kerntaken al iets anders betekent, is nergens te noemen.",
    fout="scenarios: {koers.json: …}  # op de opdrachtregel is dat een bestand",
    goed="scenarios: {koers: …}",
)

CODES = codes_in(globals())


ELSEWHERE = frozenset({"gemeenten", "verdeelsleutels"})
"""The registers that stand in another file."""


class _Spot(NamedTuple):
    """A name and where it stands first."""

    naam: str
    route: Route
    op_sleutel: bool = False


_Spots = dict[str, _Spot]


def names_of_facts_differ(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No two names that rules or the command line use of the facts are easily taken for each other."""
    for spots in (
        *(_ids(gegevens) if naar == "taken" else _keys(gegevens, naar) for naar in REGISTER if naar not in ELSEWHERE),
        _laws(gegevens),
        _labels(gegevens),
    ):
        yield from _taken_for_another(spots, "taken")


def rare_names_are_meant(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No label or law that stands once is nearly one that stands more often, or that is described."""
    taken = gegevens.feiten.taken
    labels = Counter(kenmerk for taak in taken for kenmerk in taak.kenmerken)
    laws = Counter(grond.wet for taak in taken for grond in taak.grondslag if grond.wet)
    for spots, counted, described in (
        (_labels(gegevens), labels, gegevens.feiten.kenmerken.keys()),
        (_laws(gegevens), laws, frozenset[str]()),
    ):
        known = among(naam for naam, count in counted.items() if count > 1 or naam in described)
        rare = [naam for naam, count in counted.items() if count == 1 and naam not in described]
        told = {spot.naam for spot, _ in _alike([*spots.values()])}
        for naam in rare if len(rare) <= RARE else ():
            meant = known.nearest(naam)
            if meant is not None and naam not in told and _is_nearly(naam, meant):
                yield _taken_for(spots[naam], spots[meant], "taken")


RARE = 100
"""Where more names than these stand once, that says nothing."""

NEARLY = 0.88
"""So much alike are two words of six signs or more of which one has a sign more."""


def _is_nearly(naam: str, ander: str) -> bool:
    """Whether two names differ by a slip; those of which only a number differs do so on purpose."""
    from difflib import SequenceMatcher

    counted = DIGITS.sub("", naam) == DIGITS.sub("", ander)
    return not counted and SequenceMatcher(None, naam, ander).ratio() > NEARLY


DIGITS = re.compile("[-_ .]*[0-9]+")


def names_of_scenarios_differ(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No two scenarios are called by names that are easily taken for each other."""
    spots = {naam: _Spot(naam, ("scenarios", naam), op_sleutel=True) for naam in gegevens.scenarios}
    yield from _taken_for_another(spots, "scenarios")


def _ids(gegevens: Gegevens) -> _Spots:
    return {taak.id: _Spot(taak.id, ("taken", i, "id")) for i, taak in enumerate(gegevens.feiten.taken)}


def _keys(gegevens: Gegevens, sleutel: str) -> _Spots:
    return {naam: _Spot(naam, (sleutel, naam), op_sleutel=True) for naam in getattr(gegevens.feiten, sleutel)}


def _laws(gegevens: Gegevens) -> _Spots:
    spots: _Spots = {}
    for i, taak in enumerate(gegevens.feiten.taken):
        for j, grond in enumerate(taak.grondslag):
            if grond.wet and grond.wet not in spots:
                spots[grond.wet] = _Spot(grond.wet, ("taken", i, "grondslag", j, "wet"))
    return spots


def _labels(gegevens: Gegevens) -> _Spots:
    spots = _keys(gegevens, "kenmerken")
    for i, taak in enumerate(gegevens.feiten.taken):
        for j, kenmerk in enumerate(taak.kenmerken):
            if kenmerk not in spots:
                spots[kenmerk] = _Spot(kenmerk, ("taken", i, "kenmerken", j))
    return spots


def _taken_for_another(spots: _Spots, bestand: Bestand) -> Iterator[Diagnostic]:
    for spot, eerder in _alike([*spots.values()]):
        yield _taken_for(spot, eerder, bestand)


def _taken_for(spot: _Spot, eerder: _Spot, bestand: Bestand) -> Diagnostic:
    bericht = f"'{spot.naam}' lijkt op '{eerder.naam}', maar is een andere naam{_difference(spot.naam, eerder.naam)}"
    remedie = "schrijf beide gelijk, of kies een naam die duidelijk anders is"
    return Diagnostic(NAAM_LIJKT, bericht, bestand, spot.route, remedie, spot.op_sleutel, eerder.route)


def _alike(spots: list[_Spot]) -> Iterator[tuple[_Spot, _Spot]]:
    """Yield each name with the first that looks the same."""
    first: dict[str, _Spot] = {}
    for spot, both in zip(spots, looks(spot.naam for spot in spots), strict=True):
        eerder = next((first[look] for look in both if look in first), None)
        if eerder is not None:
            yield spot, eerder
        for look in both:
            first.setdefault(look, spot)


def _difference(naam: str, ander: str) -> str:
    """Return which sign makes the difference, where a reader cannot see it."""
    i = next((i for i, (one, other) in enumerate(zip(naam, ander, strict=False)) if one != other), len(ander))
    sign = naam[i : i + 1]
    return "" if sign.isascii() else f" (teken {i + 1} is U+{ord(sign):04X})"


def things_are_called_differently(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No two tasks, pillars, frameworks or streams have one name to show, nor two pillars one short name or number."""
    feiten = gegevens.feiten
    yield from _called_the_same(
        [_Spot(taak.naam, ("taken", i, "naam")) for i, taak in enumerate(feiten.taken)], "taken"
    )
    for sleutel in ("pijlers", "kaders", "stromen"):
        register = getattr(feiten, sleutel)
        yield from _called_the_same([_Spot(one.naam, (sleutel, id_, "naam")) for id_, one in register.items()], "taken")
    short = [_Spot(one.kort, ("pijlers", id_, "kort")) for id_, one in feiten.pijlers.items() if one.kort]
    yield from _called_the_same(short, "taken")
    numbers = [_Spot(str(one.nummer), ("pijlers", id_, "nummer")) for id_, one in feiten.pijlers.items() if one.nummer]
    yield from _called_the_same(numbers, "taken", "het nummer")


def keys_are_called_differently(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No two keys by which cost is divided have one name to show."""
    keys = {} if gegevens.gemeentenbestand is None else gegevens.gemeentenbestand.verdeelsleutels
    spots = [_Spot(one.naam, ("verdeelsleutels", id_, "naam")) for id_, one in keys.items()]
    yield from _called_the_same(spots, "gemeenten")


def scenarios_are_called_differently(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No two scenarios have one name to show."""
    spots = [_Spot(one.naam, ("scenarios", id_, "naam")) for id_, one in gegevens.scenarios.items()]
    yield from _called_the_same(spots, "scenarios")


def _called_the_same(spots: list[_Spot], bestand: Bestand, wat: str = "de naam") -> Iterator[Diagnostic]:
    for spot, eerder in _alike(spots):
        bericht, remedie = f"{wat} '{spot.naam}' is al gebruikt", f"geef elk een eigen {wat.split()[1]}"
        yield Diagnostic(ZELFDE_NAAM, bericht, bestand, spot.route, remedie, route_eerder=eerder.route)


def scenarios_can_be_used(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A scenario is not called like a file: on the command line it would be one."""
    for naam in gegevens.scenarios:
        if names_a_file(naam):
            bericht = f"scenario '{naam}' is niet op te vragen: op de opdrachtregel is dat een bestand"
            remedie = "kies een id die niet op .json eindigt"
            yield Diagnostic(NAAM_BEZET, bericht, "scenarios", ("scenarios", naam), remedie, op_sleutel=True)


def municipalities_can_be_told_apart(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No municipality is called as a row of a table is, and no two are easily taken for each other."""
    bestand = gegevens.gemeentenbestand
    spots = (
        {} if bestand is None else {naam: _Spot(naam, ("gemeenten", i, "naam")) for i, naam in enumerate(bestand.namen)}
    )
    yield from _taken_for_another(spots, "gemeenten")
    for naam, spot in spots.items():
        if naam.strip().casefold() in ROWS:
            bericht = f"een gemeente kan niet '{naam}' heten: zo heet een rij van elke tabel"
            yield Diagnostic(NAAM_BEZET, bericht, "gemeenten", spot.route, "schrijf de naam van de gemeente")


ROWS = frozenset({"totaal", "afronding"})
"""How rows of tables are called that are no municipality."""


def keys_can_be_used(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No key has the name of one that always exists."""
    for naam in () if gegevens.gemeentenbestand is None else gegevens.gemeentenbestand.verdeelsleutels:
        if naam in SLEUTELS:
            bericht = f"verdeelsleutel '{naam}' bestaat altijd al, en is dus niet te beschrijven"
            route: Route = ("verdeelsleutels", naam)
            yield Diagnostic(NAAM_BEZET, bericht, "gemeenten", route, "kies een andere id", op_sleutel=True)


def frameworks_can_be_used(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No framework is called by the word with which a rule asks for any framework that holds."""
    if KADER_GELDIG in gegevens.feiten.kaders:
        bericht = f"kader '{KADER_GELDIG}' is in geen regel te noemen: dat woord vraagt naar elk kader dat geldt"
        route: Route = ("kaders", KADER_GELDIG)
        yield Diagnostic(NAAM_BEZET, bericht, "taken", route, "kies een andere id", op_sleutel=True)
