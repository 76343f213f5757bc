"""The first screen of an answer: laid out so that it fits, with what is too much counted, and loading no library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, TypeVar

from kerntaken_cli.reporting.blokken import (
    Alinea,
    Balk,
    Kleur,
    Kolom,
    Kop,
    Naast,
    Nadruk,
    Samen,
    Tabel,
    Woord,
    marked,
    with_bars,
)
from kerntaken_cli.reporting.formats.tabel import width
from kerntaken_cli.reporting.safety import encodable, printable

HEIGHT, PROJECTOR = 28, 100
"""So many lines fit on a projector of 30 by 100, with the prompt; what is narrower is read scrolling, and gets more."""

MOST, LEAST = 24, 1
"""A list of any length has so many rows on a first screen."""

GAP = 2
BETWEEN = 3
NAME = 20
"""A name is shortened to so many cells before a column is left out."""
NARROW = 12
"""Narrower than this a name says nothing; then the table is told as a list."""
TEXT = 24
"""Text is wrapped to so many cells before a column is left out."""

ELLIPSIS = "…"

T = TypeVar("T")


class Scherm(NamedTuple):
    """What is known of the terminal: its width in cells, its encoding and whether it shows colour."""

    breedte: int
    codering: str = "utf-8"
    kleur: bool = True


COLOUR: dict[Kleur, str] = {
    "gewoon": "",
    "ernstig": "red",
    "let-op": "magenta",
    "meer": "green",
    "vanzelf": "cyan",
}
"""Colours that can be read on a dark ground and on a light one; each stands for a word that says the same."""

CODES = {"bold": "1", "dim": "2", "underline": "4", "red": "31", "green": "32", "magenta": "35", "cyan": "36"}
"""The codes with which a terminal is told how to show what follows."""

WEIGHT: dict[Nadruk, str] = {"gewoon": "", "zacht": "dim", "vet": "bold"}


class Stuk(NamedTuple):
    """A piece of a line, with the words for how it is shown."""

    tekst: str
    stijl: str = ""


Regel = list[Stuk]


def render(eerste: Callable[[int], Iterable[Samen]], scherm: Scherm) -> str:
    """Return a first screen as text for a terminal: with as many rows in its lists as it can have and still fit."""
    lines = _fitted(eerste, scherm)
    return "".join(_painted(line, scherm) + "\n" for line in lines)


def _fitted(eerste: Callable[[int], Iterable[Samen]], scherm: Scherm) -> list[Regel]:
    """Lay a screen out with fewer rows until it fits, and then with more again as long as it does."""
    room = max(HEIGHT, HEIGHT * PROJECTOR // max(scherm.breedte, 1))
    rows = MOST
    lines = [*_laid_out(eerste(rows), scherm)]
    while len(lines) > room and rows > LEAST:
        rows = max(LEAST, rows - (len(lines) - room))
        lines = [*_laid_out(eerste(rows), scherm)]
    while len(lines) < room and rows < MOST:
        more = [*_laid_out(eerste(rows + 1), scherm)]
        if len(more) > room:
            break
        lines, rows = more, rows + 1
    return lines


def _painted(line: Regel, scherm: Scherm) -> str:
    """Return a line with its codes; nothing stands behind its last sign."""
    while line and not line[-1].tekst.rstrip():
        line = line[:-1]
    if not line:
        return ""
    shown = [*line[:-1], line[-1]._replace(tekst=line[-1].tekst.rstrip())]
    if not scherm.kleur:
        return "".join(one.tekst for one in shown)
    return "".join(_coded(one) for one in shown)


def _coded(stuk: Stuk) -> str:
    codes = ";".join(CODES[word] for word in stuk.stijl.split())
    return f"\x1b[{codes}m{stuk.tekst}\x1b[0m" if codes and stuk.tekst.strip() else stuk.tekst


def bold(text: str, scherm: Scherm | None, kleur: Kleur = "gewoon") -> str:
    """Return text that stands out where there is a screen that shows it."""
    if scherm is None or not scherm.kleur:
        return text
    return _coded(Stuk(text, f"bold {COLOUR[kleur]}"))


def _laid_out(groups: Iterable[Samen], scherm: Scherm) -> Iterator[Regel]:
    first = True
    for samen in groups:
        lines = [line for blok in samen.blokken for line in _lines(blok, scherm)]
        if lines:
            if not first:
                yield []
            first = False
            yield from lines


def _lines(blok: Kop | Alinea | Tabel | Naast, scherm: Scherm) -> Iterator[Regel]:
    match blok:
        case Kop():
            style = "bold" if blok.niveau > 1 else "bold underline"
            yield from ([Stuk(line, style)] for line in wrapped(_shown(blok.tekst, scherm), scherm.breedte))
        case Alinea():
            yield from _paragraph(blok, scherm)
        case Tabel():
            yield from _table(_Table.of(blok, scherm), scherm.breedte)
        case Naast():
            yield from _beside(_Table.of(blok.links, scherm), _Table.of(blok.rechts, scherm), scherm.breedte)


def _shown(text: str, scherm: Scherm) -> str:
    return encodable(printable(text), scherm.codering)


def _paragraph(alinea: Alinea, scherm: Scherm) -> Iterator[Regel]:
    term, text = _shown(alinea.term, scherm), _shown(alinea.tekst, scherm)
    lines = wrapped(f"{term} {text}".lstrip(), scherm.breedte)
    if 0 < alinea.hoogstens < len(lines):
        rest = " ".join(lines[alinea.hoogstens - 1 :])
        last = shortened(rest, scherm.breedte, scherm.codering)
        sign = encodable(ELLIPSIS, scherm.codering)
        lines = [*lines[: alinea.hoogstens - 1], f"{last.removesuffix(sign).rsplit(' ', 1)[0]}{sign}"]
    for i, line in enumerate(lines):
        head = term if not i and line.startswith(term) else ""
        yield [Stuk(head, "bold"), Stuk(line[len(head) :], WEIGHT[alinea.nadruk])]


def wrapped(text: str, room: int) -> list[str]:
    """Return text in lines of so many cells at most; a word is broken only where it is longer than a line."""
    lines, line = list[str](), ""
    for word in text.split(" "):
        rest = word
        if line and width(f"{line} {rest}") > room:
            lines.append(line)
            line = ""
        while width(rest) > room > 0:
            head = _cut(rest, room)
            lines.append(head)
            rest = rest[len(head) :]
        line = f"{line} {rest}" if line else rest
    return [*lines, line]


def _cut(text: str, room: int) -> str:
    """Return the beginning of a text that fits; one sign at least."""
    end = min(len(text), room)
    while end > 1 and width(text[:end]) > room:
        end -= 1
    return text[:end]


def shortened(text: str, room: int, codering: str = "utf-8") -> str:
    """Return a text that fits, with a mark where its end is left out."""
    if width(text) <= room:
        return text
    sign = encodable(ELLIPSIS, codering)
    return _cut(text, max(1, room - width(sign))).rstrip() + sign


def shortened_apart(texts: Sequence[str], room: int, codering: str) -> list[str]:
    """Return texts that fit, still apart where their beginnings are alike: these keep their end as well."""
    short = [shortened(text, room, codering) for text in texts]
    seen = Counter(one for one, text in {*zip(short, texts, strict=True)} if one != text)
    sign = encodable(ELLIPSIS, codering)
    head = (room - width(sign)) // 2
    return [
        f"{_cut(text, head).rstrip()}{sign}{_end(text, room - width(sign) - head)}"
        if seen[one] > 1 and head > 1
        else one
        for one, text in zip(short, texts, strict=True)
    ]


def _end(text: str, room: int) -> str:
    """Return the end of a text that fits."""
    return _cut(text[::-1], room)[::-1].lstrip()


class _Table(NamedTuple):
    """A table with its texts as the terminal can show them, and the widths that its columns want and can do with."""

    tabel: Tabel
    korte: tuple[str, ...]
    wants: tuple[int, ...]
    needs: tuple[int, ...]
    codering: str

    @classmethod
    def of(cls, given: Tabel, scherm: Scherm) -> _Table:
        """Measure a table."""
        table = marked(with_bars(given))
        heads = tuple(kolom._replace(kop=_shown(kolom.kop, scherm)) for kolom in table.kolommen)
        rows = tuple(
            rij._replace(cellen=tuple(same_kind(cel, _shown(cel, scherm)) for cel in rij.cellen)) for rij in table.rijen
        )
        shown = table._replace(titel=_shown(table.titel, scherm), kolommen=heads, rijen=rows)
        korte = tuple(_shown(rij.kort, scherm) or rij.cellen[0] for rij in rows)
        wants = tuple(
            max((width(text) for text in (kolom.kop, *(rij.cellen[i] for rij in rows))), default=0)
            for i, kolom in enumerate(heads)
        )
        least = tuple(_least(kolom, want) for kolom, want in zip(heads, wants, strict=True))
        return cls(shown, korte, wants, least, scherm.codering)

    def without(self, i: int) -> _Table:
        """Return the table without one of its columns."""
        rows = tuple(rij._replace(cellen=_but(rij.cellen, i)) for rij in self.tabel.rijen)
        table = self.tabel._replace(kolommen=_but(self.tabel.kolommen, i), rijen=rows)
        return self._replace(tabel=table, wants=_but(self.wants, i), needs=_but(self.needs, i))

    @property
    def least(self) -> int:
        """The cells that it can do with."""
        return _across(self.needs)

    @property
    def most(self) -> int:
        """The cells that it wants."""
        return _across(self.wants)

    @property
    def loose(self) -> tuple[int, int]:
        """The column that may go first, with how soon it may; (0, 0) where none may."""
        return max((kolom.wijkt, i) for i, kolom in enumerate(self.tabel.kolommen))

    def fitted(self, room: int) -> _Table:
        """Return the table with only the columns for which there is room."""
        table = self
        while table.least > room and table.loose[0]:
            table = table.without(table.loose[1])
        return table


def _but(row: tuple[T, ...], i: int) -> tuple[T, ...]:
    """Return a row without one of its members."""
    return (*row[:i], *row[i + 1 :])


def same_kind(cel: str, shown: str) -> str:
    """Return what is shown of a cell as the kind of cell that it was: a word keeps its colour, a bar stays a bar."""
    if isinstance(cel, Woord):
        return Woord(shown, cel.kleur)
    return Balk(shown) if isinstance(cel, Balk) else shown


def _across(widths: Sequence[int]) -> int:
    return sum(widths) + GAP * (len(widths) - 1)


def _least(kolom: Kolom, want: int) -> int:
    """Return the cells that a column can do with: all of a figure and an id, a part of a name, a line of a text."""
    if kolom.uitlijning == "rechts" or kolom.heel:
        return want
    return min(want, TEXT if kolom.loopt_door else NAME)


def _widths(table: _Table, room: int) -> list[int]:
    """Return the widths of columns: what is left goes to what can be wrapped, then to names, each as much."""
    widths, columns = list(table.needs), table.tabel.kolommen
    left = room - _across(widths)
    for wrapping in (True, False):
        some = [i for i, kolom in enumerate(columns) if kolom.loopt_door is wrapping]
        while left > 0 and (short := [i for i in some if widths[i] < table.wants[i]]):
            step = max(1, left // len(short))
            for i in short:
                extra = max(0, min(step, left, table.wants[i] - widths[i]))
                widths[i] += extra
                left -= extra
    for i, kolom in enumerate(columns):  # a terminal that is too narrow even so: names give what they can
        if left < 0 and kolom.uitlijning == "links" and not kolom.heel:
            gone = max(0, min(-left, widths[i] - NARROW))
            widths[i] -= gone
            left += gone
    return widths


def _table(given: _Table, room: int) -> list[Regel]:
    table = given.fitted(room)
    widths = _widths(table, room)
    if _across(widths) > room:
        return _stacked(given, room)
    columns = table.tabel.kolommen
    lines = [[Stuk(line, "bold")] for line in wrapped(table.tabel.titel, room) if line]
    if any(kolom.kop for kolom in columns):
        heads = [[shortened(kolom.kop, w, table.codering)] for kolom, w in zip(columns, widths, strict=True)]
        lines += _row(heads, columns, widths, ["bold"] * len(columns))
    texts = [_column(table, i, kolom, room) for i, (kolom, room) in enumerate(zip(columns, widths, strict=True))]
    for rij, cells in zip(table.tabel.rijen, zip(*texts, strict=True), strict=True):
        lines += _row(cells, columns, widths, [_style(cel, heavy=rij.stijl != "gewoon") for cel in rij.cellen])
    return lines


def _column(table: _Table, i: int, kolom: Kolom, room: int) -> list[list[str]]:
    """Return the cells of a column in their lines: wrapped, or shortened so that they stay apart."""
    cells = [rij.cellen[i] for rij in table.tabel.rijen]
    if kolom.loopt_door:
        return [wrapped(cel, room) for cel in cells]
    if not i:
        cells = [short if width(cel) > room else cel for cel, short in zip(cells, table.korte, strict=True)]
    return [[text] for text in shortened_apart(cells, room, table.codering)]


def _stacked(table: _Table, room: int) -> list[Regel]:
    """Return a table that is too wide as a list: a row a heading with its figures below, so that none is cut."""
    lines: list[Regel] = []
    for rij in table.tabel.rijen:
        lines += [[Stuk(line, "bold")] for line in wrapped(rij.cellen[0].strip(), room)]
        named = zip(table.tabel.kolommen[1:], rij.cellen[1:], strict=True)
        shown = " · ".join(f"{kolom.kop} {cel.strip()}" for kolom, cel in named if cel.strip())
        lines += [[Stuk(f"  {line}")] for line in wrapped(shown, room - 2)] if shown else []
    return lines


def _style(cel: str, *, heavy: bool) -> str:
    colour = COLOUR[cel.kleur] if isinstance(cel, Woord) else "cyan" if isinstance(cel, Balk) else ""
    weight = "bold" if heavy or isinstance(cel, Woord) else ""
    return f"{weight} {colour}".strip()


def _row(
    cells: Sequence[Sequence[str]], columns: Sequence[Kolom], widths: Sequence[int], styles: Sequence[str]
) -> list[Regel]:
    """Return a row: as many lines as its longest cell has."""
    lines: list[Regel] = []
    for parts in zip_longest(*cells, fillvalue=""):
        line: Regel = []
        for i, (text, kolom, w, style) in enumerate(zip(parts, columns, widths, styles, strict=True)):
            space = " " * (w - width(text))
            gap = " " * GAP if i else ""
            before, after = (gap + space, "") if kolom.uitlijning == "rechts" else (gap, space)
            line += [Stuk(before), Stuk(text, style), Stuk(after)]
        lines.append(line)
    return lines


def _beside(links: _Table, rechts: _Table, room: int) -> list[Regel]:
    """Return two tables beside each other, without what they can do without; below each other where that is no room."""
    left, right = links, rechts
    while left.least + BETWEEN + right.least > room:
        if left.loose[0] > right.loose[0]:
            left = left.without(left.loose[1])
        elif right.loose[0]:
            right = right.without(right.loose[1])
        else:
            return [*_table(links, room), [], *_table(rechts, room)]
    here = min(left.most, room - BETWEEN - min(right.most, max(right.least, (room - BETWEEN) // 2)))
    here = max(here, left.least)
    there = room - BETWEEN - here
    pairs = zip_longest(_table(left, here), _table(right, there), fillvalue=list[Stuk]())
    return [
        [*one, Stuk(" " * (here + BETWEEN - sum(width(stuk.tekst) for stuk in one))), *other] for one, other in pairs
    ]
