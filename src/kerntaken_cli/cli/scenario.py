"""The commands about scenarios: what one decides and does, and by which rules."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import opties, sessie
from kerntaken_cli.cli.opties import Basis, Begroting, Data, Decimalen, Formaat, Pijler, Scenario, Soort, Stel, Uitvoer
from kerntaken_cli.domain.opdracht import opdracht
from kerntaken_cli.domain.weigering import Weigering

TWO = 2


def scenario(
    naam: Annotated[
        str,
        typer.Argument(metavar="NAAM", help="Het scenario, of een bewaard resultaat (.json); zonder naam: de lijst."),
    ] = "",
    per: Annotated[
        list[str],
        typer.Option(
            "--per",
            metavar="DIM",
            help="Verdeel naar pijler, soort, actie, stroom, taakveld, herkomst of taak; "
            "twee keer geeft een kruistabel.",
        ),
    ] = [],  # noqa: B006 - typer makes a list of its own
    aandeel_van: Annotated[
        str, typer.Option("--aandeel-van", metavar="WAT", help="In een kruistabel: aandeel van rij, kolom of totaal.")
    ] = "",
    basis: Basis = "totaal",
    pijler: Pijler = [],  # noqa: B006
    soort: Soort = [],  # noqa: B006
    decimalen: Decimalen = "1",
    sluitend: Annotated[
        bool, typer.Option("--sluitend", help="Rond zo af dat aandelen optellen tot precies 100%.")
    ] = False,
    begroting: Begroting = "",
    stel: Stel = [],  # noqa: B006
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    data: Data = None,
) -> None:
    """Toont wat een scenario besluit, waarom, en wat dat met de aandelen in de kosten doet.

    Eerst de besluiten en hun effect, dan de verdeling per pijler en per soort taak naast nul, dan wat naar de gemeenten
    gaat en wat vervalt.
    """
    from kerntaken_cli.domain.antwoorden import Vraag
    from kerntaken_cli.domain.model import BASES, DIMENSIES, SOORTEN
    from kerntaken_cli.reporting import scenario as views
    from kerntaken_cli.reporting.verdelingen import AANDEEL_VAN, Opmaak
    from kerntaken_cli.usecases import scenarios as usecases

    form = sessie.choose_format(formaat, uitvoer)
    money = opties.amount("--begroting", begroting)
    vraag = Vraag(
        tuple(opties.choose("--per", one, DIMENSIES) for one in per),
        opties.choose("--basis", basis, BASES),
        tuple(dict.fromkeys(pijler)),
        opties.choose_all("--soort", soort, SOORTEN),
        money,
    )
    places = opties.decimals(decimalen)
    of_what = opties.choose("--aandeel-van", aandeel_van or "totaal", AANDEEL_VAN)
    if aandeel_van and len(per) != TWO:
        raise Weigering("--aandeel-van hoort bij een kruistabel", "geef ook twee keer --per")
    if not naam:
        if per or pijler or soort or money or sluitend or stel or basis != "totaal":
            see = opdracht("scenario", datamap=data or "")
            raise Weigering("deze opties horen bij één scenario", f"noem er een; zie: {see}")
        _, gegevens = sessie.read(data)
        sessie.show(views.overview(usecases.scenarios(gegevens)), form, uitvoer)
        return
    answer = usecases.scenario(sessie.stand(data, naam, stel), vraag)
    notatie = opties.notatie(answer.gegevens, answer.vraag.begroting, places, sluitend=sluitend)
    sessie.show(views.view(answer, Opmaak(notatie, of_what)), form, uitvoer)


def regels(
    scenario: Scenario,
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    data: Data = None,
) -> None:
    """Toont de regels van een scenario in de volgorde waarin zij gelden, en hoeveel taken elke regel beslist."""
    from kerntaken_cli.reporting import regels as views
    from kerntaken_cli.usecases import scenarios as usecases

    form = sessie.choose_format(formaat, uitvoer)
    sessie.show(views.view(usecases.regels(sessie.stand(data, scenario))), form, uitvoer)
