"""A scenario's decision table as JSON."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from kerntaken_cli.documents.fields import (
    HERKENNING,
    Formaat1,
    Keuzevelden,
    Regelvelden,
    Scenariokop,
    Zoals,
    about,
    choice,
    dump,
    rule,
)
from kerntaken_cli.domain.antwoorden import RegelAntwoord, RegelsAntwoord
from kerntaken_cli.domain.keuzes import Conditie


class Tabelregelvelden(Keuzevelden, Regelvelden):
    """A rule of the table, with the tasks that it decides."""

    als: Annotated[Annotated[dict[str, Any], Zoals(Conditie)] | None, "De voorwaarde; null bij 'anders'."]
    taken: Annotated[list[str], "De taken waarover de regel beslist."]


class RegelsDocument(Scenariokop):
    """The rules of a scenario."""

    soort: Annotated[Literal["kerntaken-regels"], HERKENNING]
    formaat: Formaat1
    regels: Annotated[list[Tabelregelvelden], "De regels, in de volgorde waarin zij worden geprobeerd."]


def document(antwoord: RegelsAntwoord) -> RegelsDocument:
    """Return the rules of a scenario."""
    return {
        "soort": "kerntaken-regels",
        "formaat": 1,
        **about(antwoord.naam, antwoord.gegevens, antwoord.bewaard),
        "regels": [_rule(one) for one in antwoord.regels],
    }


def _rule(one: RegelAntwoord) -> Tabelregelvelden:
    regel = one.regel
    return {
        "als": None if regel.als is None else dump(regel.als),
        **choice(regel.keuze),
        **rule(regel, {regel.route: one.plaats}),
        "taken": list(one.taken),
    }
