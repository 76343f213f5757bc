"""Blocks for a person at a terminal: fitted to its width, in colour where it has any, never by colour alone."""

from __future__ import annotations

from collections.abc import Iterable

from rich.box import Box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kerntaken_cli.reporting.blokken import (
    Alinea,
    Balk,
    Blok,
    Kop,
    Lijst,
    Stijl,
    Tabel,
    Tekstblok,
    Woord,
    marked,
    with_bars,
)
from kerntaken_cli.reporting.formats.scherm import COLOUR, WEIGHT, Scherm, same_kind
from kerntaken_cli.reporting.safety import encodable, printable

STYLES: dict[Stijl, str] = {"gewoon": "", "subtotaal": "bold", "totaal": "bold"}
GAP = 2
NAME_MIN = 16
"""Narrower than this a column of names is no longer readable; then other columns go first."""


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
            text = _text(f"{blok.term} ", scherm, "bold") if blok.term else Text()
            return text.append_text(_text(blok.tekst, scherm, WEIGHT[blok.nadruk]))
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
    tabel = _encoded(marked(with_bars(table_)), scherm)
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
        table.add_column(kop, justify="right" if right else "left", no_wrap=right or kolom.heel, overflow="fold")
    for n, rij in enumerate(tabel.rijen):
        first = rij.kort if short and rij.kort else rij.cellen[0]
        texts = (first, *rij.cellen[1:])
        cells = [_cell(texts[i], scherm, right=tabel.kolommen[i].uitlijning == "rechts") for i in keep]
        last_before_total = n + 1 < len(tabel.rijen) and tabel.rijen[n + 1].stijl == "totaal"
        table.add_row(*cells, style=STYLES[rij.stijl], end_section=last_before_total)
    return Group(*_heading(tabel, scherm), table)


def _encoded(tabel: Tabel, scherm: Scherm) -> Tabel:
    """Return a table in what the terminal can show, before anything is measured."""

    def fit(cel: str) -> str:
        return same_kind(cel, encodable(printable(cel), scherm.codering))

    columns = tuple(kolom._replace(kop=fit(kolom.kop)) for kolom in tabel.kolommen)
    rows = tuple(rij._replace(cellen=tuple(map(fit, rij.cellen)), kort=fit(rij.kort)) for rij in tabel.rijen)
    return tabel._replace(kolommen=columns, rijen=rows)


def _cell(text: str, scherm: Scherm, *, right: bool = False) -> RenderableType:
    """Return a cell; one that begins with spaces keeps that margin when it is wrapped, and room for a mark stays."""
    bare = text.lstrip(" ")
    style = COLOUR[text.kleur] if isinstance(text, Woord) else "cyan" if isinstance(text, Balk) else ""
    shown = _text(bare.rstrip(" "), scherm, style)
    if right and (room := len(bare) - len(bare.rstrip(" "))):
        return Padding(shown, (0, room, 0, 0))
    return Padding(shown, (0, 0, 0, len(text) - len(bare))) if bare != text else shown


def _heading(tabel: Tabel, scherm: Scherm) -> list[RenderableType]:
    said = ((tabel.titel, "bold"), (tabel.bijschrift, "dim"))
    return [_text(text, scherm, style) for text, style in said if text]


def _stacked(tabel: Tabel, scherm: Scherm) -> RenderableType:
    """Return a table that is too wide as a list: a row a heading with its figures below, so that none is cut."""
    parts: list[RenderableType] = _heading(tabel, scherm)
    for rij in tabel.rijen:
        margin = len(rij.cellen[0]) - len(rij.cellen[0].lstrip(" "))
        parts.append(Padding(_text(rij.cellen[0].strip(" "), scherm, "bold"), (0, 0, 0, margin)))
        named = zip(tabel.kolommen[1:], rij.cellen[1:], strict=True)
        if shown := [f"{kolom.kop} {cel.strip()}" for kolom, cel in named if cel.strip() and not isinstance(cel, Balk)]:
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
    return natural if kolom.heel or kolom.uitlijning == "rechts" else min(natural, NAME_MIN)
