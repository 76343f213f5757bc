"""Blocks as plain text for a pipe or a file: nothing cut, nothing wrapped, no colour, and no library to load."""

from __future__ import annotations

from collections.abc import Sequence

from kerntaken_cli.reporting.blokken import Alinea, Blok, Kop, Lijst, Tabel, Tekstblok, View, marked
from kerntaken_cli.reporting.safety import encodable, printable

GAP = "  "
FIRST_COMBINING = "\u0300"
NARROW_SIGNS = frozenset("–—−≥≤·…•‘’“”─═€×")


def render(view: View, codering: str = "utf-8") -> str:
    """Return the blocks of an answer as lines of text that an encoding can carry, a blank line between them."""
    return "\n\n".join("\n".join(_lines(blok, codering)) for blok in view.blokken()) + "\n"


def _lines(blok: Blok, codering: str) -> list[str]:
    match blok:
        case Kop():
            text = printable(blok.tekst)
            return [text, "═" * width(text)] if blok.niveau == 1 else [text.upper() if blok.niveau == 2 else text]  # noqa: PLR2004
        case Alinea():
            return [printable(f"{blok.term} {blok.tekst}".lstrip())]
        case Lijst():
            lines: list[str] = []
            for punt in blok.punten:
                text = " ".join(part for part in (punt.voor if punt.term else "", punt.tekst) if part)
                lines.append(f"• {printable(text)}")
                lines += [f"    {printable(line)}" for line in punt.onder]
            return lines
        case Tabel():
            return _table(marked(blok), codering)
        case Tekstblok():
            return [f"    {printable(line)}".rstrip() for line in blok.tekst.split("\n")]


def _table(tabel: Tabel, codering: str) -> list[str]:
    heads = [encodable(printable(kolom.kop), codering) for kolom in tabel.kolommen]
    rows = [[encodable(printable(cel), codering) for cel in rij.cellen] for rij in tabel.rijen]
    widths = [max(map(width, column)) for column in zip(heads, *rows, strict=True)]

    def line(cells: Sequence[str]) -> str:
        padded = []
        for cell, room, kolom in zip(cells, widths, tabel.kolommen, strict=True):
            space = " " * (room - width(cell))
            padded.append(space + cell if kolom.uitlijning == "rechts" else cell + space)
        return GAP.join(padded).rstrip()

    rule = "─" * (sum(widths) + len(GAP) * (len(widths) - 1))
    lines = [printable(tabel.titel).upper()] if tabel.titel else []
    lines += [printable(tabel.bijschrift)] if tabel.bijschrift else []
    lines += [line(heads), rule]
    for rij, cells in zip(tabel.rijen, rows, strict=True):
        lines += [rule, line(cells)] if rij.stijl == "totaal" else [line(cells)]
    return lines


def width(text: str) -> int:
    """Return how many cells a terminal gives a text; only text beyond Latin and its signs needs a library to know."""
    if all(char < FIRST_COMBINING or char in NARROW_SIGNS for char in text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
