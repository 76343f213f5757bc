"""What a scenario does with the money, in sentences: what becomes of the total, and what the figures leave out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kerntaken_cli.domain.bedragen import Bedragen
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import ONBEKEND, Som
from kerntaken_cli.domain.lijsten import HERKOMST, Herkomst, assumed
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import Groep, group
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.reporting.blokken import STER
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.words import capital, listed

MUNICIPAL_BILL = (
    "Wat naar de gemeenten gaat, blijven zij betalen: een besparing van de regeling is geen besparing van de "
    "gemeenten. Het bedrag is bruto: of geld van het Rijk of van derden meegaat, is onbekend."
)
NOT_COUNTED = "frictiekosten, baten (zoals rijksgeld) en het ingroeipad"


def total(som: Groep, ended: Som, notatie: Notatie) -> str:
    """Return what becomes of the total, and where the difference goes; ``ended`` lapses by itself."""
    bedragen = som.bedragen
    if not som.verschil and bedragen.nul == bedragen.regionaal:
        return f"{notatie.gezegd(bedragen.nul)}, en dat blijft gelijk."
    sign = STER if assumed(som.gewijzigd) else ""
    change = f"{notatie.gezegd(bedragen.nul)} → {notatie.gezegd(bedragen.regionaal)}"
    return f"{change} ({notatie.verschil(som.verschil)}{sign}): {' · '.join(_parts(bedragen, ended, notatie))}."


def _parts(bedragen: Bedragen, ended: Som, notatie: Notatie) -> Iterator[str]:
    if bedragen.vervalt:
        by_itself = " vanzelf" if ended == bedragen.vervalt else f" ({notatie.bedrag(ended)} vanzelf)" if ended else ""
        yield f"{notatie.bedrag(bedragen.vervalt)} vervalt{by_itself}"
    if bedragen.extra:
        yield f"{notatie.bedrag(bedragen.extra)} komt erbij"
    yield f"{notatie.gezegd(bedragen.naar_gemeenten)} naar de gemeenten"


def ended(taken: Sequence[Taakuitkomst]) -> Som:
    """Return what lapses because tasks ended by themselves."""
    return group([one for one in taken if one.eindigt]).bedragen.vervalt


def legend(herkomsten: Collection[Herkomst]) -> Iterator[str]:
    """Yield what the mark behind a figure means, where there is anything that it marks."""
    found = [naam for naam in HERKOMST if HERKOMST[naam].aangenomen and naam in herkomsten]
    if found:
        partly = "" if set(herkomsten) <= set(found) else "(deels) "
        yield f"{STER} {partly}{listed(found, 'of')}."


def not_counted(taken: Sequence[Taakuitkomst]) -> str:
    """Return what no figure holds: what is never worked out here, and the tasks whose amount is unknown."""
    unknown = [one.taak.naam for one in taken if one.bedragen.nul.pm]
    known = f"Niet meegerekend: {NOT_COUNTED}"
    if not unknown:
        return f"{known}."
    most = 3
    names = unknown if len(unknown) <= most else [*unknown[:most], f"{len(unknown) - most} andere"]
    return f"{known}; het bedrag van {listed(names)} is onbekend (PM)."


def undecided(gegevens: Gegevens, scenario: str, taken: Sequence[Taakuitkomst], notatie: Notatie) -> Iterator[str]:
    """Yield how much of the total is overhead and hosted coalitions that stay as they are: nobody decided about it."""
    apart = [one for one in taken if not gegevens.is_pijler(one.taak)]
    here, all_ = group(apart).bedragen.regionaal, group(taken).bedragen.regionaal
    if not here.bekend or any(one.keuze.verandert for one in apart):
        return
    text = f"{notatie.bedrag(here)} van de {notatie.bedrag(all_)} in {scenario} is overhead en gastheerschap"
    assumed = " Dat is een aanname." if any(one.besluit.herkomst == "aanname" for one in apart) else ""
    yield capital(f"{text}: die blijven gelijk, en daarover is niets besloten.{assumed}")


def amount(gegevens: Gegevens, verzoek: Verzoek, som: Som, notatie: Notatie) -> str:
    """Return a sum with its unit, as it is said in a sentence."""
    if som.is_onbekend:
        return f"{ONBEKEND} (onbekend)"
    text = notatie.bedrag(som) if som.bekend else "0"
    match verzoek.eenheid(gegevens):
        case "procent":
            return f"{text}% van de totale kosten {gegevens.feiten.peiljaar}"
        case "euro":
            return f"€ {text}"
        case "duizend euro":
            return f"{text} (× € 1.000)"
