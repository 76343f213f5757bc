"""The keys of ``taken.yaml`` that connect and weigh tasks, explained."""

from __future__ import annotations

from kerntaken_cli.domain import feiten
from kerntaken_cli.schemas.uitleg import BRON, HERKOMST, TOELICHTING, Sleutelgroep, Uitgelegd, say

UITLEG: Uitgelegd = {
    feiten.Samenhang: Sleutelgroep(
        "Samenhang",
        "Iets wat twee taken of pijlers met elkaar te maken hebben; te zien van beide kanten.",
        {
            "aard": say("Wat voor samenhang het is."),
            "van": say("De ene kant: een taak of een pijler. Bij een voorwaarde is dit wat nodig is."),
            "naar": say("De andere kant: een taak of een pijler. Bij een voorwaarde is dit wat erop steunt."),
            "hoe": say("Wat de twee verbindt, in een zin."),
            "herkomst": HERKOMST,
            "bron": BRON,
            "toelichting": TOELICHTING,
        },
    ),
    feiten.Kant: Sleutelgroep(
        "Kant",
        "Eén kant van een samenhang: precies één taak of één pijler.",
        {
            "taak": say("De id van de taak.", "veilig-thuis", "jgz"),
            "pijler": say("De id van de pijler.", "jeugd", "inkoop"),
        },
    ),
    feiten.Antwoord: Sleutelgroep(
        "Antwoord",
        "Het antwoord op één vraag van het afwegingskader.",
        {
            "antwoord": say("Het antwoord, in een of twee zinnen."),
            "herkomst": HERKOMST,
            "oordeel": say(
                "Ja, nee of deels. Nodig bij 'draagvlak' en 'onbespreekbaar'; met ja bij 'onbespreekbaar' waarschuwt "
                "elk scenario dat de taak opgeeft."
            ),
            "bron": BRON,
        },
    ),
}
