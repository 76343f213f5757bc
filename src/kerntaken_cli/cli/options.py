"""The options that commands share, and the reading of what was typed."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from kerntaken_cli.domain.opdracht import quoted
from kerntaken_cli.domain.suggestie import Namen
from kerntaken_cli.domain.weigering import Weigering, unknown
from kerntaken_cli.reporting.formats import FORMAAT
from kerntaken_cli.reporting.words import listed

if TYPE_CHECKING:
    from kerntaken_cli.domain.acties import Stelling
    from kerntaken_cli.domain.antwoorden import GeldAntwoord
    from kerntaken_cli.domain.gegevens import Gegevens
    from kerntaken_cli.domain.verzoek import Verzoek
    from kerntaken_cli.reporting.notation import Notatie

Woord = TypeVar("Woord", bound=str)


def to_file(endings: Iterable[str]) -> Any:  # noqa: ANN401 - the framework's own
    """Return the option that names a file to write; the end of its name chooses the format."""
    help_ = f"Schrijf naar een bestand; {listed(endings)} kiezen het formaat."
    return typer.Option("--uitvoer", "-o", metavar="BESTAND", help=help_)


Data = Annotated[
    str | None, typer.Option("--data", metavar="MAP", help="De map met taken.yaml en scenarios.yaml, of: meegeleverd.")
]
Scenario = Annotated[str, typer.Argument(metavar="SCENARIO", help="Het scenario, of een bewaard resultaat (.json).")]
Formaat = Annotated[
    str, typer.Option("--formaat", "-f", metavar="FORMAAT", help=f"De vorm van de uitvoer: {listed(FORMAAT, 'of')}.")
]
Uitvoer = Annotated[str, to_file(row.einde for row in FORMAAT.values() if row.einde)]
Volledig = Annotated[
    bool, typer.Option("--volledig", help="Toon op het scherm alles; in een pijp of bestand staat alles er altijd.")
]
Pijler = Annotated[list[str], typer.Option("--pijler", metavar="PIJLER", help="Alleen deze pijler.")]
Soort = Annotated[list[str], typer.Option("--soort", metavar="SOORT", help="Alleen deze soort taak.")]
Decimalen = Annotated[str, typer.Option("--decimalen", metavar="N", help="Decimalen van aandelen en procenten.")]
Basis = Annotated[
    str, typer.Option("--basis", metavar="BASIS", help="totaal, of pijlers (zonder overhead en gastheerschap).")
]
Begroting = Annotated[
    str,
    typer.Option(
        "--begroting", metavar="BEDRAG", help="De totale begroting (× € 1.000): toon bedragen in plaats van procenten."
    ),
]
Stel = Annotated[
    list[str],
    typer.Option(
        "--stel", metavar="TAAK=ACTIE", help="Probeer een ander besluit: jgz=overdragen, monitor-jeugd=versoberen:80%."
    ),
]

Gemeente = Annotated[str, typer.Option("--gemeente", metavar="GEMEENTE", help="Alleen deze gemeente.")]
Duizend = Annotated[bool, typer.Option("--duizend", help="Toon euro's × € 1.000.")]
Plaatsen = Annotated[str, typer.Option("--decimalen", metavar="N", help="Decimalen van bedragen en procenten.")]

MAX_DECIMALS = 6
AMOUNT = re.compile(r"[0-9]{1,15}(?:[.,][0-9]{1,6})?")
MILLIONS = re.compile(r"([0-9]{1,6}(?:[.,][0-9]{1,3})?) *(?:miljoen|mln[.]?|mio)", re.IGNORECASE)
THOUSANDS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


def folder(data: str | None) -> Path | None:
    """Return the folder that was asked for, or None for the usual ones; an empty name is refused."""
    if data is None:
        return None
    if not data:
        raise Weigering("--data is leeg", "geef een map, of laat de optie weg")
    if os.path.isfile(data):  # noqa: PTH113 - Path.is_file raises for a path that cannot be followed
        raise Weigering(f"{data} is een bestand", f"geef de map: --data {quoted(str(Path(data).parent))}")
    return Path(data)


def stellingen(words: Sequence[str]) -> tuple[Stelling, ...]:
    """Return what is tried out, as it was typed; raises Weigering for what is no task with an action."""
    from kerntaken_cli.domain.acties import OngeldigeKeuze, parse_stelling

    try:
        return tuple(map(parse_stelling, words))
    except OngeldigeKeuze as fout:
        raise Weigering(f"--stel: {fout.bericht}", fout.remedie) from None


def request(
    basis: str = "totaal",
    pijler: Sequence[str] = (),
    soort: Sequence[str] = (),
    begroting: str = "",
    per: Sequence[str] = (),
) -> Verzoek:
    """Return what is asked of an outcome, as it was typed; names are looked up in the data later."""
    from kerntaken_cli.domain.lijsten import BASES, DIMENSIES
    from kerntaken_cli.domain.verzoek import Verzoek

    return Verzoek(
        per=tuple(choose("--per", one, DIMENSIES) for one in split(per)),
        basis=choose("--basis", basis, BASES),
        pijlers=tuple(dict.fromkeys(pijler)),
        soorten=tuple(dict.fromkeys(soort)),
        begroting=budget(begroting),
    )


def notatie(gegevens: Gegevens, begroting: Decimal | None, decimalen: int, *, optellend: bool = False) -> Notatie:
    """Return how figures are shown: whole amounts of money, or per cents with decimals."""
    from kerntaken_cli.reporting.notation import Notatie

    geld = begroting is not None or gegevens.feiten.eenheid == "euro"
    return Notatie(decimalen, 0 if geld else decimalen, geld, optellend)


def geldnotatie(antwoord: GeldAntwoord, decimalen: str, *, duizend: bool, optellend: bool = False) -> Notatie:
    """Return how amounts are shown: whole euros or percentages of two decimals, unless it is said how many.

    What a budget makes of percentages is in thousands already. Raises Weigering for thousands of percentages.
    """
    from kerntaken_cli.reporting.notation import Notatie

    eenheid = antwoord.verzoek.eenheid(antwoord.gegevens)
    if duizend and eenheid == "procent":
        remedie = "laat --duizend weg, of geef de begroting: --begroting BEDRAG"
        raise Weigering("--duizend toont euro's in duizenden, maar deze bedragen zijn procenten", remedie)
    usual = "2" if eenheid == "procent" else "0"
    places = decimals(decimalen or usual)
    return Notatie(places, places, eenheid != "procent", optellend, duizend and eenheid == "euro")


def choose(option: str, word: str, known: Collection[Woord], ook: Mapping[str, str] = {}) -> Woord:
    """Return a word from a closed list, or what another word stands for; raises Weigering with the nearest."""
    namen = Namen(known, ook=ook)
    meant = namen.meant(word)
    for one in known:
        if one == meant:
            return one
    raise unknown(f"e waarde voor {option}:", word, namen)


def split(words: Iterable[str]) -> list[str]:
    """Return the words of a closed list, also with commas between them."""
    return [part.strip() for word in words for part in word.split(",") if part.strip()]


def decimals(text: str) -> int:
    """Return a number of decimals that can be shown."""
    if text not in map(str, range(MAX_DECIMALS + 1)):
        raise Weigering(f"--decimalen {text} kan niet", f"kies 0 tot en met {MAX_DECIMALS}")
    return int(text)


def budget(text: str) -> Decimal | None:
    """Return a budget in × € 1.000, or None when none was given; ``62.500`` is refused with both readings."""
    if not text:
        return None
    bare = text.strip().removeprefix("€").strip()
    if (match := MILLIONS.fullmatch(bare)) is not None:
        return Decimal(match[1].replace(",", ".")) * 1000
    if THOUSANDS.fullmatch(bare):
        whole, part = re.sub(r"[.,]", "", bare), bare.replace(".", ",").rstrip("0").rstrip(",")
        written = f"{part}0" if THOUSANDS.fullmatch(part) else part  # with a fourth decimal there is no doubt
        raise Weigering(
            f"--begroting {bare} is dubbelzinnig: {whole} of {part}?",
            f"schrijf {whole} voor € {_millions(whole)} miljoen, of {written} voor € {_thousands(written)}",
        )
    if not AMOUNT.fullmatch(bare) or not Decimal(bare.replace(",", ".")):
        raise Weigering(
            f"--begroting {text} is geen bedrag", "schrijf het bedrag in duizenden euro's, zonder punten: 62500"
        )
    return Decimal(bare.replace(",", "."))


def _millions(thousands: str) -> str:
    """Return a number of thousands of euros in millions."""
    return f"{(Decimal(thousands) / 1000).normalize():f}".replace(".", ",")


def _thousands(text: str) -> str:
    """Return a number of thousands of euros in euros."""
    return f"{int(Decimal(text.replace(',', '.')) * 1000):,}".replace(",", ".")
