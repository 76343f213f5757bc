"""An invented body with round numbers, on which engine and commands are tested: the real data may change freely.

``TAKEN`` and ``SCENARIOS`` are small, for the engine. ``FULL`` is the same body with everything that a view can show, and
``EARLIER`` is that body as it was before somebody edited it in every way there is; both also in per cent.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

TAKEN = """\
versie: 1
organisatie: Waterschapsheuvel
peiljaar: 2030
eenheid: euro
bronnen:
  verzonnen: {titel: Verzonnen begroting, uitgever: Niemand}
kaders:
  visie: {naam: Visie, van: 2028, tot: 2032, bron: verzonnen}
  oud-plan: {naam: Oud plan, van: 2020, tot: 2025}
stromen:
  bijdrage: {naam: Bijdrage gemeenten}
  rijk: {naam: Rijk, incidenteel: "ja"}
taakvelden: {"7.1": Volksgezondheid}
pijlers:
  staf: {naam: Staf, aard: overhead}
  gast: {naam: Gast, aard: gastheerschap}
  zorg: {nummer: 2, naam: Zorg}
  rust: {nummer: 1, naam: Rust, kort: R}
taken:
  - id: plicht
    naam: Plicht
    pijler: zorg
    soort: wettelijk-verplicht
    grondslag: [{wet: Wet A, artikel: "1"}]
    kosten: {bedrag: 400, herkomst: fictief, bron: verzonnen, bandbreedte: [300, 500]}
    taakveld: "7.1"
    stromen: {bijdrage: 75, rijk: 25}
  - id: keuze
    naam: Keuze
    pijler: zorg
    soort: wettelijk-keuze
    grondslag: [{wet: Wet B, artikel: "2"}]
    kosten: {bedrag: 200, herkomst: fictief}
    kaders: [visie]
    gevolgen:
      overdragen:
        effect: Elke gemeente doet het zelf.
        kort: elke gemeente doet het zelf
        risico: {inwoners: Verschil per gemeente.}
        raakt: [{taak: plicht, hoe: meer meldingen}, {wie: scholen, hoe: een ander loket}]
  - id: wens
    naam: Wens
    pijler: rust
    soort: opdracht-gemeenten
    kosten: {bedrag: 100.50, herkomst: fictief}
    kenmerken: [preventie]
    kaders: [oud-plan]
    grondslag: [{opdracht: Besluit van de raad}]
    gevolgen:
      stoppen: {effect: Het houdt op., kort: het houdt op, risico: {financieel: Later duurder.}, raakt: [{pijler: zorg, hoe: meer vraag}]}
      intensiveren: {effect: Er komt meer., kort: er komt meer, risico: {financieel: Nu duurder.}, raakt: [{pijler: zorg, hoe: minder vraag}]}
  - id: raadsel
    naam: Raadsel
    pijler: rust
    soort: kaders
    kosten: {bedrag: PM, herkomst: aanname}
    kaders: [visie]
    gevolgen:
      versoberen: {effect: Het wordt minder., kort: het wordt minder, risico: {bestuurlijk: Uitleg nodig.}, raakt: [{wie: gemeenten, hoe: vragen}]}
  - id: staf
    naam: Staf
    pijler: staf
    kosten: {bedrag: 199.50, herkomst: fictief}
  - id: gast
    naam: Gast
    pijler: gast
    kosten: {bedrag: 100, herkomst: fictief}
ijkpunten:
  - {bron: verzonnen, per: pijler, basis: pijlers, aandelen: {zorg: 86, rust: 14}}
"""

SCENARIOS = """\
versie: 1
ingang: 2030
scenarios:
  nul: {naam: Nul, anders: {dan: behouden}, verwacht: {totaal: gelijk}}
  smal:
    naam: Smal
    herkomst: fictief
    regels:
      - {als: {pijler: [staf, gast]}, dan: behouden, omdat: Hoort er niet bij.}
      - {als: {soort: wettelijk-verplicht}, dan: behouden, omdat: Het moet.}
      - {als: {soort: wettelijk-keuze}, dan: overdragen, omdat: Een ander kan het ook.}
      - {als: {kader: geldig}, dan: {versoberen: 80%}, omdat: Er is een kader.}
    anders: {dan: stoppen, omdat: Niets houdt het in stand.}
    verwacht: {totaal: lager}
  breed:
    naam: Breed
    bouwt-op: smal
    regels:
      - {als: {kenmerk: preventie, niet: {pijler: zorg}}, dan: {intensiveren: 150%}, omdat: Voorkomen is beter.}
      - {als: {soort: wettelijk-keuze}, dan: behouden, omdat: Samen gaat het beter.}
