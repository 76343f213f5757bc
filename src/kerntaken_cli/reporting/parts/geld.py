"""What a scenario does with the money, in sentences: what becomes of the total, and what the figures leave out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from kerntaken_cli.domain.antwoorden import GeldAntwoord
from kerntaken_cli.domain.bedragen import Bedragnaam
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.getallen import ONBEKEND, Saldo, Som
from kerntaken_cli.domain.lijsten import HERKOMST, Herkomst, assumed
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import group
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.reporting.blokken import STER, Cijfer
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts.opening import unit, unit_in_short
from kerntaken_cli.reporting.words import capital, listed

MUNICIPAL_BILL = (
    "Wat naar de gemeenten gaat, blijven zij betalen: een besparing van de regeling is geen besparing van de "
    "gemeenten. Het bedrag is bruto: of geld van het Rijk of van derden meegaat, is onbekend."
)
ROUNDED = "Elk cijfer is apart afgerond."
NOT_COUNTED = "frictiekosten, baten (zoals rijksgeld) en het ingroeipad"


def total(taken: Sequence[Taakuitkomst], notatie: Notatie) -> str:
    """Return what becomes of the total, and where the difference goes; what ends by itself is told apart."""
    whole = group(taken)
    now, then = marked(taken, "nul", notatie), marked(taken, "regionaal", notatie)
    bedragen = whole.bedragen
    if not (whole.verschil or bedragen.naar_gemeenten or bedragen.vervalt or bedragen.extra):
        return f"{now}, en dat blijft gelijk."
    change = shown(notatie.verschil(whole.verschil).on(aanname=assumed(whole.gewijzigd)))
    return f"{now} → {then} ({change}): {' · '.join(_parts(taken, notatie))}."


def shown(cijfer: Cijfer) -> str:
    """Return a figure as it stands in a sentence, with its mark."""
    return f"{cijfer}{STER}" if cijfer.aanname else cijfer


def marked(taken: Sequence[Taakuitkomst], naam: Bedragnaam, notatie: Notatie) -> str:
    """Return one of the amounts of all tasks, no surer than the least sure of those that add to it."""
    adding = [one for one in taken if one.bedragen[naam]]
    som = group(adding).bedragen[naam]
    return shown(notatie.bedrag(som).on(aanname=assumed(one.herkomst for one in adding))) if som else "niets"


def _parts(taken: Sequence[Taakuitkomst], notatie: Notatie) -> Iterator[str]:
    bedragen, by_itself = group(taken).bedragen, ended(taken)
    if bedragen.vervalt:
        own = notatie.bedrag(by_itself)
        told = " vanzelf" if by_itself == bedragen.vervalt else f" ({own} vanzelf)" if by_itself else ""
        yield f"{marked(taken, 'vervalt', notatie)} vervalt{told}"
    if bedragen.extra:
        yield f"{marked(taken, 'extra', notatie)} komt erbij"
    yield f"{marked(taken, 'naar-gemeenten', notatie)} naar de gemeenten"


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


def unmoved(gegevens: Gegevens, taken: Sequence[Taakuitkomst], notatie: Notatie) -> Iterator[str]:
    """Yield the same as ``undecided`` in a few words, for one screen."""
    apart = [one for one in taken if not gegevens.is_pijler(one.taak)]
    here, all_ = group(apart).bedragen.regionaal, group(taken).bedragen.regionaal
    if here.bekend and len(apart) < len(taken) and not any(one.keuze.verandert for one in apart):
        assumed_ = " (aanname)" if any(one.besluit.herkomst == "aanname" for one in apart) else ""
        amounts = f"{notatie.bedrag(here)} van de {notatie.bedrag(all_)}"
        yield f"Overhead en gastheerschap: {amounts}; blijft gelijk{assumed_}."


def undecided(gegevens: Gegevens, scenario: str, taken: Sequence[Taakuitkomst], notatie: Notatie) -> Iterator[str]:
    """Yield how much of the total is overhead and hosted coalitions that stay as they are: nobody decided about it."""
    apart = [one for one in taken if not gegevens.is_pijler(one.taak)]
    here, all_ = group(apart).bedragen.regionaal, group(taken).bedragen.regionaal
    if not here.bekend or any(one.keuze.verandert for one in apart):
        return
    text = f"{notatie.bedrag(here)} van de {notatie.bedrag(all_)} in {scenario} is overhead en gastheerschap"
    assumed = " Dat is een aanname." if any(one.besluit.herkomst == "aanname" for one in apart) else ""
    yield capital(f"{text}: die blijven gelijk, en daarover is niets besloten.{assumed}")


def amount(gegevens: Gegevens, verzoek: Verzoek, som: Som, notatie: Notatie, *, aanname: bool) -> str:
    """Return a sum with its unit, as it is said in a sentence."""
    if som.is_onbekend:
        return f"{ONBEKEND} (onbekend)"
    text = shown(notatie.bedrag(som).on(aanname=aanname)) if som.bekend else "0"
    match verzoek.eenheid(gegevens):
        case "procent":
            mark = STER if text.endswith(STER) else ""
            return f"{text.removesuffix(STER)}%{mark} van de totale kosten {gegevens.feiten.peiljaar}"
        case "euro":
            return f"€ {text}"
        case "duizend euro":
            return f"{text} (× € 1.000)"


def caption(antwoord: GeldAntwoord, notatie: Notatie) -> str:
    """Return which amounts a table holds, and of which year."""
    gegevens, verzoek = antwoord.gegevens, antwoord.verzoek
    if verzoek.eenheid(gegevens) == "procent":
        return f"Bedragen {unit_in_short(gegevens, verzoek)}."
    peiljaar, jaar = gegevens.feiten.peiljaar, antwoord.beeld.jaar
    years = f"van {jaar}" if peiljaar == jaar else f"van {jaar}, in prijzen van {peiljaar}"
    return f"Bedragen {unit(gegevens, verzoek, duizend=notatie.duizend)}, {years}."


def with_unit(antwoord: GeldAntwoord, saldo: Saldo, notatie: Notatie) -> str:
    """Return an amount with its unit, as it is said in a sentence."""
    if antwoord.verzoek.eenheid(antwoord.gegevens) == "procent":
        text = notatie.saldo(saldo)
        return f"{text}%" if saldo.bekend else text
    scale = 1000 if antwoord.verzoek.begroting is not None else 1
    euros = notatie._replace(bedrag_decimalen=0, duizend=False).saldo(saldo.part(Decimal(scale)))
    return f"€ {euros}" if saldo.bekend else euros


def cost(one: Taakuitkomst) -> Saldo:
    """Return what the body spends on a task, with how sure that is."""
    return one.bedragen.regionaal.saldo([one.herkomst])
