"""Findings for people: the place, the line itself with a mark under the right spot, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.domain.antwoorden import Bevindingen
from kerntaken_cli.domain.diagnostics import ERNST, Code, Diagnostic, Ernst, Place
from kerntaken_cli.reporting.bevindingen import line, line_of, verdict
from kerntaken_cli.reporting.bevindingen.herhaling import Rest, folded, told
from kerntaken_cli.reporting.blokken import Kleur
from kerntaken_cli.reporting.formats.scherm import HEIGHT, Scherm, bold, wrapped
from kerntaken_cli.reporting.formats.tabel import width
from kerntaken_cli.reporting.safety import printable
from kerntaken_cli.reporting.words import plural

TAB = 4
CONTEXT = 20
"""So many cells stay visible before the mark when a line is too long for the terminal."""


def render_short(bevindingen: Bevindingen, _scherm: Scherm | None = None) -> str:
    """Return a finding a line, and the result in words."""
    return "".join(f"{one}\n" for one in (*map(line, bevindingen.gevonden), verdict(bevindingen)))


def render(bevindingen: Bevindingen, scherm: Scherm | None = None) -> str:
    """Return each finding with its line, those that repeat as one unless all are asked, and the result at the end."""
    shown = bevindingen.gevonden if bevindingen.alles else folded(bevindingen.gevonden)
    breedte = None if scherm is None else scherm.breedte
    blocks = ["\n".join(_coloured(_block(bevindingen, one, breedte), one, scherm)) for one in shown]
    return "\n\n".join([*blocks, "\n".join(_result(bevindingen, scherm))]) + "\n"


def screen(bevindingen: Bevindingen, scherm: Scherm) -> str:
    """Return the findings on one screen: the result, the worst findings that fit, and how many others there are."""
    whole = render(bevindingen, scherm)
    if whole.count("\n") <= HEIGHT:
        return whole
    worst = sorted(folded(bevindingen.gevonden), key=lambda one: list(ERNST).index(_code(one).ernst))
    told = [_result(bevindingen, scherm)]
    room = HEIGHT - len(told[0]) - REST
    rest = len(bevindingen.gevonden)
    for one in worst:
        block = [*_coloured(_block(bevindingen, one, scherm.breedte), one, scherm)]
        if (room := room - len(block) - 1) < 0 and len(told) > 1:
            break
        told.append(block)
        rest -= len(one.plaatsen) if isinstance(one, Rest) else 1
    see = f"Nog {plural(rest, 'bevinding', 'bevindingen')}: met --volledig staat alles er, op volgorde van het bestand."
    return "\n\n".join("\n".join(lines) for lines in [*told, _wrapped(see, scherm.breedte, "  ")]) + "\n"


REST = 3
"""The lines that tell how many findings are not shown."""


def _result(bevindingen: Bevindingen, scherm: Scherm | None) -> list[str]:
    lines = _wrapped(verdict(bevindingen), None if scherm is None else scherm.breedte, "  ")
    return [bold(text, scherm) for text in lines]


def _code(one: Diagnostic | Rest) -> Code:
    return one.kind.code if isinstance(one, Rest) else one.code


COLOUR: dict[Ernst, Kleur] = {"fout": "ernstig", "waarschuwing": "let-op", "opmerking": "vanzelf"}


def _coloured(lines: Iterator[str], one: Diagnostic | Rest, scherm: Scherm | None) -> Iterator[str]:
    """Yield the lines of a finding, with its severity and code standing out on a screen."""
    code = _code(one)
    severity = f"{code.ernst} {code.nummer}"
    for text in lines:
        head, found, tail = text.partition(severity) if severity else (text, "", "")
        yield f"{head}{bold(found, scherm, COLOUR[code.ernst])}{tail}"
        severity = "" if found else severity


def _block(bevindingen: Bevindingen, diagnostic: Diagnostic | Rest, breedte: int | None) -> Iterator[str]:
    if isinstance(diagnostic, Rest):
        yield from _wrapped(told(diagnostic), breedte, "  ")
        return
    code, plaats = diagnostic.code, diagnostic.plaats
    yield from _wrapped(f"{plaats}: {code.ernst} {code.nummer} ({code.naam}): {diagnostic.bericht}", breedte, "  ")
    margin = "  "
    if plaats is not None and (excerpt := _excerpt(bevindingen, plaats, breedte)):
        yield from excerpt
        margin = " " * (len(str(plaats.line)) + 3)
    if diagnostic.eerder is not None:
        yield from _wrapped(f"{margin}eerder hier: {diagnostic.eerder}", breedte, margin)
        yield from _excerpt(bevindingen, diagnostic.eerder, breedte)
    if diagnostic.remedie:
        yield from _wrapped(f"{margin}{diagnostic.remedie}", breedte, margin)


def _wrapped(text: str, breedte: int | None, indent: str) -> list[str]:
    safe = printable(text)
    if breedte is None:
        return [safe]
    room = max(breedte, CONTEXT)
    first, *rest = wrapped(safe, room)
    return [first, *(f"{indent}{part}" for part in wrapped(" ".join(rest), room - len(indent)))] if rest else [first]


def _excerpt(bevindingen: Bevindingen, plaats: Place, breedte: int | None) -> list[str]:
    """Return the line of a place with a mark under it; nothing for a file as a whole or an empty line."""
    if (text := line_of(bevindingen, plaats)) is None:
        return []
    start = min(plaats.column - 1, len(text))
    end = start + token_length(text, start)
    before, marked, after = _shown(text[:start]), _shown(text[start:end]), _shown(text[end:])
    head = f" {plaats.line} │ "
    if breedte is not None:
        before, marked, after = _fit(before, marked, after, breedte - width(head))
    blank = " " * (len(str(plaats.line)) + 2)
    mark = "^" * max(1, width(marked))
    return [f"{head}{before}{marked}{after}".rstrip(), f"{blank}│ {' ' * width(before)}{mark}"]


def _shown(text: str) -> str:
    return printable(text.expandtabs(TAB))


def _fit(before: str, marked: str, after: str, room: int) -> tuple[str, str, str]:
    """Cut a line around its mark so that it fits the terminal."""
    if width(before) + width(marked) + width(after) <= room:
        return before, marked, after
    if width(before) > CONTEXT:
        before = "…" + before[-(CONTEXT - 1) :]
    marked = marked if width(marked) <= room - width(before) else marked[: max(1, room - width(before) - 1)] + "…"
    rest = room - width(before) - width(marked)
    return before, marked, after if width(after) <= rest else after[: max(0, rest - 1)] + "…"


def token_length(text: str, start: int) -> int:
    """Return how many characters the word, number or quoted text at a spot takes; at least one."""
    rest = text[start:]
    if rest[:1] in {'"', "'"}:
        end = rest.find(rest[0], 1)
        return end + 1 if end > 0 else max(1, len(rest))
    end = len(rest)
    for stop in (": ", " #", ", ", "}", "]", ","):
        found = rest.find(stop)
        if found > 0:
            end = min(end, found)
    bare = rest[:end].rstrip()
    return max(1, len(bare.removesuffix(":"))) if bare[:1] not in {"[", "{", "-", ""} else 1
