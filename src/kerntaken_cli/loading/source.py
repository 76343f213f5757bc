"""A file as it was read: its values, and the way back from a value to its line and column."""

from __future__ import annotations

import re
from array import array
from codecs import BOM_UTF8
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any, overload

from typing_extensions import override

from kerntaken_cli.domain.bestanden import Bestand
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Place, Route

LINE_BITS = 32
COLUMN_MASK = (1 << LINE_BITS) - 1
MAX_QUOTED = 60


class Lines(Sequence[str]):
    """The lines of a text without their ends, made of its bytes when one is asked for: a few are, of very many."""

    def __init__(self, data: bytes) -> None:
        self.data = data.removeprefix(BOM_UTF8)

    @cached_property
    def starts(self) -> array[int]:
        """Where each line begins, and where one after the last would."""
        ends = (end.end() for end in re.finditer(b"\n", self.data))
        return array("Q", chain((0,), ends, (len(self.data) + 1,)))

    @override
    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self.starts) - 1

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    @override
    def __getitem__(self, index: int | slice) -> str | list[str]:
        """Return a line, or several."""
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        start, end = self.starts[range(len(self))[index]], self.starts[range(len(self))[index] + 1] - 1
        line = self.data[start:end]
        return (line.removesuffix(b"\r") if end < len(self.data) else line).decode("utf-8", errors="replace")


@dataclass
class Source:
    """A file: its name, its bytes, its values, the places of these and the findings that reading gave.

    Places lie in reading order, one number (line and column from 0, packed) for each key and value, so that they cost
    eight bytes each; a route becomes a place only when somebody asks. ``root`` is None when nothing could be read; then
    there is at least one finding.
    """

    bestand: Bestand
    pad: str
    data: bytes = b""
    root: object = None
    places: array[int] = field(default_factory=lambda: array("Q"))
    found: list[Diagnostic] = field(default_factory=list)

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text; lines as editors count them (see ``reader.LINE_ENDS``)."""
        return Lines(self.data)

    def add(
        self, code: Code, bericht: str, remedie: str, plaats: Place | None = None, eerder: Place | None = None
    ) -> None:
        """Add a finding whose place is known, or that is about the file as a whole."""
        found = Diagnostic(code, bericht, self.bestand, remedie=remedie)
        self.found.append(found.at(plaats or Place(self.pad), eerder))

    def value(self, route: Route) -> object:
        """Return the value at a route as it was read, or None when the route leads nowhere."""
        known, value = self.reach(route)
        return value if known == route else None

    def reach(self, route: Route) -> tuple[Route, object]:
        """Return the part of a route that exists in the text, and the value that stands there."""
        value: Any = self.root
        for i, step in enumerate(route):
            if not holds(value, step):
                return route[:i], value
            value = value[step]
        return route, value

    def place(self, route: Route, *, op_sleutel: bool = False) -> Place:
        """Return where a route points, or the nearest ancestor that is written in the text."""
        if not self.places:
            return Place(self.pad)
        known, _ = self.reach(route)
        value: Any = self.root
        number = 0
        for i, step in enumerate(known):
            number = self._starts[id(value)][step]
            if isinstance(value, dict) and not (op_sleutel and i == len(route) - 1):
                number += 1
            value = value[step]
        return self.numbered(number)

    def numbered(self, number: int) -> Place:
        """Return the place with a number, counted as people count."""
        packed = self.places[number]
        return Place(self.pad, (packed >> LINE_BITS) + 1, (packed & COLUMN_MASK) + 1)

    @cached_property
    def _starts(self) -> dict[int, Any]:
        """For each container (by identity) the number of the first place of each of its members, by their step."""
        starts: dict[int, Any] = {}

        def walk(value: object, number: int) -> int:
            if not isinstance(value, (dict, list)):
                return number + 1
            keyed = isinstance(value, dict)
            numbers = []
            number += 1
            for member in members(value):
                numbers.append(number)
                number = walk(member, number + keyed)
            starts[id(value)] = dict(zip(value, numbers, strict=True)) if keyed else numbers
            return number

        walk(self.root, 0)
        return starts


def holds(value: object, step: str | int) -> bool:
    """Whether something stands at a step of a group or list."""
    if isinstance(value, dict):
        return step in value
    return isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value)


def members(value: object) -> Collection[object]:
    """Return what a group or list holds; nothing for a scalar."""
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def size(value: object) -> int:
    """Return how many places a value takes: itself, and every key and value in it."""
    keyed = isinstance(value, dict)
    return 1 + sum(keyed + size(member) for member in members(value))


def end_of(text: str, pad: str) -> Place:
    """Return the place just after a text; its lines are those that editors count."""
    return Place(pad, text.count("\n") + 1, len(text) - text.rfind("\n"))


def shortened(text: str) -> str:
    """Return text as a message can quote it."""
    return text if len(text) <= MAX_QUOTED else text[: MAX_QUOTED - 1] + "…"