"""


def changed(text: str, changes: Mapping[str, str]) -> str:
    """Return a text with parts of it replaced, each of which stands in it once."""
    for old, new in changes.items():
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in what is changed"
        text = text.replace(old, new)
    return text


class Body(NamedTuple):
    """The files of a body; municipalities only where there are any."""

    taken: str = TAKEN
    scenarios: str = SCENARIOS
    gemeenten: str = ""

    def changed(self, taken: Mapping[str, str] | None = None, scenarios: Mapping[str, str] | None = None) -> Body:
        """Return the body with parts of its files replaced."""
        return self._replace(taken=changed(self.taken, taken or {}), scenarios=changed(self.scenarios, scenarios or {}))

    def write(self, folder: Path) -> Path:
        """Write the files in a folder, which is made when it is not there."""
        folder.mkdir(exist_ok=True)
        for name, text in self._asdict().items():
            if text:
                (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return folder


RELATED = {
    "ijkpunten:\n": """\
samenhang:
  - {aard: keten, van: {taak: keuze}, naar: {taak: wens}, hoe: Het een volgt op het ander., herkomst: fictief}
  - {aard: voorwaarde, van: {taak: plicht}, naar: {taak: wens}, hoe: Zonder plicht geen wens., herkomst: fictief}
  - {aard: voorwaarde, van: {taak: keuze}, naar: {pijler: rust}, hoe: Rust vraagt keuze., herkomst: fictief}
  - {aard: overlap, van: {taak: staf}, naar: {taak: gast}, hoe: Beide doen wat., herkomst: fictief}
ijkpunten:
""",
    "    kenmerken: [preventie]\n": """\
    kenmerken: [preventie]
    afweging:
      onbespreekbaar: {oordeel: ja, antwoord: De raden willen dit houden., herkomst: fictief}
      draagvlak: {oordeel: deels, antwoord: Niet overal., herkomst: fictief}
