"""An invented body with round numbers, on which the engine is tested: the real data may change freely."""

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
      stoppen: {effect: Het houdt op., risico: {financieel: Later duurder.}, raakt: [{pijler: zorg, hoe: meer vraag}]}
      intensiveren: {effect: Er komt meer., risico: {financieel: Nu duurder.}, raakt: [{pijler: zorg, hoe: minder vraag}]}
  - id: raadsel
    naam: Raadsel
    pijler: rust
    soort: kaders
    kosten: {bedrag: PM, herkomst: aanname}
    kaders: [visie]
    gevolgen:
      versoberen: {effect: Het wordt minder., risico: {bestuurlijk: Uitleg nodig.}, raakt: [{wie: gemeenten, hoe: vragen}]}
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
