"""How every answer about a scenario opens: its name, whether it is a try-out, and whether it was kept before."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import cast

from kerntaken_cli.documents.fields import Record
from kerntaken_cli.domain.acties import INGRIJPEND, VERANDEREND
from kerntaken_cli.domain.antwoorden import ScenarioAntwoord
from kerntaken_cli.domain.besluit import decisions
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.lijsten import SOORT, Soort
from kerntaken_cli.domain.uitkomst import Uitkomst
from kerntaken_cli.domain.verzoek import Bewaard, Verzoek
from kerntaken_cli.reporting.blokken import Alinea
from kerntaken_cli.reporting.parts.gevolgen import ending
from kerntaken_cli.reporting.words import capital, listed, lower, plural

EXPLAINED = "Toelichting bij de cijfers"


def title(gegevens: Gegevens, naam: str) -> str:
    """Return the title of a scenario: its name, and the id to ask for it where that is not in the name."""
    own = gegevens.scenarios[naam].naam
    return headed(own if naam in own.casefold().split() else f"{own} ({naam})", gegevens)


def headed(text: str, *sets: Gegevens) -> str:
    """Return a heading; where something is tried out in any of the data, it says so first."""
    return f"PROEF: {text}" if any(gegevens.proef for gegevens in sets) else text


def opened(text: str, gegevens: Gegevens) -> str:
    """Return the first line of a screen: what it is about, whose data these are, and of which years."""
    feiten = gegevens.feiten
    return f"{text} — {feiten.organisatie}, keuzes vanaf {gegevens.ingang}, kosten van {feiten.peiljaar}"


def counted_in_short(gegevens: Gegevens, taken: Collection[Taak], verzoek: Verzoek) -> str:
    """Return how many tasks were told of, and posts that are none, as it follows on that; of a part which."""
    if part(gegevens, verzoek):
        return f"; {counted(gegevens, taken, verzoek)}"
    own = sum(map(gegevens.is_pijler, taken))
    rest = f" en {plural(len(taken) - own, 'andere post', 'andere posten')}" if own < len(taken) else ""
    return f" ({plural(own, 'taak', 'taken')}{rest})"


def tally(antwoord: ScenarioAntwoord) -> str:
    """Return how many tasks a scenario does what with, and how many end by themselves."""
    taken = [one.taak for one in antwoord.uitkomst.taken]
    return f"{counted(antwoord.gegevens, taken, antwoord.verzoek)}: {' · '.join(decided(antwoord.uitkomst))}"


def decided(uitkomst: Uitkomst) -> Iterator[str]:
    """Yield how many tasks a scenario does what with, the most far-reaching first, and how many end by themselves."""
    counts = uitkomst.choices()
    yield from (f"{counts[actie]} {actie}" for actie in INGRIJPEND if counts[actie] and actie in VERANDEREND)
    if ended := len(uitkomst.afgelopen):
        yield ending(ended)
    yield from (f"{counts[actie]} {actie}" for actie in INGRIJPEND if counts[actie] and actie not in VERANDEREND)


def choices(uitkomst: Uitkomst) -> str:
    """Return in a line how many tasks a scenario does what with."""
    return " · ".join(decided(uitkomst))


def named(scenario: str, bewaard: Bewaard | None) -> str:
    """Return what stands for a scenario on the command line: its id, or the file that its result was kept in."""
    return scenario if bewaard is None else bewaard.pad


def again(gegevens: Gegevens, *woorden: str) -> str:
    """Return a command about a scenario that asks the same data, with what is tried out."""
    stel = (word for stelling in gegevens.proef for word in ("--stel", str(stelling)))
    return gegevens.opdracht(*woorden, *stel)


def example(gegevens: Gegevens) -> str:
    """Return a scenario to name as an example: the first that does not keep every task."""
    names = gegevens.scenarios
    changing = (naam for naam in names if any(regel.keuze.verandert for regel in decisions(gegevens, naam)))
    return next(changing, next(iter(names)))


def notices(gegevens: Gegevens, bewaard: Bewaard | None, scenario: str = "") -> Iterator[Alinea]:
    """Yield what a reader must know before the first figure; ``scenario`` names it where there are several."""
    if gegevens.proef:
        where = f" in {scenario}" if scenario else ""
        yield Alinea(f"Dit is een variant die u zelf probeert. Aangepast{where}: {tried(gegevens)}.")
    if bewaard is not None:
        yield Alinea(f"Uit het bewaarde resultaat {bewaard.bestand} (kerntaken {bewaard.versie}).")


def selection(gegevens: Gegevens, verzoek: Verzoek) -> str:
    """Return which pillars and kinds were asked for, in a sentence; empty for all of them."""
    chosen = _chosen(gegevens, verzoek)
    return f"{capital(chosen)}." if chosen else ""


def _chosen(gegevens: Gegevens, verzoek: Verzoek) -> str:
    pijlers = gegevens.feiten.pijlers
    parts = []
    if verzoek.pijlers:
        parts.append("pijler " + listed(pijlers[pijler].naam for pijler in verzoek.pijlers))
    if verzoek.soorten:
        parts.append("soort " + listed((lower(SOORT[cast("Soort", one)].titel) for one in verzoek.soorten), "of"))
    return f"alleen {listed(parts)}" if parts else ""


def counted(gegevens: Gegevens, taken: Collection[Taak], verzoek: Verzoek | None = None) -> str:
    """Return how many tasks are told of, and how many posts that are none: of a part how many of all, and which."""
    own = sum(map(gegevens.is_pijler, taken))
    all_own = sum(map(gegevens.is_pijler, gegevens.feiten.taken))
    apart, all_apart = len(taken) - own, len(gegevens.feiten.taken) - all_own
    which = part(gegevens, verzoek) if verzoek is not None else ""
    if not which:
        told = [plural(own, "taak", "taken")] if own or not apart else []
        rest = [f"{plural(apart, 'post', 'posten')} overhead en gastheerschap"] if apart else []
        return " en ".join([*told, *rest])
    of_all = plural(own, "taak", "taken") if own == all_own else f"{own} van de {all_own} taken"
    told = [of_all] if own or not apart else []
    rest = [f"{apart} van de {all_apart} posten overhead en gastheerschap"] if apart else []
    return f"{' en '.join([*told, *rest])} ({which})"


def part(gegevens: Gegevens, verzoek: Verzoek) -> str:
    """Return which part was asked for; empty for the whole."""
    apart = "zonder overhead en gastheerschap" if verzoek.basis == "pijlers" else ""
    return ", ".join(filter(None, (_chosen(gegevens, verzoek), apart)))


def unit_in_short(gegevens: Gegevens, verzoek: Verzoek) -> str:
    """Return the unit of the amounts in a few words."""
    eenheid = verzoek.eenheid(gegevens)
    return f"in % van {gegevens.feiten.peiljaar}" if eenheid == "procent" else unit(gegevens, verzoek)


def unit(gegevens: Gegevens, verzoek: Verzoek, *, duizend: bool = False) -> str:
    """Return the unit of the amounts in words, as it stands above a table."""
    if duizend:
        return "× € 1.000"
    match verzoek.eenheid(gegevens):
        case "procent":
            return f"in % van de totale kosten {gegevens.feiten.peiljaar}"
        case "euro":
            return "in euro's"
        case "duizend euro":
            return "× € 1.000"


def tried(gegevens: Gegevens) -> str:
    """Return what is tried out, as a Dutch enumeration."""
    return listed(f"{stelling.taak} {stelling.keuze}" for stelling in gegevens.proef)


def with_proef(gegevens: Gegevens, records: list[Record]) -> list[Record]:
    """Return records that name the try-out they belong to, when there is one."""
    if not gegevens.proef:
        return records
    return [record | {"proef": " ".join(map(str, gegevens.proef))} for record in records]
