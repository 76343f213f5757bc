"""What every municipality pays."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import options, session
from kerntaken_cli.cli.options import Begroting, Data, Duizend, Formaat, Gemeente, Stel, Uitvoer, Volledig
from kerntaken_cli.domain.weigering import Weigering

PER = frozenset({"stroom", "taak"})


def gemeenten(
    scenario: Annotated[
        str, typer.Argument(metavar="SCENARIO", help="Het scenario, of een bewaard resultaat; zonder: nul.")
    ] = "",
    gemeente: Gemeente = "",
    per: Annotated[str, typer.Option("--per", metavar="WAT", help="Met --gemeente: stroom, of taak.")] = "",
    deelname: Annotated[bool, typer.Option("--deelname", help="Toon welke gemeenten aan welke taak meedoen.")] = False,
    begroting: Begroting = "",
    duizend: Duizend = False,
    decimalen: options.Plaatsen = "",
    optellend: Annotated[bool, typer.Option("--optellend", help="Rond zo af dat elke kolom optelt.")] = False,
    stel: Stel = [],  # noqa: B006 - typer makes a list of its own
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    volledig: Volledig = False,
    data: Data = None,
) -> None:
    """Toont wat elke gemeente betaalt: aan de organisatie, en zelf voor wat overgaat.

    Een besparing van de organisatie is geen besparing van de gemeenten; hier is te zien wie wat gaat betalen. Met
    --gemeente: één gemeente, per geldstroom of per taak. Nul is hetzelfde jaar zonder besluiten.
    """
    from kerntaken_cli.reporting.views import gemeenten as views
    from kerntaken_cli.usecases import gemeenten as usecases

    form = session.choose_format(formaat, uitvoer)
    if per and not gemeente:
        raise Weigering("--per hoort bij één gemeente", "geef ook --gemeente NAAM")
    if deelname and gemeente:
        raise Weigering("--deelname gaat over alle gemeenten", "laat --gemeente weg")
    of = options.choose("--per", per or "stroom", sorted(PER))
    verzoek = options.request(begroting=begroting)
    stand = session.stand_or_nul(data, scenario, stel, gemeenten=True)
    answer = usecases.gemeenten(stand, verzoek, gemeente)
    notatie = options.geldnotatie(answer.geld, decimalen, duizend=duizend, optellend=optellend)
    vorm: views.Vorm = "deelname" if deelname else "gemeenten" if not gemeente else "taak" if of == "taak" else "stroom"
    session.show(views.view(answer, notatie, vorm), form, uitvoer, volledig=volledig)
