"""How a comparison is called and counted, wherever it is told: the names of its sides, what changes, its amounts."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import VergelijkAntwoord
from kerntaken_cli.domain.lijsten import Herkomst, assumed
from kerntaken_cli.domain.verschil import VERANDERING, Groepsverschil, count
from kerntaken_cli.domain.wijzigingen import Wijziging
from kerntaken_cli.reporting.blokken import Cijfer
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts.gevolgen import ending
from kerntaken_cli.reporting.words import listed


def names(antwoord: VergelijkAntwoord) -> tuple[str, str]:
    """Return how the sides are called above a column: by their scenario, or by what sets them apart."""
    van, naar = antwoord.van, antwoord.naar
    if van.naam != naar.naam:
        return van.naam, naar.naam
    after = "proef" if naar.gegevens.proef else "bewaard" if naar.bewaard is not None else "nu"
    return ("bewaard" if van.bewaard is not None and after != "bewaard" else "basis"), after


def tally(antwoord: VergelijkAntwoord) -> str:
    """Return how many tasks change in which way, and how many do not."""
    counted = count(antwoord.verschillen)
    parts = [f"{number} {VERANDERING[kind].kort}" for kind, number in counted.aantallen.items() if number]
    if counted.afgelopen:
        parts.append(ending(counted.afgelopen))
    renamed = sum(one.hernoemd is not None for one in antwoord.verschillen)
    if renamed:
        parts.append(f"{renamed} hernoemd")
    return " · ".join([*parts, f"{counted.ongewijzigd} ongewijzigd"])


def amounts(one: Groepsverschil, notatie: Notatie) -> tuple[Cijfer, Cijfer, Cijfer]:
    """Return an amount on both sides, and what it changes; each marked where it rests on an assumption."""
    return (
        notatie.bedrag(one.van).on(aanname=assumed(one.voor)),
        notatie.bedrag(one.naar).on(aanname=assumed(one.na)),
        notatie.verschil(one.verschil).on(aanname=assumed(one.gewijzigd)),
    )


def sureness(antwoord: VergelijkAntwoord) -> frozenset[Herkomst]:
    """Return how sure everything is that a comparison shows of the money."""
    whole = antwoord.bedragen["regionaal"]
    return whole.voor | whole.na | whole.gewijzigd


def changes(one: Wijziging) -> tuple[str, str]:
    """Return a change of the data in words: what it is about, and what became of it."""
    where = f"{one.onderdeel} {one.id}".strip()
    what = f"{one.veld} " if one.veld else ""
    match one.aard:
        case "hernoemd":
            return where, f"heette {one.van}"
        case "samengevoegd":
            return where, f"is samengevoegd uit {listed(one.van.split(', '))}"
        case "verplaatst":
            return where, f"regel {one.van} staat nu als regel {one.naar}"
        case "gewijzigd":
            return where, f"{what}was {one.van}; is nu {one.naar}"
        case "toegevoegd":
            return where, f"{what}toegevoegd: {one.naar}"
        case "verdwenen":
            return where, f"{what}verdwenen: {one.van}"
