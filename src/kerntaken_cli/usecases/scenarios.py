"""What a scenario decides and does, all of them in a row, and by which rules."""

from __future__ import annotations

from kerntaken_cli.domain import besluit
from kerntaken_cli.domain.antwoorden import Overzicht, RegelAntwoord, RegelsAntwoord, ScenarioAntwoord, Vraag
from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.model import Gegevens
from kerntaken_cli.domain.uitkomst import apply_scenario
from kerntaken_cli.domain.verdeling import cross, distribute, whole
from kerntaken_cli.domain.weigering import Weigering, unknown
from kerntaken_cli.usecases.standen import Stand


def scenario(stand: Stand, vraag: Vraag) -> ScenarioAntwoord:
    """Work out one scenario for a question.

    Raises Weigering for an unknown pillar, and for a budget where the data are in euros already.
    """
    gegevens, vraag = stand.gegevens, stand.asked(vraag)
    check_question(gegevens, vraag)
    uitkomst = stand.outcome(vraag)
    if not uitkomst.regels:
        raise no_tasks()
    per = vraag.per or ("pijler", "soort")
    two = len(vraag.per) == 2  # noqa: PLR2004
    return ScenarioAntwoord(
        gegevens,
        stand.naam,
        stand.scenario,
        vraag,
        uitkomst,
        whole(uitkomst),
        () if two else tuple(distribute(uitkomst, gegevens, one) for one in per),
        cross(uitkomst, gegevens, vraag.per[0], vraag.per[1]) if two else None,
        distribute(uitkomst, gegevens, "herkomst"),
        stand.plaatsen,
        stand.invoer.bestanden,
        stand.bewaard,
    )


def no_tasks() -> Weigering:
    """Return the refusal of a part to which no task belongs."""
    return Weigering("geen enkele taak past bij deze keuze van pijler, soort en basis", "laat een van de opties weg")


def check_question(gegevens: Gegevens, vraag: Vraag) -> None:
    """Raise Weigering for a question that these data cannot answer."""
    for pijler in vraag.pijlers:
        if pijler not in gegevens.feiten.pijlers:
            raise unknown("e pijler", pijler, gegevens.feiten.pijlers)
    if vraag.begroting is not None and gegevens.feiten.eenheid == "euro":
        raise Weigering(
            "--begroting rekent procenten om in euro's, maar deze gegevens zijn al in euro's", "laat --begroting weg"
        )
    if len(vraag.per) > 2:  # noqa: PLR2004
        raise Weigering("een tabel heeft hoogstens twee dimensies", "geef --per één of twee keer")
    if len(set(vraag.per)) < len(vraag.per):
        raise Weigering(f"--per {vraag.per[0]} staat er twee keer", "kies twee verschillende dimensies")


def scenarios(gegevens: Gegevens) -> Overzicht:
    """Work out every scenario, to list them."""
    return Overzicht(gegevens, tuple(apply_scenario(gegevens, naam) for naam in gegevens.keuzes.scenarios))


def regels(stand: Stand) -> RegelsAntwoord:
    """Return the rules of a scenario in the order in which they are tried, with what each decides."""
    gegevens, naam = stand.gegevens, stand.naam
    rows = besluit.table(gegevens, naam)
    decided: dict[Route, list[str]] = {row.route: [] for row in rows}
    for one, regel in zip(gegevens.feiten.taken, besluit.decisions(gegevens, naam), strict=True):
        decided[regel.route].append(one.id)
    answers = tuple(RegelAntwoord(row, stand.invoer.place(row), tuple(decided[row.route])) for row in rows)
    return RegelsAntwoord(gegevens, naam, stand.scenario, answers, stand.bewaard)