""",
}
"""What makes the tasks hang together, and answers some questions about one that a scenario gives up."""

FULL = (
    Body()
    .changed(RELATED)
    .changed(
        {
            "  verzonnen: {titel: Verzonnen begroting, uitgever: Niemand}": """\
  verzonnen: {titel: Verzonnen begroting, datum: 2029-11-01, uitgever: Niemand, toelichting: Alles is verzonnen.}
  besluit: {titel: Verzonnen besluit, url: "https://example.org/besluit"}""",
            "tot: 2032, bron: verzonnen}": "tot: 2032, bron: verzonnen, principes: {V1: Dichtbij, V2: Samen}}",
            "  oud-plan: {naam: Oud plan, van: 2020, tot: 2025}": """\
  oud-plan: {naam: Oud plan, van: 2020, tot: 2025}
  straks: {naam: Straks, van: 2031, bron: besluit}
  altijd: {naam: Altijd, toelichting: Zonder termijn.}""",
            "pijlers:\n": "kenmerken: {preventie: Voorkomt erger, loopt-af: Eindigt vanzelf}\npijlers:\n",
            "  rust: {nummer: 1, naam: Rust, kort: R}": """\
  rust: {nummer: 1, naam: Rust, kort: R}
  kunde: {nummer: 3, naam: Kunde en kennis, kort: Kunde}""",
            "    naam: Keuze\n": "    naam: Keuze\n    toelichting: De gemeenten doen dit samen.\n",
            '[{wet: Wet B, artikel: "2"}]': """\

      - wet: Wet B
        artikel: "2"
        lid: "3"
        bwb: BWBR0000001
        url: https://example.org/wet-b
        zekerheid: redelijk
        bron: besluit
        toelichting: Over de keuze zelf zegt de wet niets.
    indeling: {herkomst: duiding, bron: verzonnen, toelichting: De wet laat de keuze open.}
    kenmerken: [preventie]""",
            "{bedrag: 100.50, herkomst: fictief}": """\
{bedrag: 100.50, herkomst: aanname, bandbreedte: [50, 150], toelichting: Naar het aantal inwoners.}""",
            "De raden willen dit houden., herkomst: fictief}": (
                "De raden willen dit houden., herkomst: fictief}  # kerntaken: negeer[KT606] om te zien wat er dan staat"
            ),
            "[{opdracht: Besluit van de raad}]": "[{opdracht: Besluit van de raad, bron: besluit}]",
            "{effect: Het houdt op., kort: het houdt op, risico: {financieel: Later duurder.}": """\
{effect: Het houdt op., kort: het houdt op, herkomst: duiding, bron: verzonnen, risico: {financieel: Later duurder.}""",
            "  - id: staf\n": """\
  - id: rijkstaak
    naam: Taak van het Rijk
    pijler: kunde
    soort: opdracht-rijk
    grondslag: [{opdracht: Opdracht van het Rijk}]
    kosten: {bedrag: 600, herkomst: gepubliceerd, bron: verzonnen}
    stromen: {rijk: 100}
    gevolgen:
      behouden: {effect: Er verandert niets., raakt: [{taak: project, hoe: steun}]}
      stoppen: {effect: Het Rijk zoekt een ander., kort: een ander doet het, risico: {bestuurlijk: Het vraagt overleg.}, raakt: [{wie: het Rijk, hoe: een ander zoeken}]}
  - id: project
    voorheen: [proef]
    naam: Project
    pijler: kunde
    soort: kaders
    kosten: {bedrag: 400, herkomst: afgeleid, bron: verzonnen}
    kaders: [oud-plan, straks]
    grondslag: [{opdracht: Besluit over het project}]
    kenmerken: [loopt-af]
    looptijd: {van: 2029-01-01, tot: 2031-12-31}
    gevolgen:
      stoppen: {effect: Het werk blijft liggen., kort: het blijft liggen, risico: {inwoners: Zij wachten.}, raakt: [{taak: wens, hoe: een langere wachtlijst}]}
  - id: staf
""",
            "    naam: Raadsel\n    pijler: rust\n    soort: kaders\n": (
                "    naam: Raadsel\n    pijler: rust\n    soort: kaders\n    grondslag: [{opdracht: Een oude afspraak}]\n"
            ),
            "    kaders: [visie]\n    gevolgen:\n      versoberen": "    kaders: [visie, altijd]\n    gevolgen:\n      versoberen",
            "  - id: gast\n": "  - id: gast\n    voorheen: [gast-een, gast-twee]\n",
            "{zorg: 86, rust: 14}}": """\
{zorg: 35, rust: 6, kunde: 59}}
  - {bron: verzonnen, naam: Kunde naar soort, per: soort, pijler: kunde, aandelen: {opdracht-rijk: 60, kaders: 40}}""",
        },
        {
            "    naam: Smal\n": "    naam: Smal\n    toelichting: Alleen wat moet.\n    bron: besluit\n",
            "omdat: Er is een kader.}": "omdat: Er is een kader., herkomst: aanname, bron: besluit}",
            "    naam: Breed\n": "    naam: Breed\n    herkomst: duiding\n",
        },
    )
)
"""The body with everything that a view can show; it holds no findings."""

EDITED: tuple[dict[str, str], dict[str, str]] = (
    {
        "    naam: Plicht\n": "    naam: Oude plicht\n",
        "bedrag: PM,": "bedrag: 5,",
        "{wie: scholen, hoe: een ander loket}": "{wie: scholen, hoe: een eigen loket}",
        "  - id: project\n    voorheen: [proef]\n": "  - id: proef\n",
        "{taak: project, hoe: steun}": "{taak: proef, hoe: steun}",
        "{taak: staf}, naar: {taak: gast}": "{taak: staf}, naar: {taak: gast-een}",
        "  - id: gast\n    voorheen: [gast-een, gast-twee]\n    naam: Gast\n": """\
  - id: voorbij
    naam: Voorbij
    pijler: kunde
    soort: kaders
    kosten: {bedrag: 10, herkomst: fictief}
    kaders: [altijd]
    gevolgen:
      versoberen: {effect: Het wordt minder., kort: het wordt minder, risico: {inwoners: Geen.}, raakt: [{wie: niemand, hoe: niets}]}
  - id: gast-een
    naam: Gast een
    pijler: gast
    kosten: {bedrag: 0, herkomst: fictief}
  - id: gast-twee
    naam: Gast
