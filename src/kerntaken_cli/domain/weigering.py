"""A request that cannot go on: the only thing that is raised rather than returned."""

from __future__ import annotations

from collections.abc import Iterable

from kerntaken_cli.domain.suggestie import did_you_mean


class Weigering(Exception):
    """A question that cannot be answered as it was asked, with a Dutch message and a remedy."""

    def __init__(self, bericht: str, remedie: str = "") -> None:
        super().__init__(bericht)
        self.bericht = bericht
        self.remedie = remedie


def unknown(what: str, name: str, known: Iterable[str]) -> Weigering:
    """Return the refusal of a name that does not exist, with the nearest one and all valid ones."""
    names = list(known)
    remedie = did_you_mean(name, names)
    if remedie.startswith("bedoelde"):
        remedie += " Mogelijk zijn: " + ", ".join(names[:20]) + (", …" if len(names) > 20 else "")  # noqa: PLR2004
    return Weigering(f"onbekend{what} '{name}'", remedie)
