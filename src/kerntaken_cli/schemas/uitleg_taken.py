"""The keys of ``taken.yaml``, explained."""

from __future__ import annotations

from kerntaken_cli.domain import feiten
from kerntaken_cli.schemas.uitleg import Sleutelgroep, Uitgelegd, say

UITLEG: Uitgelegd = {
    feiten.Takenbestand: Sleutelgroep(
        "taken.yaml: de feiten over één organisatie in één jaar. Welke taken zij uitvoert, waar die op berusten, wat "
        "zij kosten en waar dat allemaal te lezen is.",
        {
            "organisatie": say("De naam van de organisatie die de taken uitvoert.", "SamenTwente", "Regio Voorbeeld"),
            "peiljaar": say("Het jaar waarop de bedragen slaan.", 2024, 2025),
            "eenheid": say("De eenheid van alle bedragen in dit bestand."),
            "pijlers": say(
                "De pijlers waarin de taken zijn ingedeeld, elk onder een eigen id. Ook overhead en gastheerschap "
                "staan hier; die krijgen een andere 'aard' en tellen niet als pijler.",
                yaml="jeugd: {nummer: 1, naam: Jeugd}\nstaf: {naam: Bedrijfsvoering, aard: overhead}",
            ),
            "taken": say("De taken, één per streepje. Hun volgorde is die van de lijsten in de uitvoer."),
            "bronnen": say(
                "De documenten waar cijfers en indelingen uit komen, elk onder een eigen id. De sleutel 'bron' "
                "verwijst ernaar.",
                yaml="begroting-2024: {titel: Programmabegroting 2024, datum: 2023-07-05}",
            ),
            "kaders": say(
                "De regionale en landelijke kaders waar taken op berusten, elk onder een eigen id.",
                yaml="regiovisie: {naam: Regiovisie jeugdhulp, van: 2022, tot: 2026}",
            ),
            "stromen": say(
                "De geldstromen waaruit taken worden betaald, elk onder een eigen id.",
                yaml="bijdrage: {naam: Bijdrage van de gemeenten, aard: basis}\n"
                "gala: {naam: Brede SPUK, aard: spuk, tot: 2026}",
            ),
            "opgaven": say(
                "De maatschappelijke opgaven waar de taken voor zijn, elk onder een eigen id; een taak noemt die onder "
                "'opgaven'.",
                yaml="jeugdzorg: {naam: Druk op de jeugdzorg, bron: opdracht}",
            ),
            "kerncijfers": say(
                "Getallen die zeggen hoe groot het gebied is, elk onder een eigen id. Er wordt niet mee gerekend.",
                yaml="inwoners: {naam: Inwoners, aantal: 641000, herkomst: gepubliceerd, bron: raadspresentatie}",
            ),
            "taakvelden": say(
                "De taakvelden (Iv3) met hun naam. Zet het nummer tussen aanhalingstekens: voor YAML is 7.10 gelijk "
                "aan 7.1.",
                yaml='"7.1": Volksgezondheid\n"6.92": Coördinatie en beleid Jeugd',
            ),
            "kenmerken": say(
                "De kenmerken die taken kunnen hebben, met wat zij betekenen. Niet verplicht; een kenmerk dat hier "
                "staat, mag in een regel voorkomen ook als geen taak het heeft.",
                yaml="preventie: Voorkomt dat zwaardere hulp nodig is\nloopt-af: Eindigt op een bekende datum",
            ),
            "gevolgen-bij-kenmerk": say(
                "Wat een keuze doet voor alle taken met een kenmerk, per kenmerk en per actie. Wat bij de taak zelf "
                "staat, gaat voor.",
                yaml="preventie:\n  stoppen: {effect: Er komt later meer hulp bij kijken., herkomst: duiding}",
            ),
            "ijkpunten": say(
                "Gepubliceerde aandelen die uit de gegevens moeten volgen. Wijkt er een af, dan is dat een bevinding; "
                "kerntaken ijkpunten zet alles naast elkaar."
            ),
            "samenhang": say(
                "Wat met elkaar samenhangt: taken en pijlers die een keten vormen, elkaar overlappen of een "
                "voorwaarde voor elkaar zijn. kerntaken samenhang toont wat een scenario daarvan verbreekt.",
                yaml=(
                    "- aard: voorwaarde\n  van: {taak: monitor-jeugd}\n  naar: {pijler: jeugd}\n"
                    "  hoe: De monitor laat zien waar hulp nodig is.\n  herkomst: duiding"
                ),
            ),
        },
    ),
    feiten.Bron: Sleutelgroep(
        "Een document waar cijfers of indelingen uit komen.",
        {
            "titel": say("De titel van het document, zoals die erop staat."),
            "datum": say("De dag van het document: jaar-maand-dag.", "2024-10-16", "2025-06-30"),
            "uitgever": say("Wie het document heeft gemaakt of vastgesteld.", "Gemeente Almelo", "Ministerie van VWS"),
            "url": say("Waar het document op het web staat."),
        },
    ),
    feiten.Kader: Sleutelgroep(
        "Een regionaal of landelijk kader, met de jaren waarin het geldt. De voorwaarde 'kader: geldig' van een "
        "scenario kijkt of het jaar van ingang daarbij is.",
        {
            "naam": say("De naam van het kader, voluit."),
            "van": say("Het eerste jaar waarin het kader geldt. Leeg: het begin is niet bekend.", 2022, 2024),
            "tot": say("Het laatste jaar waarin het kader geldt. Leeg: er is geen einde genoemd.", 2026, 2028),
            "principes": say(
                "De principes van het kader, elk onder een korte code.",
                yaml="LP1: De jeugdige centraal\nLP2: Normaliseren als uitgangspunt",
            ),
        },
    ),
    feiten.Pijler: Sleutelgroep(
        "Een inhoudelijke pijler, of (met 'aard') de overhead of een coalitie die hier is ondergebracht.",
        {
            "naam": say("De naam van de pijler, zoals die voor een rij van een tabel staat."),
            "nummer": say("Het nummer van de pijler; het bepaalt de volgorde in tabellen.", 1, 2),
            "kort": say("Een korte naam, voor boven een kolom en op een smal scherm.", "PG&L", "Jeugd"),
            "aard": say("Wat voor pijler dit is. Alleen een inhoudelijke pijler telt als pijler."),
            "gevolgen": say(
                "Wat een keuze doet voor alle taken van de pijler, per actie. Wat bij een taak zelf staat, gaat voor.",
                yaml="overdragen: {effect: Elke gemeente koopt zelf in., herkomst: duiding}",
            ),
        },
    ),
    feiten.Opgave: Sleutelgroep(
        "Een maatschappelijke opgave: iets in de samenleving waar taken voor zijn, in welke pijler ook.",
        {"naam": say("De naam van de opgave.", "Druk op de jeugdzorg", "Gezondheidsverschillen")},
    ),
    feiten.Kerncijfer: Sleutelgroep(
        "Een getal dat zegt hoe groot het gebied is.",
        {
            "naam": say("Wat er geteld is.", "Inwoners", "Gemeenten"),
            "aantal": say("Hoeveel het er zijn, zonder punt voor duizendtallen.", 641000, 14),
        },
    ),
    feiten.Stroom: Sleutelgroep(
        "Een geldstroom waaruit taken worden betaald.",
        {
            "naam": say("De naam van de geldstroom.", "Bijdrage van de gemeenten", "Rijksbijdrage"),
            "aard": say("Wie de organisatie betaalt. Leeg: dat is niet bekend; het geld telt in geen bijdrage."),
            "tot": say("Het laatste jaar waarin er geld is. Daarna neemt niemand het vanzelf over.", 2026, 2027),
            "incidenteel": say("Of het geld tijdelijk is. Met 'tot' is dat al gezegd."),
            "verdeelsleutel": say(
                "De sleutel waarnaar de gemeenten betalen: een id uit 'verdeelsleutels' in gemeenten.yaml. Leeg: "
                "inwoners.",
                "inwoners",
                "gelijk",
            ),
        },
        titel="Geldstroom",
    ),
    feiten.Stroombedrag: Sleutelgroep(
        "Wat een geldstroom per jaar van een taak betaalt.",
        {
            "bedrag": say(
                "Het bedrag per jaar, in de eenheid van het bestand, of PM als niemand weet hoeveel het is.",
                400000,
                "PM",
            ),
        },
    ),
    feiten.Taak: Sleutelgroep(
        "Iets wat de organisatie doet: in welke pijler het hoort, waar het op berust, wat het kost en wat er gebeurt "
        "als een scenario het verandert.",
        {
            "id": say(
                "De korte naam waarmee opdrachten en regels de taak aanwijzen. Verander haar liever niet meer.",
                "jgz",
                "veilig-thuis",
            ),
            "naam": say("De naam van de taak, zoals lezers die kennen.", "Jeugdgezondheidszorg", "Veilig Thuis"),
            "pijler": say("De id van de pijler waarin de taak hoort, uit 'pijlers'.", "jeugd", "veiligheid"),
            "kosten": say(
                "Wat de taak in het peiljaar kost, met de herkomst van dat bedrag.",
                yaml="bedrag: 26.05\nherkomst: afgeleid\nbron: begroting-2024\nbandbreedte: [25.50, 26.70]",
            ),
            "soort": say(
                "Waar de taak op berust. Overhead en gastheerschap hebben geen soort; laat de sleutel daar weg."
            ),
            "indeling": say(
                "Waar de indeling in pijler en soort vandaan komt.",
                yaml="herkomst: duiding\ntoelichting: De bron noemt de taak bij Jeugd, maar geeft geen soort.",
            ),
            "grondslag": say(
                "Waar de taak op berust: een of meer wetsartikelen, of de opdracht die erom vraagt.",
                yaml='- {wet: Wpg, artikel: "5", zekerheid: redelijk, stand: 2015-01-29}\n- {opdracht: Collegebesluit}',
            ),
            "kaders": say(
                "De id's van de kaders die de taak uitvoert, uit 'kaders'.", ["regiovisie"], ["visie", "regiovisie"]
            ),
            "kenmerken": say(
                "Vrij gekozen trefwoorden waar regels van scenario's naar kunnen kijken.",
                ["preventie"],
                ["preventie", "loopt-af"],
            ),
            "stromen": say(
                "Uit welke geldstromen de taak wordt betaald: in procenten die optellen tot 100, of in bedragen met "
                "hoogstens één keer 'rest'. Regels zien dat een stroom er is, nooit hoeveel zij betaalt.",
                yaml="gala: {bedrag: 400000, herkomst: gepubliceerd, bron: beschikking}\nbijdrage: rest",
            ),
            "deelnemers": say(
                "De gemeenten die meedoen, bij hun naam in gemeenten.yaml. Leeg: alle gemeenten.",
                ["Almelo", "Borne"],
                ["Enschede", "Hengelo", "Losser"],
            ),
            "verdeelsleutel": say(
                "De sleutel waarnaar de gemeenten de taak verdelen; gaat voor die van de geldstroom.",
                "jeugdigen",
                "gelijk",
            ),
            "taakveld": say(
                "Het taakveld (Iv3) van de taak, tussen aanhalingstekens; de naam staat in 'taakvelden'.", "7.1", "6.92"
            ),
            "opgaven": say(
                "De maatschappelijke opgaven die de taak dient, elk met de id onder 'opgaven' bovenaan.",
                ["jeugdzorg"],
                [],
            ),
            "looptijd": say("De looptijd van een taak die niet gewoon doorgaat.", yaml="tot: 2025-06-30"),
            "gevolgen": say(
                "Wat er gebeurt als een scenario iets met de taak doet, per actie. Eerst in woorden; geld komt later.",
                yaml=(
                    "overdragen:\n"
                    "  effect: Elke gemeente richt de uitvoering zelf in.\n"
                    "  risico: {inwoners: De hulp gaat per gemeente verschillen.}\n"
                    "  raakt: [{wie: gemeenten, hoe: Zij moeten het werk zelf regelen.}]"
                ),
            ),
            "afweging": say(
                "De antwoorden op de vragen van het afwegingskader; kerntaken afweging toont wat er nog openstaat.",
                yaml=(
                    "onbespreekbaar:\n  oordeel: ja\n  antwoord: De raden willen deze taak behouden.\n"
                    "  herkomst: duiding"
                ),
            ),
            "voorheen": say(
                "De id's die de taak eerder had. Zo blijft zij in een vergelijking met een bewaard resultaat "
                "dezelfde taak.",
                yaml="[jgz]",
            ),
        },
    ),
    feiten.Indeling: Sleutelgroep("Waar de indeling van een taak in pijler en soort vandaan komt.", {}),
    feiten.Grondslag: Sleutelgroep(
        "Een reden waarom de taak er is: een wetsartikel, of een opdracht.",
        {
            "wet": say("De wet, met haar gebruikelijke afkorting of naam.", "Wpg", "Jeugdwet"),
            "artikel": say("Het artikel, tussen aanhalingstekens.", "5", "2.6.1"),
            "lid": say("Het lid en zo nodig het onderdeel, tussen aanhalingstekens.", "1", "2 onder d"),
            "opdracht": say("De opdracht waar de taak op berust, als er geen wet is die haar vraagt."),
            "bwb": say("Het nummer van de wet in het Basiswettenbestand.", "BWBR0024705", "BWBR0034925"),
            "url": say("Waar de tekst op het web staat."),
            "stand": say(
                "De datum van de wettekst die is gelezen: jaar-maand-dag. Een oude tekst is niet zeker meer.",
                "2024-07-01",
                "2026-01-01",
            ),
            "zekerheid": say("Hoe zeker het is dat de taak hierop berust, nu nog."),
        },
    ),
    feiten.Kosten: Sleutelgroep(
        "Wat een taak in het peiljaar kost, in de eenheid van het bestand, met de herkomst van het bedrag.",
        {
            "bedrag": say(
                "Het bedrag, in de eenheid van het bestand: een getal met een punt voor de decimalen, PM of geen.",
                26.05,
                "PM",
                "geen",
                markdown="- `26.05`: een punt voor de decimalen, geen punten voor duizendtallen\n"
                "- `PM`: het bedrag bestaat, maar niemand weet hoeveel het is\n"
                "- `geen`: het bedrag zit in een andere post; de toelichting zegt welke",
            ),
            "bandbreedte": say(
                "Het laagste en het hoogste bedrag dat met de bronnen te verenigen is.", [25.50, 26.70], [0, 1.32]
            ),
        },
    ),
    feiten.Looptijd: Sleutelgroep(
        "De dagen waarop een taak begint en eindigt.",
        {
            "van": say("De eerste dag: jaar-maand-dag. Leeg: de taak loopt al.", "2025-01-01", "2026-07-01"),
            "tot": say("De laatste dag: jaar-maand-dag. Leeg: het einde is niet bekend.", "2025-06-30", "2026-12-31"),
        },
    ),
    feiten.Gevolg: Sleutelgroep(
        "Wat een keuze voor deze taak doet: het effect, de risico's en wie het merkt.",
        {
            "effect": say("Wat er verandert, in een of twee zinnen die een bestuurder kan lezen."),
            "kort": say(
                "Hetzelfde in hoogstens 45 tekens, voor op een scherm waar één regel past.",
                "hulp verschilt per gemeente",
                "geen gezamenlijk beeld van de regio meer",
            ),
            "risico": say(
                "De risico's: voor inwoners, bestuurlijk en financieel.",
                yaml="inwoners: De hulp gaat per gemeente verschillen.\nfinancieel: De schaal valt weg.",
            ),
            "raakt": say(
                "Wie de keuze merkt, en hoe: een andere taak, een pijler of iemand daarbuiten.",
                yaml=(
                    "- {taak: veilig-thuis, hoe: Er komen meer meldingen.}\n"
                    "- {wie: gemeenten, hoe: Zij moeten het werk zelf regelen.}"
                ),
            ),
        },
    ),
    feiten.Risico: Sleutelgroep(
        "De risico's van een keuze, in drie soorten.",
        {
            "inwoners": say("Wat inwoners ervan kunnen merken."),
            "bestuurlijk": say("Wat het voor raden, colleges en de samenwerking kan betekenen."),
            "financieel": say("Wat er financieel kan tegenvallen."),
        },
    ),
    feiten.Raakt: Sleutelgroep(
        "Wie een keuze merkt, en hoe. Noem een taak, een pijler of iemand buiten de organisatie.",
        {
            "hoe": say("Wat diegene ervan merkt."),
            "taak": say("De id van de taak die de keuze merkt.", "veilig-thuis", "jgz"),
            "pijler": say("De id van de pijler die de keuze merkt.", "bedrijfsvoering", "inkoop"),
            "wie": say("Wie buiten de organisatie de keuze merkt.", "gemeenten", "scholen"),
        },
    ),
    feiten.IJkpunt: Sleutelgroep(
        "Een gepubliceerde tabel of taart van aandelen of bedragen, die uit de gegevens moet volgen.",
        {
            "per": say("Waarover de cijfers zijn verdeeld."),
            "jaar": say("Het jaar waarvan de geldstromen tellen. Leeg: het jaar van ingang.", 2025, 2026),
            "aandelen": say(
                "De gepubliceerde aandelen in procenten: voor elke pijler (of soort, …) zijn id en het cijfer.",
                yaml="jeugd: 29\nveiligheid: 12",
            ),
            "bedragen": say(
                "De gepubliceerde bedragen, in de eenheid van het bestand: voor elke pijler (of soort, …) zijn id.",
                yaml="jeugd: 1234000\nveiligheid: 567000",
            ),
            "marge": say("Hoeveel een gepubliceerd bedrag mag afwijken, bijvoorbeeld door afronding.", 1, 1000),
            "stroom": say("Alleen wat uit deze geldstroom wordt betaald: de id ervan.", "bijdrage", "rijk"),
            "naam": say("De titel van de tabel of taart, zoals die in de bron staat."),
            "basis": say("Waar de aandelen een deel van zijn."),
            "pijler": say("Alleen de taken van deze pijler: de id ervan.", "jeugd", "veiligheid"),
            "soort": say("Alleen de taken van deze soort."),
        },
    ),
    feiten.Samenhang: Sleutelgroep(
        "Iets wat twee taken of pijlers met elkaar te maken hebben; te zien van beide kanten.",
        {
            "aard": say("Wat voor samenhang het is."),
            "van": say("De ene kant: een taak of een pijler. Bij een voorwaarde is dit wat nodig is."),
            "naar": say("De andere kant: een taak of een pijler. Bij een voorwaarde is dit wat erop steunt."),
            "hoe": say("Wat de twee verbindt, in een zin."),
        },
    ),
    feiten.Kant: Sleutelgroep(
        "Eén kant van een samenhang: precies één taak of één pijler.",
        {
            "taak": say("De id van de taak.", "veilig-thuis", "jgz"),
            "pijler": say("De id van de pijler.", "jeugd", "inkoop"),
        },
    ),
    feiten.Antwoord: Sleutelgroep(
        "Het antwoord op één vraag van het afwegingskader.",
        {
            "antwoord": say("Het antwoord, in een of twee zinnen."),
            "oordeel": say(
                "Ja, nee of deels. Nodig bij 'draagvlak' en 'onbespreekbaar'; met ja bij 'onbespreekbaar' waarschuwt "
                "elk scenario dat de taak opgeeft."
            ),
        },
    ),
}
