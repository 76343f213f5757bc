"""A request that cannot go on: the only thing that is raised rather than returned."""

from __future__ import annotations

from collections.abc import Iterable

from kerntaken_cli.domain.suggestie import among


class Weigering(Exception):
    """A question that cannot be answered as it was asked, with a Dutch message and a remedy."""

    def __init__(self, bericht: str, remedie: str = "") -> None:
        super().__init__(bericht)
        self.bericht = bericht
        self.remedie = remedie


def unknown(what: str, name: str, known: Iterable[str], zie: str = "kerntaken --help") -> Weigering:
    """Return the refusal of a name that does not exist, with what may be meant, else all names where they are few.

    ``zie`` is the command that shows the names, for when there are too many of them.
    """
    namen = among(known)
    remedie = namen.advice(name)
    if not remedie:
        remedie = (
            f"geen van de {len(namen)} namen lijkt erop; zie: {zie}" if len(namen) else "de gegevens noemen er geen"
        )
    return Weigering(f"onbekend{what} '{name}'", remedie)
