"""What a scenario decides and does, or all of them in a row."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import options, session
from kerntaken_cli.cli.commands.vergelijk import vergelijk
from kerntaken_cli.cli.options import Basis, Begroting, Data, Decimalen, Formaat, Pijler, Soort, Stel, Uitvoer, Volledig
from kerntaken_cli.domain.lijsten import DIMENSIES
from kerntaken_cli.domain.opdracht import opdracht
from kerntaken_cli.domain.weigering import Weigering
from kerntaken_cli.reporting.words import listed

TWO = 2


def scenario(
    naam: Annotated[
        list[str],
        typer.Argument(metavar="NAAM", help="Het scenario, of een bewaard resultaat (.json); zonder naam: de lijst."),
    ] = [],  # noqa: B006 - typer makes a list of its own
    per: Annotated[
        list[str],
        typer.Option(
            "--per", metavar="DIM", help=f"Verdeel naar {listed(DIMENSIES, 'of')}; twee keer geeft een kruistabel."
        ),
    ] = [],  # noqa: B006 - typer makes a list of its own
    aandeel_van: Annotated[
        str, typer.Option("--aandeel-van", metavar="WAT", help="In een kruistabel: aandeel van rij, kolom of totaal.")
    ] = "",
    basis: Basis = "totaal",
    pijler: Pijler = [],  # noqa: B006
    soort: Soort = [],  # noqa: B006
    decimalen: Decimalen = "1",
    optellend: Annotated[
        bool, typer.Option("--optellend", help="Rond zo af dat aandelen optellen tot precies 100%.")
    ] = False,
    begroting: Begroting = "",
    stel: Stel = [],  # noqa: B006
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    volledig: Volledig = False,
    data: Data = None,
) -> None:
    """Toont wat een scenario besluit, waarom, en wat dat met de aandelen in de kosten doet.

    Eerst de besluiten en hun effect, dan de verdeling per pijler en per soort taak naast nul, dan wat naar de gemeenten
    gaat en wat vervalt.
    """
    from kerntaken_cli.domain.verdeling import AANDEEL_VAN
    from kerntaken_cli.domain.verzoek import Verzoek
    from kerntaken_cli.reporting.notation import Opmaak
    from kerntaken_cli.reporting.views import scenario as views
    from kerntaken_cli.usecases import scenario as usecases

    form = session.choose_format(formaat, uitvoer)
    verzoek = options.request(basis, pijler, soort, begroting, per)
    places = options.decimals(decimalen)
    of_what = options.choose("--aandeel-van", aandeel_van or "totaal", AANDEEL_VAN)
    if aandeel_van and len(verzoek.per) != TWO:
        raise Weigering("--aandeel-van hoort bij een kruistabel", "geef ook twee keer --per")
    names = session.names(data, naam)
    if len(names) > 1:
        if per or optellend or basis != "totaal":
            raise Weigering("--per, --basis en --optellend horen bij één scenario", "noem er één, of laat ze weg")
        vergelijk(
            names,
            pijler=pijler,
            soort=soort,
            stel=stel,
            begroting=begroting,
            decimalen=decimalen,
            formaat=formaat,
            uitvoer=uitvoer,
            volledig=volledig,
            data=data,
        )
        return
    if not names:
        if verzoek != Verzoek() or optellend or stel:
            see = opdracht("scenario", datamap=data or "")
            raise Weigering("deze opties horen bij één scenario", f"noem er een; zie: {see}")
        _, gegevens = session.read(data)
        session.show(views.overview(usecases.scenarios(gegevens)), form, uitvoer, volledig=volledig)
        return
    answer = usecases.scenario(session.stand(data, names[0], stel), verzoek)
    notatie = options.notatie(answer.gegevens, answer.verzoek.begroting, places, optellend=optellend)
    session.show(views.view(answer, Opmaak(notatie, aandeel_van=of_what)), form, uitvoer, volledig=volledig)
