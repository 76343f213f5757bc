"""What the municipalities pay, here and at home."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import GemeentenAntwoord
from kerntaken_cli.domain.rekening import bills, per_task
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.domain.weigering import Weigering
from kerntaken_cli.domain.woorden import resolve
from kerntaken_cli.usecases.geld import geld
from kerntaken_cli.usecases.standen import Stand


def gemeenten(stand: Stand, verzoek: Verzoek, gemeente: str = "") -> GemeentenAntwoord:
    """Return what every municipality pays in a scenario; with a name what one pays, task by task.

    Raises Weigering where there are no municipalities, for one that does not exist, and as ``geld`` does.
    """
    gegevens = stand.gegevens
    if gegevens.gemeentenbestand is None:
        where = "er is geen gemeenten.yaml"
        if stand.bewaard is not None:
            where = f"{stand.bewaard.pad} is bewaard zonder gemeenten.yaml"
        remedie = "maak er een naar het voorbeeld van: kerntaken nieuw MAP; zie ook: kerntaken schema gemeenten"
        raise Weigering(f"{where}, dus wie meebetaalt is onbekend", remedie)
    naam = resolve("gemeente", gemeente, gegevens, gegevens.opdracht("gemeenten", stand.naam)) if gemeente else None
    answer = geld(stand, verzoek)
    taken = per_task(answer.beeld, gegevens)
    return GemeentenAntwoord(answer, naam, taken, bills(taken, gegevens))
