"""Blocks as Markdown, with tables in the pipe form that every forge shows."""

from __future__ import annotations

from collections.abc import Sequence

from kerntaken_cli.reporting.blokken import Alinea, Blok, Kop, Lijst, Rij, Tabel, Tekstblok, View, marked
from kerntaken_cli.reporting.safety import printable


def render(view: View) -> str:
    """Return an answer as a page of Markdown."""
    return "\n\n".join(_block(blok) for blok in view.blokken()) + "\n"


def _block(blok: Blok) -> str:
    match blok:
        case Kop():
            return f"{'#' * blok.niveau} {_escape(blok.tekst)}"
        case Alinea():
            return f"**{_escape(blok.term)}** {_escape(blok.tekst)}" if blok.term else _escape(blok.tekst)
        case Lijst():
            return "\n".join(_items(blok))
        case Tabel():
            return _table(blok)
        case Tekstblok():
            lines = "\n".join(map(printable, blok.tekst.split("\n")))
            return f"```yaml\n{lines}\n```"


def _items(lijst: Lijst) -> list[str]:
    lines: list[str] = []
    for punt in lijst.punten:
        term = f"**{_escape(punt.term)}**{punt.voor[len(punt.term) :]}" if punt.term else ""
        lines.append("- " + " ".join(part for part in (term, _escape(punt.tekst)) if part))
        lines += [f"  - {_escape(line)}" for line in punt.onder]
    return lines


def _table(tabel: Tabel) -> str:
    from tabulate import tabulate

    rows = [_cells(rij) for rij in marked(tabel).rijen]
    heads = [_escape(kolom.kop) for kolom in tabel.kolommen]
    sides: Sequence[str] = ["right" if kolom.uitlijning == "rechts" else "left" for kolom in tabel.kolommen]
    table = tabulate(rows, heads, tablefmt="pipe", disable_numparse=True, colalign=sides if rows else None)
    parts = [f"## {_escape(tabel.titel)}" if tabel.titel else "", _escape(tabel.bijschrift), table]
    return "\n\n".join(part for part in parts if part)


def _cells(rij: Rij) -> list[str]:
    mark = "" if rij.stijl == "gewoon" else "**"
    return [f"{mark}{_escape(cel.rstrip(' '))}{mark}" if cel else "" for cel in rij.cellen]


def _escape(text: str) -> str:
    """Return text that Markdown shows as it is: no markup, no table border, no HTML."""
    safe = printable(text).replace("\\", "\\\\")
    for sign in "|*_`[]<>#":
        safe = safe.replace(sign, f"\\{sign}")
    return safe
