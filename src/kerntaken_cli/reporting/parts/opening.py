"""How every answer about a scenario opens: its name, whether it is a try-out, and whether it was kept before."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kerntaken_cli.documents.fields import Record
from kerntaken_cli.domain.besluit import decisions
from kerntaken_cli.domain.feiten import Taak
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.verzoek import Bewaard, Verzoek
from kerntaken_cli.reporting.blokken import Alinea
from kerntaken_cli.reporting.words import capital, listed, plural


def title(gegevens: Gegevens, naam: str) -> str:
    """Return the title of a scenario; a try-out says so in it."""
    return headed(f"{gegevens.scenarios[naam].naam} ({naam})", gegevens)


def headed(text: str, *sets: Gegevens) -> str:
    """Return a heading; where something is tried out in any of the data, it says so first."""
    return f"PROEF: {text}" if any(gegevens.proef for gegevens in sets) else text


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
        yield Alinea(f"Dit is een proef, geen vastgesteld scenario. Gesteld{where}: {tried(gegevens)}.")
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
        parts.append("soort " + listed(verzoek.soorten))
    return f"alleen {listed(parts)}" if parts else ""


def counted(gegevens: Gegevens, taken: Collection[Taak], verzoek: Verzoek | None = None) -> str:
    """Return how many tasks are told of: of a part how many of all and which, and how many tables keep apart."""
    everything, apart = len(gegevens.feiten.taken), sum(not gegevens.is_pijler(taak) for taak in taken)
    which = part(gegevens, verzoek) if verzoek is not None else ""
    whole = plural(len(taken), "taak", "taken")
    shown = f"{len(taken)} van de {everything} taken ({which})" if which else whole
    return f"{shown}, waarvan {apart} overhead of gastheerschap" if apart else shown


def part(gegevens: Gegevens, verzoek: Verzoek) -> str:
    """Return which part was asked for; empty for the whole."""
    apart = "zonder overhead en gastheerschap" if verzoek.basis == "pijlers" else ""
    return ", ".join(filter(None, (_chosen(gegevens, verzoek), apart)))


def unit(gegevens: Gegevens, verzoek: Verzoek) -> str:
    """Return the unit of the amounts in words, as it stands above a table."""
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
