"""Invented data sets of any size, the same bytes every time, shaped like ``data/``: about 450 bytes a task."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

PIJLERS = ("jeugd", "gezondheid", "veiligheid", "kennis", "inkoop", "gezondheid", "overhead")
GRONDSLAG = {
    "wettelijk-keuze": 'grondslag: [{wet: Wpg, artikel: "5", zekerheid: zeker}]',
    "kaders": "kaders: [koers, belofte]",
    "wettelijk-verplicht": 'grondslag: [{wet: Wmo 2015, artikel: "4.1.1", zekerheid: redelijk}]',
    "opdracht-gemeenten": "grondslag: [{opdracht: Dienstverleningsovereenkomst met de gemeenten}]",
    "opdracht-rijk": "grondslag: [{opdracht: Regeling van het Rijk}]",
}
KENMERKEN = ("preventie", "keten", "loopt-af", "jeugdhulp", "keten, vroegsignalering", "digitaal")
WERK = (
    "Advies en voorlichting",
    "Toezicht en inspectie",
    "Opvang en begeleiding",
    "Onderzoek",
    "Coördinatie",
    "Inkoop",
)
DOEL = ("jeugd", "ouderen", "scholen", "mantelzorgers", "nieuwkomers", "cliënten in de zorg", "ondernemers")

KEUZES = {"wettelijk-keuze": "overdragen", "kaders": "stoppen", "opdracht-gemeenten": "stoppen"}
EFFECT = {
    "overdragen": "Elke gemeente regelt het werk in gebied {} voortaan zelf; schaal en kennis raken verspreid.",
    "stoppen": "In gebied {} is er geen regionale uitvoering meer; wie het werk overneemt, is niet geregeld.",
    "intensiveren": "In gebied {} komt er meer inzet; hoeveel zorg dat later voorkomt, is niet bekend.",
}

HEADER = """\
versie: 1
organisatie: Verzonnen lichaam
peiljaar: 2024
eenheid: euro
bronnen:
  begroting: {titel: Programmabegroting 2024, datum: 2023-07-05, uitgever: Verzonnen lichaam}
kaders:
  koers: {naam: Strategische koers, van: 2022, bron: begroting}
  belofte: {naam: Belofte, van: 2020, tot: 2024, bron: begroting}
taakvelden: {"0.4": Overhead, "6.92": Coördinatie en beleid Jeugd, "7.1": Volksgezondheid}
pijlers:
  jeugd: {nummer: 1, naam: Jeugd}
  gezondheid: {nummer: 2, naam: Publieke gezondheid}
  veiligheid: {nummer: 3, naam: Veiligheid}
  kennis: {nummer: 4, naam: Kennis}
  inkoop: {nummer: 5, naam: Inkoop}
  overhead: {naam: Overhead, aard: overhead}
taken:
"""

SCENARIOS = """\
versie: 1
ingang: 2026
scenarios:
  nul:
    naam: Nulscenario
    anders: {dan: behouden, omdat: Alles blijft zoals het is.}
    verwacht: {totaal: gelijk}
  absolute-kern:
    naam: A.1 Absolute kern
    regels:
      - {als: {pijler: overhead}, dan: behouden, omdat: Overhead is geen taak.}
      - {als: {soort: [wettelijk-verplicht, opdracht-rijk]}, dan: behouden, omdat: Dit is de ondergrens.}
      - {als: {soort: wettelijk-keuze}, dan: overdragen, omdat: De plicht blijft bij de gemeenten.}
    anders: {dan: stoppen, omdat: Niets houdt deze taak in stand.}
    verwacht: {totaal: lager}
  kern:
    naam: A.2 Kern
    bouwt-op: absolute-kern
    regels:
      - {als: {soort: wettelijk-keuze}, dan: behouden, omdat: De gemeenten voeren deze taak samen uit.}
    verwacht: {totaal: lager}
  koers:
    naam: B Koers
    bouwt-op: kern
    regels:
      - {als: {kader: geldig, niet: {kenmerk: loopt-af}}, dan: behouden, omdat: Het kader geldt bij ingang nog.}
    verwacht: {totaal: lager}
  ambitie:
    naam: C Ambitie
    bouwt-op: koers
    regels:
      - {als: {kenmerk: [preventie, vroegsignalering]}, dan: {intensiveren: 110%}, omdat: Meer inzet op preventie.}
      - {als: {soort: opdracht-gemeenten}, dan: behouden, omdat: De gemeenten vragen er zelf om.}
"""


def write(folder: Path, taken: int) -> int:
    """Write a set with this many tasks and return the size of ``taken.yaml`` in bytes."""
    folder.mkdir()
    (folder / "scenarios.yaml").write_text(SCENARIOS, encoding="utf-8")
    path = folder / "taken.yaml"
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADER)
        file.writelines(_taak(i, taken) for i in range(taken))
    return path.stat().st_size


def _taak(i: int, taken: int) -> str:
    pijler, soort = _pick(PIJLERS, i), _pick(tuple(GRONDSLAG), i)
    kenmerk = _pick(KENMERKEN, i // 3) if i % 3 == 0 else ""
    lines = [
        f"- id: taak-{i}",
        f"  naam: {_pick(WERK, i)} voor {_pick(DOEL, i)} in gebied {i}",
        f"  pijler: {pijler}",
        f"  soort: {soort}",
        f"  {GRONDSLAG[soort]}",
        f"  kosten: {{bedrag: {10_000 + i * 7919 % 900_000}.{i % 90 + 10}, herkomst: fictief, bron: begroting}}",
    ]
    if i % 2 == 0:
        lines.append(f'  taakveld: "{_pick(("6.92", "7.1"), i // 2)}"')
    if kenmerk:
        lines.append(f"  kenmerken: [{kenmerk}]")
    acties = [KEUZES[soort]] if soort in KEUZES and pijler != "overhead" else []
    if kenmerk.endswith(("preventie", "vroegsignalering")):
        acties.append("intensiveren")
    if acties:
        lines.append("  gevolgen:")
    for actie in acties:
        lines += _gevolg(i, taken, actie)
    return "".join(f"  {line}\n" for line in lines)


def _gevolg(i: int, taken: int, actie: str) -> list[str]:
    return [
        f"    {actie}:",
        "      effect: >-",
        f"        {EFFECT[actie].format(i)}",
        f"      risico: {{financieel: De kosten van taak {i} verschuiven.}}",
        f"      raakt: [{{taak: taak-{(i + 1) % taken}, hoe: De afspraken uit gebied {i} moeten worden herzien.}}]",
    ]


def _pick(values: Sequence[T], i: int) -> T:
    return values[i % len(values)]
