"""Findings that repeat: the first few as they are, and of the rest how many there are and where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Place

SHOWN = 3
"""So many findings of one kind are told in full."""

PLACES = 8
"""So many places are named of the rest."""

NAME, NUMBER = re.compile(r"'[^']*'"), re.compile(r"[0-9]+(?:[.,][0-9]+)*")
"""What differs between messages that say the same of other things."""


class Kind(NamedTuple):
    """What findings that say the same have in common; names and numbers left open in the message."""

    code: Code
    bericht: str

    @classmethod
    def of(cls, diagnostic: Diagnostic) -> Kind:
        """Return what kind of finding this is."""
        return cls(diagnostic.code, NUMBER.sub("…", NAME.sub("'…'", diagnostic.bericht)))


class Rest(NamedTuple):
    """The findings of one kind that are not told in full."""

    kind: Kind
    plaatsen: tuple[Place, ...]


def folded(gevonden: Sequence[Diagnostic]) -> Iterator[Diagnostic | Rest]:
    """Yield findings in their order; of those of one kind, what is beyond the first few as one at their end."""
    kinds = [*map(Kind.of, gevonden)]
    alike: dict[Kind, list[Diagnostic]] = {}
    for kind, one in zip(kinds, gevonden, strict=True):
        alike.setdefault(kind, []).append(one)
    seen: Counter[Kind] = Counter()
    for kind, one in zip(kinds, gevonden, strict=True):
        seen[kind] += 1
        if seen[kind] <= SHOWN or len(alike[kind]) == SHOWN + 1:  # to fold a single one would hide it and save nothing
            yield one
        elif seen[kind] == SHOWN + 1:
            yield Rest(kind, tuple(rest.vindplaats for rest in alike[kind][SHOWN:]))


def told(rest: Rest) -> str:
    """Return in words how many there are, where, and how to see them all."""
    code, bericht = rest.kind
    number = f"Nog {len(rest.plaatsen)} keer {code.ernst} {code.nummer} ({code.naam}): {bericht}"
    return f"{number}; {_where(rest.plaatsen)}. Met --alles staan zij er ook bij."


def _where(plaatsen: Sequence[Place]) -> str:
    """Return the files, each with its lines; of many the first and the last."""
    lines = [*dict.fromkeys((plaats.file, plaats.line) for plaats in plaatsen)]
    shown = lines if len(lines) <= PLACES else [*lines[: PLACES - 1], lines[-1]]
    by_file: dict[str, list[str]] = {}
    for i, (file, line) in enumerate(shown):
        numbers = by_file.setdefault(file, [])
        if len(lines) > PLACES and i == PLACES - 1:
            numbers.append("…")
        if line:
            numbers.append(str(line))
    return "; ".join(f"{file} op regel {', '.join(some)}" if some else file for file, some in by_file.items())
