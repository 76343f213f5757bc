"""What stands twice in one list: told of the text as it was read, whatever the list is for."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.domain.diagnostics import Diagnostic, Route
from kerntaken_cli.loading import codes
from kerntaken_cli.loading.scalars import Trap
from kerntaken_cli.loading.source import Source, shortened

ELSEWHERE = frozenset({"taken", "regels", "voorheen", "samenhang", "gemeenten"})
"""The lists of which a check of their own tells what is double (KT201, KT403, KT214, KT220, KT225)."""

SHORT = 8
"""A list of so many is looked through as it is: most are, and it is quicker than making them comparable."""


def doubles(source: Source) -> Iterator[Diagnostic]:
    """Yield the findings for what stands twice in a list; of numbers two may be alike."""
    found: list[Route] = []
    if isinstance(source.root, dict):
        _find(source.root, (), found)
    for *above, i, eerder in found:
        value = source.value((*above, i))
        if not isinstance(value, (str, dict)):
            continue
        bericht = f"'{shortened(value)}' staat" if isinstance(value, str) else "dit staat"
        there = (*above, eerder)
        yield Diagnostic(
            codes.DUBBELE_WAARDE,
            f"{bericht} twee keer in deze lijst",
            source.bestand,
            (*above, i),
            "haal er één weg",
            route_eerder=there,
        )


def _find(value: dict[str, object] | list[object], route: Route, found: list[Route]) -> None:
    """Add the route of each list in a value that holds something twice, with both positions: the later, the earlier."""
    for step, member in value.items() if isinstance(value, dict) else enumerate(value):
        if type(member) is list:
            here = (*route, step)
            if len(member) > 1 and step not in ELSEWHERE:
                found += [(*here, i, eerder) for i, eerder in enumerate(_firsts(member)) if eerder < i]
            _find(member, here, found)
        elif type(member) is dict:
            _find(member, (*route, step), found)


def _firsts(values: list[object]) -> list[int]:
    """Return for each value where it stands first."""
    if len(values) <= SHORT:
        return [*map(values.index, values)]
    first: dict[object, int] = {}
    return [first.setdefault(_frozen(value), i) for i, value in enumerate(values)]


def _frozen(value: object) -> object:
    """Return a value as something that can be compared, whatever the order of its keys; a trap is like nothing else."""
    match value:
        case Trap():
            return object()
        case dict():
            return frozenset((key, _frozen(member)) for key, member in value.items())
        case list():
            return tuple(map(_frozen, value))
        case _:
            return value
