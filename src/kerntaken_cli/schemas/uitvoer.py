"""The schema of the JSON that ``kerntaken scenario --formaat json`` writes, with and without the name of a scenario."""

from __future__ import annotations

from kerntaken_cli.domain.acties import ACTIES
from kerntaken_cli.domain.bedragen import BEDRAG
from kerntaken_cli.domain.lijsten import BASES, DIMENSIES, HERKOMSTEN, SOORTEN
from kerntaken_cli.schemas.betekenis import BETEKENIS
from kerntaken_cli.schemas.parts import (
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
    ref,
)

JAAR: Schema = {"type": "integer"}
COUNTED: Schema = {"type": "string", "pattern": "^[0-9]+$"}
EXACT = "-?[0-9]+([.][0-9]+)?"
ONE = f"({'|'.join(HERKOMSTEN)})"
WORDS: Schema = {"type": "string", "pattern": f"^({ONE}( {ONE})*)?$"}
EXACT_OR_PM: Schema = {"type": "string", "pattern": f"^({EXACT}|PM)$"}
NIVEAU: Schema = {"type": "string", "pattern": f"^{EXACT}$"}
AANDEEL: Schema = {"type": "string", "pattern": "^(-?[0-9]+[.][0-9]{6}|PM)?$"}

ID = explained("De id van het scenario.", TEXT)
NAAM = explained("De naam van het scenario.", TEXT)
BOUWT_OP = explained("De id van het scenario waar dit op voortbouwt, of null.", or_null(TEXT))
WIENS = explained("Wiens lezing het scenario is, of null als dat niet vermeld is.", or_null(choice(HERKOMSTEN)))
ORGANISATIE = explained("De organisatie waarvan dit de taken zijn.", TEXT)
ROW = {
    "waarde": explained("De waarde van de dimensie; leeg bij taken die er geen hebben.", TEXT),
    "naam": explained("De naam van de waarde, om te tonen.", TEXT),
}


def uitvoer() -> Schema:
    """Return the schema of the output of ``kerntaken scenario``."""
    definitions = {
        "scenario": _scenario(),
        "overzicht": _overzicht(),
        "aantallen": explained("Het aantal taken per besluit.", counts("taken met het besluit", ACTIES)),
        "besluit": _besluit(),
        "groep": explained("Een aantal taken samen: hun bedragen en aandelen.", closed(_amounts())),
        "rij": explained("Een rij van een verdeling.", closed(ROW | _amounts())),
        "cel": _cel(),
    }
    shapes = {"oneOf": [ref("scenario"), ref("overzicht")], "$defs": definitions}
    uitleg = (
        "Wat kerntaken scenario --formaat json schrijft: één scenario, of (zonder naam) de lijst van alle scenario's. "
        "Bedragen zijn teksten met een exact getal, of PM als het bedrag onbekend is."
    )
    return document("uitvoer", "Uitvoer van kerntaken scenario", explained(uitleg, shapes))


def _scenario() -> Schema:
    keys = head("kerntaken-scenario") | {
        "versie": explained("De versie van kerntaken die dit schreef.", TEXT, "0.1.0", "1.0.0"),
        "organisatie": ORGANISATIE,
        "peiljaar": explained("Het jaar waarop de bedragen slaan.", JAAR),
        "ingang": explained("Het eerste jaar waarvoor de keuzes gelden.", JAAR),
        "eenheid": explained(
            "De eenheid van alle bedragen: procent van de totale kosten, euro, of (met --begroting) duizend euro.",
            {"enum": ["procent", "euro", "duizend euro"]},
        ),
        "begroting": explained("Het bedrag van --begroting, of null.", or_null(EXACT_OR_PM)),
        "invoer": explained(
            "De gelezen bestanden, met hun vingerafdruk en hun tekst: daarmee is dit resultaat later na te rekenen en "
            "te vergelijken.",
            listing(_bestand()),
        ),
        "scenario": explained(
            "Welk scenario dit is.",
            closed({"id": ID, "naam": NAAM, "herkomst": WIENS, "bouwt-op": BOUWT_OP}),
        ),
        "proef": explained(
            "Wat met --stel is geprobeerd; leeg: dit is geen proef.", listing(TEXT), ["jgz=behouden"], []
        ),
        "selectie": explained("Welke taken meetellen.", _selectie()),
        "aantallen": explained("Het aantal taken per besluit.", ref("aantallen")),
        "besluiten": explained("Het besluit over elke taak, op volgorde van taken.yaml.", listing(ref("besluit"))),
        "totaal": explained("Alle gekozen taken samen.", ref("groep")),
        "kruistabel": explained("Elke cel van een tabel met twee dimensies (--per … --per …).", listing(ref("cel"))),
        "verdelingen": explained("De verdelingen, elk onder haar dimensie; leeg bij een kruistabel.", _verdelingen()),
    }
    return explained(
        "Eén scenario: de besluiten en wat die met de kosten doen.", closed(keys, keys.keys() - {"kruistabel"})
    )


def _verdelingen() -> Schema:
    words = BETEKENIS[DIMENSIES]
    return closed({per: explained(f"De taken, {words[per]}.", listing(ref("rij"))) for per in words}, ())


