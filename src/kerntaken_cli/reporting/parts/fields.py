"""The fields that every answer writes alike for programs; amounts are exact, and unknown ones are counted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kerntaken_cli.domain.acties import Keuze
from kerntaken_cli.domain.bedragen import Bedragen
from kerntaken_cli.domain.diagnostics import Place, Route
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import ONBEKEND, Som, Verschil, exact, share
from kerntaken_cli.domain.keuzes import Tabelregel
from kerntaken_cli.domain.samenhang import Band
from kerntaken_cli.domain.verzoek import Bewaard, Verzoek
from kerntaken_cli.domain.waarden import Model
from kerntaken_cli.reporting.document import Record
from kerntaken_cli.reporting.notation import exact_share


def whose(gegevens: Gegevens, bewaard: Bewaard | None) -> dict[str, Any]:
    """Return what is tried out, and the file that the answer was kept in."""
    kept = None if bewaard is None else {"bestand": bewaard.pad, "versie": bewaard.versie}
    return {"proef": [str(stelling) for stelling in gegevens.proef], "bewaard": kept}


def about(soort: str, scenario: str | None, gegevens: Gegevens, bewaard: Bewaard | None) -> dict[str, Any]:
    """Return how an answer about a scenario begins: what it is, of which scenario, and what is tried out or kept."""
    return {"soort": f"kerntaken-{soort}", "formaat": 1, "scenario": scenario, **whose(gegevens, bewaard)}


def asked(gegevens: Gegevens, verzoek: Verzoek) -> dict[str, Any]:
    """Return which part was asked for, and in which money."""
    return {
        "eenheid": verzoek.eenheid(gegevens),
        "begroting": None if verzoek.begroting is None else f"{verzoek.begroting:f}",
        "selectie": {"basis": verzoek.basis, "pijler": list(verzoek.pijlers), "soort": list(verzoek.soorten)},
    }


def choice(keuze: Keuze) -> Record:
    """Return an action with its level."""
    return {"actie": keuze.actie, "niveau": f"{keuze.niveau:f}"}


def task(taak: Taak) -> dict[str, Any]:
    """Return which task it is, and where it belongs."""
    return {"taak": taak.id, "naam": taak.naam, "pijler": taak.pijler, "soort": taak.soort}


def rule(regel: Tabelregel, plaatsen: Mapping[Route, Place]) -> dict[str, Any]:
    """Return the rule that decided: of which scenario, where, why and whose it is."""
    where = str(plaatsen[regel.route])
    return {"scenario": regel.scenario, "plaats": where, "omdat": regel.omdat, "herkomst": regel.herkomst}


def amounts(bedragen: Bedragen) -> Record:
    """Return what becomes of the money of a task."""
    return {naam: exact(som) for naam, som in bedragen.items()}


def difference(verschil: Verschil) -> Record:
    """Return a difference: what is known of it, and how many unknown amounts make it lower or higher."""
    return {"verschil": f"{verschil.bekend:f}", "pm-lager": str(verschil.lager), "pm-hoger": str(verschil.hoger)}


def part(som: Som, base: Som) -> str:
    """Return the share of a sum in a base, in per cent; PM where all of it is unknown."""
    return ONBEKEND if som.is_onbekend else exact_share(share(som.bekend, base.bekend))


def sums(named: Mapping[str, Som]) -> Record:
    """Return sums by name, with for each how many of its amounts are unknown."""
    known = {naam: exact(som) for naam, som in named.items()}
    return known | {f"pm-{naam}": str(som.pm) for naam, som in named.items()}


def dump(model: Model) -> dict[str, Any]:
    """Return a model as it is written in its file."""
    return model.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def bond(band: Band) -> dict[str, Any]:
    """Return a relation with what becomes of it."""
    return {**dump(band.samenhang), "toestand": band.toestand}
