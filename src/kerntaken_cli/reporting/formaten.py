"""The formats: one function each over a View; a new format is one function and one line in FORMATEN."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, get_args

from kerntaken_cli.reporting import veilig
from kerntaken_cli.reporting.document import Alinea, Blok, Kop, Lijst, Tabel, Tekstblok, View
from kerntaken_cli.reporting.veilig import printable, spreadsheet

Formaat = Literal["tabel", "markdown", "csv", "json"]
NAMES: tuple[Formaat, ...] = get_args(Formaat)

SUFFIXES: dict[str, Formaat] = {".txt": "tabel", ".md": "markdown", ".csv": "csv", ".json": "json"}
"""Which format a file gets by the end of its name."""


def as_table(view: View) -> str:
    """Return plain text, whole and without colour."""
    from kerntaken_cli.reporting import plat

    return plat.render(view.blokken())


def as_markdown(view: View) -> str:
    """Return Markdown, with tables in the pipe form that every forge shows."""
    return "\n\n".join(_markdown(blok) for blok in view.blokken()) + "\n"


def as_csv(view: View) -> str:
    """Return CSV (RFC 4180: comma between fields, point in numbers) with exact values."""
    import csv
    import io

    records = view.records()
    buffer = io.StringIO()
    if records:
        writer = csv.DictWriter(buffer, fieldnames=list(records[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: spreadsheet(printable(value)) for key, value in record.items()} for record in records)
    return buffer.getvalue()


def as_json(view: View) -> str:
    """Return JSON; amounts are strings of exact decimals."""
    return veilig.as_json(view.data())


FORMATEN: dict[Formaat, Callable[[View], str]] = {
    "tabel": as_table,
    "markdown": as_markdown,
    "csv": as_csv,
    "json": as_json,
}


def _markdown(blok: Blok) -> str:
    match blok:
        case Kop():
            return f"{'#' * blok.niveau} {_escape(blok.tekst)}"
        case Alinea():
            return _escape(blok.tekst)
        case Lijst():
            return "\n".join(_markdown_items(blok))
        case Tabel():
            return _markdown_table(blok)
        case Tekstblok():
            return f"```yaml\n{blok.tekst}\n```"


def _markdown_items(lijst: Lijst) -> list[str]:
    lines: list[str] = []
    for punt in lijst.punten:
        term = f"**{_escape(punt.term)}**{punt.voor[len(punt.term) :]}" if punt.term else ""
        lines.append("- " + " ".join(part for part in (term, _escape(punt.tekst)) if part))
        lines += [f"  - {_escape(line)}" for line in punt.onder]
    return lines


def _markdown_table(tabel: Tabel) -> str:
    from tabulate import tabulate

    keep = [i for i, kolom in enumerate(tabel.kolommen) if not kolom.balk]
    rows = [
        [_bold(_escape(rij.cellen[i]), bold=rij.stijl in {"subtotaal", "totaal"}) for i in keep] for rij in tabel.rijen
    ]
    heads = [_escape(tabel.kolommen[i].kop) for i in keep]
    sides: Sequence[str] = ["right" if tabel.kolommen[i].uitlijning == "rechts" else "left" for i in keep]
    table = tabulate(rows, heads, tablefmt="pipe", disable_numparse=True, colalign=sides if rows else None)
    parts = [f"## {_escape(tabel.titel)}" if tabel.titel else "", _escape(tabel.bijschrift), table]
    return "\n\n".join(part for part in parts if part)


def _bold(text: str, *, bold: bool) -> str:
    return f"**{text}**" if bold and text else text


def _escape(text: str) -> str:
    """Return text that Markdown shows as it is: no markup, no table border, no HTML."""
    safe = printable(text).replace("\\", "\\\\")
    for sign in "|*_`[]<>#":
        safe = safe.replace(sign, f"\\{sign}")
    return safe
