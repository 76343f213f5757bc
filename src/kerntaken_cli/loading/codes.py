"""The codes of what can be wrong with a file before its content is looked at: reading (KT0) and shape (KT1)."""

from kerntaken_cli.domain.diagnostics import Code, codes_in

GEEN_YAML = Code(
    "KT001",
    "geen-yaml",
    "fout",
    "Een bestand dat geen geldige YAML is, kan niemand lezen: mens noch programma.",
    fout="naam: Zorg: alles",
    goed='naam: "Zorg: alles"',
)
TAB = Code(
    "KT002",
    "tab",
    "fout",
    "YAML laat geen tabs toe als inspringing; in een editor ziet u het verschil niet.",
    fout="taken:\n\t- id: jgz",
    goed="taken:\n  - id: jgz",
)
DUBBELE_SLEUTEL = Code(
    "KT003",
    "dubbele-sleutel",
    "fout",
    "Van een dubbele sleutel telt in YAML stilzwijgend alleen de laatste.",
    fout="soort: kaders\nsoort: opdracht-rijk",
    goed="soort: opdracht-rijk",
)
VORM_BOVENAAN = Code(
    "KT004",
    "vorm-bovenaan",
    "fout",
    "Bovenaan het bestand horen sleutels, zoals versie: en taken:.",
    fout="- id: jgz",
    goed="versie: 1\ntaken:\n  - id: jgz",
)
LEEG = Code(
    "KT005",
    "leeg-bestand",
    "fout",
    "Uit een leeg bestand is niets te berekenen.",
    fout="# hier komt nog iets",
    goed="versie: 1",
)
ONLEESBAAR = Code(
    "KT006",
    "onleesbaar",
    "fout",
    "Een bestand dat ontbreekt of niet te openen is, kan niet meetellen.",
    fout="een map zonder scenarios.yaml",
    goed="een map met taken.yaml en scenarios.yaml",
)
GEEN_UTF8 = Code(
    "KT007",
    "geen-utf8",
    "fout",
    "Alleen UTF-8 bewaart letters als ë en ï op elke computer gelijk.",
    fout="een bestand in Windows-codering (ANSI)",
    goed="hetzelfde bestand, opgeslagen als UTF-8",
)
TE_GROOT = Code(
    "KT008",
    "te-groot",
    "fout",
    "Een bestand van deze omvang is vrijwel zeker niet wat u bedoelde.",
    fout="een bestand van honderden MB",
    goed="een bestand met alleen taken",
)
TE_DIEP = Code(
    "KT009",
    "te-diep",
    "fout",
    "Geen enkel gegeven van deze bestanden hoort zo diep genest te zijn.",
    fout="a: {b: {c: {d: {e: {f: …}}}}}  # meer dan 24 niveaus",
    goed="a: 1",
)
ALIAS = Code(
    "KT010",
    "alias",
    "fout",
    "Ankers en aliassen verbergen waar een waarde vandaan komt; schrijf haar voluit.",
    fout="kosten: *zelfde",
    goed="kosten: {bedrag: 12.5, herkomst: aanname}",
)
MEER_DOCUMENTEN = Code(
    "KT011",
    "meer-documenten",
    "fout",
    "Van een tweede document na --- zou niets meetellen.",
    fout="versie: 1\n---\nversie: 1",
    goed="versie: 1",
)
LABEL = Code(
    "KT012",
    "yaml-label",
    "fout",
    "Een label als !!str verandert wat er staat; deze bestanden hebben het niet nodig.",
    fout="artikel: !!str 5",
    goed='artikel: "5"',
)
VREEMD_REGELEINDE = Code(
    "KT013",
    "vreemd-regeleinde",
    "fout",
    "YAML begint er een nieuwe regel, een editor niet: alles daarna staat voor u ergens anders dan voor het programma.",
    fout="naam: Zorg\u2028en welzijn  # met U+2028, dat onzichtbaar is",
    goed="naam: Zorg en welzijn",
)

