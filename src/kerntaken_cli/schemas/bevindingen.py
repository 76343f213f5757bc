"""The schema of the JSON that ``kerntaken valideer --formaat json`` writes."""

from __future__ import annotations

from kerntaken_cli.domain.diagnostics import ERNST
from kerntaken_cli.schemas.parts import (
    COUNT,
    TEXT,
    Schema,
    choice,
    closed,
    counts,
    document,
    explained,
    head,
    listing,
    or_null,
)


def bevindingen() -> Schema:
    """Return the schema of findings."""
    keys = head("kerntaken-bevindingen") | {
        "resultaat": explained(
            "Het resultaat in woorden. Het begint met GOED, BEVINDINGEN of MISLUKT (er is niets gelezen).",
            {"type": "string", "pattern": "^(GOED|BEVINDINGEN|MISLUKT)"},
            "GOED: 35 taken en 5 scenario's gelezen, geen bevindingen",
            "BEVINDINGEN: 1 fout; 35 taken en 5 scenario's gelezen",
        ),
        "aantallen": explained("Het aantal bevindingen per ernst.", counts("bevindingen met ernst", ERNST)),
        "bevindingen": explained("De bevindingen, op volgorde van plaats.", listing(_bevinding())),
    }
    uitleg = "Wat kerntaken valideer --formaat json schrijft: alles wat er mis is met de gegevens."
    return document("bevindingen", "Bevindingen", explained(uitleg, closed(keys)))


def _bevinding() -> Schema:
    place = "geteld vanaf 1; 0 als de bevinding over het hele bestand gaat."
    return explained(
        "Eén ding dat er mis is, met de plaats en wat u in plaats daarvan schrijft.",
        closed(
            {
                "bestand": explained("Het bestand waarin het staat.", TEXT, "data/taken.yaml", "data/scenarios.yaml"),
                "regel": explained(f"De regel in het bestand, {place}", COUNT),
                "kolom": explained(f"De kolom in de regel, {place}", COUNT),
                "ernst": explained("Hoe ernstig het is.", choice(tuple(ERNST))),
                "code": explained(
                    "De code van dit soort bevinding; kerntaken code legt haar uit.",
                    {"type": "string", "pattern": "^KT[0-9]{3}$"},
                    "KT101",
                    "KT202",
                ),
                "naam": explained("De naam van de code.", TEXT, "onbekende-sleutel", "onbekende-pijler"),
                "bericht": explained("Wat er mis is.", TEXT),
                "remedie": explained("Wat u in plaats daarvan schrijft; leeg als daar niets over te zeggen is.", TEXT),
                "eerder": explained(
                    "Een eerdere plaats waar het mee te maken heeft, als bestand:regel:kolom; anders null.",
                    or_null(TEXT),
                    "data/taken.yaml:128:9",
                    None,
                ),
            }
        ),
    )
