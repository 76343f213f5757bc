"""Blocks for a person at a terminal: fitted to its width, in colour where it has any, never by colour alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.box import Box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kerntaken_cli.reporting.blokken import Alinea, Blok, Cijfer, Kolom, Kop, Lijst, Rij, Stijl, Tabel, Tekstblok
from kerntaken_cli.reporting.safety import encodable, printable

STYLES: dict[Stijl, str] = {"gewoon": "", "subtotaal": "bold", "totaal": "bold"}
GAP = 2
NAME_MIN = 16
"""Narrower than this a column of names is no longer readable; then other columns go first."""


class Scherm(NamedTuple):
    """What is known of the terminal: its width in cells, its encoding and whether it shows colour."""

    breedte: int
    codering: str = "utf-8"
    kleur: bool = True


def render(blokken: Iterable[Blok], scherm: Scherm) -> str:
    """Return blocks as text for a terminal, with its escape codes where it shows colour."""
    console = Console(
        width=scherm.breedte,
        force_terminal=scherm.kleur,
        color_system="standard" if scherm.kleur else None,
        no_color=not scherm.kleur,
        highlight=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        for i, blok in enumerate(blokken):
            if i:
                console.print()
            console.print(_renderable(blok, scherm))
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))


def _renderable(blok: Blok, scherm: Scherm) -> RenderableType:
    match blok:
        case Kop():
            return _text(blok.tekst, scherm, "bold" if blok.niveau > 1 else "bold underline")
        case Alinea():
            return _text(blok.tekst, scherm, "dim" if blok.zacht else "")
        case Lijst():
            return _list(blok, scherm)
        case Tabel():
            return _table(blok, scherm)
        case Tekstblok():
            lines = (_text(line, scherm) for line in blok.tekst.split("\n"))
            return Padding(Group(*lines), (0, 0, 0, 4))


def _text(text: str, scherm: Scherm, style: str = "") -> Text:
    return Text(encodable(printable(text), scherm.codering), style=style)


def _list(lijst: Lijst, scherm: Scherm) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    for punt in lijst.punten:
        text = Text()
        if punt.term:
            text.append_text(_text(f"{punt.voor} " if punt.tekst else punt.voor, scherm, "bold"))
        text.append_text(_text(punt.tekst, scherm))
        grid.add_row(_text("•", scherm), text)
        for line in punt.onder:
            grid.add_row("", Padding(_text(line, scherm), (0, 0, 0, 2)))
    return grid


def _table(table_: Tabel, scherm: Scherm) -> RenderableType:
    tabel = with_bars(table_)
    keep = _fitting(tabel, scherm)
    if sum(_width(tabel, i) + GAP for i in keep) - GAP > scherm.breedte:
        return _stacked(tabel, scherm)
    room = scherm.breedte - sum(_width(tabel, i) + GAP for i in keep if i)
    short = any(len(word) > room for rij in tabel.rijen for word in rij.cellen[0].split())
    rule = encodable("─", scherm.codering)
    table = Table(
        box=Box(f"    \n    \n {rule}  \n    \n {rule}  \n {rule}  \n    \n    \n"),
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
    )
    for i in keep:
        kolom = tabel.kolommen[i]
        kop = _text(kolom.kop, scherm, "bold")
        right = kolom.uitlijning == "rechts"
        table.add_column(kop, justify="right" if right else "left", no_wrap=right or kolom.balk, overflow="fold")
    for n, rij in enumerate(tabel.rijen):
        first = rij.kort if short and rij.kort else rij.cellen[0]
        texts = (first, *rij.cellen[1:])
        cells = [_cell(texts[i], scherm, "cyan" if tabel.kolommen[i].balk else "") for i in keep]
        last_before_total = n + 1 < len(tabel.rijen) and tabel.rijen[n + 1].stijl == "totaal"
        table.add_row(*cells, style=STYLES[rij.stijl], end_section=last_before_total)
    return Group(*_heading(tabel, scherm), table)


BAR_LENGTH = 8
EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")


def with_bars(tabel: Tabel) -> Tabel:
    """Return a table with bars in a column of their own, behind the column whose values they show."""
    at = next((i for i, kolom in enumerate(tabel.kolommen) if kolom.balk), None)
    if at is None:
        return tabel
    values = [_value(rij, at) for rij in tabel.rijen]
    biggest = max(values, default=0.0)
    pair = (tabel.kolommen[at]._replace(balk=False), Kolom("", "links", wijkt=2, balk=True))
    columns = (*tabel.kolommen[:at], *pair, *tabel.kolommen[at + 1 :])
    rows = (
        rij._replace(cellen=(*rij.cellen[: at + 1], _bar(value, biggest), *rij.cellen[at + 1 :]))
        for rij, value in zip(tabel.rijen, values, strict=True)
    )
    return tabel._replace(kolommen=columns, rijen=tuple(rows))


def _value(rij: Rij, i: int) -> float:
    """Return what a cell is worth; sums have no bar."""
    cel = rij.cellen[i]
    return float(cel.waarde) if isinstance(cel, Cijfer) and cel.waarde and rij.stijl == "gewoon" else 0.0


def _bar(value: float, biggest: float) -> str:
    """Return a bar in eighths of a character, beside the largest value of its column."""
    eighths = round(value / biggest * BAR_LENGTH * 8) if biggest else 0
    return "█" * (eighths // 8) + EIGHTHS[eighths % 8]


def _cell(text: str, scherm: Scherm, style: str) -> RenderableType:
    """Return a cell; one that begins with spaces keeps that margin when it is wrapped."""
    bare = text.lstrip(" ")
    shown = _text(bare, scherm, style)
    return Padding(shown, (0, 0, 0, len(text) - len(bare))) if bare != text else shown


def _heading(tabel: Tabel, scherm: Scherm) -> list[RenderableType]:
    said = ((tabel.titel, "bold"), (tabel.bijschrift, "dim"))
    return [_text(text, scherm, style) for text, style in said if text]


def _stacked(tabel: Tabel, scherm: Scherm) -> RenderableType:
    """Return a table that is too wide as a list: a row a heading with its figures below, so that none is cut."""
    parts: list[RenderableType] = _heading(tabel, scherm)
    for rij in tabel.rijen:
        margin = len(rij.cellen[0]) - len(rij.cellen[0].lstrip(" "))
        parts.append(_cell(rij.cellen[0], scherm, "bold"))
        named = zip(tabel.kolommen[1:], rij.cellen[1:], strict=True)
        if shown := [f"{kolom.kop} {cel}" for kolom, cel in named if cel and not kolom.balk]:
            parts.append(Padding(_text(" · ".join(shown), scherm), (0, 0, 0, margin + 2)))
    return Group(*parts)


def _fitting(tabel: Tabel, scherm: Scherm) -> list[int]:
    """Return the columns that fit: those that may go leave first, the most dispensable before the rest."""
    keep = list(range(len(tabel.kolommen)))
    while sum(_width(tabel, i) + GAP for i in keep) - GAP > scherm.breedte:
        loose = [i for i in keep if tabel.kolommen[i].wijkt]
        if not loose:
            break
        keep.remove(max(loose, key=lambda i: (tabel.kolommen[i].wijkt, i)))
    return keep


def _width(tabel: Tabel, i: int) -> int:
    """Return the cells that a column needs: all of a figure, but a name can be wrapped."""
    kolom = tabel.kolommen[i]
    natural = max(Text(printable(text)).cell_len for text in (kolom.kop, *(rij.cellen[i] for rij in tabel.rijen)))
    return natural if kolom.balk or kolom.uitlijning == "rechts" else min(natural, NAME_MIN)
