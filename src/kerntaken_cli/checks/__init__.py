"""What must hold in the data: one function per rule, listed here; a new check is one function and one line.

Checks are told apart by what they need: the facts, the choices, both, or data in which nothing else is wrong. They
also get data of which parts were repaired, and references that lead nowhere; none of them may stumble over that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from kerntaken_cli.checks import control, law, references, rules, substance, sums, usage
from kerntaken_cli.domain.diagnostics import Code, Diagnostic
from kerntaken_cli.domain.model import Gegevens, Scenariobestand, Takenbestand

Check = Callable[[Gegevens], Iterator[Diagnostic]]

FACTS: tuple[Check, ...] = (
    references.unique_ids,
    references.known_pijlers,
    references.known_kaders,
    references.known_bronnen,
    references.known_taakvelden,
    references.known_stromen,
    references.known_raakt,
    references.known_ijkpunt_keys,
    references.free_voorheen,
    references.known_samenhang,
    usage.used_pijlers,
    law.soort_of_every_pillar_task,
    law.kinds_have_their_basis,
    substance.amounts_have_a_source,
    substance.terms_run_forward,
    substance.judgements_are_given,
    sums.bandbreedte_holds,
    sums.stromen_add_up,
)
"""What can be seen in the facts alone."""

CHOICES: tuple[Check, ...] = (
    references.known_bouwt_op,
    references.complete_scenarios,
    rules.no_rule_is_hidden,
    rules.anders_says_why,
)
"""What can be seen in the choices alone."""

BOTH: tuple[Check, ...] = (
    references.known_bronnen_of_choices,
    references.known_in_rules,
    usage.used_kaders,
    usage.used_bronnen,
    rules.every_rule_decides,
    law.statutory_tasks_stay,
    substance.choices_say_what_they_do,
    substance.undiscussed_tasks_stay,
    substance.frameworks_hold,
)
"""What needs both files."""

TOTALS: tuple[Check, ...] = (
    sums.total_of_percentages,
    sums.ijkpunten_reproduced,
    sums.verwacht_met,
    sums.ladder_climbs,
)
"""What adds up all tasks, and so says nothing while anything is wrong."""

CODES: tuple[Code, ...] = (
    *references.CODES,
    *usage.CODES,
    *rules.CODES,
    *law.CODES,
    *substance.CODES,
    *sums.CODES,
    *control.CODES,
)


def whatever_there_is(feiten: Takenbestand | None, keuzes: Scenariobestand | None, datamap: str = "") -> Gegevens:
    """Return data to look at, with an empty stand-in for a file that could not be read."""
    return Gegevens(feiten or NO_FACTS, keuzes or NO_CHOICES, datamap=datamap)


def check(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Yield all findings on the content of what could be read, totals left aside (see ``check_totals``)."""
    facts, choices = gegevens.feiten is not NO_FACTS, gegevens.keuzes is not NO_CHOICES
    for one in FACTS if facts else ():
        yield from one(gegevens)
    for one in CHOICES if choices else ():
        yield from one(gegevens)
    for one in BOTH if facts and choices else ():
        yield from one(gegevens)


def check_totals(gegevens: Gegevens, grens_aannames: Decimal) -> Iterator[Diagnostic]:
    """Yield what is wrong with data in which nothing else is: the totals do not come out.

    ``grens_aannames`` is the part of the total, in per cent, that assumptions may weigh.
    """
    for one in TOTALS:
        yield from one(gegevens)
    yield from substance.assumptions_stay_small(gegevens, grens_aannames)


NO_FACTS = Takenbestand.model_construct(versie=1, organisatie="", peiljaar=0, eenheid="euro", pijlers={}, taken=())
NO_CHOICES = Scenariobestand.model_construct(versie=1, ingang=0, scenarios={})
"""Stand-ins for a file that could not be read, for the checks that look only at the other."""
