"""The keys of ``scenarios.yaml`` and ``kerntaken.yaml``, explained."""

from __future__ import annotations

from kerntaken_cli.domain import keuzes
from kerntaken_cli.domain.acties import ACTIE, GESTELD
from kerntaken_cli.domain.instellingen import Instellingen
from kerntaken_cli.schemas.uitleg import Sleutelgroep, Uitgelegd, Uitleg, say

*FIRST, LAST = (naam for naam in ACTIE if naam in GESTELD)
DAN = say(
    f"Wat er met de taak gebeurt. {', '.join(FIRST).capitalize()} en {LAST} vragen een niveau: "
    "het deel van de inzet van nu.",
    markdown="\n".join(f"- `{row.yaml}`: {row.uitleg}" for row in ACTIE.values())
    + "\n\nEen wettelijke taak kan niet stoppen.",
)

NIET_OP_GELD = "Een voorwaarde op kosten bestaat niet: de analyse van de taken is leidend, het geld volgt."


def _condition(tekst: str, *voorbeelden: object) -> Uitleg:
    return say(f"{tekst} Een waarde, of een lijst waarvan er één moet gelden.", *voorbeelden)


UITLEG: Uitgelegd = {
    keuzes.Scenariobestand: Sleutelgroep(
        "scenarios.yaml: de keuzes. Elk scenario zegt met regels wat er met elke taak gebeurt, en waarom.",
        {
            "ingang": say("Het eerste jaar waarvoor de keuzes gelden; 'kader: geldig' kijkt ernaar.", 2026, 2027),
            "scenarios": say("De scenario's, elk onder een eigen id, in de volgorde waarin zij getoond worden."),
        },
    ),
    keuzes.Scenario: Sleutelgroep(
        "Een lezing van wat de organisatie blijft doen: regels op volgorde, eventueel vóór die van een ander scenario. "
        "Ergens in de keten staat een 'anders'.",
        {
            "naam": say("De naam van het scenario, zoals lezers die kennen.", "Nulscenario", "A.2 Kern"),
            "herkomst": say("Wiens lezing dit is. Geldt ook voor elke regel die er zelf niets over zegt."),
            "bouwt-op": say(
                "De id van het scenario waar dit op voortbouwt. De eigen regels gaan vóór; daarna gelden die van het "
                "andere.",
                "absolute-kern",
                "kern",
            ),
            "regels": say(
                "De regels, op volgorde: de eerste die geldt, beslist over de taak.",
                yaml=(
                    "- {als: {soort: wettelijk-keuze}, dan: behouden, omdat: De gemeenten kozen voor samen.}\n"
                    "- als: {kenmerk: preventie, niet: {kader: geldig}}\n"
                    "  dan: {versoberen: 80%}\n"
                    "  omdat: Het kader is verlopen."
                ),
            ),
            "anders": say(
                "Wat er gebeurt met elke taak waarvoor geen regel geldt.",
                yaml="dan: stoppen\nomdat: Geen wet of opdracht vraagt om de taak.",
            ),
            "verwacht": say(
                "Wat u van de uitkomst verwacht. Het wordt getoetst en stuurt niets.",
                yaml="totaal: lager",
            ),
        },
    ),
    keuzes.Regel: Sleutelgroep(
        "Eén regel van een scenario: voor welke taken hij geldt, wat er dan gebeurt, en waarom.",
        {
            "als": say(
                "Voor welke taken de regel geldt. Elke sleutel moet gelden (en); van een lijst één waarde (of). "
                f"{NIET_OP_GELD}",
                yaml="soort: [wettelijk-keuze, opdracht-rijk]\nkader: geldig\nniet: {kenmerk: loopt-af}",
            ),
            "dan": DAN,
            "omdat": say("Waarom, in een zin die naast het besluit kan staan. Elke regel heeft er een."),
            "herkomst": say("Waar deze regel vandaan komt. Leeg: de herkomst van het scenario."),
        },
    ),
    keuzes.Conditie: Sleutelgroep(
        "Voor welke taken een regel geldt. Elke sleutel moet gelden; zonder sleutels geldt de regel altijd. "
        f"{NIET_OP_GELD}",
        {
            "taak": _condition("De id van de taak.", "jgz", ["jgz", "veilig-thuis"]),
            "pijler": _condition("De id van de pijler van de taak.", "jeugd", ["kennispunt", "samen14"]),
            "soort": _condition("De soort van de taak."),
            "wet": _condition("Een wet uit de grondslag van de taak.", "Wpg", ["Wpg", "Jeugdwet"]),
            "kader": _condition(
                "De id van een kader van de taak, of 'geldig': een kader dat in het jaar van ingang nog geldt.",
                "geldig",
                ["regiovisie", "visie"],
            ),
            "kenmerk": _condition("Een kenmerk van de taak.", "preventie", ["preventie", "vroegsignalering"]),
            "stroom": _condition("De id van een geldstroom van de taak.", "rijk", ["rijk", "subsidie"]),
            "niet": say(
                "Het tegendeel: de regel geldt alleen als deze voorwaarde niet geldt.",
                yaml="kenmerk: [loopt-af, proef]",
            ),
        },
        titel="Voorwaarde",
    ),
    keuzes.Anders: Sleutelgroep(
        "Wat er gebeurt met elke taak waarvoor geen regel geldt.",
        {
            "dan": DAN,
            "omdat": say("Waarom, in een zin die naast het besluit kan staan."),
        },
    ),
    keuzes.Verwacht: Sleutelgroep(
        "Wat u van de uitkomst verwacht; komt het anders uit, dan is dat een bevinding.",
        {"totaal": say("Hoe de kosten van de organisatie zich tot die van nu verhouden.")},
    ),
}

INSTELLINGEN: Uitgelegd = {
    Instellingen: Sleutelgroep(
        "kerntaken.yaml, naast taken.yaml en niet verplicht: hoe zwaar bevindingen hier wegen.",
        {
            "ernst": say(
                "Voor elke code van een bevinding: hoe zwaar zij hier weegt. Wat de gegevens onleesbaar maakt, blijft "
                "een fout.",
                yaml="KT505: uit\nKT601: fout",
            ),
            "grens-aannames": say(
                "Het deel van de kosten dat op aannames mag berusten; daarboven is het een bevinding.", "50%", "25%"
            ),
        },
    ),
}
