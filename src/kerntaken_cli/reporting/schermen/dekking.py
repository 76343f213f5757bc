"""What pays the tasks, and what is not covered, on one screen."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.domain.antwoorden import GeldAntwoord
from kerntaken_cli.reporting.blokken import Alinea, Kop, Samen
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts import dekkingen, geld
from kerntaken_cli.reporting.parts.opening import again, choices, counted_in_short, headed, named, notices, opened
from kerntaken_cli.reporting.parts.verdelingen import clipped


def screen(antwoord: GeldAntwoord, notatie: Notatie, rijen: int, *, per_taak: bool) -> Iterator[Samen]:
    """Yield what pays the tasks; per task the largest that fit, those that are not covered first."""
    gegevens = antwoord.gegevens
    title = headed(opened(f"Waaruit {antwoord.naam} wordt betaald", gegevens), gegevens)
    yield Samen((Kop(title, 1), *notices(gegevens, antwoord.bewaard)))
    which = counted_in_short(gegevens, [one.taak for one in antwoord.beeld.uitkomst.taken], antwoord.verzoek)
    lines = [Alinea(f"{choices(antwoord.beeld.uitkomst)}{which}", "vet"), Alinea(dekkingen.counted(antwoord))]
    legend = geld.legend({one.herkomst for one in antwoord.beeld.uitkomst.taken})
    yield Samen((*lines, Alinea(" ".join((geld.caption(antwoord, notatie), *legend)))))
    if per_taak:
        yield Samen((dekkingen.per_task(antwoord, notatie, rijen)._replace(titel=""),))
    else:
        table = dekkingen.sources(antwoord, notatie)._replace(bijschrift="")
        yield Samen((clipped(table, max(rijen, 6)),))
    ends = dekkingen.endings(antwoord)
    shown = [dekkingen.ending(antwoord, one, notatie) for one in ends[: max(1, rijen // 3)]]
    told = [Alinea(one.tekst, term=one.voor, hoogstens=2) for one in shown]
    if len(shown) < len(ends):
        told.append(Alinea(f"En nog {len(ends) - len(shown)} geldstromen die eindigen terwijl de taak blijft."))
    said = [*dekkingen.answers(antwoord)] if not gegevens.kent_stromen else []
    told += [Alinea(one.tekst, term=one.voor, hoogstens=3) for one in said[: max(1, rijen // 4)]]
    if told:
        yield Samen(tuple(told))
    notes = Alinea(" ".join(dekkingen.notes(antwoord)), hoogstens=max(rijen - 10, 2))
    name = named(antwoord.naam, antwoord.bewaard)
    further = ["--volledig"] if per_taak else ["--per taak", "--volledig"]
    if gegevens.gemeentenbestand is not None:
        further.append(again(gegevens, "gemeenten", name))
    yield Samen((notes, Alinea(" · ".join(further), term="Verder:")))
