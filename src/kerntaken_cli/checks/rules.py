"""Rules (KT4): every rule of a scenario can decide something, and says why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod

from kerntaken_cli.checks.references import known_in_rules
from kerntaken_cli.domain.besluit import decisions
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Route
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.keuzes import Conditie, Regel
from kerntaken_cli.domain.voorwaarden import asked

REGEL_BESLIST_NIETS = Code(
    "KT401",
    "regel-beslist-niets",
    "waarschuwing",
    "Een regel waarvoor geen taak overblijft, zegt iets wat niet gebeurt.",
    fout="{als: {pijler: jeugd, soort: opdracht-rijk}, dan: …}  # zo'n taak is er niet",
    goed="{als: {pijler: jeugd, soort: kaders}, dan: …}",
)
REGEL_VERBORGEN = Code(
    "KT402",
    "regel-verborgen",
    "waarschuwing",
    "De eerste regel die geldt, beslist; wat eronder hetzelfde treft, komt nooit aan de beurt.",
    fout="- {als: {soort: kaders}, dan: stoppen}\n- {als: {soort: kaders, kenmerk: preventie}, dan: behouden}",
    goed="- {als: {soort: kaders, kenmerk: preventie}, dan: behouden}\n- {als: {soort: kaders}, dan: stoppen}",
)
DUBBELE_REGEL = Code(
    "KT403",
    "dubbele-regel",
    "waarschuwing",
    "Van twee regels met dezelfde voorwaarde beslist alleen de eerste.",
    fout="- {als: {soort: kaders}, dan: stoppen}\n- {als: {soort: kaders}, dan: behouden}",
    goed="- {als: {soort: kaders}, dan: behouden}",
)
ANDERS_ZONDER_OMDAT = Code(
    "KT404",
    "anders-zonder-omdat",
    "opmerking",
    "Ook wat er met de overige taken gebeurt, is een keuze die iemand zal willen begrijpen.",
    fout="anders: {dan: stoppen}",
    goed="anders: {dan: stoppen, omdat: Niets houdt de taak in stand.}",
)

MANY_CASES = 10_000
"""A condition with more combinations of values than this is not taken apart."""


def every_rule_decides(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every rule decides some task in the scenario where it is written; one with an unknown name is told already."""
    unknown = {one.route[:4] for one in known_in_rules(gegevens)}
    for naam in gegevens.complete:
        scenario = gegevens.scenarios[naam]
        decides = {regel.route for regel in decisions(gegevens, naam)}
        for i, regel in enumerate(scenario.regels):
            route: Route = ("scenarios", naam, "regels", i)
            if route not in decides | unknown and _hidden(regel, scenario.regels[:i], route) is None:
                bericht = "deze regel beslist over geen enkele taak"
                remedie = f"verruim de voorwaarde, of haal de regel weg; zie: {gegevens.opdracht('regels', naam)}"
                yield Diagnostic(REGEL_BESLIST_NIETS, bericht, "scenarios", route, remedie)


def no_rule_is_hidden(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No rule stands under others of its scenario that leave it nothing, whatever the tasks are."""
    for naam, scenario in gegevens.scenarios.items():
        for i, regel in enumerate(scenario.regels):
            if found := _hidden(regel, scenario.regels[:i], ("scenarios", naam, "regels", i)):
                yield found


def _hidden(regel: Regel, earlier: tuple[Regel, ...], route: Route) -> Diagnostic | None:
    """Return the finding for a rule that earlier ones leave nothing, whatever the tasks are."""
    same = next((j for j, other in enumerate(earlier) if other.als == regel.als), None)
    if same is not None:
        bericht, remedie = "er staat al een regel met deze voorwaarde", "haal een van beide weg"
        return Diagnostic(DUBBELE_REGEL, bericht, "scenarios", route, remedie, route_eerder=(*route[:-1], same))
    by = [next((j for j, other in enumerate(earlier) if covers(other.als, case)), None) for case in _cases(regel.als)]
    if not by or None in by:
        return None
    bericht = "deze regel komt nooit aan de beurt: een eerdere regel treft al dezelfde taken"
    remedie, there = "zet de regel hoger, of haal haar weg", (*route[:-1], by[0] or 0)
    return Diagnostic(REGEL_VERBORGEN, bericht, "scenarios", route, remedie, route_eerder=there)


def covers(wide: Conditie, narrow: Conditie) -> bool:
    """Whether one condition holds for every task for which another holds, whatever the tasks are."""
    narrowed = asked(narrow)
    for naam, allowed in asked(wide).items():
        if naam not in narrowed or not set(narrowed[naam]) <= set(allowed):
            return False
    return wide.niet is None or (narrow.niet is not None and covers(narrow.niet, wide.niet))


def _cases(conditie: Conditie) -> Iterator[Conditie]:
    """Yield a condition taken apart into one value per key, so that several rules can cover it together."""
    values = asked(conditie)
    count = prod(map(len, values.values()))
    if count > MANY_CASES:
        yield conditie
        return
    for case in product(*values.values()):
        yield conditie.model_copy(update={key: (value,) for key, value in zip(values, case, strict=True)})


def anders_says_why(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """An ``anders`` that changes something has a reason."""
    for naam, scenario in gegevens.scenarios.items():
        anders = scenario.anders
        if anders is not None and not anders.omdat and anders.dan.verandert:
            bericht = f"'anders' van scenario '{naam}' zegt niet waarom"
            here: Route = ("scenarios", naam, "anders")
            yield Diagnostic(ANDERS_ZONDER_OMDAT, bericht, "scenarios", here, "voeg toe: omdat: …")
