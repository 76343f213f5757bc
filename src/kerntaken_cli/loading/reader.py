"""YAML text to plain values, straight from the parser's events, with line and column of every key and value.

Values are dicts, lists and scalars (see ``scalars``); what YAML allows and these files do not need (anchors, labels,
several documents) is refused on the way.
"""

from __future__ import annotations

import errno
import re
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any

import yaml
from yaml import AliasEvent, DocumentStartEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from kerntaken_cli.domain.bestanden import Bestand
from kerntaken_cli.domain.diagnostics import Place
from kerntaken_cli.loading import codes, syntax
from kerntaken_cli.loading.scalars import ALIAS, Trap, resolve
from kerntaken_cli.loading.source import LINE_BITS, Source, end_of, shortened, size

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML was built with it; the slow one gives the same events."""

Event = Any
"""A parser event; PyYAML's type hints do not know that events have marks."""
Value = Any
"""A dict, a list or a Scalar."""

MAX_BYTES = 100 * 1024 * 1024
"""A body of fifty tasks takes a thousandth of this; reading takes several times as much memory as there is text."""
MAX_DEPTH = 24
FEW = 2
"""So many keys of a group can stand there twice, each for itself."""
START = "begin met: versie: 1"


class TooDeepError(Exception):
    """The values are nested deeper than any of our models."""


def read_file(path: Path, bestand: Bestand, shown: str) -> Source:
    """Read one file; whatever is wrong with it is a finding in the result, never an exception."""
    unread = Source(bestand, shown)
    try:
        status = path.stat()
        if not (S_ISREG(status.st_mode) or S_ISDIR(status.st_mode)):
            unread.add(codes.ONLEESBAAR, "dit is geen gewoon bestand", "geef een bestand met tekst")
        elif status.st_size > MAX_BYTES:
            unread.add(codes.TE_GROOT, f"het bestand is groter dan {MAX_BYTES >> 20} MB", "verdeel de gegevens")
        else:
            return read(path.read_bytes(), bestand, shown)
    except OSError as fout:
        unread.add(codes.ONLEESBAAR, _reason(fout, path), "controleer het pad en de rechten")
    return unread


def _reason(fout: OSError, path: Path) -> str:
    match fout:
        case FileNotFoundError() | NotADirectoryError():
            return "deze verwijzing leidt naar niets" if path.is_symlink() else "dit bestand bestaat niet"
        case IsADirectoryError():
            return "dit is een map, geen bestand"
        case PermissionError():
            return "er zijn geen rechten om dit bestand te lezen"
        case OSError(errno=errno.ELOOP):
            return "deze verwijzing leidt naar zichzelf"
        case _:
            return "dit bestand is niet te lezen"