ONBEKENDE_SLEUTEL = Code(
    "KT101",
    "onbekende-sleutel",
    "fout",
    "Een sleutel die niemand leest, is een tikfout of een gegeven dat verloren gaat.",
    fout="bandbredte: [1, 2]",
    goed="bandbreedte: [1, 2]",
)
ONTBREKENDE_SLEUTEL = Code(
    "KT102",
    "ontbrekende-sleutel",
    "fout",
    "Zonder dit gegeven is de rest niet te duiden.",
    fout="kosten: {bedrag: 12.5}",
    goed="kosten: {bedrag: 12.5, herkomst: aanname}",
)
VERKEERDE_VORM = Code(
    "KT103",
    "verkeerde-vorm",
    "fout",
    "Tekst, getal, lijst en sleutels zijn niet uitwisselbaar.",
    fout="kaders: regiovisie-jeugd",
    goed="kaders: [regiovisie-jeugd]",
)
NIET_IN_LIJST = Code(
    "KT104",
    "niet-in-lijst",
    "fout",
    "De lijst van waarden is gesloten, zodat tabellen volledig zijn.",
    fout="soort: wettelijk",
    goed="soort: wettelijk-keuze",
)
YAML_VALKUIL = Code(
    "KT105",
    "yaml-valkuil",
    "fout",
    "YAML leest dit anders dan u het bedoelt: no als onwaar, 12:30 als een getal.",
    fout="naam: no",
    goed='naam: "no"',
)
DUBBELZINNIG_GETAL = Code(
    "KT106",
    "dubbelzinnig-getal",
    "fout",
    "1.250 is in Nederland twaalfhonderdvijftig en in YAML één en een kwart.",
    fout="bedrag: 1.250",
    goed="bedrag: 1250",
)
GEEN_BEDRAG = Code(
    "KT107",
    "geen-bedrag",
    "fout",
    "Een bedrag is een exact getal of PM; al het andere is gokken.",
    fout="bedrag: € 12,5",
    goed="bedrag: 12.5",
)
GETAL_ALS_TEKST = Code(
    "KT108",
    "getal-als-tekst",
    "fout",
    "Zonder aanhalingstekens is 4.10 in YAML gelijk aan 4.1, ook bij een artikel of taakveld.",
    fout="artikel: 4.10",
    goed='artikel: "4.10"',
)
GEEN_ACTIE = Code(
    "KT109",
    "geen-actie",
    "fout",
    "Alleen van de acties die een scenario kent, is het gevolg te berekenen.",
    fout="dan: {versoberen: 80}",
    goed="dan: {versoberen: 80%}",
)
VOORWAARDE_OP_GELD = Code(
    "KT110",
    "voorwaarde-op-geld",
    "fout",
    "De analyse van de taken is leidend voor financiële keuzes en niet andersom (opdracht, 2.1).",
    fout="als: {kosten: 100}",
    goed="als: {soort: kaders}",
)
GEEN_DATUM = Code(
    "KT111",
    "geen-datum",
    "fout",
    "Een datum is jaar-maand-dag; al het andere is op twee manieren te lezen.",
    fout="tot: 06-07-2025",
    goed="tot: 2025-07-06",
)
ANDERE_VERSIE = Code(
    "KT112",
    "andere-versie",
    "fout",
    "Een nieuwere versie kan dingen betekenen die hier niet bekend zijn.",
    fout="versie: 2",
    goed="versie: 1",
)

LEGE_VOORWAARDE = Code(
    "KT113",
    "lege-voorwaarde",
    "fout",
    "Een lege voorwaarde geldt voor elke taak; wie dat bedoelt, schrijft anders:.",
    fout="{als: {soort: []}, dan: stoppen}",
    goed="anders: {dan: stoppen}",
)
ONZICHTBARE_TEKST = Code(
    "KT120",
    "onzichtbare-tekst",
    "fout",
    "Tekst van alleen spaties of onzichtbare tekens is voor een programma gevuld, en voor wie leest leeg.",
    fout='naam: "   "',
    goed="naam: Jeugdgezondheidszorg",
)
DUBBELE_WAARDE = Code(
    "KT121",
    "dubbele-waarde",
    "waarschuwing",
    "Wat twee keer in een lijst staat, telt één keer; misschien was de tweede keer iets anders bedoeld.",
    fout="kaders: [regiovisie-jeugd, regiovisie-jeugd]",
    goed="kaders: [regiovisie-jeugd, gezonde-generaties]",
)

CODES = codes_in(globals())