def _bestand() -> Schema:
    return closed(
        {
            "bestand": explained("De naam van het bestand.", TEXT, "taken.yaml", "scenarios.yaml"),
            "sha256": explained(
                "De SHA-256 van de inhoud, in hexadecimale cijfers.", {"type": "string", "pattern": "^[0-9a-f]{64}$"}
            ),
            "tekst": explained("De inhoud van het bestand, letterlijk.", TEXT),
        }
    )


def _selectie() -> Schema:
    return closed(
        {
            "basis": explained("Waar de aandelen een deel van zijn.", choice(BASES)),
            "pijler": explained("De gekozen pijlers; leeg: alle.", listing(TEXT)),
            "soort": explained("De gekozen soorten; leeg: alle.", listing(choice(SOORTEN))),
        }
    )


def _besluit() -> Schema:
    keys: dict[str, Schema] = {
        "taak": explained("De id van de taak.", TEXT),
        "naam": explained("De naam van de taak.", TEXT),
        "pijler": explained("De id van de pijler van de taak.", TEXT),
        "soort": explained("De soort van de taak; null bij overhead en gastheerschap.", or_null(choice(SOORTEN))),
        "actie": explained("Wat er met de taak gebeurt.", choice(ACTIES)),
        "niveau": explained("Het deel van de inzet van nu dat blijft: 1 is alles.", NIVEAU, "1", "0.8"),
        "onbespreekbaar": explained("Of het opgeven van de taak onbespreekbaar is.", {"type": "boolean"}),
        **{naam: explained(row.uitleg, EXACT_OR_PM) for naam, row in BEDRAG.items()},
        "herkomst": explained("Waar het bedrag vandaan komt.", choice(HERKOMSTEN)),
        "bron": explained("De id van de bron van het bedrag, of null.", or_null(TEXT)),
        "regel": explained("De regel die besliste.", _regel()),
    }
    return explained("Wat het scenario over één taak besluit, en wat dat met haar kosten doet.", closed(keys))


def _regel() -> Schema:
    return closed(
        {
            "scenario": explained("Het scenario waarin de regel staat: dit, of een waar het op voortbouwt.", TEXT),
            "plaats": explained("Waar de regel staat: bestand:regel:kolom.", TEXT),
            "omdat": explained("Waarom; leeg als dat er niet bij staat.", TEXT),
            "herkomst": explained("Waar de regel vandaan komt, of null.", or_null(choice(HERKOMSTEN))),
        }
    )


def _amounts() -> dict[str, Schema]:
    """Return the keys that every group of tasks has."""
    return {
        "taken": explained("Het aantal taken.", COUNTED),
        "nul": explained(BEDRAG["nul"].uitleg, EXACT_OR_PM),
        "aandeel-nul": explained("Het aandeel in nul, in procenten; leeg zonder basis, PM: onbekend.", AANDEEL),
        "regionaal": explained(BEDRAG["regionaal"].uitleg, EXACT_OR_PM),
        "aandeel": explained(
            "Het aandeel in wat het scenario de organisatie kost, in procenten; leeg zonder basis, PM: onbekend.",
            AANDEEL,
        ),
        "verschil": explained("Regionaal min nul.", EXACT_OR_PM),
        "naar-gemeenten": explained(BEDRAG["naar-gemeenten"].uitleg, EXACT_OR_PM),
        "vervalt": explained(BEDRAG["vervalt"].uitleg, EXACT_OR_PM),
        "extra": explained(BEDRAG["extra"].uitleg, EXACT_OR_PM),
        **{
            f"pm-{naam}": explained(f"Het aantal onbekende bedragen dat niet in '{naam}' zit.", COUNTED)
            for naam in BEDRAG
        },
        "herkomsten": explained(
            "Waar de bedragen vandaan komen: een of meer woorden met een spatie ertussen; leeg zonder taken.", WORDS
        ),
    }


def _cel() -> Schema:
    """Return a cell: two of its keys name row and column, each after its dimension."""
    keys: dict[str, Schema] = {
        "scenario": ID,
        **{per: explained(f"De waarde van de dimensie '{per}'; leeg als die er niet is.", TEXT) for per in DIMENSIES},
        "aandeel-van": explained("Waarvan 'aandeel' het deel is.", TEXT | {"enum": ["rij", "kolom", "totaal"]}),
        **_amounts(),
    }
    return explained("Een cel van een kruistabel.", closed(keys, keys.keys() - set(DIMENSIES)))


def _overzicht() -> Schema:
    one = closed(
        {
            "id": ID,
            "naam": NAAM,
            "herkomst": WIENS,
            "toelichting": explained("De toelichting bij het scenario; leeg als die er niet is.", TEXT),
            "bouwt-op": BOUWT_OP,
            "aantallen": explained("Het aantal taken per besluit.", ref("aantallen")),
        }
    )
    return explained(
        "De scenario's, op volgorde van scenarios.yaml.",
        closed(
            head("kerntaken-scenarios")
            | {"organisatie": ORGANISATIE, "scenarios": explained("De scenario's.", listing(one))}
        ),
    )
