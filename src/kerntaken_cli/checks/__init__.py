"""What must hold in the data: one function per rule, listed here by the files that it needs.

A new check is one function and one line. Checks also get data of which parts were repaired, and references that lead
nowhere; none of them may stumble over that.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from decimal import Decimal

from kerntaken_cli.checks import (
    betalers,
    control,
    law,
    likeness,
    references,
    relations,
    rules,
    substance,
    sums,
    usage,
)
from kerntaken_cli.domain.bestanden import Bestand
from kerntaken_cli.domain.diagnostics import Diagnostic, codes_in
from kerntaken_cli.domain.gegevens import Gegevens

Check = Callable[[Gegevens], Iterator[Diagnostic]]

CHECKS: dict[frozenset[Bestand], tuple[Check, ...]] = {
    frozenset({"taken"}): (
        references.unique_ids,
        references.known_in_facts,
        references.labels_with_effects_exist,
        references.known_ijkpunt_keys,
        references.free_voorheen,
        references.sides_are_one_thing,
        likeness.names_of_facts_differ,
        likeness.rare_names_are_meant,
        likeness.things_are_called_differently,
        likeness.frameworks_can_be_used,
        relations.relations_are_told_once,
        relations.preconditions_begin_somewhere,
        usage.used_pijlers,
        law.soort_of_every_pillar_task,
        law.kinds_have_their_basis,
        law.a_basis_names_a_law,
        law.only_pillar_tasks_have_a_soort,
        law.what_is_sure_was_read_lately,
        substance.amounts_have_a_source,
        substance.what_is_elsewhere_says_where,
        substance.kinds_are_known,
        substance.terms_run_forward,
        substance.tasks_run_on,
        substance.judgements_are_given,
        substance.somebody_feels_it,
        sums.bandbreedte_holds,
        sums.ijkpunten_hold_figures,
        betalers.stromen_add_up,
        betalers.streams_pay_no_more_than_it_costs,
        betalers.streams_are_consistent,
    ),
    frozenset({"scenarios"}): (
        references.known_bouwt_op,
        references.complete_scenarios,
        likeness.names_of_scenarios_differ,
        likeness.scenarios_are_called_differently,
        likeness.scenarios_can_be_used,
        rules.no_rule_is_hidden,
        rules.anders_says_why,
    ),
    frozenset({"taken", "scenarios"}): (
        references.known_in_choices,
        references.known_in_rules,
        usage.used_kaders,
        usage.used_bronnen,
        rules.every_rule_decides,
        law.statutory_tasks_stay,
        substance.choices_say_what_they_do,
        substance.undiscussed_tasks_stay,
        substance.frameworks_hold,
        substance.what_ends_is_not_kept,
        substance.choices_follow_facts,
        betalers.money_lasts,
        betalers.more_is_paid,
    ),
    frozenset({"gemeenten"}): (
        references.known_in_municipalities,
        references.municipalities_are_told_once,
        likeness.keys_can_be_used,
        likeness.keys_are_called_differently,
        likeness.municipalities_can_be_told_apart,
    ),
    frozenset({"taken", "gemeenten"}): (
        betalers.streams_have_a_payer,
        betalers.participants_can_leave,
        betalers.one_key_for_home,
        betalers.keys_weigh_something,
        betalers.participants_have_a_value,
    ),
    frozenset({"scenarios", "gemeenten"}): (betalers.keys_are_of_late,),
}
"""Each check under the files that it needs; it is left out while one of these could not be read."""

TOTALS: tuple[Check, ...] = (
    sums.total_of_percentages,
    sums.ijkpunten_reproduced,
    sums.verwacht_met,
    sums.ladder_climbs,
)
"""What adds up all tasks, and so needs data in which nothing else is wrong."""

FAMILIES = (references, likeness, relations, usage, rules, law, substance, sums, betalers, control)
CODES = tuple(code for family in FAMILIES for code in codes_in(vars(family)))


def check(gegevens: Gegevens, present: Collection[Bestand]) -> Iterator[Diagnostic]:
    """Yield all findings on the content of the files that could be read, totals left aside (see ``check_totals``)."""
    for needed, checks in CHECKS.items():
        if needed <= set(present):
            for one in checks:
                yield from one(gegevens)


def check_totals(gegevens: Gegevens, grens_aannames: Decimal) -> Iterator[Diagnostic]:
    """Yield what is wrong with data in which nothing else is: the totals do not come out.

    ``grens_aannames`` is the part of the total, in per cent, that assumptions may weigh.
    """
    for one in TOTALS:
        yield from one(gegevens)
    yield from substance.assumptions_stay_small(gegevens, grens_aannames)
