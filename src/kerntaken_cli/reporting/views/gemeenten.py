"""What every municipality pays, here and at home."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from kerntaken_cli.documents.fields import Record, flat
from kerntaken_cli.documents.geld import apart, bill, gemeenten, participation, tasks
from kerntaken_cli.domain.antwoorden import GemeentenAntwoord
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kop, Lijst, Punt, View
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.parts import geld, rekeningen
from kerntaken_cli.reporting.parts.opening import choices, headed, notices, selection, with_proef
from kerntaken_cli.reporting.schermen import rekeningen as schermen

Vorm = Literal["gemeenten", "stroom", "taak", "deelname"]
"""What a screen and a spreadsheet show: every municipality, one by stream or by task, or who take part in what."""


def view(antwoord: GemeentenAntwoord, notatie: Notatie, vorm: Vorm) -> View:
    """Return what municipalities pay for every format."""
    return View(
        lambda: _blocks(antwoord, notatie),
        lambda: with_proef(antwoord.gegevens, [*_records(antwoord, vorm)]),
        lambda: gemeenten(antwoord),
        lambda rijen: schermen.gemeenten(antwoord, notatie, rijen, vorm),
    )


def _blocks(antwoord: GemeentenAntwoord, notatie: Notatie) -> Iterator[Blok]:
    gegevens, answer = antwoord.gegevens, antwoord.geld
    feiten = gegevens.feiten
    yield Kop(headed(schermen.title(antwoord), gegevens), 1)
    yield from notices(gegevens, answer.bewaard)
    chosen = selection(gegevens, answer.verzoek)
    yield Alinea(f"{feiten.organisatie}, peiljaar {feiten.peiljaar}; keuzes vanaf {gegevens.ingang}. {chosen}".rstrip())
    yield Alinea(choices(answer.beeld.uitkomst), term="Besluiten:")
    yield Alinea(" ".join(filter(None, (geld.caption(answer, notatie), rekeningen.keys(antwoord)))))
    if antwoord.gemeente is None:
        yield rekeningen.bills(antwoord, notatie)
    else:
        yield rekeningen.by_stream(antwoord, notatie)
        yield rekeningen.per_task_of_one(antwoord, antwoord.gemeente, notatie)
    yield from map(Alinea, rekeningen.together(antwoord, notatie))
    if apart(antwoord):
        yield rekeningen.participants(antwoord)
    yield Alinea(rekeningen.uniform(antwoord))
    notes = [*rekeningen.notes(antwoord, notatie), *geld.legend(rekeningen.rests_on(antwoord))]
    yield Kop("Leeswijzer")
    yield Lijst(tuple(Punt("", note) for note in notes))


def _records(antwoord: GemeentenAntwoord, vorm: Vorm) -> Iterator[Record]:
    of = {"scenario": antwoord.geld.naam, "jaar": antwoord.geld.beeld.jaar}
    if vorm == "deelname":
        for taak in antwoord.taken:
            told = participation(antwoord, taak)
            yield flat(of, told | {"deelnemers": told["deelnemers"] or ["alle"]})
    elif vorm == "taak" and antwoord.gemeente is not None:
        for task in tasks(antwoord, antwoord.gemeente):
            yield flat(of, {"gemeente": antwoord.gemeente}, _plain(task))
    else:
        asked = [antwoord.gevraagd] if antwoord.gemeente is not None else antwoord.rekeningen[:-1]
        for one in asked:
            row = bill(antwoord, one)
            yield flat(of, _plain(row), {f"stroom-{naam}": amount for naam, amount in row["stromen"].items()})


def _plain(fields: object) -> dict[str, object]:
    """Return the fields that fit in one cell each."""
    assert isinstance(fields, dict)  # noqa: S101 - for the type
    return {key: value for key, value in fields.items() if not isinstance(value, dict)}
