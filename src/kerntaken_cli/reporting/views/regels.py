"""A scenario's decision table: the rules in the order in which they are tried, and how many tasks each decides."""

from __future__ import annotations

from kerntaken_cli.documents.fields import Record
from kerntaken_cli.documents.regels import document
from kerntaken_cli.domain.antwoorden import RegelsAntwoord
from kerntaken_cli.domain.keuzes import Conditie
from kerntaken_cli.domain.voorwaarden import asked
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kolom, Kop, Rij, Tabel, View
from kerntaken_cli.reporting.parts.opening import counted, notices, title, with_proef

COLUMNS = {
    "nummer": Kolom(""),
    "als": Kolom("als", "links"),
    "dan": Kolom("dan", "links"),
    "taken": Kolom("taken"),
    "omdat": Kolom("omdat", "links"),
    "plaats": Kolom("plaats", "links", wijkt=1),
}
"""What the table shows of a record."""


def view(antwoord: RegelsAntwoord) -> View:
    """Return a decision table for every format."""
    return View(
        lambda: _blocks(antwoord), lambda: with_proef(antwoord.gegevens, _records(antwoord)), lambda: document(antwoord)
    )


def _blocks(antwoord: RegelsAntwoord) -> tuple[Blok, ...]:
    feiten = antwoord.gegevens.feiten
    rows = tuple(Rij(tuple(record[key] for key in COLUMNS)) for record in _records(antwoord))
    return (
        Kop(title(antwoord.gegevens, antwoord.naam), 1),
        *notices(antwoord.gegevens, antwoord.bewaard),
        Alinea(f"De eerste regel die geldt, beslist; samen over {counted(antwoord.gegevens, feiten.taken)}."),
        Tabel("", tuple(COLUMNS.values()), rows),
    )


def describe(conditie: Conditie | None) -> str:
    """Return a condition in words: and between keys, or between values."""
    if conditie is None:
        return "anders"
    parts = [f"{naam} {' of '.join(values)}" for naam, values in asked(conditie).items()]
    if conditie.niet is not None:
        parts.append(f"niet ({describe(conditie.niet)})")
    return " en ".join(parts) or "altijd"


def _records(antwoord: RegelsAntwoord) -> list[Record]:
    return [
        {
            "nummer": str(i),
            "als": describe(one.regel.als),
            "dan": str(one.regel.keuze),
            "taken": str(len(one.taken)),
            "omdat": one.regel.omdat,
            "herkomst": one.regel.herkomst or "",
            "plaats": str(one.plaats),
        }
        for i, one in enumerate(antwoord.regels, start=1)
    ]
