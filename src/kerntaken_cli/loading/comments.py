"""The comments of a file: its lines without the texts in which somebody writes about a comment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from kerntaken_cli.loading.reader import LOADER, Event
from kerntaken_cli.loading.source import Source, members

WORD = "kerntaken:"
"""By which our comments are known."""


def commented(source: Source) -> Sequence[str]:
    """Return the lines of a file in which every text that holds the word of our comments is crossed out."""
    if not _holds(source.root):
        return source.lines
    lines = list(source.lines)
    for event in _texts(source):
        for number in range(event.start_mark.line, min(event.end_mark.line + 1, len(lines))):
            lines[number] = _crossed_out(lines[number], number, event)
    return lines


def _holds(value: object) -> bool:
    """Whether the word stands in a text, be it a key or a value."""
    if isinstance(value, str):
        return WORD in value
    return any(map(_holds, members(value))) or (isinstance(value, dict) and any(map(_holds, value)))


def _texts(source: Source) -> Iterator[Event]:
    """Yield the events of the texts that hold the word; the file was read before, and so can be read."""
    loader = LOADER(source.data.decode("utf-8-sig"))
    try:
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.ScalarEvent) and WORD in event.value:
                yield event
    finally:
        loader.dispose()


def _crossed_out(line: str, number: int, event: Event) -> str:
    """Return a line without the part that belongs to a text; what stands behind a ``|`` or ``>`` is no part of it."""
    start, end = event.start_mark, event.end_mark
    if event.style in {"|", ">"} and number == start.line:
        return line
    first = start.column if number == start.line else 0
    last = end.column if number == end.line else len(line)
    return line[:first] + "x" * (last - first) + line[last:]
