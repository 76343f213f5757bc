"""The command that compares scenarios."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import options, session
from kerntaken_cli.cli.exits import Afloop
from kerntaken_cli.cli.options import Begroting, Data, Decimalen, Formaat, Pijler, Soort, Stel, Uitvoer, Volledig
from kerntaken_cli.domain.weigering import Weigering

TWO = 2


def vergelijk(
    scenarios: Annotated[
        list[str],
        typer.Argument(
            metavar="SCENARIO...", help="Twee of meer scenario's of bewaarde resultaten (.json); de eerste is de basis."
        ),
    ],
    alles: Annotated[bool, typer.Option("--alles", help="Toon ook wat niet verandert.")] = False,
    kort: Annotated[bool, typer.Option("--kort", help="Alleen de besluiten en het totaal.")] = False,
    pijler: Pijler = [],  # noqa: B006 - typer makes a list of its own
    soort: Soort = [],  # noqa: B006
    stel: Stel = [],  # noqa: B006
    begroting: Begroting = "",
    decimalen: Decimalen = "1",
    faal: Annotated[
        bool, typer.Option("--faal-bij-verschil", help="Eindig met 1 als er iets verschilt (voor CI).")
    ] = False,
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    volledig: Volledig = False,
    data: Data = None,
) -> None:
    """Vergelijkt scenario's: eerst welke besluiten veranderen, waarom en wie het merkt, dan wat dat met het geld doet.

    Met drie of meer scenario's: een tabel van taken en scenario's. Een bewaard resultaat kan overal staan waar een
    scenario staat; dan staat er ook bij welke feiten en regels sindsdien zijn gewijzigd. Met --stel geldt de proef
    voor alles behalve de basis: kerntaken vergelijk koers koers --stel jgz=overdragen.
    """
    from kerntaken_cli.reporting.notation import Opmaak
    from kerntaken_cli.reporting.views import matrix
    from kerntaken_cli.reporting.views import vergelijk as views
    from kerntaken_cli.usecases import vergelijk as usecases

    names = session.names(data, scenarios)
    if len(names) < TWO:
        raise Weigering("er valt niets te vergelijken met één scenario", "noem er twee of meer: nul koers")
    form = session.choose_format(formaat, uitvoer)
    places = options.decimals(decimalen)
    verzoek = options.request(pijler=pijler, soort=soort, begroting=begroting)
    standen = session.stands(data, names, stel)
    if len(standen) == TWO:
        answer = usecases.compare(standen[0], standen[1], verzoek)
        notatie = options.notatie(answer.naar.gegevens, answer.verzoek.begroting, places)
        view = views.view(answer, Opmaak(notatie, alles=alles, kort=kort))
        differs = not answer.is_empty
    else:
        table = usecases.matrix(standen, verzoek)
        notatie = options.notatie(table.zijden[-1].gegevens, table.verzoek.begroting, places)
        view = matrix.view(table, Opmaak(notatie, alles=alles, kort=kort))
        differs = not table.is_empty
    session.show(view, form, uitvoer, volledig=volledig or alles)
    if faal and differs:
        raise typer.Exit(Afloop.BEVINDINGEN)
