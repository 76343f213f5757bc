"""By which rules a scenario decides."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import RegelAntwoord, RegelsAntwoord
from kerntaken_cli.domain.besluit import decided, table
from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.usecases.standen import Stand


def regels(stand: Stand) -> RegelsAntwoord:
    """Return the rules of a scenario in the order in which they are tried, with what each decides."""
    gegevens, naam = stand.gegevens, stand.naam
    rules = table(gegevens, naam)
    by_rule: dict[Route, list[str]] = {rule.route: [] for rule in rules}
    for taak, regel in decided(gegevens, naam, stand.jaar):
        by_rule[regel.route].append(taak.id)
    answers = tuple(RegelAntwoord(rule, stand.invoer.place(rule), tuple(by_rule[rule.route])) for rule in rules)
    return RegelsAntwoord(gegevens, naam, stand.scenario, answers, stand.bewaard)
