"""What each word of a closed list means, in Dutch; the lists themselves are those of the domain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from kerntaken_cli.domain.acties import ACTIE
from kerntaken_cli.domain.afweging import VRAAG
from kerntaken_cli.domain.diagnostics import ERNST
from kerntaken_cli.domain.lijsten import (
    BASES,
    DEKKEND,
    HERKOMST,
    PIJLERAARDEN,
    SOORT,
    STROOMAARD,
    Eenheid,
    JaNee,
    Oordeel,
    Richting,
    Samenhangaard,
    Weging,
    Zekerheid,
)
from kerntaken_cli.domain.verdeling import DIMENSIE

ERNSTEN: dict[str, str] = {naam: row.uitleg for naam, row in ERNST.items()}

BETEKENIS: dict[tuple[str, ...], Mapping[str, str]] = {
    tuple(SOORT): {naam: row.uitleg for naam, row in SOORT.items()},
    PIJLERAARDEN: {
        "pijler": "een inhoudelijke pijler",
        "gastheerschap": "een coalitie die hier alleen is ondergebracht; staat in elke tabel apart van de pijlers",
        "overhead": "bedrijfsvoering en ondersteuning; staat in elke tabel apart van de pijlers",
    },
    tuple(HERKOMST): {naam: row.uitleg for naam, row in HERKOMST.items()},
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
    tuple(DIMENSIE): {naam: row.uitleg for naam, row in DIMENSIE.items()},
    tuple(STROOMAARD): {naam: row.uitleg for naam, row in STROOMAARD.items()},
    tuple(DEKKEND): {str(naam): uitleg for naam, uitleg in DEKKEND.items()},
    (*DIMENSIE, "gemeente"): {
        **{naam: row.uitleg for naam, row in DIMENSIE.items()},
        "gemeente": "wat elke gemeente aan de organisatie bijdraagt",
    },
    get_args(JaNee): {
        "ja": "het geld is tijdelijk",
        "nee": "het geld is structureel",
    },
    get_args(Richting): {
        "gelijk": "de organisatie kost evenveel als nu",
        "lager": "de organisatie kost minder dan nu",
        "hoger": "de organisatie kost meer dan nu",
    },
    get_args(Samenhangaard): {
        "keten": "beide zijn schakels van dezelfde keten",
        "overlap": "beide doen deels hetzelfde",
        "voorwaarde": "het een is nodig voor het ander",
    },
    get_args(Oordeel): {"ja": "het is zo", "nee": "het is niet zo", "deels": "het is voor een deel zo"},
    tuple(VRAAG): {naam: vraag.tekst for naam, vraag in VRAAG.items()},
    tuple(ACTIE): {naam: actie.uitleg for naam, actie in ACTIE.items()},
    tuple(ERNST): ERNSTEN,
    get_args(Weging): {**ERNSTEN, "uit": "zulke bevindingen komen niet in de uitvoer"},
}
