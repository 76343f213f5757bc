"""The Dutch words for the values of dimensions, long for rows and short for columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import cast

from kerntaken_cli.domain.acties import ActieNaam
from kerntaken_cli.domain.model import Aard, Dimensie, Gegevens, Herkomst, Soort
from kerntaken_cli.domain.verdeling import Sleutel, Stroomnaam

SOORT: dict[Soort, str] = {
    "wettelijk-verplicht": "Wettelijk, verplicht regionaal",
    "wettelijk-keuze": "Wettelijk, keuze regionaal",
    "opdracht-gemeenten": "In opdracht van gemeenten",
    "kaders": "In lijn met kaders",
    "opdracht-rijk": "In opdracht van het Rijk",
}
SOORT_KORT: dict[Soort, str] = {
    "wettelijk-verplicht": "verplicht",
    "wettelijk-keuze": "keuze",
    "opdracht-gemeenten": "gemeenten",
    "kaders": "kaders",
    "opdracht-rijk": "Rijk",
}
AARD: dict[Aard, str] = {"pijler": "pijler", "overhead": "overhead", "gastheerschap": "gastheerschap"}
DIMENSIE: dict[Dimensie, str] = {
    "pijler": "Pijler",
    "soort": "Soort taak",
    "actie": "Besluit",
    "stroom": "Geldstroom",
    "taakveld": "Taakveld",
    "herkomst": "Herkomst",
    "taak": "Taak",
}
GEEN: dict[Dimensie, str] = {
    "soort": "Niet van toepassing (overhead, gastheerschap)",
    "stroom": "Geldstroom niet vermeld",
    "taakveld": "Taakveld niet vermeld",
}
HERKOMST: dict[Herkomst, str] = {
    "gepubliceerd": "gepubliceerd",
    "afgeleid": "afgeleid van gepubliceerde cijfers",
    "duiding": "duiding (lezing van de opsteller)",
    "aanname": "aanname",
    "fictief": "fictief",
}
STROOM: dict[Stroomnaam, str] = {
    "regionaal": "bij de organisatie",
    "naar-gemeenten": "naar gemeenten",
    "vervalt": "vervalt",
    "extra": "extra",
}
ACTIE_KOP: dict[ActieNaam, str] = {
    "behouden": "Behouden",
    "versoberen": "Versoberen",
    "intensiveren": "Intensiveren",
    "overdragen": "Overdragen aan de gemeenten",
    "stoppen": "Stoppen",
}


NAMEN: dict[Dimensie, Callable[[Gegevens, str], str]] = {
    "pijler": lambda gegevens, sleutel: gegevens.feiten.pijlers[sleutel].naam,
    "soort": lambda _, sleutel: SOORT[cast("Soort", sleutel)],
    "taak": lambda gegevens, sleutel: gegevens.taken[sleutel].naam,
    "stroom": lambda gegevens, sleutel: gegevens.feiten.stromen[sleutel].naam,
    "taakveld": lambda gegevens, sleutel: f"{sleutel} {gegevens.feiten.taakvelden[sleutel]}",
    "actie": lambda _, sleutel: sleutel,
    "herkomst": lambda _, sleutel: sleutel,
}
"""How each dimension names its values."""


def label(gegevens: Gegevens, per: Dimensie, sleutel: Sleutel) -> str:
    """Return the name of a value of a dimension, as it stands in front of a row."""
    return GEEN.get(per, "niet vermeld") if sleutel is None else NAMEN[per](gegevens, sleutel)


def label_in(sets: Iterable[Gegevens], per: Dimensie, sleutel: Sleutel) -> str:
    """Return the name of a value in the first of several data that know it; pillars can differ from one to the next."""
    known = (one for one in sets if per != "pijler" or sleutel in one.feiten.pijlers)
    return label(next(known), per, sleutel)


def short(gegevens: Gegevens, per: Dimensie, sleutel: Sleutel) -> str:
    """Return a short name of a value, as it stands above a column."""
    if sleutel is None:
        return "geen"
    if per == "soort":
        return SOORT_KORT[cast("Soort", sleutel)]
    if per == "pijler":
        return gegevens.feiten.pijlers[sleutel].kort or gegevens.feiten.pijlers[sleutel].naam
    return sleutel


def short_row(gegevens: Gegevens, per: Dimensie, sleutel: Sleutel) -> str:
    """Return a name for in front of a row where there is little room; empty where there is no shorter one."""
    return gegevens.feiten.pijlers[sleutel].kort if per == "pijler" and sleutel is not None else ""


def listed(words: Iterable[str]) -> str:
    """Return words as a Dutch enumeration: a, b en c."""
    *first, last = [*words]
    return f"{', '.join(first)} en {last}" if first else last


def plural(number: int, one: str, many: str) -> str:
    """Return a number with its noun: 1 taak, 2 taken."""
    return f"{number} {one if number == 1 else many}"
