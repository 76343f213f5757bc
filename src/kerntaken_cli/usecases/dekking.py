"""What pays the tasks, and what is not covered."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import GeldAntwoord
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.usecases.geld import geld
from kerntaken_cli.usecases.standen import Stand


def dekking(stand: Stand, verzoek: Verzoek) -> GeldAntwoord:
    """Return what pays the tasks in a scenario; raises Weigering as ``geld`` does."""
    return geld(stand, verzoek)
