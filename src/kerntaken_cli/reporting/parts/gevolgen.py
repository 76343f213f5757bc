"""What a choice does, in words: its effect, the risks, who notices it, and what hangs together with the task."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kerntaken_cli.domain.acties import ACTIES, Keuze
from kerntaken_cli.domain.besluit import against_wishes
from kerntaken_cli.domain.feiten import Gevolg, Kant, Raakt, Samenhang, Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.lijsten import HERKOMST, Herkomst
from kerntaken_cli.domain.samenhang import Band, Banden, Toestand, other_side
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.reporting.blokken import Kleur, Punt
from kerntaken_cli.reporting.words import capital, listed, plural

NOT_DESCRIBED = "het effect is niet beschreven"
NO_REASON = "geen reden vermeld"
ENDS = "loopt vanzelf af"


def effect(one: Taakuitkomst) -> str:
    """Return what the decision does, or that nobody described it."""
    gevolg = one.gevolgen.get(one.actie)
    return gevolg.effect if gevolg is not None else NOT_DESCRIBED


def ending(number: int) -> str:
    """Return how many tasks end by themselves."""
    return plural(number, ENDS, "lopen vanzelf af")


def decision(keuze: Keuze, *, loopt_af: bool) -> str:
    """Return what a scenario does with a task in a few words: what ends by itself, nobody stops and nobody keeps."""
    if not loopt_af or (keuze.verandert and keuze.niveau):
        return str(keuze)
    return "loopt af; geld blijft" if keuze.niveau else "loopt af"


def elsewhere(elders: Mapping[str, Keuze], *, loopt_af: bool) -> str:
    """Return what every scenario decides for a task: those that keep it first, then the others."""
    found: dict[Keuze, list[str]] = {}
    for naam, keuze in elders.items():
        found.setdefault(keuze, []).append(naam)
    in_order = sorted(found, key=lambda keuze: ACTIES.index(keuze.actie))
    return "; ".join(f"{decision(keuze, loopt_af=loopt_af)} in {_few(found[keuze])}" for keuze in in_order) + "."


def _few(namen: list[str]) -> str:
    """Return names as an enumeration; of many the first, and how many more there are."""
    most = 6
    return listed(namen if len(namen) <= most else [*namen[: most - 1], f"nog {len(namen) - most + 1}"])


def forbidden(one: Taakuitkomst) -> tuple[str, ...]:
    """Return that giving up the task is not open to discussion, where a decision does so all the same."""
    if not against_wishes(one.taak, one.keuze):
        return ()
    return (f"LET OP, onbespreekbaar: {one.taak.afweging['onbespreekbaar'].antwoord}",)


def lines(gegevens: Gegevens, gevolg: Gevolg) -> tuple[str, ...]:
    """Return the risks of a choice, who notices it and how, and where that comes from: a line each."""
    found = [f"Risico ({whom}): {text}" for whom, text in gevolg.risico if text]
    found += [f"Raakt {_who(gegevens, raakt)}: {raakt.hoe}" for raakt in gevolg.raakt]
    if gevolg.herkomst:
        found.append(f"Herkomst: {origin(gegevens, gevolg.herkomst, gevolg.bron)}")
    return tuple(found)


def felt(touched: Iterable[tuple[Taakuitkomst, Raakt]]) -> Iterator[str]:
    """Yield how a task is touched by the decisions on other tasks: a line each."""
    for other, raakt in touched:
        yield f"Geraakt door {other.actie} van {other.taak.naam}: {raakt.hoe}"


def origin(gegevens: Gegevens, herkomst: Herkomst | None, bron: str | None) -> str:
    """Return where something comes from, with its source where it has one."""
    words = HERKOMST[herkomst].voluit if herkomst else "niet vermeld"
    return f"{words}; bron: {gegevens.feiten.bronnen[bron].titel}" if bron else words


def _who(gegevens: Gegevens, raakt: Raakt) -> str:
    named = []
    if raakt.taak is not None:
        named.append(gegevens.taken[raakt.taak].naam)
    if raakt.pijler is not None:
        named.append(side(gegevens, Kant(pijler=raakt.pijler)))
    if raakt.wie:
        named.append(raakt.wie)
    return listed(named) if named else "anderen"


def side(gegevens: Gegevens, kant: Kant) -> str:
    """Return one side of a relation by name; a pillar says what it is."""
    if kant.taak is not None:
        return gegevens.taken[kant.taak].naam
    pijler = gegevens.feiten.pijlers[kant.pijler or ""]
    return pijler.naam if pijler.aard == "overhead" else f"{pijler.aard} {pijler.naam}"


def relation(gegevens: Gegevens, one: Samenhang, kant: Kant) -> str:
    """Return a relation as it is seen from one side: what it is, with whom, and how."""
    other = side(gegevens, other_side(one, kant))
    seen = f"{one.aard} met {other}"
    if one.aard == "voorwaarde":
        seen = f"voorwaarde voor {other}" if one.van == kant else f"steunt op {other}"
    return f"{seen}. {one.hoe}"


def own_relations(gegevens: Gegevens, taak: Taak, banden: Banden) -> Iterator[str]:
    """Yield the relations of a task itself, with what a scenario does to them: a line each."""
    kant = Kant(taak=taak.id)
    for band in banden.get(kant, ()):
        told = relation(gegevens, band.samenhang, kant)
        yield f"Samenhang ({TOESTAND[band.toestand].woord}): {told}" if band.toestand else f"Samenhang: {told}"


def relations(gegevens: Gegevens, taak: Taak, banden: Banden, *, only_broken: bool = False) -> Iterator[Punt]:
    """Yield the relations of a task and, apart, those of its pillar; with a scenario, what becomes of them.

    With ``only_broken`` those of the pillar stay out as long as the scenario does not break them.
    """
    own, pijler = Kant(taak=taak.id), Kant(pijler=taak.pijler)
    for band in banden.get(own, ()):
        told = relation(gegevens, band.samenhang, own)
        yield Punt(state(band), told if band.toestand else capital(told))
    for band in banden.get(pijler, ()):
        if own in (band.samenhang.van, band.samenhang.naar) or (only_broken and not band.breaks):
            continue
        whose = side(gegevens, pijler)
        term = f"{state(band)} voor {whose}" if band.toestand else capital(whose)
        yield Punt(term, relation(gegevens, band.samenhang, pijler))


def state(band: Band) -> str:
    """Return what becomes of a relation, as it stands in front."""
    return "" if band.toestand is None else capital(TOESTAND[band.toestand].woord)


class Toestandrij(NamedTuple):
    """What becomes of a relation: the word for one and for several, its colour, and how those with it are headed."""

    woord: str
    meervoud: str
    kleur: Kleur
    kop: str


TOESTAND: dict[Toestand, Toestandrij] = {
    "breekt": Toestandrij("verbroken", "verbroken", "ernstig", "Verbroken: het ene valt weg, het andere blijft"),
    "verzwakt": Toestandrij("verzwakt", "verzwakt", "let-op", "Verzwakt: een van beide gaat maar voor een deel door"),
    "vervalt": Toestandrij(
        "vervalt",
        "vervallen",
        "vanzelf",
        "Vervalt: beide vallen weg, niets steunt er meer op, of de overlap is opgeheven",
    ),
    "blijft": Toestandrij("blijft", "blijven", "gewoon", "Blijft"),
}
"""The worst first."""


def cause(gegevens: Gegevens, band: Band) -> str:
    """Return why a relation does not just stay: what falls away, or how much goes on of a pillar."""
    if band.weg:
        return f"{listed(side(gegevens, kant) for kant in band.weg)} valt weg"
    pijlers = gegevens.feiten.pijlers
    named = ((pijlers[one.pijler].kort or pijlers[one.pijler].naam, one) for one in band.resten)
    return "; ".join(f"{naam}: {one.blijft} van {one.van} blijven" for naam, one in named)
