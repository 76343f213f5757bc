"""What must hold in the data: one function per rule, listed here; a new check is one function and one line.

``STRUCTURE`` looks at names and references. ``OUTCOME`` computes, and so runs only on data without errors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kerntaken_cli.checks import law, references, sums
from kerntaken_cli.domain.diagnostics import Code, Diagnostic
from kerntaken_cli.domain.model import Gegevens

Check = Callable[[Gegevens], Iterator[Diagnostic]]

STRUCTURE: tuple[Check, ...] = (
    references.unique_ids,
    references.known_pijlers,
    references.known_kaders,
    references.known_bronnen,
    references.known_taakvelden,
    references.known_stromen,
    references.known_raakt,
    references.known_ijkpunt_keys,
    references.known_in_rules,
    references.known_bouwt_op,
    references.complete_scenarios,
    law.soort_of_every_pillar_task,
)

OUTCOME: tuple[Check, ...] = (
    law.statutory_tasks_stay,
    sums.total_of_percentages,
    sums.bandbreedte_holds,
    sums.stromen_add_up,
    sums.ijkpunten_reproduced,
    sums.verwacht_met,
)

CODES: tuple[Code, ...] = (*references.CODES, *law.CODES, *sums.CODES)


def check(gegevens: Gegevens) -> list[Diagnostic]:
    """Return all findings on the content of the data; what must be computed waits for sound references."""
    found = [diagnostic for one in STRUCTURE for diagnostic in one(gegevens)]
    if not any(diagnostic.is_fout for diagnostic in found):
        found += [diagnostic for one in OUTCOME for diagnostic in one(gegevens)]
    return found