""",
        "straks: {naam: Straks, van: 2031, bron: besluit}": "straks: {naam: Straks, van: 2031}",
        "hoe: Beide doen wat.": "hoe: Beide doen iets.",
        "{aard: voorwaarde, van: {taak: plicht}, naar: {taak: wens}": (
            "{aard: voorwaarde, van: {taak: plicht}, naar: {pijler: rust}"
        ),
    },
    {
        "      - {als: {soort: wettelijk-verplicht}, dan: behouden, omdat: Het moet.}\n": "",
        "      - {als: {soort: wettelijk-keuze}, dan: overdragen, omdat: Een ander kan het ook.}\n": """\
      - {als: {soort: wettelijk-keuze}, dan: overdragen, omdat: Een ander kan het.}
      - {als: {soort: wettelijk-verplicht}, dan: behouden, omdat: Het moet.}
      - {als: {kenmerk: loopt-af}, dan: behouden, omdat: Het loopt vanzelf af.}
""",
        "ingang: 2030": "ingang: 2029",
    },
)
"""What the full body was before it was edited: something changed, came, went, moved or got another name in each part."""

EARLIER = FULL.changed(*EDITED).changed({"bedrag: 200,": "bedrag: 250,"})

IN_PROCENT = FULL.changed(
    {
        "eenheid: euro": "eenheid: procent",
        "bedrag: 400, herkomst: fictief, bron: verzonnen, bandbreedte: [300, 500]": (
            "bedrag: 20, herkomst: fictief, bron: verzonnen, bandbreedte: [15, 25]"
        ),
        "bedrag: 200,": "bedrag: 10,",
        "bedrag: 100.50, herkomst: aanname, bandbreedte: [50, 150]": (
            "bedrag: 5.05, herkomst: aanname, bandbreedte: [2, 8]"
        ),
        "bedrag: 600,": "bedrag: 30,",
        "bedrag: 400, herkomst: afgeleid": "bedrag: 20, herkomst: afgeleid",
        "bedrag: 199.50,": "bedrag: 9.95,",
        "bedrag: 100, herkomst: fictief": "bedrag: 5, herkomst: fictief",
    }
)
"""The full body with its amounts in per cent of the whole, as the real one has them."""

EARLIER_IN_PROCENT = IN_PROCENT.changed(*EDITED)

GEMEENTEN = """\
versie: 1
peildatum: 2029-01-01
bron: Verzonnen telling
gemeenten:
  - {code: GM9001, naam: Aadam, inwoners: 500}
  - {code: GM9002, naam: Beekstad, inwoners: 300}
  - {code: GM9003, naam: Cdorp, inwoners: 200}
verdeelsleutels:
  zaken: {naam: Zaken, peildatum: 2029-01-01, bron: Verzonnen telling, herkomst: fictief, waarden: {Aadam: 1, Beekstad: 3}}
"""

BETAALD = (
    Body()
    .changed(
        {
            "  bijdrage: {naam: Bijdrage gemeenten}\n": """\
  bijdrage: {naam: Bijdrage gemeenten, aard: basis}
  plus: {naam: Plustaken, aard: plus, verdeelsleutel: zaken}
  fonds: {naam: Fonds, aard: derden}
""",
            'rijk: {naam: Rijk, incidenteel: "ja"}': "rijk: {naam: Rijk, aard: spuk, tot: 2031, bron: verzonnen}",
            "    kosten: {bedrag: 200, herkomst: fictief}\n": """\
    kosten: {bedrag: 200, herkomst: fictief}
    stromen: {fonds: {bedrag: 50, herkomst: gepubliceerd, bron: verzonnen}, bijdrage: rest}
""",
            "    kosten: {bedrag: 100.50, herkomst: fictief}\n": """\
    kosten: {bedrag: 100.50, herkomst: fictief}
    stromen: {plus: 100}
    deelnemers: [Beekstad, Aadam]
""",
            "    kosten: {bedrag: PM, herkomst: aanname}\n": """\
    kosten: {bedrag: PM, herkomst: aanname}
    stromen: {bijdrage: 100}
""",
            "    kosten: {bedrag: 199.50, herkomst: fictief}\n": """\
    kosten: {bedrag: 199.50, herkomst: fictief}
    stromen: {bijdrage: {bedrag: 150, herkomst: fictief}}
""",
        }
    )
    ._replace(gemeenten=GEMEENTEN)
)
"""The body with who pays: by streams that cover, end, fall short or are unknown, and by two keys."""

PAID = {
    "bijdrage: {naam: Bijdrage gemeenten}": "bijdrage: {naam: Bijdrage gemeenten, aard: plus, verdeelsleutel: zaken}",
    "    stromen: {bijdrage: 75, rijk: 25}\n": "    stromen: {bijdrage: 75, rijk: 25}\n    deelnemers: [Aadam, Beekstad]\n",
}
"""What tells of the full body who pays a part of it."""
