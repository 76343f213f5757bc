"""Rules (KT4): every rule of a scenario can decide something, and says why."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product, takewhile
from math import prod

from kerntaken_cli.checks.references import known_in_rules
from kerntaken_cli.domain.besluit import decisions
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Route
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.keuzes import Conditie
from kerntaken_cli.domain.voorwaarden import Voorwaardenaam, Wegwijzer, asked

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
    goed="anders: {dan: stoppen, omdat: Geen wet of opdracht vraagt om de taak.}",
)

MANY_CASES = 500
"""A condition with more combinations of the values of several keys than this is not taken apart."""


def every_rule_decides(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every rule decides some task in the scenario where it is written; one with an unknown name is told already."""
    told = {one.route[:4] for one in (*known_in_rules(gegevens), *no_rule_is_hidden(gegevens))}
    for naam in gegevens.complete:
        decides = {regel.route for regel in decisions(gegevens, naam)}
        for i in range(len(gegevens.scenarios[naam].regels)):
            route: Route = ("scenarios", naam, "regels", i)
            if route not in decides and route not in told:
                bericht = "deze regel beslist over geen enkele taak"
                remedie = f"verruim de voorwaarde, of haal de regel weg; zie: {gegevens.opdracht('regels', naam)}"
                yield Diagnostic(REGEL_BESLIST_NIETS, bericht, "scenarios", route, remedie)


def no_rule_is_hidden(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No rule stands under others of its scenario that leave it nothing, whatever the tasks are."""
    for naam, scenario in gegevens.scenarios.items():
        conditions = [regel.als for regel in scenario.regels]
        wegwijzer = Wegwijzer(conditions)
        first: dict[Conditie, int] = {}
        for i, conditie in enumerate(conditions):
            route: Route = ("scenarios", naam, "regels", i)
            if (same := first.setdefault(conditie, i)) != i:
                bericht, remedie = "er staat al een regel met deze voorwaarde", "haal een van beide weg"
                there = (*route[:-1], same)
                yield Diagnostic(DUBBELE_REGEL, bericht, "scenarios", route, remedie, route_eerder=there)
            elif (by := _covering(i, conditions, wegwijzer)) is not None:
                bericht = "deze regel komt nooit aan de beurt: een eerdere regel treft al dezelfde taken"
                remedie, there = "zet de regel hoger, of haal hem weg", (*route[:-1], by)
                yield Diagnostic(REGEL_VERBORGEN, bericht, "scenarios", route, remedie, route_eerder=there)


def _covering(number: int, conditions: Sequence[Conditie], wegwijzer: Wegwijzer) -> int | None:
    """Return the first of the earlier conditions that together leave one nothing, whatever the tasks are."""
    covering = []
    for case in _cases(conditions[number]):
        signs = [(naam, value) for naam, values in asked(case).items() for value in values]
        earlier = takewhile(lambda one: one < number, wegwijzer.candidates(signs))
        found = next((one for one in earlier if covers(conditions[one], case, wegwijzer.sets[one])), None)
        if found is None:
            return None
        covering.append(found)
    return covering[0] if covering else None


def covers(wide: Conditie, narrow: Conditie, values: Mapping[Voorwaardenaam, Collection[str]] | None = None) -> bool:
    """Whether one condition holds for every task for which another holds, whatever the tasks are.

    ``values`` is what the first asks for, where that is known already.
    """
    narrowed = asked(narrow)
    for naam, allowed in (asked(wide) if values is None else values).items():
        if naam not in narrowed or not all(value in allowed for value in narrowed[naam]):
            return False
    return wide.niet is None or (narrow.niet is not None and covers(narrow.niet, wide.niet))


def _cases(conditie: Conditie) -> Iterator[Conditie]:
    """Yield a condition taken apart into one value per key, so that several rules can cover it together."""
    values = asked(conditie)
    count = prod(map(len, values.values()))
    if len(values) > 1 and count > MANY_CASES:
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
