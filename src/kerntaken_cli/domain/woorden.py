"""What a word on the command line stands for: a name of something in the data, by its id or as people call it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Literal, NamedTuple

from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.lijsten import SOORT, SOORT_SYNONIEM
from kerntaken_cli.domain.opdracht import names_a_file, opdracht, quoted
from kerntaken_cli.domain.suggestie import TOGETHER, Namen, called, simplified
from kerntaken_cli.domain.voorwaarden import VOORWAARDE
from kerntaken_cli.domain.weigering import Weigering, unknown

Woordsoort = Literal["scenario", "taak", "pijler", "soort", "kenmerk", "kader", "gemeente"]


class Woordrij(NamedTuple):
    """A kind of thing that a word can stand for: how one is called, and the names that there are."""

    een: str
    onbekend: str
    namen: Callable[[Gegevens], Namen]


def _pillars(gegevens: Gegevens) -> Namen:
    """Return the pillars, each also by the short name that a narrow screen shows."""
    pijlers = gegevens.feiten.pijlers
    titels = {naam: one.naam for naam, one in pijlers.items()}
    return Namen(pijlers, titels, {one.kort.casefold(): naam for naam, one in pijlers.items() if one.kort})


def _municipalities(gegevens: Gegevens) -> Namen:
    """Return the municipalities, each also by its code."""
    ones = () if gegevens.gemeentenbestand is None else gegevens.gemeentenbestand.gemeenten
    return Namen((one.naam for one in ones), ook={one.code.casefold(): one.naam for one in ones})


TITELS = {naam: row.titel for naam, row in SOORT.items()}
WOORD: dict[Woordsoort, Woordrij] = {
    "scenario": Woordrij("een scenario", " scenario", lambda gegevens: called(gegevens.scenarios)),
    "taak": Woordrij("een taak", "e taak", lambda gegevens: called(gegevens.taken)),
    "pijler": Woordrij("een pijler", "e pijler", _pillars),
    "soort": Woordrij(
        "een soort taak",
        "e soort",
        lambda _: Namen(SOORT, {naam: row.titel for naam, row in SOORT.items()}, SOORT_SYNONIEM),
    ),
    "kenmerk": Woordrij("een kenmerk", " kenmerk", lambda gegevens: Namen(VOORWAARDE["kenmerk"].bekend(gegevens))),
    "kader": Woordrij("een kader", " kader", lambda gegevens: called(gegevens.feiten.kaders)),
    "gemeente": Woordrij("een gemeente", "e gemeente", _municipalities),
}
"""In the order in which a word is looked for."""


def resolve(soort: Woordsoort, word: str, gegevens: Gegevens, zie: str) -> str:
    """Return the name that a word stands for; ``zie`` is the command that shows the names.

    What is the full name of something else is no part of a name of this. Raises Weigering with what it may have been
    meant for, or with what else it is.
    """
    row = WOORD[soort]
    namen = row.namen(gegevens)
    if (full := namen.names(word)) is not None:
        return full
    other = next((one for one in WOORD if one != soort and WOORD[one].namen(gegevens).names(word) is not None), None)
    if other is None and (found := namen.meant(word)) is not None:
        return found
    if soort == "taak" and not namen.containing(word) and (telling := _telling(word, gegevens)):
        raise Weigering(f"geen taak heet '{word}'", f"het staat in de toelichting van {telling}")
    if other is None and not namen.containing(word):
        other = kind_of(word, gegevens)
    if other is not None:
        raise Weigering(f"'{word}' is {WOORD[other].een}, geen {row.een.partition(' ')[2]}", _instead(other, word, zie))
    raise unknown(row.onbekend, word, namen, zie)


def resolve_all(soort: Woordsoort, words: Iterable[str], gegevens: Gegevens, zie: str) -> tuple[str, ...]:
    """Return the names that words stand for, each once; one word may be several with commas between them."""
    namen = WOORD[soort].namen(gegevens)
    parts = (part for word in words for part in ([word] if namen.meant(word) else word.split(",")))
    return tuple(dict.fromkeys(resolve(soort, part.strip(), gegevens, zie) for part in parts if part.strip()))


def kind_of(word: str, gegevens: Gegevens, among: Iterable[Woordsoort] = WOORD) -> Woordsoort | None:
    """Return the kind of thing that a word is the name of; None where that is nothing, or where it can be several.

    A name in full goes before a part of one.
    """
    found = [(soort, WOORD[soort].namen(gegevens)) for soort in among]
    full = next((soort for soort, namen in found if namen.names(word) is not None), None)
    part = [soort for soort, namen in found if namen.meant(word) is not None] if full is None else []
    return part[0] if len(part) == 1 else full


def separate(words: Iterable[str], gegevens: Gegevens | None) -> list[str]:
    """Return the names of scenarios in words: also with commas between them, and without what people put there."""
    namen = Namen(()) if gegevens is None else WOORD["scenario"].namen(gegevens)
    whole = [(word, (names_a_file(word) and "," not in word) or namen.names(word) is not None) for word in words]
    parts = (part.strip() for word, is_name in whole for part in ([word] if is_name else word.split(",")))
    return [part for part in parts if part and (part.casefold() not in TOGETHER or namen.names(part) is not None)]


def _instead(soort: Woordsoort, word: str, zie: str) -> str:
    """Return what to ask where a word is the name of something else."""
    if soort == "scenario":
        return f"een scenario noemt u hier met --scenario {quoted(word)}"
    if soort == "taak":
        return f"zie: {opdracht('taak', word)}, of noem eerst een scenario: {opdracht('waarom', 'SCENARIO', word)}"
    if soort == "gemeente":
        return f"wat een gemeente betaalt, zegt: {opdracht('gemeenten', 'SCENARIO', '--gemeente', word)}"
    return f"zie: {zie}"


SHOWN = 4


def _telling(word: str, gegevens: Gegevens) -> str:
    """Return the first few tasks of which the explanation has a word, with commas between them."""
    plain = simplified(word)
    having = (taak.id for taak in gegevens.feiten.taken if plain and plain in simplified(taak.toelichting))
    return ", ".join(f"'{naam}'" for naam in islice(having, SHOWN))
