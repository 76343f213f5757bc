"""The codes of what can be wrong with a file before its content is looked at: reading (KT0) and shape (KT1)."""

from kerntaken_cli.domain.diagnostics import Code

GEEN_YAML = Code(
    "KT001", "geen-yaml", "fout", "Een bestand dat geen geldige YAML is, kan niemand lezen: mens noch programma."
)
TAB = Code("KT002", "tab", "fout", "YAML laat geen tabs toe als inspringing; in een editor zie je het verschil niet.")
DUBBELE_SLEUTEL = Code(
    "KT003", "dubbele-sleutel", "fout", "Van een dubbele sleutel telt in YAML stilzwijgend alleen de laatste."
)
VORM_BOVENAAN = Code("KT004", "vorm-bovenaan", "fout", "Bovenaan het bestand horen sleutels, zoals versie: en taken:.")
LEEG = Code("KT005", "leeg-bestand", "fout", "Uit een leeg bestand is niets te berekenen.")
ONLEESBAAR = Code("KT006", "onleesbaar", "fout", "Een bestand dat ontbreekt of niet te openen is, kan niet meetellen.")
GEEN_UTF8 = Code("KT007", "geen-utf8", "fout", "Alleen UTF-8 bewaart letters als ë en ï op elke computer gelijk.")
TE_GROOT = Code("KT008", "te-groot", "fout", "Een bestand van deze omvang is vrijwel zeker niet wat u bedoelde.")
TE_DIEP = Code("KT009", "te-diep", "fout", "Zo diep genest is geen enkel gegeven van deze bestanden.")
ALIAS = Code(
    "KT010", "alias", "fout", "Ankers en aliassen verbergen waar een waarde vandaan komt; schrijf haar voluit."
)
MEER_DOCUMENTEN = Code("KT011", "meer-documenten", "fout", "Van een tweede document na --- zou niets meetellen.")
LABEL = Code(
    "KT012", "yaml-label", "fout", "Een label als !!str verandert wat er staat; de bestanden hebben het niet nodig."
)

ONBEKENDE_SLEUTEL = Code(
    "KT101",
    "onbekende-sleutel",
    "fout",
    "Een sleutel die niemand leest, is een tikfout of een gegeven dat verloren gaat.",
)
ONTBREKENDE_SLEUTEL = Code("KT102", "ontbrekende-sleutel", "fout", "Zonder dit gegeven is de rest niet te duiden.")
VERKEERDE_VORM = Code("KT103", "verkeerde-vorm", "fout", "Tekst, getal, lijst en sleutels zijn niet uitwisselbaar.")
NIET_IN_LIJST = Code(
    "KT104", "niet-in-lijst", "fout", "De lijst van waarden is gesloten, zodat tabellen volledig zijn."
)
YAML_VALKUIL = Code(
    "KT105", "yaml-valkuil", "fout", "YAML leest dit anders dan het er staat: no als onwaar, 12:30 als een getal."
)
DUBBELZINNIG_GETAL = Code(
    "KT106", "dubbelzinnig-getal", "fout", "1.250 is in Nederland twaalfhonderdvijftig en in YAML één en een kwart."
)
GEEN_BEDRAG = Code("KT107", "geen-bedrag", "fout", "Een bedrag is een exact getal of PM; al het andere is gokken.")
GETAL_ALS_TEKST = Code(
    "KT108",
    "getal-als-tekst",
    "fout",
    "Zonder aanhalingstekens is 4.10 in YAML gelijk aan 4.1, ook bij een artikel of taakveld.",
)
GEEN_ACTIE = Code(
    "KT109", "geen-actie", "fout", "Een scenario kent vijf acties; alleen daarvan is het gevolg berekenbaar."
)
VOORWAARDE_OP_GELD = Code(
    "KT110",
    "voorwaarde-op-geld",
    "fout",
    "De analyse van de taken is leidend voor financiële keuzes en niet andersom (opdracht, 2.1).",
)
GEEN_DATUM = Code(
    "KT111", "geen-datum", "fout", "Een datum is jaar-maand-dag; al het andere is in twee talen te lezen."
)
ANDERE_VERSIE = Code(
    "KT112", "andere-versie", "fout", "Een nieuwere versie kan dingen betekenen die hier niet bekend zijn."
)

CODES: tuple[Code, ...] = (
    GEEN_YAML,
    TAB,
    DUBBELE_SLEUTEL,
    VORM_BOVENAAN,
    LEEG,
    ONLEESBAAR,
    GEEN_UTF8,
    TE_GROOT,
    TE_DIEP,
    ALIAS,
    MEER_DOCUMENTEN,
    LABEL,
    ONBEKENDE_SLEUTEL,
    ONTBREKENDE_SLEUTEL,
    VERKEERDE_VORM,
    NIET_IN_LIJST,
    YAML_VALKUIL,
    DUBBELZINNIG_GETAL,
    GEEN_BEDRAG,
    GETAL_ALS_TEKST,
    GEEN_ACTIE,
    VOORWAARDE_OP_GELD,
    GEEN_DATUM,
    ANDERE_VERSIE,
)
