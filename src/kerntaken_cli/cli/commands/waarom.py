"""The command that says why."""

from __future__ import annotations

from typing import Annotated

import typer

from kerntaken_cli.cli import options, session
from kerntaken_cli.cli.options import (
    Basis,
    Begroting,
    Data,
    Formaat,
    Gemeente,
    Pijler,
    Scenario,
    Soort,
    Stel,
    Uitvoer,
    Volledig,
)
from kerntaken_cli.domain.weigering import Weigering

DEPTHS = ("1", "2", "3", "4")


def waarom(
    scenario: Scenario,
    taak: Annotated[
        list[str], typer.Argument(metavar="TAAK", help="De id of de naam van een taak; zonder: de som.")
    ] = [],  # noqa: B006 - typer makes a list of its own
    diepte: Annotated[
        str,
        typer.Option(
            "--diepte",
            metavar="N",
            help="1 tot 4: totaal, pijlers, taken, bronnen; bij een taak: besluit, regels, gevolgen, wat anders zou.",
        ),
    ] = "",
    gemeente: Gemeente = "",
    pijler: Pijler = [],  # noqa: B006
    soort: Soort = [],  # noqa: B006
    basis: Basis = "totaal",
    stel: Stel = [],  # noqa: B006
    begroting: Begroting = "",
    decimalen: options.Plaatsen = "",
    formaat: Formaat = "",
    uitvoer: Uitvoer = "",
    volledig: Volledig = False,
    data: Data = None,
) -> None:
    """Zegt waarom: van een besluit terug naar regel, feiten en bronnen, of van een totaal naar zijn taken.

    Met een taak: welke regels zijn geprobeerd, welke besliste, waar het bedrag vandaan komt, wat het gevolg is, en
    welke wijziging van de taak een ander besluit zou geven. Met --pijler en --soort: één cel van een tabel. Met
    --gemeente: waar haar rekening uit bestaat, tot op de regel in het bestand.
    """
    from kerntaken_cli.reporting.notation import Opmaak
    from kerntaken_cli.reporting.views import waarom as views
    from kerntaken_cli.usecases import waarom as usecases

    if taak and (pijler or soort or basis != "totaal"):
        raise Weigering("--pijler, --soort en --basis horen bij de som", "laat de taak weg, of deze opties")
    if gemeente and (taak or pijler or soort or basis != "totaal" or diepte):
        raise Weigering("--gemeente vraagt naar een hele rekening", "laat de taak en de andere keuzes weg")
    form = session.choose_format(formaat, uitvoer)
    depth = int(options.choose("--diepte", diepte or DEPTHS[-1], DEPTHS))
    places = options.decimals(decimalen or "1")
    verzoek = options.request(basis, pijler, soort, begroting)
    word = " ".join(taak)
    if word:
        stand, word = session.stand_and_other(data, (scenario, word), stel)
        if usecases.is_municipality(stand, word):
            gemeente, word = word, ""
        elif usecases.is_pillar(stand, word):
            verzoek, word = verzoek._replace(pijlers=(word,)), ""
    else:
        stand = session.stand(data, scenario, stel, gemeenten=bool(gemeente))
    if gemeente:
        from kerntaken_cli.reporting.views.waarom_rekening import view as of_bill

        bill = usecases.of_bill(stand, verzoek, gemeente)
        amounts = options.geldnotatie(bill.antwoord.geld, decimalen, duizend=False)
        session.show(of_bill(bill, amounts), form, uitvoer, volledig=volledig)
        return
    notatie = options.notatie(stand.gegevens, stand.asked(verzoek).begroting, places)
    opmaak = Opmaak(notatie, diepte=depth)
    if word:
        view = views.task_view(usecases.of_task(stand, word, verzoek), opmaak)
    else:
        view = views.sum_view(usecases.of_sum(stand, verzoek), opmaak)
    session.show(view, form, uitvoer, volledig=volledig or bool(diepte))
