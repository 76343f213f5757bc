"""What is wrong with the content of the files, whatever was meant where something else is wrong already.

One mistake is one finding: a word that no list knows, or a name that leads nowhere, also turns decisions. So the checks
run again with other things filled in there, and what is not found each time says more of the filling than of the data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kerntaken_cli import checks
from kerntaken_cli.checks import law, substance, usage
from kerntaken_cli.checks.references import NAMES
from kerntaken_cli.domain.bestanden import Bestand
from kerntaken_cli.domain.diagnostics import Code, Diagnostic
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.loading.dataset import Dataset

DOUBTED: dict[Code, frozenset[str]] = {
    law.GEEN_SOORT: frozenset({"soort"}),
    substance.TERMIJN_OMGEKEERD: frozenset({"van", "tot"}),
}
"""The codes for what cannot be meant but decides all the same, with the keys beside each other that may differ."""


def content(dataset: Dataset) -> list[Diagnostic]:
    """Return what is wrong with the content, but for what follows from another finding."""
    found = list(_told(dataset, dataset.gegevens()))
    nameless = [one for one in found if one.code in NAMES and not dataset.may_hold(NAMES[one.code])]
    others = [one for one in found if one.code not in NAMES]
    if nameless or dataset.is_repaired:
        found = [*nameless, *_whatever_was_meant(dataset, nameless, others)]
    if any(one.code in DOUBTED for one in found):
        sure = [one for one in found if one.code in DOUBTED or one.code in NAMES]
        rest = [one for one in found if one.code not in DOUBTED and one.code not in NAMES]
        found = [*sure, *_whatever_was_meant(dataset, sure, rest)]
    return found


def _told(dataset: Dataset, gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Yield the findings that are not about a repaired spot, nor about what only such a spot may use."""
    mentioned = dataset.mentioned_in_repairs()
    for one in checks.check(gegevens, dataset.present):
        of_repair = one.code in usage.CODES and one.route[-1] in mentioned
        if not of_repair and not dataset.hides(one.bestand, one.route):
            yield one


def _whatever_was_meant(dataset: Dataset, sure: Iterable[Diagnostic], found: list[Diagnostic]) -> list[Diagnostic]:
    """Return the findings that stay with anything filled in for what was refused, and where others are sure."""
    from kerntaken_cli.loading.repair import FILLINGS, Spot

    doubtful: dict[Bestand, list[Spot]] = defaultdict(list)
    for one in sure:
        for key in DOUBTED.get(one.code, one.route[-1:]):
            doubtful[one.bestand].append(Spot((*one.route[:-1], key), one.op_sleutel))
    for filling in range(1, FILLINGS):
        if not found:
            break
        again = set(checks.check(dataset.filled(filling, doubtful), dataset.present))
        found = [one for one in found if one in again]
    return found
