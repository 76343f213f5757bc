"""A total or a cell of a table as the sum of its tasks, in a sentence and per pillar."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import WaaromSom
from kerntaken_cli.domain.getallen import share
from kerntaken_cli.domain.labels import label, short_row
from kerntaken_cli.domain.lijsten import assumed
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import group
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.reporting.blokken import Kolom, Rij, Tabel
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts import geld
from kerntaken_cli.reporting.parts.opening import counted, unit


def per_pijler(antwoord: WaaromSom, notatie: Notatie) -> Tabel:
    """Return what the pillars add to a sum, as a table."""
    gegevens, verzoek = antwoord.gegevens, antwoord.verzoek
    rows = [
        Rij(
            (label(gegevens, "pijler", key), *_amounts(antwoord, ones, notatie)),
            kort=short_row(gegevens, "pijler", key),
        )
        for key, ones in antwoord.pijlers.items()
    ]
    rows.append(Rij(("Samen", *_amounts(antwoord, antwoord.uitkomst.taken, notatie)), "totaal"))
    figures = map(Kolom, ("nu", antwoord.scenario, "aandeel"))
    columns = (Kolom("Pijler", "links"), *figures, Kolom("taken", wijkt=1))
    caption = f"Bedragen {unit(gegevens, verzoek)}; een aandeel is een deel van {_base(verzoek)}."
    return Tabel("Per pijler", columns, tuple(rows), caption)


def answer(antwoord: WaaromSom, notatie: Notatie) -> str:
    """Return in a sentence what a sum is, and of how many tasks."""
    ones = antwoord.uitkomst.taken
    bedragen = group(ones).bedragen
    sure = assumed(group(ones).zwakste)
    here = geld.amount(antwoord.gegevens, antwoord.verzoek, bedragen.regionaal, notatie, aanname=sure)
    text = f"In {antwoord.scenario} is dit {here}, nu {geld.shown(notatie.bedrag(bedragen.nul).on(aanname=sure))}"
    if antwoord.verzoek.pijlers or antwoord.verzoek.soorten:
        deel = share(bedragen.regionaal.bekend, antwoord.geheel.bedragen.regionaal.bekend)
        text += f"; {notatie.aandeel(deel)} van {_base(antwoord.verzoek)}"
    taken = counted(antwoord.gegevens, [one.taak for one in ones], antwoord.verzoek)
    return f"{text}; de som van {taken}."


def _base(verzoek: Verzoek) -> str:
    return "de pijlers samen in dit scenario" if verzoek.basis == "pijlers" else "het totaal van dit scenario"


def _amounts(antwoord: WaaromSom, ones: tuple[Taakuitkomst, ...], notatie: Notatie) -> tuple[str, ...]:
    groep = group(ones)
    here = groep.bedragen.regionaal
    shown = notatie.deel(here, antwoord.geheel.bedragen.regionaal)
    sure = assumed(groep.zwakste)
    now, then = (notatie.bedrag(one).on(aanname=sure) for one in (groep.bedragen.nul, here))
    return (now, then, shown, str(groep.taken))