def read(data: bytes, bestand: Bestand, shown: str) -> Source:
    """Read YAML bytes; several findings can come out of one run, each with its place."""
    source = Source(bestand, shown, data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        plaats = end_of(data[: fout.start].decode("utf-8-sig"), shown)
        source.add(codes.GEEN_UTF8, "het bestand is geen UTF-8", "sla het op als UTF-8", plaats)
        return source
    if _has_other_lines(text, source):
        return source
    try:
        root = _Builder(source, text).run()
    except yaml.YAMLError as fout:
        syntax.report(fout, source)
    except TooDeepError:
        source.add(codes.TE_DIEP, *syntax.TOO_DEEP, source.numbered(-1))
    else:
        source.root = root
    return source


INVISIBLE = "hier staat {}, voor YAML het einde van een regel", "vervang het door een spatie, of begin een nieuwe regel"
LINE_ENDS: dict[str, tuple[str, str]] = {
    r"\r(?!\n)": ("deze regel eindigt op een los CR-teken", "bewaar het bestand met gewone regeleinden (LF of CRLF)"),
    "\x85": (INVISIBLE[0].format("U+0085"), INVISIBLE[1]),
    "\u2028": (INVISIBLE[0].format("U+2028"), INVISIBLE[1]),
    "\u2029": (INVISIBLE[0].format("U+2029"), INVISIBLE[1]),
}
"""Where YAML ends a line and editors do not; whatever else could end one is a control character, which YAML refuses."""


def _has_other_lines(text: str, source: Source) -> bool:
    """Whether lines end where no editor shows it; then no place would hold, and the first of each kind is told."""
    for pattern, (bericht, remedie) in LINE_ENDS.items():
        ends = re.finditer(pattern, text)
        if (first := next(ends, None)) is not None:
            more = sum(1 for _ in ends)
            told = f"{bericht} (en nog {more} keer)" if more else bericht
            source.add(codes.VREEMD_REGELEINDE, told, remedie, end_of(text[: first.start()], source.pad))
    return bool(source.found)


class _Builder:
    """Builds the values of one document from the parser's events."""

    def __init__(self, source: Source, text: str) -> None:
        self.loader = LOADER(text)
        self.next = self.loader.get_event
        self.source = source
        self.place = source.places.append
        self.scalars: dict[str, Value] = {}
        self.keys: dict[str, str] = {}
        self.depth = 0

    def run(self) -> dict[str, Value] | None:
        """Return the mapping at the top, or None with a finding when there is something else or nothing."""
        add = self.source.add
        try:
            self.next()  # the start of the stream
            if not isinstance(self.next(), DocumentStartEvent):
                add(codes.LEEG, "het bestand bevat geen gegevens", START, Place(self.source.pad, 1, 1))
                return None
            root = self.value(self.next())
            self.next()  # the end of the document
            if isinstance(event := self.next(), DocumentStartEvent):
                remedie = "haal de regel met --- weg"
                add(codes.MEER_DOCUMENTEN, "er begint een tweede document", remedie, self.at(event))
                return None  # what else is missing may stand there
        finally:
            self.loader.dispose()
        if isinstance(root, dict):
            return root
        what = "een lijst" if isinstance(root, list) else "losse tekst"
        add(codes.VORM_BOVENAAN, f"bovenaan staat {what}", START, self.source.numbered(0))
        return None

    def value(self, event: Event) -> Value:
        """Return the value that begins with an event, and note where it stands."""
        mark = event.start_mark
        self.place(mark.line << LINE_BITS | mark.column)
        cls = type(event)
        if cls is AliasEvent:
            bericht, remedie = f"'*{event.anchor}' verwijst naar een anker", "schrijf de waarde hier voluit"
            self.source.add(codes.ALIAS, bericht, remedie, self.at(event))
            return Trap(ALIAS, "")
        if not _is_bare(event):
            self.refuse_extras(event)
        if cls is ScalarEvent:
            return self.plain(event.value) if event.implicit[0] else event.value
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise TooDeepError
        value: Value = self.mapping() if cls is MappingStartEvent else self.sequence()
        self.depth -= 1
        return value

    def plain(self, text: str) -> Value:
        """Return what unquoted text means; the same words come back many times."""
        scalars = self.scalars
        if text not in scalars:
            scalars[text] = resolve(text)
        return scalars[text]

    def sequence(self) -> list[Value]:
        """Return the list whose start event was read."""
        result: list[Value] = []
        add, next_event, value = result.append, self.next, self.value
        while type(event := next_event()) is not SequenceEndEvent:
            add(value(event))
        return result

    def mapping(self) -> dict[str, Value]:
        """Return the mapping whose start event was read; keys are text, whatever YAML would make of them.

        Most of a file is keys with a plain word behind them: these take the short way, without a call.
        """
        result: dict[str, Value] = {}
        next_event, value, place = self.next, self.value, self.place
        intern, scalars = self.keys.setdefault, self.scalars
        first, again = len(self.source.places), []
        event: Event
        while type(event := next_event()) is not MappingEndEvent:
            if type(event) is not ScalarEvent or event.value in result:
                again.append(event)
                self.skip(event)
                continue
            if not _is_bare(event):
                self.refuse_extras(event)
            mark: Any = event.start_mark
            place(mark.line << LINE_BITS | mark.column)
            key = intern(event.value, event.value)
            event = next_event()
            if type(event) is ScalarEvent and event.value in scalars and event.implicit[0] and _is_bare(event):
                mark = event.start_mark
                place(mark.line << LINE_BITS | mark.column)
                result[key] = scalars[event.value]
            else:
                result[key] = value(event)
        if again:
            self.refuse_keys(again, result, first)
        return result

    def skip(self, event: Event) -> None:
        """Read past a key that is not kept, and past its value."""
        kept = len(self.source.places)
        if type(event) is not ScalarEvent:
            self.value(event)
        self.value(self.next())
        del self.source.places[kept:]

    def refuse_keys(self, events: list[Event], result: dict[str, Value], number: int) -> None:
        """Report the keys of a group that stand there already or are no words; its places begin at a number."""
        add, numbers = self.source.add, {}
        first = number
        for key, value in result.items():
            numbers[key] = number
            number += 1 + size(value)
        if len(events) > FEW and getattr(events[0], "value", None) in [*result][:1]:  # the next of a list began
            bericht = f"de sleutel '{shortened(events[0].value)}' staat er al, en wat erna komt ook"
            remedie = "zet er een streepje voor als hier het volgende begint, of voeg de twee samen"
            add(codes.DUBBELE_SLEUTEL, bericht, remedie, self.at(events[0]), self.source.numbered(first))
            return
        for event in events:
            if type(event) is ScalarEvent:
                bericht, remedie = (
                    f"de sleutel '{shortened(event.value)}' staat er al",
                    "voeg de twee samen, of haal er één weg",
                )
                add(codes.DUBBELE_SLEUTEL, bericht, remedie, self.at(event), self.source.numbered(numbers[event.value]))
            else:
                bericht = "een sleutel is een woord, geen lijst of groep"
                add(codes.VERKEERDE_VORM, bericht, "schrijf: sleutel: waarde", self.at(event))

    def refuse_extras(self, event: Event) -> None:
        """Report an anchor or a label on a value."""
        if event.anchor is not None:
            self.source.add(codes.ALIAS, f"'&{event.anchor}' is een anker", "haal het anker weg", self.at(event))
        if event.tag is not None:
            label = shortened(event.tag.replace("tag:yaml.org,2002:", "!!"))
            self.source.add(codes.LABEL, f"het label {label} hoort hier niet", "haal het label weg", self.at(event))

    def at(self, event: Event) -> Place:
        """Return where an event begins."""
        return Place(self.source.pad, event.start_mark.line + 1, event.start_mark.column + 1)


def _is_bare(event: Event) -> bool:
    """Whether an event has no anchor and no label."""
    return event.anchor is None and event.tag is None
