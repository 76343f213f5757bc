"""The fields that every answer writes alike for programs; amounts are exact, and unknown ones are counted."""

from __future__ import annotations

from typing import Any

from kerntaken_cli.domain.acties import Keuze
from kerntaken_cli.domain.antwoorden import Bewaard, Vraag
from kerntaken_cli.domain.besluit import Tabelregel
from kerntaken_cli.domain.diagnostics import Place
from kerntaken_cli.domain.getallen import Som, share
from kerntaken_cli.domain.model import Gegevens, Model
from kerntaken_cli.domain.samenhang import Band
from kerntaken_cli.domain.uitkomst import Uitkomstregel
from kerntaken_cli.domain.verdeling import Verschil
from kerntaken_cli.domain.verschil import STROMEN
from kerntaken_cli.reporting.document import Record
from kerntaken_cli.reporting.notatie import ONBEKEND, exact, exact_share, exact_som


def whose(gegevens: Gegevens, bewaard: Bewaard | None) -> dict[str, Any]:
    """Return what is tried out, and the file that the answer was kept in."""
    kept = None if bewaard is None else {"bestand": bewaard.pad, "versie": bewaard.versie}
    return {"proef": [str(stelling) for stelling in gegevens.proef], "bewaard": kept}


def asked(gegevens: Gegevens, vraag: Vraag) -> dict[str, Any]:
    """Return which part was asked for, and in which money."""
    return {
        "eenheid": vraag.eenheid(gegevens),
        "begroting": None if vraag.begroting is None else exact(vraag.begroting),
        "selectie": {"basis": vraag.basis, "pijler": list(vraag.pijlers), "soort": list(vraag.soorten)},
    }


def choice(keuze: Keuze) -> Record:
    """Return an action with its level."""
    return {"actie": keuze.actie, "niveau": f"{keuze.niveau:f}"}


def rule(regel: Tabelregel, plaats: Place) -> dict[str, Any]:
    """Return the rule that decided: of which scenario, where, why and whose it is."""
    return {"scenario": regel.scenario, "plaats": str(plaats), "omdat": regel.omdat, "herkomst": regel.herkomst}


def amounts(regel: Uitkomstregel) -> Record:
    """Return what becomes of the money of a task."""
    return {"nul": exact(regel.nul), **{naam: exact(amount(regel)) for naam, amount in STROMEN.items()}}


def difference(verschil: Verschil) -> Record:
    """Return a difference: what is known of it, and how many unknown amounts make it lower or higher."""
    return {"verschil": f"{verschil.bekend:f}", "pm-lager": str(verschil.lager), "pm-hoger": str(verschil.hoger)}


def part(som: Som, base: Som) -> str:
    """Return the share of a sum in a base, in per cent; PM where all of it is unknown."""
    return ONBEKEND if som.pm and not som.bekend else exact_share(share(som.bekend, base.bekend))


def sums(**named: Som) -> Record:
    """Return sums by name, with for each how many of its amounts are unknown."""
    found = {naam.replace("_", "-"): som for naam, som in named.items()}
    known = {naam: exact_som(som) for naam, som in found.items()}
    return known | {f"pm-{naam}": str(som.pm) for naam, som in found.items()}


def dump(model: Model) -> dict[str, Any]:
    """Return a model as it is written in its file."""
    return model.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def bond(band: Band) -> dict[str, Any]:
    """Return a relation with what becomes of it."""
    return {**dump(band.samenhang), "toestand": band.toestand}
