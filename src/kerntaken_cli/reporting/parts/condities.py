"""Conditions and changes of what they look at, in the words of a reader: names, never ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.keuzes import Conditie
from kerntaken_cli.domain.labels import label
from kerntaken_cli.domain.lijsten import Dimensie
from kerntaken_cli.domain.voorwaarden import KADER_GELDIG, VOORWAARDE, Voorwaardenaam, Wijze, asked
from kerntaken_cli.domain.waarom import Omkering, Toets, Uitzondering
from kerntaken_cli.reporting.words import listed, lower


def _label(per: Dimensie) -> Callable[[Gegevens, str], str]:
    return lambda gegevens, value: label(gegevens, per, value)


NAMED: dict[Voorwaardenaam, Callable[[Gegevens, str], str]] = {
    "taak": _label("taak"),
    "pijler": _label("pijler"),
    "soort": lambda gegevens, value: lower(label(gegevens, "soort", value)),
    "wet": lambda _, value: value,
    "kader": lambda gegevens, value: gegevens.feiten.kaders[value].naam,
    "kenmerk": lambda _, value: value,
    "stroom": _label("stroom"),
}
"""How a value of a key of a condition is called."""

PHRASE: dict[Voorwaardenaam, str] = {
    "taak": "taak {}",
    "pijler": "pijler {}",
    "soort": "{}",
    "wet": "wet {}",
    "kader": "kader {}",
    "kenmerk": "kenmerk {}",
    "stroom": "geldstroom {}",
}
"""How a key of a condition is told with its values."""


def values(gegevens: Gegevens, naam: Voorwaardenaam, wanted: Iterable[str], jaar: int) -> str:
    """Return values of a key by name, of which one is enough."""
    known = [NAMED[naam](gegevens, one) for one in wanted if naam != "kader" or one != KADER_GELDIG]
    if naam == "kader" and KADER_GELDIG in wanted:
        known.append(f"een kader dat in {jaar} geldt")
    return listed(known, "of")


def describe(conditie: Conditie | None, gegevens: Gegevens, jaar: int) -> str:
    """Return a condition in words: what must hold, and unless what."""
    if conditie is None:
        return "alle andere taken"
    parts = []
    for naam, wanted in asked(conditie).items():
        told = values(gegevens, naam, wanted, jaar)
        parts.append(told if naam == "kader" and KADER_GELDIG in wanted else PHRASE[naam].format(told))
    text = ", ".join(parts) or "elke taak"
    return text if conditie.niet is None else f"{text}, tenzij {describe(conditie.niet, gegevens, jaar)}"


def failed(gegevens: Gegevens, fout: Toets | Uitzondering, jaar: int) -> str:
    """Return what kept a rule from deciding."""
    if isinstance(fout, Uitzondering):
        return f"Geldt niet: de taak valt onder de uitzondering ({describe(fout.conditie, gegevens, jaar)})."
    naam, wanted = fout.sleutel, values(gegevens, fout.sleutel, fout.gevraagd, jaar)
    woord = VOORWAARDE[naam].woord
    if not fout.gezien:
        return f"Geldt niet: de taak heeft geen {woord}; nodig is {wanted}."
    seen = values(gegevens, naam, fout.gezien, jaar)
    if naam == "kader" and fout.gevraagd == (KADER_GELDIG,):
        return f"Geldt niet: geen kader van de taak ({seen}) geldt in {jaar}."
    return f"Geldt niet: {PHRASE[naam].format(seen)}; nodig is {wanted}."


def change(gegevens: Gegevens, one: Omkering, jaar: int) -> str:
    """Return a change of an attribute in words, as they follow on "als"."""
    _, _, rest = one.attribuut.partition(".")
    naam = next((naam for naam, row in VOORWAARDE.items() if row.attribuut == one.attribuut), None)
    if naam is None:  # the term of a framework
        return CHANGE[one.wijze].format(kader=NAMED["kader"](gegevens, rest), waarden=listed(one.waarden, "of"))
    row = VOORWAARDE[naam]
    quote = "'{}'" if naam == "soort" else "{}"
    told = listed((quote.format(values(gegevens, naam, [value], jaar)) for value in one.waarden), "of")
    return CHANGE[one.wijze].format(lidwoord=row.lidwoord, woord=row.woord, waarden=told)


CHANGE: dict[Wijze, str] = {
    "wordt": "{lidwoord} {woord} {waarden} wordt",
    "erbij": "{woord} {waarden} erbij komt",
    "eraf": "{woord} {waarden} vervalt",
    "alleen": "{waarden} {lidwoord} enige {woord} wordt",
    "geen": "de taak geen {woord} meer heeft",
    "tot": "kader {kader} tot en met {waarden} loopt",
    "van": "kader {kader} in {waarden} begint",
}
"""How each way to change an attribute is told."""
