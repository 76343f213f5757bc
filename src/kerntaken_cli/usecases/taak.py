"""Everything about one task."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import TaakAntwoord
from kerntaken_cli.domain.besluit import decide, table
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.samenhang import bonds, by_side
from kerntaken_cli.domain.woorden import resolve
from kerntaken_cli.usecases.invoer import Invoer


def taak(invoer: Invoer, gegevens: Gegevens, naam: str) -> TaakAntwoord:
    """Return one task's card; raises Weigering with the nearest id."""
    naam = resolve("taak", naam, gegevens, gegevens.opdracht("taken"))
    found = gegevens.taken[naam]
    index = list(gegevens.taken).index(naam)
    besluiten = {
        scenario: decide(found, table(gegevens, scenario), gegevens, gegevens.ingang) for scenario in gegevens.scenarios
    }
    return TaakAntwoord(
        gegevens=gegevens,
        taak=found,
        plaats=invoer.dataset.place("taken", ("taken", index)),
        besluiten=besluiten,
        plaatsen={scenario: invoer.place(one) for scenario, one in besluiten.items()},
        banden=by_side(bonds(gegevens)),
    )
