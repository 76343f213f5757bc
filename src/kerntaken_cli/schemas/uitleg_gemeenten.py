"""The keys of ``gemeenten.yaml``, explained."""

from __future__ import annotations

from kerntaken_cli.domain import gemeenten
from kerntaken_cli.schemas.uitleg import Sleutelgroep, Uitgelegd, say

BRON = "Waar de cijfers te lezen zijn, in gewone woorden."

UITLEG: Uitgelegd = {
    gemeenten.Gemeentenbestand: Sleutelgroep(
        "gemeenten.yaml, naast taken.yaml en niet verplicht: de deelnemende gemeenten met hun aantal inwoners, en de "
        "sleutels waarnaar zij kosten verdelen.",
        {
            "peildatum": say(
                "De dag waarop de aantallen inwoners slaan: jaar-maand-dag, of onbekend.", "2025-01-01", "onbekend"
            ),
            "bron": say(BRON),
            "herkomst": say("Waar de aantallen inwoners vandaan komen. Leeg: gepubliceerd."),
            "gemeenten": say("De gemeenten, één per streepje. Hun volgorde is die van de tabellen."),
            "verdeelsleutels": say(
                "De sleutels waarnaar kosten worden verdeeld, elk onder een eigen id; 'inwoners' en 'gelijk' zijn er "
                "altijd al.",
                yaml=(
                    "jeugdigen:\n  naam: Jeugdigen van 0 tot 18 jaar\n  peildatum: 2025-01-01\n  bron: CBS\n"
                    "  herkomst: gepubliceerd\n  waarden: {Almelo: 14000, Borne: 5200}"
                ),
            ),
        },
    ),
    gemeenten.Gemeente: Sleutelgroep(
        "Een deelnemende gemeente.",
        {
            "code": say("De code van de gemeente bij het CBS: GM en vier cijfers.", "GM0141", "GM0153"),
            "naam": say("De naam van de gemeente, zoals taken haar noemen.", "Almelo", "Enschede"),
            "inwoners": say("Het aantal inwoners op de peildatum, zonder punten.", 73080, 159533),
        },
    ),
    gemeenten.Verdeelsleutel: Sleutelgroep(
        "Een sleutel: wat elke gemeente weegt als kosten worden verdeeld. Mensen, zaken, eigen procenten en eigen "
        "bedragen zijn allemaal gewichten.",
        {
            "naam": say("Wat er geteld is, in gewone woorden.", "Jeugdigen van 0 tot 18 jaar", "Verdeling van 2021"),
            "waarden": say(
                "Het gewicht van elke gemeente, onder haar naam; wie er niet staat, weegt niets.",
                yaml="Almelo: 14000\nBorne: 5200",
            ),
            "peildatum": say(
                "De dag waarop de waarden slaan: jaar-maand-dag, of onbekend. Leeg: zij hebben geen dag.",
                "2025-01-01",
                "onbekend",
            ),
            "bron": say(BRON),
        },
    ),
}
