"""What each word of a closed list means, in Dutch; the lists themselves are those of the models."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from kerntaken_cli.domain.acties import ACTIE, ACTIES
from kerntaken_cli.domain.afweging import VRAAG
from kerntaken_cli.domain.diagnostics import SEVERITIES
from kerntaken_cli.domain.model import (
    AARDEN,
    BASES,
    DIMENSIES,
    HERKOMSTEN,
    OORDELEN,
    SAMENHANG_AARDEN,
    SOORTEN,
    VRAGEN,
    Eenheid,
    Weging,
    Zekerheid,
)

ERNST = {
    "fout": "met de gegevens valt zo niet te rekenen",
    "waarschuwing": "er valt te rekenen, maar dit vraagt om een tweede blik",
    "opmerking": "goed om te weten",
}

BETEKENIS: dict[tuple[str, ...], Mapping[str, str]] = {
    SOORTEN: {
        "wettelijk-verplicht": "de wet verplicht tot de taak, en ook tot regionale uitvoering",
        "wettelijk-keuze": "de wet verplicht tot de taak; haar regionaal uitvoeren is een keuze van de gemeenten",
        "opdracht-gemeenten": "de gemeenten hebben de taak zelf opgedragen",
        "kaders": "de taak voert een regionaal of landelijk kader uit",
        "opdracht-rijk": "het Rijk heeft de opdracht gegeven",
    },
    AARDEN: {
        "pijler": "een inhoudelijke pijler",
        "gastheerschap": "een coalitie die hier alleen is ondergebracht; staat in elke tabel apart van de pijlers",
        "overhead": "bedrijfsvoering en ondersteuning; staat in elke tabel apart van de pijlers",
    },
    HERKOMSTEN: {
        "gepubliceerd": "staat zo in de bron",
        "afgeleid": "volgt uit gepubliceerde cijfers",
        "duiding": "een eigen lezing van de bronnen",
        "aanname": "aangenomen, omdat de bronnen er niets over zeggen",
        "fictief": "verzonnen, voor een voorbeeld of een proef",
    },
    get_args(Zekerheid): {
        "zeker": "de bron zegt het met zoveel woorden",
        "redelijk": "de bron wijst erop, maar laat ruimte voor een andere lezing",
        "onzeker": "een vermoeden dat nog moet worden nagegaan",
    },
    get_args(Eenheid): {
        "procent": "elk bedrag is een percentage van de totale kosten; samen zijn zij 100",
        "euro": "elk bedrag is in euro's per jaar",
    },
    BASES: {
        "totaal": "alle taken, met overhead en gastheerschap",
        "pijlers": "alleen de pijlers, zonder overhead en gastheerschap",
    },
    DIMENSIES: {
        "pijler": "verdeeld over de pijlers",
        "soort": "verdeeld over de vijf soorten taken",
        "actie": "verdeeld naar wat het scenario met de taken doet",
        "stroom": "verdeeld over de geldstromen",
        "taakveld": "verdeeld over de taakvelden (Iv3)",
        "herkomst": "verdeeld naar de herkomst van de bedragen",
        "taak": "elk apart",
    },
    ("ja", "nee"): {
        "ja": "het geld is tijdelijk",
        "nee": "het geld is structureel",
    },
    ("gelijk", "lager", "hoger"): {
        "gelijk": "de organisatie kost evenveel als nu",
        "lager": "de organisatie kost minder dan nu",
        "hoger": "de organisatie kost meer dan nu",
    },
    SAMENHANG_AARDEN: {
        "keten": "beide zijn schakels van dezelfde keten",
        "overlap": "beide doen deels hetzelfde",
        "voorwaarde": "het een is nodig voor het ander",
    },
    OORDELEN: {"ja": "het is zo", "nee": "het is niet zo", "deels": "het is voor een deel zo"},
    VRAGEN: {str(vraag): tekst for vraag, tekst in VRAAG.items()},
    ACTIES: {naam: actie.uitleg for naam, actie in ACTIE.items()},
    SEVERITIES: ERNST,
    get_args(Weging): {**ERNST, "uit": "zulke bevindingen komen niet in de uitvoer"},
}
